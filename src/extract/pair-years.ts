/** “các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34”: numbers that go with the years listed beside them. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { known } from "./known.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import { asQuantity, pairOne } from "./pair-one.ts";

/** “Thứ hạng DTI các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34”. */
export function pairEditions(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  discourse: Discourse,
  after: number | null,
  told: readonly Bound<string>[] | null = null,
): Draft[] {
  const quantity = asQuantity(list, 0);
  const subject = bindSubject(occurrenceIn(article, sentence, quantity), discourse) ?? nationOf(article, sentence);
  const years = told ?? editionsOf(article, sentence, list, after);
  if (subject === null || years === null) return [];
  const [part] = bindIndicators(occurrenceIn(article, sentence, quantity));
  return years.flatMap((year, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      subject,
      part === undefined || part.value === "overall" ? null : part,
      discourse,
      null,
      year,
    ),
  );
}

/** The years listed in the sentence, as many as the numbers; null where a list of names stands nearer. */
export function editionsOf(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  after: number | null,
): Bound<string>[] | null {
  const size = list.values.length;
  for (const [i, first] of sentence.periods.entries()) {
    const range = /^(?<from>\d{4})\/(?<to>\d{4})$/.exec(first.period ?? "")?.groups;
    if (after !== null && first.start < after && first.end <= list.start) continue;
    if (range !== undefined && Number(range["to"]) - Number(range["from"]) === size - 1)
      return Array.from({ length: size }, (_, n) => ({
        ...known(String(Number(range["from"]) + n), first),
        how: "stated" as const,
      }));
    const last = sentence.periods[i + 1];
    if (last !== undefined && spans(article, first, last, size))
      return Array.from({ length: size }, (_, n) => ({
        ...known(String(Number(first.period) + n), first),
        how: "stated" as const,
      }));
    const years = sentence.periods.slice(i, i + size);
    const joined = years.every(
      ({ period, start }, n) =>
        /^\d{4}$/.test(period ?? "") && (n === 0 || NEXT_YEAR.test(article.text.slice(years[n - 1]?.end, start))),
    );
    if (years.length === size && joined)
      return years.map((year) => ({ ...known(year.period ?? "", year), how: "stated" }));
  }
  return null;
}

/** “từ DTI 2021 đến DTI 2023”: as many years as there are numbers. */
function spans(article: Article, from: PeriodMention, to: PeriodMention, size: number): boolean {
  return (
    /^\d{4}$/.test(from.period ?? "") &&
    /^\d{4}$/.test(to.period ?? "") &&
    Number(to.period) - Number(from.period) === size - 1 &&
    size > 2 &&
    /^ (?:đến|tới)(?: (?:hết|năm|kỳ|bảng|bản|dti|chỉ số))* $/.test(article.text.slice(from.end, to.start))
  );
}

const NEXT_YEAR = /^(?:, và |, | và |; )(?:năm |dti )*$/;

export function nationOf(article: Article, sentence: Sentence): Bound<string> | null {
  return /dti quốc gia|cấp quốc gia/.test(article.text.slice(sentence.start, sentence.end))
    ? { ...known("country:vn", null, "the nation’s own index"), how: "stated" }
    : null;
}
