/** `dti review log`: every verdict that was given, and whether it stands. */
import { Command } from "commander";
import type { Claim } from "../model/claim.ts";
import { Verdict } from "../model/verdict.ts";
import { findJudgements, type Judged } from "../settle/find-judgements.ts";
import { undoneVerdicts } from "../settle/standing-verdicts.ts";
import { getClaim } from "../store/claims.ts";
import { openDatabase, type Database } from "../store/open-database.ts";
import { listVerdicts } from "../store/verdicts.ts";
import type { CommandContext } from "./command-context.ts";
import { breakText } from "./fit-text.ts";
import { formatClaimValue, nameSubject, nameWhat } from "./name-fact.ts";
import { chooseFormat, databaseOption, formatOption } from "./options.ts";
import { printRows, type RowShape } from "./print-rows.ts";
import { SHORT_ID } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

/** `stands` on a claim; `superseded` by a later one on the same claim; `lost`: its claim is gone; `undone`; of an undo: `done`. */
type State = "stands" | "superseded" | "lost" | "undone" | "done";

type Logged = Verdict & {
  readonly state: State;
  readonly document: string | null;
  readonly quote: string | null;
  said: Claim | null;
};

export function reviewLogCommand({ terminal }: CommandContext): Command {
  return new Command("log")
    .description("Every verdict, oldest first, and whether it stands: an export that can be read again next year.")
    .summary("every verdict, and whether it stands")
    .addOption(databaseOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti review log --format csv > verdicts.csv")
    .action(async ({ db: path, format }: { db: string; format?: string }) => {
      const db = openDatabase(path, { readonly: true });
      const log = readLog(db);
      if (log.length === 0) terminal.note("dti: nobody gave a verdict yet");
      await printRows(log, chooseFormat(format, terminal), logShape, terminal);
      db.close();
    });
}

function readLog(db: Database): Logged[] {
  const verdicts = listVerdicts(db);
  const judged = findJudgements(db);
  const undone = undoneVerdicts(verdicts);
  return verdicts.map((verdict) => {
    const said = verdict.claim === null ? null : getClaim(db, verdict.claim);
    const state = undone.has(verdict.id) ? "undone" : stateOf(verdict, judged);
    return { ...verdict, state, document: said?.document ?? null, quote: said?.quote ?? null, said };
  });
}

function stateOf({ id, action }: Verdict, { claims, judgements }: Judged): State {
  if (action === "undo") return "done";
  const claim = claims.get(id) ?? null;
  if (claim === null) return "lost";
  return judgements.get(claim.id)?.verdict === id ? "stands" : "superseded";
}

const logShape: RowShape<Logged> = {
  fields: [...Verdict.keyof().options, "state", "document", "quote"],
  columns: [
    { heading: "id", cell: ({ id }) => String(id), align: "right", whole: true },
    { heading: "action", cell: ({ action }) => action, whole: true },
    { heading: "state", cell: ({ state }) => state, whole: true },
    { heading: "why", cell: ({ why }) => why },
  ],
  lines: logLines,
};

function logLines(logged: Logged, { paint, width }: Pick<Terminal, "paint" | "width">): string[] {
  const { id, action, undoes, state, said, correction, reviewer, decidedAt, why } = logged;
  const below = (text: string): string[] => breakText(text, width - 2).map((line) => `  ${line}`);
  const what = undoes === null ? "" : ` verdict ${undoes}`;
  return [
    `${paint("bold", `${id}  ${action}${what}`)}  ${state}, ${reviewer}, ${decidedAt.slice(0, 16).replace("T", " ")}`,
    ...(said === null
      ? []
      : below(
          `${nameSubject(said)}, ${nameWhat(said)}, ${said.period ?? "no period"}: ${formatClaimValue(said)}, “${said.quote}” in ${said.document} (claim ${said.id.slice(0, SHORT_ID)})`,
        )),
    ...(correction === null ? [] : below(`corrected: ${JSON.stringify(correction)}`)),
    ...below(`why: ${why}`),
  ];
}
