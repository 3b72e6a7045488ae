import { gzipSync, brotliCompressSync, deflateRawSync, deflateSync } from "node:zlib";
import { once } from "node:events";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { createDial } from "../src/fetch/guarded-connector.ts";
import type { FetchResult } from "../src/fetch/fetch-result.ts";
import type { FetcherOptions } from "../src/fetch/fetcher.ts";
import {
  createLeapingClock,
  createTestFetcher,
  pageOf,
  startServer,
  USER_AGENT,
  type Manner,
  type TestServer,
} from "./fetch-server.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Where the leaping clock begins. */
const NOW = "Sat, 21 Nov 2026 18:00:00 GMT";
const HTML = { "content-type": "text/html; charset=utf-8" };

/** Made for this test, valid for so.example until 2126, and known to nobody. */
const SELF_SIGNED = `-----BEGIN CERTIFICATE-----
MIIBmDCCAT6gAwIBAgIUEB7EHFxXqm+loXtZ1f559kcESMYwCgYIKoZIzj0EAwIw
FTETMBEGA1UEAwwKc28uZXhhbXBsZTAgFw0yNjExMjEyMjM2MzRaGA8yMTI2MTAy
ODIyMzYzNFowFTETMBEGA1UEAwwKc28uZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG
SM49AwEHA0IABOvw4qsp+kU03k56eVVs75IXAH3sWv11iOQ84+tVdAIAT/W8F3E7
rhdoDtud8HSC8gk6iObCS7LFC+veu9SHQh2jajBoMB0GA1UdDgQWBBSUUUfKE77I
nklKOawvy24k9OVvRTAfBgNVHSMEGDAWgBSUUUfKE77InklKOawvy24k9OVvRTAP
BgNVHRMBAf8EBTADAQH/MBUGA1UdEQQOMAyCCnNvLmV4YW1wbGUwCgYIKoZIzj0E
AwIDSAAwRQIgOqKrULHoyi324IuOMf+feOViOTE3VtzjE+62sCkfJ3cCIQCyPkA7
+tfD56L5R4t056EjDA1cVh6gKOiCWX54cXYtCg==
-----END CERTIFICATE-----
`;
const WORTHLESS_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRmFJCdaR4G9zIYlz
VNKqzG1ogJq8BF1dt+aaHRuLtrqhRANCAATr8OKrKfpFNN5OenlVbO+SFwB97Fr9
dYjkPOPrVXQCAE/1vBdxO64XaA7bnfB0gvIJOojmwkuyxQvr3rvUh0Id
-----END PRIVATE KEY-----
`;

interface Asked {
  readonly server: TestServer;
  readonly result: FetchResult;
}

async function serve(manners: Readonly<Record<string, Manner>>): Promise<TestServer> {
  const server = await startServer(manners);
  closing.push(server.close);
  return server;
}

async function ask(manners: Readonly<Record<string, Manner>>, options: Partial<FetcherOptions> = {}): Promise<Asked> {
  const server = await serve(manners);
  const fetcher = createTestFetcher(options);
  closing.push(fetcher.close);
  return { server, result: await fetcher.fetchPage(`${server.origin}/bai`) };
}

function textOf(result: FetchResult): string {
  return result.kind === "page" ? Buffer.from(result.input.bytes).toString() : `no page: ${result.kind}`;
}

function toldBy(result: FetchResult): unknown {
  return "issue" in result ? { kind: result.kind, code: result.issue.code } : { kind: result.kind };
}

describe("fetching a page", () => {
  it("says who asks, and sends neither cookies nor credentials nor a wish for encodings it cannot undo", async () => {
    const server = await serve({
      "/bai": (response) => {
        response.writeHead(302, { location: "/moi", "set-cookie": "session=1; Path=/" }).end();
      },
      "/moi": pageOf("Mới"),
    });
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    const result = await fetcher.fetchPage(`${server.origin.replace("//", "//user:secret@")}/bai#cuoi`);
    expect(server.paths()).toEqual(["/robots.txt", "/bai", "/moi"]);
    for (const { headers } of server.seen) {
      expect(headers["user-agent"]).toBe(USER_AGENT);
      expect([headers.cookie, headers.authorization, headers.referer]).toEqual([undefined, undefined, undefined]);
      expect(headers["accept-encoding"]).toBe("gzip, deflate, br");
    }
    expect(result).toMatchObject({ kind: "page", finalUrl: `${server.origin}/moi`, requests: 2 });
  });

  it.each([
    ["gzip", gzipSync, "gzip"],
    ["brotli", brotliCompressSync, "br"],
    ["deflate", deflateSync, "deflate"],
    ["raw deflate", deflateRawSync, "deflate"],
    ["nothing, though it says gzip", (text: string) => Buffer.from(text), "gzip"],
    ["gzip twice", (text: string) => gzipSync(gzipSync(text)), "gzip, gzip"],
  ])("undoes %s", async (_, encode, name) => {
    const { result } = await ask({
      "/bai": (response) => {
        response.writeHead(200, { ...HTML, "content-encoding": name }).end(encode(pageOf("Nén")));
      },
    });
    expect(textOf(result)).toBe(pageOf("Nén"));
  });

  it("stops a bomb of 200 MB at the cap, with little memory and no repeat", async () => {
    // 200 MB of spaces in 200 kB: four members of 50 MB.
    const bomb = Buffer.concat(Array.from({ length: 4 }, () => gzipSync(Buffer.alloc(50 * 1024 * 1024, 0x20))));
    const before = process.memoryUsage().arrayBuffers;
    const { server, result } = await ask(
      { "/bai": (response) => void response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(bomb) },
      { maxBytes: 1024 * 1024 },
    );
    expect(result).toMatchObject({ kind: "refused", reason: "size", requests: 1 });
    expect(server.paths()).toEqual(["/robots.txt", "/bai"]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  it("stops an endless body at the cap", async () => {
    const { result } = await ask(
      {
        "/bai": (response) => {
          response.writeHead(200, HTML);
          const pour = (): void => {
            while (!response.destroyed && response.write("<p>và nữa</p>".repeat(5000)));
          };
          response.on("drain", pour);
          pour();
        },
      },
      { maxBytes: 1024 * 1024 },
    );
    expect(toldBy(result)).toEqual({ kind: "refused", code: "oversize-page" });
  });

  it.each([
    ["seconds", () => "7"],
    ["a date, by the server's own clock", () => new Date(Date.parse("2031-01-01T00:00:07Z")).toUTCString()],
  ])("waits as long as 429 asks for in %s, and then has the page", async (_, retryAfter) => {
    const clock = createLeapingClock();
    const { result, server } = await ask(
      {
        "/bai": (response, __, visit) => {
          if (visit === 1) {
            const date = new Date(Date.parse("2031-01-01T00:00:00Z")).toUTCString();
            response.sendDate = false;
            response.writeHead(429, { "retry-after": retryAfter(), date }).end();
          } else response.writeHead(200, HTML).end(pageOf("Lần hai"));
        },
      },
      { clock },
    );
    expect(textOf(result)).toBe(pageOf("Lần hai"));
    expect(server.paths()).toEqual(["/robots.txt", "/bai", "/bai"]);
    expect(clock.waits).toEqual([7000]);
  });

  it("defers a host that asks for longer than the patience, uncapped, and remembers it for the next run", async () => {
    const server = await serve({
      "/bai": (response) => void response.writeHead(503, { "retry-after": "864000" }).end(),
      "/khac": pageOf("Khác"),
    });
    const clock = createLeapingClock();
    const fetcher = createTestFetcher({ clock });
    closing.push(fetcher.close);
    const until = "2026-12-01T18:00:00.000Z";
    expect(await fetcher.fetchPage(`${server.origin}/bai`)).toMatchObject({ kind: "deferred", until, requests: 1 });
    expect(await fetcher.fetchPage(`${server.origin}/khac`)).toMatchObject({ kind: "deferred", until, requests: 0 });
    expect(fetcher.readyAt(`${server.origin}/khac`)).toBe(until);
    const deferrals = fetcher.deferrals();
    expect(deferrals).toEqual([{ host: new URL(server.origin).host, until }]);
    const next = createTestFetcher({ clock, deferrals });
    closing.push(next.close);
    expect(await next.fetchPage(`${server.origin}/khac`)).toMatchObject({ kind: "deferred", until });
    await clock.wait(864_000_000);
    expect(await next.fetchPage(`${server.origin}/khac`)).toMatchObject({ kind: "page" });
    expect(clock.waits).toEqual([864_000_000]);
    expect(server.paths()).toEqual(["/robots.txt", "/bai", "/robots.txt", "/khac"]);
  });

  it.each(["99999999999999999999", "Fri, 31 Dec 9998 23:59:59 GMT"])(
    "bears a Retry-After of %s",
    async (retryAfter) => {
      const { result } = await ask({
        // The server's clock is that of the test, whatever day it is run on.
        "/bai": (response) => void response.writeHead(429, { "retry-after": retryAfter, date: NOW }).end(),
      });
      expect(result).toMatchObject({ kind: "deferred" });
      expect(result.kind === "deferred" && result.until >= "9998-12-31").toBe(true);
    },
  );

  it.each(["soon", "-5", "", "Thu, 99 Nov"])("takes a Retry-After of “%s” for none", async (retryAfter) => {
    const clock = createLeapingClock();
    const { result } = await ask(
      { "/bai": (response) => void response.writeHead(503, { "retry-after": retryAfter }).end() },
      { clock, backoffMs: 100 },
    );
    expect(result).toMatchObject({ kind: "failed", status: 503, requests: 3 });
    expect(clock.waits).toEqual([50, 100]);
  });

  it("repeats after 503 with growing, jittered pauses", async () => {
    const clock = createLeapingClock();
    const shares = [0.25, 0.75];
    const { result } = await ask(
      {
        "/bai": (response, _, visit) => {
          if (visit < 3) response.writeHead(503).end();
          else response.writeHead(200, HTML).end(pageOf("Lần ba"));
        },
      },
      { clock, random: () => shares.shift() ?? 0, backoffMs: 1000 },
    );
    expect(textOf(result)).toBe(pageOf("Lần ba"));
    expect(clock.waits).toEqual([250, 1500]);
  });

  it("repeats after a reset, a body cut short and a chunk cut short", async () => {
    for (const fault of ["reset", "short", "chunk", "gzip"]) {
      const { result, server } = await ask({
        "/bai": (response, _, visit) => {
          if (visit === 2) response.writeHead(200, HTML).end(pageOf("Đủ"));
          else if (fault === "reset") response.socket?.resetAndDestroy();
          else if (fault === "short") {
            response.writeHead(200, { ...HTML, "content-length": "100000" });
            response.write(pageOf("Thiếu"), () => response.socket?.destroy());
          } else if (fault === "chunk") {
            response.writeHead(200, HTML);
            response.write(pageOf("Thiếu"), () => response.socket?.destroy());
          } else {
            const whole = gzipSync(pageOf("Thiếu"));
            response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(whole.subarray(0, -12));
          }
        },
      });
      expect([fault, textOf(result), server.paths().length]).toEqual([fault, pageOf("Đủ"), 3]);
    }
  });

  it("gives up on a server that never answers whole, and says what it met", async () => {
    const { result } = await ask({ "/bai": (response) => void response.socket?.resetAndDestroy() }, { retries: 1 });
    expect(result).toMatchObject({ kind: "failed", status: null, requests: 2, issue: { code: "no-answer" } });
    expect("issue" in result && result.issue.message).toMatch(/^Unexpected .* from .*\(2 requests\), expected a page$/);
  });

  it("ends a slow drip at the deadline though every piece comes in time", async () => {
    const started = Date.now();
    const { result } = await ask(
      {
        "/bai": (response) => {
          response.writeHead(200, HTML);
          const drip = setInterval(() => response.write("<p>"), 20);
          response.on("close", () => {
            clearInterval(drip);
          });
        },
      },
      { deadlineMs: 300, bodyTimeoutMs: 200, retries: 0 },
    );
    expect(result).toMatchObject({ kind: "failed", issue: { code: "no-answer" } });
    expect("issue" in result && result.issue.message).toContain("slowness past the deadline");
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it("ends silence before the headers", async () => {
    const { result } = await ask({ "/bai": () => undefined }, { headersTimeoutMs: 100, retries: 0 });
    expect("issue" in result && result.issue.message).toContain("silence after the request");
  });

  it("does not repeat what will not pass", async () => {
    for (const [status, told] of [
      [403, { kind: "failed", code: "bad-status" }],
      [404, { kind: "gone", code: "page-gone" }],
      [410, { kind: "gone", code: "page-gone" }],
      [304, { kind: "failed", code: "bad-status" }],
    ] as const) {
      const { result, server } = await ask({ "/bai": (response) => void response.writeHead(status).end() });
      expect([toldBy(result), server.paths().length]).toEqual([told, 2]);
    }
  });

  it("answers an unknown host name without a repeat", async () => {
    const fetcher = createTestFetcher({
      resolve: () => Promise.reject(Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" })),
    });
    closing.push(fetcher.close);
    const result = await fetcher.fetchPage("http://khong-co.example/bai");
    expect(result).toMatchObject({ kind: "failed", status: null });
    expect("issue" in result && result.issue.message).toContain("unknown host name");
  });

  it("throws the signal's reason, also while it waits", async () => {
    const server = await serve({ "/bai": () => undefined });
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    const stop = new AbortController();
    const asked = fetcher.fetchPage(`${server.origin}/bai`, { signal: stop.signal });
    setTimeout(() => {
      stop.abort(new Error("Ctrl-C"));
    }, 50);
    await expect(asked).rejects.toThrow("Ctrl-C");
  });

  it("refuses a user agent that nobody could write to", () => {
    expect(() => createTestFetcher({ userAgent: "dti/1.0" })).toThrow(/without contact/);
    expect(() => createTestFetcher({ userAgent: "/1.0 a@b.vn" })).toThrow(/begins with a name/);
  });
});

describe("fetching over TLS", () => {
  it("asks for the name, and takes no certificate that nobody vouches for", async () => {
    const names: string[] = [];
    const server = createTlsServer({
      key: WORTHLESS_KEY,
      cert: SELF_SIGNED,
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(async () => {
      server.close();
      await once(server, "close");
    });
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const dial = createDial(1000);
    const fetcher = createTestFetcher({
      allowLoopback: false,
      retries: 1,
      resolve: () => Promise.resolve([{ address: "93.184.215.14", family: 4 }]),
      dial: (target, done) => {
        dial({ ...target, address: "127.0.0.1", port }, done);
      },
    });
    closing.push(fetcher.close);
    const result = await fetcher.fetchPage("https://so.example/bai");
    expect(result).toMatchObject({ kind: "failed", status: null, issue: { code: "no-answer" } });
    expect("issue" in result && result.issue.message).toContain(
      "certificate that does not hold (DEPTH_ZERO_SELF_SIGNED_CERT)",
    );
    expect(names).toEqual(["so.example"]);
  });
});

describe("the kind of content", () => {
  it.each([
    ["an article sent as a download", "text/x-delimtext", pageOf("Tải về")],
    ["HTML called a picture", "image/jpeg", pageOf("Ảnh")],
    ["HTML called bytes", "application/octet-stream", pageOf("Byte")],
    ["HTML called nothing", null, pageOf("Không")],
    ["a fragment as a download", "text/x-delimtext;charset=UTF-8", "Sở công bố<br/>kết quả"],
    ["XHTML", "application/xhtml+xml", `<?xml version="1.0"?>${pageOf("X")}`],
  ])("takes %s", async (_, type, body) => {
    const { result } = await ask({
      "/bai": (response) => void response.writeHead(200, type === null ? {} : { "content-type": type }).end(body),
    });
    expect(textOf(result)).toBe(body);
    expect(result.kind === "page" && result.input.kind).toBe("html");
  });

  it.each([
    ["a PDF called HTML", "text/html", "%PDF-1.7\n"],
    ["a picture", "image/png", "\u0089PNG\r\n\u001a\n"],
    ["an old Word file", "application/msword", "\u00d0\u00cf\u0011\u00e0"],
    ["JSON", "application/json", '{"a":1}'],
    ["an archive called HTML", "text/html", "PK\u0003\u0004"],
  ])("refuses %s after its first bytes", async (_, type, start) => {
    let sent = 0;
    const { result, server } = await ask({
      "/bai": (response) => {
        response.writeHead(200, { "content-type": type });
        const pour = (): void => {
          while (!response.destroyed && sent < 50e6) {
            const piece = Buffer.alloc(65536, sent === 0 ? start.padEnd(65536, "x") : "x", "latin1");
            sent += piece.length;
            if (!response.write(piece)) return;
          }
          response.end();
        };
        response.on("drain", pour);
        pour();
      },
    });
    expect(toldBy(result)).toEqual({ kind: "refused", code: "unreadable-type" });
    expect(sent).toBeLessThan(20e6);
    expect(server.paths()).toEqual(["/robots.txt", "/bai"]);
  });

  it("keeps the bytes of a page whose charset lies, for parse to read", async () => {
    const body = Buffer.from(pageOf("Chuyển đổi số"));
    const { result } = await ask({
      "/bai": (response) =>
        void response.writeHead(200, { "content-type": "text/html; charset=windows-1252" }).end(body),
    });
    expect(result).toMatchObject({ input: { page: { contentType: "text/html; charset=windows-1252" } } });
    expect(textOf(result)).toBe(body.toString());
  });

  it("follows a Location that is not encoded", async () => {
    const { result, server } = await ask({
      "/bai": (response) => {
        response.socket?.end(
          Buffer.from("HTTP/1.1 302 Found\r\nLocation: /số-mới\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"),
        );
      },
      "/s%E1%BB%91-m%E1%BB%9Bi": pageOf("Số mới"),
    });
    expect(server.paths()).toEqual(["/robots.txt", "/bai", "/s%E1%BB%91-m%E1%BB%9Bi"]);
    expect(textOf(result)).toBe(pageOf("Số mới"));
  });

  it("knows the script that guards many portals from a page", async () => {
    const script =
      '<html><body><script>document.cookie="D1N=0a1b";window.location.reload(true);</script></body></html>';
    const { result } = await ask({ "/bai": script });
    expect(toldBy(result)).toEqual({ kind: "failed", code: "script-challenge" });
  });

  it("issues an empty page", async () => {
    const { result } = await ask({ "/bai": "" });
    expect(toldBy(result)).toEqual({ kind: "failed", code: "empty-page" });
  });
});

describe("asking again", () => {
  it("is conditional, and takes 304 and the same bytes for unchanged", async () => {
    const server = await serve({
      "/bai": (response, { headers }) => {
        if (headers["if-none-match"] === '"mot"') response.writeHead(304, { etag: '"hai"' }).end();
        else
          response
            .writeHead(200, { ...HTML, etag: '"mot"', "last-modified": "Sat, 21 Nov 2026 01:00:00 GMT" })
            .end(pageOf("Một"));
      },
      "/khong-dau": pageOf("Không dấu"),
    });
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    const first = await fetcher.fetchPage(`${server.origin}/bai`);
    if (first.kind !== "page") throw new Error(first.kind);
    const again = await fetcher.fetchPage(`${server.origin}/bai`, { validators: first.validators });
    expect(server.seen.at(-1)?.headers["if-modified-since"]).toBe("Sat, 21 Nov 2026 01:00:00 GMT");
    expect(again).toMatchObject({
      kind: "unchanged",
      by: "status",
      validators: { ...first.validators, etag: '"hai"' },
    });
    const plain = await fetcher.fetchPage(`${server.origin}/khong-dau`);
    if (plain.kind !== "page") throw new Error(plain.kind);
    const same = await fetcher.fetchPage(`${server.origin}/khong-dau`, { validators: plain.validators });
    expect(same).toMatchObject({ kind: "unchanged", by: "bytes", validators: plain.validators });
  });

  it("knows the same bytes at a new address, and keeps nothing of the old one's validators", async () => {
    const server = await serve({ "/moi": pageOf("Một"), "/cu": pageOf("Một") });
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    const first = await fetcher.fetchPage(`${server.origin}/cu`);
    if (first.kind !== "page") throw new Error(first.kind);
    const validators = { ...first.validators, etag: '"cu"' };
    const again = await fetcher.fetchPage(`${server.origin}/moi`, { validators });
    expect(again).toMatchObject({
      kind: "unchanged",
      by: "bytes",
      validators: { url: `${server.origin}/moi`, etag: null },
    });
    expect(server.seen.at(-1)?.headers["if-none-match"]).toBeUndefined();
  });

  it("sends validators to the address they are of, not to one that redirects there", async () => {
    const server = await serve({
      "/cu": (response) => void response.writeHead(301, { location: "/bai" }).end(),
      "/bai": (response, { headers }) => {
        if (headers["if-none-match"]) response.writeHead(304).end();
        else response.writeHead(200, { ...HTML, etag: '"e"' }).end(pageOf("E"));
      },
    });
    const fetcher = createTestFetcher();
    closing.push(fetcher.close);
    const first = await fetcher.fetchPage(`${server.origin}/cu`);
    if (first.kind !== "page") throw new Error(first.kind);
    const again = await fetcher.fetchPage(`${server.origin}/cu`, { validators: first.validators });
    expect(again).toMatchObject({ kind: "unchanged", finalUrl: `${server.origin}/bai` });
    expect(server.seen.slice(-2).map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"e"']);
  });
});
