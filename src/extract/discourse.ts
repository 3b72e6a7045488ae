/**
 * What a reader carries from sentence to sentence: whom the text is about, which index, which edition. Read once in
 * order; a field taken from here is *inherited*, never *stated*.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Mention } from "./mention.ts";
import { ends } from "./search.ts";

/** Something known, and the words it was read from (folded offsets; null where it was supposed). */
export interface Known<T> {
  readonly value: T;
  readonly start: number | null;
  readonly end: number | null;
  readonly note: string | null;
}

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
  /** Bulleted lines under “Mục tiêu năm 2024:” are goals, to be reached in that year. */
  goalList: { line: number; scope: "list" | "section" | "titled"; year: Known<string> | null } | null;
  /** The time that a heading gives to the lines under it. */
  section: { line: number; scope: "list" | "section" | "titled"; period: Known<string> } | null;
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
  estimate: { sentence: number; modality: "estimate" | "self-assessed"; index: string | null } | null;
  /** The town or district named last, for “thành phố” where the text is about no city. */
  town: Known<string> | null;
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
  const first = article.sentences.find(({ mentions }) => mentions.some(({ kind }) => kind === "index"));
  const indexMention = first?.mentions.find(({ kind }) => kind === "index");
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
    growth: null,
    lastList: [],
    lastNamed: null,
  };
}

/** The province that stands in the headline and lead, and is named most often. */
function findMain(article: Article): Pick<Discourse, "main" | "dominant" | "headed"> {
  const counts = new Map<string, { first: Mention; count: number; leads: boolean }>();
  for (const sentence of article.sentences) {
    for (const mention of sentence.mentions) {
      if (mention.kind !== "subject" || mention.role !== "topic" || !mention.id.startsWith("province:")) continue;
      // “Khách giao dịch tại một ngân hàng ở Hà Nội. Ảnh: …”
      if (standsForPlace(article, sentence, mention)) continue;
      const leads = sentence.index < 2;
      const seen = counts.get(mention.id);
      if (seen === undefined) counts.set(mention.id, { first: mention, count: leads ? 3 : 1, leads });
      else seen.count += 1;
    }
  }
  const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start);
  // “Giám đốc Sở TT&TT Lai Châu cho biết, tỉnh …”: the province is named only in the names of its bodies.
  const body = best === undefined ? onlyBody(article) : null;
  if (body !== null)
    return { main: known(body.id, body, "whom the document is about"), dominant: false, headed: false };
  const place = best === undefined ? onlyPlace(article) : null;
  if (place !== null)
    return { main: known(place.id, place, "where the document tells of"), dominant: false, headed: false };
  if (best === undefined) {
    const nation = nationOf(article);
    return { main: nation, dominant: false, headed: nation !== null };
  }
  // A province that comes up once or twice in a text on the nation is only an example of it.
  const national = nationalMentions(article);
  const [nation] = national;
  // “Hà Nội và TP.HCM là hai nơi tập trung đông nhất”: neither is more than the other.
  const rivals = nation !== undefined && nation.start < best.first.start && best.count === second?.count;
  if (rivals || (!best.leads && nation !== undefined && best.count <= 2 && national.length > best.count))
    return {
      main: { value: "country:vn", start: nation.start, end: nation.end, note: "what the document is about" },
      dominant: false,
      headed: false,
    };
  const main = known(best.first.id, best.first, "whom the document is about");
  const inHeadline = new Set(
    article.sentences[0]?.mentions
      .filter(({ kind, id }) => kind === "subject" && id.startsWith("province:"))
      .map(({ id }) => id),
  );
  return {
    main,
    dominant: best.count >= 4 && best.count >= 2 * (second?.count ?? 0),
    headed: inHeadline.size === 1 && inHeadline.has(best.first.id),
  };
}

function standsForPlace(article: Article, sentence: Sentence, { start }: Mention): boolean {
  const isCaption = /^(?:\(?ảnh|ảnh minh họa)\b/.test(
    article.text.slice(article.sentences[sentence.index + 1]?.start ?? 0, sentence.end + 16),
  );
  return isCaption && ends(article.text.slice(sentence.start, start), / (?:ở|tại)(?: tỉnh| thành phố| tp\.?)? $/);
}

/** “Tại Sơn La, dịch vụ công trực tuyến …”: the one province that is named, where a sentence opens with it. */
function onlyPlace(article: Article): Mention | null {
  const provinces = article.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention) =>
      mention.kind === "subject" && mention.id.startsWith("province:") ? [{ mention, sentence }] : [],
    ),
  );
  const [first] = provinces;
  if (first === undefined || new Set(provinces.map(({ mention }) => mention.id)).size > 1) return null;
  const { mention, sentence } = first;
  return ends(article.text.slice(sentence.start, mention.start), /^(?:tại|ở)(?: tỉnh| thành phố| tp\.?)? $/) &&
    article.text[mention.end] === "," &&
    !/hội nghị|hội thảo|họp|diễn đàn|tổ chức|diễn ra|khai mạc|công bố/.test(
      article.text.slice(mention.end, sentence.end),
    )
    ? mention
    : null;
}

