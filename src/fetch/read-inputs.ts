/**
 * Local files, folders and standard input as pages. Everything asked for is looked up before the first byte is
 * read, so a mistyped path stops the command with nothing done; what goes wrong after that is an Issue about one
 * file or line, and the others go on. JSON lines are streamed: memory holds one line, never the file.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Issue } from "../model/issue.ts";
import type { Page } from "../model/page.ts";
import { UserError } from "../model/user-error.ts";
import { listFiles, systemCodeOf, unreadableFile, type FileKind, type ListedFile } from "./list-files.ts";
import { readByteLines } from "./read-byte-lines.ts";

/** One text to parse: a whole .txt or .html file, or one line of a .jsonl file. */
export interface Input {
  readonly page: Page;
  readonly bytes: Uint8Array;
  /** The path as given (below a folder: the folder as given joined with the rest); "-" for standard input. */
  readonly id: string;
  /** 1-based line of a .jsonl file; null for a whole file. */
  readonly line: number | null;
  readonly kind: "text" | "html" | "jsonl-line";
}

export interface ReadOptions {
  /** The clock: an ISO instant. */
  readonly now: () => string;
  /** Cap in bytes on a .txt or .html file, and on one line of a .jsonl file, which itself has no cap. */
  readonly maxBytes?: number;
  /** The address the one page came from, where the caller knows it. */
  readonly url?: string | null;
  /** What "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024;

/** @throws UserError for a path that does not exist, and for one `url` given to several files. */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Input | { issue: Issue }> {
  const files = await listFiles(paths);
  if (typeof options.url === "string" && files.length > 1) {
    throw new UserError(
      `Unexpected ${files.length} files with the one address "${options.url}", expected 1 file`,
      "Give --url with a single file, or leave it out.",
    );
  }
  for (const file of files) {
    if ("issue" in file) yield file;
    else yield* readFile(file, options);
  }
}

async function* readFile(file: ListedFile, options: ReadOptions): AsyncGenerator<Input | { issue: Issue }> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if ((file.kind === "text" || file.kind === "html") && file.size !== null && file.size > maxBytes) {
    yield { issue: oversize("oversize-file", file.path, `size of ${file.size} bytes`, maxBytes) };
    return;
  }
  const source = file.path === "-" ? (options.stdin ?? process.stdin) : createReadStream(file.path);
  let yielded = 0;
  try {
    const { kind, chunks } = await sniffKind(source, file.kind);
    const inputs =
      kind === "jsonl" ? readLines(file.path, chunks, maxBytes) : readWhole(file.path, kind, chunks, maxBytes);
    for await (const input of inputs) {
      yielded += 1;
      yield "issue" in input ? input : toInput(input, options);
    }
  } catch (cause) {
    // The operating system's refusals are about this one file; anything else is a bug and must be seen.
    if (systemCodeOf(cause) === null) throw cause;
    yielded += 1;
    yield { issue: unreadableFile(file.path, cause) };
  }
  if (yielded === 0) yield { issue: emptyFile(file.path) };
}

type Read = Pick<Input, "bytes" | "id" | "line" | "kind">;

/** Kind by the first byte that is not white space: "<" begins HTML, "{" JSON lines, anything else is text. */
async function sniffKind(
  source: AsyncIterable<Uint8Array>,
  known: FileKind | null,
): Promise<{ kind: FileKind; chunks: AsyncIterable<Uint8Array> }> {
  if (known) return { kind: known, chunks: source };
  const iterator = source[Symbol.asyncIterator]();
  const looked: Uint8Array[] = [];
  let kind: FileKind | null = null;
  while (!kind) {
    const next = await iterator.next();
    if (next.done === true) break;
    const chunk = toBytes(next.value);
    looked.push(chunk);
    const first = chunk.find((byte) => byte > 0x20 && !BYTE_ORDER_MARK.includes(byte));
    if (first !== undefined) kind = first === LESS_THAN ? "html" : first === BRACE ? "jsonl" : "text";
  }
  const rest = { [Symbol.asyncIterator]: () => iterator };
  return { kind: kind ?? "text", chunks: joinChunks(looked, rest) };
}

const LESS_THAN = 0x3c;
const BRACE = 0x7b;
/** Of UTF-8 and UTF-16; Vietnamese text begins with none of these bytes. */
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf, 0xff, 0xfe];

async function* joinChunks(looked: Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* looked.splice(0);
  for await (const chunk of rest) yield toBytes(chunk);
}

/** A stream with an encoding set gives strings, whatever its type says. */
function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

async function* readWhole(
  path: string,
  kind: "text" | "html",
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Read | { issue: Issue }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) {
      yield { issue: oversize("oversize-file", path, `size above ${maxBytes} bytes`, maxBytes) };
      return;
    }
    parts.push(chunk);
  }
  if (size > 0) yield { bytes: Buffer.concat(parts), id: path, line: null, kind };
}

async function* readLines(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Read | { issue: Issue }> {
  for await (const { number, bytes, byteLength } of readByteLines(chunks, maxBytes)) {
    if (!bytes)
      yield { issue: oversize("oversize-line", `${path}:${number}`, `size of ${byteLength} bytes`, maxBytes) };
    else if (bytes.some((byte) => byte > 0x20)) yield { bytes, id: path, line: number, kind: "jsonl-line" };
  }
}

function toInput(read: Read, options: ReadOptions): Input {
  const page: Page = {
    hash: createHash("sha256").update(read.bytes).digest("hex"),
    url: options.url ?? read.id,
    fetchedAt: options.now(),
    contentType: null,
    byteLength: read.bytes.length,
  };
  return { page, ...read };
}

function oversize(code: string, subject: string, found: string, maxBytes: number): Issue {
  return {
    code,
    stage: "fetch",
    subject,
    message: `Unexpected ${found} in "${subject}", expected at most ${maxBytes} bytes (--max-bytes)`,
    hint: "Raise the cap with --max-bytes, or leave it out: an article is rarely over 1 MB.",
  };
}

function emptyFile(path: string): Issue {
  return {
    code: "empty-file",
    stage: "fetch",
    subject: path,
    message: `Unexpected 0 bytes of text in "${path}", expected a text, an HTML page or JSON lines`,
    hint: "Download or export the file again, or remove it.",
  };
}
