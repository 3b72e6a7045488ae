/** Words, digit runs and signs of a folded text, in order. One pass, no back-tracking. */
export interface Token {
  readonly kind: "word" | "digits" | "sign" | "newline";
  /** As folded. */
  readonly text: string;
  /** Of a word that a table asked for, its number there; 0 for any other token. */
  readonly word: number;
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Folded letters; digits with inner points and commas; line ends; any other sign alone. */
const TOKEN = /[a-z\u00df-\u024f\u1e00-\u1eff]+|\d+(?:[.,]\d+){0,8}|\n|\S/g;

function kindOf(text: string): Token["kind"] {
  const code = text.charCodeAt(0);
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff))
    return "word";
  if (code >= 0x30 && code <= 0x39) return "digits";
  return code === 0x0a ? "newline" : "sign";
}

/** The number of a folded word in every text from now on: tables look words up by number, and each word only once. */
export function numberWord(word: string): number {
  const known = VOCABULARY.get(word) ?? VOCABULARY.size + 1;
  VOCABULARY.set(word, known);
  return known;
}
const VOCABULARY = new Map<string, number>();

/** A folded letter, as in a word token. */
export function isLetter(character: string): boolean {
  return LETTER.test(character);
}
const LETTER = /^[a-z\u00df-\u024f\u1e00-\u1eff]$/;

export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(folded); match !== null; match = TOKEN.exec(folded)) {
    const text = match[0];
    const kind = kindOf(text);
    const word = kind === "word" ? (VOCABULARY.get(text) ?? 0) : 0;
    tokens.push({ kind, text, word, start: match.index, end: TOKEN.lastIndex });
  }
  return tokens;
}
