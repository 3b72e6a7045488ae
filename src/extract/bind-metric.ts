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
import { findCarriedMetric, furtherWhole, type FoundMetric } from "./find-carried-metric.ts";
import { findMetric } from "./find-metric.ts";
import type { Quantity } from "./quantity.ts";
import { saidUnreal } from "./refuse-standing.ts";
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
  if (quantity.kind === "percent" && ends(lead, ABOVE_THEN)) return "a change since the like period before";
  if (quantity.kind === "percent" && ends(article.text.slice(sentence.start, quantity.start), SHARE_OF_COUNT))
    return "the share that some of them are";
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
  const modality = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  const object =
    metric.id === "app-installs" ? appName(article, sentence, quantity) : (metric.object ?? newOf(article, quantity));
  if (metric.id === "app-installs" && object === null && holder.how === "assumed") return "the app of nobody we know";
  if (metric.id === "it-budget" && holder.how === "assumed" && !PUBLIC_MONEY.test(sentenceText(article, sentence)))
    return "money of nobody we know";
  const subject = metric.id === "app-installs" ? ownerOfApp(object, holder) : holder;
  discourse.metric = {
    id: metric.id,
    object: metric.object,
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
  const comparator = modality === "target" && isYardstick(article, quantity) ? "eq" : quantity.comparator;
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
  if (quantity.kind !== "percent" || last === null || sentence.index - last > 1) return null;
  const part = sentence.mentions.filter(({ kind, end }) => kind === "indicator" && end <= quantity.start).at(-1);
  if (part === undefined) return null;
  const gap = article.text.slice(part.end, quantity.start);
  if (
    !/^(?: (?:tăng|tiến|đi|nhích|lên|nhanh|chậm|mạnh|ít|nhất|hơn|với|là|được|thêm|đứng đầu|dẫn đầu|khoảng))* $/.test(
      gap,
    )
  )
    return null;
  const made = bindScoreGrowth(article, sentence, { ...quantity, kind: "percent-change" }, discourse, values);
  return typeof made === "string" ? null : made;
}

/** Why a number that has the words of a metric is of no province and not of the nation; null where nothing says so. */
function strayCount(article: Article, sentence: Sentence, quantity: Quantity, metric: string): string | null {
  const before = article.text.slice(sentence.start, quantity.start);
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 70));
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
  if (quantity.kind === "count" && before.endsWith("#")) return "numbers an item of a list";
  // “1. Bắc Ninh cấp phép 3 trạm 5G; 2. Thị xã …”
  if (
    quantity.kind === "count" &&
    quantity.end - quantity.start <= 2 &&
    /(?:^|[:;.] ?)$/.test(before) &&
    /^[.)](?: |$)/.test(after)
  )
    return "numbers an item of a list";
  if (
    quantity.kind === "count" &&
    ends(clause, /(?:tăng|giảm|thêm)[^.;()]{0,20}% ?\((?:tương ứng|tương đương|tức|bằng|thêm)[^()\d]{0,15}$/)
  )
    return "how much it grew, not a stock";
  if (
    quantity.kind === "count" &&
    ends(
      clause,
      /(?:^|[ ,])(?:tăng thêm|thêm|bớt) được $|(?:nhiều|ít|cao|thấp) hơn (?:so với )?(?:hồi |cùng kỳ|cuối |đầu |thời điểm |năm |kỳ |tháng |quý )[^,;.]{0,30}$/,
    )
  )
    return "how much it grew, not a stock";
  if (
    quantity.kind === "count" &&
    ends(
      clause,
      /(?:bình quân|trung bình),?(?: mỗi| một)? (?:ngày|tháng|tuần|năm|giờ)[^,;]{0,20}$|(?:mỗi|một) (?:ngày|tháng|tuần)[^,;\d]{0,20}$/,
    )
  )
    return "a rate in time, not a stock";
  if (quantity.kind === "count" && isUnlistedName(article, quantity)) return "the number of a town that is not listed";
  if (OF_COMMUNE.test(clause)) return "the number of a commune or of somebody";
  if (quantity.kind === "count" && ends(clause, PER_HEAD)) return "a rate per head, not a stock";
  if (
    quantity.kind === "count" &&
    (ends(clause, UNDONE) ||
      /^[^,.;]{0,40} (?:giả|rác|dừng hoạt động|lừa đảo|(?:tham )?dự|tham gia (?:hội|triển|diễn|chương)|góp mặt|trưng bày)(?![a-zà-ỹ])/.test(
        after,
      ))
  )
    return "counts what was lost, forged or only came by";
  if (ONE_BUSINESS.test(clause) && !/toàn tỉnh|cả tỉnh|cả nước|toàn quốc|trên địa bàn/.test(clause + after))
    return "the number of one business or school";
  return metric === "online-filing-share" && APPLICANTS.test(article.text.slice(sentence.start, sentence.end))
    ? "dossiers of applicants, not of a public service"
    : null;
}

