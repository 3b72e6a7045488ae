/** Goes through the document once, in order, and gives each number its owner, index, indicator and period. */
import { ranksCountries } from "../knowledge/indices.ts";
import type { Article, Sentence } from "./article.ts";
import { bindValue } from "./bind-metric.ts";
import { notePopulations } from "./bind-population.ts";
import { bindScore } from "./bind-score.ts";
import { bindStanding } from "./bind-standing.ts";
import type { Bound } from "./bind-subject.ts";
import { type Discourse, startDiscourse } from "./discourse.ts";
import type { Draft, Drafts, LastValue, Unbound } from "./draft.ts";
import { editionOut } from "./edition-out.ts";
import { looksBack, turnsAway } from "./edition-years.ts";
import { editionsIn } from "./editions-told.ts";
import { noteGoals } from "./goals-go-on.ts";
import { type Known, known } from "./known.ts";
import { laterThanBaseline } from "./later-than-baseline.ts";
import { readBackLists, readLists } from "./lists.ts";
import { withMetricPeriods } from "./metric-periods.ts";
import { noteQuestion } from "./note-question.ts";
import { noteSection } from "./note-section.ts";
import { noteIndex, noteNamedShare, noteSentence } from "./note-sentence.ts";
import { type Occurrence, occurrenceIn } from "./occurrence.ts";
import { pastOpening } from "./opening-clause.ts";
import { noteLastPart, notePartHeading, noteParagraphPart } from "./part-frame.ts";
import { ends, mayMatch } from "./search.ts";
import { readStreaks } from "./streaks.ts";
import { readStructure } from "./structure-claims.ts";
import { readTableAt, tablesIn } from "./tables.ts";

