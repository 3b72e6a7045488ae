/**
 * The tokens a pattern can begin with, read off its syntax tree, so that it need be tried only where they stand: its
 * first token, and for each of these the second. What follows from it is necessary, never sufficient.
 * The trap: a set that is too small loses matches silently, so a second token that cannot be listed is `null`, anything.
 */
import type { AST } from "@eslint-community/regexpp";
import type { Branch } from "./branches.ts";
import { DIGITS, isDigit, isLetter, ZERO } from "./tokens.ts";

/** A folded word, a sign, `DIGITS` or `ZERO`. */
export type TokenKey = string;

/** By first token the second ones; null where the second can be anything, or nothing. */
export type FirstTokens = ReadonlyMap<TokenKey, ReadonlySet<TokenKey> | null>;

/**
 * @param branch matches at the start of a token only: its author guards the left edge of words himself
 * @returns what its matches can begin with; a match that would begin with a space is left out
 * @throws RangeError where its first word cannot be listed, or where it can match nothing
 */
export function firstTokens({ source, elements }: Branch): FirstTokens {
  const found: Found = { source, pairs: [] };
  for (const state of readElements(elements, [START], found)) {
    if (state.first === null && state.partial === "")
      throw new RangeError(`Unexpected empty match in /${source}/, expected a first word`);
    close(state, found);
  }
  return collect(found.pairs);
}

/** A beginning so far: the first token once it is complete, and what has been read of the token after it. */
interface State {
  readonly first: TokenKey | null;
  readonly partial: string;
}
const START: State = { first: null, partial: "" };

interface Found {
  readonly source: string;
  readonly pairs: (readonly [TokenKey, TokenKey | null])[];
}

/** Second tokens beyond this many are not worth a look. */
const MOST_SECONDS = 80;

function collect(pairs: Found["pairs"]): FirstTokens {
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
      if (element.kind !== "lookahead") return from;
      return element.negate ? readEdge(element, from, found) : readAhead(element, from, found);
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
        ? ANY_DIGIT.flatMap((digit) => readCharacter(digit, from, found))
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
    const ahead: Found = { source: found.source, pairs: [] };
    if (readAlternatives(element.alternatives, [state], ahead).length > 0) return true;
    found.pairs.push(...ahead.pairs);
    return false;
  });
}

/** `(?![a-zà-ỹ])` ends a word. */
function readEdge(element: AST.LookaheadAssertion, from: readonly State[], found: Found): readonly State[] {
  const [only, ...others] = element.alternatives.map(({ elements }) => elements);
  const refused = only?.length === 1 && others.length === 0 ? only[0] : undefined;
  const refusesLetters =
    refused?.type === "CharacterClass" &&
    !refused.negate &&
    refused.elements.some((one) => one.type === "CharacterClassRange" && one.min.value === A && one.max.value === Z);
  if (!refusesLetters) return from;
  return from.flatMap((state) => {
    const { first, partial } = state;
    return partial === "" || partial === DIGITS || partial === ZERO ? [state] : complete(first, partial, "", found);
  });
}
const [A, Z] = [0x61, 0x7a];

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
  const isNumber = partial === DIGITS || partial === ZERO;
  if (isLetter(character.charCodeAt(0)))
    return isNumber ? complete(first, partial, character, found) : [{ first, partial: partial + character }];
  if (isDigit(character.charCodeAt(0))) {
    if (isNumber) return [{ first, partial }];
    const digits = character === "0" ? ZERO : DIGITS;
    return partial === "" ? [{ first, partial: digits }] : complete(first, partial, digits, found);
  }
  if (character === " ") {
    if (partial !== "") return complete(first, partial, "", found);
    return first === null ? [] : [{ first, partial }];
  }
  // A mark inside digits may be theirs, or a sign of its own.
  const theirs: State[] = isNumber && /[.,]/.test(character) ? [{ first, partial }] : [];
  if (partial !== "") {
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
    else if (element.type === "CharacterSet" && element.kind === "digit" && !element.negate)
      characters.push(...ANY_DIGIT);
    else return null;
  }
  return characters;
}

/** One of each kind of run. */
const ANY_DIGIT: readonly string[] = [ZERO, DIGITS];

/** `.`, `\S`, `[^,]`, `[a-z]`: a word that is half read may end here or go on. */
function readAnything(from: readonly State[], found: Found): State[] {
  for (const { first, partial } of from) {
    if (first !== null) found.pairs.push([first, null]);
    else if (partial === DIGITS || partial === ZERO) found.pairs.push([partial, null]);
    else
      throw new RangeError(
        `Unexpected open end of the word “${partial}” that /${found.source}/ begins with, expected (?![a-zà-ỹ]) or a space`,
      );
  }
  return [];
}
