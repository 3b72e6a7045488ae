/** What `dti review correct` is to change, from its flags: each field as a person writes it, `none` for nothing. */
import { Option, type Command } from "commander";
import { Comparator, Modality, type Claim } from "../model/claim.ts";
import { UserError } from "../model/user-error.ts";
import { Correction, Reading } from "../model/verdict.ts";
import { findSubject } from "./find-subject.ts";
import { oneOf } from "./options.ts";

export type CorrectionFlags = Partial<Record<keyof Reading, string>>;

const NULLABLE: ReadonlySet<string> = new Set([
  "index",
  "of",
  "population",
  "period",
  "baseline",
  "object",
  "attribution",
]);
const NUMBERS: ReadonlySet<string> = new Set(["value", "of"]);
const WORDS: Readonly<Partial<Record<keyof Reading, readonly string[]>>> = {
  comparator: Comparator.options,
  modality: Modality.options,
};
const HELP: Readonly<Partial<Record<keyof Reading, string>>> = {
  value: "the number as it ought to be, in full and with a point: 18.66",
  subject: "whom it is about: “Thái Nguyên” or province:thai-nguyen",
  period: "what it describes: 2022, 2022-H1 …",
};

/** A flag for every field of a reading. */
export function addCorrectionFlags(command: Command): Command {
  for (const field of Reading.keyof().options) {
    const help = HELP[field] ?? (WORDS[field] ?? ["as in a claim"]).join(", ");
    command.addOption(new Option(`--${field} <${field}>`, NULLABLE.has(field) ? `${help}; or none` : help));
  }
  return command;
}

/** @throws UserError for a value that the field cannot have, and where nothing would change */
export function readCorrection(flags: CorrectionFlags, claim: Claim): Correction {
  const fields: Record<string, string | number | null> = {};
  for (const field of Reading.keyof().options) {
    const asked = flags[field];
    if (asked !== undefined) fields[field] = readField(field, asked);
  }
  const correction = Correction.parse(fields);
  if (Reading.keyof().options.some((field) => field in correction && correction[field] !== claim[field]))
    return correction;
  throw new UserError(
    `Unexpected correction that changes nothing of claim "${claim.id}", expected another value, period, subject …`,
    `For example dti review correct ${claim.id.slice(0, 8)} --value 8 --why "the table says 8"`,
  );
}

function readField(field: keyof Reading, asked: string): string | number | null {
  if (asked === "none" && NULLABLE.has(field)) return null;
  if (NUMBERS.has(field)) return readNumber(`--${field}`, asked);
  const words = WORDS[field];
  if (words !== undefined) return oneOf(`--${field}`, asked, words);
  return field === "subject" && !asked.includes(":") ? readSubject(asked) : asked;
}

export function readNumber(flag: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && Number.isFinite(number)) return number;
  throw new UserError(
    `Unexpected value "${value}" for ${flag}, expected a number with a point and no separators`,
    `For example ${flag} 18.66, or ${flag} 18000000000`,
  );
}

function readSubject(asked: string): string {
  const found = findSubject(asked, []);
  if (found !== null) return found;
  throw new UserError(
    `Unexpected value "${asked}" for --subject, expected a name that is known or a kind and a slug`,
    "For example --subject province:thai-nguyen",
  );
}
