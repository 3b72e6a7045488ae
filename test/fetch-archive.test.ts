import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  appendFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { Archive, WarcRecord, WarcTrouble } from "../src/fetch/archive.ts";
import type { Exchange } from "../src/fetch/exchange.ts";
import { inputOfRecord } from "../src/fetch/input-of-record.ts";
import { openArchive } from "../src/fetch/open-archive.ts";
import { readArchived } from "../src/fetch/read-archived.ts";
import { readWarc } from "../src/fetch/read-warc.ts";
import { createTestFetcher, pageOf, startServer } from "./fetch-server.ts";

const folders: string[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const NOW = "2026-11-21T18:00:00.000Z";
const SETTINGS = { now: () => NOW, software: "dti-test/1.0" };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dti-archive-"));
  folders.push(folder);
  return folder;
}

function exchangeOf(path: string, body: string | Uint8Array, more: Partial<Exchange> = {}): Exchange {
  return {
    url: `http://so.example${path}`,
    at: NOW,
    ip: "93.184.215.14",
    status: 200,
    headers: [
      ["Content-Type", "text/html; charset=utf-8"],
      ["Content-Encoding", "gzip"],
      ["Set-Cookie", "session=secret"],
    ],
    body: typeof body === "string" ? Buffer.from(body) : body,
    truncated: null,
    ...more,
  };
}

async function listRecords(path: string): Promise<{ records: WarcRecord[]; troubles: WarcTrouble[] }> {
  const records: WarcRecord[] = [];
  const troubles: WarcTrouble[] = [];
  for await (const read of readWarc(path)) {
    if ("trouble" in read) troubles.push(read.trouble);
    else records.push(read);
  }
  return { records, troubles };
}

function onlyFile(folder: string): string {
  const names = readdirSync(folder);
  if (names.length !== 1 || names[0] === undefined) throw new Error(`Unexpected files ${names.join()}`);
  return join(folder, names[0]);
}

/** As a crash leaves it: the file is never sealed. */
async function writePages(folder: string, bodies: readonly string[]): Promise<Archive> {
  const archive = await openArchive(folder, SETTINGS);
  for (const [at, body] of bodies.entries()) await archive.writeResponse(exchangeOf(`/${at}`, body));
  return archive;
}

