/**
 * The headline. What the page prints is right where its own metadata agree; of several h1 one may be the site's name,
 * and metadata carry the site's name behind the headline. Where the two differ, a single h1 is what readers see.
 */
import { decodeEntities } from "./decode-entities.ts";
import type { Head } from "./read-head.ts";
import type { LinkedData } from "./read-json-ld.ts";
import type { Line } from "./read-lines.ts";

/** @param url the page's address, whose words decide between two headlines */
export function readTitle(
  { meta, title }: Head,
  lines: readonly Line[],
  linked: LinkedData,
  url: string | null,
): string | null {
  const named = meta.get("og:site_name") ?? linked.publisher;
  const social = [meta.get("og:title"), linked.headline, meta.get("twitter:title")]
    .filter((one) => one !== undefined && one !== null)
    .map(decodeEntities)
    .filter((one) => one !== "" && one !== named);
  const declared = title === "" ? social : [...social, title];
  const headlines = lines.filter((line) => line.isNamedTitle || line.isFirstHeading);
  const isSite = ({ text }: Line): boolean => isSiteName(text, title, social);
  const shown = headlines.filter((line) => !isSite(line));
  const site = named ?? headlines.find(isSite)?.text ?? null;
  const same = shown.find(({ text }) => declared.some((one) => lettersOf(one) === lettersOf(text)));
  if (same) return same.text;
  const within = shown.find(({ text }) => declared.some((one) => isHeadlineOf(text, one, site)));
  if (within) return within.text;
  const [first] = social.map((one) => stripSite(one, site));
  const headings = new Set(shown.filter((line) => line.isFirstHeading).map(({ text }) => text));
  const [only] = headings.size === 1 ? headings : [];
  // The element that prints the headline may hold more: a day, a section, a count of comments.
  if (first !== undefined && only !== undefined && isTrimmingOf(first, only)) return first;
  if (first !== undefined && only !== undefined && isNamedByAddress(first, only, url)) return first;
  if (only !== undefined && only !== site && (only.length >= 12 || holds(title, only))) return only;
  if (first !== undefined) return first;
  const stripped = title === "" ? null : stripSite(title, site);
  return stripped ?? shown.find(({ text }) => text.length >= 8)?.text ?? null;
}

/** Letters and digits only: quotation marks, dashes and spaces are set in one way here and in another there. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What is shown is the declared title without what the site adds to it, and most of it. */
function isHeadlineOf(shown: string, declared: string, site: string | null): boolean {
  if (shown.length < 8 || shown === site || shown.length >= declared.length) return false;
  return holds(declared, shown) && shown.length >= 0.4 * declared.length;
}

/** What is left of the shown when the declared is taken out is a day, a label, a number, something in brackets. */
function isTrimmingOf(declared: string, shown: string): boolean {
  const at = shown.toLowerCase().indexOf(declared.toLowerCase());
  if (at < 0 || declared.length < 8) return false;
  const before = shown.slice(0, at).trim();
  const after = shown.slice(at + declared.length).trim();
  return (before === "" || before.endsWith(":") || /\d/.test(before)) && (after === "" || /^[([\d]/.test(after));
}

/** The address was made from the headline, and so tells it from a heading that stands in its place. */
function isNamedByAddress(declared: string, shown: string, url: string | null): boolean {
  if (url === null || holds(shown, declared)) return false;
  const address = new Set(wordsOf(new URL(url).pathname));
  const shareOf = (text: string): number => {
    const words = wordsOf(text).filter((word) => word.length > 2);
    return words.length === 0 ? 0 : words.filter((word) => address.has(word)).length / words.length;
  };
  return shareOf(declared) > shareOf(shown) + 0.15;
}

/** As addresses spell them: without marks. */
function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}|['’]/gu, "");
  return (
    plain
      .toLowerCase()
      .replaceAll("đ", "d")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** “Portal” in a title tag “Headline - Portal”, or the host spelled out: a heading of every page of the site. */
function isSiteName(shown: string, title: string, social: readonly string[]): boolean {
  if (HOST.test(shown)) return true;
  if (shown.length >= title.length || social.includes(shown) || !holds(title, shown)) return false;
  return holds(title.slice(-shown.length), shown) && /\s[-–—|·»:•]\s*$|\|\s*$/.test(title.slice(0, -shown.length));
}

const HOST = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$/i;
const SEPARATOR = /\s+[-–—|·»:•]\s+|\s*\|\s*/;

/** “Headline - Category - Site”: the parts after the headline go, where they are short beside it. */
function stripSite(title: string, site: string | null): string {
  const [host = "", ...words] = title.split(" ");
  if (HOST.test(host) && words.length >= 2) return stripSite(words.join(" ").replace(/^[-–—|·»:•]\s/, ""), site);
  if (site !== null && title.toLowerCase().endsWith(site.toLowerCase())) {
    const rest = title.slice(0, title.length - site.length).replace(/[\s\-–—|·»:•]+$/, "");
    if (rest !== "" && rest.length < title.length - site.length) return rest;
  }
  const parts = title.split(SEPARATOR);
  const first = parts[0] ?? title;
  if (parts.length < 2) return title;
  const tail = title.slice(first.length);
  return first.length >= 20 && tail.length <= first.length ? first : title;
}
