/**
 * Ranking tables: rows of cells joined by “ | ”, as parse writes them. The heading names the columns (place, name, score
 * of the index, scores of indicators); each cell is a claim whose quote is the row.
 */
import { readDigits } from "../vietnamese/digits.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import { known, type Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import type { Mention } from "./find-mentions.ts";

const CELL_EDGE = " | ";

export function isTableRow(article: Article, sentence: Sentence): boolean {
  return article.text.slice(sentence.start, sentence.end).includes(CELL_EDGE);
}

/** What a column holds. `measure: rank` with the index’s own place; `skip` for running numbers and other editions’ changes. */
interface Column {
  readonly kind: "name" | "rank" | "score" | "change" | "skip";
  readonly indicator: string;
  readonly period: string | null;
}

export interface TableState {
  columns: readonly Column[] | null;
  /** The sentence of the last row: a gap ends the table. */
  last: number;
}

/** Reads one row: a heading sets the columns, any other row gives its claims. */
export function readTableRow(article: Article, sentence: Sentence, discourse: Discourse, state: TableState): Draft[] {
  if (state.last !== sentence.index - 1) state.columns = null;
  state.last = sentence.index;
  const cells = cellsOf(article, sentence);
  const heading = headingOf(sentence, cells);
  if (heading !== null) {
    state.columns = heading;
    return [];
  }
  const index =
    discourse.index?.value ??
    (discourse.mainIndex !== null && discourse.mainIndex.sentence <= sentence.index ? discourse.mainIndex.id : null);
  if (state.columns === null || index === null) return [];
  const subject = subjectOf(sentence, cells, state.columns);
  if (subject === null) return [];
  return state.columns.flatMap((column, i) => {
    const cell = cells[i];
    return cell === undefined ? [] : readCell(sentence, discourse, index, subject, column, cell);
  });
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function cellsOf(article: Article, sentence: Sentence): Cell[] {
  const row = article.text.slice(sentence.start, sentence.end);
  const cells: Cell[] = [];
  let at = 0;
  for (const text of row.split("|")) {
    const trimmed = text.trim();
    const start = sentence.start + at + text.indexOf(trimmed);
    cells.push({ text: trimmed, start, end: start + trimmed.length });
    at += text.length + 1;
  }
  return cells;
}

/** A heading names a subject column and holds no number that could be a value. */
function headingOf(sentence: Sentence, cells: readonly Cell[]): Column[] | null {
  if (cells.length < 2 || cells.some(({ text }) => /^\d+(?:[.,]\d+)*$/.test(text) && !/^20\d\d$/.test(text)))
    return null;
  const columns = cells.map((cell) => columnOf(sentence, cell));
  return columns.some(({ kind }) => kind === "name") && columns.some(({ kind }) => kind === "rank" || kind === "score")
    ? columns
    : null;
}

function columnOf(sentence: Sentence, cell: Cell): Column {
  const mention = sentence.mentions.find(
    ({ kind, start, end }) => kind === "indicator" && start >= cell.start && end <= cell.end,
  );
  const period = /20\d\d/.exec(cell.text)?.[0] ?? null;
  const indicator = mention?.id ?? "overall";
  if (/^(?:stt|tt|số tt|số thứ tự|#)$/.test(cell.text)) return { kind: "skip", indicator, period };
  if (/(?:tăng|giảm|thay đổi|so với|\+\/-)/.test(cell.text)) return { kind: "change", indicator, period };
  if (
    /^(?:tỉnh|địa phương|tên|đơn vị|vùng|khu vực|nơi|bộ|cơ quan|thành phố|tỉnh, thành|tỉnh\/thành|province)/.test(
      cell.text,
    ) &&
    mention === undefined
  )
    return { kind: "name", indicator, period };
  if (/(?:hạng|xếp hạng|thứ hạng|vị trí|thứ bậc|rank)/.test(cell.text)) return { kind: "rank", indicator, period };
  if (mention !== undefined || /(?:dti|điểm|giá trị|chỉ số|tổng)/.test(cell.text))
    return { kind: "score", indicator, period };
  return { kind: "skip", indicator, period };
}

function subjectOf(sentence: Sentence, cells: readonly Cell[], columns: readonly Column[]): Mention | null {
  const cell = cells[columns.findIndex(({ kind }) => kind === "name")];
  if (cell === undefined) return null;
  return (
    sentence.mentions.find(({ kind, start, end }) => kind === "subject" && start >= cell.start && end <= cell.end) ??
    null
  );
}

function readCell(
  sentence: Sentence,
  discourse: Discourse,
  index: string,
  subject: Mention,
  column: Column,
  cell: Cell,
): Draft[] {
  if (column.kind !== "rank" && column.kind !== "score") return [];
  const fraction = /^(?<n>\d+(?:[.,]\d+)?)(?: ?\/ ?(?<of>\d{2,3}))?$/.exec(cell.text);
  const number = readDigits(fraction?.groups?.["n"] ?? "");
  if (number === null) return [];
  // A column of scores may be filled with places, and a place never has a decimal mark.
  const isRank = column.kind === "rank";
  if (isRank && (number.decimals > 0 || number.value < 1 || number.value > 200)) return [];
  if (!isRank && number.decimals === 0 && number.value > 1 && number.value <= 100) return [];
  const of = fraction?.groups?.["of"];
  const edition = discourse.editions.get(index);
  const period: Bound<string> | null =
    column.period !== null
      ? { value: column.period, start: cell.start, end: cell.end, note: "the heading of the column", how: "inherited" }
      : edition === undefined
        ? null
        : { ...edition, how: "inherited", note: "the edition that the table is about" };
  const province = subject.id.startsWith("province:");
  const population =
    province && index === "dti" && period !== null && period.value < "2024"
      ? "provinces-63"
      : (discourse.provinces?.population ?? null);
  return [
    {
      index: {
        ...known(
          index,
          discourse.index?.start != null && discourse.index.end !== null
            ? { start: discourse.index.start, end: discourse.index.end }
            : null,
          "the index that the table is about",
        ),
        how: "inherited",
      },
      subject: {
        ...known(
          province || subject.id.startsWith("ministry:") ? subject.id : subject.id.replace(/^district:/, "province:"),
          subject,
        ),
        how: "stated",
      },
      indicator: {
        value: column.indicator,
        start: null,
        end: null,
        note: "the heading of the column",
        how: column.indicator === "overall" ? "stated" : "inherited",
      },
      measure: isRank ? "rank" : "score",
      value: number.value,
      comparator: "eq",
      unit: isRank ? "rank" : number.value <= 1 ? "ratio" : "points",
      of: of === undefined ? null : Number(of),
      population:
        isRank && population !== null && province
          ? { value: population, start: null, end: null, note: null, how: "assumed" }
          : null,
      period,
      baseline: null,
      modality: "actual",
      object: null,
      attribution: null,
      derived: false,
      rule: isRank ? "table/rank" : "table/score",
      quantity: null,
      start: sentence.start,
      end: sentence.end,
    },
  ];
}
