/**
 * What makes two claims speak of one quantity. Most “conflicts” in the press are two editions, two populations, two
 * methods or two scopes: they are different facts, and it is this key that keeps them apart.
 * The trap: a field added here moves every fact's id.
 */
import { createHash } from "node:crypto";
import type { Fact } from "../model/fact.ts";

export interface FactKey {
  readonly index: string | null;
  readonly subject: string;
  readonly indicator: string;
  readonly measure: string;
  readonly period: string | null;
  /** Folded to lower case and single spaces: an app's name is typed in many ways. */
  readonly object: string | null;
  /** The set that is ranked, or “of 13” where only its size is known; null for what is not ranked. */
  readonly population: string | null;
  /** Estimates join what is actual, as weaker claims. */
  readonly modality: Fact["modality"];
  /** USD and VND stay apart; a ratio and points of one score meet. */
  readonly dimension: string;
  /** Only where bodies measure by different methods. */
  readonly attribution: string | null;
  /** Of changes: the period compared with. */
  readonly baseline: string | null;
}

/** One line a key, the same for equal keys; sorts by index, subject, indicator, measure, period. */
export function keyText(key: FactKey): string {
  return JSON.stringify([
    key.index,
    key.subject,
    key.indicator,
    key.measure,
    key.period,
    key.object,
    key.population,
    key.modality,
    key.dimension,
    key.attribution,
    key.baseline,
  ]);
}

/** @param text a key as one line; @returns 20 hexadecimal digits, stable over runs and machines */
export function factId(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

/** “of 13” is a size, kept in the key alone: a fact's `population` names a set or is null. */
export function namedPopulation(key: FactKey): string | null {
  return key.population?.startsWith("of ") === true ? null : key.population;
}
