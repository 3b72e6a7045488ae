/** The files, folders and WARC files of a pipeline's sources, page by page. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { readInputs, type Input } from "../fetch/read-inputs.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/pipeline.ts";
import { transact } from "../store/transact.ts";
import type { Desk } from "./desk.ts";
import { profilesOf } from "./profiles-of.ts";
import { readWarcs } from "./read-warcs.ts";
import { addTaken } from "./run-report.ts";
import { takePage } from "./take-page.ts";

export async function readLocal(desk: Desk): Promise<void> {
  const { pipeline, now } = desk;
  const limit = pipeline.maxBytes === undefined ? {} : { maxBytes: pipeline.maxBytes };
  for (const source of pipeline.sources) {
    if (source.files === undefined && source.warcs === undefined) continue;
    const before = { pages: desk.report.pages.read, claims: desk.report.claims.read };
    const tell = (sourceDone: boolean): void => {
      const { pages, claims } = desk.report;
      const counts = { pages: pages.read - before.pages, claims: claims.read - before.claims };
      desk.tell({ source, sourceDone, ...counts, web: null });
    };
    const inputs = [readInputs(source.files ?? [], { now, ...limit }), readWarcs(source.warcs ?? [], now)];
    for (const each of inputs) {
      for await (const input of each) {
        transact(desk.db, () => {
          takeInput(desk, source, input);
        });
        tell(false);
        await nextTurn(); // lets a waiting Ctrl-C in between two pages
        desk.signal?.throwIfAborted();
      }
    }
    tell(true);
  }
}

function takeInput(
  { db, runId, pipeline, report, issue }: Desk,
  source: Source,
  input: Input | { issue: Issue },
): void {
  if ("issue" in input) {
    report.pages.read += 1;
    report.pages.failed += 1;
    issue(input.issue);
    return;
  }
  const taken = takePage(db, runId, input, {
    source,
    profiles: profilesOf(pipeline),
    archived: null,
    isRelevant: null,
    saysRepeats: true,
  });
  addTaken(report, taken);
  issue(...taken.issues);
}
