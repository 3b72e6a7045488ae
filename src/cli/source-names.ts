/** What a document is called in a report: the name of the source it was read from, else its site or its file. */
import type { Pipeline } from "../model/pipeline.ts";
import type { RunReport } from "../run.ts";

/** The source of files given with `--input`: it has no name worth printing. */
export const INPUT_SOURCE = "input";

export function sourceNames({ sources }: Pipeline, report: RunReport): (document: string) => string {
  const names = new Map(sources.filter(({ id }) => id !== INPUT_SOURCE).map(({ id, name }) => [id, name]));
  return (document) => names.get(report.sources.get(document) ?? "") ?? placeOf(document);
}

function placeOf(document: string): string {
  return URL.canParse(document) ? new URL(document).host || document : document;
}
