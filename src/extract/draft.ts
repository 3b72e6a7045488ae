/** A claim in the making: folded offsets, and for each field how it became known. */
import type { Comparator, Modality } from "../model/claim.ts";
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
}

/** A number that was understood and led to no claim, with the reason. */
export interface Unbound {
  readonly quantity: Quantity;
  readonly why: string;
}

export interface Drafts {
  readonly drafts: Draft[];
  readonly unbound: Unbound[];
}
