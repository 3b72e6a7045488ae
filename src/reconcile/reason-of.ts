/** Why a fact is what it is, in one or two sentences that name quotes and documents. */
import { type Case, MOST_SIDES } from "./case.ts";
import type { Camp } from "./find-camps.ts";
import { tidy } from "./interval.ts";
import { differenceOf } from "./likely-slip.ts";
import { plural, quoteOf, sayValue } from "./say-value.ts";
import { voicesOf } from "./weigh.ts";

export function reasonOf(of: Case): string {
  const aside = of.aside.slice(0, 2).map(({ statement, reason }) => `${quoteOf(statement)} (${reason})`);
  return aside.length === 0 ? decisionOf(of) : `${decisionOf(of)} Left aside: ${aside.join("; ")}.`;
}

function decisionOf({ hearing, decision, status, counts }: Case): string {
  const { settled, camps } = decision;
  const copies = hearing.repeats.length === 0 ? "" : `, ${plural(hearing.repeats.length, "claim")} in copies left out`;
  if (settled === null) {
    const sides = camps
      .slice(0, MOST_SIDES)
      .map((camp) => sideOf(camp))
      .join("; ");
    if (counts.documents === 1)
      return `One document says more than one thing, and nothing decides: ${sides}.${likelySlip(camps)}`;
    return `No value satisfies all, and neither trust nor a majority decides: ${sides}.${likelySlip(camps)}`;
  }
  const held = `${sayValue(settled.statement.claim)}, from ${quoteOf(settled.statement)}`;
  if (camps.length > 1) {
    const others = decision.against.slice(0, 2).map(({ statement }) => quoteOf(statement));
    return `No value satisfies all. Held is ${held}, decided by ${decision.decidedBy.join(", then ")}; against it ${others.join(" and ")}.${likelySlip(camps)}`;
  }
  if (status === "single") return `One voice says it${copies}: ${held}.`;
  const other = decision.with.find(({ voice }) => voice !== settled.voice);
  const beside = other === undefined ? "" : `, beside ${quoteOf(other.statement)}`;
  const agreement = status === "agreed" ? "agree" : "are compatible, though not equal";
  return `${plural(counts.independent, "independent voice")} ${agreement}${copies}. Held is the most precise: ${held}${beside}.`;
}

/** What may have happened, for a reader to look for; it decides nothing. */
function likelySlip(camps: readonly Camp[]): string {
  const values = [
    ...new Set(
      camps.flatMap(({ sided }) => sided.map(({ statement: { claim, maximum } }) => tidy(claim.value / maximum))),
    ),
  ];
  const [one, other] = values;
  const how = one === undefined || other === undefined || values.length > 2 ? null : differenceOf(one, other);
  return how === null ? "" : ` The numbers ${how}.`;
}

function sideOf({ sided }: Camp): string {
  const [first] = sided;
  const count = plural(voicesOf(sided).size, "voice");
  return first === undefined ? count : `${count} for ${sayValue(first.statement.claim)} (${quoteOf(first.statement)})`;
}
