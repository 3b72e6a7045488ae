import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ScoredClaim } from "../src/evaluate/agreement.ts";
import type { GoldClaim } from "../src/evaluate/gold-claim.ts";
import { documentName, readGold } from "../src/evaluate/read-gold.ts";
import { scoreClaims, type GoldDocument } from "../src/evaluate/score-claims.ts";

const SHARED = resolve(import.meta.dirname, "../../shared");
const SCORER = join(SHARED, "tools/score.mjs");

const base = { index: "dti", subject: "province:lao-cai", indicator: "overall", comparator: "eq", modality: "actual" };
const claim = (fields: Partial<GoldClaim> & Pick<GoldClaim, "measure" | "value">): GoldClaim => ({
  ...base,
  period: "2021",
  ...fields,
});

/** A made-up corpus with one of every case that scoring tells apart. */
const TEXTS: Record<string, string> = {
  alpha: "Lào Cai xếp thứ 9/63. Lào Cai xếp thứ 9/63, đạt 0,4512 điểm, tăng 3 bậc.",
  beta: "Có 1,5 triệu lượt tải ứng dụng trong tháng 9/2023; doanh thu khoảng 2 tỷ USD.",
  gamma: "Không có con số nào.",
  delta: "Cũng không có gì để nói.",
};

const GOLD: Record<string, GoldClaim[]> = {
  alpha: [
    claim({
      measure: "rank",
      value: 9,
      of: 63,
      unit: "rank",
      population: "provinces-63",
      quote: "Lào Cai xếp thứ 9/63",
    }),
    claim({ measure: "score", value: 0.4512, unit: "ratio", quote: "0,4512 điểm" }),
    claim({ measure: "rank-change", value: 3, period: null, quote: "tăng 3 bậc" }),
    claim({ measure: "rank", value: 12, period: "2020", derived: true }),
    claim({ measure: "rank-change", value: 4, optional: true }),
  ],
  beta: [
    {
      ...base,
      index: null,
      indicator: "app-installs",
      measure: "count",
      value: 1500000,
      period: "2023-09",
      object: "VNeID",
    },
    {
      ...base,
      index: null,
      indicator: "digital-economy-revenue",
      measure: "amount",
      value: 2e9,
      period: "2023",
      alt: { comparator: ["approx"], unit: "*" },
      unit: "USD",
      quote: "2 tỷ USD",
    },
  ],
  gamma: [],
  delta: [],
};

const FOUND: ScoredClaim[] = [
  // twice the same claim: one distinct, the second with its own quote
  {
    ...base,
    document: "alpha",
    measure: "rank",
    value: 9,
    period: "2021",
    of: 63,
    unit: "rank",
    population: "Provinces 63",
    quote: "Lào Cai xếp thứ 9/63",
    start: 0,
    end: 20,
  },
  {
    ...base,
    document: "alpha",
    measure: "rank",
    value: 9,
    period: "2021",
    of: 63,
    unit: "rank",
    quote: "Lào Cai xếp thứ 9/63",
    start: 22,
    end: 42,
  },
  // the right number with a wrong modality: core but not strict; and a quote that is not the text
  {
    ...base,
    document: "alpha",
    measure: "score",
    value: 0.4512,
    period: "2021",
    modality: "target",
    quote: "0,4512",
    start: 0,
    end: 6,
  },
  { ...base, document: "alpha", measure: "rank", value: 12, period: "2020", quote: "12", start: 1, end: 2 },
  {
    ...base,
    document: "alpha",
    measure: "rank-change",
    value: 4,
    period: "2021",
    quote: "tăng 3 bậc",
    start: 61,
    end: 71,
  },
  // a plain metric: the year agrees with the month
  {
    ...base,
    document: "a-folder/beta.html",
    index: null,
    indicator: "app-installs",
    measure: "count",
    value: 1500000.0000001,
    period: "2023",
    object: "vn eid",
    quote: "1,5 triệu",
    start: 3,
    end: 12,
  },
  {
    ...base,
    document: "beta",
    index: null,
    indicator: "digital-economy-revenue",
    measure: "amount",
    value: 2e9,
    period: "2023",
    comparator: "approx",
    quote: "Có",
    start: 0,
    end: 2,
  },
  { ...base, document: "gamma", measure: "rank", value: 1, quote: "nào", start: 0, end: 3 },
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dti-evaluate-"));
  mkdirSync(join(folder, "gold"));
  mkdirSync(join(folder, "texts"));
  for (const [id, text] of Object.entries(TEXTS)) writeFileSync(join(folder, "texts", `${id}.txt`), text);
  for (const [id, gold] of Object.entries(GOLD)) writeLines(join(folder, "gold", `${id}.jsonl`), gold);
  writeLines(join(folder, "claims.jsonl"), FOUND);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("scoreClaims", () => {
  it("counts each case of a made-up corpus as a person would", () => {
    const { score, misses, spurious } = scoreClaims(madeUpDocuments());
    const told = [misses.map(({ claim: { measure } }) => measure), spurious.map(({ claim: { measure } }) => measure)];
    expect({ score, told }).toEqual({
      score: {
        documents: 4,
        strict: { precision: 3 / 5, recall: 3 / 5, f1: 3 / 5 },
        core: { precision: 4 / 5, recall: 4 / 5, f1: expect.closeTo(4 / 5, 12) as number },
        ...{ tp: 3, fn: 2, fp: 2, core_tp: 4, core_fn: 1, core_fp: 1 },
        ...{ derived: 1, derived_found: 1, span_bad: 3, span_all: 8, off_quote: 1, clean_docs: 1, negative_docs: 2 },
        ...{
          of_ok: 1,
          of_all: 1,
          unit_ok: 2,
          unit_all: 2,
          object_ok: 1,
          object_all: 1,
          population_ok: 1,
          population_all: 1,
        },
      },
      told: [
        ["score", "rank-change"],
        ["score", "rank"],
      ],
    });
  });

  it("gives full marks for nothing found where nothing was to be found", () => {
    const { score } = scoreClaims([{ id: "x", gold: [], found: [], text: "" }]);
    expect(score.strict).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it("gives no marks for nothing found where something was to be found", () => {
    const { score } = scoreClaims([{ id: "x", gold: GOLD["beta"] ?? [], found: [], text: "" }]);
    expect(score.strict).toEqual({ precision: 1, recall: 0, f1: 0 });
  });
});

describe("readGold", () => {
  it("names the line that is no gold claim", () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "a.gold.jsonl"), `${JSON.stringify(GOLD["beta"]?.[0])}\n{"index":\n`);
    expect(() => readGold(broken)).toThrow(`Unexpected line in ${join(broken, "a.gold.jsonl")}:2, expected`);
  });

  it("takes only *.gold.jsonl in a folder that has some, since texts lie beside them", () => {
    const press = join(folder, "press");
    mkdirSync(press);
    writeLines(join(press, "a.gold.jsonl"), GOLD["gamma"] ?? []);
    writeFileSync(join(press, "a.html"), "<p>Không có gì.</p>");
    writeFileSync(join(press, "documents.jsonl"), "{}\n");
    expect(readGold(press)).toEqual([{ id: "a", gold: [] }]);
  });
});

