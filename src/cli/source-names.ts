/** What a document is called in a report: the name of the source it was read from, else its site or its file. */
import { getSourceOf } from "../store/documents.ts";
import type { Database } from "../store/open-database.ts";

/** The source of files given with `--input`: it has no name worth printing. */
export const INPUT_SOURCE = "input";

export function sourceNames(db: Database): (document: string) => string {
  const known = new Map<string, string>();
  return (document) => {
    const name = known.get(document) ?? nameOf(db, document);
    known.set(document, name);
    return name;
  };
}

function nameOf(db: Database, document: string): string {
  const source = getSourceOf(db, document);
  return source === null || source.id === INPUT_SOURCE ? placeOf(document) : source.name;
}

function placeOf(document: string): string {
  return URL.canParse(document) ? new URL(document).host || document : document;
}
