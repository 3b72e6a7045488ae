/**
 * The attributes of one tag: those that any reader of a page looks at. A page has ten times as many, so the others
 * are stepped over without being copied or decoded.
 */
import { decodeAttribute } from "./decode-entities.ts";
import type { Attributes } from "./page-events.ts";

export interface TagRest {
  attributes: Attributes;
  /** After the “>”; -1 for a tag that does not end, which is none. */
  end: number;
  isSelfClosing: boolean;
}

/**
 * @param at after the tag's name
 * @param into what is found, said in place: one tag is read at a time
 */
export function readAttributes(html: string, at: number, into: TagRest): void {
  into.attributes = NO_ATTRIBUTES;
  into.isSelfClosing = false;
  into.end = -1;
  let attributes: Record<string, string> | null = null;
  let isAfterSlash = false;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === GREATER) {
      into.end = at + 1;
      into.isSelfClosing = isAfterSlash;
      if (attributes !== null) into.attributes = attributes;
      return;
    }
    if (code === SLASH || isSpace(code)) {
      if (code === SLASH) isAfterSlash = true;
      at += 1;
      continue;
    }
    isAfterSlash = false;
    const name = at;
    at = endOfName(html, at + 1);
    const nameEnd = at;
    at = skipSpaces(html, at);
    let value = 0;
    let valueEnd = 0;
    if (html.charCodeAt(at) === EQUALS) {
      at = skipSpaces(html, at + 1);
      const quote = html.charCodeAt(at);
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
        value = at + 1;
        valueEnd = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", value);
        if (valueEnd < 0) return;
        at = valueEnd + 1;
      } else {
        value = at;
        while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1;
        valueEnd = at;
      }
    }
    if (!mayBeRead(html.charCodeAt(name), nameEnd - name)) continue;
    const known = html.slice(name, nameEnd).toLowerCase();
    if (!READ.has(known)) continue;
    attributes ??= {};
    // Of two with one name the first counts.
    attributes[known] ??= value === valueEnd ? "" : decodeAttribute(html.slice(value, valueEnd));
  }
}

export const NO_ATTRIBUTES: Attributes = {};

/** All that any reader of a page's events asks for; Attributes hold nothing else. */
export const READ: ReadonlySet<string> = new Set(
  (
    "align class colspan content data-component-type data-role data-slot datetime hidden href id itemprop lang name " +
    "property pubdate rel rowspan style type"
  ).split(" "),
);
const READ_LENGTHS: readonly boolean[] = lengthsOf(READ);
const READ_INITIALS: readonly boolean[] = initialsOf(READ);

function lengthsOf(names: Iterable<string>): boolean[] {
  const lengths = new Array<boolean>(32).fill(false);
  for (const { length } of names) lengths[length] = true;
  return lengths;
}

function initialsOf(names: Iterable<string>): boolean[] {
  const initials = new Array<boolean>(128).fill(false);
  for (const name of names) initials[name.charCodeAt(0)] = true;
  return initials;
}

/** Most names are refused by their length or first letter, without a copy of them. */
function mayBeRead(first: number, length: number): boolean {
  return (READ_LENGTHS[length] ?? false) && (READ_INITIALS[first | 0x20] ?? false);
}

/** An attribute's name may begin with any character, “=” too. */
function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === EQUALS || code === SLASH || code === GREATER || isSpace(code)) break;
  }
  return at;
}

export function skipSpaces(html: string, from: number): number {
  let at = from;
  while (at < html.length && isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** White space as HTML counts it. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d;
}

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
