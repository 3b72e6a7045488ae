import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areCompatible, intersect, intersectAll, intervalOf, sayInterval } from "../src/reconcile/interval.ts";
import { printedStep } from "../src/reconcile/printed-step.ts";
import { claimOf, count, moved, rank, revenue, type Saying, score, share, top } from "./reconcile-claim.ts";

const intervalSaid = (saying: Saying, maximum = 1): string => sayInterval(intervalOf(claimOf("a", saying), maximum));

describe("intervalOf", () => {
  // prettier-ignore
  test.each([
    ["a rank is a point", rank(8), 1, "[8, 8]"],
    ["a top 10 begins at 1", top(10), 1, "[1, 10]"],
    ["“dưới 10” of ranks excludes 10", rank(10, { comparator: "lt" }), 1, "[1, 10)"],
    ["a change of rank may be negative", moved(-6), 1, "[-6, -6]"],
    ["a share is rounded or cut off", share(39.5), 1, "[39.45, 39.6)"],
    ["a negative growth is cut off towards zero", share(-8.8, { measure: "growth" }), 1, "(-8.9, -8.75]"],
    ["a full score is exact", score(1), 1, "[1, 1]"],
    ["points count on their scale", score(593.4), 1000, "[0.59335, 0.5935)"],
    ["“vượt 10 tỷ” is an open half-line", revenue(10e9, { comparator: "gt" }), 1, "(10000000000, ∞)"],
    ["“từ 10 tỷ trở lên” is a closed one", revenue(10e9, { comparator: "gte" }), 1, "[10000000000, ∞)"],
    ["“khoảng 18 tỷ” is as wide as its printed digits", revenue(18e9, { comparator: "approx", quote: "khoảng 18 tỷ USD" }), 1, "[17000000000, 19000000000]"],
    ["“khoảng 18,25 tỷ” is still five per cent wide", revenue(18.25e9, { comparator: "approx", quote: "khoảng 18,25 tỷ USD" }), 1, "[17337500000, 19162500000]"],
    ["“gần 900.000” lies below, or rounds to it", count(900_000, { comparator: "approx", quote: "gần 900.000 thuê bao" }), 1, "[855000, 905000]"],
    ["a figure of fifteen digits stays a closed point", revenue(123_456_789_012_345), 1, "[123456789012000, 123456789012000]"],
  ] as const)("says: %s", (_, saying, maximum, interval) => {
    expect(intervalSaid(saying, maximum)).toBe(interval);
  });
});

describe("printedStep", () => {
  // prettier-ignore
  test.each([
    ["decimals of the quote, with noughts the number lost", share(39.5, { quote: "đạt 39,50%" }), { step: 0.01, truncates: true }],
    ["a unit word", count(1_180_000, { quote: "hơn 1,18 triệu thuê bao" }), { step: 10_000, truncates: true }],
    ["two unit words", revenue(4.2e15, { unit: "VND", quote: "4,2 triệu tỷ đồng" }), { step: 1e14, truncates: true }],
    ["the finer of two printings", count(62_000, { quote: "62 nghìn (62.000) lượt" }), { step: 1000, truncates: false }],
    ["noughts of a grouped number", count(64_000, { quote: "64.000 doanh nghiệp" }), { step: 1000, truncates: false }],
    ["two digits always stand", count(70_000, { quote: "70.000 doanh nghiệp" }), { step: 1000, truncates: false }],
    ["small counts are exact", count(320, { quote: "320 doanh nghiệp" }), { step: 0, truncates: false }],
    ["the number, where the quote has words", share(12.67, { quote: "mười hai phẩy sáu bảy phần trăm" }), { step: 0.01, truncates: true }],
  ] as const)("reads: %s", (_, saying, step) => {
    expect(printedStep(claimOf("a", saying))).toEqual({ ...step, step: expect.closeTo(step.step, 9) as number });
  });
});

const comparator = fc.constantFrom("eq", "approx", "gt", "gte", "lt", "lte");
const sayings = fc.oneof(
  fc.record({ value: fc.integer({ min: 1, max: 63 }), comparator }),
  fc
    .record({ value: fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100), comparator })
    .map(({ value, ...more }) => share(value, { measure: "growth", ...more })),
  fc
    .record({ value: fc.integer({ min: 1, max: 2_000_000 }), comparator })
    .map(({ value, ...more }) => count(value, more)),
);
const intervals = sayings.map((saying) => intervalOf(claimOf("a", saying)));

describe("the laws of intervals", () => {
  test("never come out empty", () => {
    fc.assert(
      fc.property(intervals, (one) => {
        expect(intersect(one, one)).toEqual(one);
      }),
    );
  });

  test("meet in any order with the same outcome", () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        expect(intersect(a, b)).toEqual(intersect(b, a));
        expect(intersectAll([a, b, c])).toEqual(intersectAll([c, a, b]));
      }),
    );
  });

  test("meet all together when they meet pairwise", () => {
    fc.assert(
      fc.property(intervals, intervals, intervals, (a, b, c) => {
        const pairwise = areCompatible(a, b) && areCompatible(b, c) && areCompatible(a, c);
        expect(intersectAll([a, b, c]) !== null).toBe(pairwise);
      }),
    );
  });

  test("hold the exact figure that was rounded or cut off to the printed one", () => {
    const figure = fc.record({ exact: fc.integer({ min: -99_999, max: 99_999 }), places: fc.constantFrom(1, 2, 3) });
    fc.assert(
      fc.property(figure, fc.constantFrom(Math.round, Math.trunc), ({ exact, places }, shorten) => {
        const printed = shorten(exact / 10 ** places) / 10 ** (4 - places);
        const quote = `tăng ${Math.abs(printed)
          .toFixed(4 - places)
          .replace(".", ",")}%`;
        const short = intervalOf(claimOf("a", share(printed, { measure: "growth", quote })));
        const long = intervalOf(
          claimOf("a", share(exact / 10_000, { measure: "growth", quote: `${Math.abs(exact / 10_000).toFixed(4)}%` })),
        );
        expect(areCompatible(short, long)).toBe(true);
      }),
    );
  });
});
