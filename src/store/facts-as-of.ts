/** Facts as they were held at the end of a run. Wording of what only identifies a fact (an object's spelling) is today's. */
import { z } from "zod";
import { Fact, FactClaim, TraceStep } from "../model/fact.ts";
import { flag, jsonOf } from "./column-types.ts";
import type { FactFilters } from "./facts.ts";
import type { Database } from "./open-database.ts";
import { claimConditions, KEY_CONDITIONS, parametersOf } from "./row-filters.ts";

/** Those that were held then, in the order of subject, index, indicator, measure and period. */
export function listFactsAsOf(db: Database, run: number, filters: FactFilters = {}): Fact[] {
  const rows = db
    .prepare(
      `SELECT
         fact.fact_id AS id, index_name AS "index", subject, indicator, measure, period, object, population,
         attribution, modality, held.unit, held.value, held.comparator, held.low, held.high, held.status,
         held.derived, held.documents, held.independent, held.dissenting, held.claims, held.reason, held.trace
       FROM fact_version AS held
       JOIN fact ON fact.fact_id = held.fact_id
       WHERE held.from_run <= :run AND (held.until_run IS NULL OR held.until_run > :run)
         AND ${KEY_CONDITIONS}
         AND (:status IS NULL OR held.status = :status)
         AND ${claimConditions("held.claims")}
       ORDER BY subject, index_name, indicator, measure, period, fact.fact_id
       LIMIT :limit`,
    )
    .all({ ...parametersOf(filters), status: filters.status ?? null, run });
  return z.array(FactAsOfRow).parse(rows);
}

const FactAsOfRow = z.strictObject({
  ...Fact.shape,
  derived: flag,
  claims: jsonOf(z.array(FactClaim)),
  trace: jsonOf(z.array(TraceStep)),
});
