/**
 * Why one fact moved. The nearest cause is told: what moved among its own claims; else what moved in the documents that
 * say them; else the rules, where they are others; else whatever touched its family (a number printed elsewhere may say
 * which edition or which set this one belongs to).
 */
import type { Cause } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import { NOTES } from "./cause-notes.ts";
import { familyOf } from "../reconcile/family.ts";
import type { Touched } from "./find-touched.ts";

export interface Grounds extends Pick<Touched, "claims" | "documents" | "families"> {
  /** Claim id → document, of all claims of the settled families, also those that went. */
  readonly documentOf: ReadonlyMap<string, string>;
  readonly rulesMoved: boolean;
}

export function causesOf({ before, after }: { before: Fact | null; after: Fact | null }, grounds: Grounds): Cause[] {
  const facts = [before, after].filter((fact) => fact !== null);
  const ids = [...new Set(facts.flatMap(({ claims }) => claims.map(({ id }) => id)))].sort();
  const own = ids.flatMap((id) => grounds.claims.get(id) ?? []);
  if (own.length > 0) return withoutDoubles(own);
  const documents = ids.flatMap((id) => grounds.documents.get(grounds.documentOf.get(id) ?? "") ?? []);
  if (documents.length > 0) return withoutDoubles(documents);
  if (grounds.rulesMoved)
    return [{ cause: "rule-changed", document: null, verdict: null, note: NOTES["rule-changed"]("") }];
  return withoutDoubles(facts.slice(0, 1).flatMap((fact) => grounds.families.get(familyOf(fact)) ?? []));
}

/** Each once, by document: claims come in the order of their ids, which says nothing. */
function withoutDoubles(causes: readonly Cause[]): Cause[] {
  const texts = new Map(causes.map((cause) => [`${cause.document ?? ""} ${cause.note} ${cause.cause}`, cause]));
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cause]) => cause);
}
