/** A real HTTP server on loopback whose every answer is written by the test, and a fetcher that may ask it. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { once } from "node:events";
import { createFetcher } from "../src/fetch/create-fetcher.ts";
import type { Clock } from "../src/fetch/clock.ts";
import type { Fetcher, FetcherOptions } from "../src/fetch/fetcher.ts";

export interface Seen {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** How a path answers: text of a 200 page, or anything at all; `visit` counts the visits of this path from 1. */
export type Manner = string | ((response: ServerResponse, seen: Seen, visit: number) => void);

export interface TestServer {
  readonly origin: string;
  /** Every request that came, in order. */
  readonly seen: Seen[];
  readonly paths: () => string[];
  readonly close: () => Promise<void>;
}

/** Paths without a manner answer 404; robots.txt does too unless it has one. */
export async function startServer(manners: Readonly<Record<string, Manner>>): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    seen.push({ path, headers: request.headers });
    const manner = manners[path];
    if (typeof manner === "function") {
      manner(response, { path, headers: request.headers }, seen.filter((one) => one.path === path).length);
      return;
    }
    response.writeHead(manner === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(manner ?? "not here");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Unexpected address of a test server");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    paths: () => seen.map(({ path }) => path),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A clock that does not wait: it notes for how long it was asked to, and moves on. */
export function createLeapingClock(): Clock & { readonly waits: number[] } {
  let now = Date.parse("2026-11-21T18:00:00Z");
  const waits: number[] = [];
  return {
    now: () => now,
    wait: (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
    waits,
  };
}

export const USER_AGENT = "dti-test/1.0 (+https://so.example/bot; bot@so.example)";

/** Loopback allowed, no pauses, unless told otherwise. */
export function createTestFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    userAgent: USER_AGENT,
    clock: createLeapingClock(),
    random: () => 0.5,
    delayMs: 0,
    allowLoopback: true,
    ...options,
  });
}

export function pageOf(title: string, body = "Tỉnh công bố kết quả."): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${body}</p></body></html>`;
}
