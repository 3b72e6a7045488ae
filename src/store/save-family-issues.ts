/**
 * Issues of settling: they belong to the data set, not to a pipeline, and each to the family it was met in. Those of
 * families that were not settled anew go on standing as they were; of the settled ones, those that are not met again end.
 */
import type { Issue } from "../model/issue.ts";
import { familyParameters } from "./facts.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** The family is null for an issue that is looked for each time anew. */
export type FamilyIssue = Issue & { readonly family: string | null };

/** @param since the run that settled last: what it met goes on, what ended before it is met anew */
export function saveFamilyIssues(
  db: Database,
  runId: number,
  { families, since, issues }: { families: readonly string[] | "all"; since: number; issues: readonly FamilyIssue[] },
): void {
  transact(db, () => {
    db.prepare(
      `UPDATE issue SET last_seen_run = :runId
       WHERE stage = 'reconcile' AND family IS NOT NULL AND last_seen_run >= :since
         AND NOT (:all OR family IN (SELECT value FROM json_each(:families)))`,
    ).run({ runId, since, ...familyParameters(families) });
    const seeAgain = db.prepare(
      `UPDATE issue SET last_seen_run = :runId, hint = :hint, family = :family
       WHERE stage = :stage AND code = :code AND subject = :subject AND message = :message AND last_seen_run >= :since`,
    );
    const insert = db.prepare(
      `INSERT INTO issue (pipeline, stage, code, subject, message, hint, family, first_seen_run, last_seen_run)
       SELECT pipeline, :stage, :code, :subject, :message, :hint, :family, run_id, run_id FROM run WHERE run_id = :runId`,
    );
    for (const issue of issues) {
      const { changes } = seeAgain.run({ ...issue, runId, since });
      if (changes === 0) insert.run({ ...issue, runId });
    }
  });
}
