/**
 * A page as lines: one pass over the tree, in document order, that says for each run of text between block borders
 * what it is and what it stands in, and for each container which lines it holds. Scoring then works on two flat
 * arrays. Nothing is judged here, and nothing is lost but scripts, controls and what is hidden.
 */
import type { Block } from "../model/document.ts";
import { isInline } from "./inline-tags.ts";
import { isElement, walkTree, type TreeElement, type TreeNode } from "./load-tree.ts";
import { hintsOf, type NameHints } from "./name-hints.ts";
import { readTable } from "./read-table.ts";
import { collapse } from "./tree-text.ts";

export interface Line {
  readonly kind: Block["kind"];
  /** White space collapsed, trimmed, never empty. */
  text: string;
  /** How many of its characters stand in links. */
  linked: number;
  readonly lead: "named" | "weakly named" | null;
  readonly isNamedTitle: boolean;
  readonly isFirstHeading: boolean;
}

export interface Container {
  readonly isBody: boolean;
  /** Named like what stands around an article. */
  readonly isDebris: boolean;
  /** Lines from (inclusive) and to (exclusive). */
  readonly from: number;
  to: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  /** In document order, parents before children; the first is the page itself. */
  readonly containers: readonly Container[];
}

interface Opened {
  readonly element: TreeElement;
  readonly hints: NameHints;
  readonly container: Container | null;
}

export function readLines(root: TreeNode): PageLines {
  const lines: Line[] = [];
  const page: Container = { isBody: false, isDebris: false, from: 0, to: 0 };
  const containers: Container[] = [page];
  const opened: Opened[] = [];
  const inside = { lead: 0, weakLead: 0, title: 0, caption: 0, link: 0, item: 0, heading: 0, first: 0 };
  let parts: string[] = [];
  let linked = 0;
  let isAfterBreak = false;

  const add = (kind: Line["kind"], text: string, linkedLength: number): void => {
    lines.push({
      kind,
      text,
      linked: Math.min(linkedLength, text.length),
      lead: inside.lead > 0 ? "named" : inside.weakLead > 0 ? "weakly named" : null,
      isNamedTitle: inside.title > 0,
      isFirstHeading: inside.first > 0,
    });
  };
  const flush = (border: "block" | "break"): void => {
    const text = parts.length > 0 ? collapse(parts.join("")) : "";
    const last = lines.at(-1);
    if (text !== "" && isAfterBreak && last && CONTINUES.test(text)) {
      last.text += ` ${text}`;
      last.linked = Math.min(last.linked + linked, last.text.length);
    } else if (text !== "") {
      const kind = inside.caption > 0 ? "caption" : inside.heading > 0 ? "heading" : "paragraph";
      add(kind === "paragraph" && inside.item > 0 ? "list-item" : kind, text, linked);
    }
    isAfterBreak = border === "break" && (text !== "" || isAfterBreak);
    parts = [];
    linked = 0;
  };
  const count = ({ element: { name }, hints }: Opened, by: 1 | -1): void => {
    if (hints.isLead) inside.lead += by;
    if (hints.isWeakLead) inside.weakLead += by;
    if (hints.isTitle) inside.title += by;
    if (name === "figcaption") inside.caption += by;
    if (name === "a") inside.link += by;
    if (name === "li" || name === "dd" || name === "dt") inside.item += by;
    if (HEADING.test(name)) inside.heading += by;
    if (name === "h1") inside.first += by;
  };
  const enter = (node: TreeNode): boolean => {
    if (node.nodeType === 3) {
      parts.push(node.data);
      if (inside.link > 0) linked += collapse(node.data).length;
      return false;
    }
    if (!isElement(node)) return "children" in node;
    const hints = hintsOf(node);
    if (hints.isSilent) return false;
    if (node.name === "br") flush("break");
    if (isInline(node.name)) {
      opened.push({ element: node, hints, container: null });
    } else {
      flush("block");
      const { isBody, isDebris } = hints;
      const container: Container = { isBody, isDebris, from: lines.length, to: lines.length };
      containers.push(container);
      opened.push({ element: node, hints, container });
    }
    count({ element: node, hints, container: null }, 1);
    const rows = node.name === "table" ? readTable(node) : null;
    for (const row of rows?.lines ?? []) add(rows?.isCaption === true ? "caption" : "table-row", row.text, row.linked);
    return rows === null;
  };
  const leave = (node: TreeNode): void => {
    const last = opened.at(-1);
    if (!last || last.element !== node) return;
    if (last.container) {
      flush("block");
      last.container.to = lines.length;
    }
    opened.pop();
    count(last, -1);
  };

  walkTree(root, enter, leave);
  flush("block");
  page.to = lines.length;
  return { lines, containers };
}

const HEADING = /^h[1-6]$/;
/** A line break inside a sentence is the editor's, not the author's. */
const CONTINUES = /^[\p{Ll},;)]/u;
