/**
 * The files, folders and WARC files of a pipeline's sources, page by page. A file is there because somebody put it
 * there, and is read whatever its words; a WARC file is a piece of the web, most of which is not ours.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { readInputs, type Input } from "../fetch/read-inputs.ts";
import type { ArchivedPlace } from "../model/answer.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/pipeline.ts";
import { transact } from "../store/transact.ts";
import type { Desk } from "./desk.ts";
import { profilesOf } from "./profiles-of.ts";
import { readWarcs } from "./read-warcs.ts";
import { relevanceOf } from "./relevance-of.ts";
import { addTaken } from "./run-report.ts";
import { takePage, type TakeOptions } from "./take-page.ts";

export async function readLocal(desk: Desk): Promise<void> {
  const { pipeline, extractor } = desk;
  for (const source of pipeline.sources) {
    if (source.files === undefined && source.warcs === undefined) continue;
    const before = { pages: desk.report.pages.read, claims: desk.report.claims.read };
    const tell = (sourceDone: boolean): void => {
      const { pages, claims } = desk.report;
      const counts = { pages: pages.read - before.pages, claims: claims.read - before.claims };
      desk.tell({ source, sourceDone, ...counts, web: null });
    };
    const about = { source, profiles: profilesOf(pipeline), isRelevant: relevanceOf(source, pipeline), extractor };
    for await (const { input, archived } of inputsOf(source, desk)) {
      const isFile = archived === null;
      const isRelevant = isFile && source.relevance !== "words" ? null : about.isRelevant;
      transact(desk.db, () => {
        takeInput(desk, input, { ...about, archived, isRelevant, saysRepeats: isFile });
      });
      tell(false);
      await nextTurn(); // lets a waiting Ctrl-C in between two pages
      desk.signal?.throwIfAborted();
    }
    tell(true);
  }
}

interface Local {
  readonly input: Input | { readonly issue: Issue };
  readonly archived: ArchivedPlace | null;
}

async function* inputsOf({ files = [], warcs = [] }: Source, { pipeline, now, stdin }: Desk): AsyncGenerator<Local> {
  const limit = pipeline.maxBytes === undefined ? {} : { maxBytes: pipeline.maxBytes };
  const reading = { now, ...limit, ...(stdin === undefined ? {} : { stdin }) };
  for await (const input of readInputs(files, reading)) yield { input, archived: null };
  for await (const found of readWarcs(warcs, now)) yield "issue" in found ? { input: found, archived: null } : found;
}

function takeInput({ db, runId, report, issue }: Desk, input: Local["input"], about: TakeOptions): void {
  if ("issue" in input) {
    report.pages.read += 1;
    report.pages.failed += 1;
    issue(input.issue);
    return;
  }
  const taken = takePage(db, runId, input, about);
  addTaken(report, taken);
  issue(...taken.issues);
}
