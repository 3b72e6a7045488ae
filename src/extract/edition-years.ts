/**
 * Years of a sentence that may be an edition: the one it opens with, the one that opens the number’s own clause, the only
 * one, the headline’s; and what takes a year away: a number that it belongs to, a comparison, a turn to the present.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { isEvent } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { pastOpening } from "./opening-clause.ts";
import type { Quantity } from "./quantity.ts";
import { ends, lastMatch, mayMatch } from "./search.ts";

/** “Năm 2023, Quảng Ngãi xếp …”, “Kết thúc năm 2021, …”: the time the sentence opens with. */
export function framePeriod({ article, sentence, quantity }: Occurrence): Bound<string> | null {
  const frame = sentence.periods.find(
    ({ start, end, role, period }) =>
      end <= quantity.start &&
      role === "plain" &&
      period !== null &&
      (start - sentence.start <= 22 ||
        (article.text[end] === ":" && start - sentence.start <= 60) ||
        /^(?:còn |riêng )?(?:trên|trong|ở|tại|theo|với) (?:bảng|kỳ|đợt|lần)[^,.;:()\d]{0,30}$/.test(
          article.text.slice(sentence.start, start),
        )),
  );
  if (
    frame?.period == null ||
    // “Tháng 8/2022, Bộ … xếp …” dates the announcement.
    !/^\d{4}$/.test(frame.period) ||
    isEvent(article, frame) ||
    // “Từ thứ 57 năm 2020, Gia Lai lên thứ 40”: the year is the first number's own.
    sentence.quantities.some(({ end, kind }) => kind !== "other" && end < frame.start && frame.start - end <= 8)
  )
    return null;
  const later = sentence.periods
    .filter(
      ({ start, end, role, period }) =>
        start > frame.start && end <= quantity.start && role === "plain" && period !== null && /^\d{4}$/.test(period),
    )
    .filter((year) => !isCompared(article, sentence, year, quantity));
  return later.length > 0 ? null : { ...known(frame.period, frame), how: "stated" };
}

/** “DTI năm 2023 xếp thứ 21; năm 2022, tỉnh được 0,5961 điểm”: the year that opens the number's own clause. */
export function clauseYear({ article, sentence, quantity }: Occurrence, since: number): Bound<string> | null {
  const year = sentence.periods.find(
    ({ start, end, role, period }) =>
      start > since &&
      end <= quantity.start &&
      role === "plain" &&
      /^\d{4}$/.test(period ?? "") &&
      ends(
        article.text.slice(sentence.start, start),
        /; (?:(?:còn|riêng|trong khi|nhưng|song|rồi|sang|và|trước đó,?) )*(?:(?:ở|tại|theo|với) )?(?:(?:kết quả|kỳ|bảng|đợt) )?$/,
      ) &&
      /^,? [^;]{0,60}$/.test(article.text.slice(end, quantity.start)),
  );
  return year?.period == null || isCompared(article, sentence, year, quantity)
    ? null
    : { ...known(year.period, year), how: "stated" };
}

/** “PAR Index xếp thứ 5/63, DTI xếp thứ 7/63 năm 2023”: the one year of the sentence holds for all its numbers. */
export function onlyYear(article: Article, sentence: Sentence, quantity: Quantity | null): Bound<string> | null {
  const years = sentence.periods.filter(
    (year) =>
      year.role === "plain" && year.period !== null && /^\d{4}$/.test(year.period) && !isTaken(article, sentence, year),
  );
  const [year] = years;
  // “ở bậc 17 DTI, lùi một bậc vì năm 2021 họ xếp 16”: the year opens a number of its own.
  if (
    year !== undefined &&
    quantity !== null &&
    year.start > quantity.end &&
    sentence.quantities.some(({ kind, start }) => kind !== "other" && start > year.end)
  )
    return null;
  return years.length !== 1 || year?.period == null || isEvent(article, year)
    ? null
    : { ...known(year.period, year), how: "inherited", note: "the only year of the sentence" };
}

const HEADLINES = 8;

