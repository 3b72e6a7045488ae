/** Where the tables of a text lie. Linear in the text: a line is looked at again only where a table may begin. */
import type { Article } from "../article.ts";
import { separatedAt } from "./find-separated.ts";
import { spacedAt } from "./find-spaced.ts";
import { isShort, stackedAt } from "./find-stacked.ts";
import { labelsAt, type LabelList } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { Table } from "./table.ts";

export function findTables(article: Article, lines: readonly Line[]): (Table | LabelList)[] {
  const tables: (Table | LabelList)[] = [];
  let short = false;
  // A block of rows that is no table need not be tried again from its second row.
  let failed = 0;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const begins = !short;
    short = isShort(article, line);
    const separated = at < failed ? null : separatedAt(article, lines, at);
    if (separated?.tables.length === 0) failed = separated.to;
    const found =
      (separated?.tables.length === 0 ? null : separated?.tables) ??
      one(spacedAt(article, lines, at)) ??
      (short && begins ? one(stackedAt(article, lines, at)) : null) ??
      one(labelsAt(article, lines, at));
    const last = found?.at(-1);
    if (found == null || last === undefined) at += 1;
    else {
      tables.push(...found);
      at = last.to;
      short = false;
    }
  }
  return tables;
}

function one<T>(table: T | null): T[] | null {
  return table === null ? null : [table];
}
