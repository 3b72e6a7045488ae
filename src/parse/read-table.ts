/**
 * A table of data as lines: one row a line, cells joined by " | ". A cell that spans rows is said again in each, so
 * that every row names its subject; one that spans columns is said once for each, so that headers stand over their
 * values. Tables that only lay out the page, or frame a picture and its words, are told apart.
 */
import { collapse } from "./collapse.ts";
import { isInline } from "./inline-tags.ts";
import type { Attributes } from "./page-events.ts";

export interface TableLine {
  readonly text: string;
  /** How many characters stand in links. */
  readonly linked: number;
}

export interface TableLines {
  readonly lines: readonly TableLine[];
  /** A picture with its words below, as old editors set it. */
  readonly isCaption: boolean;
}

/** Takes the events between a table's own tags. */
export interface TableReader {
  open(name: string, attributes: Attributes): void;
  text(data: string): void;
  close(name: string): void;
  /** null for a table that lays out the page: its cells are to be read as blocks. */
  finish(): TableLines | null;
}

interface Cell {
  text: string;
  linked: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A longer cell is prose: the table is there for the layout. */
const MAX_CELL_LENGTH = 1200;
const MAX_CAPTION_LENGTH = 400;
/** Caps on what a page may make us repeat. */
const MAX_SPAN = 30;
const MAX_REPEATED_LENGTH = 80;
const MAX_COLUMNS = 100;

const LAYOUT_TAGS = /^(?:h[1-3]|article|section|main|form|table)$/;

export function createTable(): TableReader {
  const rows: Cell[][] = [];
  let cell: Cell | null = null;
  let pictures = 0;
  let links = 0;
  let isLayout = false;
  const closeCell = (): void => {
    if (!cell) return;
    cell.text = collapse(cell.text);
    if (cell.text.length > MAX_CELL_LENGTH) isLayout = true;
    cell = null;
  };
  return {
    open(name, attributes) {
      if (isLayout) return;
      if (LAYOUT_TAGS.test(name)) isLayout = true;
      else if (name === "img") pictures += 1;
      else if (name === "a") links += 1;
      else if (name === "tr") {
        closeCell();
        rows.push([]);
      } else if (name === "td" || name === "th") {
        closeCell();
        cell = { text: "", linked: 0, colspan: spanOf(attributes, "colspan"), rowspan: spanOf(attributes, "rowspan") };
        rows.at(-1)?.push(cell);
      } else if (cell && (name === "br" || !isInline(name))) cell.text += " ";
    },
    text(data) {
      if (!cell || isLayout) return;
      cell.text += data;
      if (links > 0) cell.linked += data.length;
    },
    close(name) {
      if (isLayout) return;
      if (name === "a") links = Math.max(0, links - 1);
      if (name === "td" || name === "th") closeCell();
      else if (cell && !isInline(name)) cell.text += " ";
    },
    finish() {
      closeCell();
      if (isLayout) return null;
      const width = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
      const length = rows.reduce((sum, row) => row.reduce((all, { text }) => all + text.length, sum), 0);
      if (pictures > 0 && rows.length <= 3 && length <= MAX_CAPTION_LENGTH)
        return { lines: spread(rows, width), isCaption: true };
      // Columns side by side, and nothing that repeats: a row of boxes.
      return width < 2 || rows.length < 2 ? null : { lines: spread(rows, width), isCaption: false };
    },
  };
}

function spanOf(attributes: Attributes, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributes[name] ?? "", 10);
  return span > 1 ? Math.min(span, MAX_SPAN) : 1;
}

function widthOf(row: readonly Cell[]): number {
  return Math.min(
    row.reduce((sum, cell) => sum + cell.colspan, 0),
    MAX_COLUMNS,
  );
}

/** Rows with their spanning cells said again; empty rows go. */
function spread(rows: readonly (readonly Cell[])[], width: number): TableLine[] {
  const carried = new Map<number, { text: string; rows: number }>();
  const lines: TableLine[] = [];
  for (const row of rows) {
    if (row.length === 0) continue;
    const texts: string[] = [];
    const takeCarried = (): void => {
      for (let above = carried.get(texts.length); above; above = carried.get(texts.length)) {
        above.rows -= 1;
        if (above.rows === 0) carried.delete(texts.length);
        texts.push(above.text);
      }
    };
    let linked = 0;
    for (const cell of row) {
      takeCarried();
      linked += cell.linked;
      const isShort = cell.text.length <= MAX_REPEATED_LENGTH;
      const columns = isShort && cell.colspan < width && texts.length < MAX_COLUMNS ? cell.colspan : 1;
      for (let column = 0; column < columns; column += 1) {
        if (cell.rowspan > 1 && isShort && texts.length < MAX_COLUMNS) {
          carried.set(texts.length, { text: cell.text, rows: cell.rowspan - 1 });
        }
        texts.push(cell.text);
      }
    }
    takeCarried();
    const text = collapse(texts.join(" | "));
    if (texts.some((one) => one !== "")) lines.push({ text, linked });
  }
  return lines;
}
