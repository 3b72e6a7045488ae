/** The time a plain metric was counted. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { attachedPeriod, isSetFor, tiedToBaseline, targetYear } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import { periodOfThen } from "./like-period.ts";
import type { Occurrence } from "./occurrence.ts";
import { isRisen, riseAfter, withoutFormerTimes } from "./rise.ts";
import { ends } from "./search.ts";
import { fromMention } from "./time-of-mention.ts";

/** When a plain metric was counted: its own segment, the sentence, the sentences before; null where a reader cannot tell. */
export function bindMetricPeriod(
  here: Occurrence,
  discourse: Discourse,
  target: boolean,
  metric: string,
): Bound<string> | null {
  const { quantity } = here;
  const period = periodOf(here, discourse, target, metric);
  // How many there are is counted at the end of the months that the text has been speaking of.
  const stock = quantity.kind === "count" || metric.startsWith("coverage-");
  if (period !== null && SPAN_OF_YEARS.test(period.value) && isRisen(here))
    return { ...period, value: period.value.slice(5) };
  const end = stock && period?.how === "inherited" ? SPAN_OF_MONTHS.exec(period.value) : null;
  return period === null || end === null ? period : { ...period, value: end.groups?.["end"] ?? period.value };
}

const SPAN_OF_YEARS = /^\d{4}\/\d{4}$/;
const SPAN_OF_MONTHS = /^\d{4}-\d{2}\/(?<end>\d{4}-\d{2})$/;

function periodOf(told: Occurrence, discourse: Discourse, target: boolean, metric: string): Bound<string> | null {
  if (riseAfter(told) !== null) return formerPeriod(told, discourse);
  const sentence = withoutFormerTimes(told);
  const here = sentence === told.sentence ? told : { ...told, sentence };
  const { article, quantity } = here;
  const attached = attachedPeriod(here);
  // “Các năm trước, con số này là 12,66% (2020)” says which.
  const said = attached !== null && article.text.slice(quantity.end, attached.start) === " (";
  const before = said ? null : periodOfThen(here, discourse);
  if (before !== null) return before;
  const usable = (mention: PeriodMention): boolean =>
    mention.role !== "baseline" &&
    !SAID_THEN.test(article.text.slice(Math.max(0, mention.start - 24), mention.start)) &&
    (mention.period !== null || (mention.relative !== null && COUNTED_IN.has(mention.relative))) &&
    !tiedToBaseline(article, mention) &&
    !isEventDate(article, mention);
  // “cao hơn năm 2022 (7,95%)”: the bracket holds the number compared with.
  const opened =
    attached !== null &&
    attached.period !== null &&
    (/^ ?\($/.test(article.text.slice(attached.end, quantity.start)) ||
      (article.text[attached.start - 1] === "(" && /^ ?: ?$/.test(article.text.slice(attached.end, quantity.start))));
  // “cao hơn mức 18,3% của năm 2024 nhưng chưa chạm mục tiêu 20% mà chiến lược đặt ra cho năm 2025”
  const set = target
    ? sentence.periods.find(({ start }) => start >= quantity.end && isSetFor(article, quantity, start))
    : undefined;
  if (set !== undefined) return fromMention(set, article, discourse);
  if (attached !== null && (usable(attached) || opened)) return fromMention(attached, article, discourse);
  const month = sameMonth(here, discourse);
  if (month !== null) return month;
  if (target) {
    const year = targetYear(here, discourse);
    if (year !== null) return year;
  }
  const compared = comparedPeriod(here);
  if (compared !== null) return fromMention(compared, article, discourse);
  const nearest = sentence.periods.filter((mention) => mention.end <= quantity.start && usable(mention)).at(-1);
  // “Một năm trước, tỷ lệ này ở Nghệ An là 11,9%, còn ở Hà Tĩnh là 10,7%”: as the number before it was dated.
  const same =
    discourse.metric?.id === metric && discourse.metric.sentence === sentence.index ? discourse.metric.period : null;
  if (nearest?.relative === "last-year" && same !== null && nearest.end <= (discourse.metric?.at ?? 0))
    return { ...same, how: "inherited", note: "the time of the number before" };
  if (nearest !== undefined) return fromMention(nearest, article, discourse);
  const after = sentence.periods.find(
    (mention) =>
      mention.start >= quantity.end &&
      mention.start - quantity.end < 60 &&
      usable(mention) &&
      (target ||
        mention.role !== "until" ||
        ends(article.text.slice(quantity.end, mention.start), / (?:tính(?: đến| tới)?|vào(?: cuối| đầu)?) $/)) &&
      !/[,;]| và |kế hoạch|mục tiêu|phấn đấu|chỉ tiêu/.test(article.text.slice(quantity.end, mention.start)),
  );
  if (after !== undefined) return fromMention(after, article, discourse);
  if (target) return null;
  const closing = closingPeriod(here);
  if (closing !== null) return fromMention(closing, article, discourse);
  const held = discourse.metric?.id === metric ? discourse.metric : null;
  const sameTime: Bound<string> | null =
    held?.period == null ? null : { ...held.period, how: "inherited", note: "the time of the same metric before" };
  if (sameTime !== null && held?.sentence === sentence.index && sentence === told.sentence) return sameTime;
  if (discourse.section?.line === sentence.line)
    return { ...discourse.section.period, how: "inherited", note: "the time that the heading gives" };
  const goesOn = GOES_ON.test(article.text.slice(sentence.start, sentence.end));
  const reach = discourse.periodAsOf
    ? AS_OF_REACH
    : goesOn ||
        (quantity.kind === "count" &&
          article.document.published === null &&
          /^\d{4}-\d\d$/.test(discourse.period?.value ?? ""))
      ? 1
      : 0;
  const underHeadline = article.headline > 0 && discourse.periodLine === 0 && sentence.line === 1;
  if (discourse.period !== null && (underHeadline || sentence.line - discourse.periodLine <= reach))
    return { ...discourse.period, how: "inherited", note: "the time that the sentences before speak of" };
  if (sameTime !== null && held !== null && sentence === told.sentence && sentence.index - held.sentence <= 2)
    return sameTime;
  const opening = openingYear(article, sentence, quantity.start);
  if (opening !== null) return opening;
  return yearAfterBaseline(here, discourse) ?? monthAfterBaseline(here);
}

/** “con số 13,17% công bố hồi tháng 1/2025” */
const SAID_THEN = /\d ?% (?:(?:đã |được )*(?:công bố|đưa ra|nêu ra|nêu|phát hành))(?: vào| hồi| trong| từ)? $/;

/** “từ 45% năm 2022 lên 60%”, “giai đoạn 2020 - 2024 tăng từ 5% lên 9%”: when it was so, where that is said. */
function formerPeriod(here: Occurrence, discourse: Discourse): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const until = quantity.end + (riseAfter(here)?.[0].length ?? 0);
  const then = sentence.periods.find(({ start, end }) => start >= quantity.end && end <= until);
  if (then !== undefined) return fromMention(then, article, discourse);
  const span = sentence.periods.find(({ period, end }) => end <= quantity.start && /^\d{4}\/\d{4}$/.test(period ?? ""));
  return span?.period == null ? null : { ...known(span.period.slice(0, 4), span), how: "stated" };
}

