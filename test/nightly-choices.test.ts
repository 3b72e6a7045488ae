/** What an operator may ask of a run: a date to begin at, everything there ever was, nobody to be asked, old archives. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pipeline } from "../src/model/pipeline.ts";
import { verifyClaims } from "../src/run/verify-claims.ts";
import { listFacts } from "../src/store/facts.ts";
import type { Database } from "../src/store/open-database.ts";
import { startServer, type Manner, type TestServer } from "./fetch-server.ts";
import { FETCH, nightOf, openNights, ranked, type Nights } from "./night-of.ts";
import { article, PLACES } from "./press-landscape.ts";

let nights: Nights;
let server: TestServer;
const manners: Record<string, Manner> = {};
beforeEach(async () => {
  for (const path of Object.keys(manners)) Reflect.deleteProperty(manners, path);
  nights = openNights();
  server = await startServer(manners);
});
afterEach(async () => {
  await server.close();
  nights.close();
});

function pipelineOf(source: Partial<Pipeline["sources"][number]>, fetch: Partial<typeof FETCH> = {}): Pipeline {
  const sources = [{ id: "mot", name: "Báo Một", ...source }];
  return { name: "night", database: "unused", words: ["chuyển đổi số"], fetch: { ...FETCH, ...fetch }, sources };
}

/** Articles 1 to `count`, the n-th printed on the n-th of January. @returns their paths */
function print(count: number): string[] {
  return PLACES.slice(0, count).map(([province, rank], at) => {
    const path = `/tin-${at + 1}-${1001 + at}.html`;
    manners[path] = ranked(province, rank, `2026-01-0${at + 1}`);
    return path;
  });
}

function sitemapOf(paths: readonly string[]): Manner {
  return (response) => {
    const lines = paths.map(
      (path, at) => `<url><loc>${server.origin}${path}</loc><lastmod>2026-01-0${at + 1}</lastmod></url>`,
    );
    response.writeHead(200, { "content-type": "application/xml" }).end(`<urlset>${lines.join("")}</urlset>`);
  };
}

/** What was asked for beside robots.txt, and forgets it. */
function asked(): string[] {
  return server.seen
    .splice(0)
    .map(({ path }) => path)
    .filter((path) => path !== "/robots.txt")
    .sort();
}

function ranks(db: Database): Record<string, number | null> {
  const facts = listFacts(db, { measure: "rank" });
  return Object.fromEntries(facts.map(({ subject, value }) => [subject.replace("province:", ""), value]));
}

describe("since", () => {
  it("passes over what was announced before the day, and takes the day itself", async () => {
    manners["/map.xml"] = sitemapOf(print(4));
    const pipeline = pipelineOf({ sitemaps: [`${server.origin}/map.xml`] });
    await nights.run(1, pipeline, { since: "2026-01-03" });
    expect(asked()).toEqual(["/map.xml", "/tin-3-1003.html", "/tin-4-1004.html"]);
    expect(ranks(nights.db)).toEqual({ "lang-son": 12, "ha-giang": 45 });
  });

  it("does not hide for good what it passed over: the next run without it takes it", async () => {
    manners["/map.xml"] = sitemapOf(print(4));
    const pipeline = pipelineOf({ sitemaps: [`${server.origin}/map.xml`] });
    await nights.run(1, pipeline, { since: "2026-01-03" });
    asked();
    await nights.run(2, pipeline);
    expect(asked()).toContain("/tin-1-1001.html");
    expect(Object.keys(ranks(nights.db))).toHaveLength(4);
  });

  it("does not hide it where the list has not changed and says so", async () => {
    const paths = print(4);
    manners["/map.xml"] = (response, seen, visit) => {
      response.setHeader("etag", '"same"');
      if (seen.headers["if-none-match"] === '"same"') response.writeHead(304).end();
      else if (typeof list === "function") list(response, seen, visit);
    };
    const list = sitemapOf(paths);
    const pipeline = pipelineOf({ sitemaps: [`${server.origin}/map.xml`] });
    await nights.run(1, pipeline, { since: "2026-01-03" });
    await nights.run(2, pipeline);
    expect(Object.keys(ranks(nights.db))).toHaveLength(4);
  });
});

