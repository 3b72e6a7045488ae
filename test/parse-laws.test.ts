import fc from "fast-check";
import { expect, it } from "vitest";
import { composeText } from "../src/parse/compose-text.ts";
import { dropRepeats } from "../src/parse/drop-repeats.ts";
import { parsePage } from "../src/parse/parse-page.ts";

const markup = fc.array(
  fc.oneof(
    fc.constantFrom(
      ..."<p> </p> <div> </div> <br> <table> <tr> <td> </table> <ul> <li> <h2> </h2> <b> </a> <a> <figcaption> <h1> &nbsp; <!-- --> <script>".split(
        " ",
      ),
      "Tỉnh đứng thứ tám trong bảng xếp hạng chung về chuyển đổi số của cả nước, tăng bốn bậc.",
    ),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  ),
  { maxLength: 60 },
);

it("cuts every block of any page out of the text trimmed and not empty, in order, without overlap", () => {
  fc.assert(
    fc.property(markup, (parts) => {
      const bytes = Buffer.from(parts.join(""));
      const { documents, issues } = parsePage({
        page: { url: "x", contentType: null },
        bytes,
        id: "x",
        line: null,
        kind: "html",
      });
      expect(documents.length + issues.length).toBeGreaterThan(0);
      for (const { text, blocks } of documents) {
        let end = 0;
        for (const block of blocks ?? []) {
          const quote = text.slice(block.start, block.end);
          expect(quote).not.toBe("");
          expect(quote).toBe(quote.trim());
          expect(block.start).toBeGreaterThanOrEqual(end);
          end = block.end;
        }
        expect(end).toBe(text.length);
        expect(text).toBe(text.normalize("NFC"));
      }
    }),
    { numRuns: 300 },
  );
});

it("composes blocks so that each is found again at its offsets", () => {
  const block = fc.record({
    kind: fc.constantFrom("title" as const, "paragraph" as const, "table-row" as const, "list-item" as const),
    text: fc.string({ minLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(block), (parts) => {
      const { text, blocks } = composeText(parts);
      expect(blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))).toEqual(parts);
    }),
  );
});

it("drops nothing where no long line repeats, and is done after one pass", () => {
  const line = fc.record({
    kind: fc.constant("paragraph"),
    text: fc.oneof(fc.constantFrom("a", "b"), fc.constantFrom("x".repeat(60), "y".repeat(70), "z".repeat(80))),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const once = dropRepeats(lines);
      const long = once.filter(({ text }) => text.length >= 60).map(({ text }) => text);
      expect(long).toEqual([...new Set(long)]);
      expect(dropRepeats(once)).toEqual(once);
    }),
  );
});
