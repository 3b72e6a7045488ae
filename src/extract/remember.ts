/**
 * What is read off a sentence once, for all who ask: several readers need the same lists and years for each of its
 * numbers. Kept as long as the sentence itself. The trap: only for what the text alone decides, never the discourse.
 */
import type { Article, Sentence } from "./article.ts";

export function remember<Read>(
  read: (article: Article, sentence: Sentence) => Read,
): (article: Article, sentence: Sentence) => Read {
  const known = new WeakMap<Sentence, Read>();
  return (article, sentence) => {
    const before = known.get(sentence);
    if (before !== undefined) return before;
    const now = read(article, sentence);
    known.set(sentence, now);
    return now;
  };
}
