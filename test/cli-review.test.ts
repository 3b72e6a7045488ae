/** `dti review` as a person calls it: what waits, a verdict, what it moves, and its way back. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textWidth } from "../src/cli/fit-text.ts";
import { callDti, rowsOf, type Ended } from "./run-dti.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-review-"));
  writeFileSync(join(folder, "mot.txt"), "Năm 2022, Thái Nguyên xếp thứ 8/63 về DTI.\n");
  writeFileSync(join(folder, "hai.txt"), "Trong bảng DTI năm 2022, Thái Nguyên đứng thứ 9/63.\n");
  await dti("run", "--input", "mot.txt", "hai.txt");
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function dti(...args: string[]): Promise<Ended> {
  return callDti(args, { cwd: folder });
}

const ranks = async (): Promise<unknown[]> =>
  rowsOf((await dti("facts")).stdout).map(({ value, status }) => [value, status]);

it("shows what waits, decides it, and says who did, when and why", { timeout: 60_000 }, async () => {
  const next = await dti("review", "next");
  expect(next.stdout).toMatch(
    /^1 of 1: sources contradict each other, and nothing decides\nThái Nguyên, DTI rank, 2022/,
  );
  expect(Math.max(...next.stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(80);
  const reject = /dti review reject (?<id>[0-9a-f]{8})/.exec(next.stdout)?.groups?.["id"] ?? "";
  const rejected = await dti("review", "reject", reject, "--why", "đọc nhầm", "--by", "Lan");
  expect(rejected.stdout).toMatch(/^Verdict 1: rejected claim [0-9a-f]{8}, [89]th of 63, “/);
  expect(rejected.stdout).toMatch(/undecided \(conflicting\) → [89]th of 63 \(single\)\n/);
  expect(await dti("review", "next")).toEqual({ status: 0, stdout: "", stderr: "dti: nothing waits for review\n" });
  const [change] = rowsOf((await dti("changes", "--cause", "reviewer")).stdout);
  expect(change).toMatchObject({ kind: "changed", causes: [{ cause: "reviewer", verdict: 1, run: 2 }] });
  expect((await dti("explain", reject)).stdout).toMatch(/\nVerdicts\n {2}1 reject, Lan, \d{4}-\d\d-\d\d: đọc nhầm\n/);
  await dti("review", "undo", "1", "--why", "đọc đúng", "--by", "Lan");
  expect(await ranks()).toEqual([[null, "conflicting"]]);
  const corrected = await dti("review", "correct", reject, "--value", "7", "--why", "bảng gốc", "--format", "json");
  expect(JSON.parse(corrected.stdout)).toMatchObject({ id: 3, action: "correct", correction: { value: 7 } });
  const states = rowsOf((await dti("review", "log")).stdout).map(({ id, action, state }) => [id, action, state]);
  expect(states).toEqual([
    [1, "reject", "undone"],
    [2, "undo", "done"],
    [3, "correct", "stands"],
  ]);
});

it.each([
  [["accept", "ffffffff", "--why", "x"], 'Unexpected id "ffffffff" in dti review accept, expected a claim'],
  [["undo", "99", "--why", "x"], "Unexpected verdict 99, expected one that was given"],
  [["undo", "1", "--why", "x"], "Unexpected verdict 1, which verdict 2 took back already"],
  [["undo", "3"], "Unexpected absence of a reason in dti review, expected --why"],
  [["acept", "1"], 'Unexpected command "acept" in dti'],
])("refuses %j and changes nothing", async (args, says) => {
  const { status, stdout, stderr } = await dti("review", ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(says);
});
