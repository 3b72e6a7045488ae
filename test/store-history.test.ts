/** What was held then, and what moved since: the same questions asked of runs and of the facts. */
import { describe, expect, it } from "vitest";
import type { Cause } from "../src/model/change.ts";
import type { Fact } from "../src/model/fact.ts";
import { listChanges } from "../src/store/changes.ts";
import { saveFactCauses } from "../src/store/fact-causes.ts";
import { listFactsAsOf } from "../src/store/facts-as-of.ts";
import { listFacts } from "../src/store/facts.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { lastRunBy } from "../src/store/runs.ts";
import { eighth, makeClaim, makeFact, ninth, saveWorld } from "./store-samples.ts";

const eight = makeClaim(eighth, "thứ 8/63", { of: 63 });
const nine = makeClaim(ninth, "hạng 9", { value: 9 });
const documents = [
  { document: eighth, claims: [eight] },
  { document: ninth, claims: [nine] },
];
const single = makeFact({
  claims: [{ id: eight.id, role: "supports" }],
  trace: [{ step: "one", claims: [], note: "x" }],
});
const disputed = makeFact({
  ...{ value: null, low: null, high: null, status: "conflicting", documents: 2, independent: 2, dissenting: 1 },
  claims: [
    { id: eight.id, role: "dissents", reason: "nothing decides" },
    { id: nine.id, role: "dissents" },
  ],
});
const score = makeFact({ measure: "score", value: 0.5812, unit: "ratio", low: 0.5812, high: 0.5812 });
const cause: Cause = { cause: "new-source", document: ninth.id, verdict: null, note: "came" };

/** Runs 1 to 5: one fact, a dispute and a score, the score alone, the fact again, the dispute again. */
const history = makeHistory();
function makeHistory(): Database {
  const db = openDatabase(":memory:");
  for (const facts of [[single], [disputed, score], [score], [single, score], [disputed, score]]) {
    const { runId } = saveWorld(db, { documents, facts });
    saveFactCauses(db, runId, new Map([[single.id, [{ ...cause, note: `run ${runId}` }]]]));
  }
  return db;
}

describe("listFactsAsOf", () => {
  it("gives the facts whole, as they were held after each run", () => {
    const held: Fact[][] = [[], [single], [disputed, score], [score], [single, score], [disputed, score]];
    expect(held.map((_, run) => listFactsAsOf(history, run))).toStrictEqual(held);
    expect(listFactsAsOf(history, 5)).toStrictEqual(listFacts(history));
  });

  it.each([
    [{ status: "conflicting" }, [disputed]],
    [{ document: ninth.id }, [disputed]],
    [{ source: "bao-mau", measure: "rank" }, [disputed]],
    [{ source: "bao-khac" }, []],
    [{ index: null }, []],
    [{ limit: 1 }, [disputed]],
  ])("filters by %j", (filters, expected) => {
    expect(listFactsAsOf(history, 2, filters)).toStrictEqual(expected);
  });
});

describe("listChanges", () => {
  const said = (since: number, until: number) =>
    listChanges(history, { since, until }).map(({ kind, measure, before, after, run, causes }) => ({
      ...{ kind, measure, run },
      move: [before?.status, after?.status],
      why: causes.map(({ note }) => note),
    }));

  it("compares the ends of two runs, with the causes of every run between", () => {
    expect([said(0, 1), said(1, 2), said(2, 3), said(1, 4)]).toEqual([
      [{ kind: "added", measure: "rank", run: 1, move: [undefined, "single"], why: ["run 1"] }],
      [
        { kind: "changed", measure: "rank", run: 2, move: ["single", "conflicting"], why: ["run 2"] },
        { kind: "added", measure: "score", run: 2, move: [undefined, "single"], why: [] },
      ],
      [{ kind: "withdrawn", measure: "rank", run: 3, move: ["conflicting", undefined], why: ["run 3"] }],
      [{ kind: "added", measure: "score", run: 2, move: [undefined, "single"], why: [] }],
    ]);
  });

  it("names the run that withdrew a fact, not the one that changed it before", () => {
    expect(said(1, 3).map(({ kind, run, why }) => [kind, run, why])).toEqual([
      ["withdrawn", 3, ["run 3", "run 2"]],
      ["added", 2, []],
    ]);
  });

  it.each([
    [{ kind: "added" as const }, ["score"]],
    [{ cause: "new-source" as const }, ["rank"]],
    [{ cause: "reviewer" as const }, []],
    [{ document: ninth.id }, ["rank"]],
    [{ measure: "score" }, ["score"]],
    [{ limit: 1 }, ["rank"]],
  ])("filters by %j", (filters, measures) => {
    const changes = listChanges(history, { since: 1, until: 2 }, filters);
    expect(changes.map(({ measure }) => measure)).toEqual(measures);
  });

  it("shows the same moves to a person with sqlite3", () => {
    const rows = history.prepare(
      `SELECT run_id, kind, was_value, value, causes, notes FROM changes WHERE measure = 'rank'`,
    );
    expect(rows.raw().all()).toEqual([
      [5, "changed", 8, null, "new-source", "run 5"],
      [4, "added", null, 8, "new-source", "run 4"],
      [3, "withdrawn", null, null, "new-source", "run 3"],
      [2, "changed", 8, null, "new-source", "run 2"],
      [1, "added", null, 8, "new-source", "run 1"],
    ]);
  });
});

describe("lastRunBy", () => {
  it("finds the last run that was done by an instant, however the instant is written", () => {
    expect(
      ["2026-01-05T08:00:59Z", "2026-01-05T08:01:00.000Z", "2026-01-05T09:01:00+01:00", "2027-01-01"].map((instant) =>
        lastRunBy(history, instant),
      ),
    ).toEqual([null, 5, 5, 5]);
  });
});
