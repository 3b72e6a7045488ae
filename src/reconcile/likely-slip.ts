/** How two numbers that contradict each other are alike: a digit, a pair of digits or a unit word typed wrong. */

const UNIT_WORDS: ReadonlySet<number> = new Set([1000, 1e6, 1e9]);

/** @returns “differ in one digit”, or null where nothing suggests a slip */
export function differenceOf(one: number, other: number): string | null {
  if (one === 0 || other === 0) return null;
  const times = Math.abs(one) > Math.abs(other) ? one / other : other / one;
  const factor = Number(times.toPrecision(9));
  if (UNIT_WORDS.has(factor)) return `differ by ${factor.toLocaleString("en-US")} times, as a unit word does`;
  const [a, b] = [digitsOf(one), digitsOf(other)];
  if (a.length !== b.length || a.length < 3) return null;
  const places = Array.from({ length: a.length }, (_, at) => at).filter((at) => a[at] !== b[at]);
  const [first, second] = places;
  if (first === undefined) return null;
  if (second === undefined) return "differ in one digit";
  const isSwap = places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isSwap ? "differ in the order of two digits" : null;
}

/** With the point, so that 1.82 and 18.2 are not alike. */
function digitsOf(value: number): string {
  return String(Math.abs(value));
}
