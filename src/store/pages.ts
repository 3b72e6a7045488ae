/** Pages: what one address answered. The same bytes at the same address are one page, seen again. */
import { z } from "zod";
import { ArchivedPlace } from "../model/answer.ts";
import { Page } from "../model/page.ts";
import { saveArchivedPlace } from "./archived-places.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";
import { transact } from "./transact.ts";

/**
 * @param source id of a saved source; where two sources lead to one page, the first keeps it
 * @param archived where the bytes lie; null for a local file. The first place is kept
 */
export function savePage(
  db: Database,
  runId: number,
  page: Page,
  source: string,
  archived: ArchivedPlace | null = null,
): "new" | "seen" {
  return transact(db, () => {
    const archivedId = archived === null ? null : saveArchivedPlace(db, archived);
    const { changes } = db
      .prepare(
        `UPDATE page SET last_seen_run = :runId, archived_id = coalesce(archived_id, :archivedId)
         WHERE url = :url AND hash = :hash`,
      )
      .run({ runId, url: page.url, hash: page.hash, archivedId });
    if (changes > 0) return "seen";
    db.prepare(
      `INSERT INTO page (
         source_id, url, hash, fetched_at, content_type, byte_length, archived_id, first_seen_run, last_seen_run
       ) VALUES (:source, :url, :hash, :fetchedAt, :contentType, :byteLength, :archivedId, :runId, :runId)`,
    ).run({ ...page, source, archivedId, runId });
    return "new";
  });
}

/** The address said that nothing has changed since these bytes: the page and what was read from it were met again. */
export function seePageAgain(db: Database, runId: number, url: string, hash: string): void {
  prepareOnce(db, `UPDATE page SET last_seen_run = :runId WHERE url = :url AND hash = :hash`).run({ runId, url, hash });
  prepareOnce(
    db,
    `UPDATE document SET last_seen_run = :runId
     WHERE is_current = 1 AND page_id = (SELECT page_id FROM page WHERE url = :url AND hash = :hash)`,
  ).run({ runId, url, hash });
}

/** A page that can be read again without asking anybody. */
export const StoredPage = z.strictObject({
  ...Page.shape,
  id: z.int(),
  source: z.string(),
  archived: ArchivedPlace.nullable(),
});
export type StoredPage = z.infer<typeof StoredPage>;

/**
 * The last page of every address that is archived, in the order of their ids, a few at a time.
 * @param after the id of the last page of the batch before; 0 to begin
 */
export function listArchivedPages(
  db: Database,
  { after, limit, source }: { after: number; limit: number; source: string | null },
): StoredPage[] {
  const rows = db
    .prepare(
      `${SELECT_PAGE}
       WHERE page_id > :after AND page.archived_id IS NOT NULL AND (:source IS NULL OR source_id = :source)
         AND NOT EXISTS (
           SELECT 1 FROM page AS later
           WHERE later.url = page.url
             AND (later.last_seen_run, later.page_id) > (page.last_seen_run, page.page_id)
         )
       ORDER BY page_id
       LIMIT :limit`,
    )
    .all({ after, limit, source });
  return z.array(PageRow).parse(rows);
}

/** How many `listArchivedPages` gives of a source. */
export function countArchivedPages(db: Database, source: string): number {
  const row = db.prepare(`SELECT count(DISTINCT url) FROM page WHERE source_id = :source AND archived_id IS NOT NULL`);
  return z.int().parse(row.pluck().get({ source }));
}

/** The page that the current version of a document was parsed from; null for a text that came from nowhere. */
export function pageOfDocument(db: Database, document: string, textHash: string): StoredPage | null {
  const row = db
    .prepare(
      `${SELECT_PAGE}
       WHERE page_id = (SELECT page_id FROM document WHERE document_id = :document AND text_hash = :textHash)`,
    )
    .get({ document, textHash });
  return row === undefined ? null : PageRow.parse(row);
}

const SELECT_PAGE = `
  SELECT
    page_id AS id, source_id AS source, url, hash, fetched_at AS fetchedAt, content_type AS contentType,
    page.byte_length AS byteLength, file, byte_offset AS offset, archived.byte_length AS length, digest,
    record_id AS recordId
  FROM page
  LEFT JOIN archived USING (archived_id)`;

const PageRow = z
  .strictObject({
    ...Page.shape,
    id: z.int(),
    source: z.string(),
    file: z.string().nullable(),
    offset: z.int().nullable(),
    length: z.int().nullable(),
    digest: z.string().nullable(),
    recordId: z.string().nullable(),
  })
  .transform(({ file, offset, length, digest, recordId, ...page }): StoredPage => {
    const place = { file, offset, length, digest, recordId };
    return { ...page, archived: file === null ? null : ArchivedPlace.parse(place) };
  });
