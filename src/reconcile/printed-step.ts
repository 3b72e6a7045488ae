/**
 * How finely a figure was printed: 0,8738 to 0.0001, “1,18 triệu” to 10,000, a rank exactly. The quote tells it; where the
 * number is not found there (number words, tables), the number itself does.
 */
import type { Claim } from "../model/claim.ts";

export interface PrintedStep {
  /** One unit of the last printed digit; 0 where the figure is exact by nature. */
  readonly step: number;
  /** Whether cutting off digits, besides rounding, may have made the figure. */
  readonly truncates: boolean;
}

/** Ranks and numbers of indicators are whole by nature: 8 is not 8.4 rounded. */
const EXACT: ReadonlySet<string> = new Set([
  "rank",
  "rank-change",
  "max-score",
  "main-indicator-count",
  "component-indicator-count",
  "pillar-count",
  "leading-indicator-count",
]);

export function printedStep(claim: Pick<Claim, "measure" | "value" | "unit" | "quote">): PrintedStep {
  if (EXACT.has(claim.measure)) return { step: 0, truncates: false };
  const size = Math.abs(claim.value);
  const printed = stepInQuote(claim.quote, size) ?? { mantissa: size, unit: 1, decimals: decimalsOf(size) };
  const { mantissa, unit, decimals } = printed;
  if (decimals > 0) return { step: 10 ** -decimals * unit, truncates: true };
  // A ratio of 1 is the full score, not one rounded to it: ratios are printed with four decimals.
  if (claim.unit === "ratio") return { step: 0, truncates: false };
  if (claim.measure === "count" || claim.measure === "amount") {
    const zeros = roundedPlaces(mantissa);
    // “64.000” for 63.878 is rounded. Cut off it would be called “hơn 63.000”, so truncation is not granted.
    if (zeros > 0) return { step: 10 ** zeros * unit, truncates: false };
    if (claim.measure === "count" && unit === 1) return { step: 0, truncates: false };
  }
  return { step: unit, truncates: true };
}

interface Printed {
  readonly mantissa: number;
  readonly unit: number;
  readonly decimals: number;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
const UNIT_WORD = /\s*(?<word>nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion|trillion)(?!\p{L})/uy;
const UNITS: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The finest reading of a number in the quote that makes the claim's value. */
function stepInQuote(quote: string, size: number): Printed | null {
  const text = quote.normalize("NFC").toLowerCase();
  let finest: Printed | null = null;
  NUMBER.lastIndex = 0;
  for (let found = NUMBER.exec(text); found !== null; found = NUMBER.exec(text)) {
    const readings = readingsOf(found[0]);
    for (const unit of unitsAfter(text, NUMBER.lastIndex)) {
      for (const { mantissa, decimals } of readings) {
        if (Math.abs(mantissa * unit - size) > size * 1e-9) continue;
        const step = 10 ** -decimals * unit;
        if (finest === null || step < 10 ** -finest.decimals * finest.unit) finest = { mantissa, unit, decimals };
      }
    }
  }
  return finest;
}

const BARE: readonly number[] = [1];

/** “4,2 triệu tỷ đồng”: 1, 10^6, 10^15. */
function unitsAfter(text: string, at: number): readonly number[] {
  UNIT_WORD.lastIndex = at;
  if (!UNIT_WORD.test(text)) return BARE;
  const units = [1];
  UNIT_WORD.lastIndex = at;
  for (let match = UNIT_WORD.exec(text); match !== null; match = UNIT_WORD.exec(text)) {
    units.push((units.at(-1) ?? 1) * (UNITS[match.groups?.word ?? ""] ?? 1));
    if (units.length > 3) break;
  }
  return units;
}

const MARK = /[.,]/;

/** Both readings of the marks: the value decides which was meant. */
function readingsOf(digits: string): { mantissa: number; decimals: number }[] {
  if (!MARK.test(digits)) return [{ mantissa: Number(digits), decimals: 0 }];
  const parts = digits.split(/[.,]/);
  const readings = [{ mantissa: Number(parts.join("")), decimals: 0 }];
  const fraction = parts.at(-1) ?? "";
  if (parts.length > 1) {
    readings.push({ mantissa: Number(`${parts.slice(0, -1).join("")}.${fraction}`), decimals: fraction.length });
  }
  return readings;
}

const AS_STRING = /^\d+(?:\.(?<fraction>\d+))?(?:e(?<exponent>[+-]\d+))?$/;

function decimalsOf(value: number): number {
  const { fraction = "", exponent = "0" } = AS_STRING.exec(String(value))?.groups ?? {};
  return Math.max(0, fraction.length - Number(exponent));
}

/**
 * Noughts at the end that may stand for digits left out: of 1.000 and more, and never so many that fewer than two
 * digits remain (70.000 is 69.500 to 70.500, not 65.000 to 75.000).
 */
function roundedPlaces(mantissa: number): number {
  if (mantissa < 1000 || !Number.isInteger(mantissa)) return 0;
  const digits = mantissa.toFixed(0);
  const zeros = digits.length - digits.replace(/0+$/, "").length;
  return Math.min(zeros, digits.length - 2);
}
