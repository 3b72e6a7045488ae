import { describe, expect, it } from "vitest";
import { UserError } from "../src/model/user-error.ts";
import { getClaim, listClaims, saveClaims } from "../src/store/claims.ts";
import { getDocument, listSourceTexts, saveDocument } from "../src/store/documents.ts";
import { listIssues, saveIssues } from "../src/store/issues.ts";
import { listRuns } from "../src/store/runs.ts";
import {
  beginRun,
  countRows,
  eighth,
  endRun,
  makeClaim,
  makeDatabase,
  makeFact,
  ninth,
  saveWorld,
} from "./store-samples.ts";

const rank = makeClaim(eighth, "đứng thứ 8/63", {
  of: 63,
  context: { period: { how: "stated", start: 29, end: 37, note: null } },
});
const inTenths = makeClaim(ninth, "hạng 9", { value: 9, derived: true });
const share = makeClaim(ninth, "2022", {
  index: null,
  subject: "country:vn",
  indicator: "digital-economy-share",
  measure: "share",
  value: 14.26,
  unit: "percent",
});
const world = {
  documents: [
    { document: eighth, claims: [rank] },
    { document: ninth, claims: [inTenths, share] },
  ],
  facts: [
    makeFact({
      claims: [
        { id: rank.id, role: "supports" },
        { id: inTenths.id, role: "dissents", reason: "another place" },
      ],
    }),
  ],
};

describe("the same input twice", () => {
  it("adds nothing but the run, and moves last_seen_run", () => {
    const db = makeDatabase();
    const first = saveWorld(db, world);
    const rows = countRows(db);
    expect(rows).toEqual({
      address: 0,
      answer: 0,
      archived: 0,
      claim: 3,
      document: 2,
      fact: 1,
      fact_cause: 0,
      fact_claim: 2,
      fact_version: 1,
      family: 0,
      host: 0,
      issue: 0,
      page: 2,
      reading: 3,
      run: 1,
      run_source: 0,
      sketch: 0,
      source: 1,
      verdict: 0,
      weighing: 1,
    });
    const second = saveWorld(db, world);
    expect(countRows(db)).toEqual({ ...rows, run: 2 });
    expect([first.states, second.states]).toEqual([
      [
        { page: "new", document: "new", claims: { new: 1, seen: 0 } },
        { page: "new", document: "new", claims: { new: 2, seen: 0 } },
      ],
      [
        { page: "seen", document: "seen", claims: { new: 0, seen: 1 } },
        { page: "seen", document: "seen", claims: { new: 0, seen: 2 } },
      ],
    ]);
    expect(second.facts).toEqual({ new: 0, changed: 0, unchanged: 1, withdrawn: 0, moved: [] });
    for (const table of ["page", "document", "claim", "fact"]) {
      const seen = db.prepare(`SELECT DISTINCT first_seen_run, last_seen_run FROM ${table}`).raw().all();
      expect([table, seen]).toEqual([table, [[1, 2]]]);
    }
  });

  it("gives back every document and claim as it was saved", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    expect([getDocument(db, eighth.id), getDocument(db, ninth.id), getDocument(db, "nowhere")]).toStrictEqual([
      eighth,
      ninth,
      null,
    ]);
    expect(listClaims(db)).toStrictEqual([rank, inTenths, share]);
    expect(listSourceTexts(db)).toStrictEqual([
      {
        id: eighth.id,
        url: eighth.url,
        title: eighth.title,
        published: eighth.published,
        text: eighth.text,
        authority: null,
      },
      { ...ninth, authority: null },
    ]);
  });
});

