/** Scores, their differences and their growth. */
import { ranksCountries } from "../knowledge/indices.ts";
import { bindEdition, editionOfOwn } from "./bind-edition.ts";
import { bindIndex, isWholeScore, scaleOf } from "./bind-index.ts";
import { bindMean } from "./bind-mean.ts";
import { bindModality, modalityByYear, setsEstimate } from "./bind-modality.ts";
import { bindBaseline, periodBefore } from "./bind-period.ts";
import { indicatorsOf } from "./bind-score-growth.ts";
import { type Bound, bindSubject, nationIn } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, type LastValue, draftOf, spanOf } from "./draft.ts";
import { type Known, known } from "./known.ts";
import { type Occurrence, occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { saidUnreal } from "./refuse-said.ts";
import { isGap, isInRow, isMaximum, isMeanOfOffices, isOfDistricts, isOfUnnamed } from "./refuse-score.ts";
import { isScoreOfBody } from "./refuse-standing.ts";
import { isOfBody } from "./refuse-standing.ts";
import { isScoreOf, saidAsPoints } from "./said-as-score.ts";
import { ends } from "./search.ts";
import { readStructure } from "./structure-claims.ts";

/** @returns the claims, or why there are none */
export function bindScore(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string {
  const { article, sentence, quantity } = here;
  const found = bindIndex(here, discourse);
  if ("refused" in found) return found.refused;
  const index = found.bound;
  const scale = scaleOf(index.value);
  if (quantity.rule === "score/beside-name" && !standsBesideName(here, index.value)) return "no name stands beside it";
  if (isMaximumOfPart(here))
    return readStructure(
      occurrenceIn(article, sentence, { ...quantity, kind: "max-score", unit: "points" }),
      discourse,
    );
  const change = quantity.kind === "score-change" || isGain(here);
  const unit = change ? changeUnit(scale, quantity) : (quantity.unit ?? "points");
  // The GCI gave points of one until 2018, of a hundred since.
  if (unit === "ratio" && scale !== "ratio" && index.value !== "gci") return "this index has no scores between 0 and 1";
  if (index.value !== "dti" && !change && !isScoreOf(index.value, here))
    return "nothing says that this is the score of the index";
  if (index.value === "dti" && unit === "points" && !change && !saidAsPoints(here))
    return "nothing says that these points are a score";
  if (index.value === "dti" && unit === "points" && !change && quantity.value < 10)
    return "too small for a score in points";
  if (index.value !== "dti" && /\/ ?(?:10|[2-5]\d|5|20)(?!\d)/.test(article.text.slice(quantity.start, quantity.end)))
    return "the score of a part of the index";
  if (index.value === "gci" && ends(here.before, /trụ cột [^,.;()\d]{2,25} \(?(?:đạt |được |là )?$/, sentence))
    return "the score of a part of the index";
  if (index.value !== "dti" && !change && isOfNamelessPart(here)) return "the score of a part of the index";
  if (index.value !== "dti" && COMPONENT.test(here.before)) return "the score of a part of the index";
  if (BAR_OF_SOME.test(here.before)) return "a bar that some of them passed";
  if (isMaximum(here)) return "the maximum, not a score";
  if (discourse.ministries === null && UNNAMED_MEAN.test(here.before)) return "the mean of a group that is not named";
  const subject =
    townRanked(here, index) ??
    bindMean(here, discourse) ??
    nationIn(here, index.value, discourse) ??
    bindSubject(here, discourse);
  if (subject === null) return "no subject is near";
  if (isOfBody(here)) return "the score of a body, not of its province";
  const foreign = subject.value.startsWith("country:") && subject.value !== "country:vn";
  const isOwn = isRankedByProvince(subject.value, index.value);
  if (!isOwn && (/^(?:commune|district|enterprise):/.test(subject.value) || (foreign && !ranksCountries(index.value))))
    return "the subject is not ranked by this index";
  if (subject.value.startsWith("province:") && isOfDistricts(here, index))
    return "a score of the province's own index of districts or offices";
  if (
    change &&
    /^ so với (?:mức |điểm |số điểm |kết quả )?(?:tỉnh )?tự (?:chấm|đánh giá)/.test(
      article.text.slice(quantity.end, quantity.end + 40),
    )
  )
    return "what the assessors took off, not a change";
  if (isOfUnnamed(here)) return "of the first or last, whoever that is";
  if (isScoreOfBody(here)) return "the score of a body, not of its province";
  if (isMeanOfOffices(here)) return "the mean of offices or districts";
  if (isInRow(here)) return "a row of numbers whose heading was not understood";
  if (isGap(here)) return "how far apart two are, not a score";
  const unreal = saidUnreal(here);
  if (unreal === "supposed, not stated" || unreal === "quoted as an example or a rumour") return unreal;
  const said = bindModality(here, discourse);
  const told = bindEdition(here, index.value, discourse, said === "target");
  const edition = isOwn
    ? editionOfOwn(told, here, discourse)
    : said === "self-assessed"
      ? (ownEdition(here, index.value, told, discourse) ?? told)
      : told;
  const period = change ? edition : periodOfStep(here, edition, discourse.newest.get(index.value));
  const modality = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  values.push({ kind: "score", at: quantity.end });
  const carried =
    discourse.estimate !== null && said === discourse.estimate.modality && setsEstimate(article, sentence) === null;
  if ((modality === "estimate" || modality === "self-assessed") && !carried)
    discourse.estimate = { sentence: sentence.index, modality, index: index.value, period };
  const beside = BESIDE.test(here.before);
  if (!beside && (subject.value.startsWith("average:") || subject.value === "country:vn")) discourse.topic = subject;
  return indicatorsOf(here, discourse, index.value).map((indicator) => {
    const { start, end } = spanOf(sentence, quantity, [subject, indicator]);
    return draftOf(quantity, {
      index,
      subject,
      indicator,
      measure: change ? "score-change" : "score",
      unit,
      period,
      modality,
      baseline: change ? bindBaseline(sentence, quantity, period?.value ?? null) : null,
      start,
      end,
    });
  });
}

/** A province ranks its districts and communes by indices of the same names. */
const RANKED_BY_PROVINCES: ReadonlySet<string> = new Set(["dti", "ddci", "par"]);

/** The index of administrative reform goes down to districts only. */
function isRankedByProvince(subject: string, index: string): boolean {
  return (
    RANKED_BY_PROVINCES.has(index) &&
    (subject.startsWith("district:") || (subject.startsWith("commune:") && index !== "par"))
  );
}

/** “Huyện Vân Hồ đứng cuối bảng về DTI cấp huyện của Sơn La, đạt 58,7 điểm”: the province only owns the board. */
function townRanked({ sentence, quantity, before }: Occurrence, index: Bound<string>): Bound<string> | null {
  if (!RANKED_BY_PROVINCES.has(index.value) || !OWN_BOARD.test(before)) return null;
  const town = sentence.mentions.findLast(
    ({ kind, id, role, end }) =>
      kind === "subject" && isRankedByProvince(id, index.value) && role === "topic" && end <= quantity.start,
  );
  return town === undefined ? null : { ...known(town.id, town), how: "stated" };
}

const OWN_BOARD =
  /(?:cấp|trong|\d) (?:\d+ )?(?:huyện|xã|quận|phường|thị xã)[^.;]{0,60} của (?:tỉnh |thành phố |tp\.? ?)?[^.;,]{3,25}(?: về [^.;,]{3,30})?,? (?:đạt|với|được) $/;

/**
 * “Với bộ chỉ số năm 2024, tỉnh tự đánh giá đạt 628 điểm. Trong đó, thể chế số tự chấm 92 điểm”, “Năm 2023, tình hình khởi
 * sắc hơn. Tỉnh tự chấm 712 điểm”: what a province gives itself is of the edition after the one that is out.
 */
function ownEdition(
  { sentence }: Occurrence,
  index: string,
  told: Bound<string> | null,
  { estimate, draftEditions, year, yearLine }: Discourse,
): Bound<string> | null {
  if (told?.how === "stated") return null;
  const draft = draftEditions.get(index);
  if (draft !== undefined && draft.value > (told?.value ?? "")) return { ...draft, how: "inherited", note: OF_SELF };
  const before = estimate?.index === index && estimate.modality === "self-assessed" ? estimate.period : null;
  const isOwn = before?.how === "stated" || before?.note === OF_SELF;
  if (
    before !== null &&
    isOwn &&
    before.value > (told?.value ?? "") &&
    sentence.index - (estimate?.sentence ?? 0) <= SELF_REACH
  )
    return { ...before, how: "inherited", note: OF_SELF };
  return year !== null && yearLine === sentence.line && told !== null && year.value > told.value
    ? { ...year, how: "inherited", note: "the year that the paragraph speaks of" }
    : null;
}

const OF_SELF = "the edition of the self-assessment";
/** How many sentences a self-assessment goes on for. */
const SELF_REACH = 3;

/** “Tăng nhiều nhất trong 8 nhóm chỉ số là Hoạt động kinh tế số với 61 điểm”: what it won, not what it has. */
function isGain(here: Occurrence): boolean {
  const { article, quantity } = here;
  return (
    quantity.kind === "score" &&
    quantity.comparator === "eq" &&
    !/^,? (?:tăng|thêm) \d[\d.,]* điểm/.test(article.text.slice(quantity.end, quantity.end + 30)) &&
    GAINED_MOST.test(here.before)
  );
}

const GAINED_MOST =
  /^(?:[^.;:]{0,40}, )?tăng (?:điểm )?(?:nhiều|mạnh|cao|ít|nhanh)(?: điểm)? nhất[^.;:\d]{0,20}(?:\d{1,2} [^.;:\d]{0,20})?(?: là|:) [^.;:,\d]{3,45},? (?:với|tới|đến|thêm|được) $/;

/** “Ba tỉnh có giá trị thấp nhất, chưa tới 0,55, là …” */
const BAR_OF_SOME =
  /(?:^|[,;:] |còn |có )(?:\d{1,2}(?:\/\d+)?|hai|ba|bốn|năm|các|những|nhiều) (?:tỉnh|thành phố|địa phương|nơi|bộ|đơn vị)[^.;\d]{0,40} (?:chưa (?:tới|đến|đạt)|dưới|trên|hơn|vượt|từ) $|(?:100%|tất cả|mọi|toàn bộ)(?: các)? (?:xã|phường|huyện|sở|đơn vị|địa phương|cơ quan)[^.;\d]{0,40}(?:phải|cần) đạt $/;
/** “0,7936 điểm, cao hơn trung bình cấp tỉnh là 0,7582 điểm”: only measured by. */
const BESIDE =
  /(?:^|\d)[^.;]*(?:hơn|kém|so với|vượt|bằng|trên|dưới|xấp xỉ|ngang) (?:mức |giá trị |điểm )?(?:trung bình|bình quân|mặt bằng)[^.;]*$/;

/** “Điểm trung bình của khối là 362,7”, in a province's own ranking of its offices. */
const UNNAMED_MEAN =
  /(?:trung bình|bình quân)(?: chung)? (?:của )?(?:cả |toàn )?(?:khối|nhóm)(?: này)? (?:là|đạt|chỉ)(?: [a-zà-ỹ]+)* (?:[\d.,]+(?: điểm)?, )?$|(?:trung bình|bình quân) (?:của )?(?:cấp|khối) (?:huyện|xã|sở)[^,.;]{0,20}$|(?:^|[:;,(] ?)(?:cấp|khối|nhóm) (?:các )?(?:huyện|xã|phường|sở)(?![a-zà-ỹ])[^.;:\d]{0,40}(?:trung bình|bình quân)[^,.;\d]{0,20}$/;

/** “riêng hạ tầng kỹ thuật 0,4480”, “dịch vụ trực tuyến của Việt Nam đạt 0,7081”. */
const COMPONENT =
  /(?:riêng|hợp phần|cấu phần|thành phần|chỉ số con|hạ tầng (?:kỹ thuật|viễn thông|nhân lực)|dịch vụ (?:công )?trực tuyến|(?:nguồn|vốn) nhân lực|vốn con người|nguồn lực con người)(?: (?!chỉ số|điểm|năm|tỉnh|thành|dti|par(?![a-z])|sipas|papi|pci|pgi|ddci|egdi|gii|gci)[^,.;:()\d]{2,40})? (?:đạt |được |là |chỉ |có )*$/;

/** “Điểm của Việt Nam đạt 0,693, trong đó pháp lý 0,183, kỹ thuật 0,143”: whatever is told after it is a part. */
function isOfNamelessPart(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  const at = here.before.lastIndexOf("trong đó ");
  const from = sentence.start + at;
  return (
    at >= 0 &&
    sentence.quantities.some(({ kind, end }) => kind === "score" && end <= from) &&
    !article.text.slice(from, quantity.start).includes(";") &&
    !/^trong đó (?:năm|kỳ) 20/.test(article.text.slice(from, quantity.start)) &&
    !sentence.mentions.some(
      ({ kind, start, end }) => (kind === "subject" || kind === "index") && start >= from && end <= quantity.start,
    )
  );
}

/** “Thái Nguyên 45,78”, “Đắk Nông (38,97)”, in an index that prints such scores. */
function standsBesideName({ article, sentence, quantity }: Occurrence, index: string): boolean {
  if (index === "dti" || scaleOf(index) === "ratio" || !isWholeScore(index, quantity.value)) return false;
  return sentence.mentions.some(
    ({ kind, id, end }) =>
      kind === "subject" &&
      /^(?:province|country|ministry):/.test(id) &&
      /^(?: |, |: | - | với | ?\()$/.test(article.text.slice(end, quantity.start)),
  );
}

/** “Tổng điểm 1.000, trong đó Chính phủ số 400 điểm, Kinh tế số 300 điểm”: how the points are shared out. */
function isMaximumOfPart(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  return (
    quantity.kind === "score" &&
    quantity.unit === "points" &&
    quantity.decimals === 0 &&
    quantity.value % 10 === 0 &&
    (SHARED_OUT.test(here.before) ||
      (ends(here.before, /(?:gồm|chia|bao gồm)[^.;]*\($/, sentence) &&
        PART_MAXIMA.has(quantity.value) &&
        article.text[quantity.end] === ")"))
  );
}

/** What the pillars and main indicators were ever given. */
const PART_MAXIMA: ReadonlySet<number> = new Set([
  70, 80, 90, 100, 110, 120, 140, 150, 180, 200, 220, 250, 300, 400, 500,
]);

const SHARED_OUT =
  /(?:tổng điểm|thang điểm|điểm tối đa|tổng số điểm|cơ cấu điểm)[^.;]{0,40}(?:1\.?000|500)(?: điểm)?,? (?:trong đó|gồm|bao gồm|chia)(?! [^.]*(?:tỉnh|thành phố) (?:đạt|được))/;

/** “(giai đoạn 2020 - 2023) từ 0,4858 lên 0,7326”: the first score is of the earlier edition, the second of the later. */
function periodOfStep(
  here: Occurrence,
  edition: Bound<string> | null,
  newest: Known<string> | undefined,
): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const before = here.before;
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 40));
  const from =
    ends(before, /từ (?:mức )?$/, sentence) && /^(?: điểm)? (?:lên|xuống|tới|còn|vươn lên)(?: mức)? \d/.test(after);
  const step = STEP_TO.exec(before);
  const to = step !== null;
  if (!from && !to) return edition;
  const year = step?.groups?.["year"];
  if (year !== undefined && edition !== null && edition.value <= year) return editionSince(year, newest);
  const span = sentence.periods.find(({ period, end }) => end <= quantity.start && /^\d{4}\/\d{4}$/.test(period ?? ""));
  if (span?.period != null) return { ...known(span.period.slice(from ? 0 : 5, from ? 4 : 9), span), how: "stated" };
  if (to || edition === null) return edition;
  const earlier = periodBefore(edition.value, null);
  return earlier === null ? null : { ...known(earlier, null, "the edition before"), how: "assumed" };
}

const STEP_TO =
  /từ (?:mức )?\d[\d.,]*(?: điểm)?(?: (?:của |ở |trong |vào )?(?:năm|kỳ) (?<year>20\d\d))?,? (?:đã )?(?:tăng |giảm |nhích )?(?:lên|xuống|tới|còn|vươn lên)(?: mức)? $/;

/** “từ 0,6783 của năm 2023 tăng lên 0,6961”: the newest edition told of, where it is newer, or the one after. */
function editionSince(year: string, newest: Known<string> | undefined): Bound<string> {
  return newest !== undefined && newest.value > year
    ? { ...newest, how: "inherited" }
    : { ...known(String(Number(year) + 1), null, "the edition after the one that it rose from"), how: "assumed" };
}

function changeUnit(scale: "ratio" | "percent" | "points", quantity: Quantity): string {
  return scale === "ratio" && Math.abs(quantity.value) < 1 && quantity.decimals > 1 ? "ratio" : "points";
}
