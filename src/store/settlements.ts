/**
 * What facts rest on, as they were last settled, and what moved since: the ground on which a run settles only what it
 * touched. A claim is unsettled (`is_settled` = 0) from the moment it comes, goes or is read otherwise, in the same
 * transaction, until facts were settled from it: a run that is cut off between the two loses nothing.
 */
import { z } from "zod";
import { CauseKind } from "../model/change.ts";
import { flag } from "./column-types.ts";
import type { Database } from "./open-database.ts";

/** The last run that settled facts, and by which rules (null: an older program's); null where none has. */
export function lastSettlement(db: Database): { runId: number; rules: string | null } | null {
  const row = db
    .prepare(`SELECT run_id AS runId, rules FROM run WHERE status = 'done' ORDER BY run_id DESC LIMIT 1`)
    .get();
  return z.strictObject({ runId: z.number(), rules: z.string().nullable() }).optional().parse(row) ?? null;
}

/** A claim that came, went, is read otherwise, or is judged otherwise than when facts were last settled from it. */
export const MovedClaim = z.strictObject({
  id: z.string(),
  document: z.string(),
  isCurrent: flag,
  /** That it was settled in; null for a new one. */
  family: z.string().nullable(),
  /** null where it did not move itself: its verdict did. */
  movedBy: CauseKind.exclude(["reviewer", "rule-changed"]).nullable(),
  /** The verdict that stood on it when facts were last settled. */
  verdict: z.number().nullable(),
});
export type MovedClaim = z.infer<typeof MovedClaim>;

/** @param verdicts claim id → number of the verdict that now stands on it */
export function listMovedClaims(db: Database, verdicts: ReadonlyMap<string, number>): MovedClaim[] {
  const rows = db
    .prepare(
      `SELECT
         reading.claim_id AS id, document_id AS document, is_current AS isCurrent, family,
         CASE is_settled WHEN 0 THEN moved_by END AS movedBy, reading.verdict_id AS verdict
       FROM reading
       LEFT JOIN (SELECT key AS claim_id, value AS verdict_id FROM json_each(:verdicts)) AS judged
         ON judged.claim_id = reading.claim_id
       WHERE reading.claim_id IN (
           SELECT claim_id FROM reading WHERE is_settled = 0
           UNION SELECT claim_id FROM reading WHERE verdict_id IS NOT NULL
           UNION SELECT key FROM json_each(:verdicts)
         )
         AND ((is_settled = 0 AND (is_current = 1 OR family IS NOT NULL))
           OR (is_current = 1 AND reading.verdict_id IS NOT judged.verdict_id))
       ORDER BY reading.claim_id`,
    )
    .all({ verdicts: JSON.stringify(Object.fromEntries(verdicts)) });
  return z.array(MovedClaim).parse(rows);
}

/** How a document spoke when facts were last settled (null: never), and when and why its present version came. */
export const Speaker = z.strictObject({
  document: z.string(),
  spoke: z.string().nullable(),
  movedRun: z.number().nullable(),
  movedBy: CauseKind.exclude(["reviewer", "rule-changed"]).nullable(),
});
export type Speaker = z.infer<typeof Speaker>;

/** Of every document that ever said something: what others say of themselves moves no fact. */
export function listSpeakers(db: Database): Speaker[] {
  const rows = db
    .prepare(
      `SELECT document_id AS document, speaker AS spoke, moved_run AS movedRun, moved_by AS movedBy
       FROM document
       WHERE is_current = 1 AND document_id IN (SELECT document_id FROM reading)
       ORDER BY document_id`,
    )
    .all();
  return z.array(Speaker).parse(rows);
}

/** Families that these documents' current claims were last settled in. */
export function listFamiliesOf(db: Database, documents: readonly string[]): { document: string; family: string }[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT document_id AS document, family
       FROM reading
       WHERE is_current = 1 AND family IS NOT NULL AND document_id IN (SELECT value FROM json_each(:documents))`,
    )
    .all({ documents: JSON.stringify(documents) });
  return z.array(z.strictObject({ document: z.string(), family: z.string() })).parse(rows);
}

/** Every family that a fact or a claim was last settled in. */
export function listFamilies(db: Database): string[] {
  const rows = db
    .prepare(
      `SELECT family FROM fact WHERE withdrawn_run IS NULL AND family IS NOT NULL
       UNION SELECT family FROM reading WHERE is_current = 1 AND family IS NOT NULL`,
    )
    .pluck()
    .all();
  return z.array(z.string()).parse(rows);
}

/** Before they are settled: which family each claim is in now. */
export function assignFamilies(
  db: Database,
  claims: readonly { id: string; family: string | null; verdict: number | null }[],
): void {
  const assign = db.prepare(
    `UPDATE reading SET family = :family, verdict_id = :verdict, is_settled = 1 WHERE claim_id = :id`,
  );
  for (const claim of claims) assign.run(claim);
}

/** @param speakers document id → how it speaks now */
export function saveSpeakers(db: Database, speakers: Iterable<readonly [string, string]>): void {
  const save = db.prepare(`UPDATE document SET speaker = :spoke WHERE document_id = :document AND is_current = 1`);
  for (const [document, spoke] of speakers) save.run({ document, spoke });
}

/** @param places family → its places in rankings, as JSON; with `isWhole` no other family has any */
export function saveFamilyPlaces(db: Database, places: ReadonlyMap<string, string>, isWhole: boolean): void {
  if (isWhole) db.prepare(`DELETE FROM family`).run();
  const forget = db.prepare(`DELETE FROM family WHERE family = :family`);
  const insert = db.prepare(`INSERT INTO family (family, places) VALUES (:family, :places)`);
  for (const [family, json] of places) {
    forget.run({ family });
    if (json !== "[]") insert.run({ family, places: json });
  }
}

/** The places of all families, each family's as JSON. */
export function listFamilyPlaces(db: Database): string[] {
  return z.array(z.string()).parse(db.prepare(`SELECT places FROM family ORDER BY family`).pluck().all());
}
