/**
 * After the rules have changed: documents that are held and were not met in this run are read again from their stored
 * text, so that all claims of a data set are by one extractor. Nothing is asked for and nothing parsed: `--offline`
 * does that, from the archive. Costs nothing on nights on which the extractor is the one of the night before.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { extractClaims } from "../extract/extract-claims.ts";
import { saveClaims } from "../store/claims.ts";
import { getDocument, listOtherwiseExtracted, markExtracted } from "../store/documents.ts";
import { transact } from "../store/transact.ts";
import type { Desk } from "./desk.ts";

const BATCH = 200;

export async function rereadDocuments({ db, runId, extractor, report, signal, tell }: Desk): Promise<void> {
  const source = { id: "held", name: "what is held, by the rules of now" };
  let claims = 0;
  const told = (sourceDone: boolean): void => {
    tell({ source, sourceDone, pages: report.reread, claims, web: null });
  };
  for (;;) {
    const ids = listOtherwiseExtracted(db, extractor, BATCH);
    if (ids.length === 0) break;
    for (const id of ids) {
      transact(db, () => {
        const document = getDocument(db, id);
        if (document === null) throw new Error(`Unexpected absence of document "${id}", expected the one just listed`);
        const read = extractClaims(document);
        report.claims.read += read.length;
        report.claims.new += saveClaims(db, runId, id, read).new;
        markExtracted(db, id, extractor);
        claims += read.length;
      });
      report.reread += 1;
      told(false);
      await nextTurn();
      signal?.throwIfAborted();
    }
  }
  if (report.reread > 0) told(true);
}
