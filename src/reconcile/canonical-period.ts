/** One way to write each stretch of time, so that “2022-01/2022-06” and “2022-H1” are one period and not two facts. */

/** First month → the name of a stretch of so many months that begins there. */
const NAMES: Readonly<Record<string, string>> = {
  "01+12": "",
  "01+6": "-H1",
  "07+6": "-H2",
  "01+3": "-Q1",
  "04+3": "-Q2",
  "07+3": "-Q3",
  "10+3": "-Q4",
};

/** Both ends as years, as months, or as days. */
const RANGE = /^(?<from>\d{4})(?:-(?<first>\d\d)(?:-01)?)?\/(?<to>\d{4})(?:-(?<last>\d\d)(?:-(?<day>\d\d))?)?$/;

/** @returns the period as it was where it has no shorter name: two forms of different lengths are different periods */
export function canonicalPeriod(period: string | null): string | null {
  // Most periods are years: asking the pattern about each of a million takes its time.
  if (period?.includes("/") !== true) return period;
  const { from, first, to, last, day } = RANGE.exec(period)?.groups ?? {};
  if (from === undefined || from !== to) return period;
  if (first === undefined || last === undefined) return first === last ? from : period;
  if (day !== undefined && Number(day) !== daysIn(Number(from), Number(last))) return period;
  const months = Number(last) - Number(first) + 1;
  if (months === 1) return `${from}-${first}`;
  const name = NAMES[`${first}+${months}`];
  return name === undefined ? `${from}-${first}/${to}-${last}` : `${from}${name}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a period is a year or longer: what an article that gives no date may be taken to speak of. */
export function isWholeYears(period: string): boolean {
  return /^\d{4}(?:\/\d{4})?$/.test(period);
}
