/**
 * One HTML page to one Document: headline, lead and body as plain NFC text with blocks; menus, related news, tools,
 * comments, captions left out. Linear in the page's size, whatever the page.
 */
import type { Issue } from "../model/issue.ts";
import type { SiteProfile } from "../model/site-profile.ts";
import { composeText, type TextBlock } from "./compose-text.ts";
import { decodePage } from "./decode-page.ts";
import { dropRepeats } from "./drop-repeats.ts";
import type { PageBytes, Parsed } from "./page-bytes.ts";
import { readArticle } from "./read-article.ts";
import type { ProfileField } from "./read-by-profile.ts";

export function parseHtml({ bytes, id, page, profile = null }: PageBytes): Parsed {
  const base = URL.canParse(page.url) && /^https?:/i.test(page.url) ? page.url : null;
  const { url, title, published, author, body, unmatched } = readArticle(
    decodePage(bytes, page.contentType),
    base,
    profile,
  );
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
  if (profile && unmatched.length > 0) issues.push(unmatchedProfile(profile, unmatched, subject));
  const parts: TextBlock[] = [];
  if (title !== null) parts.push({ kind: "title", text: title });
  for (const { text } of body?.lead ?? []) parts.push({ kind: "lead", text });
  for (const { kind, text } of body?.lines ?? []) parts.push({ kind, text });
  if (parts.every(({ kind }) => kind === "title")) return { documents: [], issues };
  const { text, blocks } = composeText(dropRepeats(parts));
  return { documents: [{ id: subject, url: address, title, published, author, text, blocks }], issues };
}

/** The document is made all the same, by the generic reader. */
function unmatchedProfile(profile: SiteProfile, unmatched: readonly ProfileField[], subject: string): Issue {
  const sought = unmatched.map((field) => `${field} "${(profile[field] ?? []).join('", "')}"`).join(" and ");
  return {
    code: "profile-unmatched",
    stage: "parse",
    subject,
    message: `Unexpected 0 elements for ${sought} in "${subject}", expected 1`,
    hint: `Compare the page with pipelines/sites/${profile.id}.yaml: where the site has a new layout, put its selectors first.`,
  };
}
