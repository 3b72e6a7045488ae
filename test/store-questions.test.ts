/** The first question of db/README.md asks for history: what was only wanted must not look like what was so. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { beginRun, endRun, makeDatabase, makeFact } from "./store-samples.ts";
import { saveFacts } from "../src/store/save-facts.ts";

const dictionary = readFileSync(new URL("../db/README.md", import.meta.url), "utf8");

it("answers how a province stood without its targets, and tells a bound from a place", () => {
  const db = makeDatabase();
  const runId = beginRun(db);
  saveFacts(db, runId, [
    makeFact({ id: "a1", period: "2022", value: 8 }),
    makeFact({ id: "a2", period: "2023", value: 10, comparator: "lte", low: null, high: 10, status: "bounded" }),
    makeFact({ id: "a3", period: "2025", value: 5, modality: "target" }),
  ]);
  endRun(db, runId);
  const [question = ""] = [...dictionary.matchAll(/```sql\n(?<sql>.+?)```/gsu)].map((match) => match.groups?.["sql"]);
  const rows = db.prepare<[], Record<string, unknown>>(question).all();
  expect(rows.map(({ period, comparator, rank }) => ({ period, comparator, rank }))).toEqual([
    { period: "2022", comparator: "eq", rank: 8 },
    { period: "2023", comparator: "lte", rank: 10 },
  ]);
});
