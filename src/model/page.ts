/** What one address (or file) answered at one moment. Made by fetch or read from disk, never edited. */
import { z } from "zod";

export const Page = z.strictObject({
  /** SHA-256 of the bytes, hexadecimal. */
  hash: z.string(),
  /** Canonical address, or the path as given for a local file. */
  url: z.string(),
  fetchedAt: z.string(),
  contentType: z.string().nullable(),
  byteLength: z.number().int().nonnegative(),
});
export type Page = z.infer<typeof Page>;
