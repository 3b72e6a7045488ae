/**
 * Which documents are copies of which: syndicated articles, reprints, a press release run by ten papers are one voice.
 * Of two texts that are one, the one that credits no other is the original, then the earlier published, then the lower id.
 * Near linear: each text is compared only with the few texts before it that share its rare words or its numbers, so a
 * release run by two hundred papers is found through its first copies and a phrase that all papers use costs nothing.
 */
import type { Authority } from "../model/authority.ts";
import { judgeCopy, type Likeness, type Text } from "./judge-copy.ts";
import { dropSiteWords } from "./site-words.ts";
import type { Sketch } from "./sketch-text.ts";

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

/** What copies are found by. */
export interface SketchedText extends Sketch {
  readonly id: string;
  readonly published: string | null;
  readonly host: string | null;
  /** Whether the text says that it was taken from another paper. */
  readonly credited: boolean;
}

export interface Original extends Likeness {
  readonly id: string;
}

export interface Lineage {
  /** Place in the order of originality; documents without a text have none. */
  readonly order: ReadonlyMap<string, number>;
  /** Near-duplicates of a document that come before it in that order, most original first. */
  readonly originals: ReadonlyMap<string, readonly Original[]>;
}

/** How many texts are remembered for each sequence: the earliest, of those within the window. */
const REMEMBERED = 16;
const WINDOW_DAYS = 60;
/** A candidate is looked at closely when this share of sequences was seen, since common ones are not all remembered. */
const WORTH_A_LOOK = 0.12;
/** Or when it prints this many pairs of numbers in the same order. */
const PAIRS_WORTH_A_LOOK = 3;
/** Of a long text, one sequence in four is remembered; which ones, their hashes tell, the same in every text. */
const SAMPLED = 4;
const SAMPLED_FROM = 200;

/** @param texts one an id */
export function findLineage(texts: readonly SketchedText[]): Lineage {
  const originality = [...texts].sort(byOriginality);
  const order = new Map(originality.map(({ id }, place) => [id, place]));
  const originals = new Map<string, Original[]>();
  const placeOf = ({ id }: { id: string }): number => order.get(id) ?? 0;
  for (const [one, other, likeness] of findPairs(texts)) {
    const [copy, original] = placeOf(one) < placeOf(other) ? [other, one] : [one, other];
    const found = originals.get(copy.id);
    const entry = { id: original.id, ...likeness };
    if (found === undefined) originals.set(copy.id, [entry]);
    else found.push(entry);
  }
  for (const found of originals.values()) found.sort((a, b) => placeOf(a) - placeOf(b));
  return { order, originals };
}

/** Who credits another is no original, whatever the dates say; an undated text is never that of a dated one. */
function byOriginality(a: SketchedText, b: SketchedText): number {
  return (
    Number(a.credited) - Number(b.credited) ||
    compare(a.published ?? "9999", b.published ?? "9999") ||
    compare(a.id, b.id)
  );
}

type Dated = SketchedText & Text;

function findPairs(sketched: readonly SketchedText[]): [Dated, Dated, Likeness][] {
  const pairs: [Dated, Dated, Likeness][] = [];
  const texts = inOrderOfTime(sketched);
  const words = new Map<number, number[]>();
  const figures = new Map<number, number[]>();
  for (const [place, text] of texts.entries()) {
    const sampled = sampleOf(text.own);
    const byWords = meet(words, sampled, place, texts);
    const byFigures = meet(figures, numberPairs(text.numbers), place, texts);
    for (const other of new Set([...byWords.keys(), ...byFigures.keys()])) {
      const earlier = texts[other];
      if (earlier === undefined) continue;
      const smaller = Math.min(text.own.length, earlier.own.length);
      const seen =
        (byWords.get(other) ?? 0) * (Math.max(text.own.length, earlier.own.length) > SAMPLED_FROM ? SAMPLED : 1);
      if (seen < smaller * WORTH_A_LOOK && (byFigures.get(other) ?? 0) < PAIRS_WORTH_A_LOOK) continue;
      const likeness = judgeCopy(text, earlier);
      if (likeness !== null) pairs.push([text, earlier, likeness]);
    }
  }
  return pairs;
}

/** Undated texts last: they are compared with all that is remembered. */
function inOrderOfTime(texts: readonly SketchedText[]): Dated[] {
  const own = dropSiteWords(texts);
  return texts
    .map((text) => ({ ...text, own: text.shingles, ...own.get(text.id), day: dayOf(text.published) }))
    .sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || byOriginality(a, b))
    .sort((a, b) => Number(a.day === null) - Number(b.day === null));
}

function dayOf(published: string | null): number | null {
  const day = published === null ? NaN : Date.parse(published) / 86_400_000;
  return Number.isNaN(day) ? null : day;
}

/** Counts which earlier texts share `hashes`, and puts this one down beside them. */
function meet(
  holders: Map<number, number[]>,
  hashes: Iterable<number>,
  place: number,
  texts: readonly Dated[],
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const hash of hashes) {
    const earlier = holders.get(hash);
    if (earlier === undefined) {
      holders.set(hash, [place]);
      continue;
    }
    for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
    if (earlier.length < REMEMBERED) earlier.push(place);
    else if (isLongAgo(texts[earlier[0] ?? 0], texts[place])) {
      earlier.shift();
      earlier.push(place);
    }
  }
  return shared;
}

function isLongAgo(earlier: Dated | undefined, later: Dated | undefined): boolean {
  if (earlier?.day == null || later?.day == null) return false;
  return later.day - earlier.day > WINDOW_DAYS;
}

function sampleOf(shingles: Uint32Array): Uint32Array {
  return shingles.length <= SAMPLED_FROM ? shingles : shingles.filter((shingle) => shingle % SAMPLED === 0);
}

/** Two numbers one after the other, of those that tell something: “774.45” and “697,55”. */
function numberPairs(numbers: ReadonlySet<string>): number[] {
  const telling = [...numbers].filter((number) => number.length >= 3);
  return telling.slice(1).map((number, at) => hashText(`${telling[at] ?? ""} ${number}`));
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
