/** Where the WARC files lie: the pipeline's folder, else one beside the database, named after it. */
import type { Pipeline } from "../model/pipeline.ts";

export function archiveFolder(database: string, pipeline: Pick<Pipeline, "archive">): string {
  return pipeline.archive ?? `${database.replace(/\.(?:sqlite3?|db)$/, "")}.archive`;
}
