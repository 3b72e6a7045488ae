import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainText } from "../src/extract/explain-text.ts";
import { provinces } from "../src/knowledge/provinces.ts";
import { extractClaims, mayHoldClaims } from "../src/extract/extract-claims.ts";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";
import { indicators } from "../src/knowledge/indicators.ts";
import { indices } from "../src/knowledge/indices.ts";
import { metrics, secondMeasures } from "../src/knowledge/metrics.ts";
import { Claim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";

const documentOf = (text: string, id = "a.txt", published: string | null = null): Document => ({
  id,
  url: null,
  title: null,
  published,
  text,
});
const said = (text: string, published: string | null = null): string[] =>
  extractClaims(documentOf(text, "a.txt", published)).map(
    ({ index, subject, indicator, measure, comparator, value, period, modality }) =>
      [index, subject, indicator, measure, comparator, value, period, modality].join(" "),
  );

const ARTICLE = `Lạng Sơn lên hạng sáu về chuyển đổi số
Theo kết quả DTI năm 2022, tỉnh xếp thứ 6/63, tăng 10 bậc so với năm 2021. Xét từng trụ cột, chính quyền số xếp thứ 9, kinh tế số thứ 4 và xã hội số thứ 11.
Doanh thu kinh tế số của tỉnh vượt 2 tỷ USD; toàn tỉnh có 415 doanh nghiệp công nghệ số.
Mục tiêu đến năm 2025 của Lạng Sơn là thuộc nhóm 5 tỉnh dẫn đầu cả nước về chuyển đổi số.`;

describe("extractClaims", () => {
  it("reads an article as a careful reader would", () => {
    expect(said(ARTICLE)).toEqual([
      "dti province:lang-son overall rank eq 6 2022 actual",
      "dti province:lang-son overall rank eq 6 2022 actual",
      "dti province:lang-son overall rank-change eq 10 2022 actual",
      "dti province:lang-son digital-government rank eq 9 2022 actual",
      "dti province:lang-son digital-economy rank eq 4 2022 actual",
      "dti province:lang-son digital-society rank eq 11 2022 actual",
      " province:lang-son digital-economy-revenue amount gt 2000000000  actual",
      " province:lang-son digital-enterprises count eq 415  actual",
      "dti province:lang-son overall rank lte 5 2025 target",
    ]);
  });

  it("gives claims that the contract accepts, quoting the text at their offsets", () => {
    for (const claim of extractClaims(documentOf(ARTICLE))) {
      expect(Claim.parse(claim)).toEqual(claim);
      expect(ARTICLE.slice(claim.start, claim.end)).toBe(claim.quote);
    }
  });

  it("quotes the caller’s own letters where they are decomposed or hold invisible characters", () => {
    const text = "DTI 2022: Lạng\u200b Sơn xếp thứ 6/63.".normalize("NFD");
    const [claim] = extractClaims(documentOf(text));
    expect(claim).toMatchObject({
      subject: "province:lang-son",
      value: 6,
      quote: text.slice(claim?.start, claim?.end),
    });
  });

  it("says for each field whether it was stated, inherited or assumed", () => {
    const pillar = extractClaims(documentOf(ARTICLE)).find(({ indicator }) => indicator === "digital-economy");
    expect(pillar?.context).toMatchObject({
      indicator: { how: "stated" },
      index: { how: "inherited" },
      period: { how: "inherited" },
      population: { how: "assumed" },
    });
  });

  it("keeps the readings of one document apart from another’s", () => {
    const other = documentOf("PAPI 2023: Huế dẫn đầu với 46,04 điểm.", "b.txt");
    const alone = extractClaims(other);
    extractClaims(documentOf(ARTICLE));
    expect(extractClaims(other)).toEqual(alone);
  });

  it("takes the quote into the id, so that a mention keeps its id and two mentions never share one", () => {
    const ids = extractClaims(documentOf(ARTICLE)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(extractClaims(documentOf(ARTICLE)).map(({ id }) => id)).toEqual(ids);
  });

  it("reads a ranking table cell by cell, each quoted by its row", () => {
    const text =
      "DTI năm 2022\n\nHạng | Tỉnh, thành | Chính quyền số | DTI\n1 | Đà Nẵng | 0.8100 | 0.8002\n2 | TP. Hồ Chí Minh | 0.7900 | 0.7163";
    expect(said(text)).toEqual(
      [
        "dti province:da-nang overall rank eq 1 2022 actual",
        "dti province:da-nang digital-government score eq 0.81 2022 actual",
        "dti province:da-nang overall score eq 0.8002 2022 actual",
        "dti province:ho-chi-minh overall rank eq 2 2022 actual",
        "dti province:ho-chi-minh digital-government score eq 0.79 2022 actual",
        "dti province:ho-chi-minh overall score eq 0.7163 2022 actual",
      ].sort((a, b) => said(text).indexOf(a) - said(text).indexOf(b)),
    );
  });

  it.each([
    [
      "pairs by position",
      "DTI năm 2020: ở chính quyền số, kinh tế số và xã hội số, Hải Dương lần lượt đứng thứ 22, 9, 13.",
      ["digital-government rank eq 22", "digital-economy rank eq 9", "digital-society rank eq 13"],
    ],
    [
      "ranks a list whose order is said",
      "DTI 2020: 3 địa phương dẫn đầu lần lượt là Đà Nẵng, Huế và Bắc Ninh.",
      [
        "province:da-nang overall rank eq 1",
        "province:thua-thien-hue overall rank eq 2",
        "province:bac-ninh overall rank eq 3",
      ],
    ],
    [
      "only bounds a list whose order is not",
      "DTI 2023: top 3 gồm: Đà Nẵng, Huế và Bắc Ninh.",
      [
        "province:da-nang overall rank lte 3",
        "province:thua-thien-hue overall rank lte 3",
        "province:bac-ninh overall rank lte 3",
      ],
    ],
    [
      "bounds those that a place is behind",
      "DTI 2022: Lạng Sơn ở vị trí thứ 3, chỉ sau Đà Nẵng và Huế.",
      [
        "province:da-nang overall rank lte 2",
        "province:thua-thien-hue overall rank lte 2",
        "province:lang-son overall rank eq 3",
      ],
    ],
  ])("%s", (_name, text, expected) => {
    for (const part of expected) expect(said(text)).toContainEqual(expect.stringContaining(part));
  });

  it("reads a long table that lost its lines, and passes over numbers that nobody owns", () => {
    const names = Object.values(provinces).slice(0, 50);
    const table = names.map(({ name }, i) => `${name} ${String(i + 1)} 0,${String(8000 - i * 37)}`).join(" ");
    const scores = extractClaims(documentOf(`Bảng DTI năm 2022: ${table}`)).filter(
      ({ measure }) => measure === "score",
    );
    expect(scores.length).toBeGreaterThan(45);
    expect(said(`DTI năm 2022: ${"hạng 1, điểm 0,71; ".repeat(70)}`)).toEqual([]);
  });

  it.each([
    ["football", "Nam Định xếp thứ 8/14 ở V.League, tăng 2 bậc, sau Hải Phòng và Hà Nội."],
    ["exports", "Việt Nam đứng thứ 5 thế giới về xuất khẩu gạo, tăng 9,2% so với năm 2023."],
    ["a storm", "Bão làm 51 người chết, 91 nhà sập; thiệt hại 8.016 tỷ đồng ở Thanh Hóa."],
    ["growth", "GRDP của Bắc Giang tăng 14,14%, dẫn đầu cả nước; thứ hai là Khánh Hòa."],
  ])("finds nothing in news on %s", (_topic, text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ["1."],
    ["thứ "],
    ["lần lượt "],
    ["("],
    ["a\u0301"],
    ["DTI "],
    ["Đà Nẵng, "],
    ["tăng 1 bậc "],
    ["0,1 "],
    ["hạng 1 "],
    [" | 1"],
    ["\t1"],
    ["năm 2020, "],
  ])("stays linear on %j repeated", (piece) => {
    const time = (repeats: number): number => {
      const text = `DTI 2022 ${piece.repeat(repeats)}`;
      const start = performance.now();
      extractClaims(documentOf(text));
      return performance.now() - start;
    };
    time(200);
    const [small, large] = [time(4_000), time(16_000)];
    expect(large, `${small.toFixed(0)} ms for a quarter of it`).toBeLessThan(Math.max(900, small * 12));
  });

  it("never throws, whatever the text", () => {
    const words = fc.constantFrom(
      "DTI",
      "năm",
      "2021",
      "thứ",
      "8/63",
      "Đà Nẵng",
      "tỉnh",
      "tăng",
      "4",
      "bậc",
      "%",
      "lần lượt",
      "là",
      ",",
      ".",
      "(",
      ")",
      "và",
      "0,71",
      "điểm",
      "top 10",
      "mục tiêu",
      "|",
      "\n",
      "kinh tế số",
      "tỷ đồng",
      "doanh thu",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        for (const claim of extractClaims(documentOf(text)))
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      }),
      { numRuns: 300 },
    );
  });
});

