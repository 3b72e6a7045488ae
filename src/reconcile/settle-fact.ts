/**
 * All statements of one key to one fact. Every claim comes out with a role: it supports the held value, is compatible
 * with it, dissents, repeats another voice, or is set aside.
 */
import type { Fact, FactClaim } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import type { Camp } from "./find-camps.ts";
import { type FactKey, factId, keyText, namedPopulation } from "./fact-key.ts";
import { type Copied, type Hearing, hearTestimonies, type Testimony } from "./hear-testimonies.ts";
import { intersectAll, tidy } from "./interval.ts";
import type { Sources } from "./know-sources.ts";
import { leaveAside } from "./leave-aside.ts";
import { reasonOf } from "./reason-of.ts";
import { reportSizes } from "./report-sizes.ts";
import { type Role, rolesOf } from "./roles-of.ts";
import { quoteOf } from "./say-value.ts";
import type { Statement } from "./statement.ts";
import { traceOf } from "./trace-of.ts";
import { type Decision, type Policy, voicesOf } from "./weigh.ts";

/** A fact with what arithmetic needs of it. */
export interface SettledFact {
  readonly key: FactKey;
  /** The key as one line, made once: it sorts and finds facts. */
  readonly text: string;
  readonly fact: Fact;
  /** Whose words are held; null for an undecided conflict. */
  readonly settled: Testimony | null;
  /** More than one is a conflict. */
  readonly camps: readonly Camp[];
}

/** All of one key, in the order of their claims' ids. */
export interface Group {
  readonly stated: readonly [Statement, ...Statement[]];
  /** Places by the order of a list that its text does not state: heard when all is decided. */
  readonly supposed: readonly Statement[];
}

/**
 * @param slips those among them that are known to be of another key
 */
export function settleFact(
  { stated: statements, supposed }: Group,
  sources: Sources,
  policy: Policy,
  slips: ReadonlyMap<Statement, string> = new Map(),
): SettledFact & { issues: Issue[] } {
  const { key } = statements[0];
  const heard = hearTestimonies(statements, sources);
  const { testimonies, aside, decision } = leaveAside(heard.testimonies, slips, policy);
  const hearing = { ...heard, testimonies };
  const roles = rolesOf(hearing, { aside, supposed, decision });
  const counts = countVoices(statements, hearing, decision);
  const status = statusOf(decision, counts.independent, roles);
  const decided = { key, statements, supposed, hearing, aside, decision, status, counts };
  const { settled } = decision;
  const text = keyText(key);
  const id = factId(text);
  const fact: Fact = {
    id,
    index: key.index,
    subject: key.subject,
    indicator: key.indicator,
    measure: key.measure,
    period: key.period,
    object: nameObject(statements),
    population: namedPopulation(key),
    attribution: key.attribution,
    modality: key.modality,
    unit: settled?.statement.claim.unit ?? firstOf(statements.map(({ claim }) => claim.unit)) ?? key.dimension,
    value: settled?.statement.claim.value ?? null,
    comparator: settled?.statement.claim.comparator ?? "eq",
    ...boundsOf(decision),
    status,
    derived: settled?.statement.claim.derived ?? false,
    ...counts,
    claims: roles.map(({ statement, role, reason }): FactClaim => {
      const { id } = statement.claim;
      return reason === null ? { id, role } : { id, role, reason };
    }),
    reason: reasonOf(decided),
    trace: traceOf(decided),
  };
  const issues = [...hearing.changed.map((copy) => reportChange(copy, id)), ...reportSizes(statements, id)];
  return { key, text, fact, settled, camps: decision.camps, issues };
}

type Counts = Pick<Fact, "documents" | "independent" | "dissenting">;

/** Of an undecided conflict, those against are the fewest voices that must be wrong: all but the largest camp's. */
function countVoices(statements: readonly Statement[], { testimonies }: Hearing, decision: Decision): Counts {
  const documents = new Set(statements.map(({ claim }) => claim.document)).size;
  const voices = voicesOf(testimonies);
  const inFavour =
    decision.settled === null
      ? decision.camps.reduce((most, { members }) => Math.max(most, voicesOf(members).size), 0)
      : decision.with.length === testimonies.length
        ? voices.size
        : voicesOf(decision.with).size;
  return { documents, independent: voices.size, dissenting: Math.max(0, voices.size - inFavour) };
}

function statusOf(decision: Decision, independent: number, roles: readonly Role[]): Fact["status"] {
  if (decision.camps.length > 1) return "conflicting";
  if (independent <= 1) return "single";
  const supporting = roles.filter(({ role }) => role === "supports");
  const isAgreed = supporting.some(({ testimony }) => testimony?.voice !== supporting[0]?.testimony?.voice);
  return isAgreed ? "agreed" : "bounded";
}

/** An exact number is its own bounds; otherwise what all that agree allow, on the held number's scale. */
function boundsOf({ settled, with: agreeing }: Decision): Pick<Fact, "low" | "high"> {
  if (settled === null) return { low: null, high: null };
  const { claim, maximum, loose } = settled.statement;
  if (claim.comparator === "eq") return { low: claim.value, high: claim.value };
  const firm = agreeing.filter(({ statement }) => statement.loose === null || loose !== null);
  const common = intersectAll(firm.map(({ statement }) => statement.interval));
  const bound = (end: number | undefined): number | null =>
    end === undefined || !Number.isFinite(end) ? null : tidy(end * maximum);
  return { low: bound(common?.low), high: bound(common?.high) };
}

function reportChange({ statement, original }: Copied, fact: string): Issue {
  return {
    code: "copy-changed-number",
    stage: "reconcile",
    subject: fact,
    message: `Unexpected ${statement.claim.value} in ${quoteOf(statement)}, expected ${original.claim.value} as in its original ${quoteOf(original)}`,
    hint: `Read both documents (claims ${statement.claim.id} and ${original.claim.id}): the copy was changed, or is an update`,
  };
}

/** As some claim spells it, with what only its quote says. */
function nameObject(statements: Group["stated"]): string | null {
  const spelt = firstOf(statements.map(({ claim }) => claim.object));
  const { object } = statements[0].key;
  if (spelt === null || object === null) return object;
  const [, ...scopes] =
    object.split(", ").length > spelt.split(", ").length ? object.slice(spelt.length).split(", ") : [];
  return [spelt, ...scopes].join(", ");
}

/** The spelling that sorts first: any would do, as long as it is always the same. */
function firstOf(values: readonly (string | null)[]): string | null {
  return values.reduce((first, value) => (first === null || (value !== null && value < first) ? value : first), null);
}

/** Facts of one key sort next to each other. */
export function byKey(a: SettledFact, b: SettledFact): number {
  return compare(a.text, b.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
