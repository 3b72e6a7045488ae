/**
 * What stands in a feed, sitemap or listing page, made into addresses of the source: canonical, of its hosts, of the
 * pattern for articles, not too old, each once. Counts what it passes over, so that silence can be told from absence.
 */
import { canonicalUrl, pageKey } from "./canonical-url.ts";
import type { DiscoveryOptions, DiscoverySource, FoundAddress, Way } from "./discovery.ts";
import { createRelevanceGate } from "./relevance-gate.ts";

export interface Mention {
  readonly address: string;
  readonly title: string | null;
  readonly lead: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

export interface AddressFinder {
  /** null for what is passed over. */
  readonly find: (mention: Mention, via: Way["kind"], foundIn: string | null) => FoundAddress | null;
  /** True for an address on one of the source's hosts. */
  readonly isOurs: (url: string) => boolean;
  readonly keyOf: (url: string) => string;
  /** True where the source says what an article's address is like. */
  readonly knowsArticles: boolean;
}

export function createAddressFinder(source: DiscoverySource, options: DiscoveryOptions): AddressFinder {
  const gate = createRelevanceGate(source.words ?? [], source.gate);
  const hosts = (source.hosts ?? hostsOf(source.ways)).map((host) => bare(host));
  const pattern = source.articleUrl === undefined ? null : new RegExp(source.articleUrl);
  const since = options.since === undefined || options.since === null ? null : Date.parse(options.since);
  const seen = new Set<string>();
  const isOurs = (url: string): boolean => {
    const { host, hostname } = new URL(url);
    // A profile names hosts; portals of provinces answer at a port of their own.
    return [bare(host), bare(hostname)].some((met) => hosts.some((one) => met === one || met.endsWith(`.${one}`)));
  };
  const keyOf = (url: string): string => pageKey(url, source.articleId);
  return {
    isOurs,
    keyOf,
    knowsArticles: pattern !== null,
    find: ({ address, title, lead, published, modified }, via, foundIn) => {
      const url = canonicalUrl(address, foundIn ?? undefined);
      if (url === null) return null;
      const isFixed = via === "urls";
      if (!isFixed && (!isOurs(url) || !isArticle(url, pattern))) return null;
      if (since !== null && isOlder(modified ?? published, published, since)) return null;
      const key = keyOf(url);
      if (seen.has(key)) return null;
      seen.add(key);
      // What an operator lists by hand is wanted.
      const relevance = isFixed ? "relevant" : gate.judge({ url, title, lead });
      return { kind: "address", url, key, via, foundIn, title, lead, published, modified, relevance };
    },
  };
}

function isArticle(url: string, pattern: RegExp | null): boolean {
  if (pattern === null) return true;
  const { pathname, search } = new URL(url);
  return pattern.test(pathname + search);
}

/** A changed old article is new again; a day counts to its end. */
function isOlder(modified: string | null, published: string | null, since: number): boolean {
  const latest = [modified, published]
    .map((date) => (date === null ? Number.NaN : endOf(date)))
    .filter(Number.isFinite);
  return latest.length > 0 && Math.max(...latest) < since;
}

function endOf(date: string): number {
  return date.length > 10 ? Date.parse(date) : Date.parse(`${date}T23:59:59+07:00`);
}

function hostsOf(ways: readonly Way[]): string[] {
  return ways.flatMap((way) => ("url" in way && URL.canParse(way.url) ? [new URL(way.url).host] : []));
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}
