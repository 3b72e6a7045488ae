/** A text as lines, and a line as cells: parted by bars, tabs, semicolons, dashes or gaps of two spaces. */
import type { Article, Sentence } from "../article.ts";
import type { Mention } from "../mention.ts";
import { matchesOf } from "../search.ts";

export interface Line {
  /** Folded offsets of the whole line, blanks at its ends included: a first cell may be empty. */
  readonly start: number;
  readonly end: number;
  /** Never empty. */
  readonly sentences: readonly Sentence[];
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

/** Trimmed; `start === end` where nothing is in it. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Separator = "bar" | "tab" | "semicolon" | "gap" | "dash";

/** The lines that hold something. */
export function linesOf(article: Article): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < article.sentences.length) {
    const first = article.sentences[at];
    if (first === undefined) break;
    let to = at + 1;
    while (article.sentences[to]?.line === first.line) to += 1;
    const sentences = article.sentences.slice(at, to);
    const start = article.text.lastIndexOf("\n", first.start) + 1;
    const stop = article.text.indexOf("\n", sentences.at(-1)?.end ?? first.end);
    const before = lines.at(-1)?.end ?? start;
    lines.push({
      start,
      end: stop < 0 ? article.text.length : stop,
      sentences,
      apart: article.text.slice(before, start).trim() === "" && start - before > 1,
    });
    at = to;
  }
  return lines;
}

/** No table is longer; one that is, is read in pieces. */
export const MOST_ROWS = 2000;
/** No row of a table is longer. */
const LONGEST_ROW = 1200;
const LONGEST_CELL = 160;
const MARKS: Readonly<Record<Separator, RegExp>> = {
  bar: /\|/g,
  tab: /\t/g,
  semicolon: /;/g,
  gap: / {2,}|\t/g,
  dash: / - (?!vũng tàu)/g,
};

/**
 * What stands between two cells, at least; the fold writes a tab as a space. A search for “ - ” would stop at every word.
 */
const SIGNS = { bar: "|", semicolon: ";", gap: "  ", dash: "- " } as const;

/** @returns null where the line has no such separator, or a cell that is prose */
export function splitLine(article: Article, line: Line, by: Separator): Cell[] | null {
  if (line.end - line.start > LONGEST_ROW) return null;
  if (!mayHold(article, line, by)) return null;
  const whole = by === "tab" || by === "gap" ? withTabs(article, line) : article.text.slice(line.start, line.end);
  const row = by === "gap" ? whole.trim() : whole;
  const offset = line.start + (by === "gap" ? whole.length - whole.trimStart().length : 0);
  const cells: Cell[] = [];
  let at = 0;
  const add = (to: number): void => {
    const piece = row.slice(at, to);
    const text = piece.trim();
    const start = offset + at + (text === "" ? 0 : piece.indexOf(text));
    cells.push({ text, start, end: start + text.length });
  };
  for (const { 0: mark, index } of matchesOf(MARKS[by], row)) {
    add(index);
    at = index + mark.length;
  }
  add(row.length);
  if (by === "bar") dropOuter(cells);
  return cells.length < 2 || cells.some(({ text }) => text.length > LONGEST_CELL) ? null : cells;
}

/** Most lines have no such sign: this costs less than to cut them. */
function mayHold(article: Article, line: Line, by: Separator): boolean {
  if (!textHolds(article, by)) return false;
  return (
    by === "tab" ||
    article.text.slice(line.start, line.end).includes(SIGNS[by]) ||
    (by === "gap" && textHolds(article, "tab"))
  );
}

/** Most texts have no such sign in any of their lines. */
function textHolds(article: Article, by: Separator): boolean {
  let held = HELD.get(article);
  if (held === undefined) {
    const { text } = article;
    const tab = article.document.text.includes("\t");
    const [bar, semicolon, dash] = [
      text.includes(SIGNS.bar),
      text.includes(SIGNS.semicolon),
      text.includes(SIGNS.dash),
    ];
    held = { bar, tab, semicolon, gap: tab || text.includes(SIGNS.gap), dash };
    HELD.set(article, held);
  }
  return held[by];
}
const HELD = new WeakMap<Article, Readonly<Record<Separator, boolean>>>();

/** “| a | b |” has nothing before its first bar and after its last. */
function dropOuter(cells: Cell[]): void {
  if (cells[0]?.text === "" && cells.at(-1)?.text === "" && cells.length > 3) {
    cells.shift();
    cells.pop();
  }
}

/** The fold writes a tab as a space: the text's own tabs, back in their places. */
function withTabs(article: Article, line: Line): string {
  const row = article.text.slice(line.start, line.end);
  const source = article.document.text;
  if (!textHolds(article, "tab")) return row;
  return row.replace(/ /g, (space, at: number) =>
    source[article.folded.original(line.start + at)] === "\t" ? "\t" : space,
  );
}

export function mentionsIn(lines: readonly Line[], start: number, end: number): Mention[] {
  const found: Mention[] = [];
  for (const line of lines) {
    if (line.start >= end || start >= line.end) continue;
    for (const { mentions } of line.sentences)
      for (const mention of mentions) if (mention.start >= start && mention.end <= end) found.push(mention);
  }
  return found;
}
