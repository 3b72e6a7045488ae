/** The command line over time: what was held then, what moved since and why. Two runs, a day apart in what is read. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textWidth } from "../src/cli/fit-text.ts";
import { Change } from "../src/model/change.ts";
import { Fact } from "../src/model/fact.ts";
import { callDti, rowsOf, type Ended } from "./run-dti.ts";

let folder = "";
let ended: Ended[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-history-"));
  write("mot.txt", "Năm 2022, Thái Nguyên xếp thứ 8/63 về DTI. Bắc Ninh xếp thứ 4/63 về DTI năm 2022.\n");
  ended = [await dti("run", "--input", "mot.txt")];
  write("mot.txt", "Năm 2022, Thái Nguyên xếp thứ 9/63 về DTI. Tin về Bắc Ninh đã được gỡ.\n");
  write("hai.txt", "Trong bảng DTI năm 2022, Huế đứng thứ 2/63.\n");
  ended.push(await dti("run", "--input", "mot.txt", "hai.txt"));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function dti(...args: string[]): Promise<Ended> {
  return callDti(args, { cwd: folder });
}

describe("dti facts --as-of-run and --as-of", () => {
  const values = async (...args: string[]): Promise<unknown[]> =>
    rowsOf((await dti("facts", ...args)).stdout).map((row) => [Fact.parse(row).subject, Fact.parse(row).value]);

  it("answers what was held then", async () => {
    const [bacNinh, eighth, ninth, hue] = [
      ["province:bac-ninh", 4],
      ["province:thai-nguyen", 8],
      ["province:thai-nguyen", 9],
      ["province:thua-thien-hue", 2],
    ];
    const held = await Promise.all([
      values("--as-of-run", "1"),
      values("--as-of-run", "2"),
      values("--as-of", "2999-12-31"),
      values("--as-of-run", "1", "--subject", "Thái Nguyên"),
    ]);
    expect(held).toEqual([[bacNinh, eighth], [ninth, hue], [ninth, hue], [eighth]]);
  });

  it.each([
    [
      ["--as-of", "2001-01-01"],
      0,
      "dti: the database held nothing at 2001-01-01T23:59:59.999Z: no run had been done\n",
    ],
    [
      ["--as-of-run", "3"],
      2,
      "dti: Unexpected run 3 for --as-of-run, expected one from 1 to 2\n  hint: dti runs lists them\n",
    ],
    [["--as-of", "31/01/2026"], 2, 'dti: Unexpected value "31/01/2026" for --as-of, expected a date as YYYY-MM-DD'],
    [["--as-of", "2026-02-30"], 2, 'dti: Unexpected value "2026-02-30" for --as-of, expected a date as YYYY-MM-DD'],
    [["--as-of-run", "1", "--subject", "Huế"], 0, "dti: no fact has --subject province:thua-thien-hue"],
  ])("says what is wrong with %j", async (args, status, says) => {
    const { stdout, stderr, ...end } = await dti("facts", ...args);
    expect({ ...end, stdout }).toEqual({ status, stdout: "" });
    expect(stderr).toContain(says);
  });
});

describe("dti changes", () => {
  it("lists what moved since a run, each with its cause", async () => {
    const changes = rowsOf((await dti("changes", "--since", "1")).stdout).map((row) => Change.parse(row));
    expect(
      changes.map(({ kind, subject, before, after, causes }) => [
        ...[kind, subject, before?.value, after?.value],
        ...causes.map(({ cause, run, document }) => `${cause} ${run} ${document ?? ""}`),
      ]),
    ).toEqual([
      ["withdrawn", "province:bac-ninh", 4, undefined, "source-changed 2 mot.txt"],
      ["changed", "province:thai-nguyen", 8, 9, "source-changed 2 mot.txt"],
      ["added", "province:thua-thien-hue", undefined, 2, "new-source 2 hai.txt"],
    ]);
  });

  it("takes the run before the last where none is named, a day for a run, and filters", async () => {
    const all = (await dti("changes")).stdout;
    expect((await dti("changes", "--since", "1", "--until", "2")).stdout).toBe(all);
    const count = async (...args: string[]): Promise<number> => rowsOf((await dti("changes", ...args)).stdout).length;
    const counts = await Promise.all([
      count("--since", "2001-01-01"),
      count("--cause", "new-source"),
      count("--kind", "withdrawn"),
      count("--since", "1", "--subject", "Huế"),
    ]);
    expect(counts).toEqual([2, 1, 1, 1]);
  });

  it("reads as sentences in a table of 80 columns, as the report of the run does", async () => {
    const { stdout } = await dti("changes", "--format", "table");
    expect(stdout).toContain(
      "Thái Nguyên, DTI rank, 2022\n  changed: 8th of 63 (single, 1 of 1 independent) → 9th of 63",
    );
    expect(stdout).toContain("\n  run 2, source-changed: mot.txt is not what it was\n");
    expect(ended[1]?.stdout).toMatch(/\n {2}Bắc Ninh.*withdrawn\n {4}source-changed: mot\.txt is not/);
    expect(Math.max(...stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(80);
  });

  it("says that nothing moved, and what it does not know", async () => {
    expect(await dti("changes", "--since", "2")).toEqual({
      ...{ status: 0, stdout: "" },
      stderr: "dti: no fact moved between run 2 and run 2\n",
    });
    expect((await dti("changes", "--since", "7")).stderr).toContain(
      "Unexpected run 7 for --since, expected one from 1 to 2",
    );
    expect((await dti("changes", "--cause", "weather")).status).toBe(2);
  });
});
