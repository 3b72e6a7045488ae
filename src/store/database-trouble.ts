/** What SQLite says when the disk, the file, its own build or another program is in the way, as something a person can mend. */
import { SqliteError } from "better-sqlite3";
import { UserError } from "../model/user-error.ts";

/** A UserError where a person can mend it; any other error comes back as it is, since it is a bug. */
export function asUserError(error: unknown, path: string): unknown {
  if (isForeignBuild(error)) return foreignBuild(error);
  if (!(error instanceof SqliteError)) return error;
  const trouble = TROUBLES.find(({ code }) => error.code === code || error.code.startsWith(`${code}_`));
  if (trouble === undefined) return error;
  return new UserError(`Unexpected ${trouble.met} "${path}", expected ${trouble.expected}`, trouble.hint, {
    cause: error,
  });
}

/** better-sqlite3 loads its native part when the first database is opened, so this is where it is found wanting. */
function isForeignBuild(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === "ERR_DLOPEN_FAILED") return true;
  return error.message.startsWith("Could not locate the bindings file");
}

function foreignBuild(cause: unknown): UserError {
  const { version, platform, arch } = process;
  return new UserError(
    `Unexpected native part of better-sqlite3, expected one built for Node ${version} on ${platform}-${arch}`,
    "Run `npm rebuild better-sqlite3` where dti-facts is installed, or use the Node it was installed with.",
    { cause },
  );
}

/** Extended codes begin with the code they extend: SQLITE_READONLY_DBMOVED, SQLITE_CANTOPEN_ISDIR. */
const TROUBLES: readonly { code: string; met: string; expected: string; hint: string }[] = [
  {
    code: "SQLITE_NOTADB",
    met: "contents of",
    expected: "a SQLite database",
    hint: "Name another file with --db, or move this one away.",
  },
  {
    code: "SQLITE_CORRUPT",
    met: "damage in the database",
    expected: "a whole SQLite database",
    hint: "Go back to a copy, or move the file away and make it anew with `dti run`.",
  },
  {
    code: "SQLITE_BUSY",
    met: "second writer in the database",
    expected: "the first to be done within 5 seconds",
    hint: "Another `dti run` is writing: wait for it to end, or name another file with --db.",
  },
  {
    code: "SQLITE_READONLY",
    met: "read-only database",
    expected: "a file and folder that can be written",
    hint: "Change its permissions, copy it to a folder that can be written, or choose another place with --db.",
  },
  {
    code: "SQLITE_CANTOPEN",
    met: "failure to open the database",
    expected: "a file that can be opened, in a folder that can be written",
    hint: "Look at the permissions of the file and its folder, copy it elsewhere, or choose another place with --db.",
  },
  {
    code: "SQLITE_FULL",
    met: "lack of space for the database",
    expected: "room on its disk",
    hint: "Free some space, or choose another place with --db.",
  },
];
