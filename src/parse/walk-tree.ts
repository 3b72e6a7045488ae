/** A tree to events, in document order, without recursion: pages nest deeper than the stack does. */
import type { AnyNode, Element } from "domhandler";
import type { PageEvents, Role } from "./page-events.ts";

/** @param roleOf what the site's profile says an element is */
export function walkTree(root: AnyNode, events: PageEvents, roleOf: (element: Element) => Role | null): void {
  let node: AnyNode = root;
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
      const parent: AnyNode | null = node.parent;
      if (!parent) return;
      node = parent;
    }
    node = node.next;
  }
}

/** @returns the first node inside */
function enter(node: AnyNode, events: PageEvents, roleOf: (element: Element) => Role | null): AnyNode | null {
  if (node.nodeType === 3) events.text(node.data);
  if (isElement(node)) events.open(node.name, node.attribs, roleOf(node));
  return "children" in node ? (node.children[0] ?? null) : null;
}

function isElement(node: AnyNode): node is Element {
  return "attribs" in node;
}
