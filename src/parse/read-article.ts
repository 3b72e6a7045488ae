/**
 * What a page's article is: first with the fast scanner, and again over the full tree where that came out suspicious.
 */
import { findBody, lengthOf, type Body } from "./find-body.ts";
import { readFullTree } from "./read-full-tree.ts";
import { readMetadata, type Metadata } from "./read-metadata.ts";
import { readPage, type ReadPage } from "./read-page.ts";
import { scanPage } from "./scan-page.ts";

export interface Article extends Metadata {
  readonly body: Body | null;
}

/** @param base the address the page came from, if it is known */
export function readArticle(html: string, base: string | null): Article {
  const look = (page: ReadPage): Article => {
    const metadata = readMetadata(page.head, page.page.lines, base);
    return { ...metadata, body: findBody(page.page, metadata.title, metadata.description) };
  };
  const first = readPage(
    (events) => {
      scanPage(html, events);
    },
    { readsHidden: false },
  );
  const article = look(first);
  const length = lengthOf(article.body?.lines ?? []);
  if (!isSuspicious(length, first)) return article;
  const second = look(
    readPage(
      (events) => {
        readFullTree(html, events);
      },
      { readsHidden: true },
    ),
  );
  return lengthOf(second.body?.lines ?? []) > GAIN * length ? second : article;
}

/** The second look must bring this much more: what is hidden is seldom the article. */
const GAIN = 2;
const SHORT_BODY = 600;

/** Next to nothing, or a small part of what the page holds in running text. */
function isSuspicious(length: number, { page }: ReadPage): boolean {
  if (length < SHORT_BODY) return true;
  const running = page.lines.reduce(
    (sum, { kind, text, linked }) => (kind !== "caption" && text.length >= 80 ? sum + text.length - linked : sum),
    0,
  );
  return length < running / 4;
}
