/** What a run tells of itself, gathered while it works. Takes no more memory for many pages than for few. */
import type { Issue } from "../model/issue.ts";
import type { Settlement } from "../settle/settle-facts.ts";
import type { RunSource } from "../store/run-sources.ts";
import type { Taken } from "./take-page.ts";

export interface RunReport {
  runId: number;
  /** Pages that were to be read: taken became documents, failed became issues. */
  pages: { read: number; taken: number; failed: number };
  documents: { new: number; changed: number; unchanged: number };
  claims: { read: number; new: number };
  /** Documents that were held before and not met, whose text another extractor read last: read again, without being asked for. */
  reread: number;
  facts: Settlement["facts"];
  /** What moved in the facts since the run before, each with its causes. */
  moved: Settlement["moved"];
  /** What was met at each source of the web; without one there are no rows. */
  sources: RunSource[];
  /** False where too many facts would have been lost: those of the run before were kept. */
  isPublished: boolean;
  /** Of the earlier runs that were cut off, whose work this one went on with. */
  resumed: number[];
  issueCount: number;
  /** How many of each code. */
  issueCodes: Record<string, number>;
  /** The first of each code; the database has them all. */
  issues: Issue[];
}

/** Of one code, kept in memory. */
const ISSUES_KEPT = 100;

export function emptyReport(runId: number): RunReport {
  return {
    runId,
    pages: { read: 0, taken: 0, failed: 0 },
    documents: { new: 0, changed: 0, unchanged: 0 },
    claims: { read: 0, new: 0 },
    reread: 0,
    facts: { new: 0, changed: 0, unchanged: 0, withdrawn: 0, settled: 0 },
    moved: [],
    sources: [],
    isPublished: true,
    resumed: [],
    issueCount: 0,
    issueCodes: {},
    issues: [],
  };
}

export function addIssues(report: RunReport, issues: readonly Issue[]): void {
  for (const issue of issues) {
    const alike = report.issueCodes[issue.code] ?? 0;
    report.issueCount += 1;
    report.issueCodes[issue.code] = alike + 1;
    if (alike < ISSUES_KEPT) report.issues.push(issue);
  }
}

/** A page that none of our words is in was not to be read. */
export function addTaken(report: RunReport, { documents, claims, isPassedOver }: Taken): void {
  if (isPassedOver) return;
  const made = documents.new + documents.changed + documents.unchanged;
  report.pages.read += 1;
  report.pages[made > 0 ? "taken" : "failed"] += 1;
  report.documents.new += documents.new;
  report.documents.changed += documents.changed;
  report.documents.unchanged += documents.unchanged;
  report.claims.read += claims.read;
  report.claims.new += claims.new;
}

/** As the run's row holds it. */
export function countsOf({ pages, documents, claims, facts, issueCount }: RunReport) {
  return {
    pages: pages.read,
    documents: documents.new + documents.changed + documents.unchanged,
    documentsNew: documents.new,
    claims: claims.read,
    claimsNew: claims.new,
    facts: facts.new + facts.changed + facts.unchanged,
    factsNew: facts.new,
    factsChanged: facts.changed,
    factsWithdrawn: facts.withdrawn,
    factsSettled: facts.settled,
    issues: issueCount,
  };
}
