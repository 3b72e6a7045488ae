/**
 * A document made ready to be read: folded, cut into sentences, with every name, period and number found in it.
 * All offsets are folded; `quote` brings them back to the document's own text.
 */
import type { Document } from "../model/document.ts";
import { fold, type Folded } from "../vietnamese/fold.ts";
import { findPeriods, type PeriodMention } from "../vietnamese/periods.ts";
import { splitSentences } from "../vietnamese/sentences.ts";
import { tokenize } from "../vietnamese/tokens.ts";
import { findMentions, type Mention } from "./find-mentions.ts";
import { findQuantities, type LostQuantity } from "./find-quantities.ts";
import type { Quantity } from "./quantity.ts";

export interface Sentence {
  readonly index: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
  readonly periods: readonly PeriodMention[];
  readonly quantities: readonly Quantity[];
}

export interface Article {
  readonly document: Document;
  readonly folded: Folded;
  /** The folded text. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Readings that lost their digits to another. */
  readonly lost: readonly LostQuantity[];
}

export function readArticle(document: Document): Article {
  const folded = fold(document.text);
  const text = folded.text;
  const tokens = tokenize(text);
  const isCapital = (offset: number): boolean => {
    const letter = document.text[folded.original(offset)] ?? "";
    return letter !== letter.toLowerCase();
  };
  const lost: LostQuantity[] = [];
  const sentences = splitSentences(tokens, isCapital).map((span, index): Sentence => {
    const { start, end, line, fromToken, toToken } = span;
    const words = text.slice(start, end);
    const mentions = findMentions(tokens, span, text, isCapital);
    const periods = findPeriods(tokens, fromToken, toToken, words, start);
    const { kept, lost: losers } = findQuantities(tokens, fromToken, toToken, words, start, periods);
    lost.push(...losers);
    return { index, line, start, end, mentions, periods, quantities: kept };
  });
  return { document, folded, text, sentences, lost };
}

/** The document's own words between two folded offsets, with their offsets there. */
export function quote(article: Article, start: number, end: number): { quote: string; start: number; end: number } {
  const from = article.folded.original(start);
  const to = article.folded.original(end);
  return { quote: article.document.text.slice(from, to), start: from, end: to };
}