/** “Các thước đo điều hành năm 2024” over a list of indices: the year of them all. */
export function headlineYear(article: Article): Bound<string> | null {
  // Menus and dates may stand over it.
  for (const line of article.sentences.slice(0, HEADLINES)) {
    if (line.index > 0 && !line.mentions.some(({ kind }) => kind === "subject")) continue;
    const year = /chỉ số|hạng|kết quả/.test(article.text.slice(line.start, line.end))
      ? onlyYear(article, line, null)
      : null;
    if (year !== null) return { ...year, note: "the year of the headline" };
    if (line.index === 0 && line.periods.some(({ period }) => /^\d{4}$/.test(period ?? "")))
      return onlyYear(article, line, null);
  }
  return null;
}

/** “Năm 2022, PAR Index xếp thứ 47. Chỉ số chuyển đổi số ở vị trí 42”: the year that a paragraph on several indices opens with. */
export function openingEdition(article: Article, sentence: Sentence, { ownYear }: Discourse): Bound<string> | null {
  let opening = sentence;
  for (let at = sentence.index - 1; article.sentences[at]?.line === sentence.line; at -= 1)
    opening = article.sentences[at] ?? opening;
  if (opening === sentence) return null;
  const [year] = opening.periods;
  return year?.period != null &&
    year.role === "plain" &&
    /^\d{4}$/.test(year.period) &&
    year.start - opening.start <= "trong năm ".length &&
    article.text[year.end] === "," &&
    (article.document.published === null || ownYear === null || Number(year.period) < ownYear) &&
    opening.quantities.some(({ kind }) => kind === "rank" || kind === "score") &&
    opening.mentions.some(({ kind, id }) => kind === "index" && id !== "dti")
    ? { ...known(year.period, year), how: "inherited", note: "the year that the paragraph opens with" }
    : null;
}

/** “Năm 2022 xếp thứ 11, trong khi năm 2021 mới ở hạng 19; chính quyền số đứng thứ 8”: the year that was only compared with. */
export function isCompared(article: Article, sentence: Sentence, year: PeriodMention, quantity: Quantity): boolean {
  return (
    ends(article.text.slice(sentence.start, year.start), /(?:trong khi|còn|nếu như) $/) &&
    /[;:]/.test(article.text.slice(year.end, quantity.start))
  );
}

/** “từ thứ 40 (năm 2021) xuống 52/63”: a year in a bracket after a number, or of the place before, is that number's own. */
export function isTaken(article: Article, sentence: Sentence, year: PeriodMention): boolean {
  const bracketed = article.text[year.start - 1] === "(";
  return sentence.quantities.some(
    ({ kind, end }) =>
      kind !== "other" &&
      end <= year.start &&
      (year.start - end <= 3 || (kind === "rank-from" && article.text.slice(end, year.start) === " của ")) &&
      (bracketed || kind === "rank-from"),
  );
}

/** “năm 2020 xếp thứ 5, nay lên thứ 3; CQS xếp thứ 5”: where the sentence came back to the present; 0 where it did not. */
export function nowBefore(here: Occurrence): number {
  const { article, sentence, quantity } = here;
  const turn = mayMatch(sentence, NOW) ? lastMatch(NOW, here.before) : null;
  if (turn !== null) return sentence.start + turn.start;
  // “Sau khi rơi xuống hạng 17 ở kỳ 2024, Đà Nẵng lên thứ 9”
  const past = pastOpening(article, sentence);
  return past !== null && quantity.start >= past ? past : 0;
}

const NOW =
  /(?<=[,;] (?:còn |nhưng |song )?)(?:nay|năm nay|kỳ này|lần này|như vậy(?=(?:,| là| tỉnh| đã| bị| sau một năm)* $))(?![a-zà-ỹ])/g;

/** “xếp thứ 6, nhảy 18 bậc sau khi chỉ đứng thứ 24 ở kỳ DTI 2022”: whether the words lead on to another edition. */
export function turnsAway(between: string): boolean {
  return TURNS_AWAY.test(between) || looksBack(between);
}

const TURNS_AWAY = /[,;] (?:trong khi|còn|nhưng|song) /;

/** “… sau khi chỉ đứng thứ 24 ở kỳ DTI 2022”: all that follows is past. */
export function looksBack(between: string): boolean {
  return LOOKS_BACK.test(between);
}

const LOOKS_BACK =
  / so với (?:con số |mức )?\d| (?:sau khi|từ chỗ) (?:chỉ |còn |từng |mới |bị )*(?:xếp|đứng|ở|đạt|tụt|rơi|nằm) /;
