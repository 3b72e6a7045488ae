/**
 * The claim that a verdict is about, among what its document says now. Ids are hashes of place and reading, so a word
 * added above moves them: the verdict holds on to the reading and the words instead (as W3C's text quote selector does).
 * Another reading of the same words is another claim: what was rejected may have been mended.
 */
import { isDeepStrictEqual } from "node:util";
import type { Claim } from "../model/claim.ts";
import { Reading, type Verdict } from "../model/verdict.ts";

/** How many characters on each side are kept and compared. */
export const WORDS_KEPT = 48;
/** So many of them, the nearest to the quote, must be the same on both sides together: about three words. */
const WORDS_SAME = 12;

export interface Said {
  readonly claim: Claim;
  /** The words around its quote in the text as it is now. */
  readonly before: string;
  readonly after: string;
}

export function wordsAround(
  text: string,
  { start, end }: Pick<Claim, "start" | "end">,
): { before: string; after: string } {
  return { before: text.slice(Math.max(0, start - WORDS_KEPT), start), after: text.slice(end, end + WORDS_KEPT) };
}

/**
 * @param judged the claim as it was when the verdict was given
 * @param said what its document says now
 */
export function findClaimAgain(
  judged: Claim,
  { wordsBefore, wordsAfter }: Pick<Verdict, "wordsBefore" | "wordsAfter">,
  said: readonly Said[],
): Claim | null {
  const same = said.find(({ claim }) => claim.id === judged.id);
  if (same !== undefined) return same.claim;
  const reading = readingOf(judged);
  return nearest(
    judged,
    { wordsBefore, wordsAfter },
    said.filter(({ claim }) => isDeepStrictEqual(readingOf(claim), reading)),
  );
}

/** What stands in those words now, however it is read; null where they are gone. */
export function findSuccessor(
  judged: Claim,
  words: Pick<Verdict, "wordsBefore" | "wordsAfter">,
  said: readonly Said[],
): Claim | null {
  const isAlike = ({ claim }: Said): boolean =>
    claim.measure === judged.measure && claim.indicator === judged.indicator;
  return nearest(judged, words, said.filter(isAlike), { anyQuote: true });
}

function readingOf(claim: Claim): Reading {
  return Reading.strip().parse(claim);
}

function nearest(
  judged: Claim,
  { wordsBefore, wordsAfter }: Pick<Verdict, "wordsBefore" | "wordsAfter">,
  said: readonly Said[],
  { anyQuote = false } = {},
): Claim | null {
  let best: { claim: Claim; score: number } | null = null;
  for (const { claim, before, after } of said) {
    if (!anyQuote && !overlaps(claim.quote, judged.quote)) continue;
    const [left, right] = [wordsBefore ?? "", wordsAfter ?? ""];
    const score = sameEnd(left, before) + sameEnd(reverse(right), reverse(after));
    const least = Math.min(WORDS_SAME, left.length + right.length);
    if (score >= least && (best === null || score > best.score)) best = { claim, score };
  }
  return best?.claim ?? null;
}

/** A rule may quote a word more or less than before. */
function overlaps(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a.includes(b) || b.includes(a);
}

function sameEnd(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ");
}

function reverse(text: string): string {
  return Array.from(text.normalize("NFC")).reverse().join("");
}