describe("the archive", () => {
  it("gives back each answer by its place, with digest, address and headers", async () => {
    const folder = newFolder();
    const archive = await openArchive(folder, SETTINGS);
    const body = pageOf("Bài", "Điểm số đạt 0,8738.".repeat(5000));
    const places = await Promise.all(
      ["/a", "/b", "/c"].map((path) => archive.writeResponse(exchangeOf(path, body + path))),
    );
    for (const place of places) expect((await readArchived(folder, place)).state).toBe("whole");
    await archive.close();
    for (const [at, place] of places.entries()) {
      const read = await readArchived(folder, place);
      if (read.state !== "whole") throw new Error(read.why);
      const path = ["/a", "/b", "/c"][at] ?? "";
      expect(Buffer.from(read.record.payload).toString()).toBe(body + path);
      expect(place.digest).toBe(
        `sha256:${createHash("sha256")
          .update(body + path)
          .digest("hex")}`,
      );
      expect(read.record).toMatchObject({
        type: "response",
        url: `http://so.example${path}`,
        date: NOW,
        isSound: true,
      });
      expect(read.record.fields.get("warc-ip-address")).toBe("93.184.215.14");
      expect(read.record.http).toEqual({
        status: 200,
        headers: [
          ["Content-Type", "text/html; charset=utf-8"],
          ["X-Crawler-Content-Encoding", "gzip"],
          ["Content-Length", String(Buffer.byteLength(body + path))],
        ],
      });
    }
  });

  it("is a file of gzip members that any gunzip reads, begun by who wrote it", async () => {
    const folder = newFolder();
    const archive = await writePages(folder, ["<p>một</p>", "<p>hai</p>"]);
    expect(onlyFile(folder)).toMatch(/dti-20261121T180000Z-[0-9a-f]{8}\.warc\.gz\.open$/);
    await archive.close();
    const file = onlyFile(folder);
    const { records, troubles } = await listRecords(file);
    expect([records.map(({ type }) => type), troubles]).toEqual([["warcinfo", "response", "response"], []]);
    const whole = readFileSync(file);
    const members = records.map(({ offset, length }) => gunzipSync(whole.subarray(offset, offset + length)));
    expect(Buffer.concat(members)).toEqual(gunzipSync(whole));
    for (const member of members) expect(member.toString()).toMatch(/^WARC\/1\.1\r\nWARC-Type: [^]*\r\n\r\n$/);
  });

  it("writes no file where there is nothing to keep", async () => {
    const folder = newFolder();
    await (await openArchive(folder, SETTINGS)).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("begins a new file where one is full", async () => {
    const folder = newFolder();
    const archive = await openArchive(folder, { ...SETTINGS, maxFileBytes: 2000 });
    const places = [];
    for (let at = 0; at < 12; at++) places.push(await archive.writeResponse(exchangeOf(`/${at}`, `<p>${at}</p>`)));
    await archive.close();
    expect(readdirSync(folder).length).toBeGreaterThan(2);
    for (const place of places) expect((await readArchived(folder, place)).state).toBe("whole");
  });

  it.each([
    ["by the server's word", "status", 304, "server-not-modified"],
    ["by the same bytes", "bytes", 200, "identical-payload-digest"],
  ] as const)("names an unchanged page %s instead of storing it again", async (_, by, status, profile) => {
    const folder = newFolder();
    const archive = await openArchive(folder, SETTINGS);
    const first = await archive.writeResponse(exchangeOf("/a", "<p>một</p>"));
    const of = { by, url: "http://so.example/a", fetchedAt: NOW, archived: first };
    const again = await archive.writeRevisit(exchangeOf("/a", status === 304 ? "" : "<p>một</p>", { status }), of);
    await archive.close();
    expect(again.digest).toBe(first.digest);
    const read = await readArchived(folder, again);
    if (read.state !== "whole") throw new Error(read.why);
    expect(read.record).toMatchObject({ type: "revisit", http: { status }, isSound: true });
    expect(Buffer.from(read.record.payload).length).toBe(0);
    expect(read.record.fields.get("warc-profile")).toBe(`http://netpreserve.org/warc/1.1/revisit/${profile}`);
    expect(read.record.fields.get("warc-refers-to")).toBe(first.recordId);
    expect(read.record.fields.get("warc-refers-to-date")).toBe(NOW);
  });

  it("tells a changed byte, a cut, another record and a missing file apart from a whole one", async () => {
    const folder = newFolder();
    const archive = await openArchive(folder, SETTINGS);
    const [one, two] = [
      await archive.writeResponse(exchangeOf("/a", "<p>một</p>")),
      await archive.writeResponse(exchangeOf("/b", "<p>hai</p>")),
    ];
    await archive.close();
    const file = onlyFile(folder);
    const bytes = readFileSync(file);
    const recordOf = (all: Buffer): Buffer => gunzipSync(all.subarray(one.offset, one.offset + one.length));
    expect(await readArchived(folder, { ...one, recordId: two.recordId })).toMatchObject({ state: "damaged" });
    expect(await readArchived(folder, { ...one, digest: two.digest })).toMatchObject({ state: "damaged" });
    expect(await readArchived(folder, { ...one, offset: one.offset + 1 })).toMatchObject({ state: "damaged" });
    expect(await readArchived(folder, { ...one, file: "khac.warc.gz" })).toMatchObject({ state: "missing" });
    expect(await readArchived(folder, { ...one, file: `../../${one.file}` })).toMatchObject({ state: "whole" });
    for (let at = one.offset; at < one.offset + one.length; at += 5) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(file, changed);
      const { state } = await readArchived(folder, one);
      // The gzip header's time and system, and the bits that fill up the last byte, carry nothing of the record.
      if (state !== "damaged") expect(recordOf(changed)).toEqual(recordOf(bytes));
      expect((await readArchived(folder, two)).state).toBe("whole");
    }
    writeFileSync(file, bytes);
    truncateSync(file, two.offset + two.length - 1);
    expect(await readArchived(folder, two)).toMatchObject({ state: "missing" });
    expect((await readArchived(folder, one)).state).toBe("whole");
  });

  it("mends a tail torn anywhere, also a byte beside a seam, and goes on", async () => {
    const model = newFolder();
    const writing = await writePages(model, ["<p>một</p>", "<p>hai</p>", "<p>ba</p>"]);
    const whole = readFileSync(onlyFile(model));
    await writing.close();
    const { records } = await listRecords(onlyFile(model));
    const ends = records.map(({ offset, length }) => offset + length);
    const seams = [0, ...ends].flatMap((end) => [end - 8, end - 1, end, end + 1, end + 2, end + 9, end + 11]);
    const others = Array.from({ length: 25 }, (_, at) => Math.floor((whole.length * at) / 25));
    const cuts = new Set([...seams, ...others].filter((cut) => cut > 0 && cut <= whole.length));
    for (const cut of cuts) {
      const folder = newFolder();
      const file = join(folder, "dti-20261121T180000Z-0a0a0a0a.warc.gz.open");
      writeFileSync(file, whole.subarray(0, cut));
      const archive = await openArchive(folder, SETTINGS);
      const kept = ends.filter((end) => end <= cut).at(-1) ?? 0;
      expect(archive.mended.map(({ keptBytes, cutBytes }) => [keptBytes, cutBytes])).toEqual(
        kept === cut ? [] : [[kept, cut - kept]],
      );
      if (kept === 0) expect(readdirSync(folder)).toEqual([]);
      else expect(readFileSync(onlyFile(folder))).toEqual(whole.subarray(0, kept));
      rmSync(folder, { recursive: true });
    }
  });

  it("mends a tail of zeros and garbage, as a power cut leaves it, and keeps what is whole behind damage", async () => {
    const folder = newFolder();
    const archive = await writePages(folder, ["<p>một</p>", "<p>hai</p>", "<p>ba</p>"]);
    const open = onlyFile(folder);
    const whole = readFileSync(open);
    await archive.close();
    rmSync(onlyFile(folder));
    writeFileSync(open, whole);
    const { records } = await listRecords(open);
    const second = records[2];
    if (!second) throw new Error("no second page");
    const damaged = Buffer.from(whole);
    damaged.fill(0, second.offset + 20, second.offset + 60);
    writeFileSync(open, damaged);
    appendFileSync(open, Buffer.alloc(4096));
    const next = await openArchive(folder, SETTINGS);
    expect(next.mended).toMatchObject([{ records: 3, keptBytes: whole.length, cutBytes: 4096 }]);
    const after = await listRecords(onlyFile(folder));
    expect(after.records.map(({ url }) => url)).toEqual([null, "http://so.example/0", "http://so.example/2"]);
    expect(after.troubles).toMatchObject([{ offset: second.offset, isTorn: false }]);
  });

  it("says which folder cannot be written to", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "");
    await expect(openArchive(join(folder, "file"), SETTINGS)).rejects.toThrow(
      /^Unexpected error EEXIST in writing to the archive/,
    );
  });

  it("keeps what the fetcher met: robots.txt, redirects, pages, errors, cut bodies and unchanged pages", async () => {
    const server = await startServer({
      "/cu": (response) => void response.writeHead(301, { location: "/bai" }).end(),
      "/bai": (response, { headers }) => {
        if (headers["if-none-match"]) response.writeHead(304).end();
        else
          response
            .writeHead(200, { "content-type": "text/html", etag: '"1"', "content-encoding": "br" })
            .end(brotliCompressSync(pageOf("Bài")));
      },
      "/to": "<p>".repeat(10_000),
      "/loi": (response) => void response.writeHead(500).end("hỏng"),
    });
    const folder = newFolder();
    const archive = await openArchive(folder, SETTINGS);
    const fetcher = createTestFetcher({ archive, retries: 0, maxBytes: 8000 });
    closing.push(fetcher.close, server.close);
    const first = await fetcher.fetchPage(`${server.origin}/cu`);
    if (first.kind !== "page" || first.archived === null) throw new Error(first.kind);
    const again = await fetcher.fetchPage(`${server.origin}/bai`, { validators: first.validators });
    const cut = await fetcher.fetchPage(`${server.origin}/to`);
    const failed = await fetcher.fetchPage(`${server.origin}/loi`);
    await archive.close();
    const { records } = await listRecords(onlyFile(folder));
    const told = records.map(({ type, url, http, truncated }) => [
      type,
      url?.replace(server.origin, "") ?? null,
      http?.status ?? null,
      truncated,
    ]);
    expect(told).toEqual([
      ["warcinfo", null, null, null],
      ["response", "/robots.txt", 404, null],
      ["response", "/cu", 301, null],
      ["response", "/bai", 200, null],
      ["revisit", "/bai", 304, null],
      ["response", "/to", 200, "length"],
      ["response", "/loi", 500, null],
    ]);
    expect(records.slice(1).every(({ isSound }) => isSound === true)).toBe(true);
    expect([again, cut, failed].map((result) => "archived" in result && result.archived?.offset)).toEqual(
      records.slice(4).map(({ offset }) => offset),
    );
    const read = await readArchived(folder, first.archived);
    if (read.state !== "whole") throw new Error(read.why);
    expect(inputOfRecord(read.record)).toEqual({ ...first.input, bytes: read.record.payload });
    expect(first.archived.digest).toBe(`sha256:${first.input.page.hash}`);
    expect(read.record.fields.get("warc-ip-address")).toBe("127.0.0.1");
  });
});

