/** Whether a number is so, is aimed at, is estimated, or is what a province gives itself. */
import type { Modality } from "../model/claim.ts";
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import { TARGET } from "./goal-words.ts";
import { goesOnAsGoal } from "./goals-go-on.ts";
import type { Occurrence } from "./occurrence.ts";
import { HORIZON } from "./own-year.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { saidOfNow } from "./said-of-now.ts";
import { ends, lastMatch, mayMatch } from "./search.ts";

const FUTURE = /(?:đến|hết|tới)(?: cuối| hết)? (?:năm |tháng \d{1,2}\/)?20[2-4]\d/;
const ESTIMATE =
  /(?<![a-z\u00df-\u024f\u1e00-\u1eff])(?:có thể(?! chế)|dự tính|ước(?: tính| đạt| lượng| khoảng| thực hiện)?|dự kiến|dự báo|dự ước|(?:nhận định|dự đoán|tiên lượng|tính toán|cho rằng)[^.;]{0,60} sẽ|sẽ (?=(?:đạt|chạm|vượt|lên|chiếm)[^.;,]{0,15}$)) [^.;]{0,70}$/;
/** “ước tính kinh tế số chiếm 15,91% GRDP năm 2020, 16,38% năm 2021 và 17,12% …”: the members of a series. */
const YEARLY =
  /\d[\d.,]* ?% (?:gr?dp )?(?:vào |của )?năm 20\d\d(?:, | và |; )|năm 20\d\d (?:là |đạt )?\d[\d.,]* ?%(?:, | và |; )/g;
