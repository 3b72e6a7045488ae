/**
 * HTML to events over the tree that a browser would build (parse5): misnested and unclosed tags are repaired as the
 * HTML standard says. Five times as slow as the scanner, so it is the second look at a page that came out suspicious.
 */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { Attributes, PageEvents } from "./page-events.ts";

type TreeNode = DefaultTreeAdapterTypes.Node;

/** @param html as decodePage prepares it */
export function readFullTree(html: string, events: PageEvents): void {
  const root: TreeNode = parse(html, { scriptingEnabled: false });
  const open: { node: TreeNode; next: number }[] = [{ node: root, next: 0 }];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const child: TreeNode | undefined = "childNodes" in last.node ? last.node.childNodes[last.next] : undefined;
    last.next += 1;
    if (!child) {
      open.pop();
      if (defaultTreeAdapter.isElementNode(last.node)) events.close(last.node.tagName);
    } else if (defaultTreeAdapter.isTextNode(child)) {
      events.text(child.value);
    } else {
      if (defaultTreeAdapter.isElementNode(child)) events.open(child.tagName, attributesOf(child), null);
      open.push({ node: child, next: 0 });
    }
  }
}

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element): Attributes {
  const attributes: Record<string, string> = {};
  for (const { name, value } of attrs) attributes[name] = value;
  return attributes;
}
