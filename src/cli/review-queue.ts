/**
 * What a person should look at, the most worth it first: verdicts that lost their claim, conflicts that nothing decides,
 * conflicts that something decided, then facts of one voice by how unsure their reading is. Facts that voices agree on
 * never wait here.
 */
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { listClaims } from "../store/claims.ts";
import { listFacts, type FactFilters } from "../store/facts.ts";
import { listIssues } from "../store/issues.ts";
import type { Database } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";

export interface Waiting {
  readonly why: string;
  readonly fact: Fact;
}

/** A reading below this is asked about. */
const UNSURE = 0.7;

export function reviewQueue(db: Database, filters: FactFilters): Waiting[] {
  const facts = listFacts(db, { ...filters, limit: undefined }).filter(({ derived }) => !derived);
  const conflicts = facts.filter(({ status }) => status === "conflicting");
  const confidence = new Map(listClaims(db).map((claim) => [claim.id, claim.confidence]));
  const surest = ({ claims }: Fact): number => Math.max(...claims.map(({ id }) => confidence.get(id) ?? 0));
  const unsure = facts
    .filter((fact) => fact.status === "single" && surest(fact) < UNSURE)
    .sort((a, b) => surest(a) - surest(b));
  return [
    ...conflicts
      .filter(({ value }) => value === null)
      .map((fact) => ({ why: "sources contradict each other, and nothing decides", fact })),
    ...conflicts
      .filter(({ value }) => value !== null)
      .map((fact) => ({ why: "sources contradict each other; see what decided", fact })),
    ...unsure.map((fact) => ({ why: `one voice, read with confidence ${surest(fact)}`, fact })),
  ];
}

/** Verdicts whose claim is gone: the source was mended, or is read otherwise. */
export function lostVerdicts(db: Database): Issue[] {
  const run = listRuns(db).find(({ status }) => status === "done")?.id;
  if (run === undefined) return [];
  const codes = new Set(["correction-outdated", "accepted-claim-gone"]);
  return listIssues(db, { run, stage: "reconcile" }).filter(({ code }) => codes.has(code));
}
