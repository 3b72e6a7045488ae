/** “A, B và C lần lượt xếp thứ 4, 2 và 5”: names and values, or years and values, paired by position. */
import { PILLARS } from "../knowledge/indicators.ts";
import type { Article, Sentence } from "./article.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindMean } from "./bind-mean.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { EACH } from "./list-words.ts";
import type { Mention } from "./mention.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import { pointsBack } from "./pair-back.ts";
import { pairGrowth } from "./pair-growth.ts";
import { asQuantity, pairOne } from "./pair-one.ts";
import { editionsOf, pairEditions } from "./pair-years.ts";
import { framedParts } from "./part-frame.ts";
import { readNumber } from "./pattern.ts";
import { ownersTold } from "./told-together.ts";

/** “chính quyền số, kinh tế số lần lượt ở các bậc 32 và 41” */
export function pair(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  discourse: Discourse,
  held: readonly Draft[],
): Draft[] {
  const before = article.text.slice(sentence.start, list.start);
  if (list.unit === "percent") {
    const named = headLists(article, sentence, list).find(([first]) => first?.kind === "indicator");
    return pairGrowth(
      article,
      sentence,
      list,
      discourse,
      held,
      named ?? partsAfter(article, sentence, list),
      EACH.test(before),
    );
  }
  if (list.unit === "rank" && pointsBack(article, sentence, list)) return [];
  const each = EACH.test(before) || AFTERWARDS.test(article.text.slice(list.end, list.end + 60));
  const owners = list.unit === "rank" || list.unit === "ratio" ? ownersAfter(article, sentence, list) : undefined;
  if (owners !== undefined)
    return owners.flatMap((member, i) =>
      pairOne(article, sentence, list, i, named(member), partOf(article, sentence, list, owners, discourse), discourse),
    );
  const [told] = headLists(article, sentence, list);
  const heads = told?.[0]?.kind === "subject" || !each ? told : (partsAfter(article, sentence, list) ?? told);
  if (each && editionsOf(article, sentence, list, heads?.at(-1)?.end ?? null) !== null)
    return pairEditions(article, sentence, list, discourse, heads?.at(-1)?.end ?? null);
  const listed = each ? yearsTold(article, sentence, list) : null;
  if (heads === undefined && listed !== null) return pairEditions(article, sentence, list, discourse, null, listed);
  const back = heads === undefined && list.unit === "rank" ? indicesTold(article, sentence, list) : null;
  const whose = back === null ? null : bindSubject(occurrenceIn(article, sentence, asQuantity(list, 0)), discourse);
  if (back !== null && whose !== null)
    return back.flatMap((index, i) => pairOne(article, sentence, list, i, whose, null, discourse, named(index)));
  if (heads === undefined) {
    const means = meansOfGroups(article, sentence, list, discourse);
    if (means.length > 0) return means;
    return each ? pairUnnamed(article, sentence, list, discourse) : [];
  }
  const kind = heads[0]?.kind;
  if (kind === "subject") {
    return heads.flatMap((member, i) =>
      pairOne(article, sentence, list, i, named(member), partOf(article, sentence, list, heads, discourse), discourse),
    );
  }
  if (kind === "index" && !each) return [];
  if (!each && !TELLS_PLACES.test(article.text.slice(sentence.start, list.end))) return [];
  const first = asQuantity(list, 0);
  // “Giá trị trung bình của Chính quyền số, Kinh tế số, Xã hội số lần lượt là 0,6470; 0,6395; 0,5739”
  const mean = list.unit === "ratio" ? bindMean(occurrenceIn(article, sentence, first), discourse) : null;
  const subject = mean ?? bindSubject(occurrenceIn(article, sentence, first), discourse);
  if (subject === null || (kind === "index" && list.unit !== "rank")) return [];
  return heads.flatMap((member, i) =>
    kind === "index"
      ? pairOne(article, sentence, list, i, subject, null, discourse, named(member))
      : pairOne(article, sentence, list, i, subject, named(member), discourse),
  );
}

/** “PAR Index nằm trong nhóm 25, PCI vào tốp 35; năm 2020 hai chỉ số ấy xếp thứ 55 và 48”: the indices told before. */
function indicesTold(article: Article, sentence: Sentence, list: NumberList): Mention[] | null {
  if (!/chỉ số (?:ấy|này|đó|trên|kể trên|nói trên)/.test(article.text.slice(sentence.start, list.start))) return null;
  const told = new Map(
    sentence.mentions.filter(({ kind, end }) => kind === "index" && end <= list.start).map((one) => [one.id, one]),
  );
  return told.size === list.values.length ? [...told.values()] : null;
}

