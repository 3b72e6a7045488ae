/**
 * What moved in the facts between the ends of two runs, with the causes of every run that had a part in it. A fact that
 * moved and came back to all that it was is no change.
 */
import { z } from "zod";
import { Cause, Change, type CauseKind } from "../model/change.ts";
import { FactClaim } from "../model/fact.ts";
import { jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";
import { claimConditions, KEY_CONDITIONS, parametersOf, type RowFilters } from "./row-filters.ts";

export interface ChangeFilters extends RowFilters {
  readonly kind?: Change["kind"] | undefined;
  /** Those that this had a part in. */
  readonly cause?: CauseKind | undefined;
}

/**
 * In the order of subject, index, indicator, measure and period.
 * @param since what was held at the end of this run (0: nothing) is compared with the end of `until`
 */
export function listChanges(
  db: Database,
  { since, until }: { since: number; until: number },
  filters: ChangeFilters = {},
): Change[] {
  const rows = db
    .prepare(
      `SELECT
         fact.fact_id AS fact, index_name AS "index", subject, indicator, measure, period, object, population,
         attribution, modality,
         ${heldAs("was")} AS before, was.claims AS claimsBefore,
         ${heldAs("became")} AS after, became.claims AS claimsAfter,
         coalesce(
           became.from_run,
           (SELECT max(until_run) FROM fact_version AS ended WHERE ended.fact_id = fact.fact_id AND until_run <= :until)
         ) AS run
       FROM fact
       LEFT JOIN fact_version AS was ON was.fact_id = fact.fact_id
         AND was.from_run <= :since AND (was.until_run IS NULL OR was.until_run > :since)
       LEFT JOIN fact_version AS became ON became.fact_id = fact.fact_id
         AND became.from_run <= :until AND (became.until_run IS NULL OR became.until_run > :until)
       WHERE was.from_run IS NOT became.from_run
         AND ${KEY_CONDITIONS}
         AND ${claimConditions("coalesce(became.claims, was.claims)")}
       ORDER BY subject, index_name, indicator, measure, period, fact.fact_id`,
    )
    .all({ ...parametersOf(filters), since, until });
  const causes = causesBetween(db, since, until);
  const changes = z
    .array(MoveRow)
    .parse(rows)
    .flatMap((row) => changeOf(row, causes.get(row.fact) ?? []));
  const fitting = changes.filter(
    (change) =>
      (filters.kind === undefined || change.kind === filters.kind) &&
      (filters.cause === undefined || change.causes.some(({ cause }) => cause === filters.cause)),
  );
  return filters.limit === undefined ? fitting : fitting.slice(0, filters.limit);
}

/** A version as one JSON object; NULL where there is none. */
function heldAs(version: "was" | "became"): string {
  const fields = ["value", "comparator", "unit", "low", "high", "status", "documents", "independent", "dissenting"];
  const pairs = fields.map((field) => `'${field}', ${version}.${field}`);
  return `CASE WHEN ${version}.fact_id IS NOT NULL THEN json_object(${pairs.join(", ")}) END`;
}

const Held = jsonOf(Change.shape.before.unwrap()).nullable();
const Claims = jsonOf(z.array(FactClaim)).nullable();
const MoveRow = z.strictObject({
  ...Change.omit({ kind: true, causes: true }).shape,
  ...{ before: Held, after: Held, claimsBefore: Claims, claimsAfter: Claims },
});

function changeOf(
  { claimsBefore, claimsAfter, before, after, ...key }: z.infer<typeof MoveRow>,
  causes: Change["causes"],
): Change[] {
  const kind = before === null ? "added" : after === null ? "withdrawn" : "changed";
  if (rolesOf(claimsBefore) === rolesOf(claimsAfter) && JSON.stringify(before) === JSON.stringify(after)) return [];
  return [{ kind, ...key, before, after, causes }];
}

function rolesOf(claims: readonly FactClaim[] | null): string {
  return (claims ?? [])
    .map(({ id, role }) => `${id} ${role}`)
    .sort()
    .join();
}

/** Fact id → causes, the newest run first. */
function causesBetween(db: Database, since: number, until: number): Map<string, Change["causes"]> {
  const rows = db
    .prepare(
      `SELECT fact_id AS fact, run_id AS run, cause, document_id AS document, verdict_id AS verdict, note
       FROM fact_cause
       WHERE run_id > :since AND run_id <= :until
       ORDER BY fact_id, run_id DESC, position`,
    )
    .all({ since, until });
  const causes = new Map<string, Change["causes"]>();
  for (const { fact, ...cause } of z.array(CauseRow).parse(rows)) {
    const list = causes.get(fact);
    if (list === undefined) causes.set(fact, [cause]);
    else list.push(cause);
  }
  return causes;
}

const CauseRow = z.strictObject({ fact: z.string(), run: z.number(), ...Cause.shape });
