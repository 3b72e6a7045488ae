/**
 * Every answer, kept: WARC files that only grow. A file that is being written ends in ".open" and is renamed when it
 * is full or the archive is closed; one that still has that ending was left by a crash, and opening the archive mends
 * it: a record that the crash tore is cut off, all before it stays. Records know their final file name from the start.
 * A revisit record, to which nothing refers, may wait in memory for the next of its kind; it is written before any page.
 * Traps: two processes may not hold one archive (hold the database's lock first); a full disk must not leave half a
 * record behind which later ones would be written.
 */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";
import type { Archive, ArchiveOptions, MendedFile } from "./archive.ts";
import type { ArchivedAt } from "./exchange.ts";
import { formatResponse, formatRevisit, formatWarcinfo, type FormattedRecord } from "./format-warc.ts";
import { systemCodeOf } from "./list-files.ts";
import { readWarc } from "./read-warc.ts";

export const OPEN_ENDING = ".open";

/** @throws UserError for a folder that cannot be written to */
export async function openArchive(folder: string, options: ArchiveOptions): Promise<Archive> {
  const { maxFileBytes = 1_000_000_000 } = options;
  const mended = await inFolder(folder, () => mendFiles(folder));
  let current: OpenFile | null = null;
  let line: Promise<unknown> = Promise.resolve();
  /** One at a time: an offset is known only when all before it is written. */
  const inLine = <T>(task: () => Promise<T>): Promise<T> => {
    const done = line.then(() => inFolder(folder, task));
    line = done.catch(() => undefined);
    return done;
  };
  const seal = async (): Promise<void> => {
    if (current === null) return;
    const file = current;
    current = null;
    await writeWaiting(file);
    await file.handle.sync();
    await file.handle.close();
    await rename(join(folder, file.name + OPEN_ENDING), join(folder, file.name));
    await syncFolder(folder);
  };
  const append = async ({ bytes, digest, recordId }: FormattedRecord, mayWait: boolean): Promise<ArchivedAt> => {
    if (current !== null && endOf(current) >= maxFileBytes) await seal();
    current ??= await beginFile(folder, options);
    const { name: file } = current;
    const offset = endOf(current);
    current.waiting.push(bytes);
    current.waitingBytes += bytes.length;
    if (!mayWait || current.waitingBytes >= MOST_WAITING_BYTES) await writeWaiting(current);
    return { file, offset, length: bytes.length, digest, recordId };
  };
  return {
    mended,
    writeResponse: async (exchange) => {
      const record = await formatResponse(exchange);
      return inLine(() => append(record, false));
    },
    writeRevisit: async (exchange, of) => {
      const record = await formatRevisit(exchange, of);
      return inLine(() => append(record, true));
    },
    sync: () =>
      inLine(async () => {
        if (current === null) return;
        await writeWaiting(current);
        await current.handle.sync();
      }),
    close: () => inLine(seal),
  };
}

interface OpenFile {
  readonly name: string;
  readonly handle: FileHandle;
  /** Bytes on the disk. */
  size: number;
  /** Whole records that come next. */
  waiting: Buffer[];
  waitingBytes: number;
}

const MOST_WAITING_BYTES = 64 * 1024;

function endOf({ size, waitingBytes }: OpenFile): number {
  return size + waitingBytes;
}

/** What a full disk keeps from being written is given up, and the error thrown. */
async function writeWaiting(file: OpenFile): Promise<void> {
  const bytes = file.waiting.length === 1 ? (file.waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(file.waiting);
  file.waiting = [];
  file.waitingBytes = 0;
  if (bytes.length > 0) await writeWhole(file, bytes);
}

async function beginFile(folder: string, { now, software }: ArchiveOptions): Promise<OpenFile> {
  const date = now();
  const stamp = date.replace(/\.\d+/, "").replace(/[-:]/g, "");
  const name = `dti-${stamp}-${randomBytes(4).toString("hex")}.warc.gz`;
  const handle = await open(join(folder, name + OPEN_ENDING), "wx");
  const file = { name, handle, size: 0, waiting: [], waitingBytes: 0 };
  await syncFolder(folder);
  await writeWhole(file, (await formatWarcinfo(name, date, software)).bytes);
  return file;
}

/** All of it or nothing: what a failed write left is cut off again. */
async function writeWhole(file: OpenFile, bytes: Buffer): Promise<void> {
  try {
    for (let written = 0; written < bytes.length;) {
      written += (await file.handle.write(bytes, written, bytes.length - written, file.size + written)).bytesWritten;
    }
  } catch (error) {
    await file.handle.truncate(file.size).catch(() => undefined);
    throw error;
  }
  file.size += bytes.length;
}

/** A new name is safe from a power cut only when its folder is written too. Not every system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function mendFiles(folder: string): Promise<MendedFile[]> {
  await mkdir(folder, { recursive: true });
  const mended: MendedFile[] = [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(`.warc.gz${OPEN_ENDING}`)).sort();
  for (const name of names) {
    const found = await mendFile(folder, name);
    if (found.cutBytes > 0) mended.push(found);
  }
  return mended;
}

async function mendFile(folder: string, name: string): Promise<MendedFile> {
  const path = join(folder, name);
  const file = name.slice(0, -OPEN_ENDING.length);
  let keptBytes = 0;
  let records = 0;
  for await (const read of readWarc(path)) {
    if ("trouble" in read) continue;
    keptBytes = read.offset + read.length;
    records += 1;
  }
  const handle = await open(path, "r+");
  const { size } = await handle.stat();
  await handle.truncate(keptBytes);
  await handle.sync();
  await handle.close();
  if (records === 0) await rm(path);
  else await rename(path, join(folder, file));
  await syncFolder(folder);
  return { file, records, keptBytes, cutBytes: size - keptBytes };
}

async function inFolder<T>(folder: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === null) throw cause;
    const met =
      code === "ENOSPC"
        ? "full disk"
        : code === "EACCES" || code === "EPERM"
          ? "refusal of permission"
          : `error ${code}`;
    const hint = "Make room, or give another folder for the archive; what was written before is whole.";
    throw new UserError(`Unexpected ${met} in writing to the archive "${folder}", expected a writable folder`, hint, {
      cause,
    });
  }
}
