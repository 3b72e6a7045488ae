/**
 * Which files a list of paths means: files as named, folders searched below for the endings we read. A path that
 * does not exist stops everything; a folder or file that exists but refuses is an Issue of its own. A file reached
 * by two ways is listed once.
 */
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Issue } from "../model/issue.ts";
import { UserError } from "../model/user-error.ts";

export type FileKind = "text" | "html" | "jsonl";

export interface ListedFile {
  /** As given; below a folder, the folder as given joined with the rest. "-" is standard input. */
  readonly path: string;
  /** null where the name does not tell: the first bytes decide. */
  readonly kind: FileKind | null;
  /** In bytes; null for what is not a regular file (a pipe, standard input). */
  readonly size: number | null;
}

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  [".txt", "text"],
  [".html", "html"],
  [".htm", "html"],
  [".jsonl", "jsonl"],
]);

/** @throws UserError for a path that does not exist */
export async function listFiles(paths: readonly string[]): Promise<(ListedFile | { issue: Issue })[]> {
  const listed: (ListedFile | { issue: Issue })[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const found = path === "-" ? [{ path, kind: null, size: null }] : await listPath(path);
    for (const file of found) {
      const place = "issue" in file || path === "-" ? file : await realpath(file.path);
      if (typeof place === "string" && seen.has(place)) continue;
      if (typeof place === "string") seen.add(place);
      listed.push(file);
    }
  }
  return listed;
}

async function listPath(path: string): Promise<(ListedFile | { issue: Issue })[]> {
  let found;
  try {
    found = await stat(path);
  } catch (cause) {
    const hint = "Check the spelling; relative paths start at the current folder.";
    throw new UserError(`Unexpected ${reasonOf(cause)} at "${path}", expected a file or folder`, hint, { cause });
  }
  if (!found.isDirectory()) return [{ path, kind: kindOf(path), size: found.isFile() ? found.size : null }];
  const files = await listFolder(path);
  if (files.length > 0) return files;
  return [
    {
      issue: {
        code: "empty-folder",
        stage: "fetch",
        subject: path,
        message: `Unexpected 0 readable files in folder "${path}", expected at least one .txt, .html, .htm or .jsonl`,
        hint: "Name another folder, or name the files themselves: a named file is read whatever its ending.",
      },
    },
  ];
}

/** Depth first in the order of the names, without recursion. Links to folders are not followed: they may form rings. */
async function listFolder(root: string): Promise<(ListedFile | { issue: Issue })[]> {
  const files: (ListedFile | { issue: Issue })[] = [];
  const waiting = [root];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    try {
      const found = await stat(path);
      if (found.isFile() && kindOf(path)) files.push({ path, kind: kindOf(path), size: found.size });
      if (!found.isDirectory() || (path !== root && (await lstat(path)).isSymbolicLink())) continue;
      const names = await readdir(path);
      const shown = names.filter((name) => !name.startsWith("."));
      for (const name of shown.sort().reverse()) waiting.push(join(path, name));
    } catch (cause) {
      // A dead link or a locked folder: one place in the tree, so the rest goes on.
      files.push({ issue: unreadableFile(path, cause) });
    }
  }
  return files;
}

/** The Issue for a path that exists and cannot be read. */
export function unreadableFile(path: string, cause: unknown): Issue {
  return {
    code: "unreadable-file",
    stage: "fetch",
    subject: path,
    message: `Unexpected ${reasonOf(cause)} in reading "${path}", expected a readable file`,
    hint: "Check the permissions of the file and of its folder.",
  };
}

function kindOf(path: string): FileKind | null {
  return KINDS.get(extname(path).toLowerCase()) ?? null;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "missing path"],
  ["ENOTDIR", "missing path"],
  ["EACCES", "refusal of permission"],
  ["EPERM", "refusal of permission"],
]);

function reasonOf(cause: unknown): string {
  const code = systemCodeOf(cause);
  return code === null ? String(cause) : (REASONS.get(code) ?? `error ${code}`);
}

/** "EACCES" and the like, or null for an error that is not the operating system's. */
export function systemCodeOf(cause: unknown): string | null {
  if (!(cause instanceof Error) || !("code" in cause) || !("syscall" in cause)) return null;
  return typeof cause.code === "string" ? cause.code : null;
}
