/** “tiếp theo là A, B”, “4 vị trí kế sau thuộc về …”, “rồi tới A và B”: lists that go on from a place told before. */
import type { Article, Sentence } from "./article.ts";
import type { Draft } from "./draft.ts";
import { ABSENT, N, ORDERED, OWN_PLACE, UNIT, type ListHead } from "./list-words.ts";
import type { Mention } from "./mention.ts";
import { readNumber } from "./pattern.ts";
import { mayMatch } from "./search.ts";

/** The list that goes on where the one before it ended; null where nothing tells where that was. */
export function nextOf(
  article: Article,
  sentence: Sentence,
  listed: readonly Mention[],
  held: readonly Draft[],
  previous: ListHead | undefined,
  before: { readonly text: string; readonly from: number },
): ListHead | null {
  const [first] = listed;
  const next = firstOf(sentence, NEXT, before.text);
  if (first === undefined || next === null || ABSENT.test(next[0])) return null;
  const start = before.from + next.index;
  // “Tăng nhiều nhất là Bạc Liêu … Kế đến là hai tỉnh Điện Biên và Quảng Trị, lần lượt thăng 21 và 19 bậc”: of changes.
  const after = article.text.slice(listed.at(-1)?.end ?? first.end, sentence.end);
  if (
    /^(?: \([^)]{1,30}\))?,? (?:lần lượt |cùng |đều |với )*(?:mức )?(?:thăng|tăng|giảm|tụt|lùi|nhảy) (?:\d|hai|ba)/.test(
      after,
    )
  )
    return null;
  const anchor = rankBefore(sentence, start, first, held, previous);
  const rest = article.text.slice(first.end, first.end + 45);
  if (anchor === null || (listed.length === 1 && OWN_PLACE.test(rest) && !OF_NEXT.test(rest))) return null;
  // “Tiếp đến là Long An (thứ 17) và Tiền Giang (thứ 18)”: those of a region, in a ranking of all.
  const place = HAS_PLACE.exec(rest)?.groups?.["place"];
  if (place !== undefined && Number(place) !== anchor + 1) return null;
  // “kế là Đà Nẵng; Long An …” comes to another matter.
  const broken = listed.findIndex(
    ({ start: at }, i) => i > 0 && article.text.slice(listed[i - 1]?.end, at).includes(";"),
  );
  const members = broken < 0 ? listed : listed.slice(0, broken);
  const count = readNumber(next.groups?.["count"])?.value ?? null;
  const loose = members.length > 1 && / (?:có|gồm):? $/.test(next[0]) && !ORDERED.test(next[0]);
  // “hai vị trí liền sau là A rồi tới B”
  const oneByOne =
    members.length > 1 &&
    / rồi(?: (?:tới|đến))? (?:tỉnh |thành phố |tp\.? ?)?$/.test(
      article.text.slice(members.at(-2)?.end, members.at(-1)?.start),
    );
  const span = { start, end: members.at(-1)?.end ?? first.end };
  return {
    members,
    first: anchor + 1,
    order: loose ? "supposed" : "stated",
    covers: count === null || ORDERED.test(next[0]) || oneByOne ? null : { from: "top", size: anchor + count },
    start,
    end: first.start,
    span,
  };
}

const HAS_PLACE = /^ \((?:xếp |đứng )?(?:thứ|hạng|vị trí)(?: thứ)? (?<place>\d+)/;

/** “kế đến là TP.HCM, thứ ba là Huế”: that place is the next one’s. */
const OF_NEXT =
  /^(?: \([^)]{1,30}\))?[,;] (?:và |rồi )?(?:(?:vị trí|đứng|xếp) )?(?:thứ|hạng) \S+ (?:là|thuộc về|gọi tên) /;

function firstOf(sentence: Sentence, patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = mayMatch(sentence, pattern) ? pattern.exec(text) : null;
    if (match !== null) return match;
  }
  return null;
}

/** “tiếp theo là”: the list goes on where the one before it ended. Each form ends where the first member stands. */
const NEXT: readonly RegExp[] = [
  new RegExp(
    `(?:(?<count>${N}) )?(?:các )?(?:nhóm|${UNIT}) (?:tiếp theo|kế tiếp|kế sau|tiếp sau|liền sau|ngay sau|sau|chốt|sau cùng)(?: [^.;:]{0,40}?)?(?: (?:lần lượt|theo thứ tự|là|thuộc về|gồm|có))+:? $`,
  ),
  /(?:tiếp theo|kế tiếp|tiếp đó|tiếp đến|kế đó|kế đến|kế là|kế sau|sau đó|theo sau|rồi (?:lần lượt )?(?:tới|đến)|đeo bám gần nhất|(?:xếp|đứng) sau(?= (?:lần lượt|đó|là))(?: đó)?|bám sau|bám (?:ngay |liền |sát |phía )sau(?= (?:lần lượt|theo thứ tự|là|đó))|bám sát|đi tiếp|nối tiếp)(?: [^,.;:()]{0,25}?)?(?: (?:lần lượt|theo thứ tự))?(?: là| thuộc về| có)?:? $/,
  /sau [^,.;:()]{3,40}?(?: ở [^,.;:()]{0,20})? theo thứ tự là $/,
];

/** The place that “tiếp theo” goes on from: the nearest told before it, here or in the sentences before. */
export function rankBefore(
  sentence: Sentence,
  at: number,
  next: Mention,
  held: readonly Draft[],
  previous: ListHead | undefined,
): number | null {
  const here = sentence.quantities.filter(({ kind, end }) => kind === "rank" && end <= at).at(-1);
  if (previous?.first != null && previous.order === "stated" && (here === undefined || here.end <= previous.span.end))
    return previous.first + previous.members.length - 1;
  if (here !== undefined) return here.value;
  const kind = next.id.split(":")[0] ?? "";
  const told = held
    .slice(-LATEST)
    .filter(
      ({ measure, comparator, indicator, subject, end }) =>
        measure === "rank" &&
        comparator === "eq" &&
        indicator.value === "overall" &&
        subject.value.startsWith(`${kind}:`) &&
        end > at - 400,
    )
    .at(-1);
  return told === undefined ? null : told.value;
}

/** More drafts are never looked through. */
const LATEST = 80;
