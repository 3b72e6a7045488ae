/**
 * Searches that the binders make for every number, made cheap: a look at the end of a text costs its own length, not the
 * text's.
 */
import { mayHold, wordsFor, type Words } from "../vietnamese/letter-print.ts";
import { neededWords } from "../vietnamese/needed-words.ts";
import type { Sentence } from "./article.ts";

/**
 * Whether the text ends with the pattern.
 * @param pattern one alternative, closed by `$`
 * @param within the sentence that the text is taken from, where it is from one: then it is not searched in vain
 */
export function ends(text: string, { source }: RegExp, within?: Pick<Sentence, "print">): boolean {
  let backward = BACKWARD.get(source);
  if (backward === undefined) {
    const expression = new RegExp(`(?<=${source.slice(0, -1)})`, "y");
    backward = { expression, needed: wordsNeeded(expression) };
    BACKWARD.set(source, backward);
  }
  const { expression, needed } = backward;
  if (within !== undefined && needed !== null && !mayHold(within.print, needed)) return false;
  expression.lastIndex = text.length;
  return expression.test(text);
}

/** The same patterns as look-behinds, which are matched from the end and need not be tried at every place. */
const BACKWARD = new Map<string, { readonly expression: RegExp; readonly needed: Words | null }>();

/**
 * Whether the pattern may match anything in the sentence: false where none of the words that it needs can stand there.
 * @param pattern a constant of its module, asked for again and again
 */
export function mayMatch({ print }: Pick<Sentence, "print">, pattern: RegExp): boolean {
  let needed = NEEDED.get(pattern);
  if (needed === undefined) {
    needed = wordsNeeded(pattern);
    NEEDED.set(pattern, needed);
  }
  return needed === null || mayHold(print, needed);
}

/** Null where nothing is known of what a pattern needs. */
function wordsNeeded(pattern: RegExp): Words | null {
  const words = neededWords(pattern);
  return words === null ? null : wordsFor(words);
}

const NEEDED = new WeakMap<RegExp, Words | null>();

/**
 * What `matchAll` finds, without the copy of the pattern that it makes each time.
 * @param pattern global, and never matching nothing
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** @param pattern global */
export function lastMatch(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  let last: { start: number; end: number } | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    last = { start: match.index, end: pattern.lastIndex };
  return last;
}
