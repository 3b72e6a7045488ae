/** Goes through the document once, in order, and gives each number its owner, index, indicator and period. */
import type { Article, Sentence } from "./article.ts";
import { bindIndex, scaleOf } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindModality, setsEstimate, setsTarget } from "./bind-modality.ts";
import { bindBaseline, bindEdition, bindMetricPeriod, editionsIn, fromMention, periodBefore } from "./bind-period.ts";
import { bindPopulation, notePopulations } from "./bind-population.ts";
import { bindSubject, resolve, type Bound } from "./bind-subject.ts";
import { known, startDiscourse, type Discourse } from "./discourse.ts";
import type { Draft, Drafts, Unbound } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import { DTI_EDITIONS } from "../knowledge/indices.ts";
import { readBackLists, readLists } from "./lists.ts";
import type { Quantity } from "./quantity.ts";
import { readStreaks } from "./streaks.ts";
import { isTableRow, readTableRow, type TableState } from "./tables.ts";
import { readStructure } from "./structure-claims.ts";

export function bindQuantities(article: Article): Drafts {
  const drafts: Draft[] = [];
  const unbound: Unbound[] = [];
  const discourse = startDiscourse(article);
  const table: TableState = { columns: null, last: -9 };
  for (const sentence of article.sentences) {
    if (isTableRow(article, sentence)) {
      const cells = readTableRow(article, sentence, discourse, table);
      drafts.push(...cells);
      if (cells.length > 0 || table.columns !== null) continue;
    }
    const first = drafts.length;
    noteMinistryLine(article, sentence, discourse);
    for (const { index, edition } of editionsIn(article, sentence))
      if (!isBaselineOnly(sentence, edition.start)) discourse.editions.set(index, edition);
    const listed = readLists(article, sentence, discourse, drafts);
    drafts.push(...listed.drafts);
    const values: LastValue[] = [];
    for (const quantity of sentence.quantities) {
      notePopulations(article, sentence, discourse, quantity.start);
      if (quantity.kind === "other" || quantity.kind === "list-head" || listed.taken.has(quantity)) continue;
      const made = bindQuantity(article, sentence, quantity, discourse, values);
      if (typeof made === "string") unbound.push({ quantity, why: made });
      else {
        drafts.push(...made);
        noteSentencePeriod(article, sentence, made, discourse);
      }
    }
    drafts.push(...readBackLists(article, sentence, discourse, drafts));
    drafts.push(...readStreaks(article, sentence, drafts.slice(first)));
    notePopulations(article, sentence, discourse, sentence.end);
    noteSentence(article, sentence, discourse);
  }
  return { drafts: withEditions(article, drafts), unbound };
}

/** A year that one number of a sentence was given holds for the next, unless it stood in a bracket or was the year before. */
function noteSentencePeriod(article: Article, sentence: Sentence, made: readonly Draft[], discourse: Discourse): void {
  const last = made.at(-1);
  if (
    last?.period == null ||
    last.index === null ||
    last.quantity === null ||
    last.modality === "target" ||
    last.quantity.kind === "rank-from"
  )
    return;
  if (last.period.how !== "stated" || last.period.start === null) return;
  if (/\([^)]*$/.test(article.text.slice(sentence.start, last.period.start))) return;
  discourse.sentencePeriod = { index: last.index.value, sentence: sentence.index, period: last.period };
}

/** Numbers of an index without an edition take the latest edition that the document gives to that index. */
function withEditions(article: Article, drafts: readonly Draft[]): Draft[] {
  const latest = new Map<string, Bound<string>>();
  for (const { index, period, modality, derived } of drafts) {
    if (index === null || period === null || modality === "target" || derived || !/^\d{4}$/.test(period.value))
      continue;
    const held = latest.get(index.value);
    if (held === undefined || held.value < period.value) latest.set(index.value, period);
  }
  return drafts.map((draft) => {
    if (draft.index === null || draft.period !== null || draft.modality === "target") return draft;
    const edition = latest.get(draft.index.value) ?? editionAt(article, draft.index.value);
    return edition === undefined
      ? draft
      : {
          ...draft,
          period: {
            ...edition,
            how: edition.start === null ? "assumed" : "inherited",
            note: edition.start === null ? edition.note : "the latest edition that the document speaks of",
          },
        };
  });
}

