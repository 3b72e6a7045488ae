/**
 * One HTTP request and its answer, nothing followed or repeated. Sends no cookie and no credential. All time limits
 * hold at once: to connect, to the headers, between two pieces of body, and in all, for a server that drips one byte a
 * second never runs into the others.
 */
import { isUtf8 } from "node:buffer";
import type { Dispatcher } from "undici";
import { request } from "undici";
import type { Exchange } from "./exchange.ts";
import { readBody } from "./read-body.ts";
import { SNIFF_BYTES } from "./sniff-content.ts";

export interface HopRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
  /** Of a 200: false leaves the rest of the body unread. */
  readonly isWanted: (contentType: string | null, head: Uint8Array) => boolean;
}

export interface HopAnswer {
  readonly exchange: Exchange;
  /** What cut the body short; null for none. */
  readonly error: unknown;
}

/** Pages that tell of an error are read for the archive, not for their text. */
const MOST_ERROR_BYTES = 1024 * 1024;

/** The error of a request that ran past its total deadline. */
export class DeadlineError extends Error {
  readonly code = "DEADLINE";

  constructor(readonly milliseconds: number) {
    super(`no complete answer within ${milliseconds} ms`);
    this.name = "DeadlineError";
  }
}

/** @throws what stood in the way of a status and headers; the signal's reason */
export async function requestHop(
  dispatcher: Dispatcher,
  asked: HopRequest,
  seen: { readonly now: () => string; readonly ipOf: (origin: string) => string | null },
): Promise<HopAnswer> {
  const { url, headers, signal } = asked;
  signal?.throwIfAborted();
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort(new DeadlineError(asked.deadlineMs));
  }, asked.deadlineMs);
  // By hand: AbortSignal.any would hang a listener on the run's one signal for each page of the night.
  const stop = (): void => {
    deadline.abort(signal?.reason);
  };
  signal?.addEventListener("abort", stop);
  const at = seen.now();
  try {
    const answer = await request(url, {
      dispatcher,
      method: "GET",
      headers,
      responseHeaders: "raw",
      signal: deadline.signal,
    });
    const pairs = pairsOf(answer.headers);
    const isPage = answer.statusCode === 200;
    const read = await readBody(answer.body, headerOf(pairs, "content-encoding") ?? "", {
      maxBytes: isPage ? asked.maxBytes : Math.min(asked.maxBytes, MOST_ERROR_BYTES),
      headBytes: SNIFF_BYTES,
      isWanted: (head) => !isPage || asked.isWanted(headerOf(pairs, "content-type"), head),
    });
    signal?.throwIfAborted();
    const isLate = read.end === "failed" && deadline.signal.aborted;
    const truncated = TRUNCATION[read.end];
    const exchange: Exchange = {
      url: url.href,
      at,
      ip: seen.ipOf(url.origin),
      status: answer.statusCode,
      headers: pairs,
      body: read.bytes,
      truncated: isLate ? "time" : truncated,
    };
    return { exchange, error: isLate ? deadline.signal.reason : read.error };
  } catch (error) {
    signal?.throwIfAborted();
    throw deadline.signal.aborted ? deadline.signal.reason : error;
  } finally {
    signal?.removeEventListener("abort", stop);
    clearTimeout(timer);
  }
}

const TRUNCATION = { whole: null, cap: "length", refused: "unspecified", failed: "disconnect" } as const;

/** With `responseHeaders: "raw"` undici gives names and values in turn, which its type does not say. */
function pairsOf(raw: unknown): [string, string][] {
  const flat: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) pairs.push([String(flat[at]), readHeader(String(flat[at + 1]))]);
  return pairs;
}

/** Headers come a byte to a character; servers write addresses and file names in UTF-8 all the same. */
function readHeader(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value)) return value;
  const bytes = Buffer.from(value, "latin1");
  return isUtf8(bytes) ? bytes.toString("utf8") : value;
}

/** The first value of a header. */
export function headerOf(headers: Exchange["headers"], name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}
