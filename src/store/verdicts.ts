/** Verdicts of people on claims: append-only, as the triggers of the table see to. */
import { z } from "zod";
import { Correction, Verdict } from "../model/verdict.ts";
import { jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** @returns the verdict's number */
export function saveVerdict(db: Database, verdict: Omit<Verdict, "id">): number {
  return transact(db, () => {
    const row = db
      .prepare(
        `INSERT INTO verdict (
           run_id, action, claim_id, undoes, correction, words_before, words_after, reviewer, decided_at, why
         ) VALUES (
           :run, :action, :claim, :undoes, :correction, :wordsBefore, :wordsAfter, :reviewer, :decidedAt, :why
         )
         RETURNING verdict_id AS id`,
      )
      .get({ ...verdict, correction: verdict.correction === null ? null : JSON.stringify(verdict.correction) });
    return z.strictObject({ id: z.number() }).parse(row).id;
  });
}

/** All, oldest first, also those that were undone. */
export function listVerdicts(db: Database): Verdict[] {
  const rows = db
    .prepare(
      `SELECT
         verdict_id AS id, run_id AS run, action, claim_id AS claim, undoes, correction,
         words_before AS wordsBefore, words_after AS wordsAfter, reviewer, decided_at AS decidedAt, why
       FROM verdict
       ORDER BY verdict_id`,
    )
    .all();
  return z.array(VerdictRow).parse(rows);
}

const VerdictRow = z.strictObject({ ...Verdict.shape, correction: jsonOf(Correction).nullable() });
