/** What a rule of places makes of its groups: the place, and of how many. */
import { comparatorOf, readNumber } from "./pattern.ts";
import type { QuantityReading } from "./quantity.ts";

/** @returns null for what no ranking here can hold */
export function readRank(groups: Readonly<Record<string, string | undefined>>): QuantityReading | null {
  const number = readNumber(groups["n"]);
  if (number === null || number.decimals > 0 || number.value < 1 || number.value > 300) return null;
  const of = groups["of"] === undefined ? null : Number(groups["of"]);
  if (of !== null && (of < number.value || of > 250)) return null;
  return { value: number.value, of, comparator: comparatorOf(groups["hedge"]) };
}
