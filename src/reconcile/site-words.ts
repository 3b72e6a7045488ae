/**
 * What a site prints around every article (menus, calls to subscribe, addresses) is not what an article says: left in, it
 * makes two short texts of one site look alike, and hides that a cut copy is one. A hundred pages of a site tell its
 * frame as well as a hundred thousand: which ones, hashes of their ids say, the same in any order and on any night.
 */
import { hashText, mixWords, type Sketch } from "./sketch-text.ts";

/** A sequence that stands in this share of a site's pages, and in this many of them, is the site's. */
const SHARE_OF_PAGES = 0.3;
const FEWEST_PAGES = 4;
/** A site that runs one release over and over has no frame of words: then nothing is taken away. */
const LEAST_LEFT = 0.08;
/** So many pages of a site are looked at. */
const SAMPLED_PAGES = 100;

/** Three-word sequences that are a site's. */
export type Frame = ReadonlySet<number>;

/** What is left of a text. */
export interface OwnWords extends Sketch {
  /** Of its sequences, ascending. Its `words` are without the sentences that are the site's. */
  readonly own: Uint32Array;
}

/** @returns site → ids of the pages that tell its frame */
export function sampleSites(
  pages: Iterable<{ readonly id: string; readonly host: string | null }>,
): Map<string, string[]> {
  const sites = new Map<string, Place[]>();
  for (const { id, host } of pages) {
    if (host === null) continue;
    const places = sites.get(host);
    const place = { id, hash: hashText(id) };
    if (places === undefined) sites.set(host, [place]);
    else if (places.push(place) >= 2 * SAMPLED_PAGES) places.sort(byHash).splice(SAMPLED_PAGES);
  }
  return new Map(
    [...sites].map(([host, places]) => [
      host,
      places
        .sort(byHash)
        .slice(0, SAMPLED_PAGES)
        .map(({ id }) => id),
    ]),
  );
}

interface Place {
  readonly id: string;
  readonly hash: number;
}

function byHash(a: Place, b: Place): number {
  return a.hash - b.hash || (a.id < b.id ? -1 : 1);
}

/** @param pages the sequences of each sampled page of one site */
export function frameOf(pages: Iterable<Uint32Array>): Frame {
  const seen = new Map<number, number>();
  let count = 0;
  for (const shingles of pages) {
    count += 1;
    for (const shingle of shingles) seen.set(shingle, (seen.get(shingle) ?? 0) + 1);
  }
  const least = Math.max(FEWEST_PAGES, count * SHARE_OF_PAGES);
  return new Set([...seen].flatMap(([shingle, times]) => (times >= least ? [shingle] : [])));
}

/** @param frame of the text's site; undefined where it has none */
export function withoutFrame({ shingles, words, numbers }: Sketch, frame: Frame | undefined): OwnWords {
  if (frame === undefined || frame.size === 0) return { shingles, words, numbers, own: shingles };
  const own = shingles.filter((shingle) => !frame.has(shingle));
  if (own.length < shingles.length * LEAST_LEFT) return { shingles, words, numbers, own: shingles };
  return { shingles, numbers, own, words: dropSentences(words, frame) };
}

/** A sentence goes where most of its sequences are the site's. 0 ends a sentence. */
function dropSentences(words: Uint32Array, frame: Frame): Uint32Array {
  const kept: number[] = [];
  let start = 0;
  while (start < words.length) {
    const stop = words.indexOf(0, start);
    const end = stop < 0 ? words.length : stop;
    let framed = 0;
    for (let at = start; at + 2 < end; at += 1) {
      if (frame.has(mixWords(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0))) framed += 1;
    }
    const isSites = framed > 0 && framed * 2 > end - start - 2;
    if (!isSites) for (const word of words.subarray(start, stop < 0 ? end : end + 1)) kept.push(word);
    start = end + 1;
  }
  return Uint32Array.from(kept);
}