function onlyBody(article: Article): Mention | null {
  const bodies = article.sentences.flatMap(({ mentions }) => mentions).filter(({ body }) => body === true);
  return new Set(bodies.map(({ id }) => id)).size === 1 ? (bodies[0] ?? null) : null;
}

function nationalMentions(article: Article): readonly Mention[] {
  return article.sentences
    .flatMap(({ mentions }) => mentions)
    .filter(
      ({ kind, id, start, end }) =>
        id === "country:vn" || (kind === "group" && /^(?:cả nước|toàn quốc)$/.test(article.text.slice(start, end))),
    );
}

/** Where no province is told of, Vietnam, if it stands in the headline or lead. */
function nationOf(article: Article): Known<string> | null {
  const first = article.sentences
    .slice(0, 3)
    .flatMap(({ mentions }) => mentions)
    .find(({ kind, id }) => kind === "subject" && id.startsWith("country:"));
  return first?.id === "country:vn" ? known(first.id, first, "whom the document is about") : null;
}

/** The year of publication; without it the latest year that is told as past. */
function findYear(article: Article): number | null {
  const published = article.document.published;
  if (published !== null) return Number(published.slice(0, 4));
  // “31/12/2020” alone on a line near the top is the date of the page.
  const dateline = article.sentences
    .slice(0, 8)
    .find(
      ({ start, end, periods }) =>
        end - start < 60 && periods.some(({ period }) => period !== null && DAY.test(period)),
    );
  const date = dateline?.periods.find(({ period }) => period !== null && DAY.test(period))?.period;
  if (date != null) return Number(date.slice(0, 4));
  const years = article.sentences
    .flatMap(({ periods }) => periods)
    .filter((mention) => isTold(article, mention))
    .map(({ period }) => Number((/^\d{4}\/\d{4}$/.test(period ?? "") ? period?.slice(5) : period?.slice(0, 4)) ?? 0));
  return years.length === 0 ? null : Math.max(...years);
}

/** Whether the text looks back on that time: plans look to years that are still to come. */
function isTold(article: Article, { role, period, start, end }: PeriodMention): boolean {
  // “các năm từ 2020 đến 2024 lần lượt là”
  if (period !== null && /^\d{4}\/\d{4}$/.test(period))
    return Number(period.slice(5)) < HORIZON && /^,? (?:lần lượt|tương ứng)/.test(article.text.slice(end, end + 12));
  if (period === null || !/^\d{4}(?:$|-)/.test(period) || Number(period.slice(0, 4)) >= HORIZON) return false;
  const before = article.text.slice(Math.max(0, start - 40), start);
  // “tính đến tháng 5/2024”
  if (period.length > 4 && ends(before, /tính (?:đến|tới)(?: hết| cuối| ngày| thời điểm)* ?$/)) return true;
  // “đến năm 2023 đã vươn lên”
  if (
    /^,? (?:(?:toàn |cả )?(?:tỉnh|thành phố|nước) )?(?:đã|vừa|mới) (?!ban hành|đặt|đề ra)/.test(
      article.text.slice(end, end + 30),
    )
  )
    return true;
  return (
    role !== "until" &&
    !ends(
      before,
      /(?:(?:mục tiêu|phấn đấu|chỉ tiêu|đến|hết|đặt ra|đề ra|vào cuối)[^.;]{0,25}| (?:mốc|cho) (?:(?:cho|của) )?(?:năm )?|(?:giao|nêu|xác định|chọn|quy định|ghi)[^.;:]{0,20}: )$/,
    )
  );
}

/** A day with its year; “8/8” tells none. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The years from here on are those of goals, whenever a text was written. */
export const HORIZON = 2030;

/**
 * The room for how it became known is there from the start: whoever binds it copies it with that one field changed, and a
 * copy of the same shape is cheap. A copy that adds a field gets a shape of its own each time, and makes slow whatever
 * reads it.
 */
export function known<T>(value: T, from: { start: number; end: number } | null, note: string | null = null): Known<T> {
  const bound: Bound<T> = { value, start: from?.start ?? null, end: from?.end ?? null, note, how: "stated" };
  return bound;
}
