/** All witnesses of a family are heard: what they confirm is noted, what they contradict reported, what is new derived. */
import type { Issue } from "../model/issue.ts";
import { differenceWitnesses } from "./difference-witnesses.ts";
import { hasTwoTables } from "./editions.ts";
import { factId, keyText } from "./fact-key.ts";
import { areCompatible, type Interval } from "./interval.ts";
import { rankWitnesses } from "./rank-witnesses.ts";
import type { SettledFact } from "./settle-fact.ts";
import { sumWitnesses } from "./sum-witnesses.ts";
import { claimsOf, makeDerived, type Printed, quoteOfFact, sayExpected, type Witness } from "./witness.ts";

export function hearWitnesses(settled: readonly SettledFact[]): { settled: SettledFact[]; issues: Issue[] } {
  const printed = new Map(settled.map((one) => [one.text, one]));
  const heard = [
    ...rankWitnesses(settled, printed),
    ...differenceWitnesses(settled, printed),
    ...sumWitnesses(settled, printed),
  ];
  const witnesses = byNumber(heard.map((witness) => meetPrinted(witness, printed)));
  const issues: Issue[] = [];
  const confirmed = new Map<string, SettledFact>();
  const derived: SettledFact[] = [];
  for (const [text, all] of witnesses) {
    const known = printed.get(text);
    if (known !== undefined) {
      confirmed.set(text, all.reduce(addToTrace, known));
      const against = all.filter((witness) => contradicts(known, witness));
      issues.push(...against.map((witness) => reportPrinted(known, witness)));
      continue;
    }
    const [first, ...others] = all;
    const impossible = all.find((witness) => !isPossible(witness));
    const other = others.find(({ interval }) => !areCompatible(interval, first.interval));
    if (impossible !== undefined) issues.push(reportImpossible(impossible));
    else if (other !== undefined) issues.push(reportWitnesses(first, other));
    else {
      const fact = makeDerived(all);
      if (fact !== null) derived.push(fact);
    }
  }
  return { settled: [...settled.map((one) => confirmed.get(one.text) ?? one), ...derived], issues };
}

/** “8th of 63, up 4” tells the rank among the 63; a page that prints last year's rank seldom says of how many. */
function meetPrinted(witness: Witness, printed: Printed): Witness {
  const { key } = witness;
  if (key.population === null || printed.has(keyText(key))) return witness;
  const bare = { ...key, population: null };
  const meets = printed.has(keyText(bare)) && !hasTwoTables(key.index, key.subject, key.period);
  return meets ? { ...witness, key: bare } : witness;
}

function byNumber(witnesses: readonly Witness[]): Map<string, [Witness, ...Witness[]]> {
  const groups = new Map<string, [Witness, ...Witness[]]>();
  for (const witness of witnesses) {
    const text = keyText(witness.key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [witness]);
    else group.push(witness);
  }
  return groups;
}

/** Of a rank: a place from 1 to the size of the set, where its name tells the size. */
function isPossible({ key, interval }: Witness): boolean {
  if (key.measure !== "rank") return true;
  const { size } = /-(?<size>\d+)$/.exec(key.population ?? "")?.groups ?? {};
  return interval.low >= 1 && (size === undefined || interval.low <= Number(size));
}

/** An undecided conflict is not contradicted: the witness tells which side it is on. */
function contradicts(known: SettledFact, { interval }: Witness): boolean {
  return known.settled !== null && !areCompatible(allowedBy(known.settled.statement), interval);
}

/** What is held and what was reckoned are both rounded; a hair between them is the binary fractions'. */
function allowedBy({ interval }: { interval: Interval }): Interval {
  return { ...interval, lowOpen: false, highOpen: false };
}

function addToTrace(known: SettledFact, witness: Witness): SettledFact {
  const step = {
    step: "arithmetic",
    claims: claimsOf(witness.links),
    note: `${witness.chain}: ${verdictOn(known, witness)}`,
  };
  return { ...known, fact: { ...known.fact, trace: [...known.fact.trace, step] } };
}

function verdictOn(known: SettledFact, witness: Witness): string {
  if (known.settled !== null) return `${contradicts(known, witness) ? "contradicts" : "agrees with"} what is printed`;
  const sides = known.camps.flatMap(({ sided }) => sided.map(({ statement }) => statement));
  const side = sides.find((statement) => areCompatible(allowedBy(statement), witness.interval));
  return side === undefined ? "agrees with no side" : `agrees with the side of ${side.claim.value}`;
}

function reportPrinted(known: SettledFact, witness: Witness): Issue {
  const value = `${witness.key.measure} ${known.fact.value ?? 0}`;
  return {
    code: witness.code,
    stage: "reconcile",
    subject: known.fact.id,
    message: `Unexpected ${value} in ${quoteOfFact(known)}, expected ${sayExpected(witness)}, since ${witness.chain}`,
    hint: "One of the numbers, its edition or its population is wrong: compare the quotes (dti explain)",
  };
}

function reportImpossible(witness: Witness): Issue {
  return {
    code: witness.code,
    stage: "reconcile",
    subject: factId(keyText(witness.key)),
    message: `Unexpected ${witness.key.measure} ${witness.interval.low}, since ${witness.chain}, expected a place among those ranked`,
    hint: "The rank, the change, or the edition of one of them is wrong: compare the quotes (dti explain)",
  };
}

function reportWitnesses(witness: Witness, other: Witness): Issue {
  return {
    code: witness.code,
    stage: "reconcile",
    subject: factId(keyText(witness.key)),
    message: `Unexpected ${witness.key.measure} of ${sayExpected(other)}, since ${other.chain}, expected ${sayExpected(witness)}, since ${witness.chain}`,
    hint: "Nobody printed this number and two ways to it disagree, so none is held: compare the quotes (dti explain)",
  };
}
