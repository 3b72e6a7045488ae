/** Statements that run for every address of a night: SQLite reads their text once a connection, not 10,000 times. */
import type { Statement } from "better-sqlite3";
import type { Database } from "./open-database.ts";

const prepared = new WeakMap<Database, Map<string, Statement>>();

/** For statements whose modes (`pluck`, `raw`) nobody changes. */
export function prepareOnce(db: Database, sql: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
