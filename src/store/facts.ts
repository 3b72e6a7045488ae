/**
 * Facts: as they are held now in `fact` and `fact_claim`, and as they were held before in `fact_version`. A save takes
 * the whole set that reconcile settled: what is held and no longer among them is withdrawn, never deleted.
 */
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { Fact, FactClaim, TraceStep } from "../model/fact.ts";
import { flag, jsonOf } from "./column-types.ts";
import { versionWriter } from "./fact-versions.ts";
import { findByPrefix } from "./find-by-prefix.ts";
import type { Database } from "./open-database.ts";
import { KEY_CONDITIONS, parametersOf, type RowFilters } from "./row-filters.ts";
import { transact } from "./transact.ts";

/** One fact that moved in a run. */
export type FactChange =
  | { readonly kind: "new"; readonly before: null; readonly after: Fact }
  | { readonly kind: "changed"; readonly before: Fact; readonly after: Fact }
  | { readonly kind: "withdrawn"; readonly before: Fact; readonly after: null };

export interface FactFilters extends RowFilters {
  readonly status?: string | undefined;
}

/** As FactRow reads it. */
const SELECT_FACT = `
  SELECT
    fact_id AS id, index_name AS "index", subject, indicator, measure, period, object, population, attribution,
    modality, unit, value, comparator, low, high, status, derived, documents, independent, dissenting,
    (
      SELECT json_group_array(json_object('id', claim_id, 'role', role, 'reason', reason))
      FROM (SELECT * FROM fact_claim WHERE fact_claim.fact_id = fact.fact_id ORDER BY position)
    ) AS claims,
    reason, trace
  FROM fact`;

/**
 * Changed is another value, comparator, unit, bound, status or set of claims with their roles. Where only words differ
 * (reason, trace, how an object is spelt), the fact is rewritten in place and counts as unchanged. A withdrawn fact that comes back
 * is new. Every claim that a fact names must be saved already.
 */
export function saveFacts(
  db: Database,
  runId: number,
  facts: readonly Fact[],
): { new: number; changed: number; unchanged: number; withdrawn: number; moved: FactChange[] } {
  return transact(db, () => {
    const held = new Map(listFacts(db).map((fact) => [fact.id, fact]));
    const write = factWriter(db, runId);
    const versions = versionWriter(db, runId);
    const seeAgain = db.prepare(`UPDATE fact SET last_seen_run = :runId WHERE fact_id = :id`);
    const markChanged = db.prepare(`UPDATE fact SET changed_run = :runId WHERE fact_id = :id`);
    const withdraw = db.prepare(`UPDATE fact SET withdrawn_run = :runId WHERE fact_id = :id`);
    const moved: FactChange[] = [];
    for (const after of facts) {
      const before = held.get(after.id);
      held.delete(after.id);
      if (before !== undefined) expectSameKey(before, after);
      if (before === undefined || !isDeepStrictEqual(before, after)) write(after);
      else seeAgain.run({ id: after.id, runId });
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
    return { new: added, changed, unchanged: facts.length - added - changed, withdrawn: held.size, moved };
  });
}

/** Facts that are held, not withdrawn ones, in the order of subject, index, indicator, measure and period. */
export function listFacts(db: Database, filters: FactFilters = {}): Fact[] {
  const rows = db
    .prepare(
      `${SELECT_FACT}
       WHERE withdrawn_run IS NULL
         AND ${KEY_CONDITIONS}
         AND (:status IS NULL OR status = :status)
         AND (:document IS NULL OR EXISTS (
           SELECT 1 FROM evidence WHERE evidence.fact_id = fact.fact_id AND evidence.document_id = :document
         ))
         AND (:source IS NULL OR EXISTS (
           SELECT 1
           FROM evidence
           JOIN document ON document.document_id = evidence.document_id AND document.is_current = 1
           JOIN page ON page.page_id = document.page_id
           WHERE evidence.fact_id = fact.fact_id AND page.source_id = :source
         ))
       ORDER BY subject, index_name, indicator, measure, period, fact_id
       LIMIT :limit`,
    )
    .all({ ...parametersOf(filters), status: filters.status ?? null });
  return z.array(FactRow).parse(rows);
}

/**
 * A fact, withdrawn or not, by its id or the first 4 or more characters of it.
 * @throws UserError for a prefix of several ids
 */
export function getFact(db: Database, id: string): Fact | null {
  const found = findByPrefix(db, "fact", id);
  const row = db.prepare(`${SELECT_FACT} WHERE fact_id = :id`).get({ id: found });
  return row === undefined ? null : FactRow.parse(row);
}

const FactClaimJson = z
  .strictObject({ ...FactClaim.shape, reason: z.string().nullable() })
  .transform(({ reason, ...claim }): FactClaim => (reason === null ? claim : { ...claim, reason }));

const FactRow = z
  .strictObject({
    ...Fact.shape,
    derived: flag,
    claims: jsonOf(z.array(FactClaimJson)),
    trace: jsonOf(z.array(TraceStep)),
  })
  .transform((fact): Fact => fact);

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

function isSameDecision(before: Fact, after: Fact): boolean {
  if (DECISION.some((field) => before[field] !== after[field])) return false;
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
