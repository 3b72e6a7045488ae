/**
 * HTML to events over the tree that a browser would build (parse5): misnested and unclosed tags are repaired as the
 * HTML standard says. Five times as slow as the scanner, so it is the second look at a page that came out suspicious.
 */
import { parse } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";
import { limitDepth } from "./limit-depth.ts";
import type { PageEvents } from "./page-events.ts";
import { stripUnread } from "./strip-unread.ts";
import { walkTree } from "./walk-tree.ts";

export function readFullTree(html: string, events: PageEvents): void {
  walkTree(parse(limitDepth(stripUnread(html)), { treeAdapter: adapter, scriptingEnabled: false }), events, () => null);
}
