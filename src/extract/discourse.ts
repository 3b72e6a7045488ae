/**
 * What a reader carries from sentence to sentence: whom the text is about, which index, which edition. Read once in
 * order; a field taken from here is *inherited*, never *stated*.
 */
import type { Bound } from "./bind-subject.ts";
import type { Article, Sentence } from "./article.ts";
import { findMain } from "./find-main.ts";
import type { Known } from "./known.ts";
import type { Mention } from "./mention.ts";
import { findYear } from "./own-year.ts";

/** A list ends with its items, a section with the next heading of its kind, what a title says with the next title. */
export type Scope = "list" | "section" | "titled";

/** A set of ministries that a text has named. */
export interface MinistryGroup {
  population: string;
  /** How many they are, where the text says so. */
  of: number | null;
  /** Where it was named last (folded offset). */
  at: number;
}

export interface Discourse {
  /** Whom the text is about just now. */
  topic: Known<string> | null;
  topicSentence: number;
  /** Whether a number was told of it, not only a word said by its people. */
  topicOwns: boolean;
  /** Whom the document is about: the first topical subject of its headline or lead. */
  readonly main: Known<string> | null;
  /** Whether the document is about one province: each new paragraph then is about it again. */
  readonly dominant: boolean;
  /** Whether that province stands in the headline, and no other does. */
  readonly headed: boolean;
  /** The year that the document speaks from: what lies after it is a goal or a forecast. */
  readonly ownYear: number | null;
  index: Known<string> | null;
  indexSentence: number;
  /** The last sentence that told a number of that index. */
  indexTold: number;
  /** The first index that the document names. */
  readonly mainIndex: { readonly id: string; readonly sentence: number } | null;
  /** Edition per index, as last printed. */
  readonly editions: Map<string, Known<string>>;
  /** What it was before the sentence, where that one counts on from it: “Một năm sau, …”. */
  editionsBefore: ReadonlyMap<string, Known<string>> | null;
  /** The newest edition per index so far. */
  readonly newest: Map<string, Known<string>>;
  /** Editions that are only self-assessed or foretold so far: their scores are known, their ranks are not. */
  readonly draftEditions: Map<string, Known<string>>;
  /** The set of ministries that a heading or sentence before named, with its size. */
  ministries: MinistryGroup | null;
  /** The sets of ministries in the order in which they were first named, for “nhóm thứ nhất”, “nhóm sau”. */
  readonly ministryGroups: MinistryGroup[];
  /** 63 or 34, where the text tells the two rankings of one edition apart. */
  provinces: { population: string; of: number | null } | null;
  /** The metric told last: what kind of number it took, and where that ended. */
  metric: {
    id: string;
    object: string | null;
    sentence: number;
    kind: string;
    at: number;
    measure: string;
    unit: string | null;
    subject: Known<string> | null;
    period: Known<string> | null;
    /** Whether a number of the same kind has since turned out to be of something else. */
    interrupted: boolean;
  } | null;
  /** The sentence whose goal goes on: “… đưa ra nhiều mục tiêu. Đến năm 2030, …”. */
  target: number;
  /** The sentence whose numbers were all goals for a year to come: plain ones after it in the paragraph are as well. */
  aimed: { readonly sentence: number; readonly period: Known<string> } | null;
  /** Bulleted lines under “Mục tiêu năm 2024:” are goals, to be reached in that year. */
  goalList: { line: number; scope: Scope; year: Known<string> | null } | null;
  /** The time that a heading gives to the lines under it. */
  section: { line: number; scope: Scope; period: Known<string> } | null;
  /** The year to reach the goals told last. */
  targetYear: { sentence: number; period: Known<string> } | null;
  /** The year that a number of this sentence was given, for those after it. */
  sentencePeriod: { index: string; sentence: number; at: number; period: Known<string> } | null;
  /** The last period that a plain metric was counted for. */
  period: Known<string> | null;
  /** Whether it is the day or month that a report stands at: “tính đến hết tháng 9/2023”. */
  periodAsOf: boolean;
  /** The line it stands in: a new paragraph speaks of a time of its own. */
  periodLine: number;
  /** The last plain year that a sentence named, for “cùng năm”. */
  year: Known<string> | null;
  yearLine: number;
  /** A sentence that gives an estimated or self-assessed score: changes after it are of the same kind. */
  estimate: {
    sentence: number;
    modality: "estimate" | "self-assessed";
    index: string | null;
    /** Of the score told last. */
    period: Bound<string> | null;
  } | null;
  /** The town or district named last, for “thành phố” where the text is about no city. */
  town: Known<string> | null;
  /** The commune named last, for “của xã”. */
  commune: Known<string> | null;
  /** The parts of the index that a heading names, for the lines under it. */
  partHeading: { readonly line: number; readonly parts: readonly Known<string>[] } | null;
  /** The part that the first sentence of a paragraph turns to: “Xã hội số cho một trật tự khác.” */
  paragraphPart: { readonly line: number; readonly sentence: number; readonly part: Known<string> } | null;
  /** The part of the index that the last claim was about, for “trụ cột này”. */
  lastPart: { readonly sentence: number; readonly part: Known<string> } | null;
  /** The sentence that told a growth of the index last. */
  growth: number | null;
  /** Members of the list told last, for “4 địa phương vừa kể trên”. */
  lastList: readonly string[];
  /** The one province that the sentence before names, in whatever role. */
  lastNamed: Known<string> | null;
}

