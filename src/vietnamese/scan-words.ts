/**
 * Many patterns over one sentence, each tried only at the tokens it can begin with: one look-up a token instead of one
 * pass a pattern. The matches are those of `matchAll`, pattern by pattern.
 */
import { DIGITS, firstTokens, type FirstTokens, type TokenKey } from "./first-words.ts";
import { numberWord, type Token } from "./tokens.ts";

export interface Scanner {
  readonly patterns: readonly RegExp[];
  readonly cues: readonly (readonly string[])[];
  /** By the number of the first word; undefined where no pattern begins with it. */
  readonly byWord: readonly (Candidates | undefined)[];
  readonly bySign: ReadonlyMap<string, Candidates>;
  readonly byDigits: Candidates;
  /** Patterns whose first word cannot be listed. */
  readonly byAnyWord: readonly number[];
}

/** Patterns that begin with one token, by the token after it. */
interface Candidates {
  readonly bySecond: ReadonlyMap<number, readonly number[]>;
  /** Those that take any second token. */
  readonly rest: readonly number[];
}

/**
 * @param patterns must match at the start of a token only
 * @param cues for each pattern, parts of words of which at least one is in every sentence that it matches; empty: none
 */
export function buildScanner(patterns: readonly RegExp[], cues: readonly (readonly string[])[] = []): Scanner {
  const firsts = patterns.map(firstTokens);
  const keys = new Set(firsts.flatMap(({ tokens }) => [...tokens.keys()]));
  const byWord: (Candidates | undefined)[] = [];
  const bySign = new Map<string, Candidates>();
  for (const key of keys) {
    const candidates = candidatesFor(key, firsts);
    if (isWord(key)) byWord[numberWord(key)] = candidates;
    else if (key !== DIGITS) bySign.set(key, candidates);
  }
  return {
    patterns: patterns.map(({ source }) => new RegExp(source, "y")),
    cues: patterns.map((_, i) => cues[i] ?? []),
    byWord: Array.from(byWord),
    bySign,
    byDigits: candidatesFor(DIGITS, firsts),
    byAnyWord: firsts.flatMap(({ anyWord }, i) => (anyWord ? [i] : [])),
  };
}

function candidatesFor(first: TokenKey, firsts: readonly FirstTokens[]): Candidates {
  const seconds = new Set<TokenKey>();
  for (const { tokens } of firsts) for (const second of tokens.get(first) ?? []) seconds.add(second);
  const allows = (second: TokenKey | null): number[] =>
    firsts.flatMap(({ tokens, anyWord }, i) => {
      // Those of any word are tried at all words as it is.
      const allowed = anyWord && isWord(first) ? undefined : tokens.get(first);
      return allowed === null || (second !== null && allowed?.has(second) === true) ? [i] : [];
    });
  return {
    bySecond: new Map([...seconds].map((second) => [keyNumber(second), allows(second)])),
    rest: allows(null),
  };
}

function isWord(key: TokenKey): boolean {
  return /^[a-z\u00df-\u024f\u1e00-\u1eff]/.test(key);
}

/** One number for each kind of token: words by their own, digits and signs below zero. */
function keyNumber(key: TokenKey): number {
  return key === DIGITS ? DIGITS_KEY : isWord(key) ? numberWord(key) : -key.charCodeAt(0);
}
const DIGITS_KEY = -1;

function numberOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  return token.kind === "word" ? token.word : token.kind === "digits" ? DIGITS_KEY : -token.text.charCodeAt(0);
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
      const { bySecond, rest } = candidates;
      const second = bySecond.size === 0 || i + 1 >= to ? undefined : bySecond.get(numberOf(tokens[i + 1]));
      const list = second ?? rest;
      if (list.length > 0) {
        free ??= new Array<number>(scanner.patterns.length).fill(UNKNOWN);
        tryAll(scanner, list, free, text, token.start - offset, onMatch);
      }
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
