/**
 * HTML to a tree, by htmlparser2 (three to seven times as fast as the full HTML5 tree builder, and as good on
 * articles). Its stack of open elements is searched and shifted by position, so 100,000 unclosed tags would cost
 * the square of that: tags that would open deeper than any page's layout are left out first. Their text stays.
 */
import { load, type CheerioAPI } from "cheerio/slim";
import { isInline } from "./inline-tags.ts";

type NodesOf<T> = T extends Iterable<infer N> ? N : never;

export type TreeNode = NodesOf<ReturnType<ReturnType<CheerioAPI["root"]>["contents"]>>;
export type TreeElement = Extract<TreeNode, { attribs: unknown }>;

/** @returns the document, whose children are the page's top nodes */
export function loadTree(html: string): TreeNode {
  const [document] = load(limitDepth(html)).root().get();
  if (!document) throw new Error("Unexpected 0 documents in a loaded page, expected 1");
  return document;
}

export function isElement(node: TreeNode): node is TreeElement {
  return "attribs" in node;
}

export function attributeOf(element: TreeElement, name: string): string {
  return element.attribs[name] ?? "";
}

/** Every node below the root, in document order, without recursion; `enter` answers false to pass over the inside. */
export function walkTree(
  root: TreeNode,
  enter: (node: TreeNode) => boolean,
  leave: (node: TreeNode) => void = () => undefined,
): void {
  let node: TreeNode = root;
  let isInside = enter(node);
  for (;;) {
    const child: TreeNode | null | undefined = isInside && "children" in node ? node.children[0] : null;
    if (child) {
      node = child;
      isInside = enter(node);
      continue;
    }
    leave(node);
    while (node !== root && !node.next) {
      const parent: TreeNode | null = node.parent;
      if (!parent) return;
      node = parent;
      leave(node);
    }
    if (node === root || !node.next) return;
    node = node.next;
    isInside = enter(node);
  }
}

const MAX_DEPTH = 300;
const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Where the next one opens, these close by themselves: many of them unclosed are no depth. */
const SELF_ENDING: ReadonlySet<string> = new Set("p li dd dt option optgroup tr td th".split(" "));
const TAG_NAME = /[a-zA-Z][^\s/>]{0,40}/y;

/** The page itself, unless it is nested past reason: then its deepest tags become line breaks. */
function limitDepth(html: string): string {
  const open: { name: string; isKept: boolean }[] = [];
  const counts = new Map<string, number>();
  const kept: string[] = [];
  let copied = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const isClosing = html.charAt(at + 1) === "/";
    TAG_NAME.lastIndex = isClosing ? at + 2 : at + 1;
    const found = TAG_NAME.exec(html)?.[0];
    if (found === undefined) continue;
    const name = found.toLowerCase();
    if (VOID.has(name)) continue;
    let isKept = true;
    if (isClosing) {
      const count = counts.get(name) ?? 0;
      for (let last = count > 0 ? open.pop() : undefined; last; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
        isKept = last.isKept;
        if (last.name === name) break;
      }
    } else {
      const top = open.at(-1);
      if (top?.name === name && SELF_ENDING.has(name)) {
        isKept = top.isKept;
      } else {
        isKept = open.length < MAX_DEPTH;
        open.push({ name, isKept });
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    if (isKept) continue;
    kept.push(html.slice(copied, at), isInline(name) ? "<wbr" : "<br");
    copied = at + (isClosing ? 2 : 1) + found.length;
  }
  return copied === 0 ? html : kept.join("") + html.slice(copied);
}
