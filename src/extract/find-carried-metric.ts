/**
 * Numbers that name no metric of their own: they go on with the one told last, by a short name (“tỷ lệ này”, “chỉ tiêu”),
 * by a clause that says nothing but when and whose, or as the next member of a list.
 */
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import type { LastValue } from "./draft.ts";
import { countsAnew } from "./find-metric.ts";
import type { Quantity } from "./quantity.ts";
import { ends, lastMatch } from "./search.ts";

export interface FoundMetric {
  readonly id: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly object: string | null;
  /** -1 where the metric is carried over. */
  readonly start: number;
  readonly end: number;
}

/** @param values what the numbers before in the sentence turned out to be */
export function findCarriedMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: readonly LastValue[],
): FoundMetric | null {
  return (
    shareRanked(article, sentence, quantity) ??
    shareOfWhole(article, sentence, quantity, values) ??
    carriedMetric(article, sentence, quantity, discourse) ??
    listedMetric(article, sentence, quantity, values)
  );
}

/** “Cáp quang phủ trên 75% hộ gia đình, 100% xã”: the same coverage, of another whole. */
export function furtherWhole(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  { metric }: Discourse,
): FoundMetric | null {
  if (metric === null || !metric.id.startsWith("coverage-") || metric.sentence !== sentence.index) return null;
  const after = article.text.slice(quantity.end, quantity.end + 60);
  const whole = FURTHER_WHOLE.exec(after);
  if (quantity.kind !== "percent" || whole === null || OTHER_COVERAGE.test(after)) return null;
  if (!BETWEEN_WHOLES.test(article.text.slice(metric.at, quantity.start))) return null;
  const object = WHOLES.find(([pattern]) => pattern.test(whole[0]))?.[1] ?? null;
  return { id: metric.id, measure: metric.measure, unit: metric.unit, object, start: -1, end: -1 };
}

const WHOLE =
  "(?:hộ gia đình|hộ dân|hộ|xã|phường|thị trấn|thôn|bản|ấp|xóm|khóm|khối|khu phố|tổ dân phố|khu dân cư|khu vực)";
