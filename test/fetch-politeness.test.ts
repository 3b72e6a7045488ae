import { afterEach, describe, expect, it } from "vitest";
import { createHostClock } from "../src/fetch/host-clock.ts";
import { readRetryAfter } from "../src/fetch/retry-after.ts";
import type { FetcherOptions } from "../src/fetch/fetcher.ts";
import { createLeapingClock, createTestFetcher, pageOf, startServer, type Manner } from "./fetch-server.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(manners: Readonly<Record<string, Manner>>, options: Partial<FetcherOptions> = {}) {
  const server = await startServer(manners);
  const fetcher = createTestFetcher(options);
  closing.push(fetcher.close, server.close);
  return { server, fetcher, ask: (path: string) => fetcher.fetchPage(server.origin + path) };
}

function rules(text: string): Manner {
  return (response) => void response.writeHead(200, { "content-type": "text/plain" }).end(text);
}

function status(code: number, headers: Record<string, string> = {}): Manner {
  return (response) => void response.writeHead(code, headers).end();
}

describe("robots.txt of a host", () => {
  it("is asked for once, whoever asks first, and obeyed", async () => {
    const { server, ask } = await start({
      "/robots.txt": rules("User-agent: dti-test\nDisallow: /kin"),
      "/a": pageOf("A"),
    });
    const results = await Promise.all(["/a", "/kin/1", "/a", "/kin/2"].map(ask));
    expect(results.map(({ kind }) => kind)).toEqual(["page", "refused", "page", "refused"]);
    expect(results[1]).toMatchObject({ reason: "robots", requests: 0, issue: { code: "robots-disallow" } });
    expect(server.paths()).toEqual(["/robots.txt", "/a", "/a"]);
  });

  it("is asked for again after a day", async () => {
    const clock = createLeapingClock();
    const { server, ask } = await start({ "/a": pageOf("A") }, { clock });
    await ask("/a");
    await clock.wait(23 * 3_600_000);
    await ask("/a");
    await clock.wait(2 * 3_600_000);
    await ask("/a");
    expect(server.paths()).toEqual(["/robots.txt", "/a", "/a", "/robots.txt", "/a"]);
  });

  it.each([400, 401, 403, 404, 410, 451])("allows all where it answers %i", async (code) => {
    const { ask } = await start({ "/robots.txt": status(code), "/a": pageOf("A") });
    expect(await ask("/a")).toMatchObject({ kind: "page" });
  });

  it.each([500, 502, 503, 429])("forbids all while it answers %i, for an hour", async (code) => {
    let isWell = false;
    const clock = createLeapingClock();
    const { server, ask } = await start(
      {
        "/robots.txt": (response) => void response.writeHead(isWell ? 404 : code).end(),
        "/a": pageOf("A"),
      },
      { clock, retries: 1 },
    );
    expect(await ask("/a")).toMatchObject({ kind: "refused", reason: "robots-unreachable", requests: 0 });
    isWell = true;
    expect(await ask("/a")).toMatchObject({ kind: "refused", reason: "robots-unreachable" });
    expect(server.paths()).toEqual(["/robots.txt", "/robots.txt"]);
    await clock.wait(3_600_001);
    expect(await ask("/a")).toMatchObject({ kind: "page" });
  });

  it("forbids all while it is reset or never comes", async () => {
    for (const manner of [(response) => void response.socket?.resetAndDestroy(), () => undefined] satisfies Manner[]) {
      const { server, ask } = await start(
        { "/robots.txt": manner, "/a": pageOf("A") },
        { retries: 0, headersTimeoutMs: 100 },
      );
      expect(await ask("/a")).toMatchObject({ kind: "failed", status: null, issue: { code: "no-answer" } });
      expect(server.paths()).toEqual(["/robots.txt"]);
    }
  });

  it("is followed over five redirects and given up after", async () => {
    const chain = (length: number): Record<string, Manner> => {
      const hops = Array.from({ length }, (_, at): [string, Manner] => [
        at === 0 ? "/robots.txt" : `/r${at}`,
        status(301, { location: `/r${at + 1}` }),
      ]);
      return { ...Object.fromEntries(hops), [`/r${length}`]: rules("User-agent: *\nDisallow: /"), "/a": pageOf("A") };
    };
    const five = await start(chain(5));
    expect(await five.ask("/a")).toMatchObject({ kind: "refused", reason: "robots" });
    const six = await start(chain(6));
    expect(await six.ask("/a")).toMatchObject({ kind: "page" });
  });

  it("is read to 500 KiB where it is huge, and not into the line that the cap cuts", async () => {
    const filler = "# không có gì ở đây cả\n";
    const head = `User-agent: *\nDisallow: /dau\n`;
    const pad = filler.repeat(Math.floor((500 * 1024 - Buffer.byteLength(head) - 20) / Buffer.byteLength(filler)));
    const last = `#${"x".repeat(500 * 1024 - Buffer.byteLength(head + pad) - 1 - "\nDisallow: /a".length)}`;
    const text = `${head}${pad}${last}\nDisallow: /abc\n${filler.repeat(200_000)}Disallow: /\n`;
    const { ask } = await start({ "/robots.txt": rules(text), "/a": pageOf("A"), "/dau": pageOf("D") });
    expect(await ask("/a")).toMatchObject({ kind: "page" });
    expect(await ask("/dau")).toMatchObject({ kind: "refused", reason: "robots" });
  });

  it("is that of each host a redirect leads to", async () => {
    const other = await startServer({ "/robots.txt": rules("User-agent: *\nDisallow: /"), "/b": pageOf("B") });
    closing.push(other.close);
    const { ask } = await start({ "/a": status(302, { location: `${other.origin}/b` }) });
    expect(await ask("/a")).toMatchObject({
      kind: "refused",
      reason: "robots",
      finalUrl: `${other.origin}/b`,
      requests: 1,
    });
    expect(other.paths()).toEqual(["/robots.txt"]);
  });

  it("is asked for anew by one who waited for another that gave up", async () => {
    const stop = new AbortController();
    const slow: Manner = (response, _, visit) => {
      if (visit > 1) response.writeHead(404).end();
      else stop.abort(new Error("thôi"));
    };
    const { fetcher, server } = await start({ "/robots.txt": slow, "/a": pageOf("A") });
    const first = fetcher.fetchPage(`${server.origin}/a`, { signal: stop.signal });
    const second = fetcher.fetchPage(`${server.origin}/a`);
    await expect(first).rejects.toThrow("thôi");
    expect(await second).toMatchObject({ kind: "page" });
  });

  it("names the sitemaps", async () => {
    const { fetcher, server } = await start({ "/robots.txt": rules("Sitemap: https://so.example/s.xml\n") });
    expect(await fetcher.sitemapsOf(`${server.origin}/x`)).toEqual(["https://so.example/s.xml"]);
  });
});

