/**
 * Arithmetic as a witness: 8th after rising 4 places was 12th in the edition before. What follows is a derived fact where
 * nobody printed the rank; where somebody did, it confirms or contradicts and never outranks. Only exact, unconflicting
 * numbers within one population are used: a change from 63 to 34 provinces says nothing.
 */
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { wasRanked, hasTwoTables } from "./editions.ts";
import { plural, quoteOf } from "./explain-fact.ts";
import { type FactKey, factId, keyText, namedPopulation } from "./fact-key.ts";
import type { SettledFact } from "./settle-fact.ts";

export function deriveRanks(settled: readonly SettledFact[]): { settled: SettledFact[]; issues: Issue[] } {
  const printed = new Map(settled.map((one) => [one.text, one]));
  const witnesses = collectWitnesses(settled, printed);
  const issues: Issue[] = [];
  const confirmed = new Map<string, SettledFact>();
  const derived: SettledFact[] = [];
  for (const [text, [first, ...others]] of witnesses) {
    const known = printed.get(text);
    const all = [first, ...others];
    if (known !== undefined) {
      confirmed.set(
        text,
        all.reduce((one, witness) => addToTrace(one, witness), known),
      );
      issues.push(
        ...all
          .filter((witness) => contradicts(known.fact, witness.value))
          .map((witness) => reportPrinted(known, witness)),
      );
      continue;
    }
    const impossible = all.find((witness) => !isPlace(witness));
    const other = others.find(({ value }) => value !== first.value);
    if (impossible !== undefined) issues.push(reportImpossible(impossible));
    else if (other === undefined) derived.push(makeDerived(first, others));
    else issues.push(reportWitnesses(first, other));
  }
  return { settled: [...settled.map((one) => confirmed.get(one.text) ?? one), ...derived], issues };
}

/** A rank and a change that together tell an earlier rank. */
interface Witness {
  /** Of the earlier rank. */
  readonly key: FactKey;
  readonly text: string;
  readonly value: number;
  readonly rank: SettledFact;
  readonly change: SettledFact;
}

function collectWitnesses(
  settled: readonly SettledFact[],
  printed: ReadonlyMap<string, SettledFact>,
): Map<string, [Witness, ...Witness[]]> {
  const witnesses = new Map<string, [Witness, ...Witness[]]>();
  for (const change of settled) {
    const { key } = change;
    if (key.measure !== "rank-change" || key.baseline === null || !isExact(change.fact)) continue;
    const rank = printed.get(keyText({ ...key, measure: "rank", dimension: "rank", baseline: null }));
    if (rank === undefined || !isExact(rank.fact) || !isOneSet(key, key.baseline)) continue;
    const before: FactKey = { ...rank.key, period: key.baseline };
    const value = (rank.fact.value ?? 0) + (change.fact.value ?? 0);
    const text = keyText(before);
    const witness = { key: before, text, value, rank, change };
    const others = witnesses.get(text);
    if (others === undefined) witnesses.set(text, [witness]);
    else others.push(witness);
  }
  return witnesses;
}

/** A place from 1 to the size of the set, where its name tells the size. */
function isPlace({ key, value }: Witness): boolean {
  const { size } = /-(?<size>\d+)$/.exec(key.population ?? "")?.groups ?? {};
  return value >= 1 && (size === undefined || value <= Number(size));
}

function isExact({ status, comparator, value }: Fact): boolean {
  return status !== "conflicting" && comparator === "eq" && value !== null;
}

function isOneSet(key: FactKey, baseline: string): boolean {
  if (!wasRanked(key.population, baseline)) return false;
  return key.population !== null || !hasTwoTables(key.index, key.subject, key.period);
}

function contradicts({ low, high }: Fact, value: number): boolean {
  return (low !== null && value < low) || (high !== null && value > high);
}

function addToTrace(known: SettledFact, witness: Witness): SettledFact {
  const verdict = contradicts(known.fact, witness.value) ? "contradicts" : "agrees with";
  const step = {
    step: "arithmetic",
    claims: claimsOf(witness),
    note: `${sayChain(witness)}: ${verdict} what is printed`,
  };
  return { ...known, fact: { ...known.fact, trace: [...known.fact.trace, step] } };
}

