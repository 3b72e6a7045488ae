/**
 * All of `write` or nothing. IMMEDIATE: a transaction that begins with a read and turns to a write fails at once when
 * another writer came between, while an immediate one waits its turn. Called inside another, it becomes a savepoint,
 * so a caller may join several saves into one.
 */
import type { Database } from "better-sqlite3";
import { asUserError } from "./database-trouble.ts";

/** @throws UserError when another writer holds the database for more than 5 seconds, or the disk refuses */
export function transact<T>(db: Database, write: () => T): T {
  try {
    return db.transaction(write).immediate();
  } catch (error) {
    throw asUserError(error, db.name);
  }
}
