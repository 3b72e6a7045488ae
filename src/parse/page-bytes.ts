/** What enters the parse stage, and what leaves it. */
import type { Document } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { Page } from "../model/page.ts";
import type { SiteProfile } from "../model/site-profile.ts";

/** What parse needs of an input; fetch's Input is one. */
export interface PageBytes {
  readonly page: Pick<Page, "url" | "contentType">;
  readonly bytes: Uint8Array;
  /** The path as given. */
  readonly id: string;
  /** 1-based line of a .jsonl file; null for a whole file. */
  readonly line: number | null;
  readonly kind: "text" | "html" | "jsonl-line";
  /** How the page's site sets its articles, where that is known. */
  readonly profile?: SiteProfile | null;
}

export interface Parsed {
  documents: Document[];
  issues: Issue[];
}
