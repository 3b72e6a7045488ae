import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textWidth } from "../src/cli/fit-text.ts";
import { Claim } from "../src/model/claim.ts";
import { Fact } from "../src/model/fact.ts";
import { Run } from "../src/model/run.ts";
import { callDti, PROJECT, rowsOf, type Ended } from "./run-dti.ts";

/** Two papers that agree on Bắc Ninh, contradict each other on Thái Nguyên, and bound each other on the revenue. */
const PIPELINE = `name: two-papers
sources:
  - { id: bao-mot, name: Báo Một, files: [mot.txt] }
  - { id: bao-hai, name: Báo Hai, files: [hai.txt, rong.txt] }
`;
const MOT = `Kết quả xếp hạng chuyển đổi số (DTI) năm 2022 của các tỉnh

Năm 2022, Thái Nguyên xếp thứ 8/63 về DTI. Bắc Ninh xếp thứ 4/63 về DTI năm 2022.
`;
const HAI = `Bảng xếp hạng DTI năm 2022 vừa ra mắt bạn đọc

Trong bảng DTI năm 2022, Thái Nguyên đứng thứ 9/63. Cũng về DTI năm 2022, Bắc Ninh đứng thứ 4/63.
`;

let folder = "";
let first: Ended;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-database-"));
  writeFileSync(join(folder, "pipeline.yaml"), PIPELINE);
  writeFileSync(join(folder, "mot.txt"), MOT);
  writeFileSync(join(folder, "hai.txt"), HAI);
  writeFileSync(join(folder, "rong.txt"), "");
  first = await dti("run", "pipeline.yaml", "--show");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function dti(...args: string[]): Promise<Ended> {
  return callDti(args, { cwd: folder });
}

/** The same in a terminal of another width. */
async function dtiWithin(columns: number, ...args: string[]): Promise<string> {
  return (await callDti(args, { cwd: folder, columns })).stdout;
}

async function fact(slug: string): Promise<Fact> {
  const [row] = rowsOf((await dti("facts", "--subject", slug, "--measure", "rank")).stdout);
  return Fact.parse(row);
}

