/**
 * `dti review`: an analyst's verdicts. Every one says who, when and why, is kept for ever, and can be taken back; facts
 * follow at once.
 */
import { userInfo } from "node:os";
import { Command, Option } from "commander";
import { UserError } from "../model/user-error.ts";
import type { Correction, Verdict } from "../model/verdict.ts";
import { findJudgements } from "../settle/find-judgements.ts";
import { wordsAround } from "../settle/find-claim-again.ts";
import { giveVerdict } from "../settle/give-verdict.ts";
import { undoneVerdicts } from "../settle/standing-verdicts.ts";
import { getDocument } from "../store/documents.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { listVerdicts } from "../store/verdicts.ts";
import { codeFingerprints } from "./code-fingerprints.ts";
import type { CommandContext } from "./command-context.ts";
import { findJudgedClaim } from "./find-judged-claim.ts";
import { DEFAULT_DATABASE, databaseOption, formatOption, wholeNumber } from "./options.ts";
import { printVerdict } from "./print-verdict.ts";
import { addCorrectionFlags, readCorrection, readNumber, type CorrectionFlags } from "./read-correction.ts";
import { reviewLogCommand } from "./review-log-command.ts";
import { reviewNextCommand } from "./review-next-command.ts";

interface VerdictOptions {
  why?: string;
  by?: string;
  db: string;
  format?: string;
}

const EXAMPLES = `
Examples:
  $ dti review next
  $ dti review reject 895f2f0b --why "the page was altered"
  $ dti review correct 3f2a91c0 --value 18.66 --why "21.5 - 2.84, a slip of the paper"
  $ dti review undo 3 --why "the paper was right"`;

const DONE = { accept: "accepted", reject: "rejected", correct: "corrected" } as const;

export function reviewCommand(context: CommandContext): Command {
  return new Command("review")
    .description("Verdicts of people on claims: append-only, with who, when and why. Facts follow at once.")
    .addHelpText("after", EXAMPLES)
    .addCommand(reviewNextCommand(context))
    .addCommand(
      verdictCommand("accept", "the claim is read right, and is right: its fact holds it", context).addHelpText(
        "after",
        '\nExample:\n  $ dti review accept 895f2f0b --why "as in the ministry\'s table"',
      ),
    )
    .addCommand(
      verdictCommand("reject", "the claim is misread or wrong: it leaves its fact", context).addHelpText(
        "after",
        '\nExample:\n  $ dti review reject 895f2f0b --why "a date, not a rank"',
      ),
    )
    .addCommand(
      addCorrectionFlags(verdictCommand("correct", "the claim ought to say otherwise", context))
        .addOption(new Option("--expect <value>", "refuse unless the claim says this value now"))
        .addHelpText(
          "after",
          '\nIt holds while the source says what it says now; when that changes, it becomes an issue.\n\nExample:\n  $ dti review correct 895f2f0b --value 18.66 --expect 18.86 --why "a slip"',
        ),
    )
    .addCommand(undoCommand(context))
    .addCommand(reviewLogCommand(context));
}

function verdictCommand(action: keyof typeof DONE, summary: string, context: CommandContext): Command {
  return addVerdictFlags(new Command(action).description(`${capital(summary)}.`).summary(summary))
    .argument("<claim>", "a claim's id or the first characters of it; a fact's, where it has one claim to judge")
    .action(async (id: string, options: VerdictOptions & CorrectionFlags & { expect?: string }) => {
      const db = openDatabase(options.db);
      try {
        const claim = findJudgedClaim(db, action, id);
        expectValue(claim, options.expect);
        const correction = action === "correct" ? correctionOf(db, claim, options) : null;
        const { before, after } = wordsAround(getDocument(db, claim.document)?.text ?? "", claim);
        const about = { action, claim: claim.id, undoes: null, correction, wordsBefore: before, wordsAfter: after };
        await give(db, about, { options, done: DONE[action], claim }, context);
      } finally {
        db.close();
      }
    });
}

