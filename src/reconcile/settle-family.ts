/**
 * One family of claims to its facts: what is compared with what, what contradicts what, who speaks for himself, who is
 * right, and only then arithmetic. Depends on nothing outside the family but the documents its claims stand in.
 */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { deriveRanks } from "./derive-ranks.ts";
import { keyText } from "./fact-key.ts";
import { joinLooseStatements } from "./join-loose-statements.ts";
import { keyClaims } from "./key-claims.ts";
import type { Sources } from "./know-sources.ts";
import { setAsideClaims } from "./set-aside-claims.ts";
import { byKey, settleFact } from "./settle-fact.ts";
import type { Statement } from "./statement.ts";
import { DEFAULT_POLICY, type Policy } from "./weigh.ts";

export interface FamilySettlement {
  readonly facts: Fact[];
  readonly issues: Issue[];
}

/** @param claims all of one family (`familyOf`), in any order */
export function settleFamily(
  claims: readonly Claim[],
  sources: Sources,
  policy: Policy = DEFAULT_POLICY,
): FamilySettlement {
  const { usable, issues } = setAsideClaims(claims);
  const statements = joinLooseStatements(keyClaims(usable));
  const settled = groupByKey(statements).map((group) => settleFact(group, sources, policy));
  const derived = deriveRanks(settled);
  const facts = derived.settled.sort(byKey).map(({ fact }) => fact);
  return { facts, issues: [...issues, ...settled.flatMap((one) => one.issues), ...derived.issues] };
}

/** Groups keep the order of the claims' ids. */
function groupByKey(statements: readonly Statement[]): [Statement, ...Statement[]][] {
  const groups = new Map<string, [Statement, ...Statement[]]>();
  for (const statement of statements) {
    const text = keyText(statement.key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [statement]);
    else group.push(statement);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
