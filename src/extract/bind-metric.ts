/** Percentages, amounts and counts: which metric they are of, whose, and when. */
import type { Article, Sentence } from "./article.ts";
import { bindAttribution } from "./bind-attribution.ts";
import { bindHolder, holderOfSeries, ownerOfApp } from "./bind-holder.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindScoreGrowth } from "./bind-score-growth.ts";
import { percentAsScore } from "./bind-score.ts";
import { known, type Discourse } from "./discourse.ts";
import { draftOf, type Draft, type LastValue } from "./draft.ts";
import { findCarriedMetric } from "./find-carried-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import { furtherWhole } from "./shares-of-wholes.ts";
import { findMetric } from "./find-metric.ts";
import type { Quantity } from "./quantity.ts";
import { strayCount, strayShare } from "./refuse-metric.ts";
import { saidUnreal } from "./refuse-said.ts";
import { ends, matchesOf } from "./search.ts";

/** @returns the claims, or why there are none; remembers in `values` what the number turned out to be */
export function bindValue(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  if (quantity.kind === "percent-change") return bindGrowth(article, sentence, quantity, discourse, values);
  const lead = article.text.slice(Math.max(sentence.start, quantity.start - 50), quantity.start);
  const unkept = strayShare(article, sentence, quantity);
  if (unkept !== null) return unkept;
  const metric =
    furtherWhole(article, sentence, quantity, discourse) ??
    namedMetric(article, sentence, quantity, discourse) ??
    findCarriedMetric(article, sentence, quantity, discourse, values);
  if (metric !== null) {
    const stray = strayCount(article, sentence, quantity, metric.id);
    if (stray !== null) return stray;
  }
  const grown = metric === null ? growthOfPart(article, sentence, quantity, discourse, values) : null;
  if (grown !== null) return grown;
  if (metric === null) {
    const score = quantity.kind === "percent" ? percentAsScore(article, sentence, quantity, discourse, values) : null;
    if (score !== null) return score;
    if (quantity.kind !== "count") {
      values.push({ kind: "unknown", at: quantity.end });
      // “14 tỉnh dưới 5%” is a bar, not another matter.
      const bar =
        /^(?:gt|gte|lt|lte)$/.test(quantity.comparator) &&
        ends(lead, /\d (?:tỉnh|địa phương|bộ|đơn vị|nơi)(?: [^,.;]{0,20})? $/);
      if (discourse.metric?.kind === quantity.kind && !bar) discourse.metric.interrupted = true;
    }
    return "no metric is near";
  }
  if (saidUnreal(article, sentence, quantity) === "quoted as an example or a rumour") return "quoted as a rumour";
  const said = bindModality(article, sentence, quantity, discourse);
  const holder = bindHolder(article, sentence, quantity, metric, discourse);
  const period = bindMetricPeriod(article, sentence, quantity, discourse, said === "target", metric.id);
  const byYear = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  // Nobody aims at the size that others count: what is still to come is forecast.
  const modality =
    metric.id === "digital-economy-revenue" && byYear !== said && byYear === "target" ? "estimate" : byYear;
  const object =
    metric.id === "app-installs"
      ? appName(article, sentence, quantity)
      : (metric.object ??
        newOf(article, quantity) ??
        heldObject(metric.id, sentence, discourse) ??
        measuredBy(article, metric.id, quantity));
  if (metric.id === "app-installs" && object === null && holder.how === "assumed") return "the app of nobody we know";
  if (metric.id === "it-budget" && holder.how === "assumed" && !PUBLIC_MONEY.test(sentenceText(article, sentence)))
    return "money of nobody we know";
  const subject = metric.id === "app-installs" ? ownerOfApp(object, holder) : holder;
  discourse.metric = {
    id: metric.id,
    object: STICKY.has(metric.id) ? object : metric.object,
    sentence: sentence.index,
    kind: quantity.kind,
    at: quantity.end,
    measure: metric.measure,
    unit: metric.unit,
    subject: holderOfSeries(article, sentence, quantity, metric.id, subject, discourse),
    period,
    interrupted: false,
  };
  values.push({ kind: "metric", id: metric.id, object, period, subject, at: quantity.end });
  const named = metric.start >= sentence.start;
  const comparator =
    modality === "target" && isYardstick(article, quantity)
      ? "eq"
      : quantity.comparator === "eq" && OR_MORE.test(article.text.slice(quantity.end, sentence.end))
        ? "gte"
        : quantity.comparator;
  const bounds: readonly Pick<Draft, "value" | "comparator">[] =
    quantity.upTo === null
      ? [{ value: quantity.value, comparator }]
      : [
          { value: quantity.value, comparator: "gte" },
          { value: quantity.upTo, comparator: "lte" },
        ];
  return bounds.map(({ value, comparator: how }) =>
    draftOf(quantity, {
      index: null,
      subject,
      indicator: named
        ? { ...known(metric.id, metric), how: "stated" }
        : { ...known(metric.id, null, "the metric named before"), how: "inherited" },
      measure: metric.measure,
      unit: metric.unit ?? quantity.unit ?? "VND",
      period,
      modality,
      object,
      rule: `metric/${metric.id}`,
      attribution: bindAttribution(article, sentence, quantity),
      start: named ? Math.min(metric.start, quantity.start) : quantity.start,
      end: Math.max(quantity.end, named ? metric.end : quantity.end),
      value,
      comparator: how,
    }),
  );
}

