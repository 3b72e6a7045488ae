import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import type { Document } from "../src/model/document.ts";
import { fold } from "../src/vietnamese/fold.ts";
import { numberInWords, readNumberWords } from "../src/vietnamese/number-words.ts";

const letters = fc.constantFrom(
  ..."xếp thứ Đà Nẵng 8/63 hoà HOÀ quý tỉ 0,5 – “ ” \u00a0 \u200b ð a\u0301 e\u0302\u0301 İ ﬁ \n . , (".split(" "),
  " ",
);
const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(""));

describe("folding", () => {
  it("maps every folded offset back into the text, in order, from its beginning to its end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text);
        let last = 0;
        for (let at = 0; at <= folded.text.length; at += 1) {
          const original = folded.original(at);
          expect(original).toBeGreaterThanOrEqual(last);
          last = original;
        }
        expect(last).toBe(text.length);
      }),
    );
  });

  it("folds what it has folded to itself", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe("numbers in words", () => {
  it("reads back what it says, up to a million million", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (number) => {
        const words = numberInWords(number).split(" ");
        expect(readNumberWords(words, 0)).toEqual({ value: number, words: words.length });
      }),
      { numRuns: 2000 },
    );
  });
});

describe("extraction", () => {
  const documents = readFileSync(join(import.meta.dirname, "../fixtures/labelled/study/docs.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Document);
  const idsOf = (document: Document): string[] => extractClaims(document).map(({ id }) => id);

  it("gives a document the same claims whatever was read before it", () => {
    const some = documents.filter((_, at) => at % 3 === 0);
    const forwards = new Map(some.map((document) => [document.id, idsOf(document)]));
    for (const document of some.toReversed()) expect(idsOf(document)).toEqual(forwards.get(document.id));
  });

  it("quotes the document's own words, also where its letters are decomposed", () => {
    for (const document of documents.slice(0, 30)) {
      const decomposed = { ...document, text: document.text.normalize("NFD") };
      const claims = extractClaims(decomposed);
      for (const { quote, start, end } of claims) expect(decomposed.text.slice(start, end)).toBe(quote);
      const said = (from: typeof claims): string[] =>
        from.map(({ subject, measure, value, period }) => [subject, measure, value, period].join(" ")).sort();
      expect(said(claims)).toEqual(said(extractClaims(document)));
    }
  });
});
