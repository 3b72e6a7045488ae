/**
 * Goals told in sentences that do not say so: a paragraph goes on with them, and a text that reports a plan goes through
 * them area by area, until something turns back to how things stand. The trap: “Toàn tỉnh có 1.824 tổ” after a goal is a
 * count; goals are round numbers.
 */
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft } from "./draft.ts";
import { known, type Known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { ends } from "./search.ts";

/** Called after each sentence: numbers that are all goals for a year, and what is told between them without a number. */
export function noteGoals(article: Article, sentence: Sentence, told: readonly Draft[], discourse: Discourse): void {
  const { aimed } = discourse;
  const last = told.at(-1)?.period;
  if (last != null && told.every(({ modality, period }) => modality === "target" && period !== null))
    discourse.aimed = { sentence: sentence.index, period: last };
  else if (
    aimed !== null &&
    told.length === 0 &&
    goalBefore(article, sentence, discourse) !== null &&
    !turnsBack(article, sentence)
  )
    discourse.aimed = { ...aimed, sentence: sentence.index };
}

/**
 * “Về kinh tế, đến năm 2030, kinh tế số đạt tối thiểu 30% GDP. Giao dịch không dùng tiền mặt đạt 80%.”, and in a text on
 * a plan “… Toàn tỉnh có trên 600 doanh nghiệp công nghệ số; 5G phủ 100% dân số.”
 */
export function goesOnAsGoal(here: Occurrence, discourse: Discourse): boolean {
  const { article, sentence, quantity, before } = here;
  if (goalBefore(article, sentence, discourse) === null || turnsBack(article, sentence)) return false;
  if (sentence.periods.length > 0 || sentence.mentions.some(({ kind }) => kind === "index")) return false;
  if (reportsPlan(article) && TAKES_GOALS.has(quantity.kind)) return sentence.quantities.every(isRound);
  return (
    quantity.kind === "percent" &&
    isRound(quantity) &&
    ends(before, / đạt(?: (?:tối thiểu|ít nhất|trên|khoảng|mức))? ?$/, sentence)
  );
}

/** The year of the goals told just before: in the paragraph, or in a text on a plan wherever. */
export function goalBefore(article: Article, sentence: Sentence, { aimed }: Discourse): Bound<string> | null {
  if (aimed?.sentence !== sentence.index - 1) return null;
  const isBeside = article.sentences[aimed.sentence]?.line === sentence.line;
  return isBeside || reportsPlan(article)
    ? { ...aimed.period, how: "inherited", note: "the year of the goals before" }
    : null;
}

/** “UBND tỉnh vừa ban hành Kế hoạch … về chuyển đổi số năm 2026”: the year to reach the goals of the plan that a text reports. */
export function yearOfPlan(article: Article, { ownYear }: Discourse): Known<string> | null {
  return reportsPlan(article) ? planYearIn(article, article.sentences.slice(0, HEAD), ownYear) : null;
}

/** “… Kế hoạch … chuyển đổi số năm 2026. Các chỉ tiêu chính gồm: …”, in the same or the next paragraph. */
export function yearOfPlanBefore(
  article: Article,
  { index, start }: Sentence,
  ownYear: number | null,
): Known<string> | null {
  if (!OPENS_WITH_GOALS.test(article.text.slice(start, start + 30))) return null;
  return planYearIn(article, article.sentences.slice(Math.max(0, index - PLAN_REACH), index).reverse(), ownYear);
}

const OPENS_WITH_GOALS = /^(?:các |những |một số )?(?:mục tiêu|chỉ tiêu)(?![a-zà-ỹ])/;
/** How many sentences before its goals a plan may be named. */
const PLAN_REACH = 3;

/** The first plan of a year that is not past. */
function planYearIn(article: Article, sentences: readonly Sentence[], ownYear: number | null): Known<string> | null {
  for (const { start, end, periods } of sentences) {
    const plan = PLAN_OF_YEAR.exec(article.text.slice(start, end));
    const at = plan === null ? -1 : start + plan.index + plan[0].length;
    const year = periods.find((period) => period.start === at && /^\d{4}$/.test(period.period ?? ""));
    if (year?.period != null && Number(year.period) >= (ownYear ?? 0)) return known(year.period, year);
  }
  return null;
}

/** “… kế hoạch số 18/KH-UBND ngày 20/01/2025 về chuyển đổi số năm 2025” */
const PLAN_OF_YEAR = /kế hoạch[^.;]{0,140}(?=năm 20\d\d)/;

/** Whether the text tells in its head that a plan was issued. */
function reportsPlan(article: Article): boolean {
  const [first] = article.sentences;
  return first !== undefined && planIn(article, first).reported;
}

const planIn = remember(({ text, sentences }) => ({
  reported: sentences.slice(0, HEAD).some(({ start, end }) => ISSUED.test(text.slice(start, end))),
}));

/** How many sentences are the head of a text. */
const HEAD = 3;
const ISSUED =
  /^(?:kế hoạch|chương trình|đề án) [^.;:,]{0,30}chuyển đổi số|(?:ban hành|thông qua|phê duyệt|ký ban hành|ra)(?: [^.;,]{0,40})? (?:kế hoạch|chương trình|nghị quyết|đề án|chiến lược)(?![a-zà-ỹ])/;

function turnsBack({ text }: Article, { start, end }: Sentence): boolean {
  return TURNS_BACK.test(text.slice(start, end));
}

const TURNS_BACK =
  /(?<![a-zà-ỹ])(?:đã|đang|hiện|hiện nay|nay|mới|ước|vừa|vẫn|từng|còn|tăng|giảm|so với|kết quả|thực tế|cho biết|báo cáo)(?![a-zà-ỹ])/;

const TAKES_GOALS: ReadonlySet<Quantity["kind"]> = new Set(["percent", "count", "amount", "top"]);

/** A goal is a whole percentage, or a count of one or two figures before its noughts. */
function isRound({ kind, value, decimals }: Quantity): boolean {
  if (kind === "percent") return decimals === 0;
  return kind !== "count" || /^[1-9]\d?(?:5?0)*$/.test(String(value));
}
