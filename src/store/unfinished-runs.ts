/**
 * Runs that did not come to their end: killed, stopped, or failed. To be asked only by the one run that holds the
 * database: whatever else says "running" is then dead.
 */
import { z } from "zod";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** Marks those as failed that were killed, with the instant at which it was noticed. @returns their numbers */
export function endKilledRuns(db: Database, now: string): number[] {
  return transact(db, () => {
    const rows = db
      .prepare(`UPDATE run SET status = 'failed', finished_at = :now WHERE status = 'running' RETURNING run_id AS id`)
      .all({ now });
    return z
      .array(z.strictObject({ id: z.number() }))
      .parse(rows)
      .map(({ id }) => id);
  });
}

/**
 * The instant at which the work began that this run goes on with: the start of the first of the unfinished runs of
 * this pipeline that directly came before, no older than `notBefore`; its own start where the run before was done.
 */
export function nightStart(db: Database, runId: number, notBefore: string): string {
  const row = db
    .prepare(
      `SELECT coalesce(min(before.started_at), run.started_at) AS start
       FROM run
       LEFT JOIN run AS before
         ON before.pipeline = run.pipeline AND before.run_id < run.run_id AND before.status = 'failed'
         AND before.started_at >= :notBefore
         AND before.run_id > coalesce(
           (SELECT max(run_id) FROM run AS done
            WHERE done.pipeline = run.pipeline AND done.status = 'done' AND done.run_id < run.run_id), 0)
       WHERE run.run_id = :runId
       GROUP BY run.run_id`,
    )
    .get({ runId, notBefore });
  return z.strictObject({ start: z.string() }).parse(row).start;
}
