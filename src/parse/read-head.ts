/** What a page declares about itself in tags that are not shown: one pass over the tree, nothing judged. */
import { attributeOf, isElement, walkTree, type TreeElement, type TreeNode } from "./load-tree.ts";
import { collapse, textOf } from "./tree-text.ts";

export interface Head {
  readonly lang: string;
  /** The title tag. */
  readonly title: string;
  /** First value of each meta tag, by its name, property or itemprop in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  /** Source of each block of linked data. */
  readonly jsonLd: readonly string[];
  /** Values of itemprop="datePublished", in document order. */
  readonly datesPublished: readonly string[];
  /** Values of time[datetime], in document order. */
  readonly times: readonly string[];
}

export function readHead(root: TreeNode): Head {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const datesPublished: string[] = [];
  const times: string[] = [];
  let lang = "";
  let title = "";
  let canonical: string | null = null;
  walkTree(root, (node) => {
    if (!isElement(node)) return "children" in node;
    if (node.name === "html") lang = attributeOf(node, "lang");
    if (node.name === "svg") return false; // Pictures have titles of their own.
    if (node.name === "title" && title === "") title = textOf(node);
    if (node.name === "meta") addMeta(node, meta);
    if (node.name === "link" && /\bcanonical\b/i.test(attributeOf(node, "rel")))
      canonical ??= attributeOf(node, "href");
    if (node.name === "time" && attributeOf(node, "datetime") !== "") times.push(attributeOf(node, "datetime"));
    if (attributeOf(node, "itemprop") === "datePublished") {
      datesPublished.push(attributeOf(node, "content") || attributeOf(node, "datetime") || textOf(node));
    }
    const isScript = node.name === "script" || node.name === "style";
    if (isScript && /ld\+json/i.test(attributeOf(node, "type"))) jsonLd.push(sourceOf(node));
    return !isScript;
  });
  return { lang, title, meta, canonical, jsonLd, datesPublished, times };
}

function addMeta(element: TreeElement, meta: Map<string, string>): void {
  const content = collapse(attributeOf(element, "content"));
  if (content === "") return;
  for (const attribute of ["property", "name", "itemprop"]) {
    const name = attributeOf(element, attribute).toLowerCase();
    if (name !== "" && !meta.has(name)) meta.set(name, content);
  }
}

function sourceOf(script: TreeElement): string {
  return script.children.map((child) => (child.nodeType === 3 ? child.data : "")).join("");
}
