/** The article's text as linked data carry it: with line breaks or none, sometimes as HTML. */
import { prepareMarkup } from "./decode-page.ts";
import type { Body } from "./find-body.ts";
import { readPage } from "./read-page.ts";
import { scanMarkup } from "./scan-markup.ts";
import { trimLines } from "./trim-lines.ts";

export function bodyOfLinkedData(articleBody: string | null): Body | null {
  if (articleBody === null || articleBody.length < MIN_LENGTH) return null;
  const { page } = readPage(
    (events) => {
      scanMarkup(prepareMarkup(articleBody.replace(/\n+/g, "<p>")), events);
    },
    { readsHidden: false },
  );
  return { lead: [], ...trimLines(page.lines, null) };
}

const MIN_LENGTH = 200;
