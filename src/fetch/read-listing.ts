/** Links of a listing page, by selector, and the link to the next one. */
import { load } from "cheerio/slim";

export interface Listing {
  readonly links: readonly { readonly address: string; readonly title: string | null }[];
  readonly next: string | null;
}

/** @param base the address that the page came from; null for a page nested past reason; @throws Error for a selector that is none */
export function readListing(html: string, base: string, links: string, next: string | null): Listing | null {
  if (isTooDeep(html)) return null;
  const page = load(html);
  const hint = page("base[href]").first().attr("href");
  const from = hint !== undefined && URL.canParse(hint, base) ? new URL(hint, base).href : base;
  const titles = new Map<string, string>();
  for (const element of page(links)) {
    const link = page(element).is("a[href]") ? page(element) : page(element).find("a[href]").first();
    const address = resolve(link.attr("href"), from);
    if (address === null) continue;
    const title = (link.attr("title") ?? link.text()).replace(/\s+/g, " ").trim();
    // A picture and a headline often link to one page: the longest words are the headline.
    if (title.length > (titles.get(address)?.length ?? -1)) titles.set(address, title);
  }
  const following = next === null ? undefined : page(next).first();
  const href = following?.attr("href") ?? following?.find("a[href]").first().attr("href");
  return {
    links: [...titles].map(([address, title]) => ({ address, title: title === "" ? null : title })),
    next: resolve(href, from),
  };
}

/** The tree's builder looks for a closing tag among all that are open: 100,000 unclosed ones would cost their square. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const { groups } of html.matchAll(/<(?<close>\/?)(?<name>[a-z][a-z0-9-]{0,30})/gi)) {
    if (ENDING.has(groups?.["name"]?.toLowerCase() ?? "")) continue;
    depth = groups?.["close"] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}

const MOST_DEPTH = 5000;
/** Void, or ended by the next of their kind. */
const ENDING: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta source track wbr p li dd dt option tr td th".split(" "),
);

function resolve(href: string | undefined, base: string): string | null {
  const text = href?.trim() ?? "";
  if (text === "" || text.startsWith("#") || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
