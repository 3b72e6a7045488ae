/** What is known of documents before any claim of theirs is heard: whose copies they are, their standing, their dates. */
import { createHash } from "node:crypto";
import { creditLine } from "./credit-line.ts";
import { type DatedText, findLineage, type Lineage, type SourceText } from "./independent-voices.ts";
import type { Judgements } from "./judgement.ts";
import { latestDate } from "./latest-date.ts";
import { frameOf, type OwnWords, sampleSites, withoutFrame } from "./site-words.ts";
import { type Sketch, sketchText } from "./sketch-text.ts";
import { type Standing, standingOf } from "./source-trust.ts";

export interface Sources {
  readonly lineage: Lineage;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly published: ReadonlyMap<string, string | null>;
  readonly said: ReadonlyMap<string, Saying | null>;
  /** What people said of claims; left out, nobody said anything. */
  readonly judgements?: Judgements;
}

/** When a document spoke. */
export interface Saying {
  readonly day: string;
  /** Whether that is the day of publication; else it is the last day its text tells of, and it was not written before. */
  readonly printed: boolean;
}

/** A document as its claims are heard by. */
export interface HeardDocument extends DatedText {
  readonly standing: Standing;
  readonly said: Saying | null;
}

/** All that is kept of a document: its text can be let go. */
export interface KnownDocument extends HeardDocument, Sketch {
  /** Of two documents with one id the one with the lower print counts, whatever their order. */
  readonly print: string;
}

/**
 * @param documents the texts that copies are found by
 * @param speaking those that say something that is to be settled; left out, all: the others only tell what their site
 *   prints on every page
 */
export function knowSources(documents: readonly SourceText[], speaking?: ReadonlySet<string>): Sources {
  return sourcesOf(documents.map(knowDocument), speaking);
}

export function knowDocument(document: SourceText): KnownDocument {
  const print = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  return knowTraits({ ...document, print }, traitsOf(document.text));
}

/** What a text alone tells: dear to find, so it may be kept for as long as the text and these rules stay. */
export interface TextTraits extends Sketch {
  /** Whether it says that it was taken from another paper. */
  readonly credited: boolean;
  /** The last day it tells of. */
  readonly latestDay: string | null;
}

export function traitsOf(text: string): TextTraits {
  return { ...sketchText(text), credited: creditLine(text) !== null, latestDay: latestDate(text) };
}

/** As `knowDocument`, of a text whose traits are known. */
function knowTraits(document: Addressed & { readonly print: string }, traits: TextTraits): KnownDocument {
  const { shingles, words, numbers } = traits;
  return { ...hearDocument(document, traits), print: document.print, shingles, words, numbers };
}

type Addressed = Omit<SourceText, "text" | "title">;

/** Of a document all but what copies are found by. */
export function hearDocument(
  { id, url, authority, published }: Addressed,
  { credited, latestDay }: Pick<TextTraits, "credited" | "latestDay">,
): HeardDocument {
  const standing = standingOf(url ?? id, credited, authority ?? null);
  const day = published ?? latestDay;
  const said = day === null ? null : { day, printed: published !== null };
  return { id, published, host: standing.host, credited, standing, said };
}

/** @param speaking as in `knowSources` */
export function sourcesOf(documents: Iterable<KnownDocument>, speaking?: ReadonlySet<string>): Sources {
  const known = new Map<string, KnownDocument>();
  for (const document of documents) {
    const other = known.get(document.id);
    if (other === undefined || document.print < other.print) known.set(document.id, document);
  }
  const frames = new Map(
    Array.from(sampleSites(known.values()), ([host, ids]) => [
      host,
      frameOf(ids.flatMap((id) => known.get(id)?.shingles ?? [])),
    ]),
  );
  const own = new Map<string, OwnWords>();
  for (const [id, document] of known) own.set(id, withoutFrame(document, frames.get(document.host ?? "")));
  const heard = [...known.values()].filter(({ id }) => speaking?.has(id) ?? true);
  return hearSources(heard, ({ id }) => own.get(id) ?? NOTHING);
}

const NOTHING: OwnWords = withoutFrame(sketchText(""), undefined);

/**
 * @param documents one an id
 * @param sketchOf is asked more than once for each
 */
export function hearSources(documents: readonly HeardDocument[], sketchOf: (document: DatedText) => OwnWords): Sources {
  const lineage = findLineage(documents, sketchOf);
  const standings = new Map(documents.map(({ id, standing }) => [id, standing]));
  const published = new Map(documents.map(({ id, published: date }) => [id, date]));
  const said = new Map(documents.map(({ id, said: saying }) => [id, saying]));
  return { lineage, standings, published, said };
}

/**
 * Documents that speak otherwise than before, though their claims may be the same: another original, standing or date,
 * new, or gone. The facts that their claims enter are to be settled again.
 */
export function documentsThatMoved(before: Sources, after: Sources): Set<string> {
  const moved = new Set<string>();
  for (const id of new Set([...before.published.keys(), ...after.published.keys()])) {
    if (speakerText(before, id) !== speakerText(after, id)) moved.add(id);
  }
  return moved;
}

/**
 * How a document speaks, as one line: the same as long as it need not be heard again. Of the originals their order
 * counts, not their place among all documents.
 */
export function speakerText({ lineage, standings, published, said }: Sources, id: string): string {
  return JSON.stringify([
    lineage.originals.get(id) ?? [],
    standings.get(id) ?? null,
    published.get(id) ?? null,
    said.get(id) ?? null,
  ]);
}