const FURTHER_WHOLE = new RegExp(`^ (?:số )?(?:trung tâm )?${WHOLE}(?:,? (?:và )?${WHOLE})*(?=[.,;)]|$| và)`);
/** “100% thôn, tổ dân phố được phủ sóng di động”: what covers them is said anew. */
const OTHER_COVERAGE = new RegExp(`^ (?:${WHOLE}(?:,| và)? ?){1,3}[^.;,\\d]{0,20}(?:sóng|cáp|internet|3g|4g|5g)`);
const BETWEEN_WHOLES = new RegExp(
  `^(?: (?:số )?(?:trung tâm |dân số|dân cư)?(?:${WHOLE}(?:(?:,| và)? ${WHOLE})*)?)?(?:,| và) (?:và )?(?:tới |đến )?$`,
);
const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/hộ/, "households"],
  [/xã|phường/, "communes"],
  [/thôn|bản|ấp|xóm|khóm|phố/, "hamlets"],
];

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
  const after = article.text.slice(quantity.end, quantity.end + 30);
  if (nextMember(article, sentence, quantity, metric)) return carry(metric);
  // “12 km”, “250 suất quà”: a count that names what it counts goes on with nothing else.
  if (quantity.kind === "count" && countsAnew(after) && !COUNTED_AGAIN.test(after)) return null;
  const between = withoutNames(article, sentence, metric.at, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const clause = between.slice(Math.max(between.lastIndexOf(";"), between.lastIndexOf(". ")) + 1);
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  // “tăng mạnh so với 10,1 triệu của tháng 7/2024”
  if (
    sentence.index === metric.sentence &&
    ends(before, /so với (?:mức |con số )?$/) &&
    /^ (?:của|ở|hồi) (?:cuối |hết )?(?:tháng|năm|quý|kỳ)/.test(after)
  )
    return carry(metric);
  const part = partOfSignatures(article, quantity, metric);
  if (part !== null) return part;
  // “cao hơn cùng kỳ 6,3%”: a change as well.
  if (
    quantity.kind === "percent" &&
    ends(before, /(?:cao|thấp|nhiều|ít) hơn[^,;.(:]{0,24}$/) &&
    !ends(before, /(?:con số|mức|mục tiêu|chỉ tiêu|kế hoạch|ngưỡng|mốc)[^,;.]{0,25}$/)
  )
    return null;
  const byName = ends(before, /con số[^,;.\d]{0,25}$/);
  if (quantity.kind === "count" && !byName && article.text.slice(metric.at, quantity.start).includes("\n")) return null;
  // “nhiều hơn cuối năm 2022 62 đơn vị”: a change.
  if (
    quantity.kind === "count" &&
    ends(before, /(?:hơn|tăng|thêm|giảm|kém|so với)[^,;.]{0,25}$/) &&
    // “so với 10,1 triệu của tháng 7/2024”
    !(ends(before, /so với (?:mức |con số )?$/) && /^ (?:của|ở|hồi) (?:cuối |hết )?(?:tháng|năm|quý|kỳ)/.test(after))
  )
    return null;
  if (
    quantity.kind === "count" &&
    ends(before, /(?:mức|cấp|độ|số|loại|khu vực|điều|vùng|hạng|lần|bước|quý|tháng|khóa) $/)
  )
    return null;
  const dated =
    ends(
      before,
      /20\d\d(?: là| còn| dừng| chững| đạt| ước đạt| ước| phấn đấu đạt| mới là| chỉ| lên| ra kết quả| dự kiến| dự báo| có thể| ở mức| ở|:)* \(?$/,
    ) ||
    /^ (?:gr?dp )?(?:vào |cho |trong )?năm 20\d\d/.test(after) ||
    /^ theo /.test(after);
  const bracketed =
    sentence.index - metric.sentence <= 1 &&
    sentence.mentions.some(
      ({ kind, end }) => kind === "subject" && /^ ?\($/.test(article.text.slice(end, quantity.start)),
    );
  const reduced = between.replace(/ +/g, " ").trim();
  const yardstick =
    /^mức /.test(article.text.slice(quantity.start, quantity.end)) && sentence.index === metric.sentence;
  const shortForm =
    (!metric.interrupted || (metric.id === "digital-economy-share" && /tỷ trọng/.test(reduced))) &&
    !countsAnew(after) &&
    (yardstick || SERIES.test(afterLast(SHORT_FORM, reduced) ?? "thứ khác"));
  const ofProduct =
    metric.id === "digital-economy-share" && /^ gr?dp/.test(after) && !metric.interrupted && !OTHER_SHARE.test(clause);
  const named = byName || ends(between, /(?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|mức) (?:này|ấy|đó|trên)[^;.]{0,50}$/);
  const joined = between.length < 90 && SERIES.test(reduced) && !countsAnew(after);
  const share = metric.id === "digital-economy-share" && (dated || ends(between, /bình quân[^;.]{0,40}$/));
  const resumed =
    !metric.interrupted &&
    sentence.index - metric.sentence <= 1 &&
    !countsAnew(after) &&
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
  return carry(metric);
}

function carry({ id, measure, unit, object }: NonNullable<Discourse["metric"]>): FoundMetric {
  return { id, measure, unit, object, start: -1, end: -1 };
}

/** “Thái Nguyên kém khá xa, 37,43%. Kế đó là Bắc Giang 36,81%”, “Sơn La 1.068”: another owner with a number of the same kind, and nothing else. */
function nextMember(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  metric: NonNullable<Discourse["metric"]>,
): boolean {
  if (metric.interrupted || (quantity.kind !== "percent" && quantity.kind !== "count")) return false;
  const owner = sentence.mentions
    .filter(
      ({ kind, id, role, end }) =>
        kind === "subject" && /^(?:province|ministry):/.test(id) && role !== "issuer" && end <= quantity.start,
    )
    .at(-1);
  if (owner === undefined || owner.start < metric.at) return false;
  const gap = article.text.slice(owner.end, quantity.start);
  const after = article.text.slice(quantity.end, quantity.end + 30);
  if (quantity.kind === "count")
    return /^(?: |: )$/.test(gap) && /^(?:[,.;)]|$| (?:và|tổ|sản phẩm)(?![a-zà-ỹ]))/.test(after);
  return gap.length < 32 && !/[\d;:%]|\. /.test(gap) && !OTHER_MATTER.test(gap) && !countsAnew(after);
}

/** Words between a name and its number that bring another matter, or a change. */
const OTHER_MATTER =
  /(?<![a-zà-ỹ])(?:tỷ lệ|tỷ trọng|số|lượng|tăng|giảm|tốc độ|chỉ số|điểm|thu|chi|vốn|dân|người|hộ|doanh|xuất|nhập|gr?dp|mục tiêu|phấn đấu|hạng|thứ|so|dti|par|pci|papi|sipas|hoàn thành|giải ngân)(?![a-zà-ỹ])/;

/** “Đà Nẵng (19,76%) đứng thứ 6 về tỷ trọng kinh tế số”: the metric is named after the place. */
function shareRanked(article: Article, sentence: Sentence, quantity: Quantity): FoundMetric | null {
  if (quantity.kind !== "percent") return null;
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 80));
  return RANKED_BY_SHARE.test(after)
    ? { id: "digital-economy-share", measure: "share", unit: "percent", object: null, start: -1, end: -1 }
    : null;
}

