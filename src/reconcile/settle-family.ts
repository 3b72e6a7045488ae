/**
 * One family of claims to its facts: what is compared with what, what contradicts what, who speaks for himself, who is
 * right, and only then arithmetic. Depends on nothing outside the family but the documents its claims stand in.
 */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { hearWitnesses } from "./hear-witnesses.ts";
import { findEditionSlips } from "./find-edition-slips.ts";
import { keyText } from "./fact-key.ts";
import { applyJudgements, isRejected } from "./judgement.ts";
import { type Place, placesOf } from "./list-order.ts";
import { joinLooseStatements } from "./join-loose-statements.ts";
import { keyClaims } from "./key-claims.ts";
import type { Sources } from "./know-sources.ts";
import { findSameFigures } from "./same-figure-twice.ts";
import { setAsideClaims } from "./set-aside-claims.ts";
import { byKey, type Group, settleFact } from "./settle-fact.ts";
import type { Statement } from "./statement.ts";
import { reportSupposed } from "./supposed-order.ts";
import { DEFAULT_POLICY, type Policy } from "./weigh.ts";

export interface FamilySettlement {
  readonly facts: Fact[];
  readonly issues: Issue[];
  /** For the check that looks over several families (`checkListOrder`). */
  readonly places: Place[];
}

/** @param claims all of one family (`familyOf`), in any order */
export function settleFamily(
  claims: readonly Claim[],
  sources: Sources,
  policy: Policy = DEFAULT_POLICY,
): FamilySettlement {
  const rejected = claims.filter((claim) => isRejected(claim, sources.judgements));
  const { usable, issues } = setAsideClaims(claims.filter((claim) => !isRejected(claim, sources.judgements)));
  const statements = joinLooseStatements(keyClaims(usable, sources.judgements), sources);
  const { groups, alone } = groupByKey(statements);
  const first = groups.map((group) => settleFact(group, sources, policy));
  const { slips, issues: slipIssues } = findEditionSlips(first);
  const resettled = first.map((one, at) => {
    const [group, slip] = [groups[at], slips.get(one.text)];
    return group === undefined || slip === undefined ? one : settleFact(group, sources, policy, slip);
  });
  const settled = applyJudgements(resettled, { usable, rejected }, sources.judgements);
  const derived = hearWitnesses(settled);
  const facts = derived.settled.sort(byKey).map(({ fact }) => fact);
  const printed = new Map(settled.map((one) => [one.text, one]));
  return {
    facts,
    places: placesOf(settled, printed),
    issues: [
      ...issues,
      ...alone.map(reportSupposed),
      ...slipIssues,
      ...settled.flatMap((one) => one.issues),
      ...derived.issues,
      ...findSameFigures(settled, printed),
    ],
  };
}

/** Groups keep the order of the claims' ids. Suppositions alone are no group: they make no fact. */
function groupByKey(statements: readonly Statement[]): { groups: Group[]; alone: Statement[] } {
  const groups = new Map<string, { stated: Statement[]; supposed: Statement[] }>();
  for (const statement of statements) {
    const text = keyText(statement.key);
    let group = groups.get(text);
    if (group === undefined) groups.set(text, (group = { stated: [], supposed: [] }));
    (statement.isSupposed ? group.supposed : group.stated).push(statement);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  return {
    groups: sorted.flatMap(({ stated: [first, ...others], supposed }) =>
      first === undefined ? [] : [{ stated: [first, ...others] as const, supposed }],
    ),
    alone: sorted.flatMap(({ stated, supposed }) => (stated.length === 0 ? supposed : [])),
  };
}
