/**
 * Claims from .jsonl files or standard input, one at a time. Other tools may have made them, so only what names the
 * number is required (subject, measure, value, and an indicator where there is no index); the rest has defaults, and
 * a field that the contract does not know is left out. A line that is no claim is an Issue, and the others count.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { listFiles, systemCodeOf, unreadableFile } from "../fetch/list-files.ts";
import { Claim, Comparator, Modality, Origin } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";
import { nearestWord } from "./nearest-word.ts";
import { readLineBatches, type NumberedLine } from "./read-line-batches.ts";

const text = z.string().nullish();
const whole = z.int().nullish();

const LooseClaim = z.object({
  id: z.string().nullish(),
  document: text,
  index: text,
  subject: z.string().min(1),
  indicator: text,
  measure: z.string().min(1),
  value: z.number(),
  comparator: Comparator.nullish(),
  unit: text,
  of: whole,
  population: text,
  period: text,
  baseline: text,
  modality: Modality.nullish(),
  object: text,
  attribution: text,
  quote: text,
  start: whole,
  end: whole,
  derived: z.boolean().nullish(),
  rule: text,
  confidence: z.number().min(0).max(1).nullish(),
  context: Claim.shape.context.catch(undefined),
});
type LooseClaim = z.infer<typeof LooseClaim>;

/** More than any claim; a longer line is no claim, and is not kept in memory to find out. */
const LONGEST_LINE = 1024 * 1024;

/** A claim as the line that `completeAgain` makes it of, to be put by until it is wanted. */
export interface ClaimLine extends Pick<Claim, "id" | "index" | "subject" | "indicator"> {
  readonly line: Uint8Array;
}

