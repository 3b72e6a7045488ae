/**
 * The edition a number of an index belongs to. The year stands outside the quote in nine cases of ten; the event’s own
 * year often stands nearer.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { attachedPeriod, isEvent, targetYear, periodBefore } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import { announcedIn, editionOut, isAnnounced, thisYear } from "./edition-out.ts";
import { known, type Discourse, type Known } from "./discourse.ts";
import type { Mention } from "./find-mentions.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

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
    const announced = sentence.periods.find(
      (candidate) =>
        candidate.start >= mention.end &&
        candidate.start - mention.end < 45 &&
        isAnnounced(article, candidate) &&
        !/[.;,]/.test(article.text.slice(mention.end, candidate.start)),
    );
    const out = announced === undefined || mention.id !== "dti" ? null : announcedIn(announced);
    if (out !== null) {
      found.push({ index: mention.id, edition: out, at: mention.start });
      continue;
    }
    const period = sentence.periods.find(
      (candidate) => candidate.start >= mention.end && isTied(article, mention, candidate),
    );
    if (period?.period !== null && period !== undefined && /^\d{4}$/.test(period.period)) {
      found.push({ index: mention.id, edition: known(period.period, period), at: mention.start });
      // “DTI không đổi qua hai kỳ 2020, 2021”: the last of the years is the news.
      const newest = newestJoined(article, sentence, period);
      if (newest !== null) found.push({ index: mention.id, edition: newest, at: mention.start });
    }
  }
  if (
    named.length === 0 &&
    article.sentences.some(({ mentions }) => mentions.some(({ kind, id }) => kind === "index" && id === "dti"))
  ) {
    const edition = sentence.periods.find(
      (period) =>
        /^\d{4}$/.test(period.period ?? "") &&
        period.role !== "baseline" &&
        ends(article.text.slice(Math.max(sentence.start, period.start - 24), period.start + 0), EDITION_OF),
    );
    if (edition?.period != null)
      found.push({ index: "dti", edition: known(edition.period, edition), at: edition.start });
  }
  return found;
}

/** “kỳ 2024”, “bảng của năm 2021”; “cùng kỳ 2023” compares. */
const EDITION_OF =
  /(?<!(?:cùng|so với|nhiệm|đến|học|thời|so) )(?:kỳ|kỳ đánh giá|kỳ công bố|kỳ xếp hạng|bảng|bảng xếp hạng|lần đánh giá|lần chấm) (?:của )?(?:năm )?$/;

function newestJoined(article: Article, sentence: Sentence, first: PeriodMention): Known<string> | null {
  let last = first;
  for (const next of sentence.periods) {
    if (next.start <= last.end) continue;
    const joined = /^(?:, |, và | và | rồi )(?:năm )?$/.test(article.text.slice(last.end, next.start));
    const follows = Number(next.period) === Number(last.period) + 1;
    // “năm 2021, 2022 thứ 3”: a year that opens a number of its own is not one of the list.
    if (
      !joined ||
      !follows ||
      /^(?: ?:| (?:thứ|hạng|xếp|đứng|là|đạt|được|lên|xuống|tăng|giảm))/.test(article.text.slice(next.end, next.end + 6))
    )
      break;
    last = next;
  }
  return last === first || last.period === null ? null : known(last.period, last);
}

function isRanked(article: Article, start: number): boolean {
  return ends(
    article.text.slice(Math.max(0, start - 30), start),
    /(?:(?:mức độ|kết quả|xếp hạng|chỉ số|hạng|bảng) (?:về )?|\d(?: (?:cả nước|toàn quốc|tỉnh|tỉnh, thành phố|tỉnh, thành|địa phương))? về )$/,
  );
}

