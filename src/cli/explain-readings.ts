/**
 * How a text is read, as a tree: a branch for each stretch of it that was taken for a number, on top the reading that
 * stands, below it those that lost the same words to it, each with the rule and the reason. A wrong claim is found by
 * its quote; the rule to mend is named beside it, and the file that it stands in.
 */
import type { Claim } from "../model/claim.ts";
import type { Reading } from "../extract/explain-text.ts";
import { fileOfRule } from "../extract/rules/all.ts";
import { originOf } from "./explain-claim.ts";
import { oneLine, wrapText } from "./fit-text.ts";
import { formatClaimValue, nameSubject, nameWhat } from "./name-fact.ts";
import type { Style, Terminal } from "./terminal.ts";

export function explainReadings(
  text: string,
  { claims, readings }: { claims: readonly Claim[]; readings: readonly Reading[] },
  { paint, width }: Terminal,
): string[] {
  const lines = [...wrapText(text, width), ""];
  lines.push(paint("bold", claims.length === 1 ? "1 claim" : `${claims.length} claims`));
  for (const claim of claims) lines.push(...claimLines(claim, text, { paint, width }));
  lines.push("", paint("bold", readings.length === 1 ? "1 reading" : `${readings.length} readings`));
  for (const [winner, losers] of branchesOf(readings)) {
    lines.push(...readingLines(winner, "", "  ", { paint, width }));
    losers.forEach((loser, at) => {
      const isLast = at === losers.length - 1;
      lines.push(...readingLines(loser, isLast ? "  └─ " : "  ├─ ", isLast ? "     " : "  │  ", { paint, width }));
    });
  }
  return lines;
}

function claimLines(claim: Claim, text: string, { paint, width }: Pick<Terminal, "paint" | "width">): string[] {
  const title = `${nameSubject(claim)}, ${nameWhat(claim)}, ${claim.period ?? "no period"}: ${formatClaimValue(claim)}`;
  const origins = Object.entries(claim.context ?? {}).map(([field, origin]) => {
    const value = Reflect.get(claim, field) as unknown;
    return `${field} ${typeof value === "string" || typeof value === "number" ? value : "none"}: ${originOf(origin, text)}`;
  });
  return [
    `  ${paint("green", "✓")} ${title}`,
    ...wrapText(
      `“${claim.quote}” at ${claim.start}–${claim.end}, rule ${claim.rule}${placeOf(claim.rule)}`,
      width - 4,
    ).map((line) => `    ${line}`),
    ...origins.flatMap((origin) =>
      wrapText(origin, width - 6).map((line, at) => `    ${at === 0 ? "" : "  "}${paint("dim", line)}`),
    ),
  ];
}

/** “ in src/extract/rules/ranks.ts”: where to mend it. */
function placeOf(rule: string): string {
  const file = fileOfRule(rule);
  return file === null ? "" : ` in ${file}`;
}

const MARKS = {
  claim: ["green", "✓"],
  lost: ["red", "✗"],
  unbound: ["yellow", "○"],
} as const satisfies Record<"claim" | "lost" | "unbound", readonly [Style, string]>;

function readingLines(
  { quote, kind, rule, value, fate, why }: Reading,
  first: string,
  rest: string,
  { paint, width }: Pick<Terminal, "paint" | "width">,
): string[] {
  const [style, mark] = MARKS[fate];
  const says = `${kind}${value === null ? "" : ` ${value}`}`;
  const head = `  ${first}${paint(style, mark)} “${oneLine(quote)}”  ${paint("bold", says)}  ${paint("dim", rule)}`;
  if (fate === "claim" || why === "") return [head]; // the claim above says where each field is from
  const label = fate === "lost" ? "lost: " : "no claim: ";
  return [head, ...wrapText(label + why, width - rest.length - 4).map((line) => `  ${rest}${line}`)];
}

/** Each reading that stands with those that lost its words; a lost one without a winner stands alone. */
function branchesOf(readings: readonly Reading[]): Map<Reading, Reading[]> {
  const inOrder = [...readings].sort((one, other) => one.start - other.start || other.end - one.end);
  const branches = new Map<Reading, Reading[]>();
  for (const reading of inOrder) if (reading.fate !== "lost") branches.set(reading, []);
  for (const reading of inOrder) {
    if (reading.fate !== "lost") continue;
    const [winner] = [...branches.keys()]
      .filter(({ fate }) => fate !== "lost")
      .sort((one, other) => sharedLetters(other, reading) - sharedLetters(one, reading));
    if (winner !== undefined && sharedLetters(winner, reading) > 0) branches.get(winner)?.push(reading);
    else branches.set(reading, []);
  }
  return new Map([...branches].sort(([one], [other]) => one.start - other.start));
}

function sharedLetters(one: Pick<Reading, "start" | "end">, other: Pick<Reading, "start" | "end">): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}
