/**
 * What a body is, by its first bytes and then by its label: servers lie both ways. NukeViet sends articles as
 * text/x-delimtext, others HTML as application/octet-stream, image/jpeg or nothing, and a PDF as text/html.
 */
export type Content = "html" | "xml" | "text" | "gzip" | "other";

/** The bytes that decide; a server that sends fewer at first is waited for. */
export const SNIFF_BYTES = 512;

/** @param head the first bytes, content encoding undone */
export function sniffContent(contentType: string | null, head: Uint8Array): Content {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SNIFF_BYTES)).toString("latin1");
  if (SIGNATURES.some((signature) => start.startsWith(signature)) || start.startsWith("ftyp", 4)) return "other";
  // UTF-16 has a zero byte in every letter of markup; anything else with zero bytes is no text.
  const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff|<\0|\0<)/.test(start);
  if (!isWide && start.includes("\0")) return "other";
  const plain = start.replace(/\0|^\u00ef\u00bb\u00bf|^\u00ff\u00fe|^\u00fe\u00ff/g, "").trimStart();
  const label = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (XML.test(plain)) return "xml";
  if (plain.startsWith("<")) return /xml$/.test(label) && label !== "application/xhtml+xml" ? "xml" : "html";
  if (/^[[{]/.test(plain) || /json|javascript|css|csv/.test(label)) return "other";
  if (/html|x-delimtext/.test(label)) return "html";
  if (/xml/.test(label)) return "xml";
  if (label === "text/plain") return "text";
  // Without a tag at its start, what is called a picture or a download is taken for one.
  return label === "" && /<(?:html|body|p|div|br|h1)\b/i.test(plain) ? "html" : "other";
}

/** PDF, ZIP (also .docx), old Office, PNG, GIF, JPEG, RIFF, Ogg, MP3, fonts, programs, RAR, 7z. */
const SIGNATURES: readonly string[] = [
  "%PDF",
  "PK\x03\x04",
  "\xd0\xcf\x11\xe0",
  "\x89PNG",
  "GIF8",
  "\xff\xd8\xff",
  "RIFF",
  "OggS",
  "ID3",
  "wOF",
  "\x7fELF",
  "Rar!",
  "7z\xbc\xaf",
];
const XML = /^(?:<\?xml(?![\s\S]*(?:<!doctype html|<html))|<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b)/i;
