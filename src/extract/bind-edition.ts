/**
 * The edition a number of an index belongs to. The year stands outside the quote in nine cases of ten; the event’s own
 * year often stands nearer.
 */
import type { Article, Sentence } from "./article.ts";
import { attachedPeriod, isEvent, periodBefore, targetYear } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { announcedIn, editionOut, isAnnounced, thisYear, wasOut } from "./edition-out.ts";
import { aheadYear, editionAfter, editionBefore, sameYear, thatYear, twoBefore } from "./edition-steps.ts";
import {
  clauseYear,
  framePeriod,
  headlineYear,
  isCompared,
  isTaken,
  nowBefore,
  onlyYear,
  openingEdition,
  turnsAway,
} from "./edition-years.ts";
import { editionsIn } from "./editions-told.ts";
import { type Known, known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends, mayMatch } from "./search.ts";
import { saidOfNow } from "./said-of-now.ts";

/** “Yên Bái xếp thứ 15 (DTI năm 2021: 27/63)”: the bracket speaks of a number of its own. */
function inLaterBracket(article: Article, quantity: Quantity, at: number): boolean {
  return at > quantity.end && article.text.slice(quantity.end, at).includes("(");
}

/** @param index the index, for its own editions */
export function bindEdition(
  here: Occurrence,
  index: string,
  discourse: Discourse,
  target: boolean,
): Bound<string> | null {
  const edition = editionOf(here, index, discourse, target);
  return index === "egdi" && !target ? evenYear(edition, discourse) : edition;
}

/**
 * “Tỉnh tự chấm DTI năm 2025. … Trong 63 tỉnh cũ, Yên Bái đứng thứ 14”: nobody is ranked in an edition that is still to
 * come out; an edition that is stated beside the rank is taken at its word.
 */
export function releasedEdition(
  { article }: Occurrence,
  index: string,
  edition: Bound<string> | null,
  { estimate }: Discourse,
): Bound<string> | null {
  const { published } = article.document;
  if (index !== "dti" || published === null || edition?.how !== "inherited") return edition;
  const out = editionOut(published);
  const isOwn = estimate?.modality === "self-assessed" && estimate.period?.value === edition.value;
  return out === null || (wasOut(edition.value, published) ?? !isOwn)
    ? edition
    : { ...known(out, null, "the newest edition that was out at the date of publication"), how: "assumed" };
}

/** “Kết quả chấm điểm cấp xã quý III/2025 …”: communes and districts are ranked by the quarter as well. */
export function editionOfOwn(
  edition: Bound<string> | null,
  { sentence }: Occurrence,
  { period, periodLine }: Discourse,
): Bound<string> | null {
  const isRecent = period !== null && /^\d{4}-Q\d$/.test(period.value) && sentence.line - periodLine <= 1;
  return isRecent && edition?.how !== "stated"
    ? { ...period, how: "inherited", note: "the quarter that the text tells of" }
    : edition;
}

/** The United Nations rank every second year: “năm 2023 … hạng 71/193”, in a text of 2025, is of 2024. */
function evenYear(edition: Bound<string> | null, { ownYear }: Discourse): Bound<string> | null {
  if (edition === null || !/^\d{3}[13579]$/.test(edition.value)) return edition;
  const year = Number(edition.value);
  const next = ownYear !== null && year + 1 <= ownYear ? year + 1 : year - 1;
  return { ...edition, value: String(next), how: "assumed", note: "ranked every second year" };
}

