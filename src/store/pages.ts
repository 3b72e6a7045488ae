/** Pages: what one address answered. The same bytes at the same address are one page, seen again. */
import type { Page } from "../model/page.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** @param source id of a saved source; where two sources lead to one page, the first keeps it */
export function savePage(db: Database, runId: number, page: Page, source: string): "new" | "seen" {
  return transact(db, () => {
    const { changes } = db
      .prepare(`UPDATE page SET last_seen_run = :runId WHERE url = :url AND hash = :hash`)
      .run({ runId, url: page.url, hash: page.hash });
    if (changes > 0) return "seen";
    db.prepare(
      `INSERT INTO page (
         source_id, url, hash, fetched_at, content_type, byte_length, first_seen_run, last_seen_run
       ) VALUES (:source, :url, :hash, :fetchedAt, :contentType, :byteLength, :runId, :runId)`,
    ).run({ ...page, source, runId });
    return "new";
  });
}
