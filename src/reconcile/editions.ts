/** When rankings were made and of whom: what a change without a baseline compares with, and where two tables exist. */
import type { Claim } from "../model/claim.ts";

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

/**
 * The set of provinces that a number of them names. 61 of 63 are ranked where two sent no data, and “2/62” is a slip: both
 * speak of the 63, and sizes that contradict each other are reported.
 */
export function setNearSize(size: number): string | null {
  if (size === 34) return "provinces-34";
  return size >= 58 && size <= 64 ? "provinces-63" : null;
}

/** Sizes that differ from the set's name and are right: of PAPI 2023, two provinces had no data. */
const RIGHT_SIZES: ReadonlySet<string> = new Set(["papi 2023 61", "papi 2023 63"]);

export function isRightSize(index: string | null, period: string | null, size: number): boolean {
  return RIGHT_SIZES.has(`${index ?? ""} ${period ?? ""} ${size}`);
}

/**
 * DTI 2021 to 2023 defines nine main indicators and scores eight: smart city counts for nothing. Both numbers are printed
 * and both are right, of different things.
 */
const SCORED_OF_DEFINED = {
  index: "dti",
  measure: "main-indicator-count",
  editions: ["2021", "2022", "2023"],
  scored: 8,
};

export function countedScope(
  claim: Pick<Claim, "index" | "subject" | "measure" | "indicator" | "period" | "value">,
): string[] {
  const { index, measure, editions, scored } = SCORED_OF_DEFINED;
  if (claim.index !== index || claim.measure !== measure || !claim.subject.startsWith("index:")) return [];
  return claim.value === scored && editions.includes(claim.period ?? "") ? ["scored"] : [];
}
