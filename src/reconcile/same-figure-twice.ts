/**
 * One figure of four digits and more, printed by one paper for a year and by another for the next: a stale number under a
 * new date, more likely than a thing that stood still. Said as an issue; both facts stay.
 */
import type { Issue } from "../model/issue.ts";
import type { SettledFact } from "./settle-fact.ts";
import { findFirm, firmOf, type Printed, sayLink } from "./witness.ts";

const MEASURED: ReadonlySet<string> = new Set(["share", "amount", "score", "growth", "score-growth"]);
const DIGITS = 4;

export function findSameFigures(settled: readonly SettledFact[], printed: Printed): Issue[] {
  return settled.flatMap((one) => {
    const { key } = one;
    if (!MEASURED.has(key.measure) || key.period === null || !/^\d{4}$/.test(key.period)) return [];
    const later = firmOf(one);
    if (later === null || digitsOf(later.value) < DIGITS) return [];
    const earlier = findFirm(printed, { ...key, period: String(Number(key.period) - 1) });
    if (earlier === null || earlier.value !== later.value || shareDocument(one, earlier.fact)) return [];
    return [reportFigure(one, earlier.fact)];
  });
}

function digitsOf(value: number): number {
  return String(Math.abs(value))
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
}

/** A paper that prints both years knows what it says. */
function shareDocument({ settled: one }: SettledFact, { settled: other }: SettledFact): boolean {
  return one?.statement.claim.document === other?.statement.claim.document;
}

function reportFigure(one: SettledFact, earlier: SettledFact): Issue {
  return {
    code: "same-figure-twice",
    stage: "reconcile",
    subject: one.fact.id,
    message: `Unexpected ${sayLink(one)}, expected another number than ${sayLink(earlier)}`,
    hint: "An old figure may stand under a new year: read both documents (dti explain)",
  };
}
