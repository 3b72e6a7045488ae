import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callDti, DTI, rowsOf } from "./run-dti.ts";

const GOOD = "Theo công bố, tỉnh Thái Nguyên xếp thứ 8/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";
const RANK = { subject: "province:thai-nguyen", measure: "rank", value: 8, period: "2022" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-trouble-"));
  write("good.txt", GOOD);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("dti, given one file it cannot take", () => {
  it.each<{ name: string; bytes: () => string | Uint8Array; says: RegExp }>([
    { name: "empty.html", bytes: () => "", says: /Unexpected 0 bytes of text in "empty\.html", expected / },
    { name: "no-body.html", bytes: () => NO_BODY, says: /Unexpected .+ "no-body\.html", expected / },
    {
      name: "large.txt",
      bytes: () => Buffer.alloc(50 * 1024 * 1024, GOOD),
      says: /Unexpected size of 52428800 bytes in "large\.txt", expected at most \d+ bytes \(--max-bytes\)/,
    },
    {
      name: "lines.jsonl",
      bytes: () => `${line("one")}\n${line("two")}\n{"id": "three", "text": \n${line("four")}\n`,
      says: /Unexpected malformed JSON .+ in "lines\.jsonl:3", expected one JSON object a line/,
    },
  ])("says where and what in $name, ends with 1, and loses nothing of what is good", async ({ name, bytes, says }) => {
    write(name, bytes());
    const { status, stdout, stderr } = await callDti(["extract", name, "good.txt"], { cwd: folder });
    const goodOnes = rowsOf(stdout).filter(({ document }) => document === "good.txt");
    expect({ status, goodOnes }).toEqual({ status: 1, goodOnes: [expect.objectContaining(RANK)] });
    expect(stderr).toMatch(says);
    expect(stderr).toMatch(/\n {2}hint: \S/);
    expect(stderr).not.toMatch(/\n\s+at /);
    rmSync(join(folder, name));
  });

  it("says in words which field of a line is missing or wrong, and which key was meant", async () => {
    const lines = [
      '{"id": "a", "txt": "x"}',
      '{"id": "b", "text": 5}',
      '{"id": "c", "text": "x", "published": "1/2/2022"}',
    ];
    write("fields.jsonl", lines.join("\n"));
    const { status, stderr } = await callDti(["extract", "fields.jsonl"], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('nothing for "text" (the field is missing) in "fields.jsonl:1", expected a Document');
    expect(stderr).toContain('Did you mean "text" where it says "txt"?');
    expect(stderr).toContain('a number for "text" in "fields.jsonl:2", expected a Document with text in "text"');
    expect(stderr).toContain('"1/2/2022" for "published" in "fields.jsonl:3", expected a Document with a date');
    expect(stderr).not.toMatch(/invalid|undefined/i);
  });

  it("reads the documents around a broken line", async () => {
    write("lines.jsonl", `${line("one")}\n${line("two")}\n{"id": \n${line("four")}\n`);
    const { stdout } = await callDti(["parse", "lines.jsonl"], { cwd: folder });
    expect(rowsOf(stdout).map(({ id }) => id)).toEqual(["one", "two", "four"]);
  });

  it("says that a file is not UTF-8 and how to mend it, and ends with 1", async () => {
    write("cp1258.txt", Buffer.from([0x54, 0xf4, 0x69, 0x20, 0xf0, 0x69, 0x20, 0xff, 0x0a]));
    const { status, stdout, stderr } = await callDti(["extract", "cp1258.txt", "good.txt"], { cwd: folder });
    expect({ status, found: rowsOf(stdout) }).toEqual({ status: 1, found: [expect.objectContaining(RANK)] });
    expect(stderr).toMatch(/Unexpected byte at offset 1 in "cp1258\.txt", expected UTF-8/);
    expect(stderr).toMatch(/hint: .*UTF-8/);
  });
});

describe("dti, asked for what cannot be done", () => {
  it.each<{ args: string[]; says: string; hint: string }>([
    {
      args: ["extract", "good.txt", "gone.txt"],
      says: 'missing path at "gone.txt", expected a file',
      hint: "spelling",
    },
    { args: ["extract"], says: "end of dti extract, expected <files>", hint: "dti extract --help" },
    { args: ["extrct", "good.txt"], says: 'command "extrct" in dti', hint: "Did you mean extract?" },
    { args: ["facts", "--formt", "json"], says: 'option "--formt" in dti facts', hint: "Did you mean --format?" },
    { args: ["facts", "--format", "jsno"], says: 'value "jsno" for --format', hint: "Did you mean --format json?" },
    { args: ["facts", "--limit", "-1"], says: 'value "-1" for --limit, expected a whole number', hint: "--limit 100" },
    { args: ["facts", "more"], says: "1 argument in dti facts, expected 0", hint: "dti facts --help" },
    { args: ["facts", "--db", "gone.sqlite"], says: '"gone.sqlite", expected a file', hint: "dti run" },
    { args: ["facts", "--db", "good.txt"], says: '"good.txt", expected a SQLite database', hint: "--db" },
    { args: ["explain"], says: "end in dti explain, expected an id or --text", hint: "dti explain --text" },
    { args: ["run"], says: "end of dti run, expected a pipeline or --input", hint: "dti run pipelines/demo.yaml" },
    { args: ["run", "gone.yaml"], says: '"gone.yaml", expected a YAML file', hint: "pipelines/demo.yaml" },
    { args: ["eval", "gone", "good.txt"], says: 'missing folder "gone", expected gold files', hint: "path" },
  ])("refuses dti $args in one message with a hint, ends with 2", async ({ args, says, hint }) => {
    const { status, stdout, stderr } = await callDti(args, { cwd: folder });
    expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 2 });
    expect(stderr).toMatch(/^dti: Unexpected [^\n]+, expected [^\n]+\n {2}hint: [^\n]+\n$/);
    expect(stderr).toContain(says);
    expect(stderr.split("\n")[1]).toContain(hint);
  });

  it("makes no database for a path that is not there", async () => {
    const { status, stderr } = await callDti(["run", "--input", "good.txt", "gone.txt", "--db", "none.sqlite"], {
      cwd: folder,
    });
    expect({ status, made: existsSync(join(folder, "none.sqlite")) }).toEqual({ status: 2, made: false });
    expect(stderr).toBe(
      'dti: Unexpected missing path "gone.txt" in --input, expected a file or folder\n  hint: Check the spelling\n',
    );
  });

  it("names the place of an unknown pipeline key, and the key that was meant", async () => {
    write("typo.yaml", "name: typo\nsources:\n  - id: a\n    name: A\n    fiels: [good.txt]\n");
    const { status, stderr } = await callDti(["run", "typo.yaml", "--db", "typo.sqlite"], { cwd: folder });
    expect({ status, made: existsSync(join(folder, "typo.sqlite")) }).toEqual({ status: 2, made: false });
    expect(stderr).toMatch(
      /^dti: Unexpected key "fiels" in typo\.yaml:5:5, expected .+\n {2}hint: Did you mean "files"\?\n$/,
    );
  });

  it("leaves a database of a newer version alone", async () => {
    await callDti(["run", "--input", "good.txt", "--db", "newer.sqlite"], { cwd: folder });
    const db = new Database(join(folder, "newer.sqlite"));
    db.pragma("user_version = 99");
    db.close();
    const before = readFileSync(join(folder, "newer.sqlite"));
    for (const args of [["run", "--input", "good.txt"], ["facts"]]) {
      const { status, stdout, stderr } = await callDti([...args, "--db", "newer.sqlite"], { cwd: folder });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(
        /^dti: Unexpected schema version 99 in "newer\.sqlite", expected at most \d+\n {2}hint: .*update/,
      );
    }
    expect(readFileSync(join(folder, "newer.sqlite")).equals(before)).toBe(true);
  });

  it("says where it cannot write", async () => {
    const place = readOnlyFolder();
    const { status, stdout, stderr } = await callDti(["run", "--input", "good.txt", "--db", join(place, "x.sqlite")], {
      cwd: folder,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      /^dti: Unexpected failure to write the database ".+x\.sqlite".*, expected .+\n {2}hint: .*--db/,
    );
  });
});

describe("dti reconcile, given claims of another tool", () => {
  it("fills in what goes without saying, and makes an issue of each broken line", async () => {
    const claims = [
      '{"index": "dti", "subject": "province:lao-cai", "measure": "rank", "value": 17, "period": "2023"}',
      "not JSON",
      '{"index": "dti", "subjet": "province:lao-cai", "measure": "rank", "value": 17}',
      '{"index": "dti", "subject": "province:lao-cai", "measure": "rank", "value": "17"}',
      '{"index": "dti", "subject": "province:lao-cai", "measure": "rank", "value": 17, "period": "2023", "note": "again"}',
    ];
    const { status, stdout, stderr } = await callDti(["reconcile", "-"], { input: claims.join("\n") });
    const facts = rowsOf(stdout).map(({ subject, value, unit, comparator, documents }) => ({
      subject,
      value,
      unit,
      comparator,
      documents,
    }));
    expect({ status, facts }).toEqual({
      status: 1,
      facts: [{ subject: "province:lao-cai", value: 17, unit: "rank", comparator: "eq", documents: 1 }],
    });
    expect(stderr).toMatch(/malformed JSON .+ in -:2, expected one Claim a line/);
    expect(stderr).toContain('absence of "subject" (did you mean it by "subjet"?) in -:3, expected one Claim a line');
    expect(stderr).toContain('value of "value" ("17") in -:4, expected one Claim a line');
  });
});

describe("dti, cut off", () => {
  it("ends quietly when the reader of its output has had enough", async () => {
    write("many.jsonl", Array.from({ length: 20_000 }, (_, at) => line(`doc-${at}`)).join("\n"));
    const child = spawn(process.execPath, [DTI, "parse", "many.jsonl"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((done) => child.once("close", done));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it.each([
    { signal: "SIGINT" as const, status: 130, run: "failed" },
    { signal: "SIGKILL" as const, status: null, run: "running" },
  ])(
    "keeps every whole document when a run gets $signal, and finishes when run again",
    async ({ signal, status, run }) => {
      const name = `${signal}.sqlite`;
      const child = spawn(process.execPath, [DTI, "run", "--input", "-", "--db", name], {
        cwd: folder,
        stdio: ["pipe", "ignore", "pipe"],
      });
      const ended = new Promise((done) => child.once("close", done));
      child.stdin.on("error", () => undefined);
      child.stdin.write(`${line("one")}\n${line("two")}\n{"id": "three", "te`);
      await until(() => countDocuments(name) === 2);
      child.kill(signal);
      expect(await ended).toBe(status);
      expect({ documents: countDocuments(name), run: runsOf(name).map((row) => row["status"]) }).toEqual({
        documents: 2,
        run: [run],
      });
      const { stderr } = await callDti(["facts", "--db", name], { cwd: folder });
      expect(stderr).toMatch(
        RegExp(
          `^dti: the database holds no facts, since run 1 of input .+ \\(status ${run}\\)\n {2}hint: .*run .*again`,
        ),
      );
      const again = await callDti(["run", "--input", "-", "--db", name, "--format", "json"], {
        cwd: folder,
        input: [line("one"), line("two"), line("three")].join("\n"),
      });
      const { documents, claims } = JSON.parse(again.stdout) as { documents: unknown; claims: unknown };
      expect({ documents, claims }).toEqual({
        documents: { new: 1, changed: 0, unchanged: 2 },
        claims: { read: 3, new: 1 },
      });
    },
  );
});

const NO_BODY = "<!doctype html><html><head><title>Trang</title></head></html>";

function line(id: string): string {
  return JSON.stringify({ id, text: GOOD });
}

function write(name: string, bytes: string | Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

/** Permissions do not stop root, so as root a place is taken where nobody can write. */
function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return "/proc/self";
  const place = join(folder, "locked");
  mkdirSync(place);
  chmodSync(place, 0o555);
  return place;
}

function countDocuments(name: string): number {
  return query(name, "SELECT document_id FROM document").length;
}

function runsOf(name: string): Record<string, unknown>[] {
  return query(name, "SELECT status FROM run");
}

/** Empty for a database that is not there yet. */
function query(name: string, sql: string): Record<string, unknown>[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare(sql).all() as Record<string, unknown>[];
  } catch {
    return []; // its tables are being made
  } finally {
    db.close();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  const giveUp = Date.now() + 10_000;
  while (!isSo()) {
    if (Date.now() > giveUp) throw new Error("Unexpected wait of more than 10 s");
    await new Promise((done) => setTimeout(done, 20));
  }
}
