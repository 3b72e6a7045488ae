/** Each claim of a fact with its role: it supports the held value, is compatible with it, dissents, repeats, or is set aside. */
import type { ClaimRole } from "../model/fact.ts";
import type { Case } from "./case.ts";
import type { Hearing, Testimony } from "./hear-testimonies.ts";
import { intersect, tidy } from "./interval.ts";
import { quoteOf } from "./say-value.ts";
import type { Statement } from "./statement.ts";
import { roleOfSupposed } from "./supposed-order.ts";

export interface Role {
  readonly statement: Statement;
  readonly testimony: Testimony | null;
  readonly role: ClaimRole;
  readonly reason: string | null;
}

/** In the order of the claims' ids. */
export function rolesOf(
  hearing: Hearing,
  { aside, supposed, decision }: Pick<Case, "aside" | "supposed" | "decision">,
): Role[] {
  const roles: Role[] = aside.map(({ statement, reason }) => ({
    statement,
    testimony: null,
    role: "excluded",
    reason,
  }));
  for (const testimony of decision.with) {
    const { statement } = testimony;
    const role =
      decision.settled !== null && saysAsMuch(decision.settled.statement, statement) ? "supports" : "compatible";
    roles.push({ statement, testimony, role, reason: statement.loose });
  }
  for (const testimony of decision.against) {
    const reason = decision.settled === null ? "contradicted by another, and nothing decides" : null;
    roles.push({ statement: testimony.statement, testimony, role: "dissents", reason });
  }
  for (const { statement, original, containment } of hearing.repeats) {
    const reason = `a copy of ${original.claim.document} (${percent(containment)} of the words in common)`;
    roles.push({ statement, testimony: null, role: "repeats", reason });
  }
  for (const { statement, original, containment } of hearing.changed) {
    const reason = `a copy of ${original.claim.document} (${percent(containment)} of the words in common) with another number than ${quoteOf(original)}`;
    roles.push({ statement, testimony: null, role: "excluded", reason });
  }
  for (const statement of supposed) roles.push({ statement, testimony: null, ...roleOfSupposed(statement, decision) });
  return roles.sort((a, b) => compare(a.statement.claim.id, b.statement.claim.id));
}

/** The same number, or the held one rounded or cut off to fewer digits. */
function saysAsMuch(held: Statement, other: Statement): boolean {
  if (held.claim.comparator !== other.claim.comparator) return false;
  const value = tidy(held.claim.value / held.maximum);
  if (value === tidy(other.claim.value / other.maximum)) return true;
  const point = { low: value, high: value, lowOpen: false, highOpen: false };
  return held.claim.comparator === "eq" && other.step > held.step * 1.5 && intersect(point, other.interval) !== null;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
