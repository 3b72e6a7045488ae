/** What people say of claims: facts follow at once, and verdicts find their claims again when texts and rules move. */
import { describe, expect, it } from "vitest";
import type { Fact } from "../src/model/fact.ts";
import { giveVerdict } from "../src/settle/give-verdict.ts";
import { wordsAround } from "../src/settle/find-claim-again.ts";
import { listChanges } from "../src/store/changes.ts";
import { listClaims } from "../src/store/claims.ts";
import { getDocument } from "../src/store/documents.ts";
import { listFacts } from "../src/store/facts.ts";
import { listFactsAsOf } from "../src/store/facts-as-of.ts";
import { listIssues } from "../src/store/issues.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { listRuns } from "../src/store/runs.ts";
import type { Correction } from "../src/model/verdict.ts";
import { runNight, type Printed, type Saying } from "./settle-nights.ts";

const HEAD = "Bản tin sáng nay của tỉnh.";
const TAIL = "Hội nghị sẽ họp tiếp vào tuần sau.";
const eight: Saying = { value: 8, quote: "xếp thứ 8 cả nước", subject: "province:thai-nguyen" };

/** Papers that copy each other would be one voice. */
const FRAMES: Readonly<Record<string, readonly [string, string]>> = {
  a: ["Về chuyển đổi số, tỉnh", "trong năm qua."],
  b: ["Sở cho hay địa phương này", "theo bảng mới công bố hôm kia."],
  c: ["Một chuyên gia nhắc rằng nơi đây", "giữa lúc nhiều việc còn dang dở."],
};

function paper(id: string, says: readonly Saying[], text?: string): Printed {
  const [before, after] = FRAMES[id] ?? ["", ""];
  const words = says.map(({ quote }) => `${before} ${quote ?? ""} ${after}`);
  const frame = id === "a" ? [HEAD, TAIL] : [`Tin riêng của báo ${id}.`, ""];
  return { id, copied: false, published: null, says, text: text ?? [frame[0], ...words, frame[1]].join(" ") };
}

function makePapers(...papers: Printed[]): Database {
  const db = openDatabase(":memory:");
  runNight(db, { prints: papers });
  return db;
}

interface Wanted {
  readonly value?: number;
  readonly document?: string;
  readonly correction?: Correction;
  readonly undoes?: number;
}

function say(db: Database, action: "accept" | "reject" | "correct" | "undo", wanted: Wanted) {
  const { correction = null, undoes = null } = wanted;
  const claim = listClaims(db).find(
    ({ value, document }) => value === wanted.value && document === (wanted.document ?? document),
  );
  const around = claim === undefined ? null : wordsAround(getDocument(db, claim.document)?.text ?? "", claim);
  return giveVerdict(
    db,
    {
      ...{ action, claim: claim?.id ?? null, undoes, correction, reviewer: "Lan", why: "theo bảng gốc" },
      ...{ wordsBefore: around?.before ?? null, wordsAfter: around?.after ?? null },
    },
    { codeVersion: "0.1.0", extractor: "reader one", rules: "rules one", now: () => "2026-01-06T08:00:00Z" },
  );
}

const told = (db: Database): unknown[] => listFacts(db).map(({ value, status }: Fact) => [value, status]);
const roles = (db: Database): unknown[] =>
  listFacts(db).flatMap(({ claims }) => claims.map(({ role, reason }) => [role, reason]));
const codes = (db: Database): string[] =>
  listIssues(db, { run: listRuns(db)[0]?.id, stage: "reconcile" }).map(({ code }) => code);

