/** `dti parse`: pages to Documents, the stage alone. */
import { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, formatOption, maxBytesOption, sitesOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { readSites } from "./read-sites.ts";
import { reportIssue } from "./report-issue.ts";
import { documentShape } from "./row-shapes.ts";

export function parseCommand({ calling: { stdin }, terminal, now }: CommandContext): Command {
  return new Command("parse")
    .description("Reads pages as Documents: title, date and plain text with blocks. Needs no database.")
    .argument("<files...>", ".html, .txt, .jsonl of Documents, folders, or - for standard input")
    .option("--url <url>", "the address that the one page came from")
    .addOption(sitesOption())
    .addOption(maxBytesOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti parse page.html --url https://example.vn/tin.html --format json")
    .action(async (files: string[], options: { url?: string; sites?: string; maxBytes?: number; format?: string }) => {
      const { format, sites, ...reading } = options;
      const profiles = sites === undefined ? [] : readSites(sites);
      const { readDocuments } = await import("./read-documents.ts");
      const documents = readDocuments(files, { stdin, now, profiles, ...reading }, (issue) => {
        reportIssue(issue, terminal);
      });
      await printRows(documents, chooseFormat(format, terminal), documentShape, terminal);
    });
}