/** “DTI cấp tỉnh tăng 17,2%. Xã hội số tiến nhanh nhất với 18,2%, chính quyền số 11,9%”: growth goes on over the parts. */
function growthOfPart(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | null {
  const last = discourse.growth;
  if (quantity.kind !== "percent") return null;
  const told = last !== null && sentence.index - last <= 1;
  const part = sentence.mentions.filter(({ kind, end }) => kind === "indicator" && end <= quantity.start).at(-1);
  if (part === undefined) return null;
  const gap = article.text.slice(part.end, quantity.start);
  if (!told && !GREW_MOST.test(gap)) return null;
  if (
    !GREW_MOST.test(gap) &&
    !/^(?: (?:tăng|tiến|đi|nhích|lên|nhanh|chậm|mạnh|ít|nhất|hơn|với|là|được|thêm|đứng đầu|dẫn đầu|khoảng))* $/.test(
      gap,
    )
  )
    return null;
  const made = bindScoreGrowth(article, sentence, { ...quantity, kind: "percent-change" }, discourse, values);
  return typeof made === "string" ? null : made;
}

/** “Xã hội số tăng nhanh nhất, 18,2%” */
const GREW_MOST =
  /^ (?:là trụ cột |là chỉ số )?(?:có mức |có tốc độ )?tăng(?: trưởng)? (?:nhanh|mạnh|cao|nhiều|ít|chậm|thấp|khá|tốt)(?: nhất)?,? (?:với |tới |đến |là |đạt )?(?:mức )?$/;

/** “1.000 doanh nghiệp công nghệ số trở lên” */
const OR_MORE = /^(?: [a-zà-ỹđ]+){1,8} trở lên(?![a-zà-ỹ])/;

/** Banks and companies spend on digital transformation as well. */
const PUBLIC_MONEY = /ngân sách|nhà nước|cả nước|quốc gia|chính phủ|trung ương/;

function sentenceText(article: Article, { start, end }: Sentence): string {
  return article.text.slice(start, end);
}

/** “vượt mức 25% vào năm 2025 mà nghị quyết đề ra”: the goal is 25, it is the actual figure that is above. */
function isYardstick(article: Article, quantity: Quantity): boolean {
  return /^(?:vượt|kém xa|cao hơn|thấp hơn) mức/.test(article.text.slice(quantity.start, quantity.end));
}

/** “tăng 13,2%” after an amount or count: of the metric if that was one, of nothing that we keep if it was not. */
function bindGrowth(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  const last = values.at(-1);
  if (ends(article.text.slice(sentence.start, quantity.start), /(?:mỗi|hằng|hàng) năm(?: [^,;.\d]{0,20})? $/))
    return "a rate per year";
  if (last?.kind === "unknown") return "grew: something that we do not keep";
  const newTopic =
    last !== undefined &&
    sentence.mentions.some(({ kind, start }) => kind === "index" && start > last.at && start < quantity.start);
  if (last?.kind !== "metric" || newTopic)
    return (
      growthOfNamed(article, sentence, quantity, discourse) ??
      bindScoreGrowth(article, sentence, quantity, discourse, values)
    );
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
      modality: bindModality(article, sentence, quantity, discourse),
      object: last.object,
      start: quantity.start,
      end: quantity.end,
    }),
  ];
}

/** “kinh tế số góp 15,26% GDP; năng suất lao động của khu vực này tăng 8,2%” */
const OTHER_GROWN =
  /[;,.] (?:còn |trong khi |riêng )?(?:thời gian|số ngày|thủ tục|năng suất|lợi nhuận|nộp ngân sách|thu ngân sách|kim ngạch|xuất khẩu|nhập khẩu|giá trị xuất khẩu|thu nhập|số lao động|lao động|nhân lực|vốn|thuế|chi phí|lượng khách|dân số)(?![a-zà-ỹ])[^;.]*$/;

