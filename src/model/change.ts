/** What moved in the facts between two runs, and why: the world, the source, our reading, our rules, or a person. */
import { z } from "zod";
import { Fact } from "./fact.ts";

export const CauseKind = z.enum(["new-source", "source-changed", "extractor-changed", "rule-changed", "reviewer"]);
export type CauseKind = z.infer<typeof CauseKind>;

export const Cause = z.strictObject({
  cause: CauseKind,
  /** The document that came or changed, or that is read otherwise. */
  document: z.string().nullable(),
  /** Number of a reviewer's verdict. */
  verdict: z.number().int().nullable(),
  note: z.string(),
});
export type Cause = z.infer<typeof Cause>;

/** What was held, without what stays the same. */
const Held = Fact.pick({
  ...{ value: true, comparator: true, unit: true, low: true, high: true, status: true },
  ...{ documents: true, independent: true, dissenting: true },
});

export const Change = z.strictObject({
  kind: z.enum(["added", "changed", "withdrawn"]),
  ...Fact.pick({ index: true, subject: true, indicator: true, measure: true, period: true, object: true }).shape,
  ...Fact.pick({ population: true, attribution: true, modality: true }).shape,
  /** Id of the fact. */
  fact: z.string(),
  before: Held.nullable(),
  after: Held.nullable(),
  /** The last run that moved it. */
  run: z.number().int(),
  /** Of every run that moved it, the newest first; within a run the nearest cause first. */
  causes: z.array(z.strictObject({ run: z.number().int(), ...Cause.shape })),
});
export type Change = z.infer<typeof Change>;
