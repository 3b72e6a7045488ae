/**
 * Issues: one row for as long as run after run of one pipeline meets the same thing, so a page that stays broken is one
 * row, not one a night. Mended and met again, it is a new row: first and last run of a row are a stretch without gaps.
 */
import { z } from "zod";
import { Issue } from "../model/issue.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

export const StoredIssue = z.strictObject({
  ...Issue.shape,
  id: z.number().int(),
  pipeline: z.string(),
  firstSeenRun: z.number().int(),
  lastSeenRun: z.number().int(),
});
export type StoredIssue = z.infer<typeof StoredIssue>;

export interface IssueFilters {
  readonly run?: number | undefined;
  readonly code?: string | undefined;
  readonly stage?: string | undefined;
  readonly limit?: number | undefined;
}

/** The same issue twice in one run is one row, counted as seen the second time. */
export function saveIssues(db: Database, runId: number, issues: readonly Issue[]): { new: number; seen: number } {
  return transact(db, () => {
    const before = RunBefore.parse(
      db
        .prepare(
          `SELECT run.pipeline, coalesce(max(before.run_id), run.run_id) AS id
           FROM run
           LEFT JOIN run AS before
             ON before.pipeline = run.pipeline AND before.run_id < run.run_id AND before.status = 'done'
           WHERE run.run_id = :runId
           GROUP BY run.run_id`,
        )
        .get({ runId }),
    );
    const seeAgain = db.prepare(
      `UPDATE issue SET last_seen_run = :runId, hint = :hint
       WHERE pipeline = :pipeline AND stage = :stage AND code = :code AND subject = :subject AND message = :message
         AND last_seen_run >= :before`,
    );
    const insert = db.prepare(
      `INSERT INTO issue (pipeline, stage, code, subject, message, hint, first_seen_run, last_seen_run)
       VALUES (:pipeline, :stage, :code, :subject, :message, :hint, :runId, :runId)`,
    );
    const counts = { new: 0, seen: 0 };
    for (const issue of issues) {
      const row = { ...issue, pipeline: before.pipeline, runId };
      if (seeAgain.run({ ...row, before: before.id }).changes > 0) {
        counts.seen += 1;
        continue;
      }
      insert.run(row);
      counts.new += 1;
    }
    return counts;
  });
}

/** Newest first; within a run in the order in which they were met. */
export function listIssues(db: Database, filters: IssueFilters = {}): StoredIssue[] {
  const rows = db
    .prepare(
      `SELECT
         issue_id AS id, issue.pipeline, code, stage, subject, message, hint,
         first_seen_run AS firstSeenRun, last_seen_run AS lastSeenRun
       FROM issue
       WHERE (:run IS NULL OR (:run BETWEEN first_seen_run AND last_seen_run
           AND (stage = 'reconcile' OR issue.pipeline = (SELECT run.pipeline FROM run WHERE run_id = :run))))
         AND (:code IS NULL OR code = :code)
         AND (:stage IS NULL OR stage = :stage)
       ORDER BY last_seen_run DESC, issue_id
       LIMIT :limit`,
    )
    .all({
      run: filters.run ?? null,
      code: filters.code ?? null,
      stage: filters.stage ?? null,
      limit: filters.limit ?? -1,
    });
  return z.array(StoredIssue).parse(rows);
}

const RunBefore = z.strictObject({ pipeline: z.string(), id: z.number() });
