/** Options that several commands share: same name, same meaning, same message when the value is wrong. */
import { Option } from "commander";
import { UserError } from "../model/user-error.ts";
import { nearestWord } from "./nearest-word.ts";
import { FORMATS, type Format } from "./print-rows.ts";
import type { Terminal } from "./terminal.ts";

export const DEFAULT_DATABASE = "data/dti.sqlite";

export function formatOption(allowed: readonly string[] = FORMATS): Option {
  const text = `${allowed.join(", ")} (default: ${allowed[0] ?? ""} on a terminal, else ${allowed[1] ?? ""})`;
  return new Option("--format <format>", text).argParser((value) => oneOf("--format", value, allowed));
}

/** The format asked for; without one, a table for a person and JSON lines for a program. */
export function chooseFormat(asked: string | undefined, { isTerminal }: Pick<Terminal, "isTerminal">): Format {
  return FORMATS.find((format) => format === asked) ?? (isTerminal ? "table" : "jsonl");
}

export function databaseOption(): Option {
  return new Option("--db <file>", "the database").default(DEFAULT_DATABASE);
}

export function limitOption(): Option {
  return new Option("--limit <n>", "at most this many rows").argParser((value) => wholeNumber("--limit", value));
}

/** A folder of profiles, one file a site, for commands without a pipeline that names them. */
export function sitesOption(): Option {
  return new Option("--sites <folder>", "profiles of sites, such as pipelines/sites");
}

export function maxBytesOption(): Option {
  return new Option("--max-bytes <n>", "largest file that is read, in bytes").argParser((value) =>
    wholeNumber("--max-bytes", value),
  );
}

/** A day, as YYYY-MM-DD. */
export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string) => {
    const at = new Date(`${value}T00:00:00Z`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value))
      return value;
    const flag = flags.split(" ")[0] ?? flags;
    throw new UserError(`Unexpected "${value}" for ${flag}, expected a day`, `For example ${flag} 2026-01-31`);
  });
}

/** @throws UserError naming the nearest allowed word */
export function oneOf(flag: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  const near = nearestWord(value, allowed);
  throw new UserError(
    `Unexpected value "${value}" for ${flag}, expected ${allowed.join(", ")}`,
    near === null ? null : `Did you mean ${flag} ${near}?`,
  );
}

export function wholeNumber(flag: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number > 0) return number;
  throw new UserError(
    `Unexpected value "${value}" for ${flag}, expected a whole number above 0`,
    `For example ${flag} 100`,
  );
}
