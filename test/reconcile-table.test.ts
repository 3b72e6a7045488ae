import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fact } from "../src/model/fact.ts";
import type { Judgements } from "../src/reconcile/judgement.ts";
import { knowSources } from "../src/reconcile/know-sources.ts";
import { reconcileClaims, settleFamilies, type SourceText } from "../src/reconcile/reconcile-claims.ts";
import {
  claimOf,
  count,
  moved,
  rank,
  revenue,
  type Saying,
  sayFact,
  score,
  share,
  textOf,
  top,
} from "./reconcile-claim.ts";

const GSO = { attribution: "Tổng cục Thống kê" };
const MIC = { attribution: "Bộ Thông tin và Truyền thông" };
const HUE = { subject: "province:thua-thien-hue", period: "2023" };
const MINISTRY = { subject: "ministry:bo-tai-chinh" };

/** Which documents say what, and which facts follow, in the order of their keys. */
interface Row {
  readonly because: string;
  readonly says: readonly (readonly [document: string, saying: Saying])[];
  readonly gives: readonly string[];
  /** Only where addresses, dates or copies matter. */
  readonly texts?: readonly SourceText[];
}

const RELEASE =
  "Sáng nay, tại hội nghị sơ kết sáu tháng, lãnh đạo sở cho biết tỉnh giữ vị trí thứ tám trong bảng xếp hạng chuyển đổi số, " +
  "ba trụ cột đều tiến bộ, nhiều xã đã có tổ công nghệ số và người dân quen dần với dịch vụ công trực tuyến.";

