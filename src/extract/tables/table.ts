/** A table as it lies on the page, whatever parts its cells: heads over columns, and rows. */
import { readAxis, type Axis } from "./axis.ts";
import { mentionsIn, type Cell, type Line } from "./lines.ts";
import { readCell } from "./read-cell.ts";

export interface Row {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
}

export interface Table {
  readonly kind: "table";
  /** Number of the first line, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** One for each column; null where no head says anything. */
  readonly columns: readonly Column[];
  /** A row of one cell heads the rows under it. */
  readonly rows: readonly Row[];
  readonly headed: boolean;
}

export interface Column extends Axis {
  readonly role: "name" | "value" | "unit" | "running" | "skip";
  /** Whether every number in it is whole. */
  readonly whole: boolean;
}

export function rowOf(cells: readonly Cell[], lines: readonly Line[]): Row {
  const filled = cells.filter(({ text }) => text !== "");
  return { cells, lines, start: filled[0]?.start ?? 0, end: filled.at(-1)?.end ?? 0 };
}

/** A number, and no year. */
export function isValue({ text }: Cell): boolean {
  const parts = readCell(text);
  return parts !== null && parts.length > 0 && !/^(?:năm )?20\d\d$/.test(text);
}

/** Has letters, and reads as no number. */
export function isWords({ text }: Cell): boolean {
  return /[a-zà-ỹđ]{2}/.test(text) && readCell(text) === null;
}

/**
 * @param headings the rows over the data, the lowest last
 * @returns null where nothing in it is named, or nothing is counted
 */
export function buildTable(headings: readonly Row[], rows: readonly Row[], from: number, to: number): Table | null {
  const data = rows.filter(({ cells }) => cells.length > 1);
  const width = Math.max(0, ...data.map(({ cells }) => cells.length));
  if (data.length === 0 || width < 2 || width > MOST_COLUMNS) return null;
  const filled = filledCells(data, width);
  const worded = filled.map((cells) => cells.length > 0 && cells.filter(isWords).length * 2 > cells.length);
  // “Năm | Điểm | Hạng”: the years are the names of the rows.
  const names = worded.includes(true)
    ? worded
    : filled.map((cells) => cells.every(({ text }) => /^(?:năm |dti )?20\d\d$/.test(text)));
  const name = names.indexOf(true);
  if (name < 0) return null;
  const heads = spread(headings, width, name);
  const lines = headings.flatMap((heading) => heading.lines);
  const columns = heads.map((cells, column): Column => {
    const axis = headOf(cells, lines);
    const under = filled[column] ?? [];
    const values = under
      .map(({ text }) => readCell(text))
      .filter((parts) => parts !== null)
      .flat();
    const words = names[column] ?? false;
    const role = words
      ? axis.unit || (column > name && under.every(({ text }) => UNIT_WORDS.test(text)))
        ? "unit"
        : "name"
      : axis.unit || (column > name && UNIT_HEAD.test(axis.text))
        ? "unit"
        : values.length === 0
          ? "skip"
          : axis.running || (column < name && axis.text === "")
            ? "running"
            : "value";
    return { role, whole: values.every(({ decimals, kind }) => decimals === 0 && kind !== "score"), ...axis };
  });
  return columns.some(({ role }) => role === "value" || role === "running")
    ? { kind: "table", from, to, columns, rows, headed: headings.length > 0 }
    : null;
}

/** By column, those of its cells that hold something. */
function filledCells(rows: readonly Row[], width: number): Cell[][] {
  const columns: Cell[][] = Array.from({ length: width }, () => []);
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) if (cell.text !== "") columns[column]?.push(cell);
  return columns;
}

const MOST_COLUMNS = 40;
const UNIT_HEAD = /^đơn vị$/;
const UNIT_WORDS =
  /^(?:%.{0,20}|điểm|doanh nghiệp|tổ|trạm|thuê bao|chứng thư|tỷ đồng|triệu đồng|triệu usd|tỷ usd|lượt|tài khoản|hạng|bậc|sản phẩm|hộ|người|nghìn .{0,12}|triệu .{0,12}|thủ tục|dịch vụ|dn|xã|thôn|giao dịch|hồ sơ)$/;

function headOf(cells: readonly Cell[], lines: readonly Line[]): Axis {
  const texts: string[] = [];
  for (const { text } of cells) if (text !== "" && !texts.includes(text)) texts.push(text);
  const text = texts.join(" ");
  // Offsets of the joined text run on from cell to cell: each name is moved to where its cell was put.
  let at = 0;
  const mentions = cells
    .filter((cell, i) => cell.text !== "" && cells.findIndex((other) => other.text === cell.text) === i)
    .flatMap((cell) => {
      const offset = at;
      at += cell.text.length + 1;
      return mentionsIn(lines, cell.start, cell.end).map((mention) => ({
        ...mention,
        start: mention.start - cell.start + offset,
        end: mention.end - cell.start + offset,
      }));
    });
  return readAxis(text, mentions, 0);
}

/** The heads over each column, from above: a head over several columns stands in one cell, or is followed by empty ones. */
function spread(headings: readonly Row[], width: number, name: number): Cell[][] {
  const heads: Cell[][] = Array.from({ length: width }, () => []);
  for (const [row, { cells }] of headings.entries()) {
    const last = row === headings.length - 1;
    for (const [column, cell] of place(cells, width, name, last).entries())
      if (cell !== null) heads[column]?.push(cell);
  }
  return heads;
}

function place(cells: readonly Cell[], width: number, name: number, last: boolean): (Cell | null)[] {
  const short = width - cells.length;
  if (last || short <= 0) {
    // A head row without the running number, or under name columns that the row above has named.
    const shift = short > 0 && (short === name || short === name + 1) ? short : 0;
    let before: Cell | null = null;
    return Array.from({ length: width }, (_, column) => {
      const cell = cells[column - shift] ?? null;
      if (last || column <= name || (cell !== null && cell.text !== "")) {
        before = column > name ? cell : null;
        return cell;
      }
      return before;
    });
  }
  const leading = Math.min(name + 1, cells.length - 1);
  const groups = cells.length - leading;
  const each = (width - name - 1) / groups;
  return Array.from({ length: width }, (_, column) =>
    column <= name
      ? (cells[column] ?? null)
      : Number.isInteger(each)
        ? (cells[leading + Math.floor((column - name - 1) / each)] ?? null)
        : null,
  );
}
