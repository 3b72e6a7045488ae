/**
 * “Tỷ trọng kinh tế số của A, B và C lần lượt là 12%, 10% và 11%”: plain numbers that go by position with the names, the
 * years or the metrics listed before them.
 */
import type { Article, Sentence } from "./article.ts";
import { bindHolder } from "./bind-holder.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import type { Bound } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { draftOfMetric, isNamedIn } from "./draft-metric.ts";
import { findMetric } from "./find-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import { known } from "./known.ts";
import { metricOfAll, metricsOfEach } from "./metric-alone.ts";
import type { Mention } from "./mention.ts";
import { objectOfMetric } from "./metric-object.ts";
import type { NumberRun } from "./number-runs.ts";
import { occurrenceIn } from "./occurrence.ts";
import { ofNobody, strayCount } from "./refuse-metric.ts";
import { saidUnreal } from "./refuse-said.ts";

export function pairMetrics(
  article: Article,
  sentence: Sentence,
  run: NumberRun,
  discourse: Discourse,
  held: readonly Draft[],
): Draft[] {
  const members =
    ofNames(article, sentence, run, discourse) ??
    ofYears(article, sentence, run, discourse) ??
    ofToldMetrics(article, sentence, run, held) ??
    ofMetrics(article, sentence, run);
  const last = members?.at(-1);
  if (members === null || last === undefined) return [];
  const here = occurrenceIn(article, sentence, run.items[0].quantity);
  if (saidUnreal(here) !== null || members.some(({ metric }) => strayCount(here, metric.id) !== null)) return [];
  const said = bindModality(here, discourse);
  const drafts = members.flatMap(({ subject, period, metric }, i) => {
    const quantity = run.items[i]?.quantity;
    if (quantity === undefined) return [];
    const holder = subject ?? bindHolder(here, metric, discourse);
    const object = objectOfMetric(here, metric, discourse);
    if (ofNobody(here, metric.id, object, holder) !== null) return [];
    const time = period ?? bindMetricPeriod(here, discourse, said === "target", metric.id);
    const named = isNamedIn(here, metric) ? metric.start : run.each.start;
    return draftOfMetric({ ...here, quantity }, metric, {
      subject: holder,
      period: time,
      modality: modalityByYear(said, time?.value ?? null, article, quantity, discourse),
      object,
      start: Math.min(named, subject?.start ?? run.start),
      end: run.end,
    });
  });
  const { id, object, measure, unit } = last.metric;
  discourse.metric = {
    id,
    object,
    sentence: sentence.index,
    kind: here.quantity.kind,
    at: run.end,
    measure,
    unit,
    subject: drafts.at(-1)?.subject ?? null,
    // A list of names is of one time, a list of years of none in particular.
    period: last.period === null ? (drafts.at(-1)?.period ?? null) : null,
    interrupted: false,
  };
  return drafts;
}

/** What the number at one position is of; null where the list does not tell. */
interface Member {
  readonly subject: Bound<string> | null;
  readonly period: Bound<string> | null;
  readonly metric: FoundMetric;
}

/** “… của Hà Nam, Nam Định và Ninh Bình lần lượt là …” */
function ofNames(article: Article, sentence: Sentence, run: NumberRun, discourse: Discourse): Member[] | null {
  const names = listsOf(article, sentence, "subject").findLast(
    (list) =>
      list.length === run.items.length &&
      list.every(({ role, id, end }) => end <= run.each.start && role !== "issuer" && OWNERS.test(id)),
  );
  const [first, last] = [names?.[0], names?.at(-1)];
  if (names === undefined || first === undefined || last === undefined) return null;
  const metric =
    metricOfAll(article, sentence, run, { firstEnd: first.end, end: last.end }) ??
    toldMetric(article, sentence, run, discourse) ??
    metricOfParagraph(article, sentence, run, names, discourse);
  return metric === null
    ? null
    : names.map((name) => ({ subject: { ...known(name.id, name), how: "stated" }, period: null, metric }));
}

/** “… tỷ trọng cao nhất, đạt 47,4%. Thái Nguyên và Bắc Giang lần lượt đạt 28,6% và 36,2%”: nothing but names stands there. */
function metricOfParagraph(
  article: Article,
  sentence: Sentence,
  run: NumberRun,
  names: readonly Mention[],
  { metric }: Discourse,
): FoundMetric | null {
  if (metric?.measure !== "share" || metric.interrupted || sentence.index - metric.sentence > 2) return null;
  const from = names[0]?.start ?? sentence.start;
  let words = article.text.slice(sentence.start, from);
  for (const [i, { end }] of names.entries()) words += article.text.slice(end, names[i + 1]?.start ?? run.each.start);
  return ONLY_JOINED.test(words) ? { ...metric, start: run.each.start, end: run.each.start } : null;
}

const ONLY_JOINED =
  /^(?:tỉnh|thành phố|tp\.?|hai|ba|các|và|còn|trong khi|riêng|ngược lại|mới|chỉ|cũng|lần lượt|tương ứng|đạt|là|có|ở mức|với|[,;\s])*$/;

