/**
 * The settled facts for a reader: by subject, then index and edition, one line a fact with its value, its standing and
 * the sources that say so; after them every conflict with the words on both sides; last, what to do next.
 */
import type { Fact } from "../model/fact.ts";
import { listClaims } from "../store/claims.ts";
import { listFacts } from "../store/facts.ts";
import type { Database } from "../store/open-database.ts";
import { padText, textWidth, wrapText } from "./fit-text.ts";
import { formatFactValue, nameIndex, nameMeasureOf, nameSubject } from "./name-fact.ts";
import { DEFAULT_DATABASE } from "./options.ts";
import { conflictLines, type Voices } from "./print-conflicts.ts";
import { SHORT_ID } from "./row-shapes.ts";
import { sourceNames } from "./source-names.ts";
import type { Style, Terminal } from "./terminal.ts";

export async function printSettled(db: Database, path: string, terminal: Terminal): Promise<void> {
  const facts = listFacts(db).sort((one, other) => bySubject(one, other) || byEdition(one, other));
  const claims = new Map(listClaims(db).map((claim) => [claim.id, claim]));
  const voices: Voices = { claims, sourceOf: sourceNames(db) };
  const conflicts = facts.filter(({ status }) => status === "conflicting");
  const settled = facts.filter(({ status }) => status !== "conflicting");
  const lines = [
    ...settledLines(settled, voices, terminal),
    ...conflictLines(conflicts, voices, terminal),
    ...nextLines(conflicts[0] ?? settled[0], path, terminal),
  ];
  await terminal.write(`${lines.join("\n")}\n`);
}

/** Columns as wide as most cells need; the few longer ones push their line to the right. */
const WHAT_WIDTH = 30;
const VALUE_WIDTH = 16;
const STATUS_WIDTH = 7;

function settledLines(facts: readonly Fact[], voices: Voices, { paint, width }: Terminal): string[] {
  const lines = ["", paint("bold", `Settled facts (${facts.length})`)];
  let heading = "";
  let subject = "";
  for (const fact of facts) {
    if (subject !== nameSubject(fact)) lines.push("");
    subject = nameSubject(fact);
    if (heading !== `${subject}, ${editionOf(fact)}`) lines.push(`${paint("cyan", subject)}, ${editionOf(fact)}`);
    heading = `${subject}, ${editionOf(fact)}`;
    const what = padAtLeast(nameMeasureOf(fact), WHAT_WIDTH);
    const value = padAtLeast(formatFactValue(fact), VALUE_WIDTH);
    const status = padAtLeast(fact.derived ? "derived" : fact.status, STATUS_WIDTH);
    const sources = sourcesOf(fact, voices);
    const fits = textWidth(`  ${what}  ${value}  ${status}  ${sources}`) <= width;
    const line = `  ${what}  ${paint("bold", value)}  ${paint(STATUS_STYLES[fact.status], status)}`;
    lines.push(fits ? `${line}  ${paint("dim", sources)}` : line.trimEnd());
    if (!fits) lines.push(...wrapText(sources, width - 6).map((part) => `      ${paint("dim", part)}`));
  }
  return lines;
}

function padAtLeast(text: string, width: number): string {
  return padText(text, Math.max(width, textWidth(text)));
}

const STATUS_STYLES: Record<Fact["status"], Style> = {
  single: "dim",
  agreed: "green",
  bounded: "green",
  conflicting: "red",
  reviewed: "green",
};

/** “2 sources: Báo Một, Báo Hai (copied by Báo Ba)”: who speaks, who only repeats, how many say otherwise. */
function sourcesOf({ claims, independent, dissenting, derived }: Fact, { claims: known, sourceOf }: Voices): string {
  const namesOf = (isMeant: (role: string) => boolean): string[] => {
    const documents = claims.filter(({ role }) => isMeant(role)).flatMap(({ id }) => known.get(id)?.document ?? []);
    return [...new Set(documents.map(sourceOf))];
  };
  const speakers = namesOf((role) => role === "supports" || role === "compatible");
  const copies = namesOf((role) => role === "repeats").filter((name) => !speakers.includes(name));
  if (derived) return `from ${speakers.join(", ")}`; // nobody says it: it follows from what they say
  const voices = independent > 1 ? `${independent} sources: ` : "";
  const copied = copies.length === 0 ? "" : ` (copied by ${copies.sort().join(", ")})`;
  return voices + speakers.join(", ") + copied + (dissenting === 0 ? "" : `; ${dissenting} against`);
}

/** Three commands that work as they stand, in this folder. */
function nextLines(example: Fact | undefined, path: string, { paint }: Terminal): string[] {
  const db = path === DEFAULT_DATABASE ? "" : ` --db ${path}`;
  return [
    "",
    paint("bold", "What to do next"),
    `  npx dti facts --status conflicting${db}`,
    ...(example === undefined ? [] : [`  npx dti explain ${example.id.slice(0, SHORT_ID)}${db}`]),
    `  sqlite3 ${path} 'select * from facts limit 5'`,
  ];
}

function editionOf({ index, period }: Fact): string {
  return `${index === null ? "metrics" : nameIndex(index)} ${period ?? "of no stated period"}`;
}

/** The country first, then the index, means, ministries and the rest by name as Vietnamese sorts it. */
function bySubject(one: Fact, other: Fact): number {
  return kindOrder(one) - kindOrder(other) || nameSubject(one).localeCompare(nameSubject(other), "vi");
}

function kindOrder({ subject }: Fact): number {
  const at = ["country", "index", "average", "ministry", "province"].indexOf(subject.split(":")[0] ?? "");
  return at < 0 ? 5 : at;
}

/** The DTI, other indices, metrics; the latest period first; overall before its parts. */
function byEdition(one: Fact, other: Fact): number {
  const index = indexOrder(one) - indexOrder(other) || (one.index ?? "").localeCompare(other.index ?? "");
  const period = index || (other.period ?? "").localeCompare(one.period ?? "");
  const overall = period || Number(one.indicator !== "overall") - Number(other.indicator !== "overall");
  return overall || one.indicator.localeCompare(other.indicator) || one.measure.localeCompare(other.measure);
}

function indexOrder({ index }: Fact): number {
  return index === "dti" ? 0 : index === null ? 2 : 1;
}
