/** What everybody who works on a run is handed: the store, the report, the clock, and whom to tell. */
import type { Issue } from "../model/issue.ts";
import type { Pipeline, Source } from "../model/pipeline.ts";
import type { Database } from "../store/open-database.ts";
import type { RunSource } from "../store/run-sources.ts";
import type { RunReport } from "./run-report.ts";

export interface Desk {
  readonly db: Database;
  readonly runId: number;
  readonly pipeline: Pipeline;
  readonly report: RunReport;
  /** Fingerprint of the code that reads: what it has read and has not changed is not read again. */
  readonly extractor: string;
  /** The clock: an ISO instant. */
  readonly now: () => string;
  /** The work goes on that began then: what was asked since is not asked again. */
  readonly began: string;
  /** What a file named "-" reads. */
  readonly stdin: AsyncIterable<Uint8Array> | undefined;
  readonly signal: AbortSignal | undefined;
  readonly tell: (progress: Progress) => void;
  /** Stores them and counts them. */
  readonly issue: (...issues: readonly Issue[]) => void;
}

export interface Progress {
  readonly source: Source;
  readonly sourceDone: boolean;
  /** Of this source: read to their end. */
  readonly pages: number;
  readonly claims: number;
  /** Of a source of the web: what was met so far; null for files. */
  readonly web: RunSource | null;
}
