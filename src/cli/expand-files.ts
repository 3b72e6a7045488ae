/**
 * Paths and globs of a pipeline, as paths that exist, in code-point order so that two machines read alike.
 * Knows `*` and `?` inside one name and `**` for any depth of folders; a folder stays a folder (the reader walks it).
 * As in a shell, a wildcard does not match a name that begins with a dot.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** @returns paths below `base`; an empty array where nothing matches. */
export function expandFiles(base: string, pattern: string): string[] {
  const segments = pattern.split("/");
  let found = pattern.startsWith("/") ? ["/"] : [base];
  for (const segment of segments) {
    if (segment === "") continue;
    if (segment === "**") found = found.flatMap(foldersBelow);
    else if (hasWildcard(segment)) found = found.flatMap((folder) => namesLike(folder, segment));
    else found = found.map((folder) => join(folder, segment)).filter((path) => existsSync(path));
  }
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function hasWildcard(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

function foldersBelow(folder: string): string[] {
  if (!isFolder(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap((entry) => foldersBelow(join(folder, entry.name)));
  return [folder, ...below];
}

function namesLike(folder: string, wildcard: string): string[] {
  if (!isFolder(folder)) return [];
  const source = wildcard
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  const name = new RegExp(`^${source}$`, "u");
  return readdirSync(folder)
    .filter((entry) => name.test(entry) && entry.startsWith(".") === wildcard.startsWith("."))
    .map((entry) => join(folder, entry));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
