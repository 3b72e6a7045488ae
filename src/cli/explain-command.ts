/** `dti explain`: why a fact or a claim is what it is, or how a sentence is read and which readings lost. */
import { Command } from "commander";
import { Document } from "../model/document.ts";
import { UserError } from "../model/user-error.ts";
import type { Verdict } from "../model/verdict.ts";
import { getClaim } from "../store/claims.ts";
import { getFact } from "../store/facts.ts";
import { openDatabase } from "../store/open-database.ts";
import { listVerdicts } from "../store/verdicts.ts";
import type { CommandContext } from "./command-context.ts";
import { explainClaim } from "./explain-claim.ts";
import { explainFact } from "./explain-fact.ts";
import { explainReadings } from "./explain-readings.ts";
import { wrapText } from "./fit-text.ts";
import { quotedDocument, voicesOf } from "./fact-voices.ts";
import { databaseOption, formatOption } from "./options.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainOptions {
  text?: string;
  title?: string;
  published?: string;
  db: string;
  format?: string;
}

const EXAMPLES = `
Examples:
  $ dti explain 3f2a91c0
  $ dti explain --text "Thái Nguyên xếp thứ 8/63 về DTI năm 2022, tăng 4 bậc."`;

export function explainCommand({ terminal }: CommandContext): Command {
  return new Command("explain")
    .description("Why: the rule, what each field was read from, what lost; for a fact, every voice and the decision.")
    .argument("[id]", "a fact's or claim's id, or the first characters of it")
    .option("--text <sentence>", "explain how this text is read; needs no database")
    .option("--title <title>", "with --text: its headline")
    .option("--published <date>", "with --text: its date, YYYY-MM-DD")
    .addOption(databaseOption())
    .addOption(formatOption(["table", "json"]))
    .addHelpText("after", EXAMPLES)
    .action(async (id: string | undefined, options: ExplainOptions) => {
      const asJson = options.format === "json";
      if (options.text !== undefined && id === undefined)
        await explainSentence(options.text, options, asJson, terminal);
      else if (id !== undefined && options.text === undefined) await explainStored(id, options.db, asJson, terminal);
      else
        throw new UserError(
          `Unexpected ${id === undefined ? "end" : "--text beside an id"} in dti explain, expected an id or --text`,
          'Try: dti explain --text "Thái Nguyên xếp thứ 8/63 về DTI năm 2022."',
        );
    });
}

async function explainSentence(
  text: string,
  { title, published }: ExplainOptions,
  asJson: boolean,
  terminal: Terminal,
): Promise<void> {
  if (text.trim() === "")
    throw new UserError(
      "Unexpected empty text for --text in dti explain, expected a sentence with a number",
      'Try: dti explain --text "Thái Nguyên xếp thứ 8/63 về DTI năm 2022."',
    );
  const read = Document.safeParse({ id: "--text", text, title: title ?? null, published: published ?? null });
  if (!read.success)
    throw new UserError(`Unexpected value "${published ?? ""}" for --published, expected a date as YYYY-MM-DD`);
  const { explainText } = await import("../extract/explain-text.ts");
  const explained = explainText(read.data);
  await print(asJson ? explained : explainReadings(read.data.text, explained, terminal), terminal);
}

async function explainStored(id: string, path: string, asJson: boolean, terminal: Terminal): Promise<void> {
  const db = openDatabase(path, { readonly: true });
  try {
    const fact = getFact(db, id);
    if (fact !== null) {
      const voices = voicesOf(db, fact);
      await print(asJson ? { fact, claims: voices } : explainFact(fact, voices, terminal), terminal);
      return;
    }
    const claim = getClaim(db, id);
    if (claim === null)
      throw new UserError(
        `Unexpected id "${id}" in "${path}", expected a fact or a claim`,
        "dti facts and dti claims list the ids",
      );
    const document = quotedDocument(db, claim);
    const verdicts = listVerdicts(db).filter((verdict) => verdict.claim === claim.id);
    const lines = [...explainClaim(claim, document, terminal), ...verdictLines(verdicts, terminal)];
    await print(asJson ? { claim, document, verdicts } : lines, terminal);
  } finally {
    db.close();
  }
}

function verdictLines(verdicts: readonly Verdict[], { width }: Terminal): string[] {
  if (verdicts.length === 0) return [];
  const said = verdicts.map(({ id, action, reviewer, decidedAt, why }) => {
    return `${id} ${action}, ${reviewer}, ${decidedAt.slice(0, 10)}: ${why}`;
  });
  const log = "dti review log says which of them stand";
  return ["", "Verdicts", ...[...said, log].flatMap((line) => wrapText(line, width - 2)).map((line) => `  ${line}`)];
}

async function print(what: object | readonly string[], { write }: Terminal): Promise<void> {
  await write(Array.isArray(what) ? `${what.join("\n")}\n` : `${JSON.stringify(what, null, 2)}\n`);
}
