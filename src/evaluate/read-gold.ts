/**
 * A folder of gold files, NAME.jsonl or NAME.gold.jsonl, each the claims of the text NAME. A gold file that cannot be
 * read is the annotator's to mend, so it stops the command: a score with a document left out is no score.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { GoldClaim } from "./gold-claim.ts";

export interface GoldFile {
  readonly id: string;
  readonly gold: readonly GoldClaim[];
}

/** @throws UserError naming file and line */
export function readGold(folder: string): GoldFile[] {
  const names = namesIn(folder).filter((name) => name.endsWith(".jsonl"));
  const hasGoldNames = names.some((name) => name.endsWith(".gold.jsonl"));
  // Beside *.gold.jsonl, other .jsonl files are texts or facts, not gold.
  const gold = hasGoldNames ? names.filter((name) => name.endsWith(".gold.jsonl")) : names;
  if (gold.length === 0)
    throw new UserError(
      `Unexpected 0 gold files in "${folder}", expected NAME.jsonl or NAME.gold.jsonl`,
      "The first argument of dti eval is the folder of labelled claims, the second holds the texts",
    );
  return gold.sort().map((name) => ({ id: documentName(name), gold: readGoldFile(join(folder, name)) }));
}

/** What a gold file, a text and a claim's `document` have in common: the file name without folder and ending. */
export function documentName(document: string): string {
  return basename(document).replace(/\.(?:txt|html?|gold\.jsonl|jsonl)$/i, "");
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder))
    throw new UserError(`Unexpected missing folder "${folder}", expected gold files`, "Check the path");
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new UserError(`Unexpected file "${folder}", expected a folder of gold files`, "Check the path", { cause });
  }
}

function readGoldFile(path: string): GoldClaim[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, at) => (line.trim() === "" ? [] : [readGoldLine(line, `${path}:${at + 1}`)]));
}

function readGoldLine(line: string, where: string): GoldClaim {
  try {
    return GoldClaim.parse(JSON.parse(line));
  } catch (cause) {
    throw new UserError(`Unexpected line in ${where}, expected one gold claim as JSON`, "Mend or remove the line", {
      cause,
    });
  }
}