/** The edition that was out when the document was published: DTI of a year comes out 6 to 13 months after it ends. */
function editionAt(article: Article, index: string): Bound<string> | undefined {
  const published = article.document.published;
  if (index !== "dti" || published === null) return undefined;
  const edition = DTI_EDITIONS.filter((row) => row.published <= published).at(-1);
  return edition === undefined
    ? undefined
    : { ...known(edition.edition, null, "the edition that was out at the date of publication"), how: "assumed" };
}

/** What the numbers of a sentence turned out to be, so that “tăng 13,2%” after one of them knows what grew. */
type LastValue =
  | { readonly kind: "score"; readonly at: number }
  | {
      readonly kind: "metric";
      readonly id: string;
      readonly object: string | null;
      readonly period: Bound<string> | null;
      readonly subject: Bound<string>;
      readonly at: number;
    }
  | { readonly kind: "unknown"; readonly at: number };

function bindQuantity(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  switch (quantity.kind) {
    case "rank":
    case "rank-from":
    case "rank-last":
    case "top":
    case "rank-change":
    case "leading-indicator-count":
      return bindStanding(article, sentence, quantity, discourse, values);
    case "score":
    case "score-change":
      return bindScore(article, sentence, quantity, discourse, values);
    case "percent":
    case "percent-change":
    case "amount":
    case "count":
      return bindValue(article, sentence, quantity, discourse, values);
    case "main-indicator-count":
    case "component-indicator-count":
    case "pillar-count":
    case "max-score":
      return readStructure(article, sentence, quantity, discourse);
    case "other":
    case "list-head":
      return "not a number that we keep";
  }
}

function bindStanding(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  const metricRank = rankOfMetric(article, sentence, quantity, discourse, values);
  if (metricRank !== null) return metricRank;
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found) return found.refused;
  const index = found.bound;
  const subjects = bindSubjects(article, sentence, quantity, discourse);
  if (subjects.length === 0) return "no subject is near";
  if (!subjects.every(({ value }) => canBeRanked(value, index.value, quantity)))
    return "the subject is not ranked by this index";
  const modality = bindModality(article, sentence, quantity, discourse);
  const indicators =
    index.value === "dti" ? bindIndicators(article, sentence, quantity, null) : [partBefore(sentence, quantity)];
  let period = bindEdition(article, sentence, quantity, index.value, discourse, modality === "target");
  if (quantity.kind === "rank-from") period = periodOfFrom(sentence, quantity, period);
  const drafts: Draft[] = [];
  for (const subject of subjects) {
    const { of, population } = bindPopulation(
      article,
      sentence,
      quantity,
      subject.value,
      index.value,
      period?.value ?? null,
      discourse,
    );
    if (quantity.kind === "rank-last" && sizeOf(of, article, index.value) === null)
      return "the last place, of how many is not said";
    for (const indicator of indicators) {
      const change = quantity.kind === "rank-change";
      const standing = quantity.kind === "leading-indicator-count";
      drafts.push({
        index,
        subject,
        indicator,
        of: standing ? quantity.of : change ? null : of,
        population: standing ? null : population,
        period,
        measure: change ? "rank-change" : standing ? "leading-indicator-count" : "rank",
        value: quantity.kind === "rank-last" ? (sizeOf(of, article, index.value) ?? 0) : quantity.value,
        comparator: quantity.comparator,
        unit: change ? "places" : standing ? "indicators" : "rank",
        baseline: change ? bindBaseline(sentence, quantity, period?.value ?? null) : null,
        modality,
        object: null,
        attribution: null,
        derived: quantity.kind === "rank-last",
        rule: quantity.rule,
        quantity,
        ...spanOf(sentence, quantity, [subject, indicator]),
      });
    }
    if (standing(quantity))
      drafts.push(...ledIndicators(article, sentence, quantity, { index, subject, period, population, modality }));
  }
  return drafts;
}

const OVERALL: Bound<string> = { value: "overall", start: null, end: null, note: null, how: "stated" };

function standing(quantity: Quantity): boolean {
  return quantity.kind === "leading-indicator-count";
}

