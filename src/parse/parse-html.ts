/**
 * One HTML page to one Document: headline, lead and body as plain NFC text with blocks; menus, related news, tools,
 * comments, captions left out. Linear in the page's size, whatever the page.
 */
import type { Issue } from "../model/issue.ts";
import { composeText, type TextBlock } from "./compose-text.ts";
import { decodeHtml } from "./decode-bytes.ts";
import { dropRepeats } from "./drop-repeats.ts";
import type { PageBytes, Parsed } from "./page-bytes.ts";
import { readArticle } from "./read-article.ts";

export function parseHtml({ bytes, id, page }: PageBytes): Parsed {
  const base = URL.canParse(page.url) && /^https?:/i.test(page.url) ? page.url : null;
  const { url, title, published, body } = readArticle(decodeHtml(bytes, page.contentType), base);
  const address = url ?? base;
  const subject = address ?? id;
  const issues: Issue[] = [];
  if (!body || body.lines.length === 0) {
    issues.push({
      code: "html-without-body",
      stage: "parse",
      subject,
      message: `Unexpected page without a body of text in "${id}", expected an article`,
      hint: "Open the page in a browser: where it shows an article, its text comes by script or stands in a picture or a PDF.",
    });
  }
  const parts: TextBlock[] = [];
  if (title !== null) parts.push({ kind: "title", text: title });
  if (body?.lead) parts.push({ kind: "lead", text: body.lead.text });
  for (const { kind, text } of body?.lines ?? []) parts.push({ kind, text });
  if (parts.every(({ kind }) => kind === "title")) return { documents: [], issues };
  const { text, blocks } = composeText(dropRepeats(parts));
  return { documents: [{ id: subject, url: address, title, published, text, blocks }], issues };
}
