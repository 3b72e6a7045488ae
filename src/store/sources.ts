/** Sources: who printed a page, as the pipeline last named them. One that left the pipeline stays, as its pages do. */
import type { Source } from "../model/pipeline.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

export function saveSource(db: Database, source: Pick<Source, "id" | "name" | "url" | "authority">): void {
  transact(db, () => {
    db.prepare(
      `INSERT INTO source (source_id, name, url, authority)
       VALUES (:id, :name, :url, :authority)
       ON CONFLICT (source_id) DO UPDATE SET
         name = excluded.name, url = excluded.url, authority = excluded.authority`,
    ).run({ id: source.id, name: source.name, url: source.url ?? null, authority: source.authority ?? null });
  });
}
