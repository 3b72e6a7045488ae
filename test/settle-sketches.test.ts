/** A night sketches only the texts that are new, and knows of all what a full run knows. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { knowSources, speakerText } from "../src/reconcile/know-sources.ts";
import { knowStoredSources } from "../src/settle/know-stored-sources.ts";
import { listSourceTexts } from "../src/store/documents.ts";
import { listFacts } from "../src/store/facts.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { runNight, type Printed } from "./settle-nights.ts";

const page: Printed = { id: "a", copied: true, published: "2022-08-08", says: [{ value: 8 }] };
const copy: Printed = { ...page, id: "b", published: "2022-08-09" };
const own: Printed = {
  ...page,
  id: "c",
  copied: false,
  published: null,
  text: "(1) Tính đến ngày 5/9/2022. Theo Báo A",
};
const credited: Printed = { ...page, id: "d", published: null, text: "(1) Tin ngắn.\nTheo TTXVN" };

/** Document → the run that sketched it. */
function sketched(db: Database): Record<string, number> {
  const rows = db.prepare(`SELECT document_id AS id, made_run AS run FROM sketch ORDER BY document_id`).all();
  const Row = z.object({ id: z.string(), run: z.number() });
  return Object.fromEntries(rows.map((row) => Row.parse(row)).map(({ id, run }) => [id, run]));
}

describe("sketches", () => {
  it("are made of new and changed texts alone, and of all where the rules are others", () => {
    const db = openDatabase(":memory:");
    const nights = [
      { prints: [page, copy] },
      { prints: [page, own] },
      {
        prints: [
          { ...copy, copied: false },
          { ...page, published: "2022-08-07" },
        ],
      },
      { prints: [], rules: "rules two" },
    ].map((night) => {
      runNight(db, night);
      return sketched(db);
    });
    expect(nights).toEqual([
      { a: 1, b: 1 },
      { a: 1, b: 1, c: 2 },
      { a: 1, b: 3, c: 2 },
      { a: 4, b: 4, c: 4 },
    ]);
  });

  it("tell of every document what its text tells", () => {
    const db = openDatabase(":memory:");
    runNight(db, { prints: [page, copy], authorities: { "bao-mau": "official" } });
    runNight(db, { prints: [own, credited], authorities: { "bao-mau": "official" } });
    const [kept, full] = [knowStoredSources(db, 2, "rules one"), knowSources(listSourceTexts(db))];
    const ids = ["a", "b", "c", "d"];
    expect(ids.map((id) => speakerText(kept, id))).toEqual(ids.map((id) => speakerText(full, id)));
    expect(kept).toEqual(full);
    expect(kept.lineage.originals.get("b")?.map(({ id }) => id)).toEqual(["a"]);
    expect(kept.standings.get("d")?.reprint).toBe(true);
    expect(kept.said.get("c")).toEqual({ day: "2022-09-05", printed: false });
  });

  it("find an original that came a night later, though its copy is not read again", () => {
    const db = openDatabase(":memory:");
    runNight(db, { prints: [copy, { ...own, says: [] }] });
    runNight(db, { prints: [page] });
    expect(sketched(db)).toEqual({ a: 2, b: 1, c: 1 });
    expect(listFacts(db)).toMatchObject([{ documents: 2, independent: 1 }]);
  });
});
