/** The pages in WARC files that somebody else archived, as if they were files. */
import { discover } from "../fetch/discover.ts";
import type { Discovered } from "../fetch/discovery.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Input } from "../fetch/read-inputs.ts";
import type { ArchivedPlace } from "../model/answer.ts";
import type { Issue } from "../model/issue.ts";

export async function* readWarcs(
  paths: readonly string[],
  now: () => string,
): AsyncGenerator<{ input: Input; archived: ArchivedPlace | null } | { issue: Issue }> {
  if (paths.length === 0) return;
  for await (const found of discover({ ways: [{ kind: "warc", paths }] }, { fetcher: ASKS_NOBODY, now })) {
    const one: Discovered = found;
    if (one.kind === "issue") yield { issue: one.issue };
    else if (one.kind === "input") yield { input: one.input, archived: one.archived };
  }
}

function refuse(): never {
  throw new Error("Unexpected request while WARC files are read, expected none");
}

const ASKS_NOBODY: Fetcher = {
  fetchPage: refuse,
  sitemapsOf: refuse,
  readyAt: () => null,
  deferrals: () => [],
  close: () => Promise.resolve(),
};
