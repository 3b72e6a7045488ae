/**
 * What copies are found by, of the current version of documents that say something. A sketch holds as long as its text and the rules that
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
});
export type StoredSketch = z.infer<typeof Sketch>;

/** What a text tells of itself beside its words. */
const Told = z.strictObject({ credited: flag, latestDay: z.string().nullable() });

/** A document as it is placed among others: the same fields that reconcile asks for, and its version. */
const SpeakingDocument = Told.extend({
  id: z.string(),
  textHash: z.string(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  authority: Authority.nullable(),
});
export type SpeakingDocument = z.infer<typeof SpeakingDocument>;

export interface TextVersion {
  readonly id: string;
  readonly textHash: string;
}

const AddressedDocument = z.strictObject({
  id: z.string(),
  url: z.string().nullable(),
  /** Whether it ever said something. */
  speaks: flag,
});
export type AddressedDocument = z.infer<typeof AddressedDocument>;

/** Every document that there is, one at a time. */
export function* listAddressed(db: Database): Generator<AddressedDocument> {
  const rows = db
    .prepare(
      `SELECT document_id AS id, url, document_id IN (SELECT document_id FROM reading) AS speaks
       FROM document
       WHERE is_current = 1`,
    )
    .iterate();
  for (const row of rows) yield AddressedDocument.parse(row);
}

/**
 * Current texts without a sketch by these rules, by document: of documents that ever said something, and of others where
 * they are asked for.
 */
export function listUnsketched(db: Database, rules: string, others: readonly string[]): TextVersion[] {
  const rows = db
    .prepare(
      `SELECT document_id AS id, text_hash AS textHash
       FROM document
       WHERE is_current = 1
         AND document_id IN (SELECT document_id FROM reading UNION SELECT value FROM json_each(:others))
         AND NOT EXISTS (
           SELECT 1 FROM sketch
           WHERE sketch.document_id = document.document_id AND sketch.text_hash = document.text_hash AND rules = :rules
         )
       ORDER BY document_id`,
    )
    .all({ rules, others: JSON.stringify(others) });
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
  { id, textHash, shingles, words, numbers, credited, latestDay }: TextVersion & StoredSketch & z.infer<typeof Told>,
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

/** Of texts that are no longer the current ones, and by other rules. */
export function forgetOldSketches(db: Database, rules: string): void {
  db.prepare(
    `DELETE FROM sketch
     WHERE rules <> :rules OR NOT EXISTS (
       SELECT 1 FROM document
       WHERE document.document_id = sketch.document_id AND document.text_hash = sketch.text_hash AND is_current = 1
     )`,
  ).run({ rules });
}

/** The current version of a document; null for one that has no sketch. */
export function getSketch(db: Database, id: string): StoredSketch | null {
  const row = prepareOnce(
    db,
    `SELECT shingles, words, numbers
     FROM document
     JOIN sketch USING (document_id, text_hash)
     WHERE document_id = :id AND is_current = 1`,
  ).get({ id });
  return row === undefined ? null : Sketch.parse(row);
}

/** The current version of every document that ever said something, by id. */
export function listSpeakingDocuments(db: Database): SpeakingDocument[] {
  const rows = db
    .prepare(
      `SELECT document.document_id AS id, document.text_hash AS textHash, document.url, published, authority,
         is_credited AS credited, latest_day AS latestDay
       FROM document
       JOIN sketch USING (document_id, text_hash)
       LEFT JOIN page USING (page_id)
       LEFT JOIN source USING (source_id)
       WHERE is_current = 1 AND document.document_id IN (SELECT document_id FROM reading)
       ORDER BY document_id`,
    )
    .iterate();
  return Array.from(rows, (row) => SpeakingDocument.parse(row));
}

function bytesOf(hashes: Uint32Array): Uint8Array {
  return new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength);
}
