/** When a page is asked again whether it has changed: articles are mended in their first days, hardly ever later. */

const DAY_MS = 86_400_000;
/** A night begins some minutes earlier or later than the one before: what is due by morning is due tonight. */
const SLACK_MS = 6 * 3_600_000;

/**
 * @param readAt instant of the first reading; @param now instant of the present one
 * @param recheckDays days after the first reading, in any order
 * @returns an instant; null where all of them have passed
 */
export function nextCheck(readAt: string, now: string, recheckDays: readonly number[]): string | null {
  const first = Date.parse(readAt);
  const due = recheckDays.map((days) => first + days * DAY_MS - SLACK_MS).filter((at) => at > Date.parse(now));
  return due.length === 0 ? null : new Date(Math.min(...due)).toISOString();
}
