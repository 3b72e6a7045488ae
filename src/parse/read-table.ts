/**
 * A table of data as lines: one row a line, cells joined by " | ". A cell that spans rows is said again in each, so
 * that every row names its subject; one that spans columns is said once for each, so that headers stand over their
 * values. Tables that only lay out the page, or frame a picture and its words, are told apart.
 */
import { isInline } from "./inline-tags.ts";
import { attributeOf, isElement, walkTree, type TreeElement, type TreeNode } from "./load-tree.ts";
import { collapse } from "./tree-text.ts";

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

interface Cell {
  text: string;
  linked: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** null for a table that lays out the page: its cells are to be read as blocks. */
export function readTable(table: TreeElement): TableLines | null {
  const read = readRows(table);
  if (!read) return null;
  const { rows, pictures } = read;
  const width = rows.reduce((widest, row) => Math.max(widest, widthOf(row)), 0);
  const length = rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.text.length, sum), 0);
  if (pictures > 0 && rows.length <= 3 && length <= MAX_CAPTION_LENGTH)
    return { lines: spread(rows, width), isCaption: true };
  return width < 2 ? null : { lines: spread(rows, width), isCaption: false };
}

/** A longer cell is prose: the table is there for the layout. */
const MAX_CELL_LENGTH = 1200;
const MAX_CAPTION_LENGTH = 400;
/** Caps on what a page may make us repeat. */
const MAX_SPAN = 30;
const MAX_REPEATED_LENGTH = 80;
const MAX_COLUMNS = 100;

/** null where the table lays out the page. */
function readRows(table: TreeElement): { rows: Cell[][]; pictures: number } | null {
  const rows: Cell[][] = [];
  let cell: Cell | null = null;
  let pictures = 0;
  let links = 0;
  let isLayout = false;
  const enter = (node: TreeNode): boolean => {
    if (node.nodeType === 3) {
      if (cell) cell.text += node.data;
      if (cell && links > 0) cell.linked += node.data.length;
    }
    if (isLayout || !isElement(node) || node.name === "script" || node.name === "style") return false;
    if (node.name === "img") pictures += 1;
    if (node.name === "a") links += 1;
    if (node.name === "tr") rows.push([]);
    if (node.name === "td" || node.name === "th") {
      cell = { text: "", linked: 0, colspan: spanOf(node, "colspan"), rowspan: spanOf(node, "rowspan") };
      rows.at(-1)?.push(cell);
    } else if (cell && (node.name === "br" || !isInline(node.name))) cell.text += " ";
    isLayout = (node.name === "table" && node !== table) || LAYOUT_TAGS.test(node.name);
    return !isLayout;
  };
  const leave = (node: TreeNode): void => {
    if (!isElement(node)) return;
    if (node.name === "a") links = Math.max(0, links - 1);
    if (cell && !isInline(node.name)) cell.text += " ";
    if (!cell || (node.name !== "td" && node.name !== "th")) return;
    cell.text = collapse(cell.text);
    if (cell.text.length > MAX_CELL_LENGTH) isLayout = true;
    cell = null;
  };
  walkTree(table, enter, leave);
  return isLayout ? null : { rows, pictures };
}

const LAYOUT_TAGS = /^(?:h[1-3]|article|section|main|form)$/;

function spanOf(cell: TreeElement, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributeOf(cell, name), 10);
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
