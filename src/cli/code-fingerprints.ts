/**
 * Which code reads and which settles, as fingerprints of the files themselves: a version number is not moved by every
 * change of a rule, and a change log that blames a newspaper for it would be wrong. Ten milliseconds.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders beside this one whose files decide what is read, and how it is settled. */
const READS = ["parse", "extract", "vietnamese", "knowledge", "model"];
const SETTLES = ["reconcile", "vietnamese", "knowledge", "model"];

export function codeFingerprints(): { extractor: string; rules: string } {
  return { extractor: fingerprintOf(READS), rules: fingerprintOf(SETTLES) };
}

/** @returns 12 hexadecimal digits, the same wherever the same build is installed */
function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const path = join(import.meta.dirname, "..", folder);
    const files = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((file) =>
      /(?<!\.d)\.[jt]s$/.test(file),
    );
    for (const file of files.sort()) hash.update(`${folder}/${file}\n`).update(readFileSync(join(path, file)));
  }
  return hash.digest("hex").slice(0, 12);
}