/** “… tháng 5/2024 … ước đạt 76.300 doanh nghiệp, tăng 350 so với tháng 4”: the month told before, the next after the one compared with. */
function monthAfterBaseline({ article, sentence, quantity }: Occurrence): Bound<string> | null {
  const baseline = sentence.periods.find(
    ({ role, start }) => role === "baseline" && start >= quantity.end && start - quantity.end < 80,
  );
  const month = Number(/(?:^|-)(?<month>\d{2})$/.exec(baseline?.period ?? "")?.groups?.["month"]);
  if (baseline === undefined || Number.isNaN(month)) return null;
  const told = article.sentences
    .slice(Math.max(0, sentence.index - MONTH_REACH), sentence.index)
    .flatMap(({ periods }) => periods)
    .findLast(({ period }) => Number(/^\d{4}-(?<month>\d{2})$/.exec(period ?? "")?.groups?.["month"]) === month + 1);
  return told?.period == null
    ? null
    : { ...known(told.period, told), how: "inherited", note: "the month after the one compared with" };
}

/** How many sentences back that month may be told. */
const MONTH_REACH = 6;

/** “Tháng 5/2022, doanh thu … Cùng tháng, ước có 66.800 doanh nghiệp”: the month, or the last of the months, told before. */
function sameMonth({ sentence, before }: Occurrence, { period, periodLine }: Discourse): Bound<string> | null {
  if (period === null || sentence.line - periodLine > 1 || !SAME_MONTH.test(before)) return null;
  const value = /^\d{4}-\d{2}$/.test(period.value) ? period.value : SPAN_OF_MONTHS.exec(period.value)?.groups?.["end"];
  return value === undefined ? null : { ...period, value, how: "inherited", note: "“cùng tháng”" };
}

const SAME_MONTH = /^(?:cũng )?(?:trong |vào )?(?:cùng tháng|tháng (?:này|đó|ấy))(?![a-zà-ỹ])[^.;]*$/;

/** “Cả nước có 42.469 tổ với 198.370 người tham gia, tính đến ngày 23/8.”: the one time of the sentence closes it. */
function closingPeriod({ article, sentence, quantity }: Occurrence): PeriodMention | null {
  const [period, other] = sentence.periods;
  return period !== undefined &&
    other === undefined &&
    period.start >= quantity.end &&
    ends(
      article.text.slice(sentence.start, period.start),
      /,? (?:(?:tính|số liệu|(?:số liệu )?chốt|cập nhật)(?: (?:tính|đến|tới|chốt|hết|cuối|ngày|thời điểm|vào))*|trong(?: cả)?) ?$/,
    ) &&
    !/;|muốn|phấn đấu|sẽ |mục tiêu|chỉ tiêu|kế hoạch/.test(article.text.slice(quantity.end, period.start)) &&
    /^(?:$|[.,;])/.test(article.text.slice(period.end, sentence.end))
    ? period
    : null;
}