describe("redirects", () => {
  it("are followed up to the limit, with the fragment left off", async () => {
    const { ask, server } = await start({
      "/a": status(301, { location: "/b#x" }),
      "/b": status(303, { location: "c" }),
      "/c": status(308, { location: `?d=1` }),
      "/c?d=1": pageOf("D"),
    });
    expect(await ask("/a")).toMatchObject({ kind: "page", finalUrl: `${server.origin}/c?d=1`, requests: 4 });
  });

  it("end at a circle, at their limit, and at an address that is none", async () => {
    const { ask } = await start(
      {
        "/tron": status(302, { location: "/tron2" }),
        "/tron2": status(302, { location: "/tron" }),
        "/minh": status(302, { location: "/minh" }),
        "/1": status(302, { location: "/2" }),
        "/2": status(302, { location: "/3" }),
        "/3": status(302, { location: "/4" }),
        "/khong": status(302),
        "/sai": status(302, { location: "http://[" }),
      },
      { maxRedirects: 2 },
    );
    expect(await ask("/tron")).toMatchObject({ kind: "refused", reason: "redirects", requests: 2 });
    expect(await ask("/minh")).toMatchObject({ kind: "refused", reason: "redirects", requests: 1 });
    expect(await ask("/1")).toMatchObject({ kind: "refused", reason: "redirects", requests: 3 });
    expect(await ask("/khong")).toMatchObject({ kind: "failed", status: 302 });
    expect(await ask("/sai")).toMatchObject({ kind: "failed", status: 302 });
  });

  it("from an article to the front page mean that it is gone", async () => {
    const { ask } = await start({
      "/bai-123456.html": status(302, { location: "/" }),
      "/": pageOf("Trang chủ"),
      "/vi/": status(302, { location: "/" }),
    });
    expect(await ask("/bai-123456.html")).toMatchObject({ kind: "gone", issue: { code: "page-gone" } });
    expect(await ask("/vi/")).toMatchObject({ kind: "page" });
  });
});

