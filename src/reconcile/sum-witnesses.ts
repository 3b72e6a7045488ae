/**
 * Parts and totals: the component indicators of the main indicators, or their maximum scores, add up to those of the
 * index; a province's eight scores to its own; the core and the spread of the digital economy to its share.
 */
import type { FactKey } from "./fact-key.ts";
import { type Interval, tidy } from "./interval.ts";
import type { SettledFact } from "./settle-fact.ts";
import { findFirm, type Firm, type Printed, quoteOfFact, type Witness } from "./witness.ts";

/** Smart city is defined and not scored: where a text counts it, it is added, and where not, nothing is missing. */
const OPTIONAL = "smart-city";
const FOUNDATIONS = [
  "digital-awareness",
  "digital-institutions",
  "digital-infrastructure",
  "digital-human-resources",
  "cyber-security",
] as const;
const MAIN = [
  ...FOUNDATIONS,
  "activity-digital-government",
  "activity-digital-economy",
  "activity-digital-society",
] as const;
const PILLARS = ["digital-government", "digital-economy", "digital-society"] as const;

/** Points that the main indicators of DTI 2021 to 2023 count for (decision 922 of 2022), of 1,000. */
const WEIGHTS: Readonly<Record<(typeof MAIN)[number], number>> = {
  "digital-awareness": 100,
  "digital-institutions": 100,
  "digital-infrastructure": 100,
  "digital-human-resources": 100,
  "cyber-security": 100,
  "activity-digital-government": 200,
  "activity-digital-economy": 150,
  "activity-digital-society": 150,
};
const WEIGHTED_EDITIONS: ReadonlySet<string> = new Set(["2021", "2022", "2023"]);

/** Parts of a metric that make up the whole, by their qualifiers. */
const PARTITIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "digital-economy-share": [
    ["core", "digitised"],
    ["core", "spread"],
  ],
};

export function sumWitnesses(settled: readonly SettledFact[], printed: Printed): Witness[] {
  const wholes = new Map<string, Witness>();
  for (const { key } of settled) {
    for (const witness of [...ofParts(key, printed), ...ofScores(key, printed), ...ofPartition(key, printed)]) {
      wholes.set(`${JSON.stringify(witness.key)} ${witness.links.length}`, witness);
    }
  }
  return [...wholes.values()];
}

/** Asked for the first part only, so that each sum is made once. */
function ofParts(key: FactKey, printed: Printed): Witness[] {
  if (key.measure !== "component-indicator-count" && key.measure !== "max-score") return [];
  const sums = [MAIN, PILLARS].filter(([first]) => key.indicator === first);
  return sums.flatMap((names) => {
    const parts = names.map((indicator) => findFirm(printed, { ...key, indicator }));
    const extra = names === MAIN ? findFirm(printed, { ...key, indicator: OPTIONAL }) : null;
    return addUp({ ...key, indicator: "overall" }, extra === null ? parts : [...parts, extra], () => 1);
  });
}

function ofScores(key: FactKey, printed: Printed): Witness[] {
  const isFirst = key.indicator === MAIN[0] && key.measure === "score" && key.dimension === "score";
  if (!isFirst || key.index !== "dti" || !WEIGHTED_EDITIONS.has(key.period ?? "")) return [];
  if (!/^(?:province:|average:provinces$)/.test(key.subject)) return [];
  const parts = MAIN.map((indicator) => findFirm(printed, { ...key, indicator }));
  const names: readonly string[] = MAIN;
  return addUp({ ...key, indicator: "overall" }, parts, ({ fact }) => {
    return (WEIGHTS[MAIN[names.indexOf(fact.key.indicator)] ?? MAIN[0]] ?? 0) / 1000;
  });
}

function ofPartition(key: FactKey, printed: Printed): Witness[] {
  const partitions = PARTITIONS[key.indicator] ?? [];
  return partitions.flatMap((names) => {
    if (key.object !== names[0]) return [];
    return addUp(
      { ...key, object: null },
      names.map((object) => findFirm(printed, { ...key, object })),
      () => 1,
    );
  });
}

/** @returns nothing where a part is not known for certain */
function addUp(key: FactKey, parts: readonly (Firm | null)[], weightOf: (part: Firm) => number): Witness[] {
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return [];
  const sumOf = (numberOf: (part: Firm) => number): number =>
    tidy(known.reduce((sum, part) => sum + numberOf(part) * weightOf(part), 0));
  const value = sumOf((part) => part.value);
  const interval: Interval = {
    low: sumOf((part) => part.interval.low),
    high: sumOf((part) => part.interval.high),
    lowOpen: known.some((part) => part.interval.lowOpen),
    highOpen: known.some((part) => part.interval.highOpen),
  };
  const isWhole = interval.low === interval.high;
  const unit = key.measure === "score" ? "ratio" : (known[0]?.fact.fact.unit ?? "");
  return [
    {
      key,
      interval: isWhole ? { low: value, high: value, lowOpen: false, highOpen: false } : interval,
      derives: { value: isWhole ? value : Number(value.toFixed(4)), unit, comparator: isWhole ? "eq" : "approx" },
      links: known.map(({ fact }) => fact),
      chain: `${known.length} parts add up to ${value}: ${known.map((part) => sayPart(part)).join(", ")}`,
      code: "sum-contradiction",
    },
  ];
}

function sayPart({ fact, value }: Firm): string {
  const name = fact.key.object ?? fact.key.indicator;
  return `${name} ${value} (${quoteOfFact(fact)})`;
}
