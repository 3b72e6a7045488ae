/** What SQLite has no type for, as zod schemas of a column. */
import { z } from "zod";

/** 0 or 1. */
export const flag = z
  .number()
  .int()
  .min(0)
  .max(1)
  .transform((number) => number === 1);

/** JSON in a TEXT column. */
export function jsonOf<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
}
