/**
 * A page as lines: one pass over its events that says for each run of text between block borders what it is and what
 * it stands in, and for each container which lines it holds. Scoring then works on two flat arrays. Nothing is
 * judged here, and nothing is lost but scripts, controls and what is hidden.
 */
import type { Block } from "../model/document.ts";
import { collapse } from "./collapse.ts";
import { isInline } from "./inline-tags.ts";
import { createHints, NONE, type HintOptions, type NameHints } from "./name-hints.ts";
import type { PageEvents, Role } from "./page-events.ts";
import { createTable, type TableReader } from "./read-table.ts";

export interface Line {
  readonly kind: Block["kind"];
  /** White space collapsed, trimmed, never empty. */
  text: string;
  /** How many of its characters stand in links. */
  linked: number;
  readonly lead: "named" | "weakly named" | null;
  readonly isNamedTitle: boolean;
  readonly isFirstHeading: boolean;
  /** In an element named like a date line, a byline. */
  readonly isNamedDate: boolean;
  readonly isNamedAuthor: boolean;
  /** Bold from end to end. */
  readonly isBold: boolean;
  /** Set at the right edge, as signatures are. */
  readonly isRight: boolean;
  /** What the site's profile says it is. */
  readonly role: Role | null;
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

export interface LineReader extends PageEvents {
  finish(): PageLines;
}

interface Opened {
  readonly name: string;
  readonly hints: NameHints;
  readonly role: Role | null;
  readonly container: Container | null;
  readonly table: TableReader | null;
}

export function createLineReader(options: HintOptions): LineReader {
  const lines: Line[] = [];
  const page: Container = { isBody: false, isDebris: false, from: 0, to: 0 };
  const containers: Container[] = [page];
  const opened: Opened[] = [];
  const tables: TableReader[] = [];
  const roles: Role[] = [];
  const hintsOf = createHints(options);
  const inside = {
    lead: 0,
    weakLead: 0,
    title: 0,
    date: 0,
    author: 0,
    right: 0,
    bold: 0,
    caption: 0,
    figure: 0,
    quote: 0,
    link: 0,
    item: 0,
    heading: 0,
    h1: 0,
  };
  /** Open elements within the outermost one that is never read. */
  let silent = 0;
  let parts: string[] = [];
  let linked = 0;
  let bold = 0;
  /** Whether any of the text in hand stands in an inline element named so: it is closed before the line ends. */
  const named = { date: false };
  let isAfterBreak = false;

  const add = (kind: Line["kind"], text: string, linkedLength: number): void => {
    lines.push({
      kind,
      text,
      linked: Math.min(linkedLength, text.length),
      lead: inside.lead > 0 ? "named" : inside.weakLead > 0 ? "weakly named" : null,
      isNamedTitle: inside.title > 0,
      isFirstHeading: inside.h1 > 0,
      isNamedDate: named.date,
      isNamedAuthor: inside.author > 0,
      isBold: bold >= 0.9 * text.length,
      isRight: inside.right > 0,
      role: roles.at(-1) ?? null,
    });
  };
  const kindOf = (text: string): Line["kind"] => {
    // Around a picture also credits stand outside the figcaption; quotations are set in figures too.
    const isOfPicture = inside.figure > 0 && inside.quote === 0 && text.length < MAX_CREDIT_LENGTH;
    if (inside.caption > 0 || isOfPicture) return "caption";
    if (inside.heading > 0) return "heading";
    return inside.item > 0 ? "list-item" : "paragraph";
  };
  const flush = (border: "block" | "break"): void => {
    const text = parts.length > 0 ? collapse(parts.length === 1 ? (parts[0] ?? "") : parts.join("")) : "";
    const last = lines.at(-1);
    if (text !== "" && isAfterBreak && last && CONTINUES.test(text)) {
      last.text += ` ${text}`;
      last.linked = Math.min(last.linked + linked, last.text.length);
    } else if (text !== "") {
      add(kindOf(text), text, linked);
    }
    isAfterBreak = border === "break" && (text !== "" || isAfterBreak);
    if (parts.length > 0) parts = [];
    linked = 0;
    bold = 0;
    named.date = false;
  };
  const count = (name: string, hints: NameHints, by: 1 | -1): void => {
    if (hints !== NONE) {
      if (hints.isLead) inside.lead += by;
      if (hints.isWeakLead) inside.weakLead += by;
      if (hints.isTitle) inside.title += by;
      if (hints.isDate) inside.date += by;
      if (hints.isAuthor) inside.author += by;
      if (hints.isRight) inside.right += by;
    }
    if (hints.isBold || name === "b" || name === "strong") inside.bold += by;
    if (name === "figcaption") inside.caption += by;
    if (name === "figure") inside.figure += by;
    if (name === "blockquote") inside.quote += by;
    if (name === "a") inside.link += by;
    if (name === "li" || name === "dd" || name === "dt") inside.item += by;
    if (name.length === 2 && HEADING.test(name)) inside.heading += by;
    if (name === "h1") inside.h1 += by;
  };
  const closeTable = (table: TableReader, container: Container): void => {
    tables.pop();
    const rows = table.finish();
    if (!rows) return;
    // The cells were read as blocks too, for the case that the table lays out the page: their rows take their place.
    lines.length = container.from;
    containers.length = containers.lastIndexOf(container) + 1;
    for (const { text, linked: linkedLength } of rows.lines)
      add(rows.isCaption || inside.caption > 0 ? "caption" : "table-row", text, linkedLength);
  };

  return {
    open(name, attributes, role) {
      if (silent > 0) {
        silent += 1;
        return;
      }
      const hints = hintsOf(name, attributes);
      if (hints.isSilent && role === null) {
        silent = 1;
        if (BOXES.has(name)) flush("block");
        else if (!isInline(name)) parts.push(" "); // A button between two words parts them.
        return;
      }
      if (name === "br") flush("break");
      tables.at(-1)?.open(name, attributes);
      if (role !== null || hints.isAuthor) flush("block");
      if (role !== null) {
        roles.push(role);
        for (const table of tables) table.open("section", attributes); // What holds an article lays out the page.
      }
      if (isInline(name)) {
        opened.push({ name, hints, role, container: null, table: null });
      } else {
        flush("block");
        const container = { isBody: hints.isBody, isDebris: hints.isDebris, from: lines.length, to: lines.length };
        const table = name === "table" ? createTable() : null;
        containers.push(container);
        if (table) tables.push(table);
        opened.push({ name, hints, role, container, table });
      }
      count(name, hints, 1);
    },
    text(data) {
      if (silent > 0) return;
      parts.push(data);
      if (inside.bold > 0) bold += data.length;
      if (inside.date > 0) named.date = true;
      tables.at(-1)?.text(data);
      if (inside.link > 0) linked += collapse(data).length;
    },
    close(name) {
      if (silent > 0) {
        silent -= 1;
        return;
      }
      const last = opened.pop();
      if (!last) return;
      if (last.container || last.role !== null || last.hints.isAuthor) flush("block");
      count(name, last.hints, -1);
      if (last.table && last.container) closeTable(last.table, last.container);
      else tables.at(-1)?.close(name);
      if (last.container) last.container.to = lines.length;
      if (last.role !== null) roles.pop();
    },
    finish() {
      flush("block");
      page.to = lines.length;
      return { lines, containers };
    },
  };
}

/** Never read, and never within a sentence. */
const BOXES: ReadonlySet<string> = new Set(["aside", "dialog", "footer", "iframe", "menu", "nav"]);
const MAX_CREDIT_LENGTH = 300;
const HEADING = /^h[1-6]$/;
/** A line break inside a sentence is the editor's, not the author's. */
const CONTINUES = /^[\p{Ll},;)]/u;