export function bindQuantities(article: Article): Drafts {
  const drafts: Draft[] = [];
  const unbound: Unbound[] = [];
  const discourse = startDiscourse(article);
  const tables = tablesIn(article);
  const inTable = new Set<Sentence>();
  let line = -1;
  for (const sentence of article.sentences) {
    const opensLine = sentence.line !== line;
    if (opensLine) for (const [index, edition] of discourse.newest) discourse.editions.set(index, edition);
    const table = readTableAt(article, sentence, tables, discourse);
    if (table !== null) {
      drafts.push(...table.drafts);
      for (const read of table.read) inTable.add(read);
    }
    if (inTable.has(sentence)) {
      // A list of goals goes on past the items that were read as a table.
      if (opensLine && (discourse.goalList !== null || discourse.section !== null))
        noteSection(article, sentence, discourse);
      continue;
    }
    const first = drafts.length;
    if (opensLine) {
      line = sentence.line;
      noteSection(article, sentence, discourse);
      notePartHeading(article, sentence, discourse);
      // “Chủ tịch UBND tỉnh Lào Cai dẫn chứng: …”: who only spoke is not what the next paragraph is about.
      if (discourse.topic !== null && !discourse.topicOwns && discourse.main?.value === "country:vn")
        discourse.topic = null;
      if (discourse.dominant || (discourse.headed && !isHeading(article, sentence))) discourse.topic = discourse.main;
    }
    // “…; bình quân cả nước là 86,98%. Ngược lại, SIPAS được 82,05%”: another index, of whom the text is about.
    if (
      discourse.topic?.value.startsWith("average:") === true &&
      sentence.mentions.some(({ kind, id }) => kind === "index" && id !== discourse.index?.value)
    )
      discourse.topic = discourse.main;
    noteParagraphPart(article, sentence, discourse);
    noteMinistryLine(article, sentence, discourse);
    const draftScore =
      mayMatch(sentence, DRAFT_SCORE) && DRAFT_SCORE.test(article.text.slice(sentence.start, sentence.end));
    discourse.editionsBefore = sentence.periods.some(({ relative }) => relative === "next-edition")
      ? new Map(discourse.editions)
      : null;
    for (const { index, edition } of editionsIn(article, sentence)) {
      if (isBaselineOnly(sentence, edition.start)) continue;
      // “Sau khi rơi xuống hạng 17 ở kỳ 2023, thành phố này lên thứ 9”
      if ((edition.start ?? sentence.end) < (pastOpening(article, sentence) ?? sentence.start)) continue;
      // “Ninh Thuận, tỉnh mà ở kỳ 2021 còn đứng sau Bình Thuận, nay xếp thứ 24”
      if (edition.end !== null && /^ (?:còn|từng|mới chỉ) /.test(article.text.slice(edition.end, edition.end + 10)))
        continue;
      if (isRecalled(article, sentence, edition) && discourse.editions.has(index)) continue;
      // Nobody is ranked in an edition that is only self-assessed yet.
      const isDraft =
        sentence.quantities.some(({ kind }) => kind === "score") &&
        !sentence.quantities.some(({ kind }) => kind === "rank");
      if (draftScore && isDraft) discourse.draftEditions.set(index, edition);
      else noteEdition(discourse, index, edition, sentence.line);
    }
    const listed = readLists(article, sentence, discourse, drafts);
    drafts.push(...listed.drafts);
    noteIndex(sentence, listed.drafts, discourse);
    const values: LastValue[] = [];
    for (const quantity of sentence.quantities) {
      const scope = /^ (?:trong|ở|của) (?:nhóm|khối|số|\d+)/.test(article.text.slice(quantity.end, quantity.end + 12))
        ? quantity.end + 60
        : quantity.start;
      notePopulations(article, sentence, discourse, scope);
      if (quantity.kind === "other" || quantity.kind === "list-head" || listed.taken.has(quantity)) continue;
      if (quantity.kind === "top" && tables.leads.has(sentence)) continue;
      const made = bindQuantity(occurrenceIn(article, sentence, quantity), discourse, values);
      if (typeof made === "string") unbound.push({ quantity, why: made });
      else {
        drafts.push(...made);
        noteSentencePeriod(article, sentence, made, discourse);
        noteNewest(made, sentence, discourse);
        noteIndex(sentence, made, discourse);
      }
    }
    drafts.push(...readBackLists(article, sentence, discourse, drafts, first));
    drafts.push(...readStreaks(article, sentence, drafts.slice(first)));
    notePopulations(article, sentence, discourse, sentence.end);
    noteLastPart(sentence, drafts.slice(first), discourse);
    noteNamedShare(article, sentence, discourse);
    noteQuestion(article, sentence, discourse);
    const told = drafts.slice(first).filter(({ derived }) => !derived);
    noteGoals(article, sentence, told, discourse);
    if (drafts.slice(first).some(({ measure }) => measure === "score-growth")) discourse.growth = sentence.index;
    noteSentence(article, sentence, discourse, drafts.slice(first));
  }
  return { drafts: laterThanBaseline(withMetricPeriods(withEditions(article, drafts))), unbound };
}

/** Of an edition that is not out yet. */
const DRAFT_SCORE = /tự chấm|tự đánh giá|dự kiến|(?<![a-zà-ỹ])ước đạt/;