/** “Đầu vào lên 2 bậc (từ 59 lên 57)”: a component of another index. */
function partBefore(sentence: Sentence, quantity: Quantity): Bound<string> {
  const part = sentence.mentions.filter(({ kind, end }) => kind === "part" && end <= quantity.start).at(-1);
  return part === undefined ? OVERALL : { ...known(part.id, part), how: "stated" };
}

/** “dẫn đầu 4 chỉ số chính là Nhận thức số, …”: first in each of them. */
function ledIndicators(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  shared: Pick<Draft, "index" | "subject" | "period" | "population" | "modality">,
): Draft[] {
  const after = article.text.slice(quantity.end, sentence.end);
  if (!/^,? ?(?:\(|:|(?:đó )?là|gồm|bao gồm)/.test(after)) return [];
  const named = sentence.mentions.filter(({ kind, start }) => kind === "indicator" && start >= quantity.end);
  const next = sentence.quantities.find(({ start, kind }) => start > quantity.end && kind !== "other");
  return named
    .filter(({ end }) => next === undefined || end <= next.start)
    .map((mention): Draft => ({
      ...shared,
      indicator: { value: mention.id, start: mention.start, end: mention.end, note: null, how: "stated" },
      measure: "rank",
      value: 1,
      comparator: "eq",
      unit: "rank",
      of: null,
      baseline: null,
      object: null,
      attribution: null,
      derived: false,
      rule: quantity.rule,
      quantity,
      start: quantity.start,
      end: mention.end,
    }));
}

/** “A và B cùng tăng 1 bậc”: both. */
function bindSubjects(article: Article, sentence: Sentence, quantity: Quantity, discourse: Discourse): Bound<string>[] {
  const subject = bindSubject(article, sentence, quantity, discourse);
  if (subject === null) return [];
  if (subject.how !== "stated" || subject.start === null) return [subject];
  const start = subject.start;
  const between = article.text.slice(subject.end ?? start, quantity.start);
  if (!/^ ?(?:mỗi \S+ \S+ )?(?:cùng|đều) /.test(between)) return [subject];
  const partner = sentence.mentions.find(
    ({ kind, end }) => kind === "subject" && end <= start && /^ và $/.test(article.text.slice(end, start)),
  );
  return partner === undefined
    ? [subject]
    : [{ value: partner.id, start: partner.start, end: partner.end, note: null, how: "stated" }, subject];
}

/** A world index does not rank provinces, nor the DTI countries. */
function canBeRanked(subject: string, index: string, quantity: Quantity): boolean {
  const world = index === "egdi" || index === "gii" || index === "gci";
  if (subject.startsWith("country:")) return world;
  if (subject.startsWith("province:")) return !world && (quantity.of ?? 0) <= 63;
  if (subject.startsWith("commune:")) return false;
  return !world;
}

function sizeOf(of: number | null, article: Article, index: string): number | null {
  if (of !== null) return of;
  const said = /(?:chỉ có|có|của|trong|số|hạng) (?<size>6[0-3]|34) (?:tỉnh|địa phương)/.exec(article.text)?.groups?.[
    "size"
  ];
  return said !== undefined ? Number(said) : index === "dti" ? null : null;
}

function periodOfFrom(sentence: Sentence, quantity: Quantity, period: Bound<string> | null): Bound<string> | null {
  const own = sentence.periods.find(
    ({ start, period: year }) =>
      start >= quantity.end && start - quantity.end <= 6 && year !== null && /^\d{4}$/.test(year),
  );
  if (own?.period != null) return { ...known(own.period, own), how: "stated" };
  const baseline = sentence.periods.find(
    ({ role, period: year }) => role === "baseline" && year !== null && /^\d{4}$/.test(year),
  );
  if (baseline?.period != null) return { ...known(baseline.period, baseline), how: "stated" };
  const before = period === null ? null : periodBefore(period.value, null);
  return before === null ? null : { ...known(before, null, "the edition before"), how: "assumed" };
}

/** “Tỷ trọng kinh tế số … chiếm 12,52% GRDP, đứng thứ 12/63”: a place by that share, not by the index. */
function rankOfMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | null {
  if (quantity.kind !== "rank") return null;
  const last = values.at(-1);
  if (last?.kind !== "metric") return null;
  const closer = sentence.mentions.some(
    ({ kind, start }) =>
      (kind === "index" || kind === "indicator" || kind === "hint") && start > last.at && start < quantity.end + 60,
  );
  if (closer) return null;
  const subject = bindSubject(article, sentence, quantity, discourse) ?? last.subject;
  if (subject.value.startsWith("ministry:")) return null;
  const { of, population } = bindPopulation(
    article,
    sentence,
    quantity,
    subject.value,
    "none",
    last.period?.value ?? null,
    discourse,
  );
  return [
    {
      index: null,
      subject,
      indicator: { value: last.id, start: null, end: null, note: "the metric just named", how: "inherited" },
      measure: "rank",
      value: quantity.value,
      comparator: quantity.comparator,
      unit: "rank",
      of,
      population,
      period: last.period,
      baseline: null,
      modality: "actual",
      object: last.object,
      attribution: null,
      derived: false,
      rule: quantity.rule,
      quantity,
      start: quantity.start,
      end: quantity.end,
    },
  ];
}

function bindScore(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found) return found.refused;
  const index = found.bound;
  const scale = scaleOf(index.value);
  const change = quantity.kind === "score-change";
  const unit = change
    ? scale === "ratio" && Math.abs(quantity.value) < 1 && quantity.decimals > 1
      ? "ratio"
      : "points"
    : (quantity.unit ?? "points");
  if (unit === "ratio" && scale !== "ratio") return "this index has no scores between 0 and 1";
  if (
    index.value !== "dti" &&
    !change &&
    !SAID_AS_SCORE.test(article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start))
  )
    return "nothing says that this is the score of the index";
  if (index.value === "dti" && unit === "points" && !change && quantity.value < 10)
    return "too small for a score in points";
  const subject =
    bindAverage(article, sentence, quantity, discourse) ??
    bindNation(article, sentence, quantity) ??
    bindSubject(article, sentence, quantity, discourse);
  if (subject === null) return "no subject is near";
  if (subject.value.startsWith("commune:") || subject.value.startsWith("district:")) return "not ranked by this index";
  const modality = bindModality(article, sentence, quantity, discourse);
  const indicators =
    index.value === "dti" ? bindIndicators(article, sentence, quantity, null) : [partBefore(sentence, quantity)];
  const period = bindEdition(article, sentence, quantity, index.value, discourse, modality === "target");
  values.push({ kind: "score", at: quantity.end });
  if (subject.value.startsWith("average:")) discourse.topic = subject;
  return indicators.map((indicator): Draft => ({
    index,
    subject,
    indicator,
    measure: change ? "score-change" : "score",
    value: quantity.value,
    comparator: quantity.comparator,
    unit,
    of: null,
    population: null,
    period,
    baseline: change ? bindBaseline(sentence, quantity, period?.value ?? null) : null,
    modality,
    object: null,
    attribution: null,
    derived: false,
    rule: quantity.rule,
    quantity,
    ...spanOf(sentence, quantity, [subject, indicator]),
  }));
}

