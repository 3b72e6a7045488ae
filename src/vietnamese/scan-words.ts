/**
 * Many patterns over one sentence, each tried only at the tokens it can begin with: one look-up a token instead of one
 * pass a pattern. The matches are those of `matchAll`, pattern by pattern.
 */
import { branchesOf } from "./branches.ts";
import { firstTokens, type FirstTokens, type TokenKey } from "./first-words.ts";
import { mayHold, printOf, wordsFor, type Print, type Words } from "./letter-print.ts";
import { neededByAll } from "./needed-words.ts";
import { numberToken, type Token } from "./tokens.ts";

export interface Scanner {
  /** The branches of all patterns, those of one pattern side by side. */
  readonly branches: readonly Trial[];
  /** By the number of the first token; undefined where no branch begins with it. */
  readonly byFirst: readonly (Candidates | undefined)[];
  /** Made once: a scan does not begin within another of the same scanner. */
  readonly state: State;
}

/** What a scan has found out about its sentence. */
interface State {
  /** By pattern, where it may match next. */
  readonly free: Int32Array;
  /** By branch, whether the words that it needs may be in the sentence. */
  readonly open: Int8Array;
}

/** Nobody has looked yet. */
const UNKNOWN = -1;

interface Trial {
  /** The number of its pattern. */
  readonly pattern: number;
  readonly expression: RegExp;
  /** Of which one stands in every sentence that it matches; null where nothing is known. */
  readonly needed: Words | null;
}

/** Branches that begin with one token, by the token after it. */
interface Candidates {
  /** By the number of the second token, where in `lists` its branches are; nothing, or 0, for those that take any token. */
  readonly bySecond: Uint16Array;
  /** The first are those that take any second token. */
  readonly lists: readonly (readonly number[])[];
}

/** @param patterns must match at the start of a token only */
export function buildScanner(patterns: readonly RegExp[]): Scanner {
  const branches = patterns.flatMap((pattern, i) => branchesOf(pattern).map((branch) => ({ ...branch, pattern: i })));
  const firsts = branches.map(firstTokens);
  return {
    branches: branches.map(({ pattern, source, elements }) => {
      const needed = neededByAll(elements);
      return { pattern, expression: new RegExp(source, "y"), needed: needed === null ? null : wordsFor(needed) };
    }),
    byFirst: firstsOf(firsts),
    state: { free: new Int32Array(patterns.length), open: new Int8Array(branches.length) },
  };
}

/** A branch, and the tokens that may come second in it; null where any may. */
interface Follower {
  readonly branch: number;
  readonly seconds: ReadonlySet<TokenKey> | null;
}

function firstsOf(firsts: readonly FirstTokens[]): Scanner["byFirst"] {
  const followers = new Map<TokenKey, Follower[]>();
  for (const [branch, tokens] of firsts.entries())
    for (const [first, seconds] of tokens) {
      const known = followers.get(first);
      if (known === undefined) followers.set(first, [{ branch, seconds }]);
      else known.push({ branch, seconds });
    }
  const byFirst: (Candidates | undefined)[] = [];
  for (const [first, following] of followers) byFirst[numberToken(first)] = candidatesOf(following);
  return Array.from(byFirst);
}

function candidatesOf(followers: readonly Follower[]): Candidates {
  const seconds = new Set(followers.flatMap((follower) => [...(follower.seconds ?? [])]));
  const allows = (second: TokenKey | null): number[] =>
    followers.flatMap(({ branch, seconds: allowed }) =>
      allowed === null || (second !== null && allowed.has(second)) ? [branch] : [],
    );
  const lists = [allows(null)];
  const numbers = [...seconds].map(numberToken);
  const bySecond = new Uint16Array(Math.max(0, ...numbers) + 1);
  for (const [i, second] of [...seconds].entries()) bySecond[numbers[i] ?? 0] = lists.push(allows(second)) - 1;
  return { bySecond, lists };
}

/** A sentence to be scanned. */
export interface Stretch {
  /** Of the whole text; those from `from` up to `to` are the sentence's. */
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  /** The sentence alone, so that nothing is seen beyond its ends. */
  readonly text: string;
  /** Where it begins in the text that the tokens count in. */
  readonly offset: number;
  readonly print: Print;
}

export function stretchOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  text: string,
  offset: number,
  print = printOf(text),
): Stretch {
  return { tokens, from, to, text, offset, print };
}

/** @param onMatch gets the number of the pattern and its match, whose index counts in the sentence */
export function scanWords(
  scanner: Scanner,
  stretch: Stretch,
  onMatch: (pattern: number, match: RegExpExecArray) => void,
): void {
  const { tokens, from, to, offset } = stretch;
  let isFresh = true;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    const candidates = token === undefined ? undefined : scanner.byFirst[token.number];
    if (token === undefined || candidates === undefined) continue;
    const branches = branchesAt(candidates, i + 1 < to ? tokens[i + 1] : undefined);
    if (branches.length === 0) continue;
    if (isFresh) forget(scanner.state);
    isFresh = false;
    tryBranches(scanner, branches, stretch, token.start - offset, onMatch);
  }
}

function forget({ free, open }: State): void {
  free.fill(0);
  open.fill(UNKNOWN);
}

/** The branches that the two tokens can begin, in the order of their patterns: of one pattern the first that matches counts. */
function branchesAt({ bySecond, lists }: Candidates, next: Token | undefined): readonly number[] {
  return lists[next === undefined ? 0 : (bySecond[next.number] ?? 0)] ?? NONE;
}
const NONE: readonly number[] = [];

function tryBranches(
  { branches, state }: Scanner,
  candidates: readonly number[],
  { text, print }: Stretch,
  at: number,
  onMatch: (pattern: number, match: RegExpExecArray) => void,
): void {
  const { free, open } = state;
  for (const candidate of candidates) {
    const branch = branches[candidate];
    if (branch === undefined) continue;
    const { pattern, expression, needed } = branch;
    if (open[candidate] === UNKNOWN) open[candidate] = needed === null || mayHold(print, needed) ? 1 : 0;
    if (open[candidate] === 0) continue;
    if (at < (free[pattern] ?? 0)) continue;
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null) continue;
    free[pattern] = expression.lastIndex;
    onMatch(pattern, match);
  }
}