function isTied(article: Article, mention: Mention, period: PeriodMention): boolean {
  if (period.role === "baseline") return false;
  const between = article.text.slice(mention.end, period.start);
  // “… về mức độ sẵn sàng CNTT-TT, năm 2015 mới là thứ 22”: the year opens a clause of its own.
  if (
    /,\s*(?:năm )?$/.test(between) &&
    /^ (?:mới|chỉ|thì|xếp|đứng|là|ở|được|đạt|tỉnh|thành phố)(?![a-zà-ỹ])/.test(
      article.text.slice(period.end, period.end + 12),
    )
  )
    return false;
  // Nothing that tells a story may stand between: “DTI cấp bộ, cấp tỉnh năm 2021”, “(DTI) năm 2024”, “DTI của tỉnh (năm 2022)”.
  return (
    between.length <= 70 &&
    !/[.;:\d]|công bố|ban hành|tổ chức|đến|vào|tại|hội nghị|so với|kế hoạch|nghị quyết|triển khai|tăng|giảm|xếp|đứng|đạt|lần|vì|tức|khi|nhưng|bậc|hạng (?!dti)|thứ|(?<![a-zà-ỹ])họ(?![a-zà-ỹ])/.test(
      between,
    ) &&
    !opensOwnNumber(article, between, period) &&
    !isEvent(article, period)
  );
}

/** “Yên Bái xếp thứ 15 (DTI năm 2021: 27/63)”: the bracket speaks of a number of its own. */
function inLaterBracket(article: Article, quantity: Quantity, at: number): boolean {
  return at > quantity.end && article.text.slice(quantity.end, at).includes("(");
}

