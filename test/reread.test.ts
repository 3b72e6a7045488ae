/** Texts are read once by one extractor: not again on the next night, all of them again when the rules have changed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Pipeline } from "../src/model/pipeline.ts";
import type { RunReport } from "../src/run.ts";
import { listClaims } from "../src/store/claims.ts";
import { getDocument } from "../src/store/documents.ts";
import { listFacts } from "../src/store/facts.ts";
import { article } from "./press-landscape.ts";
import { openNights, type Nights } from "./night-of.ts";

let nights: Nights;
beforeEach(() => {
  nights = openNights();
  mkdirSync(join(nights.folder, "in"));
  for (const [name, province, rank] of [
    ["a", "Thái Nguyên", 8],
    ["b", "Bắc Giang", 10],
  ] as const)
    writeFileSync(join(nights.folder, "in", `${name}.html`), article(province, rank));
});
afterEach(() => {
  nights.close();
});

function run(day: number, extractor: string, files = ["a.html", "b.html"]): Promise<RunReport> {
  const paths = files.map((name) => join(nights.folder, "in", name));
  const pipeline: Pipeline = { name: "n", database: "unused", sources: [{ id: "tep", name: "Tệp", files: paths }] };
  return nights.run(day, pipeline, { extractor });
}

/** As an extractor would have left it that did not read one of them: what shows whether a text is read again. */
function forgetReadings(): void {
  nights.db.exec("UPDATE reading SET is_current = 0");
}

it("does not read again what the same extractor has read, and counts its claims all the same", async () => {
  const first = await run(1, "one");
  forgetReadings();
  const again = await run(2, "one");
  expect(listClaims(nights.db)).toEqual([]);
  expect({ ...again, claims: null }).toMatchObject({ documents: { new: 0, changed: 0, unchanged: 2 }, reread: 0 });
  expect(first).toMatchObject({ claims: { read: 2, new: 2 }, reread: 0 });
});

it("sees the claims again that it did not read again", async () => {
  await run(1, "one");
  expect(await run(2, "one")).toMatchObject({ claims: { read: 2, new: 0 } });
  expect(nights.db.prepare("SELECT DISTINCT last_seen_run FROM claim").pluck().all()).toEqual([2]);
});

it("reads everything again when the extractor has changed, also what this run does not meet", async () => {
  await run(1, "one");
  const before = [listFacts(nights.db), listClaims(nights.db)];
  forgetReadings();
  const report = await run(2, "two", ["a.html"]);
  expect(report).toMatchObject({
    pages: { read: 1 },
    documents: { unchanged: 1 },
    reread: 1,
    claims: { read: 2, new: 0 },
  });
  expect([listFacts(nights.db), listClaims(nights.db)]).toEqual(before);
  expect((await run(3, "two", ["a.html"])).reread).toBe(0);
});

it("reads again what has changed, whatever read it before", async () => {
  await run(1, "one");
  writeFileSync(join(nights.folder, "in", "a.html"), article("Thái Nguyên", 9));
  expect(await run(2, "one")).toMatchObject({ documents: { changed: 1, unchanged: 1 }, claims: { read: 2, new: 1 } });
  writeFileSync(join(nights.folder, "in", "a.html"), article("Thái Nguyên", 8));
  expect(await run(3, "one")).toMatchObject({ documents: { changed: 1 }, claims: { read: 2, new: 0 } });
  expect(listFacts(nights.db).map(({ value }) => value)).toEqual([10, 8]);
});

it("reads what is left on the next run where a run was stopped in between", async () => {
  await run(1, "one");
  forgetReadings();
  const stop = new AbortController();
  const pipeline: Pipeline = { name: "n", database: "unused", sources: [] };
  const onProgress = (): void => {
    stop.abort();
  };
  await expect(nights.run(2, pipeline, { extractor: "two", signal: stop.signal, onProgress })).rejects.toThrow();
  expect(listClaims(nights.db)).toHaveLength(1);
  expect(await nights.run(3, pipeline, { extractor: "two" })).toMatchObject({ reread: 1, resumed: [] });
  expect(listClaims(nights.db)).toHaveLength(2);
});

it("keeps who wrote a page, and follows the page when it names somebody else", async () => {
  const path = join(nights.folder, "in", "a.html");
  const by = (name: string): string =>
    article("Thái Nguyên", 8).replace("</head>", `<meta name="author" content="${name}"></head>`);
  writeFileSync(path, by("Lan Anh"));
  await run(1, "one");
  const [claim] = listClaims(nights.db, { subject: "province:thai-nguyen" });
  const authorOf = (): string | null | undefined => getDocument(nights.db, claim?.document ?? "")?.author;
  expect(authorOf()).toBe("Lan Anh");
  writeFileSync(path, by("Minh Hà"));
  // Another author is no other text: nothing is settled anew.
  expect(await run(2, "one")).toMatchObject({ documents: { changed: 0, unchanged: 2 }, facts: { settled: 0 } });
  expect(authorOf()).toBe("Minh Hà");
});
