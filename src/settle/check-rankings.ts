/**
 * The one check that looks over several families: the order of a ranking against the values in it. Families that were
 * not settled anew speak by what is kept of them.
 */
import { z } from "zod";
import type { Issue } from "../model/issue.ts";
import { checkListOrder, type Place } from "../reconcile/list-order.ts";
import type { Database } from "../store/open-database.ts";
import { listFamilyPlaces, saveFamilyPlaces } from "../store/settlements.ts";

/** @param settled family → its places, of the families that were settled anew */
export function checkRankings(db: Database, settled: ReadonlyMap<string, readonly Place[]>, isWhole: boolean): Issue[] {
  const texts = [...settled].map(([family, places]) => [family, JSON.stringify(places)] as const);
  saveFamilyPlaces(db, new Map(texts), isWhole);
  return checkListOrder(listFamilyPlaces(db).flatMap((text) => z.array(KeptPlace).parse(JSON.parse(text))));
}

/** JSON has no infinity: an open end is null. */
const KeptPlace = z.strictObject({
  ...{ ranking: z.string(), fact: z.string(), rank: z.number(), quote: z.string() },
  low: z
    .number()
    .nullable()
    .transform((low) => low ?? -Infinity),
  high: z
    .number()
    .nullable()
    .transform((high) => high ?? Infinity),
});
