/**
 * The command line as a process: every command once, held against what the same call says within this process, which is
 * how most tests ask. Signals and pipes that break are in test/cli-trouble.test.ts, two processes at once in
 * test/store-hold.test.ts.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callDti, rowsOf, runDti, type Calling, type Ended } from "./run-dti.ts";

const TEXT = "Theo công bố, tỉnh Thái Nguyên xếp thứ 8/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";
const CLAIM = { index: "dti", subject: "province:lao-cai", measure: "rank", value: 17, period: "2023" };
const GOLD = { ...CLAIM, indicator: "overall", comparator: "eq", modality: "actual" };

let folder = "";
/** What `dti run` says as a process, and the same run called within this one, into a folder of the same make. */
let runs: { readonly process: Ended; readonly call: Ended };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-process-"));
  mkdirSync(join(folder, "process"));
  mkdirSync(join(folder, "process/gold"));
  write("a.txt", TEXT);
  write("empty.txt", "");
  write("gold/a.jsonl", `${JSON.stringify(GOLD)}\n`);
  cpSync(join(folder, "process"), join(folder, "call"), { recursive: true });
  const args = ["run", "--input", "a.txt", "-", "empty.txt", "--show"];
  const input = JSON.stringify({ id: "b", text: TEXT.replace("8/63", "9/63") });
  runs = {
    process: runDti(args, { cwd: join(folder, "process"), input }),
    call: await callDti(args, { cwd: join(folder, "call"), input }),
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, "process", name), text);
}

describe("a process of dti ends with the status, and says the words, of a call", () => {
  it("run, which ends with 1 where a file is empty", () => {
    expect(runs.process.status).toBe(1);
    expect(runs.process.stdout).toContain("Conflicts (1)");
    expect(timeless(runs.process)).toEqual(timeless(runs.call));
  });

  it.each<{ args: string[]; status: number; input?: string }>([
    { args: ["sources", "list", "gone.yaml"], status: 2 },
    { args: ["parse", "a.txt", "empty.txt"], status: 1 },
    { args: ["extract", "-", "--format", "table"], status: 0, input: TEXT },
    { args: ["reconcile", "-"], status: 1, input: `${JSON.stringify(CLAIM)}\nnot JSON\n` },
    { args: ["facts", "--format", "csv"], status: 0 },
    { args: ["claims", "--subject", "Thái Nguyên"], status: 0 },
    { args: ["issues", "--format", "table"], status: 0 },
    { args: ["runs"], status: 0 },
    { args: ["changes", "--since", "9"], status: 2 },
    { args: ["review", "next"], status: 0 },
    { args: ["explain", "--text", TEXT], status: 0 },
    { args: ["verify"], status: 1 },
    { args: ["doctor", "gone.yaml", "--quiet"], status: 1 },
    { args: ["eval", "gold", "a.txt", "--list"], status: 0 },
  ])("$args, which ends with $status", async ({ args, status, ...calling }) => {
    const about: Calling = { cwd: join(folder, "process"), ...calling };
    const ended = runDti(args, about);
    expect(ended).toEqual(await callDti(args, about));
    expect(ended.status).toBe(status);
    expect(ended.stdout + ended.stderr).not.toBe("");
  });
});

/** Without the instants and seconds that no two runs share. */
function timeless({ stderr, stdout, status }: Ended): unknown {
  const log = rowsOf(stderr).map((row) => ({ ...row, time: "", seconds: 0 }));
  return { log, status, stdout: stdout.replace(/done in \d+\.\d s/, "done in 0.0 s") };
}