describe("backfill", () => {
  it("turns a list over to its end and asks for all of it, whatever a night may ask", async () => {
    const paths = print(8);
    for (let page = 1; page <= 4; page++) {
      const links = paths.slice(2 * page - 2, 2 * page).map((path) => `<a href="${path}">Chuyển đổi số ở tỉnh</a>`);
      manners[`/muc?page=${page}`] = `<html><body>${links.join("")}</body></html>`;
    }
    const listing = { url: `${server.origin}/muc?page={page}`, links: "a" };
    const pipeline = pipelineOf({ listings: [listing] }, { pagesPerRun: 1 });
    const first = await nights.run(1, pipeline);
    expect(asked()).toEqual(["/muc?page=1", "/tin-1-1001.html"]);
    expect(first.issues).toMatchObject([{ code: "run-cut-short", subject: "mot" }]);
    const second = await nights.run(2, pipeline, { isBackfill: true });
    const lists = [1, 2, 3, 4, 5].map((page) => `/muc?page=${page}`);
    // The first article is due to be looked at again, the others are new.
    expect(asked()).toEqual([...lists, ...paths].sort());
    expect(second.sources).toMatchObject([{ found: 8, foundNew: 6, asked: 8 }]);
    expect(second.issues).toEqual([]);
    expect(Object.keys(ranks(nights.db))).toHaveLength(8);
  });

  it("reads the sitemaps that robots.txt names where the source names none", async () => {
    const paths = print(3);
    manners["/robots.txt"] = (response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end(`Sitemap: ${server.origin}/all.xml`);
    };
    manners["/all.xml"] = sitemapOf(paths);
    manners["/rss"] =
      `<rss><channel><item><title>Chuyển đổi số</title><link>${server.origin}${paths[2] ?? ""}</link></item></channel></rss>`;
    const pipeline = pipelineOf({ url: `${server.origin}/`, feeds: [`${server.origin}/rss`] });
    await nights.run(1, pipeline);
    expect(asked()).toEqual(["/rss", "/tin-3-1003.html"]);
    await nights.run(1, pipeline, { isBackfill: true });
    expect(asked()).toEqual(["/all.xml", "/rss", "/tin-1-1001.html", "/tin-2-1002.html"]);
  });
});

it("says that there is nothing to read again offline before anything was fetched", async () => {
  const pipeline = pipelineOf({ pages: [`${server.origin}/tin-1.html`] });
  const { issues, pages } = await nights.run(1, pipeline, { offline: nights.archive });
  expect({ pages: pages.read, codes: issues.map(({ code }) => code) }).toEqual({
    pages: 0,
    codes: ["nothing-archived"],
  });
});

describe("WARC files as input", () => {
  it("says that a folder has none", async () => {
    const source = { id: "cu", name: "Kho cũ", warcs: [nights.folder] };
    const { issues } = await nights.run(1, { name: "old", database: "unused", sources: [source] });
    expect(issues.map(({ code, subject }) => [code, subject])).toEqual([["no-warc-files", nights.folder]]);
  });

  const words = { words: ["chuyển đổi số"], name: "old", database: "unused" };

  /** A night's archive, with a page that is not about our subject. @returns the path of its one file */
  async function archiveANight(): Promise<string> {
    const paths = print(5);
    manners["/nau-an-9009.html"] = article("Huế", 3, "Hội thi nấu ăn");
    const pages = [...paths, "/nau-an-9009.html"].map((path) => server.origin + path);
    await nights.run(1, pipelineOf({ pages, relevance: "all" }));
    asked();
    const [file = ""] = readdirSync(nights.archive);
    return join(nights.archive, file);
  }

  it("gives the facts of the night that archived them, asks nobody, and leaves out what is not ours", async () => {
    const file = await archiveANight();
    const other = openNights();
    const pipeline = { ...words, sources: [{ id: "cu", name: "Kho cũ", warcs: [file] }] };
    const report = await other.run(1, pipeline);
    expect(report).toMatchObject({ pages: { read: 5, taken: 5, failed: 0 }, documents: { new: 5 }, issues: [] });
    expect(ranks(other.db)).toEqual(ranks(nights.db));
    const again = await other.run(2, pipeline);
    expect(again).toMatchObject({ documents: { new: 0, changed: 0, unchanged: 5 }, facts: { new: 0, changed: 0 } });
    expect(asked()).toEqual([]);
    expect(await statesOf(other)).toEqual(["verbatim"]);
    other.close();
  });

  it("takes the pages of a folder of them, and all where the source says so", async () => {
    await archiveANight();
    const other = openNights();
    const source = { id: "cu", name: "Kho cũ", warcs: [nights.archive], relevance: "all" as const };
    const report = await other.run(1, { ...words, sources: [source] });
    expect(report.documents.new).toBe(6);
    other.close();
  });

  it.each([
    [
      "a flipped byte",
      (file: string, at: number) => {
        flip(file, at);
      },
      4,
      ["damaged-warc"],
    ],
    [
      "a torn end",
      (file: string) => {
        truncateSync(file, readFileSync(file).length - 40);
      },
      4,
      ["damaged-warc"],
    ],
  ])("makes an issue of %s and keeps the pages beside it", async (_, damage, left, codes) => {
    const file = await archiveANight();
    const at = nights.db.prepare(
      "SELECT byte_offset FROM archived JOIN page USING (archived_id) ORDER BY 1 LIMIT 1 OFFSET 2",
    );
    damage(file, Number(at.pluck().get()) + 120);
    const other = openNights();
    const pipeline = { ...words, sources: [{ id: "cu", name: "Kho cũ", warcs: [file] }] };
    const report = await other.run(1, pipeline);
    expect(report.issues.map(({ code }) => code)).toEqual(codes);
    expect(report.issues[0]?.message).toContain(file);
    expect(Object.keys(ranks(other.db)).length).toBeGreaterThanOrEqual(left);
    other.close();
  });
});

/** What `dti verify` finds of every number. */
async function statesOf({ db, archive }: Nights): Promise<string[]> {
  const states = new Set<string>();
  for await (const { state } of verifyClaims(db, { archiveFolder: archive, now: () => nightOf(9) })) states.add(state);
  return [...states];
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
  writeFileSync(file, bytes);
}
