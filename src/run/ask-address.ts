/**
 * One address of the journal: asked, and what came of it to be stored with the address's new state in one transaction.
 * A page is stored at once; that a page has not changed may wait for others of its kind, since a run that is killed
 * before loses nothing but a question that the next one asks again.
 */
import type { FetchResult } from "../fetch/fetch-result.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Address, AddressState } from "../model/address.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/pipeline.ts";
import type { SiteProfile } from "../model/site-profile.ts";
import { saveAddressState } from "../store/addresses.ts";
import { getAnswer, saveAnswer } from "../store/answers.ts";
import type { Database } from "../store/open-database.ts";
import { seePageAgain } from "../store/pages.ts";
import type { RunSource } from "../store/run-sources.ts";
import { nextCheck } from "./next-check.ts";
import { takePage, type Taken } from "./take-page.ts";

export interface Asking {
  readonly db: Database;
  readonly runId: number;
  readonly extractor: string;
  readonly fetcher: Fetcher;
  /** Makes what was archived safe before the database says where it lies. */
  readonly sync: () => Promise<void>;
  readonly now: () => string;
  readonly recheckDays: readonly number[];
  /** Of every site of the pipeline. */
  readonly profiles: readonly SiteProfile[];
  readonly relevanceOf: (source: Source) => ((text: string) => boolean) | null;
  readonly keepDeferrals: () => void;
  readonly signal: AbortSignal | undefined;
  readonly onTaken: (source: Source, taken: Taken) => void;
  readonly issue: (...issues: readonly Issue[]) => void;
}

/** So many nights in a row without an answer, and an address is left alone. */
const MOST_FAILURES = 5;
const REFUSAL_DAYS = 7;

export interface AskedAddress {
  /** To be called inside a transaction, once. */
  readonly store: () => void;
  readonly mayWait: boolean;
}

export async function askAddress(
  address: Address,
  source: Source,
  counts: RunSource,
  asking: Asking,
): Promise<AskedAddress> {
  const { db, fetcher, signal, sync } = asking;
  const result = await fetcher.fetchPage(address.url, {
    validators: getAnswer(db, address.url),
    ...(signal === undefined ? {} : { signal }),
    ...(source.delaySeconds === undefined ? {} : { delayMs: source.delaySeconds * 1000 }),
  });
  if (result.kind === "page") await sync();
  counts.asked += 1;
  const askedAt = asking.now();
  return {
    store: () => {
      takeResult(result, { address, askedAt }, source, counts, asking);
    },
    mayWait: result.kind === "unchanged",
  };
}

function takeResult(
  result: FetchResult,
  { address, askedAt }: { address: Address; askedAt: string },
  source: Source,
  counts: RunSource,
  asking: Asking,
): void {
  const { db, runId, recheckDays, keepDeferrals, issue } = asking;
  const become = (state: AddressState, dueAt: string | null, failures = 0): void => {
    const readAt = state === "read" ? askedAt : null;
    saveAddressState(db, address.key, { state, dueAt, askedAt, readAt, failures });
  };
  const next = nextCheck(address.readAt ?? askedAt, askedAt, recheckDays);
  switch (result.kind) {
    case "page": {
      counts.fetched += 1;
      saveAnswer(db, address.url, result.validators);
      const taken = takePage(db, runId, result.input, {
        source,
        archived: result.archived,
        isRelevant: asking.relevanceOf(source),
        saysRepeats: false,
        extractor: asking.extractor,
        profiles: asking.profiles,
      });
      counts.documentsNew += taken.documents.new;
      counts.documentsChanged += taken.documents.changed;
      counts.claimsNew += taken.claims.new;
      counts.profileFits += taken.fitsProfile === true ? 1 : 0;
      counts.profileFails += taken.fitsProfile === false ? 1 : 0;
      counts.irrelevant += taken.isPassedOver ? 1 : 0;
      issue(...taken.issues);
      asking.onTaken(source, taken);
      if (taken.isPassedOver) become("irrelevant", null);
      else become("read", next);
      return;
    }
    case "unchanged":
      counts.unchanged += 1;
      saveAnswer(db, address.url, result.validators);
      seePageAgain(db, runId, result.validators.url, result.validators.hash);
      become(address.state, address.state === "irrelevant" ? null : next);
      return;
    case "gone":
      counts.gone += 1;
      issue(result.issue);
      become("gone", null);
      return;
    case "refused":
      counts.refused += 1;
      issue(result.issue);
      become("refused", daysLater(askedAt, REFUSAL_DAYS));
      return;
    case "deferred":
      counts.deferred += 1;
      issue(result.issue);
      keepDeferrals();
      become(address.state, result.until, address.failures);
      return;
    case "failed": {
      counts.failed += 1;
      issue(result.issue);
      keepDeferrals();
      const failures = address.failures + 1;
      become("failed", failures < MOST_FAILURES ? askedAt : null, failures);
    }
  }
}

function daysLater(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}
