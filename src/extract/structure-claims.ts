/** Claims about the index itself: how many indicators and pillars it has, and its maximum scores. */
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import type { Bound } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, draftOf, OVERALL } from "./draft.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** @returns the claim, or why the number says nothing of the index as a whole */
export function readStructure(here: Occurrence, discourse: Discourse): Draft[] | string {
  const { article, sentence, quantity } = here;
  const found = bindIndex(here, discourse);
  if ("refused" in found) return found.refused;
  // “Cấu trúc bộ chỉ số … gồm 6 chỉ số chính”, after a sentence on another index: the one that the document is about.
  const back = found.bound.how === "inherited" && found.bound.value !== "dti" && discourse.mainIndex?.id === "dti";
  const index: Bound<string> = back
    ? { ...found.bound, value: "dti", note: "the index that the document is about" }
    : found.bound;
  const clause = clauseOf(here);
  if (ends(clause, FORESEEN, sentence)) return "foreseen, not so yet";
  if (quantity.kind === "max-score" && ends(here.before, /đạt $/, sentence) && here.after.startsWith("/"))
    return "what somebody reached, not what can be reached";
  const part = partOf(here, clause);
  if (part === "sub-group") return "counts a sub-group, not the index";
  if (quantity.kind === "pillar-count" && index.value !== "dti") return "only the DTI has pillars that we keep";
  const built =
    sentence.index - discourse.indexSentence <= 1 &&
    ends(clause, /(?:gồm|có|dựng trên|dựa trên|chia thành|chia cho|chia ra|chia vào) $/, sentence);
  if (
    index.how === "inherited" &&
    quantity.kind === "pillar-count" &&
    !built &&
    !sentence.quantities.some(({ kind }) => kind === "main-indicator-count" || kind === "component-indicator-count") &&
    !THE_THREE.test(article.text.slice(quantity.end, quantity.end + 40)) &&
    !/chỉ số|dti|thước đo|bộ tiêu chí|khung đo/.test(
      clause +
        (/^ trong (?:bộ chỉ số|dti|bộ tiêu chí)/.exec(article.text.slice(quantity.end, quantity.end + 20))?.[0] ?? ""),
    )
  )
    return "pillars of something that is not named";
  const period = bindEdition(here, index.value, discourse, false);
  const object = levelOf(clause, article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 24)));
  return [...sharers(here, part), part].map((indicator) =>
    draftOf(quantity, {
      index,
      subject: { value: `index:${index.value}`, start: null, end: null, note: "the index itself", how: "stated" },
      indicator,
      measure: quantity.kind,
      comparator: "eq",
      unit: quantity.unit ?? "indicators",
      period,
      object,
      start:
        indicator.start !== null && indicator.start >= sentence.start && indicator.start < quantity.start
          ? indicator.start
          : quantity.start,
      end: quantity.end,
    }),
  );
}

/** “dự kiến chỉ giữ khoảng 50 chỉ số thành phần” */
const FORESEEN = /(?:dự kiến|dự định|dự tính|đề xuất|kiến nghị)(?: [^.;,\d]{0,30})? (?:(?:khoảng|gần|hơn|trên) )?$/;

/** “kinh tế số và xã hội số mỗi trụ cột 300 điểm”: those that have as much as the part named last. */
function sharers({ article, sentence, quantity }: Occurrence, part: Bound<string>): Bound<string>[] {
  if (quantity.kind !== "max-score" || !article.text.startsWith("mỗi ", quantity.start)) return [];
  const list = listsOf(article, sentence, "indicator").find((members) => members.at(-1)?.start === part.start);
  return (list ?? []).slice(0, -1).map((mention) => ({ ...known(mention.id, mention), how: "stated" }));
}

/** “DTI cấp bộ có 41 chỉ số thành phần”, “cấp quốc gia gồm 12”: whose index it is, where it is not the provinces’. */
function levelOf(clause: string, after: string): string | null {
  const level = /^ (?:dành cho|của|đối với|ở|với|cho) (?:cấp )?(?:bộ(?:, ngành)?|các bộ)(?![a-zà-ỹ])/.test(after)
    ? "cấp bộ"
    : /(?:cấp bộ|bộ, ngành|các bộ|cấp tỉnh|cấp quốc gia|dti quốc gia)(?!.*(?:cấp bộ|bộ, ngành|các bộ|cấp tỉnh|cấp quốc gia|dti quốc gia))/.exec(
        clause,
      )?.[0];
  if (level === undefined || level === "cấp tỉnh") return null;
  return level.endsWith("quốc gia") ? "national" : "ministerial";
}

/** “ba trụ cột: xã hội số, kinh tế số, chính quyền số” */
const THE_THREE = /^(?: (?:là|gồm|bao gồm))?:? ?\(?(?:chính (?:quyền|phủ)|kinh tế|xã hội) số,/;

/** “nhóm tiêu chí ‘nhận thức số’ có 10 tiêu chí”: of that indicator; “nhóm bền vững gồm 59 tiêu chí”: of nothing we know. */
function partOf({ article, sentence, quantity }: Occurrence, clause: string): Bound<string> | "sub-group" {
  const clauseFrom = quantity.start - clause.length;
  const named = sentence.mentions.filter(
    ({ kind, start, end }) => kind === "indicator" && start >= clauseFrom && end <= quantity.start,
  );
  const last = named.at(-1);
  if (quantity.kind === "pillar-count") return OVERALL;
  if (
    last !== undefined &&
    ((named.length === 1 &&
      /^"? (?:có|gồm|được|chiếm|với|\(|tối đa|$)/.test(article.text.slice(last.end, quantity.start))) ||
      (quantity.kind === "max-score" && /^"?:? ?\(?$/.test(article.text.slice(last.end, quantity.start))))
  ) {
    return { value: last.id, start: last.start, end: last.end, note: null, how: "stated" };
  }
  if (ends(clause, /(?:tổng cộng(?: có)?|(?:với )?tổng số(?: là| có)?|tất cả(?: có)?) $/, sentence)) return OVERALL;
  if (ends(clause, /bộ (?:chỉ số|tiêu chí)(?: dti)?(?: (?:này|mới|cấp tỉnh|cấp bộ))? (?:có|gồm|bao gồm) $/, sentence))
    return OVERALL;
  const group = ends(
    clause,
    /(?:nhóm (?:tiêu chí|chỉ số|\d|thứ|nền tảng|hoạt động|đạt|không)|mỗi (?:trụ cột|nhóm|nội dung|mảng|trục|chỉ số|tiêu chí|phần|lĩnh vực)|riêng phần|(?<!(?:số|bộ) )tiêu chí (?!thành phần)|nội dung [^;]{2,}|(?<!(?:ba|3|các|cả) )trụ cột (?:này|có|gồm)|tức là)[^;]*$/,
    sentence,
  );
  return group ? "sub-group" : OVERALL;
}

function clauseOf(here: Occurrence): string {
  const before = here.before;
  return before.slice(before.lastIndexOf(";") + 1);
}
