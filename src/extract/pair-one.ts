/** One member of a paired list: a name, a part of the index or an edition with the number at its position. */
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindModality } from "./bind-modality.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindPopulation } from "./bind-population.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { draftOf, OVERALL, type Draft } from "./draft.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";

export function pairOne(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  at: number,
  subject: Bound<string>,
  indicator: Bound<string> | null,
  discourse: Discourse,
  index: Bound<string> | null = null,
  edition: Bound<string> | null = null,
): Draft[] {
  const quantity = asQuantity(list, at);
  const here = occurrenceIn(article, sentence, quantity);
  const found = index === null ? bindIndex(here, discourse) : { bound: index };
  if ("refused" in found) return [];
  if (indicator !== null && found.bound.value !== "dti") return [];
  const modality = bindModality(here, discourse);
  const period = edition ?? bindEdition(here, found.bound.value, discourse, modality === "target");
  const placed = list.unit === "rank" || list.unit === "change";
  const { of, population } = placed
    ? bindPopulation(here, subject.value, found.bound.value, period?.value ?? null, discourse)
    : { of: null, population: null };
  const parts = [subject, indicator, edition].filter((part) => part !== null && part.start !== null);
  const inside = parts.filter((part) => (part?.start ?? 0) >= sentence.start && (part?.end ?? 0) <= sentence.end);
  return [
    draftOf(quantity, {
      index: found.bound,
      subject,
      indicator: indicator ?? OVERALL,
      measure: measureOf(list),
      unit: list.unit === "change" ? "places" : list.unit,
      of: list.unit === "change" ? null : of,
      population,
      period,
      baseline:
        list.unit === "change" || list.gained === true ? bindBaseline(sentence, quantity, period?.value ?? null) : null,
      modality,
      start: Math.min(list.start, ...inside.map((part) => part?.start ?? list.start)),
      end: Math.max(list.end, ...inside.map((part) => part?.end ?? list.end)),
    }),
  ];
}

export function asQuantity(list: NumberList, at: number): Quantity {
  return {
    kind: measureOf(list),
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

function measureOf({ unit, gained }: NumberList): "rank" | "rank-change" | "score" | "score-change" {
  if (unit === "rank") return "rank";
  if (unit === "change") return "rank-change";
  return gained === true ? "score-change" : "score";
}
