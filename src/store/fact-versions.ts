/**
 * What each fact held, from which run to which: a row is opened when a fact is new or changes and closed when the next
 * one opens or the fact is withdrawn. Nothing is deleted, so the data set can be asked what it held in any run.
 */
import { z } from "zod";
import { Fact, FactClaim, TraceStep } from "../model/fact.ts";
import { flag, jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";

export const FactVersion = z.strictObject({
  /** The run that settled it so. */
  fromRun: z.number().int(),
  /** The first run in which it was not so any more; null while it holds. */
  untilRun: z.number().int().nullable(),
  ...Fact.pick({ value: true, comparator: true, unit: true, low: true, high: true, status: true }).shape,
  ...Fact.pick({ documents: true, independent: true, dissenting: true, reason: true }).shape,
  derived: flag,
  claims: jsonOf(z.array(FactClaim)),
  trace: jsonOf(z.array(TraceStep)),
});
export type FactVersion = z.infer<typeof FactVersion>;

/** Oldest first. A fact whose last version is closed is withdrawn. @param factId the whole id */
export function listFactVersions(db: Database, factId: string): FactVersion[] {
  const rows = db
    .prepare(
      `SELECT
         from_run AS fromRun, until_run AS untilRun, value, comparator, unit, low, high, status, derived,
         documents, independent, dissenting, claims, reason, trace
       FROM fact_version
       WHERE fact_id = :factId
       ORDER BY from_run`,
    )
    .all({ factId });
  return z.array(FactVersion).parse(rows);
}

/** Opens and closes versions in one run. Settled twice in one run, a fact held what the second time gave. */
export function versionWriter(
  db: Database,
  runId: number,
): { open: (fact: Fact) => void; close: (factId: string) => void } {
  const close = db.prepare(`UPDATE fact_version SET until_run = :runId WHERE fact_id = :factId AND until_run IS NULL`);
  const open = db.prepare(
    `INSERT INTO fact_version (
       fact_id, from_run, until_run, value, comparator, unit, low, high, status, derived,
       documents, independent, dissenting, claims, reason, trace
     ) VALUES (
       :id, :runId, NULL, :value, :comparator, :unit, :low, :high, :status, :derived,
       :documents, :independent, :dissenting, :claims, :reason, :trace
     )
     ON CONFLICT (fact_id, from_run) DO UPDATE SET
       until_run = NULL, value = excluded.value, comparator = excluded.comparator, unit = excluded.unit,
       low = excluded.low, high = excluded.high, status = excluded.status, derived = excluded.derived,
       documents = excluded.documents, independent = excluded.independent, dissenting = excluded.dissenting,
       claims = excluded.claims, reason = excluded.reason, trace = excluded.trace`,
  );
  return {
    close: (factId) => {
      close.run({ runId, factId });
    },
    open: (fact) => {
      close.run({ runId, factId: fact.id });
      const [claims, trace] = [JSON.stringify(fact.claims), JSON.stringify(fact.trace)];
      open.run({ ...fact, derived: fact.derived ? 1 : 0, claims, trace, runId });
    },
  };
}