describe("the clock of a host", () => {
  it("keeps the longest of our pause, Crawl-delay and the caller's own, after the end of the last request", async () => {
    for (const [delayMs, crawlDelay, own, waits] of [
      [500, "2", undefined, [2000, 2000]],
      [5000, "2", undefined, [5000, 5000]],
      [500, "0.1", 800, [800, 800]],
      [500, "90", 800, [90_000, 90_000]],
    ] as const) {
      const clock = createLeapingClock();
      const { server, fetcher } = await start(
        { "/robots.txt": rules(`User-agent: *\nCrawl-delay: ${crawlDelay}`), "/a": pageOf("A"), "/b": pageOf("B") },
        { clock, delayMs },
      );
      const ask = own === undefined ? {} : { delayMs: own };
      await fetcher.fetchPage(`${server.origin}/a`, ask);
      await fetcher.fetchPage(`${server.origin}/b`, ask);
      expect(clock.waits).toEqual(waits);
    }
  });

  it("defers what a Crawl-delay beyond the patience holds up", async () => {
    const { ask } = await start(
      { "/robots.txt": rules("User-agent: *\nCrawl-delay: 3600"), "/a": pageOf("A") },
      { patienceMs: 60_000 },
    );
    expect(await ask("/a")).toMatchObject({ kind: "deferred", until: "2026-11-21T19:00:00.000Z" });
  });

  it("leaves a host alone for a while that fails page after page, and not one that fails now and then", async () => {
    const clock = createLeapingClock();
    const { ask, server } = await start(
      { "/hong": status(503), "/dut": (response) => void response.socket?.resetAndDestroy(), "/a": pageOf("A") },
      { clock, retries: 0, restAfter: 3 },
    );
    const kinds = async (paths: readonly string[]): Promise<string[]> => {
      const told = [];
      for (const path of paths) told.push((await ask(path)).kind);
      return told;
    };
    expect(await kinds(["/hong", "/dut", "/a", "/hong", "/dut"])).toEqual([
      "failed",
      "failed",
      "page",
      "failed",
      "failed",
    ]);
    expect(await kinds(["/hong", "/a", "/a"])).toEqual(["deferred", "deferred", "deferred"]);
    expect(server.paths().length).toBe(7);
    await clock.wait(15 * 60_000);
    expect(await kinds(["/a"])).toEqual(["page"]);
  });

  it("does not carry one host's Crawl-delay to the next", async () => {
    const clock = createLeapingClock();
    const other = await startServer({ "/b": pageOf("B") });
    closing.push(other.close);
    const { ask } = await start(
      { "/robots.txt": rules("User-agent: *\nCrawl-delay: 50"), "/a": status(302, { location: `${other.origin}/b` }) },
      { clock, delayMs: 10 },
    );
    expect(await ask("/a")).toMatchObject({ kind: "page" });
    expect(clock.waits).toEqual([50_000, 10]);
  });

  it("lets one request at a time to a host, in order, and others side by side", async () => {
    let open = 0;
    let most = 0;
    const slow: Manner = (response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(200, { "content-type": "text/html" }).end(pageOf("Chậm"));
      }, 20);
    };
    const paths = ["/1", "/2", "/3", "/4"];
    const manners = Object.fromEntries(paths.map((path): [string, Manner] => [path, slow]));
    const { server, ask } = await start(manners);
    await Promise.all(paths.map(ask));
    expect([most, server.paths()]).toEqual([1, ["/robots.txt", ...paths]]);
    const other = await startServer(manners);
    closing.push(other.close);
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    await Promise.all([server.origin, other.origin].map((origin) => fetcher.fetchPage(`${origin}/1`)));
    expect(most).toBe(2);
  });

  it("passes the turn on when one in line gives up", async () => {
    const clock = createLeapingClock();
    const hosts = createHostClock(clock, []);
    const turn = { delayMs: 10, patienceMs: 1000 };
    const first = await hosts.enter("so.example", turn);
    const stop = new AbortController();
    const second = hosts.enter("so.example", { ...turn, signal: stop.signal });
    const third = hosts.enter("so.example", turn);
    stop.abort(new Error("thôi"));
    if ("leave" in first) first.leave();
    await expect(second).rejects.toThrow("thôi");
    expect("leave" in (await third)).toBe(true);
  });

  it("does not take a clock that was set back for a long pause", async () => {
    let now = 1_000_000_000;
    const waits: number[] = [];
    const hosts = createHostClock(
      {
        now: () => now,
        wait: (milliseconds) => {
          waits.push(milliseconds);
          now += milliseconds;
          return Promise.resolve();
        },
      },
      [],
    );
    const turn = { delayMs: 2000, patienceMs: 600_000 };
    const first = await hosts.enter("so.example", turn);
    if ("leave" in first) first.leave();
    now -= 500_000;
    expect("leave" in (await hosts.enter("so.example", turn))).toBe(true);
    expect(waits).toEqual([2000]);
  });

  it.each([
    ["120", null, 120_000],
    ["Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:07 GMT", 30_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:07 GMT", 30_000],
    ["Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:07 GMT", 30_000],
    ["Sun, 06 Nov 1994 08:49:37 GMT", null, 37_000],
    ["Sun, 06 Nov 1994 08:40:00 GMT", null, 0],
    ["2 phút", null, null],
    [null, null, null],
  ])("reads Retry-After %s against %s as %s ms", (value, date, wait) => {
    expect(readRetryAfter(value, date, Date.parse("1994-11-06T08:49:00Z"))).toBe(wait);
  });
});
