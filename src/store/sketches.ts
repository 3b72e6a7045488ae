/**
 * What copies are found by, of the current version of every document. A sketch holds as long as its text and the rules that
 * made it; one of an older text or by other rules is no sketch.
 */
import { z } from "zod";
import { Authority } from "../model/authority.ts";
import { flag, jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";

/** Ascending 32-bit hashes, little-endian as every machine that runs Node is. */
const hashes = z.instanceof(Uint8Array).transform((blob): Uint32Array => new Uint32Array(Uint8Array.from(blob).buffer));

const Sketch = z.strictObject({
  shingles: hashes,
  words: hashes,
  numbers: jsonOf(z.array(z.string())),
  credited: flag,
  latestDay: z.string().nullable(),
});
export type StoredSketch = z.infer<typeof Sketch>;

const SketchedDocument = Sketch.extend({
  id: z.string(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  textHash: z.string(),
  authority: Authority.nullable(),
});
export type SketchedDocument = z.infer<typeof SketchedDocument>;

export interface TextVersion {
  readonly id: string;
  readonly textHash: string;
}

/** Current texts without a sketch by these rules, by document. */
export function listUnsketched(db: Database, rules: string): TextVersion[] {
  const rows = db
    .prepare(
      `SELECT document_id AS id, text_hash AS textHash
       FROM document
       WHERE is_current = 1 AND NOT EXISTS (
         SELECT 1 FROM sketch
         WHERE sketch.document_id = document.document_id AND sketch.text_hash = document.text_hash AND rules = :rules
       )
       ORDER BY document_id`,
    )
    .all({ rules });
  return z.array(z.strictObject({ id: z.string(), textHash: z.string() })).parse(rows);
}

export function getText(db: Database, { id, textHash }: TextVersion): string {
  const text = prepareOnce(db, `SELECT text FROM document WHERE document_id = :id AND text_hash = :textHash`).get({
    id,
    textHash,
  });
  return z.strictObject({ text: z.string() }).parse(text).text;
}

export function saveSketch(
  db: Database,
  runId: number,
  rules: string,
  { id, textHash, shingles, words, numbers, credited, latestDay }: TextVersion & StoredSketch,
): void {
  prepareOnce(
    db,
    `INSERT OR REPLACE INTO sketch (
       document_id, text_hash, rules, made_run, shingles, words, numbers, is_credited, latest_day
     ) VALUES (:id, :textHash, :rules, :runId, :shingles, :words, :numbers, :credited, :latestDay)`,
  ).run({
    ...{ id, textHash, rules, runId, latestDay },
    shingles: bytesOf(shingles),
    words: bytesOf(words),
    numbers: JSON.stringify(numbers),
    credited: credited ? 1 : 0,
  });
}

/** Of texts that are no longer the current ones. */
export function forgetOldSketches(db: Database): void {
  db.prepare(
    `DELETE FROM sketch
     WHERE NOT EXISTS (
       SELECT 1 FROM document
       WHERE document.document_id = sketch.document_id AND document.text_hash = sketch.text_hash AND is_current = 1
     )`,
  ).run();
}

/** The current version of every document that has a sketch, one at a time, by id. */
export function* listSketched(db: Database): Generator<SketchedDocument> {
  const rows = db
    .prepare(
      `SELECT document.document_id AS id, document.url, published, document.text_hash AS textHash, authority,
         shingles, words, numbers, is_credited AS credited, latest_day AS latestDay
       FROM document
       JOIN sketch USING (document_id, text_hash)
       LEFT JOIN page USING (page_id)
       LEFT JOIN source USING (source_id)
       WHERE is_current = 1
       ORDER BY document_id`,
    )
    .iterate();
  for (const row of rows) yield SketchedDocument.parse(row);
}

function bytesOf(hashes: Uint32Array): Uint8Array {
  return new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength);
}
