/**
 * One run at a time writes a data set. The lock is an exclusive SQLite transaction on an empty file beside the database:
 * the operating system lets go of it however the process ends, and the file that stays means nothing by itself.
 * While a run holds the database it keeps a write-ahead log, so readers go on; afterwards it is one plain file again,
 * which can be read where nobody may write.
 */
import { realpathSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { UserError } from "../model/user-error.ts";
import { asUserError } from "./database-trouble.ts";
import { expectWritable, type Database } from "./open-database.ts";
import { listRuns } from "./runs.ts";

/**
 * To be called before a run is started.
 * @returns lets go of the database; never throws
 * @throws UserError at once when another run holds it
 */
export function holdDatabase(db: Database): () => void {
  const lock = db.memory ? null : takeLock(db);
  try {
    db.pragma("journal_mode = WAL");
    // With WAL this survives a crash of the program; only a power cut may lose the last transactions, never the file.
    db.pragma("synchronous = NORMAL");
  } catch (error) {
    lock?.close();
    throw asUserError(error, db.name);
  }
  return () => {
    leaveOneFile(db);
    lock?.close();
  };
}

/** At the real path: two names of one file are one data set. */
function takeLock(db: Database): Database {
  const path = `${realpathSync(db.name)}.lock`;
  // SQLite grants "exclusive" on a file it may only read, and locks nothing.
  expectWritable(path);
  let lock: Database | null = null;
  try {
    lock = new BetterSqlite3(path, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock?.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith("SQLITE_BUSY")) throw secondRun(db, error);
    throw asUserError(error, path);
  }
}

/** The run that holds the lock is the newest; it may have ended, or not yet be written down, at this very moment. */
function secondRun(db: Database, cause: unknown): UserError {
  const [newest] = listRuns(db, { limit: 1 });
  const first =
    newest?.status === "running"
      ? `run ${newest.id} of ${newest.pipeline}, which began ${newest.startedAt},`
      : "the run that holds it";
  return new UserError(
    `Unexpected second run on the database "${db.name}", expected ${first} to end first`,
    "Wait for it to end or stop it, or name another file with --db. Reading (dti facts, dti claims) works meanwhile.",
    { cause },
  );
}

/** A reader or a full disk may be in the way: then the log stays, nothing is lost, and the next run tries again. */
function leaveOneFile(db: Database): void {
  try {
    db.pragma("synchronous = FULL");
    db.pragma("journal_mode = DELETE");
  } catch {
    return; // what the run gave or threw is what counts
  }
}
