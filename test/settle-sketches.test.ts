/** A night sketches only the texts that are new, and knows of all what a full run knows. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { knowSources, speakerText } from "../src/reconcile/know-sources.ts";
import { createRepeats } from "../src/reconcile/repeats.ts";
import { sampleSites } from "../src/reconcile/site-words.ts";
import { mixWords } from "../src/reconcile/sketch-text.ts";
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
    // What says nothing is nobody's copy, and is not sketched.
    expect(sketched(db)).toEqual({ a: 2, b: 1 });
    expect(listFacts(db)).toMatchObject([{ documents: 2, independent: 1 }]);
  });
});

/** One site in two nights: a release run by others, and ever the same words around articles most of which say nothing. */
const FRAME =
  "Liên hệ tòa soạn để đăng tin, gửi bài viết và phản ánh của bạn đọc về hộp thư của báo mỗi ngày trong tuần.";
const site = Array.from({ length: 260 }, (_, at): Printed => {
  const id = `https://bao-${at % 2}.example/tin-${at}`;
  const words = Array.from({ length: 60 }, (_word, place) => `chữ${(at * 61 + place * place) % 4001}`).join(" ");
  const isRelease = at % 20 < 2;
  const says = at % 20 < 4 ? [{ value: 1 + (at % 3), period: String(2018 + (at % 4)), quote: "(1)" }] : [];
  const text = `(1) ${isRelease ? `Bản tin ${at % 3} ${"về ba trụ cột và phần việc còn lại ".repeat(2)}` : words}.\n${FRAME}`;
  return { id, copied: false, published: `2022-0${1 + (at % 9)}-11`, says, text };
});

describe("settling by sketches", () => {
  it("knows of those that speak what all texts tell, though most are not sketched", () => {
    const db = openDatabase(":memory:");
    runNight(db, { prints: site });
    const speaking = new Set(site.filter(({ says }) => says.length > 0).map(({ id }) => id));
    const kept = knowStoredSources(db, 1, "rules one");
    expect(kept).toEqual(knowSources(listSourceTexts(db), speaking));
    expect(kept.lineage.originals.size).toBeGreaterThan(5);
    expect(Object.keys(sketched(db)).length).toBeLessThan(site.length);
  });

  it("gives after two nights what one night over all gives", () => {
    const [twice, once] = [openDatabase(":memory:"), openDatabase(":memory:")];
    runNight(twice, { prints: site.filter((_, at) => at % 3 === 0) });
    runNight(twice, { prints: site.filter((_, at) => at % 3 !== 0) });
    runNight(once, { prints: site });
    expect(listFacts(once).length).toBeGreaterThan(3);
    expect(listFacts(twice)).toEqual(listFacts(once));
    expect(listFacts(once).some(({ independent, documents }) => independent < documents)).toBe(true);
  });
});

describe("sampleSites", () => {
  it("takes the same pages of a site in any order, and no more than a hundred", () => {
    const pages = Array.from({ length: 1000 }, (_, at) => ({ id: `trang ${at}`, host: at % 10 === 0 ? null : "a" }));
    const sampled = sampleSites(pages);
    expect(sampled.get("a")).toHaveLength(100);
    expect([...sampled.keys()]).toEqual(["a"]);
    expect(sampleSites([...pages].reverse())).toEqual(sampled);
  });
});

describe("createRepeats", () => {
  it("forgets nothing that came twice, and few of what came once", () => {
    const repeats = createRepeats(100);
    const hashes = Array.from({ length: 20_000 }, (_, at) => mixWords(at, at >> 3, 7));
    for (const hash of hashes) repeats.add(hash);
    for (const hash of hashes.slice(0, 500)) repeats.add(hash);
    expect(hashes.slice(0, 500).every(repeats.mayRepeat)).toBe(true);
    expect(hashes.slice(500).filter(repeats.mayRepeat).length).toBeLessThan(8000);
  });
});
