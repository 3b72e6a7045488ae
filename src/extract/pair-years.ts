/** “các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34”: numbers that go with the years listed beside them. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { bindHolder } from "./bind-holder.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import { known } from "./known.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import { asQuantity, pairOne } from "./pair-one.ts";

/** “Thứ hạng DTI các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34”. */
export function pairEditions(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  discourse: Discourse,
  after: number | null,
  told: readonly Bound<string>[] | null = null,
): Draft[] {
  const quantity = asQuantity(list, 0);
  const subject = bindSubject(occurrenceIn(article, sentence, quantity), discourse) ?? nationOf(article, sentence);
  const years = told ?? editionsOf(article, sentence, list, after);
  if (subject === null || years === null) return [];
  const [part] = bindIndicators(occurrenceIn(article, sentence, quantity));
  return years.flatMap((year, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      subject,
      part === undefined || part.value === "overall" ? null : part,
      discourse,
      null,
      year,
    ),
  );
}

/** The years listed in the sentence, as many as the numbers; null where a list of names stands nearer. */
export function editionsOf(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  after: number | null,
): Bound<string>[] | null {
  const size = list.values.length;
  for (const [i, first] of sentence.periods.entries()) {
    const range = /^(?<from>\d{4})\/(?<to>\d{4})$/.exec(first.period ?? "")?.groups;
    if (after !== null && first.start < after && first.end <= list.start) continue;
    if (range !== undefined && Number(range["to"]) - Number(range["from"]) === size - 1)
      return Array.from({ length: size }, (_, n) => ({
        ...known(String(Number(range["from"]) + n), first),
        how: "stated" as const,
      }));
    const last = sentence.periods[i + 1];
    if (last !== undefined && spans(article, first, last, size))
      return Array.from({ length: size }, (_, n) => ({
        ...known(String(Number(first.period) + n), first),
        how: "stated" as const,
      }));
    const years = sentence.periods.slice(i, i + size);
    const joined = years.every(
      ({ period, start }, n) =>
        /^\d{4}$/.test(period ?? "") && (n === 0 || NEXT_YEAR.test(article.text.slice(years[n - 1]?.end, start))),
    );
    if (years.length === size && joined)
      return years.map((year) => ({ ...known(year.period ?? "", year), how: "stated" }));
  }
  return null;
}

/** “từ DTI 2021 đến DTI 2023”: as many years as there are numbers. */
function spans(article: Article, from: PeriodMention, to: PeriodMention, size: number): boolean {
  return (
    /^\d{4}$/.test(from.period ?? "") &&
    /^\d{4}$/.test(to.period ?? "") &&
    Number(to.period) - Number(from.period) === size - 1 &&
    size > 2 &&
    /^ (?:đến|tới)(?: (?:hết|năm|kỳ|bảng|bản|dti|chỉ số))* $/.test(article.text.slice(from.end, to.start))
  );
}

const NEXT_YEAR = /^(?:, và |, | và |; )(?:năm |dti )*$/;

export function nationOf(article: Article, sentence: Sentence): Bound<string> | null {
  return /dti quốc gia|cấp quốc gia/.test(article.text.slice(sentence.start, sentence.end))
    ? { ...known("country:vn", null, "the nation’s own index"), how: "stated" }
    : null;
}