const TELLS_PLACES = /vị trí|giữ|xếp|đứng|đạt|thứ|hạng/;

/** “Về điểm số, các năm tương ứng là 0,2968; 0,4011; 0,5891”: the years that the sentence before lists. */
function yearsTold(article: Article, sentence: Sentence, list: NumberList): Bound<string>[] | null {
  const before = article.sentences[sentence.index - 1];
  if (
    before === undefined ||
    !/(?:các|ba|bốn|hai|những) (?:năm|kỳ)(?: (?:này|ấy|đó|trên|nói trên))?(?: |,)/.test(
      article.text.slice(sentence.start, list.start),
    )
  )
    return null;
  return sentence.periods.length > 0 ? null : editionsOf(article, before, list, null);
}

const AFTERWARDS = /^[^.;\d]{0,30}(?:lần lượt|tương ứng|theo thứ tự)/;

/** “Bình quân hai nhóm: 0,3982 và 0,2342”: of the two groups in the order in which they were named. */
function meansOfGroups(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const { ministryGroups } = discourse;
  if (list.unit !== "ratio" || list.values.length !== 2 || ministryGroups.length !== 2) return [];
  const said = MEANS_OF_TWO.exec(article.text.slice(sentence.start, list.start));
  if (said === null) return [];
  const at = { start: sentence.start + said.index, end: list.start };
  return ministryGroups.flatMap(({ population }, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      { value: `average:${population}`, ...at, note: "the groups in their order", how: "stated" },
      null,
      discourse,
    ),
  );
}

const MEANS_OF_TWO =
  /(?:bình quân|trung bình)(?: chung)?(?: của)?(?: cả)? (?:hai|2) (?:nhóm|khối)(?: này| trên| bộ| nói trên)?(?: lần lượt| tương ứng| theo thứ tự)?(?: là| đạt|:)? $/;

/** Lists of names, as long as the list of numbers, before it, the nearest first; of several kinds the one told of wins. */
function headLists(article: Article, sentence: Sentence, list: NumberList): Mention[][] {
  const size = list.values.length;
  return (["subject", "indicator", "index"] as const)
    .flatMap((kind) => listsOf(article, sentence, kind))
    .map((members) => sinceSemicolon(article, members, size))
    .filter(
      (members) =>
        members.length === size &&
        (members.at(-1)?.end ?? 0) <= list.start &&
        members.every(({ kind, role }) => kind !== "subject" || role === "topic" || role === "compared") &&
        // “DTI, PAR Index của tỉnh”: a list of indices gives way to one of their parts or owners.
        !COUNTED.test(article.text.slice(members.at(-1)?.end, list.start)),
    )
    .sort((a, b) => rankOfKind(a) - rankOfKind(b) || (b[0]?.start ?? 0) - (a[0]?.start ?? 0));
}

/** “Ngôi đầu của Đà Nẵng; TP.HCM và Huế lần lượt giữ hạng nhì và hạng ba”: the last of them, as many as there are numbers. */
function sinceSemicolon(article: Article, members: Mention[], size: number): Mention[] {
  const [last, first] = [members.at(-size - 1), members.at(-size)];
  return last !== undefined && first !== undefined && article.text.slice(last.end, first.start).includes(";")
    ? members.slice(-size)
    : members;
}

/** What is counted of each is none of ours: “lần lượt có 14 và 31 xã”, “lần lượt hoàn thành 14/63 và 31/63 nhiệm vụ”. */
const COUNTED = /(?<![a-zà-ỹ])(?:hoàn thành|triển khai|cử|gồm) $/;

function rankOfKind(members: readonly Mention[]): number {
  return members[0]?.kind === "index" ? 1 : 0;
}

function named({ id, start, end }: Mention): Bound<string> {
  return { value: id, start, end, note: null, how: "stated" };
}

/** “xếp lần lượt thứ 51, 39 và 46 về chính quyền số, kinh tế số, xã hội số”: the names follow. */
function partsAfter(article: Article, sentence: Sentence, list: NumberList): Mention[] | undefined {
  return listsOf(article, sentence, "indicator").find(
    (members) =>
      members.length === list.values.length &&
      OVER.test(article.text.slice(list.end, Math.max(list.end, members[0]?.start ?? list.end))),
  );
}

