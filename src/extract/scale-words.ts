/** “1,2 triệu”, “3 nghìn tỷ”: numbers with a scale word, in full and exact. */
import { readNumber } from "./pattern.ts";

/** What a scale word multiplies by. */
export const SCALES: Readonly<Record<string, number>> = {
  "triệu tỷ": 1e15,
  "nghìn tỷ": 1e12,
  "ngàn tỷ": 1e12,
  "trăm tỷ": 1e11,
  tỷ: 1e9,
  "trăm triệu": 1e8,
  "chục triệu": 1e7,
  triệu: 1e6,
  "trăm nghìn": 1e5,
  "trăm ngàn": 1e5,
  vạn: 1e4,
  "chục nghìn": 1e4,
  "chục ngàn": 1e4,
  nghìn: 1e3,
  ngàn: 1e3,
};

/**
 * In whole numbers all the way, so that “1,1 triệu tỷ” is exact. With a scale word after it a comma or a point is always
 * the decimal mark: “1,321 triệu”; “1.321 tỷ” stays grouped.
 */
export function scaleUp(
  text: string | undefined,
  scale: string | undefined,
): { value: number; decimals: number } | null {
  const number = readNumber(text);
  if (number === null) return null;
  const by = SCALES[scale ?? ""] ?? 1;
  const shift = 10 ** number.decimals;
  const digits = Math.round(number.value * shift);
  const value = by >= shift ? digits * (by / shift) : digits / (shift / by);
  return keepSafe({ value, decimals: number.decimals });
}

/** Null for what a double does not hold to the last digit. */
export function keepSafe<T extends { readonly value: number }>(reading: T): T | null {
  return reading.value > Number.MAX_SAFE_INTEGER ? null : reading;
}
