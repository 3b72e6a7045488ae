/**
 * Claims from .jsonl files or standard input, one at a time. Other tools may have made them, so only what names the
 * number is required (subject, measure, value, and an indicator where there is no index); the rest has defaults, and
 * a field that the contract does not know is left out. A line that is no claim is an Issue, and the others count.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { listFiles, systemCodeOf, unreadableFile } from "../fetch/list-files.ts";
import { readByteLines, type ByteLine } from "../fetch/read-byte-lines.ts";
import { Claim, Comparator, Modality } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";
import { nearestWord } from "./nearest-word.ts";

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

/** @throws UserError for a path that does not exist */
export async function* readClaims(paths: readonly string[], onIssue: (issue: Issue) => void): AsyncGenerator<Claim> {
  for (const file of await listFiles(paths)) {
    if ("issue" in file) {
      onIssue(file.issue);
      continue;
    }
    const { path } = file;
    const chunks: AsyncIterable<Uint8Array> = path === "-" ? process.stdin : createReadStream(path);
    try {
      for await (const line of readByteLines(chunks, LONGEST_LINE)) {
        const read = readLine(line);
        if (read instanceof Error) onIssue(noClaim(`${path}:${line.number}`, read.message));
        else if (read !== null) yield completeClaim(read, path);
      }
    } catch (cause) {
      if (systemCodeOf(cause) === null) throw cause;
      onIssue(unreadableFile(path, cause));
    }
  }
}

const DECODER = new TextDecoder();

/** @returns null for an empty line, an Error that says what was met instead of a claim */
function readLine({ bytes }: ByteLine): LooseClaim | Error | null {
  if (bytes === null) return new Error(`more than ${LONGEST_LINE} bytes`);
  const line = DECODER.decode(bytes);
  if (line.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    return new Error(`malformed JSON (${cause instanceof Error ? cause.message : "unknown"})`, { cause });
  }
  const read = LooseClaim.safeParse(value);
  if (read.success) {
    if (read.data.index || read.data.indicator) return read.data;
    return new Error("claim without index and indicator");
  }
  return new Error(complaintOf(value, read.error), { cause: read.error });
}

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
    indicator: loose.indicator ?? "overall",
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
