/** A source as an operator writes it, as discovery takes it. */
import type { DiscoverySource, Way } from "../fetch/discovery.ts";
import type { Pipeline, Source } from "../model/pipeline.ts";

/** How deep a list is turned over where everything that was ever printed is wanted. */
const BACKFILL_PAGES = 1000;

/** @param isBackfill lists are turned over to their end, and the sitemaps that robots.txt names are read too */
export function discoverySource(source: Source, pipeline: Pipeline, isBackfill: boolean): DiscoverySource {
  const articles = source.profile?.articles ?? [];
  return {
    ways: waysOf(source, isBackfill),
    ...(source.profile === undefined ? {} : { hosts: source.profile.hosts.map((host) => host.replace(/^\*\./, "")) }),
    ...(articles.length === 0 ? {} : { articleUrl: articles.map((pattern) => `(?:${pattern})`).join("|") }),
    ...(wantsAll(source) ? {} : { words: pipeline.words ?? [] }),
  };
}

/** Whether every page is taken, whatever its words. */
export function wantsAll(source: Source): boolean {
  return source.relevance === "all";
}

function waysOf({ feeds, sitemaps, listings, pages, url }: Source, isBackfill: boolean): Way[] {
  const ways: Way[] = [];
  for (const feed of feeds ?? []) ways.push({ kind: "feed", url: feed });
  for (const sitemap of sitemaps ?? []) ways.push({ kind: "sitemap", url: sitemap });
  for (const { links, next, pages: maxPages = 1, ...listing } of listings ?? [])
    ways.push({
      kind: "listing",
      url: listing.url,
      ...(links === undefined ? {} : { links }),
      ...(next === undefined ? {} : { next }),
      maxPages: isBackfill ? Math.max(maxPages, BACKFILL_PAGES) : maxPages,
    });
  if (isBackfill && url !== undefined && (sitemaps ?? []).length === 0) ways.push({ kind: "robots-sitemaps", url });
  if ((pages ?? []).length > 0) ways.push({ kind: "urls", urls: pages ?? [] });
  return ways;
}
