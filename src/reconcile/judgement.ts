/**
 * What a person said of a claim. People decide last: an accepted claim speaks for itself, even as a copy, and wins over
 * whoever contradicts it; a rejected one is heard no more, and is named in the fact it would stand in; a corrected one
 * comes in as corrected, and is weighed like any other.
 */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import { keyText } from "./fact-key.ts";
import type { Testimony } from "./hear-testimonies.ts";
import { keyClaims } from "./key-claims.ts";
import type { SettledFact } from "./settle-fact.ts";

export interface Judgement {
  /** Number of the verdict. */
  readonly verdict: number;
  readonly action: "accept" | "reject" | "correct";
  readonly by: string;
  /** Day or instant. */
  readonly on: string;
  readonly why: string;
  /** Of a correction: what the claim said as read, “value 18.86”. */
  readonly was: string | null;
}

/** Claim id → what stands of verdicts on it. */
export type Judgements = ReadonlyMap<string, Judgement>;

export function isRejected({ id }: Pick<Claim, "id">, judgements: Judgements | undefined): boolean {
  return judgements?.get(id)?.action === "reject";
}

export function isAccepted({ judgement }: Pick<Testimony, "judgement">): boolean {
  return judgement?.action === "accept";
}

/** The facts as people left them: what they decided is `reviewed`, and every judgement stands in roles and trace. */
export function applyJudgements<Settled extends SettledFact>(
  settled: readonly Settled[],
  claims: { usable: readonly Claim[]; rejected: readonly Claim[] },
  judgements: Judgements | undefined,
): Settled[] {
  if (judgements === undefined || judgements.size === 0) return [...settled];
  const rejected = rejectedByKey(claims);
  return settled.map((one) => {
    const gone = rejected.get(one.text) ?? [];
    const roles = one.fact.claims.map((role) => ({ role, judgement: judgements.get(role.id) }));
    const judged = roles.flatMap(({ role, judgement }) =>
      judgement === undefined ? [] : [{ id: role.id, judgement }],
    );
    const all = [...judged, ...gone.flatMap(({ id }) => judgementOf(id, judgements))].sort(asGiven);
    if (all.length === 0) return one;
    const { fact } = one;
    // What stands only because it was corrected is a person's doing, also where another source prints the same.
    const corrected = roles.find(({ role, judgement }) => judgement?.action === "correct" && role.role === "supports");
    const decided = one.settled?.judgement ?? corrected?.judgement ?? null;
    const isReviewed = decided?.action === "accept" || (decided !== null && fact.status !== "conflicting");
    const said = all.map(({ id, judgement }) => ({ step: "review", claims: [id], note: sayJudgement(judgement) }));
    const wouldFlip =
      decided === null ? [] : [{ step: "would-flip", claims: [], note: `dti review undo ${decided.verdict}` }];
    return {
      ...one,
      fact: {
        ...fact,
        status: isReviewed ? "reviewed" : fact.status,
        claims: [
          ...roles.map(({ role, judgement }) =>
            judgement === undefined ? role : { ...role, reason: join(sayJudgement(judgement), role.reason) },
          ),
          ...gone.flatMap(({ id }) => judgementOf(id, judgements)).map(excluded),
        ].sort((a, b) => (a.id < b.id ? -1 : 1)),
        reason: isReviewed && decided !== null ? `${capital(sayJudgement(decided))}. ${fact.reason}` : fact.reason,
        trace: [...fact.trace, ...said, ...wouldFlip],
      },
    };
  });
}

/** Where each would stand if it were heard; the others' keys are filled in without it. */
function rejectedByKey({ usable, rejected }: { usable: readonly Claim[]; rejected: readonly Claim[] }) {
  const keys = new Map<string, Claim[]>();
  if (rejected.length === 0) return keys;
  const ids = new Set(rejected.map(({ id }) => id));
  for (const { claim, key } of keyClaims([...usable, ...rejected])) {
    if (ids.has(claim.id)) keys.set(keyText(key), [...(keys.get(keyText(key)) ?? []), claim]);
  }
  return keys;
}

function judgementOf(id: string, judgements: Judgements): { id: string; judgement: Judgement }[] {
  const judgement = judgements.get(id);
  return judgement === undefined ? [] : [{ id, judgement }];
}

/** In the order in which people gave their verdicts, whatever the order of the claims. */
function asGiven(a: { judgement: Judgement }, b: { judgement: Judgement }): number {
  return a.judgement.verdict - b.judgement.verdict;
}

function excluded({ id, judgement }: { id: string; judgement: Judgement }): Fact["claims"][number] {
  return { id, role: "excluded", reason: sayJudgement(judgement) };
}

const DONE = { accept: "accepted", reject: "rejected", correct: "corrected" } as const;

/** accepted by Lan on 2026-01-31 (verdict 3): “the ministry's own table” */
export function sayJudgement({ verdict, action, by, on, why, was }: Judgement): string {
  const from = was === null ? "" : `, printed ${was},`;
  return `${DONE[action]}${from} by ${by} on ${on.slice(0, 10)} (verdict ${verdict}): “${why}”`;
}

function join(one: string, other: string | undefined): string {
  return other === undefined ? one : `${one}; ${other}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
