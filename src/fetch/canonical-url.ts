/**
 * Addresses in one form, and the key under which the addresses of one article meet: http and https, with and without
 * "www.", tracking parameters, the print and savefile twins of NukeViet (whose canonical link names the twin itself),
 * one article under several categories, a headline that changed in the address while the number stayed.
 * Trap: too bold a key loses articles without a trace. Only numbers that cannot be a year or a date stand alone.
 */

/** The address to fetch; null for what is no http or https address. Never changes the case of a path. */
export function canonicalUrl(address: string, base?: string): string | null {
  const url = parseUrl(address, base);
  if (url === null) return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  // A name may end in the dot of the root: the same host.
  if (url.hostname.endsWith(".")) url.hostname = url.hostname.slice(0, -1);
  dropTracking(url);
  url.pathname = url.pathname.replace(PRINT_TWIN, "$<before>/");
  return url.href;
}

/**
 * @param articleId of the site's profile: a pattern with a group `id`, tried on path and query
 * @returns the same text for all addresses of one article, for comparing only
 */
export function pageKey(address: string, articleId?: string): string {
  const canonical = canonicalUrl(address);
  if (canonical === null) return address;
  const url = new URL(canonical);
  const host = url.host.replace(/^(?:www|m|amp|mobile)\.(?=[^.]+\.[^.]+)/, "");
  const whole = url.pathname + url.search;
  const id = (articleId === undefined ? null : new RegExp(articleId).exec(whole)?.groups?.["id"]) ?? idOf(url);
  if (id !== null) return `${host}#${id}`;
  const path = url.pathname
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx)$/i, "/")
    .replace(/(?<=.)\/$/, "");
  url.searchParams.sort();
  return `${host}${path}${url.search}`;
}

function parseUrl(address: string, base?: string): URL | null {
  const text = address.trim().replace(/[\t\n\r]/g, "");
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

/** /vi/news/print/CAT/… and /vi/news/savefile/CAT/… are /vi/news/CAT/… */
const PRINT_TWIN = /(?<before>\/news)\/(?:print|savefile)\/(?=[^/]+\/[^/]+$)/i;

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|gidzl|zarsrc|zalo.*|igshid|mc_[ce]id|_ga|_gl|at_.*|spm|ref_src|ref_url|fb_.*|ocid|__.*)$/i;

/** Works on the text: URLSearchParams would write the other parameters anew. */
function dropTracking(url: URL): void {
  if (url.search === "") return;
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !TRACKING.test(part.split("=", 1)[0] ?? ""));
  url.search = kept.join("&");
}

/** The article's number where the address carries one beyond doubt; with the last part of the path where it is short. */
function idOf(url: URL): string | null {
  if (url.search !== "") return null;
  const last = url.pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  const groups = ARTICLE_NUMBER.exec(last)?.groups;
  const id = groups?.["id"];
  if (groups === undefined || id === undefined) return hashOf(url.pathname);
  // A letter and a short number may be a page of a list: “-p12.html”.
  if (!DATE.test(id) && id.length >= (groups["mark"] === undefined ? 6 : 5)) return id;
  return isYear(id) || DATE.test(id) || groups["slug"] === undefined ? null : last;
}

/** “…-4043.html”, “…-post123456.html”, “…-a98765.html”, “/147341.htm”. */
const ARTICLE_NUMBER = /^(?:(?<slug>.+)-)?(?<mark>post|a|d|i|p|ar)?(?<id>\d{2,20})\.(?:html?|amp|vnp|tpo|epi|aspx)$/i;

/** “/202604/slug-3ac6d79/”: a month, a slug and seven hexadecimal digits. */
function hashOf(path: string): string | null {
  return /\/20\d{4}\/[^/]+-(?<hash>[0-9a-f]{7})\/?$/.exec(path)?.groups?.["hash"] ?? null;
}

const DATE = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?|[0-3]\d(?:0[1-9]|1[0-2])(?:19|20)\d{2})$/;

function isYear(id: string): boolean {
  return /^(?:19|20)\d{2}$/.test(id);
}