describe("other crawlers' WARC files", () => {
  function record(type: string, block: Buffer, fields: Record<string, string> = {}): Buffer {
    const head = Object.entries({
      "WARC-Type": type,
      "WARC-Record-ID": `<urn:uuid:${type}>`,
      "WARC-Date": "2021-03-04T05:06:07Z",
      "WARC-Target-URI": "http://so.example/bai",
      "Content-Length": String(block.length),
      "Content-Type": type === "response" ? "application/http; msgtype=response" : "application/warc-fields",
      ...fields,
    });
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines}\r\n`), block, Buffer.from("\r\n\r\n")]);
  }
  const page = Buffer.from(pageOf("Bài cũ"));
  const http = (headers: string, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`), body]);
  const packed = gzipSync(page);
  const chunked = Buffer.concat([
    Buffer.from(`${(10).toString(16)};ext=1\r\n`),
    packed.subarray(0, 10),
    Buffer.from(`\r\n${(packed.length - 10).toString(16)}\r\n`),
    packed.subarray(10),
    Buffer.from("\r\n0\r\n\r\n"),
  ]);
  // RFC 4648's own example: the digest in base 32, as most crawlers write it.
  const sha1 = (bytes: Buffer): string => {
    const bits = [...createHash("sha1").update(bytes).digest()]
      .map((byte) => byte.toString(2).padStart(8, "0"))
      .join("");
    const letters = bits
      .match(/.{5}/g)
      ?.map((five) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Number.parseInt(five, 2)));
    return `sha1:${letters?.join("") ?? ""}`;
  };

  it.each([
    ["plain", http("", page), sha1(page)],
    ["chunked and packed", http("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked), sha1(packed)],
    [
      "unpacked under the header of the packed",
      http("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", page),
      sha1(page),
    ],
  ])("are read where the body is %s, packed or not", async (_, block, digest) => {
    for (const isPacked of [true, false]) {
      const file = join(newFolder(), isPacked ? "a.warc.gz" : "a.warc");
      const records = [
        record("warcinfo", Buffer.from("software: x\r\n")),
        record("response", block, { "WARC-Payload-Digest": digest }),
      ];
      writeFileSync(file, Buffer.concat(records.map((bytes) => (isPacked ? gzipSync(bytes) : bytes))));
      const { records: read, troubles } = await listRecords(file);
      expect(troubles).toEqual([]);
      expect(read[1]).toMatchObject({ type: "response", isSound: true, http: { status: 200 } });
      const input = read[1] && inputOfRecord(read[1]);
      expect(input).toMatchObject({
        id: "http://so.example/bai",
        kind: "html",
        page: { fetchedAt: "2021-03-04T05:06:07Z" },
      });
      expect(Buffer.from(input?.bytes ?? []).equals(page)).toBe(true);
    }
  });

  it("tell by their digest that a body was altered", async () => {
    const file = join(newFolder(), "a.warc");
    writeFileSync(file, record("response", http("", page), { "WARC-Payload-Digest": sha1(Buffer.from("other")) }));
    expect((await listRecords(file)).records).toMatchObject([{ isSound: false }]);
  });

  it("are read past records that are too long, in memory of the longest allowed", async () => {
    const file = join(newFolder(), "a.warc.gz");
    const bomb = gzipSync(record("response", Buffer.alloc(30_000_000, 0x20)));
    writeFileSync(file, Buffer.concat([bomb, gzipSync(record("response", http("", page)))]));
    const seen = [];
    for await (const read of readWarc(file, { maxRecordBytes: 1_000_000 }))
      seen.push("trouble" in read ? read.trouble.why : read.type);
    expect(seen).toEqual(["a record above 1000000 bytes", "response"]);
    expect(statSync(file).size).toBeLessThan(100_000);
  });
});
