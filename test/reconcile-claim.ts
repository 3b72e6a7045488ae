/** Short ways to say claims and texts in tests of the reconcile stage. */
import { createHash } from "node:crypto";
import { Claim } from "../src/model/claim.ts";
import type { Fact } from "../src/model/fact.ts";
import type { SourceText } from "../src/reconcile/reconcile-claims.ts";

export type Saying = Partial<Claim> & { value: number };

/** A claim of document `document`: by default an exact DTI rank of Thái Nguyên in 2021. */
export function claimOf(document: string, saying: Saying): Claim {
  const quote = saying.quote ?? "";
  const bare = {
    document,
    index: "dti",
    subject: "province:thai-nguyen",
    indicator: "overall",
    measure: "rank",
    comparator: "eq",
    unit: "rank",
    period: "2021",
    modality: "actual",
    start: 0,
    end: quote.length,
    rule: "test",
    confidence: 0.9,
    ...saying,
    quote,
  };
  const id = createHash("sha256").update(JSON.stringify(bare)).digest("hex").slice(0, 16);
  return Claim.parse({ id, ...bare });
}

const metric = { index: null, period: "2022" } as const;

export const rank = (value: number, more: Partial<Claim> = {}): Saying => ({ value, ...more });
/** A place by the order of a list that its text does not state, as extraction gives it. */
export const listed = (value: number, more: Partial<Claim> = {}): Saying => ({
  value,
  derived: true,
  rule: "list/supposed-order",
  confidence: 0.5,
  ...more,
});
export const top = (value: number, more: Partial<Claim> = {}): Saying => ({ value, comparator: "lte", ...more });
export const moved = (value: number, more: Partial<Claim> = {}): Saying => ({
  value,
  measure: "rank-change",
  unit: "places",
  ...more,
});
export const score = (value: number, more: Partial<Claim> = {}): Saying => ({
  value,
  measure: "score",
  unit: value > 1 ? "points" : "ratio",
  ...more,
});
export const share = (value: number, more: Partial<Claim> = {}): Saying => ({
  ...metric,
  value,
  indicator: "digital-economy-share",
  measure: "share",
  unit: "percent",
  ...more,
});
export const revenue = (value: number, more: Partial<Claim> = {}): Saying => ({
  ...metric,
  value,
  indicator: "digital-economy-revenue",
  measure: "amount",
  unit: "USD",
  ...more,
});
export const count = (value: number, more: Partial<Claim> = {}): Saying => ({
  ...metric,
  value,
  indicator: "digital-enterprises",
  measure: "count",
  unit: "enterprises",
  ...more,
});

export function textOf(id: string, text: string, more: Partial<SourceText> = {}): SourceText {
  return { id, url: null, title: null, published: null, text, ...more };
}

/** “8, agreed”, “>10, bounded”, “?, conflicting”. */
export function sayFact({ value, comparator, status, derived }: Fact): string {
  const sign = { eq: "", approx: "~", gt: ">", gte: ">=", lt: "<", lte: "<=" }[comparator];
  return `${value === null ? "?" : `${sign}${value}`}, ${derived ? "derived " : ""}${status}`;
}
