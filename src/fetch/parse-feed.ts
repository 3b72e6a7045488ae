/**
 * Entries of a feed (RSS 0.9 to 2.0, RDF, Atom) or of a sitemap (urlset, news, index), by one pass that bears what
 * XML parsers refuse: bare ampersands, HTML entities, unclosed tags, markup in descriptions, a file cut off in the
 * middle. An entry that the end of the file cut is dropped: half an address is another address.
 */
import { Parser } from "htmlparser2";
import { load } from "cheerio/slim";
import { readFeedDate } from "./feed-date.ts";

export interface FeedEntry {
  readonly kind: "article" | "sitemap";
  /** As written, maybe relative. */
  readonly address: string;
  readonly title: string | null;
  readonly lead: string | null;
  /** ISO instant or day. */
  readonly published: string | null;
  readonly modified: string | null;
}

/** @returns entries in their order, and the root: null where there is none, as on an error page in HTML */
export function parseFeed(text: string): { root: "feed" | "sitemap" | null; entries: FeedEntry[] } {
  const entries: FeedEntry[] = [];
  let root: "feed" | "sitemap" | null = null;
  let entry: Draft | null = null;
  let field: { readonly name: string; text: string } | null = null;
  let aside: string | null = null;
  let isOver = false;
  let depth = 0;
  let deepest = 0;
  const endField = (): void => {
    if (entry && field && !isOver) entry.fields.set(field.name, entry.fields.get(field.name) ?? field.text.trim());
    field = null;
  };
  const endEntry = (): void => {
    endField();
    const made = entry && !isOver ? entryOf(entry) : null;
    if (made) entries.push(made);
    entry = null;
  };
  const parser = new Parser(
    {
      onopentag: (written, attributes) => {
        const name = written.toLowerCase();
        deepest = Math.max(deepest, (depth += 1));
        root ??= ROOTS.get(name) ?? null;
        if (aside !== null) return;
        const kind = ENTRIES.get(name);
        if (kind !== undefined) {
          endEntry();
          entry = { name, kind, fields: new Map() };
          if (attributes["rdf:about"] !== undefined) entry.fields.set("about", attributes["rdf:about"]);
        } else if (entry !== null && ASIDE.has(name)) {
          endField();
          aside = name;
        } else if (entry !== null) {
          const key = FIELDS.get(name);
          if (key === undefined) return;
          endField();
          const { href, rel = "alternate" } = attributes;
          if (name === "link" && href !== undefined) {
            if (rel === "alternate" && !entry.fields.has("link")) entry.fields.set("link", href);
          } else if (name !== "guid" || attributes["isPermaLink"] !== "false") field = { name: key, text: "" };
        }
      },
      ontext: (data) => {
        if (field !== null && aside === null) field.text += data;
      },
      onclosetag: (written) => {
        depth -= 1;
        const name = written.toLowerCase();
        if (name === aside) aside = null;
        else if (aside !== null) return;
        else if (entry?.name === name) endEntry();
        else if (field !== null && FIELDS.get(name) === field.name) endField();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // A closing tag is looked for among all that are open, so endless depth would cost the square of the file.
  for (let at = 0; at < text.length && deepest < MOST_DEPTH; at += SLICE) parser.write(text.slice(at, at + SLICE));
  isOver = true;
  parser.end();
  return { root, entries };
}

/** A feed is some ten deep; one whose entries are never closed grows by a few a piece. */
const MOST_DEPTH = 2000;
const SLICE = 65_536;

interface Draft {
  readonly name: string;
  readonly kind: "item" | "url" | "sitemap";
  readonly fields: Map<string, string>;
}

const ROOTS: ReadonlyMap<string, "feed" | "sitemap"> = new Map([
  ["rss", "feed"],
  ["rdf:rdf", "feed"],
  ["feed", "feed"],
  ["channel", "feed"],
  ["urlset", "sitemap"],
  ["sitemapindex", "sitemap"],
]);
const ENTRIES: ReadonlyMap<string, Draft["kind"]> = new Map([
  ["item", "item"],
  ["entry", "item"],
  ["url", "url"],
  ["sitemap", "sitemap"],
]);
/** Elements with a title or an address of their own. */
const ASIDE: ReadonlySet<string> = new Set([
  "image",
  "image:image",
  "video:video",
  "source",
  "author",
  "contributor",
  "media:group",
  "media:content",
  "textinput",
]);
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["title", "title"],
  ["news:title", "title"],
  ["link", "link"],
  ["loc", "link"],
  ["feedburner:origlink", "origin"],
  ["guid", "guid"],
  ["id", "guid"],
  ["description", "lead"],
  ["summary", "lead"],
  ["content:encoded", "content"],
  ["content", "content"],
  ["pubdate", "published"],
  ["published", "published"],
  ["dc:date", "published"],
  ["news:publication_date", "published"],
  ["updated", "modified"],
  ["lastmod", "modified"],
  ["atom:updated", "modified"],
]);

function entryOf({ kind, fields }: Draft): FeedEntry | null {
  const written = [fields.get("origin"), fields.get("link"), fields.get("guid"), fields.get("about")];
  const address = written.find(
    (one) => one !== undefined && (one === fields.get("link") ? one !== "" : /^https?:/i.test(one)),
  );
  if (address === undefined) return null;
  const title = plainText(fields.get("title") ?? "");
  const lead = plainText(fields.get("lead") ?? fields.get("content") ?? "");
  const [published, modified] = [fields.get("published"), fields.get("modified")];
  return {
    kind: kind === "sitemap" ? "sitemap" : "article",
    address,
    title: title === "" ? null : title,
    lead: lead === "" ? null : lead.slice(0, MOST_LEAD),
    published: published === undefined ? null : readFeedDate(published),
    modified: modified === undefined ? null : readFeedDate(modified),
  };
}

/** Some feeds carry the whole article: more than its opening is not needed to tell what it is about. */
const MOST_LEAD = 2000;

/** Titles and descriptions are HTML inside XML: markup in CDATA, entities encoded twice. */
function plainText(written: string): string {
  const text = /[<&]/.test(written)
    ? load(written.slice(0, 4 * MOST_LEAD))
        .root()
        .text()
    : written;
  return text.replace(/\s+/g, " ").trim();
}
