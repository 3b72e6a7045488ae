/**
 * The instant a feed or sitemap gives, as ISO in UTC, or its day where it gives no time. Writes that were met: RFC 822
 * with "+0700", "GMT+7" and no zone, ISO with and without zone, "07/08/2023 03:42:00 CH". A time without a zone is
 * Vietnam's; the day stands before the month. The Date constructor would read 07/08 as 8 July, so it reads nothing here.
 */
import { readArticleDate } from "../vietnamese/article-date.ts";

export function readFeedDate(written: string): string | null {
  const text = written.trim();
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return instantOf(groups);
  }
  return readArticleDate(text)?.date ?? null;
}

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`\s*\(?(?<zone>(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{2})?|Z|UTC?|GMT)?\)?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+)${TIME}${ZONE})?`, "i"),
  new RegExp(
    String.raw`^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-](?<name>[a-z]{3})[a-z]*\.?,?[\s-](?<year>\d{4}),?(?:\s+${TIME}${ZONE})?`,
    "i",
  ),
  new RegExp(
    String.raw`^(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})(?:[\s,-]+${TIME}(?:\s*(?<half>AM|PM|SA|CH))?${ZONE})?`,
    "i",
  ),
];
const MONTHS: readonly string[] = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const VIETNAM = 7 * 60;

function instantOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const name = groups["name"]?.toLowerCase();
  const month = name === undefined ? Number(groups["month"]) : MONTHS.indexOf(name) + 1;
  const [year, day] = [Number(groups["year"]), Number(groups["day"])];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  if (groups["hour"] === undefined) return midnight.toISOString().slice(0, 10);
  const minutes =
    hourOf(Number(groups["hour"]), groups["half"]) * 60 + Number(groups["minute"]) - offsetOf(groups["zone"]);
  return new Date(midnight.getTime() + minutes * 60_000 + Number(groups["second"] ?? 0) * 1000).toISOString();
}

/** SA and CH (sáng, chiều) are the morning's and the afternoon's twelve hours. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (/PM|CH/i.test(half) ? 12 : 0);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return VIETNAM;
  const { sign, hours, minutes } = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/.exec(zone)?.groups ?? {};
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}
