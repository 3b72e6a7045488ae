/**
 * The spine: the whole pipeline on one screen, and the only place where the stages meet the store. A page and all
 * that is read from it is one transaction, so a crash or Ctrl-C loses the page in hand and what was to be settled, and
 * nothing that was committed. Running again reads every input again and settles the facts: what is stored already is
 * recognised by its content hash and not stored twice. Ctrl-C marks the run failed; a crash leaves it "running".
 * One run at a time writes a data set.
 * Law: every page read has made a document or an issue. It is checked, and a page that did neither is a bug.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { extractClaims } from "./extract/extract-claims.ts";
import { readInputs, type Input } from "./fetch/read-inputs.ts";
import type { Issue } from "./model/issue.ts";
import type { Pipeline, Source } from "./model/pipeline.ts";
import { parsePage } from "./parse/parse-page.ts";
import { settleFacts, type Settlement } from "./settle/settle-facts.ts";
import { saveClaims } from "./store/claims.ts";
import { saveDocument } from "./store/documents.ts";
import { holdDatabase } from "./store/hold-database.ts";
import { saveIssues } from "./store/issues.ts";
import type { Database } from "./store/open-database.ts";
import { savePage } from "./store/pages.ts";
import { finishRun, startRun } from "./store/runs.ts";
import { saveSource } from "./store/sources.ts";
import { transact } from "./store/transact.ts";

export interface RunOptions {
  readonly configHash: string;
  readonly codeVersion: string;
  /** Fingerprints of the code that reads and of the rules that settle; left out, the version stands for both. */
  readonly extractor?: string;
  readonly rules?: string;
  /** The clock, as an ISO instant. */
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** Called after every page and when a source is done. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly source: Source;
  readonly sourceDone: boolean;
  /** Of this source. */
  readonly pages: number;
  readonly claims: number;
}

export interface RunReport {
  runId: number;
  pages: { read: number; taken: number; failed: number };
  documents: { new: number; changed: number; unchanged: number };
  claims: { read: number; new: number };
  facts: Settlement["facts"];
  /** What moved in the facts since the run before, each with its causes. */
  moved: Settlement["moved"];
  /** Document id → id of the source it was read from, for the documents of this run. */
  sources: Map<string, string>;
  issues: Issue[];
}

/** @throws UserError when another run writes this database, what a stage throws, or the signal's reason */
export async function runPipeline(db: Database, pipeline: Pipeline, options: RunOptions): Promise<RunReport> {
  const letGo = holdDatabase(db);
  try {
    return await runAlone(db, pipeline, options);
  } finally {
    letGo();
  }
}

async function runAlone(db: Database, pipeline: Pipeline, options: RunOptions): Promise<RunReport> {
  const { configHash, codeVersion, extractor = codeVersion, rules = codeVersion, now, signal, onProgress } = options;
  const startedAt = now();
  const runId = startRun(db, { pipeline: pipeline.name, configHash, codeVersion, extractor, rules, startedAt });
  const report = emptyReport(runId);
  try {
    for (const source of pipeline.sources) {
      saveSource(db, source);
      const before = { pages: report.pages.read, claims: report.claims.read };
      const tell = (sourceDone: boolean): void => {
        const pages = report.pages.read - before.pages;
        onProgress?.({ source, sourceDone, pages, claims: report.claims.read - before.claims });
      };
      for await (const input of readInputs(source.files ?? [], { now, ...sizeLimit(pipeline) })) {
        report.pages.read += 1;
        transact(db, () => {
          if ("issue" in input) takeUnreadable(db, report, input.issue);
          else takePage(db, report, input, source);
        });
        tell(false);
        await nextTurn(); // lets a waiting Ctrl-C in between two pages
        signal?.throwIfAborted();
      }
      tell(true);
    }
    transact(db, () => {
      const { facts, moved, issues } = settleFacts(db, runId, { rules });
      [report.facts, report.moved] = [facts, moved];
      report.issues.push(...issues);
      finishRun(db, runId, { finishedAt: now(), status: "done", ...countsOf(report) });
    });
    return report;
  } catch (error) {
    markFailed(db, report, now());
    throw error;
  }
}

/** What stopped the run (a full disk) may stop this too: the row then stays "running", and the first error is told. */
function markFailed(db: Database, report: RunReport, finishedAt: string): void {
  try {
    finishRun(db, report.runId, { finishedAt, status: "failed", ...countsOf(report) });
  } catch {
    return;
  }
}

function takePage(db: Database, report: RunReport, input: Input, source: Source): void {
  savePage(db, report.runId, input.page, source.id);
  const { documents, issues } = parsePage(input);
  if (documents.length === 0 && issues.length === 0)
    throw new Error(`Unexpected silence of parse about "${input.id}", expected a document or an issue`);
  const fresh = documents.filter(({ id }) => !report.sources.has(id));
  for (const document of fresh) {
    report.sources.set(document.id, source.id);
    const state = saveDocument(db, report.runId, document, input.page.hash);
    const claims = extractClaims(document);
    const saved = saveClaims(db, report.runId, document.id, claims);
    report.documents[state === "seen" ? "unchanged" : state] += 1;
    report.claims.read += claims.length;
    report.claims.new += saved.new;
  }
  if (fresh.length > 0) report.pages.taken += 1;
  else report.pages.failed += 1;
  const repeated = documents.filter((document) => !fresh.includes(document));
  takeIssues(db, report, [...issues, ...repeated.map(({ id }) => repeatedDocument(id, input))]);
}

/** The first is kept: two texts under one id would take turns in being the current one, run after run. */
function repeatedDocument(id: string, { id: path, line }: Input): Issue {
  const where = line === null ? path : `${path}:${line}`;
  return {
    code: "repeated-document",
    stage: "run",
    subject: where,
    message: `Unexpected second document "${id}" in ${where}, expected each document once a run; the first is kept`,
    hint: "Remove one of the two files, or give the documents different ids",
  };
}

function takeUnreadable(db: Database, report: RunReport, issue: Issue): void {
  report.pages.failed += 1;
  takeIssues(db, report, [issue]);
}

function takeIssues(db: Database, report: RunReport, issues: readonly Issue[]): void {
  saveIssues(db, report.runId, issues);
  report.issues.push(...issues);
}

function countsOf({ pages, documents, claims, facts, issues }: RunReport) {
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
    issues: issues.length,
  };
}

function sizeLimit({ maxBytes }: Pipeline): { maxBytes?: number } {
  return maxBytes === undefined ? {} : { maxBytes };
}

function emptyReport(runId: number): RunReport {
  return {
    runId,
    pages: { read: 0, taken: 0, failed: 0 },
    documents: { new: 0, changed: 0, unchanged: 0 },
    claims: { read: 0, new: 0 },
    facts: { new: 0, changed: 0, unchanged: 0, withdrawn: 0, settled: 0 },
    moved: [],
    sources: new Map(),
    issues: [],
  };
}
