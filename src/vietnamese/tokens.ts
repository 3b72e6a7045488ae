/** Words, digit runs and signs of a folded text, in order. One pass, no back-tracking. */
export interface Token {
  readonly kind: "word" | "digits" | "sign" | "newline";
  /** As folded. */
  readonly text: string;
  /** Where a table asked for it, its number there: every digit run has that of `DIGITS`; 0 for any other token. */
  readonly number: number;
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
}

/** What tables call a run of digits. */
export const DIGITS = "0";

/** Folded letters; digits with inner points and commas; line ends; any other sign alone. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < folded.length) {
    const kind = kindAt(folded, start);
    const end = endOf(kind, folded, start);
    if (kind !== "space") {
      const text = folded.slice(start, end);
      const number = kind === "digits" ? DIGITS_NUMBER : (NUMBERS.get(text) ?? 0);
      tokens.push({ kind, text, number, start, end });
    }
    start = end;
  }
  return tokens;
}

/** The number of a folded word or a sign in every text from now on: tables look tokens up by number, each only once. */
export function numberToken(text: string): number {
  const known = NUMBERS.get(text) ?? NUMBERS.size + 1;
  NUMBERS.set(text, known);
  return known;
}
const NUMBERS = new Map<string, number>();
const DIGITS_NUMBER = numberToken(DIGITS);

/** a-z, and the Latin letters with marks: a folded letter, as in a word token. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

/** 0-9 alone. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function kindAt(text: string, at: number): Token["kind"] | "space" {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return "word";
  if (isDigit(code)) return "digits";
  if (code === 0x0a) return "newline";
  // Of ASCII only these are spaces; beyond it the language knows more of them.
  const isSpace = code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text.charAt(at));
  return isSpace ? "space" : "sign";
}

/** More groups than eight are debris, and are cut. */
const MOST_GROUPS = 8;

function endOf(kind: Token["kind"] | "space", text: string, start: number): number {
  let end = start + 1;
  if (kind === "word") while (isLetter(text.charCodeAt(end))) end += 1;
  if (kind !== "digits") return end;
  for (let groups = 0; ; groups += 1) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    const mark = text.charCodeAt(end);
    const goesOn = (mark === 0x2e || mark === 0x2c) && isDigit(text.charCodeAt(end + 1));
    if (!goesOn || groups === MOST_GROUPS) return end;
    end += 1;
  }
}
