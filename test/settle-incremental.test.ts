/** A night settles only what it touched, and leaves the data set as settling everything would. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../src/model/claim.ts";
import type { WeighingOrder } from "../src/model/weighing.ts";
import { knowSources } from "../src/reconcile/know-sources.ts";
import { checkListOrder } from "../src/reconcile/list-order.ts";
import { settleFamilies } from "../src/reconcile/reconcile-claims.ts";
import { findJudgements } from "../src/settle/find-judgements.ts";
import { listClaims } from "../src/store/claims.ts";
import { listSourceTexts } from "../src/store/documents.ts";
import { listFactVersions } from "../src/store/fact-versions.ts";
import { listFacts } from "../src/store/facts.ts";
import { listIssues } from "../src/store/issues.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { askForOrder } from "../src/store/weighing.ts";
import { listRuns } from "../src/store/runs.ts";
import { judge, runNight, type Night, type Printed, type Saying } from "./settle-nights.ts";

const THAI_NGUYEN = { subject: "province:thai-nguyen" };
const HUE = { subject: "province:thua-thien-hue" };

const subject = fc.constantFrom("province:thai-nguyen", "province:hai-phong", "xã:bất kỳ");
const saying: fc.Arbitrary<Saying> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 1, max: 12 }),
    period: fc.constantFrom("2020", "2021", "2024"),
    of: fc.constantFrom(null, 63, 34, 13),
    subject,
    rule: fc.constantFrom("rank/verb", "list/supposed-order"),
  }),
  fc.record({
    value: fc.constantFrom(0.51, 0.62, 0.73),
    measure: fc.constant("score"),
    unit: fc.constant("ratio"),
    period: fc.constantFrom("2020", "2021"),
    subject,
  }),
  fc.record({
    value: fc.integer({ min: -9, max: 9 }),
    measure: fc.constant("rank-change"),
    unit: fc.constant("places"),
    period: fc.constant("2021"),
    subject,
  }),
  fc.record({
    value: fc.constantFrom(12.67, 12.7, 14.26),
    index: fc.constant(null),
    indicator: fc.constant("digital-economy-share"),
    measure: fc.constant("share"),
    unit: fc.constant("percent"),
    period: fc.constantFrom(null, "2022"),
    attribution: fc.constantFrom(null, "Tổng cục Thống kê", "Bộ TT&TT"),
    subject,
  }),
);
const IDS = ["a", "b", "c", "d"] as const;
const says = fc.array(saying, { maxLength: 4 });
/** One thing that happens to one document, so that what it does not happen to is met again unchanged. */
const edit = fc.record({
  id: fc.constantFrom(...IDS),
  to: fc.oneof(
    fc.record({ says }),
    fc.record({ copied: fc.boolean() }),
    fc.record({ published: fc.constantFrom(null, "2022-08-08", "2022-08-09") }),
    fc.record({ confidence: fc.constantFrom(0.9, 0.5) }),
  ),
});
const authority = fc.constantFrom(undefined, "issuer" as const, "reprint" as const);
const verdict = fc.record({
  action: fc.constantFrom("accept" as const, "reject" as const, "correct" as const, "undo" as const),
  at: fc.nat({ max: 20 }),
  value: fc.integer({ min: 1, max: 9 }),
});
const someNight = fc.record({
  verdicts: fc.array(verdict, { maxLength: 2 }),
  edits: fc.array(edit, { maxLength: 2 }),
  authorities: fc.record({ "bao-mau": authority, "bao-khac": authority }),
  isCutOff: fc.nat({ max: 4 }).map((chance) => chance === 0),
  rules: fc.nat({ max: 5 }).map((chance) => (chance === 0 ? "rules two" : "rules one")),
});
const world = fc.record({
  first: fc.tuple(says, says, says, says),
  copied: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  nights: fc.array(someNight, { minLength: 2, maxLength: 4 }),
});

