/**
 * Character references, as HTML reads them in running text and in attributes (where “&copy=1” stays as it is, since
 * it is part of an address).
 */
import { Parser } from "htmlparser2";

/** Of text: also of text that was escaped twice, as linked data and meta tags of some systems are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return decodePlain(text) ?? decodeText(text);
}

/** Of an attribute's value, without its quotation marks. */
export function decodeAttribute(value: string): string {
  if (!value.includes("&")) return value;
  return decodePlain(value) ?? decodeValue(value);
}

/** Nearly all references are one of these; null where the text holds another, or a stray “&”. */
function decodePlain(text: string): string | null {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const character = end < 0 || end - at > MAX_PLAIN_LENGTH ? undefined : PLAIN.get(text.slice(at + 1, end));
    if (character === undefined) return null;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["#39", "'"],
  ["#039", "'"],
  ["#x27", "'"],
  ["#34", '"'],
  ["#038", "&"],
  ["#38", "&"],
  ["nbsp", "\u00a0"],
  ["#160", "\u00a0"],
  ["#8211", "–"],
  ["#8212", "—"],
  ["#8216", "‘"],
  ["#8217", "’"],
  ["#8220", "“"],
  ["#8221", "”"],
  ["#8230", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
]);
const MAX_PLAIN_LENGTH = 7;

function decodeText(text: string): string {
  let decoded = "";
  const parser = new Parser({
    ontext: (data) => {
      decoded += data;
    },
  });
  parser.end(text.replaceAll("<", "&lt;"));
  return decoded;
}

function decodeValue(value: string): string {
  let decoded = "";
  const parser = new Parser({
    onattribute: (_, data) => {
      decoded = data;
    },
  });
  parser.end(`<a b="${value.replaceAll('"', "&quot;")}">`);
  return decoded;
}