/** “40 địa phương có nghị quyết miễn phí dịch vụ công, bằng 63,5%” */
const SHARE_OF_COUNT =
  /(?:^|[,;] )(?:có |đã có )?\d+(?:\/\d+)? (?:địa phương|tỉnh, thành phố|tỉnh, thành|tỉnh|bộ, ngành|bộ|xã|huyện|đơn vị|cơ quan) [^.;\d]{5,120}, (?:bằng|chiếm|đạt|tương ứng|tương đương)(?: tỷ lệ)? $/;
/** “Minh Hóa lập được 109 tổ, Tuyên Hóa 158 tổ”: two capitals right before the number, of no name that we know. */
function isUnlistedName(article: Article, { start }: Quantity): boolean {
  const name = /(?:^|[,;] |và )(?<name>[a-zà-ỹđ]+ [a-zà-ỹđ]+ )$/.exec(
    article.text.slice(Math.max(0, start - 30), start),
  )?.groups?.["name"];
  if (name === undefined) return false;
  const known = article.sentences.some(({ mentions }) =>
    mentions.some(({ start: at, end }) => at < start && end > start - name.length),
  );
  const words = article.document.text
    .slice(article.folded.original(start - name.length), article.folded.original(start))
    .trim()
    .split(" ");
  return !known && words.length === 2 && words.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
}

/** “Năm 2022, cả xã chỉ 12% hồ sơ …”, “Có tỉnh mỗi năm chi …”, “ở ba tỉnh còn lại, tỷ lệ này …”. */
const OF_COMMUNE =
  /(?:^ ?|[,;:“"] ?)(?:(?:cả|toàn|trong|riêng) (?:xã|thôn|bản|xóm|ấp|phường|tổ dân phố)|(?:xã|thôn|bản|xóm|ấp|phường) (?:này|ấy|đó)|có (?:tỉnh|nơi|địa phương|xã|huyện|đơn vị)|(?:ở |tại )?(?:các|hai|ba|bốn|năm|\d+) (?:tỉnh|địa phương|nơi) (?:còn lại|khác))(?![a-zà-ỹ])[^;]*$/;
const PER_HEAD =
  /(?:(?:^|[,;] )(?:bình quân|trung bình|tính bình quân|cứ)(?:,? (?:mỗi|cứ))? [^;]{0,40}(?:có|dùng|là|sở hữu) |mỗi (?:[a-zà-ỹ]+ ){1,3}(?:ở |của )?[^,;]{0,25}(?:có|dùng|sở hữu) )$/;
const UNDONE =
  /(?:thu giữ|bắt giữ|trộm(?: cắt)?|cắt cáp của|cắt|thu hồi|phát hiện|triệt phá|làm giả)(?: [^,.;\d]{0,15})? $/;
/** “Quán cà phê ở Huế cho biết 85% khách …”: whoever opens the clause. */
const ONE_BUSINESS =
  /^ ?(?:một |anh |chị |ông |bà )?(?:quán|cửa hàng|gian hàng|shop|tiệm|trường (?:tiểu học|thpt|thcs|mầm non|đại học|cao đẳng)|bệnh viện|công ty|khách sạn|siêu thị|hợp tác xã|trên sàn [^,]{0,25}, một)(?![a-zà-ỹ])/;
const APPLICANTS = /tuyển sinh|xét tuyển|xin việc|ứng tuyển|bệnh án|thí sinh|nhập học|hội việc làm/;

/** “cao hơn cùng kỳ 6,3%” */
const ABOVE_THEN =
  /(?:cao|thấp|nhiều|ít) hơn (?:cùng kỳ|năm ngoái|năm trước|kỳ trước|tháng trước|quý trước)[^,;.(]{0,16}$/;

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
  if (last?.kind !== "metric" || newTopic) return bindScoreGrowth(article, sentence, quantity, discourse, values);
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

/** The name nearest before the number, in its own capitals: “C-ThaiNguyen”, “Hue-S”, “Thái Nguyên ID”. */
function appName(article: Article, sentence: Sentence, quantity: Quantity): string | null {
  const before = article.document.text.slice(
    article.folded.original(sentence.start),
    article.folded.original(quantity.start),
  );
  const last = matchesOf(APP, before).at(-1);
  return last === undefined
    ? null
    : (last.groups?.["quoted"] ?? last.groups?.["bare"] ?? "").replace(/\s*-\s*ID$/, " ID").trim();
}

const APP =
  /(?:ứng dụng|nền tảng|app|App|Ứng dụng)[^.;,“"]{0,40}[“"](?<quoted>[^”"]{2,30})[”"]|(?<bare>(?:\p{Lu}[\p{L}]*[ -]?){1,4}(?:- ?)?ID\b|\p{Lu}[\p{L}]*-\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ID)/gu;
