/**
 * The words that put names beside a place: “chỉ sau A và B”, “xếp trên A”, “ngay dưới là A”, “đồng hạng với A”. The trap:
 * “kém A về dân số” compares something else, “hai tuần sau A công bố” ranks nobody.
 */
import type { Article, Sentence } from "./article.ts";
import type { Mention } from "./mention.ts";
import { ends, mayMatch } from "./search.ts";

export interface Relation {
  readonly side: "above" | "below" | "same";
  /** Whether the members stand right beside the place, in order away from it. */
  readonly next: boolean;
  /** Whether they stand right beside the place, in whatever order. */
  readonly near: boolean;
  /** “chỉ”: nobody else stands there, said in so many words. */
  readonly only: boolean;
  /** Whether they are told to be all on that side. */
  readonly all: boolean;
  /** Where the words begin; the place told before them, or right after the members. */
  readonly start: number;
  /** “ngay sau Long An là”: whose place it is, where it is named. */
  readonly whose: Mention | null;
  /** “4 địa phương vừa kể trên và 2 tỉnh: A, B”: those of the list before as well. */
  readonly told: boolean;
}

/** A sentence without any of these puts nobody beside a place. */
export const NEIGHBOUR_CUE = /(?<![a-zà-ỹ])(?:sau|trên|dưới|thua|kém|bám|cách|hạng|theo)(?![a-zà-ỹ])/;

