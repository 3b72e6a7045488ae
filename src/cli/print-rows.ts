/**
 * Rows to standard output in one of four formats. All but `table` give every field of a row, as streams: a million
 * rows take no more memory than one. A table shows the chosen columns, fitted to the terminal; its widths are
 * measured on the first rows and held for the rest.
 */
import { stringify } from "csv-stringify/sync";
import { fitText, padText, textWidth } from "./fit-text.ts";
import type { Style, Terminal } from "./terminal.ts";

export const FORMATS = ["table", "jsonl", "json", "csv"] as const;
export type Format = (typeof FORMATS)[number];

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => string;
  align?: "right";
  /** Never cut: an id that is to be copied. */
  whole?: boolean;
  style?: (row: Row) => Style | null;
}

export interface RowShape<Row> {
  columns: readonly Column<Row>[];
  /** Fields for csv, in order; the field names of the contract. */
  fields: readonly (keyof Row & string)[];
}

const MEASURED_ROWS = 200;
const GAP = "  ";
const NARROWEST = 6;

/** @returns how many rows were printed */
export async function printRows<Row extends object>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  format: Format,
  shape: RowShape<Row>,
  terminal: Terminal,
): Promise<number> {
  if (format === "table") return printTable(rows, shape.columns, terminal);
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

async function printTable<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  columns: readonly Column<Row>[],
  terminal: Terminal,
): Promise<number> {
  let count = 0;
  let widths: number[] | null = null;
  let waiting: Row[] = [];
  const start = async (): Promise<number[]> => {
    const fitted = fitWidths(columns, waiting, terminal.width);
    if (waiting.length > 0) await terminal.write(`${terminal.paint("dim", headingLine(columns, fitted))}\n`);
    for (const row of waiting) await terminal.write(rowLine(row, columns, fitted, terminal));
    waiting = [];
    return fitted;
  };
  for await (const row of rows) {
    count += 1;
    if (widths !== null) await terminal.write(rowLine(row, columns, widths, terminal));
    else if (waiting.push(row) >= MEASURED_ROWS) widths = await start();
  }
  if (widths === null) await start();
  return count;
}

/** Natural widths, then the widest column that may be cut gives way one step at a time until the line fits. */
function fitWidths<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): number[] {
  const widths = columns.map(({ heading, cell }) =>
    rows.reduce((widest, row) => Math.max(widest, textWidth(cell(row))), textWidth(heading)),
  );
  const room = width - GAP.length * (columns.length - 1);
  const total = (): number => widths.reduce((sum, column) => sum + column, 0);
  while (total() > room) {
    const widest = widths.reduce(
      (best, column, at) => (columns[at]?.whole !== true && column > (widths[best] ?? 0) ? at : best),
      columns.findIndex((column) => column.whole !== true),
    );
    const current = widths[widest];
    if (current === undefined || current <= NARROWEST) break;
    widths[widest] = current - 1;
  }
  return widths;
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
  const cells = columns.map(({ cell, align, style, whole }, at) => {
    const width = widths[at] ?? 0;
    const isLast = at === columns.length - 1 && align !== "right";
    const text =
      whole === true && isLast ? cell(row) : isLast ? fitText(cell(row), width) : padText(cell(row), width, align);
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
