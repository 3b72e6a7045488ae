/** The steps of a decision as data: claims considered, collapsed, left aside and why; what decided; what would flip it. */
import type { TraceStep } from "../model/fact.ts";
import { type Case, MOST_SIDES } from "./case.ts";
import { isSame, saysNearly, sayInterval, tidy } from "./interval.ts";
import { plural, sayValue } from "./say-value.ts";
import type { Statement } from "./statement.ts";
import { traceSupposed } from "./supposed-order.ts";
import { type Decision, voicesOf } from "./weigh.ts";

export function traceOf(of: Case): TraceStep[] {
  const { statements, supposed, hearing, aside, decision, counts } = of;
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
    const allowed = [...new Set(withoutNeighboursAlike(members).map(sayAllowed))].slice(0, 6).join(" ∩ ");
    trace.push({
      step: "compatible",
      claims: idsOf(members),
      note: `${plural(voicesOf(camp.members).size, "voice")}: ${allowed}`,
    });
  }
  trace.push(...hedgesOf(decision), decidedOf(decision), ...traceSupposed(supposed, decision), {
    step: "would-flip",
    claims: [],
    note: flipOf(of),
  });
  return trace;
}

/** Most members of a camp allow the same, and those that do stand side by side. */
function withoutNeighboursAlike(members: readonly Statement[]): Statement[] {
  return members.filter((one, at) => {
    const before = members[at - 1];
    if (before === undefined || !isSame(one.interval, before.interval)) return true;
    return one.maximum !== before.maximum || one.claim.unit !== before.claim.unit;
  });
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
