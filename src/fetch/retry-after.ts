/** Retry-After, seconds or a date, as milliseconds to wait. A date counts from the server's own clock where it tells it. */
export function readRetryAfter(value: string | null, serverDate: string | null, now: number): number | null {
  const text = value?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  // Only what looks like an HTTP date: Date.parse takes "7" or "tomorrow 5" for dates as well.
  const instant = /^[A-Za-z]{3,9},? /.test(text) ? parseHttpDate(text) : Number.NaN;
  if (!Number.isFinite(instant)) return null;
  const from = serverDate === null ? Number.NaN : parseHttpDate(serverDate);
  return Math.max(0, instant - (Number.isFinite(from) ? from : now));
}

/** The oldest of the three forms (asctime) has no zone, and Date.parse would take it for local time. */
function parseHttpDate(text: string): number {
  return Date.parse(/GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`);
}
