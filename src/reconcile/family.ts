/**
 * Families: what facts may depend on. Claims of one family meet, fill in each other's keys and are reckoned with each
 * other; claims of two families never do. So a family can be settled alone, on another machine or another night, and
 * gives what a full run gives for it.
 * An index is one family a subject (its ranks, changes, parts and totals tell of each other), a metric one an indicator.
 */
import type { Claim } from "../model/claim.ts";

/** @returns the beginning of the keys of all its facts as one line, so that families sort as their facts do */
export function familyOf({ index, subject, indicator }: Pick<Claim, "index" | "subject" | "indicator">): string {
  const names = index === null ? [index, subject, indicator] : [index, subject];
  return `${JSON.stringify(names).slice(0, -1)},`;
}

/** @returns families in the order of their facts */
export function groupByFamily(claims: Iterable<Claim>): Map<string, Claim[]> {
  const families = new Map<string, Claim[]>();
  for (const claim of claims) {
    const text = familyOf(claim);
    const family = families.get(text);
    if (family === undefined) families.set(text, [claim]);
    else family.push(claim);
  }
  return new Map([...families].sort(([a], [b]) => (a < b ? -1 : 1)));
}
