/**
 * Which documents are copies of which: syndicated articles, reprints, a press release run by ten papers are one voice.
 * Two texts are near-duplicates if most three-word sequences of the shorter stand in the longer; the earlier published is
 * the original, then the one without a credit line, then the lower id.
 * Near linear: each text is compared only with the earliest few texts that share its words, so a release run by two
 * hundred papers is found through its first copies and a phrase that all papers use costs nothing.
 */
import type { Authority } from "../model/authority.ts";
import { fold } from "../vietnamese/fold.ts";
import { creditLine } from "./credit-line.ts";

/** A text as the reconcile stage is given it. */
export interface SourceText {
  id: string;
  url: string | null;
  title: string | null;
  published: string | null;
  text: string;
  /** What the operator says of the site; left out, its address and credit lines tell. */
  authority?: Authority | null;
}

export interface Original {
  readonly id: string;
  /** The share of the shorter text's three-word sequences that both have. */
  readonly containment: number;
}

export interface Lineage {
  /** Place in the order of originality; documents without a text have none. */
  readonly order: ReadonlyMap<string, number>;
  /** Earlier near-duplicates of a document, most original first. */
  readonly originals: ReadonlyMap<string, readonly Original[]>;
}

/** Reprints drop a lead, a caption, a closing paragraph; two reports of one event share about a fifth of their words. */
const CONTAINMENT = 0.6;
/** Below this many sequences (some 26 words) a text may be one quoted sentence: then only the very same words count. */
const SMALLEST = 24;
const SMALLEST_SAME = 6;
/** How many earlier texts are remembered for each sequence. */
const REMEMBERED = 16;
/** A candidate is looked at closely when this share of sequences was seen, since common ones are not all remembered. */
const WORTH_A_LOOK = 0.25;

/** @param documents one an id */
export function findLineage(documents: readonly SourceText[]): Lineage {
  const texts = inOrderOfOriginality(documents);
  const order = new Map(texts.map(({ id }, place) => [id, place]));
  const originals = new Map<string, Original[]>();
  const holders = new Map<number, number[]>();
  for (const [place, { id, shingles }] of texts.entries()) {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const earlier = holders.get(shingle);
      if (earlier === undefined) {
        holders.set(shingle, [place]);
        continue;
      }
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (earlier.length < REMEMBERED) earlier.push(place);
    }
    const found: Original[] = [];
    for (const [other, count] of [...shared].sort(([a], [b]) => a - b)) {
      const original = texts[other];
      if (original === undefined) continue;
      const smaller = Math.min(shingles.size, original.shingles.size);
      if (count < smaller * WORTH_A_LOOK) continue;
      const containment = containmentOf(shingles, original.shingles);
      if (isCopy(containment, smaller, shingles.size, original.shingles.size)) {
        found.push({ id: original.id, containment });
      }
    }
    if (found.length > 0) originals.set(id, found);
  }
  return { order, originals };
}

interface ShingledText {
  readonly id: string;
  readonly shingles: ReadonlySet<number>;
}

/** An undated text is never the original of a dated one: a date is the better evidence. */
function inOrderOfOriginality(documents: readonly SourceText[]): ShingledText[] {
  const ranked = documents.map(({ id, published, text }) => ({
    id,
    text,
    published: published ?? "9999",
    credited: creditLine(text) === null ? 0 : 1,
  }));
  ranked.sort((a, b) => compare(a.published, b.published) || a.credited - b.credited || compare(a.id, b.id));
  return ranked.map(({ id, text }) => ({ id, shingles: shinglesOf(text) }));
}

function isCopy(containment: number, smaller: number, sizeA: number, sizeB: number): boolean {
  if (smaller >= SMALLEST) return containment >= CONTAINMENT;
  return smaller >= SMALLEST_SAME && sizeA === sizeB && containment === 1;
}

function containmentOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}

/** Hashes of every three words in a row. Two of 2^32 may collide; one false sequence in a million does not make a copy. */
function shinglesOf(text: string): Set<number> {
  const shingles = new Set<number>();
  let [first, second]: (number | null)[] = [null, null];
  for (const [word] of fold(text).text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const third = hashWord(word);
    if (first !== null && second !== null) {
      shingles.add((Math.imul(Math.imul(first, 31) + second, 0x9e3779b1) + third) >>> 0);
    }
    [first, second] = [second, third];
  }
  return shingles;
}

/** FNV-1a: the same on every machine, unlike the numbering of words by first appearance. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
