/** What a person is woken for: facts that fall, a source that falls silent, a profile that no longer fits. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pipeline } from "../src/model/pipeline.ts";
import type { RunReport } from "../src/run.ts";
import { listFacts } from "../src/store/facts.ts";
import { listIssues } from "../src/store/issues.ts";
import { listRuns } from "../src/store/runs.ts";
import { startServer, type Manner, type TestServer } from "./fetch-server.ts";
import { FETCH, openNights, ranked, type Nights } from "./night-of.ts";
import { feed, PLACES } from "./press-landscape.ts";

let nights: Nights;
beforeEach(() => {
  nights = openNights();
});
afterEach(() => {
  nights.close();
});

describe("a fall in facts", () => {
  /** Of 30 places the first `count` are said; the others' pages say nothing. */
  function write(count: number): void {
    const folder = join(nights.folder, "in");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [at, [, text]] of SENTENCES.entries())
      writeFileSync(join(folder, `${at}.txt`), at < count ? text : "Hôm nay tỉnh họp giao ban.\n");
  }

  function pipeline(alarms: Partial<Pipeline["alarms"]> = {}): Pipeline {
    const sources = [{ id: "tep", name: "Tệp", files: [join(nights.folder, "in")] }];
    return { name: "files", database: "unused", sources, alarms: { ...ALARMS, ...alarms } };
  }

  async function night(day: number, count: number, options = {}, alarms = {}): Promise<RunReport> {
    write(count);
    return nights.run(day, pipeline(alarms), { ...options });
  }

  it("of more than a fifth is not published: the facts stay, the run failed, and an issue says what to do", async () => {
    await night(1, 30);
    const before = listFacts(nights.db);
    expect(before).toHaveLength(30);
    const report = await night(2, 23);
    expect(report.isPublished).toBe(false);
    expect(listFacts(nights.db)).toEqual(before);
    expect(listRuns(nights.db).map(({ status }) => status)).toEqual(["failed", "done"]);
    const expected = {
      code: "facts-fell",
      stage: "publish",
      subject: "facts",
      message: "Unexpected fall from 30 facts to 23, expected at most 20 % fewer; the facts stay as they were",
      hint: "Look at the other issues of the run; where the fall is right, run again with --accept-fall",
    };
    expect(report.issues).toEqual([expected]);
    expect(listIssues(nights.db, { run: 2 })).toMatchObject([expected]);
  });

  it("of a fifth is published", async () => {
    await night(1, 30);
    const report = await night(2, 24);
    expect(report).toMatchObject({ isPublished: true, facts: { withdrawn: 6 }, issues: [] });
    expect(listFacts(nights.db)).toHaveLength(24);
  });

  it("of four facts is no alarm, however large a part: a handful is soon gone", async () => {
    await night(1, 5);
    expect(await night(2, 1)).toMatchObject({ isPublished: true, facts: { withdrawn: 4 } });
  });

  it("stays an alarm in every run until it is looked at, and is published when somebody has", async () => {
    await night(1, 30);
    await night(2, 10);
    expect((await night(3, 10)).isPublished).toBe(false);
    expect(listFacts(nights.db)).toHaveLength(30);
    const report = await night(4, 10, { acceptsFall: true });
    expect(report).toMatchObject({ isPublished: true, facts: { withdrawn: 20 }, issues: [] });
    expect(listFacts(nights.db)).toHaveLength(10);
    expect(await night(5, 10)).toMatchObject({ isPublished: true, issues: [], facts: { withdrawn: 0, new: 0 } });
  });

  it("that is mended the next night leaves what an undisturbed data set holds", async () => {
    await night(1, 30);
    const before = listFacts(nights.db);
    await night(2, 3);
    expect(await night(3, 30)).toMatchObject({ isPublished: true, issues: [], facts: { withdrawn: 0, new: 0 } });
    expect(listFacts(nights.db)).toEqual(before);
  });

  it("is measured as the pipeline says", async () => {
    await night(1, 30);
    expect((await night(2, 24, {}, { factsFallPercent: 10 })).isPublished).toBe(false);
    expect((await night(3, 8, {}, { factsFallPercent: 90 })).isPublished).toBe(true);
  });
});

const ALARMS = { silentDays: 7, factsFallPercent: 20, unmatchedPercent: 50 };