const SAID_AS_SCORE = /(?:đạt|được|với|là|giá trị|điểm|chỉ số|\(|từ)(?: số| chỉ số| tổng điểm| giá trị)? ?$/;

/** “giá trị trung bình cả nước đạt 0,6961”, “bộ không có DVC 0,2151”, “DTI cấp tỉnh đạt …”: the mean over a group. */
function bindAverage(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
): Bound<string> | null {
  const before = article.text.slice(sentence.start, quantity.start);
  const mean = Math.max(before.lastIndexOf("trung bình"), before.lastIndexOf("bình quân"));
  const groups = sentence.mentions.filter(({ kind, end }) => kind === "group" && end <= quantity.start);
  const group = groups.at(-1);
  const owner = sentence.mentions
    .filter(
      ({ kind, role, end }) => (kind === "subject" || kind === "pronoun") && role === "topic" && end <= quantity.start,
    )
    .at(-1);
  const ownerAt = owner?.start ?? -1;
  const meanAt = mean < 0 ? -1 : sentence.start + mean;
  if (meanAt > ownerAt && !/;[^;]*$/.test(before.slice(mean)))
    return average(
      group !== undefined && group.start > ownerAt ? group.id : "provinces",
      group ?? null,
      discourse,
      groups,
    );
  if (group === undefined || group.start < ownerAt) return null;
  const wide = group.id === "provinces" && /^(?:cả nước|toàn quốc)$/.test(article.text.slice(group.start, group.end));
  if (wide && (meanAt < 0 || meanAt < ownerAt)) return null;
  if (
    mean < 0 &&
    !/(?:dti|chỉ số|giá trị)[^.;]{0,30}$/.test(article.text.slice(sentence.start, group.start)) &&
    !/^(?: năm \d{4})? (?:là |đạt |có giá trị )?$/.test(article.text.slice(group.end, quantity.start))
  )
    return null;
  // “Trong 17 bộ có dịch vụ công, Bộ Tài chính …” has an owner and never comes here.
  return article.text.slice(group.end, quantity.start).length > 60 && mean < 0
    ? null
    : average(group.id, group, discourse, groups);
}

function average(
  group: string,
  mention: { start: number; end: number } | null,
  discourse: Discourse,
  groups: readonly { id: string }[],
): Bound<string> {
  let id = group;
  if (group === "rest")
    id = groups.some((other) => other.id === "ministries-with-public-services")
      ? "ministries-without-public-services"
      : "ministries-with-public-services";
  if (group === "ministries" && discourse.ministries !== null && mention === null) id = discourse.ministries.population;
  return { ...known(`average:${id}`, mention), how: mention === null ? "inherited" : "stated" };
}

/** “DTI quốc gia đạt 0,7955”. */
function bindNation(article: Article, sentence: Sentence, quantity: Quantity): Bound<string> | null {
  const index = sentence.mentions.filter(({ kind, end }) => kind === "index" && end <= quantity.start).at(-1);
  if (
    index === undefined ||
    !/^(?: ?\([^)]{1,50}\))? (?:cấp )?quốc gia/.test(article.text.slice(index.end, quantity.start))
  )
    return null;
  const owner = sentence.mentions.some(
    ({ kind, role, start, end }) =>
      kind === "subject" && role === "topic" && start > index.end && end <= quantity.start,
  );
  return owner ? null : { ...known("country:vn", index), how: "stated" };
}

