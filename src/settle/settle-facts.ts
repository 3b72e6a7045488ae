/**
 * Facts from the claims that stand: where reconcile meets the store. Settled anew are only the families that something
 * touched since the last time: a claim that came, went, is read or judged otherwise, or a document that speaks otherwise
 * (another date, standing or original). The outcome is that of settling everything, which is what happens where the
 * rules, or the order of weighing, are not those of the last time.
 * To be called inside the transaction that ends the run.
 */
import { isDeepStrictEqual } from "node:util";
import type { Cause } from "../model/change.ts";
import { Claim } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";
import type { Correction } from "../model/verdict.ts";
import { familyOf } from "../reconcile/family.ts";
import type { Place } from "../reconcile/list-order.ts";
import { settleFamilies } from "../reconcile/reconcile-claims.ts";
import { DEFAULT_POLICY } from "../reconcile/weigh.ts";
import { listFamilyClaims } from "../store/claims.ts";
import { saveFactCauses } from "../store/fact-causes.ts";
import { listIssues } from "../store/issues.ts";
import type { Database } from "../store/open-database.ts";
import { saveFacts, type FactChange } from "../store/save-facts.ts";
import { saveFamilyIssues, type FamilyIssue } from "../store/save-family-issues.ts";
import { lastSettlement, listFamilies, saveSpeakers } from "../store/settlements.ts";
import { getWeighing, settledAsAsked } from "../store/weighing.ts";
import { causesOf } from "./find-causes.ts";
import { checkRankings } from "./check-rankings.ts";
import { findJudgements } from "./find-judgements.ts";
import { findTouched } from "./find-touched.ts";
import { knowStoredSources } from "./know-stored-sources.ts";

export interface Settlement {
  readonly facts: { new: number; changed: number; unchanged: number; withdrawn: number; settled: number };
  readonly moved: (FactChange & { readonly causes: readonly Cause[] })[];
  /** All that stand, also of families that were not touched. */
  readonly issues: Issue[];
}

/** @param rules fingerprint of the code and policy that settle: where it is another than the last one, all is settled */
export function settleFacts(db: Database, runId: number, { rules }: { rules: string }): Settlement {
  const last = lastSettlement(db);
  const since = last?.runId ?? 0;
  const weighing = getWeighing(db);
  const isWhole = last?.rules !== rules || !isDeepStrictEqual(weighing.asked, weighing.settledBy);
  const policy = weighing.asked === null ? DEFAULT_POLICY : { order: weighing.asked };
  const judged = findJudgements(db);
  const sources = { ...knowStoredSources(db, runId, rules), judgements: judged.judgements };
  const touched = findTouched(db, sources, { since, isWhole, judged });
  const families = isWhole ? listFamilies(db) : [...touched.families.keys()];
  const documents = new Map(touched.goneFrom);
  const facts = [];
  const places = new Map<string, readonly Place[]>();
  const issues: FamilyIssue[] = judged.issues.map((issue) => ({ ...issue, family: null }));
  for (const family of families) {
    const claims = listFamilyClaims(db, family).map((claim) => correctClaim(claim, judged.corrections.get(claim.id)));
    for (const { id, document } of claims) documents.set(id, document);
    const settled = settleFamilies(claims, sources, policy);
    facts.push(...settled.facts);
    places.set(family, settled.places);
    issues.push(...settled.issues.map((issue) => ({ ...issue, family })));
  }
  issues.push(...checkRankings(db, places, isWhole).map((issue) => ({ ...issue, family: null })));
  const scope = { families: isWhole ? ("all" as const) : families, familyOf };
  const { moved, ...counts } = saveFacts(db, runId, facts, scope);
  saveSpeakers(db, touched.speakers);
  settledAsAsked(db);
  saveFamilyIssues(db, runId, { families: scope.families, since, issues });
  const why = moved.map((change) => ({
    ...change,
    causes: causesOf(change, { ...touched, documentOf: documents, rulesMoved: isWhole && last !== null }),
  }));
  saveFactCauses(db, runId, new Map(why.map(({ before, after, causes }) => [(after ?? before).id, causes])));
  return { facts: { ...counts, settled: facts.length }, moved: why, issues: standingIssues(db, runId) };
}

function correctClaim(claim: Claim, correction: Correction | undefined): Claim {
  return correction === undefined ? claim : Claim.parse({ ...claim, ...correction });
}

function standingIssues(db: Database, run: number): Issue[] {
  return listIssues(db, { run, stage: "reconcile" }).map(({ code, stage, subject, message, hint }) => {
    return { code, stage, subject, message, hint };
  });
}
