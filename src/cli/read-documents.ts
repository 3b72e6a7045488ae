/**
 * Files as Documents for the commands that run a stage alone: one at a time, so that a corpus of any size takes the
 * memory of its largest text.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { readInputs, type ReadOptions } from "../fetch/read-inputs.ts";
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { SiteProfile } from "../model/site-profile.ts";
import { parsePage } from "../parse/parse-page.ts";
import { profileOf } from "../parse/profile-of.ts";

export interface DocumentOptions extends ReadOptions {
  readonly profiles?: readonly SiteProfile[];
}

/** @param onIssue told at once, in the order of the files, about everything that was not taken at face value */
export async function* readDocuments(
  paths: readonly string[],
  { profiles = [], ...options }: DocumentOptions,
  onIssue: (issue: Issue) => void,
): AsyncGenerator<Document> {
  for await (const input of readInputs(paths, options)) {
    const { documents, issues } =
      "issue" in input
        ? { documents: [], issues: [input.issue] }
        : parsePage({ ...input, profile: profileOf(profiles, input.page.url, null) });
    yield* documents;
    for (const issue of issues) onIssue(issue);
    await nextTurn(); // lets Ctrl-C in, however fast the reader is
  }
}
