import { describe, expect, it } from "vitest";
import { getFact, listFacts } from "../src/store/facts.ts";
import { saveFacts } from "../src/store/save-facts.ts";
import { listFactVersions } from "../src/store/fact-versions.ts";
import { beginRun, countRows, eighth, makeClaim, makeDatabase, makeFact, ninth, saveWorld } from "./store-samples.ts";

const eight = makeClaim(eighth, "thứ 8/63", { of: 63 });
const nine = makeClaim(ninth, "hạng 9", { value: 9 });
const score = makeClaim(eighth, "DTI", { measure: "score", value: 0.5812, unit: "ratio" });
const documents = [
  { document: eighth, claims: [eight, score] },
  { document: ninth, claims: [nine] },
];

const settled = makeFact({ claims: [{ id: eight.id, role: "supports" }] });
const disputed = makeFact({
  value: null,
  low: null,
  high: null,
  status: "conflicting",
  documents: 2,
  independent: 2,
  dissenting: 1,
  claims: [
    { id: nine.id, role: "dissents", reason: "it says 9" },
    { id: eight.id, role: "dissents" },
  ],
  reason: "Two voices, two places.",
});
const scored = makeFact({
  measure: "score",
  value: 0.5812,
  unit: "ratio",
  low: 0.5812,
  high: 0.5812,
  claims: [{ id: score.id, role: "supports" }],
});

describe("saveFacts", () => {
  it("gives back what was saved, claims in their order", () => {
    const db = makeDatabase();
    const { facts } = saveWorld(db, { documents, facts: [disputed, scored] });
    expect(facts).toEqual({
      new: 2,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      moved: [disputed, scored].map((after) => ({ kind: "new", before: null, after })),
    });
    expect(listFacts(db)).toStrictEqual([disputed, scored]);
    expect(getFact(db, disputed.id)).toStrictEqual(disputed);
  });

  it("keeps what a fact held before it changed, from run to run", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled] });
    saveWorld(db, { documents, facts: [settled] });
    const third = saveWorld(db, { documents, facts: [disputed] });
    expect(third.facts).toEqual({
      new: 0,
      changed: 1,
      unchanged: 0,
      withdrawn: 0,
      moved: [{ kind: "changed", before: settled, after: disputed }],
    });
    expect(listFacts(db)).toStrictEqual([disputed]);
    const held = (fact: typeof settled) => ({
      value: fact.value,
      comparator: fact.comparator,
      unit: fact.unit,
      low: fact.low,
      high: fact.high,
      status: fact.status,
      derived: fact.derived,
      documents: fact.documents,
      independent: fact.independent,
      dissenting: fact.dissenting,
      claims: fact.claims,
      reason: fact.reason,
      trace: fact.trace,
    });
    expect(listFactVersions(db, settled.id)).toEqual([
      { fromRun: 1, untilRun: 3, ...held(settled) },
      { fromRun: 3, untilRun: null, ...held(disputed) },
    ]);
    expect(db.prepare(`SELECT first_seen_run, changed_run, last_seen_run FROM fact`).raw().all()).toEqual([[1, 3, 3]]);
  });

  it.each([
    ["value", { value: 7 }],
    ["status", { status: "agreed" }],
    ["low", { low: 7 }],
    ["high", { high: null }],
    ["comparator", { comparator: "lte" }],
    ["unit", { unit: "places" }],
    ["claim set", { claims: [] }],
    ["role of a claim", { claims: [{ id: eight.id, role: "compatible" }] }],
  ] as const)("sees another %s as a change", (_, fields) => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled] });
    const after = makeFact({
      ...settled,
      ...fields,
      claims: [...("claims" in fields ? fields.claims : settled.claims)],
    });
    expect(saveFacts(db, beginRun(db), [after])).toMatchObject({ changed: 1, unchanged: 0 });
    expect(getFact(db, settled.id)).toStrictEqual(after);
  });

  it("takes over other words without calling them a change", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled] });
    const reworded = { ...settled, object: "PC-Covid", reason: "Said once.", trace: [] };
    const counts = saveFacts(db, beginRun(db), [reworded]);
    expect(counts).toEqual({ new: 0, changed: 0, unchanged: 1, withdrawn: 0, moved: [] });
    expect(getFact(db, settled.id)).toStrictEqual(reworded);
    expect(listFactVersions(db, settled.id)).toHaveLength(1);
  });

  it("withdraws a fact that is no longer settled, keeps its history, and takes it back", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled, scored] });
    const second = saveWorld(db, { documents, facts: [scored] });
    expect(second.facts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 1,
      withdrawn: 1,
      moved: [{ kind: "withdrawn", before: settled, after: null }],
    });
    expect(listFacts(db)).toStrictEqual([scored]);
    expect(getFact(db, settled.id)).toStrictEqual(settled);
    expect(db.prepare(`SELECT count(*) FROM facts`).pluck().get()).toBe(1);
    expect(saveWorld(db, { documents, facts: [scored] }).facts.withdrawn).toBe(0);
    expect(saveWorld(db, { documents, facts: [settled, scored] }).facts.moved).toEqual([
      { kind: "new", before: null, after: settled },
    ]);
    const spans = listFactVersions(db, settled.id).map(({ fromRun, untilRun }) => [fromRun, untilRun]);
    expect(spans).toEqual([
      [1, 2],
      [4, null],
    ]);
  });

  it("holds what the last save of a run gave", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [] });
    const runId = beginRun(db);
    for (const facts of [[settled], [disputed], [], [settled]]) saveFacts(db, runId, facts);
    expect(listFacts(db)).toStrictEqual([settled]);
    expect(listFactVersions(db, settled.id)).toMatchObject([{ fromRun: runId, untilRun: null, value: 8 }]);
  });

  it("stops at a claim that is not stored, and at an id whose key is another, and stores nothing", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled] });
    const rows = countRows(db);
    const unknown = { ...scored, claims: [{ id: "unknown", role: "supports" as const }] };
    expect(() => saveFacts(db, 1, [settled, unknown])).toThrow("FOREIGN KEY constraint failed");
    const elsewhere = { ...settled, subject: "province:thai-binh" };
    expect(() => saveFacts(db, 1, [elsewhere])).toThrow(/Unexpected subject "province:thai-binh"/);
    expect([listFacts(db), countRows(db)]).toEqual([[settled], rows]);
  });

  it("refuses to forget what facts held", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled] });
    expect(() => db.exec("DELETE FROM fact_version")).toThrow("a fact keeps its history: it cannot be deleted");
    expect(() => db.exec("DELETE FROM fact")).toThrow("FOREIGN KEY constraint failed");
  });
});

