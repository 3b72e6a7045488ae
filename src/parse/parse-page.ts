/**
 * The parse stage: one page's bytes become Documents, or an Issue that says why not. Pure: no clock, no disk. A
 * page that cannot be read never throws; whatever comes in goes out as a document or as an issue.
 */
import type { PageBytes, Parsed } from "./page-bytes.ts";
import { parseHtml } from "./parse-html.ts";
import { parseJsonLine } from "./parse-json-line.ts";
import { parseText } from "./parse-text.ts";

export function parsePage(input: PageBytes): Parsed {
  switch (input.kind) {
    case "text":
      return parseText(input);
    case "html":
      return parseHtml(input);
    case "jsonl-line":
      return parseJsonLine(input);
  }
}
