/**
 * A pattern that says “one of these” as the list of these: each knows its own first words, and a match of one carries
 * only its own groups. Tried in order at one place, the first that matches gives the match of the whole.
 * The trap: this holds only where nothing before the choice can be read in more than one way, so only assertions may
 * stand there.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";

/** @returns the branches in their order; the pattern alone where it has but one */
export function branchesOf({ source }: RegExp): readonly string[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: false });
  return alternatives.flatMap((alternative) => split(alternative, source));
}

function split(alternative: AST.Alternative, source: string): string[] {
  const choice = alternative.elements.find(({ type }) => type !== "Assertion");
  if (choice?.type !== "Group" || choice.alternatives.length < 2) return [alternative.raw];
  const before = source.slice(alternative.start, choice.start);
  const after = source.slice(choice.end, alternative.end);
  return choice.alternatives.map(({ raw }) => `${before}(?:${raw})${after}`);
}
