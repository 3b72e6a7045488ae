/**
 * The spine: the whole pipeline on one screen, and the only place where the stages meet the store. A page and all
 * that is read from it is one transaction, so a crash or Ctrl-C loses the page in hand and what was to be settled, and
 * nothing that was committed. Running again goes on where the work stopped: addresses that were asked are not asked
 * again, files are read again and recognised by their content hash. Ctrl-C marks the run failed; so does, for a run
 * that was killed, the next one. One run at a time writes a data set.
 * Law: every page read has made a document or an issue. It is checked, and a page that did neither is a bug.
 */
import type { Issue } from "./model/issue.ts";
import { AlarmSettings, type Pipeline } from "./model/pipeline.ts";
import { harvestWeb } from "./run/harvest-web.ts";
import type { WebOptions } from "./run/open-web.ts";
import { raiseAlarms } from "./run/raise-alarms.ts";
import { readLocal } from "./run/read-local.ts";
import { rereadArchive } from "./run/reread-archive.ts";
import { rereadDocuments } from "./run/reread-documents.ts";
import { addIssues, countsOf, emptyReport, type RunReport } from "./run/run-report.ts";
import type { Desk, Progress } from "./run/desk.ts";
import { settleFacts } from "./settle/settle-facts.ts";
import { countFacts } from "./store/facts.ts";
import { holdDatabase } from "./store/hold-database.ts";
import { saveIssues } from "./store/issues.ts";
import type { Database } from "./store/open-database.ts";
import { finishRun, startRun } from "./store/runs.ts";
import { saveSource } from "./store/sources.ts";
import { transact } from "./store/transact.ts";
import { endKilledRuns, nightStart } from "./store/unfinished-runs.ts";
import { askForOrder } from "./store/weighing.ts";

export type { Progress } from "./run/desk.ts";
export type { RunReport } from "./run/run-report.ts";

export interface RunOptions {
  readonly configHash: string;
  readonly codeVersion: string;
  /** Fingerprints of the code that reads and of the rules that settle; left out, the version stands for both. */
  readonly extractor?: string;
  readonly rules?: string;
  /** The clock, as an ISO instant. */
  readonly now: () => string;
  /** What a file named "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** Called when the database is held and the run has its number. */
  readonly onStarted?: (runId: number) => void;
  /** Called after every page and when a source is done. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with every issue of a stage before reconcile, when it is met. */
  readonly onIssue?: (issue: Issue) => void;
  /** How the web is asked; without it, sources of the web are passed over. */
  readonly web?: WebOptions;
  /** Folder of the archive: nothing is asked, everything in it is read again. */
  readonly offline?: string;
  /** ISO date: what was announced before is passed over. */
  readonly since?: string;
  /** Everything that is announced, however old, known or much. */
  readonly isBackfill?: boolean;
  /** Publish although many facts are lost. */
  readonly acceptsFall?: boolean;
  /** Weigh in the order that the data set was weighed in last, for files given by hand; else the pipeline sets it. */
  readonly keepsOrder?: boolean;
}

/** A night's work that was cut off is gone on with for so long. */
const NIGHT_HOURS = 20;

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
  const { configHash, codeVersion, extractor = codeVersion, rules = codeVersion, now } = options;
  const killed = endKilledRuns(db, now());
  const startedAt = now();
  const runId = startRun(db, { pipeline: pipeline.name, configHash, codeVersion, extractor, rules, startedAt });
  // The order is the data set's: facts follow it when they are settled, and reviews keep to it.
  if (options.keepsOrder !== true) askForOrder(db, pipeline.order ?? null);
  options.onStarted?.(runId);
  const report = { ...emptyReport(runId), resumed: killed };
  const desk: Desk = {
    db,
    runId,
    pipeline,
    report,
    extractor,
    now,
    began: nightStart(db, runId, hoursBefore(startedAt, NIGHT_HOURS)),
    stdin: options.stdin,
    signal: options.signal,
    tell: options.onProgress ?? (() => undefined),
    issue: (...issues) => {
      saveIssues(db, runId, issues);
      addIssues(report, issues);
      for (const one of issues) options.onIssue?.(one);
    },
  };
  try {
    for (const source of pipeline.sources) saveSource(db, source);
    await readLocal(desk);
    if (options.offline !== undefined) await rereadArchive(desk, options.offline);
    else if (options.web !== undefined) await harvestWeb(desk, options.web, options);
    await rereadDocuments(desk);
    publish(desk, { rules, acceptsFall: options.acceptsFall ?? false });
    return report;
  } catch (error) {
    markFailed(desk);
    throw error;
  }
}

/** Facts, alarms and the run's end in one transaction; the facts of the run before stay where too many would be lost. */
function publish(desk: Desk, { rules, acceptsFall }: { rules: string; acceptsFall: boolean }): void {
  const { db, runId, pipeline, report, now, issue } = desk;
  const { factsFallPercent } = AlarmSettings.parse(pipeline.alarms ?? {});
  const alarms = raiseAlarms(desk, now());
  try {
    transact(db, () => {
      const before = countFacts(db);
      const { facts, moved, issues } = settleFacts(db, runId, { rules });
      const fall = { before, after: countFacts(db), percent: factsFallPercent };
      if (!acceptsFall && isGreatFall(fall)) throw new GreatFall(fall);
      [report.facts, report.moved] = [facts, moved];
      issue(...alarms);
      addIssues(report, issues);
      finishRun(db, runId, { finishedAt: now(), status: "done", ...countsOf(report) });
    });
  } catch (error) {
    if (!(error instanceof GreatFall)) throw error;
    report.isPublished = false;
    issue(...alarms, error.issue);
    finishRun(db, runId, { finishedAt: now(), status: "failed", ...countsOf(report) });
  }
}

interface Fall {
  readonly before: number;
  readonly after: number;
  readonly percent: number;
}

/** Of a handful of facts, one page less may be a fifth. */
const LEAST_FACTS_LOST = 5;

function isGreatFall({ before, after, percent }: Fall): boolean {
  return before - after >= LEAST_FACTS_LOST && (before - after) * 100 > before * percent;
}

/** Rolls the settlement back. */
class GreatFall extends Error {
  readonly issue: Issue;

  constructor({ before, after, percent }: Fall) {
    super(`Unexpected fall from ${before} facts to ${after}`);
    this.issue = {
      code: "facts-fell",
      stage: "publish",
      subject: "facts",
      message: `Unexpected fall from ${before} facts to ${after}, expected at most ${percent} % fewer; the facts stay as they were`,
      hint: "Look at the other issues of the run; where the fall is right, run again with --accept-fall",
    };
  }
}

/** What stopped the run (a full disk) may stop this too: the row then stays "running", and the first error is told. */
function markFailed({ db, runId, report, now }: Desk): void {
  try {
    finishRun(db, runId, { finishedAt: now(), status: "failed", ...countsOf(report) });
  } catch {
    return;
  }
}

function hoursBefore(instant: string, hours: number): string {
  return new Date(Date.parse(instant) - hours * 3_600_000).toISOString();
}
