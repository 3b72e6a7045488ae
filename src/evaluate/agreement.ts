/** When a found claim says what a gold claim says. Kept apart from the counting, so that it can be read on its own. */
import type { GoldClaim, Scalar } from "./gold-claim.ts";

/** The fields of a claim that scoring looks at. `Claim` fits; so does what another tool printed. */
export interface ScoredClaim {
  readonly document: string;
  readonly index?: string | null | undefined;
  readonly subject: string;
  readonly indicator: string;
  readonly measure: string;
  readonly value: number;
  readonly comparator: string;
  readonly modality: string;
  readonly period?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly of?: number | null | undefined;
  readonly population?: string | null | undefined;
  readonly object?: string | null | undefined;
  readonly quote?: string | null | undefined;
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
}

export const STRICT_FIELDS = [
  "index",
  "subject",
  "indicator",
  "measure",
  "value",
  "comparator",
  "modality",
  "period",
] as const;
export const CORE_FIELDS = ["index", "subject", "indicator", "measure", "value"] as const;
export type ScoredField = (typeof STRICT_FIELDS)[number] | "unit" | "object" | "population";

export function agreesOn(gold: GoldClaim, found: ScoredClaim, field: ScoredField): boolean {
  const others = gold.alt?.[field];
  if (others === "*") return true;
  if (field === "period" && gold.index === null && gold.period && found.period) {
    // For a plain metric 2023 and 2023-09 agree: papers say either of one figure.
    if (gold.period.startsWith(found.period) || found.period.startsWith(gold.period)) return true;
  }
  if (isSame(gold[field], found[field])) return true;
  return others !== undefined && others.some((other) => isSame(other, found[field]));
}

export function agreesOnAll(gold: GoldClaim, found: ScoredClaim, fields: readonly ScoredField[]): boolean {
  return fields.every((field) => agreesOn(gold, found, field));
}

/** Numbers to one part in 10⁹ (below 1: to 10⁻⁹), anything else exactly; missing is null. */
function isSame(one: Scalar | undefined, other: Scalar | undefined): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  return (one ?? null) === (other ?? null);
}
