/**
 * The reconcile stage: claims become facts. Pure and deterministic: the same claims and texts in any order give the same
 * facts, byte for byte. Every claim comes out in exactly one printed fact or in an issue; derived facts cite claims again.
 *
 * It settles family after family, and families do not know of each other. So a nightly run settles again only the
 * families of the claims that came, went, or stand in documents that moved (`touchedFamilies`), with the same outcome.
 */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { familyOf, groupByFamily } from "./family.ts";
import type { SourceText } from "./independent-voices.ts";
import { knowSources, type Sources } from "./know-sources.ts";
import { checkListOrder, type Place } from "./list-order.ts";
import { settleFamily } from "./settle-family.ts";
import { DEFAULT_POLICY, type Policy } from "./weigh.ts";

export type { SourceText };

export interface Reconciliation {
  facts: Fact[];
  issues: Issue[];
}

export interface FamiliesSettled extends Reconciliation {
  /** Of these families, for `checkListOrder` over all. */
  places: Place[];
}

/** @param documents the texts that copies are found by; a claim of any other document is a voice of its own */
export function reconcileClaims(
  claims: readonly Claim[],
  documents: readonly SourceText[],
  policy: Policy = DEFAULT_POLICY,
): Reconciliation {
  const { facts, issues, places } = settleFamilies(
    claims,
    knowSources(documents, new Set(claims.map(({ document }) => document))),
    policy,
  );
  return { facts, issues: [...issues, ...checkListOrder(places)].sort(byMessage) };
}

/**
 * Some families alone, as a full run settles them.
 * @param claims all claims of these families, of all documents and all times, and no others
 */
export function settleFamilies(
  claims: readonly Claim[],
  sources: Sources,
  policy: Policy = DEFAULT_POLICY,
): FamiliesSettled {
  const families = groupByFamily(claims);
  const settled = [...families.values()].map((family) => settleFamily(family, sources, policy));
  const issues = [...settled.flatMap((family) => family.issues), ...findSharedIds(families)];
  return {
    facts: settled.flatMap(({ facts }) => facts),
    issues: issues.sort(byMessage),
    places: settled.flatMap(({ places }) => places),
  };
}

/**
 * The families whose facts may differ from what they were: of claims that came or went, and of claims that stand in
 * documents that moved (`documentsThatMoved`).
 * @param claims all claims that stand now, and those that stood before
 */
export function touchedFamilies(
  claims: Iterable<Pick<Claim, "id" | "document" | "index" | "subject" | "indicator">>,
  { changed, moved }: { changed: ReadonlySet<string>; moved: ReadonlySet<string> },
): Set<string> {
  const touched = new Set<string>();
  for (const claim of claims) {
    if (changed.has(claim.id) || moved.has(claim.document)) touched.add(familyOf(claim));
  }
  return touched;
}

/** One id for claims about different things: both are heard, since both were said, but nobody can point at one of them. */
function findSharedIds(families: ReadonlyMap<string, readonly Claim[]>): Issue[] {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const [family, claims] of families) {
    for (const { id } of claims) {
      if ((known.get(id) ?? family) !== family) shared.add(id);
      known.set(id, family);
    }
  }
  return [...shared].sort().map(reportSharedId);
}

export function reportSharedId(id: string): Issue {
  return {
    code: "claim-id-shared",
    stage: "reconcile",
    subject: id,
    message: `Unexpected id "${id}" on claims about different things, expected one claim an id`,
    hint: "Leave `id` out of the claims file, and it is made from the content",
  };
}

export function byMessage(a: Issue, b: Issue): number {
  const [left, right] = [`${a.code} ${a.subject} ${a.message}`, `${b.code} ${b.subject} ${b.message}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