describe("a rejected claim", () => {
  it("leaves its fact at once, and takes the fact with it where nobody else says it", () => {
    const db = makePapers(paper("a", [eight]));
    const { settlement } = say(db, "reject", { value: 8 });
    expect(told(db)).toEqual([]);
    expect(settlement.moved.map(({ kind, causes }) => [kind, causes[0]?.cause, causes[0]?.verdict])).toEqual([
      ["withdrawn", "reviewer", 1],
    ]);
  });

  it("is named in the fact it would stand in, with who, when and why, and is counted no more", () => {
    const db = makePapers(paper("a", [eight]), paper("b", [{ ...eight, value: 9, quote: "xếp thứ 9 cả nước" }]));
    expect(told(db)).toEqual([[null, "conflicting"]]);
    say(db, "reject", { value: 9 });
    expect(told(db)).toEqual([[8, "single"]]);
    expect(listFacts(db)).toMatchObject([{ documents: 1, independent: 1, dissenting: 0 }]);
    const excluded = ["excluded", "rejected by Lan on 2026-01-06 (verdict 1): “theo bảng gốc”"];
    expect(roles(db)).toEqual(expect.arrayContaining([["supports", undefined], excluded]));
    expect(listFacts(db)[0]?.trace.map(({ step }) => step)).toContain("review");
  });

  it("stays rejected when words above it move it, its quote grows, or its rule is surer", () => {
    const db = makePapers(paper("a", [eight]));
    say(db, "reject", { value: 8 });
    const text = `Tin mới nhất. ${HEAD} Về chuyển đổi số, tỉnh xếp thứ 8 cả nước trong năm qua. ${TAIL}`;
    runNight(db, { prints: [paper("a", [eight], text)] });
    expect(told(db)).toEqual([]);
    runNight(db, {
      prints: [{ ...paper("a", [{ ...eight, quote: "tỉnh xếp thứ 8 cả nước" }], text), confidence: 0.5 }],
    });
    expect([told(db), codes(db)]).toEqual([[], []]);
  });

  it("does not drag along another mention of the same number, nor a better reading of its words", () => {
    const twice = `${HEAD} Tỉnh xếp thứ 8 cả nước trong năm qua. Cuối bài, nhắc lại: vẫn xếp thứ 8 như đã công bố. ${TAIL}`;
    const again: Saying = { ...eight, quote: "xếp thứ 8 như" };
    const db = makePapers(paper("a", [eight, again], twice));
    say(db, "reject", { value: 8 });
    expect(listFacts(db)).toMatchObject([{ value: 8, status: "single" }]);
    const one = makePapers(paper("a", [eight]));
    say(one, "reject", { value: 8 });
    runNight(one, { prints: [paper("a", [{ ...eight, period: "2021" }])] });
    expect(listFacts(one)).toMatchObject([{ value: 8, period: "2021", status: "single" }]);
    expect(codes(one)).toEqual([]);
  });
});

describe("an accepted claim", () => {
  const nine: Saying = { ...eight, value: 9, quote: "xếp thứ 9 cả nước" };

  it("decides a conflict, whoever stands against it", () => {
    const db = makePapers(paper("a", [eight]), paper("b", [nine]), paper("c", [nine]));
    expect(told(db)).toEqual([[9, "conflicting"]]);
    say(db, "accept", { value: 8 });
    expect(listFacts(db)).toMatchObject([
      {
        value: 8,
        status: "reviewed",
        independent: 3,
        dissenting: 2,
        reason: expect.stringContaining("Accepted by Lan") as string,
      },
    ]);
    // Two that contradict each other are weighed between them: here the majority.
    say(db, "accept", { value: 9, document: "b" });
    expect(told(db)).toEqual([[9, "reviewed"]]);
  });

  it("becomes an issue when its document says otherwise, until somebody looks again", () => {
    const db = makePapers(paper("a", [eight]));
    say(db, "accept", { value: 8 });
    expect([told(db), codes(db)]).toEqual([[[8, "reviewed"]], []]);
    runNight(db, { prints: [paper("a", [nine])] });
    expect([told(db), codes(db)]).toEqual([[[9, "single"]], ["accepted-claim-gone"]]);
    runNight(db, { prints: [] });
    expect(codes(db)).toEqual(["accepted-claim-gone"]);
    say(db, "accept", { value: 9 });
    expect([told(db), codes(db)]).toEqual([[[9, "reviewed"]], []]);
  });

  it("survives a night in which everything is settled by other rules", () => {
    const db = makePapers(paper("a", [eight]), paper("b", [nine]));
    say(db, "accept", { value: 8 });
    runNight(db, { prints: [], rules: "rules two" });
    expect(told(db)).toEqual([[8, "reviewed"]]);
  });
});