describe("listFacts", () => {
  it.each([
    [{ subject: "thai-nguyen" }, [disputed, scored]],
    [{ subject: "province:hue" }, []],
    [{ index: null }, []],
    [{ measure: "score", index: "dti", indicator: "overall", period: "2022" }, [scored]],
    [{ status: "conflicting" }, [disputed]],
    [{ document: ninth.id }, [disputed]],
    [{ document: eighth.id, limit: 1 }, [disputed]],
    [{ source: "bao-mau" }, [disputed, scored]],
    [{ source: "bao-khac" }, []],
  ])("filters by %j", (filters, expected) => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [disputed, scored] });
    expect(listFacts(db, filters)).toStrictEqual(expected);
  });
});

describe("getFact", () => {
  it("lists the ids that a beginning fits", () => {
    const db = makeDatabase();
    const facts = [1, 2, 3, 4, 5, 6].map((n) => makeFact({ id: `face0${n}`, period: `201${n}` }));
    saveWorld(db, { documents, facts });
    const ask = (id: string) => () => getFact(db, id);
    expect(ask("face")).toThrow(
      expect.objectContaining({
        name: "UserError",
        message: 'Unexpected fact id "face", expected the beginning of one id',
        hint: "It begins face01, face02, face03, face04, face05, …",
      }),
    );
    expect(ask("f")).toThrow('Unexpected fact id "f", expected at least 4 characters of it');
    expect([getFact(db, "face03")?.period, getFact(db, "none")]).toEqual(["2013", null]);
  });
});

describe("the views", () => {
  it("shows a person each fact with its sources", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [settled, scored] });
    const rows = db.prepare(
      `SELECT subject, index_name, measure, period, value, status, source_titles, source_urls FROM facts ORDER BY measure`,
    );
    expect(rows.raw().all()).toEqual([
      ["province:thai-nguyen", "dti", "rank", "2022", 8, "single", eighth.title, eighth.url],
      ["province:thai-nguyen", "dti", "score", "2022", 0.5812, "single", eighth.title, eighth.url],
    ]);
    expect(db.prepare(`SELECT typeof(value) FROM facts ORDER BY measure`).pluck().all()).toEqual(["integer", "real"]);
  });

  it("shows a person both sides of a conflict in one row, in one order", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [disputed, scored] });
    const rows = db.prepare(
      `SELECT claim_values, quotes, document_titles, document_urls, document_dates, roles, reason FROM conflicts`,
    );
    expect(rows.all()).toEqual([
      {
        claim_values: "9 ; 8",
        quotes: "“hạng 9” ; “thứ 8/63”",
        document_titles: "tin-ngan.txt ; Thái Nguyên vào nhóm mười tỉnh",
        document_urls: "tin-ngan.txt ; https://bao-mau.example/dti-2022",
        document_dates: "undated ; 2023-07-13",
        roles: "dissents ; dissents",
        reason: "Two voices, two places.",
      },
    ]);
  });

  it("shows a person each claim with its words and where they stand", () => {
    const db = makeDatabase();
    saveWorld(db, { documents, facts: [] });
    const rows = db.prepare(
      `SELECT value, quote, title, url, published FROM claims WHERE measure = 'rank' ORDER BY value`,
    );
    expect(rows.raw().all()).toEqual([
      [8, "thứ 8/63", eighth.title, eighth.url, eighth.published],
      [9, "hạng 9", null, null, null],
    ]);
  });
});
