/**
 * The day of publication, from what the page declares to what it prints: linked data, meta tags of that name,
 * microdata, a time element that says so, the date line by the headline, any time element, meta tags that may mean
 * something else, the address. A page was not first published after the day it prints by its headline, so an earlier
 * date line corrects a declaration that content systems renew with every export.
 */
import { readMachineDate } from "../vietnamese/article-date.ts";
import { readPrintedDate, type PrintedDate } from "./read-printed-date.ts";
import type { Head } from "./read-head.ts";
import type { LinkedData } from "./read-json-ld.ts";
import type { Line } from "./read-lines.ts";

/** @param url the page's address: some hold the day */
export function readPublished(
  head: Head,
  lines: readonly Line[],
  linked: LinkedData,
  title: string | null,
  url: string | null,
): string | null {
  const isVietnamese = isVietnamesePage(head, lines);
  const read = (candidates: readonly (string | null | undefined)[]): string | null => {
    for (const candidate of candidates) {
      const date = typeof candidate === "string" ? readDeclaredDate(candidate, isVietnamese) : null;
      if (date !== null) return date;
    }
    return null;
  };
  const metaOf = (names: readonly string[]): (string | undefined)[] => names.map((name) => head.meta.get(name));
  const timesOf = (kind: "isPublication" | "isChange", is: boolean): string[] =>
    head.times.filter((time) => time[kind] === is).map(({ value }) => value);
  const declared = read([linked.datePublished, ...metaOf(PUBLISHED_NAMES), ...head.datesPublished]);
  const printed = readPrintedDate(lines, title);
  if (declared !== null) return isEarlier(printed, declared) ? printed.date : declared;
  return (
    read(timesOf("isPublication", true)) ??
    (printed?.isChange === false ? printed.date : null) ??
    read(timesOf("isChange", false)) ??
    read(metaOf(DOUBTFUL_NAMES)) ??
    printed?.date ??
    dateOfAddress(url) ??
    read(timesOf("isChange", true)) ??
    read(metaOf(CHANGED_NAMES))
  );
}

const PUBLISHED_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published-date",
  "published_date",
  "publication_date",
  "citation_publication_date",
  "published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "article_date_original",
  "cxenseparse:recs:publishtime",
] as const;
const DOUBTFUL_NAMES = ["dc.date", "dc.date.created", "dcterms.created", "dcterms.date", "date", "og:published_time"];
const CHANGED_NAMES = ["article:modified_time", "og:updated_time", "last-modified", "datemodified"];

function isEarlier(printed: PrintedDate | null, declared: string): printed is PrintedDate {
  return printed !== null && !printed.isChange && printed.isDateLine && printed.date < declared;
}

/** Day first, as everywhere in Vietnam; an English page that means the month shows it where there is no such month. */
function readDeclaredDate(value: string, isVietnamese: boolean): string | null {
  const date = readMachineDate(value, isVietnamese);
  if (date !== null || isVietnamese) return date;
  const american = /^\s*(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<rest>\d{4}.*)$/.exec(value)?.groups;
  if (!american) return null;
  return readMachineDate(`${american["day"]}/${american["month"]}/${american["rest"]}`, isVietnamese);
}

/** Portals set lang="en-us" over Vietnamese articles, so the letters decide. */
function isVietnamesePage({ lang }: Head, lines: readonly Line[]): boolean {
  if (/^vi\b/i.test(lang)) return true;
  return (
    lines.slice(0, 200).filter((line) => /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/i.test(line.text)).length >= 3
  );
}

/** “/2025/12/19/…”, “…/2025-12-15-…”, “…-20230807154213123.htm” as VCCorp's systems number their articles. */
const DATE_IN_ADDRESS =
  /[/\-_](?<year>20[0-3]\d)(?:(?<mark>[/-])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>0?[1-9]|[12]\d|3[01])(?=[/\-_+%.]|$)|(?<month2>0[1-9]|1[0-2])(?<day2>0[1-9]|[12]\d|3[01])(?:\d{6}\d{0,5})?(?=[/\-_.]|$))/;

function dateOfAddress(url: string | null): string | null {
  const groups = DATE_IN_ADDRESS.exec(url?.replace(/[?#].*$/, "").replace(/%2f/gi, "/") ?? "")?.groups;
  if (!groups) return null;
  const [month, day] = [groups["month"] ?? groups["month2"], groups["day"] ?? groups["day2"]];
  return readMachineDate(`${groups["year"]}-${month}-${day}`, true);
}
