/** Words, digit runs and signs of a folded text, in order. One pass, no back-tracking. */
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

/** Folded letters; digits with inner points and commas; line ends; any other sign alone. */
export function tokenize(folded: string): Token[] {
  const codes = codesOf(folded);
  const tokens: Token[] = [];
  let start = 0;
  while (start < codes.length) {
    const kind = kindAt(codes, start);
    const end = endOf(kind, codes, start);
    if (kind !== "space") tokens.push({ kind, number: numberAt(kind, codes, start, end), start, end });
    start = end;
  }
  return tokens;
}

function numberAt(kind: Token["kind"], codes: Uint16Array, start: number, end: number): number {
  if (kind !== "digits") return NUMBERS[slotOf(codes, start, end)] ?? 0;
  return codes[start] === 0x30 ? ZERO_NUMBER : DIGITS_NUMBER;
}

/** The same in an array: a string is of one of many kinds, and to look at its letters one by one costs three times as much. */
function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

/** The words that tables asked for, by their number; none has the number 0. */
const WORDS: Uint16Array[] = [new Uint16Array(0)];
/** Their numbers, each at the first free slot from its hash on; a power of two, so large that most slots are free. */
const NUMBERS = new Uint16Array(2 ** 15);

/** The number of a folded word or a sign in every text from now on: tables look tokens up by number, each only once. */
export function numberToken(text: string): number {
  const codes = codesOf(text);
  const slot = slotOf(codes, 0, codes.length);
  const known = NUMBERS[slot] ?? 0;
  if (known !== 0) return known;
  const number = WORDS.push(codes) - 1;
  if (number * 4 > NUMBERS.length)
    throw new RangeError(`Unexpected word “${text}” after ${String(number)} others, expected fewer (NUMBERS)`);
  NUMBERS[slot] = number;
  return number;
}

/** Where the number of the word stands, or would stand. */
function slotOf(codes: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1);
  let slot = (hash >>> 17) & (NUMBERS.length - 1);
  for (let number = NUMBERS[slot] ?? 0; number !== 0; number = NUMBERS[slot] ?? 0) {
    if (isWord(WORDS[number], codes, start, end)) break;
    slot = (slot + 1) & (NUMBERS.length - 1);
  }
  return slot;
}

function isWord(word: Uint16Array | undefined, codes: Uint16Array, start: number, end: number): boolean {
  if (word?.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word[at] !== codes[start + at]) return false;
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

function kindAt(codes: Uint16Array, at: number): Token["kind"] | "space" {
  const code = codes[at] ?? 0;
  if (isLetter(code)) return "word";
  if (isDigit(code)) return "digits";
  if (code === 0x0a) return "newline";
  // Of ASCII only these are spaces; beyond it the language knows more of them.
  const isSpace = code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code));
  return isSpace ? "space" : "sign";
}

/** More groups than eight are debris, and are cut. */
const MOST_GROUPS = 8;

function endOf(kind: Token["kind"] | "space", codes: Uint16Array, start: number): number {
  let end = start + 1;
  if (kind === "word") while (isLetter(codes[end] ?? 0)) end += 1;
  if (kind !== "digits") return end;
  for (let groups = 0; ; groups += 1) {
    while (isDigit(codes[end] ?? 0)) end += 1;
    const mark = codes[end];
    const goesOn = (mark === 0x2e || mark === 0x2c) && isDigit(codes[end + 1] ?? 0);
    if (!goesOn || groups === MOST_GROUPS) return end;
    end += 1;
  }
}