const RANKED_BY_SHARE =
  /^\)?,? (?:đứng|xếp|ở|dẫn đầu|giữ)[^.;,()]{0,25} về (?:tỷ trọng|tỷ lệ đóng góp)(?: của)? kinh tế số/;

/** “doanh thu kinh tế số ước trên 98.000 tỷ đồng, tương đương 18,7% GRDP”: the same as a share of the whole. */
function shareOfWhole(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  values: readonly LastValue[],
): FoundMetric | null {
  const last = values.at(-1);
  if (quantity.kind !== "percent") return null;
  if (!/^ (?:của |tổng )?gr?dp/.test(article.text.slice(quantity.end, quantity.end + 12))) return null;
  const before = article.text.slice(sentence.start, quantity.start);
  const revenue = last?.kind === "metric" && last.id === "digital-economy-revenue";
  if (!revenue && !/kinh tế số(?! lõi)[^;]*(?:bằng|tương đương|tức|chiếm)[^;,]{0,20}$/.test(before)) return null;
  if (OTHER_SHARE.test(before.slice(before.lastIndexOf("kinh tế số")).slice(11))) return null;
  return { id: "digital-economy-share", measure: "share", unit: "percent", object: null, start: -1, end: -1 };
}

const COUNTED_AGAIN =
  /^ (?:doanh nghiệp|đơn vị|tổ|lượt|lần|tài khoản|thuê bao|trạm|vị trí|sản phẩm|mặt hàng|chứng thư|chữ ký)(?![a-zà-ỹđ])/;

