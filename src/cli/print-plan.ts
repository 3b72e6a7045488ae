/** `dti run --dry-run`: what would be read, source by source. Nothing is stored. */
import { existsSync } from "node:fs";
import pLimit from "p-limit";
import { FetchSettings, type Pipeline } from "../model/pipeline.ts";
import { planSource, type SourcePlan } from "../run/plan-source.ts";
import { listDeferrals } from "../store/hosts.ts";
import { openDatabase } from "../store/open-database.ts";
import { asksTheWeb } from "./asks-the-web.ts";
import type { CommandContext } from "./command-context.ts";
import { openFetcher } from "./open-fetcher.ts";
import { chooseFormat } from "./options.ts";
import { printRows, type RowShape } from "./print-rows.ts";
import { reportIssue } from "./report-issue.ts";
import type { RunCommandOptions } from "./run-command.ts";
import { webOptions } from "./web-options.ts";

export async function printPlan(
  { pipeline, path, file }: { pipeline: Pipeline; path: string; file: string },
  options: RunCommandOptions,
  { terminal, version, now }: CommandContext,
): Promise<void> {
  const about = {
    contact: options.contact,
    file,
    version,
    database: path,
    allowsLoopback: options.allowLoopback === true,
  };
  const isAsking = options.offline !== true && asksTheWeb(pipeline);
  const web = isAsking ? webOptions(pipeline, about) : null;
  const db = existsSync(path) ? openDatabase(path, { readonly: true }) : null;
  const fetcher = web === null ? null : openFetcher(web, pipeline, db === null ? [] : listDeferrals(db));
  try {
    const limit = pLimit(FetchSettings.parse(pipeline.fetch ?? {}).hosts);
    const since = options.since === undefined ? {} : { since: options.since };
    const isOffline = options.offline === true;
    const plan = { db, fetcher, now, isBackfill: options.backfill === true, isOffline, ...since };
    const plans = await Promise.all(pipeline.sources.map((source) => limit(() => planSource(source, pipeline, plan))));
    for (const { issues } of plans) for (const issue of issues) reportIssue(issue, terminal);
    if (plans.some(({ issues }) => issues.length > 0)) terminal.endWith(1);
    await printRows(plans, options.format === "json" ? "json" : chooseFormat(undefined, terminal), planShape, terminal);
  } finally {
    db?.close();
    await fetcher?.close();
  }
}

const planShape: RowShape<SourcePlan> = {
  fields: ["source", "files", "announced", "fresh", "due", "asked", "left"],
  columns: [
    { heading: "source", cell: ({ source }) => source, whole: true },
    { heading: "files", cell: ({ files }) => String(files), align: "right", whole: true },
    { heading: "announced", cell: ({ announced }) => String(announced), align: "right", whole: true },
    { heading: "new", cell: ({ fresh }) => String(fresh), align: "right", whole: true },
    { heading: "due", cell: ({ due }) => String(due), align: "right", whole: true },
    { heading: "asked", cell: ({ asked }) => String(asked), align: "right", whole: true },
    { heading: "put off", cell: ({ left }) => String(left), align: "right", whole: true },
  ],
};
