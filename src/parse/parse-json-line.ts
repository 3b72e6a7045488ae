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
    return refuse("broken-json-line", subject, describe(value, read.error), "a Document", WRITE_LIKE);
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

/** The first complaint: which field, and what stands there. */
function describe(value: unknown, error: z.ZodError): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `${kindOf(value)} for a Document`;
  const first = error.issues[0];
  const name = first?.path.join(".") ?? "";
  const met: unknown = first?.path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? (Reflect.get(at, key) as unknown) : undefined),
    value,
  );
  const shown = typeof met === "string" ? `"${met.slice(0, 60)}"` : kindOf(met);
  return `${shown} for "${name}" (${first?.message ?? "invalid"})`;
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
