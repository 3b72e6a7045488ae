/** Every quantity rule, in no order that matters: overlaps are settled by one total order. */
import type { QuantityRule } from "../quantity.ts";
import * as changes from "./changes.ts";
import * as notOurs from "./not-ours.ts";
import * as quantities from "./quantities.ts";
import * as rankChains from "./rank-chains.ts";
import * as ranks from "./ranks.ts";
import * as scores from "./scores.ts";
import * as structure from "./structure.ts";

export const QUANTITY_RULES: readonly QuantityRule[] = [
  ranks,
  rankChains,
  changes,
  scores,
  structure,
  quantities,
  notOurs,
].flatMap((family) => Object.values(family));
