/** A claim in the making: folded offsets, and for each field how it became known. */
import type { Comparator, Modality } from "../model/claim.ts";
import type { Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Quantity } from "./quantity.ts";

export interface Draft {
  readonly index: Bound<string> | null;
  readonly subject: Bound<string>;
  readonly indicator: Bound<string>;
  readonly measure: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly unit: string;
  readonly of: number | null;
  readonly population: Bound<string> | null;
  readonly period: Bound<string> | null;
  readonly baseline: Bound<string> | null;
  readonly modality: Modality;
  readonly object: string | null;
  readonly attribution: string | null;
  readonly derived: boolean;
  readonly rule: string;
  /** The words that carry the claim. */
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity | null;
  /** The most that the reading may be trusted; null where the fields alone say how sure it is. */
  readonly trust: number | null;
}

/** The place in a complete list whose order nobody tells. */
export const SUPPOSED = 0.5;

/** A number that was understood and led to no claim, with the reason. */
export interface Unbound {
  readonly quantity: Quantity;
  readonly why: string;
}

export interface Drafts {
  readonly drafts: Draft[];
  readonly unbound: Unbound[];
}

/** What the numbers of a sentence turned out to be, so that “tăng 13,2%” after one of them knows what grew. */
export type LastValue =
  | { readonly kind: "score"; readonly at: number }
  | {
      readonly kind: "metric";
      readonly id: string;
      readonly object: string | null;
      readonly period: Bound<string> | null;
      readonly subject: Bound<string>;
      readonly at: number;
    }
  | { readonly kind: "unknown"; readonly at: number };

/** The whole index, not one of its parts. */
export const OVERALL: Bound<string> = { value: "overall", start: null, end: null, note: null, how: "stated" };

/** The quote: the number’s words, stretched over the subject and indicator that stand within reach, never over another number. */
export function spanOf(
  sentence: Sentence,
  quantity: Quantity,
  parts: readonly Bound<string>[],
): { start: number; end: number } {
  let { start, end } = quantity;
  for (const part of parts) {
    if (part.start === null || part.end === null || part.start < sentence.start || part.end > sentence.end) continue;
    const before = part.start < start && start - part.end < 60;
    const after = part.end > end && part.start - end < 60;
    const [from, to] = before ? [part.end, quantity.start] : [quantity.end, part.start];
    if (sentence.quantities.some((other) => other.kind !== "other" && other.start >= from && other.end <= to)) continue;
    if (before) start = part.start;
    if (after) end = part.end;
  }
  return { start, end };
}

/** What the number is a value of, and by whose account. */
type Meant = Pick<Draft, "index" | "indicator" | "measure" | "unit" | "attribution">;
/** What else is known; a field that is not given takes the plain reading. */
type Said = Pick<Draft, "subject" | "period" | "start" | "end"> & Partial<Draft>;

/** A draft of a place in a ranking. */
export function rankDraft(quantity: Quantity, said: Said & Pick<Draft, "index" | "indicator">): Draft {
  const { index, indicator, attribution = null } = said;
  return writeOut(quantity, said, { index, indicator, measure: "rank", unit: "rank", attribution });
}

/** A draft of what the quantity says. */
export function draftOf(quantity: Quantity, said: Said & Omit<Meant, "attribution">): Draft {
  const { index, indicator, measure, unit, attribution = null } = said;
  return writeOut(quantity, said, { index, indicator, measure, unit, attribution });
}

/** All fields are written out, so that drafts have one shape whatever was given: a copy that adds to `said` has none. */
export function writeOut(quantity: Quantity, said: Said, meant: Meant): Draft {
  return {
    index: meant.index,
    subject: said.subject,
    indicator: meant.indicator,
    measure: meant.measure,
    value: said.value ?? quantity.value,
    comparator: said.comparator ?? quantity.comparator,
    unit: meant.unit,
    of: said.of ?? null,
    population: said.population ?? null,
    period: said.period,
    baseline: said.baseline ?? null,
    modality: said.modality ?? "actual",
    object: said.object ?? null,
    attribution: meant.attribution,
    derived: said.derived ?? false,
    rule: said.rule ?? quantity.rule,
    start: said.start,
    end: said.end,
    quantity: said.quantity === undefined ? quantity : said.quantity,
    trust: said.trust ?? null,
  };
}
