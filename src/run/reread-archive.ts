/**
 * `--offline`: nothing is asked; the last page of every address is taken from the archive, parsed and extracted again.
 * For when the parser, the rules or the words of a pipeline have changed. Bytes that are not there any more, or are not
 * the ones that were archived, are an Issue, and what was read from them stays.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { readArchived } from "../fetch/read-archived.ts";
import type { Input } from "../fetch/read-inputs.ts";
import type { ArchivedPlace } from "../model/answer.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/pipeline.ts";
import { countArchivedPages, listArchivedPages, type StoredPage } from "../store/pages.ts";
import { transact } from "../store/transact.ts";
import type { Desk } from "./desk.ts";
import { discoverySource } from "./discovery-source.ts";
import { profilesOf } from "./profiles-of.ts";
import { relevanceOf } from "./relevance-of.ts";
import { addTaken } from "./run-report.ts";
import { takePage } from "./take-page.ts";

const BATCH = 100;

/** @param folder of the archive */
export async function rereadArchive(desk: Desk, folder: string): Promise<void> {
  const { db, pipeline, issue } = desk;
  for (const source of pipeline.sources) await rereadSource(desk, source, folder);
  const isOnTheWeb = pipeline.sources.some((source) => discoverySource(source, pipeline, false).ways.length > 0);
  if (isOnTheWeb && pipeline.sources.every(({ id }) => countArchivedPages(db, id) === 0))
    issue(nothingArchived(db.name));
}

async function rereadSource(desk: Desk, source: Source, folder: string): Promise<void> {
  const { db, runId, report, pipeline, extractor, signal, issue, tell } = desk;
  const before = { pages: report.pages.read, claims: report.claims.read };
  const isRelevant = relevanceOf(source, pipeline);
  const profiles = profilesOf(pipeline);
  const told = (sourceDone: boolean): void => {
    const counts = { pages: report.pages.read - before.pages, claims: report.claims.read - before.claims };
    tell({ source, sourceDone, ...counts, web: null });
  };
  let pages = listArchivedPages(db, { after: 0, limit: BATCH, source: source.id });
  if (pages.length === 0) return;
  while (pages.length > 0) {
    for (const page of pages) {
      const input = await readPage(page, folder);
      transact(db, () => {
        if ("issue" in input) {
          issue(input.issue);
          return;
        }
        const taken = takePage(db, runId, input, {
          source,
          profiles,
          archived: page.archived,
          isRelevant,
          saysRepeats: false,
          extractor,
        });
        addTaken(report, taken);
        issue(...taken.issues);
      });
      told(false);
      await nextTurn();
      signal?.throwIfAborted();
    }
    pages = listArchivedPages(db, { after: pages.at(-1)?.id ?? 0, limit: BATCH, source: source.id });
  }
  told(true);
}

/** As fetch gave it when it was asked for. */
async function readPage(page: StoredPage, folder: string): Promise<Input | { issue: Issue }> {
  const { archived, url, hash, fetchedAt, contentType, byteLength } = page;
  if (archived === null) throw new Error(`Unexpected page ${page.id} without a place in the archive`);
  const found = await readArchived(folder, archived);
  if (found.state !== "whole") return { issue: notArchived(page, archived, folder, found.why) };
  const bytes = found.record.payload;
  return { page: { url, hash, fetchedAt, contentType, byteLength }, bytes, id: url, line: null, kind: "html" };
}

function nothingArchived(path: string): Issue {
  return {
    code: "nothing-archived",
    stage: "fetch",
    subject: path,
    message: `Unexpected 0 archived pages of these sources in "${path}", expected those of an earlier run`,
    hint: "--offline reads again what was fetched before: run once without it, or name the database with --db",
  };
}

function notArchived({ url }: StoredPage, { file, offset }: ArchivedPlace, folder: string, why: string): Issue {
  return {
    code: "archive-unreadable",
    stage: "fetch",
    subject: url,
    message: `Unexpected ${why} at byte ${offset} of "${folder}/${file}", expected the archived page ${url}`,
    hint: "Bring the file back from a copy; what was read from it before stays",
  };
}
