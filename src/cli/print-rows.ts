/**
 * Rows to standard output in one of four formats. All but `table` give every field of a row, as streams: a million
 * rows take no more memory than one. A table shows the chosen columns, fitted to the terminal; its widths are
 * measured on the first rows and held for the rest. Where the terminal is too narrow for columns that can still be
 * told apart, the cells of a row flow over lines instead, nothing cut.
 */
import { stringify } from "csv-stringify/sync";
import { breakText, fitText, padText, textWidth } from "./fit-text.ts";
import type { Style, Terminal } from "./terminal.ts";

export const FORMATS = ["table", "jsonl", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => string;
  align?: "right";
  /** Never cut: an id that is to be copied. */
  whole?: boolean;
  /** Cut to fewer columns than this, two rows that differ would look alike. */
  least?: number;
  /** Left out where the line has no room for it. */
  spare?: true;
  style?: (row: Row) => Style | null;
}

export interface RowShape<Row> {
  columns: readonly Column<Row>[];
  /** For rows that are sentences: the lines of one row in a table, in place of columns. */
  lines?: (row: Row, terminal: Pick<Terminal, "paint" | "width">) => string[];
  /** Fields for csv, in order; the field names of the contract. */
  fields: readonly (keyof Row & string)[];
}

const MEASURED_ROWS = 200;
const GAP = "  ";
const INDENT = "  ";
const NARROWEST = 6;

/** @returns how many rows were printed */
export async function printRows<Row extends object>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  format: Format,
  shape: RowShape<Row>,
  terminal: Terminal,
): Promise<number> {
  if (format === "table")
    return shape.lines === undefined
      ? printTable(rows, shape.columns, terminal)
      : printLines(rows, shape.lines, terminal);
  let count = 0;
  if (format === "json") await terminal.write("[");
  if (format === "csv") await terminal.write(stringify([shape.fields]));
  for await (const row of rows) {
    if (format === "jsonl") await terminal.write(`${JSON.stringify(row)}\n`);
    else if (format === "json") await terminal.write(`${count === 0 ? "\n" : ",\n"}${JSON.stringify(row)}`);
    else await terminal.write(stringify([shape.fields.map((field) => csvCell(row[field]))]));
    count += 1;
  }
  if (format === "json") await terminal.write(count === 0 ? "]\n" : "\n]\n");
  return count;
}

async function printLines<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  linesOf: (row: Row, terminal: Terminal) => string[],
  terminal: Terminal,
): Promise<number> {
  let count = 0;
  for await (const row of rows) {
    await terminal.write(`${linesOf(row, terminal).join("\n")}\n`);
    count += 1;
  }
  return count;
}

async function printTable<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  terminal: Terminal,
): Promise<number> {
  let count = 0;
  let print: ((row: Row) => string) | null = null;
  let waiting: Row[] = [];
  const start = async (): Promise<(row: Row) => string> => {
    const kept = columns.filter(({ spare }) => spare !== true);
    const all = fitWidths(columns, waiting, terminal.width);
    const shown = all === null ? kept : columns;
    const widths = all ?? fitWidths(kept, waiting, terminal.width);
    const printRow =
      widths === null
        ? (row: Row): string => flowingRow(row, columns, terminal)
        : (row: Row): string => rowLine(row, shown, widths, terminal);
    if (widths !== null && waiting.length > 0)
      await terminal.write(`${terminal.paint("dim", headingLine(shown, widths))}\n`);
    for (const row of waiting) await terminal.write(printRow(row));
    waiting = [];
    return printRow;
  };
  for await (const row of rows) {
    count += 1;
    if (print !== null) await terminal.write(print(row));
    else if (waiting.push(row) >= MEASURED_ROWS) print = await start();
  }
  if (print === null) await start();
  return count;
}

/**
 * Natural widths, then the widest column that may be cut gives way one step at a time until the line fits.
 * @returns null where it cannot fit
 */
function fitWidths<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): number[] | null {
  const widths = columns.map(({ heading, cell }) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(cell(row))), textWidth(heading)),
  );
  const room = width - GAP.length * (columns.length - 1);
  const total = (): number => widths.reduce((sum, column) => sum + column, 0);
  while (total() > room) {
    const giving = widths.flatMap((column, at) => (mayShrink(columns[at], column) ? [{ at, column }] : []));
    const [widest] = giving.sort((one, other) => other.column - one.column || one.at - other.at);
    if (widest === undefined) return null;
    widths[widest.at] = widest.column - 1;
  }
  return widths;
}

function mayShrink<Row>(column: Column<Row> | undefined, width: number): boolean {
  return column?.whole !== true && width > (column?.least ?? NARROWEST);
}

/** Cells one after another, on as many lines as they need; a bare number is told by its heading. */
function flowingRow<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  { paint, width }: Pick<Terminal, "paint" | "width">,
): string {
  const lines: string[] = [];
  let [line, used] = ["", 0];
  const endLine = (): void => {
    lines.push(line);
    [line, used] = [INDENT, INDENT.length];
  };
  for (const { heading, cell, align, style } of columns) {
    const chosen = style?.(row) ?? null;
    const text = align === "right" ? `${heading} ${cell(row)}` : cell(row);
    for (const piece of breakText(text, width - INDENT.length)) {
      if (used > INDENT.length && used + GAP.length + textWidth(piece) > width) endLine();
      const gap = used > INDENT.length ? GAP : "";
      line += gap + (chosen === null ? piece : paint(chosen, piece));
      used += gap.length + textWidth(piece);
    }
  }
  endLine();
  return `${lines.join("\n")}\n`;
}

function headingLine<Row>(columns: readonly Column<Row>[], widths: readonly number[]): string {
  return columns
    .map(({ heading, align }, at) => padText(heading, widths[at] ?? 0, align))
    .join(GAP)
    .trimEnd();
}

function rowLine<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  widths: readonly number[],
  { paint }: Pick<Terminal, "paint">,
): string {
  const cells = columns.map(({ cell, align, style }, at) => {
    const width = widths[at] ?? 0;
    const isLast = at === columns.length - 1 && align !== "right";
    const text = isLast ? fitText(cell(row), width) : padText(cell(row), width, align);
    const chosen = style?.(row) ?? null;
    return chosen === null ? text : paint(chosen, text);
  });
  return `${cells.join(GAP).trimEnd()}\n`;
}

function csvCell(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  return JSON.stringify(value);
}