// One row, one line: a table to be read aloud.
// prettier-ignore
const TABLE: readonly Row[] = [
  // One value, said in many ways.
  { because: "one document says it", says: [["a", rank(8)]], gives: ["8, single"] },
  { because: "two documents say the same", says: [["a", rank(8)], ["b", rank(8, { of: 63 })]], gives: ["8, agreed"] },
  { because: "one document says it three times", says: [["a", rank(8, { start: 1 })], ["a", rank(8, { start: 2 })], ["a", rank(8)]], gives: ["8, single"] },
  { because: "a top 10 holds an 8th", says: [["a", top(10)], ["b", rank(8)]], gives: ["8, bounded"] },
  { because: "two say 8th and one says top 10", says: [["a", top(10)], ["b", rank(8)], ["c", rank(8)]], gives: ["8, agreed"] },
  { because: "a top 5 is tighter than a top 10", says: [["a", top(10)], ["b", top(5)]], gives: ["<=5, bounded"] },
  { because: "an ordered list only implies what a page prints", says: [["a", rank(7, { derived: true })], ["b", rank(6)]], gives: ["6, conflicting"] },
  { because: "rounding", says: [["a", share(39.51, { quote: "39,51%" })], ["b", share(39.5, { quote: "39,5%" })]], gives: ["39.51, agreed"] },
  { because: "rounding to a whole percent", says: [["a", share(43.66)], ["b", share(44)]], gives: ["43.66, agreed"] },
  { because: "truncation, not rounding", says: [["a", score(0.1377)], ["b", score(0.13)]], gives: ["0.1377, agreed"] },
  { because: "four truncated decimals beside four rounded ones and two", says: [["a", score(46.0415, { index: "papi" })], ["b", score(46.0414, { index: "papi" })], ["c", score(46.04, { index: "papi" })]], gives: ["46.0415, agreed"] },
  { because: "too far apart for rounding", says: [["a", share(17.2)], ["b", share(17.7)]], gives: ["?, conflicting"] },
  { because: "a headline rounds 63.878 to 64.000", says: [["a", count(64_000)], ["b", count(63_878)]], gives: ["63878, agreed"] },
  { because: "70.000 planned is not 67.300 rounded", says: [["a", count(70_000)], ["b", count(67_300)]], gives: ["?, conflicting"] },
  { because: "“hơn 1,6 triệu tỷ” holds 1.614.206 tỷ", says: [["a", revenue(1.6e15, { unit: "VND", comparator: "gt" })], ["b", revenue(1.614206e15, { unit: "VND" })]], gives: ["1614206000000000, bounded"] },
  { because: "“gần 51%” is a rounded 50,8 %", says: [["a", share(51, { comparator: "approx", quote: "gần 51%" })], ["b", share(50.8)]], gives: ["50.8, bounded"] },
  { because: "“gần 989.000” for 989.016 is the wrong hedge, yet the number", says: [["a", count(989_000, { comparator: "approx", quote: "gần 989.000" })], ["b", count(989_016)]], gives: ["989016, bounded"] },
  { because: "“gần 51%” is not 53 %", says: [["a", share(51, { comparator: "approx", quote: "gần 51%" })], ["b", share(53)]], gives: ["53, conflicting"] },
  { because: "“đạt 14,26” retold as “vượt 14,26”", says: [["a", share(14.26, MIC)], ["b", share(14.26, { ...MIC, comparator: "gt" })]], gives: ["14.26, bounded"] },
  { because: "“vượt 10 tỷ” of no date beside “khoảng 18 tỷ” of 2022", says: [["a", revenue(10e9, { comparator: "gt", period: null, modality: "estimate" })], ["b", revenue(18e9, { comparator: "approx" })]], gives: ["~18000000000, bounded"] },
  { because: "an exact number outside “vượt 10 tỷ”", says: [["a", revenue(10e9, { comparator: "gt", modality: "estimate" })], ["b", revenue(9.2e9)]], gives: ["9200000000, conflicting"] },
  { because: "a ratio and points of 1.000 are two scales", says: [["a", score(0.5934)], ["b", score(593.4)]], gives: ["593.4, agreed"] },
  { because: "“0,3026/1.000 điểm” is the ratio", says: [["a", score(0.3026, { unit: "points", of: 1000 })], ["b", score(0.3026)]], gives: ["0.3026, agreed"] },
  { because: "88,33 of 100 is 0,8833", says: [["a", score(88.33, { indicator: "digital-awareness", of: 100 })], ["b", score(0.8833, { indicator: "digital-awareness" })]], gives: ["88.33, agreed"] },
  { because: "an estimate is a weaker actual", says: [["a", count(320, { comparator: "gt", modality: "estimate" })], ["b", count(324)]], gives: ["324, bounded"] },
  // Different facts, not conflicts.
  { because: "two editions", says: [["a", rank(3, { period: "2021" })], ["b", rank(2, { period: "2022" })]], gives: ["3, single", "2, single"] },
  { because: "34 merged provinces and the 63 of old", says: [["a", rank(1, { period: "2024", of: 34 })], ["b", rank(4, { period: "2024", of: 63 })]], gives: ["1, single", "4, single"] },
  { because: "a place without a set, in an edition with two tables, joins what it does not contradict", says: [["a", rank(17, { period: "2024", of: 34 })], ["b", rank(17, { period: "2024" })], ["c", rank(2, { period: "2024" })]], gives: ["17, agreed", "2, single"] },
  { because: "a region's ranking is another set", says: [["a", rank(2, { of: 13 })], ["b", rank(20, { of: 63 })]], gives: ["2, single", "20, single"] },
  { because: "a ministry's group is the only one known", says: [["a", rank(1, { ...MINISTRY, population: "ministries-with-public-services", of: 17 })], ["b", rank(1, MINISTRY)]], gives: ["1, agreed"] },
  { because: "two methods, both right", says: [["a", share(12.67, GSO)], ["b", share(14.26, MIC)]], gives: ["14.26, single", "12.67, single"] },
  { because: "the same body revises its number", says: [["a", share(12.67, GSO)], ["b", share(12.83, GSO)]], gives: ["?, conflicting"] },
  { because: "a share of no method joins the only one known", says: [["a", share(14.26, MIC)], ["b", share(14.26)]], gives: ["14.26, agreed"] },
  { because: "a share of no method stays apart where two are known", says: [["a", share(14.26, MIC)], ["b", share(12.67, GSO)], ["c", share(14.26)]], gives: ["14.26, single", "12.67, single", "14.26, single"] },
  { because: "a pillar and the activity of like name", says: [["a", rank(1, { indicator: "digital-economy" })], ["b", rank(6, { indicator: "activity-digital-economy" })]], gives: ["6, single", "1, single"] },
  { because: "a target and what was reached", says: [["a", top(15, { modality: "target", period: "2025" })], ["b", rank(8, { period: "2025" })]], gives: ["8, single", "<=15, single"] },
  { because: "a self-assessment and the published score", says: [["a", score(774.45, { ...HUE, modality: "self-assessed" })], ["b", score(0.7571, HUE)]], gives: ["0.7571, single", "774.45, single"] },
  { because: "USD and VND", says: [["a", revenue(72.9e9)], ["b", revenue(1.71e15, { unit: "VND" })]], gives: ["72900000000, single", "1710000000000000, single"] },
  { because: "two apps", says: [["a", count(62_000, { indicator: "app-installs", unit: "installs", object: "Thái Nguyên ID" })], ["b", count(240_000, { indicator: "app-installs", unit: "installs", object: "C-ThaiNguyen" })]], gives: ["240000, single", "62000, single"] },
  { because: "one app, typed twice", says: [["a", count(62_000, { indicator: "app-installs", unit: "installs", object: "Thái Nguyên ID" })], ["b", count(62_000, { indicator: "app-installs", unit: "installs", object: "Thái  nguyên ID" })]], gives: ["62000, agreed"] },
  { because: "a series of dates", says: [["a", share(76.68, { period: "2023-04" })], ["b", share(78.3, { period: "2023-09" })], ["c", share(80.2, { period: "2024-04" })]], gives: ["76.68, single", "78.3, single", "80.2, single"] },
  { because: "an undated number that fits none of a series stays apart", says: [["a", count(9_400, { period: "2022-05" })], ["b", count(27_218, { period: "2022-06" })], ["c", count(18_286, { period: null })]], gives: ["9400, single", "27218, single", "18286, single"] },
  { because: "an undated number that contradicts the only date stays apart", says: [["a", count(324)], ["b", count(500, { period: null })]], gives: ["324, single", "500, single"] },
  { because: "like values of two indicators are not pooled", says: [["a", score(0.6783)], ["b", score(0.6783, { indicator: "digital-society" })]], gives: ["0.6783, single", "0.6783, single"] },
  { because: "changes since two baselines", says: [["a", moved(4, { period: "2022", baseline: "2021" })], ["b", moved(16, { period: "2022", baseline: "2020" })]], gives: ["16, single", "4, single"] },
  { because: "a change is from the edition before where nothing else is said", says: [["a", moved(4)], ["b", moved(4, { baseline: "2020" })]], gives: ["4, agreed"] },
  // Contradictions.
  { because: "two exact ranks, one voice each", says: [["a", rank(8)], ["b", rank(9)]], gives: ["?, conflicting"] },
  { because: "one document contradicts itself", says: [["a", rank(17)], ["a", rank(18)]], gives: ["?, conflicting"] },
  { because: "two voices against one", says: [["a", count(100)], ["b", count(100)], ["c", count(200)]], gives: ["100, conflicting"] },
  { because: "three voices against two are not enough", says: [["a", rank(8)], ["b", rank(8)], ["c", rank(8)], ["d", rank(9)], ["e", rank(9)]], gives: ["?, conflicting"] },
  { because: "a top 10 takes no side between 8 and 9", says: [["a", rank(8)], ["b", rank(9)], ["c", top(10)]], gives: ["?, conflicting"] },
  { because: "the issuer's page against two newspapers", says: [["https://dti.gov.vn/2021", rank(8)], ["https://bao.example/1", rank(9)], ["https://tin.example/1", rank(9)]], gives: ["8, conflicting"] },
  { because: "an official portal against a newspaper", says: [["https://bacninh.gov.vn/1", rank(4)], ["https://bao.example/1", rank(5)]], gives: ["4, conflicting"] },
  { because: "a reporter against a credited reprint", says: [["a", rank(8)], ["b", rank(9)]], gives: ["8, conflicting"], texts: [textOf("b", "Tỉnh đứng thứ chín.\nTheo Báo Mới Sông Cầu\n")] },
  { because: "of two undated counts the later publication", says: [["a", count(62_100, { period: null })], ["b", count(71_200, { period: null })]], gives: ["71200, single"], texts: [textOf("a", "Sáu mươi hai nghìn.", { published: "2022-08-09" }), textOf("b", "Bảy mươi mốt nghìn.", { published: "2022-09-20" })] },
  { because: "of two undated counts of one week the later, and somebody is wrong", says: [["a", count(62_100, { period: null })], ["b", count(71_200, { period: null })]], gives: ["71200, conflicting"], texts: [textOf("a", "Sáu mươi hai nghìn.", { published: "2022-08-09" }), textOf("b", "Bảy mươi mốt nghìn.", { published: "2022-08-12" })] },
  // Copies.
  { because: "a copy is no second voice", says: [["a", rank(8)], ["b", rank(8)]], gives: ["8, single"], texts: [textOf("a", RELEASE, { published: "2022-08-09" }), textOf("b", `Tin vắn. ${RELEASE}`, { published: "2022-08-10" })] },
  { because: "copies make no majority", says: [["a", rank(8)], ["b", rank(8)], ["c", rank(9)]], gives: ["?, conflicting"], texts: [textOf("a", RELEASE), textOf("b", RELEASE)] },
  { because: "a copy with another number is set aside", says: [["a", rank(8)], ["b", rank(9)]], gives: ["8, single"], texts: [textOf("a", RELEASE, { published: "2022-08-09" }), textOf("b", RELEASE.replace("thứ tám", "thứ chín"), { published: "2022-08-10" })] },
  // Arithmetic.
  { because: "8th after rising 4 was 12th", says: [["a", rank(8, { of: 63 })], ["a", moved(4)]], gives: ["12, derived single", "8, single", "4, single"] },
  { because: "9th after falling 6 was 3rd, as printed", says: [["a", rank(9, { of: 63 })], ["a", moved(-6)], ["b", rank(3, { period: "2020", of: 63 })]], gives: ["3, single", "9, single", "-6, single"] },
  { because: "a change from 63 to 34 says nothing of the 63", says: [["a", rank(2, { period: "2024", of: 34 })], ["a", moved(1, { period: "2024", population: "provinces-34" })]], gives: ["2, single", "1, single"] },
];

