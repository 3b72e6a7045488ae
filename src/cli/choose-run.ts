/** A run named by its number, or by a date: the last one that was done by the end of that day. */
import { UserError } from "../model/user-error.ts";
import type { Database } from "../store/open-database.ts";
import { lastRunBy, listRuns } from "../store/runs.ts";

/** @throws UserError for a run that has not been */
export function expectRun(db: Database, flag: string, run: number): number {
  const newest = listRuns(db, { limit: 1 })[0]?.id ?? 0;
  if (run <= newest) return run;
  throw new UserError(
    `Unexpected run ${run} for ${flag}, expected ${newest === 0 ? "a database with runs" : `one from 1 to ${newest}`}`,
    "dti runs lists them",
  );
}

/** @returns 0 for a date before the first run was done: nothing was held then */
export function runByDate(db: Database, date: string): number {
  return lastRunBy(db, date) ?? 0;
}

/** The end of a day in UTC, or an instant as given. */
export function parseInstant(flag: string, value: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T23:59:59.999Z` : value;
  const isDate = /^\d{4}-\d{2}-\d{2}T/.test(instant) && !Number.isNaN(Date.parse(instant));
  // Date.parse takes 30 February for 2 March.
  if (isDate && new Date(instant.slice(0, 10)).toISOString().startsWith(instant.slice(0, 10)))
    return new Date(instant).toISOString();
  throw new UserError(
    `Unexpected value "${value}" for ${flag}, expected a date as YYYY-MM-DD or an instant as 2026-01-31T08:00:00Z`,
    `For example ${flag} 2026-01-31: the end of that day, UTC`,
  );
}

/** “3” or “2026-01-31”; 0 is before the first run. */
export function parseRunOrDate(flag: string, value: string): { run: number } | { instant: string } {
  if (/^\d{1,9}$/.test(value)) return { run: Number(value) };
  return { instant: parseInstant(flag, value) };
}
