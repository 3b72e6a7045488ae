/** A number that the text gives a meaning, before it is known whose it is. All offsets count in the folded text. */
import type { Comparator } from "../model/claim.ts";

export type QuantityKind =
  | "rank"
  | "rank-from"
  | "rank-last"
  | "top"
  | "rank-change"
  | "score"
  | "score-change"
  | "percent"
  | "percent-change"
  | "amount"
  | "count"
  | "main-indicator-count"
  | "component-indicator-count"
  | "pillar-count"
  | "leading-indicator-count"
  | "max-score"
  /** A list of leaders follows or went before: no single subject. */
  | "list-head"
  /** Read and understood, and nothing we keep: dates, document numbers, votes, match scores, progress. */
  | "other";

export interface Quantity {
  readonly kind: QuantityKind;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The other end of a range said at once (“45%-55%”); null for a single number. */
  readonly upTo: number | null;
  readonly of: number | null;
  readonly comparator: Comparator;
  readonly unit: string | null;
  readonly decimals: number;
}

/** A quantity of which only some is told; all fields are written out, so that quantities have one shape. */
export function quantityOf(told: Pick<Quantity, "kind" | "rule" | "start" | "end"> & Partial<Quantity>): Quantity {
  return {
    kind: told.kind,
    rule: told.rule,
    start: told.start,
    end: told.end,
    value: told.value ?? 0,
    upTo: told.upTo ?? null,
    of: told.of ?? null,
    comparator: told.comparator ?? "eq",
    unit: told.unit ?? null,
    decimals: told.decimals ?? 0,
  };
}

/** “tăng từ 10 đến 15 bậc”: two bounds; else what was read, however it was hedged. */
export function boundsOf({ value, upTo, comparator }: Quantity): Pick<Quantity, "value" | "comparator">[] {
  return upTo === null
    ? [{ value, comparator }]
    : [
        { value, comparator: "gte" },
        { value: upTo, comparator: "lte" },
      ];
}

/** What a rule makes of its match; the engine adds the span and the rule's id. */
export interface QuantityReading {
  readonly value: number;
  readonly kind?: QuantityKind;
  readonly upTo?: number;
  readonly of?: number | null;
  readonly comparator?: Comparator;
  readonly unit?: string;
  readonly decimals?: number;
}

export interface QuantityRule {
  readonly id: string;
  /** Why the rule exists, for the audit page. */
  readonly because: string;
  readonly kind: QuantityKind;
  /** Higher wins where two readings overlap and neither covers the other. */
  readonly priority: number;
  readonly pattern: RegExp;
  /** Null refuses the match. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => QuantityReading | null;
  readonly examples: readonly RuleExample[];
  readonly refusals: readonly RuleRefusal[];
}

/** The fields that the claim must have, then every wording that must give it. */
export interface RuleExample {
  readonly gives: Readonly<Record<string, string | number | boolean | null>>;
  readonly in: readonly string[];
}

/** A near miss: no claim of the rule may come out of the text. */
export interface RuleRefusal {
  readonly text: string;
  readonly because: string;
}
