/**
 * The one door to the database: opens the file, brings its schema up to date, and turns what a person can mend (a file
 * that is no database, a folder that cannot be written, a newer or older schema) into a UserError that names the path.
 * Migrations are found relative to this module, two folders up, so src/ and dist/ find the same db/.
 */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { UserError } from "../model/user-error.ts";
import { asUserError } from "./database-trouble.ts";
import { transact } from "./transact.ts";

export type Database = BetterSqlite3.Database;

/** "DTIF", written by the first migration. */
const APPLICATION_ID = 0x44544946;
const WAIT_FOR_OTHER_WRITER_MS = 5000;
const MIGRATIONS = new URL("../../db/migrations/", import.meta.url);

/**
 * Opens `path` and migrates it; a missing folder is created. With `readonly` nothing is created or migrated, and a
 * schema older than this program is refused.
 * @throws UserError naming the path, what was expected, and what to do
 */
export function openDatabase(path: string, options: { readonly?: boolean } = {}): Database {
  const readonly = options.readonly ?? false;
  const migrations = listMigrations();
  if (readonly) expectFile(path);
  else expectWritable(path);
  let db: Database | null = null;
  try {
    db = new BetterSqlite3(path, { readonly, fileMustExist: readonly, timeout: WAIT_FOR_OTHER_WRITER_MS });
    expectOurs(db);
    db.pragma("foreign_keys = ON");
    if (readonly) expectVersion(db, migrations.length);
    else migrate(db, migrations);
    return db;
  } catch (error) {
    db?.close();
    throw asUserError(error, path);
  }
}

interface Migration {
  readonly version: number;
  readonly file: string;
}

function listMigrations(): Migration[] {
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file, at) => {
    const version = Number(/^(?<number>\d{4})-/.exec(file)?.groups?.["number"]);
    if (version !== at + 1) throw new Error(`Unexpected migration "${file}", expected number ${at + 1}`);
    return { version, file };
  });
}

function expectFile(path: string): void {
  if (existsSync(path)) return;
  throw new UserError(
    `Unexpected absence of the database "${path}", expected a file`,
    "Make it with `dti run`, or name another with --db.",
  );
}

/** SQLite opens a file it cannot write without a word and fails at the first INSERT: look before. */
export function expectWritable(path: string): void {
  const folder = dirname(path);
  if (path === ":memory:") return;
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(path)) accessSync(path, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const told = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
    throw new UserError(
      `Unexpected failure to write the database "${path}"${told}, expected a folder and file that can be written`,
      `Choose another place with --db, or make the folder "${folder}" and the file writable.`,
      { cause },
    );
  }
  if (existsSync(path) && statSync(path).isDirectory())
    throw new UserError(`Unexpected folder "${path}", expected a database file`, `Try --db ${path}/dti.sqlite.`);
}

function expectOurs(db: Database): void {
  const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  const id = readPragma(db, "application_id");
  if (id === APPLICATION_ID || (isEmpty && id === 0)) return;
  throw new UserError(
    `Unexpected database of another program in "${db.name}", expected one made by \`dti run\``,
    "Name another file with --db.",
  );
}

function migrate(db: Database, migrations: readonly Migration[]): void {
  expectNotNewer(db, migrations.length);
  for (const { version, file } of migrations) {
    if (version <= versionOf(db)) continue;
    const sql = readFileSync(new URL(file, MIGRATIONS), "utf8");
    transact(db, () => {
      // Another process may have applied it while this one waited for the lock.
      if (version <= versionOf(db)) return;
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    });
  }
}

function expectVersion(db: Database, known: number): void {
  expectNotNewer(db, known);
  if (versionOf(db) === known) return;
  throw new UserError(
    `Unexpected schema version ${versionOf(db)} in "${db.name}", expected ${known}`,
    "Bring it up to date with `dti run`.",
  );
}

function expectNotNewer(db: Database, known: number): void {
  if (versionOf(db) <= known) return;
  throw new UserError(
    `Unexpected schema version ${versionOf(db)} in "${db.name}", expected at most ${known}`,
    "A newer dti made this database: update dti-facts, or name another file with --db.",
  );
}

function versionOf(db: Database): number {
  return readPragma(db, "user_version");
}

function readPragma(db: Database, name: string): number {
  return z.number().parse(db.pragma(name, { simple: true }));
}
