/** “(năm 2021, các thứ hạng này là 24, 27, 29)”: numbers that go with the names told before, in their order. */
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { periodBefore } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { known } from "./known.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import { asQuantity } from "./pair-one.ts";
import { ends } from "./search.ts";

/** Whether a list speaks of the numbers told before it: “các thứ hạng này là …”, “kỳ liền trước là …”. */
export function pointsBack(article: Article, sentence: Sentence, list: NumberList): boolean {
  return BACK.test(article.text.slice(sentence.start, list.start));
}

const BACK =
  /\((?:năm|kỳ) (?:20\d\d|trước),? (?:theo (?:đúng )?(?:thứ tự|trình tự)(?: đó| ấy| này| trên)?|lần lượt)(?: là|:)? (?:thứ |hạng )?$|(?:các|ba|3|hai) trụ cột (?:ấy|này|đó|trên|kể trên|nói trên),? [^.;]{0,50}(?:là|lần lượt) (?:thứ |hạng )?$|\((?:năm|kỳ) (?:20\d\d|trước)(?: lần lượt| tương ứng)?(?: là|:) (?:thứ |hạng )?$|(?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)? (?:là|lần lượt|tương ứng)[^,.;\d]{0,20}$|(?:các|ba|những|hai|bốn) (?:thứ hạng|vị trí|con số|giá trị)(?: này| ấy| trên| đó| nói trên)?[^,.;]{0,30}(?:là|lần lượt)[^,.;]{0,12}$|(?:(?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)?|năm \d{4}),? (?:các|ba|3|hai) (?:trụ cột|chỉ số|mảng|lĩnh vực)(?: này| ấy| đó| trên| kể trên)[^.;]{0,30}$/;

/** “(năm 2021, các thứ hạng này là 24, 27, 29)”: the last ranks of indicators, in the order they were told. */
export function pairBack(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  held: readonly Draft[],
  discourse: Discourse,
): Draft[] {
  const told = held
    .filter(
      ({ measure, indicator, index }) => measure === "rank" && index?.value === "dti" && indicator.value !== "overall",
    )
    .slice(-list.values.length);
  if (told.length !== list.values.length) return [];
  const quantity = asQuantity(list, 0);
  const period = bindEdition(occurrenceIn(article, sentence, quantity), "dti", discourse, false);
  const named = sentence.periods
    .filter(({ end, period: year }) => end <= list.start && year !== null && /^\d{4}$/.test(year))
    .at(-1);
  const former = ends(article.text.slice(sentence.start, list.start), /(?:kỳ|năm|lần) (?:liền |ngay )?trước[^;]*$/);
  const before = former && told[0]?.period != null ? periodBefore(told[0].period.value, null) : null;
  const edition: Bound<string> | null =
    before !== null
      ? { ...known(before, null, "the edition before"), how: "inherited" }
      : named?.period == null
        ? period
        : { ...known(named.period, named), how: "stated" };
  return told.map((draft, i): Draft => ({
    ...draft,
    value: list.values[i]?.value ?? 0,
    of: list.values[i]?.of ?? null,
    period: edition,
    rule: "list/told-before",
    start: list.start,
    end: list.end,
    quantity: asQuantity(list, i),
  }));
}
