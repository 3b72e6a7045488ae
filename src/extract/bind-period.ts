/**
 * The edition a number of an index belongs to, or the time a plain metric was counted. The edition year stands outside
 * the quote in nine cases of ten; the event’s own year often stands nearer.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import { known, type Discourse, type Known } from "./discourse.ts";
import type { Mention } from "./find-mentions.ts";
import type { Quantity } from "./quantity.ts";

/** Years tied to an index: “DTI năm 2021”, “chỉ số chuyển đổi số (DTI) năm 2024”, “PAPI năm 2023”. */
export function editionsIn(
  article: Article,
  sentence: Sentence,
): { index: string; edition: Known<string>; at: number }[] {
  const found: { index: string; edition: Known<string>; at: number }[] = [];
  const named = sentence.mentions.filter(
    ({ kind, start }) => kind === "index" || (kind === "hint" && isRanked(article, start)),
  );
  for (const mention of named) {
    const period = sentence.periods.find(
      (candidate) => candidate.start >= mention.end && isTied(article, mention, candidate),
    );
    if (period?.period !== null && period !== undefined && /^\d{4}$/.test(period.period)) {
      found.push({ index: mention.id, edition: known(period.period, period), at: mention.start });
    }
  }
  return found;
}

function isRanked(article: Article, start: number): boolean {
  return /(?:(?:mức độ|kết quả|xếp hạng|chỉ số|hạng) (?:về )?|\d(?: (?:cả nước|toàn quốc|tỉnh|tỉnh, thành phố|tỉnh, thành|địa phương))? về )$/.test(
    article.text.slice(Math.max(0, start - 30), start),
  );
}

function isTied(article: Article, mention: Mention, period: PeriodMention): boolean {
  if (period.role === "baseline") return false;
  const between = article.text.slice(mention.end, period.start);
  // Nothing that tells a story may stand between: “DTI cấp bộ, cấp tỉnh năm 2021”, “(DTI) năm 2024”, “DTI của tỉnh (năm 2022)”.
  return (
    between.length <= 70 &&
    !/[.;:\d]|công bố|ban hành|tổ chức|đến|vào|tại|hội nghị|so với|kế hoạch|nghị quyết|triển khai|tăng|giảm|xếp|đứng|đạt|lần/.test(
      between,
    ) &&
    !isEvent(article, period)
  );
}

