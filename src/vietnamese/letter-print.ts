/**
 * The print of a text: which triples of letters stand in it, as a bit each. A word whose triples are not all in the print
 * is not in the text, so that most searches need not be made at all; of shorter words it knows nothing.
 * The trap: bits are shared, so a print may only ever say no for certain.
 */
export interface Print {
  /** Those of several prints, one after the other. */
  readonly words: Uint32Array;
  /** Where its own begin. */
  readonly from: number;
}

/** Enough that even a long sentence leaves most of them unset. */
const LOG_BITS = 12;
const PRINT_WORDS = 2 ** (LOG_BITS - 5);

/** @returns the print of the text between the two offsets */
export function printOf(text: string, start = 0, end = text.length): Print {
  const words = new Uint32Array(PRINT_WORDS);
  markLetters(words, 0, text, start, end);
  return { words, from: 0 };
}

/** @returns the prints of the spans of a text: one array for them all, since to make one costs as much as to fill it */
export function printsOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): Print[] {
  const words = new Uint32Array(PRINT_WORDS * spans.length);
  return spans.map(({ start, end }, i) => {
    const from = i * PRINT_WORDS;
    markLetters(words, from, text, start, end);
    return { words, from };
  });
}

function markLetters(words: Uint32Array, from: number, text: string, start: number, end: number): void {
  let [second, first] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
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

/** Words as the bits that a text must have for each of them. */
export type Words = readonly Uint16Array[];

/** @param words not empty ones */
export function wordsFor(words: readonly string[]): Words {
  return words.map((word) => Uint16Array.from(bitsOf(word)));
}

function bitsOf(word: string): number[] {
  const codes = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  return codes.slice(2).map((code, at) => bitOf(codes[at] ?? 0, codes[at + 1] ?? 0, code));
}

/** @returns false where none of the words can stand in the text of the print */
export function mayHold(print: Print, words: Words): boolean {
  for (const bits of words) if (hasAll(print, bits)) return true;
  return false;
}

function hasAll(print: Print, bits: Uint16Array): boolean {
  const { words, from } = print;
  for (let at = 0; at < bits.length; at += 1) {
    const bit = bits[at] ?? 0;
    if (((words[from + (bit >> 5)] ?? 0) & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}
