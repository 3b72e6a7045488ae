/** What is kept of an answer, so that an address is asked for again only if it changed, and its bytes are found again. */
import { z } from "zod";

/** Where an archived record lies. */
export const ArchivedPlace = z.strictObject({
  /** Name of the WARC file in the archive's folder; the absolute path of one that somebody else wrote. */
  file: z.string(),
  /** Of the gzip member, in bytes of the file. */
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  /** "sha256:" and 64 hexadecimal digits of the decoded body. */
  digest: z.string(),
  recordId: z.string(),
});
export type ArchivedPlace = z.infer<typeof ArchivedPlace>;

export const Answer = z.strictObject({
  /** The address that answered, after redirects. */
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** SHA-256 of the decoded bytes, hexadecimal. */
  hash: z.string(),
  fetchedAt: z.string(),
  archived: ArchivedPlace.nullable(),
});
export type Answer = z.infer<typeof Answer>;