/** @param index the index, for its own editions */
export function bindEdition(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  index: string,
  discourse: Discourse,
  target: boolean,
): Bound<string> | null {
  const attached = attachedPeriod(article, sentence, quantity);
  if (attached?.period != null && /^\d{4}$/.test(attached.period))
    return { ...known(attached.period, attached), how: "stated" };
  if (attached !== null && attached.relative === "this-year") return thisYear(index, discourse, article, attached);
  if (target) return targetYear(article, sentence, quantity, discourse);
  const ahead = aheadYear(article, sentence, quantity, discourse);
  if (ahead !== null) return ahead;
  const backward = editionBefore(sentence, quantity, index, discourse);
  if (backward !== null) return backward;
  const editions = editionsIn(article, sentence).filter((edition) => edition.index === index);
  const frame = framePeriod(article, sentence, quantity) ?? sameYear(sentence, quantity, discourse);
  const before = editions.filter(({ at }) => at < quantity.start).at(-1);
  // “Nếu như năm 2020, DTI … thì năm 2021, DTI …”: the year before the number, not the one after it.
  const nearest = before ?? (frame === null ? editions[0] : undefined);
  if (nearest !== undefined) return { ...nearest.edition, how: "stated" };
  if (frame !== null) {
    if (!discourse.editions.has(index)) discourse.editions.set(index, frame);
    return frame;
  }
  const told = sentence.periods.filter(
    ({ end, role, period }) => end <= quantity.start && role === "plain" && period !== null && /^\d{4}$/.test(period),
  );
  const newest = told.at(-1);
  if (
    told.length > 1 &&
    newest?.period != null &&
    !isEvent(article, newest) &&
    !/\([^)]*$/.test(article.text.slice(sentence.start, newest.start)) &&
    newest.start > (discourse.sentencePeriod?.sentence === sentence.index ? discourse.sentencePeriod.at : 0)
  )
    return { ...known(newest.period, newest), how: "stated" };
  if (
    discourse.sentencePeriod?.index === index &&
    discourse.sentencePeriod.sentence === sentence.index &&
    !article.text.slice(discourse.sentencePeriod.at, quantity.start).includes(";")
  )
    return { ...discourse.sentencePeriod.period, how: "inherited", note: "the year that the sentence speaks of" };
  const drafted =
    quantity.kind === "score" || quantity.kind === "score-change" ? discourse.draftEditions.get(index) : undefined;
  const carried = drafted ?? discourse.editions.get(index);
  if (carried === undefined || index !== "dti") {
    // “năm 2021, chỉ số cải cách hành chính xếp thứ 36”, “Với các chỉ số khác, năm 2022 … PAR Index … Ngược lại, PCI …”
    const year = sentence.periods
      .filter(
        ({ end, role, period }) =>
          end <= quantity.start && role === "plain" && period !== null && /^\d{4}$/.test(period),
      )
      .at(-1);
    if (year?.period != null && !isEvent(article, year)) return { ...known(year.period, year), how: "stated" };
    if (index !== "dti" && carried === undefined && discourse.year !== null && discourse.yearLine === sentence.line)
      return { ...discourse.year, how: "inherited", note: "the year that the paragraph speaks of" };
  }
  if (carried !== undefined) return { ...carried, how: "inherited", note: "the edition that the text is about" };
  const later = laterEdition(article, sentence, index);
  if (later !== null) return { ...later, how: "inherited", note: "the edition named later in the text" };
  const baseline = sentence.periods.find(
    ({ role, period }) => role === "baseline" && period !== null && /^\d{4}$/.test(period),
  );
  if (baseline?.period != null && index === "dti")
    return {
      ...known(String(Number(baseline.period) + 1), baseline),
      how: "assumed",
      note: "one after the edition compared with",
    };
  return onlyYear(article, sentence);
}

/** “PAR Index xếp thứ 5/63, DTI xếp thứ 7/63 năm 2023”: the one year of the sentence holds for all its numbers. */
function onlyYear(article: Article, sentence: Sentence): Bound<string> | null {
  const years = sentence.periods.filter(
    ({ role, period }) => role === "plain" && period !== null && /^\d{4}$/.test(period),
  );
  const [year] = years;
  return years.length !== 1 || year?.period == null || isEvent(article, year)
    ? null
    : { ...known(year.period, year), how: "inherited", note: "the only year of the sentence" };
}

/**
 * The period in the number's own segment: “12,62% năm 2020”, “(năm 2021)”, “vị trí 76 năm 2012”, else “năm 2021 là 15,38%”,
 * “năm 2022 tỉnh đứng thứ 39”.
 */