export function relationOf(article: Article, sentence: Sentence, members: readonly Mention[]): Relation | null {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = Math.max(sentence.start, first.start - REACH);
  const lead = article.text.slice(from, first.start).replace(/(?:tỉnh |thành phố |tp\.? ?|"|thủ đô )$/, "");
  const told = ends(lead, TOLD_AND);
  const before = lead.replace(TOLD_AND, "");
  const after = article.text.slice(last.end, Math.min(sentence.end, last.end + 24));
  const found = ({ 0: whole, index, groups }: RegExpExecArray, side: Relation["side"]): Relation => ({
    side,
    next: false,
    near: false,
    only: groups?.["only"] !== undefined,
    all: true,
    start: from + index + whole.indexOf(groups?.["words"] ?? ""),
    whose: null,
    told,
  });
  const match = (pattern: RegExp): RegExpExecArray | null =>
    mayMatch(sentence, pattern) ? pattern.exec(before) : null;
  const above = match(ABOVE);
  const opensClause = LOOSE.test(above?.groups?.["words"] ?? "") && GOES_ON.test(after);
  if (above !== null && !OTHER_MEASURE.test(after) && !opensClause) return found(above, "above");
  const below = match(BELOW);
  // “Đứng trên Bắc Ninh là Đà Nẵng” tells who stands there: the name is whose place it is.
  if (below !== null && !OTHER_MEASURE.test(after) && !/^ (?:lần lượt )?(?:là|có|gồm|còn có) /.test(after)) {
    const relation = found(below, "below");
    return { ...relation, all: relation.only };
  }
  const same = match(SAME);
  if (same !== null) return found(same, "same");
  const beside = match(BESIDE);
  return beside === null ? null : besideOf(sentence, members, beside, found(beside, "below"));
}

function besideOf(
  sentence: Sentence,
  members: readonly Mention[],
  { 0: words, groups }: RegExpExecArray,
  found: Relation,
): Relation | null {
  const to = members[0]?.start ?? found.start;
  const whose = sentence.mentions.find(
    ({ kind, start, end }) => (kind === "subject" || kind === "pronoun") && start >= found.start && end <= to,
  );
  if (groups?.["whose"] !== undefined && whose === undefined) return null;
  const side = groups?.["side"] ?? "";
  const near = groups?.["near"] !== undefined || (side === "sau" && whose !== undefined);
  if (!near && !/^ ?[,(]? ?(?:xếp|đứng|nằm|ở|vị trí|trên)/.test(words)) return null;
  return {
    ...found,
    side: side === "trên" || side === "trước" ? "above" : "below",
    next: near && (members.length === 1 || / (?:lần lượt|theo thứ tự) /.test(words) || side === "sau"),
    near,
    all: / (?:chỉ (?:là|còn|có|còn có)|là) ?$/.test(words),
    whose: whose ?? null,
  };
}

/** How far back from the first member the words are looked for. */
const REACH = 120;
const HEAD =
  "(?: (?:các|hai|ba|bốn|năm|sáu|\\d+|một) (?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|bộ, ngành|tỉnh|nơi|địa phương|đơn vị|bộ|thành phố|cái tên|đối thủ)(?: (?:là|gồm))?)?:?";

/** “đứng thứ 5, chỉ sau A và B”, “hạng nhì, kém A 0,08 điểm”. */
const ABOVE = new RegExp(
  `(?:^|[ ,(])(?<words>(?<only>chỉ )?(?:(?:đứng|xếp|bám|về|nằm|theo) )?(?:(?:ngay|sát|liền) )?(?:(?<!(?:tuần|ngày|tháng|năm|giờ|lần|kỳ|và|trước) )sau|(?<=(?:^|[.;,] ?))trước(?= (?:bộ|tỉnh|thành phố|địa phương|cơ quan|đơn vị) (?:này|ấy|đó))|thua|chịu thua|kém|bám sát|theo sát|xếp dưới|đứng dưới|nằm dưới|chỉ dưới)${HEAD}) ?$`,
);
/** “chỉ trên A và B”, “xếp trên A”. */
const BELOW = new RegExp(
  `(?:^|[ ,(])(?<words>(?:(?<only>chỉ )(?:(?:đứng|xếp|nằm) )?|(?:đứng|xếp|nằm) |và )(?:(?:ngay|sát|liền) )?trên${HEAD}) ?$`,
);
/** “đồng hạng với A”. */
const SAME = /(?:^|[ ,(])(?<words>(?:đồng|cùng|chung|ngang) (?:thứ hạng|vị trí|thứ|hạng)(?: với)?) ?$/;
/** “ngay sau (Long An) lần lượt là”, “xếp trên (TTXVN) là”, “xếp dưới chỉ còn”. */
const BESIDE =
  /(?:^|[ ,(])(?<words>(?:(?:xếp|đứng|nằm|bám|ở|vị trí) )?(?<near>ngay |liền |sát )?(?:phía )?(?<side>trên|dưới|sau|trước)(?<whose> [^,.;:()]{2,60}?)??(?: (?:lần lượt|theo thứ tự))?(?: (?:chỉ )?(?:là|còn|có|còn có|thuộc về))) ?$/;
const TOLD_AND =
  / ?\d{1,2} (?:địa phương|tỉnh|đơn vị|bộ) (?:vừa kể|vừa nêu|kể trên|nói trên|nêu trên)(?: trên)? và \d{1,2} (?:tỉnh|địa phương|đơn vị|bộ):? $/;

/** A bare “sau” may as well open a clause: “sau Hà Nội công bố kế hoạch”. */
const LOOSE = /^sau/;
const GOES_ON = /^ (?!(?:và|với|nhưng|song|còn|rồi|một|hai|ba|\d+)(?![a-zà-ỹ]))[a-zà-ỹ]/;

/** “kém Hà Nội về dân số”, “sau Hà Nội hai tuần”. */
const OTHER_MEASURE =
  /^(?: \((?:[^)]{0,12})(?:bậc|hạng|%)|(?: \([^)]{0,20}\))? (?:gần |hơn |khoảng |tới |đến |là )?0[.,]\d| (?:về (?!(?:dti|chỉ số|điểm|thứ hạng|chuyển đổi))|(?:\S+ )?(?:năm|tháng|tuần|ngày|km|%|lần)(?![a-zà-ỹ])))/;