function bindValue(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  if (quantity.kind === "percent-change") return bindGrowth(article, sentence, quantity, discourse, values);
  const metric =
    namedMetric(article, sentence, quantity) ??
    carriedMetric(article, sentence, quantity, discourse) ??
    listedMetric(article, sentence, quantity, values);
  const percentScore =
    metric === null && quantity.kind === "percent"
      ? percentAsScore(article, sentence, quantity, discourse, values)
      : null;
  if (percentScore !== null) return percentScore;
  if (metric === null) {
    if (quantity.kind !== "count") values.push({ kind: "unknown", at: quantity.end });
    return "no metric is near";
  }
  const modality = bindModality(article, sentence, quantity, discourse);
  const subject = bindHolder(article, sentence, quantity, discourse);
  const period = bindMetricPeriod(article, sentence, quantity, discourse, modality === "target");
  discourse.metric = { id: metric.id, object: metric.object, sentence: sentence.index };
  values.push({ kind: "metric", id: metric.id, object: metric.object, period, subject, at: quantity.end });
  const object = metric.id === "app-installs" ? appName(article, sentence, quantity) : metric.object;
  return [
    {
      index: null,
      subject,
      indicator: {
        value: metric.id,
        start: metric.start,
        end: metric.end,
        note: null,
        how: metric.start < 0 ? "inherited" : "stated",
      },
      measure: metric.measure,
      value: quantity.value,
      comparator:
        modality === "target" &&
        /^(?:vượt|kém xa|cao hơn|thấp hơn) mức/.test(article.text.slice(quantity.start, quantity.end))
          ? "eq"
          : quantity.comparator,
      unit: metric.unit ?? quantity.unit ?? "VND",
      of: null,
      population: null,
      period,
      baseline: null,
      modality,
      object,
      attribution: null,
      derived: false,
      rule: `metric/${metric.id}`,
      quantity,
      start: Math.max(sentence.start, metric.start < 0 ? quantity.start : Math.min(metric.start, quantity.start)),
      end: Math.max(quantity.end, metric.end),
    },
  ];
}

