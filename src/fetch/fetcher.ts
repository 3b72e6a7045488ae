/** What a fetcher is told and what it offers. Made by `createFetcher`. */
import type { Socket } from "node:net";
import type { Clock } from "./clock.ts";
import type { ArchivedAt, Exchange } from "./exchange.ts";
import type { FetchResult, Validators } from "./fetch-result.ts";

export interface Fetcher {
  /**
   * One page, politely: robots.txt, the host's clock, redirects hop by hop, retries, size and time limits.
   * Calls for one host queue up behind each other; calls for different hosts run side by side: the caller bounds how
   * many. Never throws for what a server does.
   * @throws the signal's reason, and what the archive throws (a full disk)
   */
  readonly fetchPage: (url: string, ask?: FetchAsk) => Promise<FetchResult>;
  /** Sitemap addresses that the host's robots.txt names; fetches robots.txt where it is not known yet. */
  readonly sitemapsOf: (url: string) => Promise<readonly string[]>;
  /** ISO instant at which the host of this address may be asked again; null for now. */
  readonly readyAt: (url: string) => string | null;
  /** Hosts that asked to be left alone, to be given to the next run's `deferrals`. */
  readonly deferrals: () => readonly Deferral[];
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

export interface FetchAsk {
  /** Of the last time: the request becomes conditional. */
  readonly validators?: Validators | null;
  readonly signal?: AbortSignal;
  /** What may be read: articles (default), feeds and sitemaps (XML, also gzipped), or both. */
  readonly accept?: "page" | "feed";
  /** Cap in bytes on this body, decoded, instead of the fetcher's: sitemaps may be 50 MB. */
  readonly maxBytes?: number;
  /** Pause in ms between two requests to this host, instead of the fetcher's; robots.txt and Retry-After only add. */
  readonly delayMs?: number;
}

export interface Deferral {
  /** Name, with the port where it is not the scheme's own. */
  readonly host: string;
  /** ISO instant. */
  readonly until: string;
}

export interface FetcherOptions {
  /** The whole header, with a contact: "dti-facts/0.1 (+https://example.vn/bot; bot@example.vn)". */
  readonly userAgent: string;
  /** The name looked for in robots.txt; default: the letters, "-" and "_" that the user agent begins with. */
  readonly robotsAgent?: string;
  readonly clock: Clock;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  /** Pause in ms between the end of one request to a host and the start of the next; default 2,000. */
  readonly delayMs?: number;
  /** The longest a call waits for its host's clock before it answers `deferred`; default 10 minutes. */
  readonly patienceMs?: number;
  /** From the last run. */
  readonly deferrals?: readonly Deferral[];
  /** Repeats after a failure that may pass; default 2. */
  readonly retries?: number;
  /** Upper bound in ms of the first pause before a retry, doubled each time; default 1,000. */
  readonly backoffMs?: number;
  /** Failures in a row, repeats not counted, after which a host is left alone for a quarter of an hour; default 10. */
  readonly restAfter?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  /** Cap on the decoded body; default 20 MiB. */
  readonly maxBytes?: number;
  /** In ms. Defaults: 10,000 to connect, 20,000 to the headers, 20,000 between two pieces of body, 60,000 in all. */
  readonly connectTimeoutMs?: number;
  readonly headersTimeoutMs?: number;
  readonly bodyTimeoutMs?: number;
  readonly deadlineMs?: number;
  /** 127.0.0.0/8, ::1 and names that resolve to them; for tests. Default false. */
  readonly allowLoopback?: boolean;
  /** Called with every answer that has a status, robots.txt and redirects too; its answer is handed on. */
  readonly archive?: ResponseArchive;
  /** Names to addresses; default the operating system's resolver. */
  readonly resolve?: Resolve;
  /** Opens the connection to an address that was checked; default TCP and TLS. */
  readonly dial?: Dial;
}

/** The part of an Archive that the fetcher writes to. */
export interface ResponseArchive {
  readonly writeResponse: (exchange: Exchange) => Promise<ArchivedAt>;
  readonly writeRevisit: (exchange: Exchange, of: RevisitOf) => Promise<ArchivedAt>;
}

export interface RevisitOf {
  readonly by: "status" | "bytes";
  readonly url: string;
  /** ISO instant. */
  readonly fetchedAt: string;
  readonly archived: ArchivedAt;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export interface DialTarget {
  /** The checked address, and the only one to connect to. */
  readonly address: string;
  readonly port: number;
  readonly protocol: "http:" | "https:";
  /** What the certificate must be for. */
  readonly hostname: string;
}

export type Dial = (target: DialTarget, done: (error: Error | null, socket: Socket | null) => void) => void;
