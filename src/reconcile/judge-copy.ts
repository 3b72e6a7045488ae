/**
 * Whether one text was made from another. Most of the words of the shorter one in the longer is a copy, cut or not; the
 * same numbers in sentences that are still recognisable is a copy told in other words.
 * The trap: a monthly report is last month's with new numbers. Where most of the numbers differ it is a sibling, never a
 * copy; where a few differ, it is a copy that somebody changed, and that is worth reporting.
 */
import { countShared, type Sketch } from "./sketch-text.ts";

export interface Text extends Sketch {
  /** Without what its site prints on every page; ascending. */
  readonly own: Uint32Array;
  /** Days since 1970-01-01; null where not dated. */
  readonly day: number | null;
}

export interface Likeness {
  /** The share of the shorter text's three-word sequences that both have. */
  readonly containment: number;
  readonly how: "copied" | "reworded";
}

/** Reprints drop a lead, a caption, a closing paragraph; two reports of one event share about a fifth of their words. */
const CONTAINMENT = 0.6;
/** Reprints come within days. What comes back after two months must be the same text indeed. */
const WINDOW_DAYS = 60;
const LATE_CONTAINMENT = 0.85;
/** Below this many sequences (some 26 words) a text may be one quoted sentence: then only the very same words count. */
const SMALLEST = 24;
const SMALLEST_SAME = 6;
/** Of the weight of the shorter text's numbers, how much the longer must print. */
const SAME_NUMBERS = 0.5;
/** With few numbers to tell by, and those changed, only nearly the same words within days are a copy. */
const NEARLY_ALL = 0.8;
const DAYS_TO_CHANGE = 3;

/** From here on the numbers alone tell whether it is the same report. */
const ENOUGH_NUMBERS = 4;

const REWORDED_NUMBERS = 0.8;
const REWORDED_DAYS = 14;
/** Of the words, how many stand in sentences that the other text has a likeness of. */
const REWORDED_SENTENCES = 0.7;
const LIKE_SENTENCE = 0.6;
/** Every sentence of one is held against every sentence of the other: a book is judged by its first chapters. */
const MOST_SENTENCES = 400;

export function judgeCopy(one: Text, other: Text): Likeness | null {
  const [small, large] = one.own.length <= other.own.length ? [one, other] : [other, one];
  if (small.own.length < SMALLEST) return isVerySame(small, large) ? { containment: 1, how: "copied" } : null;
  const containment = countShared(small.own, large.own) / small.own.length;
  const apart = daysApart(one, other);
  const numbers = shareOfNumbers(small, large);
  if (containment >= (apart > WINDOW_DAYS ? LATE_CONTAINMENT : CONTAINMENT)) {
    const alike = numbers === null || numbers >= SAME_NUMBERS;
    const may = containment >= NEARLY_ALL && apart <= DAYS_TO_CHANGE && tellingOf(small) < ENOUGH_NUMBERS;
    return alike || may ? { containment, how: "copied" } : null;
  }
  if (apart > REWORDED_DAYS || numbers === null || numbers < REWORDED_NUMBERS) return null;
  if (tellingOf(small) < ENOUGH_NUMBERS) return null;
  return shareOfSentences(small.words, large.words) >= REWORDED_SENTENCES ? { containment, how: "reworded" } : null;
}

function isVerySame(small: Text, large: Text): boolean {
  if (small.own.length < SMALLEST_SAME || small.own.length !== large.own.length) return false;
  return countShared(small.own, large.own) === small.own.length;
}

/** 0 where one is not dated: nothing speaks against them. */
function daysApart({ day: one }: Text, { day: other }: Text): number {
  return one === null || other === null ? 0 : Math.abs(one - other);
}

/** A score, an amount or a count of hundreds tells more than “3 trụ cột”. */
function isTelling(number: string): boolean {
  return number.length >= 3;
}

function tellingOf({ numbers }: Sketch): number {
  return [...numbers].filter(isTelling).length;
}

/** @returns null where the shorter text has no number to speak of */
function shareOfNumbers(small: Sketch, large: Sketch): number | null {
  let [shared, all] = [0, 0];
  for (const number of small.numbers) {
    const weight = isTelling(number) ? 3 : 1;
    all += weight;
    if (large.numbers.has(number)) shared += weight;
  }
  return all < 3 ? null : shared / all;
}

function shareOfSentences(small: Uint32Array, large: Uint32Array): number {
  const sentences = sentencesOf(large).map((words) => new Set(words));
  let [like, all] = [0, 0];
  for (const words of sentencesOf(small)) {
    all += words.length;
    const most = sentences.reduce((best, other) => Math.max(best, shareIn(words, other)), 0);
    if (most >= LIKE_SENTENCE) like += words.length;
  }
  return all === 0 ? 0 : like / all;
}

function shareIn(words: Uint32Array, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const word of words) if (other.has(word)) shared += 1;
  return shared / words.length;
}

/** Of four words and more; names, dates and captions are no sentences. */
function sentencesOf(words: Uint32Array): Uint32Array[] {
  const sentences: Uint32Array[] = [];
  let start = 0;
  for (
    let end = words.indexOf(0);
    start < words.length && sentences.length < MOST_SENTENCES;
    end = words.indexOf(0, start)
  ) {
    const sentence = words.subarray(start, end < 0 ? words.length : end);
    if (sentence.length >= 4) sentences.push(sentence);
    start += sentence.length + 1;
  }
  return sentences;
}
