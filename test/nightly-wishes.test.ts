/** What a host asked for in one run is kept to by the next, though the two are different processes. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Clock } from "../src/fetch/clock.ts";
import type { Pipeline } from "../src/model/pipeline.ts";
import { listDeferrals } from "../src/store/hosts.ts";
import { startServer, type Manner, type TestServer } from "./fetch-server.ts";
import { FETCH, nightOf, openNights, ranked, type Nights } from "./night-of.ts";

const MINUTE = 60_000;

/** A clock of the test's own: it stands still, and what waits is let go at once. */
let instant = 0;
const clock: Clock = {
  now: () => instant,
  wait: (milliseconds) => {
    instant += milliseconds;
    return Promise.resolve();
  },
};

const PROVINCES = ["Thái Nguyên", "Bắc Giang", "Lạng Sơn"];

let nights: Nights;
let server: TestServer;
const manners: Record<string, Manner> = {};
let answersWith: { status: number; retryAfter: string; date?: string } | null = null;
beforeEach(async () => {
  instant = Date.parse(nightOf(1));
  answersWith = null;
  nights = openNights(clock);
  server = await startServer(manners);
  for (const [n, province] of PROVINCES.entries())
    manners[`/tin-${n}.html`] = (response) => {
      if (answersWith === null) {
        response.writeHead(200, { "content-type": "text/html" }).end(ranked(province, n + 1));
        return;
      }
      response.setHeader("retry-after", answersWith.retryAfter);
      response.setHeader("date", answersWith.date ?? new Date(instant).toUTCString());
      response.writeHead(answersWith.status, { "content-type": "text/html" }).end("chờ");
    };
});
afterEach(async () => {
  await server.close();
  nights.close();
});

/** To the second. */
function wishes(): string[][] {
  return listDeferrals(nights.db).map(({ host, until }) => [host, until.slice(11, 19)]);
}

function pipeline(count = 2): Pipeline {
  const pages = PROVINCES.slice(0, count)
    .map((_, n) => n)
    .map((n) => `${server.origin}/tin-${n}.html`);
  return { name: "n", database: "unused", fetch: FETCH, sources: [{ id: "mot", name: "Báo Một", pages }] };
}

/** A run that begins so many minutes after the first. @returns what was asked for, and what was met */
async function runAt(
  minutes: number,
  count = 2,
): Promise<{ asked: string[]; codes: string[]; deferred: number; read: number }> {
  instant = Date.parse(nightOf(1)) + minutes * MINUTE;
  server.seen.splice(0);
  const now = (): string => new Date(instant).toISOString();
  const { issues, sources, documents } = await nights.run(1, pipeline(count), { now });
  const asked = server.paths().filter((path) => path !== "/robots.txt");
  const [met] = sources;
  return { asked, codes: issues.map(({ code }) => code), deferred: met?.deferred ?? 0, read: documents.new };
}

it.each([
  ["in seconds", 429, () => "3600"],
  ["as a date", 503, () => new Date(Date.parse(nightOf(1)) + 60 * MINUTE).toUTCString()],
])("keeps the next run from a host that said when to come again %s", async (_, status, retryAfter) => {
  answersWith = { status, retryAfter: retryAfter() };
  const first = await runAt(0);
  // The second page is not even tried: the host spoke for itself, not for the first page.
  expect(first).toEqual({ asked: ["/tin-0.html"], codes: ["host-deferred", "host-deferred"], deferred: 2, read: 0 });
  const host = new URL(server.origin).host;
  expect(wishes()).toEqual([[host, "20:30:00"]]);
  answersWith = null;
  // Not asked, not even for robots.txt: before the hour is over, whoever runs.
  expect(await runAt(20)).toMatchObject({ asked: [], read: 0 });
  expect(server.paths()).toEqual([]);
  expect(listDeferrals(nights.db)).toHaveLength(1);
  expect(await runAt(61)).toEqual({ asked: ["/tin-0.html", "/tin-1.html"], codes: [], deferred: 0, read: 2 });
  expect(listDeferrals(nights.db)).toEqual([]);
});

it("waits for what is left of the wish where that is short, and then asks for all", async () => {
  answersWith = { status: 429, retryAfter: "3600" };
  await runAt(0);
  answersWith = null;
  // The third page is new, and due at once; the wait for it makes the others due as well.
  expect(await runAt(55, 3)).toMatchObject({ read: 3, codes: [] });
  expect(instant).toBeGreaterThanOrEqual(Date.parse(nightOf(1)) + 60 * MINUTE);
});

it("counts a date by the server's own clock, which may be an hour wrong", async () => {
  const theirs = Date.parse(nightOf(1)) + 90 * MINUTE;
  const date = new Date(theirs).toUTCString();
  answersWith = { status: 503, date, retryAfter: new Date(theirs + 30 * MINUTE).toUTCString() };
  await runAt(0);
  expect(wishes()).toMatchObject([[expect.any(String), "20:00:00"]]);
});

it("does not cap what a host asks for: a day is a day", async () => {
  answersWith = { status: 503, retryAfter: "86400" };
  await runAt(0);
  answersWith = null;
  expect((await runAt(23 * 60)).asked).toEqual([]);
  expect((await runAt(24 * 60 + 1)).asked).toHaveLength(2);
});
