/** Links of a listing page, by selector, and the link to the next one. */
import { load } from "cheerio/slim";

export interface Listing {
  readonly links: readonly { readonly address: string; readonly title: string | null }[];
  readonly next: string | null;
}

/** @param base the address that the page came from; @throws Error for a selector that is none */
export function readListing(html: string, base: string, links: string, next: string | null): Listing {
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

function resolve(href: string | undefined, base: string): string | null {
  const text = href?.trim() ?? "";
  if (text === "" || text.startsWith("#") || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