interface FoundMetric {
  readonly id: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly object: string | null;
  readonly start: number;
  readonly end: number;
}

function namedMetric(article: Article, sentence: Sentence, quantity: Quantity): FoundMetric | null {
  const found = findMetric(article, sentence, quantity);
  return found === null
    ? null
    : {
        id: found.id,
        measure: found.row.measure,
        unit: found.row.unit,
        object: found.object,
        start: found.start,
        end: found.end,
      };
}

/** A series goes on in the next sentence: “tỷ trọng năm 2021 là 12,87%; 2022 là 12,63%”. */
function carriedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
): FoundMetric | null {
  if (quantity.kind !== "percent" || discourse.metric === null) return null;
  if (discourse.metric.id !== "digital-economy-share" || sentence.index - discourse.metric.sentence > 2) return null;
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  const after = article.text.slice(quantity.end, quantity.end + 30);
  const dated =
    /(?:20\d\d|bình quân)(?: là| đạt| ước đạt| phấn đấu đạt| mới là| ước)* $/.test(before) ||
    /^ (?:vào )?năm 20\d\d/.test(after) ||
    /^\)/.test(after);
  return dated
    ? { id: discourse.metric.id, measure: "share", unit: "percent", object: null, start: -1, end: -1 }
    : null;
}