describe("dti run", () => {
  it("reports what came in, what came out and what to look at, in 80 columns", () => {
    const { status, stdout, stderr } = first;
    expect({ status, log: rowsOf(stderr).map(({ level, event, msg }) => ({ level, event, msg })) }).toEqual({
      status: 1,
      log: [
        { level: "info", event: "run-started", msg: "run 1 of two-papers started" },
        { level: "info", event: "source-done", msg: "bao-mot: 1 page, 2 claims" },
        { level: "warn", event: "issue", msg: expect.stringContaining("Unexpected 0 bytes of text in") as string },
        { level: "info", event: "source-done", msg: "bao-hai: 2 pages, 2 claims" },
        { level: "info", event: "run-done", msg: "run 1 done" },
      ],
    });
    expect(stdout).toMatch(/^Run 1 of two-papers: done in \d+\.\d s, into data\/dti\.sqlite\n\n/);
    expect(stdout).toContain("  pages          3   2 read, 1 not readable\n");
    expect(stdout).toContain("  documents      2   2 new, 0 changed, 0 unchanged\n");
    expect(stdout).toMatch(/ {4}empty-file\n {6}Unexpected 0 bytes of text in "(?:.*\/)?rong\.txt"/);
    expect(stdout).toMatch(/Bắc Ninh, DTI 2022\n {2}rank +4th of 63 +agreed\s+2 sources: Báo /);
    expect(stdout).toMatch(/Conflicts \(1\)/);
    expect(stdout).toMatch(/8th of 63 +“[^”]*8\/63”\n +Báo Một\n/);
    expect(stdout).toMatch(/9th of 63 +“[^”]*9\/63”\n +Báo Hai\n/);
    expect(Math.max(...stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(80);
  });

  it("ends with three commands that work as they stand", async () => {
    const next = first.stdout.split("What to do next\n")[1] ?? "";
    const [facts, explain, sql] = next.trim().split("\n");
    const words = (line: string | undefined): string[] =>
      (line ?? "")
        .trim()
        .replace(/^npx dti /, "")
        .split(" ");
    expect(rowsOf((await dti(...words(facts))).stdout).map(({ subject }) => subject)).toEqual(["province:thai-nguyen"]);
    expect((await dti(...words(explain))).stdout).toContain("Thái Nguyên, DTI rank, 2022: undecided");
    expect(sql?.trim()).toBe("sqlite3 data/dti.sqlite 'select * from facts limit 5'");
  });

  it("adds nothing when it runs again, and is silent with --quiet but for what is wrong", async () => {
    const before = [(await dti("facts")).stdout, (await dti("claims")).stdout];
    const { status, stdout, stderr } = await dti("run", "pipeline.yaml", "--quiet");
    expect({ status, stdout, log: rowsOf(stderr).map(({ event, code }) => [event, code]) }).toEqual({
      status: 1,
      stdout: "",
      log: [["issue", "empty-file"]],
    });
    expect([(await dti("facts")).stdout, (await dti("claims")).stdout]).toEqual(before);
    const runs = rowsOf((await dti("runs")).stdout).map((row) => Run.parse(row));
    const told = runs.map(({ id, documentsNew, claimsNew, factsNew, factsChanged, issues }) => ({
      id,
      documentsNew,
      claimsNew,
      factsNew,
      factsChanged,
      issues,
    }));
    expect(told.at(-2)).toEqual({
      id: 2,
      documentsNew: 0,
      claimsNew: 0,
      factsNew: 0,
      factsChanged: 0,
      issues: told[0]?.issues,
    });
  });

  it("runs the demo pipeline of the project without an issue of its own making, in 80 columns", async () => {
    const db = join(folder, "demo.sqlite");
    const { stdout } = await callDti(["run", join(PROJECT, "pipelines/demo.yaml"), "--show", "--db", db], {
      cwd: PROJECT,
    });
    expect(stdout).toMatch(/ {2}pages +18 {3}18 read, 0 not readable\n/);
    const wide = stdout.split("\n").filter((line) => textWidth(line) > 80 && !line.includes(folder));
    expect(wide).toEqual([]);
  });
});

describe("dti facts and dti claims", () => {
  it("filter by subject with and without its kind, by status, by source", async () => {
    const subjects = async (...args: string[]): Promise<unknown[]> =>
      rowsOf((await dti("facts", ...args)).stdout).map(({ subject }) => subject);
    const found = await Promise.all([
      subjects("--subject", "bac-ninh"),
      subjects("--subject", "province:bac-ninh"),
      subjects("--status", "conflicting"),
      subjects("--index", "none"),
      subjects("--index", "dti", "--limit", "1"),
    ]);
    expect(found).toEqual([
      ["province:bac-ninh"],
      ["province:bac-ninh"],
      ["province:thai-nguyen"],
      [],
      ["province:bac-ninh"],
    ]);
    const values = rowsOf((await dti("claims", "--source", "bao-hai")).stdout).map((row) => Claim.parse(row).value);
    expect(values).toEqual([9, 4]);
  });

  it.each([
    {
      args: ["--subject", "thai-nguyn"],
      says: "no fact has --subject thai-nguyn\n  hint: Did you mean --subject thai-nguyen?",
    },
    { args: ["--period", "1999"], says: "no fact has --period 1999\n  hint: There are 2022" },
    {
      args: ["--subject", "bac-ninh", "--status", "conflicting"],
      says: "no fact has --subject bac-ninh and --status conflicting",
    },
    { args: ["--source", "bao-ba"], says: "no fact has --source bao-ba" },
  ])("says why nothing fits $args, and ends with 0", async ({ args, says }) => {
    expect(await dti("facts", ...args)).toEqual({ status: 0, stdout: "", stderr: `dti: ${says}\n` });
  });

  it("print a table of 80 columns when asked", async () => {
    for (const noun of ["facts", "claims", "issues", "runs"]) {
      const lines = (await dti(noun, "--format", "table")).stdout.trimEnd().split("\n");
      expect({ noun, fits: lines.every((line) => textWidth(line) <= 80), rows: lines.length > 1 }).toEqual({
        noun,
        fits: true,
        rows: true,
      });
    }
  });
});

describe("dti facts, asked by name", () => {
  it.each(["Bắc Ninh", "BẮC NINH", "bac ninh", "tỉnh Bắc Ninh", "Bắc Ninh".normalize("NFD"), "Bac-Ninh"])(
    "takes %s for province:bac-ninh, in claims as well",
    async (name) => {
      for (const noun of ["facts", "claims"]) {
        const { status, stdout, stderr } = await dti(noun, "--subject", name);
        const subjects = new Set(rowsOf(stdout).map(({ subject }) => subject));
        expect({ status, stderr, subjects: [...subjects] }).toEqual({
          status: 0,
          stderr: "",
          subjects: ["province:bac-ninh"],
        });
      }
    },
  );

  it("suggests a name for a name, and names every filter that nothing has", async () => {
    const { stderr } = await dti(
      "facts",
      "--subject",
      "Bắc Nin",
      "--measure",
      "rnk",
      "--period",
      "2022",
      "--source",
      "bao-ba",
    );
    expect(stderr).toBe(
      'dti: no fact has --subject "Bắc Nin"\n  hint: Did you mean --subject "Bắc Ninh"?\n' +
        "dti: no fact has --measure rnk\n  hint: Did you mean --measure rank?\n" +
        "dti: no fact has --source bao-ba\n",
    );
  });
});

describe("dti, in narrow terminals", () => {
  it.each([40, 60, 120])("prints no line of a list wider than %d columns", async (columns) => {
    for (const noun of ["facts", "claims", "issues", "runs"]) {
      const stdout = await dtiWithin(columns, noun, "--format", "table");
      expect({ noun, widest: Math.max(...stdout.split("\n").map(textWidth)) > columns }).toEqual({
        noun,
        widest: false,
      });
    }
  });

  it.each([40, 80])("prints no claim wider than %d columns, and rank apart from rank change", async (columns) => {
    writeFileSync(join(folder, "len.txt"), "Năm 2022, Thái Nguyên xếp thứ 8/63 về DTI, tăng 4 bậc so với năm 2021.\n");
    const stdout = await dtiWithin(columns, "extract", "len.txt", "--format", "table");
    expect(stdout).toMatch(/DTI rank {2}/);
    expect(stdout).toMatch(/DTI rank change/);
    expect(Math.max(...stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(columns);
  });
});

describe("dti, telling issues", () => {
  it("names each of the first five files of a code in the report, then says how to see the others", async () => {
    const names = Array.from({ length: 7 }, (_, at) => `rong-${at}.txt`);
    for (const name of names) writeFileSync(join(folder, name), "");
    const { stdout } = await dti("run", "--input", ...names, "--db", "rong.sqlite");
    expect(names.map((name) => stdout.includes(`"${name}"`))).toEqual([true, true, true, true, true, false, false]);
    expect(stdout).toContain("    empty-file × 7\n");
    expect(stdout).toContain("      and 2 more: npx dti issues --run 1 --code empty-file --db rong.sqlite\n");
    expect(stdout.match(/hint: /g)?.length).toBe(1);
  });

  it("shows place, expectation and hint in full, however narrow the terminal and long the path", async () => {
    const name = `${"rat-dai-".repeat(12)}.txt`;
    writeFileSync(join(folder, name), "");
    await dti("run", "--input", name, "--db", "dai.sqlite");
    for (const columns of [50, 80]) {
      const stdout = await dtiWithin(columns, "issues", "--db", "dai.sqlite", "--format", "table");
      const together = stdout.replace(/\s+/g, "");
      expect(together).toContain(`Unexpected0bytesoftextin"${name}",expected`);
      expect(stdout).toMatch(/\n {2}hint: \S/);
      expect(stdout).not.toContain("…");
    }
  });
});

describe("dti explain", () => {
  it("shows a fact's voices with quote, document, offsets and rule, and how it was decided", async () => {
    const { id } = await fact("thai-nguyen");
    const { status, stdout } = await dti("explain", id.slice(0, 8));
    expect(status).toBe(0);
    for (const part of [
      `fact ${id}`,
      "«",
      "    mot.txt\n",
      "    hai.txt\n",
      "    characters ",
      "rule ",
      "How it was decided\n   1 ",
    ])
      expect(stdout).toContain(part);
    expect(Math.max(...stdout.split("\n").map(textWidth))).toBeLessThanOrEqual(80);
  });

  it("shows a claim in its sentence, with the origin of each field", async () => {
    const claim = Claim.parse(
      rowsOf((await dti("claims", "--source", "bao-mot", "--subject", "thai-nguyen")).stdout)[0],
    );
    const { stdout } = await dti("explain", claim.id);
    expect(stdout).toContain(`claim ${claim.id}`);
    expect(stdout.replace(/\s+/g, " ")).toContain(`«${claim.quote}»`);
    expect(stdout).toMatch(/\n {2}subject +province:thai-nguyen +\S/);
  });

  it("gives the same as data", async () => {
    const { id, claims } = await fact("bac-ninh");
    const { fact: explained, claims: voices } = JSON.parse((await dti("explain", id, "--format", "json")).stdout) as {
      fact: unknown;
      claims: { role: string; claim: unknown; document: { id: string } | null }[];
    };
    expect(Fact.parse(explained).id).toBe(id);
    expect(voices.map(({ claim }) => Claim.parse(claim).id)).toEqual(claims.map((one) => one.id));
    expect(voices.map(({ document }) => document?.id.replace(/.*\//, "")).sort()).toEqual(["hai.txt", "mot.txt"]);
  });

  it("refuses an id that nothing has", async () => {
    const { status, stderr } = await dti("explain", "ffffffff");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'dti: Unexpected id "ffffffff" in "data/dti.sqlite", expected a fact or a claim\n  hint: dti facts and dti claims list the ids\n',
    });
  });

  it.each(["", "  \n"])("refuses %j for --text", async (text) => {
    const { status, stdout, stderr } = await dti("explain", "--text", text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^dti: Unexpected empty text for --text .+, expected a sentence .+\n {2}hint: Try: /);
  });

  it("says what else a score could be in the points that it is printed in", async () => {
    writeFileSync(join(folder, "diem.txt"), "Năm 2022, Thái Nguyên đạt 697,55 điểm về DTI.\n");
    await dti("run", "--input", "diem.txt", "--db", "diem.sqlite");
    const [row] = rowsOf((await dti("facts", "--db", "diem.sqlite")).stdout);
    const { stdout } = await dti("explain", Fact.parse(row).id, "--db", "diem.sqlite");
    expect(stdout).toMatch(/outside \[697\.545, 697\.56\)\s+points/);
    expect(stdout).not.toContain("0.6975");
  });

  it("reads a sentence aloud: the claim, and the readings that lost", async () => {
    const { status, stdout } = await dti("explain", "--text", "Thái Nguyên xếp thứ 8/63 về DTI năm 2022.");
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 claim\n {2}✓ Thái Nguyên, DTI rank, 2022: 8th of 63\n/);
    expect(stdout).toMatch(/readings?\n {2}[✓○✗] “/);
  });
});
