/**
 * What a reader carries from sentence to sentence: whom the text is about, which index, which edition. Read once in
 * order; a field taken from here is *inherited*, never *stated*.
 */
import type { Article, Sentence } from "./article.ts";
import type { Mention } from "./find-mentions.ts";

/** Something known, and the words it was read from (folded offsets; null where it was supposed). */
export interface Known<T> {
  readonly value: T;
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
}

export interface Discourse {
  /** Whom the text is about just now. */
  topic: Known<string> | null;
  topicSentence: number;
  /** Whom the document is about: the first topical subject of its headline or lead. */
  readonly main: Known<string> | null;
  index: Known<string> | null;
  indexSentence: number;
  /** The first index that the document names. */
  readonly mainIndex: { readonly id: string; readonly sentence: number } | null;
  /** Edition per index, as last printed. */
  readonly editions: Map<string, Known<string>>;
  /** The set of ministries that a heading or sentence before named, with its size. */
  ministries: { population: string; of: number | null } | null;
  /** 63 or 34, where the text tells the two rankings of one edition apart. */
  provinces: { population: string; of: number | null } | null;
  metric: { id: string; object: string | null; sentence: number } | null;
  /** The sentence whose goal goes on: “… đưa ra nhiều mục tiêu. Đến năm 2030, …”. */
  target: number;
  /** The year to reach the goals told last. */
  targetYear: { sentence: number; period: Known<string> } | null;
  /** The year that a number of this sentence was given, for those after it. */
  sentencePeriod: { index: string; sentence: number; at: number; period: Known<string> } | null;
  /** The last period that a plain metric was counted for. */
  period: Known<string> | null;
  /** The line it stands in: a new paragraph speaks of a time of its own. */
  periodLine: number;
  /** The last plain year that a sentence named, for “cùng năm”. */
  year: Known<string> | null;
  /** A sentence that gives an estimated or self-assessed score: changes after it are of the same kind. */
  estimate: { sentence: number; modality: "estimate" | "self-assessed" } | null;
  /** Members of the list told last, for “4 địa phương vừa kể trên”. */
  lastList: readonly string[];
}

export function startDiscourse(article: Article): Discourse {
  const first = article.sentences.find(({ mentions }) => mentions.some(({ kind }) => kind === "index"));
  const indexMention = first?.mentions.find(({ kind }) => kind === "index");
  return {
    topic: null,
    topicSentence: -9,
    main: findMain(article),
    index: null,
    indexSentence: -99,
    mainIndex:
      first === undefined || indexMention === undefined ? null : { id: indexMention.id, sentence: first.index },
    editions: new Map(),
    ministries: null,
    provinces: null,
    metric: null,
    target: -9,
    targetYear: null,
    sentencePeriod: null,
    period: null,
    periodLine: -99,
    year: null,
    estimate: null,
    lastList: [],
  };
}

/** The subject that stands first in the headline and lead; else the province named most often. */
function findMain(article: Article): Known<string> | null {
  const subjects = (sentence: Sentence): Mention[] =>
    sentence.mentions.filter(
      ({ kind, id, role }) => kind === "subject" && role === "topic" && id.startsWith("province:"),
    );
  const counts = new Map<string, { first: Mention; count: number }>();
  for (const sentence of article.sentences) {
    for (const mention of subjects(sentence)) {
      const seen = counts.get(mention.id);
      if (seen === undefined) counts.set(mention.id, { first: mention, count: sentence.index < 2 ? 3 : 1 });
      else seen.count += 1;
    }
  }
  const best = [...counts.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start)[0];
  return best === undefined
    ? null
    : { value: best.first.id, start: best.first.start, end: best.first.end, note: "whom the document is about" };
}

export function known<T>(value: T, from: { start: number; end: number } | null, note: string | null = null): Known<T> {
  return { value, start: from?.start ?? null, end: from?.end ?? null, note };
}
