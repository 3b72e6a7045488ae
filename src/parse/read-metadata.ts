/**
 * What a page says about itself: its address, headline, summary and day of publication. Takes the head and the
 * page's lines; answers null where the page does not say.
 */
import { readArticleDate, readMachineDate } from "../vietnamese/article-date.ts";
import type { Head } from "./read-head.ts";
import { readJsonLd, type LinkedData } from "./read-json-ld.ts";
import type { Line } from "./read-lines.ts";
import { collapse } from "./collapse.ts";

export interface Metadata {
  /** The canonical address, without fragment. */
  readonly url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
}

/** @param base the address the page came from, if it is known: relative canonical links count from it */
export function readMetadata(head: Head, lines: readonly Line[], base: string | null): Metadata {
  const linked = readJsonLd(head.jsonLd);
  const title = readTitle(head, lines, linked);
  return {
    url: readCanonical(head, base),
    title,
    description: head.meta.get("og:description") ?? head.meta.get("description") ?? null,
    published: readPublished(head, lines, linked, title),
  };
}

/** A careless template gives every article the address of the home page: that one is not believed. */
function readCanonical({ canonical, meta }: Head, base: string | null): string | null {
  for (const candidate of [canonical ?? "", meta.get("og:url") ?? ""]) {
    if (candidate.trim() === "" || !URL.canParse(candidate.trim(), base ?? undefined)) continue;
    const url = new URL(candidate.trim(), base ?? undefined);
    url.hash = "";
    if (/^https?:$/.test(url.protocol) && (url.pathname !== "/" || url.search !== "")) return url.href;
  }
  return null;
}

function readTitle({ meta, title }: Head, lines: readonly Line[], linked: LinkedData): string | null {
  const social = meta.get("og:title") ?? meta.get("twitter:title") ?? null;
  const declared = [social, linked.headline === null ? null : collapse(linked.headline), title].filter(
    (one): one is string => one !== null && one !== "",
  );
  const shown = lines.filter((line) => line.isNamedTitle || line.isFirstHeading).map((line) => line.text);
  const named = lines.find((line) => line.isNamedTitle && line.isFirstHeading)?.text ?? null;
  // The headline on the page is right where the page's own metadata agrees; of several h1 one may be the site's name.
  const agreed = shown.find((text) => declared.some((one) => agrees(text, one)));
  if (agreed !== undefined) return agreed;
  const headings = new Set(lines.filter((line) => line.isFirstHeading).map((line) => line.text));
  const [only] = headings;
  if (headings.size === 1 && only !== undefined && only.length >= 12 && only !== meta.get("og:site_name")) return only;
  const stripped = declared[0] === undefined ? null : stripSite(declared[0], meta.get("og:site_name") ?? null);
  return stripped ?? named ?? shown.find((text) => text.length >= 8) ?? null;
}

/** One holds the other, and most of it. */
function agrees(shown: string, declared: string): boolean {
  const [inner, outer] = shown.length < declared.length ? [shown, declared] : [declared, shown];
  return inner.length >= 8 && inner.length >= 0.4 * outer.length && outer.toLowerCase().includes(inner.toLowerCase());
}

/** “Headline - Category - Site”: the parts after the headline go, where they are short beside it. */
function stripSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[-–—|·»:]\s+|\s*\|\s*/);
  const first = parts[0] ?? title;
  if (parts.length < 2) return title;
  if (site !== null && title.endsWith(site)) {
    const rest = title.slice(0, title.length - site.length).replace(/[\s\-–—|·»:]+$/, "");
    if (rest !== "") return rest;
  }
  const tail = title.slice(first.length);
  return first.length >= 20 && tail.length <= first.length ? first : title;
}

const PUBLISHED_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "pubdate",
  "publishdate",
  "publish-date",
  "published_time",
  "datepublished",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "date",
] as const;

function readPublished(head: Head, lines: readonly Line[], linked: LinkedData, title: string | null): string | null {
  const isVietnamese = isVietnamesePage(head, lines);
  const named = PUBLISHED_NAMES.map((name) => head.meta.get(name));
  for (const candidate of [linked.datePublished, ...named, ...head.datesPublished]) {
    const date = typeof candidate === "string" ? readMachineDate(candidate, isVietnamese) : null;
    if (date !== null) return date;
  }
  const time = head.times[0] === undefined ? null : readMachineDate(head.times[0].value, isVietnamese);
  return time ?? readPrintedDate(lines, title);
}

/** Portals set lang="en-us" over Vietnamese articles, so the letters decide. */
function isVietnamesePage({ lang }: Head, lines: readonly Line[]): boolean {
  if (/^vi\b/i.test(lang)) return true;
  return (
    lines.slice(0, 200).filter((line) => /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/i.test(line.text)).length >= 3
  );
}

const LINES_AFTER_TITLE = 12;
const LINES_BEFORE_TITLE = 6;
const MAX_DATELINE_LENGTH = 120;

/** Just below the headline, else just above it: dates further off are today's, or other articles'. */
function readPrintedDate(lines: readonly Line[], title: string | null): string | null {
  const at = lines.findIndex((line) => line.text === title && (line.isFirstHeading || line.isNamedTitle));
  const place = at >= 0 ? at : lines.findIndex((line) => line.text === title);
  if (place < 0) return null;
  const after = lines.slice(place + 1, place + 1 + LINES_AFTER_TITLE);
  const before = lines.slice(Math.max(0, place - LINES_BEFORE_TITLE), place).reverse();
  for (const line of [...after, ...before]) {
    const date = line.text.length <= MAX_DATELINE_LENGTH ? readArticleDate(line.text) : null;
    if (date) return date.date;
  }
  return null;
}
