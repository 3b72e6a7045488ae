/**
 * The words a pattern can begin with, read off its syntax tree, so that it need be tried only where one of them stands.
 * The trap: a set that is too small loses matches silently, so whatever cannot be listed is “any”.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { isLetter } from "./tokens.ts";

export interface FirstWords {
  /** Whole folded words. */
  readonly words: ReadonlySet<string>;
  /** Signs other than letters, digits and spaces. */
  readonly signs: ReadonlySet<string>;
  /** Whether it can begin with a digit. */
  readonly digits: boolean;
  /** Whether it can begin with a word that cannot be listed. */
  readonly anyWord: boolean;
}

/**
 * @param pattern matches at the start of a token only: its author guards the left edge of words himself
 * @returns what the first token of a match can be; a match that would begin with a space is left out
 */
export function firstWords(pattern: RegExp): FirstWords {
  const tree = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, { unicode: false });
  const found: Found = { words: new Set(), signs: new Set(), digits: false, anyWord: false };
  const open = readAlternatives(tree.alternatives, new Set([""]), found);
  for (const word of open) {
    if (word === "") throw new RangeError(`Unexpected empty match in /${pattern.source}/, expected a first word`);
    found.words.add(word);
  }
  return found;
}

interface Found {
  words: Set<string>;
  signs: Set<string>;
  digits: boolean;
  anyWord: boolean;
}

/** Beginnings that end inside their first word; those whose first token is complete are noted in `found`. */
type Beginnings = ReadonlySet<string>;

function readAlternatives(alternatives: readonly AST.Alternative[], from: Beginnings, found: Found): Beginnings {
  const open = new Set<string>();
  for (const { elements } of alternatives) {
    let here = from;
    for (const element of elements) {
      if (here.size === 0) break;
      here = readElement(element, here, found);
    }
    for (const beginning of here) open.add(beginning);
  }
  return open;
}

function readElement(element: AST.Element, from: Beginnings, found: Found): Beginnings {
  switch (element.type) {
    case "Assertion":
      return from;
    case "Group":
    case "CapturingGroup":
      return readAlternatives(element.alternatives, from, found);
    case "Quantifier":
      return readRepeated(element, from, found);
    case "Character":
      return readCharacter(String.fromCodePoint(element.value), from, found);
    case "CharacterClass":
      return readClass(element, from, found);
    case "CharacterSet":
      return readAnything("negate" in element && element.negate ? "any" : element.kind, from, found);
    case "ExpressionCharacterClass":
    case "Backreference":
      return readAnything("any", from, found);
  }
}

function readRepeated(element: AST.Quantifier, from: Beginnings, found: Found): Beginnings {
  const open = new Set<string>(element.min === 0 ? from : []);
  let here = from;
  for (let times = 1; times <= element.max && here.size > 0; times += 1) {
    const next = readElement(element.element, here, found);
    const grown = new Set([...next].filter((beginning) => !here.has(beginning)));
    if (times >= element.min) for (const beginning of next) open.add(beginning);
    here = grown;
  }
  return open;
}

function readCharacter(character: string, from: Beginnings, found: Found): Beginnings {
  if (isLetter(character)) return new Set([...from].map((beginning) => beginning + character));
  for (const beginning of from) {
    if (beginning !== "") found.words.add(beginning);
    else if (/\d/.test(character)) found.digits = true;
    else if (character !== " ") found.signs.add(character);
  }
  return new Set();
}

function readClass(element: AST.CharacterClass, from: Beginnings, found: Found): Beginnings {
  const characters = element.negate ? null : charactersOf(element.elements);
  if (characters === null) return readAnything("any", from, found);
  const open = new Set<string>();
  for (const character of characters)
    for (const beginning of readCharacter(character, from, found)) open.add(beginning);
  return open;
}

function charactersOf(elements: readonly AST.CharacterClassElement[]): string[] | null {
  const characters: string[] = [];
  for (const element of elements) {
    if (element.type === "Character") characters.push(String.fromCodePoint(element.value));
    else if (element.type === "CharacterClassRange" && element.max.value - element.min.value < 10)
      for (let code = element.min.value; code <= element.max.value; code += 1)
        characters.push(String.fromCodePoint(code));
    else if (element.type === "CharacterSet" && element.kind === "digit" && !element.negate) characters.push("0");
    else return null;
  }
  return characters;
}

/** `.`, `\S`, `[^,]`, `[a-z]`: a word that is half read may end here or go on, so it cannot be listed. */
function readAnything(kind: string, from: Beginnings, found: Found): Beginnings {
  for (const beginning of from) {
    if (kind === "digit" && beginning === "") found.digits = true;
    else if (kind === "digit") found.words.add(beginning);
    else if (kind !== "space") found.anyWord = true;
  }
  return new Set();
}
