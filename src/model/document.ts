/**
 * One text to read. Offsets, here and in every claim, count UTF-16 code units of `text`, end exclusive;
 * `text` never changes after parse, so `text.slice(start, end)` is a quotation.
 */
import { z } from "zod";

/** A stretch of the text that parse could tell apart. Rows of tables are one line each, cells joined by " | ". */
export const Block = z.strictObject({
  kind: z.enum(["title", "lead", "heading", "paragraph", "list-item", "table-row", "caption"]),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Block = z.infer<typeof Block>;

export const Document = z.strictObject({
  /** What claims name in `document`: a file path or canonical URL. */
  id: z.string().min(1),
  url: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  /** Publication date, YYYY-MM-DD. */
  published: z.iso.date().nullable().default(null),
  /** Who wrote it, as far as the page says; left out where the source was plain text. */
  author: z.string().nullable().optional(),
  text: z.string(),
  /** Left out where the source was plain text. */
  blocks: z.array(Block).optional(),
});
export type Document = z.infer<typeof Document>;
