/** A fact explained: what is held and why in words, each voice with its quote, then the decision step by step. */
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { ClaimRole, Fact } from "../model/fact.ts";
import { originLines, quoteLines } from "./explain-claim.ts";
import { oneLine, wrapText } from "./fit-text.ts";
import { formatClaimValue, formatFactValue, nameSubject, nameWhat } from "./name-fact.ts";
import { SHORT_ID } from "./row-shapes.ts";
import type { Style, Terminal } from "./terminal.ts";

export interface Voice {
  readonly role: ClaimRole;
  readonly reason: string | null;
  readonly claim: Claim;
  readonly document: Document | null;
}

export function explainFact(fact: Fact, voices: readonly Voice[], terminal: Terminal): string[] {
  const { paint, width } = terminal;
  const { documents, independent, dissenting, status, derived } = fact;
  const against = dissenting === 0 ? "" : `, ${dissenting} against`;
  const numbers = `${count(documents, "document")}, ${count(independent, "independent voice")}${against}`;
  const more = [fact.population, fact.attribution === null ? null : `measured by ${fact.attribution}`];
  return [
    paint("bold", `${nameSubject(fact)}, ${nameWhat(fact)}, ${fact.period ?? "no period"}: ${formatFactValue(fact)}`),
    paint("dim", `fact ${fact.id}`),
    "",
    `  ${[derived ? `${status}, derived` : status, numbers, ...more.filter((part) => part !== null)].join("; ")}`,
    ...wrapText(fact.reason, width - 2).map((line) => `  ${line}`),
    "",
    paint("bold", "Claims"),
    ...[...voices].sort(byRole).flatMap((voice) => voiceLines(voice, terminal)),
    "",
    paint("bold", "How it was decided"),
    ...fact.trace.flatMap(({ step, note, claims }, at) => {
      const about = claims.length === 0 ? "" : ` [${claims.map((id) => id.slice(0, SHORT_ID)).join(", ")}]`;
      const [first = "", ...rest] = wrapText(`${step}: ${note}${about}`, width - 5);
      return [`  ${String(at + 1).padStart(2)} ${first}`, ...rest.map((line) => `     ${line}`)];
    }),
  ];
}

const ROLE_STYLES: Record<ClaimRole, Style> = {
  supports: "green",
  compatible: "green",
  dissents: "red",
  repeats: "dim",
  excluded: "dim",
};

/** Those who carry the fact first; within a role by value, then in the order of documents. */
function byRole(one: Voice, other: Voice): number {
  const roles = Object.keys(ROLE_STYLES);
  const order = roles.indexOf(one.role) - roles.indexOf(other.role) || one.claim.value - other.claim.value;
  return order || (one.claim.document < other.claim.document ? -1 : 1);
}

function voiceLines({ role, reason, claim, document }: Voice, { paint, width }: Terminal): string[] {
  const text = document?.text ?? null;
  const where = document?.title ?? claim.document;
  const why = reason === null ? [] : wrapText(reason, width - 4);
  const date = document?.published ? `published ${document.published}, ` : "";
  return [
    "",
    `  ${paint(ROLE_STYLES[role], role)}: ${formatClaimValue(claim)}  ${paint("dim", `claim ${claim.id.slice(0, SHORT_ID)}`)}`,
    ...why.map((line) => `    ${line}`),
    ...quoteLines(claim, text, width, paint).map((line) => `    ${line}`),
    ...(where === claim.document ? [] : wrapText(oneLine(where), width - 4).map((line) => `    ${line}`)),
    `    ${paint("dim", claim.document)}`,
    `    ${paint("dim", `${date}characters ${claim.start}–${claim.end}, rule ${claim.rule}, confidence ${claim.confidence}`)}`,
    ...originLines(claim, text).map((line) => `    ${paint("dim", line)}`),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
