/**
 * Which lines of a page are the article. Each line is worth its unlinked text, lists of links and scraps cost; the
 * body is the container with the greatest sum, so it climbs over sections and pages set in several boxes, and stops
 * where the surroundings cost more than they bring. A container with a known name wins if it holds most of that.
 * The lead is looked for apart, since in every Vietnamese system it stands before the body.
 */
import type { Container, Line, PageLines } from "./read-lines.ts";
import { lengthOf, trimLines } from "./trim-lines.ts";

export interface Body {
  /** One or several lines that stand before the body. */
  readonly lead: readonly Line[];
  readonly lines: readonly Line[];
  /** The author's name, where the body ends in it. */
  readonly signature: string | null;
}

/** @param description the page's own summary (meta description), by which an unnamed lead is known */
export function findBody(page: PageLines, title: string | null, description: string | null): Body | null {
  const strict = chooseBody(
    page,
    markDebris(page, () => true),
    title,
    description,
  );
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
  const trimmed = trimLines(kept, title);
  if (lead.length > 0) return { lead, ...trimmed };
  // Or it stands first in the box that holds both.
  const end = trimmed.lines.findIndex((line, at) => line.lead === null && !(at === 0 && isSetApart(trimmed.lines)));
  return end <= 0
    ? { lead, ...trimmed }
    : { ...trimmed, lead: trimmed.lines.slice(0, end), lines: trimmed.lines.slice(end) };
}

/** The body that a site's profile marks: null where it marks none. */
export function bodyOfRoles(page: PageLines, title: string | null, description: string | null): Body | null {
  const isOfBody = ({ role }: Line): boolean => role === "body";
  const from = page.lines.findIndex(isOfBody);
  if (from < 0) return null;
  const debris = markDebris(page, isOfBody);
  const marked = page.lines.filter(({ role }) => role === "lead");
  const before = page.lines.slice(0, from).filter((line, at) => line.role === null && !debris[at]);
  const lead = marked.length > 0 ? marked : findLead(before, title, description);
  return {
    lead,
    ...trimLines(
      page.lines.filter((line, at) => isOfBody(line) && !debris[at]),
      title,
    ),
  };
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

/**
 * For each line, whether it stands in an element named like debris that does not hold the article itself.
 * @param isCounted the lines among which the article is
 */
function markDebris({ lines, containers }: PageLines, isCounted: (line: Line) => boolean): boolean[] {
  const sums = sumsOf(lines.map((line) => (isCounted(line) ? Math.max(0, worthOf(line)) : 0)));
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

/** The last lines before the body that are named a lead; else one that repeats the description or follows the title. */
function findLead(before: readonly Line[], title: string | null, description: string | null): readonly Line[] {
  const summary = lettersOf(description ?? "").slice(0, 60);
  const titleAt = before.findLastIndex(({ text }) => text === title);
  for (const [back, line] of before.slice(-60).reverse().entries()) {
    if (line.isFirstHeading) break;
    if (line.text.length < 30 || line.linked > 0.5 * line.text.length || line.text === title) continue;
    const at = before.length - 1 - back;
    if (line.lead === "named")
      return before.slice(before.findLastIndex((one, i) => i < at && one.lead !== "named") + 1, at + 1);
    const isSummary = summary.length >= 30 && lettersOf(line.text).includes(summary);
    if (isSummary || (line.lead === "weakly named" && back < 8)) return [line];
    if (titleAt >= 0 && at > titleAt && at - titleAt <= 8 && isSentence(line)) return [line];
  }
  return [];
}

/** A bold paragraph before one that is not: so the lead is set where the system has no field for it. */
function isSetApart([line, next]: readonly Line[]): boolean {
  if (!line || !next) return false;
  return line.isBold && line.kind === "paragraph" && line.text.length >= 60 && !next.isBold;
}

function isSentence({ kind, text, linked }: Line): boolean {
  return kind === "paragraph" && text.length >= 80 && linked < 20 && /[.!?…:][”"')]?$/.test(text);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
