/**
 * Numbers written in digits, Vietnamese first: the comma is the decimal mark, the point groups thousands. Pages mix
 * both, so the shape decides: 1.234.567 groups; 0,8738 and 0.8738 are decimals; 774.45 is a decimal; 1.000 is a
 * thousand; 1,321 is a decimal (with “triệu” after it, always).
 */
import { isDigit } from "./tokens.ts";

export interface DigitNumber {
  readonly value: number;
  /** Digits printed after the decimal mark. */
  readonly decimals: number;
  /** True where the digits alone allow the other reading as well (“1.000”, “1,321”). */
  readonly ambiguous: boolean;
}

/** @param run digits with inner points and commas, such as the token “1.234,5”; null where it is no number */
export function readDigits(run: string): DigitNumber | null {
  if (run.length > LONGEST || !isRun(run)) return null;
  const [point, comma] = [run.indexOf("."), run.indexOf(",")];
  if (point < 0 && comma < 0) return plain(run, 0, false);
  if (point >= 0 && comma >= 0) return readBoth(run);
  const at = Math.max(point, comma);
  const mark = run.charAt(at);
  if (run.includes(mark, at + 1)) return isGrouped(run, mark) ? plain(run.replaceAll(mark, ""), 0, false) : null;
  const [whole, fraction] = [run.slice(0, at), run.slice(at + 1)];
  const grouped = fraction.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  if (grouped && mark === ".") return plain(whole + fraction, 0, true);
  return plain(`${whole}.${fraction}`, fraction.length, grouped);
}

const LONGEST = 40;

/** Digits, with single points and commas between them. Asked of every number of a text, so without a pattern. */
function isRun(text: string): boolean {
  let afterDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) afterDigit = true;
    else if (afterDigit && (code === 0x2e || code === 0x2c)) afterDigit = false;
    else return false;
  }
  return afterDigit;
}

/** Three digits in each group but the first, which has no leading zero. */
function isGrouped(run: string, mark: string): boolean {
  return run.split(mark).every((group, i) => (i === 0 ? /^[1-9]\d{0,2}$/.test(group) : group.length === 3));
}

/** “1.234,56” (Vietnamese) or “1,234.56” (English): the last mark is the decimal one. */
function readBoth(run: string): DigitNumber | null {
  const decimal = run.lastIndexOf(",") > run.lastIndexOf(".") ? "," : ".";
  const at = run.lastIndexOf(decimal);
  const groups = run.slice(0, at).split(decimal === "," ? "." : ",");
  const fraction = run.slice(at + 1);
  const grouped = groups.every((group, i) => (i === 0 ? /^\d{1,3}$/.test(group) : /^\d{3}$/.test(group)));
  return grouped ? plain(`${groups.join("")}.${fraction}`, fraction.length, false) : null;
}

/** Whole numbers beyond 2^53 are refused, not rounded. */
function plain(digits: string, decimals: number, ambiguous: boolean): DigitNumber | null {
  const value = Number(digits);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  return { value, decimals, ambiguous };
}
