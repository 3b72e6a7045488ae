/**
 * A score of 774,45 after rising 76,9 points was 697,55; one of 0,6961 after growing by 2,6 % was about 0,6785; revenue of
 * 4.243.984 tỷ after 3.744.214 tỷ has grown by 13,3 %. Precision is carried along: what is cut off at two decimals leaves
 * room for both, and only what lies outside is a contradiction.
 */
import { previousEdition } from "./editions.ts";
import type { FactKey } from "./fact-key.ts";
import { type Interval, tidy } from "./interval.ts";
import type { SettledFact } from "./settle-fact.ts";
import { findFirm, type Firm, firmOf, type Printed, quoteOfFact, sayLink, type Witness } from "./witness.ts";

export function differenceWitnesses(settled: readonly SettledFact[], printed: Printed): Witness[] {
  return settled.flatMap((one) => {
    const change = firmOf(one);
    if (change === null) return [];
    const { key } = one;
    if (key.measure === "score-change") return ofScoreChange(key, change, printed);
    if (key.measure === "score-growth")
      return ofGrowth({ ...key, measure: "score", dimension: "score" }, change, printed);
    if (key.measure !== "growth" || key.index !== null) return [];
    return LEVELS.flatMap((level) => ofGrowth({ ...key, ...level }, change, printed));
  });
}

/** What may grow, in the units in which it is counted. */
const LEVELS = [
  { measure: "amount", dimension: "VND" },
  { measure: "amount", dimension: "USD" },
] as const;

function ofScoreChange(key: FactKey, change: Firm, printed: Printed): Witness[] {
  const { now, before } = levels({ ...key, measure: "score" }, printed);
  if (now === null || before === null) return [];
  const [from, to, by] = [now.interval, before.key, change.interval];
  const maximum = now.level.fact.settled?.statement.maximum ?? 1;
  const value = tidy((now.level.value - change.value) * maximum);
  return [
    {
      key: to,
      interval: {
        low: tidy(from.low - by.high),
        high: tidy(from.high - by.low),
        lowOpen: from.lowOpen || by.highOpen,
        highOpen: from.highOpen || by.lowOpen,
      },
      derives: { value, unit: unitOf(now.level), comparator: "eq" },
      links: [now.level.fact, change.fact],
      chain: `${sayLink(now.level.fact)}, changed by ${change.fact.fact.value ?? 0} (${quoteOfFact(change.fact)}), was ${value} in ${to.period ?? "the edition before"}`,
      code: "score-arithmetic-contradiction",
    },
  ];
}

function ofGrowth(key: FactKey, growth: Firm, printed: Printed): Witness[] {
  const { now, before } = levels(key, printed);
  if (now === null || before === null) return [];
  const [from, by] = [now.interval, growth.interval];
  if (by.low <= -100 || from.low <= 0) return [];
  const interval: Interval = {
    low: tidy(from.low / (1 + by.high / 100)),
    high: tidy(from.high / (1 + by.low / 100)),
    lowOpen: true,
    highOpen: true,
  };
  const maximum = now.level.fact.settled?.statement.maximum ?? 1;
  const value = Number(((now.level.value * maximum) / (1 + growth.value / 100)).toPrecision(4));
  return [
    {
      key: before.key,
      interval,
      derives: { value, unit: unitOf(now.level), comparator: "approx" },
      links: [now.level.fact, growth.fact],
      chain: `${sayLink(now.level.fact)}, grown by ${growth.fact.fact.value ?? 0} % (${quoteOfFact(growth.fact)}), was about ${value} in ${before.key.period ?? "the period before"}`,
      code: key.index === null ? "growth-arithmetic-contradiction" : "score-arithmetic-contradiction",
    },
  ];
}

function levels(
  key: FactKey,
  printed: Printed,
): { now: { level: Firm; interval: Interval } | null; before: { key: FactKey } | null } {
  const baseline = key.baseline ?? previousEdition(key.index, key.period) ?? yearBefore(key.period);
  const level = findFirm(printed, { ...key, baseline: null });
  return {
    now: level === null ? null : { level, interval: level.interval },
    before: baseline === null ? null : { key: { ...key, period: baseline, baseline: null } },
  };
}

/** Growth of a year is over the year before, unless it says otherwise. */
function yearBefore(period: string | null): string | null {
  return period !== null && /^\d{4}$/.test(period) ? String(Number(period) - 1) : null;
}

function unitOf({ fact }: Firm): string {
  return fact.fact.unit;
}
