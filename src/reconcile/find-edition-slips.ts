/**
 * The commonest false conflict about an index: a page gives last edition's number under the year it was published in. “3rd in
 * 2022” beside “2nd in 2022 and 3rd in 2021” is no dispute over 2022. Told apart where one side says exactly what is held,
 * undisputed, for the edition before, and only one other side is left.
 */
import type { Issue } from "../model/issue.ts";
import { previousEdition } from "./editions.ts";
import { quoteOf } from "./say-value.ts";
import { keyText } from "./fact-key.ts";
import { tidy } from "./interval.ts";
import type { SettledFact } from "./settle-fact.ts";
import type { Statement } from "./statement.ts";

export interface EditionSlips {
  /** Key as one line → the statements that are of the edition before, with why. */
  readonly slips: ReadonlyMap<string, ReadonlyMap<Statement, string>>;
  readonly issues: readonly Issue[];
}

const MEASURES: ReadonlySet<string> = new Set(["rank", "score"]);

export function findEditionSlips(settled: readonly SettledFact[]): EditionSlips {
  const byText = new Map(settled.map((one) => [one.text, one]));
  const slips = new Map<string, ReadonlyMap<Statement, string>>();
  const issues: Issue[] = [];
  for (const one of settled) {
    const { key, camps } = one;
    if (camps.length !== 2 || !MEASURES.has(key.measure)) continue;
    const period = previousEdition(key.index, key.period);
    const before = period === null ? undefined : byText.get(keyText({ ...key, period }));
    const [left, right] = camps.map(({ sided }) => sided.map(({ statement }) => statement));
    if (before?.settled == null || before.camps.length > 1 || left === undefined || right === undefined) continue;
    const held = before.settled.statement;
    const isOfBefore = (side: readonly Statement[]): boolean => side.every((statement) => saysWhat(held, statement));
    const side = isOfBefore(left) === isOfBefore(right) ? undefined : isOfBefore(left) ? left : right;
    const [slip] = side ?? [];
    if (side === undefined || slip === undefined) continue;
    const reason = `the number of ${period ?? "the edition before"}, as in ${quoteOf(held)}: the year of publication stands for the edition`;
    slips.set(one.text, new Map(side.map((statement) => [statement, reason])));
    issues.push(reportSlip(one.fact.id, slip, held, (side === left ? right : left)[0]));
  }
  return { slips, issues };
}

/** The same number, printed by another document: a page that prints both knows which is which. */
function saysWhat(held: Statement, { claim, maximum }: Statement): boolean {
  const isSame = tidy(claim.value / maximum) === tidy(held.claim.value / held.maximum);
  return (
    isSame && claim.comparator === "eq" && held.claim.comparator === "eq" && claim.document !== held.claim.document
  );
}

function reportSlip(fact: string, slip: Statement, held: Statement, other: Statement | undefined): Issue {
  const expected = other === undefined ? "another" : `${other.claim.value} as in ${quoteOf(other)}`;
  return {
    code: "edition-slip",
    stage: "reconcile",
    subject: fact,
    message: `Unexpected ${slip.claim.value} for ${slip.key.period ?? ""} in ${quoteOf(slip)}, expected ${expected}; it is the number of ${held.key.period ?? ""} in ${quoteOf(held)}`,
    hint: `Read the document (claim ${slip.claim.id}): its year is that of publication, or one of the numbers is wrong`,
  };
}
