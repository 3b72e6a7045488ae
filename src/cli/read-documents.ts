/**
 * Files as Documents for the commands that run a stage alone: one at a time, so that a corpus of any size takes the
 * memory of its largest text.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { readInputs, type ReadOptions } from "../fetch/read-inputs.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { parsePage } from "../parse/parse-page.ts";

/** @param onIssue told at once, in the order of the files, about everything that was not taken at face value */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions,
  onIssue: (issue: Issue) => void,
): AsyncGenerator<Document> {
  for await (const input of readInputs(paths, options)) {
    const { documents, issues } = "issue" in input ? { documents: [], issues: [input.issue] } : parsePage(input);
    yield* documents;
    for (const issue of issues) onIssue(issue);
    await nextTurn(); // lets Ctrl-C in, however fast the reader is
  }
}
