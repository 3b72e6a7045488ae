/** “5 địa phương dẫn đầu lần lượt là …” ranks its members by place; “top 10 gồm …” only bounds them. */
import type { Article, Sentence } from "./article.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindModality } from "./bind-modality.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindPopulation, notePopulations } from "./bind-population.ts";
import { membersFrom } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import { OVERALL, type Draft } from "./draft.ts";
import type { Mention } from "./find-mentions.ts";
import { readNumber } from "./pattern.ts";
import type { Quantity } from "./quantity.ts";

export interface ListHead {
  readonly members: readonly Mention[];
  /** The place of the first member where the order is said; null where the list only bounds. */
  readonly first: number | null;
  /** How many places the list covers. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

const UNITS =
  "(?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương|bộ, ngành|bộ ngành|bộ|đơn vị|cơ quan|thành phố|vị trí|nơi|quốc gia)";
const LEAD = "(?:dẫn đầu|đứng đầu|đầu bảng|đầu tiên|đầu|trên cùng|cao nhất)";
const N = "(?<size>\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";
/** Each form ends where the first member stands. */
const HEADS: readonly { readonly pattern: RegExp; readonly order: "first" | "next" | "none" }[] = [
  {
    order: "first",
    pattern: new RegExp(
      `${N} ${UNITS}(?: [^,.;:()]{0,30})? ${LEAD}(?: [^.;:]{0,60}?)?,? (?:lần lượt|theo thứ tự)(?: (?:là|gồm|thuộc về|gọi tên))*:? $`,
    ),
  },
  {
    order: "first",
    pattern: new RegExp(
      `(?:top|tốp|nhóm) ${N}(?: [^.;:]{0,60}?)?,? (?:lần lượt|theo thứ tự)(?: (?:là|gồm|thuộc về))*:? $`,
    ),
  },
  {
    order: "next",
    pattern: new RegExp(
      `${N}? ?(?:các )?${UNITS} (?:tiếp theo|kế tiếp|kế sau|tiếp sau|sau)(?: [^.;:]{0,40}?)?(?: (?:lần lượt|theo thứ tự|là|thuộc về|gồm))+:? $`,
    ),
  },
  {
    order: "next",
    pattern:
      /(?:tiếp theo|kế tiếp|tiếp đó|tiếp đến|kế đó|kế đến|sau đó|theo sau|xếp sau(?= (?:lần lượt|đó|là))(?: đó)?|bám sau|đi tiếp|nối tiếp)(?: [^,.;:()]{0,25}?)?(?: (?:lần lượt|theo thứ tự))?(?: là| thuộc về| có)?:? $/,
  },
  { order: "next", pattern: /sau [^,.;:()]{3,40}?(?: ở [^,.;:()]{0,20})? theo thứ tự là $/ },
  {
    order: "none",
    pattern: new RegExp(`(?:top|tốp|nhóm) ${N}(?: [^.;:()]{0,60}?)?(?: gồm có| bao gồm| gồm| là|:)+:? $`),
  },
  {
    order: "none",
    pattern: new RegExp(
      `${N} ${UNITS}(?: [^,.;:()]{0,30})? ${LEAD}(?: [^.;:()]{0,50}?)?(?: gồm có| bao gồm| gồm| là|:)+:? $`,
    ),
  },
];
/** “A, B và C là 4 địa phương dẫn đầu”: the members went before. */
const TAIL = new RegExp(
  `^ (?:là|thuộc|nằm trong|góp mặt trong) (?:nhóm |top |tốp )?${N} ${UNITS}(?: [^,.;:()]{0,25})? ${LEAD}`,
);

export function listHeads(article: Article, sentence: Sentence, held: readonly Draft[]): ListHead[] {
  const heads: ListHead[] = [];
  const subjects = sentence.mentions.filter(({ kind, id }) => kind === "subject" && /^(?:province|ministry):/.test(id));
  let at = 0;
  while (at < subjects.length) {
    const members = membersFrom(article, subjects, at);
    const head = headOf(article, sentence, members, held) ?? tailOf(article, sentence, members);
    if (head !== null) heads.push(head);
    at += Math.max(1, members.length);
  }
  return heads;
}

function headOf(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  held: readonly Draft[],
): ListHead | null {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  // “TP.”, “tỉnh” before a name belong to it.
  const before = article.text.slice(sentence.start, first.start).replace(/(?:tp\.? ?|thành phố |tỉnh |"|thủ đô )$/, "");
  for (const { pattern, order } of HEADS) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const size = readNumber(match.groups?.["size"])?.value ?? members.length;
    if (order === "none" && (members.length < 2 || size > 20)) continue;
    const start = sentence.start + match.index;
    if (order !== "next") return { members, first: order === "first" ? 1 : null, size, start, end: last.end };
    const anchor = rankBefore(sentence, start, first, held);
    if (anchor === null) continue;
    return { members, first: anchor + 1, size: members.length, start, end: last.end };
  }
  return null;
}

function tailOf(article: Article, sentence: Sentence, members: readonly Mention[]): ListHead | null {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined || members.length < 2) return null;
  const match = TAIL.exec(article.text.slice(last.end, sentence.end));
  const size = match === null ? null : readNumber(match.groups?.["size"]);
  return match === null || size === null
    ? null
    : { members, first: null, size: size.value, start: first.start, end: last.end + match[0].length };
}

/** The place that “tiếp theo” goes on from: the last rank in the sentence before it, else the last one told. */
function rankBefore(sentence: Sentence, at: number, next: Mention, held: readonly Draft[]): number | null {
  const here = sentence.quantities.filter(({ kind, end }) => kind === "rank" && end <= at).at(-1);
  if (here !== undefined) return here.value;
  const kind = next.id.split(":")[0] ?? "";
  const told = held
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

export function rankMembers(article: Article, sentence: Sentence, head: ListHead, discourse: Discourse): Draft[] {
  const quantity: Quantity = {
    kind: "rank",
    rule: "list/leaders",
    start: head.start,
    end: head.members[0]?.start ?? head.end,
    value: 1,
    upTo: null,
    of: null,
    comparator: "eq",
    unit: "rank",
    decimals: 0,
  };
  const anchor: Quantity = { ...quantity, end: quantity.start };
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found) return [];
  if (head.first === null && (head.size < head.members.length || head.members.length < 2)) return [];
  notePopulations(article, sentence, discourse, head.start + 30);
  const modality = bindModality(article, sentence, anchor, discourse);
  const period = bindEdition(article, sentence, anchor, found.bound.value, discourse, modality === "target");
  const [indicator = OVERALL] =
    found.bound.value === "dti" ? bindIndicators(article, sentence, anchor, null) : [OVERALL];
  return head.members.map((member, i): Draft => {
    const { of, population } = bindPopulation(
      article,
      sentence,
      anchor,
      member.id,
      found.bound.value,
      period?.value ?? null,
      discourse,
    );
    return {
      index: found.bound,
      subject: { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
      indicator,
      measure: "rank",
      value: head.first === null ? head.size : head.first + i,
      comparator: head.first === null ? "lte" : "eq",
      unit: "rank",
      of,
      population,
      period,
      baseline: null,
      modality,
      object: null,
      attribution: null,
      derived: true,
      rule: head.first === null ? "list/top-members" : "list/in-order",
      quantity: null,
      start: head.start,
      end: Math.max(member.end, head.first === null ? head.end : member.end),
    };
  });
}