function undoCommand(context: CommandContext): Command {
  return addVerdictFlags(new Command("undo").description("Takes a verdict back. What it did is undone at once."))
    .summary("take a verdict back")
    .argument("<verdict>", "the verdict's number, as dti review log lists it")
    .addHelpText("after", '\nExample:\n  $ dti review undo 3 --why "the paper was right"')
    .action(async (number: string, options: VerdictOptions) => {
      const db = openDatabase(options.db);
      try {
        const undoes = expectVerdict(listVerdicts(db), wholeNumber("<verdict>", number));
        const about = {
          action: "undo" as const,
          claim: null,
          undoes,
          correction: null,
          wordsBefore: null,
          wordsAfter: null,
        };
        await give(db, about, { options, done: `took back verdict ${undoes}`, claim: null }, context);
      } finally {
        db.close();
      }
    });
}

function addVerdictFlags(command: Command): Command {
  return command
    .option("--why <reason>", "the reason, for whoever reads it next year (required)")
    .option("--by <name>", "who decides (default: DTI_REVIEWER, else your user name)")
    .addOption(databaseOption())
    .addOption(formatOption(["table", "json"]));
}

type About = Omit<Verdict, "id" | "run" | "reviewer" | "decidedAt" | "why">;

async function give(
  db: Database,
  about: About,
  {
    options,
    done,
    claim,
  }: { options: VerdictOptions; done: string; claim: Parameters<typeof printVerdict>[1]["claim"] },
  { calling: { env }, terminal, version, now }: CommandContext,
): Promise<void> {
  const verdict = { ...about, reviewer: reviewerOf(options.by, env), why: expectWhy(options.why) };
  const given = giveVerdict(db, verdict, { codeVersion: version, ...codeFingerprints(), now });
  if (options.format === "json") {
    const { settlement, id, runId } = given;
    await terminal.write(`${JSON.stringify({ ...verdict, id, run: runId, moved: settlement.moved })}\n`);
    return;
  }
  const path = options.db === DEFAULT_DATABASE ? "" : ` --db ${options.db}`;
  await printVerdict(given, { done, claim, path }, terminal);
}

/** What was corrected before and is not spoken of now stays corrected. */
function correctionOf(db: Database, claim: Parameters<typeof readCorrection>[1], flags: CorrectionFlags): Correction {
  return { ...findJudgements(db).corrections.get(claim.id), ...readCorrection(flags, claim) };
}

function expectValue(claim: { id: string; value: number; quote: string }, asked: string | undefined): void {
  if (asked === undefined || readNumber("--expect", asked) === claim.value) return;
  throw new UserError(
    `Unexpected value ${claim.value} (“${claim.quote}”) of claim "${claim.id}", expected ${asked}`,
    "The source or its reading changed: look at it again with dti explain",
  );
}

function expectWhy(why: string | undefined): string {
  if (why !== undefined && why.trim() !== "") return why.trim();
  throw new UserError(
    "Unexpected absence of a reason in dti review, expected --why",
    'For example --why "the ministry\'s table says 8"',
  );
}

function reviewerOf(by: string | undefined, env: NodeJS.ProcessEnv): string {
  const name = (by ?? env["DTI_REVIEWER"] ?? userInfo().username).trim();
  if (name !== "") return name;
  throw new UserError("Unexpected empty name of a reviewer, expected --by", 'For example --by "Lan"');
}

function expectVerdict(verdicts: readonly Verdict[], id: number): number {
  if (!verdicts.some((verdict) => verdict.id === id))
    throw new UserError(`Unexpected verdict ${id}, expected one that was given`, "dti review log lists them");
  const by = undoneVerdicts(verdicts).get(id);
  if (by === undefined) return id;
  throw new UserError(
    `Unexpected verdict ${id}, which verdict ${by} took back already, expected one that stands`,
    `dti review undo ${by} puts it back`,
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
