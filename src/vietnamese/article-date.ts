/**
 * The publication date as news pages print it: in metadata (ISO, RFC 822, “2025-05-06 06:02”) and beside the
 * headline (“Thứ tư, 22/10/2025, 19:25 (GMT+7)”, “Chủ nhật, ngày 08 tháng 12 năm 2024”). Numbers are always
 * day/month: JavaScript's Date reads “07/08/2023” as the 8th of July, without an error. Without a zone the clock
 * is Vietnam's (+07:00). Takes NFC text; answers YYYY-MM-DD.
 */

export interface ArticleDate {
  readonly date: string;
  /** Where the day, month and year stand: UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The first date printed in a text, or null. Relative dates (“2 ngày trước”) need a clock and are not read. */
export function readArticleDate(text: string): ArticleDate | null {
  let first: ArticleDate | null = null;
  for (const form of PRINTED_FORMS) {
    for (const match of text.matchAll(form)) {
      if (first && match.index >= first.start) break;
      const date = dateOf(match.groups);
      if (date === null || isInsideNumber(text, match.index, match.index + match[0].length)) continue;
      first = { date, start: match.index, end: match.index + match[0].length };
      break;
    }
  }
  return first;
}

/**
 * The date of a metadata value. A time in UTC is moved to Vietnam's clock where `isVietnamese`, for 18:30Z is the
 * next day there; a time with any other zone is the date that its own readers saw.
 */
export function readMachineDate(value: string, isVietnamese: boolean): string | null {
  const iso = value.trim().match(ISO)?.groups;
  const rfc = iso ?? value.trim().match(RFC_822)?.groups;
  const date = dateOf(rfc);
  if (!rfc || date === null) return readArticleDate(value)?.date ?? null;
  const isUtc = /^(?:Z|GMT|UTC|[+-]00:?00)$/i.test(rfc["zone"] ?? "");
  return isUtc && isVietnamese && Number(rfc["hour"]) >= 24 - VIETNAM_OFFSET ? nextDay(date) : date;
}

const VIETNAM_OFFSET = 7;

const ISO =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+)(?<hour>\d{1,2}):\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const RFC_822 =
  /^(?:[A-Z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<name>[A-Z]{3,9})\.?,?\s+(?<year>\d{4})(?:,?\s+(?<hour>\d{1,2}):\d{2}(?::\d{2})?\s*(?<zone>GMT(?![+-])|UTC|[+-]\d{4})?)?/i;

const PRINTED_FORMS: readonly RegExp[] = [
  /(?<day>\d{1,2})\s?(?<mark>[/.-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>\d{4})/g,
  /(?<year>\d{4})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})/g,
  /(?<day>\d{1,2})(?:\s|,){1,3}tháng\s{1,3}(?<month>\d{1,2})(?:\s|,){1,3}(?:năm\s{1,3})?(?<year>\d{4})/gi,
  // English editions of Vietnamese portals.
  /(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>\d{4})/gi,
  /(?<day>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?,?\s{1,3}(?<year>\d{4})/gi,
];

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const FIRST_NEWS_YEAR = 1995;
const LAST_NEWS_YEAR = 2099;

function dateOf(groups: Record<string, string | undefined> | undefined): string | null {
  if (!groups) return null;
  const named = MONTH_NAMES.findIndex((name) => groups["name"]?.toLowerCase().startsWith(name) === true);
  const month = groups["name"] === undefined ? Number(groups["month"]) : named + 1;
  const day = Number(groups["day"]);
  const year = Number(groups["year"]);
  if (year < FIRST_NEWS_YEAR || year > LAST_NEWS_YEAR || month < 1 || day < 1) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

/** “12/105/2024/NĐ-CP” and “1.2.2024.5” hold no date. */
function isInsideNumber(text: string, start: number, end: number): boolean {
  return /[\d/.]/.test(text.charAt(start - 1)) || /^(?:\d|[/.-]\d|\/\p{L})/u.test(text.slice(end, end + 2));
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
