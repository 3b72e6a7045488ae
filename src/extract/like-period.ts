/** The time of a number that is told beside another by its distance: “cùng kỳ”, “năm trước”, “quý trước”, “một năm sau”. */
import { periodBefore } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** “(cùng kỳ 58,4%)”, “năm trước là 60%”, “Cùng thời điểm năm 2024, con số này mới 11 triệu”: the like period before. */
export function periodOfThen(here: Occurrence, discourse: Discourse): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const step = discourse.metric?.period == null ? null : stepBefore(here, discourse.metric.period.value);
  if (step !== null) return { ...known(step, null, "the like period before"), how: "inherited" };
  const then = sentence.periods.find(
    ({ relative, end }) =>
      (relative === "same-period" || relative === "last-year" || relative === "last-month") &&
      end <= quantity.start &&
      THEN.test(article.text.slice(end, quantity.start)),
  );
  const current = discourse.metric?.period ?? null;
  if (
    current !== null &&
    /^\d{4}$/.test(current.value) &&
    ((discourse.metric?.sentence !== sentence.index && LATER.test(here.before)) ||
      NEXT_YEAR.test(here.after) ||
      ends(here.before, YEAR_AFTER, sentence))
  )
    return {
      ...known(String(Number(current.value) + 1), null, "one year after the time told before"),
      how: "inherited",
    };
  if (current === null) return null;
  const yearThen = sentence.periods.find(
    ({ period, end }) =>
      end <= quantity.start && /^20\d\d$/.test(period ?? "") && THEN.test(article.text.slice(end, quantity.start)),
  );
  // “sáu tháng đầu năm 2024 ước đạt 18,1%, trong khi cùng kỳ năm 2023 là 15,1%”
  const like = LIKE_PART.exec(current.value);
  // “…, tăng mạnh so với mức 38,2% của cùng kỳ năm 2022”
  const yearAfter = sentence.periods.find(
    ({ period, start }) =>
      start >= quantity.end &&
      /^20\d\d$/.test(period ?? "") &&
      /^ (?:của |ở |hồi )?cùng (?:kỳ|thời điểm) $/.test(article.text.slice(quantity.end, start)),
  );
  if (yearAfter?.period != null && like !== null && discourse.metric?.sentence === sentence.index)
    return {
      ...known(likePart(yearAfter.period, like.groups ?? {}), yearAfter),
      how: "stated",
      note: "the like period of that year",
    };
  if (
    yearThen?.period != null &&
    like !== null &&
    ends(article.text.slice(sentence.start, yearThen.start), /cùng (?:kỳ|thời điểm) $/)
  )
    return {
      ...known(likePart(yearThen.period, like.groups ?? {}), yearThen),
      how: "inherited",
      note: "the like period of that year",
    };
  // “43,2%, gấp rưỡi so với con số 28,6% của cùng kỳ”
  const thenAfter = sentence.periods.find(
    ({ relative, start }) =>
      relative === "same-period" &&
      start >= quantity.end &&
      /^ (?:gr?dp )?(?:của|ở|hồi) $/.test(article.text.slice(quantity.end, start)),
  );
  if (thenAfter !== undefined && discourse.metric?.sentence === sentence.index) {
    const before = periodBefore(current.value, thenAfter.relative);
    if (before !== null) return { ...known(before, thenAfter), how: "inherited", note: "the like period before" };
  }
  if (then === undefined) return null;
  const period = periodBefore(current.value, then.relative);
  return period === null ? null : { ...known(period, then), how: "inherited", note: "the like period before" };
}

/** “so với 59,8% của tháng trước”, “Quý trước, con số này là 6,9 tỷ USD”, “mức 8,9% của năm trước đó” */
function stepBefore({ before, after }: Occurrence, current: string): string | null {
  const unit = (STEP_AFTER.exec(after) ?? STEP_OPENS.exec(before))?.groups?.["unit"];
  if (unit === undefined) return null;
  const { year = "", quarter } = /^(?<year>\d{4})(?:-Q(?<quarter>\d)|-\d{2})?$/.exec(current)?.groups ?? {};
  if (year === "") return null;
  if (unit === "năm") return /^\d{4}$/.test(current) ? String(Number(year) - 1) : null;
  if (unit === "tháng") return periodBefore(current, "last-month");
  if (quarter === undefined) return null;
  return quarter === "1" ? `${String(Number(year) - 1)}-Q4` : `${year}-Q${String(Number(quarter) - 1)}`;
}

const STEP_AFTER =
  /^ (?:gr?dp )?(?:của |ở |hồi |trong )?(?<unit>tháng|quý|năm) (?:trước|liền trước|ngay trước)(?: đó)?(?![a-zà-ỹ])/;
const STEP_OPENS =
  /^(?:ở |trong )?(?:một )?(?<unit>tháng|quý|năm) (?:trước|liền trước)(?: đó)?,? (?:con số|tỷ lệ|tỷ trọng|mức)[^.;\d]{0,40}$/;

/** “năm 2022 là 12,83%, nhích lên 12,87% vào năm kế tiếp” */
const NEXT_YEAR =
  /^ (?:gr?dp )?(?:vào |trong |ở )?(?:một năm sau|(?:một )?năm (?:kế tiếp|kế sau|tiếp theo|liền sau|ngay sau|sau đó))(?![a-zà-ỹ])/;
/** “9,42% vào năm 2021; năm liền sau là 9,87%” */
const YEAR_AFTER =
  /[;,(] (?:sang |đến |thì |còn )?(?:(?:một|1) năm sau(?: đó)?|năm (?:liền sau|kế tiếp|kế sau|tiếp theo|sau đó|sau)),?(?: (?:là|đạt|lên|xuống|còn|chỉ|mới|tăng|giảm|nhích))* $/;
/** A half, a quarter, a month, or several months. */
const LIKE_PART = /^\d{4}(?<part>-(?:H\d|Q\d|\d{2}))(?:\/\d{4}(?<until>-\d{2}))?$/;

function likePart(year: string, { part = "", until }: Readonly<Record<string, string | undefined>>): string {
  return `${year}${part}${until === undefined ? "" : `/${year}${until}`}`;
}
const LATER = /^(?:[^,;.]{0,15}, )?(?:chỉ |đúng )?(?:một|1) năm sau(?: đó)?,? /;
const THEN =
  /^,?(?: (?:tỷ lệ|tỷ trọng|con số)(?: (?:này|ấy|đó|trên))?(?: của [^,.;:\d]{2,30}?)?)?(?: (?:là|đạt|có|chỉ|mới|dừng|dừng ở|nằm ở|còn|vẫn|chỉ đạt|mới đạt|chỉ là|ở mức|tỷ lệ này là|con số này là|con số này chỉ|tỷ lệ này chỉ))* ?:? ?$/;
