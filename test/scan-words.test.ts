import { describe, expect, it } from "vitest";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";
import { firstTokens } from "../src/vietnamese/first-words.ts";
import { buildScanner, scanWords } from "../src/vietnamese/scan-words.ts";
import { tokenize } from "../src/vietnamese/tokens.ts";

describe("first tokens", () => {
  const tokensOf = (source: string): Record<string, string[] | null> =>
    Object.fromEntries(
      [...firstTokens(new RegExp(source)).tokens].map(([first, seconds]) => [
        first,
        seconds === null ? null : [...seconds],
      ]),
    );

  it.each([
    ["(?:xếp |đứng )?thứ \\d+", { xếp: ["thứ"], đứng: ["thứ"], thứ: ["0"] }],
    ["(?<!lần )thứ (?:hai|ba)", { thứ: ["hai", "ba"] }],
    ["t[oố]p \\d+", { top: ["0"], tốp: ["0"] }],
    ["(?:rất ){0,2}cao", { rất: ["rất", "cao"], cao: null }],
    ["h\\d{2}", { h: ["0"] }],
    ["\\d+(?:[.,]\\d+)* ?(?:%|điểm)", { "0": ["%", "điểm", ".", ","] }],
    ["\\d+(?= ?/ ?63)", { "0": ["/"] }],
    ["[(]\\d", { "(": ["0"] }],
    ["số [^,]+", { số: null }],
  ])("of /%s/ are %j", (source, expected) => {
    const sorted = (tokens: Record<string, string[] | null>): Record<string, string[] | null> =>
      Object.fromEntries(Object.entries(tokens).map(([first, seconds]) => [first, seconds?.sort() ?? null]));
    expect(sorted(tokensOf(source))).toEqual(sorted(expected));
  });

  it("says so where a word cannot be listed", () => {
    expect(firstTokens(/[^,]+ điểm|\d+ điểm/).anyWord).toBe(true);
  });

  it("refuses a pattern that can match nothing", () => {
    expect(() => firstTokens(/(?:xếp )?/)).toThrow(/expected a first word/);
  });
});

describe("scanning by first words", () => {
  const SENTENCES = [
    "năm 2022, thái nguyên xếp thứ 8/63 về dti, tăng 4 bậc so với năm 2021 (hạng 12)",
    "chính quyền số đạt 0,7024 điểm, đứng thứ hai; kinh tế số 774.45/1.000 điểm, hạng chín",
    "top 10, nhóm 5 tỉnh dẫn đầu; từ vị trí 27 lên 15, hơn 1,18 triệu thuê bao, trên 80%, khoảng 18 tỷ usd",
    "ngày 8/8/2022, quyết định số 922/qđ-bttt, lần thứ 6, 15:14, đứng đầu 4/8 chỉ số chính, 98 chỉ số thành phần",
  ];

  it.each(SENTENCES)("finds what a pass of every pattern finds in “%s”", (text) => {
    const scanner = buildScanner(QUANTITY_RULES.map(({ pattern }) => pattern));
    const tokens = tokenize(text);
    const found: string[] = [];
    scanWords(scanner, tokens, 0, tokens.length, text, 0, (rule, match) => {
      found.push(`${QUANTITY_RULES[rule]?.id ?? ""} ${match.index} ${match[0]}`);
    });
    const expected = QUANTITY_RULES.flatMap(({ id, pattern }) =>
      [...text.matchAll(pattern)].map((match) => `${id} ${match.index} ${match[0]}`),
    );
    expect(found.sort()).toEqual(expected.sort());
  });
});
