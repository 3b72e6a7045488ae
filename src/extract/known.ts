/** Something that a text tells, with the words that it was read from. */
import type { Bound } from "./bind-subject.ts";

/** Something known, and the words it was read from (folded offsets; null where it was supposed). */
export interface Known<T> {
  readonly value: T;
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
}

/**
 * The room for how it became known is there from the start: whoever binds it copies it with that one field changed, and a
 * copy of the same shape is cheap. A copy that adds a field gets a shape of its own each time, and makes slow whatever
 * reads it.
 */
export function known<T>(value: T, from: { start: number; end: number } | null, note: string | null = null): Known<T> {
  const bound: Bound<T> = { value, start: from?.start ?? null, end: from?.end ?? null, note, how: "stated" };
  return bound;
}
