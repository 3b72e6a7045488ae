/**
 * What a site prints around every article (menus, calls to subscribe, addresses) is not what an article says: left in, it
 * makes two short texts of one site look alike, and hides that a cut copy is one.
 */
import type { SketchedText } from "./independent-voices.ts";
import { mixWords } from "./sketch-text.ts";

/** A sequence that stands in this share of a site's pages, and in this many of them, is the site's. */
const SHARE_OF_PAGES = 0.3;
const FEWEST_PAGES = 4;
/** A site that runs one release over and over has no frame of words: then nothing is taken away. */
const LEAST_LEFT = 0.08;

/** What is left of a text. */
export interface OwnWords {
  /** Ascending. */
  readonly own: Uint32Array;
  /** Without the sentences that are the site's; 0 ends a sentence. */
  readonly words: Uint32Array;
}

/** @returns by document; documents without a site or with few neighbours are left out */
export function dropSiteWords(texts: readonly SketchedText[]): Map<string, OwnWords> {
  const own = new Map<string, OwnWords>();
  for (const pages of groupByHost(texts).values()) {
    if (pages.length < FEWEST_PAGES) continue;
    const seen = new Map<number, number>();
    for (const { shingles } of pages) {
      for (const shingle of shingles) seen.set(shingle, (seen.get(shingle) ?? 0) + 1);
    }
    const frame = Math.max(FEWEST_PAGES, pages.length * SHARE_OF_PAGES);
    const isFrame = (shingle: number): boolean => (seen.get(shingle) ?? 0) >= frame;
    for (const { id, shingles, words } of pages) {
      const kept = shingles.filter((shingle) => !isFrame(shingle));
      if (kept.length >= shingles.length * LEAST_LEFT) own.set(id, { own: kept, words: dropSentences(words, isFrame) });
    }
  }
  return own;
}

/** A sentence goes where most of its sequences are the site's. */
function dropSentences(words: Uint32Array, isFrame: (shingle: number) => boolean): Uint32Array {
  const kept: number[] = [];
  let start = 0;
  while (start < words.length) {
    const stop = words.indexOf(0, start);
    const end = stop < 0 ? words.length : stop;
    let framed = 0;
    for (let at = start; at + 2 < end; at += 1) {
      if (isFrame(mixWords(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0))) framed += 1;
    }
    const isSites = framed > 0 && framed * 2 > end - start - 2;
    if (!isSites) for (const word of words.subarray(start, stop < 0 ? end : end + 1)) kept.push(word);
    start = end + 1;
  }
  return Uint32Array.from(kept);
}

function groupByHost(texts: readonly SketchedText[]): Map<string, SketchedText[]> {
  const hosts = new Map<string, SketchedText[]>();
  for (const text of texts) {
    if (text.host === null) continue;
    const pages = hosts.get(text.host);
    if (pages === undefined) hosts.set(text.host, [text]);
    else pages.push(text);
  }
  return hosts;
}
