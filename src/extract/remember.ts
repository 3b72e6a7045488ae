/**
 * What is read off a sentence once, for all who ask: several readers need the same lists and years for each of its
 * numbers. Kept as long as the sentence itself. The trap: only for what the text alone decides, never the discourse.
 */
import type { Article, Sentence } from "./article.ts";

export function remember<Read extends object | null>(
  read: (article: Article, sentence: Sentence) => Read,
): (article: Article, sentence: Sentence) => Read {
  const place = places;
  places += 1;
  return (article, sentence) => {
    // Only what was put there below, and never undefined.
    const before = sentence.memory[place] as Read | undefined;
    if (before !== undefined) return before;
    const now = read(article, sentence);
    sentence.memory[place] = now;
    return now;
  };
}

/** How many readers remember something: each has a place of its own. */
let places = 0;
