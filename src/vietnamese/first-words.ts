/**
 * The tokens a pattern can begin with, read off its syntax tree, so that it need be tried only where they stand: its
 * first token, and for each of these the second. What follows from it is necessary, never sufficient.
 * The trap: a set that is too small loses matches silently, so whatever cannot be listed is `null`, anything.
 */
import type { AST } from "@eslint-community/regexpp";
import type { Branch } from "./branches.ts";
import { DIGITS, isLetter } from "./tokens.ts";

/** A folded word, a sign, or `DIGITS`. */
export type TokenKey = string;

export interface FirstTokens {
  /** By first token the second ones; null where the second can be anything, or nothing. */
  readonly tokens: ReadonlyMap<TokenKey, ReadonlySet<TokenKey> | null>;
  /** Beginnings of words that cannot be listed: “đt” where letters may follow at once; empty: any word. */
  readonly prefixes: readonly string[];
}

/**
 * @param branch matches at the start of a token only: its author guards the left edge of words himself
 * @returns what its matches can begin with; a match that would begin with a space is left out
 */
export function firstTokens({ source, elements }: Branch): FirstTokens {
  const found: Found = { pairs: [], prefixes: new Set() };
  for (const state of readElements(elements, [START], found)) {
    if (state.first === null && state.partial === "")
      throw new RangeError(`Unexpected empty match in /${source}/, expected a first word`);
    close(state, found);
  }
  return { tokens: collect(found.pairs), prefixes: [...found.prefixes] };
}

/** A beginning so far: the first token once it is complete, and what has been read of the token after it. */
interface State {
  readonly first: TokenKey | null;
  readonly partial: string;
}
const START: State = { first: null, partial: "" };

interface Found {
  pairs: (readonly [TokenKey, TokenKey | null])[];
  readonly prefixes: Set<string>;
}

/** Second tokens beyond this many are not worth a look. */
const MOST_SECONDS = 80;

function collect(pairs: Found["pairs"]): FirstTokens["tokens"] {
  const byFirst = new Map<TokenKey, Set<TokenKey> | null>();
  for (const [first, second] of pairs) {
    const known = byFirst.get(first);
    if (second === null || known === null) byFirst.set(first, null);
    else if (known === undefined) byFirst.set(first, new Set([second]));
    else byFirst.set(first, known.size < MOST_SECONDS ? known.add(second) : null);
  }
  return byFirst;
}

/** The pattern ends, or goes on with what cannot be listed, after whole tokens. */
function close({ first, partial }: State, found: Found): void {
  if (first === null) found.pairs.push([partial, null]);
  else found.pairs.push([first, partial === "" ? null : partial]);
}

function readAlternatives(alternatives: readonly AST.Alternative[], from: readonly State[], found: Found): State[] {
  return distinct(alternatives.flatMap(({ elements }) => readElements(elements, from, found)));
}

function readElements(elements: readonly AST.Element[], from: readonly State[], found: Found): readonly State[] {
  let here = from;
  for (const element of elements) {
    if (here.length === 0) break;
    here = distinct(readElement(element, here, found));
  }
  return here;
}

function distinct(states: readonly State[]): State[] {
  if (states.length < 2) return [...states];
  return [...new Map(states.map((state) => [`${state.first ?? ""}\u0000${state.partial}`, state])).values()];
}

function readElement(element: AST.Element, from: readonly State[], found: Found): readonly State[] {
  switch (element.type) {
    case "Assertion":
      return element.kind === "lookahead" && !element.negate ? readAhead(element, from, found) : from;
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
      return element.kind === "digit" && !element.negate
        ? readCharacter("0", from, found)
        : element.kind === "space" && !element.negate
          ? readCharacter(" ", from, found)
          : readAnything(from, found);
    case "ExpressionCharacterClass":
    case "Backreference":
      return readAnything(from, found);
  }
}

/** What must follow settles a beginning where it names whole tokens; else it is passed over. */
function readAhead(element: AST.LookaheadAssertion, from: readonly State[], found: Found): State[] {
  return from.filter((state) => {
    const ahead: Found = { pairs: [], prefixes: new Set() };
    const open = readAlternatives(element.alternatives, [state], ahead);
    if (open.length > 0 || ahead.prefixes.size > 0) return true;
    found.pairs.push(...ahead.pairs);
    return false;
  });
}

function readRepeated(element: AST.Quantifier, from: readonly State[], found: Found): readonly State[] {
  const open: State[] = element.min === 0 ? [...from] : [];
  const seen = new Set<string>();
  let here = from;
  for (let times = 1; times <= element.max && here.length > 0; times += 1) {
    const next = readElement(element.element, here, found);
    if (times >= element.min) open.push(...next);
    here = next.filter(({ first, partial }) => {
      const key = `${first ?? ""}\u0000${partial}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }
  return open;
}

function readCharacter(character: string, from: readonly State[], found: Found): State[] {
  return from.flatMap((state) => nextStates(state, character, found));
}

function nextStates({ first, partial }: State, character: string, found: Found): State[] {
  const inWord = partial !== "" && partial !== DIGITS;
  if (isLetter(character.charCodeAt(0))) {
    if (partial !== DIGITS) return [{ first, partial: partial + character }];
    return complete(first, DIGITS, character, found);
  }
  if (/\d/.test(character)) {
    if (partial === "" || partial === DIGITS) return [{ first, partial: DIGITS }];
    return complete(first, partial, DIGITS, found);
  }
  if (character === " ") {
    if (partial !== "") return complete(first, partial, "", found);
    return first === null ? [] : [{ first, partial }];
  }
  // A mark inside digits may be theirs, or a sign of its own.
  const theirs: State[] = partial === DIGITS && /[.,]/.test(character) ? [{ first, partial }] : [];
  if (inWord || partial === DIGITS) {
    if (first === null) found.pairs.push([partial, character]);
    else found.pairs.push([first, partial]);
    return theirs;
  }
  if (first === null) return [{ first: character, partial: "" }];
  found.pairs.push([first, character]);
  return theirs;
}

/** A token is complete: the first one, or the second, which settles the beginning. */
function complete(first: TokenKey | null, token: TokenKey, next: string, found: Found): State[] {
  if (first === null) return [{ first: token, partial: next }];
  found.pairs.push([first, token]);
  return [];
}

function readClass(element: AST.CharacterClass, from: readonly State[], found: Found): State[] {
  const characters = element.negate ? null : charactersOf(element.elements);
  return characters === null
    ? readAnything(from, found)
    : characters.flatMap((character) => readCharacter(character, from, found));
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

/** `.`, `\S`, `[^,]`, `[a-z]`: a word that is half read may end here or go on, so only its beginning is known. */
function readAnything(from: readonly State[], found: Found): State[] {
  for (const { first, partial } of from) {
    if (first !== null) found.pairs.push([first, null]);
    else if (partial === DIGITS) found.pairs.push([DIGITS, null]);
    else found.prefixes.add(partial);
  }
  return [];
}
