/** One record of the archive by its place, proved: gzip checksum, both digests, and that it is the record meant. */
import { open, type FileHandle } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ArchivedResponse } from "./archive.ts";
import type { ArchivedAt } from "./exchange.ts";
import { systemCodeOf } from "./list-files.ts";
import { OPEN_ENDING } from "./open-archive.ts";
import { parseWarcRecord, type ParsedWarcRecord } from "./parse-warc-record.ts";

/** @throws what reading the disk throws, beside a missing file */
export async function readArchived(folder: string, at: ArchivedAt): Promise<ArchivedResponse> {
  const handle = await openFile(folder, at.file);
  if (handle === null) return { state: "missing", why: `no file "${at.file}"` };
  const bytes = Buffer.alloc(at.length);
  try {
    const { size } = await handle.stat();
    if (size < at.offset + at.length) return { state: "missing", why: `"${at.file}" ends before the record` };
    for (let filled = 0; filled < at.length;) {
      const { bytesRead } = await handle.read(bytes, filled, at.length - filled, at.offset + filled);
      if (bytesRead === 0) return { state: "missing", why: `"${at.file}" ends before the record` };
      filled += bytesRead;
    }
  } finally {
    await handle.close();
  }
  let record: ParsedWarcRecord;
  try {
    record = parseWarcRecord(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
  } catch (cause) {
    return { state: "damaged", why: cause instanceof Error ? cause.message : String(cause) };
  }
  const digest = record.fields.get("warc-payload-digest") ?? "";
  // Of ours there are two digests; others write fewer, and what they leave out the page's own hash must prove.
  if (record.isSound === false) return { state: "damaged", why: "a digest does not fit" };
  if (record.recordId !== at.recordId || digest !== at.digest) return { state: "damaged", why: "another record" };
  return { state: "whole", record: { ...record, offset: at.offset, length: at.length } };
}

/** Sealed, or still being written. */
async function openFile(folder: string, file: string): Promise<FileHandle | null> {
  const path = isAbsolute(file) ? file : join(folder, basename(file));
  for (const name of [path, path + OPEN_ENDING]) {
    try {
      return await open(name);
    } catch (cause) {
      if (systemCodeOf(cause) !== "ENOENT") throw cause;
    }
  }
  return null;
}
