/** Places by the order of a list that its text does not state: witnesses that no fact depends on, and none of them lost. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictLines } from "../src/cli/print-conflicts.ts";
import { openTerminal } from "../src/cli/terminal.ts";
import { extractClaims } from "../src/extract/extract-claims.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Fact } from "../src/model/fact.ts";
import type { Judgement } from "../src/reconcile/judgement.ts";
import { knowSources } from "../src/reconcile/know-sources.ts";
import { reconcileClaims, settleFamilies, type Reconciliation } from "../src/reconcile/reconcile-claims.ts";
import { claimOf, listed, moved, rank, sayFact, type Saying, score, textOf, top } from "./reconcile-claim.ts";

const rolesOf = ({ claims }: Fact): (string | undefined)[][] => claims.map(({ role, reason }) => [role, reason]);
const stepsOf = ({ trace }: Fact): string[] =>
  trace.filter(({ step }) => step === "supposed-order").map(({ note }) => note);

describe("a list whose order is supposed", () => {
  test("is extraction's own rule", () => {
    const text = "Top 3 DTI năm 2022 gồm Đà Nẵng, TP.HCM, Quảng Ninh.";
    const claims = extractClaims({ id: "a", url: null, title: null, published: "2023-07-13", text });
    const { facts, issues } = reconcileClaims(claims, []);
    expect(claims.filter(({ rule }) => rule === "list/supposed-order").map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(facts.map(sayFact)).toEqual(Array(3).fill("<=3, derived single"));
    expect(facts.map((fact) => fact.claims.map(({ role }) => role).sort())).toEqual(
      facts.map(() => ["compatible", "supports"]),
    );
    expect(issues).toEqual([]);
  });

  test("confirms a stated place in its trace, without being a voice", () => {
    const [fact] = reconcileClaims([claimOf("a", rank(8)), claimOf("b", listed(8))], []).facts;
    expect(fact).toMatchObject({ status: "single", documents: 1, independent: 1, dissenting: 0, derived: false });
    expect(fact && rolesOf(fact).sort()).toEqual([
      ["compatible", "the order of the list is supposed, its text does not state it; it agrees, and is no voice"],
      ["supports", undefined],
    ]);
    expect(fact && stepsOf(fact)).toEqual([
      "rank 8 by the order of a list that no text states agrees with what is held: a witness, no voice",
    ]);
  });

  test("is set aside where it has another place, without being a dissent", () => {
    const [fact] = reconcileClaims([claimOf("a", rank(8)), claimOf("b", listed(6))], []).facts;
    expect(fact).toMatchObject({ status: "single", value: 8, independent: 1, dissenting: 0 });
    expect(fact && rolesOf(fact).find(([role]) => role === "excluded")?.[1]).toBe(
      "the order of the list is supposed, its text does not state it, and rank 8 is held; it is no dissent",
    );
    expect(fact && stepsOf(fact)).toEqual([
      "rank 6 by the order of a list that no text states does not bear out what is held: no dissent",
    ]);
  });

  test("does not make a copy of the paper that states the place a changed one", () => {
    const words =
      "Sáng nay lãnh đạo sở cho biết tỉnh giữ vị trí thứ tám trong bảng xếp hạng, ba trụ cột đều tiến bộ, nhiều xã đã có " +
      "tổ công nghệ số và người dân quen dần với dịch vụ công trực tuyến, còn phần việc năm tới thì nặng hơn năm nay.";
    const texts = [
      textOf("a", words, { published: "2022-08-08" }),
      textOf("b", `${words} (Theo Báo A)`, { published: "2022-08-09" }),
    ];
    const { facts, issues } = reconcileClaims([claimOf("a", rank(8)), claimOf("b", listed(6))], texts);
    expect([facts.map(sayFact), issues]).toEqual([["8, single"], []]);
  });

  test("is shown beside the sides of a conflict as what it is", () => {
    const portal = textOf("a", "Bài của cổng.", { url: "https://thainguyen.gov.vn/a" });
    const said = [claimOf("a", rank(8, { quote: "thứ 8" })), claimOf("b", rank(9, { quote: "thứ 9" }))];
    const claims = [...said, claimOf("c", listed(8, { quote: "gồm" }))];
    const { facts } = reconcileClaims(claims, [portal]);
    const voices = { claims: new Map(claims.map((one) => [one.id, one])), sourceOf: (id: string) => `báo ${id}` };
    const lines = conflictLines(
      facts,
      voices,
      openTerminal({ stdout: process.stdout, stderr: process.stderr, env: {} }),
    );
    expect(lines.filter((line) => line.includes("báo")).map((line) => line.trim())).toEqual(
      expect.arrayContaining(["báo a", "báo c (order supposed)", "báo b"]),
    );
  });

  test("is reported where nobody states the place, with the way to vouch for it", () => {
    const claim = claimOf("a", listed(2, { quote: "gồm Đà Nẵng, Huế" }));
    expect(reconcileClaims([claim], [])).toEqual({
      facts: [],
      issues: [
        {
          code: "rank-only-supposed",
          stage: "reconcile",
          subject: claim.id,
          message:
            "Unexpected rank 2 by nothing but the order of a list in “gồm Đà Nẵng, Huế” in a, expected a text that states the place or the order",
          hint: `No fact is made of it. Where the list is a ranking: dti review accept ${claim.id} --why "…"`,
        },
      ],
    });
  });

  test.each([
    ["accept", "2, derived reviewed", ["supports"]],
    ["correct", "2, derived reviewed", ["supports"]],
  ] as const)("is a claim like any other after a person's “%s”", (action, held, roles) => {
    const claim = claimOf("a", listed(2));
    const [fact] = settle([claim], [[claim, action]]).facts;
    expect(fact && [sayFact(fact), fact.claims.map(({ role }) => role)]).toEqual([held, roles]);
  });

  test("is listed no more where a person rejects it, and is then no issue either", () => {
    const claim = claimOf("a", listed(2));
    expect(settle([claim], [[claim, "reject"]])).toMatchObject({ facts: [], issues: [] });
  });
});

function settle(
  claims: readonly Claim[],
  judged: readonly (readonly [Claim, Judgement["action"]])[],
): Pick<Reconciliation, "facts" | "issues"> {
  const judgements = new Map(
    judged.map(([{ id }, action], at): [string, Judgement] => {
      return [id, { verdict: at + 1, action, by: "Lan", on: "2026-01-31", why: "bảng gốc", was: null }];
    }),
  );
  return settleFamilies(claims, { ...knowSources([]), judgements });
}

const subject = fc.constantFrom("province:thai-nguyen", "province:da-nang");
const edition = fc.constantFrom("2022", "2023", "2024");
const population = fc.constantFrom(null, "provinces-63", "provinces-34");
const place = fc.record({ value: fc.integer({ min: 1, max: 6 }), subject, period: edition, population });
const saying: fc.Arbitrary<Saying> = fc.oneof(
  place.map(({ value, ...more }) => rank(value, more)),
  place.map(({ value, ...more }) => listed(value, more)),
  place.map(({ value, ...more }) => top(value, more)),
  place.map(({ value, ...more }) => moved(value - 3, more)),
  place.map(({ value, subject, period }) => score(value / 10, { subject, period })),
);
const claims = fc.array(
  fc.tuple(fc.constantFrom("a", "b", "c", "d"), saying).map(([paper, said]) => claimOf(paper, said)),
  { maxLength: 24 },
);

describe("facts, whatever lists there are", () => {
  test("are what they would be without them, but for the witnesses they name", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const stated = all.filter(({ rule }) => rule !== "list/supposed-order");
        const ids = new Set(stated.map(({ id }) => id));
        const [withLists, without] = [reconcileClaims(all, []), reconcileClaims(stated, [])];
        expect(withLists.facts.map((fact) => withoutWitnesses(fact, ids))).toEqual(without.facts);
        expect(withLists.issues.filter(({ code }) => code !== "rank-only-supposed")).toEqual(without.issues);
      }),
    );
  });

  test("name each of them once, or an issue does", () => {
    fc.assert(
      fc.property(claims, (all) => {
        const lists = new Set(all.filter(({ rule }) => rule === "list/supposed-order").map(({ id }) => id));
        const { facts, issues } = reconcileClaims(all, []);
        const named = [
          ...facts.flatMap((fact) => fact.claims.map(({ id }) => id)).filter((id) => lists.has(id)),
          ...issues.filter(({ code }) => code === "rank-only-supposed").map(({ subject: id }) => id),
        ];
        expect(named.sort()).toEqual([...lists].sort());
      }),
    );
  });
});

function withoutWitnesses(fact: Fact, stated: ReadonlySet<string>): Fact {
  return {
    ...fact,
    claims: fact.claims.filter(({ id }) => stated.has(id)),
    trace: fact.trace.filter(({ step }) => step !== "supposed-order"),
  };
}
