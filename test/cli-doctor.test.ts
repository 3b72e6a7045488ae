import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineSurroundings, type Finding, type Surroundings } from "../src/cli/examine-surroundings.ts";
import { holdDatabase } from "../src/store/hold-database.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { finishRun, startRun } from "../src/store/runs.ts";
import { callDti } from "./run-dti.ts";

let folder = "";
let database = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-doctor-"));
  database = join(folder, "dti.sqlite");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function examine(more: Partial<Surroundings> = {}): Promise<Finding[]> {
  const about = { file: null, database, contact: null, nodeVersion: "v20.19.0", now: "2026-11-22T00:00:00.000Z" };
  return examineSurroundings({ ...about, ...more });
}

async function stateOf(about: string, more: Partial<Surroundings> = {}): Promise<string> {
  const found = (await examine(more)).find((finding) => finding.about === about);
  return found === undefined ? "" : `${found.state}: ${found.told}`;
}

function aRun(startedAt: string, status: "done" | "failed" | null): void {
  const db = openDatabase(database);
  const id = startRun(db, { pipeline: "nightly", configHash: "c", codeVersion: "1", startedAt });
  if (status !== null) finishRun(db, id, { finishedAt: startedAt, status });
  db.close();
}

describe("dti doctor", () => {
  it("finds a new machine well, and makes nothing there", async () => {
    const findings = await examine();
    expect(findings.filter(({ state }) => state === "bad")).toEqual([]);
    expect(findings.map(({ about }) => about)).toEqual([
      ...["Node.js", "SQLite", "encodings", "pipeline", "database", "archive", "room", "clock"],
    ]);
    expect(() => readFileSync(database)).toThrow("ENOENT");
  });

  it.each([
    ["v20.19.0", "good"],
    ["v24.1.0", "good"],
    ["v20.18.3", "bad"],
    ["v18.20.0", "bad"],
  ])("judges Node.js %s %s", async (nodeVersion, state) => {
    expect(await stateOf("Node.js", { nodeVersion })).toMatch(new RegExp(`^${state}: `));
  });

  it("wants to know who asks before the web is asked", async () => {
    const file = "pipelines/nightly.yaml";
    expect(await stateOf("pipeline", { file })).toMatch(/^bad: Unexpected absence of fetch\.contact in pipelines\//);
    expect(await stateOf("pipeline", { file, contact: "a@b.example" })).toBe("good: nightly: 65 sources");
    expect(await stateOf("pipeline", { file: "pipelines/demo.yaml" })).toBe("good: demo: 13 sources");
  });

  it("says the place of a mistake in the pipeline", async () => {
    const file = join(folder, "try.yaml");
    writeFileSync(file, "name: try\nsorces: []\n");
    expect(await stateOf("pipeline", { file })).toContain(`"sorces" in ${file}:2:1`);
  });

  it.each([
    ["2026-11-21T19:30:00.000Z", "done", "good: run 1, 2026-11-21 19:30 UTC: done"],
    ["2026-11-19T19:30:00.000Z", "done", "doubtful: run 1, 2026-11-19 19:30 UTC: long ago"],
    ["2026-11-21T19:30:00.000Z", "failed", "doubtful: run 1, 2026-11-21 19:30 UTC: failed"],
    ["2026-11-21T19:30:00.000Z", null, "doubtful: run 1, 2026-11-21 19:30 UTC: cut off"],
  ] as const)("tells of a last run at %s that is %s", async (startedAt, status, told) => {
    aRun(startedAt, status);
    expect(await stateOf("last run")).toBe(told);
  });

  it("tells a run at work from one that was cut off", async () => {
    aRun("2026-11-21T19:30:00.000Z", null);
    const db = openDatabase(database);
    const letGo = holdDatabase(db);
    try {
      expect(await stateOf("last run")).toBe("good: run 1, 2026-11-21 19:30 UTC: at work now");
    } finally {
      letGo();
      db.close();
    }
  });

  it("finds damage in the database", async () => {
    aRun("2026-11-21T19:30:00.000Z", "done");
    const bytes = readFileSync(database);
    bytes.fill(0xee, 3 * 4096 + 8, 6 * 4096);
    writeFileSync(database, bytes);
    expect(await stateOf("database")).toMatch(/^bad: Unexpected damage in /);
  });

  it("finds a file where a folder should be", async () => {
    writeFileSync(join(folder, "dti.archive"), "");
    expect(await stateOf("archive")).toMatch(/^bad: Unexpected refusal to write .*not a folder/);
  });

  it("finds a clock that stands at the beginning of time", async () => {
    expect(await stateOf("clock", { now: "1970-01-01T00:00:00.000Z" })).toMatch(/^bad: Unexpected year 1970/);
  });

  it("ends with status 1 only where something is bad, and can be quiet", async () => {
    const good = await callDti(["doctor", "--db", database, "--quiet"]);
    const bad = await callDti(["doctor", "pipelines/nightly.yaml", "--db", database, "--quiet"]);
    expect({ good: good.status, bad: bad.status, told: bad.stdout.split("\n").length }).toEqual({
      good: 0,
      bad: 1,
      told: 3,
    });
    expect(good.stdout).toBe("");
  });
});