export interface ClaimReading {
  /** What "-" reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly onIssue: (issue: Issue) => void;
}

/** @throws UserError for a path that does not exist */
export async function* readClaims(paths: readonly string[], reading: ClaimReading): AsyncGenerator<Claim> {
  for await (const lines of readLines(paths, reading))
    for (const { loose, path } of lines) yield completeClaim(loose, path);
}

/** As many at a time as came together. @throws UserError for a path that does not exist */
export async function* readClaimLines(paths: readonly string[], reading: ClaimReading): AsyncGenerator<ClaimLine[]> {
  for await (const lines of readLines(paths, reading)) yield lines.map(asLine);
}

function asLine({ loose, bytes, saysItAll, path }: ReadLine): ClaimLine {
  const claim = saysItAll ? null : completeClaim(loose, path);
  return {
    id: claim?.id ?? loose.id ?? "",
    index: loose.index ?? null,
    subject: loose.subject,
    indicator: loose.indicator ?? OVERALL,
    line: claim === null ? bytes : Buffer.from(JSON.stringify(claim)),
  };
}

const OVERALL = "overall";

async function* readLines(paths: readonly string[], { stdin, onIssue }: ClaimReading): AsyncGenerator<ReadLine[]> {
  for (const file of await listFiles(paths)) {
    if ("issue" in file) {
      onIssue(file.issue);
      continue;
    }
    const { path } = file;
    const chunks: AsyncIterable<Uint8Array> =
      path === "-" ? stdin : createReadStream(path, { highWaterMark: READ_AT_ONCE });
    try {
      for await (const lines of readLineBatches(chunks, LONGEST_LINE)) {
        yield lines.flatMap((line) => {
          const read = readLine(line, path);
          if (read instanceof Error) onIssue(noClaim(`${path}:${line.number}`, read.message));
          return read === null || read instanceof Error ? [] : [read];
        });
      }
    } catch (cause) {
      if (systemCodeOf(cause) === null) throw cause;
      onIssue(unreadableFile(path, cause));
    }
  }
}

/** What was read from a claim's line before: nothing of it is checked. */
export function completeAgain(line: unknown): Claim {
  return completeClaim(Checked.parse(line), "");
}

const Checked = z.custom<LooseClaim>();

const READ_AT_ONCE = 1024 * 1024;
const DECODER = new TextDecoder();

interface ReadLine {
  readonly path: string;
  readonly loose: LooseClaim;
  readonly bytes: Uint8Array;
  /** Whether the line makes the same claim unchecked, without its file's name. */
  readonly saysItAll: boolean;
}

/** @returns null for an empty line, an Error that says what was met instead of a claim */
function readLine({ bytes }: NumberedLine, path: string): ReadLine | Error | null {
  if (bytes === null) return new Error(`more than ${LONGEST_LINE} bytes`);
  const line = DECODER.decode(bytes);
  if (line.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return new Error(`malformed JSON (${cause instanceof Error ? cause.message : "unknown"})`, { cause });
  }
  if (isPlain(value)) return { path, loose: value, bytes, saysItAll: saysItAll(value, value, bytes) };
  const read = LooseClaim.safeParse(value);
  if (read.success) {
    const loose = read.data;
    if (loose.index || loose.indicator) return { path, loose, bytes, saysItAll: saysItAll(value, loose, bytes) };
    return new Error("claim without index and indicator");
  }
  return new Error(complaintOf(value, read.error), { cause: read.error });
}

/**
 * What the schema would let through as it is, asked in a tenth of the time: of a million claims nearly all are so. A claim
 * with a context, or with anything unusual, is left to the schema.
 */
function isPlain(value: unknown): value is LooseClaim {
  if (typeof value !== "object" || value === null || "context" in value) return false;
  const claim: Partial<Record<keyof LooseClaim, unknown>> = value;
  if (typeof claim.subject !== "string" || claim.subject === "") return false;
  if (typeof claim.measure !== "string" || claim.measure === "") return false;
  if (!Number.isFinite(claim.value) || !(claim.index || claim.indicator)) return false;
  if (!TEXTS.every((field) => isNone(claim[field]) || typeof claim[field] === "string")) return false;
  if (!WHOLES.every((field) => isNone(claim[field]) || Number.isSafeInteger(claim[field]))) return false;
  const { comparator, modality, derived, confidence } = claim;
  if (!isNone(comparator) && !COMPARATORS.has(comparator)) return false;
  if (!isNone(modality) && !MODALITIES.has(modality)) return false;
  if (!isNone(derived) && typeof derived !== "boolean") return false;
  return isNone(confidence) || (typeof confidence === "number" && confidence >= 0 && confidence <= 1);
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}

const TEXTS = [
  ...(["id", "document", "index", "indicator", "unit", "population"] as const),
  ...(["period", "baseline", "object", "attribution", "quote", "rule"] as const),
] as const;
const WHOLES = ["of", "start", "end"] as const;
const COMPARATORS: ReadonlySet<unknown> = new Set(Comparator.options);
const MODALITIES: ReadonlySet<unknown> = new Set(Modality.options);

/** Its context, where it has one, is whole. The mark that begins some files is no JSON in the middle of others. */
function saysItAll(line: unknown, { id, document, context }: LooseClaim, bytes: Uint8Array): boolean {
  if (id == null || document == null || bytes[0] === BYTE_ORDER_MARK) return false;
  const written: unknown = typeof line === "object" && line !== null ? Reflect.get(line, "context") : undefined;
  if (context === undefined) return written === undefined;
  return Object.values(written ?? {}).every((origin: object) => Object.keys(origin).length === ORIGIN_FIELDS);
}

const BYTE_ORDER_MARK = 0xef;
const ORIGIN_FIELDS = Object.keys(Origin.shape).length;

/** The first complaint, in words: a field that is missing, or what stands in it. */
function complaintOf(line: unknown, { issues }: z.ZodError): string {
  if (typeof line !== "object" || line === null || Array.isArray(line))
    return `JSON ${JSON.stringify(line).slice(0, 60)}`;
  const field = String(issues[0]?.path[0] ?? "");
  const met = Reflect.get(line, field) as unknown;
  if (met !== undefined) return `value of "${field}" (${JSON.stringify(met).slice(0, 60)})`;
  const others = Object.keys(line).filter((key) => !Object.hasOwn(LooseClaim.shape, key));
  const near = nearestWord(field, others);
  return `absence of "${field}"${near === null ? "" : ` (did you mean it by "${near}"?)`}`;
}

/** Without a document of its own a claim counts as the file's, so that one list is one voice and not many. */
function completeClaim(loose: LooseClaim, path: string): Claim {
  const claim: Omit<Claim, "id"> = {
    document: loose.document ?? path,
    index: loose.index ?? null,
    subject: loose.subject,
    indicator: loose.indicator ?? OVERALL,
    measure: loose.measure,
    value: loose.value,
    comparator: loose.comparator ?? "eq",
    unit: loose.unit ?? unitOf(loose),
    of: loose.of ?? null,
    population: loose.population ?? null,
    period: loose.period ?? null,
    baseline: loose.baseline ?? null,
    modality: loose.modality ?? "actual",
    object: loose.object ?? null,
    attribution: loose.attribution ?? null,
    quote: loose.quote ?? "",
    start: Math.max(0, loose.start ?? 0),
    end: Math.max(0, loose.end ?? 0),
    derived: loose.derived ?? false,
    rule: loose.rule ?? "elsewhere",
    confidence: loose.confidence ?? 1,
    ...(loose.context === undefined ? {} : { context: loose.context }),
  };
  return { id: loose.id ?? hashOf(claim), ...claim };
}

/** The unit that goes without saying. */
function unitOf({ measure, value }: LooseClaim): string {
  if (measure === "rank") return "rank";
  if (measure === "rank-change") return "places";
  if (measure === "score" || measure === "score-change") return Math.abs(value) > 1 ? "points" : "ratio";
  if (measure === "max-score") return "points";
  if (measure === "share" || measure === "growth" || measure === "score-growth") return "percent";
  return measure.endsWith("-count") ? "indicators" : "units";
}

/** The same content has the same id on every machine. */
function hashOf(claim: Omit<Claim, "id">): string {
  return createHash("sha256").update(JSON.stringify(claim)).digest("hex").slice(0, 32);
}

function noClaim(subject: string, met: string): Issue {
  return {
    code: "broken-claim-line",
    stage: "reconcile",
    subject,
    message: `Unexpected ${met} in ${subject}, expected one Claim a line`,
    hint: "Needed: subject, measure, value (a number), and index or indicator; dti extract prints such lines",
  };
}
