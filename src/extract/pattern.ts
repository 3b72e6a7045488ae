/**
 * Patterns over folded text, written with named parts:
 *   {int}  digits with grouping          {dec}  digits with a decimal mark      {ord}  digits or an ordinal in words
 *   {num}  digits or a number in words   {of}   how many are ranked             {hedge} “vượt”, “khoảng”, “ít nhất” …
 * A part may be renamed: {int:low}. Both ends are word edges, since JavaScript's \b does not know Vietnamese letters.
 */
import type { Comparator } from "../model/claim.ts";
import { readDigits } from "../vietnamese/digits.ts";
import { readOrdinalWords } from "../vietnamese/number-words.ts";
import { isDigit } from "../vietnamese/tokens.ts";

const NUMBER_WORD = "(?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|mốt|lăm|nhăm|trăm|linh|lẻ|nghìn|ngàn)";
/** “hạng ba năm 2021” is third, not thirty-five. */
const NOT_A_YEAR = "(?! năm (?:20\\d\\d|nay|ngoái|trước|qua|đó|ấy)(?![a-zà-ỹ]))";
const WORDS = `${NUMBER_WORD}(?:${NOT_A_YEAR} ${NUMBER_WORD}){0,8}`;
const AFTER_DIGITS = "(?![\\d]|[.,]\\d)";

const PARTS: Readonly<Record<string, (name: string) => string>> = {
  int: (name) => `(?<${name}>\\d{1,3}(?:\\.\\d{3})+|\\d+)${AFTER_DIGITS}`,
  dec: (name) => `(?<${name}>\\d+(?:[.,]\\d+)*)${AFTER_DIGITS}`,
  ord: (name) => `(?<${name}>\\d{1,3}${AFTER_DIGITS}|nhất|nhì|${WORDS})`,
  num: (name) => `(?<${name}>\\d{1,3}(?:\\.\\d{3})+${AFTER_DIGITS}|\\d+${AFTER_DIGITS}|${WORDS})`,
  of: (name) => `(?<${name}>\\d{2,3})${AFTER_DIGITS}`,
  hedge: (name) => `(?<${name}>${HEDGES.map(([phrase]) => phrase).join("|")})`,
};
const DEFAULT_NAMES: Readonly<Record<string, string>> = {
  int: "n",
  dec: "n",
  ord: "n",
  num: "n",
  of: "of",
  hedge: "hedge",
};

const BEFORE = "(?<![a-z\u00df-\u024f\u1e00-\u1eff\\d])(?<!\\d[.,])";
const AFTER = "(?![a-z\u00df-\u024f\u1e00-\u1eff])";

/**
 * Compiles a pattern; the expression is global, for `matchAll` over one sentence.
 * @param wordings ways to say the same; at one place of the text the first that matches counts. Each has names of its own:
 * {int} may stand in all of them
 */
export function pattern(...wordings: readonly string[]): RegExp {
  const body = wordings.map((wording, i) => withNamesOf(i, compile(wording))).join("|");
  return new RegExp(`${BEFORE}(?:${body})${AFTER}`, "g");
}

function compile(wording: string): string {
  return wording.replace(/\{(?<part>[a-z]+)(?::(?<name>[a-zA-Z]+))?\}/g, (whole, part: string, name?: string) => {
    const make = PARTS[part];
    return make === undefined ? whole : make(name ?? DEFAULT_NAMES[part] ?? part);
  });
}

/** One expression cannot have a name twice: the names of all wordings but the first are numbered until they are apart. */
function withNamesOf(wording: number, source: string): string {
  return wording === 0 ? source : source.replace(/\(\?<(?<name>[a-zA-Z]+)>/g, `(?<$<name>__${String(wording)}>`);
}

/** Hedges with the comparator they state, longest first so that “từ … trở lên” and “chưa đến” are not cut short. */
export const HEDGES: readonly (readonly [string, Comparator])[] = [
  ["không dưới", "gte"],
  ["không thấp hơn", "gte"],
  ["không ít hơn", "gte"],
  ["không vượt quá", "lte"],
  ["chưa vượt quá", "lte"],
  ["chưa vượt qua", "lte"],
  ["chưa vượt ngưỡng", "lte"],
  ["chưa vượt mốc", "lte"],
  ["chưa vượt mức", "lte"],
  ["chưa vượt", "lte"],
  ["không vượt ngưỡng", "lte"],
  ["không vượt mốc", "lte"],
  ["không vượt mức", "lte"],
  ["không vượt", "lte"],
  ["ngấp nghé", "approx"],
  ["suýt soát", "approx"],
  ["vào khoảng", "approx"],
  ["quá", "gt"],
  ["không quá", "lte"],
  ["tối thiểu bằng", "gte"],
  ["ít nhất bằng", "gte"],
  ["tối thiểu", "gte"],
  ["ít nhất", "gte"],
  ["tối đa", "lte"],
  ["chưa đến", "lt"],
  ["chưa tới", "lt"],
  ["chưa đầy", "lt"],
  ["vượt qua", "gt"],
  ["vượt mức", "gt"],
  ["vượt con số", "gt"],
  ["trên con số", "gt"],
  ["vượt mốc", "gt"],
  ["vượt ngưỡng", "gt"],
  ["xấp xỉ", "approx"],
  ["ước khoảng", "approx"],
  ["khoảng", "approx"],
  ["chừng", "approx"],
  ["cỡ", "approx"],
  ["gần", "approx"],
  ["ngót", "approx"],
  ["trên", "gt"],
  ["hơn", "gt"],
  ["vượt", "gt"],
  ["dưới", "lt"],
  [">=", "gte"],
  ["≥", "gte"],
  ["<=", "lte"],
  ["≤", "lte"],
];
const COMPARATOR_OF: ReadonlyMap<string, Comparator> = new Map(HEDGES);

export function comparatorOf(hedge: string | undefined): Comparator {
  return hedge === undefined ? "eq" : (COMPARATOR_OF.get(hedge.trim()) ?? "eq");
}

/** A number in digits or words; null where the words are no number as a whole. */
export function readNumber(text: string | undefined): { value: number; decimals: number } | null {
  if (text === undefined) return null;
  if (isDigit(text.charCodeAt(0))) return readDigits(text);
  const words = text.split(" ");
  const read = readOrdinalWords(words, 0);
  return read !== null && read.words === words.length ? { value: read.value, decimals: 0 } : null;
}
