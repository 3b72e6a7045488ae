/**
 * Many patterns over one sentence, each tried only at the words it can begin with: one look-up a word instead of one
 * pass a pattern. The matches are those of `matchAll`, pattern by pattern.
 */
import { firstWords } from "./first-words.ts";
import { numberWord, type Token } from "./tokens.ts";

export interface Scanner {
  readonly patterns: readonly RegExp[];
  readonly cues: readonly (readonly string[])[];
  /** Patterns by the number of the word they can begin with. */
  readonly byWord: readonly (readonly number[] | undefined)[];
  readonly bySign: ReadonlyMap<string, readonly number[]>;
  readonly byDigits: readonly number[];
  readonly byAnyWord: readonly number[];
}

/**
 * @param patterns must match at the start of a token only
 * @param cues for each pattern, parts of words of which at least one is in every sentence that it matches; empty: none
 */
export function buildScanner(patterns: readonly RegExp[], cues: readonly (readonly string[])[] = []): Scanner {
  const firsts = patterns.map(firstWords);
  const byWord: number[][] = [];
  const bySign = new Map<string, number[]>();
  for (const [i, { words, signs, anyWord }] of firsts.entries()) {
    if (!anyWord) for (const word of words) (byWord[numberWord(word)] ??= []).push(i);
    for (const sign of signs) bySign.set(sign, [...(bySign.get(sign) ?? []), i]);
  }
  return {
    patterns: patterns.map(({ source }) => new RegExp(source, "y")),
    cues: patterns.map((_, i) => cues[i] ?? []),
    byWord: Array.from(byWord),
    bySign,
    byDigits: firsts.flatMap(({ digits }, i) => (digits ? [i] : [])),
    byAnyWord: firsts.flatMap(({ anyWord }, i) => (anyWord ? [i] : [])),
  };
}

/**
 * @param tokens of the whole text; those from `from` up to `to` are scanned
 * @param text the sentence alone, so that nothing is seen beyond its ends
 * @param offset where the sentence begins in the text that the tokens count in
 * @param onMatch gets the number of the pattern and its match, whose index counts in `text`
 */
export function scanWords(
  scanner: Scanner,
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  offset: number,
  onMatch: (pattern: number, match: RegExpExecArray) => void,
): void {
  const { byWord, bySign, byDigits, byAnyWord } = scanner;
  // Where each pattern may match next; never in a sentence without its cues. Most sentences need none of this.
  let free: number[] | null = null;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const { kind, word } = token;
    const candidates = kind === "word" ? byWord[word] : kind === "digits" ? byDigits : bySign.get(token.text);
    if (candidates !== undefined) {
      free ??= new Array<number>(scanner.patterns.length).fill(UNKNOWN);
      tryAll(scanner, candidates, free, text, token.start - offset, onMatch);
    }
    if (kind === "word" && byAnyWord.length > 0) {
      free ??= new Array<number>(scanner.patterns.length).fill(UNKNOWN);
      tryAll(scanner, byAnyWord, free, text, token.start - offset, onMatch);
    }
  }
}

const UNKNOWN = -1;

function tryAll(
  { patterns, cues }: Scanner,
  candidates: readonly number[],
  free: number[],
  text: string,
  at: number,
  onMatch: (pattern: number, match: RegExpExecArray) => void,
): void {
  for (const candidate of candidates) {
    let from = free[candidate] ?? UNKNOWN;
    if (from === UNKNOWN) {
      from = hasCue(cues[candidate] ?? [], text) ? 0 : Infinity;
      free[candidate] = from;
    }
    const pattern = patterns[candidate];
    if (at < from || pattern === undefined) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    free[candidate] = pattern.lastIndex;
    onMatch(candidate, match);
  }
}

function hasCue(cues: readonly string[], text: string): boolean {
  return cues.length === 0 || cues.some((cue) => text.includes(cue));
}
