/**
 * Where a source's articles are: feeds, sitemaps, listing pages, fixed lists, files and WARC files, in the order they
 * are written, as a stream: memory holds one feed or sitemap at a time, and the keys seen. What goes wrong with one way
 * is an Issue, and the next way goes on.
 */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { WarcRecord } from "./archive.ts";
import * as issues from "./discovery-issues.ts";
import type { Discovered, DiscoveryOptions, DiscoverySource, Way } from "./discovery.ts";
import type { ArchivedAt } from "./exchange.ts";
import { createAddressFinder, type AddressFinder } from "./find-addresses.ts";
import { inputOfRecord } from "./input-of-record.ts";
import { readFeeds } from "./read-feeds.ts";
import { readInputs } from "./read-inputs.ts";
import { readListings } from "./read-listings.ts";
import { readWarc } from "./read-warc.ts";

/** @throws UserError for a file that does not exist; the signal's reason; what the archive throws */
export async function* discover(source: DiscoverySource, options: DiscoveryOptions): AsyncGenerator<Discovered> {
  const finder = createAddressFinder(source, options);
  const most = options.maxAddresses ?? 50_000;
  for (const way of source.ways) {
    let addresses = 0;
    for await (const found of walk(way, finder, options)) {
      options.signal?.throwIfAborted();
      if (found.kind === "address" && addresses >= most) {
        yield { kind: "issue", issue: issues.tooMany(found.foundIn ?? found.url, most) };
        break;
      }
      if (found.kind === "address") addresses += 1;
      yield found;
    }
  }
}

function walk(way: Way, finder: AddressFinder, options: DiscoveryOptions): AsyncGenerator<Discovered> {
  switch (way.kind) {
    case "feed":
      return readFeeds("feed", [way.url], finder, options);
    case "sitemap":
      return readFeeds("sitemap", [way.url], finder, options);
    case "robots-sitemaps":
      return readRobotsSitemaps(way.url, finder, options);
    case "listing":
      return readListings(way, finder, options);
    case "urls":
      return readList(way.urls, finder);
    case "files":
      return readLocalFiles(way.paths, options);
    case "warc":
      return readArchives(way.paths, finder);
  }
}

async function* readRobotsSitemaps(
  url: string,
  finder: AddressFinder,
  options: DiscoveryOptions,
): AsyncGenerator<Discovered> {
  const named = await options.fetcher.sitemapsOf(url);
  const sitemaps = named.filter((one) => URL.canParse(one, url)).map((one) => new URL(one, url).href);
  if (sitemaps.length === 0) yield { kind: "issue", issue: issues.noSitemaps(url) };
  yield* readFeeds("sitemap", sitemaps, finder, options);
}

// eslint-disable-next-line @typescript-eslint/require-await -- one of a family of streams
async function* readList(urls: readonly string[], finder: AddressFinder): AsyncGenerator<Discovered> {
  for (const address of urls) {
    const bare = { address, title: null, lead: null, published: null, modified: null };
    const isAddress = URL.canParse(address) && /^https?:/i.test(address.trim());
    const found = isAddress ? finder.find(bare, "urls", null) : null;
    if (found) yield found;
    else if (!isAddress) yield { kind: "issue", issue: issues.badAddress(address) };
  }
}

async function* readLocalFiles(paths: readonly string[], { now }: DiscoveryOptions): AsyncGenerator<Discovered> {
  for await (const input of readInputs(paths, { now })) {
    if ("issue" in input) yield { kind: "issue", issue: input.issue };
    else {
      const key = input.line === null ? input.id : `${input.id}:${input.line}`;
      yield { kind: "input", via: "files", key, input, archived: null };
    }
  }
}

async function* readArchives(paths: readonly string[], finder: AddressFinder): AsyncGenerator<Discovered> {
  for (const path of paths) {
    const files = await listWarcFiles(path);
    if (files.length === 0) yield { kind: "issue", issue: issues.noWarcFiles(path) };
    for (const file of files) {
      for await (const read of readWarc(file)) {
        if ("trouble" in read) {
          yield { kind: "issue", issue: issues.damagedWarc(file, read.trouble.offset, read.trouble.why) };
          continue;
        }
        if (read.isSound === false) {
          yield { kind: "issue", issue: issues.damagedWarc(file, read.offset, "digest that does not fit") };
          continue;
        }
        const input = inputOfRecord(read);
        if (!input) continue;
        yield { kind: "input", via: "warc", key: finder.keyOf(input.id), input, archived: placeOf(read, file) };
      }
    }
  }
}

function placeOf({ recordId, offset, length, fields }: WarcRecord, file: string): ArchivedAt | null {
  const digest = fields.get("warc-payload-digest") ?? "";
  return recordId === null ? null : { file: resolve(file), offset, length, digest, recordId };
}

/** A file as named; of a folder the files that end as WARC files do, oldest name first. */
async function listWarcFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => /\.warc(?:\.gz)?(?:\.open)?$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