export function startDiscourse(article: Article): Discourse {
  const first = article.sentences.find((sentence) => indicesNamed(article, sentence).length > 0);
  const [indexMention] = first === undefined ? [] : indicesNamed(article, first);
  const { main, dominant, headed } = findMain(article);
  return {
    topic: null,
    topicSentence: -9,
    topicOwns: false,
    main,
    dominant,
    headed,
    ownYear: findYear(article),
    index: null,
    indexSentence: -99,
    indexTold: -99,
    mainIndex:
      first === undefined || indexMention === undefined ? null : { id: indexMention.id, sentence: first.index },
    editions: new Map(),
    editionsBefore: null,
    newest: new Map(),
    draftEditions: new Map(),
    ministries: null,
    ministryGroups: [],
    provinces: null,
    metric: null,
    target: -9,
    aimed: null,
    goalList: null,
    section: null,
    partHeading: null,
    paragraphPart: null,
    lastPart: null,
    targetYear: null,
    sentencePeriod: null,
    period: null,
    periodAsOf: false,
    periodLine: -99,
    year: null,
    yearLine: -99,
    estimate: null,
    town: null,
    commune: null,
    growth: null,
    lastList: [],
    lastNamed: null,
  };
}

/** The indices that a sentence names so that others may be of them: “đề có câu về mức độ chuyển đổi số” names none. */
export function indicesNamed(article: Article, sentence: Sentence): Mention[] {
  return sentence.mentions.filter(
    ({ kind, id, start, end }) =>
      kind === "index" &&
      (id !== "dti" || !LOOSE_NAME.test(article.text.slice(start, end)) || ranksSomebody(article, sentence)),
  );
}

/** Words that speak of many other things than the index. */
const LOOSE_NAME = /^(?:mức độ|kết quả|đánh giá|vị trí|xếp hạng|thứ hạng|hạng)(?: mức độ)? (?:chuyển đổi số|cđs)$/;

function ranksSomebody(article: Article, { start, end, mentions, quantities }: Sentence): boolean {
  return (
    mentions.some(
      ({ kind, id }) =>
        kind === "group" || kind === "region" || (kind === "subject" && /^(?:province|ministry|country):/.test(id)),
    ) ||
    quantities.some(({ kind }) => kind === "rank" || kind === "top" || kind === "rank-change") ||
    /công bố|bộ chỉ số|bảng|cấp tỉnh|các tỉnh|tỉnh, thành|bộ, ngành|địa phương|của (?:tỉnh|thành phố|bộ)|20\d\d/.test(
      article.text.slice(start, end),
    )
  );
}
