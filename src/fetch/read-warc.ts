/**
 * Records of a WARC file in order, one in memory at a time: a gzip member a record, or not compressed. What cannot be
 * read is told with its place, and reading goes on at the next record that can: one damaged place does not hide the
 * rest. Of a gzip member with several records (not to the standard) only the first is read.
 */
import { open, type FileHandle } from "node:fs/promises";
import { crc32, inflateRawSync } from "node:zlib";
import type { WarcRecord, WarcTrouble } from "./archive.ts";
import { contentLengthOf, parseWarcHead, parseWarcRecord } from "./parse-warc-record.ts";

export interface ReadWarcOptions {
  /** Cap in bytes on one record, unpacked; default 128 MiB. */
  readonly maxRecordBytes?: number;
  /** Where the first record to read begins; default 0. */
  readonly from?: number;
}

/** @throws what opening and reading the file throws */
export async function* readWarc(
  path: string,
  options: ReadWarcOptions = {},
): AsyncGenerator<WarcRecord | { trouble: WarcTrouble }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    yield* readRecords({ handle, size, start: 0, bytes: Buffer.alloc(0) }, options);
  } finally {
    await handle.close();
  }
}

/** A sliding view of the file. */
interface View {
  readonly handle: FileHandle;
  readonly size: number;
  start: number;
  bytes: Buffer;
}

async function* readRecords(
  view: View,
  { maxRecordBytes = 128 * 1024 * 1024, from = 0 }: ReadWarcOptions,
): AsyncGenerator<WarcRecord | { trouble: WarcTrouble }> {
  let offset = from;
  while (offset < view.size) {
    const read = await readRecordAt(view, offset, maxRecordBytes);
    if ("length" in read) {
      yield read;
      offset += read.length;
      continue;
    }
    yield { trouble: read };
    const next = await findRecord(view, offset + 1, maxRecordBytes);
    if (next === null) return;
    offset = next;
  }
}

async function readRecordAt(view: View, offset: number, maxBytes: number): Promise<WarcRecord | WarcTrouble> {
  // Most records fit the first look; a long one costs the square root of its length in further looks.
  for (let wanted = FIRST_LOOK; ; wanted *= 4) {
    const bytes = await look(view, offset, wanted);
    const isAll = offset + bytes.length >= view.size;
    try {
      const found = bytes[0] === 0x1f ? unpackMember(bytes, maxBytes) : cutPlainRecord(bytes, maxBytes);
      if (found) return { ...parseWarcRecord(found.record), offset, length: found.length };
    } catch (error) {
      return { offset, why: error instanceof Error ? error.message : String(error), isTorn: false };
    }
    if (isAll) return { offset, why: "the file ends inside a record", isTorn: true };
  }
}

const FIRST_LOOK = 64 * 1024;

/** Bytes from `offset` on: at least as many as wanted, unless the file ends before. */
async function look(view: View, offset: number, wanted: number): Promise<Buffer> {
  const from = offset - view.start;
  const end = Math.min(offset + wanted, view.size);
  if (from < 0 || view.start + view.bytes.length < end) {
    const length = Math.min(Math.max(wanted, 4 * FIRST_LOOK), view.size - offset);
    const bytes = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await view.handle.read(bytes, filled, length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    view.start = offset;
    view.bytes = bytes.subarray(0, filled);
  }
  return view.bytes.subarray(offset - view.start);
}

/** null where more bytes are needed; @throws Error for what is no sound gzip member */
function unpackMember(bytes: Buffer, maxBytes: number): { record: Buffer; length: number } | null {
  const start = endOfGzipHeader(bytes);
  if (start === null) return null;
  let unpacked: { buffer: Buffer; consumed: number };
  try {
    unpacked = inflate(bytes.subarray(start), maxBytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "Z_BUF_ERROR") return null;
    throw code === "ERR_BUFFER_TOO_LARGE" ? new Error(`a record above ${maxBytes} bytes`) : error;
  }
  const end = start + unpacked.consumed;
  if (bytes.length < end + 8) return null;
  if (crc32(unpacked.buffer) !== bytes.readUInt32LE(end)) throw new Error("a checksum that does not fit");
  return { record: unpacked.buffer, length: end + 8 };
}

/** The tail of the member is not the deflate stream's, so only the raw form tells where it ends. */
function inflate(bytes: Buffer, maxBytes: number): { buffer: Buffer; consumed: number } {
  // With `info` there is more in the answer than its type says.
  const answer: unknown = inflateRawSync(bytes, { info: true, maxOutputLength: maxBytes });
  if (typeof answer === "object" && answer !== null && "buffer" in answer && "engine" in answer) {
    const { buffer, engine } = answer;
    if (Buffer.isBuffer(buffer) && typeof engine === "object" && engine !== null && "bytesWritten" in engine)
      return { buffer, consumed: Number(engine.bytesWritten) };
  }
  throw new Error("Unexpected answer of inflateRawSync, expected buffer and engine");
}

/** RFC 1952; null where the header goes on beyond the bytes; @throws Error for another kind of file */
function endOfGzipHeader(bytes: Buffer): number | null {
  if (bytes.length < 10) return null;
  if (bytes[1] !== 0x8b || bytes[2] !== 8) throw new Error("no gzip member");
  const flags = bytes[3] ?? 0;
  let end = 10;
  if (flags & 4) {
    if (bytes.length < 12) return null;
    end += 2 + bytes.readUInt16LE(10);
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, end);
    if (zero < 0) return null;
    end = zero + 1;
  }
  if (flags & 2) end += 2;
  return end > bytes.length ? null : end;
}

/** A record of a file that is not compressed; null where more bytes are needed. */
function cutPlainRecord(bytes: Buffer, maxBytes: number): { record: Buffer; length: number } | null {
  const isStart = "WARC/".startsWith(bytes.subarray(0, 5).toString("latin1"));
  if (!isStart) throw new Error("no WARC record");
  if (bytes.indexOf("\r\n\r\n") < 0 && bytes.length < MOST_HEADER) return null;
  const { fields, end } = parseWarcHead(bytes);
  const length = end + contentLengthOf(fields);
  if (length > maxBytes) throw new Error(`a record above ${maxBytes} bytes`);
  if (bytes.length < length + 4) return null;
  return { record: bytes.subarray(0, length), length: length + 4 };
}

const MOST_HEADER = 1024 * 1024;

/** The next place at which a whole record can be read, or null. */
async function findRecord(view: View, from: number, maxBytes: number): Promise<number | null> {
  for (let offset = from; offset < view.size;) {
    const bytes = await look(view, offset, FIRST_LOOK);
    const starts = [bytes.indexOf(GZIP_START), bytes.indexOf("WARC/1.")].filter((at) => at >= 0);
    const at = starts.length === 0 ? null : Math.min(...starts);
    if (at === null) {
      offset += Math.max(1, bytes.length - 8);
      if (offset + 8 >= view.size) return null;
      continue;
    }
    const read = await readRecordAt(view, offset + at, maxBytes);
    if ("length" in read) return offset + at;
    offset += at + 1;
  }
  return null;
}

const GZIP_START = Buffer.from([0x1f, 0x8b, 0x08]);
