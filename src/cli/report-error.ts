/**
 * The one place where an error meets the person: what they can mend is one message and a hint (status 2), anything
 * else is ours and shows its stack (status 70, EX_SOFTWARE of sysexits.h).
 */
import { CommanderError } from "commander";
import { UserError } from "../model/user-error.ts";
import type { Terminal } from "./terminal.ts";

/** @returns the exit status */
export function reportError(
  error: unknown,
  command: string,
  { note, paintNote }: Pick<Terminal, "note" | "paintNote">,
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const known = error instanceof CommanderError ? userErrorOf(error, command) : error;
  if (known instanceof UserError) {
    note(`${paintNote("red", "dti:")} ${known.message}`);
    if (known.hint !== null) note(`  ${paintNote("dim", "hint:")} ${known.hint}`);
    return 2;
  }
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  for (let cause = causeOf(error); cause instanceof Error; cause = causeOf(cause))
    note(`  caused by: ${cause.message}`);
  note(
    `${paintNote("red", "dti:")} this is a mistake in dti itself; please report it with the command and the lines above`,
  );
  return 70;
}

/** Commander's messages in the project's grammar: what was met, where, what was expected, and the nearest word. */
function userErrorOf(error: CommanderError, command: string): UserError {
  const quoted = /'(?<word>[^']*)'/.exec(error.message)?.groups?.["word"] ?? "";
  const near = /\(Did you mean (?<words>.+)\?\)/s.exec(error.message)?.groups?.["words"];
  const hint = `${near === undefined ? "" : `Did you mean ${near}? `}${command} --help shows what there is`;
  switch (error.code) {
    case "commander.unknownOption":
      return new UserError(`Unexpected option "${quoted}" in ${command}, expected one that it knows`, hint);
    case "commander.unknownCommand":
      return new UserError(`Unexpected command "${quoted}" in dti, expected one that it knows`, hint);
    case "commander.missingArgument":
      return new UserError(`Unexpected end of ${command}, expected <${quoted}>`, hint);
    case "commander.optionMissingArgument":
      return new UserError(`Unexpected end of ${command}, expected a value in "${quoted}"`, hint);
    case "commander.excessArguments": {
      const counts = /Expected (?<expected>\d+) arguments? but got (?<met>\d+)/.exec(error.message)?.groups;
      const [met = "more", expected = "fewer"] = [counts?.["met"], counts?.["expected"]];
      return new UserError(
        `Unexpected ${met} ${met === "1" ? "argument" : "arguments"} in ${command}, expected ${expected}`,
        hint,
      );
    }
    default:
      return new UserError(
        `Unexpected arguments in ${command}, expected other ones (${error.message.replace(/^error:\s*/, "")})`,
        hint,
      );
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
