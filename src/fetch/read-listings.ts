/**
 * Listing pages as addresses, turned over by number or by the link to the next one, only while a page brings something
 * that is not known yet: on most nights the first page is all that is asked for.
 */
import { canonicalUrl } from "./canonical-url.ts";
import { decodeMarkup } from "./decode-markup.ts";
import * as issues from "./discovery-issues.ts";
import type { Discovered, DiscoveryOptions, ListingWay } from "./discovery.ts";
import type { AddressFinder } from "./find-addresses.ts";
import { readListing } from "./read-listing.ts";

export async function* readListings(
  way: ListingWay,
  finder: AddressFinder,
  options: DiscoveryOptions,
): AsyncGenerator<Discovered> {
  const { links = "a[href]", next = null, maxPages = 1, firstPage = 1 } = way;
  const { fetcher, signal, delayMs, isKnown = () => false } = options;
  const visited = new Set<string>();
  let url: string | null = numbered(way.url, firstPage);
  for (let turned = 0; url !== null && turned < maxPages && !visited.has(url); turned++) {
    visited.add(url);
    const result = await fetcher.fetchPage(url, {
      validators: options.validatorsOf?.(url) ?? null,
      ...(signal && { signal }),
      ...(delayMs !== undefined && { delayMs }),
    });
    if (result.kind === "unchanged") {
      yield { kind: "consumed", url, via: "listing", state: "unchanged", addresses: 0, validators: result.validators };
      return;
    }
    if (result.kind !== "page") {
      // Behind the last page there is none: no trouble.
      if (turned === 0 || result.kind !== "gone") yield { kind: "issue", issue: result.issue };
      return;
    }
    const html = decodeMarkup(result.input.bytes, result.input.page.contentType);
    const listing = readListing(html, result.finalUrl, links, next);
    if (listing === null) {
      yield { kind: "issue", issue: issues.notAListing(url) };
      return;
    }
    let addresses = 0;
    let fresh = 0;
    let ours = 0;
    for (const { address, title } of listing.links) {
      const target = canonicalUrl(address);
      if (target === null || target === canonicalUrl(result.finalUrl)) continue;
      // Told neither where the links are nor what an article's address is like, take those that hold a headline.
      if (way.links === undefined && !finder.knowsArticles && !HEADLINE.test(new URL(target).pathname)) continue;
      if (finder.isOurs(target)) ours += 1;
      const mention = { address, title, lead: null, published: null, modified: null };
      const found = finder.find(mention, "listing", result.finalUrl);
      if (!found) continue;
      addresses += 1;
      if (!isKnown(found.key)) fresh += 1;
      yield found;
    }
    if (ours === 0 && turned === 0) yield { kind: "issue", issue: issues.nothingFound(url, listing.links.length) };
    yield { kind: "consumed", url, via: "listing", state: "new", addresses, validators: result.validators };
    if (fresh === 0) return;
    url = way.url.includes("{page}") ? numbered(way.url, firstPage + turned + 1) : listing.next;
    if (url !== null && !finder.isOurs(url)) return;
  }
}

/** Four words or more, joined by hyphens, at the end of the path. */
const HEADLINE = /\/[^/]*[^/-](?:-[^/-]+){3,}\/?$/;

function numbered(url: string, page: number): string {
  return url.replaceAll("{page}", String(page));
}