/** “Nhờ đó, tỷ trọng kinh tế số được nâng lên 13,5%”: the paragraph goes on with the time of the one before. */
const GOES_ON = /^(?:nhờ|qua|từ|theo|cùng với|bên cạnh|ngoài) (?:đó|vậy|ra),? /;

/** “… so với mức 10,1 triệu chứng thư hồi tháng 7/2024”: what is compared with has a time of its own after it. */
function comparedPeriod(here: Occurrence): PeriodMention | null {
  const { article, sentence, quantity } = here;
  const bracketed = sentence.periods.find(
    ({ start }) => start >= quantity.end && IN_BRACKET.test(article.text.slice(quantity.end, start)),
  );
  if (bracketed?.period != null) return bracketed;
  const before = here.before;
  if (!ends(before, /(?:so với|vượt|hơn)(?: (?:mức|con số|khoảng|gần|hơn))* $/)) return null;
  const period = sentence.periods.find(({ start }) => start >= quantity.end);
  return period?.period != null &&
    /^(?: [a-zà-ỹ]+){0,4} (?:hồi|của|vào|ở|cuối|đầu)(?: cuối| đầu| thời điểm)? ?$/.test(
      article.text.slice(quantity.end, period.start),
    )
    ? period
    : null;
}

/** “đã được tải hơn 156.000 lượt (tính đến hết tháng 6/2024)” */
const IN_BRACKET =
  /^(?: [a-zà-ỹđ]+){1,7}(?: (?:gần |hơn |trên |khoảng )?[\d.]+(?: [a-zà-ỹđ]+){1,3})? \((?:số liệu |con số |cập nhật )?(?:tính )?(?:đến|tới)(?: hết| cuối| ngày| thời điểm)* ?$/;

/** “Năm 2023, doanh thu …” opens the text, and no other time has been told since: the next paragraph is of that year too. */
function openingYear(article: Article, sentence: Sentence, at: number): Bound<string> | null {
  const [first] = article.sentences;
  const year = first?.periods[0];
  if (first === undefined || sentence.line - first.line > 2 || sentence.index > 4) return null;
  if (year?.period == null || year.start !== first.start || !/^\d{4}$/.test(year.period)) return null;
  const others = article.sentences
    .slice(0, sentence.index + 1)
    .flatMap(({ periods }) => periods)
    .some(
      (period) =>
        period !== year &&
        period.role !== "baseline" &&
        !COMPARED.test(article.text.slice(period.end, period.end + 30)) &&
        // “Kinh tế số đóng góp 11,6%; năm 2022 là 10,9%”: the year of the next number.
        period.start < at &&
        !ends(article.text.slice(0, period.start), /(?:của|với|mức|là) $/),
    );
  return others ? null : { ...known(year.period, year), how: "inherited", note: "the year that the text opens with" };
}

/** “…; năm 2022, con số này là 8,4%” */
const COMPARED = /^,? (?:con số|tỷ lệ|tỷ trọng|mức) (?:này|ấy|đó)/;

/** How many lines on “tính đến 30/6/2025” holds for what was counted; any other time only within its paragraph. */
export const AS_OF_REACH = 4;

/** “đạt 91,3%, hơn năm 2023 14 điểm phần trăm”, in a text of 2024 or of early 2025: what is compared is of 2024. */
function yearAfterBaseline({ article, sentence, quantity }: Occurrence, discourse: Discourse): Bound<string> | null {
  const baseline = sentence.periods.find(
    ({ role, period, start }) =>
      role === "baseline" &&
      period !== null &&
      /^\d{4}$/.test(period) &&
      start >= quantity.end &&
      start - quantity.end < 50 &&
      !/[;.(]/.test(article.text.slice(quantity.end, start).replace(/\d[.,]\d/g, "")),
  );
  if (baseline?.period == null || discourse.ownYear === null) return null;
  const year = Number(baseline.period) + 1;
  const early = /^\d{4}-0[1-3]/.test(article.document.published ?? "");
  return year === discourse.ownYear || (early && year === discourse.ownYear - 1)
    ? { ...known(String(year), baseline), how: "assumed", note: "the year after the one compared with" }
    : null;
}

const COUNTED_IN: ReadonlySet<string> = new Set([
  "this-year",
  "same-year",
  "now",
  "past-year",
  "reported-year",
  "last-year",
]);

function isEventDate(article: Article, mention: PeriodMention): boolean {
  return (
    mention.period !== null &&
    ends(mention.period, /-\d{2}-\d{2}$/) &&
    mention.role !== "until" &&
    !/^(?:đến|hết)/.test(article.text.slice(mention.start, mention.end)) &&
    !ends(
      article.text.slice(Math.max(0, mention.start - 40), mention.start),
      /(?:(?:tính|hết) (?:đến )?|(?:thời điểm|mốc) |(?:số liệu|thống kê|con số)(?: (?:tổng hợp|cập nhật|chốt|tính|mới nhất|đến|tới|hết))* )(?:ngày )?$/,
    )
  );
}
