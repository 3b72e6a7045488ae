/**
 * Arithmetic as a witness: numbers that others print tell what a number must be (8th after rising 4 places was 12th). Where
 * somebody printed it, the witness confirms or contradicts and never outranks; where nobody did, it is a derived fact with
 * its chain. Only exact, undisputed, printed numbers are used, so that nothing is derived from what was derived.
 */
import type { Fact } from "../model/fact.ts";
import { plural, quoteOf, sayValue } from "./say-value.ts";
import { factId, type FactKey, keyText, namedPopulation } from "./fact-key.ts";
import { type Interval, sayInterval, tidy } from "./interval.ts";
import type { SettledFact } from "./settle-fact.ts";

export interface Witness {
  /** Of the number it tells. */
  readonly key: FactKey;
  /** What the number may be, on the key's scale. */
  readonly interval: Interval;
  /** As it would be held, on the scale of `unit`; null where it is good for checking only. */
  readonly derives: { readonly value: number; readonly unit: string; readonly comparator: "eq" | "approx" } | null;
  /** Whose numbers were used. */
  readonly links: readonly SettledFact[];
  /** “rank 8 in 2021 (…), up 4 places (…), was rank 12 in 2020”. */
  readonly chain: string;
  readonly code:
    | "rank-arithmetic-contradiction"
    | "score-arithmetic-contradiction"
    | "growth-arithmetic-contradiction"
    | "sum-contradiction";
}

export type Printed = ReadonlyMap<string, SettledFact>;

/** A number that arithmetic may rest on: exact, undisputed, printed. */
export interface Firm {
  readonly fact: SettledFact;
  /** On the key's scale. */
  readonly value: number;
  readonly interval: Interval;
}

export function firmOf(one: SettledFact | undefined): Firm | null {
  if (one?.settled == null || one.camps.length > 1) return null;
  const { claim, interval, maximum } = one.settled.statement;
  return claim.comparator === "eq" ? { fact: one, value: tidy(claim.value / maximum), interval } : null;
}

export function findFirm(printed: Printed, key: FactKey): Firm | null {
  return firmOf(printed.get(keyText(key)));
}

export function quoteOfFact({ settled, fact }: SettledFact): string {
  return settled === null ? fact.id : quoteOf(settled.statement);
}

/** “rank 8 in 2021 (“xếp thứ 8/63” in a.txt)” */
export function sayLink(one: SettledFact): string {
  const { settled, key, fact } = one;
  const value = settled === null ? String(fact.value) : sayValue(settled.statement.claim);
  return `${value}${key.period === null ? "" : ` in ${key.period}`} (${quoteOfFact(one)})`;
}

/** The claims whose numbers were used, not all that surround them. */
export function claimsOf(links: readonly SettledFact[]): string[] {
  const ids = links.flatMap(({ settled }) => (settled === null ? [] : [settled.statement.claim.id]));
  return [...new Set(ids)].sort();
}

/** @param witnesses all of one number, none of which contradicts another */
export function makeDerived(witnesses: readonly [Witness, ...Witness[]]): SettledFact | null {
  const [first] = witnesses;
  const { key, derives, interval } = first;
  if (derives === null) return null;
  const text = keyText(key);
  const links = witnesses.flatMap((one) => one.links);
  const facts = links.map(({ fact }) => fact);
  const ids = claimsOf(links);
  const independent = Math.max(...witnesses.map((one) => Math.min(...one.links.map(voicesFor))));
  const scale = derives.value === 0 ? 1 : scaleOf(first);
  const end = (value: number): number | null => (Number.isFinite(value) ? tidy(value * scale) : null);
  const fact: Fact = {
    id: factId(text),
    index: key.index,
    subject: key.subject,
    indicator: key.indicator,
    measure: key.measure,
    period: key.period,
    object: links[0]?.fact.object ?? null,
    population: namedPopulation(key),
    attribution: key.attribution,
    modality: key.modality,
    unit: derives.unit,
    value: derives.value,
    comparator: derives.comparator,
    low: derives.comparator === "eq" ? derives.value : end(interval.low),
    high: derives.comparator === "eq" ? derives.value : end(interval.high),
    status: independent > 1 ? "agreed" : "single",
    derived: true,
    documents: Math.max(...facts.map(({ documents }) => documents)),
    independent,
    dissenting: 0,
    claims: ids.map((id) => ({
      id,
      role: "supports",
      reason: `a link of the arithmetic, not a print of this ${key.measure}`,
    })),
    reason: `Nobody printed it; it follows: ${first.chain}.`,
    trace: [
      ...witnesses.map((one) => ({ step: "arithmetic", claims: claimsOf(one.links), note: one.chain })),
      {
        step: "would-flip",
        claims: [],
        note: `Any printed ${key.measure} of this ${key.index === null ? "period" : "edition"} takes its place`,
      },
    ],
  };
  return { key, text, fact, settled: null, camps: [] };
}

/** Who says the number itself: of compatible numbers that are not equal, one voice does for certain. */
function voicesFor({ fact: { status, independent } }: SettledFact): number {
  return status === "agreed" ? independent : 1;
}

/** What the printed scale is of the key's: 1000 for points of 1000. */
function scaleOf({ links, derives }: Witness): number {
  const same = links.find(({ settled }) => settled?.statement.claim.unit === derives?.unit);
  return same?.settled?.statement.maximum ?? 1;
}

export function sayPlaces(places: number): string {
  return places === 0 ? "unchanged" : `${places > 0 ? "up" : "down"} ${plural(Math.abs(places), "place")}`;
}

/** “12”, or “[17.3, 18.1]” where precision leaves room. */
export function sayExpected({ interval, derives }: Witness): string {
  if (interval.low === interval.high || derives?.comparator === "eq") return String(derives?.value ?? interval.low);
  return `a number in ${sayInterval(interval)}`;
}
