/** One pass over a page for both readers: what it declares, and what it shows. */
import type { HintOptions } from "./name-hints.ts";
import type { PageEvents } from "./page-events.ts";
import { createHeadReader, type Head } from "./read-head.ts";
import { createLineReader, type PageLines } from "./read-lines.ts";

export interface ReadPage {
  readonly head: Head;
  readonly page: PageLines;
}

/** @param scan what makes the page's events: the fast scanner, or the full tree */
export function readPage(scan: (events: PageEvents) => void, options: HintOptions): ReadPage {
  const head = createHeadReader();
  const lines = createLineReader(options);
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
  scan(both);
  return { head: head.finish(), page: lines.finish() };
}
