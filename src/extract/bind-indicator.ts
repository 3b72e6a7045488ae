/**
 * Which part of the index a number is about. What “về …” names after the number wins; then the indicators right before
 * it; then the one that the sentence has been about, until a new owner or the index itself is named; else `overall`.
 */
import { PILLARS } from "../knowledge/indicators.ts";
import { indexRow } from "../knowledge/indices.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import { OVERALL } from "./draft.ts";
import { known } from "./known.ts";
import type { Mention } from "./mention.ts";
import { type Occurrence, occurrenceIn } from "./occurrence.ts";
import { isReset, TOGETHER } from "./part-reach.ts";
import type { Quantity } from "./quantity.ts";
import { ends, mayMatch } from "./search.ts";

export function bindIndicators(here: Occurrence, frame: readonly Bound<string>[] = []): Bound<string>[] {
  const { article, sentence, quantity } = here;
  const indicators = sentence.mentions.filter(
    (mention) => mention.kind === "indicator" && !isGloss(article, sentence, mention),
  );
  // “kinh tế số đóng góp 30% GRDP và Cần Thơ nằm trong 3 thành phố dẫn đầu về chuyển đổi số”
  if (
    /^(?: cả nước| toàn quốc)? về (?:(?:chỉ số |mức độ )?chuyển đổi số|dti)(?![a-zà-ỹ])/.test(
      article.text.slice(quantity.end, quantity.end + 40),
    )
  )
    return [OVERALL];
  // “thuộc tốp 5 địa phương có Nhân lực số tốt nhất”
  const within = indicators.filter(({ start, end }) => start >= quantity.start && end <= quantity.end);
  if (quantity.kind === "top" && within.length > 0) return within.map(bound);
  const ahead = indicatorsAhead(here, indicators);
  if (ahead.length > 0) return ahead.map(bound);
  const pillars = allPillars(here, indicators) ?? otherPillars(here, indicators, frame);
  if (pillars !== null) return pillars;
  const place = placeBefore(here);
  if (place !== null) return bindIndicators(place, frame);
  const before = indicatorsBefore(here, indicators);
  if (before.length > 0) return before.map(bound);
  return frame.length > 0 ? [...frame] : [OVERALL];
}

/** “…, tỉnh chỉ ở vị trí 41/63, tụt 3 bậc”: the change is that of the place right before it. */
function placeBefore({ article, sentence, quantity }: Occurrence): Occurrence | null {
  if (quantity.kind !== "rank-change") return null;
  const place = sentence.quantities.findLast(({ kind, end }) => kind !== "other" && end <= quantity.start);
  return place?.kind === "rank" && /^,? \(?$/.test(article.text.slice(place.end, quantity.start))
    ? occurrenceIn(article, sentence, place)
    : null;
}

/** “chính quyền số (CQS)”: the short form of the name before it. */
function isGloss(article: Article, sentence: Sentence, { id, start, end }: Mention): boolean {
  return (
    article.text[start - 1] === "(" &&
    article.text[end] === ")" &&
    sentence.mentions.some(
      (name) => name.id === id && name.kind === "indicator" && start - name.end >= 1 && start - name.end <= 3,
    )
  );
}

function bound(mention: Mention): Bound<string> {
  return { value: mention.id, start: mention.start, end: mention.end, note: null, how: "stated" };
}

const SCOPE =
  "(?: (?:(?:mạnh|tốt|cao|có điểm cao|điểm cao) nhất|dẫn đầu|đứng đầu|nước|cả nước|toàn quốc|trong cả nước|trên cả nước|tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương|bảng|nhóm|khối|quốc gia))*";
const AHEAD = new RegExp(
  `^\\)?${SCOPE},?(?: cả (?:\\d|hai|ba|bốn|năm) (?:trụ cột|chỉ số(?: chính)?|lĩnh vực)| cả)?(?: (?:về về|về|ở|trong|tại|đối với|trên|là|gồm|đó là|với))+(?: (?:cả|các|chỉ số|nhóm|lĩnh vực|trụ cột|hai|ba|bốn|\\d+|chính|thành phần|tiêu chí|về|:|là|gồm))* ?[:"]?"? ?$`,
);

/** “dẫn đầu về thể chế số”, “đứng thứ 2 về hạ tầng số và hoạt động xã hội số”, “tăng 30 điểm là Thể chế số”. */
function indicatorsAhead(here: Occurrence, indicators: readonly Mention[]): Mention[] {
  const { article, quantity } = here;
  const first = indicators.findIndex(({ start }) => start >= quantity.end);
  const mention = indicators[first];
  if (mention === undefined) return [];
  const between = article.text.slice(quantity.end, mention.start);
  // “81/100 điểm nhận thức số”, “đứng đầu hoạt động kinh tế số”
  const touching =
    between === " " &&
    (quantity.rule === "rank/leader" ||
      (quantity.kind === "score" && article.text.slice(quantity.end - 4, quantity.end) === "điểm"));
  // “xếp thứ 8 (chính quyền số)”
  if (between === " (" && article.text[mention.end] === ")") return [mention];
  if (!touching && !AHEAD.test(between) && !LEADS.test(between) && !EACH_OF.test(between)) return [];
  // “xếp thứ 8, với các trụ cột Chính quyền số thứ 7, Kinh tế số thứ 12”
  if (/^\)?,/.test(between) && hasNumber(here, mention)) return [];
  const isLeading = quantity.kind === "leading-indicator-count";
  if (isLeading) return [];
  return chainFrom(here, indicators, first);
}

