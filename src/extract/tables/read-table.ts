/**
 * The claims of a table: each number takes what its column says, then what its row says, then what stands around the
 * table. Headings decide; a running number is a place only where the table is said to be in the order of the ranking.
 */
import type { Article } from "../article.ts";
import { notePopulations } from "../bind-population.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { readAxis, type Axis } from "./axis.ts";
import { draftCell } from "./draft-cell.ts";
import { mentionsIn, type Cell, type Line } from "./lines.ts";
import { readCell, type Part } from "./read-cell.ts";
import { settingOf, type Setting } from "./setting.ts";
import type { Spot } from "./spot.ts";
import type { Column, Row, Table } from "./table.ts";

export function readTable(article: Article, lines: readonly Line[], table: Table, discourse: Discourse): Draft[] {
  const first = lines[table.from]?.sentences[0];
  if (first === undefined) return [];
  const rows = table.rows.map((row) => ({ row, axis: headOfRow(row, table.columns) }));
  const names = [...table.columns, ...rows.map(({ axis }) => axis)].flatMap(({ index, indicator }) =>
    [index, indicator].filter((mention) => mention !== null),
  );
  const heads = table.columns.map(({ text }) => text).join(" | ");
  const setting = settingOf(article, discourse, lines.slice(0, table.from), first, names, heads);
  if (setting.foreign && !names.some(({ kind }) => kind === "index")) return [];
  const towns = rows.some(({ axis }) => axis.subject?.id.startsWith("province:") === true);
  const context = { discourse, setting, table, towns };
  const drafts: Draft[] = [];
  let section: Axis | null = null;
  let group: { row: Row; axis: Axis }[] = [];
  const closeGroup = (): void => {
    drafts.push(...readGroup(context, group, section));
    group = [];
  };
  for (const held of rows) {
    if (held.row.cells.length > 1) {
      group.push(held);
      continue;
    }
    closeGroup();
    section = held.axis;
    for (const sentence of held.row.lines.flatMap(({ sentences }) => sentences))
      notePopulations(article, sentence, discourse, sentence.end);
  }
  closeGroup();
  return drafts;
}

interface Context {
  readonly discourse: Discourse;
  readonly setting: Setting;
  readonly table: Table;
  /** The rows are provinces: “TP. Huế” among them is the province. */
  readonly towns: boolean;
}

/** Rows under one head. */
function readGroup(
  { discourse, setting, table, towns }: Context,
  rows: readonly { row: Row; axis: Axis }[],
  section: Axis | null,
): Draft[] {
  const order = rankedByNumber(
    table.columns,
    rows.map(({ row }) => row),
    setting,
  );
  return rows.flatMap(({ row, axis }) => {
    const unit = row.cells[table.columns.findIndex(({ role }) => role === "unit")]?.text ?? "";
    return table.columns.flatMap((column, i) => {
      const cell = row.cells[i];
      const running = column.role === "running";
      if (cell === undefined || (column.role !== "value" && !(running && order))) return [];
      const parts = readCell(cell.text) ?? [];
      const spot: Spot = {
        column: running ? { ...column, measure: "rank", foreign: false } : column,
        columns: table.columns,
        row: axis,
        section,
        unit,
        start: row.start,
        end: row.end,
        cell,
        towns,
        derived: running && !(column.measure === "rank"),
      };
      return parts.flatMap((part) => draftCell(discourse, setting, spot, part));
    });
  });
}

/** The words at the head of a row: of its name columns, the last says most. */
function headOfRow(row: Row, columns: readonly Column[]): Axis {
  const cells =
    row.cells.length === 1
      ? row.cells
      : row.cells.filter((_, i) => columns[i]?.role === "name" && row.cells[i]?.text !== "");
  const axes = cells.map((cell) => axisOf(row.lines, cell));
  const [only = readAxis("", [], 0)] = axes;
  if (axes.length < 2) return only;
  return axes.reduce((held, axis) => ({
    ...axis,
    subject: axis.subject ?? held.subject,
    index: axis.index ?? held.index,
    indicator: axis.indicator ?? held.indicator,
    measure: axis.measure ?? held.measure,
    period: axis.period ?? held.period,
    metric: axis.metric ?? held.metric,
    foreign: axis.foreign && axis.subject === null && axis.indicator === null,
  }));
}

function axisOf(lines: readonly Line[], cell: Cell): Axis {
  return readAxis(cell.text, mentionsIn(lines, cell.start, cell.end), cell.start);
}

/** Whether the numbers before the names are places. */
function rankedByNumber(columns: readonly Column[], rows: readonly Row[], setting: Setting): boolean {
  const running = columns.findIndex(({ role }) => role === "running");
  const column = columns[running];
  if (column === undefined) return false;
  if (column.measure === "rank" && !column.running) return !column.foreign;
  if (columns.some(({ role, measure, indicator }) => role === "value" && measure === "rank" && indicator === null))
    return false;
  const numbers = rows.map(({ cells }) => only(readCell(cells[running]?.text ?? "")));
  if (numbers.length < 2 || numbers.some((part) => part === null)) return false;
  const places = numbers.map((part) => part?.value ?? 0);
  if (places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0))) return false;
  const gaps = places.some((place, i) => i > 0 && place !== (places[i - 1] ?? 0) + 1);
  const score = columns.findIndex(
    ({ role, measure, indicator, whole, foreign }) =>
      role === "value" && indicator === null && !whole && !foreign && (measure === "score" || measure === null),
  );
  const scores = score < 0 ? [] : rows.map(({ cells }) => only(readCell(cells[score]?.text ?? ""))?.value ?? 0);
  const falls = scores.every((value, i) => i === 0 || value <= (scores[i - 1] ?? 0));
  return setting.ordered ? falls : gaps && falls && scores.length > 0;
}

function only(parts: readonly Part[] | null): Part | null {
  const [part] = parts ?? [];
  return part ?? null;
}
