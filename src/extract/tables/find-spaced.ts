/**
 * Tables flattened to lines with a single space between cells: “2 Thừa Thiên Huế 0.5872 2 3 2” under “TT Địa phương Giá trị
 * Chính quyền số Kinh tế số Xã hội số”. A row tells how many columns there are; the heading is cut into as many heads.
 */
import type { Article } from "../article.ts";
import type { Mention } from "../mention.ts";
import { matchesOf } from "../search.ts";
import { readAxis } from "./axis.ts";
import { MOST_ROWS, mentionsIn, type Cell, type Line } from "./lines.ts";
import { buildTable, rowOf, type Row, type Table } from "./table.ts";

const LONGEST_LINE = 220;
/** Eight main indicators with all their words. */
const LONGEST_HEADING = 400;

/** @returns null where the line is no heading, or no row follows it */
export function spacedAt(article: Article, lines: readonly Line[], at: number): Table | null {
  const heading = lines[at];
  if (heading === undefined || !opens(article, heading)) return null;
  // Heads may run on over a second line.
  for (const deep of [1, 2]) {
    const first = lines[at + deep];
    const cells = first === undefined ? null : spacedRow(article, first);
    if (cells === null) continue;
    const heads =
      cutHeading(article, lines.slice(at, at + deep), cells.length) ??
      (deep === 2 ? withYears(article, lines, at, cells.length) : null);
    if (heads === null) return null;
    const rows: Row[] = [];
    for (let i = at + deep; i < Math.min(lines.length, at + MOST_ROWS); i += 1) {
      const line = lines[i];
      const row = line === undefined ? null : spacedRow(article, line);
      if (line === undefined || row?.length !== cells.length) break;
      rows.push(rowOf(row, [line]));
    }
    return buildTable([rowOf(heads, lines.slice(at, at + deep))], rows, at, at + deep + rows.length);
  }
  return null;
}

