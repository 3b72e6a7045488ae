/** The sources of the web, several hosts side by side: one after the other would wait all night for the slowest. */
import pLimit from "p-limit";
import { FetchSettings, type Source } from "../model/pipeline.ts";
import type { RunSource } from "../store/run-sources.ts";
import { askAddress, type Asking } from "./ask-address.ts";
import type { Desk } from "./desk.ts";
import { discoverySource } from "./discovery-source.ts";
import { harvestSource, type Harvest } from "./harvest-source.ts";
import { openWeb, type WebOptions } from "./open-web.ts";
import { profilesOf } from "./profiles-of.ts";
import { relevanceOf } from "./relevance-of.ts";
import { addTaken } from "./run-report.ts";

export interface HarvestOptions {
  readonly codeVersion: string;
  readonly since?: string;
  readonly isBackfill?: boolean;
}

export async function harvestWeb(desk: Desk, options: WebOptions, about: HarvestOptions): Promise<void> {
  const { db, runId, extractor, pipeline, report, now, issue, tell } = desk;
  const isBackfill = about.isBackfill ?? false;
  const sources = pipeline.sources.filter((source) => discoverySource(source, pipeline, isBackfill).ways.length > 0);
  if (sources.length === 0) return;
  const settings = FetchSettings.parse(pipeline.fetch ?? {});
  const web = await openWeb(db, options, settings, { now, software: `dti-facts/${about.codeVersion}` });
  // One source's trouble of ours (a full disk) stops all: the others would meet it too.
  const stop = new AbortController();
  const signal = desk.signal === undefined ? stop.signal : AbortSignal.any([desk.signal, stop.signal]);
  const pages = new Map<string, { pages: number; claims: number }>();
  const asking: Asking = {
    db,
    runId,
    extractor,
    now,
    issue,
    signal,
    fetcher: web.fetcher,
    keepDeferrals: web.keepDeferrals,
    recheckDays: settings.recheckDays,
    sync: () => web.archive.sync(),
    profiles: profilesOf(pipeline),
    relevanceOf: memoize((source) => relevanceOf(source, pipeline)),
    onTaken: (source, taken) => {
      addTaken(report, taken);
      const { pages: read, claims } = pages.get(source.id) ?? { pages: 0, claims: 0 };
      pages.set(source.id, { pages: read + (taken.isPassedOver ? 0 : 1), claims: claims + taken.claims.read });
    },
  };
  const harvest: Harvest = {
    ...desk,
    signal,
    isBackfill,
    settings,
    since: about.since ?? null,
    fetcher: web.fetcher,
    ask: (address, source, counts) => askAddress(address, source, counts, asking),
    told: (source, counts) => {
      const { pages: read, claims } = pages.get(source.id) ?? { pages: 0, claims: 0 };
      tell({ source, sourceDone: counts.isDone, pages: read, claims, web: counts });
    },
  };
  try {
    issue(...web.issues);
    const limit = pLimit(settings.hosts);
    const done = await Promise.allSettled(
      sources.map((source) =>
        limit(async () => {
          signal.throwIfAborted();
          return harvestSource(source, harvest).catch((error: unknown) => {
            stop.abort(error);
            throw error;
          });
        }),
      ),
    );
    const broken = done.find((one) => one.status === "rejected");
    if (broken !== undefined) throw stop.signal.aborted ? stop.signal.reason : broken.reason;
    report.sources.push(...done.flatMap((one): RunSource[] => (one.status === "fulfilled" ? [one.value] : [])));
  } finally {
    await web.close();
  }
}

function memoize<T>(make: (source: Source) => T): (source: Source) => T {
  const made = new Map<string, T>();
  return (source) => {
    if (!made.has(source.id)) made.set(source.id, make(source));
    return made.get(source.id) as T;
  };
}
