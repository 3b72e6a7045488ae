/** `dti run`: the whole pipeline into the database, and a report of what came of it. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import { runPipeline, type Progress, type RunReport } from "../run.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { codeFingerprints } from "./code-fingerprints.ts";
import type { CommandContext } from "./command-context.ts";
import { fitText } from "./fit-text.ts";
import { DEFAULT_DATABASE, maxBytesOption, oneOf } from "./options.ts";
import { printReport } from "./print-report.ts";
import { printSettled } from "./print-settled.ts";
import { readPipeline } from "./read-pipeline.ts";
import { reportIssue } from "./report-issue.ts";
import { INPUT_SOURCE } from "./source-names.ts";
import type { Terminal } from "./terminal.ts";

interface RunCommandOptions {
  input?: string[];
  db?: string;
  show?: true;
  quiet?: true;
  maxBytes?: number;
  format?: string;
}

const EXAMPLES = `
Examples:
  $ dti run pipelines/demo.yaml --show
  $ dti run --input articles/ more.jsonl --db data/mine.sqlite`;

/** 128 + SIGINT, as shells say it. */
const STOPPED = 130;

export function runCommand(context: CommandContext): Command {
  return new Command("run")
    .description(
      "Reads sources, extracts claims, settles facts, all into the database. Running again adds nothing twice.",
    )
    .argument("[pipeline]", "a pipeline, such as pipelines/demo.yaml")
    .option("--input <path...>", "files or folders to read, instead of a pipeline")
    .option("--db <file>", `the database (default: the pipeline's, else ${DEFAULT_DATABASE})`)
    .option("--show", "print the settled facts and every conflict")
    .option("--quiet", "print only what went wrong")
    .addOption(maxBytesOption())
    .addOption(
      new Option("--format <format>", "of the report: table, json")
        .default("table")
        .argParser((value) => oneOf("--format", value, ["table", "json"])),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, options: RunCommandOptions) => {
      await runAndReport(file, options, context);
    });
}

async function runAndReport(
  file: string | undefined,
  options: RunCommandOptions,
  { terminal, version, now }: CommandContext,
): Promise<void> {
  const { pipeline, configHash } = choosePipeline(file, options);
  const path = options.db ?? pipeline.database;
  const db = openDatabase(path);
  const stop = new AbortController();
  const onInterrupt = (): void => {
    stop.abort();
    process.stdin.destroy(); // the run may be waiting for it
  };
  process.once("SIGINT", onInterrupt);
  try {
    const onProgress = options.quiet === true ? () => undefined : progressPrinter(terminal);
    const started = now();
    const report = await runPipeline(db, pipeline, {
      configHash,
      codeVersion: version,
      ...codeFingerprints(),
      now,
      signal: stop.signal,
      onProgress,
    });
    terminal.progress("");
    const seconds = (Date.parse(now()) - Date.parse(started)) / 1000;
    await tell(report, { pipeline, path, seconds, db }, options, terminal);
    if (report.issues.length > 0) process.exitCode = 1;
  } catch (error) {
    terminal.progress("");
    if (!stop.signal.aborted) throw error;
    terminal.note(
      `dti: stopped; what was read is kept in "${path}", and running again reads all inputs again and recognises what is stored`,
    );
    process.exitCode = STOPPED;
  } finally {
    process.off("SIGINT", onInterrupt);
    db.close();
  }
}

function choosePipeline(
  file: string | undefined,
  options: RunCommandOptions,
): { pipeline: Pipeline; configHash: string } {
  const { input, maxBytes } = options;
  if (file !== undefined && input !== undefined)
    throw new UserError(
      `Unexpected pipeline "${file}" beside --input, expected one of the two`,
      "Leave one of them out",
    );
  if (input !== undefined) {
    for (const path of input) expectThere(path);
    const source = { id: INPUT_SOURCE, name: "files given with --input", files: input };
    const limit = maxBytes === undefined ? {} : { maxBytes };
    const pipeline: Pipeline = { name: "input", database: DEFAULT_DATABASE, sources: [source], ...limit };
    return { pipeline, configHash: createHash("sha256").update(JSON.stringify(pipeline)).digest("hex") };
  }
  if (file === undefined)
    throw new UserError(
      "Unexpected end of dti run, expected a pipeline or --input with files",
      "Try: dti run pipelines/demo.yaml --show",
    );
  const read = readPipeline(file);
  return maxBytes === undefined ? read : { ...read, pipeline: { ...read.pipeline, maxBytes } };
}

/** Looked up before the database is opened, so that a mistyped path leaves no trace. */
function expectThere(path: string): void {
  if (path === "-" || existsSync(path)) return;
  throw new UserError(`Unexpected missing path "${path}" in --input, expected a file or folder`, "Check the spelling");
}

/** One line that moves on a terminal; without one, a line a source. */
function progressPrinter(terminal: Terminal): (progress: Progress) => void {
  return ({ source, sourceDone, pages, claims }) => {
    const counts = `${pages} ${pages === 1 ? "page" : "pages"}, ${claims} ${claims === 1 ? "claim" : "claims"}`;
    if (sourceDone && !terminal.showsProgress) terminal.note(`${source.id}: ${counts}`);
    else terminal.progress(fitText(`reading ${source.name}: ${counts}`, 79));
  };
}

async function tell(
  report: RunReport,
  about: { pipeline: Pipeline; path: string; seconds: number; db: Database },
  options: RunCommandOptions,
  terminal: Terminal,
): Promise<void> {
  if (options.quiet === true) {
    for (const issue of report.issues) reportIssue(issue, terminal);
    return;
  }
  if (options.format === "json") {
    await terminal.write(`${JSON.stringify({ ...report, sources: Object.fromEntries(report.sources) })}\n`);
    return;
  }
  await printReport(report, about, terminal);
  if (options.show === true) await printSettled(about.db, about.pipeline, report, about.path, terminal);
}
