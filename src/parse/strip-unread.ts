/**
 * Leaves out what no reader of the page sees and this stage never reads: comments, scripts, styles, drawings. They
 * are a good half of an average page, and finding their ends is a hundred times as fast as parsing them. Scripts of
 * linked data stay. Linear, whatever the page.
 */

export function stripUnread(html: string): string {
  const unread = findUnread(html);
  return unread.length === 0 ? html : keptBetween(unread, html.length, (from, to) => html.slice(from, to)).join("");
}

/**
 * The same before the page is decoded, so that only what is read has to be.
 * @param bytes in any code whose ASCII is ASCII, as UTF-16 is not
 */
export function stripUnreadBytes(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unread = findUnread(buffer.toString("latin1"));
  if (unread.length === 0) return bytes;
  return Buffer.concat(keptBetween(unread, bytes.length, (from, to) => buffer.subarray(from, to)));
}

/** Where what is not read begins and ends, in order. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function findUnread(html: string): Span[] {
  const unread: Span[] = [];
  const lastEnd = new Map<string, number>();
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(html); found; found = OPENING.exec(html)) {
    const kind = (found.groups?.["kind"] ?? "").toLowerCase();
    const from = OPENING.lastIndex;
    if (kind === "script" && LINKED_DATA.test(html.slice(from, from + 200).split(">", 1)[0] ?? "")) continue;
    // An end that was looked for in vain is not looked for again.
    const known = lastEnd.get(kind);
    const end = known === -1 ? -1 : endOf(html, kind, from);
    lastEnd.set(kind, end);
    if (end === -1) continue;
    unread.push({ start: found.index, end });
    OPENING.lastIndex = end;
  }
  return unread;
}

/** What stood apart by a comment or a picture in the page's source need not stand apart: inline code stays inline. */
function keptBetween<T>(unread: readonly Span[], length: number, cut: (from: number, to: number) => T): T[] {
  const kept: T[] = [];
  let from = 0;
  for (const { start, end } of unread) {
    if (start > from) kept.push(cut(from, start));
    from = end;
  }
  if (from < length) kept.push(cut(from, length));
  return kept;
}

const OPENING = /<(?<kind>!--|script(?=[\s>/])|style(?=[\s>/])|svg(?=[\s>/]))/gi;
const LINKED_DATA = /ld\+json/i;
const ENDS: ReadonlyMap<string, RegExp> = new Map([
  ["!--", /--!?>/g],
  ["script", /<\/script[^>]{0,100}>/gi],
  ["style", /<\/style[^>]{0,100}>/gi],
  ["svg", /<\/svg[^>]{0,100}>/gi],
]);

/** Where the content of such an element ends, after its closing tag; -1 where it does not. */
function endOf(html: string, kind: string, from: number): number {
  const end = ENDS.get(kind);
  if (!end) return -1;
  // "<!-->" is a whole comment.
  end.lastIndex = kind === "!--" ? Math.max(0, from - 2) : from;
  return end.test(html) ? end.lastIndex : -1;
}