/** The tool that the numbers are compared with elsewhere; it stands beside the project where it is developed. */
describe.runIf(existsSync(SCORER))("scoreClaims beside the shared scoring tool", () => {
  it("gives the same numbers on the made-up corpus", () => {
    const theirs = runScorer(join(folder, "gold"), join(folder, "texts"), join(folder, "claims.jsonl"));
    expect(scoreClaims(madeUpDocuments()).score).toEqual(theirs);
  });

  it.each([
    ["seeds", "gold", "seeds"],
    ["dev", "dev/gold", "dev/docs.jsonl"],
  ])("gives the same numbers on %s, for gold claims left out and bent", (name, gold, texts) => {
    const goldFolder = join(SHARED, "corpus", gold);
    const documents = readGold(goldFolder).map(({ id, gold: claims }) => ({
      id,
      gold: claims,
      found: bend(id, claims),
    }));
    const claimsFile = join(folder, `${name}.jsonl`);
    writeLines(
      claimsFile,
      documents.flatMap(({ found }) => found),
    );
    const textOf = readTexts(join(SHARED, "corpus", texts));
    const ours = scoreClaims(documents.map((document) => ({ ...document, text: textOf(document.id) })));
    expect(ours.score).toEqual(runScorer(goldFolder, join(SHARED, "corpus", texts), claimsFile));
    expect(ours.score.tp * ours.score.fn * ours.score.fp).toBeGreaterThan(0);
  });
});

function madeUpDocuments(): GoldDocument[] {
  return Object.entries(GOLD).map(([id, gold]) => {
    const found = FOUND.filter(({ document }) => documentName(document) === id);
    return { id, gold, found, text: TEXTS[id] ?? null };
  });
}

/** Claims that are right, missing, wrong in one field or wrongly quoted, by turns. */
function bend(document: string, gold: readonly GoldClaim[]): ScoredClaim[] {
  return gold.flatMap((claimed, at): ScoredClaim[] => {
    const found = { ...claimed, document };
    if (at % 5 === 1) return [];
    if (at % 5 === 2) return [{ ...found, value: found.value + 1 }];
    if (at % 5 === 3) return [{ ...found, modality: "target" }, found];
    return [{ ...found, start: Number(claimed["start"]) + (at % 2), end: Number(claimed["end"]) }];
  });
}

function readTexts(path: string): (id: string) => string | null {
  if (!path.endsWith(".jsonl")) return (id) => readFileSync(join(path, `${id}.txt`), "utf8");
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const texts = new Map(
    lines.map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      return [documentName(id), text];
    }),
  );
  return (id) => texts.get(id) ?? null;
}

function runScorer(gold: string, texts: string, claims: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [SCORER, gold, texts, claims, "--json"], { encoding: "utf8" }));
}

function writeLines(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