describe("reconcileClaims", () => {
  test.each(TABLE.map((row): [string, Row] => [row.because, row]))("settles: %s", (_, { says, gives, texts = [] }) => {
    const claims = says.map(([document, saying]) => claimOf(document, saying));
    expect(reconcileClaims(claims, texts).facts.map(sayFact)).toEqual(gives);
  });
});

const saying: fc.Arbitrary<Saying> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 1, max: 12 }),
    comparator: fc.constantFrom("eq", "lte", "gt"),
    of: fc.constantFrom(null, 63, 34),
  }),
  fc.record({ value: fc.integer({ min: -4, max: 4 }) }).map(({ value }) => moved(value)),
  fc
    .record({
      value: fc.constantFrom(12.67, 12.7, 12.6, 14.26, 14),
      comparator: fc.constantFrom("eq", "approx", "gte"),
      period: fc.constantFrom(null, "2022", "2023"),
      attribution: fc.constantFrom(null, "Tổng cục Thống kê", "Bộ TT&TT"),
    })
    .map(({ value, ...more }) => share(value, more)),
  fc.record({ value: fc.constantFrom(0.5934, 593.4, 0.59, 0.61) }).map(({ value }) => score(value)),
);
const claims = fc.array(
  fc
    .tuple(fc.constantFrom("a", "b", "c", "https://dti.gov.vn/d"), saying)
    .map(([document, said]) => claimOf(document, said)),
  { maxLength: 25 },
);
const TEXTS = [
  textOf("a", RELEASE, { published: "2022-08-09" }),
  textOf("b", RELEASE),
  textOf("c", "Chuyện khác hẳn."),
];

