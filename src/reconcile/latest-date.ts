/** The last day a text tells of: it was not written before. Stands in for the date of publication where there is none. */

const DAY = /(?<!\d)(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>20\d\d)(?!\d)/g;
const MONTH = /tháng\s+(?<month>\d{1,2})\s*(?:[/-]|năm)\s*(?<year>20\d\d)(?!\d)/giu;
/** “6 tháng đầu năm 2022” was written after June. */
const FIRST_MONTHS = /(?<month>\d{1,2})\s+tháng\s+đầu\s+năm\s+(?<year>20\d\d)(?!\d)/giu;
/** What lies ahead does not date a text: “trước tháng 6/2021”, “đến ngày 31/12/2025”; “tính đến tháng 8-2022” does. */
const AHEAD = /(?:trước|trước ngày|(?<!tính )đến|(?<!tính )đến hết|hết|tới|chậm nhất|từ nay)\s+(?:ngày\s+|hết\s+)?$/iu;

/** @returns YYYY-MM-DD, the first day where only a month is named, or null */
export function latestDate(text: string): string | null {
  const composed = text.normalize("NFC");
  let latest: string | null = null;
  for (const pattern of [DAY, MONTH, FIRST_MONTHS]) {
    for (const { groups, index } of composed.matchAll(pattern)) {
      const { day = "1", month = "", year = "" } = groups ?? {};
      if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
      if (AHEAD.test(composed.slice(Math.max(0, index - 24), index))) continue;
      const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      if (latest === null || date > latest) latest = date;
    }
  }
  return latest;
}
