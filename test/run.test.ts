import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pipeline } from "../src/model/pipeline.ts";
import { UserError } from "../src/model/user-error.ts";
import { runPipeline, type RunOptions, type RunReport } from "../src/run.ts";
import { listClaims } from "../src/store/claims.ts";
import { getDocument, listSourceTexts } from "../src/store/documents.ts";
import { listFacts } from "../src/store/facts.ts";
import { listIssues } from "../src/store/issues.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { listRuns } from "../src/store/runs.ts";
import { getWeighing } from "../src/store/weighing.ts";

const OPTIONS: RunOptions = { configHash: "c0ffee", codeVersion: "0.0.0-test", now: () => "2026-01-02T03:04:05.000Z" };
const RANKED = "Tỉnh Thái Nguyên xếp thứ 8/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";
const OTHER = "Tỉnh Bắc Ninh xếp thứ 4/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";

let folder = "";
let db: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-run-"));
  db = openDatabase(join(folder, "dti.sqlite"));
  mkdirSync(join(folder, "in"));
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

describe("runPipeline", () => {
  it("accounts for every page: what came in was made or issued", async () => {
    write("a.txt", RANKED);
    write("b.txt", "");
    write("c.html", "<html><head><title>x</title></head></html>");
    write("d.jsonl", `${documentLine("d1", OTHER)}\n{broken\n\n${documentLine("d2", "Không có số nào.")}\n`);
    const { pages, documents, claims, issues } = await run();
    expect({ pages, documents, claims, codes: issues.map(({ code }) => code).sort() }).toEqual({
      pages: { read: 6, taken: 3, failed: 3 },
      documents: { new: 3, changed: 0, unchanged: 0 },
      claims: { read: 2, new: 2 },
      codes: expect.arrayContaining(["broken-json-line", "empty-file"]) as string[],
    });
    expect(issues).toHaveLength(3);
    expect(listIssues(db)).toHaveLength(3);
    expect(listSourceTexts(db)).toHaveLength(3);
  });

  it("puts every claim into a fact or an issue", async () => {
    write("a.txt", RANKED + OTHER);
    const { issues } = await run();
    const settled = new Set(listFacts(db).flatMap(({ claims }) => claims.map(({ id }) => id)));
    const issued = new Set(issues.map(({ subject }) => subject));
    expect(listClaims(db).filter(({ id }) => !settled.has(id) && !issued.has(id))).toEqual([]);
    expect(settled.size).toBeGreaterThan(0);
  });

  it("adds nothing when it runs again", async () => {
    write("a.txt", RANKED);
    write("b.txt", "");
    const first = await run();
    const again = await run();
    const held = [listFacts(db), listClaims(db), listSourceTexts(db)];
    expect(again).toEqual({
      ...first,
      runId: 2,
      documents: { new: 0, changed: 0, unchanged: 1 },
      claims: { ...first.claims, new: 0 },
      facts: { new: 0, changed: 0, unchanged: first.facts.new, withdrawn: 0, settled: 0 },
      moved: [],
    });
    expect(held.map((rows) => rows.length)).toEqual([first.facts.new, first.claims.new, 1]);
    expect(listIssues(db)).toHaveLength(1);
  });

  it("tells what moved when a page says something else, and withdraws what nobody says any more", async () => {
    write("a.txt", RANKED);
    const [before] = (await run(), listFacts(db, { measure: "rank" }));
    write("a.txt", RANKED.replace("8/63", "7/63"));
    const { documents, moved } = await run();
    expect(documents).toEqual({ new: 0, changed: 1, unchanged: 0 });
    expect(moved.map(({ kind, before: was, after }) => ({ kind, was: was?.value, is: after?.value }))).toEqual([
      { kind: "changed", was: 8, is: 7 },
    ]);
    write("a.txt", OTHER);
    const last = await run();
    expect(last.moved.map(({ kind, before: was }) => ({ kind, was: was?.id }))).toEqual([
      { kind: "new", was: undefined },
      { kind: "withdrawn", was: before?.id },
    ]);
  });

  it("keeps the first of two texts under one id, and makes an issue of the second", async () => {
    write("a.jsonl", `${documentLine("constructor", RANKED)}\n${documentLine("constructor", OTHER)}\n`);
    const { pages, issues } = await run();
    expect({ pages, text: getDocument(db, "constructor")?.text }).toEqual({
      pages: { read: 2, taken: 1, failed: 1 },
      text: RANKED,
    });
    expect(issues.map(({ code, subject }) => ({ code, subject }))).toEqual([
      { code: "repeated-document", subject: `${join(folder, "in")}/a.jsonl:2` },
    ]);
  });

  it("writes down what ran: pipeline, configuration, code, time and counts", async () => {
    write("a.txt", RANKED);
    const { facts } = await run();
    const [row] = listRuns(db);
    expect(row).toEqual({
      ...{ id: 1, pipeline: "test", configHash: "c0ffee", codeVersion: "0.0.0-test", status: "done" },
      ...{ extractor: "0.0.0-test", rules: "0.0.0-test" },
      ...{ startedAt: OPTIONS.now(), finishedAt: OPTIONS.now(), pages: 1, documents: 1, documentsNew: 1 },
      ...{
        claims: 1,
        claimsNew: 1,
        facts: facts.new,
        factsNew: facts.new,
        factsChanged: 0,
        factsWithdrawn: 0,
        factsSettled: facts.new,
        issues: 0,
      },
    });
  });

  it("marks a run that is stopped as failed, keeps its whole documents, and settles nothing by halves", async () => {
    write("a.txt", RANKED);
    write("b.txt", OTHER);
    const stop = new AbortController();
    const stopAfterOne = (): void => {
      stop.abort();
    };
    await expect(run({ signal: stop.signal, onProgress: stopAfterOne })).rejects.toThrow("aborted");
    const kept = [listSourceTexts(db).length, listClaims(db).length, listFacts(db).length];
    expect({ kept, status: listRuns(db)[0]?.status, pages: listRuns(db)[0]?.pages }).toEqual({
      kept: [1, 1, 0],
      status: "failed",
      pages: 1,
    });
    expect((await run()).documents).toEqual({ new: 1, changed: 0, unchanged: 1 });
  });

  it("marks a run as failed when a source is not there", async () => {
    const gone: Pipeline = { ...pipeline(), sources: [{ id: "gone", name: "Gone", files: [join(folder, "gone")] }] };
    await expect(runPipeline(db, gone, OPTIONS)).rejects.toThrow(UserError);
    expect(listRuns(db).map(({ status }) => status)).toEqual(["failed"]);
  });

  it("tells the error that stopped it, also when the run cannot be marked any more", async () => {
    write("a.txt", RANKED);
    const breakDown = (): void => {
      db.close();
      throw new Error("the first trouble");
    };
    await expect(run({ onProgress: breakDown })).rejects.toThrow("the first trouble");
  });

  it("weighs in the order of its pipeline, the usual one where that says none, and keeps the last where it is told to", async () => {
    write("a.txt", "Lạng Sơn xếp thứ 6/63 về chỉ số chuyển đổi số (DTI) năm 2022. Cổng tỉnh đưa tin.");
    write("b.txt", "Theo bảng DTI năm 2022, tỉnh Lạng Sơn đứng thứ 9/63 tỉnh, thành. Tin của báo thứ nhất.");
    write("c.txt", "Năm 2022, tỉnh Lạng Sơn xếp thứ 9/63 về chỉ số DTI, phóng viên báo khác ghi nhận.");
    const held = async (order: Pipeline["order"], more: Partial<RunOptions> = {}): Promise<unknown> => {
      await runPipeline(db, { ...pipeline(), ...(order === undefined ? {} : { order }) }, { ...OPTIONS, ...more });
      return listFacts(db).map(({ value }) => value);
    };
    expect(await held(undefined)).toEqual([9]);
    expect(await held([])).toEqual([null]);
    expect(await held(["majority"], { keepsOrder: true })).toEqual([null]);
    expect(await held(["majority"])).toEqual([9]);
    expect(await held(undefined)).toEqual([9]);
    expect(getWeighing(db)).toEqual({ asked: null, settledBy: null });
  });

  it("lets go of the database whether it ends well or not, and leaves one plain file", async () => {
    write("a.txt", RANKED);
    const breakDown = (): void => {
      throw new Error("trouble");
    };
    await expect(run({ onProgress: breakDown })).rejects.toThrow("trouble");
    expect(readdirSync(folder).sort()).toEqual(["dti.sqlite", "dti.sqlite.lock", "in"]);
    expect((await run()).runId).toBe(2);
    expect(db.pragma("journal_mode", { simple: true })).toBe("delete");
  });
});

function run(more: Partial<RunOptions> = {}): Promise<RunReport> {
  return runPipeline(db, pipeline(), { ...OPTIONS, ...more });
}

function pipeline(): Pipeline {
  return { name: "test", database: "unused", sources: [{ id: "in", name: "In", files: [join(folder, "in")] }] };
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, "in", name), text);
}

function documentLine(id: string, text: string): string {
  return JSON.stringify({ id, text });
}
