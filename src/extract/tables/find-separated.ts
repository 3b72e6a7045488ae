/** Tables whose cells are parted by a sign: rows of bars, tabs, semicolons, dashes, or gaps of two spaces. */
import type { Article } from "../article.ts";
import { MOST_ROWS, splitLine, type Cell, type Line, type Separator } from "./lines.ts";
import { buildTable, isValue, rowOf, type Row, type Table } from "./table.ts";

/** @returns the tables of the block that begins at the line, and the line after it; no tables where the block is none, null where there is no block */
export function separatedAt(
  article: Article,
  lines: readonly Line[],
  at: number,
): { tables: Table[]; to: number } | null {
  let tried = at;
  for (const by of ["bar", "tab", "semicolon", "gap", "dash"] as const) {
    const first = lines[at];
    if (first === undefined || splitLine(article, first, by) === null) continue;
    const rows = blockOf(article, lines, at, by);
    if (rows.length < 2 || ((by === "semicolon" || by === "dash") && !isEven(rows))) continue;
    const tables = cut(rows, at);
    if (tables.length > 0) return { tables, to: at + rows.length };
    tried = Math.max(tried, at + rows.length);
  }
  return tried > at ? { tables: [], to: tried } : null;
}

/** Semicolons and dashes part clauses as well: cells of a table come in equal numbers. */
function isEven(rows: readonly Row[]): boolean {
  const width = rows[0]?.cells.length ?? 0;
  return width > 2 && rows.length > 2 && rows.every(({ cells }) => cells.length === width);
}

function blockOf(article: Article, lines: readonly Line[], at: number, by: Separator): Row[] {
  const rows: Row[] = [];
  for (let i = at; i < Math.min(lines.length, at + MOST_ROWS); i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const cells = splitLine(article, line, by);
    // “Trang chủ » Thống kê | Xuất Excel” over a table is no row of it.
    if (cells !== null && rows.length === 1 && line.apart && cells.length !== rows[0]?.cells.length) break;
    if (cells !== null) rows.push(rowOf(cells, [line]));
    else {
      const next = lines[i + 1];
      const heads = by !== "semicolon" && by !== "dash" && line.end - line.start < LONGEST_HEAD && next !== undefined;
      if (!heads || splitLine(article, next, by) === null) break;
      rows.push(rowOf([wholeOf(article, line)], [line]));
    }
  }
  return rows;
}

const LONGEST_HEAD = 120;

function wholeOf(article: Article, line: Line): Cell {
  const row = article.text.slice(line.start, line.end);
  const text = row.trim();
  const start = line.start + row.indexOf(text);
  return { text, start, end: start + text.length };
}

/** A row without numbers heads those under it; after data it begins another table. */
function cut(rows: readonly Row[], at: number): Table[] {
  const tables: Table[] = [];
  let headings: Row[] = [];
  let data: Row[] = [];
  let from = at;
  const close = (to: number): void => {
    const table = buildTable(headings, data, from, to);
    if (table !== null) tables.push(table);
    headings = [];
    data = [];
    from = to;
  };
  for (const [i, row] of rows.entries()) {
    if (row.cells.every(({ text }) => /^:?-+:?$/.test(text))) continue;
    const filled = row.cells.filter(({ text }) => text !== "");
    if (row.cells.length === 1 || filled.length === 1) {
      if (data.length > 0 || headings.length > 0) data.push(rowOf(filled, row.lines));
      continue;
    }
    if (row.cells.some(isValue)) {
      if (headings.length + data.length === 0) from = at + i;
      data.push(row);
    } else {
      if (data.length > 0) close(at + i);
      if (headings.length === 0) from = at + i;
      headings.push(row);
    }
  }
  close(at + rows.length);
  return tables;
}
