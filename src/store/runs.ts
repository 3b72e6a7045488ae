/** Runs: one row an execution, written when it starts and when it ends. One cut off by a crash stays "running". */
import { z } from "zod";
import { Run } from "../model/run.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

export type RunStart = Pick<Run, "pipeline" | "configHash" | "codeVersion" | "startedAt"> &
  Partial<Pick<Run, "extractor" | "rules">>;
export type RunEnd = Omit<Run, "id" | keyof RunStart | "finishedAt" | "status"> & {
  finishedAt: string;
  status: "done" | "failed";
};

/** @returns the run's number, which every save of this run names */
export function startRun(db: Database, run: RunStart): number {
  return transact(db, () => {
    const row = db
      .prepare(
        `INSERT INTO run (pipeline, config_hash, code_version, extractor, rules, started_at, status)
         VALUES (:pipeline, :configHash, :codeVersion, :extractor, :rules, :startedAt, 'running')
         RETURNING run_id AS id`,
      )
      .get({ extractor: null, rules: null, ...run });
    return z.strictObject({ id: z.number() }).parse(row).id;
  });
}

/** Counts that a failed run never came to are left out, and stay 0. */
export function finishRun(
  db: Database,
  runId: number,
  end: Pick<RunEnd, "finishedAt" | "status"> & Partial<RunEnd>,
): void {
  transact(db, () => {
    const { changes } = db
      .prepare(
        `UPDATE run SET
           finished_at = :finishedAt, status = :status, pages = :pages,
           documents = :documents, documents_new = :documentsNew,
           claims = :claims, claims_new = :claimsNew,
           facts = :facts, facts_new = :factsNew, facts_changed = :factsChanged, facts_withdrawn = :factsWithdrawn,
           facts_settled = :factsSettled,
           issues = :issues
         WHERE run_id = :id`,
      )
      .run({ ...NOTHING_COUNTED, ...end, id: runId });
    if (changes === 0) throw new Error(`Unexpected run ${runId}, expected one that was started`);
  });
}

/** Newest first. */
export function listRuns(db: Database, { limit }: { limit?: number | undefined } = {}): Run[] {
  const rows = db
    .prepare(
      `SELECT
         run_id AS id, pipeline, config_hash AS configHash, code_version AS codeVersion, extractor, rules,
         started_at AS startedAt, finished_at AS finishedAt, status, pages,
         documents, documents_new AS documentsNew, claims, claims_new AS claimsNew,
         facts, facts_new AS factsNew, facts_changed AS factsChanged, facts_withdrawn AS factsWithdrawn, facts_settled AS factsSettled,
         issues
       FROM run
       ORDER BY run_id DESC
       LIMIT :limit`,
    )
    .all({ limit: limit ?? -1 });
  return z.array(Run).parse(rows);
}

/** The last run that was done at an instant (ISO 8601): what it left is what was held then. */
export function lastRunBy(db: Database, instant: string): number | null {
  const row = db
    .prepare(
      `SELECT max(run_id) AS id FROM run WHERE status = 'done' AND julianday(finished_at) <= julianday(:instant)`,
    )
    .get({ instant });
  return z.strictObject({ id: z.number().nullable() }).parse(row).id;
}

const NOTHING_COUNTED = {
  pages: 0,
  documents: 0,
  documentsNew: 0,
  claims: 0,
  claimsNew: 0,
  facts: 0,
  factsNew: 0,
  factsChanged: 0,
  factsWithdrawn: 0,
  factsSettled: 0,
  issues: 0,
};