const OPENING =
  /^(?<running>(?:stt|tt|s\.t\.t|#|no\.?|số tt|(?:hạng|xếp hạng|thứ hạng|vị trí)(?: dti)?) )?(?<name>(?:tên |các )?(?:(?:tỉnh, thành phố|tỉnh, thành|thành phố) trực thuộc (?:trung ương|tw)|tỉnh, thành phố|tỉnh\/thành phố|tỉnh\/tp|tỉnh, tp|tỉnh, thành|tỉnh\/thành|tỉnh thành|tỉnh - thành phố|tỉnh|thành phố|địa phương|đơn vị|bộ, ngành|bộ, cơ quan|bộ\/ngành|bộ ngành|bộ|cơ quan|chỉ số chính|chỉ số|nội dung|chỉ tiêu|trụ cột|tiêu chí|năm|hạng mục))(?= )/;

function opens(article: Article, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const text = article.text.slice(line.start, line.end).trim();
  return OPENING.test(text) && !/[.:;!?]$/.test(text);
}

const VALUE = "(?:[+\\-↑↓▲▼] ?)?\\d[\\d.,]*(?:/\\d{2,3})?%?|-{1,3}|…";
const VALUES = new RegExp(VALUE, "g");
const WORDS = /[^ \n]+/g;
const ROW = new RegExp(
  `^(?:(?<running>\\d{1,3})[.)]? )?(?<name>[a-zà-ỹđ][a-zà-ỹđ .,&()'*/-]{1,70}?)(?: ?[:-])?(?<values>(?: (?:${VALUE}))+)$`,
);

/** The cells of a line that ends in numbers, a name before them. */
export function spacedRow(article: Article, line: Line): Cell[] | null {
  if (line.end - line.start > LONGEST_LINE) return null;
  const whole = article.text.slice(line.start, line.end);
  const row = whole.trim();
  if (!/[\d…%-]$/.test(row)) return null;
  const offset = line.start + whole.indexOf(row);
  const match = ROW.exec(row);
  if (match?.groups === undefined) return null;
  const { running, name = "", values = "" } = match.groups;
  const cells: Cell[] = [];
  if (running !== undefined) cells.push({ text: running, start: offset, end: offset + running.length });
  const nameAt = running === undefined ? 0 : row.indexOf(name, running.length);
  cells.push({ text: name, start: offset + nameAt, end: offset + nameAt + name.length });
  const from = offset + row.length - values.length;
  for (const { 0: text, index } of matchesOf(VALUES, values))
    cells.push({ text, start: from + index, end: from + index + text.length });
  return cells;
}

/** The heading in exactly so many heads, each of which says something; null where there is no such cut. */
function cutHeading(article: Article, lines: readonly Line[], width: number): Cell[] | null {
  const [from, to] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  const whole = article.text.slice(from, to);
  const text = whole.trim();
  const offset = from + whole.indexOf(text);
  const opening = OPENING.exec(text);
  if (opening?.groups === undefined) return null;
  const { running, name = "" } = opening.groups;
  const heads: Cell[] = [];
  if (running !== undefined) heads.push(cellAt(running.trim(), offset));
  heads.push(cellAt(name, offset + (running?.length ?? 0)));
  const words = matchesOf(WORDS, text.slice(opening[0].length)).map(({ 0: word, index }) => ({
    start: offset + opening[0].length + index,
    end: offset + opening[0].length + index + word.length,
  }));
  const missing = width - heads.length;
  const rest =
    cutWords(article, lines, words, missing) ??
    // A row may carry a running number that has no head.
    (running === undefined ? cutWords(article, lines, words, missing - 1) : null);
  if (rest === null) return null;
  const empty: Cell = { text: "", start: offset, end: offset };
  return rest.length < missing ? [empty, ...heads, ...rest] : [...heads, ...rest];
}

/** “Điểm Hạng Điểm Hạng” over “2021 2021 2022 2022”: a year under each head. */
function withYears(article: Article, lines: readonly Line[], at: number, width: number): Cell[] | null {
  const under = lines[at + 1];
  const heads = cutHeading(article, lines.slice(at, at + 1), width);
  if (under === undefined || heads === null) return null;
  const years = article.text.slice(under.start, under.end).trim().split(/ +/);
  const from = width - years.length;
  if (from < 1 || years.some((year) => !/^20\d\d$/.test(year))) return null;
  return heads.map((head, i) => (i < from ? head : { ...head, text: `${head.text} ${years[i - from] ?? ""}` }));
}

const MOST_WORDS = 70;
const MOST_HEAD_WORDS = 9;

function cutWords(
  article: Article,
  lines: readonly Line[],
  words: readonly { start: number; end: number }[],
  parts: number,
): Cell[] | null {
  if (parts < 1 || words.length < parts || words.length > MOST_WORDS) return null;
  const heads = new Map<number, Cell | null>();
  // ways[k]: for each number of words, the last cut of the best way to make k heads of them.
  let ways: (readonly Cell[] | null)[] = [[], ...words.map(() => null)];
  for (let part = 1; part <= parts; part += 1) {
    const next: (readonly Cell[] | null)[] = words.map(() => null);
    next.push(null);
    for (let to = part; to <= words.length; to += 1)
      for (let from = Math.max(part - 1, to - MOST_HEAD_WORDS); from < to; from += 1) {
        const before = ways[from];
        if (before == null || next[to] !== null) continue;
        const key = from * MOST_WORDS + to;
        const held = heads.get(key);
        const head =
          held === undefined ? headAt(article, lines, words[from]?.start ?? 0, words[to - 1]?.end ?? 0) : held;
        heads.set(key, head);
        if (head !== null) next[to] = [...before, head];
      }
    ways = next;
  }
  const way = ways[words.length];
  return way == null ? null : [...way];
}

/** null where the words name no column, or two. */
function headAt(article: Article, lines: readonly Line[], start: number, end: number): Cell | null {
  const text = article.text.slice(start, end).replace("\n", " ");
  const mentions = mentionsIn(lines, start, end);
  // A name must not be cut in two.
  const cutsName = lines
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => sentence.mentions)
    .some((mention) => mention.start < end && start < mention.end && (mention.start < start || mention.end > end));
  if (cutsName) return null;
  const named = mentions.filter(({ kind }) => kind === "indicator" || kind === "index" || kind === "hint");
  const axis = readAxis(text, mentions, start);
  if (namesTwo(named) || axis.foreign || TWO_MEASURES.test(text)) return null;
  const says =
    named.length > 0 ||
    axis.measure !== null ||
    axis.period !== null ||
    axis.metric !== null ||
    axis.overall ||
    axis.unit;
  return says && !DANGLING.test(text) ? { text, start, end } : null;
}

/** “Chuyển đổi số cấp tỉnh (PDTI)” names the index twice, “DTI (điểm) DTI (hạng)” are two columns. */
function namesTwo(named: readonly Mention[]): boolean {
  const [first, ...others] = named;
  return others.some(({ id, kind }) => id !== first?.id || kind === first.kind);
}

const TWO_MEASURES =
  /(?:hạng|vị trí).*(?:điểm|giá trị|hạng|vị trí)|(?:điểm|giá trị) .*(?<!xếp )(?:hạng|vị trí|điểm|giá trị)|20\d\d.* 20\d\d/;

/** A head does not begin with the end of another: “số”, “năm” alone. */
const DANGLING = /^(?:số|trị|hạng (?:điểm|giá trị)|(?:điểm|giá trị) (?:hạng|xếp hạng)|năm|trí|chính)$|^(?:trị|trí) /;

function cellAt(text: string, start: number): Cell {
  return { text, start, end: start + text.length };
}
