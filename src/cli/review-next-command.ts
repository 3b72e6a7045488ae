/** `dti review next`: the fact most worth a person's look, with every voice and the commands that decide. */
import { Command } from "commander";
import { openDatabase } from "../store/open-database.ts";
import type { CommandContext } from "./command-context.ts";
import { explainFact, type Voice } from "./explain-fact.ts";
import { voicesOf } from "./fact-voices.ts";
import { addFilters, storeFilters, type FilterOptions } from "./filter-options.ts";
import { formatClaimValue } from "./name-fact.ts";
import { DEFAULT_DATABASE, databaseOption, formatOption } from "./options.ts";
import { reportIssue } from "./report-issue.ts";
import { lostVerdicts, reviewQueue, type Waiting } from "./review-queue.ts";
import { SHORT_ID } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

export function reviewNextCommand({ terminal }: CommandContext): Command {
  return addFilters(
    new Command("next").description(
      "What to review next: verdicts that lost their claim, then conflicts, then what one voice says and was read unsurely.",
    ),
  )
    .summary("what to review next")
    .addOption(databaseOption())
    .addOption(formatOption(["table", "json"]))
    .addHelpText("after", "\nExample:\n  $ dti review next --index dti --limit 3")
    .action(async ({ db: path, format, limit = 1, ...filters }: FilterOptions & { db: string; format?: string }) => {
      const db = openDatabase(path, { readonly: true });
      try {
        for (const issue of lostVerdicts(db)) reportIssue(issue, terminal);
        const queue = reviewQueue(db, storeFilters(filters));
        const shown = queue.slice(0, limit).map((waiting) => ({ ...waiting, claims: voicesOf(db, waiting.fact) }));
        if (format === "json") {
          await terminal.write(`${JSON.stringify({ waiting: queue.length, next: shown }, null, 2)}\n`);
          return;
        }
        const suffix = path === DEFAULT_DATABASE ? "" : ` --db ${path}`;
        const lines = shown.flatMap((one, at) => factLines(one, { at, of: queue.length, suffix }, terminal));
        if (queue.length === 0) terminal.note("dti: nothing waits for review");
        else await terminal.write(`${lines.join("\n")}\n`);
      } finally {
        db.close();
      }
    });
}

function factLines(
  { fact, why, claims }: Waiting & { claims: readonly Voice[] },
  { at, of, suffix }: { at: number; of: number; suffix: string },
  terminal: Terminal,
): string[] {
  const { paint } = terminal;
  const open = claims.filter(({ role }) => role !== "excluded" && role !== "repeats");
  const commands = open.flatMap(({ claim }) => {
    const id = claim.id.slice(0, SHORT_ID);
    return [
      `  dti review accept ${id} --why "…"${suffix}   ${paint("dim", `hold ${formatClaimValue(claim)}`)}`,
      `  dti review reject ${id} --why "…"${suffix}   ${paint("dim", "misread or wrong")}`,
    ];
  });
  return [
    ...(at === 0 ? [] : [""]),
    paint("yellow", `${at + 1} of ${of}: ${why}`),
    ...explainFact(fact, claims, terminal),
    "",
    paint("bold", "To decide"),
    ...commands,
  ];
}
