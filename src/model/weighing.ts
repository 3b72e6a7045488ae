/** What may decide between sources that contradict each other, and the order in which it is asked. */
import { z } from "zod";

/** In the usual order. */
export const CRITERIA = ["printed", "trust", "majority", "date", "precision"] as const;

export const Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof Criterion>;

/** First to last, each at most once; empty: nothing decides, and every conflict stays one. */
export const WeighingOrder = z.array(Criterion);
export type WeighingOrder = readonly Criterion[];