/** “đứng đầu từng trụ cột: Xã hội số, …” */
const EACH_OF =
  /^ (?:ở |tại |trong |về )?(?:cả|từng|mỗi|toàn bộ)(?: (?:\d|hai|ba|bốn|năm))? (?:trụ cột|chỉ số(?: chính)?|lĩnh vực)(?: của dti)?(?: là| gồm|,)?:? $|^ cả $|^ là (?:thứ )?hạng (?:của|về) (?:(?:trụ cột|chỉ số|chỉ số chính) )?$|^ của (?:trụ cột |chỉ số )?$|^ của (?:(?:cả|các|hai|ba|\d) )*(?:trụ cột|chỉ số(?: chính)?|lĩnh vực) $/;
/** “dẫn đầu 4 chỉ số chính là Nhận thức số, …” */
const LEADS = /^ (?:\d+|\S+) chỉ số chính(?:,? (?:là|gồm|đó là))?:? $/;

/** Indicators joined by commas and “và”; a chain ends where another number takes the next one. */
function chainFrom(here: Occurrence, indicators: readonly Mention[], first: number): Mention[] {
  const { article } = here;
  const chain: Mention[] = [];
  for (let i = first; i < indicators.length; i += 1) {
    const mention = indicators[i];
    if (mention === undefined) break;
    const last = chain.at(-1);
    if (last !== undefined && !JOIN.test(article.text.slice(last.end, mention.start))) break;
    const claimed = chain.length > 0 && hasNumber(here, mention);
    if (claimed) break;
    chain.push(mention);
  }
  return chain;
}

/** “Chính quyền số thứ 7”: the next number is right after the name. */
function hasNumber({ article, sentence, quantity }: Occurrence, mention: Mention): boolean {
  const next = sentence.quantities.find(({ start, kind }) => start >= mention.end && kind !== "other");
  return (
    next !== undefined &&
    next.start > quantity.end &&
    /^(?: ?["”]?(?: của [^,.;:()]{1,25})?)(?: (?:xếp|đứng|đạt|ở|tăng|giảm|hạng|thứ|số|là|:|-|\d))* ?$/.test(
      article.text.slice(mention.end, next.start),
    )
  );
}

const JOIN =
  /^"?(?: \((?:[a-zđ]{2,6}|\d[\d.,]*(?: điểm)?)\))?(?:, và | và |, |; | cùng | với | lẫn | hay )"?(?:về )?(?:chỉ số |trụ cột |lĩnh vực |chỉ số về )?"?$/;

/** “cả 3 trụ cột đều xếp thứ 2/63”, “trụ cột nào cũng xếp thứ 2”, “nhất ở cả ba trụ cột” with no pillar named. */
function allPillars(
  { article, sentence, quantity }: Occurrence,
  indicators: readonly Mention[],
): Bound<string>[] | null {
  if (!mayMatch(sentence, PILLAR)) return null;
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 60), quantity.start);
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 60));
  const named = indicators.some(({ start }) => start >= quantity.end && start < quantity.end + 60);
  if (
    !ends(before, /cả (?:3|ba) trụ cột (?:đều|cùng)?[^,.;]{0,10}$/) &&
    !ends(before, /trụ cột nào (?:của [^,.;]{2,20} |trong dti )?(?:cũng|đều)[^,.;]{0,10}$/) &&
    !(/^[^,.;]{0,25}(?:cả|3|ba) (?:3 |ba )?trụ cột/.test(after) && !named)
  )
    return null;
  return PILLARS.map((value) => ({ value, start: null, end: null, note: "all three pillars", how: "stated" }));
}

