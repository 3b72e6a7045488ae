/**
 * What went wrong with a number that was missed or invented: not read at all, or read with a field that differs. The
 * other side's claim of the same number in the same document tells.
 */
import { agreesOn, STRICT_FIELDS, type ScoredClaim, type ScoredField } from "./agreement.ts";
import type { GoldClaim } from "./gold-claim.ts";

/** @returns `rank: not read`, `rank: other period`, `score: other subject, indicator` */
export function phenomenonOfMiss(miss: GoldClaim, found: readonly ScoredClaim[]): string {
  const wrong = fewest(sameNumber(miss, found).map((claim) => differences(miss, claim)));
  return `${miss.measure}: ${wrong === null ? "not read" : `other ${wrong.join(", ")}`}`;
}

/** @returns `rank: not said`, `rank: other period` */
export function phenomenonOfSpurious(claim: ScoredClaim, gold: readonly GoldClaim[]): string {
  const wrong = fewest(
    gold.filter((candidate) => agreesOn(candidate, claim, "value")).map((candidate) => differences(candidate, claim)),
  );
  return `${claim.measure}: ${wrong === null ? "not said" : `other ${wrong.join(", ")}`}`;
}

function sameNumber(gold: GoldClaim, found: readonly ScoredClaim[]): ScoredClaim[] {
  return found.filter((claim) => agreesOn(gold, claim, "value"));
}

function differences(gold: GoldClaim, found: ScoredClaim): ScoredField[] {
  return STRICT_FIELDS.filter((field) => !agreesOn(gold, found, field));
}

/** A claim that differs in more than three fields is of something else. */
function fewest(lists: readonly ScoredField[][]): ScoredField[] | null {
  const [best] = [...lists].sort((one, other) => one.length - other.length);
  return best === undefined || best.length > 3 || best.length === 0 ? null : best;
}
