/** Every number of a text with what became of it: a claim, a reading that lost its digits, or one that found no owner. */
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { quote, type Article } from "./article.ts";
import { extractWithReadings } from "./extract-claims.ts";
import type { Quantity } from "./quantity.ts";

export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly kind: string;
  readonly rule: string;
  /** Null where the reading keeps no number: a date, a document’s number. */
  readonly value: number | null;
  readonly fate: "claim" | "lost" | "unbound";
  readonly why: string;
  /** The claim’s id, where there is one. */
  readonly claim: string | null;
}

export function explainText(document: Document): { claims: Claim[]; readings: Reading[] } {
  const { article, claims, claimOf, drafts, unbound } = extractWithReadings(document);
  const readings: Reading[] = [];
  for (const draft of drafts) {
    const claim = claimOf.get(draft);
    if (claim === undefined) continue;
    const quantity = draft.quantity;
    readings.push({
      ...(quantity === null
        ? { quote: claim.quote, start: claim.start, end: claim.end }
        : quote(article, quantity.start, quantity.end)),
      kind: claim.measure,
      rule: claim.rule,
      value: claim.value,
      fate: "claim",
      why: whyClaim(claim),
      claim: claim.id,
    });
  }
  for (const { quantity, why } of unbound) readings.push(readingOf(article, quantity, "unbound", why));
  for (const { quantity, to } of article.lost) {
    const winner = quote(article, to.start, to.end).quote;
    readings.push(readingOf(article, quantity, "lost", `${to.rule} took these words: “${winner}”`));
  }
  for (const quantity of article.sentences.flatMap(({ quantities }) => quantities)) {
    if (quantity.kind === "other" || quantity.kind === "list-head")
      readings.push(readingOf(article, quantity, "unbound", "read as something that is not kept"));
  }
  return {
    claims,
    readings: readings
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || RANK[a.fate] - RANK[b.fate] || b.end - a.end),
  };
}

const RANK = { claim: 0, unbound: 1, lost: 2 } as const;

function readingOf(article: Article, quantity: Quantity, fate: Reading["fate"], why: string): Reading {
  const kept = quantity.kind !== "other" && quantity.kind !== "list-head";
  return {
    ...quote(article, quantity.start, quantity.end),
    kind: quantity.kind,
    rule: quantity.rule,
    value: kept ? quantity.value : null,
    fate,
    why,
    claim: null,
  };
}

/** “index stated, subject inherited (the sentence before), period assumed”. */
function whyClaim(claim: Claim): string {
  return Object.entries(claim.context ?? {})
    .map(([field, { how, note }]) => `${field} ${how}${note === null ? "" : ` (${note})`}`)
    .join(", ");
}
