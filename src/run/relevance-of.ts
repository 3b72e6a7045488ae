/** Whether a text of a source is about our subject: by the pipeline's words, folded as all text is. */
import { createRelevanceGate } from "../fetch/relevance-gate.ts";
import type { Pipeline, Source } from "../model/pipeline.ts";
import { wantsAll } from "./discovery-source.ts";

/** null where every page is taken */
export function relevanceOf(source: Source, { words }: Pick<Pipeline, "words">): ((text: string) => boolean) | null {
  if (wantsAll(source) || words === undefined) return null;
  const gate = createRelevanceGate(words);
  return (text) => gate.judgeText(text);
}
