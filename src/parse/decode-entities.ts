/** Character references in text that was escaped twice, as linked data and meta tags of some systems are. */
import { Parser } from "htmlparser2";

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  let decoded = "";
  const parser = new Parser({
    ontext: (data) => {
      decoded += data;
    },
  });
  parser.end(text.replaceAll("<", "&lt;"));
  return decoded;
}
