import { describe, expect, it } from "vitest";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";
import { firstTokens } from "../src/vietnamese/first-words.ts";
import { branchesOf, type Branch } from "../src/vietnamese/branches.ts";
import { buildScanner, scanWords, stretchOf } from "../src/vietnamese/scan-words.ts";
import { tokenize } from "../src/vietnamese/tokens.ts";

/** The pattern as one branch. */
function wholeOf({ source }: RegExp): Branch {
  const [branch] = branchesOf(new RegExp(`(?:(?:${source}))`));
  if (branch === undefined) throw new Error("no branch");
  return branch;
}

describe("first tokens", () => {
  const tokensOf = (source: string): Record<string, string[] | null> =>
    Object.fromEntries(
      [...firstTokens(wholeOf(new RegExp(source)))].map(([first, seconds]) => [
        first,
        seconds === null ? null : [...seconds],
      ]),
    );

  it.each([
    ["(?:xếp |đứng )?thứ \\d+", { xếp: ["thứ"], đứng: ["thứ"], thứ: ["0", "1"] }],
    ["(?<!lần )thứ (?:hai|ba)", { thứ: ["hai", "ba"] }],
    ["t[oố]p \\d+", { top: ["0", "1"], tốp: ["0", "1"] }],
    ["(?:rất ){0,2}cao", { rất: ["rất", "cao"], cao: null }],
    ["h\\d{2}", { h: ["0", "1"] }],
    ["\\d+(?:[.,]\\d+)* ?(?:%|điểm)", { "0": ["%", "điểm", ".", ","], "1": ["%", "điểm", ".", ","] }],
    ["0[.,]\\d+ điểm", { "0": ["điểm", ".", ","] }],
    ["(?:19|20)\\d\\d(?= |$)", { "1": null }],
    ["\\d+(?= ?/ ?63)", { "0": ["/"], "1": ["/"] }],
    ["[(][1-9]", { "(": ["1"] }],
    ["số [^,]+", { số: null }],
    ["(?:xã|sở)(?![a-zà-ỹ]) ?(?:[a-z]+|\\d)", { xã: null, sở: null }],
  ])("of /%s/ are %j", (source, expected) => {
    const sorted = (tokens: Record<string, string[] | null>): Record<string, string[] | null> =>
      Object.fromEntries(Object.entries(tokens).map(([first, seconds]) => [first, seconds?.sort() ?? null]));
    expect(sorted(tokensOf(source))).toEqual(sorted(expected));
  });

  it("refuses a pattern whose first word cannot be listed", () => {
    expect(() => firstTokens(wholeOf(/[^,]+ điểm|\d+ điểm/))).toThrow(/open end of the word “”/);
    expect(() => firstTokens(wholeOf(/huyện|(?:xã|sở) ?[a-z]+/))).toThrow(/the word “xã” .*expected \(\?!/);
  });

  it("refuses a pattern that can match nothing", () => {
    expect(() => firstTokens(wholeOf(/(?:xếp )?/))).toThrow(/expected a first word/);
  });
});

describe("branches", () => {
  it.each([
    ["(?<!a)(?:b|c d)(?!e)", ["(?<!a)(?:b)(?!e)", "(?<!a)(?:c d)(?!e)"]],
    ["b|(?<!a)(?:c|d)", ["b", "(?<!a)(?:c)", "(?<!a)(?:d)"]],
    ["b?(?:c|d)", ["b?(?:c|d)"]],
    ["(?:c|d){2}", ["(?:c|d){2}"]],
  ])("of /%s/ are %j", (source, expected) => {
    expect(branchesOf(new RegExp(source)).map((branch) => branch.source)).toEqual(expected);
  });
});

describe("scanning by first words", () => {
  const SENTENCES = [
    "năm 2022, thái nguyên xếp thứ 8/63 về dti, tăng 4 bậc so với năm 2021 (hạng 12)",
    "chính quyền số đạt 0,7024 điểm, đứng thứ hai; kinh tế số 774.45/1.000 điểm, hạng chín",
    "top 10, nhóm 5 tỉnh dẫn đầu; từ vị trí 27 lên 15, hơn 1,18 triệu thuê bao, trên 80%, khoảng 18 tỷ usd",
    "huyện đăk tô và thị xã a, tp.huế, xã; sở y tế đt: 0208.3851.234, hotlinexyz 19001234, đt09 1234567",
    "ngày 8/8/2022, quyết định số 922/qđ-bttt, lần thứ 6, 15:14, đứng đầu 4/8 chỉ số chính, 98 chỉ số thành phần",
  ];

  const PATTERNS = [
    ...QUANTITY_RULES.map(({ pattern }) => pattern),
    // The first branch that matches hides the next, one place or one token on; words that begin alike.
    /(?<![a-z])(?:thứ (?<place>\d+)|thứ \d+\/(?<of>\d+)|\d+\/63|hạng)/g,
    /(?<![a-zà-ỹ])(?:xã|sở|tp\.?|huyện)(?![a-zà-ỹ]) ?(?<name>[a-zà-ỹ]+(?: [a-zà-ỹ]+)?)/g,
    /(?<![a-zà-ỹ\d])(?<!\d[.,])(?:đ(?![a-zà-ỹ])[^,]{2,4}|đt \d+|\d+(?= điểm))/g,
  ];

  /** What was matched, by the names that the wordings give: the whole pattern has them numbered. */
  const namesIn = ({ groups }: RegExpExecArray): [name: string, words: string][] =>
    Object.entries(groups ?? {}).flatMap(([name, words]): [string, string][] =>
      (words as string | undefined) === undefined ? [] : [[name.replace(/__\d+$/, ""), words]],
    );

  it.each(SENTENCES)("finds what a pass of every pattern finds in “%s”", (text) => {
    const scanner = buildScanner(PATTERNS);
    const tokens = tokenize(text);
    const found: string[] = [];
    scanWords(scanner, stretchOf(tokens, 0, tokens.length, text, 0), (rule, match) => {
      found.push(`${String(rule)} ${match.index} ${match[0]} ${JSON.stringify(namesIn(match))}`);
    });
    const expected = PATTERNS.flatMap((pattern, rule) =>
      [...text.matchAll(pattern)].map(
        (match) => `${String(rule)} ${match.index} ${match[0]} ${JSON.stringify(namesIn(match))}`,
      ),
    );
    expect(found.sort()).toEqual(expected.sort());
  });
});
