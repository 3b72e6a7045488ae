/**
 * Tables whose every cell stands on a line of its own, as pages lose them: the heads one below the other, then the cells
 * of each row in the same order.
 */
import type { Article } from "../article.ts";
import { MOST_ROWS, type Cell, type Line } from "./lines.ts";
import { readCell } from "./read-cell.ts";
import { buildTable, isValue, isWords, rowOf, type Row, type Table } from "./table.ts";

const LONGEST_CELL = 70;
const MOST_COLUMNS = 14;
const FEWEST_LINES = 6;

/** @param at the first of a run of short lines: heads and captions may stand before the table in it */
export function stackedAt(article: Article, lines: readonly Line[], at: number): Table | null {
  const cells: Cell[] = [];
  for (let i = at; i < Math.min(lines.length, at + MOST_ROWS); i += 1) {
    const line = lines[i];
    const cell = line === undefined ? null : cellOf(article, line);
    if (cell === null) break;
    cells.push(cell);
  }
  if (cells.length < FEWEST_LINES) return null;
  let tries = 0;
  for (const [first, cell] of cells.entries()) {
    if (!isValue(cell)) continue;
    tries += 1;
    const table = first < 2 || tries > MOST_TRIES ? null : tableAt(lines, at, cells, first);
    if (table !== null) return table;
    if (tries > MOST_TRIES) return null;
  }
  return null;
}

const MOST_TRIES = 6;

/** Whether the line may be a cell. */
export function isShort(article: Article, line: Line): boolean {
  return cellOf(article, line) !== null;
}

/** The heads stand before the first number; a running number or a name opens the row. */
function tableAt(lines: readonly Line[], at: number, cells: readonly Cell[], first: number): Table | null {
  for (const lead of [1, 0]) {
    const start = first - 1 + lead;
    const stride = strideOf(cells, start, lead);
    if (stride === null) continue;
    const count = countRows(cells, start, lead, stride);
    if (count < 2) continue;
    const heads = cells.slice(Math.max(0, start - stride), start);
    if (heads.length < stride - 1 || heads.some(isValue)) continue;
    const from = at + start - heads.length;
    const rows: Row[] = Array.from({ length: count }, (_, row) => {
      const begin = start + row * stride;
      return rowOf(cells.slice(begin, begin + stride), lines.slice(at + begin, at + begin + stride));
    });
    return buildTable([rowOf(heads, lines.slice(from, at + start))], rows, from, at + start + count * stride);
  }
  return null;
}

function cellOf(article: Article, line: Line): Cell | null {
  if (line.end - line.start > LONGEST_CELL) return null;
  const row = article.text.slice(line.start, line.end);
  const text = row.trim();
  const start = line.start + row.indexOf(text);
  return /[.;:]$/.test(text) && !/^\d+\.$/.test(text) ? null : { text, start, end: start + text.length };
}

/** How many lines a row has: from one name to the next. */
function strideOf(cells: readonly Cell[], start: number, lead: number): number | null {
  const name = cells[start + lead];
  if (name === undefined || !isWords(name)) return null;
  for (let to = start + lead + 1; to < Math.min(cells.length, start + MOST_COLUMNS + 2); to += 1) {
    const cell = cells[to];
    if (cell !== undefined && isWords(cell)) {
      const stride = to - start - lead;
      return stride >= 2 ? stride : null;
    }
  }
  return null;
}

function countRows(cells: readonly Cell[], start: number, lead: number, stride: number): number {
  let count = 0;
  for (let begin = start; begin + stride <= cells.length; begin += stride) {
    const row = cells.slice(begin, begin + stride);
    const fits = row.every((cell, i) => (i === lead ? isWords(cell) : readCell(cell.text) !== null));
    if (!fits) break;
    count += 1;
  }
  return count;
}
