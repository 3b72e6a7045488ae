/** Why a fact is what it is: one or two sentences that name quotes and documents, and the steps of the decision as data. */
import type { Claim } from "../model/claim.ts";
import type { Fact, TraceStep } from "../model/fact.ts";
import type { FactKey } from "./fact-key.ts";
import type { Camp } from "./find-camps.ts";
import type { Hearing } from "./hear-testimonies.ts";
import { saysNearly, sayInterval, tidy } from "./interval.ts";
import { differenceOf } from "./likely-slip.ts";
import type { Statement } from "./statement.ts";
import { type Decision, voicesOf } from "./weigh.ts";

export interface Case {
  readonly key: FactKey;
  readonly statements: readonly Statement[];
  readonly hearing: Hearing;
  readonly aside: readonly Aside[];
  readonly decision: Decision;
  readonly status: Fact["status"];
  readonly counts: Pick<Fact, "documents" | "independent" | "dissenting">;
}

/** A statement that is not weighed though it stands under this key. */
export interface Aside {
  readonly statement: Statement;
  readonly how: "superseded" | "edition";
  readonly reason: string;
}

export function explainFact(of: Case): Pick<Fact, "reason" | "trace"> {
  return { reason: reasonOf(of), trace: traceOf(of) };
}

/** “xếp thứ 8/63” in docs/a.txt */
export function quoteOf({ claim }: Pick<Statement, "claim">): string {
  const quote = claim.quote.replace(/\s+/g, " ").trim();
  const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : quote;
  return `${short === "" ? sayValue(claim) : `“${short}”`} in ${claim.document}`;
}

const LONGEST_QUOTE = 90;
/** A key with more sides than this is a misreading, not a dispute; the claims still carry their roles. */
const MOST_SIDES = 8;

/** “more than 10,000,000,000 USD”, “rank at most 10” */
export function sayValue(claim: Pick<Claim, "measure" | "comparator" | "value" | "unit">): string {
  const number = `${WORDS[claim.comparator]}${Math.abs(claim.value) < 1000 ? String(claim.value) : NUMBER.format(claim.value)}`;
  if (claim.unit === "rank") return `rank ${number}`;
  if (claim.unit === "percent") return `${number} %`;
  return claim.unit === "ratio" ? number : `${number} ${claim.unit}`;
}

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });
const WORDS = {
  eq: "",
  approx: "about ",
  gt: "more than ",
  gte: "at least ",
  lt: "less than ",
  lte: "at most ",
} as const satisfies Record<Claim["comparator"], string>;

