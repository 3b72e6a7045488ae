/**
 * One source of the web, from what it announces to what is stored: first every address it announces goes into the
 * journal, then what is due is asked, one address after the other. Nothing is remembered outside the database, so a
 * run that is killed here goes on here, and memory does not grow with the number of addresses.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { discover } from "../fetch/discover.ts";
import type { Consumed, FoundAddress as Announced } from "../fetch/discovery.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Address } from "../model/address.ts";
import type { Issue } from "../model/issue.ts";
import type { FetchSettings, Source } from "../model/pipeline.ts";
import {
  countDueAddresses,
  isKnownAddress,
  listDueAddresses,
  saveFoundAddresses,
  type FoundAddress,
} from "../store/addresses.ts";
import { getAnswer, saveAnswer } from "../store/answers.ts";
import { isReadAsBefore, saveRunSource, type RunSource } from "../store/run-sources.ts";
import { transact } from "../store/transact.ts";
import type { AskedAddress } from "./ask-address.ts";
import type { Desk } from "./desk.ts";
import { discoverySource } from "./discovery-source.ts";
import { emptyCounts } from "./empty-counts.ts";

export interface Harvest extends Omit<Desk, "report" | "tell"> {
  readonly fetcher: Fetcher;
  readonly settings: FetchSettings;
  /** ISO date: what was announced before is passed over. */
  readonly since: string | null;
  /** Everything that is announced, however old, known or much. */
  readonly isBackfill: boolean;
  /** Asks for one address; what came of it is to be stored. */
  readonly ask: (address: Address, source: Source, counts: RunSource) => Promise<AskedAddress>;
  readonly told: (source: Source, counts: RunSource) => void;
}

/** Addresses stored at a time; the queue read at a time. */
const BATCH = 200;
/** Unchanged pages stored at a time. */
const MOST_WAITING = 25;

export async function harvestSource(source: Source, harvest: Harvest): Promise<RunSource> {
  const { db, runId, told } = harvest;
  const counts = emptyCounts(source.id);
  saveRunSource(db, runId, counts);
  await findAddresses(source, counts, harvest);
  await askDueAddresses(source, counts, harvest);
  counts.isDone = true;
  saveRunSource(db, runId, counts);
  told(source, counts);
  return counts;
}

async function findAddresses(source: Source, counts: RunSource, harvest: Harvest): Promise<void> {
  const { db, runId, pipeline, fetcher, now, since, isBackfill, signal, issue, told } = harvest;
  const isAsBefore = isReadAsBefore(db, runId, source.id);
  const known = {
    validatorsOf: (url: string) => (isAsBefore ? getAnswer(db, url) : null),
    isKnown: (key: string) => isKnownAddress(db, key),
  };
  const found = discover(discoverySource(source, pipeline, isBackfill), {
    fetcher,
    now,
    since,
    ...(isBackfill ? {} : known),
    ...(signal === undefined ? {} : { signal }),
    ...(source.delaySeconds === undefined ? {} : { delayMs: source.delaySeconds * 1000 }),
  });
  let waiting: FoundAddress[] = [];
  const keep = (consumed: Consumed | null): void => {
    transact(db, () => {
      counts.found += waiting.length;
      counts.foundNew += saveFoundAddresses(db, source.id, waiting, now()).new;
      // In one transaction with the addresses: were it there before them, a 304 would hide them for good. So it would
      // what was passed over because of its date.
      if (consumed !== null && since === null) saveAnswer(db, consumed.url, consumed.validators);
    });
    waiting = [];
    told(source, counts);
  };
  for await (const one of found) {
    if (one.kind === "issue") issue(one.issue);
    else if (one.kind === "address") waiting.push(toFoundAddress(one));
    else if (one.kind === "consumed") {
      if (one.state === "new" && one.addresses === 0) issue(emptyAnnouncement(source, one));
      keep(one);
    } else throw new Error(`Unexpected input from the web source "${source.id}", expected addresses`);
    if (waiting.length < BATCH) continue;
    keep(null);
    // A sitemap of 50,000 takes seconds: other hosts answer meanwhile, and a server's goodbye must be heard.
    await nextTurn();
  }
  keep(null);
}

async function askDueAddresses(source: Source, counts: RunSource, harvest: Harvest): Promise<void> {
  const { db, runId, now, began, settings, isBackfill, signal, ask, told, issue } = harvest;
  const most = source.pagesPerRun ?? settings.pagesPerRun;
  const budget = isBackfill ? Number.POSITIVE_INFINITY : most;
  const due = (): { now: string; notAskedSince: string } => ({ now: now(), notAskedSince: began });
  while (counts.asked < budget) {
    const limit = Math.min(BATCH, budget - counts.asked);
    const addresses = listDueAddresses(db, source.id, { ...due(), limit });
    if (addresses.length === 0) return;
    const waiting: AskedAddress[] = [];
    const store = (): void => {
      transact(db, () => {
        for (const one of waiting.splice(0)) one.store();
      });
    };
    try {
      for (const address of addresses) {
        signal?.throwIfAborted();
        const asked = await ask(address, source, counts);
        waiting.push(asked);
        if (!asked.mayWait || waiting.length >= MOST_WAITING) store();
        told(source, counts);
      }
    } finally {
      store();
    }
    saveRunSource(db, runId, counts);
  }
  const left = countDueAddresses(db, source.id, due());
  if (left > 0) issue(cutShort(source, most, left));
}

function toFoundAddress({ key, url, foundIn, published, modified, relevance }: Announced): FoundAddress {
  return { key, url, foundIn, published, modified, isRelevant: relevance !== "irrelevant" };
}

function emptyAnnouncement(source: Source, { url, via }: Consumed): Issue {
  return {
    code: "empty-announcement",
    stage: "fetch",
    subject: url,
    message: `Unexpected 0 articles in the ${via} ${url} of "${source.id}", expected at least one`,
    hint: `Open it: where it shows articles, the patterns of ${source.site === undefined ? "the source" : `pipelines/sites/${source.site}.yaml`} pass them over`,
  };
}

function cutShort({ id }: Source, most: number, left: number): Issue {
  return {
    code: "run-cut-short",
    stage: "fetch",
    subject: id,
    message: `Unexpected ${left} more articles of "${id}" that are due, expected at most ${most} in one run; they wait for the next`,
    hint: "Raise pagesPerRun of the source or under fetch, or narrow its feeds and words",
  };
}
