/** A claim explained: the words in their line, where they stand, the rule, and where each field was read from. */
import type { Claim, Origin } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { oneLine, wrapText } from "./fit-text.ts";
import { formatClaimValue, nameSubject, nameWhat } from "./name-fact.ts";
import type { Paint, Terminal } from "./terminal.ts";

const FIELDS = ["index", "subject", "indicator", "measure", "value", "comparator", "unit", "of", "population"] as const;
const MORE_FIELDS = ["period", "baseline", "modality", "object", "attribution"] as const;

export function explainClaim(claim: Claim, document: Document | null, { paint, width }: Terminal): string[] {
  const title = `${nameSubject(claim)}, ${nameWhat(claim)}, ${claim.period ?? "no period"}: ${formatClaimValue(claim)}`;
  return [
    paint("bold", title),
    paint("dim", `claim ${claim.id}`),
    "",
    ...quoteLines(claim, document?.text ?? null, width, paint).map((line) => `  ${line}`),
    "",
    ...documentLines(claim, document).map((line) => `  ${line}`),
    `  rule ${claim.rule}, confidence ${claim.confidence}${claim.derived ? ", said only by implication" : ""}`,
    "",
    "Fields",
    ...[...FIELDS, ...MORE_FIELDS].flatMap((field) => fieldLine(field, claim, document?.text ?? null, paint)),
  ];
}

/** The quote, marked, in as much of its line as fits on three lines. */
export function quoteLines({ quote, start, end }: Claim, text: string | null, width: number, paint: Paint): string[] {
  if (text === null) return wrapText(`“${quote}”`, width - 4);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const room = Math.max(40, Math.floor((3 * (width - 4) - (end - start)) / 2));
  const before = cutBefore(text.slice(lineStart, start), room);
  const after = cutAfter(text.slice(end, lineEnd < 0 ? text.length : lineEnd), room);
  // Marked with signs, not only with colour: the mark must survive a pipe and NO_COLOR.
  const lines = wrapText(`${before}«${oneLine(text.slice(start, end))}»${after}`, width - 4);
  let inside = false;
  return lines.map((line) => {
    const marked = line.split(/(?<=»)|(?=«)/u).map((part) => {
      if (part.startsWith("«")) inside = true;
      const shown = inside ? paint("bold", part) : part;
      if (part.endsWith("»")) inside = false;
      return shown;
    });
    return marked.join("");
  });
}

/** How the fields that are not stated beside the number became known: “period inherited from “năm 2022”, headline”. */
export function originLines({ context }: Claim, text: string | null): string[] {
  const carried = Object.entries(context ?? {}).filter(([, { how }]) => how !== "stated");
  return carried.map(([field, origin]) => `${field} ${originOf(origin, text)}`);
}

export function originOf({ how, start, end, note }: Origin, text: string | null): string {
  const words = text !== null && start !== null && end !== null ? ` from “${oneLine(text.slice(start, end))}”` : "";
  const place = start !== null && end !== null ? ` at ${start}–${end}` : "";
  return `${how}${words}${place}${note === null ? "" : `, ${note}`}`;
}

function documentLines({ document, start, end }: Claim, held: Document | null): string[] {
  const title = held?.title ?? null;
  return [
    ...(title === null ? [] : [oneLine(title)]),
    `${document}, characters ${start}–${end}`,
    held === null
      ? "its text has changed since; the quote is as it was read"
      : held.published === null
        ? "no publication date"
        : `published ${held.published}`,
  ];
}

function fieldLine(field: keyof Claim, claim: Claim, text: string | null, paint: Paint): string[] {
  const value = claim[field];
  const origin = claim.context?.[field];
  if (value === null && origin === undefined) return [];
  const shown = typeof value === "string" || typeof value === "number" ? String(value) : "none";
  const how = origin === undefined ? "stated in the quote" : originOf(origin, text);
  return [`  ${field.padEnd(12)} ${shown.padEnd(24)}  ${paint("dim", how)}`];
}

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const tail = text.slice(-room);
  return `… ${tail.slice(tail.indexOf(" ") + 1)}`;
}

function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room);
  return `${head.slice(0, head.lastIndexOf(" "))} …`;
}
