/**
 * The filters of facts and claims, and what to say where nothing fits them: a slug mistyped by one letter must not
 * look like an empty data set.
 */
import type { Command } from "commander";
import type { Claim } from "../model/claim.ts";
import type { Run } from "../model/run.ts";
import { findSubject } from "./find-subject.ts";
import { nameSubject } from "./name-fact.ts";
import { limitOption } from "./options.ts";
import { nearestWord } from "./nearest-word.ts";
import type { Terminal } from "./terminal.ts";

type Filtered = Pick<Claim, "subject" | "index" | "indicator" | "measure" | "period"> & { status?: string };

export interface FilterOptions {
  subject?: string;
  index?: string;
  indicator?: string;
  measure?: string;
  period?: string;
  status?: string;
  source?: string;
  document?: string;
  limit?: number;
}

export type StoreFilters = Omit<FilterOptions, "index"> & { index?: string | null };

/** What is looked in: the rows of one noun, and the run that made them last. */
export interface Shelf<Row extends Filtered> {
  readonly noun: "fact" | "claim" | "change";
  readonly list: (filters: StoreFilters) => Row[];
  readonly lastRun: () => Run | undefined;
}

export function addFilters(command: Command): Command {
  return command
    .option("--subject <name>", "whom it is about: “Thái Nguyên”, thai-nguyen, or province:thai-nguyen")
    .option("--index <id>", "dti, par, pci …; none for metrics that belong to no index")
    .option("--indicator <id>", "overall, digital-economy … or a metric such as digital-economy-share")
    .option("--measure <id>", "rank, rank-change, score, amount, share …")
    .option("--period <period>", "2022, 2022-Q3, 2022-08 …")
    .option("--source <id>", "a source's id in the pipeline")
    .addOption(limitOption());
}

/** The rows that fit; where none do, why is said on standard error. */
export function findRows<Row extends Filtered>(
  shelf: Shelf<Row>,
  asked: FilterOptions,
  terminal: Pick<Terminal, "note">,
): Row[] {
  const rows = shelf.list(storeFilters(asked));
  if (rows.length > 0) return rows;
  const all = shelf.list({});
  const filters = withSubjectFound(asked, all);
  const found = filters.subject === asked.subject ? [] : shelf.list(storeFilters(filters));
  if (found.length === 0 && all.length === 0) reportEmpty(shelf, terminal);
  else if (found.length === 0) reportNoRows(shelf, filters, all, terminal);
  return found;
}

/** The store's filters: `none` asks for no index. */
export function storeFilters({ index, ...filters }: FilterOptions): StoreFilters {
  return index === undefined ? filters : { ...filters, index: index === "none" ? null : index };
}

/** The slug of a subject that was asked for by name; a slug that rows have stays as it is. */
function withSubjectFound(filters: FilterOptions, rows: readonly Filtered[]): FilterOptions {
  const { subject } = filters;
  if (subject === undefined || rows.some((row) => namesOf(row, "subject").includes(subject))) return filters;
  const found = findSubject(subject, new Set(rows.map((row) => row.subject)));
  return found === null ? filters : { ...filters, subject: found };
}

function reportEmpty({ noun, lastRun }: Shelf<Filtered>, { note }: Pick<Terminal, "note">): void {
  const run = lastRun();
  if (run === undefined || run.status === "done") {
    note(`dti: the database holds no ${noun}s`);
    return;
  }
  const stopped = run.status === "failed" ? "stopped before its end" : "did not come to its end";
  note(`dti: the database holds no ${noun}s, since run ${run.id} of ${run.pipeline} ${stopped} (status ${run.status})`);
  note(
    `  hint: ${run.status === "running" ? "Unless it is still at work, run" : "Run"} the same dti run again: ${KEPT}`,
  );
}

const KEPT = "what was read is kept, and facts are settled at the end";

const FIELDS = ["subject", "index", "indicator", "measure", "period", "status"] as const;
/** Filters whose values no row shows: whether any row has one is asked of the store. */
const UNSHOWN = ["source", "document"] as const;

/** Every value that no row has; where each is had by some, all of them together. */
function reportNoRows(
  { noun, list }: Shelf<Filtered>,
  filters: FilterOptions,
  rows: readonly Filtered[],
  { note }: Pick<Terminal, "note">,
): void {
  const wrong: string[][] = [];
  const flags: string[] = [];
  for (const field of FIELDS) {
    const asked = filters[field];
    if (asked === undefined) continue;
    flags.push(flagOf(field, asked));
    const known = new Set(rows.flatMap((row) => namesOf(row, field)));
    if (!known.has(asked)) wrong.push([flagOf(field, asked), hintFor(noun, field, asked, known, rows)]);
  }
  for (const field of UNSHOWN) {
    const asked = filters[field];
    if (asked === undefined) continue;
    flags.push(flagOf(field, asked));
    if (list({ [field]: asked, limit: 1 }).length === 0) wrong.push([flagOf(field, asked)]);
  }
  if (wrong.length === 0) note(`dti: no ${noun} has ${flags.join(" and ")}`);
  for (const [flag = "", hint] of wrong) {
    note(`dti: no ${noun} has ${flag}`);
    if (hint !== undefined) note(`  hint: ${hint}`);
  }
}

function hintFor(
  noun: string,
  field: keyof Filtered,
  asked: string,
  known: ReadonlySet<string>,
  rows: readonly Filtered[],
): string {
  const near = field === "subject" ? nearestSubject(asked, rows) : nearestWord(asked, known);
  if (near !== null) return `Did you mean ${flagOf(field, near)}?`;
  const few = field === "subject" ? new Set(rows.map(({ subject }) => subject)) : known;
  return few.size <= 12
    ? `There are ${[...few].sort().join(", ")}`
    : `npx dti ${noun}s --format csv shows what there is`;
}

/** In the form it was asked in: the slug, the slug with its kind, or the name. A subject that is known is no slip. */
function nearestSubject(asked: string, rows: readonly Filtered[]): string | null {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  if (findSubject(asked, subjects) !== null) return null;
  if (asked.includes(":")) return nearestWord(asked, subjects);
  const slugs = subjects.map((subject) => subject.slice(subject.indexOf(":") + 1));
  const names = subjects.map((subject) => nameSubject({ subject }));
  return nearestWord(asked, /^[a-z0-9-]+$/.test(asked) ? slugs : names);
}

/** As it is typed in a shell. */
function flagOf(field: string, value: string): string {
  return `--${field} ${/[\s()&]/.test(value) || value === "" ? `"${value}"` : value}`;
}

function namesOf(row: Filtered, field: keyof Filtered): string[] {
  const name = row[field] ?? "none";
  return field === "subject" ? [name, name.slice(name.indexOf(":") + 1)] : [name];
}
