/** What a run would read of one source, without reading it: `--dry-run`. Asks for feeds and lists, stores nothing. */
import { discover } from "../fetch/discover.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Issue } from "../model/issue.ts";
import { FetchSettings, type Pipeline, type Source } from "../model/pipeline.ts";
import { countDueAddresses, isKnownAddress } from "../store/addresses.ts";
import type { Database } from "../store/open-database.ts";
import { countArchivedPages } from "../store/pages.ts";
import { discoverySource } from "./discovery-source.ts";

export interface SourcePlan {
  readonly source: string;
  /** Files and WARC files, which are read whole; where nothing is asked, the archived pages that are read again too. */
  readonly files: number;
  /** Addresses announced; of these not known yet and worth asking; and known ones that are due. */
  readonly announced: number;
  readonly fresh: number;
  readonly due: number;
  /** How many would be asked in this run, and how many put off to the next. */
  readonly asked: number;
  readonly left: number;
  readonly issues: readonly Issue[];
}

export interface PlanOptions {
  /** null where there is none yet. */
  readonly db: Database | null;
  /** null where nothing is to be asked. */
  readonly fetcher: Fetcher | null;
  readonly now: () => string;
  readonly since?: string;
  readonly isBackfill: boolean;
  /** The archive is read again, and nothing that is due is asked for. */
  readonly isOffline: boolean;
}

export async function planSource(source: Source, pipeline: Pipeline, options: PlanOptions): Promise<SourcePlan> {
  const { db, fetcher, now, since, isBackfill, isOffline } = options;
  const archived = isOffline && db !== null ? countArchivedPages(db, source.id) : 0;
  const files = (source.files?.length ?? 0) + (source.warcs?.length ?? 0) + archived;
  const issues: Issue[] = [];
  let [announced, fresh] = [0, 0];
  const from = discoverySource(source, pipeline, isBackfill);
  if (fetcher !== null && from.ways.length > 0) {
    const about = { fetcher, now, ...(since === undefined ? {} : { since }) };
    // Lists are turned over as far as the run would, and no further.
    const known = db === null || isBackfill ? {} : { isKnown: (key: string) => isKnownAddress(db, key) };
    for await (const found of discover(from, { ...about, ...known })) {
      if (found.kind === "issue") issues.push(found.issue);
      if (found.kind !== "address") continue;
      announced += 1;
      if (found.relevance !== "irrelevant" && (db === null || !isKnownAddress(db, found.key))) fresh += 1;
    }
  }
  const due = db === null || isOffline ? 0 : countDueAddresses(db, source.id, { now: now(), notAskedSince: now() });
  const settings = FetchSettings.parse(pipeline.fetch ?? {});
  const most = isBackfill ? Number.POSITIVE_INFINITY : (source.pagesPerRun ?? settings.pagesPerRun);
  const asked = Math.min(most, fresh + due);
  return { source: source.id, files, announced, fresh, due, asked, left: fresh + due - asked, issues };
}
