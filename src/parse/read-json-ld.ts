/** The schema.org description of an article that pages carry for search engines, as far as we use it. */
import { collapse } from "./collapse.ts";
import { decodeEntities } from "./decode-entities.ts";

export interface LinkedData {
  readonly headline: string | null;
  readonly datePublished: string | null;
  /** People, in order; the site itself is left out where it says so. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly articleBody: string | null;
}

/** Of several descriptions the first of an article counts; one of a page or video only where there is none. */
export function readJsonLd(sources: readonly string[]): LinkedData {
  const nodes: Node[] = [];
  for (const source of sources) collectNodes(parse(source), nodes);
  const articles = nodes.filter((node) => ARTICLE.test(typeOf(node)));
  const dated = nodes.filter((node) => stringOf(node["datePublished"]) !== null);
  const article = dated.find((node) => ARTICLE.test(typeOf(node))) ?? dated.find((node) => PAGE.test(typeOf(node)));
  const textOf = (name: string): string | null => {
    const node = articles.find((one) => stringOf(one[name]) !== null);
    return stringOf(node?.[name]);
  };
  const credited = articles.find((node) => node["author"] !== undefined);
  const headline = textOf("headline");
  return {
    headline: headline === null ? null : collapse(decodeEntities(headline)),
    datePublished: stringOf(article?.["datePublished"]),
    authors: namesOf(credited?.["author"], nodes),
    publisher: namesOf(articles.find((node) => node["publisher"] !== undefined)?.["publisher"], nodes)[0] ?? null,
    articleBody: textOf("articleBody"),
  };
}

type Node = Record<string, unknown>;

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
function collectNodes(root: unknown, nodes: Node[]): void {
  const waiting: unknown[] = [root];
  for (let at = 0; at < waiting.length && nodes.length < MAX_NODES; at += 1) {
    const value = waiting[at];
    if (Array.isArray(value)) {
      for (const inner of value.slice(0, MAX_NODES)) waiting.push(inner);
    } else if (isNode(value)) {
      nodes.push(value);
      waiting.push(...Object.values(value).filter((inner) => typeof inner === "object"));
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Names of one or several people, each a text, an object, or a reference to one. */
function namesOf(value: unknown, nodes: readonly Node[]): string[] {
  const names = (Array.isArray(value) ? value.slice(0, 10) : [value]).map((one: unknown) => {
    if (!isNode(one)) return stringOf(one);
    const named = stringOf(one["name"]);
    if (named !== null || one["@id"] === undefined) return named;
    return stringOf(nodes.find((node) => node["@id"] === one["@id"] && stringOf(node["name"]) !== null)?.["name"]);
  });
  return names.filter((name) => name !== null).map((name) => collapse(decodeEntities(name)));
}

function typeOf(node: Node): string {
  const type = node["@type"];
  return Array.isArray(type) ? type.join(" ") : (stringOf(type) ?? "");
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
