/**
 * A document made ready to be read: folded, cut into sentences, with every name, period and number found in it. A
 * headline that the text does not repeat is read as its first line, so that what stands only there (whom the article is
 * about, which edition) is known. All offsets are folded; `quote` brings them back to the document's own text.
 */
import type { Document } from "../model/document.ts";
import { fold, type Folded } from "../vietnamese/fold.ts";
import { printsOf, type Print } from "../vietnamese/letter-print.ts";
import { findPeriods, type PeriodMention } from "../vietnamese/periods.ts";
import { stretchOf, type Stretch } from "../vietnamese/scan-words.ts";
import { splitSentences } from "../vietnamese/sentences.ts";
import { tokenize } from "../vietnamese/tokens.ts";
import { namesakesIn } from "./find-bodies.ts";
import { findMentions } from "./find-mentions.ts";
import { findQuantities, type LostQuantity } from "./find-quantities.ts";
import type { Mention } from "./mention.ts";
import type { Quantity } from "./quantity.ts";
import { bareNameOf } from "./read-town.ts";

export interface Sentence {
  readonly index: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** How many runs of digits it has. */
  readonly digits: number;
  /** Of its folded text. */
  readonly print: Print;
  readonly mentions: readonly Mention[];
  readonly periods: readonly PeriodMention[];
  readonly quantities: readonly Quantity[];
  /** What was read off it before, for `remember` alone. */
  readonly memory: unknown[];
}

export interface Article {
  /** The document as it was read: its text begins with the headline. */
  readonly document: Document;
  /** Characters of a headline that was put before the document's own text. */
  readonly headline: number;
  readonly folded: Folded;
  /** The folded text. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Readings that lost their digits to another. */
  readonly lost: readonly LostQuantity[];
}

export function readArticle(given: Document): Article {
  const headline = headlineOf(given);
  const document = headline === "" ? given : { ...given, text: headline + given.text };
  const folded = fold(document.text);
  const { text, codes } = folded;
  const tokens = tokenize(text, codes);
  const isCapital = (offset: number): boolean => {
    const letter = document.text[folded.original(offset)] ?? "";
    return letter !== letter.toLowerCase();
  };
  const isNamesake = namesakesIn(text);
  const towns = new Map<string, string>();
  const lost: LostQuantity[] = [];
  const spans = splitSentences(text, tokens, isCapital);
  const prints = printsOf(codes, spans);
  const sentences = spans.map((span, index): Sentence => {
    const { start, end, line, fromToken, toToken } = span;
    const stretch = stretchOf(tokens, fromToken, toToken, text.slice(start, end), start, prints[index]);
    const mentions = findMentions(stretch, text, isCapital, isNamesake, towns);
    for (const mention of mentions) {
      const name = bareNameOf(mention, text);
      if (name !== null && towns.size < MOST_TOWNS) towns.set(name, mention.id);
    }
    const digits = digitsIn(stretch);
    const isDebris = digits > Math.max(MOST_NUMBERS, MOST_NUMBERS_A_NAME * mentions.length);
    const periods = isDebris ? [] : findPeriods(stretch);
    const found = isDebris ? NOTHING : findQuantities(stretch, periods);
    lost.push(...found.lost);
    const { print } = stretch;
    return { index, line, start, end, digits, print, mentions, periods, quantities: found.kept, memory: [] };
  });
  return { document, headline: headline.length, folded, text, sentences, lost };
}

const NOTHING: ReturnType<typeof findQuantities> = { kept: [], lost: [] };
/** No province has as many towns. */
const MOST_TOWNS = 60;
/**
 * More numbers than these can belong to nobody: what is left of a chart, a calendar, an attack. Of all the sentences of
 * the press that were ever looked at none holds a quarter as many.
 */
const MOST_NUMBERS = 60;
/** A table that lost its lines names somebody for every few of its numbers. */
const MOST_NUMBERS_A_NAME = 8;

function digitsIn({ tokens, from, to }: Stretch): number {
  let digits = 0;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === "digits") digits += 1;
  return digits;
}

/** The document's own words between two folded offsets, with their offsets there; negative ones lie in the headline. */
export function quote(article: Article, start: number, end: number): { quote: string; start: number; end: number } {
  const from = article.folded.original(start);
  const to = article.folded.original(end);
  return { quote: article.document.text.slice(from, to), start: from - article.headline, end: to - article.headline };
}

/** Where a folded offset stands in the document's own text; negative in the headline. */
export function offsetIn(article: Article, offset: number): number {
  return article.folded.original(offset) - article.headline;
}

/** The headline as a line of its own, or nothing where the text says it already. */
function headlineOf({ title, text }: Document): string {
  const headline = (title ?? "").replace(SITE_NAME, "").replace(/\s+/g, " ").trim();
  if (headline === "") return "";
  const top = fold(text.slice(0, 600 + headline.length)).text.replace(/\s+/g, " ");
  return top.includes(fold(headline).text) ? "" : `${headline}\n`;
}

/** “… | Báo Gia Lai điện tử”: the province of a newspaper's name is not whom the article is about. */
const SITE_NAME = /\s+(?:\|.*|[-–—]\s*(?:báo|cổng|trang|đài|sở|tạp chí|ubnd|ủy ban)(?![a-zà-ỹ]).*)$/is;
