/** One execution of the pipeline: what went in, what came out, with which code and configuration. */
import { z } from "zod";

export const Run = z.strictObject({
  id: z.number().int().positive(),
  pipeline: z.string(),
  /** SHA-256 of the pipeline's configuration as read. */
  configHash: z.string(),
  codeVersion: z.string(),
  /** Fingerprint of the code that read and of the rules that settled; null for runs of an older program. */
  extractor: z.string().nullable(),
  rules: z.string().nullable(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  status: z.enum(["running", "done", "failed"]),
  pages: z.number().int(),
  documents: z.number().int(),
  documentsNew: z.number().int(),
  claims: z.number().int(),
  claimsNew: z.number().int(),
  facts: z.number().int(),
  factsNew: z.number().int(),
  factsChanged: z.number().int(),
  factsWithdrawn: z.number().int(),
  /** How many were settled anew: those that the run touched. */
  factsSettled: z.number().int(),
  issues: z.number().int(),
});
export type Run = z.infer<typeof Run>;
