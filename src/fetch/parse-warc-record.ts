/**
 * One WARC record from its bytes: ours, and those of other crawlers (chunked and encoded bodies, other digests).
 * Digests are checked here, once, for everybody who reads.
 */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { WarcRecord } from "./archive.ts";
import type { Truncation } from "./exchange.ts";
import { headerOf } from "./request-hop.ts";
import { fitsDigest } from "./warc-digest.ts";

export type ParsedWarcRecord = Omit<WarcRecord, "offset" | "length">;

/** @param bytes the whole record, unpacked; @throws Error where they are not a record, or not the whole of one */
export function parseWarcRecord(bytes: Buffer): ParsedWarcRecord {
  const { fields, end } = parseWarcHead(bytes);
  const length = contentLengthOf(fields);
  const block = bytes.subarray(end, end + length);
  if (block.length < length) throw new Error(`block of ${block.length} bytes where ${length} are announced`);
  const type = fields.get("warc-type") ?? "";
  const holdsAnswer =
    /^application\/http/i.test(fields.get("content-type") ?? "") && /^(?:response|revisit)$/.test(type);
  const http = holdsAnswer ? parseHttp(block) : null;
  const bodies = http === null ? [block] : bodiesOf(http);
  return {
    type,
    recordId: fields.get("warc-record-id") ?? null,
    url: fields.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null,
    date: fields.get("warc-date") ?? null,
    fields,
    http: http && { status: http.status, headers: http.headers },
    payload: type === "revisit" ? new Uint8Array() : (bodies.at(-1) ?? block),
    truncated: truncationOf(fields.get("warc-truncated")),
    isSound: judge(fields, block, type === "revisit" ? [] : bodies),
  };
}

/** @returns the fields by lower-case name, and where the block begins; @throws Error where there is no whole head */
export function parseWarcHead(bytes: Buffer): { fields: Map<string, string>; end: number } {
  if (!/^WARC\/[01]\.\d/.test(bytes.subarray(0, 8).toString("latin1"))) throw new Error("no WARC record");
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) throw new Error("no end of the WARC header");
  const fields = new Map<string, string>();
  const lines = bytes
    .subarray(0, end)
    .toString("utf8")
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, end: end + 4 };
}

export function contentLengthOf(fields: ReadonlyMap<string, string>): number {
  const length = Number(fields.get("content-length") ?? "");
  if (!Number.isSafeInteger(length) || length < 0) throw new Error("no length of the block");
  return length;
}

function truncationOf(written: string | undefined): Truncation | null {
  if (written === undefined) return null;
  return written === "length" || written === "time" || written === "disconnect" ? written : "unspecified";
}

interface Http {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

function parseHttp(block: Buffer): Http | null {
  const crlf = block.indexOf("\r\n\r\n");
  const end = crlf >= 0 ? crlf + 4 : block.indexOf("\n\n") + 2;
  const head = block.subarray(0, end < 2 ? block.length : end).toString("utf8");
  const status = /^HTTP\/\d(?:\.\d)?\s+(?<status>\d{3})\b/.exec(head)?.groups?.["status"];
  if (status === undefined) return null;
  const headers = head
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [line, line.indexOf(":")] as const)
    .filter(([, colon]) => colon > 0)
    .map(([line, colon]) => [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const);
  return { status: Number(status), headers, body: end < 2 ? Buffer.alloc(0) : block.subarray(end) };
}

/** The body as stored, without chunking, and without content encoding: crawlers differ in which one they digest. */
function bodiesOf({ headers, body }: Http): Buffer[] {
  const bodies = [body];
  if (/chunked/i.test(headerOf(headers, "transfer-encoding") ?? "")) bodies.push(joinChunks(body) ?? body);
  const encoding = (headerOf(headers, "content-encoding") ?? "").trim().toLowerCase();
  const decode = DECODERS.get(encoding);
  const last = bodies.at(-1);
  if (!decode || !last) return bodies;
  try {
    bodies.push(decode(last));
  } catch {
    // Many archives store the decoded body under the header of the encoded one.
  }
  return bodies;
}

/** Far above any page: a bomb in a foreign archive ends here, and its record is read as stored. */
const LIMIT = { maxOutputLength: 64 * 1024 * 1024 };

const DECODERS: ReadonlyMap<string, (bytes: Buffer) => Buffer> = new Map([
  ["gzip", (bytes) => gunzipSync(bytes, LIMIT)],
  ["x-gzip", (bytes) => gunzipSync(bytes, LIMIT)],
  ["br", (bytes) => brotliDecompressSync(bytes, LIMIT)],
  ["deflate", (bytes) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, LIMIT) : inflateRawSync(bytes, LIMIT))],
]);

/** null where the bytes are not chunked after all. */
function joinChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = body.indexOf("\r\n", at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.subarray(at, end).toString("latin1"), 16);
    if (!(size >= 0) || end + 2 + size > body.length) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

function judge(fields: ReadonlyMap<string, string>, block: Buffer, bodies: readonly Buffer[]): boolean | null {
  const ofBlock = fields.get("warc-block-digest");
  const ofPayload = bodies.length === 0 ? undefined : fields.get("warc-payload-digest");
  const verdicts = [ofBlock === undefined ? null : fitsDigest(ofBlock, block)];
  if (ofPayload !== undefined) {
    const fits = bodies.map((body) => fitsDigest(ofPayload, body));
    verdicts.push(fits.includes(true) ? true : (fits[0] ?? null));
  }
  if (verdicts.includes(false)) return false;
  return verdicts.includes(true) ? true : null;
}