/** “Mục tiêu là doanh thu công nghiệp ICT tăng từ 8% đến 10%”: of the revenue that stands right before it, which is not told. */
function growthOfNamed(article: Article, sentence: Sentence, quantity: Quantity, discourse: Discourse): Draft[] | null {
  const found = findMetric(article, sentence, { ...quantity, kind: "amount" });
  if (found === null || found.id !== "ict-revenue" || found.end > quantity.start) return null;
  if (!/^(?: [a-zà-ỹđ]+){0,4} ?$/.test(article.text.slice(found.end, quantity.start))) return null;
  const { id, object, start, end } = found;
  const metric: FoundMetric = { id, object, start, end, measure: "amount", unit: null };
  const said = bindModality(article, sentence, quantity, discourse);
  const period = bindMetricPeriod(article, sentence, quantity, discourse, said === "target", id);
  const growth = draftOf(quantity, {
    index: null,
    subject: bindHolder(article, sentence, quantity, metric, discourse),
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
  return quantity.upTo === null
    ? [growth]
    : [
        { ...growth, comparator: "gte" },
        { ...growth, value: quantity.upTo, comparator: "lte" },
      ];
}

const CUT =
  /^ (?:chi phí|thời gian|số lượng|số|tổng số|thủ tục|giấy tờ|biên chế|nhân sự|khối lượng|công việc|lượng|giá)(?![a-zà-ỹ])/;

function namedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  { metric }: Discourse,
): FoundMetric | null {
  const last = metric !== null && sentence.index - metric.sentence <= 3 ? metric.id : null;
  const found = findMetric(article, sentence, quantity, last);
  return found === null
    ? null
    : {
        id: found.id,
        measure: found.row.measure,
        unit: found.row.unit,
        object: found.object,
        start: found.start,
        end: found.end,
      };
}

/** “thành lập mới 12 doanh nghiệp”, “xây thêm 210 trạm”: those that came, not those there are. */
function newOf(article: Article, quantity: Quantity): string | null {
  const before = article.text.slice(Math.max(0, quantity.start - 30), quantity.start);
  return quantity.kind === "count" &&
    ends(before, /(?:thành lập|cấp|phát triển|xây dựng|xây|lắp đặt|lắp|bổ sung) (?:mới|thêm)(?: được)? $/)
    ? "new"
    : null;
}

/** “Doanh thu toàn ngành TT&TT … Riêng quý II, doanh thu ước …”: of the same industry still. */
function heldObject(id: string, sentence: Sentence, { metric }: Discourse): string | null {
  return metric?.id === id && STICKY.has(id) && sentence.index - metric.sentence <= 2 && metric.object !== "new"
    ? metric.object
    : null;
}

/** The size that Google and Temasek count is that of all goods sold, not of the value added. */
function measuredBy(article: Article, id: string, quantity: Quantity): string | null {
  return id === "digital-economy-revenue" && quantity.unit === "USD" && GMV.test(article.text) ? "GMV" : null;
}
const GMV = /(?<![a-z])gmv(?![a-z])|temasek|e-conomy|tổng giá trị (?:hàng hóa|giao dịch)/;

const STICKY: ReadonlySet<string> = new Set(["ict-revenue", "digital-economy-revenue", "digital-signatures"]);

/** The name nearest before the number, in its own capitals: “C-ThaiNguyen”, “Hue-S”, “Thái Nguyên ID”. */
function appName(article: Article, sentence: Sentence, quantity: Quantity): string | null {
  const text = article.document.text;
  const [start, at, end] = [sentence.start, quantity.start, sentence.end].map((one) => article.folded.original(one));
  const here = nameIn(text.slice(start, at)) ?? nameIn(text.slice(at, end));
  // “Tỉnh ra mắt YenBai-S. … Đến nay, ứng dụng ghi nhận 312.480 lượt tải”
  return here ?? nameIn(text.slice(Math.max(0, (start ?? 0) - APP_REACH), start));
}

/** How far before its sentence an app may have been named. */
const APP_REACH = 400;

function nameIn(text: string): string | null {
  const last = matchesOf(APP, text).at(-1)?.groups;
  const name = last?.["quoted"] ?? last?.["named"] ?? last?.["bare"];
  return name === undefined ? null : name.replace(/\s*-\s*ID$/, " ID").trim();
}

const APP =
  /(?:ứng dụng|nền tảng|app|App|Ứng dụng)[^.;,“"]{0,40}[“"](?<quoted>[^”"]{2,30})[”"]|(?:ứng dụng|Ứng dụng|app|App) (?<named>Công dân số(?: (?:TP\.HCM|\p{Lu}\p{L}*))*|(?:\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}+)(?:-\p{Lu}\p{L}*|(?: (?:\p{Lu}\p{L}*|số(?! \d)))+)|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{Lu}{2,}\p{L}*)|(?<bare>Công dân số(?: (?:TP\.HCM|\p{Lu}\p{L}*))+|[ie]\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|(?:\p{Lu}\p{L}* ){1,3}(?:Smart|Số|App|City)(?![\p{L}])|Smart \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?|(?:\p{Lu}[\p{L}]*[ -]?){1,4}(?:- ?)?ID\b|\p{Lu}[\p{L}]*-\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ID)/gu;
