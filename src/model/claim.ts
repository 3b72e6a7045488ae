/** What one document says, once, about one number. Field names and vocabularies are the data contract's. */
import { z } from "zod";

export const INDICES = [
  "dti",
  "par",
  "sipas",
  "papi",
  "pci",
  "pgi",
  "ddci",
  "dbi",
  "pii",
  "egdi",
  "gii",
  "gci",
  "ict",
] as const;

export const MEASURES = [
  "rank",
  "rank-change",
  "score",
  "score-change",
  "score-growth",
  "max-score",
  "main-indicator-count",
  "component-indicator-count",
  "pillar-count",
  "leading-indicator-count",
  "amount",
  "count",
  "share",
  "growth",
] as const;

export const Comparator = z.enum(["eq", "approx", "gt", "gte", "lt", "lte"]);
export type Comparator = z.infer<typeof Comparator>;

export const Modality = z.enum(["actual", "target", "estimate", "self-assessed"]);
export type Modality = z.infer<typeof Modality>;

/** How a field of a claim became known: printed beside the number, carried over from elsewhere, or supposed. */
export const Origin = z.strictObject({
  how: z.enum(["stated", "inherited", "assumed"]),
  /** The words it was read from, where there are any: offsets into the document's text. */
  start: z.number().int().nullable().default(null),
  end: z.number().int().nullable().default(null),
  /** One clause for a reader: “publication date”, “headline”, “the sentence before”. */
  note: z.string().nullable().default(null),
});
export type Origin = z.infer<typeof Origin>;

export const Claim = z.strictObject({
  /** Hash of document, offsets and reading: the same mention keeps its id over runs. */
  id: z.string(),
  document: z.string(),
  /** The composite index the number belongs to; null for a plain metric. Usually one of INDICES, but any slug will do. */
  index: z.string().nullable(),
  subject: z.string(),
  indicator: z.string(),
  measure: z.string(),
  value: z.number(),
  comparator: Comparator,
  unit: z.string(),
  of: z.number().int().nullable().default(null),
  population: z.string().nullable().default(null),
  period: z.string().nullable().default(null),
  baseline: z.string().nullable().default(null),
  modality: Modality,
  object: z.string().nullable().default(null),
  attribution: z.string().nullable().default(null),
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  derived: z.boolean().default(false),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  /** Field name → how it became known. Fields that the quote itself states may be left out. */
  context: z.record(z.string(), Origin).optional(),
});
export type Claim = z.infer<typeof Claim>;
