/** What stands under a key and is not weighed: a number of another edition, and one that something newer has followed. */
import type { Aside } from "./case.ts";
import type { Camp } from "./find-camps.ts";
import type { Testimony } from "./hear-testimonies.ts";
import { isAccepted } from "./judgement.ts";
import { quoteOf } from "./say-value.ts";
import type { Statement } from "./statement.ts";
import { findSuperseded } from "./supersede.ts";
import { type Decision, type Policy, weigh } from "./weigh.ts";

/** Takes away what is of another edition or was said before something newer, where there is a conflict over it. */
export function leaveAside(
  heard: readonly Testimony[],
  slips: ReadonlyMap<Statement, string>,
  policy: Policy,
): { testimonies: readonly Testimony[]; aside: Aside[]; decision: Decision } {
  const aside: Aside[] = [];
  const own = heard.filter((testimony) => {
    const { statement } = testimony;
    const reason = isAccepted(testimony) ? undefined : slips.get(statement);
    if (reason !== undefined) aside.push({ statement, how: "edition", reason });
    return reason === undefined;
  });
  const decision = weigh(own, policy);
  const { camps } = decision;
  const superseded =
    camps.length > 1 ? findSuperseded(sidesOf(camps)).filter(({ testimony }) => !isAccepted(testimony)) : [];
  if (superseded.length === 0) return { testimonies: own, aside, decision };
  for (const { testimony, by, how } of superseded) {
    const reason = `${how}: ${testimony.said?.day ?? ""}, before ${quoteOf(by.statement)} of ${by.said?.day ?? ""}`;
    aside.push({ statement: testimony.statement, how: "superseded", reason });
  }
  const gone = new Set(superseded.map(({ testimony }) => testimony));
  const testimonies = own.filter((testimony) => !gone.has(testimony));
  return { testimonies, aside, decision: weigh(testimonies, policy) };
}

/** Each once, though “top 10” may take two sides against a third. */
function sidesOf(camps: readonly Camp[]): Testimony[] {
  return [...new Set(camps.flatMap(({ sided }) => sided))];
}
