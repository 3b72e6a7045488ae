import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { UserError } from "../src/model/user-error.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { listRuns } from "../src/store/runs.ts";
import { transact } from "../src/store/transact.ts";
import { beginRun, closeLater, makeDatabase, makeFolder } from "./store-samples.ts";

const LATEST = readdirSync(new URL("../db/migrations", import.meta.url)).length;
const isRoot = process.getuid?.() === 0;

describe("openDatabase", () => {
  it("makes the missing folder and a migrated database with the promised settings", () => {
    const db = closeLater(openDatabase(join(makeFolder(), "new", "folder", "dti.sqlite")));
    const settings = ["user_version", "journal_mode", "foreign_keys", "busy_timeout"];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual([LATEST, "delete", 1, 5000]);
  });

  it("opens a second time without changing the schema", () => {
    const path = join(makeFolder(), "dti.sqlite");
    const schemaOf = (db: BetterSqlite3.Database) => db.prepare(`SELECT sql FROM sqlite_schema ORDER BY name`).all();
    const first = openDatabase(path);
    const schema = schemaOf(first);
    first.close();
    expect(schemaOf(closeLater(openDatabase(path)))).toEqual(schema);
  });

  it("reads but refuses to write when opened read-only", () => {
    const path = join(makeFolder(), "dti.sqlite");
    closeLater(openDatabase(path));
    const reader = closeLater(openDatabase(path, { readonly: true }));
    expect(listRuns(reader)).toEqual([]);
    expect(mistakeOf(() => beginRun(reader))).toEqual({
      message: `Unexpected read-only database "${path}", expected a file and folder that can be written`,
      hint: "Change its permissions, copy it to a folder that can be written, or choose another place with --db.",
    });
  });

  it("refuses a database that a newer program made", () => {
    const path = join(makeFolder(), "dti.sqlite");
    const newer = openDatabase(path);
    newer.pragma("user_version = 7");
    newer.close();
    for (const readonly of [false, true]) {
      expect(mistakeOf(() => openDatabase(path, { readonly }))).toEqual({
        message: `Unexpected schema version 7 in "${path}", expected at most ${LATEST}`,
        hint: "A newer dti made this database: update dti-facts, or name another file with --db.",
      });
    }
  });

  it("refuses to read an older database, and says what brings it up to date", () => {
    const path = join(makeFolder(), "dti.sqlite");
    new BetterSqlite3(path).exec("PRAGMA application_id = 0x44544946; CREATE TABLE old (id)").close();
    expect(mistakeOf(() => openDatabase(path, { readonly: true }))).toEqual({
      message: `Unexpected schema version 0 in "${path}", expected ${LATEST}`,
      hint: "Bring it up to date with `dti run`.",
    });
  });

  it("refuses to read what is not there, and leaves nothing behind", () => {
    const path = join(makeFolder(), "missing", "dti.sqlite");
    expect(mistakeOf(() => openDatabase(path, { readonly: true }))).toEqual({
      message: `Unexpected absence of the database "${path}", expected a file`,
      hint: "Make it with `dti run`, or name another with --db.",
    });
    expect(existsSync(join(path, ".."))).toBe(false);
  });

  it.each([
    ["a short text", "hello"],
    ["a long text", "Không phải cơ sở dữ liệu. ".repeat(500)],
  ])("refuses a file that is not a database: %s", (_, content) => {
    const path = join(makeFolder(), "notes.txt");
    writeFileSync(path, content);
    expect(mistakeOf(() => openDatabase(path))).toEqual({
      message: `Unexpected contents of "${path}", expected a SQLite database`,
      hint: "Name another file with --db, or move this one away.",
    });
  });

  it("refuses another program's database and does not touch it", () => {
    const path = join(makeFolder(), "photos.sqlite");
    new BetterSqlite3(path).exec("CREATE TABLE photo (id)").close();
    expect(mistakeOf(() => openDatabase(path))).toEqual({
      message: `Unexpected database of another program in "${path}", expected one made by \`dti run\``,
      hint: "Name another file with --db.",
    });
    const names = closeLater(new BetterSqlite3(path)).prepare(`SELECT name FROM sqlite_schema`).pluck().all();
    expect(names).toEqual(["photo"]);
  });

  it("refuses a path below a regular file", () => {
    const file = join(makeFolder(), "file");
    writeFileSync(file, "");
    const path = join(file, "dti.sqlite");
    expect(mistakeOf(() => openDatabase(path))).toEqual({
      message: `Unexpected failure to write the database "${path}" (EEXIST), expected a folder and file that can be written`,
      hint: `Choose another place with --db, or make the folder "${file}" and the file writable.`,
    });
  });

  it("refuses a folder in the place of the file", () => {
    const path = makeFolder();
    expect(mistakeOf(() => openDatabase(path))).toEqual({
      message: `Unexpected folder "${path}", expected a database file`,
      hint: `Try --db ${path}/dti.sqlite.`,
    });
  });

  it.skipIf(isRoot)(
    "refuses a read-only folder and a read-only file (skipped for root, who may write anywhere)",
    () => {
      const folder = join(makeFolder(), "locked");
      mkdirSync(folder);
      const path = join(folder, "dti.sqlite");
      openDatabase(path).close();
      chmodSync(path, 0o444);
      expect(mistakeOf(() => openDatabase(path)).message).toContain("EACCES");
      chmodSync(path, 0o644);
      chmodSync(folder, 0o555);
      expect(mistakeOf(() => openDatabase(path)).message).toContain("EACCES");
      chmodSync(folder, 0o755);
    },
  );
});

describe("transact", () => {
  it("keeps all of a transaction or nothing", () => {
    const db = makeDatabase();
    const write = () =>
      transact(db, () => {
        beginRun(db);
        throw new Error("cut off");
      });
    expect(write).toThrow("cut off");
    expect(listRuns(db)).toEqual([]);
  });

  it("tells the second writer that the first is not done, while readers go on", () => {
    const path = join(makeFolder(), "dti.sqlite");
    const [first, second] = [closeLater(openDatabase(path)), closeLater(openDatabase(path))];
    second.pragma("busy_timeout = 50");
    first.exec("BEGIN IMMEDIATE");
    expect(mistakeOf(() => beginRun(second))).toEqual({
      message: `Unexpected second writer in the database "${path}", expected the first to be done within 5 seconds`,
      hint: "Another `dti run` is writing: wait for it to end, or name another file with --db.",
    });
    expect(listRuns(second)).toEqual([]);
    first.exec("COMMIT");
    expect(beginRun(second)).toBe(1);
  });
});

it("makes a schema that the installed sqlite3 can read", ({ skip }) => {
  const path = join(makeFolder(), "dti.sqlite");
  closeLater(openDatabase(path));
  const told = spawnSync("sqlite3", [path, "SELECT count(*) FROM facts, claims, conflicts, evidence"], {
    encoding: "utf8",
  });
  if (told.error) skip("no sqlite3 on this machine");
  expect(told).toMatchObject({ status: 0, stdout: "0\n", stderr: "" });
});

function mistakeOf(act: () => unknown): { message: string; hint: string | null } {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error("Unexpected success, expected a UserError");
}
