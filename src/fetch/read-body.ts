/**
 * A response body, content encoding undone as it comes, up to a cap counted on the decoded bytes: at the cap the
 * connection is dropped, so a bomb costs the cap and no more. What was read before a failure is kept.
 * Trap: servers say gzip and send plain bytes; deflate is raw or wrapped. The first bytes tell.
 */
import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export interface BodyLimits {
  readonly maxBytes: number;
  /** Asked once, with the first bytes (512, or all where there are fewer): false leaves the rest unread. */
  readonly isWanted: (head: Uint8Array) => boolean;
  readonly headBytes: number;
}

export interface ReadBody {
  readonly bytes: Uint8Array;
  /** "refused": `isWanted` said no; "failed": the error tells. */
  readonly end: "whole" | "cap" | "refused" | "failed";
  readonly error: unknown;
}

/** Never throws for what the server sends. */
export async function readBody(wire: Readable, contentEncoding: string, limits: BodyLimits): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  let isJudged = false;
  const stop = (end: ReadBody["end"], error: unknown = null): ReadBody => {
    // A dropped stream tells of it by an error that nobody needs.
    wire.on("error", () => undefined);
    if (end !== "whole") wire.destroy();
    return { bytes: Buffer.concat(chunks).subarray(0, end === "cap" ? limits.maxBytes : undefined), end, error };
  };
  try {
    for await (const chunk of decode(wire, contentEncoding)) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limits.maxBytes) return stop("cap");
      if (isJudged || size < limits.headBytes) continue;
      isJudged = true;
      if (!limits.isWanted(Buffer.concat(chunks))) return stop("refused");
    }
  } catch (error) {
    return stop("failed", error);
  }
  if (!isJudged && !limits.isWanted(Buffer.concat(chunks))) return stop("refused");
  return stop("whole");
}

async function* decode(wire: Readable, contentEncoding: string): AsyncGenerator<Buffer> {
  const names = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== "" && name !== "identity");
  const source = wire[Symbol.asyncIterator]();
  const first: unknown = (await source.next()).value;
  if (!Buffer.isBuffer(first)) return;
  const decoders = names.length > MOST_ENCODINGS ? [] : decodersOf(names, first);
  if (decoders.length === 0) {
    yield first;
    for await (const chunk of { [Symbol.asyncIterator]: () => source }) yield toBuffer(chunk);
    return;
  }
  const start = Readable.from(join(first, source));
  const end = decoders.reduce<Readable>((from, decoder) => pipeline(from, decoder, () => undefined), start);
  for await (const chunk of end) yield toBuffer(chunk);
}

async function* join(first: Buffer, rest: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  yield first;
  for await (const chunk of { [Symbol.asyncIterator]: () => rest }) yield toBuffer(chunk);
}

function toBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  throw new TypeError(`Unexpected ${typeof chunk} in a body, expected bytes`);
}

/** Encodings are listed in the order they were applied. More than two in a row is an attack or a mistake. */
const MOST_ENCODINGS = 2;

function decodersOf(names: readonly string[], first: Buffer): Transform[] {
  const decoders: Transform[] = [];
  for (const [at, name] of [...names].reverse().entries()) {
    const decoder = decoderOf(name, at === 0 ? first : null);
    if (decoder) decoders.push(decoder);
  }
  return decoders;
}

function decoderOf(name: string, first: Buffer | null): Transform | null {
  if (name === "br") return createBrotliDecompress();
  const [a = 0x1f, b = 0x8b] = first ?? [];
  if (name === "gzip" || name === "x-gzip") return a === 0x1f && (first === null || b === 0x8b) ? createGunzip() : null;
  if (name !== "deflate") return null;
  const isWrapped = first === null || ((a & 0x0f) === 8 && ((a << 8) | b) % 31 === 0);
  return isWrapped ? createInflate() : createInflateRaw();
}
