/** The schema.org description of an article that pages carry for search engines, as far as we use it. */

export interface LinkedData {
  readonly headline: string | null;
  readonly datePublished: string | null;
}

/** Of several descriptions the first of an article counts; one of a page or video only where there is none. */
export function readJsonLd(sources: readonly string[]): LinkedData {
  const nodes: Record<string, unknown>[] = [];
  for (const source of sources) collectNodes(parse(source), nodes);
  const dated = nodes.filter((node) => stringOf(node["datePublished"]) !== null);
  const article = dated.find((node) => ARTICLE.test(typeOf(node))) ?? dated.find((node) => PAGE.test(typeOf(node)));
  const titled = nodes.find((node) => ARTICLE.test(typeOf(node)) && stringOf(node["headline"]) !== null);
  return {
    headline: stringOf(titled?.["headline"]),
    datePublished: stringOf(article?.["datePublished"]),
  };
}

const ARTICLE = /article|posting|report/i;
const PAGE = /page|creativework/i;
const MAX_NODES = 2000;

/** Sites put line breaks inside strings, which JSON forbids. */
function parse(json: string): unknown {
  try {
    // eslint-disable-next-line no-control-regex
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " "));
  } catch {
    return null; // Broken linked data is common, and other places hold the same facts.
  }
}

/** Every object of the description, outermost first, without recursion. */
function collectNodes(root: unknown, nodes: Record<string, unknown>[]): void {
  const waiting: unknown[] = [root];
  for (let at = 0; at < waiting.length && nodes.length < MAX_NODES; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) {
      for (const inner of value.slice(0, MAX_NODES)) waiting.push(inner);
    } else if (typeof value === "object" && value !== null) {
      const node: Record<string, unknown> = Object.fromEntries(Object.entries(value));
      nodes.push(node);
      waiting.push(...Object.values(node).filter((inner) => typeof inner === "object"));
    }
  }
}

function typeOf(node: Record<string, unknown>): string {
  const type = node["@type"];
  return Array.isArray(type) ? type.join(" ") : (stringOf(type) ?? "");
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
