/**
 * What moved since facts were last settled, and which families that touches. Nothing is remembered between runs but
 * what the store holds, so a run that was cut off is made up for by the next one.
 */
import type { Cause } from "../model/change.ts";
import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/verdict.ts";
import { familyOf } from "../reconcile/family.ts";
import { sayJudgement } from "../reconcile/judgement.ts";
import { speakerText, type Sources } from "../reconcile/know-sources.ts";
import { listClaimSubjects } from "../store/claims.ts";
import type { Database } from "../store/open-database.ts";
import {
  assignFamilies,
  listFamiliesOf,
  listMovedClaims,
  listSpeakers,
  type MovedClaim,
} from "../store/settlements.ts";
import { NOTES } from "./cause-notes.ts";
import { documentCauses } from "./document-causes.ts";
import type { Judged } from "./find-judgements.ts";

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
  { since, isWhole, judged }: { since: number; isWhole: boolean; judged: Judged },
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
  const verdicts = new Map([...judged.judgements].map(([id, { verdict }]) => [id, verdict]));
  const moved = listMovedClaims(db, verdicts);
  const claims = new Map<string, Cause>();
  for (const claim of moved) claims.set(claim.id, causeOf(claim, judged));
  const current = listClaimSubjects(
    db,
    isWhole ? "all" : moved.flatMap(({ id, isCurrent }) => (isCurrent ? [id] : [])),
  );
  const now = current.map((claim) => {
    const { id } = claim;
    return {
      id,
      family: familyOf({ ...claim, ...subjectOf(judged.corrections.get(id)) }),
      verdict: verdicts.get(id) ?? null,
    };
  });
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

/** What moved by itself is the nearer cause than a verdict that followed it. */
function causeOf({ id, document, movedBy, verdict: before }: MovedClaim, { judgements, undone }: Judged): Cause {
  if (movedBy !== null) return { cause: movedBy, document, verdict: null, note: NOTES[movedBy](document) };
  const judgement = judgements.get(id);
  const undo = before === null ? undefined : undone.get(before);
  if (undo !== undefined) {
    const who = `${undo.reviewer} on ${undo.decidedAt.slice(0, 10)} (verdict ${undo.id}): “${undo.why}”`;
    return { cause: "reviewer", document, verdict: undo.id, note: `verdict ${before ?? 0} was taken back by ${who}` };
  }
  const note = judgement === undefined ? `verdict ${before ?? 0} stands on it no longer` : sayJudgement(judgement);
  return { cause: "reviewer", document, verdict: judgement?.verdict ?? before, note };
}

/** Of a correction, what may move a claim to another family. */
function subjectOf(correction: Correction | undefined): Partial<Pick<Claim, "index" | "subject" | "indicator">> {
  const { index, subject, indicator } = correction ?? {};
  return {
    ...(index === undefined ? {} : { index }),
    ...(subject === undefined ? {} : { subject }),
    ...(indicator === undefined ? {} : { indicator }),
  };
}
