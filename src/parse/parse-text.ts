/** A .txt file is one Document: the text exactly as decoded, only a leading byte-order mark left out. */
import type { Issue } from "../model/issue.ts";
import { decodeText } from "./decode-bytes.ts";
import type { PageBytes, Parsed } from "./page-bytes.ts";

export function parseText({ bytes, id, page }: PageBytes): Parsed {
  const { text, encoding, firstBadByte } = decodeText(bytes);
  const issues: Issue[] = [];
  if (firstBadByte !== null) {
    const outcome = text === null ? "the file was left out" : `it was read as ${encoding}`;
    issues.push({
      code: "not-utf8",
      stage: "parse",
      subject: id,
      message: `Unexpected byte at offset ${firstBadByte} in "${id}", expected UTF-8; ${outcome}`,
      hint: `Save the file as UTF-8, for example: iconv -f ${encoding ?? "WINDOWS-1258"} -t UTF-8.`,
    });
  }
  if (text === null) return { documents: [], issues };
  if (text.trim() === "") {
    issues.push({
      code: "empty-file",
      stage: "parse",
      subject: id,
      message: `Unexpected white space only in "${id}", expected a text`,
      hint: "Download or export the file again, or remove it.",
    });
    return { documents: [], issues };
  }
  const url = isAddress(page.url) ? page.url : null;
  return { documents: [{ id, url, title: null, published: null, text }], issues };
}

/** Page.url is the path where no address is known. */
function isAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
