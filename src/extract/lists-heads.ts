/**
 * The words that open a list of names in a ranking: “5 địa phương dẫn đầu lần lượt là”, “7 vị trí còn lại của top 10 là”,
 * “ba tỉnh cuối bảng gồm”, “tiếp theo là”; and those that close one: “A, B và C là 4 địa phương dẫn đầu”.
 * The trap: “nhóm 2 gồm” is the second group, “rời top 10 là” and “top 10 vắng” tell of those that are not in it.
 */
import type { Article, Sentence } from "./article.ts";
import { rankedLists } from "./coordination.ts";
import type { Draft } from "./draft.ts";
import { ABSENT, BRACKETED_PLACE, LAST, LEAD, type ListHead, N, ORDERED, UNIT } from "./list-words.ts";
import { nextOf, rankBefore } from "./lists-next.ts";
import { rangeHead, restOfGroup } from "./lists-ranges.ts";
import type { Mention } from "./mention.ts";
import { readNumber } from "./pattern.ts";
import { ends, matchesOf, mayMatch } from "./search.ts";

export function listHeads(article: Article, sentence: Sentence, held: readonly Draft[]): ListHead[] {
  const heads: ListHead[] = [];
  for (const members of rankedLists(article, sentence)) {
    const head = headOf(article, sentence, members, held, heads.at(-1)) ?? tailOf(article, sentence, members);
    if (head !== null) heads.push(head);
  }
  return heads;
}

/** What the list covers; the last one before the members counts. */
const GROUPS = new RegExp(
  [
    `(?<rest>${N}) ${UNIT} còn lại(?: [^,.;:()]{0,20}?)? (?:của|trong|ở|thuộc|vào) (?:top|tốp|nhóm) (?<whole>${N})`,
    `(?:các|những) ${UNIT} còn lại(?: [^,.;:()]{0,20}?)? (?:của|trong|ở|thuộc|vào) (?:top|tốp|nhóm) (?<others>${N})(?: ${UNIT})?(?: ${LEAD})?`,
    `(?<leaders>${N}) ${UNIT}(?: [^,.;:()]{0,40}?)? ${LEAD}(?![a-zà-ỹ])`,
    `(?:top|tốp) (?<top>${N})(?![\\d%])`,
    `nhóm (?<group>(?:5|10|15|20)(?!\\d)|${N}(?= ${UNIT}))(?! ${UNIT}[^,.;:()]{0,40} ${LAST})`,
    `(?<last>${N}) ${UNIT}(?: [^,.;:()]{0,40}?)? ${LAST}(?![a-zà-ỹ])`,
    `(?:các|những) ${UNIT}(?: [^,.;:()]{0,30}?)? (?<some>${LEAD})(?![a-zà-ỹ])`,
  ].join("|"),
  "g",
);

/** The head must come to its list by one of these. */
const OPENS =
  / (?:là|gồm|gồm có|bao gồm|có|thuộc về|gọi tên|như|ghi nhận|xướng tên|điểm tên)(?: (?:các )?(?:tỉnh|bộ|địa phương))?:? ?$|: ?$/;
const SAMPLES = /(?:trong đó|còn có|có thêm|góp mặt|như|chẳng hạn|đại diện|ví dụ|ngoài|cùng với)(?![a-zà-ỹ])/;
/** “rời top 10 là”, “kém nhóm 3 tỉnh đầu bảng là”: the group is only measured by. */
const BESIDE =
  /(?<![a-zà-ỹ])(?:khỏi|rời|rớt|ngoài|mất|nhường|mục tiêu|phấn đấu|kém|cách|so với|thay (?:cho|thế))(?: [^,.;:]{0,12})? ?$/;
/** An order that is none. */
const UNORDERED = /không (?:theo|xếp)|chữ cái|alphabet|a-z|vần/;
/** “tiếp theo trong top 10 là” */
const GOES_ON =
  /(?:tiếp theo|kế tiếp|tiếp đó|tiếp đến|kế đó|kế đến|sau đó|theo sau|còn lại)(?: (?:trong|của|ở|thuộc|vào))? $/;
