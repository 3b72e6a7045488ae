/**
 * What moved since facts were last settled, and which families that touches. Nothing is remembered between runs but
 * what the store holds, so a run that was cut off is made up for by the next one.
 */
import type { Cause } from "../model/change.ts";
import { familyOf } from "../reconcile/family.ts";
import { speakerText, type Sources } from "../reconcile/know-sources.ts";
import { listClaimSubjects } from "../store/claims.ts";
import type { Database } from "../store/open-database.ts";
import { assignFamilies, listFamiliesOf, listMovedClaims, listSpeakers } from "../store/settlements.ts";
import { NOTES } from "./cause-notes.ts";
import { documentCauses } from "./document-causes.ts";

export interface Touched {
  /** Family → what touched it, in the order in which it was found. */
  readonly families: ReadonlyMap<string, readonly Cause[]>;
  /** Claim id → why it came, went, or is read or judged otherwise. */
  readonly claims: ReadonlyMap<string, Cause>;
  /** Document → why it came or speaks otherwise. */
  readonly documents: ReadonlyMap<string, Cause>;
  /** Claim id → document, of claims that went. */
  readonly goneFrom: ReadonlyMap<string, string>;
  /** Document → how it speaks now, where that is news. */
  readonly speakers: ReadonlyMap<string, string>;
}

/** Writes down which family each moved claim is in now; with `isWhole`, of every claim. */
export function findTouched(
  db: Database,
  sources: Sources,
  { since, isWhole }: { since: number; isWhole: boolean },
): Touched {
  const held = listSpeakers(db);
  const speakers = new Map(held.map(({ document }) => [document, speakerText(sources, document)]));
  const news = held.filter(({ document, spoke }) => speakers.get(document) !== spoke);
  const documents = documentCauses(held, speakers, since);
  const families = new Map<string, Cause[]>();
  const touch = (family: string, cause: Cause | undefined): void => {
    const causes = families.get(family) ?? [];
    families.set(family, causes);
    if (cause !== undefined && !causes.some((one) => isSame(one, cause))) causes.push(cause);
  };
  const moved = listMovedClaims(db, new Map());
  const claims = new Map<string, Cause>();
  for (const { id, document, movedBy } of moved) {
    if (movedBy !== null) claims.set(id, { cause: movedBy, document, verdict: null, note: NOTES[movedBy](document) });
  }
  const current = listClaimSubjects(
    db,
    isWhole ? "all" : moved.flatMap(({ id, isCurrent }) => (isCurrent ? [id] : [])),
  );
  const now = current.map((claim) => ({ id: claim.id, family: familyOf(claim), verdict: null }));
  for (const { id, family } of moved) if (family !== null) touch(family, claims.get(id));
  for (const { id, family } of now) if (claims.has(id)) touch(family, claims.get(id));
  const gone = moved.filter(({ isCurrent }) => !isCurrent);
  assignFamilies(db, [...now, ...gone.map(({ id }) => ({ id, family: null, verdict: null }))]);
  for (const { document, family } of listFamiliesOf(
    db,
    news.map(({ document }) => document),
  ))
    touch(family, documents.get(document));
  return {
    families,
    claims,
    documents,
    goneFrom: new Map(gone.map(({ id, document }) => [id, document])),
    speakers: new Map(news.map(({ document }) => [document, speakers.get(document) ?? ""])),
  };
}

function isSame(one: Cause, other: Cause): boolean {
  return one.cause === other.cause && one.document === other.document && one.verdict === other.verdict;
}
