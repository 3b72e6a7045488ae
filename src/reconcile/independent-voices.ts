/**
 * Which documents are copies of which: syndicated articles, reprints, a press release run by ten papers are one voice.
 * Of two texts that are one, the one that credits no other is the original, then the earlier published, then the lower id.
 * Near linear: each text is compared only with the few texts before it that share its rare words or its numbers, so a
 * release run by two hundred papers is found through its first copies and a phrase that all papers use costs nothing.
 * Sketches are asked for one at a time, so memory grows with what texts have in common and not with what they say.
 */
import type { Authority } from "../model/authority.ts";
import { judgeCopy, type Likeness, type Text } from "./judge-copy.ts";
import { createRepeats } from "./repeats.ts";
import type { OwnWords } from "./site-words.ts";
import { hashText } from "./sketch-text.ts";

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

/** A text as its place among others is told by, without its sketch. */
export interface DatedText {
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

/**
 * @param texts one an id
 * @param sketchOf is asked more than once for each
 */
export function findLineage(texts: readonly DatedText[], sketchOf: (text: DatedText) => OwnWords): Lineage {
  const originality = [...texts].sort(byOriginality);
  const order = new Map(originality.map(({ id }, place) => [id, place]));
  const originals = new Map<string, Original[]>();
  const placeOf = ({ id }: { id: string }): number => order.get(id) ?? 0;
  for (const [one, other, likeness] of findPairs(texts, sketchOf)) {
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
function byOriginality(a: DatedText, b: DatedText): number {
  return (
    Number(a.credited) - Number(b.credited) ||
    compare(a.published ?? "9999", b.published ?? "9999") ||
    compare(a.id, b.id)
  );
}

type Dated = DatedText & Pick<Text, "day">;

function findPairs(
  dated: readonly DatedText[],
  sketchOf: (text: DatedText) => OwnWords,
): [DatedText, DatedText, Likeness][] {
  const pairs: [DatedText, DatedText, Likeness][] = [];
  const texts = inOrderOfTime(dated);
  // Nine in ten sequences stand in one text alone: they bring no two texts together, and need not be remembered.
  const [inWords, inFigures] = [createRepeats(texts.length), createRepeats(texts.length)];
  for (const text of texts) {
    const { own, numbers } = sketchOf(text);
    for (const hash of sampleOf(own)) inWords.add(hash);
    for (const hash of new Set(numberPairs(numbers))) inFigures.add(hash);
  }
  const words = new Map<number, number[]>();
  const figures = new Map<number, number[]>();
  const lengths: number[] = [];
  for (const [place, text] of texts.entries()) {
    const sketch = sketchOf(text);
    lengths.push(sketch.own.length);
    const byWords = meet(words, sampleOf(sketch.own).filter(inWords.mayRepeat), place, texts);
    const byFigures = meet(figures, numberPairs(sketch.numbers).filter(inFigures.mayRepeat), place, texts);
    for (const other of new Set([...byWords.keys(), ...byFigures.keys()])) {
      const [earlier, length] = [texts[other], lengths[other]];
      if (earlier === undefined || length === undefined) continue;
      const smaller = Math.min(sketch.own.length, length);
      const isSampled = Math.max(sketch.own.length, length) > SAMPLED_FROM;
      const seen = (byWords.get(other) ?? 0) * (isSampled ? SAMPLED : 1);
      if (seen < smaller * WORTH_A_LOOK && (byFigures.get(other) ?? 0) < PAIRS_WORTH_A_LOOK) continue;
      const likeness = judgeCopy({ ...sketch, day: text.day }, { ...sketchOf(earlier), day: earlier.day });
      if (likeness !== null) pairs.push([text, earlier, likeness]);
    }
  }
  return pairs;
}

/** Undated texts last: they are compared with all that is remembered. */
function inOrderOfTime(texts: readonly DatedText[]): Dated[] {
  return texts
    .map((text) => ({ ...text, day: dayOf(text.published) }))
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
