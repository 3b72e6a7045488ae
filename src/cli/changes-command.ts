/** `dti changes`: what moved in the facts since a run, and why. */
import { Command, Option } from "commander";
import { CauseKind, Change } from "../model/change.ts";
import { listChanges } from "../store/changes.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";
import { expectRun, parseRunOrDate, runByDate } from "./choose-run.ts";
import type { CommandContext } from "./command-context.ts";
import { addFilters, findRows, type FilterOptions, type StoreFilters } from "./filter-options.ts";
import { chooseFormat, databaseOption, formatOption, oneOf } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { changeShape } from "./row-shapes.ts";

type RunOrDate = ReturnType<typeof parseRunOrDate>;

interface ChangesOptions extends FilterOptions {
  since?: RunOrDate;
  until?: RunOrDate;
  kind?: string;
  cause?: string;
  db: string;
  format?: string;
}

const EXAMPLES = `
Examples:
  $ dti changes
  $ dti changes --since 12 --cause reviewer
  $ dti changes --since 2026-01-31 --subject "Thái Nguyên" --format csv`;

export function changesCommand({ terminal }: CommandContext): Command {
  const kinds = Change.shape.kind.options;
  const causes = CauseKind.options;
  return addFilters(
    new Command("changes").description(
      "Changes: facts added, changed or withdrawn since a run, each with its causes: another text, our reading, our rules, a person.",
    ),
  )
    .addOption(
      new Option("--since <run>", "what was held after this run, or at the end of this day (UTC), is compared with now")
        .default(undefined, "the run before the last")
        .argParser((value) => parseRunOrDate("--since", value)),
    )
    .addOption(
      new Option("--until <run>", "compared with this run or day instead of now").argParser((value) =>
        parseRunOrDate("--until", value),
      ),
    )
    .addOption(new Option("--kind <kind>", kinds.join(", ")).argParser((value) => oneOf("--kind", value, kinds)))
    .addOption(new Option("--cause <cause>", causes.join(", ")).argParser((value) => oneOf("--cause", value, causes)))
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", EXAMPLES)
    .action(async ({ db: path, format, since, until, kind, cause, ...filters }: ChangesOptions) => {
      const db = openDatabase(path, { readonly: true });
      const last = chooseRun(db, "--until", until) ?? lastDone(db);
      const between = { since: chooseRun(db, "--since", since) ?? lastDone(db, last), until: last };
      const chosen = { kind: kinds.find((one) => one === kind), cause: causes.find((one) => one === cause) };
      const isQuiet = listChanges(db, between, { limit: 1 }).length === 0;
      if (isQuiet) terminal.note(`dti: no fact moved between run ${between.since} and run ${between.until}`);
      const shelf = {
        noun: "change" as const,
        list: (wanted: StoreFilters) => listChanges(db, between, { ...wanted, ...chosen }),
        lastRun: () => listRuns(db, { limit: 1 })[0],
      };
      const changes = isQuiet ? [] : findRows(shelf, filters, terminal);
      await printRows(changes, chooseFormat(format, terminal), changeShape, terminal);
      db.close();
    });
}

function chooseRun(db: Database, flag: string, asked: RunOrDate | undefined): number | null {
  if (asked === undefined) return null;
  return "run" in asked ? expectRun(db, flag, asked.run) : runByDate(db, asked.instant);
}

/** @param before only runs before this one; @returns 0 where there is none */
function lastDone(db: Database, before = Infinity): number {
  return listRuns(db).find(({ id, status }) => status === "done" && id < before)?.id ?? 0;
}
