/**
 * A page's article: by its site's profile where there is one; else by the scanner, and by a second look where that came
 * out suspicious: with what is hidden, and over the full tree where tags are not nested soundly. What stays empty is
 * taken from the linked data, where it holds the text.
 */
import type { SiteProfile } from "../model/site-profile.ts";
import { bodyOfLinkedData } from "./body-of-linked-data.ts";
import { bodyOfRoles, findBody, type Body } from "./find-body.ts";
import { readByProfile, type ProfileField } from "./read-by-profile.ts";
import { readFullTree } from "./read-full-tree.ts";
import { readMetadata, type Metadata } from "./read-metadata.ts";
import { readPage, type ReadPage } from "./read-page.ts";
import { scanMarkup } from "./scan-markup.ts";
import { lengthOf } from "./trim-lines.ts";

export interface Article extends Metadata {
  readonly body: Body | null;
  /** Fields of the profile whose selectors found nothing. */
  readonly unmatched: readonly ProfileField[];
}

/**
 * @param html as decodePage prepares it
 * @param base the address the page came from, if it is known
 */
export function readArticle(html: string, base: string | null, profile: SiteProfile | null): Article {
  const profiled = profile && readWithProfile(html, base, profile);
  if (profiled?.body) return profiled;
  const generic = readGenerically(html, base);
  if (!profiled) return generic;
  const { title, published, author, unmatched } = profiled;
  return {
    ...generic,
    title: unmatched.includes("title") ? generic.title : title,
    published: unmatched.includes("date") ? generic.published : published,
    author: author ?? generic.author,
    unmatched,
  };
}

function readWithProfile(html: string, base: string | null, profile: SiteProfile): Article {
  const { page, unmatched, ...found } = readByProfile(html, profile);
  const metadata = readMetadata(page.head, page.page.lines, base);
  const title = found.title ?? metadata.title;
  const body = bodyOfRoles(page.page, title, metadata.description);
  return {
    ...metadata,
    title,
    published: found.published ?? metadata.published,
    author: found.author ?? metadata.author ?? body?.signature ?? null,
    body,
    unmatched,
  };
}

function readGenerically(html: string, base: string | null): Article {
  const look = ({ head, page }: ReadPage): Article => {
    const metadata = readMetadata(head, page.lines, base);
    const body = findBody(page, metadata.title, metadata.description);
    return { ...metadata, author: metadata.author ?? body?.signature ?? null, body, unmatched: [] };
  };
  let isSound = false;
  const first = readPage(
    (events) => {
      isSound = scanMarkup(html, events);
    },
    { readsHidden: false },
  );
  const article = look(first);
  const length = lengthOf(article.body?.lines ?? []);
  if (!isSuspicious(length, first)) return article;
  const second = look(
    readPage(
      (events) => {
        if (isSound) scanMarkup(html, events);
        else readFullTree(html, events);
      },
      { readsHidden: true },
    ),
  );
  const best = lengthOf(second.body?.lines ?? []) > GAIN * length ? second : article;
  const linked = bodyOfLinkedData(best.articleBody);
  return linked && lengthOf(linked.lines) > GAIN * lengthOf(best.body?.lines ?? []) ? { ...best, body: linked } : best;
}

/** Another look must bring this much more: what is hidden is seldom the article. */
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
