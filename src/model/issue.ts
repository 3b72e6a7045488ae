/** What could not be taken at face value, and what to do about it. */
import { z } from "zod";

export const Issue = z.strictObject({
  /** Stable, greppable, kebab-case: `html-without-body`, `broken-json-line`. */
  code: z.string(),
  stage: z.enum(["fetch", "parse", "extract", "reconcile", "publish", "run"]),
  /** The thing it is about: a path with line, an address, a claim or fact id. */
  subject: z.string(),
  /** Unexpected X in Y, expected Z. One sentence. */
  message: z.string(),
  /** The file or flag to change; what a person can do. */
  hint: z.string().nullable().default(null),
});
export type Issue = z.infer<typeof Issue>;
