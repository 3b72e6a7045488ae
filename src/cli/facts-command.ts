/** `dti facts`: what the data set holds to be so. */
import { Command, Option } from "commander";
import { FactStatus, type Fact } from "../model/fact.ts";
import { listFacts } from "../store/facts.ts";
import { listFactsAsOf } from "../store/facts-as-of.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";
import { expectRun, parseInstant, runByDate } from "./choose-run.ts";
import type { CommandContext } from "./command-context.ts";
import { addFilters, findRows, type FilterOptions, type Shelf } from "./filter-options.ts";
import { chooseFormat, databaseOption, formatOption, oneOf, wholeNumber } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { factShape } from "./row-shapes.ts";

const EXAMPLES = `
Examples:
  $ dti facts --subject "Thái Nguyên" --index dti --period 2022
  $ dti facts --status conflicting
  $ dti facts --as-of 2026-01-31 --subject "Thái Nguyên"
  $ dti facts --format csv > facts.csv`;

interface FactsOptions extends FilterOptions {
  asOfRun?: number;
  asOf?: string;
  db: string;
  format?: string;
}

export function factsCommand({ terminal }: CommandContext): Command {
  const status = new Option("--status <status>", FactStatus.options.join(", "));
  return addFilters(new Command("facts").description("Facts: the values held, each with its status and its claims."))
    .addOption(status.argParser((value) => oneOf("--status", value, FactStatus.options)))
    .addOption(
      new Option("--as-of-run <n>", "as they were held after this run").argParser((value) =>
        wholeNumber("--as-of-run", value),
      ),
    )
    .addOption(
      new Option("--as-of <date>", "as they were held at the end of this day (UTC), or at an instant")
        .argParser((value) => parseInstant("--as-of", value))
        .conflicts("asOfRun"),
    )
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", EXAMPLES)
    .action(async ({ db: path, format, asOfRun, asOf, ...filters }: FactsOptions) => {
      const db = openDatabase(path, { readonly: true });
      const run = chooseRun(db, asOfRun, asOf);
      const shelf: Shelf<Fact> = {
        noun: "fact",
        list: (wanted) => (run === null ? listFacts(db, wanted) : listFactsAsOf(db, run, wanted)),
        lastRun: () => listRuns(db).find(({ id }) => run === null || id <= run),
      };
      if (run === 0) terminal.note(`dti: the database held nothing at ${asOf ?? ""}: no run had been done`);
      const facts = run === 0 ? [] : findRows(shelf, filters, terminal);
      await printRows(facts, chooseFormat(format, terminal), factShape, terminal);
      db.close();
    });
}

/** null: now. */
function chooseRun(db: Database, asOfRun: number | undefined, asOf: string | undefined): number | null {
  if (asOfRun !== undefined) return expectRun(db, "--as-of-run", asOfRun);
  return asOf === undefined ? null : runByDate(db, asOf);
}
