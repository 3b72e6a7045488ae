/** One pass over a page for both readers: what it declares, and what it shows. */
import type { PageEvents } from "./page-events.ts";
import { createHeadReader, type Head } from "./read-head.ts";
import { createLineReader, type PageLines } from "./read-lines.ts";
import { scanPage } from "./scan-page.ts";

export interface ReadPage {
  readonly head: Head;
  readonly page: PageLines;
}

export function readPage(html: string): ReadPage {
  const head = createHeadReader();
  const lines = createLineReader();
  const both: PageEvents = {
    open(name, attributes, role) {
      head.open(name, attributes, role);
      lines.open(name, attributes, role);
    },
    text(data) {
      head.text(data);
      lines.text(data);
    },
    close(name) {
      head.close(name);
      lines.close(name);
    },
  };
  scanPage(html, both);
  return { head: head.finish(), page: lines.finish() };
}