/** “cao nhất là Bắc Ninh (56,83%), … kế đến Bắc Giang (42,13%); …” and “lũy kế … ước đạt 2.655.661 tỷ đồng”: the metric goes on. */
function listedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  values: readonly LastValue[],
): FoundMetric | null {
  const last = values.at(-1);
  if (last?.kind !== "metric") return null;
  const before = article.text.slice(last.at, quantity.start);
  const bracketed =
    quantity.kind === "percent" &&
    /[\p{L}] \($/u.test(before) &&
    sentence.mentions.some(
      ({ kind, end }) => kind === "subject" && /^ \($/.test(article.text.slice(end, quantity.start)),
    );
  const cumulated = quantity.kind === "amount" && /^[^;]*[;,] (?:lũy kế|trong đó)[^;]*$/.test(before);
  if (!bracketed && !cumulated) return null;
  return {
    id: last.id,
    measure: bracketed ? "share" : "amount",
    unit: bracketed ? "percent" : null,
    object: last.object,
    start: -1,
    end: -1,
  };
}

/** PAR and SIPAS print scores in percent. */
function percentAsScore(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string | null {
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found || scaleOf(found.bound.value) !== "percent") return null;
  if (found.bound.how === "inherited" && sentence.index - discourse.indexSentence > 1) return null;
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  if (!SAID_AS_SCORE.test(before) || /từ $/.test(before)) return "nothing says that this is the score of the index";
  const nation =
    /(?:cả nước|toàn quốc)/.test(article.text.slice(Math.max(sentence.start, quantity.start - 50), quantity.start)) &&
    !/trung bình|bình quân/.test(article.text.slice(sentence.start, quantity.start));
  const whole: Bound<string> = {
    value: "country:vn",
    start: null,
    end: null,
    note: "the whole country",
    how: "stated",
  };
  const inBracket = /\d \($/.test(before);
  const previous =
    inBracket && discourse.topic !== null && sentence.mentions.every(({ kind }) => kind !== "subject")
      ? { ...discourse.topic, how: "inherited" as const }
      : null;
  const subject = nation
    ? whole
    : (bindAverage(article, sentence, quantity, discourse) ??
      previous ??
      bindSubject(article, sentence, quantity, discourse));
  if (subject === null) return "no subject is near";
  if (nation) discourse.topic = whole;
  const period = bindEdition(article, sentence, quantity, found.bound.value, discourse, false);
  values.push({ kind: "score", at: quantity.end });
  return [
    {
      index: found.bound,
      subject,
      indicator: OVERALL,
      measure: "score",
      value: quantity.value,
      comparator: quantity.comparator,
      unit: "percent",
      of: null,
      population: null,
      period,
      baseline: null,
      modality: "actual",
      object: null,
      attribution: null,
      derived: false,
      rule: "score/percent",
      quantity,
      ...spanOf(sentence, quantity, [subject]),
    },
  ];
}

function bindGrowth(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  const last = values.at(-1);
  if (last?.kind === "unknown") return "grew: something that we do not keep";
  if (
    last?.kind === "metric" &&
    !sentence.mentions.some(({ kind, start }) => kind === "index" && start > last.at && start < quantity.start)
  ) {
    const baseline = bindBaseline(sentence, quantity, last.period?.value ?? null);
    return [
      {
        index: null,
        subject: last.subject,
        indicator: { value: last.id, start: null, end: null, note: "what was just counted", how: "inherited" },
        measure: "growth",
        value: quantity.value,
        comparator: quantity.comparator,
        unit: "percent",
        of: null,
        population: null,
        period: last.period,
        baseline,
        modality: bindModality(article, sentence, quantity, discourse),
        object: last.object,
        attribution: null,
        derived: false,
        rule: quantity.rule,
        quantity,
        start: quantity.start,
        end: quantity.end,
      },
    ];
  }
  if (
    last === undefined &&
    !sentence.mentions.some(({ kind, end }) => (kind === "index" || kind === "indicator") && end <= quantity.start)
  )
    return "what grew is not named";
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found) return found.refused;
  const index = found.bound;
  const percentScale = scaleOf(index.value) === "percent";
  if (index.how === "inherited" && last === undefined && index.value !== "dti") return "what grew is not named";
  if (!percentScale && index.value !== "dti" && index.value !== "egdi") return "this index has no growth";
  const subject =
    bindAverage(article, sentence, quantity, discourse) ??
    bindNation(article, sentence, quantity) ??
    bindSubject(article, sentence, quantity, discourse);
  if (subject === null) return "no subject is near";
  const period = bindEdition(article, sentence, quantity, index.value, discourse, false);
  const indicators =
    index.value === "dti" ? bindIndicators(article, sentence, quantity, null) : [partBefore(sentence, quantity)];
  const bounds: [number, Draft["comparator"]][] =
    quantity.upTo === null
      ? [[quantity.value, quantity.comparator]]
      : [
          [quantity.value, "gte"],
          [quantity.upTo, "lte"],
        ];
  return indicators.flatMap((indicator) =>
    bounds.map(([value, comparator]): Draft => ({
      index,
      subject,
      indicator,
      measure: percentScale ? "score-change" : "score-growth",
      value,
      comparator,
      unit: "percent",
      of: null,
      population: null,
      period,
      baseline: bindBaseline(sentence, quantity, period?.value ?? null),
      modality: bindModality(article, sentence, quantity, discourse),
      object: null,
      attribution: null,
      derived: false,
      rule: quantity.rule,
      quantity,
      ...spanOf(sentence, quantity, [indicator]),
    })),
  );
}

/** Whose metric: a province or the nation; bodies that only report it never own it. */
function bindHolder(article: Article, sentence: Sentence, quantity: Quantity, discourse: Discourse): Bound<string> {
  const text = article.text.slice(sentence.start, sentence.end);
  const before = text.slice(0, quantity.start - sentence.start);
  const subject = bindSubject(article, sentence, quantity, discourse);
  const clause = before
    .slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(", đến năm")) + 1)
    .replace(/(?:dẫn đầu|đứng đầu|đầu|trên) (?:cả nước|toàn quốc)/g, (words) => " ".repeat(words.length));
  const wide =
    /(?:cả nước|toàn quốc|\d+(?:\/63)? (?:tỉnh, thành phố|tỉnh, thành|địa phương) (?:đã|có|trên)|các địa phương)(?!.*(?:cả nước|toàn quốc))/.exec(
      clause,
    );
  const whole = wide === null ? -1 : before.length - clause.length + wide.index;
  const near = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 50));
  const ownerAt =
    subject !== null && subject.how === "stated" && subject.start !== null ? subject.start - sentence.start : -1;
  const nation: Bound<string> = {
    value: "country:vn",
    start: null,
    end: null,
    note: "the whole country",
    how: "stated",
  };
  if (whole >= 0 && whole > ownerAt) return nation;
  if (/^[^,.;]{0,40}(?:trong |trên |của )?(?:cả nước|toàn quốc)/.test(near) && ownerAt < 0) return nation;
  if (subject === null || (subject.how === "inherited" && discourse.topic?.value === "country:vn"))
    return { ...nation, how: "inherited", note: "the sentence before" };
  if (/^(?:ministry|average|department|commune):/.test(subject.value))
    return { ...nation, how: "assumed", note: "no province is named" };
  return subject;
}

