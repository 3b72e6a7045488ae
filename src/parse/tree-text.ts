/** Text out of a tree, white space as a reader sees it. */
import { isInline } from "./inline-tags.ts";
import { isElement, walkTree, type TreeNode } from "./load-tree.ts";

/** All white space, no-break included, to single spaces, trimmed; zero-width characters and soft hyphens go. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u200c\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text below a node, collapsed. */
export function textOf(root: TreeNode): string {
  const parts: string[] = [];
  walkTree(root, (node) => {
    if (node.nodeType === 3) parts.push(node.data);
    else if (isElement(node) && (node.name === "br" || !isInline(node.name))) parts.push(" ");
    return !(isElement(node) && (node.name === "script" || node.name === "style"));
  });
  return collapse(parts.join(""));
}
