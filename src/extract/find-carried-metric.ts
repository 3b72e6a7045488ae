/**
 * Numbers that name no metric of their own: they go on with the one told last, by a short name (“tỷ lệ này”, “chỉ tiêu”),
 * by a clause that says nothing but when and whose, or as the next member of a list.
 */
import type { Article } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import type { LastValue } from "./draft.ts";
import { countsAnew, findMetric } from "./find-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import { type Occurrence, occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { isRisen } from "./rise.ts";
import { ends, lastMatch, matchesOf } from "./search.ts";
import { isOfSeries, withoutNames } from "./series.ts";
import { OTHER_SHARE, shareOfWhole, shareRanked } from "./shares-of-wholes.ts";
import { isAgainstPeriod, isGoalOfCount, isGoalOfProduct, isToldBeside, SHORT_NOUNS } from "./told-beside.ts";

/** @param values what the numbers before in the sentence turned out to be */
export function findCarriedMetric(
  here: Occurrence,
  discourse: Discourse,
  values: readonly LastValue[],
): FoundMetric | null {
  return (
    shareRanked(here) ??
    shareOfWhole(here, values) ??
    raisedTotal(here) ??
    frontedMetric(here) ??
    carriedMetric(here, discourse) ??
    listedMetric(here, values)
  );
}

/** “Thêm 3.422 doanh nghiệp công nghệ số ra đời, nâng tổng số lên 67.300”: what was counted before in the sentence. */
function raisedTotal(here: Occurrence): FoundMetric | null {
  const { article, sentence, quantity } = here;
  if (quantity.kind !== "count") return null;
  const before = here.before;
  if (!ends(before, /(?:nâng|đưa) tổng số(?: [^,.;\d]{1,25})? lên (?:thành |tới |hơn |gần |trên |khoảng )?$/, sentence))
    return null;
  const found = matchesOf(NUMBER, before)
    .map(({ index, 0: number }) => {
      const start = sentence.start + index;
      return findMetric(occurrenceIn(article, sentence, { ...quantity, start, end: start + number.length }));
    })
    .findLast((one) => one !== null);
  if (found == null) return null;
  const { id, row, object } = found;
  return { id, measure: row.measure, unit: row.unit, object, start: -1, end: -1 };
}

const NUMBER = /\d[\d.,]*(?: (?:nghìn|ngàn|triệu))?(?= [a-zà-ỹđ])/g;

/** “Từ chỗ mới chiếm 8,9% GRDP năm 2021, kinh tế số của tỉnh đã lên 11,2%”: the metric stands before the next number. */
function frontedMetric({ article, sentence, quantity, before }: Occurrence): FoundMetric | null {
  if (quantity.kind !== "percent" || !FRONTED.test(before)) return null;
  const next = sentence.quantities.find(({ kind, start }) => kind === "percent" && start > quantity.end);
  if (next === undefined || /[;.] /.test(article.text.slice(quantity.end, next.start))) return null;
  const found = findMetric(occurrenceIn(article, sentence, next));
  if (found === null || found.start < quantity.end || found.row.measure !== "share") return null;
  const { id, row, object } = found;
  return { id, measure: row.measure, unit: row.unit, object, start: -1, end: -1 };
}

const FRONTED =
  /^ ?(?:nếu |khi )?từ(?: chỗ| mức| tỷ lệ| con số| điểm xuất phát)?(?: (?:là|chỉ|mới|vỏn vẹn|vẻn vẹn|chiếm|đóng góp|góp|đạt|có|ở mức|khoảng|chưa đầy|chưa tới|dưới|trên|gần|hơn))* $/;

/**
 * A series goes on: “tỷ trọng năm 2021 là 12,87%; 2022 là 12,63%”, “… sang năm 2023 lên 57,3%. Chỉ tiêu đến năm 2025 ở mức 85%”.
 * Only periods and words that join a series may stand between the numbers, or the clause says “tỷ lệ này”, “con số này”.
 */
