/**
 * Lines of a stream of bytes, as many at a time as came together: waiting for each of a million lines on its own takes
 * longer than reading them. A line over the cap is passed over, and told as null.
 */

export interface NumberedLine {
  /** 1-based. */
  readonly number: number;
  /** Without the line end (LF or CRLF), valid until the next batch is asked for; null for a line longer than the cap. */
  readonly bytes: Uint8Array | null;
}

const LF = 0x0a;
const CR = 0x0d;

export async function* readLineBatches(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<NumberedLine[]> {
  let number = 1;
  /** Of a line that goes on in the next chunk. */
  let begun: Uint8Array[] = [];
  let begunBytes = 0;
  const begin = (part: Uint8Array): void => {
    begunBytes += part.length;
    if (begunBytes > maxBytes) begun = [];
    else if (part.length > 0) begun.push(part);
  };
  const end = (last: Uint8Array): NumberedLine => {
    if (begunBytes > 0) begin(last);
    const byteLength = begunBytes > 0 ? begunBytes : last.length;
    const bytes = byteLength > maxBytes ? null : withoutReturn(begunBytes > 0 ? Buffer.concat(begun) : last);
    [begun, begunBytes] = [[], 0];
    number += 1;
    return { number: number - 1, bytes };
  };
  for await (const chunk of chunks) {
    const lines: NumberedLine[] = [];
    let start = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
      lines.push(end(chunk.subarray(start, at)));
      start = at + 1;
    }
    begin(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (begunBytes > 0) yield [end(new Uint8Array())];
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}
