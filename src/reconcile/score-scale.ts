/**
 * The maximum a score counts towards, so that 0,5934 and 593,4 of 1000 are one value on two scales.
 * The trap: “0,3026/1.000 điểm” is printed, and means the ratio 0.3026, not 0.0003.
 */
import type { Claim } from "../model/claim.ts";

/** Maxima of overall scores in points. Parts of an index have maxima of their own, which change with the edition. */
const OVERALL_MAXIMUM: Readonly<Record<string, number>> = {
  dti: 1000,
  par: 100,
  sipas: 100,
  papi: 80,
  pci: 100,
  pii: 100,
  gii: 100,
  gci: 100,
};

/** Ministries and departments are scored on other scales under the same name. */
const SCORED_ALIKE = /^(?:province|country|average):(?!departments|districts|communes|ministries)/;

export interface Scale {
  /** `score` where the maximum is known; else the unit, which then meets only itself. */
  readonly dimension: string;
  readonly maximum: number;
}

/** @param known maxima printed for the same score elsewhere (`of`) */
export function scaleOf(claim: Claim, known: ReadonlySet<number> = new Set()): Scale {
  if (claim.measure !== "score" && claim.measure !== "score-change") return { dimension: claim.unit, maximum: 1 };
  if (claim.unit === "ratio") return { dimension: "score", maximum: 1 };
  if (claim.unit === "percent") return { dimension: "score", maximum: 100 };
  if (claim.unit !== "points") return { dimension: claim.unit, maximum: 1 };
  if (claim.measure === "score" && claim.value > 0 && claim.value <= 1) return { dimension: "score", maximum: 1 };
  const maximum = claim.of ?? usualMaximum(claim) ?? (known.size === 1 ? [...known][0] : undefined);
  if (maximum === undefined || maximum < Math.abs(claim.value)) return { dimension: "points", maximum: 1 };
  return { dimension: "score", maximum };
}

function usualMaximum(claim: Claim): number | undefined {
  if (claim.index === null || claim.indicator !== "overall" || !SCORED_ALIKE.test(claim.subject)) return undefined;
  return OVERALL_MAXIMUM[claim.index];
}
