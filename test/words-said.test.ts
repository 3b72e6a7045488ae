import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf } from "../src/vietnamese/codes.ts";
import { anyWord, groupsSaid } from "../src/vietnamese/words-said.ts";

const letters = fc.array(fc.constantFrom("a", "ă", "b", "Ă", "1", " "), { minLength: 1, maxLength: 4 });
const word = letters.map((some) => some.join(""));

describe("anyWord", () => {
  it("says what a look for each word says, in whatever case", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 12 }), (words, parts) => {
        const text = parts.join("");
        const expected = words.some((one) => text.toLowerCase().includes(one.toLowerCase()));
        expect(anyWord(words)(text)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["Chuyển đổi SỐ", true],
    ["CHUYỂN ĐỔI SỐ", true],
    ["chuyển\nđổi số", false],
    ["đổi số chuyển", false],
    ["chuyển chuyển đổi số", true],
    ["", false],
    ["漢字 và 😀", false],
  ])("finds in %j: %s", (text, expected) => {
    expect(anyWord(["chuyển đổi số", "dti"])(text)).toBe(expected);
  });
});

describe("groupsSaid", () => {
  const groups = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

  it("gives the groups that a look for each word in the span finds, in their order", () => {
    fc.assert(
      fc.property(groups, fc.array(word, { maxLength: 12 }), fc.nat(5), fc.nat(5), (some, parts, before, after) => {
        const text = parts.join("");
        const [from, to] = [Math.min(before, text.length), Math.max(0, text.length - after)];
        const span = text.slice(from, to).toLowerCase();
        const expected = some.flatMap((words, i) => (words.some((one) => span.includes(one.toLowerCase())) ? [i] : []));
        expect(groupsSaid(some)(codesOf(text), from, to)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
