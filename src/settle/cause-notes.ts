/** What a cause says to a reader, about a document. */
import type { CauseKind } from "../model/change.ts";

export const NOTES: Readonly<Record<Exclude<CauseKind, "reviewer">, (document: string) => string>> = {
  "new-source": (document) => `${document} was read for the first time`,
  "source-changed": (document) => `${document} is not what it was`,
  "extractor-changed": (document) => `${document} is what it was, and is read otherwise`,
  "rule-changed": () => "facts are settled by other rules than before",
};
