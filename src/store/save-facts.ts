/**
 * Takes what reconcile settled: the whole set, or the facts of some families. What is held and no longer among them is
 * withdrawn, never deleted; what a fact held before stays in `fact_version`.
 */
import { isDeepStrictEqual } from "node:util";
import type { Fact } from "../model/fact.ts";
import { versionWriter } from "./fact-versions.ts";
import { listFamilyFacts } from "./facts.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** One fact that moved in a run. */
export type FactChange =
  | { readonly kind: "new"; readonly before: null; readonly after: Fact }
  | { readonly kind: "changed"; readonly before: Fact; readonly after: Fact }
  | { readonly kind: "withdrawn"; readonly before: Fact; readonly after: null };

/** Which part of the held facts was settled: facts of other families stay as they are. */
export interface Scope {
  readonly families: readonly string[] | "all";
  readonly familyOf: (fact: Fact) => string | null;
}

const WHOLE: Scope = { families: "all", familyOf: () => null };

/**
 * Changed is another value, comparator, unit, bound, status, count of voices or set of claims with their roles. Where
 * only words differ (reason, trace, how an object is spelt), the fact is rewritten in place and counts as unchanged. A
 * withdrawn fact that comes back is new. Every claim that a fact names must be saved already.
 * @param facts all of the scope
 */
export function saveFacts(
  db: Database,
  runId: number,
  facts: readonly Fact[],
  scope: Scope = WHOLE,
): { new: number; changed: number; unchanged: number; withdrawn: number; moved: FactChange[] } {
  return transact(db, () => {
    const held = new Map(listFamilyFacts(db, scope.families).map((fact) => [fact.id, fact]));
    const write = factWriter(db, runId);
    const versions = versionWriter(db, runId);
    const seeAgain = db.prepare(`UPDATE fact SET last_seen_run = :runId, family = :family WHERE fact_id = :id`);
    const markChanged = db.prepare(`UPDATE fact SET changed_run = :runId WHERE fact_id = :id`);
    const withdraw = db.prepare(`UPDATE fact SET withdrawn_run = :runId WHERE fact_id = :id`);
    const moved: FactChange[] = [];
    for (const after of facts) {
      const before = held.get(after.id);
      held.delete(after.id);
      if (before !== undefined) expectSameKey(before, after);
      if (before === undefined || !isDeepStrictEqual(before, after)) write(after);
      seeAgain.run({ id: after.id, runId, family: scope.familyOf(after) });
      if (before !== undefined && isSameDecision(before, after)) continue;
      markChanged.run({ id: after.id, runId });
      versions.open(after);
      moved.push(before === undefined ? { kind: "new", before: null, after } : { kind: "changed", before, after });
    }
    for (const before of held.values()) {
      withdraw.run({ id: before.id, runId });
      versions.close(before.id);
      moved.push({ kind: "withdrawn", before, after: null });
    }
    const count = (kind: FactChange["kind"]): number => moved.filter((change) => change.kind === kind).length;
    const [added, changed] = [count("new"), count("changed")];
    return { new: added, changed, unchanged: countHeld(db) - added - changed, withdrawn: held.size, moved };
  });
}

function countHeld(db: Database): number {
  return Number(db.prepare(`SELECT count(*) FROM fact WHERE withdrawn_run IS NULL`).pluck().get());
}

/** Of the key, what is written one way only: an object or a body may be spelt as another claim spells it. */
const KEY = ["index", "subject", "indicator", "measure", "period", "modality"] as const;

function expectSameKey(before: Fact, after: Fact): void {
  for (const field of KEY) {
    if (before[field] === after[field]) continue;
    const [met, held] = [String(after[field]), String(before[field])];
    throw new Error(`Unexpected ${field} "${met}" in fact "${after.id}", expected "${held}" as held`);
  }
}

const DECISION = ["value", "comparator", "unit", "low", "high", "status", "derived"] as const;
const VOICES = ["documents", "independent", "dissenting"] as const;

function isSameDecision(before: Fact, after: Fact): boolean {
  if ([...DECISION, ...VOICES].some((field) => before[field] !== after[field])) return false;
  const roles = (fact: Fact): string[] => fact.claims.map(({ id, role }) => `${role} ${id}`).sort();
  return isDeepStrictEqual(roles(before), roles(after));
}

function factWriter(db: Database, runId: number): (fact: Fact) => void {
  const writeFact = db.prepare(
    `INSERT INTO fact (
       fact_id, index_name, subject, indicator, measure, period, object, population, attribution, modality, unit,
       value, comparator, low, high, status, derived, documents, independent, dissenting, reason, trace,
       first_seen_run, changed_run, last_seen_run
     ) VALUES (
       :id, :index, :subject, :indicator, :measure, :period, :object, :population, :attribution, :modality, :unit,
       :value, :comparator, :low, :high, :status, :derived, :documents, :independent, :dissenting, :reason, :trace,
       :runId, :runId, :runId
     )
     ON CONFLICT (fact_id) DO UPDATE SET
       object = excluded.object, population = excluded.population, attribution = excluded.attribution,
       unit = excluded.unit, value = excluded.value, comparator = excluded.comparator, low = excluded.low,
       high = excluded.high, status = excluded.status, derived = excluded.derived, documents = excluded.documents,
       independent = excluded.independent, dissenting = excluded.dissenting, reason = excluded.reason,
       trace = excluded.trace, last_seen_run = excluded.last_seen_run, withdrawn_run = NULL`,
  );
  const forgetClaims = db.prepare(`DELETE FROM fact_claim WHERE fact_id = :id`);
  const writeClaim = db.prepare(
    `INSERT INTO fact_claim (fact_id, claim_id, position, role, reason)
     VALUES (:fact, :id, :position, :role, :reason)`,
  );
  return (fact) => {
    const { claims, ...row } = fact;
    writeFact.run({ ...row, derived: row.derived ? 1 : 0, trace: JSON.stringify(row.trace), runId });
    forgetClaims.run({ id: fact.id });
    for (const [position, { id, role, reason }] of claims.entries())
      writeClaim.run({ fact: fact.id, id, position, role, reason: reason ?? null });
  };
}
