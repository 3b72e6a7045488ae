/** Which verdicts stand: those that no standing undo takes back. An undo that is itself undone takes nothing back. */
import type { Verdict } from "../model/verdict.ts";

export type ClaimVerdict = Verdict & { readonly claim: string; readonly action: "accept" | "reject" | "correct" };

/** @param verdicts all, oldest first; @returns those about claims that stand, oldest first */
export function standingVerdicts(verdicts: readonly Verdict[]): ClaimVerdict[] {
  const undone = undoneVerdicts(verdicts);
  return verdicts.flatMap((verdict) => {
    const { id, action, claim } = verdict;
    return action === "undo" || claim === null || undone.has(id) ? [] : [{ ...verdict, action, claim }];
  });
}

/** @returns number of each verdict that was taken back → of the one that did */
export function undoneVerdicts(verdicts: readonly Verdict[]): Map<number, number> {
  const undone = new Map<number, number>();
  for (const { id, undoes } of [...verdicts].reverse())
    if (undoes !== null && !undone.has(id)) undone.set(undoes, undone.get(undoes) ?? id);
  return undone;
}