describe("mayHoldClaims", () => {
  const names = [...Object.values(indices), ...Object.values(indicators)].flatMap(({ names: some }) => [...some]);

  it.each(names)("lets through a text on “%s”", (name) => {
    expect(mayHoldClaims(`Năm nay ${name} của tỉnh là 8.`)).toBe(true);
  });

  /** Words of every day, that tell a metric only beside one that is let through. */
  const everyday = new Set([
    ...["quy mô này", "tỷ trọng", "doanh nghiệp", "công nghiệp", "thu về", "mang về", "đem về", "thủ tục"],
    ...["tải", "cài", "thu phát", "gốc", "bảo hiểm"],
  ]);
  const cues = [...Object.values(metrics), ...Object.values(secondMeasures)].flatMap((row) => [...row.cues]);

  it.each([...new Set(cues)].filter((cue) => !everyday.has(cue)))("lets through a text on “%s”", (cue) => {
    expect(mayHoldClaims(`Năm nay ${cue} của tỉnh đạt 8%.`)).toBe(true);
  });

  it("lets through every text that a metric’s example gives a claim for", () => {
    const texts = QUANTITY_RULES.flatMap(({ examples }) => examples.flatMap(({ in: wordings }) => wordings));
    expect(texts.filter((text) => !mayHoldClaims(text))).toEqual([]);
  });
});

describe("explainText", () => {
  it("shows the readings that lost beside the claims", () => {
    const { claims, readings } = explainText(documentOf("Theo DTI, tỉnh Lào Cai xếp thứ 8/63, tăng 4 bậc."));
    expect(claims.map(({ measure, value }) => [measure, value])).toEqual([
      ["rank", 8],
      ["rank-change", 4],
    ]);
    expect(readings.filter(({ fate }) => fate === "lost").map(({ rule }) => rule)).toContain("count/things");
    expect(readings.every(({ why }) => why !== "")).toBe(true);
  });

  it("says why a number found no owner", () => {
    const { readings } = explainText(documentOf("Đội xếp thứ 8."));
    expect(readings.find(({ rule }) => rule === "rank/ordinal")).toMatchObject({
      fate: "unbound",
      why: "no index is near",
    });
  });
});
