/** Facts as they are held now, in `fact` and `fact_claim`. What was held before is in fact-versions.ts. */
import { z } from "zod";
import { Fact, FactClaim, TraceStep } from "../model/fact.ts";
import { flag, jsonOf } from "./column-types.ts";
import { findByPrefix } from "./find-by-prefix.ts";
import type { Database } from "./open-database.ts";
import { KEY_CONDITIONS, parametersOf, type RowFilters } from "./row-filters.ts";

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

/** Facts that are held, of these families or of all, in no order. */
export function listFamilyFacts(db: Database, families: readonly string[] | "all"): Fact[] {
  const rows = db
    .prepare(
      `${SELECT_FACT}
       WHERE withdrawn_run IS NULL AND (:all OR family IN (SELECT value FROM json_each(:families)))`,
    )
    .all(familyParameters(families));
  return z.array(FactRow).parse(rows);
}

export function familyParameters(families: readonly string[] | "all") {
  return { all: families === "all" ? 1 : 0, families: JSON.stringify(families === "all" ? [] : families) };
}

/** How many are held. */
export function countFacts(db: Database): number {
  const row = db.prepare(`SELECT count(*) AS count FROM fact WHERE withdrawn_run IS NULL`).get();
  return z.strictObject({ count: z.number() }).parse(row).count;
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