/** “kinh tế số các năm 2021 và 2022 lần lượt chiếm 12% và 14% GDP”. */
export function pairYears(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const first = sentence.quantities.find(
    ({ start, end, kind }) => kind === "percent" && start < list.end && end > list.start,
  );
  const metric =
    first === undefined
      ? null
      : (findMetric(occurrenceIn(article, sentence, first)) ?? toldMetric(article, sentence, list, discourse));
  if (first === undefined || metric === null || !/lần lượt/.test(article.text.slice(sentence.start, list.start)))
    return [];
  const years = expandYears(sentence, list);
  if (years.length !== list.values.length) return [];
  const { start, end, object, id } = metric;
  const holder = bindHolder(
    occurrenceIn(article, sentence, first),
    { id, object, start, end, measure: "share", unit: "percent" },
    discourse,
  );
  discourse.metric = {
    id: metric.id,
    object: metric.object,
    sentence: sentence.index,
    kind: "percent",
    at: list.end,
    measure: "share",
    unit: "percent",
    subject: holder,
    period: null,
    interrupted: false,
  };
  return list.values.map(({ value }, i): Draft => ({
    index: null,
    subject: holder,
    indicator: { value: metric.id, start: metric.start, end: metric.end, note: null, how: "stated" },
    measure: "share",
    value,
    comparator: "eq",
    unit: "percent",
    of: null,
    population: null,
    period: years[i] ?? bindMetricPeriod(occurrenceIn(article, sentence, first), discourse, false, metric.id),
    baseline: null,
    modality: "actual",
    object: metric.object,
    attribution: null,
    derived: false,
    rule: "list/respectively",
    quantity: asQuantity(list, i),
    start: metric.start,
    end: list.end,
    trust: null,
  }));
}

/** “Các năm từ 2020 đến 2023, tỷ trọng này lần lượt là …” */
function toldMetric(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  { metric }: Discourse,
): { id: string; object: string | null; start: number; end: number } | null {
  const name = SHORT_NAME.exec(article.text.slice(sentence.start, list.start));
  const lead = article.text.slice(sentence.start, list.start);
  if (name === null && metric?.measure === "share" && sentence.index - metric.sentence <= 1 && ONLY_YEARS.test(lead))
    return { id: metric.id, object: metric.object, start: list.start, end: list.start };
  const beside = name === null ? metricBeside(article, sentence, list, lead) : null;
  if (beside !== null) return beside;
  if (name === null || metric?.measure !== "share" || sentence.index - metric.sentence > 2) return null;
  const start = sentence.start + name.index;
  return { id: metric.id, object: metric.object, start, end: start + name[0].length };
}

/** “… năm 2024 bằng 13,17% GDP; hai năm 2022 và 2023 lần lượt là …”: the metric of the number before the semicolon. */
function metricBeside(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  lead: string,
): { id: string; object: string | null; start: number; end: number } | null {
  const from = lead.lastIndexOf(";") + 1;
  if (from === 0 || !ONLY_YEARS.test(lead.slice(from).trimStart())) return null;
  const last = sentence.quantities.findLast(({ kind, end }) => kind === "percent" && end <= sentence.start + from);
  const found = last === undefined ? null : findMetric(occurrenceIn(article, sentence, last));
  return found?.row.measure === "share"
    ? { id: found.id, object: found.object, start: list.start, end: list.start }
    : null;
}

/** “Theo Cục Thống kê, các năm 2020, 2021 và 2022 lần lượt là” */
const ONLY_YEARS =
  /^(?:(?:theo|số liệu của|còn|để so sánh|trước đó),? (?:[^,\d]{3,45},? )?)?(?:(?:trong |ở )?(?:các |những |hai |ba |bốn )?năm |giai đoạn |quý [iv]+(?: và|,) quý [iv]+(?: năm |\/))[\d ,;-]*(?:và |đến )?(?:năm )?\d{4},? (?:lần lượt|tương ứng)(?: là| đạt)? $/;
const SHORT_NAME =
  /(?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|mức)(?: này| ấy| đó| trên)|(?:các|những) con số(?= của| tương ứng| lần lượt| các| trong)/;

function expandYears(sentence: Sentence, list: NumberList): Bound<string>[] {
  const named = sentence.periods.filter(({ end, period }) => end <= list.start && period !== null);
  const span = named.at(-1);
  const range = /^(?<from>\d{4})\/(?<to>\d{4})$/.exec(span?.period ?? "");
  if (range !== null && span !== undefined) {
    const [from, to] = [Number(range.groups?.["from"]), Number(range.groups?.["to"])];
    return Array.from({ length: Math.min(30, to - from + 1) }, (_, i) => ({
      ...known(String(from + i), span),
      how: "stated" as const,
    }));
  }
  return named
    .filter(({ start }) => list.start - start < 80)
    .slice(-list.values.length)
    .map((period) => ({ ...known(period.period ?? "", period), how: "stated" }));
}
