/** `dti doctor`: is everything there that a run needs? Looks, and changes nothing; sends nothing over the network. */
import { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { examineSurroundings, type Finding } from "./examine-surroundings.ts";
import { DEFAULT_DATABASE, oneOf } from "./options.ts";
import type { Style, Terminal } from "./terminal.ts";

interface DoctorOptions {
  db?: string;
  contact?: string;
  quiet?: true;
  format: string;
}

export function doctorCommand({ terminal, now }: CommandContext): Command {
  return new Command("doctor")
    .description("Looks at everything that a run needs: program, pipeline, database, archive, room, clock.")
    .argument("[pipeline]", "a pipeline, such as pipelines/nightly.yaml")
    .option("--db <file>", `the database (default: the pipeline's, else ${DEFAULT_DATABASE})`)
    .option("--contact <address>", "as given to dti run")
    .option("--quiet", "print only what is wrong")
    .option("--format <format>", "table, json", (value) => oneOf("--format", value, ["table", "json"]), "table")
    .addHelpText("after", "\nExample:\n  $ dti doctor pipelines/nightly.yaml")
    .action(async (file: string | undefined, options: DoctorOptions) => {
      const findings = await examineSurroundings({
        file: file ?? null,
        database: options.db ?? null,
        contact: options.contact ?? null,
        nodeVersion: process.version,
        now: now(),
      });
      if (findings.some(({ state }) => state === "bad")) terminal.endWith(1);
      if (options.format === "json") await terminal.write(`${JSON.stringify(findings)}\n`);
      else await print(options.quiet === true ? findings.filter(({ state }) => state !== "good") : findings, terminal);
    });
}

const MARKS: Record<Finding["state"], { mark: string; style: Style }> = {
  good: { mark: "good", style: "green" },
  doubtful: { mark: "look", style: "yellow" },
  bad: { mark: "bad", style: "red" },
};

async function print(findings: readonly Finding[], { write, paint }: Terminal): Promise<void> {
  for (const { about, state, told, hint } of findings) {
    const { mark, style } = MARKS[state];
    await write(`${paint(style, mark.padEnd(5))} ${about.padEnd(10)} ${told}\n`);
    if (hint !== null && state !== "good") await write(`                 ${paint("dim", `hint: ${hint}`)}\n`);
  }
}
