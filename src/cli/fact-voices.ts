/** The claims behind a fact, each with its role and the document it quotes. */
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Fact } from "../model/fact.ts";
import { getClaim } from "../store/claims.ts";
import { getDocument } from "../store/documents.ts";
import type { Database } from "../store/open-database.ts";
import type { Voice } from "./explain-fact.ts";

export function voicesOf(db: Database, fact: Fact): Voice[] {
  return fact.claims.map(({ id, role, reason }) => {
    const claim = getClaim(db, id);
    if (claim === null) throw new Error(`Unexpected claim "${id}" in fact "${fact.id}", expected a stored one`);
    return { role, reason: reason ?? null, claim, document: quotedDocument(db, claim) };
  });
}

/** The document, if its current text still holds the quote where the claim found it; the claim may be older. */
export function quotedDocument(db: Database, { document, start, end, quote }: Claim): Document | null {
  const held = getDocument(db, document);
  return held !== null && held.text.slice(start, end) === quote ? held : null;
}
