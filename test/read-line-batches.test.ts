import fc from "fast-check";
import { expect, it } from "vitest";
import { readLineBatches } from "../src/cli/read-line-batches.ts";
import { readByteLines } from "../src/fetch/read-byte-lines.ts";

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let [start, turn] = [0, 0];
  while (start < bytes.length) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield await Promise.resolve(bytes.subarray(start, start + size));
    [start, turn] = [start + size, turn + 1];
  }
}

it("gives the lines that reading them one by one gives, however the bytes come", async () => {
  const text = fc.array(fc.constantFrom("\n", "\r\n", "a", "ạ", '{"b":1}', "\r", "dài dài dài"), { maxLength: 30 });
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(text, sizes, async (words, some) => {
      const bytes = Buffer.from(words.join(""));
      const batches: unknown[] = [];
      for await (const lines of readLineBatches(chunksOf(bytes, some), 12))
        for (const { number, bytes: line } of lines)
          batches.push([number, line === null ? null : Buffer.from(line).toString()]);
      const single: unknown[] = [];
      for await (const { number, bytes: line } of readByteLines(chunksOf(bytes, some), 12))
        single.push([number, line === null ? null : Buffer.from(line).toString()]);
      expect(batches).toEqual(single);
    }),
  );
});
