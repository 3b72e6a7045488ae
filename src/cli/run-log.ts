/**
 * How a run tells what it is doing: one moving line where a person looks, one JSON object a line (pino) for whoever
 * collects logs. Standard error in both cases.
 */
import { type DestinationStream, pino } from "pino";
import type { Issue } from "../model/issue.ts";
import type { Pipeline } from "../model/pipeline.ts";
import type { Progress, RunReport } from "../run.ts";
import type { Outlet } from "./calling-process.ts";
import { fitText } from "./fit-text.ts";
import { reportIssue } from "./report-issue.ts";
import type { Terminal } from "./terminal.ts";

export interface RunLog {
  readonly started: (pipeline: Pipeline, runId: number) => void;
  readonly progress: (progress: Progress) => void;
  readonly issue: (issue: Issue) => void;
  readonly done: (report: RunReport, seconds: number) => void;
  readonly stopped: () => void;
}

interface RunLogOptions {
  /** Where lines for a collector go. */
  readonly errors: Outlet;
  readonly isQuiet: boolean;
  readonly now: () => string;
}

export function openRunLog(terminal: Terminal, options: RunLogOptions): RunLog {
  return terminal.showsProgress ? lineForAPerson(terminal, options.isQuiet) : linesForACollector(options);
}

function lineForAPerson(terminal: Terminal, isQuiet: boolean): RunLog {
  const clear = (): void => {
    terminal.progress("");
  };
  return {
    started: clear,
    progress({ source, pages, claims, web }) {
      if (isQuiet) return;
      const asked = web === null ? "" : `${web.found} announced, ${web.asked} asked, `;
      terminal.progress(
        fitText(`reading ${source.name}: ${asked}${countOf(pages, "page")}, ${countOf(claims, "claim")}`, 79),
      );
    },
    issue: () => undefined, // the report at the end has them in order
    done(report) {
      clear();
      if (isQuiet) for (const issue of report.issues) reportIssue(issue, terminal);
    },
    stopped: clear,
  };
}

/** A long source is told of so often. */
const TOLD_EVERY_MS = 60_000;

function linesForACollector({ errors, isQuiet, now }: RunLogOptions): RunLog {
  const log = pino(
    {
      base: { name: "dti" },
      level: isQuiet ? "warn" : "info",
      timestamp: () => `,"time":"${now()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destinationOf(errors),
  );
  const toldAt = new Map<string, number>();
  return {
    started({ name, sources }, run) {
      const about = { event: "run-started", run, pipeline: name, sources: sources.length };
      log.info(about, `run ${run} of ${name} started`);
    },
    progress({ source, sourceDone, pages, claims, web }) {
      const at = Date.parse(now());
      const last = toldAt.get(source.id) ?? at;
      toldAt.set(source.id, last);
      if (!sourceDone && at - last < TOLD_EVERY_MS) return;
      toldAt.set(source.id, at);
      const told = `${source.id}: ${countOf(pages, "page")}, ${countOf(claims, "claim")}`;
      const event = sourceDone ? "source-done" : "source-progress";
      log.info({ event, source: source.id, pages, claims, ...(web === null ? {} : { web }) }, told);
    },
    issue({ message, ...issue }) {
      log.warn({ event: "issue", ...issue }, message);
    },
    done({ runId, pages, documents, claims, facts, issueCount, isPublished, resumed }, seconds) {
      const counts = { pages, documents, claims, facts, issues: issueCount, isPublished, resumed, seconds };
      log.info({ event: "run-done", run: runId, ...counts }, `run ${runId} done`);
    },
    stopped() {
      log.warn({ event: "run-stopped" }, "run stopped");
    },
  };
}

/** A file of the operating system is written at once, not when it suits: a killed process has told all it knew. */
function destinationOf(errors: Outlet): DestinationStream {
  return errors.fd === undefined ? errors : pino.destination({ dest: errors.fd, sync: true });
}

function countOf(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
