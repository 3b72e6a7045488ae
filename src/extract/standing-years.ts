/**
 * Years of places beside that of the number itself: those that share the place (“đều xếp thứ 5 hai năm 2022 và 2023”), and
 * the one of the place that somebody came from (“từ thứ 42 …”).
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import { periodBefore } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";

/** “năm 2022 và năm 2023 đều xếp thứ 5”, “thứ 34 cả hai năm 2021 và 2022”: the years beside the one that was found. */
export function sharedYears(
  { article, sentence, quantity }: Occurrence,
  edition: Bound<string> | null,
): Bound<string>[] {
  // “DTI năm 2023 giữ nguyên vị trí thứ 5 của năm 2022”
  const kept =
    edition?.start != null &&
    /^\d{4}$/.test(edition.value) &&
    KEPT.test(article.text.slice(sentence.start, edition.start));
  const next = kept ? String(Number(edition.value) + 1) : null;
  const told = sentence.periods.find(({ period, end }) => next !== null && period === next && end <= quantity.start);
  if (quantity.kind === "rank" && next !== null && told !== undefined) return [{ ...known(next, told), how: "stated" }];
  const at = sentence.periods.findIndex(({ start }) => start === edition?.start);
  if (quantity.kind !== "rank" || at < 0) return [];
  if (!SHARED.test(article.text.slice(sentence.start, sentence.end))) return [];
  const joined = (one: PeriodMention | undefined, next: PeriodMention | undefined): boolean =>
    one !== undefined &&
    next !== undefined &&
    [one, next].every(({ period, role }) => role === "plain" && /^\d{4}$/.test(period ?? "")) &&
    /^(?:,|,? và| lẫn) (?:kỳ )?$/.test(article.text.slice(one.end, next.start));
  const years: PeriodMention[] = [];
  for (let i = at; joined(sentence.periods[i - 1], sentence.periods[i]); i -= 1)
    years.push(...sentence.periods.slice(i - 1, i));
  for (let i = at; joined(sentence.periods[i], sentence.periods[i + 1]); i += 1)
    years.push(...sentence.periods.slice(i + 1, i + 2));
  return years.flatMap((year) =>
    year.period === null ? [] : [{ ...known(year.period, year), how: "stated" as const }],
  );
}

const KEPT = /giữ (?:nguyên|vững) (?:vị trí|thứ hạng|hạng|thứ)[^,.;]{0,14} của (?:năm |kỳ )?$/;
const SHARED =
  /(?<![a-zà-ỹ])(?:đều|cả hai|cả ba|cả bốn|vẫn|cùng|(?:trong|ở|suốt|vào) (?:hai|ba|bốn|[2-5]|các) (?:năm|kỳ)) /;

/** “từ vị trí 39 của DTI 2020” */
const OF_EDITION = /^ (?:của|ở|tại|trong) (?:(?:kỳ|bảng|lần) )?(?:(?:chỉ số )?dti )?$/;

/** The edition of “từ thứ 52 …”: its own year, the start of the span, the one compared with in the same clause, the one before. */
export function periodOfFrom(
  { article, sentence, quantity }: Occurrence,
  index: string,
  period: Bound<string> | null,
): Bound<string> | null {
  const own = sentence.periods.find(
    ({ start, period: year }) =>
      start >= quantity.end &&
      year !== null &&
      /^\d{4}$/.test(year) &&
      (start - quantity.end <= 6 || OF_EDITION.test(article.text.slice(quantity.end, start))),
  );
  if (own?.period != null) return { ...known(own.period, own), how: "stated" };
  // “Giai đoạn 2020-2022, … từ thứ 42 lên thứ 15”
  const span = sentence.periods.find(
    ({ end, period: years }) => end <= quantity.start && /^\d{4}\/\d{4}$/.test(years ?? ""),
  );
  if (span?.period != null) return { ...known(span.period.slice(0, 4), span), how: "stated" };
  const baseline = sentence.periods.find(
    ({ role, period: year, start }) =>
      role === "baseline" &&
      year !== null &&
      /^\d{4}$/.test(year) &&
      !article.text.slice(quantity.end, start).includes(";"),
  );
  if (baseline?.period != null) return { ...known(baseline.period, baseline), how: "stated" };
  const step = period === null ? null : periodBefore(period.value, null);
  // The United Nations rank every second year.
  const before = step !== null && index === "egdi" ? periodBefore(step, null) : step;
  return before === null ? null : { ...known(before, null, "the edition before"), how: "assumed" };
}
