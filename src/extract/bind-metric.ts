/** Percentages, amounts and counts: which metric they are of, whose, and when. */
import type { Article, Sentence } from "./article.ts";
import { bindAttribution } from "./bind-attribution.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindScoreGrowth, percentAsScore } from "./bind-score.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import { known, type Discourse } from "./discourse.ts";
import { draftOf, type Draft, type LastValue } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import type { Quantity } from "./quantity.ts";
import { ends, lastMatch } from "./search.ts";

/** @returns the claims, or why there are none; remembers in `values` what the number turned out to be */
export function bindValue(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | string {
  if (quantity.kind === "percent-change") return bindGrowth(article, sentence, quantity, discourse, values);
  const metric =
    namedMetric(article, sentence, quantity) ??
    carriedMetric(article, sentence, quantity, discourse) ??
    listedMetric(article, sentence, quantity, values);
  if (metric === null) {
    const score = quantity.kind === "percent" ? percentAsScore(article, sentence, quantity, discourse, values) : null;
    if (score !== null) return score;
    if (quantity.kind !== "count") {
      values.push({ kind: "unknown", at: quantity.end });
      if (discourse.metric?.kind === quantity.kind) discourse.metric.interrupted = true;
    }
    return "no metric is near";
  }
  const said = bindModality(article, sentence, quantity, discourse);
  const subject =
    carriedHolder(article, sentence, quantity, metric, discourse) ??
    bindHolder(article, sentence, quantity, metric, discourse);
  const period = bindMetricPeriod(article, sentence, quantity, discourse, said === "target");
  const modality = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  const object = metric.id === "app-installs" ? appName(article, sentence, quantity) : metric.object;
  discourse.metric = {
    id: metric.id,
    object: metric.object,
    sentence: sentence.index,
    kind: quantity.kind,
    at: quantity.end,
    measure: metric.measure,
    unit: metric.unit,
    subject,
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
  return bounds.map((bound) =>
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
      ...bound,
    }),
  );
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
  if (last?.kind === "unknown") return "grew: something that we do not keep";
  const newTopic =
    last !== undefined &&
    sentence.mentions.some(({ kind, start }) => kind === "index" && start > last.at && start < quantity.start);
  if (last?.kind !== "metric" || newTopic) return bindScoreGrowth(article, sentence, quantity, discourse, values);
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

interface FoundMetric {
  readonly id: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly object: string | null;
  /** -1 where the metric is carried over. */
  readonly start: number;
  readonly end: number;
}

function namedMetric(article: Article, sentence: Sentence, quantity: Quantity): FoundMetric | null {
  const found = findMetric(article, sentence, quantity);
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

/**
 * A series goes on: “tỷ trọng năm 2021 là 12,87%; 2022 là 12,63%”, “… sang năm 2023 lên 57,3%. Chỉ tiêu đến năm 2025 ở mức 85%”.
 * Only periods and words that join a series may stand between the numbers, or the clause says “tỷ lệ này”, “con số này”.
 */
function carriedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
): FoundMetric | null {
  const metric = discourse.metric;
  if (metric === null || metric.kind !== quantity.kind || sentence.index - metric.sentence > 2) return null;
  const between = withoutNames(article, sentence, metric.at, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const clause = between.slice(Math.max(between.lastIndexOf(";"), between.lastIndexOf(". ")) + 1);
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  const after = article.text.slice(quantity.end, quantity.end + 30);
  // “nhiều hơn cuối năm 2022 62 đơn vị”: a change.
  if (quantity.kind === "count" && ends(before, /(?:hơn|tăng|thêm|giảm|kém|so với)[^,;.]{0,25}$/)) return null;
  const dated =
    ends(before, /20\d\d(?: là| đạt| ước đạt| ước| phấn đấu đạt| mới là| chỉ| lên| ra kết quả|:)* $/) ||
    /^ (?:gr?dp )?(?:vào |cho )?năm 20\d\d/.test(after) ||
    /^ theo /.test(after);
  const bracketed =
    sentence.index - metric.sentence <= 1 &&
    sentence.mentions.some(
      ({ kind, end }) => kind === "subject" && /^ ?\($/.test(article.text.slice(end, quantity.start)),
    );
  const reduced = between.replace(/ +/g, " ").trim();
  const shortForm =
    !metric.interrupted && !COUNTS_ANEW.test(after) && SERIES.test(afterLast(SHORT_FORM, reduced) ?? "thứ khác");
  const ofProduct =
    metric.id === "digital-economy-share" && /^ gr?dp/.test(after) && !metric.interrupted && !OTHER_SHARE.test(clause);
  const named = ends(
    between,
    /(?:(?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|mức) (?:này|ấy|đó|trên)[^;.]{0,50}|con số[^;.,]{0,25})$/,
  );
  const joined = between.length < 90 && SERIES.test(reduced) && !COUNTS_ANEW.test(after);
  const share = metric.id === "digital-economy-share" && (dated || ends(between, /bình quân[^;.]{0,40}$/));
  const resumed =
    sentence.index - metric.sentence <= 1 &&
    !COUNTS_ANEW.test(after) &&
    resumes(article, sentence, metric.at, quantity);
  if (
    !named &&
    !joined &&
    !bracketed &&
    !share &&
    !resumed &&
    !shortForm &&
    !ofProduct &&
    !(dated && clause.length < 60 && sentence.index === metric.sentence)
  )
    return null;
  return { id: metric.id, measure: metric.measure, unit: metric.unit, object: null, start: -1, end: -1 };
}

/** “tỷ trọng năm 2022 của tỉnh là”, “đề ra mức”, “còn xa đích”: the metric told last, by a short name. */
const SHORT_FORM = /(?:tỷ trọng|tỷ lệ|chỉ tiêu|mục tiêu|mức|đích|con số)(?![a-zà-ỹđ])/g;
const OTHER_SHARE =
  /công nghiệp|nông|lâm|dịch vụ|ngân sách|nợ|xuất khẩu|vốn|đầu tư|xây dựng|du lịch|tín dụng|tài sản|thu |chi /;

/** What follows the last match of a pattern; null where there is none. */
function afterLast(pattern: RegExp, text: string): string | null {
  const found = lastMatch(pattern, text);
  return found === null ? null : text.slice(found.end).trim();
}

/** “…; 100% cơ quan nhà nước …”: what follows a percentage is what it is a share of, unless it only dates or bounds it. */
const COUNTS_ANEW =
  /^ (?!gr?dp|năm|vào|trong|cho|theo|so với|và|của|tổng|trở lên|mà|là|đã|nhưng|còn|do|thì|tính|cũng|mỗi|hoặc|đến|ở|từ|với|cao|thấp|bằng)/;

/**
 * “Riêng tháng 9 ước đạt 372 tỷ”, “(cùng kỳ 58,4%)”, “…; sau đó tới Cần Thơ 9,1%”: the clause of the number names
 * nothing but times, holders and words that go on with a series.
 */
function resumes(article: Article, sentence: Sentence, since: number, quantity: Quantity): boolean {
  const from = Math.max(since, sentence.start, quantity.start - 130);
  const text = withoutNames(article, sentence, from, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const clause = text.slice(Math.max(text.lastIndexOf(";"), text.lastIndexOf(". "), text.lastIndexOf("(")) + 1);
  return clause.length < 80 && SERIES.test(clause.replace(/ +/g, " ").trim());
}

/** The text between two numbers of a series, with the names that own them taken out. */
function withoutNames(article: Article, sentence: Sentence, from: number, to: number): string {
  let text = article.text.slice(from, to);
  for (const { kind, start, end } of [...sentence.mentions].reverse()) {
    if ((kind === "subject" || kind === "region") && start >= from && end <= to)
      text = text.slice(0, start - from) + text.slice(end - from);
  }
  return text;
}

const SERIES =
  /^(?: ?(?:[,.;:()%]|-|sang|năm|là|lên|xuống|còn|và|đạt|ước|chỉ|mới|vọt|tới|đến|đầu|tháng|quý|cuối|hết|riêng|phấn đấu|mục tiêu|chỉ tiêu|được|ấn định|ở|mức|thì|tức|nâng|khoảng|hiện|nay|kế hoạch|tầm nhìn|gr?dp|vượt|mốc|bộ|tỉnh|thành phố|đặt|trên|gần|hơn|cho|vào|của|từ|tăng|giai đoạn|theo|sơ bộ|nhưng|trong khi|i|ii|iii|iv|thực hiện|cao nhất|kế đến|tiếp đến|tỷ lệ|tỷ trọng|lũy kế|riêng|kia|cũng|tỉnh|cả năm|ước tính|ngưỡng|chừng|tương ứng|tương đương|quy đổi|con số|so với|quy định|nghị quyết|đề ra|giao|toàn quốc|cả nước|đặt ra|bình quân|trung bình|kết quả|ra|với|nghị quyết|cuối năm|các con số|này|ấy|cùng kỳ|năm trước|năm ngoái|thấp nhất|vùng|khu vực|sau đó|tiếp theo|tiếp sau|đứng đầu|đứng thứ|dẫn đầu|xếp sau|rồi|nhì|phải|dự báo|dự kiến|cần|trong|khi|quy hoạch|giữa|nửa|giao năm|số|thu|tp))*$/;

/** “cao nhất là Bắc Ninh (56,83%), … kế đến Bắc Giang (42,13%)”; “lũy kế … ước đạt 2.655.661 tỷ đồng”. */
function listedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  values: readonly LastValue[],
): FoundMetric | null {
  const last = values.at(-1);
  if (last?.kind !== "metric") return null;
  const between = article.text.slice(last.at, quantity.start);
  const bracketed =
    quantity.kind === "percent" &&
    sentence.mentions.some(
      ({ kind, end }) => kind === "subject" && /^ ?\($/.test(article.text.slice(end, quantity.start)),
    );
  const cumulated = quantity.kind === "amount" && ends(between, /[;,] (?:lũy kế|luỹ kế)[^;]*$/);
  if (!bracketed && !cumulated) return null;
  return {
    id: last.id,
    measure: bracketed ? "share" : "amount",
    unit: bracketed ? "percent" : null,
    object: last.object,
    start: -1,
    end: -1,
  };
}

/** A series belongs to whom its first number belonged, unless a name stands between. */
function carriedHolder(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  metric: FoundMetric,
  discourse: Discourse,
): Bound<string> | null {
  const held = discourse.metric;
  if (metric.start >= 0 || held === null || held.id !== metric.id || held.subject === null) return null;
  const named = sentence.mentions.some(
    ({ kind, role, start, end }) =>
      kind === "subject" && role !== "issuer" && start >= held.at && end <= quantity.start,
  );
  return named || /cả nước|toàn quốc/.test(article.text.slice(held.at, quantity.start))
    ? null
    : { ...held.subject, how: "inherited", note: "the series that it goes on with" };
}

/** Whose metric: a province, a company or the nation; bodies that only report it never own it. */
function bindHolder(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  metric: FoundMetric,
  discourse: Discourse,
): Bound<string> {
  const whole = ownerOfWhole(article, sentence, quantity);
  if (whole !== null) return whole;
  const subject = bindSubject(article, sentence, quantity, discourse);
  const owned = subject !== null && subject.how === "stated" && subject.start !== null ? subject.start : -1;
  const before = article.text.slice(sentence.start, quantity.start);
  const clause = before
    .slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(", đến năm")) + 1)
    .replace(LEADS_ALL, (words) => " ".repeat(words.length));
  const wide = NATIONWIDE.exec(clause);
  if (wide !== null && quantity.start - clause.length + wide.index > owned) return NATION;
  if (
    owned < 0 &&
    /^[^,.;]{0,40}(?:trong |trên |của )?(?:cả nước|toàn quốc)/.test(
      article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 50)),
    )
  )
    return NATION;
  // GDP is the nation’s, GRDP a province’s.
  if (
    metric.id === "digital-economy-share" &&
    owned < 0 &&
    /(?<![a-z])gdp/.test(
      article.text.slice(Math.max(sentence.start, quantity.start - 60), Math.min(sentence.end, quantity.end + 12)),
    )
  )
    return NATION;
  if (subject === null || /^(?:ministry|average|department|commune|region):/.test(subject.value))
    return { ...NATION, how: "assumed", note: "no province is named" };
  return subject;
}

