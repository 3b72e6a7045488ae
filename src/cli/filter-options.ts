/**
 * The filters of facts and claims, and what to say where nothing fits them: a slug mistyped by one letter must not
 * look like an empty data set.
 */
import type { Command } from "commander";
import type { Claim } from "../model/claim.ts";
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
  limit?: number;
}

export function addFilters(command: Command): Command {
  return command
    .option("--subject <slug>", "whom it is about: province:thai-nguyen, or thai-nguyen")
    .option("--index <id>", "dti, par, pci …; none for metrics that belong to no index")
    .option("--indicator <id>", "overall, digital-economy … or a metric such as digital-economy-share")
    .option("--measure <id>", "rank, rank-change, score, amount, share …")
    .option("--period <period>", "2022, 2022-Q3, 2022-08 …")
    .option("--source <id>", "a source's id in the pipeline")
    .addOption(limitOption());
}

/** The store's filters: `none` asks for no index. */
export function storeFilters<Options extends FilterOptions>({ index, ...filters }: Options) {
  return index === undefined ? filters : { ...filters, index: index === "none" ? null : index };
}

/** Says on standard error why there are no rows: an empty database, a value that no row has, or no row with all of them. */
export function reportNoRows(
  noun: string,
  filters: FilterOptions,
  rows: readonly Filtered[],
  { note }: Pick<Terminal, "note">,
): void {
  if (rows.length === 0) {
    note(`dti: the database holds no ${noun}s`);
    return;
  }
  const flags: string[] = [];
  for (const field of ["subject", "index", "indicator", "measure", "period", "status"] as const) {
    const asked = filters[field];
    if (asked === undefined) continue;
    flags.push(`--${field} ${asked}`);
    const known = new Set(rows.flatMap((row) => namesOf(row, field)));
    if (known.has(asked)) continue;
    const near = nearestWord(asked, known);
    note(`dti: no ${noun} has --${field} ${asked}`);
    if (near !== null) note(`  hint: Did you mean --${field} ${near}?`);
    else if (known.size <= 12) note(`  hint: There are ${[...known].sort().join(", ")}`);
    else note(`  hint: npx dti ${noun}s --format csv shows what there is`);
    return;
  }
  if (filters.source !== undefined) flags.push(`--source ${filters.source}`);
  note(`dti: no ${noun} has ${flags.join(" and ")}`);
}

function namesOf(row: Filtered, field: keyof Filtered): string[] {
  const name = row[field] ?? "none";
  return field === "subject" ? [name, name.slice(name.indexOf(":") + 1)] : [name];
}
