/** `dti claims`: what documents say, each claim with its quote. */
import { Command } from "commander";
import type { Claim } from "../model/claim.ts";
import { listClaims } from "../store/claims.ts";
import { openDatabase } from "../store/open-database.ts";
import { listRuns } from "../store/runs.ts";
import type { CommandContext } from "./command-context.ts";
import { addFilters, findRows, type FilterOptions, type Shelf } from "./filter-options.ts";
import { chooseFormat, databaseOption, formatOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { claimShape } from "./row-shapes.ts";

const EXAMPLES = `
Examples:
  $ dti claims --subject thai-nguyen --measure rank
  $ dti claims --source bao-thai-nguyen --format jsonl`;

export function claimsCommand({ terminal }: CommandContext): Command {
  return addFilters(new Command("claims").description("Claims: what each document says, with the words it says it in."))
    .option("--document <id>", "one document")
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", EXAMPLES)
    .action(async ({ db: path, format, ...filters }: FilterOptions & { db: string; format?: string }) => {
      const db = openDatabase(path, { readonly: true });
      const shelf: Shelf<Claim> = {
        noun: "claim",
        list: (wanted) => listClaims(db, wanted),
        lastRun: () => listRuns(db, { limit: 1 })[0],
      };
      const claims = findRows(shelf, filters, terminal);
      await printRows(claims, chooseFormat(format, terminal), claimShape, terminal);
      db.close();
    });
}
