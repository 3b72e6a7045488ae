/**
 * What a page says about itself: its address, headline, summary, day of publication and author. Takes the head and
 * the page's lines; answers null where the page does not say.
 */
import { readAuthor } from "./read-author.ts";
import type { Head } from "./read-head.ts";
import { readJsonLd } from "./read-json-ld.ts";
import type { Line } from "./read-lines.ts";
import { readPublished } from "./read-published.ts";
import { readTitle } from "./read-title.ts";

export interface Metadata {
  /** The canonical address, without fragment. */
  readonly url: string | null;
  readonly title: string | null;
  readonly description: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  readonly author: string | null;
  /** The article's text where the linked data holds it whole. */
  readonly articleBody: string | null;
}

/** @param base the address the page came from, if it is known: relative canonical links count from it */
export function readMetadata(head: Head, lines: readonly Line[], base: string | null): Metadata {
  const linked = readJsonLd(head.jsonLd);
  const url = readCanonical(head, base);
  const title = readTitle(head, lines, linked, url ?? base);
  return {
    url,
    title,
    description: head.meta.get("og:description") ?? head.meta.get("description") ?? null,
    published: readPublished(head, lines, linked, title, url ?? base),
    author: readAuthor(head, lines, linked, title),
    articleBody: linked.articleBody,
  };
}

/** A careless template gives every article the address of the home page: that one is not believed. */
function readCanonical({ canonical, meta }: Head, base: string | null): string | null {
  for (const candidate of [canonical ?? "", meta.get("og:url") ?? ""]) {
    if (candidate.trim() === "" || !URL.canParse(candidate.trim(), base ?? undefined)) continue;
    const url = new URL(candidate.trim(), base ?? undefined);
    url.hash = "";
    if (/^https?:$/.test(url.protocol) && (url.pathname !== "/" || url.search !== "")) return url.href;
  }
  return null;
}