/** Three facts a place: ranks of three years. */
const SENTENCES = PLACES.flatMap(([province, rank]) =>
  [2020, 2021, 2022].map((year) => {
    const text = `Tỉnh ${province} xếp thứ ${rank}/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm ${year}.\n`;
    return [province, text] as const;
  }),
);

describe("over the web", () => {
  let server: TestServer;
  const manners: Record<string, Manner> = {};
  const paths = PLACES.map((_, at) => `/tin-${at + 1}-${1001 + at}.html`);
  let printed = 2;
  beforeEach(async () => {
    printed = 2;
    server = await startServer(manners);
    for (const [at, [province, rank]] of PLACES.entries()) manners[paths[at] ?? ""] = ranked(province, rank);
    manners["/rss"] = (response, { headers }) => {
      response.setHeader("etag", `"${printed}"`);
      if (headers["if-none-match"] === `"${printed}"`) response.writeHead(304).end();
      else response.end(feed(paths.slice(0, printed).map((path) => server.origin + path)));
    };
  });
  afterEach(async () => {
    await server.close();
  });

  function pipeline(source: Partial<Pipeline["sources"][number]> = {}): Pipeline {
    const feeds = [`${server.origin}/rss`];
    const sources = [{ id: "mot", name: "Báo Một", url: server.origin, feeds, ...source }];
    return { name: "night", database: "unused", words: ["chuyển đổi số"], fetch: FETCH, sources, alarms: ALARMS };
  }

  const silence = async (day: number, of = pipeline()): Promise<string[]> =>
    (await nights.run(day, of)).issues.filter(({ code }) => code === "silent-source").map(({ message }) => message);

  it("tells of a source that has given nothing new for seven days, each night, until it does", async () => {
    const told: Record<number, string[]> = {};
    for (const day of [1, 2, 7, 8, 9]) told[day] = await silence(day);
    const message = 'Unexpected silence of source "mot", expected anything new since 2026-03-01';
    expect(told).toEqual({ 1: [], 2: [], 7: [], 8: [message], 9: [message] });
    // One stretch of silence is one row, however many nights it lasts.
    expect(listIssues(nights.db, { code: "silent-source" })).toMatchObject([{ firstSeenRun: 4, lastSeenRun: 5 }]);
    printed = 3;
    expect(await silence(10)).toEqual([]);
    expect(await silence(16)).toEqual([]);
    expect(await silence(17)).toEqual([message.replace("03-01", "03-10")]);
  });

  it("tells of a source that never gave anything since its first run", async () => {
    printed = 0;
    expect(await silence(1)).toEqual([]);
    expect(await silence(9)).toEqual([
      'Unexpected silence of source "mot", expected anything new since its first run 2026-03-01',
    ]);
  });

  it("takes a list of fixed pages, which announces nothing, for no silence", async () => {
    const source = { id: "mot", name: "Báo Một", pages: [server.origin + (paths[0] ?? "")] };
    const of = { ...pipeline(), sources: [source] };
    await nights.run(1, of);
    expect(await silence(20, of)).toEqual([]);
  });

  it("tells of a feed that names no article, which no silence of seven days need tell", async () => {
    printed = 0;
    const { issues } = await nights.run(1, pipeline());
    expect(issues.map(({ code }) => code)).toContain("empty-announcement");
  });

  it("reads an unchanged list again after its pattern was mended, and finds what it passed over", async () => {
    const profile = {
      id: "mot",
      name: "Báo Một",
      url: server.origin,
      hosts: ["127.0.0.1"],
      seen: null,
      articles: ["^/bai-"],
    };
    const wrong = await nights.run(1, pipeline({ site: "mot", profile }), { configHash: "before" });
    expect(wrong.issues.map(({ code }) => code)).toContain("empty-announcement");
    const mended = pipeline({ site: "mot", profile: { ...profile, articles: ["^/tin-"] } });
    const report = await nights.run(2, mended, { configHash: "after" });
    expect(report).toMatchObject({ documents: { new: 2 }, issues: [] });
    server.seen.splice(0);
    expect((await nights.run(3, mended, { configHash: "after" })).sources).toMatchObject([{ found: 0, unchanged: 2 }]);
  });
});
