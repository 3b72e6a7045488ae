/**
 * HTML to events in one pass without a tree: looks for the next “<” instead of reading every character, and steps over
 * what nobody asks for. It does not repair a page as a browser would; read-full-tree.ts does, for pages that come out
 * suspicious. Gives what htmlparser2 gives (test/scan-markup.test.ts holds it against that), but for a tag
 * that the end of the page cuts off, of which nothing comes. Linear, whatever the page, but for the depth of open
 * elements, which limit-depth.ts keeps short.
 */
import { decodeEntities } from "./decode-entities.ts";
import { createOpenElements } from "./open-elements.ts";
import type { PageEvents } from "./page-events.ts";
import { isSpace, NO_ATTRIBUTES, readAttributes, skipSpaces, type TagRest } from "./read-attributes.ts";

/** @returns whether its tags are nested soundly: where they are, the full tree would tell the same */
export function scanMarkup(html: string, events: PageEvents): boolean {
  const elements = createOpenElements(events);
  const rest: TagRest = { attributes: NO_ATTRIBUTES, end: 0, isSelfClosing: false };
  /** Where the text in hand begins. */
  let text = 0;
  let start = html.indexOf("<");
  while (start >= 0) {
    const kind = html.charCodeAt(start + 1);
    /** Where to look for the next tag; -1 where the page ends in this one. */
    let next = start + 1;
    if (isLetter(kind)) {
      sayText(html, text, start, events);
      const nameEnd = endOfTagName(html, start + 1);
      const name = nameOf(html, start + 1, nameEnd);
      readAttributes(html, nameEnd, rest);
      next = rest.end;
      if (next >= 0) elements.open(name, rest.attributes, rest.isSelfClosing);
      const rawEnd = next < 0 || rest.isSelfClosing ? undefined : RAW_ENDS.get(name);
      if (rawEnd) {
        const end = endOfRawText(html, next, rawEnd);
        if (name === "title") sayText(html, next, end, events);
        else if (end > next) events.text(html.slice(next, end));
        next = end;
      }
      text = next < 0 ? html.length : next;
    } else if (kind === SLASH) {
      const from = skipSpaces(html, start + 2);
      if (isLetter(html.charCodeAt(from))) {
        sayText(html, text, start, events);
        const nameEnd = endOfClosingName(html, from);
        if (nameEnd < html.length) elements.close(nameOf(html, from, nameEnd));
        next = afterOf(html, ">", nameEnd);
        text = next < 0 ? html.length : next;
      } else if (html.charCodeAt(from) !== GREATER && from < html.length) {
        sayText(html, text, start, events);
        next = afterOf(html, ">", from);
        text = next < 0 ? from : next;
      }
    } else if (kind === EXCLAMATION || kind === QUESTION) {
      sayText(html, text, start, events);
      const isComment = html.startsWith("--", start + 2) || html.startsWith("[CDATA[", start + 2);
      next = endOfDeclaration(html, start);
      text = next < 0 ? (isComment && kind === EXCLAMATION ? html.length : start + 2) : next;
    }
    start = next < 0 ? -1 : html.indexOf("<", next);
  }
  sayText(html, text, html.length, events);
  return elements.end();
}

/** Elements whose content is text up to their own closing tag, whatever tags stand in it. */
const RAW_ENDS: ReadonlyMap<string, RegExp> = new Map(
  ["script", "style", "textarea", "title", "xmp"].map((name) => [name, new RegExp(`</${name}[>\\t\\n\\f\\r ]`, "gi")]),
);

/** Where the closing tag begins, or the end of the page. */
function endOfRawText(html: string, from: number, closing: RegExp): number {
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** After the “>” of a comment, a doctype, an instruction. */
function endOfDeclaration(html: string, start: number): number {
  if (html.charCodeAt(start + 1) === QUESTION) return afterOf(html, ">", start + 2);
  // “<!-->” is a whole comment.
  if (html.startsWith("--", start + 2)) return afterOf(html, "-->", start + 2);
  if (html.startsWith("[CDATA[", start + 2)) return afterOf(html, "]]>", start + 9);
  return afterOf(html, ">", start + (html.charCodeAt(start + 2) === DASH ? 4 : 3));
}

/** -1 where it is not found. */
function afterOf(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function sayText(html: string, from: number, to: number, events: PageEvents): void {
  if (to > from) events.text(decodeEntities(html.slice(from, to)));
}

function nameOf(html: string, from: number, to: number): string {
  return html.slice(from, to).toLowerCase();
}

function endOfTagName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === GREATER || code === SLASH || isSpace(code)) break;
  }
  return at;
}

function endOfClosingName(html: string, from: number): number {
  let at = from;
  while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const EXCLAMATION = 0x21;
const DASH = 0x2d;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUESTION = 0x3f;