/** No number of places covers more. */
const MOST = 34;
/** How far back from its first member the head is looked for. */
const REACH = 190;

function headOf(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  held: readonly Draft[],
  previous: ListHead | undefined,
): ListHead | null {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = Math.max(sentence.start, previous?.span.end ?? 0, first.start - REACH);
  // “TP.”, “tỉnh” before a name belong to it.
  const before = article.text
    .slice(from, first.start)
    .replace(/(?:tp\.? ?|thành phố |tỉnh |"|thủ đô )$/, "")
    .replace(/(?<=[:,(] ?)\d{1,2}[.)] ?$/, "");
  const own = groupOf(sentence, before, from);
  const above = own === null && from === sentence.start && OPENER.test(before) ? groupAbove(article, sentence) : null;
  const head = own === null ? null : coveringHead(article, sentence, members, held, previous, { own, before, from });
  if (head !== null) return numbered(article, head);
  const range = rangeHead(members, before, from) ?? restOfGroup(members, before, from, previous);
  if (range !== null) return numbered(article, range);
  if (above !== null) return listUnder(article, sentence, members, above, before);
  return nextOf(article, sentence, members, held, previous, { text: before, from });
}

function numberBefore(article: Article, { start }: Mention): number | null {
  const number = NUMBERED.exec(article.text.slice(Math.max(0, start - 16), start))?.groups?.["number"];
  return number === undefined ? null : Number(number);
}
const NUMBERED = /[:;,(] ?(?<number>\d{1,2})[.)] ?(?:tỉnh |thành phố |tp\.? ?)?$/;

/** “… thuộc về A (thứ 61), B (thứ 62) và C”: where some places are told, the others follow by counting. */
function numbered(article: Article, head: ListHead): ListHead {
  // “1. Đà Nẵng; 2. TP.HCM”
  if (head.members.every((member, i) => numberBefore(article, member) === i + 1))
    return { ...head, first: 1, order: "stated" };
  const told = new Map<Mention, number>();
  for (const [i, member] of head.members.entries()) {
    const place = BRACKETED_PLACE.exec(article.text.slice(member.end, member.end + 24));
    if (place !== null) told.set(member, (readNumber(place.groups?.["place"])?.value ?? 0) - i);
  }
  const [first, ...others] = new Set(told.values());
  if (first === undefined) return head;
  const counts = others.length === 0 && first > 0;
  return { ...head, first: counts ? first : null, order: "stated", covers: null, told: new Set(told.keys()) };
}

/** “Danh sách gồm: A, B”, “Đó là A, B”, or the names alone, under a line that names the group. */
function listUnder(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  above: { readonly covering: Covering; readonly sentence: Sentence },
  before: string,
): ListHead | null {
  const { kind, size, whole } = above.covering;
  const last = members.at(-1);
  if (kind !== "top" || whole !== null || members.length < 2 || members.length > size || last === undefined)
    return null;
  const line = article.text.slice(above.sentence.start, above.sentence.end);
  const ordered = (ORDERED.test(before) || ORDERED.test(line)) && !UNORDERED.test(before);
  const implied = !ordered && isComplete(article, members, size, before);
  return {
    members,
    first: ordered || implied ? 1 : null,
    order: ordered ? "stated" : "supposed",
    covers: { from: "top", size },
    above: above.sentence,
    start: sentence.start,
    end: members[0]?.start ?? sentence.start,
    span: { start: sentence.start, end: last.end },
  };
}

/** Nothing but a word or two of transition. */
const OPENER =
  /^(?:[-+*•] ?)?(?:(?:danh sách|đó|cụ thể|gồm|bao gồm|lần lượt|theo thứ tự|những cái tên|các địa phương)(?: [^.,;:]{0,30})?(?:,? (?:là|gồm))?:? ?)?$/;

/** The group that the line before ends on, or the headline over a date. */
function groupAbove(article: Article, sentence: Sentence): { covering: Covering; sentence: Sentence } | null {
  for (const back of [1, 2, 3]) {
    const line = article.sentences[sentence.index - back];
    if (line === undefined) return null;
    const isDate = line.end - line.start < 30 && line.mentions.length === 0 && line.periods.length > 0;
    if (isDate) continue;
    const text = article.text.slice(line.start, Math.min(line.end, line.start + REACH));
    const covering = groupOf(line, text, line.start);
    const named = line.mentions.some(({ kind, id }) => kind === "subject" && /^(?:province|ministry):/.test(id));
    return covering === null || named || BESIDE.test(text.slice(0, covering.match.index))
      ? null
      : { covering, sentence: line };
  }
  return null;
}

function coveringHead(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  held: readonly Draft[],
  previous: ListHead | undefined,
  found: { readonly own: Covering; readonly before: string; readonly from: number },
): ListHead | null {
  const { match, kind, size, whole } = found.own;
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  const rest = found.before.slice(match.index + match[0].length);
  const lead = found.before.slice(Math.max(0, match.index - 30), match.index);
  const start = found.from + match.index;
  const ordered = ORDERED.test(rest) && !UNORDERED.test(rest);
  if (!isHead(rest) || ABSENT.test(rest) || BESIDE.test(lead)) return null;
  const all: ListHead = {
    members,
    first: 1,
    order: "stated",
    covers: null,
    start,
    end: first.start,
    span: { start, end: last.end },
  };
  if (kind === "some") return ordered ? all : null;
  const covers = { from: kind === "last" ? ("bottom" as const) : ("top" as const), size: whole ?? size };
  const kept: ListHead = { ...all, members: members.slice(0, size), covers };
  if (found.own.others) {
    const place = size - members.length + 1;
    const told = rankBefore(sentence, start, first, held, previous) === place - 1;
    const complete = told && isComplete(article, members, members.length, rest);
    return { ...kept, first: ordered || complete ? place : null, order: ordered ? "stated" : "supposed" };
  }
  if (kind === "last") return members.length <= size ? { ...kept, first: null, order: "supposed" } : null;
  if (GOES_ON.test(lead)) {
    const anchor = rankBefore(sentence, start, first, held, previous);
    return anchor === null ? null : { ...kept, first: anchor + 1, order: "stated" };
  }
  const place = whole === null ? 1 : whole - size + 1;
  if (ordered) return { ...kept, first: place, order: "stated" };
  if (members.length > size || members.length < 2) return null;
  const implied = isComplete(article, members, size, rest);
  return { ...kept, first: implied ? place : null, order: "supposed" };
}

interface Covering {
  readonly match: RegExpExecArray;
  readonly kind: "top" | "last" | "some";
  /** How many members the list has. */
  readonly size: number;
  /** The size of the whole group, where the list is the rest of it. */
  readonly whole: number | null;
  /** “Các địa phương còn lại trong nhóm 10”: those of the group that were not named yet, however many. */
  readonly others: boolean;
}

/** @param before words of the sentence */
function groupOf(sentence: Sentence, before: string, offset: number): Covering | null {
  if (!mayMatch(sentence, GROUPS)) return null;
  let found: Covering | null = null;
  for (const match of matchesOf(GROUPS, before)) {
    const { rest, whole, others, leaders, top, group, last, some } = match.groups ?? {};
    const size = readNumber(rest ?? others ?? leaders ?? top ?? group ?? last)?.value ?? null;
    const all = readNumber(whole)?.value ?? null;
    const kind = some !== undefined ? "some" : last !== undefined ? "last" : "top";
    // “Bảng theo 34 đơn vị mới thì Hà Nội dẫn đầu …, sau đó là Huế”
    const from = offset + match.index;
    const names = sentence.mentions.some(
      ({ kind: sort, start, end }) => sort === "subject" && start >= from && end <= from + match[0].length,
    );
    if (names) continue;
    if (kind !== "some" && (size === null || size < 2 || size > MOST || (all !== null && all < size))) continue;
    found = { match, kind, size: size ?? 0, whole: all, others: others !== undefined };
  }
  return found;
}

/** Nothing but the scope and the verb between the group and its first member. */
function isHead(rest: string): boolean {
  return rest.length <= 110 && OPENS.test(rest) && !/[.;]|:(?! ?$)/.test(rest);
}

/** All are named, in an order that is not that of the alphabet: the press then lists them as they stand. */
function isComplete(article: Article, members: readonly Mention[], size: number, rest: string): boolean {
  const last = members.at(-1);
  if (last === undefined || members.length !== size || SAMPLES.test(rest) || UNORDERED.test(rest)) return false;
  if (/^[,;]? ?(?:\.\.|…|v\.v|và một số)/.test(article.text.slice(last.end, last.end + 12))) return false;
  const names = members.map(({ id }) => id);
  return size < 4 || names.some((name, i) => i > 0 && name < (names[i - 1] ?? ""));
}

/** “A, B và C là 4 địa phương dẫn đầu”, “A, B đều nằm trong tốp 10”: the members went before. */
function tailOf(article: Article, sentence: Sentence, members: readonly Mention[]): ListHead | null {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined || members.length < 2) return null;
  const lead = article.text.slice(Math.max(sentence.start, first.start - 40), first.start);
  if (first.role === "compared" && !ends(lead, / (?:như|cùng|cùng với) (?:tỉnh |thành phố |tp\.? ?)?$/)) return null;
  if (ends(lead, /(?:của|tại|ở|với|theo|không có|giữa) (?:các |tỉnh |thành phố |tp\.? ?)*$/)) return null;
  const after = article.text.slice(last.end, Math.min(sentence.end, last.end + REACH));
  const said = TAIL.exec(after);
  const size = readNumber(said?.groups?.["size"] ?? said?.groups?.["last"])?.value ?? null;
  if (said !== null && size !== null && size >= members.length && size <= MOST) {
    const [start, end] = [last.end, last.end + said[0].length];
    const from = said.groups?.["last"] === undefined ? ("top" as const) : ("bottom" as const);
    const covers = { from, size };
    const complete = from === "top" && isComplete(article, members, size, "");
    return {
      members,
      first: complete ? 1 : null,
      order: "supposed",
      covers,
      start,
      end,
      span: { start: first.start, end },
    };
  }
  const top = sentence.quantities.find(({ kind, start }) => kind === "top" && start >= last.end);
  if (top?.comparator !== "lte" || !SHARED.test(article.text.slice(last.end, top.start))) return null;
  return {
    members,
    first: null,
    order: "supposed",
    covers: { from: "top", size: top.value },
    start: top.start,
    end: top.end,
    span: { start: first.start, end: top.end },
  };
}

const TAIL = new RegExp(
  `^(?: ?\\([^)]{1,40}\\))? (?:là|thuộc|nằm trong|góp mặt trong|đứng ở|giữ|chiếm)(?: (?:nhóm|top|tốp))?(?: (?:(?<size>${N}) ${UNIT}(?: [^,.;:()]{0,30}?)? ${LEAD}|(?<last>${N}) ${UNIT}(?: [^,.;:()]{0,30}?)? ${LAST}))(?![a-zà-ỹ])`,
);
/** “… là ba đại diện của vùng”, “… đều”, “… cùng” before “nằm trong tốp 10”. */
const SHARED =
  /^(?: ?\([^)]{1,40}\))?(?: (?:là|đều|cùng|cũng|vẫn|tiếp tục|đã|đang|lần đầu|và))*(?: (?:\S+ )?(?:đại diện|tỉnh|địa phương|cái tên|gương mặt|bộ|đơn vị)(?: [^,.;:()]{0,50})?)?(?: (?:đều|cùng|cũng|vẫn|nằm|có mặt|góp mặt|lọt|đứng|xếp))* ?$/;
