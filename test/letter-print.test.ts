import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";
import { codesOf } from "../src/vietnamese/codes.ts";
import { mayHold, printOf, printsOf, wordsFor } from "../src/vietnamese/letter-print.ts";
import { neededWords } from "../src/vietnamese/needed-words.ts";

describe("the print of a text", () => {
  it("never denies a word that stands in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        expect(mayHold(printOf(before + word + after), wordsFor([word]))).toBe(true);
      }),
    );
  });

  it("denies most words that do not", () => {
    const print = printOf("năm 2022, thái nguyên xếp thứ 8/63 tỉnh, thành phố về dti, tăng 4 bậc so với năm 2021");
    const absent = ["hạng", "điểm", "giảm", "mục tiêu", "phấn đấu", "tỷ đồng", "usd", "lần lượt", "trụ cột"];
    expect(absent.filter((word) => mayHold(print, wordsFor([word])))).toEqual([]);
  });

  it("is that of each part that was asked for, and holds for no words at all", () => {
    const [head, tail] = printsOf(codesOf("xếp hạng, thứ"), [
      { start: 0, end: 8 },
      { start: 10, end: 13 },
    ]);
    expect(head && tail && [mayHold(head, wordsFor(["hạng"])), mayHold(tail, wordsFor(["hạng"]))]).toEqual([
      true,
      false,
    ]);
    expect(mayHold(printOf("xếp hạng"), wordsFor([]))).toBe(false);
  });
});

describe("needed words", () => {
  it.each([
    ["(?:thứ|hạng) \\d+", ["thứ", "hạng"]],
    ["\\d+ bậc(?<=tăng [^.]+)", ["tăng "]],
    ["(?:xếp )?thứ \\d+", ["thứ "]],
    ["(?<!chỉ )tiêu(?! chí)", ["tiêu"]],
    ["(?:mục tiêu|\\d+) của", [" của"]],
    ["(?:xếp|\\d+)", null],
    ["(?:xếp hạng)+ (?=cả nước)", ["xếp hạng"]],
    ["[ab]c?", null],
  ])("of /%s/ are %j", (source, expected) => {
    expect(neededWords(new RegExp(source))).toEqual(expected);
  });

  const TEXTS = QUANTITY_RULES.flatMap(({ examples, refusals }) => [
    ...examples.flatMap((example) => example.in),
    ...refusals.map(({ text }) => text),
  ]).map((text) => text.toLowerCase());

  it.each(QUANTITY_RULES)("of $id stand in all that it matches", ({ pattern }) => {
    const needed = neededWords(pattern);
    const missed = TEXTS.flatMap((text) => [...text.matchAll(pattern)].map(([match]) => ({ text, match }))).filter(
      ({ text }) => needed !== null && !mayHold(printOf(text), wordsFor(needed)),
    );
    expect(missed).toEqual([]);
  });

  const PIECES = fc.constantFrom(
    "thứ ",
    "hạng ",
    "top",
    "tốp ",
    "10",
    " năm",
    "nhóm ",
    "5 ",
    "tỉnh",
    " dẫn đầu",
    "chỉ",
    " ",
    "sau",
  );
  it.each([
    /(?:top|tốp) \d+|nhóm (?:5|10)(?!\d)|\d+ tỉnh(?: [^,.]{0,9}?)? dẫn đầu/,
    /(?<=hạng )\d+(?: năm)*|(?<!thứ )nhóm (?=5)/,
    /(?:^|[ ,])(?:chỉ )?(?:ngay )?sau$/,
    /(?:nhóm )+5|t(?:o|ố)p ?\d|(?:)x/,
  ])("of %s stand in any text that it matches", (pattern) => {
    const needed = neededWords(pattern);
    const words = needed === null ? null : wordsFor(needed);
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        expect(!pattern.test(text) || words === null || mayHold(printOf(text), words)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
