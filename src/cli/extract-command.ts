/**
 * `dti extract`: pages or Documents to Claims, the stage alone; claims leave as soon as they are read. Here as in the
 * other commands what reads pages and texts is loaded when it is needed: getting it ready takes longer than `--help` may.
 */
import { Command } from "commander";
import type { Claim } from "../model/claim.ts";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, formatOption, maxBytesOption, sitesOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import type { DocumentOptions } from "./read-documents.ts";
import { readSites } from "./read-sites.ts";
import { reportIssue } from "./report-issue.ts";
import { claimShape } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

export function extractCommand({ calling: { stdin }, terminal, now }: CommandContext): Command {
  return new Command("extract")
    .description("Finds what texts say in numbers, each claim with the words it stands in. Needs no database.")
    .argument("<files...>", ".txt, .html, .jsonl of Documents, folders, or - for standard input")
    .option("--url <url>", "the address that the one page came from")
    .addOption(sitesOption())
    .addOption(maxBytesOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti extract article.txt docs.jsonl > claims.jsonl")
    .action(async (files: string[], options: { url?: string; sites?: string; maxBytes?: number; format?: string }) => {
      const { format, sites, ...reading } = options;
      const profiles = sites === undefined ? [] : readSites(sites);
      const claims = claimsOf(files, { stdin, now, profiles, ...reading }, terminal);
      await printRows(claims, chooseFormat(format, terminal), claimShape, terminal);
    });
}

async function* claimsOf(
  files: readonly string[],
  options: DocumentOptions,
  terminal: Terminal,
): AsyncGenerator<Claim> {
  const { extractClaims } = await import("../extract/extract-claims.ts");
  const { readDocuments } = await import("./read-documents.ts");
  const documents = readDocuments(files, options, (issue) => {
    reportIssue(issue, terminal);
  });
  for await (const document of documents) yield* extractClaims(document);
}
