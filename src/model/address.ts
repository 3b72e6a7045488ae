/** One address of the web that discovery found: what is known of it, and when it is to be asked next. */
import { z } from "zod";

/**
 * waiting: not read yet. read: its page became documents. irrelevant: nothing of ours in it. gone: no longer there.
 * refused: not to be fetched (robots.txt, type, size). failed: tried, and not had.
 */
export const AddressState = z.enum(["waiting", "read", "irrelevant", "gone", "refused", "failed"]);
export type AddressState = z.infer<typeof AddressState>;

export const Address = z.strictObject({
  /** Equal for all addresses of one article. */
  key: z.string(),
  url: z.string(),
  source: z.string(),
  /** As the feed or sitemap had it when it was found. */
  published: z.string().nullable(),
  state: AddressState,
  /** Instant of the first reading: rechecks are counted from it. */
  readAt: z.string().nullable(),
  failures: z.int().nonnegative(),
});
export type Address = z.infer<typeof Address>;
