/** Two nights over a small press landscape with all the bad manners there are. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../src/fetch/clock.ts";
import type { Pipeline } from "../src/model/pipeline.ts";
import { runPipeline, type RunReport } from "../src/run.ts";
import { verifyClaims } from "../src/run/verify-claims.ts";
import { listClaims } from "../src/store/claims.ts";
import { listFacts } from "../src/store/facts.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { DANGERS, openLandscape, PLACES, type Landscape } from "./press-landscape.ts";

let folder = "";
let landscape: Landscape;
let db: Database;
let nights: { first: RunReport; again: RunReport };
const asked: { first: string[]; again: string[] } = { first: [], again: [] };

const PIPELINE: Pipeline = {
  name: "landscape",
  database: "unused",
  words: ["chuyển đổi số"],
  fetch: {
    delaySeconds: 0.001,
    hosts: 8,
    timeoutSeconds: 6,
    maxBytes: 5_000_000,
    retries: 1,
    pagesPerRun: 25,
    recheckDays: [1, 3],
  },
  sources: [
    { id: "mot", name: "Báo Một", feeds: ["http://mot.test/rss"] },
    { id: "hai", name: "Báo Hai", feeds: ["http://hai.test/rss"] },
    { id: "ba", name: "Báo Ba", feeds: ["http://ba.test/rss"] },
    { id: "bon", name: "Báo Bốn", pages: DANGERS },
    { id: "nam", name: "Sở Năm", pages: ["http://nam.test/tin-5001.html"] },
    { id: "sau", name: "Sở Sáu", pages: ["http://sau.test/tin-6001.html"] },
    { id: "bay", name: "Sở Bảy", pages: ["http://bay.test/tin-7001.html", "http://bay.test/cam/tin-7002.html"] },
    { id: "tam", name: "Cổng Tám", sitemaps: ["http://tam.test/sitemap.xml"] },
  ],
};

async function night(day: number): Promise<RunReport> {
  const now = (): string => `2026-03-0${day}T19:30:00.000Z`;
  const { resolve, dial } = landscape;
  const web = {
    userAgent: "dti-facts/0 (test@dti.example)",
    archiveFolder: join(folder, "archive"),
    clock: systemClock,
    random: () => 0.5,
    allowLoopback: true,
    resolve,
    dial,
  };
  return runPipeline(db, PIPELINE, { configHash: "c", codeVersion: "0", now, web });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-nightly-"));
  landscape = await openLandscape();
  db = openDatabase(join(folder, "dti.sqlite"));
  const first = await night(1);
  asked.first = landscape.asked.splice(0).map(({ host, path, status }) => `${status} ${host}${path}`);
  landscape.night = 2;
  const again = await night(2);
  asked.again = landscape.asked.splice(0).map(({ host, path, status }) => `${status} ${host}${path}`);
  nights = { first, again };
}, 60_000);

afterAll(async () => {
  db.close();
  await landscape.close();
  rmSync(folder, { recursive: true });
});

function codesOf({ issues }: RunReport): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const { code, subject } of issues) (codes[code] ??= []).push(subject.replace("http://", ""));
  for (const subjects of Object.values(codes)) subjects.sort();
  return codes;
}

function ranks(): Record<string, number | null> {
  const facts = listFacts(db, { measure: "rank" });
  return Object.fromEntries(facts.map(({ subject, value }) => [subject.replace("province:", ""), value]));
}

describe("the first night", () => {
  it("reads every page that wants to be read, whatever its manners", () => {
    const { pages, documents } = nights.first;
    expect({ pages, documents }).toEqual({
      pages: { read: 16, taken: 16, failed: 0 },
      documents: { new: 16, changed: 0, unchanged: 0 },
    });
  });

  it("says of everything else what was met, and in which words it may be mended", () => {
    expect(codesOf(nights.first)).toEqual({
      "endless-redirects": ["bon.test/vong-3.html"],
      "no-answer": ["bon.test/nho-giot-2.html"],
      "oversize-page": ["bon.test/bom-1.html"],
      "refused-address": [4, 5, 6, 7, 8].map((n) => `bon.test/ham-${n}.html`),
      "robots-disallow": ["bay.test/cam/tin-7002.html", "bon.test/cam/12.html"],
      "robots-unreachable": ["nam.test/tin-5001.html"],
      "run-cut-short": ["tam"],
      "unreadable-type": ["bon.test/doi-11.html"],
    });
    expect(nights.first.issues.filter(({ hint }) => hint === null)).toEqual([]);
  });

  it("opens no connection but to the loopback addresses that were checked", () => {
    expect(new Set(landscape.dialled.map(({ address }) => address))).toEqual(new Set(["127.0.0.1"]));
    expect(new Set(landscape.dialled.map(({ port }) => port))).toEqual(new Set([80]));
    // The forbidden name was looked up, and nothing more: no connection was tried.
    expect(landscape.resolved).toContain("hidden.test 10.0.0.7");
    expect(
      landscape.dialled.filter(({ hostname }) => !hostname.endsWith(".test") || hostname === "hidden.test"),
    ).toEqual([]);
  });

  it("asks each article once, and the host that said “wait” only after the wait", () => {
    const pages = asked.first.filter((line) => line.includes("mot.test/tin-"));
    expect(pages).toHaveLength(new Set(pages).size);
    expect(asked.first.filter((line) => line.includes("bai-1-2001"))).toEqual([
      "429 hai.test/bai-1-2001.html",
      "200 hai.test/bai-1-2001.html",
    ]);
    expect(asked.first.filter((line) => /nam\.test\/tin|cam\//.test(line))).toEqual([]);
  });

  it("puts 10,000 announced addresses into the journal, asks 25 of them, and takes none that is not ours", () => {
    const met = nights.first.sources.find(({ source }) => source === "tam");
    expect(met).toMatchObject({ found: 10_000, foundNew: 10_000, asked: 25, fetched: 25, irrelevant: 25 });
  });
});

describe("the second night", () => {
  it("fetches only what is new or has changed", () => {
    const fetched = asked.again.filter((line) => line.startsWith("200") && !/robots|tam\.test/.test(line));
    // Two pages of bon.test come without validators: their bytes are the same, and nothing is read.
    expect(fetched.sort()).toEqual([
      "200 bon.test/doi-10.html",
      "200 bon.test/doi-9.html",
      "200 bon.test/nho-giot-2.html",
      "200 mot.test/rss",
      "200 mot.test/tin-3-1002.html",
      "200 mot.test/tin-7-1006.html",
    ]);
    expect(nights.again.documents).toEqual({ new: 2, changed: 1, unchanged: 0 });
    expect(asked.again.filter((line) => line.startsWith("304")).length).toBeGreaterThan(12);
    expect(asked.again).toContain("304 tam.test/sitemap.xml");
  });

  it("moves the facts accordingly, and keeps what is gone from the site", () => {
    const moved = nights.again.moved.map(({ before, after }) => [after?.subject, before?.value, after?.value]);
    expect(moved).toContainEqual(["province:lang-son", 12, 13]);
    expect(moved.filter(([, was, is]) => was !== is)).toHaveLength(1);
    expect(ranks()).toEqual({
      ...{ "thai-nguyen": 8, "bac-giang": 10, "lang-son": 13, "ha-giang": 45, "cao-bang": 61, "son-la": 49 },
      ...{ "yen-bai": 31, "phu-tho": 27, "hoa-binh": 52, "nghe-an": 15 },
    });
    expect(codesOf(nights.again)["page-gone"]).toEqual(["mot.test/tin-6-1005.html"]);
  });

  it("does not ask again tonight what said no last night for good", () => {
    expect(asked.again.filter((line) => /bom-1|ham-|vong-|cam\//.test(line))).toEqual([]);
  });

  it("leaves every number verbatim in the archive", async () => {
    const states: string[] = [];
    const about = { archiveFolder: join(folder, "archive"), now: () => "2026-03-03T00:00:00.000Z" };
    for await (const { state } of verifyClaims(db, about)) states.push(state);
    expect(new Set(states)).toEqual(new Set(["verbatim"]));
    expect(states.length).toBeGreaterThanOrEqual(PLACES.length);
  });

  it("can be read again from the archive with nobody asked, and gives the same", async () => {
    const before = [listFacts(db), listClaims(db)];
    const now = (): string => "2026-03-03T19:30:00.000Z";
    const options = { configHash: "c", codeVersion: "0", now, offline: join(folder, "archive") };
    const report = await runPipeline(db, PIPELINE, options);
    expect(report.documents).toEqual({ new: 0, changed: 0, unchanged: 18 });
    expect(report.facts).toMatchObject({ new: 0, changed: 0, withdrawn: 0 });
    expect([listFacts(db), listClaims(db)]).toEqual(before);
    expect(landscape.asked).toEqual([]);
  });
});
