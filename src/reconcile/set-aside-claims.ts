/** Claims that cannot enter any fact: said so as issues, since what came in must come out somewhere. */
import type { Claim } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";

export function setAsideClaims(claims: readonly Claim[]): { usable: Claim[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const usable: Claim[] = [];
  const byId = [...claims].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : byContent(a, b)));
  let last: Claim | null = null;
  for (const claim of byId) {
    if (claim.id === last?.id) {
      // The very same claim twice is one claim; the same id for another is a mistake of whoever made the file.
      if (contentOf(claim) !== contentOf(last)) issues.push(reportSameId(claim));
      continue;
    }
    last = claim;
    const fault = faultOf(claim);
    if (fault === null) usable.push(claim);
    else issues.push(reportFault(claim, fault));
  }
  return { usable, issues };
}

/** A place outside the ranking is a misreading: a date, a score, a typing error. */
function faultOf({ measure, value, of, comparator }: Claim): string | null {
  if (measure !== "rank") return null;
  if (!Number.isInteger(value) || value < 1) return "a whole number from 1";
  return of !== null && value > of && comparator === "eq" ? `at most ${of}, the number ranked` : null;
}

function reportFault(claim: Claim, expected: string): Issue {
  return {
    code: "implausible-rank",
    stage: "reconcile",
    subject: claim.id,
    message: `Unexpected rank ${claim.value} in “${claim.quote}” of ${claim.document}, expected ${expected}`,
    hint: `Read the claim with dti explain ${claim.id}; rule ${claim.rule} made it`,
  };
}

function reportSameId(claim: Claim): Issue {
  return {
    code: "claim-id-twice",
    stage: "reconcile",
    subject: claim.id,
    message: `Unexpected second claim of id "${claim.id}" in ${claim.document}, expected one claim an id`,
    hint: "Leave `id` out of the claims file, and it is made from the content",
  };
}

function byContent(a: Claim, b: Claim): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Key order is the writer's, so it is taken out. */
function contentOf(claim: Claim): string {
  return JSON.stringify(Object.entries(claim).sort(([a], [b]) => (a < b ? -1 : 1)));
}
