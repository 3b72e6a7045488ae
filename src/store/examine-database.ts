/** What `dti doctor` asks of a database, without changing it: is it whole, is it of this program, is a run at work? */
import { existsSync, realpathSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import type { Run } from "../model/run.ts";
import { asUserError } from "./database-trouble.ts";
import { openDatabase } from "./open-database.ts";
import { listRuns } from "./runs.ts";

export interface Examined {
  /** What is wrong with the file, by SQLite's own check; empty as it should be. */
  readonly damage: readonly string[];
  readonly newestRun: Run | null;
  readonly isHeld: boolean;
}

/** @throws UserError where it cannot be opened, is another program's, or of another version */
export function examineDatabase(path: string): Examined {
  const db = openDatabase(path, { readonly: true });
  try {
    const rows = db.pragma("quick_check(20)");
    const told = z.array(z.object({ quick_check: z.string() })).parse(rows);
    const damage = told.map(({ quick_check }) => quick_check).filter((line) => line !== "ok");
    const [newestRun = null] = listRuns(db, { limit: 1 });
    return { damage, newestRun, isHeld: isHeld(path) };
  } catch (error) {
    throw asUserError(error, path); // where the damage is too great to be listed
  } finally {
    db.close();
  }
}

/** Of the driver, which is loaded by asking. */
export function sqliteVersion(): string {
  const db = new BetterSqlite3(":memory:");
  try {
    return z.string().parse(db.prepare(`SELECT sqlite_version()`).pluck().get());
  } finally {
    db.close();
  }
}

/** Whether a run holds the lock beside the database: see holdDatabase. */
function isHeld(path: string): boolean {
  const lock = `${realpathSync(path)}.lock`;
  if (!existsSync(lock)) return false;
  const db = new BetterSqlite3(lock, { timeout: 0, readonly: true });
  try {
    db.prepare(`SELECT count(*) FROM sqlite_schema`).get();
    return false;
  } catch {
    return true;
  } finally {
    db.close();
  }
}
