/** When rankings were made and of whom: what a change without a baseline compares with, and where two tables exist. */

/**
 * Years between editions. Indices that appear at irregular intervals (GCI: 2014, 2017, 2018, 2020, 2024) are left out,
 * and so are those that change their set: their changes keep an unknown baseline.
 */
const YEARS_BETWEEN: Readonly<Record<string, number>> = {
  dti: 1,
  par: 1,
  sipas: 1,
  papi: 1,
  pci: 1,
  pgi: 1,
  ddci: 1,
  pii: 1,
  egdi: 2,
};

/** @returns the edition before `period`, where the index has a rhythm and the period is a year */
export function previousEdition(index: string | null, period: string | null): string | null {
  const years = index === null ? undefined : YEARS_BETWEEN[index];
  if (years === undefined || period === null || !/^\d{4}$/.test(period)) return null;
  return String(Number(period) - years);
}

/** Editions that were published for two sets of the same subjects: a rank that names neither may be of either. */
const TWO_TABLES: ReadonlySet<string> = new Set(["dti 2024"]);

export function hasTwoTables(index: string | null, subject: string, period: string | null): boolean {
  return subject.startsWith("province:") && TWO_TABLES.has(`${index ?? ""} ${period ?? ""}`);
}

/** The first edition that ranked a set: the 34 provinces exist since 2025-07-01, and DTI 2024 was recomputed for them. */
const FIRST_EDITION: Readonly<Record<string, string>> = { "provinces-34": "2024" };

/** True where `population` was ranked in the edition `period` too, so that a change within it makes sense. */
export function wasRanked(population: string | null, period: string): boolean {
  const first = population === null ? undefined : FIRST_EDITION[population];
  return first === undefined || period >= first;
}
