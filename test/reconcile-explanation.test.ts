import { describe, expect, test } from "vitest";
import type { Fact } from "../src/model/fact.ts";
import { reconcileClaims } from "../src/reconcile/reconcile-claims.ts";
import { claimOf, count, moved, rank, revenue, share, textOf } from "./reconcile-claim.ts";

const RELEASE =
  "Sở cho biết trong tháng vừa qua tỉnh giữ vị trí thứ tám, các huyện đã rà xong danh sách thủ tục, tổ công nghệ số ở xóm " +
  "hướng dẫn bà con nộp hồ sơ trên mạng, còn phòng chuyên môn lo việc kết nối dữ liệu giữa các ngành.";

describe("a fact", () => {
  test("tells in words and data how compatible claims were settled", () => {
    const least = claimOf("a.txt", revenue(10e9, { comparator: "gt", period: null, quote: "đã vượt 10 tỷ USD" }));
    const about = claimOf("b.txt", revenue(18e9, { comparator: "approx", quote: "khoảng 18 tỷ USD" }));
    const { facts, issues } = reconcileClaims([least, about], []);
    const [{ id, ...fact }] = facts as [Fact];
    expect(issues).toEqual([]);
    expect(id).toMatch(/^[0-9a-f]{20}$/);
    expect(fact).toEqual({
      index: null,
      subject: "province:thai-nguyen",
      indicator: "digital-economy-revenue",
      measure: "amount",
      period: "2022",
      object: null,
      population: null,
      attribution: null,
      modality: "actual",
      unit: "USD",
      value: 18_000_000_000,
      comparator: "approx",
      low: 17_000_000_000,
      high: 19_000_000_000,
      status: "bounded",
      derived: false,
      documents: 2,
      independent: 2,
      dissenting: 0,
      claims: [
        {
          id: least.id,
          role: "compatible",
          reason: "gives no period; 2022 is the only one known and nothing contradicts it",
        },
        { id: about.id, role: "supports" },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
      reason:
        "2 independent voices are compatible, though not equal. Held is the most precise: about 18,000,000,000 USD, " +
        "from “khoảng 18 tỷ USD” in b.txt, beside “đã vượt 10 tỷ USD” in a.txt.",
      trace: [
        { step: "considered", claims: [about.id, least.id].sort(), note: "2 claims in 2 documents" },
        {
          step: "joined",
          claims: [least.id],
          note: "Evidence only: gives no period; 2022 is the only one known and nothing contradicts it",
        },
        { step: "voices", claims: [], note: "2 documents, 2 independent voices, 0 claims repeated in copies" },
        { step: "compatible", claims: [about.id], note: "1 voice: [17000000000, 19000000000]" },
        { step: "decision", claims: [about.id], note: "about 18,000,000,000 USD: the most precise of what all allow" },
        {
          step: "would-flip",
          claims: [],
          note: "An independent voice with a number outside [17000000000, 19000000000] would make it conflicting",
        },
      ],
    });
  });

  test("names what decided a conflict, who is against it, and counts voices, not copies", () => {
    const claims = [
      claimOf("a.txt", rank(8, { quote: "xếp thứ 8" })),
      claimOf("b.txt", rank(8, { quote: "vị trí thứ 8" })),
      claimOf("c.txt", rank(9, { quote: "đứng thứ 9" })),
      claimOf("d.txt", rank(9, { quote: "đứng thứ 9" })),
    ];
    const texts = [textOf("c.txt", RELEASE), textOf("d.txt", RELEASE)];
    const [fact] = reconcileClaims(claims, texts).facts;
    expect([fact?.value, fact?.status, fact?.documents, fact?.independent, fact?.dissenting]).toEqual([
      8,
      "conflicting",
      4,
      3,
      1,
    ]);
    expect(fact?.reason).toMatch(
      /^No value satisfies all\. Held is rank 8, from “[^”]+” in [ab]\.txt, decided by the majority of independent voices \(at least two to one\); against it “đứng thứ 9” in c\.txt\.$/,
    );
    expect(fact?.claims.map(({ role }) => role).sort()).toEqual(["dissents", "repeats", "supports", "supports"]);
    expect(fact?.trace.at(-1)?.note).toContain("1 voice more");
  });

  test("holds no value where nothing decides, and says what would", () => {
    const claims = [claimOf("a.txt", rank(8, { quote: "xếp thứ 8" })), claimOf("b.txt", rank(9, { quote: "thứ 9" }))];
    const [fact] = reconcileClaims(claims, []).facts;
    expect([fact?.value, fact?.low, fact?.high, fact?.independent, fact?.dissenting]).toEqual([null, null, null, 2, 1]);
    expect(fact?.reason).toBe(
      "No value satisfies all, and neither trust nor a majority decides: 1 voice for rank 8 (“xếp thứ 8” in a.txt); 1 voice for rank 9 (“thứ 9” in b.txt).",
    );
  });

  test("says so where one document contradicts itself", () => {
    const claims = [claimOf("a.txt", rank(8, { quote: "xếp thứ 8" })), claimOf("a.txt", rank(9, { quote: "thứ 9" }))];
    const [fact] = reconcileClaims(claims, []).facts;
    expect(fact?.reason).toMatch(/^One document says more than one thing, and nothing decides: .*rank 8.*rank 9/);
  });

  test("does not let extraction confidence choose between sources", () => {
    const claims = [claimOf("a", rank(8, { confidence: 1 })), claimOf("b", rank(9, { confidence: 0.1 }))];
    expect(reconcileClaims(claims, []).facts[0]?.value).toBeNull();
  });

  test("reports a copy with another number, naming both quotes", () => {
    const first = claimOf("a.txt", rank(8, { quote: "vị trí thứ tám" }));
    const second = claimOf("b.txt", rank(9, { quote: "vị trí thứ chín" }));
    const texts = [textOf("a.txt", RELEASE), textOf("b.txt", RELEASE.replace("thứ tám", "thứ chín"))];
    const { facts, issues } = reconcileClaims([first, second], texts);
    expect(issues).toEqual([
      {
        code: "copy-changed-number",
        stage: "reconcile",
        subject: facts[0]?.id,
        message: "Unexpected 9 in “vị trí thứ chín” in b.txt, expected 8 as in its original “vị trí thứ tám” in a.txt",
        hint: `Read both documents (claims ${second.id} and ${first.id}): the copy was changed, or is an update`,
      },
    ]);
    expect(facts[0]?.claims.find(({ id }) => id === second.id)).toEqual({
      id: second.id,
      role: "excluded",
      reason: expect.stringMatching(
        /^a copy of a\.txt \(\d+ % of the words in common\) with another number than “vị trí thứ tám”/,
      ) as string,
    });
  });

  test("flags “gần” where the exact number lies above", () => {
    const claims = [
      claimOf("a", count(989_000, { comparator: "approx", quote: "gần 989.000" })),
      claimOf("b", count(989_016, { quote: "989.016" })),
    ];
    expect(reconcileClaims(claims, []).facts[0]?.trace.map(({ step }) => step)).toContain("wrong-hedge");
  });

  test("keeps its id when other claims come and go", () => {
    const alone = reconcileClaims([claimOf("a", share(39.51))], []).facts[0];
    const beside = reconcileClaims(
      [claimOf("a", share(39.51)), claimOf("b", share(39.5)), claimOf("c", rank(1))],
      [],
    ).facts;
    expect(beside.map(({ id }) => id)).toContain(alone?.id);
  });
});

describe("rank arithmetic", () => {
  const eighth = claimOf("a", rank(8, { of: 63, quote: "xếp thứ 8/63" }));
  const upFour = claimOf("a", moved(4, { quote: "tăng 4 bậc" }));
  const chain = "rank 8 in 2021 (“xếp thứ 8/63” in a), up 4 places (“tăng 4 bậc” in a), was rank 12 in 2020";

  test("derives the rank of the edition before, with its chain", () => {
    const derived = reconcileClaims([eighth, upFour], []).facts.find(({ period }) => period === "2020");
    expect([derived?.value, derived?.population, derived?.status, derived?.reason]).toEqual([
      12,
      "provinces-63",
      "single",
      `Nobody printed it; it follows: ${chain}.`,
    ]);
    expect(derived?.claims.map(({ id }) => id)).toEqual([eighth.id, upFour.id].sort());
  });

  test("confirms a printed rank in its trace, and derives nothing beside it", () => {
    const { facts, issues } = reconcileClaims([eighth, upFour, claimOf("b", rank(12, { period: "2020", of: 63 }))], []);
    expect(
      facts.filter(({ period }) => period === "2020").map(({ derived, trace }) => [derived, trace.at(-1)?.note]),
    ).toEqual([[false, `${chain}: agrees with what is printed`]]);
    expect(issues).toEqual([]);
  });

  test("reports a printed rank that contradicts it, naming the quotes, and leaves the printed one", () => {
    const printed = claimOf("b", rank(11, { period: "2020", of: 63, quote: "đứng thứ 11" }));
    const { facts, issues } = reconcileClaims([eighth, upFour, printed], []);
    const fact = facts.find(({ period }) => period === "2020");
    expect([fact?.value, fact?.status]).toEqual([11, "single"]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["rank-arithmetic-contradiction", `Unexpected rank 11 in “đứng thứ 11” in b, expected 12, since ${chain}`],
    ]);
  });

  test("reports a rank that cannot be", () => {
    const { facts, issues } = reconcileClaims([claimOf("a", rank(3, { of: 63 })), claimOf("a", moved(-6))], []);
    expect(facts.map(({ period }) => period)).toEqual(["2021", "2021"]);
    expect(issues.map(({ code }) => code)).toEqual(["rank-arithmetic-contradiction"]);
  });
});