/** “11,8% GRDP của tỉnh Tây Ninh và 12,6% GRDP của tỉnh Long An”: whose whole it is a share of. */
function ownerOfWhole(article: Article, sentence: Sentence, quantity: Quantity): Bound<string> | null {
  const owner = sentence.mentions.find(
    ({ kind, id, start }) =>
      kind === "subject" &&
      id.startsWith("province:") &&
      start > quantity.end &&
      /^ (?:trong )?(?:tổng )?grdp (?:của )?(?:toàn )?(?:tỉnh |thành phố |tp\.? ?)?$/.test(
        article.text.slice(quantity.end, start),
      ),
  );
  return owner === undefined ? null : { ...known(owner.id, owner), how: "stated" };
}

const NATION: Bound<string> = { ...known("country:vn", null, "the whole country"), how: "stated" };
const LEADS_ALL = /(?:dẫn đầu|đứng đầu|đầu|trên) (?:cả nước|toàn quốc)/g;
/** “34/63 tỉnh, thành phố đã lập 27.218 tổ” speaks of the nation. */
const NATIONWIDE =
  /(?:cả nước|toàn quốc|\d+(?:\/63)? (?:tỉnh, thành phố|tỉnh, thành|địa phương) (?:đã|có|trên)|các địa phương)(?!.*(?:cả nước|toàn quốc))/;

/** The name nearest before the number, in its own capitals: “C-ThaiNguyen”, “Hue-S”, “Thái Nguyên ID”. */
function appName(article: Article, sentence: Sentence, quantity: Quantity): string | null {
  const before = article.document.text.slice(
    article.folded.original(sentence.start),
    article.folded.original(quantity.start),
  );
  const last = [...before.matchAll(APP)].at(-1);
  return last === undefined
    ? null
    : (last.groups?.["quoted"] ?? last.groups?.["bare"] ?? "").replace(/\s*-\s*ID$/, " ID").trim();
}

const APP =
  /(?:ứng dụng|nền tảng|app|App|Ứng dụng)[^.;,“"]{0,40}[“"](?<quoted>[^”"]{2,30})[”"]|(?<bare>(?:\p{Lu}[\p{L}]*[ -]?){1,4}(?:- ?)?ID\b|\p{Lu}[\p{L}]*-\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ID)/gu;
