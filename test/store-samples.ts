/** Small worlds for the tests of the store: a temporary database, and documents, claims and facts to put into it. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Claim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import type { Fact } from "../src/model/fact.ts";
import { saveClaims } from "../src/store/claims.ts";
import { saveDocument } from "../src/store/documents.ts";
import { saveFacts } from "../src/store/save-facts.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { savePage } from "../src/store/pages.ts";
import { finishRun, startRun } from "../src/store/runs.ts";
import { saveSource } from "../src/store/sources.ts";

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dti-store-"));
  cleanups.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function makeDatabase(): Database {
  return closeLater(openDatabase(join(makeFolder(), "dti.sqlite")));
}

export function closeLater(db: Database): Database {
  cleanups.push(() => {
    db.close();
  });
  return db;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function beginRun(db: Database, pipeline = "demo"): number {
  return startRun(db, {
    pipeline,
    configHash: sha256(pipeline),
    codeVersion: "0.1.0",
    startedAt: "2026-01-05T08:00:00Z",
  });
}

export function endRun(db: Database, runId: number): void {
  finishRun(db, runId, { finishedAt: "2026-01-05T08:01:00Z", status: "done" });
}

export const eighth: Document = {
  id: "https://bao-mau.example/dti-2022",
  url: "https://bao-mau.example/dti-2022",
  title: "Thái Nguyên vào nhóm mười tỉnh",
  published: "2023-07-13",
  text: "Thái Nguyên đứng thứ 8/63 về DTI 2022.",
  blocks: [{ kind: "paragraph", start: 0, end: 38 }],
};

export const ninth: Document = {
  id: "tin-ngan.txt",
  url: null,
  title: null,
  published: null,
  text: "Theo bản tin, tỉnh ở hạng 9 năm 2022.",
};

/** A claim that quotes `words` of the document. */
export function makeClaim(document: Document, words: string, fields: Partial<Claim> = {}): Claim {
  const start = document.text.indexOf(words);
  const content = {
    document: document.id,
    index: "dti",
    subject: "province:thai-nguyen",
    indicator: "overall",
    measure: "rank",
    value: 8,
    comparator: "eq",
    unit: "rank",
    of: null,
    population: "provinces-63",
    period: "2022",
    baseline: null,
    modality: "actual",
    object: null,
    attribution: null,
    quote: words,
    start,
    end: start + words.length,
    derived: false,
    ...fields,
  } as const;
  return { id: sha256(JSON.stringify(content)), rule: "rank/verb", confidence: 0.9, ...content, ...fields };
}

export function makeFact(fields: Partial<Fact> = {}): Fact {
  const fact: Omit<Fact, "id"> = {
    index: "dti",
    subject: "province:thai-nguyen",
    indicator: "overall",
    measure: "rank",
    period: "2022",
    object: null,
    population: "provinces-63",
    attribution: null,
    modality: "actual",
    unit: "rank",
    value: 8,
    comparator: "eq",
    low: 8,
    high: 8,
    status: "single",
    derived: false,
    documents: 1,
    independent: 1,
    dissenting: 0,
    claims: [],
    reason: "One document says it.",
    trace: [{ step: "single", claims: [], note: "one voice" }],
    ...fields,
  } as const;
  return {
    id: sha256([fact.subject, fact.index, fact.indicator, fact.measure, fact.period].join()),
    ...fact,
    ...fields,
  };
}

export interface World {
  readonly documents: readonly { readonly document: Document; readonly claims: readonly Claim[] }[];
  readonly facts: readonly Fact[];
}

/** One whole run, as the pipeline would save it. */
export function saveWorld(db: Database, { documents, facts }: World) {
  const runId = beginRun(db);
  saveSource(db, { id: "bao-mau", name: "Báo Mẫu", url: "https://bao-mau.example" });
  const states = documents.map(({ document, claims }) => {
    const page = pageOf(document);
    const pageState = savePage(db, runId, page, "bao-mau");
    const state = saveDocument(db, runId, document, page.hash);
    return { page: pageState, document: state, claims: saveClaims(db, runId, document.id, claims) };
  });
  const saved = saveFacts(db, runId, facts);
  endRun(db, runId);
  return { runId, states, facts: saved };
}

export function pageOf(document: Document) {
  return {
    hash: sha256(`<html>${document.text}`),
    url: document.id,
    fetchedAt: "2026-01-05T08:00:30Z",
    contentType: "text/html",
    byteLength: document.text.length + 6,
  };
}

export function countRows(db: Database): Record<string, unknown> {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();
  return Object.fromEntries(
    tables.map((table) => [
      String(table),
      db
        .prepare(`SELECT count(*) FROM ${String(table)}`)
        .pluck()
        .get(),
    ]),
  );
}
