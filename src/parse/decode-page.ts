/**
 * A page's bytes to the markup that all readers take: decoded, in NFC, without what is never read, and not nested
 * past reason. What is not read goes before decoding, which then has half as much to do.
 */
import { decodeHtml, isUtf16 } from "./decode-bytes.ts";
import { limitDepth } from "./limit-depth.ts";
import { stripUnread, stripUnreadBytes } from "./strip-unread.ts";

/** @param contentType the server's header, where it is known */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  return isUtf16(bytes)
    ? prepareMarkup(decodeHtml(bytes, contentType))
    : limitDepth(decodeHtml(stripUnreadBytes(bytes), contentType));
}

/** The same of markup that is text already. */
export function prepareMarkup(html: string): string {
  return limitDepth(stripUnread(html));
}