function reasonOf(of: Case): string {
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

function traceOf(of: Case): TraceStep[] {
  const { statements, hearing, aside, decision, counts } = of;
  const { documents, independent } = counts;
  const trace: TraceStep[] = [
    {
      step: "considered",
      claims: idsOf(statements),
      note: `${plural(statements.length, "claim")} in ${plural(documents, "document")}`,
    },
  ];
  for (const [note, filled] of groupBy(statements, ({ filled }) => filled)) {
    trace.push({ step: "key", claims: idsOf(filled), note: `Filled in: ${note}` });
  }
  for (const [note, joined] of groupBy(statements, ({ loose }) => (loose === null ? [] : [loose]))) {
    trace.push({ step: "joined", claims: idsOf(joined), note: `Evidence only: ${note}` });
  }
  const repeated = hearing.repeats.map(({ statement }) => statement);
  trace.push({
    step: "voices",
    claims: idsOf(repeated),
    note: `${plural(documents, "document")}, ${plural(independent, "independent voice")}, ${plural(repeated.length, "claim")} repeated in copies`,
  });
  if (hearing.changed.length > 0) {
    const changed = hearing.changed.map(({ statement }) => statement);
    trace.push({
      step: "changed-copies",
      claims: idsOf(changed),
      note: "Copies with another number than their original: set aside, see issues",
    });
  }
  for (const { statement, how, reason } of aside) {
    trace.push({ step: how, claims: [statement.claim.id], note: `Left aside: ${reason}` });
  }
  for (const camp of decision.camps.slice(0, MOST_SIDES)) {
    const members = camp.members.map(({ statement }) => statement);
    const allowed = [...new Set(members.map(sayAllowed))].slice(0, 6).join(" ∩ ");
    trace.push({
      step: "compatible",
      claims: idsOf(members),
      note: `${plural(voicesOf(camp.members).size, "voice")}: ${allowed}`,
    });
  }
  trace.push(...hedgesOf(decision), decidedOf(decision), { step: "would-flip", claims: [], note: flipOf(of) });
  return trace;
}

/** The interval as the claim counts: a score is compared as a ratio, but 697.55 points are read as points. */
function sayAllowed({ interval, maximum, claim }: Statement): string {
  if (maximum === 1) return sayInterval(interval);
  const [low, high] = [tidy(interval.low * maximum), tidy(interval.high * maximum)];
  return `${sayInterval({ ...interval, low, high })} ${claim.unit === "percent" ? "%" : claim.unit}`;
}

/** “Gần 989.000” beside an exact 989.016, “vượt 14,26” beside an exact 14,26: the right figure with the wrong hedge. */
function hedgesOf({ settled, with: agreeing }: Decision): TraceStep[] {
  if (settled?.statement.claim.comparator !== "eq") return [];
  const held = tidy(settled.statement.claim.value / settled.statement.maximum);
  const wrong = agreeing.filter(
    ({ statement: { claim, maximum } }) => saysNearly(claim) && held > tidy(claim.value / maximum),
  );
  const beyond = agreeing.filter(
    ({ statement: { claim, maximum } }) =>
      (claim.comparator === "gt" || claim.comparator === "lt") && held === tidy(claim.value / maximum),
  );
  const step = "wrong-hedge";
  return [
    {
      step,
      claims: idsOf(wrong.map(({ statement }) => statement)),
      note: "“gần” says just below, the held value lies above",
    },
    {
      step,
      claims: idsOf(beyond.map(({ statement }) => statement)),
      note: "Says more or less than a number that is the held value itself",
    },
  ].filter(({ claims }) => claims.length > 0);
}

function decidedOf({ settled, camps, decidedBy }: Decision): TraceStep {
  if (settled === null) return { step: "decision", claims: [], note: "Undecided: no rule prefers one side" };
  const by = camps.length > 1 ? `decided by ${decidedBy.join(", then ")}` : "the most precise of what all allow";
  return {
    step: "decision",
    claims: [settled.statement.claim.id],
    note: `${sayValue(settled.statement.claim)}: ${by}`,
  };
}

function flipOf({ decision, counts }: Case): string {
  const { settled, camps } = decision;
  if (settled === null) {
    return "One source of higher trust, or twice as many independent voices for one side, would decide";
  }
  if (camps.length === 1) {
    const sources = counts.independent === 1 ? "One independent voice" : "An independent voice";
    return `${sources} with a number outside ${sayAllowed(settled.statement)} would make it conflicting`;
  }
  return `A source above “${settled.trust}” for another value, or ${plural(voicesNeeded(decision), "voice")} more of equal trust against, would change or undo the decision`;
}

/** How many more voices until the held side no longer has two to one. */
function voicesNeeded({ with: agreeing, against }: Decision): number {
  const [ours, theirs] = [voicesOf(agreeing).size, voicesOf(against).size];
  return Math.max(1, Math.floor(ours / 2) + 1 - theirs);
}

function groupBy(
  statements: readonly Statement[],
  notesOf: (one: Statement) => readonly string[],
): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const note of notesOf(statement)) {
      const group = groups.get(note);
      if (group === undefined) groups.set(note, [statement]);
      else group.push(statement);
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function idsOf(statements: readonly Statement[]): string[] {
  return statements.map(({ claim }) => claim.id).sort();
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