/** “Các vị trí 58, 60, 62 thuộc về Hà Giang, Điện Biên, Lai Châu”. */
function ownersAfter(article: Article, sentence: Sentence, list: NumberList): Mention[] | undefined {
  return listsOf(article, sentence, "subject")
    .map((members) => untilSemicolon(article, members))
    .find(
      (members) =>
        members.length === list.values.length &&
        /^(?: điểm)?(?: về [^,.;:()\d]{3,30}(?: (?:năm )?20\d\d)?)?(?: lần lượt| tương ứng| theo thứ tự)?(?: là| thuộc về| gồm| dành cho| của| gọi tên| xướng tên| về tay)(?: lần lượt)?(?: các)?(?: tỉnh| địa phương| bộ)?:? $/.test(
          article.text.slice(list.end, Math.max(list.end, members[0]?.start ?? list.end)),
        ),
    );
}

function untilSemicolon(article: Article, members: readonly Mention[]): Mention[] {
  const broken = members.findIndex(
    ({ start }, i) => i > 0 && article.text.slice(members[i - 1]?.end, start).includes(";"),
  );
  return broken < 0 ? [...members] : members.slice(0, broken);
}

const OVER =
  /^(?: điểm)?,?(?: lần lượt| tương ứng| theo thứ tự)?(?: cho| về| ở| tại| trong| với| đối với| của| trên)+(?: cả| các| hai| ba| bốn| \d| trụ cột| chỉ số| chính| lĩnh vực| mảng| nhóm)*:? "?$/;

/** “hạng của ba trụ cột lần lượt tăng 8, giảm 2 và tăng 1 bậc”: without names the pillars in their order; else whom the sentence before names. */
function pairUnnamed(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const before = article.text.slice(sentence.start, list.start);
  if (list.values.length !== PILLARS.length || !THE_PILLARS.test(before) || list.unit === "percent")
    return pairTold(article, sentence, list, discourse);
  const subject = bindSubject(occurrenceIn(article, sentence, asQuantity(list, 0)), discourse);
  if (subject === null) return [];
  return PILLARS.flatMap((value, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      subject,
      { value, start: null, end: null, note: "the pillars in their order", how: "stated" },
      discourse,
    ),
  );
}

const THE_PILLARS = /(?<![a-zà-ỹ\d])(?:các|ba|3) trụ cột(?! (?:còn|kia))[^.;]{0,60}$/;

/** “Về hạ tầng số, Lào Cai và Yên Bái lần lượt xếp thứ 5 và 7”: all the places are of that part. */
function partOf(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  heads: readonly Mention[],
  discourse: Discourse,
): Bound<string> | null {
  const [first] = heads;
  const frame = sentence.mentions.find(({ kind, end }) => kind === "indicator" && end <= (first?.start ?? 0));
  if (frame === undefined && !sentence.mentions.some(({ kind, start }) => kind === "indicator" && start >= list.end)) {
    const framed = framedParts(occurrenceIn(article, sentence, asQuantity(list, 0)), discourse);
    return framed.length === 1 ? (framed[0] ?? null) : null;
  }
  const parts = bindIndicators(
    occurrenceIn(article, sentence, { ...asQuantity(list, 0), start: first?.start ?? list.start }),
  );
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** “Còn về PAR Index, hai tỉnh xếp lần lượt 21 và 33”: those that the sentence before names. */
function pairTold(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const count = THEY.exec(article.text.slice(sentence.start, list.start))?.groups?.["count"];
  if (readNumber(count)?.value !== list.values.length) return [];
  if (sentence.mentions.some(({ kind, role }) => kind === "subject" && role === "topic")) return [];
  const told = ownersTold(article, sentence, list.values.length);
  const kinds = new Set([...told.keys()].map((id) => id.split(":")[0]));
  if (told.size !== list.values.length || kinds.size !== 1) return [];
  return [...told.values()].flatMap((member, i) =>
    pairOne(article, sentence, list, i, { ...named(member), how: "inherited" }, null, discourse),
  );
}

const THEY =
  /(?<![a-zà-ỹ\d])(?<count>hai|ba|bốn|năm|[2-5]) (?:tỉnh|thành phố|tỉnh, thành|tỉnh, thành phố|địa phương|bộ|cơ quan|đơn vị)(?: này| ấy| đó| trên| nói trên)?,? (?:xếp|đứng|lần lượt|theo thứ tự|tương ứng|đạt|tăng|giảm|ở|có|được|cùng|đều|giữ|là)(?![a-zà-ỹ])/;
