/**
 * Settles one key. Where some value satisfies all, the most precise of the printed ones is held. Where none does, the
 * camps are weighed in the order of the policy, and the fact stays `conflicting` even when one of them wins; if nothing
 * decides, there is no value. A value is always one that some source printed: nothing is averaged.
 */
import type { Claim } from "../model/claim.ts";
import { CRITERIA, type Criterion, type WeighingOrder } from "../model/weighing.ts";
import { type Camp, findCamps } from "./find-camps.ts";
import { type Testimony, weightOf } from "./hear-testimonies.ts";
import { tidy } from "./interval.ts";
import { isAccepted } from "./judgement.ts";
import { firmness, type Statement } from "./statement.ts";

export interface Decision {
  /** Whose number is held; null where sources contradict each other and nothing decides. */
  readonly settled: Testimony | null;
  /** All that the held value satisfies; of an undecided conflict, those that take no side. */
  readonly with: readonly Testimony[];
  readonly against: readonly Testimony[];
  /** More than one is a conflict. */
  readonly camps: readonly Camp[];
  /** What decided between camps, in the order it was asked; empty without a conflict. */
  readonly decidedBy: readonly string[];
}

/** What may decide between sources that contradict each other, in the order in which it is asked. */
export interface Policy {
  readonly order: WeighingOrder;
}

export function weigh(testimonies: readonly Testimony[], policy: Policy): Decision {
  const isFirm = (one: Testimony): boolean => one.statement.loose === null || isAccepted(one);
  const firm = testimonies.filter(isFirm);
  const loose = testimonies.filter((one) => !isFirm(one));
  const camps = findCamps(firm.length > 0 ? firm : loose);
  const evidence = firm.length > 0 ? loose : [];
  const { remaining, decidedBy } = decide(camps, policy);
  const [winner] = remaining;
  if (winner === undefined || remaining.length > 1) {
    const sided = new Set(camps.flatMap((camp) => camp.sided));
    const neutral = testimonies.filter((testimony) => !sided.has(testimony));
    return { settled: null, with: neutral, against: [...sided], camps, decidedBy: [] };
  }
  const members = new Set(winner.members);
  const settled = bestOf(winner.members);
  const against = firm.filter((testimony) => !members.has(testimony));
  return { settled, with: [...winner.members, ...evidence], against, camps, decidedBy };
}

interface Decider {
  /** As the trace says it. */
  readonly by: string;
  /** Larger is better. */
  readonly weight: (camp: Camp) => number;
  /** Whether the best is so much better than the next that it may decide. */
  readonly decides: (best: number, next: number) => boolean;
}

/**
 * Extraction confidence is no criterion: it says how sure the reading is, not how right the source, and only picks the
 * quote among equal ones.
 */
export const DECIDERS = {
  printed: {
    by: "a printed number before one that a text only implies",
    weight: ({ sided }) => (sided.some(({ statement }) => !statement.claim.derived) ? 1 : 0),
    decides: () => true,
  },
  trust: {
    by: "the most trusted source (issuer, official portal, reporter, reprint)",
    weight: ({ sided }) => largest(sided, ({ trust }) => weightOf(trust)),
    decides: () => true,
  },
  majority: {
    by: "the majority of independent voices (at least two to one)",
    weight: ({ sided }) => voicesOf(sided).size,
    decides: (best, next) => best >= 2 * next,
  },
  date: {
    by: "the later date",
    weight: ({ sided }) => largest(sided, ({ asOf }) => (asOf === null ? 0 : Number(asOf.replaceAll("-", "")))),
    // An unknown date is not an early one.
    decides: (_, next) => next > 0,
  },
  precision: {
    // Not digits: 14,65 is no truer than 21,5. Two exact numbers that contradict each other are a tie.
    by: "the firmer wording (exact, about, more or less than)",
    weight: ({ sided }) => largest(sided, ({ statement }) => firmness(statement.claim)),
    decides: () => true,
  },
} as const satisfies Record<Criterion, Decider>;

/** Before any criterion, whatever the policy. */
const PERSON: Decider = {
  by: "a person's verdict",
  weight: ({ sided }) => (sided.some(isAccepted) ? 1 : 0),
  decides: () => true,
};

/** The order stated in the README: who says it, how many say it, when, how firmly. */
export const DEFAULT_POLICY: Policy = { order: CRITERIA };

