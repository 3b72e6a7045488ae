/**
 * What an analyst said of a claim: who, when, why. Append-only: a verdict is taken back by another, `undo`. It is about
 * a reading in its words, not about an id, so it finds the claim again when the text or the extraction has moved.
 */
import { z } from "zod";
import { Claim } from "./claim.ts";

export const VerdictAction = z.enum(["accept", "reject", "correct", "undo"]);
export type VerdictAction = z.infer<typeof VerdictAction>;

/** Everything of a claim that says what it is about and how much. */
export const Reading = Claim.pick({
  ...{ index: true, subject: true, indicator: true, measure: true, value: true, comparator: true, unit: true },
  ...{ of: true, population: true, period: true, baseline: true, modality: true, object: true, attribution: true },
});
export type Reading = z.infer<typeof Reading>;

/** The fields that ought to be otherwise, with what they ought to be. Not `Reading.partial()`: defaults would fill in. */
export const Correction = z.strictObject({
  index: z.string().nullable().optional(),
  subject: z.string().optional(),
  indicator: z.string().optional(),
  measure: z.string().optional(),
  value: z.number().optional(),
  comparator: Claim.shape.comparator.optional(),
  unit: z.string().optional(),
  of: z.number().int().nullable().optional(),
  population: z.string().nullable().optional(),
  period: z.string().nullable().optional(),
  baseline: z.string().nullable().optional(),
  modality: Claim.shape.modality.optional(),
  object: z.string().nullable().optional(),
  attribution: z.string().nullable().optional(),
});
export type Correction = z.infer<typeof Correction>;

export const Verdict = z.strictObject({
  id: z.number().int(),
  /** The run that settled facts by it first. */
  run: z.number().int(),
  action: VerdictAction,
  /** The claim it was given on; null for an undo. */
  claim: z.string().nullable(),
  /** The verdict that an undo takes back. */
  undoes: z.number().int().nullable(),
  correction: Correction.nullable(),
  /** The words around the quote when it was given. */
  wordsBefore: z.string().nullable(),
  wordsAfter: z.string().nullable(),
  reviewer: z.string(),
  /** Instant, ISO 8601 in UTC. */
  decidedAt: z.string(),
  why: z.string(),
});
export type Verdict = z.infer<typeof Verdict>;