export function attachedPeriod(article: Article, sentence: Sentence, quantity: Quantity): PeriodMention | null {
  const after = sentence.periods.find(({ start, role }) => start >= quantity.end && role !== "baseline");
  if (after !== undefined) {
    const between = article.text.slice(quantity.end, after.start);
    // “hạng 100/194 (năm 2017)”, but not “tăng 26 bậc (năm 2021 xếp thứ 53/63)”: that year opens a number of its own.
    const opens = between.includes("(") && article.text[after.end] !== ")";
    if (
      !opens &&
      /^(?: điểm| gr?dp| dân số)?(?: tỉnh, thành phố| tỉnh, thành| tỉnh| địa phương| cả nước| toàn quốc)? ?(?:\(|vào |của |trong |ở )?(?:cả )?(?:kỳ |lần |bảng |cuối |hết )?(?:đánh giá |xếp hạng )?(?:dti |chỉ số dti )?$/.test(
        between,
      ) &&
      !beforeIsTight(article, sentence, quantity)
    )
      return after;
  }
  const before = sentence.periods.filter(({ end }) => end <= quantity.start).at(-1);
  // “so với năm 2022 (697.55 điểm)”: the bracket holds the old value.
  if (before !== undefined && /^ ?\((?:xếp |đạt |là |ở |đứng )?$/.test(article.text.slice(before.end, quantity.start)))
    return before;
  if (before === undefined || before.role === "baseline") return null;
  const between = article.text.slice(before.end, quantity.start);
  if (tiedToBaseline(article, before)) return null;
  return /[,;:()]|\. /.test(between) || between.length > 60 || crossesNumber(sentence, before.end, quantity)
    ? null
    : isEvent(article, before)
      ? null
      : before;
}

/** “năm 2021 là 15,38%”, “2022 là 12,63%”: the year goes with the number after it. */
function beforeIsTight(article: Article, sentence: Sentence, quantity: Quantity): boolean {
  const before = sentence.periods.filter(({ end }) => end <= quantity.start).at(-1);
  // “từ vị trí 46 năm 2021 lên vị trí 25 năm 2022”: the first year is the first number's own.
  const taken =
    before !== undefined &&
    sentence.quantities.some(({ kind, end }) => kind !== "other" && end < before.start && before.start - end <= 2);
  return (
    before !== undefined &&
    !taken &&
    /^(?: mới| chỉ| ước| phấn đấu)*(?: là| đạt| ước đạt)? $/.test(article.text.slice(before.end, quantity.start))
  );
}

function crossesNumber(sentence: Sentence, from: number, quantity: Quantity): boolean {
  return sentence.quantities.some(({ start, end, kind }) => kind !== "other" && start >= from && end <= quantity.start);
}

function tiedToBaseline(article: Article, period: PeriodMention): boolean {
  return /so với [^,;]{0,30}$/.test(article.text.slice(Math.max(0, period.start - 40), period.start));
}

/** The year of a programme, a decree, a celebration or a meeting is no edition. */
function isEvent(article: Article, period: PeriodMention): boolean {
  return /(?:ngày chuyển đổi số quốc gia|nghị quyết|(?<!bộ )kế hoạch|chương trình|đề án|quyết định|hội nghị|phiên họp|chiến lược|sơ kết|tổng kết)[^,.;:\n]{0,40}$/.test(
    article.text.slice(Math.max(0, period.start - 60), period.start),
  );
}

function thisYear(index: string, discourse: Discourse, article: Article, from: PeriodMention): Bound<string> | null {
  const carried = discourse.editions.get(index);
  if (carried !== undefined) return { ...carried, how: "inherited", note: "“năm nay”: the edition just published" };
  const published = article.document.published;
  return published === null
    ? null
    : { ...known(published.slice(0, 4), from), how: "assumed", note: "“năm nay” at the date of publication" };
}

/** “đến năm 2025 … top 15”: the year to reach it, nearest before, else after. */
function targetYear(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
): Bound<string> | null {
  const years = sentence.periods.filter(
    ({ period, role }) => period !== null && /^\d{4}/.test(period) && role !== "baseline" && !isDecree(article, period),
  );
  const before = years.filter(({ end }) => end <= quantity.start).at(-1);
  const after =
    years.find(({ start, role }) => start >= quantity.end && role === "until") ??
    years.find(
      ({ start, period }) =>
        start >= quantity.end && period?.length === 9 && !/[,.;:()]/.test(article.text.slice(quantity.end, start)),
    );
  // “Nghị quyết năm 2022 … top 15 vào năm 2025”: a plain year before may be the plan’s own.
  const any =
    before?.role === "until" || after === undefined || (before !== undefined && !isEvent(article, before))
      ? before
      : after;
  if (any?.period != null) {
    discourse.targetYear = { sentence: sentence.index, period: known(any.period, any) };
    return { ...known(any.period, any), how: "stated" };
  }
  if (discourse.goalList?.line === sentence.line && discourse.goalList.year !== null)
    return { ...discourse.goalList.year, how: "inherited", note: "the year of the goals that the list is of" };
  const carried = discourse.targetYear;
  return carried !== null && sentence.index - carried.sentence <= 2
    ? { ...carried.period, how: "inherited", note: "the year of the goals before" }
    : null;
}

function isDecree(article: Article, period: string | null): boolean {
  return period !== null && /^\d{4}-\d{2}-\d{2}$/.test(period) && article.text.length > 0;
}

/** “Năm 2023, Quảng Ngãi xếp …”, “Kết thúc năm 2021, …”: the time the sentence opens with. */
function framePeriod(article: Article, sentence: Sentence, quantity: Quantity): Bound<string> | null {
  const frame = sentence.periods.find(
    ({ start, end, role, period }) =>
      end <= quantity.start && role === "plain" && period !== null && start - sentence.start <= 22,
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
  const later = sentence.periods.filter(
    ({ start, end, role, period }) =>
      start > frame.start && end <= quantity.start && role === "plain" && period !== null && /^\d{4}$/.test(period),
  );
  return later.length > 0 ? null : { ...known(frame.period, frame), how: "stated" };
}

/** “đến năm 2025, DTI của Sơn La đứng trong 30 tỉnh”: a year after the document’s own holds for what follows it. */
function aheadYear(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
): Bound<string> | null {
  const ownYear = discourse.ownYear;
  if (ownYear === null) return null;
  const years = sentence.periods.filter(
    ({ period, role, end }) =>
      period !== null && /^\d{4}$/.test(period) && role !== "baseline" && end <= quantity.start,
  );
  const last = years.at(-1);
  // “… đến 2030 vào top 10, nhưng đến thời điểm này …”: the turn comes back to the present.
  if (
    last !== undefined &&
    /(?:nhưng|song|tuy nhiên|còn hiện|đến thời điểm này|hiện nay)/.test(article.text.slice(last.end, quantity.start))
  )
    return null;
  return last?.period != null && Number(last.period) > ownYear ? { ...known(last.period, last), how: "stated" } : null;
}

/** “Kỳ trước, Bộ chấm Khánh Hòa 589,1 điểm”: the edition before the one that the text is about. */
function editionBefore(
  sentence: Sentence,
  quantity: Quantity,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const frame = sentence.periods.find(
    ({ relative, role, start, end }) =>
      relative === "previous-edition" && role === "plain" && end <= quantity.start && start - sentence.start < 12,
  );
  const current = discourse.draftEditions.get(index) ?? discourse.editions.get(index);
  if (frame === undefined || current === undefined) return null;
  const before = periodBefore(current.value, null);
  return before === null ? null : { ...known(before, frame), how: "inherited", note: "the edition before" };
}

/** “Cùng năm, tỉnh xếp thứ 28 về PAR Index”. */
function sameYear(sentence: Sentence, quantity: Quantity, discourse: Discourse): Bound<string> | null {
  const same = sentence.periods.find(({ relative, end }) => relative === "same-year" && end <= quantity.start);
  if (same === undefined || discourse.year === null) return null;
  return { ...discourse.year, how: "inherited", note: "“cùng năm”" };
}

function laterEdition(article: Article, sentence: Sentence, index: string): Known<string> | null {
  const own = isSelfAssessed(article, sentence);
  for (const later of article.sentences.slice(sentence.index)) {
    // Nobody is ranked in an edition that is only self-assessed yet; a self-assessed score is of that very edition.
    if (!own && isSelfAssessed(article, later)) continue;
    const edition = editionsIn(article, later).find((candidate) => candidate.index === index);
    if (edition !== undefined) return edition.edition;
  }
  return null;
}

function isSelfAssessed(article: Article, sentence: Sentence): boolean {
  return /tự chấm|tự đánh giá/.test(article.text.slice(sentence.start, sentence.end));
}

/** “so với năm 2020”, “so với cùng kỳ năm 2022”, “so với lần đánh giá trước”, for a change. */
export function bindBaseline(sentence: Sentence, quantity: Quantity, period: string | null): Bound<string> | null {
  const baseline = sentence.periods.find(
    ({ start, role, relative, end }) =>
      (role === "baseline" || relative !== null) &&
      start >= quantity.start - 20 &&
      end > quantity.start &&
      start <= quantity.end + 45,
  );
  if (baseline !== undefined) {
    if (baseline.period !== null) return { ...known(baseline.period, baseline), how: "stated" };
    const before = period === null ? null : periodBefore(period, baseline.relative);
    if (before !== null) return { ...known(before, baseline), how: "stated" };
  }
  return null;
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

/** When a plain metric was counted: its own segment, the sentence, the sentences before; null where a reader cannot tell. */
export function bindMetricPeriod(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  target: boolean,
): Bound<string> | null {
  const attached = attachedPeriod(article, sentence, quantity);
  const usable = (mention: PeriodMention): boolean =>
    mention.role !== "baseline" &&
    (mention.period !== null ||
      mention.relative === "this-year" ||
      mention.relative === "same-year" ||
      mention.relative === "now") &&
    !tiedToBaseline(article, mention) &&
    !isEventDate(article, mention);
  if (attached !== null && usable(attached)) return fromMention(attached, article, discourse);
  if (target) {
    const year = targetYear(article, sentence, quantity, discourse);
    if (year !== null) return year;
  }
  const before = sentence.periods.filter((mention) => mention.end <= quantity.start && usable(mention)).at(-1);
  if (before !== undefined) return fromMention(before, article, discourse);
  const after = sentence.periods.find(
    (mention) =>
      mention.start >= quantity.end &&
      mention.start - quantity.end < 40 &&
      usable(mention) &&
      mention.role !== "until" &&
      !/[,;]/.test(article.text.slice(quantity.end, mention.start)),
  );
  if (after !== undefined) return fromMention(after, article, discourse);
  if (target) return null;
  if (discourse.period !== null && sentence.line === discourse.periodLine)
    return { ...discourse.period, how: "inherited", note: "the time that the sentences before speak of" };
  return null;
}

function isEventDate(article: Article, mention: PeriodMention): boolean {
  return (
    mention.period !== null &&
    /-\d{2}-\d{2}$/.test(mention.period) &&
    mention.role !== "until" &&
    !/(?:tính|hết) (?:đến )?(?:ngày )?$/.test(article.text.slice(Math.max(0, mention.start - 16), mention.start))
  );
}

export function fromMention(mention: PeriodMention, article: Article, discourse: Discourse): Bound<string> | null {
  if (mention.relative === "this-year") {
    const year = article.document.published?.slice(0, 4) ?? discourse.period?.value.slice(0, 4);
    return year === undefined
      ? null
      : { ...known(year, mention), how: "inherited", note: "“năm nay” at the date of publication" };
  }
  if (mention.relative === "now") {
    const published = article.document.published?.slice(0, 7);
    if (published !== undefined)
      return { ...known(published, mention), how: "assumed", note: "“now” at the date of publication" };
    return discourse.period === null
      ? null
      : { ...discourse.period, how: "inherited", note: "the time that the text speaks of" };
  }
  if (mention.relative === "same-year")
    return discourse.year === null ? null : { ...discourse.year, how: "inherited", note: "“cùng năm”" };
  if (mention.period === null) return null;
  if (!mention.yearless) return { ...known(mention.period, mention), how: "stated" };
  const dated = article.sentences
    .find(({ start, end }) => start <= mention.start && mention.end <= end)
    ?.periods.filter(({ end, period, yearless }) => end <= mention.start && period !== null && !yearless)
    .at(-1);
  const year =
    dated?.period?.slice(0, 4) ?? discourse.period?.value.slice(0, 4) ?? article.document.published?.slice(0, 4);
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