type World = typeof world extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** The first night prints all documents; each later one prints again those that something happened to. */
function nightsOf({ first, copied, nights }: World): Night[] {
  const printed = new Map<string, Printed>(
    IDS.map((id, at) => {
      const source = at < 2 ? "bao-mau" : "bao-khac";
      return [id, { id, source, copied: copied[at] ?? false, published: null, says: first[at] ?? [] }];
    }),
  );
  const later = nights.map(({ edits, ...rest }): Night => {
    const prints = edits.flatMap(({ id, to }) => {
      const before = printed.get(id);
      if (before === undefined) return [];
      printed.set(id, { ...before, ...to });
      return [{ ...before, ...to }];
    });
    return { prints, ...rest };
  });
  return [{ prints: [...printed.values()] }, ...later];
}

/** Facts, and the issues that stand after the last run that settled. */
function held(db: Database) {
  const run = listRuns(db).find(({ status }) => status === "done")?.id ?? 0;
  const issues = listIssues(db, { run, stage: "reconcile" });
  return {
    facts: listFacts(db).sort(byId),
    issues: issues.map(({ code, subject: about, message, hint }) => [code, about, message, hint]).sort(),
  };
}

/** The same from nothing: a database of its own in which everything is settled at once, verdicts and all. */
function settledWhole(db: Database) {
  const judged = findJudgements(db);
  const claims = listClaims(db).map((claim) => ({ ...claim, ...judged.corrections.get(claim.id) }) as Claim);
  const sources = { ...knowSources(listSourceTexts(db)), judgements: judged.judgements };
  const { facts, issues, places } = settleFamilies(claims, sources);
  return {
    facts: facts.sort(byId),
    issues: [...issues, ...checkListOrder(places), ...judged.issues]
      .map(({ code, subject: about, message, hint }) => [code, about, message, hint])
      .sort(),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

describe("settling night after night", () => {
  it("leaves facts and issues as settling everything would, however the nights went", () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const db = openDatabase(":memory:");
        for (const one of nightsOf(drawn)) {
          const { runId, settlement } = runNight(db, one);
          for (const said of one.verdicts ?? []) {
            const given = judge(db, said, one.rules);
            if (given !== null) expect(held(db)).toEqual(settledWhole(db));
          }
          if (settlement === null) continue;
          if (one.verdicts?.length === 0) expect(held(db)).toEqual(settledWhole(db));
          for (const { before, after } of settlement.moved) {
            const versions = listFactVersions(db, (after ?? before)?.id ?? "");
            expect(versions.some(({ fromRun, untilRun }) => fromRun === runId || untilRun === runId)).toBe(true);
          }
          expect(settlement.moved.filter(({ causes }) => causes.length === 0)).toEqual([]);
        }
        db.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("settles no fact of another family", () => {
    const db = openDatabase(":memory:");
    const a = { id: "a", copied: false, published: null };
    const many = Array.from({ length: 30 }, (_, at) => ({ value: at + 1, subject: `province:p${at}` }));
    runNight(db, { prints: [{ ...a, says: [...many, { value: 8, ...THAI_NGUYEN }] }] });
    const { settlement } = runNight(db, { prints: [{ ...a, id: "b", says: [{ value: 8, ...THAI_NGUYEN }] }] });
    expect(settlement?.facts).toEqual({ new: 0, changed: 1, unchanged: 30, withdrawn: 0, settled: 1 });
    expect(runNight(db, { prints: [] }).settlement?.facts.settled).toBe(0);
    expect(runNight(db, { prints: [], rules: "rules two" }).settlement?.facts).toMatchObject({
      settled: 31,
      unchanged: 31,
    });
  });

  it("settles last year's rank again when this year's change is printed", () => {
    const db = openDatabase(":memory:");
    const a = { id: "a", copied: false, published: null };
    runNight(db, { prints: [{ ...a, says: [{ value: 8, period: "2021", of: 63, ...THAI_NGUYEN }] }] });
    const change = { value: 4, measure: "rank-change", unit: "places", period: "2021", of: 63, ...THAI_NGUYEN };
    const { settlement } = runNight(db, { prints: [{ ...a, id: "b", says: [change] }] });
    const derived = settlement?.moved.map(({ after, causes }) => [
      after?.period,
      after?.measure,
      after?.value,
      causes[0],
    ]);
    expect(derived).toEqual([
      ["2020", "rank", 12, expect.objectContaining({ cause: "new-source", document: "b" })],
      ["2021", "rank-change", 4, expect.objectContaining({ cause: "new-source", document: "b" })],
    ]);
  });

  it("holds no place that only the order of a list supposes, until somebody states one", () => {
    const db = openDatabase(":memory:");
    const a = { id: "a", copied: false, published: null };
    const says = [{ value: 8, derived: true, rule: "list/supposed-order", ...HUE }];
    const nights = [
      { prints: [{ ...a, says }] },
      { prints: [{ ...a, id: "b", says: [{ value: 8, ...HUE }] }] },
      { prints: [{ ...a, id: "b", says: [{ value: 9, ...HUE }] }] },
      { prints: [{ ...a, says: [{ ...says[0], value: 8, rule: "list/in-order" }] }] },
    ].map((one) => {
      const codes = runNight(db, one).settlement?.issues.map(({ code }) => code);
      return [codes, listFacts(db).map(({ value, status, claims }) => [value, status, claims.map(({ role }) => role)])];
    });
    expect(nights).toEqual([
      [["rank-only-supposed"], []],
      [[], [[8, "single", expect.arrayContaining(["supports", "compatible"]) as unknown]]],
      [[], [[9, "single", expect.arrayContaining(["supports", "excluded"]) as unknown]]],
      [[], [[9, "conflicting", expect.arrayContaining(["supports", "dissents"]) as unknown]]],
    ]);
  });

  it("weighs in the order that was asked for last, and blames the rules for what that moves", () => {
    const db = openDatabase(":memory:");
    const page = { copied: false, published: null };
    const prints = ["a", "b", "c", "d"].map((id, at) => {
      return { ...page, id, source: at === 0 ? "cong" : "bao", says: [{ value: at === 0 ? 8 : 9, ...HUE }] };
    });
    const authorities = { cong: "official" as const, bao: undefined };
    const nights = [null, ["majority"], ["majority"], [], null].map((order) => {
      askForOrder(db, order as WeighingOrder | null);
      const moved = runNight(db, { prints, authorities }).settlement?.moved ?? [];
      return [listFacts(db)[0]?.value, moved.flatMap(({ causes }) => causes.map(({ cause }) => cause))];
    });
    expect(nights).toEqual([
      [8, expect.arrayContaining(["new-source"])],
      [9, ["rule-changed"]],
      [9, []],
      [null, ["rule-changed"]],
      [8, ["rule-changed"]],
    ]);
  });

  it("keeps to that order where a verdict settles", () => {
    const db = openDatabase(":memory:");
    const page = { copied: false, published: null };
    askForOrder(db, []);
    const prints = ["a", "b", "c"].map((id, at) => ({ ...page, id, says: [{ value: at === 0 ? 8 : 9, ...HUE }] }));
    runNight(db, { prints: [...prints, { ...page, id: "d", says: [{ value: 7, ...HUE }] }] });
    const seven = listClaims(db).findIndex(({ value }) => value === 7);
    judge(db, { action: "reject", at: seven });
    expect(listFacts(db)).toMatchObject([{ value: null, status: "conflicting" }]);
  });

  it("settles a copy again when its original is read, though no claim of the copy moved", () => {
    const db = openDatabase(":memory:");
    const copy = { id: "copy", copied: true, published: "2022-08-09" };
    const eight = { value: 8, ...HUE };
    runNight(db, {
      prints: [
        { ...copy, says: [eight] },
        { ...copy, id: "other", copied: false, says: [eight] },
      ],
    });
    expect(listFacts(db)).toMatchObject([{ status: "agreed", independent: 2 }]);
    const original = { ...copy, id: "first", published: "2022-08-08", says: [eight] };
    const { settlement } = runNight(db, { prints: [original] });
    expect(listFacts(db)).toMatchObject([{ status: "agreed", documents: 3, independent: 2 }]);
    expect(settlement?.moved.map(({ kind }) => kind)).toEqual(["changed"]);
  });

  it("settles a text that comes back as what it is now, not as what it was when it was last here", () => {
    const db = openDatabase(":memory:");
    const eight = { copied: false, published: null, says: [{ value: 8, ...HUE }] };
    const [page, mended] = [
      { ...eight, id: "b" },
      { ...eight, id: "b", copied: true },
    ];
    const other = { ...eight, id: "c", source: "bao-khac" };
    const quoted = [
      { prints: [page, other], authorities: { "bao-mau": "issuer" as const } },
      { prints: [mended], authorities: { "bao-mau": "reprint" as const } },
      { prints: [page], authorities: { "bao-mau": "issuer" as const } },
    ].map((one) => {
      runNight(db, one);
      expect(held(db)).toEqual(settledWhole(db));
      return /in (?<id>[bc])\b/.exec(listFacts(db)[0]?.reason ?? "")?.groups?.["id"];
    });
    expect(quoted).toEqual(["b", "c", "b"]);
  });

  it("settles again where a reading is only surer than it was, since that picks the quote", () => {
    const db = openDatabase(":memory:");
    const a = { id: "a", copied: false, published: null, says: [{ value: 8, ...HUE }] };
    const quoted = (): string | undefined => /in (?<id>[ab])\b/.exec(listFacts(db)[0]?.reason ?? "")?.groups?.["id"];
    for (const [surer, other] of [
      ["a", "b"],
      ["b", "a"],
      ["a", "b"],
    ] as const) {
      runNight(db, {
        prints: [
          { ...a, id: surer },
          { ...a, id: other, confidence: 0.5 },
        ],
      });
      expect([quoted(), held(db)]).toEqual([surer, settledWhole(db)]);
    }
  });

  it("makes up for a run that was cut off between reading and settling", () => {
    const db = openDatabase(":memory:");
    const a = { id: "a", copied: false, published: null, says: [{ value: 8, ...HUE }] };
    runNight(db, { prints: [a], isCutOff: true });
    expect(listFacts(db)).toEqual([]);
    const { settlement } = runNight(db, { prints: [] });
    expect(settlement?.moved.map(({ kind, causes }) => [kind, causes.map(({ cause }) => cause)])).toEqual([
      ["new", ["new-source"]],
    ]);
  });

  it("keeps the issues of families that it does not settle, and ends those that are mended", () => {
    const db = openDatabase(":memory:");
    const at = { copied: true, says: [{ value: 8, ...HUE }] };
    const first = { ...at, id: "a", published: "2022-08-08" };
    const altered = { ...at, id: "b", published: "2022-08-09", says: [{ value: 9, ...HUE }] };
    const codes = (runId: number): string[] => listIssues(db, { run: runId }).map(({ code }) => code);
    const shown = [
      runNight(db, { prints: [first, altered] }),
      runNight(db, {
        prints: [{ ...at, id: "c", copied: false, published: null, says: [{ value: 3, ...THAI_NGUYEN }] }],
      }),
      runNight(db, { prints: [{ ...altered, says: [{ value: 8, ...HUE }] }] }),
    ].map(({ runId, settlement }) => [codes(runId), settlement?.issues.map(({ code }) => code)]);
    expect(shown).toEqual([
      [["copy-changed-number"], ["copy-changed-number"]],
      [["copy-changed-number"], ["copy-changed-number"]],
      [[], []],
    ]);
    expect(listIssues(db)).toHaveLength(1);
  });
});

describe("the check of rankings over several families", () => {
  it("looks at every family though it settles few, and lets go of what is mended", () => {
    const db = openDatabase(":memory:");
    const told = (id: string, value: number, score: number, who: { subject: string }): Printed => {
      const scored = { value: score, measure: "score", unit: "ratio", period: "2021", ...who };
      return { id, copied: false, published: null, says: [{ value, of: 63, period: "2021", ...who }, scored] };
    };
    const codes = [
      [told("a", 3, 0.62, HUE)],
      [told("b", 4, 0.73, THAI_NGUYEN)],
      [],
      [told("b", 2, 0.73, THAI_NGUYEN)],
    ].map((prints) => runNight(db, { prints }).settlement?.issues.map(({ code }) => code));
    expect(codes).toEqual([[], ["order-contradicts-values"], ["order-contradicts-values"], []]);
  });
});

describe("the causes of a change", () => {
  const page = { id: "a", copied: false, published: null, says: [{ value: 8, ...HUE }] };
  const causes = (db: Database, one: Night): unknown =>
    runNight(db, one).settlement?.moved.map(({ kind, causes: why }) => [kind, ...why.map(({ cause }) => cause)]);

  it.each([
    ["new-source", { prints: [{ ...page, id: "b" }] }],
    ["source-changed", { prints: [{ ...page, says: [{ value: 7, ...HUE }], copied: true }] }],
    ["extractor-changed", { prints: [{ ...page, says: [{ value: 7, ...HUE }] }] }],
  ])("names %s", (cause, one) => {
    const db = openDatabase(":memory:");
    expect(causes(db, { prints: [page] })).toEqual([["new", "new-source"]]);
    expect(causes(db, one)).toEqual([["changed", cause]]);
  });

  it("tells a page that changed from the same page parsed otherwise", () => {
    const db = openDatabase(":memory:");
    causes(db, { prints: [{ ...page, page: "<p>bytes</p>" }] });
    const said = { ...page, says: [{ value: 7, ...HUE }], copied: true };
    expect(causes(db, { prints: [{ ...said, page: "<p>bytes</p>" }] })).toEqual([["changed", "extractor-changed"]]);
  });

  it("blames the source where its text is shorter, and withdraws what nobody says any more", () => {
    const db = openDatabase(":memory:");
    causes(db, { prints: [page] });
    expect(causes(db, { prints: [{ ...page, says: [] }] })).toEqual([["withdrawn", "source-changed"]]);
  });

  it("blames the standing of a source where only that moved", () => {
    const db = openDatabase(":memory:");
    const other = { ...page, id: "b", source: "bao-khac", says: [{ value: 9, ...HUE }] };
    causes(db, { prints: [page, other] });
    expect(listFacts(db)).toMatchObject([{ value: null, status: "conflicting" }]);
    expect(causes(db, { prints: [], authorities: { "bao-khac": "issuer" } })).toEqual([["changed", "source-changed"]]);
    expect(listFacts(db)).toMatchObject([{ value: 9, status: "conflicting" }]);
  });

  it("names the document whose arrival or change makes another one a copy", () => {
    const db = openDatabase(":memory:");
    const other = { ...page, id: "b", copied: true, published: "2022-08-09" };
    causes(db, { prints: [page, other] });
    expect(listFacts(db)).toMatchObject([{ status: "agreed", independent: 2 }]);
    const { settlement } = runNight(db, { prints: [{ ...page, copied: true, published: "2022-08-08" }] });
    expect(listFacts(db)).toMatchObject([{ status: "single", documents: 2, independent: 1 }]);
    expect(settlement?.moved[0]?.causes).toEqual([
      { cause: "source-changed", document: "a", verdict: null, note: "a is not what it was" },
      { cause: "source-changed", document: "a", verdict: null, note: "b is now known for a copy of a" },
    ]);
  });

  it("blames the rules where nothing else moved, and tells which", () => {
    const db = openDatabase(":memory:");
    causes(db, { prints: [page] });
    db.exec("UPDATE fact SET value = 7"); // as other rules would have settled it
    expect(causes(db, { prints: [], rules: "rules two" })).toEqual([["changed", "rule-changed"]]);
  });
});