/** “…, hai trụ cột còn lại cùng hạng 50”: the pillars but the one told last, or the one but the last two. */
const PILLAR = /trụ cột/;

function otherPillars(
  here: Occurrence,
  indicators: readonly Mention[],
  frame: readonly Bound<string>[],
): Bound<string>[] | null {
  const { sentence } = here;
  const lead = here.before;
  const left = OTHERS.exec(lead);
  if (left === null) return null;
  const told = indicators
    .filter(({ id, end }) => PILLARS.some((pillar) => pillar === id) && end <= sentence.start + left.index)
    .map(({ id }) => id);
  const known = told.length > 0 ? told : frame.map(({ value }) => value);
  const two = left.groups?.["two"] !== undefined;
  const named = new Set(known.slice(two ? -1 : -2));
  if (named.size !== (two ? 1 : 2)) return null;
  return PILLARS.filter((value) => !named.has(value)).map((value) => ({
    value,
    start: null,
    end: null,
    note: "the pillars that are left",
    how: "stated",
  }));
}

const OTHERS =
  /(?<![a-zà-ỹ])(?:(?<two>(?:hai|2) )|một )?trụ cột (?:còn lại|kia|khác)(?:,? (?:là )?[^,.;:()\d]{0,30})?[ (]$/;

function indicatorsBefore({ article, sentence, quantity }: Occurrence, indicators: readonly Mention[]): Mention[] {
  const before = indicators.filter(
    ({ end }) => end <= quantity.start && !isShare(article.text.slice(end, quantity.start)),
  );
  const last = before.at(-1);
  if (last === undefined) return [];
  const between = article.text.slice(last.end, quantity.start);
  if (isReset(article, sentence, last, quantity, between)) return [];
  // Several heads share the number when nothing but a short phrase stands between the last of them and it.
  const chain = [last];
  const sharing = SHARING.test(between) || TOGETHER.test(between);
  for (let i = before.length - 2; i >= 0; i -= 1) {
    const mention = before[i];
    const next = chain[0];
    if (mention === undefined || next === undefined) break;
    const joint = article.text.slice(mention.end, next.start);
    if (!sharing || !JOIN.test(joint) || hasOwn(article, sentence, mention, joint, between)) break;
    chain.unshift(mention);
  }
  return chain;
}

/** “kinh tế số chiếm 25% GRDP; đến năm 2030 vào nhóm 10”: how large it is, and no part of the index. */
function isShare(after: string): boolean {
  return /^[^.;,\d]{0,40}\d[\d.,]* ?% (?:trong |của )?gr?dp/.test(after);
}

/** “thứ hai về thể chế số; hoạt động chính phủ số thứ 5”, “chính quyền số (0,5902) và kinh tế số (0,5688)”: the head before has a number of its own. */
function hasOwn(article: Article, sentence: Sentence, head: Mention, joint: string, between: string): boolean {
  if (/\d/.test(joint) && ends(between, /\($/)) return true;
  const last = sentence.quantities.filter(({ kind, end }) => kind !== "other" && end <= head.start).at(-1);
  return joint.includes(";") && last !== undefined && AHEAD.test(article.text.slice(last.end, head.start));
}

const SHARING =
  /^"?(?: \((?:[a-zđ]{2,5}|\d[\d.,]*(?: điểm)?)\))?"?(?: của [^,.;:()]{1,30})?(?: (?:số|tỉnh|thành phố))*(?: \(?(?:đều|cùng|vẫn|chỉ|mới|cũng|cùng lúc|mỗi chỉ số|năm \d{4}|quốc gia))* ?\(?(?:xếp|ở|đứng|giữ|(?<=(?:cùng|đều) )(?:đạt|được))? ?$/;

/** “Đầu vào lên 2 bậc (từ 59 lên 57)”: a component of another index. */
export function partBefore(sentence: Sentence, quantity: Quantity, index: string): Bound<string> {
  const parts: Readonly<Record<string, readonly string[]>> = indexRow(index)?.parts ?? {};
  const part = sentence.mentions
    .filter(({ kind, end, id }) => kind === "part" && end <= quantity.start && id in parts)
    .at(-1);
  return part === undefined ? OVERALL : { ...known(part.id, part), how: "stated" };
}
