/** db/README.md against the schema that the migrations make: nothing undescribed, nothing described that is not there. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { eighth, makeClaim, makeDatabase, makeFact, saveWorld } from "./store-samples.ts";

const dictionary = readFileSync(new URL("../db/README.md", import.meta.url), "utf8");

const Column = z.object({ kind: z.string(), table: z.string(), column: z.string(), type: z.string() });

it("describes every column of every table and view, in their order, and no other", () => {
  const rows = makeDatabase()
    .prepare(
      `SELECT entity.type AS kind, entity.name AS "table", column.name AS "column", column.type
       FROM sqlite_schema AS entity, pragma_table_info(entity.name) AS column
       WHERE entity.type IN ('table', 'view') AND entity.name NOT LIKE 'sqlite_%'
       ORDER BY entity.name, column.cid`,
    )
    .all();
  const described = readDictionary().sort((a, b) => (a.table === b.table ? 0 : a.table < b.table ? -1 : 1));
  const comparable = ({ kind, table, column, type }: z.infer<typeof Column>) =>
    // A column of a view that is computed has no type in SQLite.
    kind === "view" ? `view ${table}.${column}` : `table ${table}.${column} ${type}`;
  expect(described.map(comparable)).toEqual(z.array(Column).parse(rows).map(comparable));
});

it("gives every column a meaning", () => {
  expect(readDictionary().filter(({ meaning }) => meaning.length < 5)).toEqual([]);
});

it("asks five questions that the database answers", () => {
  const db = makeDatabase();
  const rank = makeClaim(eighth, "thứ 8/63", { of: 63 });
  const fact = makeFact({ claims: [{ id: rank.id, role: "supports" }] });
  const disputed = makeFact({ status: "conflicting", value: null, measure: "score" });
  saveWorld(db, { documents: [{ document: eighth, claims: [rank] }], facts: [fact, disputed] });
  const questions = [...dictionary.matchAll(/```sql\n(?<sql>.+?)```/gsu)].map((match) => match.groups?.["sql"] ?? "");
  expect(questions.map((sql) => db.prepare(sql).all().length)).toEqual([1, 1, 1, 2, 1]);
});

function readDictionary() {
  return dictionary.split(/^## /mu).flatMap((section) => {
    const kind = section.startsWith("Views") ? "view" : "table";
    return section.split(/^### /mu).flatMap((part) => {
      const table = /^`(?<name>\w+)`/u.exec(part)?.groups?.["name"];
      if (table === undefined) return [];
      const rows = part.matchAll(/^\| `(?<column>\w+)` \| (?<type>\w+) \| (?<unit>[^|]*) \| (?<meaning>[^|]+) \|$/gmu);
      return [...rows].map(({ groups }) => ({
        kind,
        table,
        column: groups?.["column"] ?? "",
        type: groups?.["type"] ?? "",
        meaning: groups?.["meaning"] ?? "",
      }));
    });
  });
}
