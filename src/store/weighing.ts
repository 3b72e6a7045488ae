/**
 * The order in which conflicts are weighed, of the whole data set: as the last pipeline asks for it, and as facts were
 * last settled by. Null is the usual one, which a later version may change.
 */
import { z } from "zod";
import { WeighingOrder } from "../model/weighing.ts";
import { jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";

const Weighing = z.strictObject({
  asked: jsonOf(WeighingOrder).nullable(),
  settledBy: jsonOf(WeighingOrder).nullable(),
});
export type Weighing = z.infer<typeof Weighing>;

export function getWeighing(db: Database): Weighing {
  return Weighing.parse(db.prepare(`SELECT asked, settled_by AS settledBy FROM weighing`).get());
}

/** The facts follow when they are settled next. */
export function askForOrder(db: Database, order: WeighingOrder | null): void {
  db.prepare(`UPDATE weighing SET asked = :order`).run({ order: order === null ? null : JSON.stringify(order) });
}

/** Facts have been settled by what is asked for. */
export function settledAsAsked(db: Database): void {
  db.prepare(`UPDATE weighing SET settled_by = asked WHERE settled_by IS NOT asked`).run();
}