const OWNERS = /^(?:province|ministry|country|district):/;

/** “kinh tế số các năm 2021 và 2022 lần lượt chiếm 12% và 14% GDP”. */
function ofYears(article: Article, sentence: Sentence, run: NumberRun, discourse: Discourse): Member[] | null {
  const years = yearsBefore(sentence, run);
  const [first, last] = [years[0], years.at(-1)];
  if (years.length !== run.items.length || first?.end == null || last?.end == null) return null;
  const metric =
    metricOfAll(article, sentence, run, { firstEnd: first.end, end: last.end }) ??
    toldMetric(article, sentence, run, discourse);
  return metric === null ? null : years.map((period) => ({ subject: null, period, metric }));
}

function yearsBefore(sentence: Sentence, run: NumberRun): Bound<string>[] {
  const named = sentence.periods.filter(({ end, period }) => end <= run.each.start && period !== null);
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
    .filter(({ start }) => run.each.start - start < 80)
    .slice(-run.items.length)
    .map((period) => ({ ...known(period.period ?? "", period), how: "stated" }));
}

/** “Các năm từ 2020 đến 2023, tỷ trọng này lần lượt là …” */
function toldMetric(article: Article, sentence: Sentence, run: NumberRun, { metric }: Discourse): FoundMetric | null {
  const lead = article.text.slice(sentence.start, run.start);
  const name = SHORT_NAME.exec(lead);
  const reach = name !== null ? 2 : ONLY_YEARS.test(lead) ? 1 : 0;
  if (metric?.measure === "share" && sentence.index - metric.sentence <= reach && reach > 0) {
    const start = name === null ? run.each.start : sentence.start + name.index;
    return { ...metric, start, end: start + (name?.[0].length ?? 0) };
  }
  return name === null ? metricBeside(article, sentence, run, lead) : null;
}

/** “… năm 2024 bằng 13,17% GDP; hai năm 2022 và 2023 lần lượt là …”: the metric of the number before the semicolon. */
function metricBeside(article: Article, sentence: Sentence, run: NumberRun, lead: string): FoundMetric | null {
  const from = lead.lastIndexOf(";") + 1;
  if (from === 0 || !ONLY_YEARS.test(lead.slice(from).trimStart())) return null;
  const last = sentence.quantities.findLast(({ kind, end }) => kind === "percent" && end <= sentence.start + from);
  const found = last === undefined ? null : findMetric(occurrenceIn(article, sentence, last));
  if (found?.row.measure !== "share") return null;
  const { measure, unit } = found.row;
  return { id: found.id, measure, unit, object: found.object, start: run.each.start, end: run.each.start };
}

/** “Theo Cục Thống kê, các năm 2020, 2021 và 2022 lần lượt là” */
const ONLY_YEARS =
  /^(?:(?:theo|số liệu của|còn|để so sánh|trước đó),? (?:[^,\d]{3,45},? )?)?(?:(?:trong |ở )?(?:các |những |hai |ba |bốn )?năm |giai đoạn |quý [iv]+(?: và|,) quý [iv]+(?: năm |\/))[\d ,;-]*(?:và |đến )?(?:năm )?\d{4},? (?:lần lượt|tương ứng)(?: là| đạt)? $/;
const SHORT_NAME =
  /tỷ trọng(?: này)?(?= (?:trong|trên) gr?dp)|(?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|mức)(?: này| ấy| đó| trên)|(?:các|những) con số(?= của| tương ứng| lần lượt| các| trong)/;

/** “Hai tỷ lệ này của tỉnh năm trước lần lượt là 62,5% và 21,7%”: those that the sentence before gave numbers of. */
function ofToldMetrics(article: Article, sentence: Sentence, run: NumberRun, held: readonly Draft[]): Member[] | null {
  const before = article.sentences[sentence.index - 1];
  const lead = article.text.slice(sentence.start, run.each.start);
  if (before === undefined || !TOLD.test(lead)) return null;
  const areGoals = /(?:chỉ tiêu|mục tiêu|mức) /.test(lead);
  const told = new Map<string, FoundMetric>();
  for (const { index, start, indicator, measure, unit, object, modality } of held) {
    if (index !== null || start < before.start || measure === "growth") continue;
    if (modality !== "actual" && !(modality === "target" && areGoals)) continue;
    told.set(`${indicator.value} ${object ?? ""}`, { id: indicator.value, measure, unit, object, start: -1, end: -1 });
  }
  return told.size === run.items.length
    ? [...told.values()].map((metric) => ({ subject: null, period: null, metric }))
    : null;
}

const TOLD =
  /(?:hai|ba|bốn|các|những) (?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|số liệu|mức)(?: này| ấy| đó| trên| nói trên)(?![a-zà-ỹ])/;

/** “Tỷ lệ phủ sóng 4G và 5G lần lượt là 99,8% và 62,5%”. */
function ofMetrics(article: Article, sentence: Sentence, run: NumberRun): Member[] | null {
  return metricsOfEach(article, sentence, run)?.map((metric) => ({ subject: null, period: null, metric })) ?? null;
}
