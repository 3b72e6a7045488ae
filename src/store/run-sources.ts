/** What each run met at each source: the run's report as rows, and the memory that alarms are raised from. */
import { z } from "zod";
import { flag } from "./column-types.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

export const RunSource = z.strictObject({
  source: z.string(),
  found: z.int(),
  foundNew: z.int(),
  asked: z.int(),
  fetched: z.int(),
  unchanged: z.int(),
  irrelevant: z.int(),
  gone: z.int(),
  refused: z.int(),
  failed: z.int(),
  deferred: z.int(),
  documentsNew: z.int(),
  documentsChanged: z.int(),
  claimsNew: z.int(),
  profileFits: z.int(),
  profileFails: z.int(),
  isDone: flag,
});
export type RunSource = z.infer<typeof RunSource>;

export function saveRunSource(db: Database, runId: number, row: RunSource): void {
  transact(db, () => {
    db.prepare(
      `INSERT OR REPLACE INTO run_source (
         run_id, source_id, found, found_new, asked, fetched, unchanged, irrelevant, gone, refused, failed, deferred,
         documents_new, documents_changed, claims_new, profile_fits, profile_fails, is_done
       ) VALUES (
         :runId, :source, :found, :foundNew, :asked, :fetched, :unchanged, :irrelevant, :gone, :refused, :failed,
         :deferred, :documentsNew, :documentsChanged, :claimsNew, :profileFits, :profileFails, :isDone
       )`,
    ).run({ ...row, runId, isDone: row.isDone ? 1 : 0 });
  });
}

export function listRunSources(db: Database, runId: number): RunSource[] {
  const rows = db
    .prepare(
      `SELECT
         source_id AS source, found, found_new AS foundNew, asked, fetched, unchanged, irrelevant, gone, refused,
         failed, deferred, documents_new AS documentsNew, documents_changed AS documentsChanged,
         claims_new AS claimsNew, profile_fits AS profileFits, profile_fails AS profileFails, is_done AS isDone
       FROM run_source
       WHERE run_id = :runId
       ORDER BY source_id`,
    )
    .all({ runId });
  return z.array(RunSource).parse(rows);
}

/**
 * Whether the last run that came to the end of this source had the configuration and program of run `runId`. Where it
 * had not, a list that has not changed may still mean other articles: other words, patterns, hosts.
 */
export function isReadAsBefore(db: Database, runId: number, source: string): boolean {
  const row = db
    .prepare(
      `SELECT before.config_hash = run.config_hash AND before.code_version = run.code_version AS "same"
       FROM run
       JOIN run_source ON run_source.source_id = :source AND is_done = 1 AND run_source.run_id < run.run_id
       JOIN run AS before ON before.run_id = run_source.run_id
       WHERE run.run_id = :runId
       ORDER BY before.run_id DESC
       LIMIT 1`,
    )
    .get({ runId, source });
  return row !== undefined && z.strictObject({ same: flag }).parse(row).same;
}

/** When the source was first met, and when it last announced or gave something new; null for never. */
export function sourceHistory(db: Database, source: string): { since: string | null; lastNew: string | null } {
  const row = db
    .prepare(
      `SELECT
         min(run.started_at) AS since,
         max(iif(found_new + run_source.documents_new + documents_changed > 0, run.started_at, NULL)) AS lastNew
       FROM run_source
       JOIN run USING (run_id)
       WHERE run_source.source_id = :source`,
    )
    .get({ source });
  return z.strictObject({ since: z.string().nullable(), lastNew: z.string().nullable() }).parse(row);
}
