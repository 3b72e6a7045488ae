/**
 * What people said, brought to the claims that stand now. A correction is guarded: it holds as long as the source says
 * what it said when it was corrected. Where that is gone (the source was mended, or is read otherwise), the correction
 * is not applied to anything and becomes an issue; so does an accepted claim that nobody makes any more.
 */
import type { Claim } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";
import { Reading, type Correction, type Verdict } from "../model/verdict.ts";
import type { Judgement } from "../reconcile/judgement.ts";
import { getClaim, listClaims } from "../store/claims.ts";
import { getDocument } from "../store/documents.ts";
import type { Database } from "../store/open-database.ts";
import { listVerdicts } from "../store/verdicts.ts";
import { findClaimAgain, findSuccessor, wordsAround, type Said } from "./find-claim-again.ts";
import { standingVerdicts, undoneVerdicts, type ClaimVerdict } from "./standing-verdicts.ts";

export interface Judged {
  /** Claim id → the last verdict that stands on it. */
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** Verdict → the claim it stands on now; null where that is gone. */
  readonly claims: ReadonlyMap<number, Claim | null>;
  /** Verdict that was taken back → the one that did. */
  readonly undone: ReadonlyMap<number, Verdict>;
  readonly issues: readonly Issue[];
}

export function findJudgements(db: Database): Judged {
  const judgements = new Map<string, Judgement>();
  const corrections = new Map<string, Correction>();
  const claims = new Map<number, Claim | null>();
  const issues: Issue[] = [];
  const documents = new Map<string, Said[]>();
  const lost: { verdict: ClaimVerdict; judged: Claim; said: readonly Said[] }[] = [];
  const verdicts = listVerdicts(db);
  for (const verdict of standingVerdicts(verdicts)) {
    const judged = getClaim(db, verdict.claim);
    if (judged === null)
      throw new Error(`Unexpected claim "${verdict.claim}" of verdict ${verdict.id}, expected a stored one`);
    const said = documents.get(judged.document) ?? saidBy(db, judged.document);
    documents.set(judged.document, said);
    const claim = findClaimAgain(judged, verdict, said);
    claims.set(verdict.id, claim);
    if (claim === null) {
      lost.push({ verdict, judged, said });
      continue;
    }
    judgements.set(claim.id, judgementOf(verdict, judged));
    if (verdict.correction === null) corrections.delete(claim.id);
    else corrections.set(claim.id, verdict.correction);
  }
  for (const { verdict, judged, said } of lost) {
    const successor = findSuccessor(judged, verdict, said);
    // Whoever looked again at what stands there now has answered.
    const isAnswered = successor !== null && (judgements.get(successor.id)?.verdict ?? 0) > verdict.id;
    if (verdict.action !== "reject" && !isAnswered) issues.push(reportLost(verdict, judged, successor));
  }
  const undone = new Map(
    [...undoneVerdicts(verdicts)].flatMap(([id, by]) => {
      const undo = verdicts.find((verdict) => verdict.id === by);
      return undo === undefined ? [] : [[id, undo] as const];
    }),
  );
  return { judgements, corrections, claims, undone, issues };
}

function saidBy(db: Database, document: string): Said[] {
  const text = getDocument(db, document)?.text ?? "";
  return listClaims(db, { document }).map((claim) => ({ claim, ...wordsAround(text, claim) }));
}

function judgementOf({ id, action, reviewer, decidedAt, why, correction }: ClaimVerdict, judged: Claim): Judgement {
  const was = correction === null ? null : sayFields(judged, correction);
  return { verdict: id, action, by: reviewer, on: decidedAt, why, was };
}

/** Of a claim, the fields that a correction is about: “value 18.86, period 2021”. */
function sayFields(claim: Claim | Correction, correction: Correction): string {
  const fields = Reading.keyof().options.filter((field) => field in correction);
  return fields.map((field) => `${field} ${claim[field] ?? "none"}`).join(", ");
}

function reportLost(verdict: ClaimVerdict, judged: Claim, successor: Claim | null): Issue {
  const { id, correction } = verdict;
  const where = `in “${judged.quote}” of ${judged.document}`;
  const again = `give it again on what is said now (dti claims --document ${judged.document})`;
  if (correction === null) {
    const met = successor === null ? `absence of ${judged.value}` : `${successor.value}`;
    return {
      code: "accepted-claim-gone",
      stage: "reconcile",
      subject: judged.id,
      message: `Unexpected ${met} ${where}, expected ${judged.value} as when verdict ${id} accepted it`,
      hint: `The source or its reading changed: dti review undo ${id}, or ${again}`,
    };
  }
  const [was, becomes] = [sayFields(judged, correction), sayFields(correction, correction)];
  const met = successor === null ? `absence of ${was}` : sayFields(successor, correction);
  return {
    code: "correction-outdated",
    stage: "reconcile",
    subject: judged.id,
    message: `Unexpected ${met} ${where}, expected ${was}, which verdict ${id} corrects to ${becomes}`,
    hint: `The source may have been mended: then dti review undo ${id}; else ${again}`,
  };
}