function carriedMetric(here: Occurrence, discourse: Discourse): FoundMetric | null {
  const { article, sentence, quantity } = here;
  const metric = discourse.metric;
  if (metric !== null && isGoalOfProduct(here, metric)) return carry(metric);
  if (metric === null || metric.kind !== quantity.kind || sentence.index - metric.sentence > 2) return null;
  // “vượt chỉ tiêu 60% Tỉnh ủy giao”, “mục tiêu năm 2025 là trên 80% dân số”
  const after = article.text
    .slice(quantity.end, quantity.end + 40)
    .replace(metric.id.startsWith("coverage-") ? OF_ALL : SET_BY, "");
  if (nextMember(here, metric) || isGoalOfCount(here, metric)) return carry(metric);
  if (sentence.index === metric.sentence && isRisen(here)) return carry(metric);
  // “12 km”, “250 suất quà”: a count that names what it counts goes on with nothing else.
  if (quantity.kind === "count" && countsAnew(after) && !COUNTED_AGAIN.test(after)) return null;
  const between = withoutNames(article, sentence, metric.at, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const clause = between.slice(Math.max(between.lastIndexOf(";"), between.lastIndexOf(". ")) + 1);
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  const againstPeriod = isAgainstPeriod(here, after);
  if (sentence.index === metric.sentence && (againstPeriod || isToldBeside(here, metric))) return carry(metric);
  const part = partOfSignatures(article, quantity, metric);
  if (part !== null) return part;
  // “cao hơn cùng kỳ 6,3%”: a change as well.
  if (
    quantity.kind === "percent" &&
    ends(before, /(?:cao|thấp|nhiều|ít) hơn[^,;.(:]{0,24}$/, sentence) &&
    !ends(before, /(?:con số|mức|mục tiêu|chỉ tiêu|kế hoạch|ngưỡng|mốc)[^,;.]{0,25}$/, sentence)
  )
    return null;
  const byName = ends(before, /con số[^,;.\d]{0,25}$/, sentence);
  if (quantity.kind === "count" && !byName && article.text.slice(metric.at, quantity.start).includes("\n")) return null;
  // “nhiều hơn cuối năm 2022 62 đơn vị”: a change.
  if (
    quantity.kind === "count" &&
    !againstPeriod &&
    ends(before, /(?:hơn|tăng|thêm|giảm|kém|so với)[^,;.]{0,25}$/, sentence)
  )
    return null;
  if (
    quantity.kind === "count" &&
    ends(before, /(?:(?<!ở )mức|cấp|độ|số|loại|khu vực|điều|vùng|hạng|lần|bước|quý|tháng|khóa) $/, sentence)
  )
    return null;
  const dated =
    ends(
      before,
      /20\d\d(?: ?[-–]| mới là (?:con )?số (?:ước tính|sơ bộ),| đã| là| còn| dừng| chững| đạt| ước đạt| ước| phấn đấu đạt| mới là| chỉ| lên| ra kết quả| dự kiến| dự báo| có thể| ở mức| ở|:)* \(?$/,
      sentence,
    ) ||
    /^ (?:gr?dp )?(?:(?:vào |cho |trong )?năm 20\d\d|một năm sau|\((?:năm )?20[0-4]\d\))/.test(after) ||
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
    (yardstick || isOfSeries(afterLast(SHORT_FORM, reduced) ?? "thứ khác"));
  const ofProduct =
    metric.id === "digital-economy-share" && /^ gr?dp/.test(after) && !metric.interrupted && !OTHER_SHARE.test(clause);
  const named =
    byName ||
    ends(
      between,
      /(?:tỷ lệ|tỷ trọng|con số|chỉ tiêu|mức|quy mô|kinh phí|khoản chi|số tiền|ngân sách|số lượng|doanh thu) (?:này|ấy|đó|trên)[^;.]{0,50}$/,
    ) ||
    OF_THIS_KIND.test(after);
  const joined = between.length < 90 && isOfSeries(reduced) && !countsAnew(after);
  const share = metric.id === "digital-economy-share" && (dated || ends(between, /bình quân[^;.]{0,40}$/));
  const resumed =
    !metric.interrupted && sentence.index - metric.sentence <= 1 && !countsAnew(after) && resumes(here, metric.at);
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

/** “Việt Nam phải có 100.000 doanh nghiệp loại này” */
const OF_THIS_KIND =
  /^ (?:doanh nghiệp|đơn vị|tổ|trạm|thuê bao|chứng thư|chữ ký|sản phẩm)(?: loại| kiểu| dạng)? (?:này|ấy|đó|như vậy|như thế)(?![a-zà-ỹ])/;
const OF_ALL = /^ dân số(?! [a-zà-ỹ])/;
const SET_BY =
  /^ (?:mà |do )?(?:tỉnh ủy|tỉnh uỷ|ubnd|hđnd|tỉnh|thành phố|bộ|trung ương|chính phủ|thủ tướng)(?: [a-zà-ỹ]+){0,3}(?= (?:đã )?(?:giao|đề ra|đặt ra))/;

function carry({ id, measure, unit, object }: NonNullable<Discourse["metric"]>): FoundMetric {
  return { id, measure, unit, object, start: -1, end: -1 };
}

/** “Thái Nguyên kém khá xa, 37,43%. Kế đó là Bắc Giang 36,81%”, “Sơn La 1.068”: another owner with a number of the same kind, and nothing else. */
function nextMember({ article, sentence, quantity }: Occurrence, metric: NonNullable<Discourse["metric"]>): boolean {
  if (metric.interrupted || (quantity.kind !== "percent" && quantity.kind !== "count")) return false;
  const owner = sentence.mentions
    .filter(
      ({ kind, id, role, end }) =>
        kind === "subject" &&
        /^(?:province|ministry|district|commune):/.test(id) &&
        role !== "issuer" &&
        end <= quantity.start,
    )
    .at(-1);
  if (owner === undefined || owner.start < metric.at) return false;
  // “… nộp trực tuyến đạt 89,4%. Kết quả PAR INDEX năm 2024 cho thấy Vĩnh Long đạt 88,71%”
  if (sentence.mentions.some(({ kind, start }) => kind === "index" && start >= metric.at && start < quantity.start))
    return false;
  const gap = article.text.slice(owner.end, quantity.start);
  const after = article.text.slice(quantity.end, quantity.end + 30);
  if (quantity.kind === "count" && FORMOST.test(gap)) return SHORT_NOUNS[metric.id]?.test(after) === true;
  if (quantity.kind === "count")
    return /^(?: |: )$/.test(gap) && /^(?:[,.;)]|$| (?:và|tổ|sản phẩm)(?![a-zà-ỹ]))/.test(after);
  return gap.length < 32 && !/[\d;:%]|\. /.test(gap) && !OTHER_MATTER.test(gap) && !countsAnew(after);
}

/** “Hà Nội nhiều nhất với hơn 14.000 doanh nghiệp” */
const FORMOST =
  /^,? (?:là nơi |vẫn |hiện )*(?:có )?(?:nhiều nhất|ít nhất|cao nhất|thấp nhất|đông nhất|đứng đầu|dẫn đầu|đi đầu)(?: cả nước| toàn quốc)?(?: với| khi có|, có|, với| là)? $/;

/** Words between a name and its number that bring another matter, or a change. */
const OTHER_MATTER =
  /(?<![a-zà-ỹ])(?:tỷ lệ|tỷ trọng|số|lượng|tăng|giảm|tốc độ|chỉ số|điểm|thu|chi|vốn|dân|người|hộ|doanh|xuất|nhập|gr?dp|mục tiêu|phấn đấu|hạng|thứ|so|dti|par|pci|papi|sipas|hoàn thành|giải ngân)(?![a-zà-ỹ])/;

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
const SHORT_FORM =
  /(?:tỷ trọng|tỷ lệ|chỉ tiêu|mục tiêu|kế hoạch|mức|(?<!(?:dưới|trên|qua|vượt) )(?:ngưỡng|mốc)|đích|con số)(?![a-zà-ỹđ])/g;
/** What follows the last match of a pattern; null where there is none. */
function afterLast(pattern: RegExp, text: string): string | null {
  const found = lastMatch(pattern, text);
  return found === null ? null : text.slice(found.end).trim();
}

/**
 * “Riêng tháng 9 ước đạt 372 tỷ”, “(cùng kỳ 58,4%)”, “…; sau đó tới Cần Thơ 9,1%”: the clause of the number names
 * nothing but times, holders and words that go on with a series.
 */
function resumes(here: Occurrence, since: number): boolean {
  const { article, sentence, quantity } = here;
  const from = Math.max(since, sentence.start, quantity.start - 130, ownSegment(here));
  const text = withoutNames(article, sentence, from, quantity.start).replace(/\d+(?:[.,]\d+)*/g, "");
  const segment = text.slice(Math.max(text.lastIndexOf(";"), text.lastIndexOf(". ")) + 1);
  // “1.317/1.842 thủ tục (71,5%)”: a bracket that opens with the number is of what stands before it.
  const inside = segment.slice(segment.lastIndexOf("(") + 1);
  const clause = inside.trim() === "" ? segment : inside;
  return clause.length < 80 && isOfSeries(clause);
}

/** “…, trong khi Hải Dương đạt 64,8%”, “…, của Hưng Yên chưa tới 0,5%”: a comma opens a clause where a name or a turn follows. */
function ownSegment({ article, sentence, quantity }: Occurrence): number {
  const comma = Math.max(
    article.text.lastIndexOf(", ", quantity.start - 2),
    article.text.lastIndexOf(" và ", quantity.start - 2),
  );
  if (comma < sentence.start) return sentence.start;
  const named = sentence.mentions.some(
    ({ kind, start, end }) => kind === "subject" && start > comma && end <= quantity.start,
  );
  return named || TURN.test(article.text.slice(comma, quantity.start)) ? comma : sentence.start;
}

const TURN =
  /^(?:,| và) (?:phấn đấu|mục tiêu|đặt mục tiêu|đặt chỉ tiêu|hướng tới|kế hoạch|chỉ tiêu|dự kiến|đến năm|đến cuối|năm 20\d\d|trong khi|còn|riêng|nhưng|song|sau đó|tiếp đến|kế đến|tiếp theo|rồi)(?![a-zà-ỹđ])/;

/** “cao nhất là Bắc Ninh (56,83%), … kế đến Bắc Giang (42,13%)”; “lũy kế … ước đạt 2.655.661 tỷ đồng”. */
function listedMetric({ article, sentence, quantity }: Occurrence, values: readonly LastValue[]): FoundMetric | null {
  const last = values.at(-1);
  if (last?.kind !== "metric") return null;
  const between = article.text.slice(last.at, quantity.start);
  const bracketed =
    quantity.kind === "percent" &&
    sentence.mentions.some(
      ({ kind, end }) => kind === "subject" && /^ ?\($/.test(article.text.slice(end, quantity.start)),
    );
  const cumulated =
    quantity.kind === "amount" &&
    ends(between, /[;,] (?:lũy kế|luỹ kế|cộng dồn|cộng cả|tính cả|tính gộp|tính chung)[^;]*$/);
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
