/**
 * Whether any of many words stands in a text: one step a letter, however many words there are (Aho and Corasick, 1975).
 * Great and small letters are one, as for a pattern with the flag `i`.
 */

/** Every letter of a word must lie below it: all of Vietnamese does. */
const LETTERS = 0x2000;

/** @param words not empty ones, in composed letters (NFC) */
export function anyWord(words: readonly string[]): (text: string) => boolean {
  const classes = classesOf(words);
  const width = Math.max(...classes) + 1;
  const { next, accepts } = automatonOf(words, classes, width);
  return (text) => {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = next[state * width + (code < LETTERS ? (classes[code] ?? 0) : 0)] ?? 0;
      if (accepts[state] === 1) return true;
    }
    return false;
  };
}

/** A number for each letter that stands in a word, great or small; 0 for all others. */
function classesOf(words: readonly string[]): Uint8Array {
  const classes = new Uint8Array(LETTERS);
  let last = 0;
  for (const letter of new Set(words.join("").toLowerCase())) {
    last += 1;
    for (const form of [letter, letter.toUpperCase()]) classes[form.charCodeAt(0)] = last;
  }
  return classes;
}

/** By state and class of letter the state after it; the states in which a word has just ended. */
function automatonOf(
  words: readonly string[],
  classes: Uint8Array,
  width: number,
): { readonly next: Uint16Array; readonly accepts: Uint8Array } {
  const most = words.join("").length + 1;
  const next = new Uint16Array(most * width);
  const accepts = new Uint8Array(most);
  let states = 1;
  for (const word of words) {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const edge = state * width + (classes[word.toLowerCase().charCodeAt(at)] ?? 0);
      if (next[edge] === 0) {
        next[edge] = states;
        states += 1;
      }
      state = next[edge] ?? 0;
    }
    accepts[state] = 1;
  }
  linkFailures(next, accepts, width);
  return { next, accepts };
}

/** Where no word goes on, the longest end of what was read that begins one does. States nearest to the root come first. */
function linkFailures(next: Uint16Array, accepts: Uint8Array, width: number): void {
  const fallback = new Uint16Array(accepts.length);
  const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    if (accepts[shorter] === 1) accepts[state] = 1;
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
