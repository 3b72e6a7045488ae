/**
 * The way to the web for one run: the archive, and a fetcher that writes to it and keeps to what hosts asked for in
 * runs before. Opened only by the run that holds the database, since one process at a time may write the archive.
 */
import type { Archive } from "../fetch/archive.ts";
import type { Clock } from "../fetch/clock.ts";
import { createFetcher } from "../fetch/create-fetcher.ts";
import type { Dial, Fetcher, Resolve } from "../fetch/fetcher.ts";
import { openArchive } from "../fetch/open-archive.ts";
import type { Issue } from "../model/issue.ts";
import { FetchSettings } from "../model/pipeline.ts";
import { listDeferrals, saveDeferrals } from "../store/hosts.ts";
import type { Database } from "../store/open-database.ts";

export interface WebOptions {
  /** The whole header, with a contact. */
  readonly userAgent: string;
  readonly archiveFolder: string;
  readonly clock: Clock;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  /** For tests. */
  readonly allowLoopback?: boolean;
  readonly resolve?: Resolve;
  readonly dial?: Dial;
}

export interface Web {
  readonly fetcher: Fetcher;
  readonly archive: Archive;
  /** What opening the archive had to mend. */
  readonly issues: readonly Issue[];
  readonly keepDeferrals: () => void;
  readonly close: () => Promise<void>;
}

/** @param settings as the pipeline says; what it leaves out has its default */
export async function openWeb(
  db: Database,
  web: WebOptions,
  settings: FetchSettings | undefined,
  about: { now: () => string; software: string },
): Promise<Web> {
  const { delaySeconds, timeoutSeconds, maxBytes, retries } = FetchSettings.parse(settings ?? {});
  const { userAgent, archiveFolder, ...effects } = web;
  const archive = await openArchive(archiveFolder, about);
  const fetcher = createFetcher({
    ...effects,
    userAgent,
    archive,
    delayMs: delaySeconds * 1000,
    deadlineMs: timeoutSeconds * 1000,
    maxBytes,
    retries,
    deferrals: listDeferrals(db),
  });
  const keepDeferrals = (): void => {
    saveDeferrals(db, fetcher.deferrals());
  };
  return {
    fetcher,
    archive,
    issues: archive.mended.map(({ file, cutBytes }) => mendedFile(archiveFolder, file, cutBytes)),
    keepDeferrals,
    async close() {
      keepDeferrals();
      await fetcher.close();
      await archive.close();
    },
  };
}

function mendedFile(folder: string, file: string, cutBytes: number): Issue {
  return {
    code: "archive-mended",
    stage: "fetch",
    subject: `${folder}/${file}`,
    message: `Unexpected torn end of ${cutBytes} bytes in "${folder}/${file}", expected whole records; it was cut off`,
    hint: "The run before was cut off while it wrote; nothing that the database refers to is lost: dti verify",
  };
}
