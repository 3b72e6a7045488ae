/**
 * The print of a text: which triples of letters stand in it, as a bit each. A word whose triples are not all in the print
 * is not in the text, so that most searches need not be made at all; of shorter words it knows nothing.
 * The trap: bits are shared, so a print may only ever say no for certain.
 */
import { codesOf } from "./codes.ts";

export interface Print {
  /** Those of several prints, one after the other. */
  readonly words: Uint32Array;
  /** Where its own begin. */
  readonly from: number;
}

/** Enough that even a long sentence leaves most of them unset. */
const LOG_BITS = 12;
const PRINT_WORDS = 2 ** (LOG_BITS - 5);

export function printOf(text: string): Print {
  const words = new Uint32Array(PRINT_WORDS);
  markLetters(words, 0, codesOf(text), 0, text.length);
  return { words, from: 0 };
}

/** @returns the prints of the spans of a text: one array for them all, since to make one costs as much as to fill it */
export function printsOf(
  codes: Uint16Array,
  spans: readonly { readonly start: number; readonly end: number }[],
): Print[] {
  const words = new Uint32Array(PRINT_WORDS * spans.length);
  return spans.map(({ start, end }, i) => {
    const from = i * PRINT_WORDS;
    markLetters(words, from, codes, start, end);
    return { words, from };
  });
}

function markLetters(words: Uint32Array, from: number, codes: Uint16Array, start: number, end: number): void {
  let [second, first] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const code = codes[at] ?? 0;
    const bit = bitOf(second, first, code);
    const word = from + (bit >> 5);
    words[word] = (words[word] ?? 0) | (1 << (bit & 31));
    second = first;
    first = code;
  }
}

function bitOf(second: number, first: number, code: number): number {
  return Math.imul(second * 961 + first * 31 + code, 0x9e3779b1) >>> (32 - LOG_BITS);
}

/** Words as the bits that a text must have for each of them: of every word the number of its bits, then these. */
export type Words = Uint16Array;

/** @param words not empty ones */
export function wordsFor(words: readonly string[]): Words {
  return Uint16Array.from(
    words.flatMap((word) => {
      const bits = bitsOf(word);
      return [bits.length, ...bits];
    }),
  );
}

function bitsOf(word: string): number[] {
  const codes = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return codes.slice(2).map((code, at) => bitOf(codes[at] ?? 0, codes[at + 1] ?? 0, code));
}

/** @returns false where none of the words can stand in the text of the print */
export function mayHold({ words: print, from }: Print, words: Words): boolean {
  for (let at = 0; at < words.length;) {
    const end = at + 1 + (words[at] ?? 0);
    at += 1;
    while (at < end && isSet(print, from, words[at] ?? 0)) at += 1;
    if (at === end) return true;
    at = end;
  }
  return false;
}

function isSet(print: Uint32Array, from: number, bit: number): boolean {
  return ((print[from + (bit >> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
}
