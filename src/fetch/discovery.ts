/**
 * What discovery is told and what it finds. Made by `discover`.
 *
 * Order is a promise: `consumed` for a feed, sitemap or listing page comes after everything found in it. Store its
 * validators in the same transaction as (or after) the addresses: were they stored before, a crash between the two
 * would make the next night's 304 hide the addresses for good.
 */
import type { Issue } from "../model/issue.ts";
import type { ArchivedAt } from "./exchange.ts";
import type { UnchangedPage, Validators } from "./fetch-result.ts";
import type { Fetcher } from "./fetcher.ts";
import type { Input } from "./read-inputs.ts";
import type { GateDepth } from "./relevance-gate.ts";

/** One place to look for addresses, as an operator writes it. */
export type Way =
  | { readonly kind: "feed"; readonly url: string }
  | { readonly kind: "sitemap"; readonly url: string }
  /** The sitemaps that robots.txt of this address names. */
  | { readonly kind: "robots-sitemaps"; readonly url: string }
  | ListingWay
  | { readonly kind: "urls"; readonly urls: readonly string[] }
  | { readonly kind: "files"; readonly paths: readonly string[] }
  | { readonly kind: "warc"; readonly paths: readonly string[] };

export interface ListingWay {
  readonly kind: "listing";
  /** May hold "{page}": then pages are numbered from `firstPage` (default 1). */
  readonly url: string;
  readonly firstPage?: number;
  /** CSS selector of the links, or of elements that hold one each; default "a[href]". */
  readonly links?: string;
  /** CSS selector of the link to the next page, where pages are not numbered. */
  readonly next?: string;
  /** Default 1. */
  readonly maxPages?: number;
}

export interface DiscoverySource {
  readonly ways: readonly Way[];
  /** Hosts whose pages belong to the source, their subdomains included; default: the hosts of the ways. */
  readonly hosts?: readonly string[];
  /** Regular expression on the path and query of an article's address; others are passed over. */
  readonly articleUrl?: string;
  /** Regular expression with a group `id`: the article's number, by which twins are told (see `canonicalUrl`). */
  readonly articleId?: string;
  /** Words and phrases of which one must occur; absent or empty: everything is relevant. */
  readonly words?: readonly string[];
  /** How much must be silent of the words before a page is passed over unread; default "lead". See the gate. */
  readonly gate?: GateDepth;
}

export interface DiscoveryOptions {
  readonly fetcher: Fetcher;
  /** Of a feed, sitemap or listing page, from the last run. */
  readonly validatorsOf?: (url: string) => Validators | null;
  /** True for the key of a page that needs no second look: listing pages are turned over only while something is new. */
  readonly isKnown?: (key: string) => boolean;
  /** ISO date or instant: older entries, by their own date, are passed over. */
  readonly since?: string | null;
  /** The clock, for files: an ISO instant. */
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** Pause between requests to the source's host; see FetchAsk. */
  readonly delayMs?: number;
  /** Cap on addresses from one way; default 50,000. Reaching it is an Issue. */
  readonly maxAddresses?: number;
}

export type Discovered = FoundAddress | FoundInput | Consumed | { readonly kind: "issue"; readonly issue: Issue };

export interface FoundAddress {
  readonly kind: "address";
  /** To fetch: canonical form. */
  readonly url: string;
  /** Equal for all addresses of one article: see `canonicalUrl`. Each key is yielded once a call. */
  readonly key: string;
  readonly via: Way["kind"];
  /** The feed, sitemap or listing page it stood in; null for a fixed list. */
  readonly foundIn: string | null;
  readonly title: string | null;
  /** Plain text. */
  readonly lead: string | null;
  /** ISO instant or date of publication or last change, as the feed or sitemap has it. */
  readonly published: string | null;
  readonly modified: string | null;
  /** By title, lead and the words of the address; "unknown" where they do not say: fetch, then ask the gate again. */
  readonly relevance: "relevant" | "irrelevant" | "unknown";
}

/** A page that is at hand already: a local file, or a response in a WARC file. */
export interface FoundInput {
  readonly kind: "input";
  readonly key: string;
  readonly via: "files" | "warc";
  readonly input: Input;
  /** Where its bytes lie in a WARC file, which is named by its absolute path; null for a local file. */
  readonly archived: ArchivedAt | null;
}

/** A feed, sitemap or listing page has been read to its end (`new`), or has not changed since the validators. */
export interface Consumed {
  readonly kind: "consumed";
  readonly url: string;
  readonly via: Way["kind"];
  readonly state: "new" | "unchanged";
  /** Entries that led to an address, relevant or not; 0 of a `new` one is worth an alarm. */
  readonly addresses: number;
  readonly validators: UnchangedPage["validators"];
}