describe("a changed text", () => {
  const mended = { ...eighth, text: "Thái Nguyên đứng thứ 8/63 về DTI 2022, lên 4 bậc." };
  const change = makeClaim(mended, "lên 4 bậc", { measure: "rank-change", value: 4, unit: "places" });

  it("is a new version of the document, whose old claims stay but are not current until it says them again", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    const runId = beginRun(db);
    expect(saveDocument(db, runId, mended, null)).toBe("changed");
    expect(listClaims(db, { document: eighth.id })).toEqual([]);
    expect(getClaim(db, rank.id)).toStrictEqual(rank);
    expect(saveClaims(db, runId, eighth.id, [rank, change])).toEqual({ new: 1, seen: 1 });
    expect(listClaims(db, { document: eighth.id })).toStrictEqual([rank, change]);
    const versions = db
      .prepare(`SELECT text, is_current FROM document WHERE document_id = ? ORDER BY is_current`)
      .raw();
    expect(versions.all(eighth.id)).toEqual([
      [eighth.text, 0],
      [mended.text, 1],
    ]);
  });

  it("leaves the claims of the old text to history when the new text drops them", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    const runId = beginRun(db);
    saveDocument(db, runId, mended, null);
    saveClaims(db, runId, eighth.id, [change]);
    expect(listClaims(db).map(({ id }) => id)).toEqual([change.id, inTenths.id, share.id]);
    const history = db.prepare(
      `SELECT document.text FROM claim JOIN document USING (document_id, text_hash) WHERE claim_id = ?`,
    );
    expect(history.pluck().get(rank.id)).toBe(eighth.text);
  });

  it("brings the old claims back when the old text comes back", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    const runId = beginRun(db);
    saveDocument(db, runId, mended, null);
    saveClaims(db, runId, eighth.id, [change]);
    const rows = countRows(db);
    expect(saveWorld(db, world).states[0]).toEqual({ page: "seen", document: "changed", claims: { new: 0, seen: 1 } });
    expect(countRows(db)).toEqual({ ...rows, run: 3 });
    expect(listClaims(db)).toStrictEqual([rank, inTenths, share]);
  });

  it("is not made by another title: the version takes it over", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    const rows = countRows(db);
    const retitled = { ...eighth, title: "Tựa mới", blocks: [] };
    expect(saveDocument(db, beginRun(db), retitled, null)).toBe("changed");
    expect(getDocument(db, eighth.id)).toStrictEqual(retitled);
    expect(countRows(db)).toEqual({ ...rows, run: 2 });
  });
});

describe("saveClaims", () => {
  it("takes over a better reading of a claim without touching the claim", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    const better = { ...rank, rule: "rank/of", confidence: 1 };
    expect(saveClaims(db, beginRun(db), eighth.id, [better])).toEqual({ new: 0, seen: 1 });
    expect(listClaims(db, { document: eighth.id })).toStrictEqual([better]);
  });

  it("makes claims that the rules no longer give history", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    saveClaims(db, beginRun(db), ninth.id, [inTenths]);
    expect(listClaims(db)).toStrictEqual([rank, inTenths]);
    expect(getClaim(db, share.id)).toStrictEqual(share);
  });

  it("counts a claim given twice once", () => {
    const db = makeDatabase();
    const runId = beginRun(db);
    saveDocument(db, runId, eighth, null);
    expect(saveClaims(db, runId, eighth.id, [rank, rank])).toEqual({ new: 1, seen: 1 });
    expect(listClaims(db)).toStrictEqual([rank]);
  });

  it.each([
    ["a quote that does not stand there", { ...rank, start: 1 }, "expected the words at its offsets"],
    ["an id with other content", { ...rank, value: 9 }, "expected what its id was made from"],
    ["another document's claim", inTenths, `expected "${eighth.id}"`],
  ])("stops at %s and stores nothing", (_, wrong, told) => {
    const db = makeDatabase();
    saveWorld(db, world);
    expect(() => saveClaims(db, beginRun(db), eighth.id, [wrong])).toThrow(told);
    expect(listClaims(db)).toStrictEqual([rank, inTenths, share]);
  });

  it("stops at claims of a document that was never saved", () => {
    const db = makeDatabase();
    expect(() => saveClaims(db, beginRun(db), eighth.id, [rank])).toThrow(/expected a saved one/);
  });
});

