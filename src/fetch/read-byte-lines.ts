/**
 * Lines of a stream of bytes, one at a time, in memory of one line. Works on bytes, not on text, because a line's
 * hash and its encoding are judged from its bytes. A line over the cap is passed over, and its length reported.
 */

export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  /** Without the line end (LF or CRLF); null for a line longer than the cap. */
  readonly bytes: Uint8Array | null;
  readonly byteLength: number;
}

const LF = 0x0a;
const CR = 0x0d;

export async function* readByteLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let kept: Uint8Array[] = [];
  let byteLength = 0;
  const keep = (part: Uint8Array): void => {
    byteLength += part.length;
    if (byteLength > maxBytes) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      keep(chunk.subarray(start, end));
      yield lineOf(number, kept, byteLength, maxBytes);
      number += 1;
      kept = [];
      byteLength = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (byteLength > 0) yield lineOf(number, kept, byteLength, maxBytes);
}

function lineOf(number: number, kept: readonly Uint8Array[], byteLength: number, maxBytes: number): ByteLine {
  if (byteLength > maxBytes) return { number, bytes: null, byteLength };
  const bytes = Buffer.concat(kept);
  return { number, bytes: bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes, byteLength };
}