/** “ứng dụng công dân số ‘C-ThaiNguyen’”, “Hue-S”, “Thái Nguyên ID”: the name nearest before the number, in its own capitals. */
function appName(article: Article, sentence: Sentence, quantity: Quantity): string | null {
  const from = article.folded.original(sentence.start);
  const before = article.document.text.slice(from, article.folded.original(quantity.start));
  let name: string | null = null;
  for (const match of before.matchAll(APP))
    name = (match.groups?.["quoted"] ?? match.groups?.["bare"] ?? "").replace(/\s*-\s*ID$/, " ID").trim();
  return name === "" ? null : name;
}

const APP =
  /(?:ứng dụng|nền tảng|app|App|Ứng dụng)[^.;,“"]{0,40}[“"](?<quoted>[^”"]{2,30})[”"]|(?<bare>(?:\p{Lu}[\p{L}]*[ -]?){1,4}(?:- ?)?ID\b|\p{Lu}[\p{L}]*-\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ID)/gu;

/** The quote: the number's words, stretched over the subject and indicator that stand within reach. */
function spanOf(
  sentence: Sentence,
  quantity: Quantity,
  parts: readonly Bound<string>[],
): { start: number; end: number } {
  let { start, end } = quantity;
  for (const part of parts) {
    if (part.start === null || part.end === null || part.start < sentence.start || part.end > sentence.end) continue;
    if (part.start < start && start - part.end < 60) start = part.start;
    if (part.end > end && part.start - end < 60) end = part.end;
  }
  return { start, end };
}

/** “Khối có dịch vụ công: …”, “Nhóm 9 bộ, ngành không có dịch vụ công: …” open a line about that group. */
function noteMinistryLine(article: Article, sentence: Sentence, discourse: Discourse): void {
  notePopulations(article, sentence, discourse, sentence.start + 60);
}

function isBaselineOnly(sentence: Sentence, at: number | null): boolean {
  return sentence.periods.some(({ start, role }) => start === at && role === "baseline");
}

/** What the next sentence inherits. */
function noteSentence(article: Article, sentence: Sentence, discourse: Discourse): void {
  const index = sentence.mentions.filter(({ kind }) => kind === "index").at(-1);
  if (index !== undefined) {
    discourse.index = known(index.id, index);
    discourse.indexSentence = sentence.index;
  }
  const topics = sentence.mentions.filter(({ kind, role }) => kind === "subject" && role === "topic");
  const first = topics[0];
  // A list of names is no topic; neither is a name that only stands in the middle of things.
  if (first !== undefined && (topics.length < 3 || first.start - sentence.start < 25)) {
    discourse.topic = resolve(first, discourse);
    discourse.topicSentence = sentence.index;
  } else if (
    first === undefined &&
    discourse.topic?.value.startsWith("average:") === true &&
    sentence.mentions.some(({ kind }) => kind === "pronoun")
  ) {
    discourse.topic = discourse.main;
  }
  if (setsTarget(article, sentence)) discourse.target = sentence.index;
  const estimate = setsEstimate(article, sentence);
  if (estimate !== null) discourse.estimate = { sentence: sentence.index, modality: estimate };
  const period = sentence.periods
    .filter(
      ({ role, relative, period: text }) =>
        role !== "baseline" && relative === null && text !== null && !text.startsWith("-"),
    )
    .at(0);
  if (
    period !== undefined &&
    !/đến năm|giai đoạn/.test(article.text.slice(Math.max(0, period.start - 6), period.end))
  ) {
    discourse.period = fromMention(period, article, discourse);
    discourse.periodSentence = sentence.index;
  }
}
