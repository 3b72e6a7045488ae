/** A number where it stands in the text: what the binders are asked about. */
import type { Article, Sentence } from "./article.ts";
import type { Quantity } from "./quantity.ts";

export interface Occurrence {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  /** The folded words of its sentence up to the number. */
  readonly before: string;
  /** And those that follow it. */
  readonly after: string;
}

export function occurrenceIn(article: Article, sentence: Sentence, quantity: Quantity): Occurrence {
  return {
    article,
    sentence,
    quantity,
    before: article.text.slice(sentence.start, quantity.start),
    after: article.text.slice(quantity.end, sentence.end),
  };
}
