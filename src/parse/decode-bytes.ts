/**
 * Bytes to text. Evidence in this order: byte-order mark, valid UTF-8, the server's header, the page's own meta
 * tag, and last what the bytes look like as Vietnamese. UTF-8 that is sound but for a stray byte (a server that
 * cuts strings by bytes) stays UTF-8. Old Vietnamese pages declare Latin-1 and mean TCVN3 or windows-1258, so a
 * Western label is no evidence. HTML comes out in NFC; plain text as it stands.
 */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

export interface DecodedText {
  /** null where no reading makes sense. */
  readonly text: string | null;
  readonly encoding: string | null;
  /** Offset of the first byte that is not UTF-8; null for sound UTF-8 and for UTF-16 with its mark. */
  readonly firstBadByte: number | null;
}

/** Plain text: UTF-8, UTF-16 by its mark, a legacy Vietnamese code that reads as Vietnamese, or nothing. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeByMark(bytes);
  if (marked) return { ...marked, firstBadByte: null };
  const firstBadByte = firstBadByteOf(bytes);
  if (firstBadByte === null) return { text: decodeUtf8(bytes), encoding: "UTF-8", firstBadByte };
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged !== null) return { text: damaged, encoding: "UTF-8", firstBadByte };
  const legacy = decodeLegacy(bytes);
  return { text: legacy?.text ?? null, encoding: legacy?.encoding ?? null, firstBadByte };
}

/** HTML: always yields a text, at worst the Western reading. NFC. */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  return decodeHtmlAsItStands(bytes, contentType).normalize("NFC");
}

/** By its mark. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Offset of the first byte that cannot be UTF-8, or null. */
export function firstBadByteOf(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  // Decoding puts U+FFFD where the bytes fail; one that the text itself spells out is not the place.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const part of text.split("\ufffd")) {
    offset += Buffer.byteLength(part);
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) return offset;
    offset += 3;
  }
  return offset;
}

function decodeHtmlAsItStands(bytes: Uint8Array, contentType: string | null): string {
  const marked = decodeByMark(bytes);
  if (marked) return marked.text;
  if (isUtf8(bytes)) return decodeUtf8(bytes);
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged !== null) return damaged;
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const labels = [contentType?.match(CHARSET)?.groups?.["label"], head.match(META_CHARSET)?.groups?.["label"]];
  for (const label of labels) {
    // The bytes have been shown not to be UTF-8: a page that says so is mistaken.
    if (label === undefined || WESTERN.test(label) || /^utf-?8$/i.test(label)) continue;
    if (iconv.encodingExists(label)) return iconv.decode(bytes, label);
  }
  return decodeLegacy(bytes)?.text ?? iconv.decode(bytes, "windows-1252");
}

const CHARSET = /charset\s*=\s*["']?(?<label>[\w:.-]+)/i;
const META_CHARSET = /<meta\b[^>]{0,200}?charset\s*=\s*["']?(?<label>[\w:.-]+)/i;
const WESTERN = /^(?:iso-?8859-?1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/i;

function decodeByMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, "utf-16le"), encoding: "UTF-16LE" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, "utf-16be"), encoding: "UTF-16BE" };
  return null;
}

/** Drops a leading byte-order mark. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** UTF-8 with at most one broken place to fifty sound multi-byte letters. */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeUtf8(bytes);
  const broken = text.split("\ufffd").length - 1;
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return broken * 50 <= sound ? text : null;
}

/** In iconv-lite, `tcvn` reads TCVN3 (ABC) too: the same lower-case places; TCVN3's capitals are a matter of fonts. */
const LEGACY = [
  { encoding: "windows-1258", name: "WINDOWS-1258" },
  { encoding: "tcvn", name: "TCVN" },
  { encoding: "viscii", name: "VISCII" },
] as const;

/** The legacy code in which the accented words are Vietnamese syllables, or null: at least two, and four in five. */
function decodeLegacy(bytes: Uint8Array): { text: string; encoding: string } | null {
  const sample = bytes.subarray(0, 100_000);
  let best: { encoding: string; name: string } | null = null;
  let bestShare = 0.8;
  for (const code of LEGACY) {
    const text = iconv.decode(sample, code.encoding).normalize("NFC");
    const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\p{ASCII}]/u.test(word));
    const share = words.length < 2 ? 0 : words.filter(isSyllable).length / words.length;
    if (share < bestShare || (share === bestShare && best)) continue;
    best = code;
    bestShare = share;
  }
  // Composing is part of reading: windows-1258 has no letters with tone marks, only letters and marks apart.
  return best && { text: iconv.decode(bytes, best.encoding).normalize("NFC"), encoding: best.name };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE = /^(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

function isSyllable(word: string): boolean {
  const isCasedAsWord =
    word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();
  return isCasedAsWord && SYLLABLE.test(word.toLowerCase().normalize("NFD").replace(TONES, "").normalize("NFC"));
}
