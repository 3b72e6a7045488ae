/** `dti run`: the whole pipeline into the database, and a report of what came of it. */
import { Command, Option } from "commander";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import type { RunReport } from "../run.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { archiveFolder } from "./archive-folder.ts";
import { asksTheWeb } from "./asks-the-web.ts";
import { choosePipeline } from "./choose-pipeline.ts";
import { codeFingerprints } from "./code-fingerprints.ts";
import type { CommandContext } from "./command-context.ts";
import { DEFAULT_DATABASE, dateOption, maxBytesOption, oneOf } from "./options.ts";
import { printReport } from "./print-report.ts";
import { printSettled } from "./print-settled.ts";
import { writeReportFiles } from "./report-files.ts";
import { openRunLog } from "./run-log.ts";
import type { Terminal } from "./terminal.ts";
import { webOptions } from "./web-options.ts";

export interface RunCommandOptions {
  input?: string[];
  db?: string;
  show?: true;
  quiet?: true;
  maxBytes?: number;
  format?: string;
  contact?: string;
  only?: string[];
  since?: string;
  dryRun?: true;
  offline?: true;
  backfill?: true;
  acceptFall?: true;
  allowLoopback?: true;
}

const EXAMPLES = `
Examples:
  $ dti run pipelines/demo.yaml --show
  $ dti run pipelines/nightly.yaml --contact you@example.org
  $ dti run pipelines/nightly.yaml --only nhan-dan --since 2026-01-01 --dry-run
  $ dti run pipelines/nightly.yaml --offline
  $ dti run --input articles/ more.jsonl --db data/mine.sqlite`;

/** 128 + SIGINT, as shells say it. */
const STOPPED = 130;

export function runCommand(context: CommandContext): Command {
  return (
    new Command("run")
      .description(
        "Reads sources, extracts claims, settles facts, all into the database. Running again adds nothing twice; a run that was cut off is gone on with.",
      )
      .argument("[pipeline]", "a pipeline, such as pipelines/demo.yaml")
      .option("--input <path...>", "files or folders to read, instead of a pipeline")
      .option("--db <file>", `the database (default: the pipeline's, else ${DEFAULT_DATABASE})`)
      .option("--contact <address>", "where a site can reach you: mail or web")
      .option("--only <source...>", "these sources of the pipeline alone")
      .addOption(dateOption("--since <date>", "pass over what was announced before, such as 2026-01-31"))
      .option("--dry-run", "say what would be read, and change nothing")
      .option("--offline", "ask nobody: read the archive again")
      .option("--backfill", "everything announced, however old, known or much")
      .option("--accept-fall", "publish although many facts are lost")
      .option("--show", "print the settled facts and every conflict")
      .option("--quiet", "print only what went wrong")
      .addOption(maxBytesOption())
      .addOption(
        new Option("--format <format>", "of the report: table, json")
          .default("table")
          .argParser((value) => oneOf("--format", value, ["table", "json"])),
      )
      // For tests of this project alone: a server of their own on 127.0.0.1.
      .addOption(new Option("--allow-loopback", "ask this machine too").hideHelp())
      .addHelpText("after", EXAMPLES)
      .action(async (file: string | undefined, options: RunCommandOptions) => {
        expectOneWay(options);
        const { pipeline, configHash } = choosePipeline(file, options);
        const path = options.db ?? pipeline.database;
        const asked = { pipeline, configHash, path, file: file ?? "--input" };
        if (options.dryRun === true) await (await import("./print-plan.ts")).printPlan(asked, options, context);
        else await runAndReport(asked, options, context);
      })
  );
}

/** Where nobody is asked, nothing is announced: flags that narrow or widen that would do nothing, and look as if they did. */
function expectOneWay({ offline, backfill, since }: RunCommandOptions): void {
  const flag = backfill === true ? "--backfill" : since === undefined ? null : "--since";
  if (offline !== true || flag === null) return;
  throw new UserError(
    `Unexpected ${flag} beside --offline in dti run, expected one of the two`,
    `Leave ${flag} out to read the archive again, or --offline to ask the web`,
  );
}

interface Asked {
  readonly pipeline: Pipeline;
  readonly configHash: string;
  readonly path: string;
  /** The pipeline's, for messages. */
  readonly file: string;
}

async function runAndReport(
  { pipeline, configHash, path, file }: Asked,
  options: RunCommandOptions,
  { calling, terminal, version, now }: CommandContext,
): Promise<void> {
  const isOffline = options.offline === true;
  const about = {
    contact: options.contact,
    file,
    version,
    database: path,
    allowsLoopback: options.allowLoopback === true,
  };
  // Before the database is opened: who forgot to say who asks finds nothing changed.
  const web = !isOffline && asksTheWeb(pipeline) ? webOptions(pipeline, about) : null;
  const { runPipeline } = await import("../run.ts");
  const db = openDatabase(path);
  const stop = new AbortController();
  const onInterrupt = (): void => {
    stop.abort();
    calling.stdin.destroy(); // the run may be waiting for it
  };
  process.once("SIGINT", onInterrupt).once("SIGTERM", onInterrupt);
  const log = openRunLog(terminal, { errors: calling.stderr, isQuiet: options.quiet === true, now });
  try {
    const startedAt = now();
    const report = await runPipeline(db, pipeline, {
      configHash,
      codeVersion: version,
      ...codeFingerprints(),
      now,
      stdin: calling.stdin,
      signal: stop.signal,
      onStarted: (runId) => {
        log.started(pipeline, runId);
      },
      onProgress: log.progress,
      onIssue: log.issue,
      isBackfill: options.backfill === true,
      acceptsFall: options.acceptFall === true,
      keepsOrder: options.input !== undefined,
      ...(web === null ? {} : { web }),
      ...(isOffline ? { offline: archiveFolder(path, pipeline) } : {}),
      ...(options.since === undefined ? {} : { since: options.since }),
    });
    const finishedAt = now();
    const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    log.done(report, seconds);
    if (report.issueCount > 0) terminal.endWith(1);
    await tell(report, { pipeline, path, seconds, db }, options, terminal);
    if (pipeline.reports !== undefined)
      writeReportFiles(pipeline.reports, report, { pipeline, startedAt, finishedAt, version });
  } catch (error) {
    terminal.progress("");
    if (!stop.signal.aborted) throw error;
    log.stopped();
    terminal.note(`dti: stopped; what was read is kept in "${path}", and running again goes on from there`);
    terminal.endWith(STOPPED);
  } finally {
    process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
    db.close();
  }
}

async function tell(
  report: RunReport,
  about: { pipeline: Pipeline; path: string; seconds: number; db: Database },
  options: RunCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.quiet === true) return;
  if (options.format === "json") {
    await terminal.write(`${JSON.stringify(report)}\n`);
    return;
  }
  await printReport(report, about, terminal);
  if (options.show === true) await printSettled(about.db, about.path, terminal);
}
