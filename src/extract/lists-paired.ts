/** “A, B và C lần lượt xếp thứ 4, 2 và 5”: names and values, or years and values, paired by position. */
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindModality } from "./bind-modality.ts";
import { bindHolder } from "./bind-holder.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { periodBefore } from "./bind-period.ts";
import { bindPopulation } from "./bind-population.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import { listsOf, type NumberList } from "./coordination.ts";
import { known, type Discourse } from "./discourse.ts";
import { OVERALL, type Draft } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import type { Mention } from "./find-mentions.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

/** “chính quyền số, kinh tế số lần lượt ở các bậc 32 và 41” */
export function pair(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const size = list.values.length;
  const before = article.text.slice(sentence.start, list.start);
  if (list.unit === "percent") return pairYears(article, sentence, list, discourse);
  const indicators = listsOf(article, sentence, "indicator")
    .filter((members) => members.length === size && (members[0]?.start ?? 0) < list.start)
    .at(-1);
  const subjects = listsOf(article, sentence, "subject")
    .filter(
      (members) =>
        members.length === size &&
        (members[0]?.start ?? 0) < list.start &&
        members.every(({ role }) => role === "topic" || role === "compared"),
    )
    .at(-1);
  if (list.unit === "rank" && BACK.test(before)) return [];
  if (subjects !== undefined && (indicators === undefined || (subjects[0]?.start ?? 0) > (indicators[0]?.start ?? 0))) {
    return subjects.flatMap((member, i) =>
      pairOne(
        article,
        sentence,
        list,
        i,
        { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
        null,
        discourse,
      ),
    );
  }
  const indices = listsOf(article, sentence, "index")
    .filter((members) => members.length === size && (members[0]?.start ?? 0) < list.start)
    .at(-1);
  if (indicators === undefined && indices !== undefined && /lần lượt|tương ứng/.test(before))
    return pairIndices(article, sentence, list, indices, discourse);
  if (indicators === undefined || !/lần lượt|thứ hạng|vị trí|giữ|xếp|đứng|đạt/.test(before)) return [];
  const quantity = asQuantity(list, 0);
  const subject = bindSubject(article, sentence, quantity, discourse);
  if (subject === null) return [];
  return indicators.flatMap((member, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      subject,
      { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
      discourse,
    ),
  );
}

/** “PAR Index, SIPAS và PCI của tỉnh lần lượt xếp thứ 33, 20 và 51”. */
function pairIndices(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  indices: readonly Mention[],
  discourse: Discourse,
): Draft[] {
  const subject = bindSubject(article, sentence, asQuantity(list, 0), discourse);
  if (subject === null || list.unit !== "rank") return [];
  return indices.flatMap(({ id, start, end }, i) =>
    pairOne(article, sentence, list, i, subject, null, discourse, {
      value: id,
      start,
      end,
      note: null,
      how: "stated",
    }),
  );
}

function pairOne(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  at: number,
  subject: Bound<string>,
  indicator: Bound<string> | null,
  discourse: Discourse,
  index: Bound<string> | null = null,
): Draft[] {
  const quantity = asQuantity(list, at);
  const found = index === null ? bindIndex(article, sentence, quantity, discourse) : { bound: index };
  if ("refused" in found) return [];
  const modality = bindModality(article, sentence, quantity, discourse);
  const period = bindEdition(article, sentence, quantity, found.bound.value, discourse, modality === "target");
  const isRank = list.unit === "rank";
  const { of, population } = isRank
    ? bindPopulation(article, sentence, quantity, subject.value, found.bound.value, period?.value ?? null, discourse)
    : { of: null, population: null };
  return [
    {
      index: found.bound,
      subject,
      indicator: indicator ?? OVERALL,
      measure: isRank ? "rank" : "score",
      value: quantity.value,
      comparator: "eq",
      unit: isRank ? "rank" : list.unit,
      of,
      population,
      period,
      baseline: null,
      modality,
      object: null,
      attribution: null,
      derived: false,
      rule: "list/respectively",
      quantity,
      start: Math.max(
        sentence.start,
        Math.min(
          subject.start !== null && subject.start >= sentence.start ? subject.start : list.start,
          indicator?.start ?? list.start,
          list.start,
        ),
      ),
      end: list.end,
    },
  ];
}

/** Whether a list speaks of the numbers told before it: “các thứ hạng này là …”, “kỳ liền trước là …”. */
export function pointsBack(article: Article, sentence: Sentence, list: NumberList): boolean {
  return BACK.test(article.text.slice(sentence.start, list.start));
}

const BACK =
  /(?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)? (?:là|lần lượt|tương ứng)[^,.;\d]{0,20}$|(?:các|ba|những|hai|bốn) (?:thứ hạng|vị trí|con số|giá trị)(?: này| ấy| trên| đó| nói trên)?[^,.;]{0,15}(?:là|lần lượt)[^,.;]{0,12}$/;

/** “(năm 2021, các thứ hạng này là 24, 27, 29)”: the last ranks of indicators, in the order they were told. */
export function pairBack(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  held: readonly Draft[],
  discourse: Discourse,
): Draft[] {
  const told = held
    .filter(
      ({ measure, indicator, index }) => measure === "rank" && index?.value === "dti" && indicator.value !== "overall",
    )
    .slice(-list.values.length);
  if (told.length !== list.values.length) return [];
  const quantity = asQuantity(list, 0);
  const period = bindEdition(article, sentence, quantity, "dti", discourse, false);
  const named = sentence.periods
    .filter(({ end, period: year }) => end <= list.start && year !== null && /^\d{4}$/.test(year))
    .at(-1);
  const former = ends(article.text.slice(sentence.start, list.start), /(?:kỳ|năm|lần) (?:liền |ngay )?trước[^;]*$/);
  const before = former && told[0]?.period != null ? periodBefore(told[0].period.value, null) : null;
  const edition: Bound<string> | null =
    before !== null
      ? { ...known(before, null, "the edition before"), how: "inherited" }
      : named?.period == null
        ? period
        : { ...known(named.period, named), how: "stated" };
  return told.map((draft, i): Draft => ({
    ...draft,
    value: list.values[i]?.value ?? 0,
    of: list.values[i]?.of ?? null,
    period: edition,
    rule: "list/told-before",
    start: list.start,
    end: list.end,
    quantity: asQuantity(list, i),
  }));
}

/** “kinh tế số các năm 2021 và 2022 lần lượt chiếm 12% và 14% GDP”. */
function pairYears(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const first = sentence.quantities.find(
    ({ start, end, kind }) => kind === "percent" && start < list.end && end > list.start,
  );
  const metric = first === undefined ? null : findMetric(article, sentence, first);
  if (first === undefined || metric === null || !/lần lượt/.test(article.text.slice(sentence.start, list.start)))
    return [];
  const years = expandYears(sentence, list);
  if (years.length !== list.values.length) return [];
  const { start, end, object, id } = metric;
  const holder = bindHolder(
    article,
    sentence,
    first,
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
    period: years[i] ?? bindMetricPeriod(article, sentence, first, discourse, false, metric.id),
    baseline: null,
    modality: "actual",
    object: metric.object,
    attribution: null,
    derived: false,
    rule: "list/respectively",
    quantity: asQuantity(list, i),
    start: metric.start,
    end: list.end,
  }));
}

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

function asQuantity(list: NumberList, at: number): Quantity {
  return {
    kind: list.unit === "rank" ? "rank" : "score",
    rule: "list/respectively",
    start: list.start,
    end: list.end,
    value: list.values[at]?.value ?? 0,
    upTo: null,
    of: list.values[at]?.of ?? null,
    comparator: "eq",
    unit: list.unit,
    decimals: 0,
  };
}
