import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Claim } from "../src/model/claim.ts";
import { Document } from "../src/model/document.ts";
import { Fact } from "../src/model/fact.ts";
import { callDti, rowsOf, type Ended } from "./run-dti.ts";

const TEXT = "Theo công bố, tỉnh Thái Nguyên xếp thứ 8/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.\n";
const HTML = `<!doctype html><html lang="vi"><head><title>Chuyển đổi số ở Thái Nguyên</title></head>
<body><article><h1>Chuyển đổi số ở Thái Nguyên</h1><p>${TEXT.trim()}</p><p>Hội nghị kết thúc trong ngày và không có gì thêm để kể với bạn đọc của trang này.</p></article></body></html>`;

let folder = "";
/** What three of the tests begin with. */
let extracted: Ended;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-stages-"));
  mkdirSync(join(folder, "texts"));
  writeFileSync(join(folder, "texts/one.txt"), TEXT);
  writeFileSync(join(folder, "texts/two.html"), HTML);
  writeFileSync(
    join(folder, "docs.jsonl"),
    `${JSON.stringify({ id: "three", url: null, title: null, published: "2023-07-12", text: TEXT })}\n`,
  );
  extracted = await callDti(["extract", "texts", "docs.jsonl"], { cwd: folder });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("dti extract", () => {
  it("reads texts, pages, folders and Documents, and quotes what stands at its offsets", async () => {
    const { status, stdout, stderr } = extracted;
    const documents = rowsOf((await callDti(["parse", "texts", "docs.jsonl"], { cwd: folder })).stdout);
    const texts = new Map(documents.map((row) => Document.parse(row)).map(({ id, text }) => [id, text]));
    const claims = rowsOf(stdout).map((row) => Claim.parse(row));
    const misquoted = claims.filter(
      ({ document, start, end, quote }) => texts.get(document)?.slice(start, end) !== quote,
    );
    expect({ status, stderr, misquoted }).toEqual({ status: 0, stderr: "", misquoted: [] });
    const ranks = claims
      .filter(({ measure }) => measure === "rank")
      .map(({ document, value, of }) => ({ document, value, of }));
    expect(ranks).toEqual(
      ["texts/one.txt", "texts/two.html", "three"].map((document) => ({ document, value: 8, of: 63 })),
    );
  });

  it("reads standard input: a text, a page or Documents, by what it is", async () => {
    for (const input of [TEXT, HTML, JSON.stringify({ id: "x", text: TEXT })]) {
      const { status, stdout } = await callDti(["extract", "-"], { input });
      expect({ status, values: rowsOf(stdout).map(({ value }) => value) }).toEqual({ status: 0, values: [8] });
    }
  });

  it("says nothing and ends with 0 for a text without facts", async () => {
    const ended = await callDti(["extract", "-"], { input: "Đội bóng của tỉnh thắng 2-1 trên sân nhà.\n" });
    expect(ended).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("gives the same bytes each time", async () => {
    expect(await callDti(["extract", "texts", "docs.jsonl"], { cwd: folder })).toEqual(extracted);
  });
});

describe("dti parse", () => {
  it("gives a page the address it came from", async () => {
    const url = "https://example.vn/tin.html";
    const { status, stdout } = await callDti(["parse", "texts/two.html", "--url", url], { cwd: folder });
    const documents = rowsOf(stdout).map((row) => Document.parse(row));
    expect({ status, documents: documents.map(({ url, title }) => ({ url, title })) }).toEqual({
      status: 0,
      documents: [{ url, title: "Chuyển đổi số ở Thái Nguyên" }],
    });
  });
});

describe("dti reconcile", () => {
  it("settles what dti extract prints, through a pipe", async () => {
    const claims = extracted.stdout;
    const { status, stdout } = await callDti(["reconcile", "-", "--documents", "docs.jsonl", "texts"], {
      cwd: folder,
      input: claims,
    });
    const facts = rowsOf(stdout).map((row) => Fact.parse(row));
    const ranks = facts
      .filter(({ measure }) => measure === "rank")
      .map(({ subject, value, documents, independent }) => ({ subject, value, documents, independent }));
    expect({ status, ranks }).toEqual({
      status: 0,
      ranks: [{ subject: "province:thai-nguyen", value: 8, documents: 3, independent: expect.any(Number) as number }],
    });
  });

  it("gives the same facts in whatever order the claims come", async () => {
    const claims = extracted.stdout.trim().split("\n");
    const forward = (await callDti(["reconcile", "-"], { input: claims.join("\n") })).stdout;
    expect((await callDti(["reconcile", "-"], { input: claims.toReversed().join("\n") })).stdout).toBe(forward);
  });
});

describe("dti reconcile --order", () => {
  const claim = { index: "dti", subject: "thing:one", measure: "score", period: "2031" };
  const input = [
    { ...claim, document: "https://dti.gov.vn/1", value: 0.5 },
    { ...claim, document: "https://a.example/1", value: 0.7 },
    { ...claim, document: "https://b.example/1", value: 0.7 },
  ]
    .map((row) => JSON.stringify(row))
    .join("\n");
  const valueBy = async (...order: string[]): Promise<unknown> =>
    rowsOf((await callDti(["reconcile", "-", ...order], { input })).stdout).map((row) => Fact.parse(row).value);

  it("decides by what it is told to ask first, of subjects nobody has heard of", async () => {
    const values = await Promise.all([
      valueBy(),
      valueBy("--order", "trust"),
      valueBy("--order", "majority,trust"),
      valueBy("--order", "none"),
    ]);
    expect(values).toEqual([[0.5], [0.5], [0.7], [null]]);
  });

  it("refuses a criterion it does not know, or one given twice", async () => {
    const unknown = await callDti(["reconcile", "-", "--order", "trust,majorty"], { input });
    const twice = await callDti(["reconcile", "-", "--order", "trust,trust"], { input });
    expect([unknown.status, twice.status]).toEqual([2, 2]);
    expect(unknown.stderr).toContain("Did you mean --order majority?");
    expect(twice.stderr).toContain("expected each criterion once");
  });
});

describe("dti eval", () => {
  it("extracts and scores, lists what was missed, and scores claims of others too", async () => {
    mkdirSync(join(folder, "gold"));
    const gold = {
      index: "dti",
      subject: "province:thai-nguyen",
      indicator: "overall",
      measure: "rank",
      value: 8,
      comparator: "eq",
      modality: "actual",
      period: "2022",
    };
    writeFileSync(
      join(folder, "gold/one.gold.jsonl"),
      `${JSON.stringify(gold)}\n${JSON.stringify({ ...gold, measure: "rank-change", value: 4, quote: "tăng 4 bậc" })}\n`,
    );
    writeFileSync(join(folder, "others.jsonl"), `${JSON.stringify({ ...gold, document: "one", id: "a" })}\n`);
    const asked = ["eval", "gold", "texts", "--list"];
    const found = JSON.parse((await callDti([...asked, "--format", "json"], { cwd: folder })).stdout) as Record<
      string,
      unknown
    >;
    const others = JSON.parse(
      (await callDti([...asked, "--format", "json", "--claims", "others.jsonl"], { cwd: folder })).stdout,
    ) as Record<string, unknown>;
    const { stdout } = await callDti([...asked, "--format", "table"], { cwd: folder });
    const counts = { tp: 1, fn: 1, fp: 0, documents: 1 };
    expect([found, others]).toEqual([expect.objectContaining(counts), expect.objectContaining(counts)]);
    expect(stdout).toContain(
      "missed (1)\n  rank-change: not read (1)\n    one: dti province:thai-nguyen overall eq 4 2022 actual\n",
    );
  });
});
