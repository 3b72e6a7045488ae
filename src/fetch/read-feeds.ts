/**
 * Feeds and sitemaps as addresses. A sitemap may name others (an index): they are read after it, newest change first,
 * and those unchanged since the date asked for are not fetched at all.
 */
import { gunzipSync } from "node:zlib";
import { canonicalUrl } from "./canonical-url.ts";
import { decodeMarkup } from "./decode-markup.ts";
import * as issues from "./discovery-issues.ts";
import type { Discovered, DiscoveryOptions } from "./discovery.ts";
import type { AddressFinder } from "./find-addresses.ts";
import { parseFeed, type FeedEntry } from "./parse-feed.ts";
import type { Input } from "./read-inputs.ts";

/** The standard's cap on a sitemap; feeds are far smaller. */
const MOST_BYTES = 52_428_800;
/** An index of indexes is not allowed, and met. */
const MOST_DEPTH = 3;
const MOST_SITEMAPS = 1000;

export async function* readFeeds(
  via: "feed" | "sitemap",
  urls: readonly string[],
  finder: AddressFinder,
  options: DiscoveryOptions,
): AsyncGenerator<Discovered> {
  const waiting = urls.map((url) => ({ url, depth: 0 }));
  const visited = new Set<string>();
  for (let next = waiting.shift(); next && visited.size < MOST_SITEMAPS; next = waiting.shift()) {
    const { url, depth } = next;
    if (visited.has(url)) continue;
    visited.add(url);
    const { fetcher, signal, delayMs } = options;
    const result = await fetcher.fetchPage(url, {
      accept: "feed",
      maxBytes: MOST_BYTES,
      validators: options.validatorsOf?.(url) ?? null,
      ...(signal && { signal }),
      ...(delayMs !== undefined && { delayMs }),
    });
    if (result.kind === "unchanged") {
      yield { kind: "consumed", url, via, state: "unchanged", addresses: 0, validators: result.validators };
      continue;
    }
    if (result.kind !== "page") {
      yield { kind: "issue", issue: result.issue };
      continue;
    }
    const text = textOf(result.input);
    if (typeof text !== "string") {
      yield { kind: "issue", issue: issues.damagedGzip(url, text.why) };
      continue;
    }
    const { root, entries } = readText(text, via);
    if (root === null) {
      yield { kind: "issue", issue: issues.notAFeed(url, via) };
      continue;
    }
    let addresses = 0;
    let ours = 0;
    for (const entry of entries.filter(({ kind }) => kind === "article")) {
      const found = finder.find(entry, via, result.finalUrl);
      const target = canonicalUrl(entry.address, result.finalUrl);
      if (target !== null && finder.isOurs(target)) ours += 1;
      if (!found) continue;
      addresses += 1;
      yield found;
    }
    for (const child of childrenOf(entries, result.finalUrl, options.since ?? null)) {
      if (!finder.isOurs(child)) yield { kind: "issue", issue: issues.offSiteSitemap(child, url) };
      else if (depth < MOST_DEPTH) waiting.push({ url: child, depth: depth + 1 });
    }
    const isIndex = entries.some(({ kind }) => kind === "sitemap");
    if (ours === 0 && !isIndex) yield { kind: "issue", issue: issues.nothingFound(url, entries.length) };
    yield { kind: "consumed", url, via, state: "new", addresses, validators: result.validators };
  }
  const left = waiting.find(({ url }) => !visited.has(url));
  if (left) yield { kind: "issue", issue: issues.tooMany(left.url, MOST_SITEMAPS) };
}

/** Sitemaps may come as .xml.gz: a gzipped file, beside any content encoding. */
function textOf({ bytes, page }: Input): string | { why: string } {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeMarkup(bytes, page.contentType);
  try {
    return decodeMarkup(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }), null);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    return { why: code === "ERR_BUFFER_TOO_LARGE" ? `size above ${MOST_BYTES} bytes` : "damage" };
  }
}

/** A sitemap may also be plain text, an address a line. */
function readText(text: string, via: "feed" | "sitemap"): { root: string | null; entries: FeedEntry[] } {
  const lines = via === "sitemap" && !text.trimStart().startsWith("<") ? text.split(/\r?\n/) : [];
  const addresses = lines.map((line) => line.trim()).filter((line) => /^https?:\/\/\S+$/i.test(line));
  if (addresses.length === 0) return parseFeed(text);
  const bare = { kind: "article", title: null, lead: null, published: null, modified: null } as const;
  return { root: "sitemap", entries: addresses.map((address) => ({ ...bare, address })) };
}

function childrenOf(entries: readonly FeedEntry[], base: string, since: string | null): string[] {
  const children = entries.filter(({ kind, modified }) => kind === "sitemap" && !isBefore(modified, since));
  return children
    .sort((one, other) => (other.modified ?? "").localeCompare(one.modified ?? ""))
    .map(({ address }) => canonicalUrl(address, base))
    .filter((url) => url !== null);
}

function isBefore(modified: string | null, since: string | null): boolean {
  if (modified === null || since === null) return false;
  const end = modified.length > 10 ? Date.parse(modified) : Date.parse(`${modified}T23:59:59+07:00`);
  return end < Date.parse(since);
}
