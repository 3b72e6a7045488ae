/** The report of a run as files for those who were not there: Markdown to read, JSON to reckon with. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import type { RunReport } from "../run.ts";
import { composeReport } from "./compose-report.ts";

export interface Told {
  readonly pipeline: Pipeline;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly version: string;
}

/** @returns the path of the Markdown file. Written beside and moved into place: nobody reads half a report. */
export function writeReportFiles(folder: string, report: RunReport, told: Told): string {
  const name = `run-${String(report.runId).padStart(5, "0")}`;
  const { pipeline, startedAt, finishedAt, version } = told;
  const plain = { pipeline: pipeline.name, codeVersion: version, startedAt, finishedAt, ...report };
  try {
    mkdirSync(folder, { recursive: true });
    write(join(folder, `${name}.json`), `${JSON.stringify(plain, null, 2)}\n`);
    const markdown = composeReport(report, told);
    write(join(folder, `${name}.md`), markdown);
    write(join(folder, "latest.md"), markdown);
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new UserError(
      `Unexpected failure to write the report into "${folder}" (${String(cause.code)}), expected a folder that can be written`,
      "The run itself is stored. Change “reports” in the pipeline, or the folder's permissions",
      { cause },
    );
  }
  return join(folder, `${name}.md`);
}

function write(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