describe("a stored claim", () => {
  it.each([
    ["UPDATE claim SET value = 1", "a claim is append-only: only its last_seen_run may move"],
    ["UPDATE claim SET quote = quote", "a claim is append-only: only its last_seen_run may move"],
    ["UPDATE claim SET last_seen_run = 1, text_hash = ''", "a claim is append-only: only its last_seen_run may move"],
    ["DELETE FROM claim", "a claim is append-only: it cannot be deleted"],
    ["INSERT OR REPLACE INTO claim SELECT * FROM claim", "a claim is written once: only its last_seen_run may move"],
    ["UPDATE claim SET last_seen_run = 0", "CHECK constraint failed: claim_is_last_seen_after_it_is_first_seen"],
    ["UPDATE document SET text = ''", "the text of a document never changes: save the new text as a new version"],
  ])("refuses %s", (sql, told) => {
    const db = makeDatabase();
    saveWorld(db, world);
    expect(() => db.exec(sql)).toThrow(told);
    expect(listClaims(db)).toStrictEqual([rank, inTenths, share]);
  });

  it("lets last_seen_run move", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    beginRun(db);
    expect(db.prepare("UPDATE claim SET last_seen_run = 2").run().changes).toBe(3);
  });

  it("has every column but last_seen_run in the trigger that keeps it", () => {
    const db = makeDatabase();
    const columns = db.prepare(`SELECT name FROM pragma_table_info('claim')`).pluck().all().map(String);
    saveWorld(db, world);
    const refused = columns.filter((column) => {
      try {
        db.exec(`UPDATE claim SET "${column}" = "${column}"`);
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual(columns.filter((column) => column !== "last_seen_run"));
  });
});

describe("listClaims", () => {
  it.each([
    [{ subject: "province:thai-nguyen" }, [rank, inTenths]],
    [{ subject: "thai-nguyen" }, [rank, inTenths]],
    [{ index: "dti" }, [rank, inTenths]],
    [{ index: null }, [share]],
    [{ indicator: "digital-economy-share" }, [share]],
    [{ measure: "share" }, [share]],
    [{ period: "2021" }, []],
    [{ period: "2022", document: ninth.id }, [inTenths, share]],
    [{ source: "bao-mau" }, [rank, inTenths, share]],
    [{ source: "bao-khac" }, []],
    [{ limit: 1 }, [rank]],
  ])("filters by %j", (filters, expected) => {
    const db = makeDatabase();
    saveWorld(db, world);
    expect(listClaims(db, filters)).toStrictEqual(expected);
  });
});

describe("getClaim", () => {
  it("finds a claim by the beginning of its id", () => {
    const db = makeDatabase();
    saveWorld(db, world);
    expect([getClaim(db, rank.id.slice(0, 10)), getClaim(db, "zzzz")]).toStrictEqual([rank, null]);
  });

  it("asks for more where the beginning is short or fits several", () => {
    const db = makeDatabase();
    const claims = ["aaaa11", "aaaa22"].map((id) => ({ ...rank, id }));
    const runId = beginRun(db);
    saveDocument(db, runId, eighth, null);
    saveClaims(db, runId, eighth.id, claims);
    expect(() => getClaim(db, "aaa")).toThrow(
      new UserError('Unexpected claim id "aaa", expected at least 4 characters of it', "`dti claims` lists the ids."),
    );
    expect(() => getClaim(db, "aaaa")).toThrow(
      new UserError('Unexpected claim id "aaaa", expected the beginning of one id', "It begins aaaa11, aaaa22"),
    );
    expect(getClaim(db, "aaaa2")?.id).toBe("aaaa22");
  });
});

describe("saveIssues", () => {
  const broken = {
    code: "broken-json-line",
    stage: "parse",
    subject: "a.jsonl:3",
    message: "Unexpected",
    hint: null,
  } as const;

  it("keeps one row while the issue lasts, and a new one when it comes back", () => {
    const db = makeDatabase();
    for (const issues of [[broken], [broken, broken], [], [broken]]) {
      const runId = beginRun(db);
      saveIssues(db, runId, issues);
      endRun(db, runId);
    }
    const stretch = { ...broken, pipeline: "demo" };
    const early = { ...stretch, id: 1, firstSeenRun: 1, lastSeenRun: 2 };
    const late = { ...stretch, id: 2, firstSeenRun: 4, lastSeenRun: 4 };
    expect(listIssues(db)).toEqual([late, early]);
    const byRun = [1, 2, 3, 4].map((run) => listIssues(db, { run }));
    expect(byRun).toEqual([[early], [early], [], [late]]);
  });

  it("keeps the issues of two pipelines apart", () => {
    const db = makeDatabase();
    const runs = ["demo", "nightly", "demo"].map((pipeline, at) => {
      const runId = beginRun(db, pipeline);
      saveIssues(db, runId, at === 1 ? [] : [broken]);
      endRun(db, runId);
      return listIssues(db, { run: runId }).map(({ id }) => id);
    });
    expect(runs).toEqual([[1], [], [1]]);
    expect(listIssues(db, { run: 2 })).toEqual([]);
  });

  it("filters by code and stage", () => {
    const db = makeDatabase();
    const empty = { ...broken, code: "html-without-body" };
    const copies = { ...broken, code: "copies", stage: "reconcile" as const };
    expect(saveIssues(db, beginRun(db), [broken, empty, copies])).toEqual({ new: 3, seen: 0 });
    const codes = [{ code: "copies" }, { stage: "parse" }, { limit: 1 }].map((filters) =>
      listIssues(db, filters).map(({ code }) => code),
    );
    expect(codes).toEqual([["copies"], ["broken-json-line", "html-without-body"], ["broken-json-line"]]);
  });
});

it("lists runs newest first with what they counted", () => {
  const db = makeDatabase();
  const { runId } = saveWorld(db, world);
  beginRun(db, "nightly");
  const [running, done] = listRuns(db);
  expect([running?.pipeline, running?.status, running?.finishedAt]).toEqual(["nightly", "running", null]);
  expect(done).toMatchObject({ id: runId, pipeline: "demo", status: "done", finishedAt: "2026-01-05T08:01:00Z" });
  expect(listRuns(db, { limit: 1 })).toEqual([running]);
});
