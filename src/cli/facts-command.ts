/** `dti facts`: what the data set holds to be so. */
import { Command, Option } from "commander";
import { FactStatus, type Fact } from "../model/fact.ts";
import { listFacts } from "../store/facts.ts";
import { openDatabase } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";
import type { CommandContext } from "./command-context.ts";
import { addFilters, findRows, type FilterOptions, type Shelf } from "./filter-options.ts";
import { chooseFormat, databaseOption, formatOption, oneOf } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { factShape } from "./row-shapes.ts";

const EXAMPLES = `
Examples:
  $ dti facts --subject "Thái Nguyên" --index dti --period 2022
  $ dti facts --status conflicting
  $ dti facts --format csv > facts.csv`;

export function factsCommand({ terminal }: CommandContext): Command {
  const status = new Option("--status <status>", FactStatus.options.join(", "));
  return addFilters(new Command("facts").description("Facts: the values held, each with its status and its claims."))
    .addOption(status.argParser((value) => oneOf("--status", value, FactStatus.options)))
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", EXAMPLES)
    .action(async ({ db: path, format, ...filters }: FilterOptions & { db: string; format?: string }) => {
      const db = openDatabase(path, { readonly: true });
      const shelf: Shelf<Fact> = {
        noun: "fact",
        list: (wanted) => listFacts(db, wanted),
        lastRun: () => listRuns(db, { limit: 1 })[0],
      };
      const facts = findRows(shelf, filters, terminal);
      await printRows(facts, chooseFormat(format, terminal), factShape, terminal);
      db.close();
    });
}
