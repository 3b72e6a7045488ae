/**
 * The order of a ranking against the values in it: “3rd with 0,6514” and “4th with 0,6640” cannot both be right. The only
 * check that looks over several subjects, so it reports and changes no fact: a fact depends on its own family alone.
 */
import type { Issue } from "../model/issue.ts";
import type { SettledFact } from "./settle-fact.ts";
import { findFirm, firmOf, type Printed, sayLink } from "./witness.ts";

/** One subject's rank with the value that it was ranked by. */
export interface Place {
  /** Index, indicator, edition, set: what is in one ranking. */
  readonly ranking: string;
  readonly fact: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  readonly quote: string;
}

/** What a ranking may go by: the score of an index; the share or amount of a metric. */
const VALUES = [
  { measure: "score", dimension: "score" },
  { measure: "share", dimension: "percent" },
  { measure: "amount", dimension: "VND" },
  { measure: "amount", dimension: "USD" },
] as const;

/** @param settled all of one family */
export function placesOf(settled: readonly SettledFact[], printed: Printed): Place[] {
  return settled.flatMap((one) => {
    if (one.key.measure !== "rank") return [];
    const rank = firmOf(one);
    if (rank === null) return [];
    const { key } = one;
    // Ranked among 63 and among 34: a value printed without its set may go with either.
    const twice = settled.some(
      ({ key: other }) =>
        other.measure === "rank" &&
        other.indicator === key.indicator &&
        other.period === key.period &&
        other.population !== key.population,
    );
    for (const { measure, dimension } of VALUES) {
      if ((measure === "score") !== (key.index !== null)) continue;
      const levelKey = { ...key, measure, dimension };
      const level =
        findFirm(printed, levelKey) ?? (twice ? null : findFirm(printed, { ...levelKey, population: null }));
      if (level === null) continue;
      const { low, high } = level.interval;
      const ranking = JSON.stringify([key.index, key.indicator, key.period, key.population, key.modality, measure]);
      const quote = `${key.subject}: ${sayLink(one)}, ${sayLink(level.fact)}`;
      return [{ ranking, fact: one.fact.id, rank: rank.value, low, high, quote }];
    }
    return [];
  });
}

export function checkListOrder(places: Iterable<Place>): Issue[] {
  const rankings = new Map<string, Place[]>();
  for (const place of places) {
    const others = rankings.get(place.ranking);
    if (others === undefined) rankings.set(place.ranking, [place]);
    else others.push(place);
  }
  return [...rankings.values()].flatMap(checkRanking);
}

/** Neighbours only: one slip would make many contradictions. */
function checkRanking(places: Place[]): Issue[] {
  places.sort((a, b) => a.rank - b.rank || (a.fact < b.fact ? -1 : 1));
  const issues: Issue[] = [];
  for (const [at, lower] of places.entries()) {
    const upper = places[at - 1];
    if (upper !== undefined && upper.rank < lower.rank && upper.high < lower.low)
      issues.push(reportOrder(upper, lower));
  }
  return issues;
}

function reportOrder(upper: Place, lower: Place): Issue {
  return {
    code: "order-contradicts-values",
    stage: "reconcile",
    subject: upper.fact,
    message: `Unexpected lower value above a higher one in ${upper.quote}, expected the order of ${lower.quote} reversed`,
    hint: "One of the ranks or values is a slip, or the list is in no order: compare the quotes (dti explain)",
  };
}
