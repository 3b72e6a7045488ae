/** The time that a mention stands for: “năm nay”, “9 tháng”, “hiện” take their year from the text or its date. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";

export function fromMention(mention: PeriodMention, article: Article, discourse: Discourse): Bound<string> | null {
  if (mention.relative === "this-year") {
    const year = article.document.published?.slice(0, 4) ?? discourse.period?.value.slice(0, 4);
    return year === undefined
      ? null
      : { ...known(year, mention), how: "inherited", note: "“năm nay” at the date of publication" };
  }
  if (mention.relative === "past-year" || mention.relative === "last-year") {
    const year = yearBack(article.document.published, mention.relative);
    return year === null
      ? null
      : { ...known(year, mention), how: "inherited", note: "counted back from the date of publication" };
  }
  if (mention.relative === "reported-year") return reportedYear(mention, article, discourse);
  if (mention.relative === "now") {
    const published = article.document.published?.slice(0, 7);
    if (published !== undefined)
      return { ...known(published, mention), how: "assumed", note: "“now” at the date of publication" };
    return discourse.period === null
      ? null
      : { ...discourse.period, how: "inherited", note: "the time that the text speaks of" };
  }
  const beside = mention.relative === "same-year" ? yearBeside(mention, article) : null;
  if (beside !== null) return beside;
  if (mention.relative === "same-year")
    return discourse.year === null ? null : { ...discourse.year, how: "inherited", note: "“cùng năm”" };
  if (mention.period === null) return null;
  if (!mention.yearless) return { ...known(mention.period, mention), how: "stated" };
  const dated = article.sentences
    .find(({ start, end }) => start <= mention.start && mention.end <= end)
    ?.periods.filter(
      ({ end, period, yearless, role }) => end <= mention.start && period !== null && !yearless && role !== "baseline",
    )
    .at(-1);
  const published = article.document.published?.slice(0, 4);
  // A span of years dates no month of its own.
  const held = /^\d{4}\/\d{4}$/.test(discourse.period?.value ?? "") ? undefined : discourse.period?.value;
  const [same, now] = [yearOfSamePart(article, mention), held?.slice(0, 4)];
  const later = same !== undefined && now !== undefined && same < now ? now : (same ?? now);
  const told = dated?.period?.slice(0, 4) ?? (isFresh(mention.period, article) ? published : (later ?? published));
  // “9 tháng đầu năm nay”; a year that is still to come is that of a goal, not of what was counted.
  const year =
    published !== undefined &&
    (article.text.startsWith(" nay", mention.end) || (told !== undefined && told > published))
      ? published
      : told;
  if (year === undefined) return null;
  const period = mention.period.startsWith("-")
    ? mention.period.includes("/")
      ? mention.period
          .split("/")
          .map((part) => `${year}${part}`)
          .join("/")
      : `${year}${mention.period}`
    : mention.period;
  return { ...known(period, mention), how: "inherited", note: "the year is the text's" };
}

/** “… 6 tháng đầu năm 2024 … Chi cho chuyển đổi số 6 tháng mới đạt …”: the year that the text gives to the same months. */
function yearOfSamePart(article: Article, { period, start }: PeriodMention): string | undefined {
  return article.sentences
    .flatMap(({ periods }) => periods)
    .findLast(
      (told) => told.start < start && !told.yearless && told.role !== "baseline" && partOf(told.period) === period,
    )
    ?.period?.slice(0, 4);
}

/** “-H1” of “2024-H1”; a single month or day comes up in too many places. */
function partOf(period: string | null): string | null {
  const part = /^\d{4}(?<part>-(?:H\d|Q\d))$/.exec(period ?? "")?.groups?.["part"];
  return part ?? null;
}

/** “TP.HCM năm 2023 đạt 14,6%, Đồng Nai cùng năm là 11,2%”: the year told last in the same sentence. */
function yearBeside(mention: PeriodMention, article: Article): Bound<string> | null {
  const year = article.sentences
    .find(({ start, end }) => start <= mention.start && mention.end <= end)
    ?.periods.filter(
      ({ end, period, role }) => end <= mention.start && role === "plain" && /^\d{4}$/.test(period ?? ""),
    )
    .at(-1);
  return year?.period == null
    ? null
    : { ...known(year.period, year), how: "inherited", note: "“cùng năm”: the year told before it" };
}

/** “Trong năm, …”: the year that was told last, or the one that a report of that date is on, whichever is later. */
function reportedYear(mention: PeriodMention, article: Article, { year: told }: Discourse): Bound<string> | null {
  const year = yearBack(article.document.published, "past-year");
  if (told !== null && (year === null || told.value >= year))
    return { ...told, how: "inherited", note: "“trong năm”: the year told last" };
  return year === null
    ? null
    : { ...known(year, mention), how: "inherited", note: "“trong năm”: counted back from the date of publication" };
}

/** “6 tháng đầu năm” in a text of July: those that have just ended, whatever year was told last. */
function isFresh(period: string, { document }: Article): boolean {
  const last = /^-H1$/.test(period)
    ? 6
    : /^-Q1$/.test(period)
      ? 3
      : Number(/^-01\/-(?<month>\d{2})$/.exec(period)?.groups?.["month"]);
  const gap = Number(document.published?.slice(5, 7)) - last;
  return gap >= 0 && gap <= 2;
}

/** “năm ngoái” is the year before; “năm qua” is it too, until the year itself draws to its close. */
function yearBack(published: string | null, relative: "past-year" | "last-year"): string | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  return String(relative === "past-year" && Number(published.slice(5, 7)) >= 10 ? year : year - 1);
}
