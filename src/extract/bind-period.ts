/** What editions and times of counting share: the year in a number’s own segment, the year of a goal, the baseline. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { goalBefore, yearOfPlan, yearOfPlanBefore } from "./goals-go-on.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

/**
 * The period in the number's own segment: “12,62% năm 2020”, “(năm 2021)”, “vị trí 76 năm 2012”, else “năm 2021 là 15,38%”,
 * “năm 2022 tỉnh đứng thứ 39”.
 */
export function attachedPeriod(here: Occurrence): PeriodMention | null {
  const { article, sentence, quantity } = here;
  const after = sentence.periods.find(({ start, role }) => start >= quantity.end && role !== "baseline");
  if (after !== undefined) {
    const between = article.text.slice(quantity.end, after.start);
    // “hạng 100/194 (năm 2017)”, but not “tăng 26 bậc (năm 2021 xếp thứ 53/63)”: that year opens a number of its own.
    const opens = between.includes("(") && article.text[after.end] !== ")";
    if (
      !opens &&
      /^(?: điểm| gr?dp| dân số)?(?: tỉnh, thành phố| tỉnh, thành| tỉnh| địa phương| nước| quốc gia| cả nước| toàn quốc| bảng)? ?(?:\(|vào |của |trong |ở |cho |đến )?(?:cả |(?:cả )?(?:hai|ba|bốn|[2-5]|các) )?(?:kỳ |lần |bảng |báo cáo |cuối |hết )?(?:đánh giá |xếp hạng )?(?:(?:dti|chỉ số dti) (?:cấp (?:tỉnh|bộ) )?)?$/.test(
        between,
      ) &&
      !beforeIsTight(here)
    )
      return after;
  }
  const before = sentence.periods.filter(({ end }) => end <= quantity.start).at(-1);
  // “so với năm 2022 (697.55 điểm)”: the bracket holds the old value.
  if (
    before !== undefined &&
    !(quantity.kind === "percent-change" && before.role === "baseline") &&
    /^ ?\((?:[^()\d,;]{0,25}|(?:thứ|hạng) \d{1,3}(?:\/\d+)?, |0[.,]\d+(?: điểm)?, (?:xếp |đứng )?)$/.test(
      article.text.slice(before.end, quantity.start),
    )
  )
    return before;
  // “(kỳ trước: 58/63)”, “2021: hạng 37”
  if (
    before !== undefined &&
    /^ ?: ?(?:hạng |thứ |vị trí |xếp |là )?$/.test(article.text.slice(before.end, quantity.start)) &&
    /[(;,]$/.test(
      article.text
        .slice(sentence.start, before.start)
        .trimEnd()
        .replace(/(?<=[(;,]) ?năm$/, ""),
    )
  )
    return before;
  // “cao hơn kỳ trước 15 bậc (thứ 86)”
  if (
    before !== undefined &&
    (before.relative === "previous-edition" || before.relative === "last-year") &&
    quantity.kind === "rank" &&
    /^ (?:tới |đến |những )?\d{1,2} (?:bậc|hạng) \($/.test(article.text.slice(before.end, quantity.start))
  )
    return before;
  if (before === undefined || before.role === "baseline") return null;
  const between = article.text.slice(before.end, quantity.start);
  if (tiedToBaseline(article, before)) return null;
  // “80.000 doanh nghiệp vào năm 2025 và ít nhất 100.000 doanh nghiệp vào năm 2030”: each has its year behind it.
  const behind = sentence.quantities.some((one) => one.end <= before.start && closesNoun(article, one, before.start));
  if (behind && after !== undefined && closesNoun(article, quantity, after.start)) return after;
  // “từ thứ 6 năm 2022 lên thứ 3”: the year is that of the place before.
  if (
    sentence.quantities.some(({ kind, end }) => kind === "rank-from" && end < before.start && before.start - end <= 7)
  )
    return null;
  return /[,;:()]|\. /.test(between) || between.length > 60 || crossesNumber(sentence, before.end, quantity)
    ? null
    : isEvent(article, before)
      ? null
      : before;
}

/** “năm 2021 là 15,38%”, “2022 là 12,63%”: the year goes with the number after it. */
function beforeIsTight({ article, sentence, quantity }: Occurrence): boolean {
  const before = sentence.periods.filter(({ end }) => end <= quantity.start).at(-1);
  // “từ vị trí 46 năm 2021 lên vị trí 25 năm 2022”: the first year is the first number's own.
  const taken =
    before !== undefined &&
    sentence.quantities.some(
      ({ kind, end }) =>
        kind !== "other" &&
        end < before.start &&
        /^ (?:vào |của |trong |ở |hồi )?(?:(?:kỳ|bảng|lần) )?(?:(?:chỉ số )?dti )?$/.test(
          article.text.slice(end, before.start),
        ),
    );
  return (
    before !== undefined &&
    !taken &&
    /^(?: mới| chỉ| ước| phấn đấu)*(?: là| đạt| ước đạt)? $/.test(article.text.slice(before.end, quantity.start))
  );
}

function crossesNumber(sentence: Sentence, from: number, quantity: Quantity): boolean {
  return sentence.quantities.some(({ start, end, kind }) => kind !== "other" && start >= from && end <= quantity.start);
}

export function tiedToBaseline(article: Article, period: PeriodMention): boolean {
  return ends(
    article.text.slice(Math.max(0, period.start - 40), period.start),
    /(?:so với|(?:bỏ xa|hơn|vượt|kém) (?:con số|mức|giá trị)) (?:[^,;.\n%]|\.\d|(?<= 0),\d){0,30}$/,
  );
}

/** The year of a programme, a decree, a celebration or a meeting is no edition. */
export function isEvent(article: Article, period: PeriodMention): boolean {
  return ends(
    article.text.slice(Math.max(0, period.start - 60), period.start),
    /(?:ngày chuyển đổi số quốc gia|nghị quyết|(?<!bộ )kế hoạch|chương trình|đề án|quyết định|hội nghị|phiên họp|chiến lược|sơ kết|tổng kết)[^,.;:\n]{0,40}$/,
  );
}

/** “đến năm 2025 … top 15”: the year to reach it, nearest before, else after. */
export function targetYear({ article, sentence, quantity }: Occurrence, discourse: Discourse): Bound<string> | null {
  const own = ofThisYear({ article, sentence, quantity }, discourse);
  if (own !== null) return own;
  const years = sentence.periods.filter(
    ({ period, role, start, end }) =>
      period !== null &&
      /^\d{4}/.test(period) &&
      role !== "baseline" &&
      !isDecree(article, period) &&
      // “đạt từ 85% (năm 2024 là 78,6%); …”
      !(
        ends(article.text.slice(sentence.start, start), /\([^()]{0,20}$/) &&
        article.text.slice(end, quantity.start).includes(")")
      ),
  );
  // “thứ hạng mà tỉnh cần đạt vào năm 2025 là thứ 42”: the number’s own words may hold the year.
  const before = years.findLast(({ end }) => end <= quantity.end);
  const after =
    years.find(
      ({ start, role }) =>
        start >= quantity.end &&
        // “Kế hoạch năm 2026 nêu mục tiêu DTI đạt 0,86; đến năm 2030, …”: the next goal has a year of its own.
        !(before !== undefined && article.text.slice(quantity.end, start).includes(";")) &&
        (role === "until" ||
          /^(?: gr?dp)?(?: là (?:mục tiêu|chỉ tiêu|đích)(?: đặt ra)?)? (?:cho|trong|từ|của|đến) $/.test(
            article.text.slice(quantity.end, start),
          ) ||
          OF_ITS_YEAR.test(article.text.slice(quantity.end, start)) ||
          isSetFor(article, quantity, start)),
    ) ??
    years.find(
      ({ start, period }) =>
        start >= quantity.end && period?.length === 9 && !/[,.;:()]/.test(article.text.slice(quantity.end, start)),
    );
  // “Nghị quyết năm 2022 … top 15 vào năm 2025”: a plain year before may be the plan’s own.
  const any =
    after !== undefined &&
    (isSetFor(article, quantity, after.start) || closesClause(article, quantity, before ?? null, after))
      ? after
      : before?.role === "until" ||
          after === undefined ||
          (before !== undefined && (!isEvent(article, before) || isAimedAt(article, before)))
        ? before
        : after;
  if (any?.period != null) {
    discourse.targetYear = { sentence: sentence.index, period: known(any.period, any) };
    return { ...known(any.period, any), how: "stated" };
  }
  if (discourse.goalList?.line === sentence.line && discourse.goalList.year !== null)
    return { ...discourse.goalList.year, how: "inherited", note: "the year of the goals that the list is of" };
  const carried = discourse.targetYear;
  if (carried !== null && sentence.index - carried.sentence <= 2)
    return { ...carried.period, how: "inherited", note: "the year of the goals before" };
  // “Ngân sách tỉnh năm 2026 bố trí … Mục tiêu của năm là …”
  const { year, ownYear } = discourse;
  if (
    year !== null &&
    OF_THE_YEAR.test(article.text.slice(sentence.start, quantity.start)) &&
    Number(year.value) >= (ownYear ?? 0)
  )
    return { ...year, how: "inherited", note: "the year that the text speaks of" };
  const plan = yearOfPlanBefore(article, sentence, ownYear);
  if (plan !== null) return { ...plan, how: "inherited", note: "the year of the plan" };
  const goals = goalBefore(article, sentence, discourse);
  if (goals !== null) return goals;
  const reported = yearOfPlan(article, discourse);
  return reported === null
    ? null
    : { ...reported, how: "inherited", note: "the year of the plan that the text reports" };
}

/** “Năm nay, tỉnh phấn đấu …”, “mục tiêu cả năm là 60%”: the calendar year that the text is of, whatever edition it tells of. */
function ofThisYear(
  { article, sentence, quantity }: Pick<Occurrence, "article" | "sentence" | "quantity">,
  { metric, period }: Discourse,
): Bound<string> | null {
  const now = sentence.periods.findLast(({ relative, end }) => relative === "this-year" && end <= quantity.start);
  const other = sentence.periods.some(
    ({ start, period: year, role }) =>
      now !== undefined && start >= now.end && start < quantity.start && year !== null && role !== "baseline",
  );
  const published = article.document.published?.slice(0, 4);
  if (now !== undefined && !other && published !== undefined && !/^nay$/.test(article.text.slice(now.start, now.end)))
    return { ...known(published, now), how: "inherited", note: "“năm nay” at the date of publication" };
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 30));
  if (!WHOLE_YEAR.test(before) && !OF_WHOLE_YEAR.test(after)) return null;
  const told = (metric?.sentence === sentence.index ? metric.period : null) ?? period;
  const year = /^20\d\d/.exec(told?.value ?? "")?.[0] ?? published;
  return year === undefined
    ? null
    : { ...known(year, null, "the whole of the year that the text tells of"), how: "inherited" };
}

const WHOLE_YEAR =
  /(?:mục tiêu|chỉ tiêu|kế hoạch|dự toán|yêu cầu)(?: [^.;,\d]{0,12})? cả năm(?: nay)?(?: (?:là|đạt|ở mức))* $/;
const OF_WHOLE_YEAR = /^ (?:[^.;,\d]{1,20} )?(?:của|cho|trong) cả năm(?! \d| trước| ngoái| 20)(?![a-zà-ỹ])/;

const OF_THE_YEAR = /^(?:mục tiêu|chỉ tiêu|nhiệm vụ|kế hoạch) (?:của |cả |trong )?năm(?: nay)?(?! \d)(?![a-zà-ỹ])/;

/** “100.000 doanh nghiệp công nghệ số vào năm 2030” */
function closesNoun({ text }: Article, { kind, end }: Quantity, at: number): boolean {
  return kind === "count" && /^(?: (?!năm)[a-zà-ỹđ]+){1,6} ?$/.test(text.slice(end, at));
}

/** “Kế hoạch đặt mục tiêu năm 2025 đưa DTI vào nhóm 30, đến năm 2030 vào nhóm 25” */
function isAimedAt(article: Article, { start }: PeriodMention): boolean {
  return ends(
    article.text.slice(Math.max(0, start - 24), start),
    /(?:mục tiêu|chỉ tiêu|phấn đấu|đích)(?: đến| trong| cho)? $/,
  );
}

/** “…, đến năm 2030 đạt 20% GRDP; giữ vị trí trong nhóm 10 đến năm 2025”: the year in the number's own clause. */
function closesClause(
  article: Article,
  quantity: Quantity,
  before: PeriodMention | null,
  after: PeriodMention,
): boolean {
  return (
    after.role === "until" &&
    before !== null &&
    article.text.slice(before.end, quantity.start).includes(";") &&
    !/[,.;:]/.test(article.text.slice(quantity.end, after.start).replace("tỉnh, thành", ""))
  );
}

/** “nhóm 15 địa phương hàng đầu về chuyển đổi số năm 2025 và nhóm mười vào năm 2030”, “ở kỳ đánh giá DTI 2025” */
const OF_ITS_YEAR =
  /^ về (?:chỉ số )?(?:chuyển đổi số|dti) (?:vào |trong )?$|^(?: (?:khối|nhóm|bảng|cả nước|toàn quốc))?,? (?:ở|trong|tại) (?:kỳ|bảng|lần)(?: (?:đánh giá|xếp hạng|công bố))?(?: (?:dti|chuyển đổi số))?(?: của)? $/;

/** “mức 30% mà nghị quyết đặt ra cho năm 2025” */
export function isSetFor(article: Article, quantity: Quantity, at: number): boolean {
  return /^(?: gr?dp)? (?:phải|cần) (?:đạt|có|hoàn thành)(?: được)? (?:vào|đến|trong)(?: cuối| hết)* ?$|^(?: gr?dp)? (?:mà|do|theo) [^.;]{0,60}(?:đặt ra|đề ra|giao|yêu cầu|xác định|ấn định|nêu ra|chốt|đặt)(?: (?:tỉnh|thành phố|địa phương|phải|cần|đạt|hoàn thành))* (?:cho|đến|vào|tới|trong) ?$/.test(
    article.text.slice(quantity.end, at),
  );
}

function isDecree(article: Article, period: string | null): boolean {
  return period !== null && /^\d{4}-\d{2}-\d{2}$/.test(period) && article.text.length > 0;
}

/** “so với năm 2020”, “so với cùng kỳ năm 2022”, “so với lần đánh giá trước”, for a change. */
export function bindBaseline(sentence: Sentence, quantity: Quantity, period: string | null): Bound<string> | null {
  const baseline = sentence.periods.find(
    ({ start, role, relative, end }) =>
      (role === "baseline" || relative !== null) &&
      start <= quantity.end + 45 &&
      ((start >= quantity.start - 20 && end > quantity.start) ||
        // “kém năm 2021 hai bậc”, “hơn năm 2021 (thứ 12) một bậc”
        (role === "baseline" && end <= quantity.start && quantity.start - end < 12)),
  );
  if (baseline !== undefined) {
    const then = baseline.yearless ? inYearOf(baseline.period, period) : baseline.period;
    if (then !== null) return { ...known(then, baseline), how: "stated" };
    const before = period === null ? null : periodBefore(period, baseline.relative);
    if (before !== null) return { ...known(before, baseline), how: "stated" };
  }
  return null;
}

/** “so với tháng 8” in a count of 2024-09: the last such time before it; null where the count’s own year is not known. */
function inYearOf(part: string | null, period: string | null): string | null {
  if (part === null || period === null || !/^\d{4}/.test(period) || part.includes("/")) return null;
  const year = Number(period.slice(0, 4));
  const [later, own] = [Number(part.slice(1, 3)), Number(period.slice(5, 7))];
  return `${later > own && own > 0 ? year - 1 : year}${part}`;
}

/** The like period one step back: 2021 ← 2022, 2022-09 ← 2023-09, 2023-08 ← 2023-09 for “tháng trước”. */
export function periodBefore(period: string, relative: PeriodMention["relative"]): string | null {
  const match = /^(?<year>\d{4})(?<rest>.*)$/.exec(period);
  if (match === null) return null;
  const year = Number(match.groups?.["year"]);
  const rest = match.groups?.["rest"] ?? "";
  if (relative !== "last-month") return `${year - 1}${rest.replace(String(year), String(year - 1))}`;
  const month = /^-(?<month>\d{2})$/.exec(rest)?.groups?.["month"];
  if (month === undefined) return null;
  return month === "01" ? `${year - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, "0")}`;
}