/** “13,3 triệu chứng thư, trong đó 8,2 triệu của cá nhân”, “… cấp cho cán bộ là 8.214, cấp cho người dân 31.470”. */
function partOfSignatures(
  article: Article,
  quantity: Quantity,
  metric: NonNullable<Discourse["metric"]>,
): FoundMetric | null {
  if (metric.id !== "digital-signatures" || quantity.kind !== "count") return null;
  const between = article.text.slice(metric.at, quantity.start);
  const whose =
    between.length < 60 && ends(between, /trong đó(?: có)? $/)
      ? /^ (?:là |của |cấp |cho )+(?<whom>cá nhân|người dân|công dân|doanh nghiệp|tổ chức|cán bộ)/.exec(
          article.text.slice(quantity.end, quantity.end + 30),
        )
      : /^[^.;]{0,25}, (?:cấp )?cho (?<whom>cá nhân|người dân|công dân|doanh nghiệp|tổ chức|cán bộ)(?: là)? $/.exec(
          between,
        );
  if (whose === null) return null;
  const personal = /nhân|dân/.test(whose.groups?.["whom"] ?? "");
  const { id, measure, unit } = metric;
  return { id, measure, unit, object: personal ? "personal" : null, start: -1, end: -1 };
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

/**
 * “Riêng tháng 9 ước đạt 372 tỷ”, “(cùng kỳ 58,4%)”, “…; sau đó tới Cần Thơ 9,1%”: the clause of the number names
 * nothing but times, holders and words that go on with a series.
 */
function resumes(article: Article, sentence: Sentence, since: number, quantity: Quantity): boolean {
  const from = Math.max(since, sentence.start, quantity.start - 130, ownSegment(article, sentence, quantity));
  const text = withoutNames(article, sentence, from, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const segment = text.slice(Math.max(text.lastIndexOf(";"), text.lastIndexOf(". ")) + 1);
  // “1.317/1.842 thủ tục (71,5%)”: a bracket that opens with the number is of what stands before it.
  const inside = segment.slice(segment.lastIndexOf("(") + 1);
  const clause = inside.trim() === "" ? segment : inside;
  return clause.length < 80 && SERIES.test(clause.replace(/ +/g, " ").trim());
}

/** “…, trong khi Hải Dương đạt 64,8%”, “…, của Hưng Yên chưa tới 0,5%”: a comma opens a clause where a name or a turn follows. */
function ownSegment(article: Article, sentence: Sentence, quantity: Quantity): number {
  const comma = article.text.lastIndexOf(", ", quantity.start - 2);
  if (comma < sentence.start) return sentence.start;
  const named = sentence.mentions.some(
    ({ kind, start, end }) => kind === "subject" && start > comma && end <= quantity.start,
  );
  return named || TURN.test(article.text.slice(comma, quantity.start)) ? comma : sentence.start;
}

const TURN =
  /^, (?:phấn đấu|mục tiêu|kế hoạch|chỉ tiêu|dự kiến|đến năm|đến cuối|năm 20\d\d|trong khi|còn|riêng|nhưng|song|sau đó|tiếp đến|kế đến|tiếp theo|rồi)(?![a-zà-ỹđ])/;

/** The text between two numbers of a series, with the names that own them taken out. */
function withoutNames(article: Article, sentence: Sentence, from: number, to: number): string {
  let text = article.text.slice(from, to);
  for (const { kind, start, end } of [...sentence.mentions].reverse()) {
    if ((kind === "subject" || kind === "region") && start >= from && end <= to)
      text = text.slice(0, start - from) + text.slice(end - from);
  }
  return text.replace(BODIES, "");
}

/** Those that count. */
const BODIES =
  /(?:tổng cục|cục|chi cục|cơ quan) thống kê|bộ (?:tt&tt|tt-tt|thông tin và truyền thông|khoa học và công nghệ|kh&cn)|sở (?:tt&tt|thông tin và truyền thông|khoa học và công nghệ|kh&cn)/g;

const SERIES =
  /^(?: ?(?:[,.;:()%]|-|sang|năm|là|lên|xuống|còn|và|đạt|ước|chỉ|mới|vọt|tới|đến|đầu|tháng|quý|cuối|hết|riêng|phấn đấu|mục tiêu|chỉ tiêu|được|ấn định|ở|mức|thì|tức|nâng|khoảng|hiện|nay|kế hoạch|tầm nhìn|gr?dp|vượt|mốc|bộ|tỉnh|thành phố|đặt|trên|gần|hơn|cho|vào|của|từ|tăng|giảm|nhích|vươn|leo|nhảy|bứt|tụt|lùi|rơi|sụt|hạ|giai đoạn|theo|sơ bộ|nhưng|trong khi|i|ii|iii|iv|thực hiện|cao nhất|kế đến|tiếp đến|tỷ lệ|tỷ trọng|lũy kế|riêng|kia|cũng|tỉnh|cả năm|ước tính|ngưỡng|chừng|tương ứng|tương đương|quy đổi|con số|so với|quy định|nghị quyết|đề ra|giao|toàn quốc|cả nước|đặt ra|bình quân|trung bình|kết quả|ra|với|nghị quyết|cuối năm|các con số|này|ấy|cùng kỳ|năm trước|năm ngoái|thấp nhất|vùng|khu vực|sau đó|tiếp theo|tiếp sau|đứng đầu|đứng thứ|dẫn đầu|xếp sau|rồi|nhì|phải|dự báo|dự kiến|cần|trong|khi|quy hoạch|giữa|nửa|giao năm|số|thu|tp|qua|lộ trình|chi ngân sách|thời điểm|một năm sau|năm sau|tương lai|thành phố này|thấp hơn|cao hơn|ít hơn|nhiều hơn|khiêm tốn|đưa ra|cho ra|nằm|phủ|phủ sóng|có|chiếm|chạm|được|đều|yêu cầu|quy định|tổng số|nâng tổng số|nhiều|xa|nâng|kém|thua|đề án|đòi hỏi|đòi|ít nhất|tối thiểu|chương trình|tỉnh ủy|đại hội|hđnd|trung ương|chính phủ|quốc hội|dự toán|tính chung|công bố|lại|hai|ba|bốn|sáu|bảy|tám|chín|mười|tính ra|tính toán|xác định|đô thị|lớn|đáy|các|ở đáy|khi đó))*$/;

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
  const cumulated =
    quantity.kind === "amount" && ends(between, /[;,] (?:lũy kế|luỹ kế|cộng dồn|tính gộp|tính chung)[^;]*$/);
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
