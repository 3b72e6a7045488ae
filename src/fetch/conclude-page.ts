/** What the last answer of a chain means for the page that was asked for. */
import { createHash } from "node:crypto";
import { canonicalUrl } from "./canonical-url.ts";
import type { ArchivedAt, Exchange } from "./exchange.ts";
import * as issues from "./fetch-issues.ts";
import type { FetchResult, Validators } from "./fetch-result.ts";
import type { Input } from "./read-inputs.ts";
import { headerOf } from "./request-hop.ts";
import { sniffContent } from "./sniff-content.ts";

export interface Conclusion {
  readonly exchange: Exchange;
  readonly archived: ArchivedAt | null;
  readonly trail: { readonly url: string; readonly finalUrl: string; readonly requests: number };
  readonly validators: Validators | null;
  readonly maxBytes: number;
  readonly isRedirected: boolean;
}

export function concludePage(told: Conclusion): FetchResult {
  const { exchange, archived, trail, maxBytes } = told;
  const { status, truncated, body, headers } = exchange;
  const { url, finalUrl, requests } = trail;
  const rest = { ...trail, archived };
  const held = told.validators?.url === finalUrl ? told.validators : null;
  if (status === 304 && held) return { kind: "unchanged", by: "status", ...rest, validators: refresh(held, exchange) };
  if (status === 404 || status === 410) return { kind: "gone", ...rest, status, issue: issues.gonePage(url, status) };
  if (status !== 200) return { kind: "failed", ...rest, status, issue: issues.badStatus(url, status, requests) };
  if (told.isRedirected && isFrontPage(finalUrl) && !isFrontPage(url))
    return { kind: "gone", ...rest, status, issue: issues.goneHome(url, finalUrl) };
  const contentType = headerOf(headers, "content-type");
  if (truncated === "unspecified")
    return { kind: "refused", reason: "type", ...rest, issue: issues.unreadableType(url, contentType) };
  if (truncated === "length")
    return { kind: "refused", reason: "size", ...rest, issue: issues.oversizePage(url, maxBytes) };
  if (body.length === 0) return { kind: "failed", ...rest, status, issue: issues.emptyPage(url) };
  const hash = createHash("sha256").update(body).digest("hex");
  if (told.validators?.hash === hash) {
    // The same page at a new address (http to https): the old address's validators mean nothing there.
    const same = held ?? { ...told.validators, url: finalUrl, etag: null, lastModified: null };
    return { kind: "unchanged", by: "bytes", ...rest, validators: refresh(same, exchange) };
  }
  if (isChallenge(body)) return { kind: "failed", ...rest, status, issue: issues.scriptChallenge(url) };
  const input = inputOf(exchange, finalUrl, hash, contentType);
  const fresh = { url: finalUrl, etag: null, lastModified: null, hash, fetchedAt: exchange.at, archived };
  return { kind: "page", ...rest, status, input, validators: refresh(fresh, exchange) };
}

/** A 304 need not repeat the validators; what it does not say stays. */
function refresh(held: Validators, { headers }: Exchange): Validators {
  return {
    ...held,
    etag: headerOf(headers, "etag") ?? held.etag,
    lastModified: headerOf(headers, "last-modified") ?? held.lastModified,
  };
}

function inputOf({ at, body }: Exchange, finalUrl: string, hash: string, contentType: string | null): Input {
  const id = canonicalUrl(finalUrl) ?? finalUrl;
  const kind = sniffContent(contentType, body) === "text" ? "text" : "html";
  return {
    page: { hash, url: id, fetchedAt: at, contentType, byteLength: body.length },
    bytes: body,
    id,
    line: null,
    kind,
  };
}

/** The guard of many public portals: a few lines of script that set a cookie and load the page again. */
function isChallenge(body: Uint8Array): boolean {
  if (body.length > 8192) return false;
  const text = Buffer.from(body).toString("latin1");
  const isScript =
    /document\.cookie\s*=/.test(text) && /location\.(?:reload|replace|assign|href)|window\.location/.test(text);
  return isScript && !/<(?:p|article|h1)\b/i.test(text);
}

const FRONT_PAGE = /^\/(?:(?:vi|en)\/?)?(?:(?:index|default|home|trang-chu)(?:\.(?:html?|aspx|php))?\/?)?$/i;

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === "" && FRONT_PAGE.test(pathname);
}
