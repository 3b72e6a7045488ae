/**
 * The command line. A command is one row here and one file beside this one, loaded only when it is called: `--help`
 * and `--version` stay fast. Exit status: 0 done; 1 done, with issues to look at; 2 not carried out; 70 our mistake.
 */
import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { CallingProcess } from "./calling-process.ts";
import type { CommandContext } from "./command-context.ts";
import { reportError } from "./report-error.ts";
import { openTerminal } from "./terminal.ts";

/**
 * Carries out what the words ask for, and leaves the status with the process that called. Throws nothing.
 * @param words of the command line, without program and script
 */
export async function runCommandLine(words: readonly string[], calling: CallingProcess): Promise<void> {
  const terminal = openTerminal(calling);
  const named = words.slice(0, 2).find((word) => Object.hasOwn(COMMANDS, word));
  try {
    const context = { calling, terminal, version: readVersion(), now: () => new Date().toISOString() };
    const program = await buildProgram(named, context);
    if (words.length === 0) await terminal.write(program.helpInformation() + `${EXAMPLES}\n`);
    else await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    terminal.endWith(reportError(error, named === undefined ? "dti" : `dti ${named}`, terminal));
  }
}

const COMMANDS: Record<string, { summary: string; load: () => Promise<(context: CommandContext) => Command> }> = {
  run: {
    summary: "read sources, extract claims, settle facts, all into the database",
    load: async () => (await import("./run-command.ts")).runCommand,
  },
  sources: {
    summary: "the sources of a pipeline, and whether each answers, parses and yields",
    load: async () => (await import("./sources-command.ts")).sourcesCommand,
  },
  parse: {
    summary: "pages to Documents (stage alone, no database)",
    load: async () => (await import("./parse-command.ts")).parseCommand,
  },
  extract: {
    summary: "pages or Documents to Claims (stage alone, no database)",
    load: async () => (await import("./extract-command.ts")).extractCommand,
  },
  reconcile: {
    summary: "Claims to Facts (stage alone, no database)",
    load: async () => (await import("./reconcile-command.ts")).reconcileCommand,
  },
  facts: {
    summary: "facts in the database",
    load: async () => (await import("./facts-command.ts")).factsCommand,
  },
  claims: {
    summary: "claims in the database",
    load: async () => (await import("./claims-command.ts")).claimsCommand,
  },
  issues: {
    summary: "what could not be taken at face value",
    load: async () => (await import("./issues-command.ts")).issuesCommand,
  },
  runs: {
    summary: "runs of the pipeline, newest first",
    load: async () => (await import("./runs-command.ts")).runsCommand,
  },
  changes: {
    summary: "what moved in the facts since a run, and why",
    load: async () => (await import("./changes-command.ts")).changesCommand,
  },
  review: {
    summary: "verdicts of people on claims: next, accept, reject, correct, undo",
    load: async () => (await import("./review-command.ts")).reviewCommand,
  },
  explain: {
    summary: "why a fact or a claim is what it is, or how a sentence is read",
    load: async () => (await import("./explain-command.ts")).explainCommand,
  },
  verify: {
    summary: "every published number walked back to the archived bytes",
    load: async () => (await import("./verify-command.ts")).verifyCommand,
  },
  doctor: {
    summary: "is everything there that a run needs?",
    load: async () => (await import("./doctor-command.ts")).doctorCommand,
  },
  eval: {
    summary: "precision, recall and F1 against labelled texts",
    load: async () => (await import("./eval-command.ts")).evalCommand,
  },
};

const EXAMPLES = `
Examples:
  $ dti run pipelines/demo.yaml --show
  $ dti extract article.html | dti reconcile -
  $ dti facts --subject province:thai-nguyen --index dti
  $ dti explain --text "Thái Nguyên xếp thứ 8/63 về DTI năm 2022."
  $ dti <command> --help`;

/** Every command is listed; only the one that is called is loaded. */
async function buildProgram(named: string | undefined, context: CommandContext): Promise<Command> {
  const { calling, terminal } = context;
  const program = new Command("dti")
    .description("Vietnamese news to audited facts about the Digital Transformation Index (DTI)")
    .version(context.version)
    .helpCommand("help [command]", "how a command is used")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void calling.stdout.write(text),
      getOutHelpWidth: () => terminal.width,
      outputError: () => undefined,
    });
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = name === named ? (await load())(context) : new Command(name);
    program.addCommand(command.summary(summary).copyInheritedSettings(program));
    for (const sub of command.commands) sub.copyInheritedSettings(program);
  }
  return program;
}

/** By a pattern: a schema would be the slowest part of `dti --version`. */
function readVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return /"version":\s*"(?<version>[^"]+)"/.exec(text)?.groups?.["version"] ?? "unknown";
}
