/**
 * Which lines of a page are the article. Each line is worth its unlinked text, lists of links and scraps cost; the
 * body is the container with the greatest sum, so it climbs over sections and pages set in several boxes, and stops
 * where the surroundings cost more than they bring. A container with a known name wins if it holds most of that.
 * The lead is looked for apart, since in every Vietnamese system it stands before the body.
 */
import { readArticleDate } from "../vietnamese/article-date.ts";
import { DEBRIS_LINES, END_LINES } from "./content-hints.ts";
import type { Container, Line, PageLines } from "./read-lines.ts";

export interface Body {
  readonly lead: Line | null;
  readonly lines: readonly Line[];
}

/** @param description the page's own summary (meta description), by which an unnamed lead is known */
export function findBody(page: PageLines, title: string | null, description: string | null): Body | null {
  const strict = chooseBody(page, markDebris(page), title, description);
  const length = lengthOf(strict?.lines ?? []);
  if (length >= MIN_BODY_LENGTH) return strict;
  // A page built of boxes that all bear names of debris: better read with its surroundings than lost.
  const loose = chooseBody(page, [], title, description);
  return loose && lengthOf(loose.lines) > Math.max(MIN_BODY_LENGTH, 3 * length) ? loose : strict;
}

const MIN_BODY_LENGTH = 250;

function chooseBody(
  { lines, containers }: PageLines,
  debris: readonly boolean[],
  title: string | null,
  description: string | null,
): Body | null {
  const sums = sumsOf(lines.map((line, at) => (debris[at] ? 0 : worthOf(line))));
  const worth = ({ from, to }: Container): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  let best: Container | null = null;
  let known: Container | null = null;
  for (const container of containers) {
    // On a tie the inner container wins: it comes later.
    if (!best || worth(container) >= worth(best)) best = container;
    if (container.isBody && (!known || worth(container) > worth(known))) known = container;
  }
  if (!best || worth(best) <= 0) return null;
  const outer = known && worth(known) >= KNOWN_NAME_SHARE * worth(best) ? known : best;
  const chosen = tighten(containers, outer, worth);
  const isArticle = (_: Line, at: number): boolean => !debris[at];
  const lead = findLead(lines.slice(0, chosen.from).filter(isArticle), title, description);
  const kept = lines.slice(chosen.from, chosen.to).filter((_, at) => !debris[chosen.from + at]);
  return { lead, lines: trimLines(kept, title) };
}

/**
 * The innermost container that still holds nearly all: what a page adds below its article (teasers, who we are, what
 * we sell) is running text too, and worth a little. A body in several boxes of like size stays whole.
 */
function tighten(
  containers: readonly Container[],
  outer: Container,
  worth: (container: Container) => number,
): Container {
  let chosen = outer;
  for (const container of containers) {
    if (container.from < outer.from || container.to > outer.to) continue;
    if (worth(container) >= TIGHT_SHARE * worth(chosen)) chosen = container;
  }
  return chosen;
}

const TIGHT_SHARE = 0.9;
/** A body with a known name wins from this share of the best unnamed one. */
const KNOWN_NAME_SHARE = 0.4;
/** What holds more than this share of the page's running text is no debris, whatever its name. */
const DEBRIS_SHARE = 0.4;

/** For each line, whether it stands in an element named like debris that does not hold the article itself. */
function markDebris({ lines, containers }: PageLines): boolean[] {
  const sums = sumsOf(lines.map((line) => Math.max(0, worthOf(line))));
  const total = sums.at(-1) ?? 0;
  const marks: boolean[] = lines.map(() => false);
  let marked = 0;
  for (const { isDebris, from, to } of containers) {
    if (!isDebris || (sums[to] ?? 0) - (sums[from] ?? 0) > DEBRIS_SHARE * total) continue;
    // Containers come in document order, so what an outer one marked need not be marked again.
    if (to > marked) marks.fill(true, Math.max(from, marked), to);
    marked = Math.max(marked, to);
  }
  return marks;
}

function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) sums.push((sum += value));
  return sums;
}

/** In characters, about. Negative for what makes a container less of an article. */
function worthOf({ kind, text, linked }: Line): number {
  const length = text.length;
  if (kind === "caption") return 0;
  if (linked > 0.6 * length) return -Math.min(length, 60) / 2 - 5;
  if (kind === "heading") return 0;
  if (length < 40) return -4;
  return length - linked - 15;
}

/** The last line before the body that is named a lead, repeats the page's description, or follows the headline. */
function findLead(before: readonly Line[], title: string | null, description: string | null): Line | null {
  const summary = lettersOf(description ?? "").slice(0, 60);
  const titleAt = before.findLastIndex(({ text }) => text === title);
  for (const [back, line] of before.slice(-60).reverse().entries()) {
    if (line.isFirstHeading) break;
    if (line.text.length < 30 || line.linked > 0.5 * line.text.length || line.text === title) continue;
    const isSummary = summary.length >= 30 && lettersOf(line.text).includes(summary);
    if (line.lead === "named" || isSummary || (line.lead === "weakly named" && back < 8)) return line;
    const belowTitle = titleAt < 0 ? null : before.length - 1 - back - titleAt;
    if (belowTitle !== null && belowTitle > 0 && belowTitle <= 8 && isSentence(line)) return line;
  }
  return null;
}

function isSentence({ kind, text, linked }: Line): boolean {
  return kind === "paragraph" && text.length >= LONG_LINE && linked < 20 && /[.!?…:][”"')]?$/.test(text);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Out go captions, lists of links, known scraps, what follows the end, and headings left with nothing below. */
function trimLines(lines: readonly Line[], title: string | null): Line[] {
  const kept: Line[] = [];
  const total = lengthOf(lines);
  let length = 0;
  for (const line of lines) {
    length += line.text.length;
    const isShort = line.text.length <= 80;
    if (isShort && length > 0.4 * total && END_LINES.some((end) => end.test(line.text))) break;
    if (line.kind === "caption" || (line.text === title && length < 0.3 * total)) continue;
    if (kept.every((one) => one.text.length < LONG_LINE) && isDateline(line.text)) continue;
    if (line.kind !== "heading" && line.linked > LINK_LIST_SHARE * line.text.length && line.text.length < 200) continue;
    if (line.text.length <= 240 && DEBRIS_LINES.some((debris) => debris.test(line.text))) continue;
    kept.push(line);
  }
  while (kept.at(-1)?.kind === "heading") kept.pop();
  return kept;
}

/** A line this long opens the running text: dates below it belong to the story. */
const LONG_LINE = 80;

/** “Cập nhật 21/06/2018 10:49”, “Thứ hai, 07/08/2023 - 15:42”: little beside a date. */
function isDateline(text: string): boolean {
  if (text.length > LONG_LINE) return false;
  const date = readArticleDate(text);
  if (!date) return false;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return lettersOf(rest.replace(DATELINE_WORDS, "").replace(/\d/g, "")).length <= 6;
}

const DATELINE_WORDS =
  /thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cập nhật|đăng|ngày|lúc|giờ|phút|lượt xem|gmt|published|updated|posted|on|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day/gi;

const LINK_LIST_SHARE = 0.8;

export function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
