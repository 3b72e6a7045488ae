/** A tree to events, in document order, without recursion: pages nest deeper than the stack does. */
import type { CheerioAPI } from "cheerio/slim";
import type { PageEvents, Role } from "./page-events.ts";

type NodesOf<T> = T extends Iterable<infer N> ? N : never;

export type TreeNode = NodesOf<ReturnType<ReturnType<CheerioAPI["root"]>["contents"]>>;
export type TreeElement = Extract<TreeNode, { attribs: unknown }>;

/** @param roleOf what the site's profile says an element is */
export function walkTree(root: TreeNode, events: PageEvents, roleOf: (element: TreeElement) => Role | null): void {
  let node: TreeNode = root;
  for (;;) {
    const child = enter(node, events, roleOf);
    if (child) {
      node = child;
      continue;
    }
    for (;;) {
      if (isElement(node)) events.close(node.name);
      if (node === root) return;
      if (node.next) break;
      const parent: TreeNode | null = node.parent;
      if (!parent) return;
      node = parent;
    }
    node = node.next;
  }
}

/** @returns the first node inside */
function enter(node: TreeNode, events: PageEvents, roleOf: (element: TreeElement) => Role | null): TreeNode | null {
  if (node.nodeType === 3) events.text(node.data);
  if (isElement(node)) events.open(node.name, node.attribs, roleOf(node));
  return "children" in node ? (node.children[0] ?? null) : null;
}

function isElement(node: TreeNode): node is TreeElement {
  return "attribs" in node;
}
