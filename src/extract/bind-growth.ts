/** “tăng 13,2%”: of the metric told before, of one named beside it, or of a part of the index. */
import { bindHolder } from "./bind-holder.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindScoreGrowth, RISE } from "./bind-score-growth.ts";
import type { Discourse } from "./discourse.ts";
import { draftOf, type Draft, type LastValue } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import { known } from "./known.ts";
import { type Occurrence, occurrenceIn } from "./occurrence.ts";
import { boundsOf } from "./quantity.ts";
import { ends } from "./search.ts";

/** “DTI cấp tỉnh tăng 17,2%. Xã hội số tiến nhanh nhất với 18,2%, chính quyền số 11,9%”: growth goes on over the parts. */
export function growthOfPart(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | null {
  const { article, sentence, quantity } = here;
  if (quantity.kind !== "percent") return null;
  if (/^ ?\/ ?năm| (?:mỗi|một|hằng|hàng) năm/.test(article.text.slice(quantity.end, quantity.end + 12))) return null;
  const rises = RISE.test(here.before) && discourse.index?.value === "dti";
  if (!rises && !goesOnOverParts(here, discourse)) return null;
  const made = bindScoreGrowth(
    occurrenceIn(article, sentence, { ...quantity, kind: "percent-change" }),
    discourse,
    values,
  );
  return typeof made === "string" ? null : made;
}

function goesOnOverParts({ article, sentence, quantity }: Occurrence, discourse: Discourse): boolean {
  const part = sentence.mentions.filter(({ kind, end }) => kind === "indicator" && end <= quantity.start).at(-1);
  if (part === undefined) return false;
  const gap = article.text.slice(part.end, quantity.start);
  const told = discourse.growth !== null && sentence.index - discourse.growth <= 1;
  return GREW_MOST.test(gap) || (told && GREW_ON.test(gap));
}

/** “Xã hội số tiến nhanh nhất với 18,2%, chính quyền số 11,9%” */
const GREW_ON =
  /^(?: (?:tăng|tiến|đi|nhích|lên|nhanh|chậm|mạnh|ít|nhất|hơn|với|là|được|thêm|đứng đầu|dẫn đầu|khoảng))* $/;

/** “Xã hội số tăng nhanh nhất, 18,2%” */
const GREW_MOST =
  /^ (?:là trụ cột |là chỉ số )?(?:có mức |có tốc độ )?tăng(?: trưởng)? (?:nhanh|mạnh|cao|nhiều|ít|chậm|thấp|khá|tốt)(?: nhất)?,? (?:với |tới |đến |là |đạt )?(?:mức )?$/;

/** “tăng 13,2%” after an amount or count: of the metric if that was one, of nothing that we keep if it was not. */
export function bindGrowth(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string {
  const { article, sentence, quantity } = here;
  const last = values.at(-1);
  if (ends(here.before, /(?:mỗi|hằng|hàng) năm(?: [^,;.\d]{0,20})? $/, sentence)) return "a rate per year";
  if (last?.kind === "unknown") return "grew: something that we do not keep";
  const newTopic =
    last !== undefined &&
    sentence.mentions.some(({ kind, start }) => kind === "index" && start > last.at && start < quantity.start);
  const named = growthOfNamed(here, discourse);
  // “72.000 doanh nghiệp công nghệ số, doanh thu công nghiệp ICT tăng 9%”: of what is named since.
  if (named !== null && last !== undefined && named.every(({ start }) => start > last.at)) return named;
  if (last?.kind !== "metric" || newTopic)
    return named ?? growthOfTold(here, discourse, values) ?? bindScoreGrowth(here, discourse, values);
  // “cắt giảm 30% chi phí tuân thủ”
  if (CUT.test(article.text.slice(quantity.end, quantity.end + 30)))
    return "grew or fell: something that we do not keep";
  if (OTHER_GROWN.test(article.text.slice(last.at, quantity.start))) return "grew: something that we do not keep";
  // “82,4%, cao hơn cùng kỳ 6,3%”: points between two shares.
  if (
    discourse.metric?.measure === "share" &&
    ends(
      article.text.slice(sentence.start, quantity.end),
      /(?:(?:cao|thấp|nhiều|ít) hơn [^,;.(]{0,40}\d[\d,]* ?%|điểm (?:%|phần trăm))$/,
    )
  )
    return "a change since the like period before";
  return [
    draftOf(quantity, {
      index: null,
      subject: last.subject,
      indicator: { ...known(last.id, null, "what was just counted"), how: "inherited" },
      measure: "growth",
      unit: "percent",
      period: last.period,
      baseline: bindBaseline(sentence, quantity, last.period?.value ?? null),
      modality: bindModality(here, discourse),
      object: last.object,
      start: quantity.start,
      end: quantity.end,
    }),
  ];
}

/** “kinh tế số góp 15,26% GDP; năng suất lao động của khu vực này tăng 8,2%” */
const OTHER_GROWN =
  /[;,.] (?:còn |trong khi |riêng )?(?:thời gian|số ngày|thủ tục|năng suất|lợi nhuận|nộp ngân sách|thu ngân sách|kim ngạch|xuất khẩu|nhập khẩu|giá trị xuất khẩu|thu nhập|số lao động|lao động|nhân lực|vốn|thuế|chi phí|lượng khách|dân số)(?![a-zà-ỹ])[^;.]*$/;

/** “So với tháng trước, con số này tăng 4%; so với cùng kỳ tăng 11%”: of what the sentence before counted. */
function growthOfTold(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | null {
  const { metric } = discourse;
  const { sentence, quantity, before } = here;
  if (metric === null || metric.interrupted || metric.subject === null || metric.measure === "share") return null;
  if (sentence.index - metric.sentence !== 1 || !TOLD.test(before)) return null;
  const { id, object } = metric;
  const subject = { ...metric.subject, how: "inherited" as const };
  const period = metric.period === null ? null : { ...metric.period, how: "inherited" as const };
  values.push({ kind: "metric", id, object, period, subject, at: quantity.start });
  return [
    draftOf(quantity, {
      index: null,
      subject,
      indicator: { ...known(id, null, "what was just counted"), how: "inherited" },
      measure: "growth",
      unit: "percent",
      period,
      baseline: bindBaseline(sentence, quantity, period?.value ?? null),
      modality: bindModality(here, discourse),
      object,
      start: quantity.start,
      end: quantity.end,
    }),
  ];
}

const TOLD =
  /^(?:so với [^,.;]{3,40}, )?(?:con số|mức|kết quả|doanh thu|số lượng|quy mô|giá trị|số (?:thuê bao|doanh nghiệp|tài khoản|lượt)) (?:này|ấy|đó|trên)(?: đã| cũng| lại)? $/;

/** “Mục tiêu là doanh thu công nghiệp ICT tăng từ 8% đến 10%”: of the revenue that stands right before it, which is not told. */
function growthOfNamed(here: Occurrence, discourse: Discourse): Draft[] | null {
  const { article, sentence, quantity } = here;
  const found = findMetric(occurrenceIn(article, sentence, { ...quantity, kind: "amount" }));
  if (found === null || found.id !== "ict-revenue" || found.end > quantity.start) return null;
  if (!/^(?: (?:[a-zà-ỹđ]+|20\d\d|\d{1,2}(?= tháng))){0,7} ?$/.test(article.text.slice(found.end, quantity.start)))
    return null;
  const { id, object, start, end } = found;
  const metric: FoundMetric = { id, object, start, end, measure: "amount", unit: null };
  const said = bindModality(here, discourse);
  const period = bindMetricPeriod(here, discourse, said === "target", id);
  const growth = draftOf(quantity, {
    index: null,
    subject: bindHolder(here, metric, discourse),
    indicator: { ...known(id, found), how: "stated" },
    measure: "growth",
    unit: "percent",
    period,
    baseline: bindBaseline(sentence, quantity, period?.value ?? null),
    modality: modalityByYear(said, period?.value ?? null, article, quantity, discourse),
    object,
    start,
    end: quantity.end,
  });
  return boundsOf(quantity).map(({ value, comparator }) => ({ ...growth, value, comparator }));
}

const CUT =
  /^ (?:chi phí|thời gian|số lượng|số|tổng số|thủ tục|giấy tờ|biên chế|nhân sự|khối lượng|công việc|lượng|giá)(?![a-zà-ỹ])/;
