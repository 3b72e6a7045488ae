/** What is known of documents before any claim of theirs is heard: whose copies they are, their standing, their dates. */
import { findLineage, type Lineage, type SourceText } from "./independent-voices.ts";
import { type Standing, standingOf } from "./source-trust.ts";

export interface Sources {
  readonly lineage: Lineage;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly published: ReadonlyMap<string, string | null>;
}

/** @param documents the texts that copies are found by; of two with one id, the same one counts whatever their order */
export function knowSources(documents: readonly SourceText[]): Sources {
  const texts = withoutDoubles(documents);
  const standings = new Map<string, Standing>();
  const published = new Map<string, string | null>();
  for (const { id, url, text, authority, published: date } of texts) {
    standings.set(id, standingOf(url ?? id, text, authority ?? null));
    published.set(id, date);
  }
  return { lineage: findLineage(texts), standings, published };
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

/** Of the originals their order counts, not their place among all documents. */
function speakerText({ lineage, standings, published }: Sources, id: string): string {
  return JSON.stringify([lineage.originals.get(id) ?? [], standings.get(id) ?? null, published.get(id) ?? null]);
}

function withoutDoubles(documents: readonly SourceText[]): SourceText[] {
  const texts = new Map<string, SourceText>();
  for (const document of documents) {
    const known = texts.get(document.id);
    if (known === undefined || JSON.stringify(document) < JSON.stringify(known)) texts.set(document.id, document);
  }
  return [...texts.values()];
}
