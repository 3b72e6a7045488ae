/**
 * Which edition was out when: by the day a text was published, by the year an edition is said to be announced in, and
 * for “năm nay”. The trap: an edition of the DTI comes out 6 to 13 months after the year it describes.
 */
import { DTI_EDITIONS } from "../knowledge/indices.ts";
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import { ends } from "./search.ts";

/** The edition of the DTI that was out on a day: that of a year comes out 6 to 13 months after it ends. */
export function editionOut(published: string): string | null {
  return DTI_EDITIONS.filter((row) => row.published <= published).at(-1)?.edition ?? null;
}

/** Whether an edition was out on a day; null for one that our list does not have yet. */
export function wasOut(edition: string, published: string): boolean | null {
  const row = DTI_EDITIONS.find((one) => one.edition === edition);
  return row === undefined ? null : published >= row.published;
}

/** Indices of a year that are announced in the spring of the next. */
const COMES_A_YEAR_LATER: ReadonlySet<string> = new Set(["par", "sipas", "papi", "pci", "pgi"]);

/** “DTI công bố năm 2023” is the edition that came out in 2023. */
export function isAnnounced(article: Article, period: PeriodMention): boolean {
  return ends(
    article.text.slice(Math.max(0, period.start - 40), period.start),
    /(?:công bố|ra mắt|phát hành)(?: (?:vào|trong|tháng \d{1,2}|hồi|đầu|cuối|giữa))* ?$/,
  );
}

export function announcedIn(period: PeriodMention): Bound<string> | null {
  const edition = DTI_EDITIONS.filter(({ published }) => published.startsWith(period.period ?? "-")).at(-1);
  return edition === undefined
    ? null
    : {
        ...known(edition.edition, period),
        how: "assumed",
        note: `the edition that came out in ${period.period ?? ""}`,
      };
}

/** “Năm nay”, “nay”: the newest edition told of, or the one that was out. */
export function thisYear(
  index: string,
  discourse: Discourse,
  article: Article,
  from: PeriodMention,
): Bound<string> | null {
  const published = article.document.published;
  const out = index === "dti" && published !== null ? editionOut(published) : null;
  const carried = discourse.newest.get(index) ?? discourse.editions.get(index);
  // “… còn đứng thứ 44; nay xếp thứ 27”, in a text that has named an edition: that one.
  const told =
    /^(?:nay|lần này|kỳ này)$/.test(article.text.slice(from.start, from.end)) &&
    !article.sentences.some(
      ({ start, end }) => start <= from.start && from.start < end && (carried?.start ?? -1) >= start,
    );
  if (carried !== undefined && (out === null || carried.value >= out || told))
    return { ...carried, how: "inherited", note: "“năm nay”: the edition just published" };
  if (published === null) return null;
  const year =
    index === "dti"
      ? editionOut(published)
      : COMES_A_YEAR_LATER.has(index)
        ? String(Number(published.slice(0, 4)) - 1)
        : published.slice(0, 4);
  return year === null
    ? null
    : { ...known(year, from), how: "assumed", note: "“năm nay”: the edition that was out at the date of publication" };
}
