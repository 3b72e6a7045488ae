/**
 * What a text is compared by, a twentieth of its size to work with and free of its letters: hashes of every three words
 * in a row, of its words sentence by sentence, and the numbers it prints. The same on every machine.
 */
import { fold } from "../vietnamese/fold.ts";

export interface Sketch {
  /** Distinct, ascending. */
  readonly shingles: Uint32Array;
  /** Hashes of the words in order; 0 ends a sentence. */
  readonly words: Uint32Array;
  /** Distinct numbers as printed, years left out: every text of one season has those. */
  readonly numbers: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}]+|[.!?;…\n]/gu;
const NUMBER = /(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu;
const YEAR = /^(?:19|20)\d\d$/;

export function sketchText(text: string): Sketch {
  const folded = fold(text).text;
  const shingles = new Set<number>();
  const words: number[] = [];
  let [first, second]: (number | null)[] = [null, null];
  for (const [word] of folded.matchAll(WORD)) {
    if (ENDS.has(word)) {
      if (words.at(-1) !== 0) words.push(0);
      continue;
    }
    const third = hashWord(word);
    words.push(third);
    if (first !== null && second !== null) shingles.add(mixWords(first, second, third));
    [first, second] = [second, third];
  }
  const numbers = folded.match(NUMBER)?.filter((number) => !YEAR.test(number));
  return {
    shingles: Uint32Array.from(shingles).sort(),
    words: Uint32Array.from(words),
    numbers: new Set(numbers),
  };
}

const ENDS = new Set([".", "!", "?", ";", "…", "\n"]);

/** Never 0. Two of 2^32 words may collide; one false sequence in a million does not make a copy. */
function hashWord(word: string): number {
  return hashText(word) || 1;
}

/** FNV-1a, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The low bits are stirred too, for sequences are sampled by them. */
export function mixWords(first: number, second: number, third: number): number {
  let hash = (Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) + third) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** @param one both ascending, as Sketch has them */
export function countShared(one: Uint32Array, other: Uint32Array): number {
  let [at, there, shared] = [0, 0, 0];
  while (at < one.length && there < other.length) {
    const [a, b] = [one[at] ?? 0, other[there] ?? 0];
    if (a === b) shared += 1;
    if (a <= b) at += 1;
    if (b <= a) there += 1;
  }
  return shared;
}
