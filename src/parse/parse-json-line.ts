/**
 * One line of a .jsonl file of Documents. Fields we do not know are dropped, fields we know must be right; the
 * text is taken as it stands, since the caller's offsets count in it.
 */
import { z } from "zod";
import { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { firstBadByteOf } from "./decode-bytes.ts";
import type { PageBytes, Parsed } from "./page-bytes.ts";

const LineDocument = z.object(Document.shape);

export function parseJsonLine({ bytes, id, line }: PageBytes): Parsed {
  const subject = line === null ? id : `${id}:${line}`;
  const firstBadByte = firstBadByteOf(bytes);
  if (firstBadByte !== null) {
    return refuse(
      "not-utf8",
      subject,
      `byte at offset ${firstBadByte} of the line`,
      "UTF-8",
      "Save the file as UTF-8.",
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    const found = `malformed JSON (${cause instanceof Error ? cause.message : String(cause)})`;
    return refuse("broken-json-line", subject, found, "one JSON object a line", WRITE_LIKE);
  }
  const read = LineDocument.safeParse(value);
  if (!read.success) {
    const { found, expected, hint } = describe(value, read.error);
    return refuse("broken-json-line", subject, found, expected, hint);
  }
  const outside = read.data.blocks?.find(({ start, end }) => start > end || end > read.data.text.length);
  if (outside) {
    const found = `block ${outside.start}–${outside.end}`;
    return refuse("broken-json-line", subject, found, `offsets within the text's ${read.data.text.length}`, WRITE_LIKE);
  }
  return { documents: [read.data], issues: [] };
}

const WRITE_LIKE = 'Mend the line: {"id": "…", "text": "…"}, with url, title and published (YYYY-MM-DD) where known.';

function refuse(code: string, subject: string, found: string, expected: string, hint: string): Parsed {
  const message = `Unexpected ${found} in "${subject}", expected ${expected}`;
  const issue: Issue = { code, stage: "parse", subject, message, hint };
  return { documents: [], issues: [issue] };
}

interface Complaint {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

/** The first complaint: which field, what stands there, and what belongs there. */
function describe(value: unknown, error: z.ZodError): Complaint {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { found: `${kindOf(value)} for a Document`, expected: "a Document", hint: WRITE_LIKE };
  const path = error.issues[0]?.path ?? [];
  const name = path.join(".");
  const met: unknown = path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (Reflect.get(at, key) as unknown) : undefined),
    value,
  );
  const expected = `a Document with ${BELONGS[String(path[0])] ?? "a value"} in "${name}"`;
  if (met === undefined) {
    const near = Object.keys(value).find((key) => !Object.hasOwn(Document.shape, key) && looksLike(key, name));
    const hint = near === undefined ? WRITE_LIKE : `Did you mean "${name}" where it says "${near}"? ${WRITE_LIKE}`;
    return { found: `nothing for "${name}" (the field is missing)`, expected, hint };
  }
  const shown = typeof met === "string" ? `"${met.slice(0, 60)}"` : kindOf(met);
  return { found: `${shown} for "${name}"`, expected, hint: WRITE_LIKE };
}

const BELONGS: Readonly<Record<string, string>> = {
  id: "text that is not empty",
  url: "text or null",
  title: "text or null",
  published: "a date as YYYY-MM-DD, or null",
  text: "text",
  blocks: 'a list of {"kind": "paragraph", "start": 0, "end": 9}',
};

/** “txt”, “Text”, “texts”, “tetx” for “text”: up to two letters left out or added, or the same letters. */
function looksLike(key: string, name: string): boolean {
  const [short = "", long = ""] = [key.toLowerCase(), name].sort((one, other) => one.length - other.length);
  if (long.length - short.length > 2) return false;
  return runsThrough(short, long) || lettersOf(short) === lettersOf(long);
}

function runsThrough(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join("");
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
