/**
 * Words of which one stands in every text that a pattern matches, read off its syntax tree: “thứ” and “hạng” for
 * /(?:thứ|hạng) \d+/. Where they cannot stand in a text, the pattern need not be tried.
 * The trap: a word too many loses matches silently, so where nothing is certain the answer is null.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** @returns null where nothing is known, or the words would be too many or too short to be worth a look */
export function neededWords({ source }: RegExp): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: false });
  return neededByOneOf(alternatives);
}

type Needed = readonly string[] | null;

/** More words than these cost as much as the search. */
const MOST = 80;

function neededByOneOf(alternatives: readonly AST.Alternative[]): Needed {
  const words = new Set<string>();
  for (const { elements } of alternatives) {
    const needed = neededByAll(elements);
    if (needed === null) return null;
    for (const word of needed) words.add(word);
  }
  return words.size > MOST ? null : [...words];
}

/** Of what the elements need each, what tells most. */
export function neededByAll(elements: readonly AST.Element[]): Needed {
  let best: Needed = null;
  let word = "";
  for (const element of elements) {
    if (element.type === "Character") {
      word += String.fromCodePoint(element.value);
      continue;
    }
    best = better(best, wordAlone(word));
    // What is looked for beside the text does not part the letters that stand in it, but it is no part of the word.
    if (element.type !== "Assertion") word = "";
    best = better(best, neededBy(element));
  }
  return better(best, wordAlone(word));
}

function wordAlone(word: string): Needed {
  return word.length < 2 ? null : [word];
}

function neededBy(element: AST.Element): Needed {
  switch (element.type) {
    case "Assertion":
      return (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate
        ? neededByOneOf(element.alternatives)
        : null;
    case "Group":
    case "CapturingGroup":
      return neededByOneOf(element.alternatives);
    case "Quantifier":
      return element.min === 0 ? null : neededBy(element.element);
    case "Backreference":
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
    case "ExpressionCharacterClass":
      return null;
  }
}

/** Longer words are rarer; of words as long, the fewer. */
function better(one: Needed, other: Needed): Needed {
  if (one === null || other === null) return one ?? other;
  const [some, others] = [shortest(one), shortest(other)];
  return others > some || (others === some && other.length < one.length) ? other : one;
}

/** Beyond this many letters a word is as rare as any. */
const LONG = 6;

function shortest(words: readonly string[]): number {
  return Math.min(LONG, ...words.map(({ length }) => length));
}
