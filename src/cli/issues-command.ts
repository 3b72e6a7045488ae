/** `dti issues`: what could not be taken at face value, and what to do about it. */
import { Command, Option } from "commander";
import { Issue } from "../model/issue.ts";
import { listIssues, type StoredIssue } from "../store/issues.ts";
import { openDatabase } from "../store/open-database.ts";
import type { CommandContext } from "./command-context.ts";
import { nearestWord } from "./nearest-word.ts";
import { chooseFormat, databaseOption, formatOption, limitOption, oneOf, wholeNumber } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { issueShape } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

interface IssueOptions {
  code?: string;
  stage?: string;
  run?: number;
  limit?: number;
  db: string;
  format?: string;
}

export function issuesCommand({ terminal }: CommandContext): Command {
  const stage = new Option("--stage <stage>", Issue.shape.stage.options.join(", "));
  return new Command("issues")
    .description("Issues: pages and rows that could not be taken at face value, newest first.")
    .option("--code <code>", "one kind: html-without-body, broken-json-line …")
    .addOption(stage.argParser((value) => oneOf("--stage", value, Issue.shape.stage.options)))
    .addOption(new Option("--run <n>", "issues met in this run").argParser((value) => wholeNumber("--run", value)))
    .addOption(limitOption())
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti issues --run 1 --stage parse")
    .action(async ({ db: path, format, ...filters }: IssueOptions) => {
      const db = openDatabase(path, { readonly: true });
      const issues = listIssues(db, filters);
      if (issues.length === 0) reportNoIssues(filters, listIssues(db), terminal);
      await printRows(issues, chooseFormat(format, terminal), issueShape, terminal);
      db.close();
    });
}

function reportNoIssues({ code }: Pick<IssueOptions, "code">, all: readonly StoredIssue[], { note }: Terminal): void {
  if (all.length === 0) note("dti: the database holds no issues");
  else if (code === undefined) note(`dti: none of the ${all.length} issues fits`);
  else {
    const codes = new Set(all.map((issue) => issue.code));
    note(`dti: no issue has --code ${code}`);
    note(
      `  hint: ${codes.size <= 12 ? `There are ${[...codes].sort().join(", ")}` : `Did you mean ${nearestWord(code, codes) ?? "another"}?`}`,
    );
  }
}