/** “trên thang DTI (2021: hạng 17; 2020: hạng 21)”: those years go with the numbers after them. */
function opensOwnNumber(article: Article, between: string, period: PeriodMention): boolean {
  return (
    between.includes("(") &&
    /^(?::| ?(?:xếp|hạng|thứ|là|đứng|đạt|vị trí) )/.test(article.text.slice(period.end, period.end + 12))
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
  const edition = editionOf(article, sentence, quantity, index, discourse, target);
  return index === "egdi" && !target ? evenYear(edition, discourse) : edition;
}

/** The United Nations rank every second year: “năm 2023 … hạng 71/193”, in a text of 2025, is of 2024. */
function evenYear(edition: Bound<string> | null, { ownYear }: Discourse): Bound<string> | null {
  if (edition === null || !/^\d{3}[13579]$/.test(edition.value)) return edition;
  const year = Number(edition.value);
  const next = ownYear !== null && year + 1 <= ownYear ? year + 1 : year - 1;
  return { ...edition, value: String(next), how: "assumed", note: "ranked every second year" };
}

function editionOf(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  index: string,
  discourse: Discourse,
  target: boolean,
): Bound<string> | null {
  const attached = attachedPeriod(article, sentence, quantity);
  if (attached?.period != null && /^\d{4}$/.test(attached.period))
    return index === "dti" && isAnnounced(article, attached)
      ? announcedIn(attached)
      : { ...known(attached.period, attached), how: "stated" };
  if (attached !== null && (attached.relative === "last-year" || attached.relative === "previous-edition")) {
    // “kỳ công bố trước (DTI 2022)” says which one it was.
    const said = editionsIn(article, sentence).find(
      ({ index: whose, at }) =>
        whose === index && at > attached.start && /^,? ?\((?:tức )?$/.test(article.text.slice(attached.end, at)),
    );
    if (said !== undefined) return { ...said.edition, how: "stated" };
    const published = article.document.published;
    const out = index === "dti" && published !== null ? editionOut(published) : null;
    const current = discourse.editions.get(index)?.value ?? out;
    const step = current === null ? null : periodBefore(current, null);
    const earlier = step !== null && index === "egdi" ? periodBefore(step, null) : step;
    if (earlier !== null) return { ...known(earlier, attached), how: "inherited", note: "the edition before" };
  }
  const older = twoBefore(article, sentence, quantity, index, discourse);
  if (older !== null) return older;
  const next = editionAfter(article, sentence, quantity, index, discourse);
  if (next !== null) return next;
  if (attached !== null && attached.relative === "this-year") return thisYear(index, discourse, article, attached);
  if (target) return targetYear(article, sentence, quantity, discourse);
  const ahead = aheadYear(article, sentence, quantity, discourse);
  if (ahead !== null) return ahead;
  const backward = editionBefore(sentence, quantity, index, discourse);
  if (backward !== null) return backward;
  const editions = editionsIn(article, sentence).filter(
    (edition) => edition.index === index && !inLaterBracket(article, quantity, edition.at),
  );
  // “Năm 2023, Yên Bái được xếp hạng 15 về DTI năm 2022”: the year of the index itself.
  const linked = editions.find(
    ({ at }) => at >= quantity.end && /^[^.;,:()\d]{0,35}$/.test(article.text.slice(quantity.end, at)),
  );
  if (linked !== undefined) return { ...linked.edition, how: "stated" };
  const frame = framePeriod(article, sentence, quantity) ?? sameYear(sentence, quantity, discourse);
  const before = editions.filter(({ at }) => at < quantity.start).at(-1);
  // “Nếu như năm 2020, DTI … thì năm 2021, DTI …”: the year before the number, not the one after it.
  const nearest = before ?? (frame === null ? editions[0] : undefined);
  // “DTI năm 2021 xếp thứ 37, tăng 8 bậc; năm 2022 xếp thứ 34, tăng 3 bậc”: the year that the number before was given.
  const aside =
    discourse.sentencePeriod !== null &&
    sentence.periods.some(
      (year) => year.start === discourse.sentencePeriod?.period.start && isCompared(article, sentence, year, quantity),
    );
  const held = aside ? null : discourse.sentencePeriod;
  if (
    nearest !== undefined &&
    held?.index === index &&
    held.sentence === sentence.index &&
    (held.period.start ?? 0) > nearest.at &&
    (nearest.edition.start ?? 0) < (held.period.start ?? 0)
  )
    return { ...held.period, how: "inherited", note: "the year that the sentence speaks of" };
  if (nearest !== undefined) return { ...nearest.edition, how: "stated" };
  if (frame !== null) {
    if (!discourse.editions.has(index)) discourse.editions.set(index, frame);
    return frame;
  }
  const told = sentence.periods.filter(
    (year) =>
      year.end <= quantity.start &&
      !isCompared(article, sentence, year, quantity) &&
      year.role === "plain" &&
      year.period !== null &&
      /^\d{4}$/.test(year.period) &&
      !isTaken(article, sentence, year),
  );
  const newest = told.at(-1);
  if (
    told.length > 1 &&
    newest?.period != null &&
    !isEvent(article, newest) &&
    !ends(article.text.slice(sentence.start, newest.start), /\([^)]*$/) &&
    newest.start > (discourse.sentencePeriod?.sentence === sentence.index ? discourse.sentencePeriod.at : 0)
  )
    return { ...known(newest.period, newest), how: "stated" };
  if (
    !aside &&
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
    if (
      index !== "dti" &&
      carried === undefined &&
      discourse.section?.line === sentence.line &&
      /^\d{4}$/.test(discourse.section.period.value)
    )
      return { ...discourse.section.period, how: "inherited", note: "the year that the heading gives" };
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
  return onlyYear(article, sentence, quantity) ?? (index === "dti" ? null : headlineYear(article));
}

/** “Năm 2022 xếp thứ 11, trong khi năm 2021 mới ở hạng 19; chính quyền số đứng thứ 8”: the year that was only compared with. */
function isCompared(article: Article, sentence: Sentence, year: PeriodMention, quantity: Quantity): boolean {
  return (
    ends(article.text.slice(sentence.start, year.start), /(?:trong khi|còn|nếu như) $/) &&
    /[;:]/.test(article.text.slice(year.end, quantity.start))
  );
}

/** “từ thứ 40 (năm 2021) xuống 52/63”: a year in a bracket after a number, or of the place before, is that number's own. */
function isTaken(article: Article, sentence: Sentence, year: PeriodMention): boolean {
  const bracketed = article.text[year.start - 1] === "(";
  return sentence.quantities.some(
    ({ kind, end }) =>
      kind !== "other" && end <= year.start && year.start - end <= 3 && (bracketed || kind === "rank-from"),
  );
}

/** “Các thước đo điều hành năm 2024” over a list of indices: the year of them all. */
function headlineYear(article: Article): Bound<string> | null {
  const [headline] = article.sentences;
  const year = headline === undefined ? null : onlyYear(article, headline, null);
  return year === null ? null : { ...year, note: "the year of the headline" };
}

/** “PAR Index xếp thứ 5/63, DTI xếp thứ 7/63 năm 2023”: the one year of the sentence holds for all its numbers. */
function onlyYear(article: Article, sentence: Sentence, quantity: Quantity | null): Bound<string> | null {
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

/** “Năm 2023, Quảng Ngãi xếp …”, “Kết thúc năm 2021, …”: the time the sentence opens with. */
function framePeriod(article: Article, sentence: Sentence, quantity: Quantity): Bound<string> | null {
  const frame = sentence.periods.find(
    ({ start, end, role, period }) =>
      end <= quantity.start &&
      role === "plain" &&
      period !== null &&
      (start - sentence.start <= 22 ||
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

/** “Hai năm trước, nước ta đứng thứ 86”. */
function twoBefore(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const mention = sentence.periods.find(
    ({ relative, end }) => relative === "two-years-before" && end <= quantity.start,
  );
  const current = discourse.editions.get(index) ?? discourse.newest.get(index);
  if (mention === undefined || current === undefined || !/^\d{4}$/.test(current.value)) return null;
  return /[;.]|nay /.test(article.text.slice(mention.end, quantity.start))
    ? null
    : { ...known(String(Number(current.value) - 2), mention), how: "inherited", note: "two years before" };
}

/** “Một năm sau, tỉnh lên bậc 17”, “Kỳ tới phải vào top 40”: the edition after the one that was told of. */
function editionAfter(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const mention = sentence.periods.find(({ relative, end }) => relative === "next-edition" && end <= quantity.start);
  if (mention === undefined || article.text.slice(mention.end, quantity.start).includes(";")) return null;
  const told = discourse.editions.get(index);
  // The number before in the same sentence has taken the step already.
  if (told?.start === mention.start) return { ...told, how: "inherited" };
  const current =
    told?.value ??
    (index === "dti" && article.document.published !== null ? editionOut(article.document.published) : null);
  return current === null || !/^\d{4}$/.test(current)
    ? null
    : { ...known(String(Number(current) + 1), mention), how: "inherited", note: "the edition after" };
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
  // What a province gives itself is of an edition that is not out yet.
  const published = own ? null : article.document.published;
  const out = index === "dti" && published !== null ? editionOut(published) : null;
  for (const later of article.sentences.slice(sentence.index)) {
    // Nobody is ranked in an edition that is only self-assessed yet; a self-assessed score is of that very edition.
    if (!own && isSelfAssessed(article, later)) continue;
    const edition = editionsIn(article, later).find(
      (candidate) => candidate.index === index && !isAside(article, later, candidate.at),
    );
    if (edition === undefined) continue;
    // “DTI năm 2020 thành phố xếp thứ 5, 2021 thứ 3 và 2022 thứ 2” goes back before it comes to the edition that is news.
    const newest = later.periods.find(({ role, period }) => role === "plain" && period === out);
    return newest?.period == null ? edition.edition : known(newest.period, newest);
  }
  return null;
}

/** “muốn giữ chỗ trong tốp 10 ở kỳ DTI 2022”, “kỳ công bố trước (DTI 2022)”: not the edition that is told of. */
function isAside(article: Article, sentence: Sentence, at: number): boolean {
  return ends(
    article.text.slice(sentence.start, at),
    /(?:(?:muốn|phấn đấu|mục tiêu|kỳ vọng|hướng tới|đặt ra|kế hoạch|chuẩn bị|sắp tới) [^.;]*|(?:kỳ|lần|năm)(?: [^,.;()]{1,15})? trước(?: đó)?,? ?\((?:tức |là )?)$/,
  );
}

function isSelfAssessed(article: Article, sentence: Sentence): boolean {
  return /tự chấm|tự đánh giá/.test(article.text.slice(sentence.start, sentence.end));
}