/** “ước chiếm 9,8% GRDP, năm 2023 là 8,4%” */
const OF_PAST =
  /\d[^.;]*(?:,| \() ?(?:còn |trong khi )?(?:(?:tỷ lệ|tỷ trọng|con số|mức)(?: này| đó| ấy)? (?:của |trong )?(?:cả )?)?(?:năm|kỳ) (?:20[12]\d|trước|ngoái)(?: (?:là|đạt|chiếm|chỉ|mới))* $/;
/** “ước tính năm 2020 là 15,97%, năm 2021 là 16,01%”: years of a series, none of which is the one before. */
const OF_YEARS =
  /(?<![a-zà-ỹ])(?:ước tính|ước|dự báo) năm 20\d\d (?:là|đạt|chiếm) \d[^;.]*năm 20\d\d (?:là|đạt|chiếm) $/;
/** “Ước cả năm 2024, tỷ trọng … đạt 12,8%” */
const OPENS_ESTIMATING = /^ước(?: tính| thực hiện)?(?: cả)? (?:năm|quý|tháng|\d{1,2} tháng)(?![a-zà-ỹ])[^.;%]{0,140}$/;
const SELF = /tự chấm|tự đánh giá|tự cho điểm/;
const SELF_ALL = /tự chấm|tự đánh giá|tự cho điểm/g;
/** “mục tiêu … 300.000 lượt (đến tháng 4/2024 là 187.600 lượt)”: a day or month is when it was counted, a year may be the goal's. */
const STANDS_AT =
  /^\((?:tính )?đến (?:hết |cuối )?(?:ngày |tháng )?\d{1,2}[/-][\d/-]+[^()]{0,12} (?:là|đạt|có|mới|được) /;
/** “…; con số ở thời điểm cuối tháng 9 là 397”. */
const STANDS_NOW = /(?:ở|tại|tính đến|đến) thời điểm|hiện (?:là|có|đạt|mới|tại)/;
/** “(kế hoạch năm: 60%)”, “chỉ tiêu tỉnh giao 60%”. */
const PLANNED =
  /(?<!(?:vượt|so với|bằng|hoàn thành) )(?:kế hoạch|chỉ tiêu|mục tiêu|yêu cầu|quy định)(?: (?:năm|cả|đề|đặt|ra|giao|được|tỉnh|trung ương|bộ|là|đạt|này|20\d\d))*(?: \d[\d.,]* điểm phần trăm ?\()? ?:? ?$/;
/** “… như nghị quyết đề ra”, after the number. */
const AS_PLANNED =
  /^[^,.;]{0,60}(?:(?:mà|như|theo) [^,.;]{0,60}(?:đề ra|đặt ra|giao(?! dịch)|yêu cầu|đòi hỏi|ấn định)|phải (?:đạt|sử dụng|dùng|có|được|hoàn thành)(?![a-zà-ỹ]))|^ (?:gr?dp )?là (?:mục tiêu|chỉ tiêu|đích)(?! này)/;
/** What was reached, said beside a goal: “đã hoàn thành”, “vượt chỉ tiêu”. */
const REACHED =
  /(?:đã|đang|hiện|hiện nay|hiện có|đạt được|thực tế|vượt (?:mức|chỉ tiêu|mục tiêu)|: [^:]{0,30}mới (?=xếp|đạt|đứng|ở|có))[^,;]{0,60}$/;

/** “mục tiêu 80% … cũng đã hoàn thành: cuối năm 2024, con số này là 83,1%” */
const REACHED_ALREADY = /(?:đã|vừa|sớm) (?:hoàn thành|đạt|về đích|cán đích)(?: [^.;:,]{0,30})?[:,][^.;]{0,60}$/;

export function bindModality(here: Occurrence, discourse: Discourse): Modality {
  const { article, sentence, quantity } = here;
  const text = article.text;
  if (discourse.goalList?.line === sentence.line) return standsBesideGoal(here, discourse);
  const clauseFrom = clauseStart(here);
  const before = text.slice(sentence.start, quantity.start);
  const clause = text.slice(clauseFrom, quantity.start);
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 70));
  // “ước đạt 19,2% GDP, cao hơn mức 18,3% của năm 2024 nhưng chưa chạm mục tiêu 20%”
  if (MEASURED_BY.test(text.slice(quantity.start, quantity.end)) && OF_THEN.test(after)) return "actual";
  // “đạt trên 10% GRDP, so với mức 6,4% của năm 2023”
  if (ends(before, COMPARED_WITH, sentence) && OF_THEN.test(after)) return "actual";
  if (saidOfNow(here)) return "actual";
  if (isTarget(here, clause, after, discourse)) return "target";
  const scored = /^score/.test(quantity.kind);
  if (scored && mayMatch(sentence, SELF) && SELF.test(before) && !isOfficial(before)) return "self-assessed";
  if (
    (mayMatch(sentence, ESTIMATE) &&
      ends(saidByOther(clause).replace(YEARLY, ""), ESTIMATE) &&
      !ends(clause, OF_PAST, sentence)) ||
    ends(before.slice(before.lastIndexOf(";") + 1), OF_YEARS, sentence) ||
    OPENS_ESTIMATING.test(before) ||
    /^(?:ước|dự kiến|dự tính)/.test(text.slice(quantity.start, quantity.end))
  )
    return "estimate";
  // “…, tăng 333 điểm” after an estimated score, “(697.55 điểm)” beside a self-assessed one.
  const inPoints =
    quantity.kind === "score" && quantity.unit === "points" && discourse.estimate?.sentence !== sentence.index;
  const beside =
    quantity.kind === "score-change" ||
    (quantity.kind === "score" && ends(before, /\($/, sentence)) ||
    (inPoints && !ends(before, /(?:bộ|kỳ trước|năm trước)[^.;]*$/, sentence));
  // The parts of a self-assessed score are told in the sentences after it.
  const reach = inPoints || (quantity.kind === "score-change" && Math.abs(quantity.value) > 1) ? 3 : 1;
  const { estimate } = discourse;
  return beside &&
    estimate !== null &&
    sentence.index - estimate.sentence <= reach &&
    !isOfOtherIndex(sentence, quantity, estimate.index)
    ? estimate.modality
    : "actual";
}

/** “Bộ ước tính 16,5%, trong khi con số của Tổng cục Thống kê là 12,33%”: what the other does, it does not estimate as well. */
function saidByOther(clause: string): string {
  const turn = OTHER_SOURCE.exec(clause);
  return turn === null ? clause : clause.slice(turn.index + turn[0].length);
}

const OTHER_SOURCE =
  /, (?:trong khi(?: đó)?|còn|nhưng|song),? (?:(?:theo|con số|số liệu|kết quả|mức|cách tính|tính toán)(?: của| do| mà)? )?(?:tổng cục|cục|cơ quan thống kê|ngành thống kê|bộ|google|ngân hàng thế giới)(?![a-zà-ỹ])(?!.*, (?:trong khi|còn|nhưng|song) )/;

/** “… tự chấm 712,8 điểm. … năng lực cạnh tranh (PCI) đạt 70,94 điểm” */
function isOfOtherIndex({ mentions }: Sentence, quantity: Quantity, index: string | null): boolean {
  const named = mentions.filter(({ kind, end }) => kind === "index" && end <= quantity.start).at(-1);
  return named !== undefined && index !== null && named.id !== index;
}

const MEASURED_BY = /^(?:vượt|kém xa|cao hơn|thấp hơn) mức/;
/** “đạt 41,3%, thấp xa so với chỉ tiêu 80%”, “đạt 71,9%, còn cách khá xa mức 80% tỉnh giao” */
const BELOW_GOAL =
  /^(?: [^,.;\d]{0,20})?,? (?:(?:vẫn |còn |khá )*(?:thấp|kém|dưới|cách|chưa đạt|chưa bằng|vượt|cao hơn)[^,.;\d]{0,20}(?:mục tiêu|chỉ tiêu|kế hoạch|mức (?:đề ra|giao|\d[\d.,]*%? (?:tỉnh |được |mà [^,.;]{3,30} )?(?:giao|đề ra|đặt ra))))/;
/** “giao chỉ tiêu cho 1.640 tổ công nghệ số cộng đồng”: how many there are to reach it. */
const GIVEN_TO = /(?:giao|phân) (?:chỉ tiêu|nhiệm vụ|việc)[^.;,]{0,12} (?:cho|đến|tới) $/;
const COMPARED_WITH = /(?:so với|từ|cao hơn|thấp hơn|kém|vượt)(?: (?:mức|con số|tỷ lệ|kết quả))? $/;
const OF_THEN = /^ (?:gr?dp )?(?:của |hồi )?(?:năm|kỳ|cuối|quý|tháng)(?: (?:20[01]\d|202\d)| trước| ngoái| [ivx\d])/;

/** “Duy trì DTI trong tốp 5 (kỳ 2024: thứ 5)”, “tối thiểu 22%; năm 2025 ước 19,1%”: how things stand, told beside the goal. */
function standsBesideGoal(here: Occurrence, { ownYear, goalList }: Discourse): Modality {
  const { article, quantity } = here;
  const before = here.before;
  const own = article.text.slice(quantity.start, quantity.end);
  if (goalList?.scope === "titled" && tellsOfNow(before, goalList.year?.value ?? null)) return "actual";
  const now = NOW_BESIDE_GOAL.exec(before)?.groups;
  if (now === undefined || (ownYear !== null && Number(now["year"] ?? 0) > ownYear)) return "target";
  return /ước/.test(now["verb"] ?? "") || own.startsWith("ước") ? "estimate" : "actual";
}

/** “Đến nay, tỉnh đã đạt 12%. DTI năm 2023 xếp thứ 25.”, under the title of the goals for 2025. */
function tellsOfNow(before: string, goal: string | null): boolean {
  if (/(?:^|[,;] )(?:hiện nay|hiện|đến nay|tới nay)(?:,| )|(?<![a-zà-ỹ])đã (?:đạt|có|xếp|lên|vượt)/.test(before))
    return true;
  const year = /(?<!đến )(?<!cuối )(?:năm|kỳ) (?<year>20\d\d)(?!.*(?:năm|kỳ) 20\d\d)/.exec(before)?.groups?.["year"];
  return year !== undefined && goal !== null && year < goal;
}

const NOW_BESIDE_GOAL =
  /[(;] ?(?:hiện|hiện nay|hiện tại|(?:kỳ|năm) (?<year>20\d\d))(?: là|:)?(?<verb>(?: mới| chỉ| đạt| ước| khoảng| được)*) ?(?:hạng |thứ |xếp )*$/;

/** “đến năm 2025” where that year lies ahead of the document’s own; “đến hết tháng 12/2023” in a text of 2024 does not. */
function hasFuture(text: string, discourse: Discourse): boolean {
  const year = FUTURE.exec(text)?.[0].slice(-4);
  return (
    year !== undefined &&
    (discourse.ownYear === null ||
      Number(year) > discourse.ownYear ||
      (Number(year) === discourse.ownYear && YEAR_END.test(text)))
  );
}

const YEAR_END = /(?:đến|hết|tới) (?:hết |cuối )?năm 20\d\d|(?:hết|cuối) 20\d\d/;

/** “tự chấm 676,25 điểm, đến khi Bộ thẩm định chỉ còn 617,8”: what the ministry gave is no self-assessment. */
function isOfficial(before: string): boolean {
  const self = lastMatch(SELF_ALL, before)?.start ?? -1;
  return /thẩm định|công nhận|(?<![a-zà-ỹ])bộ(?: (?:thông tin và truyền thông|tt&tt|tt-tt|khoa học và công nghệ|kh&cn))? (?:(?:chỉ|mới|vẫn|đã|lại) )?(?:công bố|chấm|cho|cấp|ghi nhận)/.test(
    before.slice(self + 6),
  );
}

function isTarget(here: Occurrence, clause: string, after: string, discourse: Discourse): boolean {
  const { article, sentence, quantity, before } = here;
  const own = article.text.slice(quantity.start, quantity.end);
  // “đạt từ 85% trở lên (năm 2024 là 78,6%)”, in a plan of 2025
  const aside = /\([^()]*$/.exec(before)?.[0];
  const year =
    aside === undefined ? undefined : /(?:năm|kỳ|tháng) [^()]{0,8}?(?<year>20[12]\d)/.exec(aside)?.groups?.["year"];
  if (year !== undefined && discourse.ownYear !== null && Number(year) < discourse.ownYear) return false;
  if (aside !== undefined && STANDS_AT.test(aside)) return false;
  if (BELOW_GOAL.test(after) || ends(before, GIVEN_TO, sentence)) return false;
  // “yêu cầu làm rõ nguyên nhân, nhất là ở An toàn thông tin mạng (hạng 14)”
  const glosses = sentence.mentions.some(
    ({ kind, end }) => (kind === "indicator" || kind === "subject") && article.text.slice(end, quantity.start) === " (",
  );
  if (quantity.kind === "rank" && glosses && after.startsWith(")")) return false;
  if (mayMatch(sentence, AS_PLANNED) && AS_PLANNED.test(after)) return true;
  if (/^ (?:đề ra|đặt ra|đã giao|được giao|nêu ra)/.test(after)) return true;
  // “còn cách khá xa mức 80% tỉnh giao cho cả năm”
  if (
    /^ (?:do |mà )?(?:tỉnh|thành phố|ubnd tỉnh|tỉnh ủy|hđnd tỉnh|trung ương|chính phủ|thủ tướng|bộ) (?:đã )?(?:giao|đề ra|đặt ra|ấn định)(?![a-zà-ỹ]| dịch)/.test(
      after,
    )
  )
    return true;
  if (/^hướng (?:đến|tới)/.test(own)) return true;
  if (ends(before, PLANNED, sentence)) return true;
  if (/^(?:mức|ngưỡng|mốc)/.test(own) && /^ theo (?:yêu cầu|quy định|nghị quyết|kế hoạch)/.test(after)) return true;
  // “chuẩn bị tốt tài liệu để DTI năm 2024 vào nhóm 35”
  if (
    /^(?:vào|trở lại|lọt|nằm) /.test(own) &&
    ends(before, /[ ,]để (?:chỉ số )?(?:dti|chuyển đổi số|tỉnh|thứ hạng)[^,.;]{0,25}$/, sentence)
  )
    return true;
  // “DTI 2024 phải trở lại nhóm 5”
  if (
    /^(?:vào|trở lại|lọt|nằm|thuộc|đứng trong) /.test(own) &&
    ends(before, /(?<![a-zà-ỹ])(?:phải|muốn|quyết|cần)(?: sớm)? $/, sentence)
  )
    return true;
  const cue = aims(article, sentence).somewhere ? (lastMatch(TARGET, before)?.start ?? -1) : -1;
  // “… chỉ tiêu là top 15, nhưng đến thời điểm này …”: what follows the turn is how things stand.
  if (
    cue >= 0 &&
    ends(
      before.slice(cue),
      /(?:nhưng|song|tuy nhiên|trong khi đó|trong khi (?=[^.,;]{0,25} (?:qua|mới|chỉ|hiện|đã)))[^.]*$/,
      sentence,
    ) &&
    !FUTURE.test(before.slice(cue).replace(/^.*(?:nhưng|song|tuy nhiên|trong khi đó)/, ""))
  )
    return false;
  // “… kỳ vọng DTI 2025 bật lên, sau khi kết quả năm 2023 trượt xuống hạng 12”
  if (cue >= 0 && ends(before.slice(cue), /,? (?:sau khi|nhất là khi|vốn|trong khi|dù|bởi|vì) [^;.]*$/)) return false;
  if (cue >= 0) {
    const since = before.slice(cue);
    const reached = ends(since.slice(8), REACHED) && !FUTURE.test(since.slice(since.search(REACHED)));
    if (!reached && !/\. /.test(since) && !ends(since, REACHED_ALREADY))
      return /;/.test(since) ? goesOnAiming(since, discourse) : true;
  }
  if (/^ (?:vào|trong) năm 20\d\d mà /.test(after)) return true;
  if (goesOnAsGoal(here, discourse)) return true;
  const carries = sentence.index - discourse.target <= 3;
  return (
    (carries && !STANDS_NOW.test(clause) && (hasFuture(before, discourse) || hasFuture(own, discourse))) ||
    (hasFuture(clause, discourse) &&
      /(?:có trên|thuộc nhóm|lọt vào|vào top|nằm trong nhóm|sẽ|đều có)/.test(clause + own) &&
      !/ đã |(?<![a-zà-ỹ])ước(?: tính)? đến /.test(clause))
  );
}

/** “… chỉ tiêu năm 2025 đưa DTI vào nhóm 15; hồ sơ trực tuyến đạt từ 85%”: the goals go on until one tells how things are. */
function goesOnAiming(since: string, discourse: Discourse): boolean {
  const clause = since.slice(since.lastIndexOf(";") + 1);
  if (hasFuture(clause, discourse)) return true;
  const year = /(?:^|[^đ]) (?:năm|kỳ) (?<year>20[12]\d)(?![^(]*\))/.exec(clause)?.groups?.["year"];
  if (year !== undefined && discourse.ownYear !== null && Number(year) < discourse.ownYear) return false;
  if (/^ ?(?:tính )?(?:(?:đến|hết|tháng|quý|nửa) |\d{1,2} tháng)[^;(]{0,40} đạt /.test(clause)) return false;
  return !/(?:^|[ ,(])(?:đã|hiện|hiện nay|đến nay|thực tế|mới|kết quả)(?![a-zà-ỹ])/.test(clause);
}

/** A year after the document’s own is aimed at or foretold, whatever the words. */
export function modalityByYear(
  modality: Modality,
  period: string | null,
  article: Article,
  quantity: Quantity,
  discourse: Discourse,
): Modality {
  const ownYear = discourse.ownYear ?? HORIZON - 1;
  if (
    modality !== "actual" ||
    period === null ||
    Number(period.slice(-4)) <= ownYear ||
    !/^\d{4}(?:$|\/\d{4}$|-)/.test(period)
  )
    return modality;
  // “học kỳ I năm học 2024-2025” has begun.
  if (
    /^\d{4}\/\d{4}$/.test(period) &&
    Number(period.slice(0, 4)) <= ownYear &&
    SCHOOL_YEAR.test(article.text.slice(Math.max(0, quantity.start - 160), quantity.start))
  )
    return modality;
  if (!/^\d{4}(?:$|\/\d{4}$)/.test(period) && Number(period.slice(0, 4)) <= ownYear) return modality;
  return ends(
    article.text.slice(Math.max(0, quantity.start - 110), quantity.start),
    /(?<![a-zà-ỹ])(?:dự báo|dự kiến|ước)(?![a-zà-ỹ])[^.;]{0,90}$/,
  )
    ? "estimate"
    : "target";
}

const SCHOOL_YEAR = /(?:năm học|niên học) 20\d\d/;

/** Whether the sentence sets a goal that the next sentences may go on with. */
export function setsTarget(article: Article, sentence: Sentence): boolean {
  if (!mayMatch(sentence, TARGET)) return false;
  const text = article.text.slice(sentence.start, sentence.end);
  return (/mục tiêu|phấn đấu|chỉ tiêu/.test(text) || FUTURE.test(text)) && aims(article, sentence).somewhere;
}

/** Whether any words of the sentence are those of a goal. */
const aims = remember(({ text }, sentence) => ({
  somewhere: mayMatch(sentence, TARGET) && text.slice(sentence.start, sentence.end).search(TARGET) >= 0,
}));

/** Whether the sentence gives an estimated or self-assessed score, whose changes are of the same kind. */
export function setsEstimate(article: Article, sentence: Sentence): "estimate" | "self-assessed" | null {
  if (!sentence.quantities.some(({ kind }) => kind === "score")) return null;
  const text = article.text.slice(sentence.start, sentence.end);
  if (SELF.test(text)) return "self-assessed";
  return /(?:dự kiến|(?<![a-zà-ỹđ])ước )/.test(text) ? "estimate" : null;
}

function clauseStart(here: Occurrence): number {
  const { sentence } = here;
  return sentence.start + (lastMatch(CLAUSE, here.before)?.start ?? 0);
}
const CLAUSE = /;| trong đó |[)%](?=, )/g;
