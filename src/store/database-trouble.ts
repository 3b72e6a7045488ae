/** What SQLite says when the disk, the file or another program is in the way, as something a person can mend. */
import { SqliteError } from "better-sqlite3";
import { UserError } from "../model/user-error.ts";

/** A UserError where a person can mend it; any other error comes back as it is, since it is a bug. */
export function asUserError(error: unknown, path: string): unknown {
  if (!(error instanceof SqliteError)) return error;
  const trouble = TROUBLES.find(({ code }) => error.code === code || error.code.startsWith(`${code}_`));
  if (trouble === undefined) return error;
  return new UserError(`Unexpected ${trouble.met} "${path}", expected ${trouble.expected}`, trouble.hint, {
    cause: error,
  });
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
    hint: "Change its permissions, or choose another place with --db.",
  },
  {
    code: "SQLITE_CANTOPEN",
    met: "failure to open the database",
    expected: "a file that can be opened, in a folder that can be written",
    hint: "Look at the permissions of the file and its folder, or choose another place with --db.",
  },
  {
    code: "SQLITE_FULL",
    met: "lack of space for the database",
    expected: "room on its disk",
    hint: "Free some space, or choose another place with --db.",
  },
];