function bindQuantity(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string {
  const { article, sentence, quantity } = here;
  switch (quantity.kind) {
    case "rank":
    case "rank-from":
    case "rank-last":
    case "top":
    case "rank-change":
    case "leading-indicator-count":
      return bindStanding(here, discourse, values);
    case "score": {
      const score = bindScore(here, discourse, values);
      // “con số ở thời điểm cuối tháng 9 là 397” has the words of a score, and goes on with a count.
      return typeof score === "string" && discourse.metric?.kind === "count"
        ? bindValue(occurrenceIn(article, sentence, { ...quantity, kind: "count", unit: null }), discourse, values)
        : score;
    }
    case "score-change":
      return bindScore(here, discourse, values);
    case "percent":
    case "percent-change":
    case "amount":
    case "count":
      return bindValue(here, discourse, values);
    case "main-indicator-count":
    case "component-indicator-count":
    case "pillar-count":
    case "max-score":
      return readStructure(here, discourse);
    case "other":
    case "list-head":
      return "not a number that we keep";
  }
}

/** “Tỉnh Hải Dương:” alone on the line before: what follows is about it, not about whom the document is about. */
function isHeading(article: Article, sentence: Sentence): boolean {
  const before = article.sentences[sentence.index - 1];
  return (
    before !== undefined &&
    before.end - before.start < 60 &&
    before.mentions.some(({ kind }) => kind === "subject") &&
    !before.quantities.some(({ kind }) => kind !== "other")
  );
}

/** “Khối có dịch vụ công: …”, “Nhóm 9 bộ, ngành không có dịch vụ công: …” open a line about that group. */
function noteMinistryLine(article: Article, sentence: Sentence, discourse: Discourse): void {
  notePopulations(article, sentence, discourse, sentence.start + 60);
}

/** “DTI năm 2022 xếp thứ 5, năm 2024 thứ 6/63”: a number of a newer edition brings the text to it. */
function noteNewest(made: readonly Draft[], sentence: Sentence, discourse: Discourse): void {
  for (const { index, period, modality, quantity } of made) {
    // “Năm 2014, Việt Nam đứng thứ 99. … vào năm 2024, khi Việt Nam lên hạng 71. So với năm 2022, chúng ta tăng 15 bậc”
    const carried = index === null ? undefined : discourse.editions.get(index.value);
    if (
      index !== null &&
      ranksCountries(index.value) &&
      carried !== undefined &&
      modality === "actual" &&
      period?.how === "stated" &&
      /^\d{4}$/.test(period.value) &&
      period.value > carried.value
    )
      discourse.editions.set(index.value, period);
    const newest = index === null ? undefined : discourse.newest.get(index.value);
    // “Trước đó, ở DTI 2022, … Lần này tỉnh được 0,6724 điểm”: the text is back at the newest.
    if (index !== null && newest !== undefined && period?.how === "inherited" && period.value === newest.value)
      discourse.editions.set(index.value, newest);
    // “… thứ 62 ở kỳ 2022. Năm 2023, tỉnh lên thứ 47. Giá trị DTI là 0,6247”: and here as well.
    if (
      index !== null &&
      period?.how === "stated" &&
      period.value === newest?.value &&
      period.start !== null &&
      period.start >= sentence.start &&
      modality === "actual" &&
      quantity?.kind === "rank"
    )
      discourse.editions.set(index.value, newest);
    if (
      index?.value === "dti" &&
      newest !== undefined &&
      (period?.how === "stated" || period?.note === "the edition after") &&
      modality === "actual" &&
      (quantity?.kind === "rank" || quantity?.kind === "score") &&
      /^\d{4}$/.test(period.value) &&
      period.value > newest.value &&
      (discourse.ownYear === null || Number(period.value) <= discourse.ownYear)
    )
      noteEdition(discourse, index.value, period, sentence.line);
  }
}

/** “…, Tiền Giang xếp thứ 31/63, trong khi ở kỳ đánh giá năm 2020 từng xếp thứ 6”: the numbers before are of another. */
function isRecalled(article: Article, { quantities }: Sentence, { start }: Known<string>): boolean {
  if (start === null) return false;
  const told = quantities.filter(({ kind, end }) => kind !== "other" && end <= start);
  const last = told.at(-1);
  return (
    last !== undefined &&
    (turnsAway(article.text.slice(last.end, start)) || looksBack(article.text.slice(told[0]?.end, start)))
  );
}

/** Beside a name, what it was in another year. */
const IN_PASSING = /, (?:đơn vị|địa phương|nơi|tỉnh|thành phố|bộ|cơ quan|quán quân|á quân)(?: [^,.;]{0,40})? $/;

/** An older edition that is recalled holds to the end of its paragraph; then the newest is told of again. */
function noteEdition(discourse: Discourse, index: string, edition: Known<string>, line: number): void {
  const newest = discourse.newest.get(index);
  if (newest === undefined || newest.value <= edition.value) discourse.newest.set(index, edition);
  else if (line < 2) return;
  discourse.editions.set(index, edition);
}

function isBaselineOnly(sentence: Sentence, at: number | null): boolean {
  return sentence.periods.some(({ start, role }) => start === at && role === "baseline");
}

/** A year that one number of a sentence was given holds for the next, unless it stood in a bracket or was the year before. */
function noteSentencePeriod(article: Article, sentence: Sentence, made: readonly Draft[], discourse: Discourse): void {
  const last = made.at(-1);
  if (
    last?.period == null ||
    last.index === null ||
    last.quantity === null ||
    last.modality === "target" ||
    last.quantity.kind === "rank-from"
  )
    return;
  if (last.period.how !== "stated" || last.period.start === null) return;
  if (ends(article.text.slice(sentence.start, last.period.start), /\([^)]*$/)) return;
  const { start } = last.period;
  // “Bộ Tài chính, đơn vị dẫn đầu năm 2021, lùi xuống thứ hai”
  const year = sentence.periods.find((period) => period.start === start);
  if (
    year !== undefined &&
    article.text[year.end] === "," &&
    ends(article.text.slice(sentence.start, start), IN_PASSING)
  )
    return;
  if (sentence.periods.some((period) => period.start === start && period.role === "baseline")) return;
  // “giữ nguyên vị trí thứ 5/63 của năm 2022, đạt 0,7564”
  if (/giữ (?:nguyên|vững) [^,.;]*$/.test(article.text.slice(sentence.start, start))) return;
  // “tăng 25 bậc so với thứ hạng 50 của năm 2019”
  if (ends(article.text.slice(sentence.start, last.quantity.start), /so với [^,.;]{0,20}$/)) return;
  discourse.sentencePeriod = {
    index: last.index.value,
    sentence: sentence.index,
    at: last.quantity.end,
    period: last.period,
  };
}

/** Numbers of an index without an edition take the latest edition that the document gives to that index. */
function withEditions(article: Article, drafts: readonly Draft[]): Draft[] {
  const latest = new Map<string, Bound<string>>();
  for (const { index, period, modality, derived, quantity } of drafts) {
    if (index === null || period === null || modality !== "actual" || derived || !/^\d{4}$/.test(period.value))
      continue;
    // “từ vị trí 40 (năm 2021) xuống 52”: the edition before is not the one that is told of.
    if (quantity?.kind === "rank-from") continue;
    const held = latest.get(index.value);
    if (held === undefined || held.value < period.value) latest.set(index.value, period);
  }
  return drafts.filter(isOfKnownEdition).map((draft) => {
    if (draft.index === null || draft.period !== null || draft.modality === "target") return draft;
    const edition = newer(latest.get(draft.index.value), editionAt(article, draft.index.value));
    return edition === undefined
      ? draft
      : {
          ...draft,
          period: {
            ...(draft.quantity?.kind === "rank-from" ? before(edition) : edition),
            how: edition.start === null ? "assumed" : "inherited",
            note: edition.start === null ? edition.note : "the latest edition that the document speaks of",
          },
        };
  });
}

/** The DTI was first counted for 2020: what is dated earlier was misread. */
function isOfKnownEdition({ index, period, modality }: Draft): boolean {
  return (
    index?.value !== "dti" ||
    period === null ||
    modality === "target" ||
    Number(period.value.slice(0, 4)) >= FIRST_EDITION
  );
}

const FIRST_EDITION = 2020;

/** What has no year of its own is the news, even where an older edition is recalled beside it. */
function newer(told: Bound<string> | undefined, out: Bound<string> | undefined): Bound<string> | undefined {
  return told === undefined || (out !== undefined && out.value > told.value) ? out : told;
}

/** “Từ vị trí 48, …”: the edition before the one that the text is about. */
function before(edition: Bound<string>): Bound<string> {
  return { ...edition, value: String(Number(edition.value) - 1) };
}

/** The edition that was out when the document was published: DTI of a year comes out 6 to 13 months after it ends. */
function editionAt(article: Article, index: string): Bound<string> | undefined {
  const published = article.document.published;
  if (index !== "dti" || published === null) return undefined;
  const edition = editionOut(published);
  return edition === null
    ? undefined
    : { ...known(edition, null, "the edition that was out at the date of publication"), how: "assumed" };
}
