/**
 * Documents: one row a version of a text, keyed by the document's id and the SHA-256 of the text. The version saved
 * last is the current one. Title, address, date, author and blocks belong to a version and follow the parser.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { Authority } from "../model/authority.ts";
import { Block, Document } from "../model/document.ts";
import { jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";
import { transact } from "./transact.ts";

/** A text with what reconcile needs to know of it. */
const SourceText = Document.omit({ blocks: true, author: true }).extend({ authority: Authority.nullable() });
export type SourceText = z.infer<typeof SourceText>;

/**
 * "changed" where text, title, address, date or blocks differ from the current version: read it again. Claims of the
 * version before stop being current at once; saveClaims brings back those that the new text still says.
 * @param pageHash hash of a saved page it was parsed from; null for a text that came from nowhere
 */
export function saveDocument(
  db: Database,
  runId: number,
  document: Document,
  pageHash: string | null,
): "new" | "changed" | "seen" {
  return transact(db, () => {
    const held = getDocument(db, document.id);
    const pageBefore = held === null ? null : pageOf(db, document.id);
    const blocks = document.blocks === undefined ? null : JSON.stringify(document.blocks);
    const { id, url, title, published, author = null, text } = document;
    const pageId = findPage(db, document, pageHash);
    const version = { id, textHash: hashOf(text), url, title, published, author, blocks, pageId, runId };
    if (held !== null && held.text !== text) {
      db.prepare(`UPDATE document SET is_current = 0 WHERE document_id = :id AND is_current = 1`).run({ id });
    }
    const { changes } = db
      .prepare(
        `UPDATE document SET
           is_current = 1, url = :url, title = :title, published = :published, author = :author, blocks = :blocks,
           -- A text that comes back spoke when it was last here: since then facts have used another.
           speaker = CASE is_current WHEN 1 THEN speaker END,
           page_id = coalesce(:pageId, page_id), last_seen_run = :runId
         WHERE document_id = :id AND text_hash = :textHash`,
      )
      .run(version);
    if (changes === 0) {
      db.prepare(
        `INSERT INTO document (
           document_id, text_hash, is_current, url, title, published, author, text, blocks, page_id,
           first_seen_run, last_seen_run
         ) VALUES (:id, :textHash, 1, :url, :title, :published, :author, :text, :blocks, :pageId, :runId, :runId)`,
      ).run({ ...version, text });
    }
    if (held !== null && isSame(held, document)) return "seen";
    // The very same page, read otherwise: it is our reading that changed.
    const isOurs = held !== null && pageBefore !== null && pageBefore === pageOf(db, id);
    markMoved(db, runId, id, held === null ? "new-source" : isOurs ? "extractor-changed" : "source-changed");
    return held === null ? "new" : "changed";
  });
}

/** The current version. */
export function getDocument(db: Database, id: string): Document | null {
  const row = db
    .prepare(
      `SELECT document_id AS id, url, title, published, author, text, blocks
       FROM document
       WHERE document_id = :id AND is_current = 1`,
    )
    .get({ id });
  return row === undefined ? null : DocumentRow.parse(row);
}

/** Whether the claims of the current version were last read by this extractor (a fingerprint of its code). */
export function isExtractedBy(db: Database, id: string, extractor: string): boolean {
  const row = prepareOnce(
    db,
    `SELECT 1 FROM document WHERE document_id = :id AND is_current = 1 AND extractor = :extractor`,
  ).get({ id, extractor });
  return row !== undefined;
}

export function markExtracted(db: Database, id: string, extractor: string): void {
  prepareOnce(db, `UPDATE document SET extractor = :extractor WHERE document_id = :id AND is_current = 1`).run({
    id,
    extractor,
  });
}

/** Some of the current documents whose claims another extractor read last: all of them, when asked until there is none. */
export function listOtherwiseExtracted(db: Database, extractor: string, limit: number): string[] {
  // By the index alone: columns behind the text would be reached by reading the text.
  const rows = prepareOnce(
    db,
    `SELECT document_id AS id FROM document INDEXED BY document_by_extractor
     WHERE is_current = 1 AND extractor IS NULL
     UNION ALL
     SELECT document_id FROM document INDEXED BY document_by_extractor WHERE is_current = 1 AND extractor < :extractor
     UNION ALL
     SELECT document_id FROM document INDEXED BY document_by_extractor WHERE is_current = 1 AND extractor > :extractor
     LIMIT :limit`,
  ).all({ extractor, limit });
  return z
    .array(z.strictObject({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}

/** Whether this very run has saved the document before. */
export function isSeenInRun(db: Database, runId: number, id: string): boolean {
  const row = db
    .prepare(`SELECT 1 FROM document WHERE document_id = :id AND is_current = 1 AND last_seen_run = :runId`)
    .get({ id, runId });
  return row !== undefined;
}

/** The source whose page the current version was parsed from: its id and name as last saved; null where unknown. */
export function getSourceOf(db: Database, id: string): { id: string; name: string } | null {
  const row = db
    .prepare(
      `SELECT source.source_id AS id, source.name
       FROM document
       JOIN page USING (page_id)
       JOIN source USING (source_id)
       WHERE document_id = :id AND is_current = 1`,
    )
    .get({ id });
  return row === undefined ? null : z.strictObject({ id: z.string(), name: z.string() }).parse(row);
}

/** The current version of every document, by id. */
export function listSourceTexts(db: Database): SourceText[] {
  const rows = db
    .prepare(
      `SELECT document_id AS id, document.url, title, published, text, authority
       FROM document
       LEFT JOIN page USING (page_id)
       LEFT JOIN source USING (source_id)
       WHERE is_current = 1
       ORDER BY document_id`,
    )
    .all();
  return z.array(SourceText).parse(rows);
}

const DocumentRow = z
  .strictObject({ ...Document.shape, blocks: jsonOf(z.array(Block)).nullable() })
  .transform(({ blocks, author, ...document }): Document => {
    return { ...document, ...(author == null ? {} : { author }), ...(blocks === null ? {} : { blocks }) };
  });

function markMoved(db: Database, runId: number, id: string, cause: string): void {
  db.prepare(
    `UPDATE document SET moved_run = :runId, moved_by = :cause WHERE document_id = :id AND is_current = 1`,
  ).run({ runId, id, cause });
}

function pageOf(db: Database, id: string): number | null {
  const row = db.prepare(`SELECT page_id AS id FROM document WHERE document_id = :id AND is_current = 1`).get({ id });
  return z.strictObject({ id: z.number().nullable() }).parse(row).id;
}

/** Two addresses may answer with the same bytes: the page at the document's own address is preferred. */
function findPage(db: Database, document: Document, pageHash: string | null): number | null {
  if (pageHash === null) return null;
  const row = db
    .prepare(
      `SELECT page_id AS id
       FROM page
       WHERE hash = :pageHash
       ORDER BY url IN (:id, :url) DESC, last_seen_run DESC, page_id DESC
       LIMIT 1`,
    )
    .get({ pageHash, id: document.id, url: document.url });
  if (row === undefined) throw new Error(`Unexpected page hash "${pageHash}", expected that of a saved page`);
  return z.strictObject({ id: z.number() }).parse(row).id;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function isSame(held: Document, document: Document): boolean {
  const { text, url, title, published } = held;
  if (text !== document.text || url !== document.url) return false;
  if (title !== document.title || published !== document.published) return false;
  return JSON.stringify(held.blocks ?? null) === JSON.stringify(document.blocks ?? null);
}