describe("the laws of reconcileClaims", () => {
  test("does not depend on the order of claims and texts", () => {
    const shuffled = claims.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(JSON.stringify(reconcileClaims(other, [...TEXTS].reverse()))).toBe(
          JSON.stringify(reconcileClaims(all, TEXTS)),
        );
      }),
    );
  });

  test("does not depend on the order of claims that people judged, and tells verdicts as they were given", () => {
    const action = fc.constantFrom("accept" as const, "reject" as const);
    const judged = fc
      .record({ all: claims, actions: fc.array(action, { maxLength: 6 }), seed: fc.nat() })
      .map(({ all, actions, seed }) => {
        const judgements: Judgements = new Map(
          actions.flatMap((action, at) => {
            const claim = all[(seed + 7 * at) % Math.max(1, all.length)];
            const verdict = {
              verdict: actions.length - at,
              action,
              by: "Lan",
              on: "2026-01-06",
              why: "bảng",
              was: null,
            };
            return claim === undefined ? [] : [[claim.id, verdict] as const];
          }),
        );
        return { all, judgements };
      });
    fc.assert(
      fc.property(judged, ({ all, judgements }) => {
        const sources = { ...knowSources(TEXTS), judgements };
        const settled = settleFamilies(all, sources);
        expect(settleFamilies([...all].reverse(), sources)).toEqual(settled);
        for (const { trace } of settled.facts) {
          const told = trace.filter(({ step }) => step === "review").map(({ note }) => /verdict (\d+)/.exec(note)?.[1]);
          expect(told).toEqual([...told].sort());
        }
      }),
    );
  });

  test("gives the same when run twice, and adds nothing for a claim given twice", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const once = JSON.stringify(reconcileClaims(all, TEXTS));
        expect(JSON.stringify(reconcileClaims([...all, ...all], TEXTS))).toBe(once);
      }),
    );
  });

  test("lets every claim out in exactly one printed fact or in an issue", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const { facts, issues } = reconcileClaims(all, TEXTS);
        const printed = facts.filter(({ trace }) => !isDerived(trace));
        const out = [
          ...printed.flatMap((fact) => fact.claims.map(({ id }) => id)),
          ...issues.filter(({ code }) => code === "implausible-rank").map(({ subject }) => subject),
        ];
        expect(out.sort()).toEqual([...new Set(all.map(({ id }) => id))].sort());
      }),
    );
  });

  test("derives from a bounded number what one voice says", () => {
    const claims = [
      claimOf("a", rank(2)),
      claimOf("a", moved(2)),
      claimOf("c", rank(1, { comparator: "gt" })),
      claimOf("c", moved(2)),
    ];
    const derived = reconcileClaims(claims, []).facts.find(({ period }) => period === "2020");
    expect(derived).toMatchObject({ value: 4, status: "single", independent: 1 });
  });

  test("holds only values that a claim printed, with consistent counts, ids and bounds", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const { facts } = reconcileClaims(all, TEXTS);
        const byId = new Map(all.map((claim) => [claim.id, claim]));
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
        for (const fact of facts) {
          Fact.parse(fact);
          expect(fact.independent).toBeLessThanOrEqual(fact.documents);
          expect(fact.dissenting).toBeLessThan(fact.independent);
          expect(fact.status === "single").toBe(fact.status !== "conflicting" && fact.independent === 1);
          if (fact.value === null) expect(fact.status).toBe("conflicting");
          else if (!isDerived(fact.trace)) {
            expect(fact.claims.some(({ id }) => byId.get(id)?.value === fact.value)).toBe(true);
          }
          if (fact.low !== null && fact.high !== null) expect(fact.low).toBeLessThanOrEqual(fact.high);
        }
      }),
    );
  });
});

function isDerived(trace: Fact["trace"]): boolean {
  return trace[0]?.step === "arithmetic";
}
