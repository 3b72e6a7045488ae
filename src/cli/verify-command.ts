/** `dti verify`: every published number walked back to the archived bytes. Status 1 where one cannot be. */
import { join } from "node:path";
import { Command } from "commander";
import type { Verified } from "../run/verify-claims.ts";
import { openDatabase } from "../store/open-database.ts";
import { archiveFolder } from "./archive-folder.ts";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, databaseOption, formatOption, sitesOption } from "./options.ts";
import { readSites } from "./read-sites.ts";
import { printRows, type RowShape } from "./print-rows.ts";

interface VerifyOptions {
  db: string;
  archive?: string;
  sites?: string;
  all?: true;
  format?: string;
}

/** Of this package. A run may have read its pages by other profiles: then --sites names them. */
const SHIPPED_SITES = join(import.meta.dirname, "../../pipelines/sites");

const STATES = ["verbatim", "moved", "edited", "gone"] as const;

export function verifyCommand({ terminal, now }: CommandContext): Command {
  return new Command("verify")
    .description(
      "Walks every number that a fact rests on back to the bytes it was read from: verbatim, moved, edited or gone.",
    )
    .addOption(databaseOption())
    .option("--archive <folder>", "of the WARC files (default: beside the database, or as the pipeline says)")
    .addOption(sitesOption())
    .option("--all", "list also what stands verbatim")
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti verify --db data/dti.sqlite")
    .action(async ({ db: path, archive, sites, all, format }: VerifyOptions) => {
      const { verifyClaims } = await import("../run/verify-claims.ts");
      const profiles = readSites(sites ?? SHIPPED_SITES);
      const about = { archiveFolder: archive ?? archiveFolder(path, {}), now, profiles };
      const db = openDatabase(path, { readonly: true });
      const counts = { verbatim: 0, moved: 0, edited: 0, gone: 0 };
      async function* wanted(): AsyncGenerator<Verified> {
        for await (const one of verifyClaims(db, about)) {
          counts[one.state] += 1;
          if (counts.verbatim % 100 === 0) terminal.progress(`${counts.verbatim} numbers stand verbatim`);
          if (all === true || one.state !== "verbatim") yield one;
        }
      }
      try {
        await printRows(wanted(), chooseFormat(format, terminal), verifiedShape, terminal);
      } finally {
        db.close();
      }
      const total = STATES.reduce((sum, state) => sum + counts[state], 0);
      terminal.note(`dti: of ${total} numbers ${STATES.map((state) => `${counts[state]} ${state}`).join(", ")}`);
      if (counts.verbatim < total) terminal.endWith(1);
    });
}

const verifiedShape: RowShape<Verified> = {
  fields: ["claim", "document", "state", "why", "quote"],
  columns: [
    { heading: "claim", cell: ({ claim }) => claim.slice(0, 8), whole: true },
    {
      heading: "state",
      cell: ({ state }) => state,
      whole: true,
      style: ({ state }) => (state === "verbatim" ? null : "red"),
    },
    { heading: "why", cell: ({ why }) => why ?? "" },
    { heading: "document", cell: ({ document }) => document },
    { heading: "quote", cell: ({ quote }) => quote, spare: true },
  ],
};
