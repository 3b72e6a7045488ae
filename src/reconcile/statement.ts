/** A claim made ready to meet others: its key, and the values it allows on the key's scale. */
import type { Claim } from "../model/claim.ts";
import type { FactKey } from "./fact-key.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { printedStep } from "./printed-step.ts";

export interface Statement {
  readonly claim: Claim;
  readonly key: FactKey;
  /** The claim's number divided by this is on the key's scale: 1000 for points of 1000, else 1. */
  readonly maximum: number;
  readonly interval: Interval;
  /** The printed precision on the key's scale; 0 is exact. */
  readonly step: number;
  /** What of the key the claim did not say itself, in words. */
  readonly filled: readonly string[];
  /**
   * Set where a part of the key is a supposition: the claim joined because nothing speaks against it. Such a claim
   * supports or is compatible; it never settles a value, never dissents and moves no bound.
   */
  readonly loose: string | null;
  /** A place by the order of a list that its text does not state: a witness, which no fact depends on. */
  readonly isSupposed: boolean;
}

export function makeStatement(
  claim: Claim,
  key: FactKey,
  maximum: number,
  { filled, isSupposed }: Pick<Statement, "filled" | "isSupposed">,
): Statement {
  const printed = printedStep(claim);
  return {
    claim,
    key,
    maximum,
    interval: intervalOf(claim, maximum, printed),
    step: printed.step / maximum,
    filled,
    loose: null,
    isSupposed,
  };
}

/** How firmly a comparator fixes a value: a point, a band, a half-line. */
export function firmness({ comparator }: Pick<Claim, "comparator">): 0 | 1 | 2 {
  return comparator === "eq" ? 2 : comparator === "approx" ? 1 : 0;
}
