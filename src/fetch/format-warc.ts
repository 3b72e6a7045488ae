/**
 * Records of the WARC 1.1 standard, each a gzip member of its own, so that one can be read by its offset alone.
 * The body is stored decoded, as Common Crawl does: then a page's hash is its payload digest, and reading needs no
 * decoder. What the wire said of encoding and length stays under X-Crawler- names. Cookies are not kept.
 */
import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { promisify } from "node:util";
import { gzip, gzipSync } from "node:zlib";
import type { Exchange } from "./exchange.ts";
import type { RevisitOf } from "./fetcher.ts";
import { digestOf } from "./warc-digest.ts";

export interface FormattedRecord {
  readonly bytes: Buffer;
  readonly recordId: string;
  /** Of the payload. */
  readonly digest: string;
}

export async function formatResponse(exchange: Exchange): Promise<FormattedRecord> {
  const head = httpHead(exchange, exchange.body.length);
  const digest = digestOf(exchange.body);
  const fields: Field[] = [...commonFields("response", exchange), ["WARC-Payload-Digest", digest]];
  if (exchange.truncated !== null) fields.push(["WARC-Truncated", exchange.truncated]);
  return format(fields, HTTP_RESPONSE, [head, exchange.body], digest);
}

/** What is there already is named, not stored again: the headers of today's answer alone. */
export async function formatRevisit(exchange: Exchange, of: RevisitOf): Promise<FormattedRecord> {
  const { digest, recordId } = of.archived;
  const profile = of.by === "status" ? "server-not-modified" : "identical-payload-digest";
  const fields: Field[] = [
    ...commonFields("revisit", exchange),
    ["WARC-Profile", `http://netpreserve.org/warc/1.1/revisit/${profile}`],
    ["WARC-Refers-To", recordId],
    ["WARC-Refers-To-Target-URI", of.url],
    ["WARC-Refers-To-Date", of.fetchedAt],
    ["WARC-Payload-Digest", digest],
  ];
  return format(fields, HTTP_RESPONSE, [httpHead(exchange, null)], digest);
}

/** The first record of each file. */
export async function formatWarcinfo(file: string, date: string, software: string): Promise<FormattedRecord> {
  const conformsTo = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";
  const text = [`software: ${software}`, "format: WARC File Format 1.1", `conformsTo: ${conformsTo}`];
  const block = Buffer.from(text.map((line) => `${line}\r\n`).join(""));
  const fields: Field[] = [
    ["WARC-Type", "warcinfo"],
    ["WARC-Date", date],
    ["WARC-Filename", file],
  ];
  return format(fields, "application/warc-fields", [block], digestOf(block));
}

type Field = readonly [name: string, value: string];

const HTTP_RESPONSE = "application/http;msgtype=response";

function commonFields(type: string, { url, at, ip }: Exchange): Field[] {
  const fields: Field[] = [
    ["WARC-Type", type],
    ["WARC-Target-URI", url],
    ["WARC-Date", at],
  ];
  if (ip !== null) fields.push(["WARC-IP-Address", ip]);
  return fields;
}

const gzipBeside = promisify(gzip);
/** Small records are packed on the spot: handing them to another thread costs more. */
const SMALL = 16 * 1024;

async function format(
  fields: readonly Field[],
  contentType: string,
  block: readonly Uint8Array[],
  digest: string,
): Promise<FormattedRecord> {
  const recordId = `<urn:uuid:${randomUUID()}>`;
  const length = block.reduce((sum, part) => sum + part.length, 0);
  const all: Field[] = [
    ...fields,
    ["WARC-Record-ID", recordId],
    ["WARC-Block-Digest", digestOf(...block)],
    ["Content-Type", contentType],
    ["Content-Length", String(length)],
  ];
  const head = `WARC/1.1\r\n${all.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join("")}\r\n`;
  const record = Buffer.concat([Buffer.from(head), ...block, Buffer.from("\r\n\r\n")]);
  return { bytes: record.length < SMALL ? gzipSync(record) : await gzipBeside(record), recordId, digest };
}

const RENAMED: ReadonlySet<string> = new Set(["content-encoding", "transfer-encoding", "content-length"]);

/** @param length of the stored body; null for a revisit, which has none */
function httpHead({ status, headers }: Exchange, length: number | null): Buffer {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd()];
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (key === "set-cookie" || key === "set-cookie2") continue;
    lines.push(`${RENAMED.has(key) ? `X-Crawler-${name}` : name}: ${oneLine(value)}`);
  }
  if (length !== null) lines.push(`Content-Length: ${length}`);
  return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\0]+/g, " ");
}