describe("a corrected claim", () => {
  const slip: Saying = { ...eight, value: 18, quote: "xếp thứ 18 cả nước" };

  it("is weighed as corrected, keeps its quote, and its fact says so", () => {
    const db = makePapers(paper("a", [slip]));
    say(db, "correct", { value: 18, correction: { value: 8 } });
    expect(told(db)).toEqual([[8, "reviewed"]]);
    expect(listClaims(db)).toMatchObject([{ value: 18, quote: "xếp thứ 18 cả nước" }]);
    expect(roles(db)).toEqual([
      ["supports", "corrected, printed value 18, by Lan on 2026-01-06 (verdict 1): “theo bảng gốc”"],
    ]);
  });

  it("moves to the fact it belongs to, of another family", () => {
    const db = makePapers(paper("a", [slip]), paper("b", [eight]));
    say(db, "correct", { value: 18, correction: { subject: "province:thai-binh" } });
    expect(listFacts(db).map(({ subject, value }) => [subject, value])).toEqual([
      ["province:thai-binh", 18],
      ["province:thai-nguyen", 8],
    ]);
    say(db, "undo", { undoes: 1 });
    expect(told(db)).toEqual([[null, "conflicting"]]);
  });

  it("is guarded: when the source is mended, the correction goes and an issue says so", () => {
    const db = makePapers(paper("a", [slip]));
    say(db, "correct", { value: 18, correction: { value: 8 } });
    runNight(db, { prints: [paper("a", [eight])] });
    expect(told(db)).toEqual([[8, "single"]]);
    expect(listIssues(db, { run: 3 })).toMatchObject([
      {
        code: "correction-outdated",
        message:
          "Unexpected value 8 in “xếp thứ 18 cả nước” of a, expected value 18, which verdict 1 corrects to value 8",
        hint: expect.stringContaining("dti review undo 1") as string,
      },
    ]);
    say(db, "undo", { undoes: 1 });
    expect(codes(db)).toEqual([]);
  });

  it("is guarded against a source that takes the number away, and comes back with it", () => {
    const db = makePapers(paper("a", [slip]));
    say(db, "correct", { value: 18, correction: { value: 8 } });
    runNight(db, { prints: [paper("a", [])] });
    expect([told(db), codes(db)]).toEqual([[], ["correction-outdated"]]);
    runNight(db, { prints: [paper("a", [slip])] });
    expect([told(db), codes(db)]).toEqual([[[8, "reviewed"]], []]);
  });
});

describe("a verdict that is taken back", () => {
  it("leaves the facts as they were before it, and taking that back brings it again", () => {
    const db = makePapers(paper("a", [eight]));
    const before = listFacts(db);
    say(db, "reject", { value: 8 });
    say(db, "undo", { undoes: 1 });
    expect(listFacts(db)).toEqual(before);
    say(db, "undo", { undoes: 2 });
    expect(told(db)).toEqual([]);
    expect([1, 2, 3, 4].map((run) => listFactsAsOf(db, run).length)).toEqual([1, 0, 1, 0]);
    const [change] = listChanges(db, { since: 1, until: 4 });
    expect(change?.causes.map(({ cause, verdict, run }) => [cause, verdict, run])).toEqual([
      ["reviewer", 1, 4],
      ["reviewer", 2, 3],
      ["reviewer", 1, 2],
    ]);
  });

  it("is never changed nor deleted", () => {
    const db = makePapers(paper("a", [eight]));
    say(db, "reject", { value: 8 });
    for (const sql of [
      "UPDATE verdict SET why = 'khác'",
      "DELETE FROM verdict",
      "INSERT OR REPLACE INTO verdict SELECT * FROM verdict",
    ])
      expect(() => db.exec(sql)).toThrow(/a verdict is (?:append-only|written once): give another that undoes it/);
  });

  it("is stored with its facts or not at all", () => {
    const db = makePapers(paper("a", [eight]));
    db.exec("CREATE TRIGGER no_more BEFORE UPDATE OF withdrawn_run ON fact BEGIN SELECT raise(ABORT, 'no'); END");
    expect(() => say(db, "reject", { value: 8 })).toThrow("no");
    expect([db.prepare("SELECT count(*) FROM verdict").pluck().get(), listRuns(db).length]).toEqual([0, 1]);
  });
});
