/** Words, digit runs and signs of a folded text, in order. One pass, no back-tracking. */
import { codesOf } from "./codes.ts";

export interface Token {
  readonly kind: "word" | "digits" | "sign" | "newline";
  /** Where a table asked for it, its number there; a digit run has that of `DIGITS` or `ZERO`; 0 for any other token. */
  readonly number: number;
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
}

/** What tables call a run of digits: one that begins with 1 to 9, and one that begins with 0. */
export const DIGITS = "1";
export const ZERO = "0";

/**
 * Folded letters; digits with inner points and commas; line ends; any other sign alone.
 * @param codes of the same text, where somebody has them already
 */
export function tokenize(folded: string, codes = codesOf(folded)): Token[] {
  const tokens: Token[] = [];
  const { length } = folded;
  let start = 0;
  while (start < length) {
    const kind = KIND_OF[codes[start] ?? 0] ?? SIGN;
    const end = endOf(kind, codes, start);
    if (kind !== SPACE)
      tokens.push({ kind: KINDS[kind] ?? "sign", number: numberAt(kind, codes, start, end), start, end });
    start = end;
  }
  return tokens;
}

function numberAt(kind: number, codes: Uint16Array, start: number, end: number): number {
  if (kind !== DIGITS_KIND) return NUMBERS[slotOf(codes, start, end)] ?? 0;
  return codes[start] === 0x30 ? ZERO_NUMBER : DIGITS_NUMBER;
}

/** The letters of the words that tables asked for, one word after the other; an array each would be looked up twice. */
const LETTERS = new Uint16Array(2 ** 17);
/** Where in them each begins, by its number, and where the next will; none has the number 0. */
const BEGINS = new Uint32Array(2 ** 13);
/** Their numbers, each at the first free slot from its hash on; a power of two, so large that most slots are free. */
const NUMBERS = new Uint16Array(2 ** 15);
let known = 0;

/** The number of a folded word or a sign in every text from now on: tables look tokens up by number, each only once. */
export function numberToken(text: string): number {
  const codes = codesOf(text);
  const slot = slotOf(codes, 0, text.length);
  if (NUMBERS[slot] !== 0) return NUMBERS[slot] ?? 0;
  known += 1;
  const begin = BEGINS[known] ?? 0;
  if (known + 1 >= BEGINS.length || begin + text.length > LETTERS.length)
    throw new RangeError(`Unexpected word “${text}” after ${String(known)} others, expected fewer (BEGINS, LETTERS)`);
  for (let at = 0; at < text.length; at += 1) LETTERS[begin + at] = codes[at] ?? 0;
  BEGINS[known + 1] = begin + text.length;
  NUMBERS[slot] = known;
  return known;
}

/** Where the number of the word stands, or would stand. */
function slotOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1);
  let slot = (hash >>> 17) & (NUMBERS.length - 1);
  for (let number = NUMBERS[slot] ?? 0; number !== 0; number = NUMBERS[slot] ?? 0) {
    if (isWord(number, codes, start, end)) break;
    slot = (slot + 1) & (NUMBERS.length - 1);
  }
  return slot;
}

function isWord(number: number, codes: Uint16Array, start: number, end: number): boolean {
  const begin = BEGINS[number] ?? 0;
  if ((BEGINS[number + 1] ?? 0) - begin !== end - start) return false;
  for (let at = start; at < end; at += 1) if (LETTERS[begin + at - start] !== codes[at]) return false;
  return true;
}

const DIGITS_NUMBER = numberToken(DIGITS);
const ZERO_NUMBER = numberToken(ZERO);

/** a-z, and the Latin letters with marks: a folded letter, as in a word token. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

/** 0-9 alone. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const KINDS = ["sign", "word", "digits", "newline"] as const;
const [SIGN, WORD, DIGITS_KIND, NEWLINE, SPACE] = [0, 1, 2, 3, 4];
/** By code unit, what begins with it: the place of its name in `KINDS`, or a space. */
const KIND_OF = Uint8Array.from({ length: 2 ** 16 }, (_, code) => {
  if (isLetter(code)) return WORD;
  if (isDigit(code)) return DIGITS_KIND;
  if (code === 0x0a) return NEWLINE;
  return /\s/.test(String.fromCharCode(code)) ? SPACE : SIGN;
});

/** More groups than eight are debris, and are cut. */
const MOST_GROUPS = 8;

/** A zero stands behind the last letter, and it is a sign. */
function endOf(kind: number, codes: Uint16Array, start: number): number {
  let end = start + 1;
  if (kind === WORD) while (KIND_OF[codes[end] ?? 0] === WORD) end += 1;
  if (kind !== DIGITS_KIND) return end;
  for (let groups = 0; ; groups += 1) {
    while (KIND_OF[codes[end] ?? 0] === DIGITS_KIND) end += 1;
    const mark = codes[end];
    const goesOn = (mark === 0x2e || mark === 0x2c) && KIND_OF[codes[end + 1] ?? 0] === DIGITS_KIND;
    if (!goesOn || groups === MOST_GROUPS) return end;
    end += 1;
  }
}
