/** Conflicts for a reader: each value that was printed, the words it was printed in, and who printed them. */
import type { Claim } from "../model/claim.ts";
import type { ClaimRole, Fact } from "../model/fact.ts";
import { isSupposed } from "../reconcile/supposed-order.ts";
import { textWidth, padText, wrapText } from "./fit-text.ts";
import { formatClaimValue, formatFactValue, nameSubject, nameWhat, rankedIn } from "./name-fact.ts";
import { SHORT_ID } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

export interface Voices {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sourceOf: (document: string) => string;
}

export function conflictLines(facts: readonly Fact[], voices: Voices, terminal: Terminal): string[] {
  if (facts.length === 0) return [];
  const heading = `Conflicts (${facts.length}): no value satisfies all who speak`;
  return ["", terminal.paint("bold", heading), ...facts.flatMap((fact) => conflict(fact, voices, terminal))];
}

function conflict(fact: Fact, voices: Voices, { paint, width }: Terminal): string[] {
  const what = [nameSubject(fact), nameWhat(fact), fact.period ?? "no period"].join(", ");
  const held = fact.value === null ? "undecided" : `held is ${formatFactValue(fact)}`;
  const lines = ["", `${paint("red", what)}: ${held}  ${paint("dim", fact.id.slice(0, SHORT_ID))}`];
  const sides = [...sidesOf(fact, voices)];
  const values = Math.max(...sides.map(([value]) => textWidth(value)));
  const indent = " ".repeat(2 + values + 2);
  for (const [value, quotes] of sides) {
    let label = `  ${paint("bold", padText(value, values))}  `;
    for (const [quote, speakers] of quotes) {
      for (const line of wrapText(`“${quote}”`, width - indent.length)) {
        lines.push(label + line);
        label = indent;
      }
      const who = wrapText(speakers.join(", "), width - indent.length - 2);
      lines.push(...who.map((line) => `${indent}  ${paint("dim", line)}`));
    }
  }
  return [...lines, ...wrapText(reasonOf(fact, voices), width - 2).map((line) => `  ${line}`)];
}

/** Value → quote → who says it in these words, the lowest value first. A copy is said to be one. */
function sidesOf(fact: Fact, { claims, sourceOf }: Voices): Map<string, Map<string, string[]>> {
  const heard = fact.claims.flatMap(({ id, role }) => {
    const claim = claims.get(id);
    return claim === undefined || role === "excluded" ? [] : [{ claim, role }];
  });
  const sides = new Map<string, Map<string, string[]>>();
  for (const { claim, role } of heard.sort((one, other) => one.claim.value - other.claim.value)) {
    const value = formatClaimValue({ ...claim, of: claim.of ?? rankedIn(fact) });
    const quotes = sides.get(value) ?? new Map<string, string[]>();
    const speaker = sourceOf(claim.document) + manner(claim, role);
    const speakers = quotes.get(claim.quote) ?? [];
    if (!speakers.includes(speaker)) speakers.push(speaker);
    sides.set(value, quotes.set(claim.quote, speakers));
  }
  return sides;
}

/** Copies, and lists that no text calls a ranking, are no voices though they stand beside one. */
function manner({ rule }: Claim, role: ClaimRole): string {
  if (role === "repeats") return " (a copy)";
  return role === "compatible" && isSupposed({ rule }, undefined) ? " (order supposed)" : "";
}

/** The reason goes on to list the voices, which stand above; documents are called as they are there. */
function reasonOf({ reason, claims, value }: Fact, { claims: known, sourceOf }: Voices): string {
  if (value === null && reason.includes(": ")) return `${reason.slice(0, reason.indexOf(": "))}.`;
  const documents = claims.flatMap(({ id }) => known.get(id)?.document ?? []);
  return documents.reduce((told, document) => told.replaceAll(document, sourceOf(document)), reason);
}
