/** Every quantity rule, in no order that matters: overlaps are settled by one total order. */
import type { QuantityRule } from "../quantity.ts";
import * as changes from "./changes.ts";
import * as notOurs from "./not-ours.ts";
import * as quantities from "./quantities.ts";
import * as rankChains from "./rank-chains.ts";
import * as ranks from "./ranks.ts";
import * as scores from "./scores.ts";
import * as structure from "./structure.ts";

const FAMILIES: Readonly<Record<string, Readonly<Record<string, QuantityRule>>>> = {
  ranks,
  "rank-chains": rankChains,
  changes,
  scores,
  structure,
  quantities,
  "not-ours": notOurs,
};

export const QUANTITY_RULES: readonly QuantityRule[] = Object.values(FAMILIES).flatMap((family) =>
  Object.values(family),
);

const FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([name, family]) =>
    Object.values(family).map(({ id }): [string, string] => [id, `src/extract/rules/${name}.ts`]),
  ),
);
/** Rules that are no pattern: where the code stands that makes their claims. */
const PLACES: readonly (readonly [prefix: string, place: string])[] = [
  ["metric/", "src/knowledge/metrics.ts"],
  ["list/", "src/extract/lists.ts"],
  ["table/", "src/extract/tables/"],
  ["rank/streak", "src/extract/streaks.ts"],
  ["other/period", "src/vietnamese/periods.ts"],
  ["score/percent", "src/extract/bind-score.ts"],
];

/** The file to change where a rule misreads; null for a rule that nobody knows. */
export function fileOfRule(id: string): string | null {
  return FILES.get(id) ?? PLACES.find(([prefix]) => id.startsWith(prefix))?.[1] ?? null;
}
