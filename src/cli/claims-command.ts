/** `dti claims`: what documents say, each claim with its quote. */
import { Command } from "commander";
import { listClaims } from "../store/claims.ts";
import { openDatabase } from "../store/open-database.ts";
import type { CommandContext } from "./command-context.ts";
import { addFilters, reportNoRows, storeFilters, type FilterOptions } from "./filter-options.ts";
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
    .action(
      async ({ db: path, format, ...filters }: FilterOptions & { document?: string; db: string; format?: string }) => {
        const db = openDatabase(path, { readonly: true });
        const claims = listClaims(db, storeFilters(filters));
        if (claims.length === 0) reportNoRows("claim", filters, listClaims(db), terminal);
        await printRows(claims, chooseFormat(format, terminal), claimShape, terminal);
        db.close();
      },
    );
}
