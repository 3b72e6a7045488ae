/**
 * A pattern that says “one of these” as the list of these: each knows its own first words, and a match of one carries
 * only its own groups. Tried in order at one place, the first that matches gives the match of the whole.
 * The trap: this holds only where nothing before the choice can be read in more than one way, so only assertions may
 * stand there.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";

export interface Branch {
  readonly source: string;
  /** What it is made of, one after the other. */
  readonly elements: readonly AST.Element[];
}

/** What keeps a name of one branch apart from the same name of another: “n__3” is the n of its branch. */
const NUMBERED_NAME = /\(\?<(?<name>[a-zA-Z]+)__\d+>/g;

/** @returns the branches in their order; the pattern alone where it has but one */
export function branchesOf({ source }: RegExp): readonly Branch[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: false });
  return alternatives
    .flatMap((alternative) => split(alternative, source))
    .map(({ source: own, elements }) => ({ source: own.replace(NUMBERED_NAME, "(?<$<name>>"), elements }));
}

function split({ raw, elements, start, end }: AST.Alternative, source: string): Branch[] {
  const at = elements.findIndex(({ type }) => type !== "Assertion");
  const choice = elements[at];
  if (choice?.type !== "Group" || choice.alternatives.length < 2) return [{ source: raw, elements }];
  const [before, after] = [source.slice(start, choice.start), source.slice(choice.end, end)];
  return choice.alternatives.map((chosen) => ({
    source: `${before}(?:${chosen.raw})${after}`,
    elements: [...elements.slice(0, at), ...chosen.elements, ...elements.slice(at + 1)],
  }));
}
