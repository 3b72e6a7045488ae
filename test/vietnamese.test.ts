import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDigits } from "../src/vietnamese/digits.ts";
import { fold } from "../src/vietnamese/fold.ts";
import { numberInWords, readNumberWords, readOrdinalWords } from "../src/vietnamese/number-words.ts";
import { findPeriods, type PeriodMention } from "../src/vietnamese/periods.ts";
import { stretchOf } from "../src/vietnamese/scan-words.ts";
import { splitSentences } from "../src/vietnamese/sentences.ts";
import { tokenize } from "../src/vietnamese/tokens.ts";

describe("fold", () => {
  it.each([
    ["HOÀ BÌNH", "hòa bình"],
    ["tỉ lệ, kĩ năng, lí do", "tỷ lệ, kỹ năng, lý do"],
    ["quý I, hoàn thành, thuỷ lợi", "quý i, hoàn thành, thủy lợi"],
    ["Ðiều CÐS", "điều cđs"],
    ["2020–2025 — “số”", '2020-2025 - "số"'],
    ["Thái\u00a0Nguyên\u200b", "thái nguyên"],
    ["Thái Nguyên".normalize("NFD"), "thái nguyên"],
  ])("writes %j as %j", (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  const vietnamese = fc
    .array(fc.constantFrom(..."aăâeêoôơuưyđàảãáạằẳẵắặ ĐÐƯỞ.,–“”\u00a0\u200b\u0301\u0323\u00ad123\nİ".split("")), {
      maxLength: 60,
    })
    .map((letters) => letters.join(""));

  it("maps every folded offset back into the text, in order, ending at its end", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = fold(text);
        const offsets = Array.from({ length: folded.text.length + 1 }, (_, at) => folded.original(at));
        expect(offsets.at(-1)).toBe(text.length);
        expect(
          offsets.every(
            (offset, at) => offset >= 0 && offset <= text.length && (at === 0 || offset >= (offsets[at - 1] ?? 0)),
          ),
        ).toBe(true);
      }),
    );
  });

  it("leaves a folded text as it is", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe("numbers in words", () => {
  it("reads back what it says, from 0 to 999,999", () => {
    for (let n = 0; n < 1_000_000; n += n < 20_000 ? 1 : 37) {
      const words = numberInWords(n).split(" ");
      const read = readNumberWords(words, 0);
      if (read?.value !== n || read.words !== words.length)
        expect.fail(`${n} → “${words.join(" ")}” → ${JSON.stringify(read)}`);
    }
  });

  it("reads back what it says, up to a million million", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(readNumberWords(numberInWords(n).split(" "), 0)?.value).toBe(n);
      }),
    );
  });

  it.each([
    ["hai mươi mốt", 21],
    ["một trăm linh năm", 105],
    ["một trăm lẻ năm", 105],
    ["mười lăm", 15],
    ["hai mươi nhăm", 25],
    ["ba mươi tư", 34],
    ["bẩy", 7],
    ["hai vạn", 20_000],
    ["một nghìn tỷ", 1e12],
    ["mười một", 11],
  ])("reads “%s” as %d", (words, value) => {
    expect(readNumberWords(words.split(" "), 0)).toEqual({ value, words: words.split(" ").length });
  });

  it.each([
    ["nhất", 1],
    ["nhì", 2],
    ["tư", 4],
    ["mười hai", 12],
  ])("reads the place “%s” as %d", (words, value) => {
    expect(readOrdinalWords(words.split(" "), 0)?.value).toBe(value);
  });
});

describe("numbers in digits", () => {
  it.each([
    ["1.234.567", 1234567],
    ["0,8738", 0.8738],
    ["0.8738", 0.8738],
    ["774.45", 774.45],
    ["1.000", 1000],
    ["1,18", 1.18],
    ["1,321", 1.321],
    ["63", 63],
    ["09", 9],
    ["4.243.984", 4243984],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["7.314", 7314],
  ])("reads %s as %d", (digits, value) => {
    expect(readDigits(digits)?.value).toBe(value);
  });

  it.each(["1.2.3", "12.34.567", "9.007.199.254.740.993", "1,2,3"])("refuses %s", (digits) => {
    expect(readDigits(digits)).toBeNull();
  });
});

describe("tokens", () => {
  const EXPECTED = /[a-z\u00df-\u024f\u1e00-\u1eff]+|\d+(?:[.,]\d+){0,8}|\n|\S/g;
  const pieces = fc.constantFrom(
    "thứ",
    "ễ",
    "8",
    "12.345",
    ",",
    ".",
    " ",
    "\n",
    "\u00a0",
    "\u3000",
    "\t",
    "%",
    "đ",
    "1.2",
    "…",
  );

  it("are the words, digit runs and signs of any text, in order", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.string({ unit: "binary" }), (some, noise) => {
        const text = `${some.join("")}${noise}`;
        const expected = [...text.matchAll(EXPECTED)].map(({ 0: token, index }) => [
          token,
          index,
          index + token.length,
        ]);
        expect(tokenize(text).map(({ start, end }) => [text.slice(start, end), start, end])).toEqual(expected);
      }),
    );
  });
});

describe("periods", () => {
  const periodsIn = (text: string): PeriodMention[] => {
    const tokens = tokenize(text);
    return findPeriods(stretchOf(tokens, 0, tokens.length, text, 0));
  };

  it.each([
    ["năm 2021", "2021", "plain"],
    ["quý i/2023", "2023-Q1", "plain"],
    ["quý 2/2025", "2025-Q2", "plain"],
    ["6 tháng đầu năm 2022", "2022-H1", "plain"],
    ["tháng 8-2022", "2022-08", "plain"],
    ["đến ngày 31/8/2023", "2023-08-31", "until"],
    ["so với năm 2020", "2020", "baseline"],
    ["so với cùng kỳ năm 2022", "2022", "baseline"],
    ["đến năm 2025", "2025", "until"],
    ["giai đoạn 2020-2024", "2020/2024", "plain"],
    ["9 tháng năm 2022", "2022-01/2022-09", "plain"],
  ])("reads “%s” as %s, %s", (text, period, role) => {
    expect(periodsIn(text).map((found) => [found.period, found.role])).toEqual([[period, role]]);
  });

  it.each(["2.020 doanh nghiệp", "922/QĐ", "0,2021", "2021 doanh nghiệp"])("finds none in “%s”", (text) => {
    expect(periodsIn(text.toLowerCase())).toEqual([]);
  });
});

describe("sentences", () => {
  const sentencesOf = (text: string): string[] => {
    const folded = fold(text);
    const isCapital = (at: number): boolean => {
      const letter = text[folded.original(at)] ?? "";
      return letter !== letter.toLowerCase();
    };
    return splitSentences(folded.text, tokenize(folded.text), isCapital).map(({ start, end }) =>
      text.slice(folded.original(start), folded.original(end)),
    );
  };

  it.each([
    ["TP. HCM đứng thứ 2. Hà Nội thứ 24.", ["TP. HCM đứng thứ 2.", "Hà Nội thứ 24."]],
    ["Tiêu đề không chấm\nĐạt 0.8002 điểm. Ông A. nói.", ["Tiêu đề không chấm", "Đạt 0.8002 điểm.", "Ông A. nói."]],
    ["Hội nghị chiều 19.10 bàn 1.000 việc.", ["Hội nghị chiều 19.10 bàn 1.000 việc."]],
  ])("cuts “%s”", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
