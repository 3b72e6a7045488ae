/** `dti runs`: every execution of the pipeline, with what went in and what came out. */
import { Command } from "commander";
import { openDatabase } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, databaseOption, formatOption, limitOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { runShape } from "./row-shapes.ts";

export function runsCommand({ terminal }: CommandContext): Command {
  return new Command("runs")
    .description("Runs of the pipeline, newest first.")
    .addOption(limitOption())
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti runs --limit 5")
    .action(async ({ db: path, format, limit }: { db: string; format?: string; limit?: number }) => {
      const db = openDatabase(path, { readonly: true });
      const runs = listRuns(db, { limit });
      if (runs.length === 0) terminal.note("dti: the database holds no runs");
      await printRows(runs, chooseFormat(format, terminal), runShape, terminal);
      db.close();
    });
}