function makeDerived(witness: Witness, others: readonly Witness[]): SettledFact {
  const { key, text, value } = witness;
  const all = [witness, ...others];
  const parts = all.flatMap(({ rank, change }) => [rank.fact, change.fact]);
  const ids = [...new Set(all.flatMap(claimsOf))].sort();
  const independent = Math.max(
    ...all.map(({ rank, change }) => Math.min(rank.fact.independent, change.fact.independent)),
  );
  const fact: Fact = {
    id: factId(text),
    index: key.index,
    subject: key.subject,
    indicator: key.indicator,
    measure: key.measure,
    period: key.period,
    object: witness.rank.fact.object,
    population: namedPopulation(key),
    attribution: key.attribution,
    modality: key.modality,
    unit: "rank",
    value,
    comparator: "eq",
    low: value,
    high: value,
    status: others.length > 0 || parts.every(({ status }) => status === "agreed") ? "agreed" : "single",
    derived: true,
    documents: Math.max(...parts.map(({ documents }) => documents)),
    independent,
    dissenting: 0,
    claims: ids.map((id) => ({ id, role: "supports", reason: "a link of the arithmetic, not a print of this rank" })),
    reason: `Nobody printed it; it follows: ${sayChain(witness)}.`,
    trace: [
      ...all.map((one) => ({ step: "arithmetic", claims: claimsOf(one), note: sayChain(one) })),
      { step: "would-flip", claims: [], note: "Any printed rank of this edition takes its place" },
    ],
  };
  return { key, text, fact, settled: null };
}

/** 8 (“xếp thứ 8/63” in a.txt) after +4 (“tăng 4 bậc” in a.txt) was 12 in 2020 */
function sayChain({ key, value, rank, change }: Witness): string {
  const places = change.fact.value ?? 0;
  const moved = places === 0 ? "unchanged" : `${places > 0 ? "up" : "down"} ${plural(Math.abs(places), "place")}`;
  return `rank ${rank.fact.value ?? 0} in ${rank.key.period ?? "an unknown edition"} (${sayQuote(rank)}), ${moved} (${sayQuote(change)}), was rank ${value} in ${key.period ?? "the edition before"}`;
}

function sayQuote({ settled, fact }: SettledFact): string {
  return settled === null ? fact.id : quoteOf(settled.statement);
}

/** The claims whose numbers were used, not all that surround them. */
function claimsOf({ rank, change }: Witness): string[] {
  return [rank, change].flatMap(({ settled }) => (settled === null ? [] : [settled.statement.claim.id])).sort();
}

function reportPrinted(known: SettledFact, witness: Witness): Issue {
  return {
    code: "rank-arithmetic-contradiction",
    stage: "reconcile",
    subject: known.fact.id,
    message: `Unexpected rank ${known.fact.value ?? 0} in ${sayQuote(known)}, expected ${witness.value}, since ${sayChain(witness)}`,
    hint: "One of the three numbers, its edition or its population is wrong: compare the quotes (dti explain)",
  };
}

function reportImpossible(witness: Witness): Issue {
  return {
    code: "rank-arithmetic-contradiction",
    stage: "reconcile",
    subject: factId(witness.text),
    message: `Unexpected rank ${witness.value}, since ${sayChain(witness)}, expected a place among those ranked`,
    hint: "The rank, the change, or the edition of one of them is wrong: compare the quotes (dti explain)",
  };
}

function reportWitnesses(witness: Witness, other: Witness): Issue {
  return {
    code: "rank-arithmetic-contradiction",
    stage: "reconcile",
    subject: factId(witness.text),
    message: `Unexpected rank ${other.value}, since ${sayChain(other)}, expected ${witness.value}, since ${sayChain(witness)}`,
    hint: "Nobody printed this rank and two ways to it disagree, so none is held: compare the quotes (dti explain)",
  };
}
