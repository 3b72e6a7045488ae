/** Words, digit runs and signs of a folded text, in order. One pass, no back-tracking. */
export interface Token {
  readonly kind: "word" | "digits" | "sign" | "newline";
  /** As folded. */
  readonly text: string;
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Folded letters; digits with inner points and commas; line ends; any other sign alone. */
const TOKEN = /(?<word>[a-z\u00df-\u024f\u1e00-\u1eff]+)|(?<digits>\d+(?:[.,]\d+){0,8})|(?<newline>\n)|(?<sign>\S)/g;

export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const match of folded.matchAll(TOKEN)) {
    const { word, digits, newline } = match.groups ?? {};
    const kind =
      word !== undefined ? "word" : digits !== undefined ? "digits" : newline !== undefined ? "newline" : "sign";
    tokens.push({ kind, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
