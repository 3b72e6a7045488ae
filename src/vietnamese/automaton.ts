/**
 * Many words looked for at once: one step a letter, however many they are (Aho and Corasick, 1975). Great and small
 * letters are one, as for a pattern with the flag `i`.
 */

/** Every letter of a word must lie below it: all of Vietnamese does. */
const LETTERS = 0x2000;

export interface Automaton {
  /** By state and class of letter, the state after it; 0 is the first state. */
  readonly next: Uint16Array;
  /** How many classes there are. */
  readonly width: number;
  /** By code unit, the class of a letter that stands in a word, great or small; any other letter has class 0. */
  readonly classes: Uint8Array;
  /** By state, which words have just ended. */
  readonly ended: readonly (readonly number[])[];
}

/** @param words not empty ones, in composed letters (NFC) */
export function automatonOf(words: readonly string[]): Automaton {
  const classes = classesOf(words);
  const width = Math.max(...classes) + 1;
  const most = words.join("").length + 1;
  const next = new Uint16Array(most * width);
  const ended: number[][] = [[]];
  for (const [number, word] of words.entries()) {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const edge = state * width + (classes[word.toLowerCase().charCodeAt(at)] ?? 0);
      if (next[edge] === 0) next[edge] = ended.push([]) - 1;
      state = next[edge] ?? 0;
    }
    ended[state]?.push(number);
  }
  linkFailures(next, ended, width);
  return { next, width, classes, ended };
}

/** @returns the state after the letter */
export function step({ next, width, classes }: Automaton, state: number, code: number): number {
  return next[state * width + (code < LETTERS ? (classes[code] ?? 0) : 0)] ?? 0;
}

function classesOf(words: readonly string[]): Uint8Array {
  const classes = new Uint8Array(LETTERS);
  let last = 0;
  for (const letter of new Set(words.join("").toLowerCase())) {
    last += 1;
    for (const form of [letter, letter.toUpperCase()]) classes[form.charCodeAt(0)] = last;
  }
  return classes;
}

/** Where no word goes on, the longest end of what was read that begins one does. States nearest to the root come first. */
function linkFailures(next: Uint16Array, ended: readonly number[][], width: number): void {
  const fallback = new Uint16Array(ended.length);
  const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    ended[state]?.push(...(ended[shorter] ?? []));
    for (let letter = 0; letter < width; letter += 1) {
      const edge = state * width + letter;
      const after = next[shorter * width + letter] ?? 0;
      const child = next[edge] ?? 0;
      if (child === 0) next[edge] = after;
      else {
        fallback[child] = after;
        queue.push(child);
      }
    }
  }
}
