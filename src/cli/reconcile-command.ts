/** `dti reconcile`: Claims to Facts, the stage alone. Claims may come from anywhere, so they are read leniently. */
import { Command } from "commander";
import type { Issue } from "../model/issue.ts";
import type { Claim } from "../model/claim.ts";
import { reconcileClaims, type SourceText } from "../reconcile/reconcile-claims.ts";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, formatOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { readClaims } from "./read-claims.ts";
import { readDocuments } from "./read-documents.ts";
import { reportIssue } from "./report-issue.ts";
import { factShape } from "./row-shapes.ts";

export function reconcileCommand({ terminal, now }: CommandContext): Command {
  return new Command("reconcile")
    .description("Settles claims about the same thing into facts. Needs no database.")
    .argument("<files...>", ".jsonl of Claims, or - for standard input")
    .option("--documents <file...>", "the texts that copies of one article are found by: .jsonl, .txt, .html, folders")
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti extract docs.jsonl | dti reconcile - --documents docs.jsonl")
    .action(async (files: string[], options: { documents?: string[]; format?: string }) => {
      const onIssue = (issue: Issue): void => {
        reportIssue(issue, terminal);
      };
      const texts: SourceText[] = [];
      for await (const { id, url, title, published, text } of readDocuments(options.documents ?? [], { now }, onIssue))
        texts.push({ id, url, title, published, text });
      const claims = new Map<string, Claim>();
      for await (const claim of readClaims(files, onIssue)) claims.set(claim.id, claim);
      const { facts, issues } = reconcileClaims([...claims.values()], texts);
      await printRows(facts, chooseFormat(options.format, terminal), factShape, terminal);
      issues.forEach(onIssue);
    });
}