/** “thứ 14/18 (DTI 2020, giá trị 0,3317) và thứ 12/17 (DTI 2021)”: the bracket dates the number before it and those in it. */
function glossedEdition({ article, sentence, quantity }: Occurrence, index: string): Bound<string> | null {
  const gloss = editionsIn(article, sentence).find(({ index: whose, edition, at }) => {
    const end = edition.end ?? at;
    if (whose !== index || !/[,)]/.test(article.text[end] ?? "")) return false;
    return at >= quantity.end
      ? /^ ?\((?:kỳ |lần |bảng )?$/.test(article.text.slice(quantity.end, at))
      : end < quantity.start &&
          /^, ?[^()]*$/.test(article.text.slice(end, quantity.start)) &&
          ends(article.text.slice(sentence.start, at), /\((?:kỳ |lần |bảng )?$/);
  });
  return gloss === undefined ? null : { ...gloss.edition, how: "stated" };
}

function editionOf(here: Occurrence, index: string, discourse: Discourse, target: boolean): Bound<string> | null {
  const { article, sentence, quantity } = here;
  // “từ vị trí 71 hiện nay”, in a goal for a year to come
  if (saidOfNow(here)) {
    const newest = discourse.newest.get(index) ?? discourse.editions.get(index);
    if (newest !== undefined) return { ...newest, how: "inherited", note: "“hiện nay”: the newest edition told of" };
    if (index !== "dti") return null;
  }
  const attached = attachedPeriod(here);
  if (attached?.period != null && /^\d{4}$/.test(attached.period))
    return index === "dti" && isAnnounced(article, attached)
      ? announcedIn(attached)
      : { ...known(attached.period, attached), how: "stated" };
  const glossed = glossedEdition(here, index);
  if (glossed !== null) return glossed;
  if (attached !== null && (attached.relative === "last-year" || attached.relative === "previous-edition")) {
    // “kỳ công bố trước (DTI 2022)” says which one it was.
    const said = editionsIn(article, sentence).find(
      ({ index: whose, at }) =>
        whose === index && at > attached.start && /^,? ?\((?:tức )?$/.test(article.text.slice(attached.end, at)),
    );
    if (said !== undefined) return { ...said.edition, how: "stated" };
    const published = article.document.published;
    const out = index === "dti" && published !== null ? editionOut(published) : null;
    const dated = discourse.sentencePeriod;
    // “DTI năm 2023 dự kiến đạt 0,78 điểm, cao hơn 0,4689 điểm của năm trước”
    const beside = dated?.index === index && dated.sentence === sentence.index ? dated.period.value : undefined;
    const current =
      beside ?? discourse.editions.get(index)?.value ?? out ?? (dated?.index === index ? dated.period.value : null);
    const step = current === null ? null : periodBefore(current, null);
    const earlier = step !== null && index === "egdi" ? periodBefore(step, null) : step;
    if (earlier !== null) return { ...known(earlier, attached), how: "inherited", note: "the edition before" };
  }
  const then = thatYear(here);
  if (then !== null) return then;
  const older = twoBefore(here, index, discourse);
  if (older !== null) return older;
  const next = editionAfter(here, index, discourse);
  if (next !== null) return next;
  if (target && attached?.relative === "this-year") {
    const year = targetYear(here, discourse);
    if (year !== null) return year;
  }
  if (attached !== null && attached.relative === "this-year") return thisYear(index, discourse, article, attached);
  if (target) return targetYear(here, discourse);
  const ahead = aheadYear(here, discourse);
  if (ahead !== null) return ahead;
  const backward = editionBefore(here, index, discourse);
  if (backward !== null) return backward;
  const editions = editionsIn(article, sentence).filter(
    (edition) =>
      edition.index === index &&
      !inLaterBracket(article, quantity, edition.at) &&
      // “từ vị trí số 1 của DTI 2020 xuống thứ 2”
      (quantity.kind === "rank-from" ||
        !sentence.quantities.some(
          ({ kind, end }) => kind === "rank-from" && end <= edition.at && edition.at - end <= 6,
        )),
  );
  // “Năm 2023, Yên Bái được xếp hạng 15 về DTI năm 2022”: the year of the index itself.
  const linked = editions.find(
    ({ at }) => at >= quantity.end && /^[^.;,:()\d]{0,35}$/.test(article.text.slice(quantity.end, at)),
  );
  if (linked !== undefined) return { ...linked.edition, how: "stated" };
  const now = nowBefore(here);
  const framed = framePeriod(here);
  const frame =
    (framed !== null && (framed.start ?? 0) < now ? null : framed) ?? sameYear(sentence, quantity, discourse);
  // “Cần Thơ ở DTI 2022 còn đứng thứ 7; nay …”: what went before is past.
  const current = editions.filter(
    ({ at }) =>
      at >= now &&
      // “là 0,5216, trong khi kỳ 2020 chỉ dừng ở 0,4138”: of the number after the turn.
      !(at >= quantity.end && turnsAway(article.text.slice(quantity.end, at))) &&
      // “Giá trị của Bộ là 0,7325; tại kỳ năm 2021, Bộ xếp thứ hai”: a clause of its own, where the text has its edition.
      !(discourse.editions.has(index) && article.text.slice(quantity.end, Math.max(quantity.end, at)).includes(";")),
  );
  const before = current.filter(({ at }) => at < quantity.start).at(-1);
  // “Nếu như năm 2020, DTI … thì năm 2021, DTI …”: the year before the number, not the one after it.
  const nearest = before ?? (frame === null ? current[0] : undefined);
  // “DTI năm 2021 xếp thứ 37, tăng 8 bậc; năm 2022 xếp thứ 34, tăng 3 bậc”: the year that the number before was given.
  const aside =
    discourse.sentencePeriod !== null &&
    sentence.periods.some(
      (year) => year.start === discourse.sentencePeriod?.period.start && isCompared(article, sentence, year, quantity),
    );
  const past = (discourse.sentencePeriod?.period.start ?? 0) < now;
  const held = aside || past ? null : discourse.sentencePeriod;
  const own = clauseYear(here, nearest?.at ?? 0);
  if (own !== null && (held?.sentence !== sentence.index || (own.start ?? 0) > (held.period.start ?? 0))) return own;
  if (
    nearest !== undefined &&
    held?.index === index &&
    held.sentence === sentence.index &&
    (held.period.start ?? 0) > nearest.at &&
    (nearest.edition.start ?? 0) < (held.period.start ?? 0)
  )
    return { ...held.period, how: "inherited", note: "the year that the sentence speaks of" };
  if (own !== null) return own;
  if (nearest !== undefined) return { ...nearest.edition, how: "stated" };
  if (frame !== null) {
    if (!discourse.editions.has(index)) discourse.editions.set(index, frame);
    return frame;
  }
  const told = sentence.periods.filter(
    (year) =>
      year.end <= quantity.start &&
      year.start >= now &&
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
    !past &&
    discourse.sentencePeriod?.index === index &&
    discourse.sentencePeriod.sentence === sentence.index &&
    goesOn(article, sentence, discourse.sentencePeriod.at, quantity)
  )
    return { ...discourse.sentencePeriod.period, how: "inherited", note: "the year that the sentence speaks of" };
  const draft =
    quantity.kind === "score" || quantity.kind === "score-change" ? discourse.draftEditions.get(index) : undefined;
  const official = discourse.editions.get(index);
  // “Kết quả chính thức gần nhất là của năm 2022”, told after what the province gave itself.
  const isSince = draft?.start != null && official?.start != null && official.start > draft.start;
  const carried = isSince ? official : (draft ?? official);
  if (carried === undefined || index !== "dti") {
    // “năm 2021, chỉ số cải cách hành chính xếp thứ 36”, “Với các chỉ số khác, năm 2022 … PAR Index … Ngược lại, PCI …”
    const year = sentence.periods
      .filter(
        ({ start, end, role, period }) =>
          end <= quantity.start &&
          start >= now &&
          // “Cú bật chỉ đến vào năm 2024, khi Việt Nam lên hạng 71”
          (role === "plain" || (role === "until" && Number(period) <= (discourse.ownYear ?? 0))) &&
          period !== null &&
          /^\d{4}$/.test(period),
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
  // “Cần Thơ kỳ 2022 còn đứng thứ 7; nay chính quyền số xếp thứ 4, kinh tế số xếp thứ 11”
  const turn = sentence.periods.findLast(({ relative, end }) => relative === "this-year" && end <= quantity.start);
  if (turn !== undefined && carried?.start != null && carried.start >= sentence.start && carried.start < turn.start)
    return thisYear(index, discourse, article, turn);
  if (carried !== undefined) return { ...carried, how: "inherited", note: "the edition that the text is about" };
  const opening = index === "dti" ? openingEdition(article, sentence, discourse) : null;
  if (opening !== null) return opening;
  const later = laterEdition(article, sentence, index, discourse);
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

/** “… của Chính phủ số là 0,7714; Kinh tế số 0,8266”: past a semicolon the year holds for a name with its bare score. */
function goesOn(article: Article, sentence: Sentence, from: number, quantity: Quantity): boolean {
  const at = article.text.lastIndexOf(";", quantity.start);
  if (at < from) return true;
  if (quantity.kind !== "score") return false;
  return sentence.mentions.some(
    ({ kind, start, end }) =>
      (kind === "indicator" || kind === "subject") &&
      start - at <= 2 &&
      start > at &&
      /^(?: |: | là | \()$/.test(article.text.slice(end, quantity.start)),
  );
}

function laterEdition(
  article: Article,
  sentence: Sentence,
  index: string,
  { ownYear }: Discourse,
): Known<string> | null {
  const own = isSelfAssessed(article, sentence);
  // What a province gives itself is of an edition that is not out yet.
  const published = own ? null : article.document.published;
  const out = index === "dti" && published !== null ? editionOut(published) : null;
  for (const later of article.sentences.slice(sentence.index)) {
    // Nobody is ranked in an edition that is only self-assessed yet; a self-assessed score is of that very edition.
    if (!own && isSelfAssessed(article, later)) continue;
    const edition = editionsIn(article, later).find(
      (candidate) =>
        candidate.index === index &&
        !isAside(article, later, candidate.at) &&
        (ownYear === null || Number(candidate.edition.value) <= ownYear),
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
  return mayMatch(sentence, SELF_ASSESSED) && SELF_ASSESSED.test(article.text.slice(sentence.start, sentence.end));
}
const SELF_ASSESSED = /tự chấm|tự đánh giá/;
