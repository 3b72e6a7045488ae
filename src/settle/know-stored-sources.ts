/**
 * What is known of the documents that ever said something, as `knowSources` finds it from their texts; but a text is
 * read once, and its sketch kept, so that a night reads what is new. Who is whose copy is found anew over all of them,
 * since one new text may stand anywhere in that order; their sketches are read one at a time, so memory does not grow
 * with the texts. Documents that say nothing are looked at only where they tell what their site prints on every page.
 */
import { hearDocument, hearSources, type Sources, traitsOf } from "../reconcile/know-sources.ts";
import { type Frame, frameOf, type OwnWords, sampleSites, withoutFrame } from "../reconcile/site-words.ts";
import { hostOf } from "../reconcile/source-trust.ts";
import type { DatedText } from "../reconcile/independent-voices.ts";
import type { Sketch } from "../reconcile/sketch-text.ts";
import type { Database } from "../store/open-database.ts";
import {
  forgetOldSketches,
  getSketch,
  getText,
  listAddressed,
  listSpeakingDocuments,
  listUnsketched,
  saveSketch,
} from "../store/sketches.ts";

/** @param rules fingerprint of the code that sketches: sketches of other rules are made anew */
export function knowStoredSources(db: Database, runId: number, rules: string): Sources {
  const sites = sampleSpeakingSites(db);
  for (const version of listUnsketched(db, rules, [...sites.values()].flat())) {
    const traits = traitsOf(getText(db, version));
    saveSketch(db, runId, rules, { ...version, ...traits, numbers: [...traits.numbers] });
  }
  forgetOldSketches(db, rules);
  const frames = new Map<string, Frame>();
  for (const [host, ids] of sites) frames.set(host, frameOf(shinglesOf(db, ids)));
  const heard = listSpeakingDocuments(db).map((document) => hearDocument(document, document));
  return hearSources(
    heard,
    rememberLast(({ id, host }) => withoutFrame(sketchOf(db, id), frames.get(host ?? ""))),
  );
}

/** Site → pages that tell its frame, of the sites that any document of theirs speaks for. */
function sampleSpeakingSites(db: Database): Map<string, string[]> {
  const speaking = new Set<string | null>();
  function* pages(): Generator<{ id: string; host: string | null }> {
    for (const { id, url, speaks } of listAddressed(db)) {
      const host = hostOf(url ?? id);
      if (speaks) speaking.add(host);
      yield { id, host };
    }
  }
  return new Map([...sampleSites(pages())].filter(([host]) => speaking.has(host)));
}

function* shinglesOf(db: Database, ids: readonly string[]): Generator<Uint32Array> {
  for (const id of ids) yield sketchOf(db, id).shingles;
}

function sketchOf(db: Database, id: string): Sketch {
  const stored = getSketch(db, id);
  if (stored === null) throw new Error(`Unexpected document "${id}" without a sketch, expected one that was just made`);
  return { ...stored, numbers: new Set(stored.numbers) };
}

/** A release is held against its copies again and again within a few days of it. */
const REMEMBERED = 1000;

function rememberLast(ask: (document: DatedText) => OwnWords): (document: DatedText) => OwnWords {
  const last = new Map<string, OwnWords>();
  return (document) => {
    const known = last.get(document.id);
    if (known) {
      last.delete(document.id);
      last.set(document.id, known);
      return known;
    }
    const found = ask(document);
    last.set(document.id, found);
    const [oldest] = last.keys();
    if (last.size > REMEMBERED && oldest !== undefined) last.delete(oldest);
    return found;
  };
}
