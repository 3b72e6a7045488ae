/**
 * What is known of all documents, as `knowSources` finds it from their texts; but a text is read once, and its sketch
 * kept, so that a night reads what is new. Who is whose copy is found anew over all, since one new text may stand
 * anywhere in that order.
 */
import { knowTraits, sourcesOf, type Sources, traitsOf } from "../reconcile/know-sources.ts";
import type { Database } from "../store/open-database.ts";
import { forgetOldSketches, getText, listSketched, listUnsketched, saveSketch } from "../store/sketches.ts";

/** @param rules fingerprint of the code that sketches: sketches of other rules are made anew */
export function knowStoredSources(db: Database, runId: number, rules: string): Sources {
  for (const version of listUnsketched(db, rules)) {
    const traits = traitsOf(getText(db, version));
    saveSketch(db, runId, rules, { ...version, ...traits, numbers: [...traits.numbers] });
  }
  forgetOldSketches(db);
  const known = Array.from(listSketched(db), ({ textHash, ...document }) => {
    return knowTraits({ ...document, print: textHash }, { ...document, numbers: new Set(document.numbers) });
  });
  return sourcesOf(known);
}
