/** Which of many words stand in a text, each letter read once. */
import { automatonOf, step } from "./automaton.ts";

/** @param words not empty ones, in composed letters (NFC); great and small letters are one */
export function anyWord(words: readonly string[]): (text: string) => boolean {
  const automaton = automatonOf(words);
  const accepts = Uint8Array.from(automaton.ended, (ended) => (ended.length > 0 ? 1 : 0));
  return (text) => {
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      state = step(automaton, state, text.charCodeAt(at));
      if (accepts[state] === 1) return true;
    }
    return false;
  };
}

/**
 * @param groups of words like those above
 * @returns of which groups a word stands in the span of the text, in their order
 */
export function groupsSaid(
  groups: readonly (readonly string[])[],
): (codes: Uint16Array, from: number, to: number) => number[] {
  const words = groups.flatMap((group, number) => group.map((word) => ({ word, number })));
  const automaton = automatonOf(words.map(({ word }) => word));
  const groupsOf = automaton.ended.map((ended) => Uint16Array.from(ended, (word) => words[word]?.number ?? 0));
  const accepts = Uint8Array.from(groupsOf, (ended) => (ended.length > 0 ? 1 : 0));
  return (codes, from, to) => {
    const said = new Set<number>();
    let state = 0;
    for (let at = from; at < to; at += 1) {
      state = step(automaton, state, codes[at] ?? 0);
      if (accepts[state] === 1) for (const group of groupsOf[state] ?? []) said.add(group);
    }
    return [...said].sort((a, b) => a - b);
  };
}
