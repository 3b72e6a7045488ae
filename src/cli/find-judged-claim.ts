/** The claim that a verdict is to be about. A fact stands for its claim where it has only one to judge. */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import { UserError } from "../model/user-error.ts";
import { getClaim, listClaims } from "../store/claims.ts";
import { getFact } from "../store/facts.ts";
import type { Database } from "../store/open-database.ts";
import { SHORT_ID } from "./row-shapes.ts";

/** @throws UserError for an unknown id, a claim that is no more, and a fact of several claims, listing them */
export function findJudgedClaim(db: Database, action: "accept" | "reject" | "correct", id: string): Claim {
  const claim = getClaim(db, id) ?? claimOfFact(db, action, id);
  if (listClaims(db, { document: claim.document }).some((current) => current.id === claim.id)) return claim;
  throw new UserError(
    `Unexpected claim "${claim.id}", which ${claim.document} no longer makes, expected one that stands`,
    `dti claims --document ${claim.document} lists those`,
  );
}

function claimOfFact(db: Database, action: string, id: string): Claim {
  const fact = getFact(db, id);
  if (fact === null)
    throw new UserError(
      `Unexpected id "${id}" in dti review ${action}, expected a claim`,
      "dti claims lists the ids; dti explain FACT shows the claims of a fact",
    );
  const candidates = action === "accept" ? supportersOf(db, fact) : heardOf(db, fact);
  const [only] = candidates;
  if (only !== undefined && (candidates.length === 1 || action === "accept") && !fact.derived) return only;
  const all = heardOf(db, fact);
  const list = all.map((claim) => `${claim.id.slice(0, SHORT_ID)} (${claim.value} in ${claim.document})`).join(", ");
  throw new UserError(
    fact.derived
      ? `Unexpected derived fact "${fact.id}" in dti review ${action}, expected a claim it follows from`
      : `Unexpected fact "${fact.id}" of ${all.length} claims in dti review ${action}, expected one of the claims`,
    `They are ${list}`,
  );
}

/** Those whose words are held, the surest reading first; of a conflict that nothing decides, none. */
function supportersOf(db: Database, fact: Fact): Claim[] {
  if (fact.value === null) return [];
  return claimsOf(db, fact, ["supports"])
    .filter(({ value, comparator }) => value === fact.value && comparator === fact.comparator)
    .sort((a, b) => b.confidence - a.confidence);
}

function heardOf(db: Database, fact: Fact): Claim[] {
  return claimsOf(db, fact, ["supports", "compatible", "dissents"]);
}

function claimsOf(db: Database, { claims }: Fact, roles: readonly string[]): Claim[] {
  return claims.flatMap(({ id, role }) => (roles.includes(role) ? (getClaim(db, id) ?? []) : []));
}
