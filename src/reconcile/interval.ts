/**
 * A claim as a constraint: which exact values it allows. “8” is a point, “vượt 10 tỷ” an open half-line, “khoảng 18 tỷ”
 * a band, “top 10” the ranks 1 to 10. Printed figures are widened by their precision, for rounding and for truncation.
 * Endpoints are rounded to twelve significant digits, so that they can be compared with === and <.
 */
import type { Claim } from "../model/claim.ts";
import { printedStep, type PrintedStep } from "./printed-step.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** “Khoảng” and “gần” give no width of their own. Pairs in real pages (51 for 50,8; 110 for 109,5) lie within 1 %; 5 % leaves room for counts that were read a month apart. */
const APPROXIMATE = 0.05;

/** “Gần 900.000” may lie just below, not above: only what rounds to the figure. */
const NEARLY = /(?<!\p{L})(?:gần|ngót|suýt|nearly|almost)\s+(?:\p{L}+\s+)?\d/u;

/**
 * @param maximum what the claim's number is divided by: the score's scale, else 1
 * @param printed how finely it was printed, where that is known already
 */
export function intervalOf(claim: Claim, maximum = 1, printed: PrintedStep = printedStep(claim)): Interval {
  const { value, comparator } = claim;
  const floor = claim.measure === "rank" && value > 1 ? 1 : -Infinity;
  if (comparator === "gt") return interval(value, Infinity, maximum, { lowOpen: true });
  if (comparator === "gte") return interval(value, Infinity, maximum);
  if (comparator === "lt") return interval(floor, value, maximum, { highOpen: true });
  if (comparator === "lte") return interval(floor, value, maximum);
  const { step, truncates } = printed;
  if (comparator === "approx") {
    const width = Math.max(step, Math.abs(value) * APPROXIMATE);
    return interval(value - width, saysNearly(claim) ? value + step / 2 : value + width, maximum);
  }
  if (step === 0) return interval(value, value, maximum);
  // Rounded, the exact figure is less than half a step away; cut off, it is up to a step further from zero.
  const inward = step / 2;
  const outward = truncates ? step : step / 2;
  if (value === 0) return interval(-outward, outward, maximum, { lowOpen: true, highOpen: true });
  return value < 0
    ? interval(value - outward, value + inward, maximum, { lowOpen: true })
    : interval(value - inward, value + outward, maximum, { highOpen: true });
}

export function saysNearly(claim: Pick<Claim, "comparator" | "quote">): boolean {
  return claim.comparator === "approx" && NEARLY.test(claim.quote.normalize("NFC").toLowerCase());
}

/** @returns the values that both allow, or null where there are none */
export function intersect(a: Interval, b: Interval): Interval | null {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const lowOpen = (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen);
  const highOpen = (a.high === high && a.highOpen) || (b.high === high && b.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return null;
  return { low, high, lowOpen, highOpen };
}

export const EVERYTHING: Interval = { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };

/** @returns what all allow; on a line, intervals that meet pairwise meet all together */
export function intersectAll(intervals: Iterable<Interval>): Interval | null {
  let common: Interval | null = EVERYTHING;
  for (const next of intervals) {
    common = intersect(common, next);
    if (common === null) return null;
  }
  return common;
}

export function isSame(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

export function areCompatible(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null;
}

/** Kills the noise of binary fractions: 593.4 / 1000 and 0.5934 become one number. */
export function tidy(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  // Of up to six decimals and five digits before them: tidy as it stands, and most are. Printing digits is slow.
  if (Math.abs(value) < 1e5 && Math.round(value * 1e6) / 1e6 === value) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/** “[17, 19]”, “(10, ∞)”: as mathematicians write it. */
export function sayInterval({ low, high, lowOpen, highOpen }: Interval): string {
  const left = lowOpen || low === -Infinity ? "(" : "[";
  const right = highOpen || high === Infinity ? ")" : "]";
  return `${left}${sayEnd(low)}, ${sayEnd(high)}${right}`;
}

function sayEnd(value: number): string {
  return value === Infinity ? "∞" : value === -Infinity ? "-∞" : String(value);
}

function interval(
  low: number,
  high: number,
  maximum: number,
  { lowOpen = false, highOpen = false }: { lowOpen?: boolean; highOpen?: boolean } = {},
): Interval {
  const [from, to] = [tidy(low / maximum), tidy(high / maximum)];
  // A step finer than twelve digits is lost in tidying; what is left is a point, and a point is closed.
  return from === to
    ? { low: from, high: to, lowOpen: false, highOpen: false }
    : { low: from, high: to, lowOpen, highOpen };
}
