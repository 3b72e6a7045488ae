/** From the lines of a body, those of the article: what templates and editors put among them goes. */
import { DEBRIS_LINES, END_LINES } from "./content-hints.ts";
import { cleanAuthor, isName } from "./read-author.ts";
import type { Line } from "./read-lines.ts";
import { isDateLine } from "./read-printed-date.ts";

export interface TrimmedLines {
  readonly lines: readonly Line[];
  /** The name under the last paragraph, set at the right edge: the author's. */
  readonly signature: string | null;
}

/** Out go captions, lists of links, known scraps, what follows the end, and headings left with nothing below. */
export function trimLines(lines: readonly Line[], title: string | null): TrimmedLines {
  const kept: Line[] = [];
  const total = lengthOf(lines);
  let length = 0;
  for (const line of lines) {
    length += line.text.length;
    const isShort = line.text.length <= 80;
    if (isShort && length > 0.4 * total && END_LINES.some((end) => end.test(line.text))) break;
    if (line.kind === "caption" || (line.text === title && length < 0.3 * total)) continue;
    if (kept.every((one) => one.text.length < LONG_LINE) && isDateLine(line.text)) continue;
    if (line.kind !== "heading" && line.linked > LINK_LIST_SHARE * line.text.length && line.text.length < 200) continue;
    if (line.text.length <= 240 && DEBRIS_LINES.some((debris) => debris.test(line.text))) continue;
    kept.push(line);
  }
  while (kept.at(-1)?.kind === "heading") kept.pop();
  const signature = kept.length >= 3 ? signatureOf(kept.at(-1)) : null;
  if (signature !== null) kept.pop();
  return { lines: kept, signature };
}

function signatureOf(last: Line | undefined): string | null {
  if (!last || last.kind !== "paragraph" || !(last.isRight || last.isNamedAuthor)) return null;
  const name = cleanAuthor(last.text);
  return isName(name) ? name : null;
}

/** A line this long opens the running text: dates below it belong to the story. */
const LONG_LINE = 80;

const LINK_LIST_SHARE = 0.8;

export function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
