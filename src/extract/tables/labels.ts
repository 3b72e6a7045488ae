/**
 * Lists of labels with their numbers, one or more a line: “- Vị trí chung: 12/63”, “Xã hội số: 12/63; KTS 20/63”,
 * “1. Đà Nẵng: 0,6419”, “• Nhận thức số: 0,9417 (hạng 20, tăng 14)”, “Năm 2021: 33/63”. A line is read whole or left alone.
 */
import type { Article } from "../article.ts";
import { ends } from "../search.ts";
import { readAxis, type Axis } from "./axis.ts";
import { MOST_ROWS, mentionsIn, type Cell, type Line } from "./lines.ts";
import { readCell, type Part } from "./read-cell.ts";

export interface Label {
  readonly axis: Axis;
  /** Where the label begins. */
  readonly start: number;
  readonly cell: Cell;
  readonly parts: readonly Part[];
}

export interface LabelLine {
  readonly line: Line;
  /** “1.” before the first label. */
  readonly number: number | null;
  readonly labels: readonly Label[];
}

export interface LabelList {
  readonly kind: "labels";
  readonly from: number;
  readonly to: number;
  readonly lines: readonly LabelLine[];
}

/** @returns null where fewer than two labels, or bullets, stand together */
export function labelsAt(article: Article, lines: readonly Line[], at: number): LabelList | null {
  const read: LabelLine[] = [];
  let bullets = 0;
  let to = at;
  for (; to < Math.min(lines.length, at + MOST_ROWS); to += 1) {
    const line = lines[to];
    if (line === undefined) break;
    const bulleted = SIGN.test(article.text.slice(line.start, line.start + 4));
    const labels = readLine(article, line);
    // A bullet that is prose is left to the reader of sentences, and the list goes on.
    if (labels === null && !bulleted) break;
    if (labels !== null) read.push(labels);
    if (bulleted) bullets += 1;
  }
  const count = read.reduce((sum, { labels }) => sum + labels.length, 0);
  return count < (bullets < 2 ? 2 : 1) ? null : { kind: "labels", from: at, to, lines: read };
}

const SIGN = /^\s*[-*•+·▪►✓>●○]/;
const LONGEST_LINE = 320;
/** What may stand after the last number: “(hạng 5, tăng 3 bậc)”, “8/63 tỉnh, thành phố trong cả nước”. */
const LAST_NUMBER = /(?:^|\d)\D{0,44}$/;
const BULLET = /^\s*(?:(?<sign>[-*•+·▪►✓>●○])\s*|(?<number>\d{1,2})(?:[.)/]\s+|\s+(?:-\s+)?(?=[a-zđ]))|[a-zđ]\)\s+)?/;

function readLine(article: Article, line: Line): LabelLine | null {
  if (line.end - line.start > LONGEST_LINE) return null;
  const whole = article.text.slice(line.start, line.end).trimEnd();
  const text = /[.;,]/.test(whole.at(-1) ?? "") ? whole.slice(0, -1) : whole;
  const bullet = BULLET.exec(text);
  const from = bullet?.[0].length ?? 0;
  const number = bullet?.groups?.["number"];
  if (!/\d|giữ nguyên/.test(text.slice(from))) {
    // “1. Đà Nẵng”, “- Đà Nẵng”: the line above says what they have in common.
    if (number === undefined && bullet?.groups?.["sign"] === undefined) return null;
    const label = readName(line, line.start + from, text.slice(from));
    return label === null ? null : { line, number: number === undefined ? null : Number(number), labels: [label] };
  }
  if (!ends(text, LAST_NUMBER) && !text.endsWith("giữ nguyên")) return null;
  const labels: Label[] = [];
  let at = from;
  for (const piece of piecesOf(text.slice(from))) {
    const start = line.start + at;
    at += piece.length + 1;
    if (piece.trim() === "") continue;
    const label = readLabel(article, line, start, piece);
    if (label === null) return null;
    labels.push(label);
  }
  return labels.length === 0 ? null : { line, number: number === undefined ? null : Number(number), labels };
}

/** Semicolons part labels; commas do where a letter follows that begins no remark of the same number. */
function piecesOf(text: string): string[] {
  const bySemicolon = text.split(";");
  if (bySemicolon.length > 1 || /[(]/.test(text)) return bySemicolon;
  return text.split(/,(?= (?!hạng|thứ|xếp|tăng|giảm|lên|xuống|giữ|đứng|tụt|lùi)[a-zà-ỹđ])/);
}

function readName(line: Line, start: number, piece: string): Label | null {
  const text = piece.trim();
  const at = start + piece.indexOf(text);
  const axis = readAxis(text, mentionsIn([line], at, at + text.length), at);
  return axis.subject === null
    ? null
    : { axis, start: at, cell: { text: "", start: at + text.length, end: at + text.length }, parts: [] };
}

/** The shortest label before what reads as a cell: up to a colon or dash, or up to the end of a name. */
function readLabel(article: Article, line: Line, start: number, piece: string): Label | null {
  const lead = piece.length - piece.trimStart().length;
  const [from, to] = [start + lead, start + piece.trimEnd().length];
  const text = article.text.slice(from, to);
  const colon = /^(?<label>[^:\d][^:]{1,80}?|năm 20\d\d|20\d\d) ?(?::|=| -(?= )) ?(?=\S)/.exec(text);
  const cuts = colon === null ? [] : [{ label: colon.groups?.["label"]?.length ?? 0, value: colon[0].length }];
  for (const { end, kind } of mentionsIn([line], from, to)) {
    if (colon !== null || (kind !== "indicator" && kind !== "index" && kind !== "subject")) continue;
    const gap = /^ ?(?:\([a-zđ]{2,8}\) ?)?(?:- )?(?:(?:là|đạt|xếp|đứng) (?=\S))?(?=\S)/.exec(
      article.text.slice(end, to),
    );
    if (gap !== null) cuts.push({ label: end - from, value: end - from + gap[0].length });
  }
  for (const { label, value } of cuts) {
    const parts = readCell(text.slice(value));
    if (parts === null || parts.length === 0) continue;
    const words = text.slice(0, label).trimEnd();
    if (HOLDS_VALUE.test(words)) continue;
    const axis = readAxis(words, mentionsIn([line], from, from + words.length), from);
    if (!isLabel(axis)) continue;
    return { axis, start: from, cell: { text: text.slice(value), start: from + value, end: to }, parts };
  }
  return null;
}

/** “chính quyền số thứ 6/63, kinh tế số thứ 12/63 và xã hội số”: prose, whose first numbers would be lost. */
const HOLDS_VALUE = /\d ?[/%]|(?:thứ|hạng|đạt|tăng|giảm) \d|\d[.,]\d/;

function isLabel(axis: Axis): boolean {
  if (axis.metric !== null && axis.subject === null && axis.index === null) return true;
  if (axis.foreign) return false;
  return (
    axis.group !== null ||
    axis.subject !== null ||
    axis.indicator !== null ||
    axis.index !== null ||
    axis.overall ||
    /^(?:năm )?20\d\d$/.test(axis.text)
  );
}
