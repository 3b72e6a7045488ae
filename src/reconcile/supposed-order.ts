/**
 * Places that a reader supposes from the order of a list which its text does not call a ranking: “nhóm dẫn đầu gồm A, B, C”.
 * Mostly right and never said. So such a claim is a witness: it agrees with a place that somebody states, or it does not,
 * and either way the fact is what it would be without it. A person's verdict makes it a claim like any other.
 */
import type { Claim } from "../model/claim.ts";
import type { ClaimRole, TraceStep } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { areCompatible } from "./interval.ts";
import type { Judgement } from "./judgement.ts";
import { quoteOf, sayValue } from "./say-value.ts";
import type { Statement } from "./statement.ts";
import type { Decision } from "./weigh.ts";

/** Rules of extraction that give the place in such a list. Confidence would not tell: a stated place may be read with as little. */
const SUPPOSES_ORDER: ReadonlySet<string> = new Set(["list/supposed-order"]);

/** @param judgement what a person said of the claim; who accepts or corrects it vouches for it */
export function isSupposed({ rule }: Pick<Claim, "rule">, judgement: Judgement | undefined): boolean {
  return SUPPOSES_ORDER.has(rule) && (judgement === undefined || judgement.action === "reject");
}

export function roleOfSupposed(statement: Statement, decision: Decision): { role: ClaimRole; reason: string } {
  if (agrees(statement, decision)) return { role: "compatible", reason: `${SUPPOSED}; it agrees, and is no voice` };
  const than =
    decision.settled === null ? "and nothing is held" : `and ${sayValue(decision.settled.statement.claim)} is held`;
  return { role: "excluded", reason: `${SUPPOSED}, ${than}; it is no dissent` };
}

const SUPPOSED = "the order of the list is supposed, its text does not state it";

/** What such lists have to say of what was decided without them. */
export function traceSupposed(supposed: readonly Statement[], decision: Decision): TraceStep[] {
  const sides = [
    { are: supposed.filter((one) => agrees(one, decision)), so: "agrees with what is held: a witness, no voice" },
    { are: supposed.filter((one) => !agrees(one, decision)), so: "does not bear out what is held: no dissent" },
  ];
  return sides.flatMap(({ are, so }) => {
    if (are.length === 0) return [];
    const values = [...new Set(are.map(({ claim }) => sayValue(claim)))].sort().slice(0, MOST_VALUES).join(", ");
    return [
      {
        step: "supposed-order",
        claims: are.map(({ claim }) => claim.id).sort(),
        note: `${values} by the order of a list that no text states ${so}`,
      },
    ];
  });
}

const MOST_VALUES = 6;

/** Nobody states a place here: no fact is made, and the claim is not lost. */
export function reportSupposed({ claim }: Statement): Issue {
  return {
    code: "rank-only-supposed",
    stage: "reconcile",
    subject: claim.id,
    message: `Unexpected ${sayValue(claim)} by nothing but the order of a list in ${quoteOf({ claim })}, expected a text that states the place or the order`,
    hint: `No fact is made of it. Where the list is a ranking: dti review accept ${claim.id} --why "…"`,
  };
}

function agrees({ interval }: Statement, { settled }: Decision): boolean {
  return settled !== null && areCompatible(interval, settled.statement.interval);
}
