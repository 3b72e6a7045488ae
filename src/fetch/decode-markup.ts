/** The text of a feed, sitemap or listing page: byte-order mark, sound UTF-8, the header, the page's own word. NFC. */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

export function decodeMarkup(bytes: Uint8Array, contentType: string | null): string {
  return decode(bytes, contentType)
    .replace(/^\ufeff/, "")
    .normalize("NFC");
}

function decode(bytes: Uint8Array, contentType: string | null): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, "utf-16be");
  if (isUtf8(buffer)) return buffer.toString("utf8");
  const head = buffer.subarray(0, 2048).toString("latin1");
  const labels = [CHARSET.exec(contentType ?? ""), XML_ENCODING.exec(head), CHARSET.exec(head)];
  for (const found of labels) {
    const label = found?.groups?.["label"];
    // Sound UTF-8 was settled above; one stray byte in it is likelier than another code under its name.
    if (label !== undefined && iconv.encodingExists(label)) return iconv.decode(buffer, label);
  }
  return buffer.toString("utf8");
}

const CHARSET = /charset\s*=\s*["']?(?<label>[\w:.-]+)/i;
const XML_ENCODING = /<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<label>[\w:.-]+)/i;
