/** A ranking has one size: “44/132” beside “44/131” for one edition, “2/62” among 63 provinces. */
import type { Issue } from "../model/issue.ts";
import { isRightSize } from "./editions.ts";
import { quoteOf } from "./say-value.ts";
import type { Statement } from "./statement.ts";

/** @param statements all of one key */
export function reportSizes(statements: readonly [Statement, ...Statement[]], fact: string): Issue[] {
  const { key } = statements[0];
  if (key.measure !== "rank" || key.population === null) return [];
  const bySize = new Map<number, Statement>();
  for (const statement of statements) {
    const { of } = statement.claim;
    if (of !== null && !bySize.has(of) && !isRightSize(key.index, key.period, of)) bySize.set(of, statement);
  }
  const named = Number(/-(?<size>\d+)$/.exec(key.population)?.groups?.size ?? NaN);
  const sizes = [...bySize].sort(([a], [b]) => a - b);
  const right = sizes.find(([size]) => size === named) ?? sizes.at(-1);
  if (right === undefined) return [];
  const expected = Number.isNaN(named) ? right[0] : named;
  return sizes.flatMap(([size, statement]) => (size === expected ? [] : [reportSize(statement, size, expected, fact)]));
}

function reportSize(statement: Statement, size: number, expected: number, fact: string): Issue {
  const set = statement.key.population ?? "the set";
  return {
    code: "set-size-contradiction",
    stage: "reconcile",
    subject: fact,
    message: `Unexpected ${size} ranked in ${quoteOf(statement)}, expected ${expected} as of ${set} in ${statement.key.period ?? "that edition"}`,
    hint: `Read the document (claim ${statement.claim.id}): the size is a slip, or another set is ranked`,
  };
}
