/** `dti eval`: what extraction finds in labelled texts against what careful readers found. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { ScoredClaim } from "../evaluate/agreement.ts";
import { documentName, readGold } from "../evaluate/read-gold.ts";
import { scoreClaims, type GoldDocument } from "../evaluate/score-claims.ts";
import { UserError } from "../model/user-error.ts";
import type { CommandContext } from "./command-context.ts";
import { formatOption } from "./options.ts";
import { printScore } from "./print-score.ts";
import { readClaims } from "./read-claims.ts";
import { reportIssue } from "./report-issue.ts";

const EXAMPLES = `
Examples:
  $ dti eval fixtures/press fixtures/press
  $ dti eval gold docs.jsonl --list
  $ dti eval gold docs.jsonl --claims claims.jsonl --format json`;

export function evalCommand(context: CommandContext): Command {
  const { terminal } = context;
  return new Command("eval")
    .description("Precision, recall and F1 of extraction against labelled texts.")
    .argument("<gold>", "folder of NAME.jsonl or NAME.gold.jsonl: the claims that NAME makes")
    .argument("<texts>", "folder of NAME.txt or NAME.html, or a .jsonl of Documents")
    .option("--claims <file>", "score these claims instead of extracting now")
    .option("--list", "list every miss and every spurious claim, by phenomenon")
    .addOption(formatOption(["table", "json"]))
    .addHelpText("after", EXAMPLES)
    .action(async (gold: string, texts: string, options: { claims?: string; list?: true; format?: string }) => {
      const documents = await loadDocuments(gold, texts, options.claims, context);
      const report = scoreClaims(documents);
      const asJson = (options.format ?? (terminal.isTerminal ? "table" : "json")) === "json";
      if (!asJson) await printScore(report, options.list === true, terminal);
      else {
        const { score, measures, misses, spurious } = report;
        const listed = options.list === true ? { misses, spurious } : {};
        await terminal.write(`${JSON.stringify({ ...score, measures, ...listed })}\n`);
      }
    });
}

async function loadDocuments(
  goldFolder: string,
  texts: string,
  claimsFile: string | undefined,
  { calling: { stdin }, terminal, now }: CommandContext,
): Promise<GoldDocument[]> {
  const onIssue = (issue: Parameters<typeof reportIssue>[0]): void => {
    reportIssue(issue, terminal);
  };
  const goldFiles = readGold(goldFolder);
  const { extractClaims } = await import("../extract/extract-claims.ts");
  const { readDocuments } = await import("./read-documents.ts");
  const known = new Set(goldFiles.map(({ id }) => id));
  const nameOf = new Map<string, string>();
  const textOf = new Map<string, string>();
  const foundIn = new Map<string, ScoredClaim[]>();
  for (const { path, name: fileName } of textFiles(texts, known)) {
    for await (const document of readDocuments([path], { stdin, now }, onIssue)) {
      const name = fileName ?? documentName(document.id);
      if (!known.has(name)) continue;
      nameOf.set(document.id, name);
      textOf.set(name, document.text);
      if (claimsFile === undefined) foundIn.set(name, extractClaims(document));
    }
  }
  if (claimsFile !== undefined) {
    for await (const claim of readClaims([claimsFile], { stdin, onIssue })) {
      const name = nameOf.get(claim.document) ?? documentName(claim.document);
      foundIn.set(name, [...(foundIn.get(name) ?? []), claim]);
    }
  }
  for (const { id } of goldFiles) {
    if (textOf.has(id)) continue;
    const message = `Unexpected absence of the text of "${id}" in "${texts}", expected ${id}.txt, ${id}.html or a Document`;
    onIssue({ code: "text-missing", stage: "run", subject: id, message, hint: "Its gold claims count as missed" });
  }
  return goldFiles.map(({ id, gold }) => ({ id, gold, found: foundIn.get(id) ?? [], text: textOf.get(id) ?? null }));
}

/**
 * Of a folder only the files that gold files name, since it may hold the gold files as well; a page is known by its
 * file, whatever address it gives itself. In a .jsonl each document is known by its id (`name` is null).
 */
function textFiles(texts: string, names: Iterable<string>): { path: string; name: string | null }[] {
  if (!existsSync(texts))
    throw new UserError(`Unexpected missing path "${texts}", expected texts`, "Check the spelling");
  if (!statSync(texts).isDirectory()) return [{ path: texts, name: null }];
  return [...names].flatMap((name) => {
    const paths = ["txt", "html", "htm"].map((ending) => join(texts, `${name}.${ending}`));
    const path = paths.find((candidate) => existsSync(candidate));
    return path === undefined ? [] : [{ path, name }];
  });
}
