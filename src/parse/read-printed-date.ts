/**
 * The date that a page prints by its headline. Dates further off are today's, or other articles'; dates in the
 * running text belong to the story.
 */
import { readArticleDate } from "../vietnamese/article-date.ts";
import type { Line } from "./read-lines.ts";

export interface PrintedDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The line holds little beside it. */
  readonly isDateLine: boolean;
  /** It is said to be the day of a change. */
  readonly isChange: boolean;
}

const LINES_AFTER_TITLE = 12;
const LINES_BEFORE_TITLE = 6;
const MAX_LENGTH = 120;

/**
 * The nearest, first below the headline, then above; a line that says “published” before one that does not. Where
 * no such line is near the headline: the first one of the page that is nothing but a date, under a name that says so.
 */
export function readPrintedDate(lines: readonly Line[], title: string | null): PrintedDate | null {
  return readNearTitle(lines, title) ?? readNamed(lines);
}

function readNearTitle(lines: readonly Line[], title: string | null): PrintedDate | null {
  const at = lines.findIndex((line) => line.text === title && (line.isFirstHeading || line.isNamedTitle));
  const place = at >= 0 ? at : lines.findIndex((line) => line.text === title || (at < 0 && line.isFirstHeading));
  if (place < 0) return null;
  const after = lines.slice(place + 1, place + 1 + LINES_AFTER_TITLE);
  const before = lines.slice(Math.max(0, place - LINES_BEFORE_TITLE), place).reverse();
  let best: PrintedDate | null = null;
  for (const line of [...after, ...before]) {
    if (line.text.length > MAX_LENGTH) continue;
    const found = readArticleDate(line.text);
    if (!found) continue;
    const isChange = CHANGED.test(line.text.slice(0, found.start)) && !PUBLISHED.test(line.text);
    const printed = { date: found.date, isDateLine: line.isNamedDate || isDateLine(line.text), isChange };
    if (PUBLISHED.test(line.text.slice(0, found.start))) return { ...printed, isDateLine: true };
    if (best === null || (best.isChange && !isChange)) best = printed;
  }
  return best;
}

function readNamed(lines: readonly Line[]): PrintedDate | null {
  const isPossible = ({ text, linked }: Line): boolean => linked === 0 && isDateLine(text);
  const line =
    lines.find((one) => isPossible(one) && PUBLISHED.test(one.text)) ??
    lines.find((one) => one.isNamedDate && isPossible(one));
  const date = line ? readArticleDate(line.text) : null;
  // It may be another article's, so it never corrects what the page declares.
  return line && date ? { date: date.date, isDateLine: false, isChange: CHANGED.test(line.text) } : null;
}

/** “Cập nhật 21/06/2018 10:49”, “Thứ hai, 07/08/2023 - 15:42”: little beside a date. */
export function isDateLine(text: string): boolean {
  if (text.length > MAX_DATE_LINE) return false;
  const date = readArticleDate(text);
  if (!date) return false;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return rest.replace(DATE_LINE_WORDS, "").replace(/[^\p{L}]+/gu, "").length <= 6;
}

const MAX_DATE_LINE = 80;
const PUBLISHED = /publish|posted|(?<!\p{L})(?:ngày )?đăng(?!\p{L})|xuất bản/iu;
const CHANGED = /updat|modif|edited|reviewed|cập nhật/i;
const DATE_LINE_WORDS =
  /thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cập nhật|ngày đăng|đăng|ngày|lúc|giờ|phút|lượt xem|gmt|first|last|published|updated|posted|on|min(?:ute)?s?|read|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day/gi;
