/** One data set between processes: two runs, readers beside a run, a folder nobody may write, a foreign build. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callDti, DTI, PROJECT, rowsOf, type Ended } from "./run-dti.ts";

const TEXT = "Tỉnh Thái Nguyên xếp thứ 8/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";
const NOBODY = 65534;

let folder = "";
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-hold-"));
  writeFileSync(join(folder, "a.txt"), TEXT);
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

describe("two runs on one database", () => {
  it("refuses the second at once, says which run holds it, and lets readers and the first go on", async () => {
    const first = await startRun();
    const start = Date.now();
    await dti("run", "--input", "a.txt", "--db", "alone.sqlite");
    const begun = Date.now();
    const second = await dti("run", "--input", "a.txt", "--db", "t.sqlite");
    expect({ status: second.status, stdout: second.stdout }).toEqual({ status: 2, stdout: "" });
    expect(second.stderr).toMatch(
      /^dti: Unexpected second run on the database "t\.sqlite", expected run 1 of input, which began 20[-\d]+T[:.\d]+Z, to end first\n {2}hint: Wait .+ --db.+\n$/,
    );
    // SQLite would wait five seconds for the first. What a run takes that nobody holds up is not waiting.
    expect(Date.now() - begun - (begun - start)).toBeLessThan(4000);
    expect(rowsOf((await dti("claims", "--db", "t.sqlite")).stdout)).toHaveLength(1);
    expect((await dti("facts", "--db", "t.sqlite")).status).toBe(0);
    const ended = new Promise((done) => first.once("close", done));
    first.stdin?.end(line("two"));
    expect(await ended).toBe(0);
    const runs = rowsOf((await dti("runs", "--db", "t.sqlite")).stdout).map(({ id, status }) => ({ id, status }));
    expect(runs).toEqual([{ id: 1, status: "done" }]);
  });

  it("refuses it under another name of the same file", async () => {
    await startRun();
    symlinkSync(join(folder, "t.sqlite"), join(folder, "other.sqlite"));
    expect((await dti("run", "--input", "a.txt", "--db", "other.sqlite")).status).toBe(2);
  });

  it("is held by nobody after kill -9", async () => {
    await kill(await startRun());
    const { status, stderr } = await dti("run", "--input", "a.txt", "--db", "t.sqlite");
    const told = stderr
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect({ status, told }).toEqual({
      status: 0,
      told: ["run 2 of input started", "input: 1 page, 1 claim", "run 2 done"],
    });
    expect(rowsOf((await dti("runs", "--db", "t.sqlite")).stdout).map(({ status: how }) => how)).toEqual([
      "done",
      "failed",
    ]);
  });
});

it("leaves a data set that can be read where nobody may write", async () => {
  await dti("run", "--input", "a.txt", "--db", "ro/t.sqlite", "--quiet");
  const place = join(folder, "ro");
  chmodSync(folder, 0o755);
  chmodSync(place, 0o555);
  // Permissions do not stop root, so as root the reader is somebody else.
  const someone = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [DTI, "facts", "--db", join(place, "t.sqlite")], {
    ...someone,
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stderr, values: rowsOf(stdout).map(({ value }) => value) }).toEqual({
    status: 0,
    stderr: "",
    values: [8],
  });
  chmodSync(place, 0o755);
});

it("says to rebuild better-sqlite3 where its native part does not fit this Node", () => {
  const copy = join(folder, "copy");
  const modules = join(copy, "node_modules");
  mkdirSync(modules, { recursive: true });
  const runs = (path: string): boolean => !/\.(?:d\.ts|map)$/.test(path);
  for (const part of ["dist", "db", "package.json"])
    cpSync(join(PROJECT, part), join(copy, part), { recursive: true, filter: runs });
  const packages = readdirSync(join(PROJECT, "node_modules")).filter((name) => name !== "better-sqlite3");
  for (const name of packages) symlinkSync(join(PROJECT, "node_modules", name), join(modules, name));
  for (const part of ["lib", "package.json"]) {
    const from = join(PROJECT, "node_modules/better-sqlite3", part);
    cpSync(from, join(modules, "better-sqlite3", part), { recursive: true });
  }
  const run = (): Ended => {
    const args = [join(copy, "dist/cli/dti.js"), "run", "--input", "a.txt", "--db", "t.sqlite"];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  };
  const told = {
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(
      /^dti: Unexpected native part of better-sqlite3, expected one built for Node v\d.+\n {2}hint: Run `npm rebuild better-sqlite3` .+\n$/,
    ) as string,
  };
  const built = join(modules, "better-sqlite3/build/Release");
  expect(run()).toMatchObject(told);
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, "better_sqlite3.node"), "of another machine");
  expect(run()).toMatchObject(told);
});

function dti(...args: string[]): Promise<Ended> {
  return callDti(args, { cwd: folder });
}

/** A run that has stored one document and waits for more on its standard input. */
async function startRun(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [DTI, "run", "--input", "-", "--db", "t.sqlite"], {
    cwd: folder,
    stdio: ["pipe", "ignore", "ignore"],
  });
  children.push(child);
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${line("one")}\n`);
  await until(async () => rowsOf((await dti("claims", "--db", "t.sqlite")).stdout).length === 1);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("close", done));
  child.kill("SIGKILL");
  await ended;
}

function line(id: string): string {
  return JSON.stringify({ id, text: TEXT });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > giveUp) throw new Error("Unexpected wait of more than 15 s");
    await new Promise((done) => setTimeout(done, 50));
  }
}