export function voicesOf(testimonies: readonly Testimony[]): Set<string> {
  return new Set(testimonies.map(({ voice }) => voice));
}

/** Each decider keeps the best camps and hands them to the next; a tie hands on all. */
function decide(camps: readonly Camp[], { order }: Policy): { remaining: readonly Camp[]; decidedBy: string[] } {
  let remaining = camps;
  const decidedBy: string[] = [];
  const deciders: readonly Decider[] = [PERSON, ...order.map((criterion) => DECIDERS[criterion])];
  for (const { by, weight, decides } of deciders) {
    if (remaining.length < 2) break;
    const weights = remaining.map(weight);
    const best = largest(weights, (one) => one);
    const next = largest(
      weights.filter((one) => one < best),
      (one) => one,
    );
    if (next === -Infinity || !decides(best, next)) continue;
    remaining = remaining.filter((_, place) => weights[place] === best);
    decidedBy.push(by);
  }
  return { remaining, decidedBy };
}

/** Not Math.max(...): a long list of arguments overflows the stack. */
function largest<Value>(values: readonly Value[], weight: (value: Value) => number): number {
  return values.reduce((most, value) => Math.max(most, weight(value)), -Infinity);
}

/** Points before bands before half-lines (a thousand apart), then one for each decimal place. */
function precisionOf({ statement }: Testimony): number {
  const { claim, step, interval } = statement;
  if (firmness(claim) === 0) return 0;
  const width = firmness(claim) === 1 ? interval.high - interval.low : step;
  const places = Math.round(-Math.log10(width) * 10) / 10;
  return firmness(claim) * 1000 + Math.min(20, Math.max(-20, places));
}

function bestOf(members: readonly Testimony[]): Testimony | null {
  const compareMerit = byMerit(members);
  return members.reduce<Testimony | null>(
    (best, one) => (best === null || compareMerit(one, best) < 0 ? one : best),
    null,
  );
}

/**
 * The most precise first; among equals the printed, the most trusted, the value that most voices print, the latest. Two
 * figures of equal precision that are compatible differ by one cut off digit: the larger is the rounded one.
 */
function byMerit(members: readonly Testimony[]): (a: Testimony, b: Testimony) => number {
  let voices: Map<number, Set<string>> | null = null;
  const voicesFor = ({ statement }: Testimony): number => {
    voices ??= voicesByValue(members);
    return voices.get(valueOf(statement))?.size ?? 0;
  };
  return (a, b) =>
    Number(isAccepted(b)) - Number(isAccepted(a)) ||
    precisionOf(b) - precisionOf(a) ||
    byTightness(a.statement, b.statement) ||
    Number(a.statement.claim.derived) - Number(b.statement.claim.derived) ||
    weightOf(b.trust) - weightOf(a.trust) ||
    (valueOf(a.statement) === valueOf(b.statement) ? 0 : voicesFor(b) - voicesFor(a)) ||
    compare(b.asOf ?? "", a.asOf ?? "") ||
    Math.abs(valueOf(b.statement)) - Math.abs(valueOf(a.statement)) ||
    b.statement.claim.confidence - a.statement.claim.confidence ||
    compare(a.statement.claim.id, b.statement.claim.id);
}

function voicesByValue(members: readonly Testimony[]): Map<number, Set<string>> {
  const voices = new Map<number, Set<string>>();
  for (const { statement, voice } of members) {
    const value = valueOf(statement);
    const known = voices.get(value);
    if (known === undefined) voices.set(value, new Set([voice]));
    else known.add(voice);
  }
  return voices;
}

/** On the key's scale. */
function valueOf({ claim, maximum }: Statement): number {
  return tidy(claim.value / maximum);
}

/** Of half-lines: “vượt 12” says more than “vượt 10”, “top 5” more than “top 10”; “at least” comes before “at most”. */
function byTightness(a: Statement, b: Statement): number {
  const [upward, otherUpward] = [isLowerBound(a.claim), isLowerBound(b.claim)];
  if (firmness(a.claim) > 0 || firmness(b.claim) > 0) return 0;
  if (upward !== otherUpward) return upward ? -1 : 1;
  return upward ? b.interval.low - a.interval.low : a.interval.high - b.interval.high;
}

function isLowerBound({ comparator }: Pick<Claim, "comparator">): boolean {
  return comparator === "gt" || comparator === "gte";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