describe("claims that enter no fact", () => {
  test("become issues: a place outside the ranking, an id used twice", () => {
    const outside = claimOf("a", rank(65, { of: 63, quote: "thứ 65/63" }));
    const twice = [claimOf("b", rank(8)), { ...claimOf("c", rank(9)), id: claimOf("b", rank(8)).id }];
    const { facts, issues } = reconcileClaims([outside, ...twice], []);
    expect(facts.length).toBe(1);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["claim-id-twice", `Unexpected second claim of id "${twice[0]?.id ?? ""}" in c, expected one claim an id`],
      ["implausible-rank", "Unexpected rank 65 in “thứ 65/63” of a, expected at most 63, the number ranked"],
    ]);
  });
});

describe("speed", () => {
  test("settles 100,000 claims in a few seconds, also when they all contradict each other", () => {
    const eighth = claimOf("a", rank(8));
    const spread = Array.from({ length: 80_000 }, (_, n) => ({
      ...eighth,
      id: `s${n}`,
      document: `d${n % 9001}`,
      subject: `province:p${n % 63}`,
      indicator: `i${n % 10}`,
      period: String(2016 + (n % 8)),
      value: 1 + (n % 7),
    }));
    const one = claimOf("a", count(1));
    const crowded = Array.from({ length: 20_000 }, (_, n) => ({
      ...one,
      id: `c${n}`,
      document: `d${n}`,
      value: n + 1,
    }));
    const started = process.cpuUsage();
    const { facts } = reconcileClaims([...spread, ...crowded], []);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(12_000);
    expect(facts.flatMap(({ claims }) => claims).length).toBe(100_000);
  }, 60_000);
});
