/**
 * 8th after rising 4 places was 12th in the edition before; 12th, then up 4, is 8th. Only within one population: a change
 * from 63 to 34 provinces says nothing.
 */
import { hasTwoTables, wasRanked } from "./editions.ts";
import type { FactKey } from "./fact-key.ts";
import type { SettledFact } from "./settle-fact.ts";
import { findFirm, type Firm, firmOf, type Printed, quoteOfFact, sayPlaces, type Witness } from "./witness.ts";

export function rankWitnesses(settled: readonly SettledFact[], printed: Printed): Witness[] {
  return settled.flatMap((one) => {
    const { key } = one;
    if (key.measure !== "rank-change" || key.baseline === null) return [];
    const change = firmOf(one);
    if (change === null || !isOneSet(key, key.baseline)) return [];
    const nowKey: FactKey = { ...key, measure: "rank", dimension: "rank", baseline: null };
    const beforeKey: FactKey = { ...nowKey, period: key.baseline };
    const [now, before] = [findFirm(printed, nowKey), findFirm(printed, beforeKey)];
    return [
      ...(now === null ? [] : [tell(beforeKey, now, change, now.value + change.value)]),
      // Where this year's rank is printed, the way back already checks last year's.
      ...(now !== null || before === null ? [] : [tell(nowKey, before, change, before.value - change.value)]),
    ];
  });
}

function isOneSet(key: FactKey, baseline: string): boolean {
  if (!wasRanked(key.population, baseline)) return false;
  return key.population !== null || !hasTwoTables(key.index, key.subject, key.period);
}

/** rank 8 in 2021 (“xếp thứ 8/63” in a.txt), up 4 places (“tăng 4 bậc” in a.txt), was rank 12 in 2020 */
function tell(key: FactKey, from: Firm, change: Firm, value: number): Witness {
  const verb = key.period === change.fact.key.period ? "is" : "was";
  const link = `rank ${from.value} in ${from.fact.key.period ?? "an unknown edition"} (${quoteOfFact(from.fact)})`;
  const moved = `${sayPlaces(change.value)} (${quoteOfFact(change.fact)})`;
  return {
    key,
    interval: { low: value, high: value, lowOpen: false, highOpen: false },
    derives: { value, unit: "rank", comparator: "eq" },
    links: [from.fact, change.fact],
    chain: `${link}, ${moved}, ${verb} rank ${value} in ${key.period ?? "the edition before"}`,
    code: "rank-arithmetic-contradiction",
  };
}
