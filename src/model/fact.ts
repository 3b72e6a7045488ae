/** What the data set holds to be so, from all claims about the same thing. Field names are the data contract's. */
import { z } from "zod";
import { Comparator } from "./claim.ts";

export const FactStatus = z.enum(["single", "agreed", "bounded", "conflicting", "reviewed"]);
export type FactStatus = z.infer<typeof FactStatus>;

export const ClaimRole = z.enum(["supports", "compatible", "dissents", "repeats", "excluded"]);
export type ClaimRole = z.infer<typeof ClaimRole>;

export const FactClaim = z.strictObject({
  id: z.string(),
  role: ClaimRole,
  /** Why the claim has this role; always given for `repeats` and `excluded`. */
  reason: z.string().optional(),
});
export type FactClaim = z.infer<typeof FactClaim>;

/** One step of the decision, as data: what was looked at, what followed. */
export const TraceStep = z.strictObject({
  step: z.string(),
  claims: z.array(z.string()).default([]),
  note: z.string(),
});
export type TraceStep = z.infer<typeof TraceStep>;

export const Fact = z.strictObject({
  /** Hash of the key: stable over runs. */
  id: z.string(),
  index: z.string().nullable(),
  subject: z.string(),
  indicator: z.string(),
  measure: z.string(),
  period: z.string().nullable(),
  object: z.string().nullable(),
  population: z.string().nullable(),
  attribution: z.string().nullable(),
  modality: z.enum(["actual", "target", "self-assessed"]),
  unit: z.string(),
  /** As some source printed it; null where sources contradict each other and nothing decides. */
  value: z.number().nullable(),
  comparator: Comparator,
  /** Bounds that follow from all compatible claims; null is open. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: FactStatus,
  derived: z.boolean(),
  documents: z.number().int().nonnegative(),
  independent: z.number().int().nonnegative(),
  dissenting: z.number().int().nonnegative(),
  claims: z.array(FactClaim),
  reason: z.string(),
  trace: z.array(TraceStep),
});
export type Fact = z.infer<typeof Fact>;
