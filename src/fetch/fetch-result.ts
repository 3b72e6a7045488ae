/**
 * What became of one address. Every call of `fetchPage` ends in exactly one of these; none is thrown away silently:
 * all but `page` and `unchanged` carry the Issue that tells a person what was met and what to change.
 */
import type { Issue } from "../model/issue.ts";
import type { ArchivedAt } from "./exchange.ts";
import type { Input } from "./read-inputs.ts";

export type FetchResult = FetchedPage | UnchangedPage | GonePage | RefusedPage | DeferredPage | FailedPage;

/** What to keep of a page so that it is asked for again only if it changed. */
export interface Validators {
  /** The address that answered, after redirects: validators are sent to this one alone. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the decoded bytes, hexadecimal: recognises an unchanged page of a server without validators. */
  readonly hash: string;
  /** ISO instant of the answer that had these bytes. */
  readonly fetchedAt: string;
  /** Of the record that holds the bytes; null where there is no archive. */
  readonly archived: ArchivedAt | null;
}

interface Trail {
  /** As asked for. */
  readonly url: string;
  /** The last address asked, after redirects; what was asked for where none was. */
  readonly finalUrl: string;
  /** HTTP requests sent for it: redirects and retries counted, robots.txt not. */
  readonly requests: number;
}

export interface FetchedPage extends Trail {
  readonly kind: "page";
  readonly status: number;
  /** Ready for parse. `id` and `page.url` are the final address in canonical form. */
  readonly input: Input;
  readonly validators: Validators;
  readonly archived: ArchivedAt | null;
}

/** The server said 304, or sent the same bytes again. */
export interface UnchangedPage extends Trail {
  readonly kind: "unchanged";
  readonly by: "status" | "bytes";
  /** To keep instead of the old ones: a server may give new ones with a 304. */
  readonly validators: Validators;
  /** The revisit record. */
  readonly archived: ArchivedAt | null;
}

/** 404, 410, or a redirect from an article to the front page: it is no longer there. */
export interface GonePage extends Trail {
  readonly kind: "gone";
  readonly status: number;
  readonly issue: Issue;
  readonly archived: ArchivedAt | null;
}

/** Not to be fetched, tonight or as it stands: asking again at once would change nothing. */
export interface RefusedPage extends Trail {
  readonly kind: "refused";
  readonly reason: "robots" | "robots-unreachable" | "address" | "scheme" | "type" | "size" | "redirects";
  readonly issue: Issue;
  readonly archived: ArchivedAt | null;
}

/** The host's clock (delay, Crawl-delay, Retry-After) lies beyond the patience given. Not a failure: ask again later. */
export interface DeferredPage extends Trail {
  readonly kind: "deferred";
  /** ISO instant before which the host is not to be asked. */
  readonly until: string;
  readonly issue: Issue;
}

/** Tried, with retries where safe, and not had: server errors, resets, time-outs, truncated bodies. */
export interface FailedPage extends Trail {
  readonly kind: "failed";
  /** null where no answer came. */
  readonly status: number | null;
  readonly issue: Issue;
  readonly archived: ArchivedAt | null;
}
