import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWord } from "../src/vietnamese/any-word.ts";

describe("anyWord", () => {
  it("says what a look for each word says, in whatever case", () => {
    const letters = fc.array(fc.constantFrom("a", "ă", "b", "Ă", "1", " "), { minLength: 1, maxLength: 4 });
    const word = letters.map((some) => some.join(""));
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
