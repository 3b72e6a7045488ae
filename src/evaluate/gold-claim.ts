/**
 * What a careful reader says a text states: a Claim's fields without the machinery (id, rule, confidence). Strays are
 * allowed: annotators leave notes. Missing fields count as null.
 */
import { z } from "zod";

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type Scalar = z.infer<typeof Scalar>;

export const GoldClaim = z.looseObject({
  index: z.string().nullish(),
  subject: z.string(),
  indicator: z.string(),
  measure: z.string(),
  value: z.number(),
  comparator: z.string(),
  modality: z.string(),
  period: z.string().nullish(),
  unit: z.string().nullish(),
  of: z.number().nullish(),
  population: z.string().nullish(),
  object: z.string().nullish(),
  quote: z.string().nullish(),
  /** May be found, need not be. */
  optional: z.boolean().nullish(),
  /** Said only by implication: counted apart. */
  derived: z.boolean().nullish(),
  /** Field → other values that are as right; "*" for any. */
  alt: z.record(z.string(), z.union([z.literal("*"), z.array(Scalar)])).nullish(),
});
export type GoldClaim = z.infer<typeof GoldClaim>;
