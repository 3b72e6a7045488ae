/**
 * Why what is said of a place or a number is not so, or so of nobody: denied, quoted, mistaken, supposed; told of the first
 * or last whoever that is, of everybody, of a place that somebody left or came near.
 */
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { ends, mayMatch } from "./search.ts";
import { RUN_ENDED } from "./streaks.ts";

interface Refusal {
  readonly why: string;
  /** The kinds, or rules, whose readings are refused; all of them where none is named. */
  readonly of?: readonly (Quantity["kind"] | `rank/${string}`)[];
  /** The kinds whose readings are not. */
  readonly not?: readonly Quantity["kind"][];
  /** What the words before the number end with: one alternative, closed by `$`. */
  readonly before?: RegExp;
  /** What the words after it begin with. */
  readonly after?: RegExp;
  /** What they may not begin with. */
  readonly unless?: RegExp;
}

/** “không xếp thứ 8”, “nếu …, sẽ tụt xuống hạng 60”, “nhầm rằng … xếp thứ 3”: nobody says that it is so. */
export function saidUnreal(here: Occurrence): string | null {
  return refusalsIn(here.article, here.sentence).find((refusal) => refuses(refusal, here))?.why ?? null;
}

/** Those that words of the sentence may lead to. */
const refusalsIn = remember((_article, sentence): readonly Refusal[] =>
  REFUSALS.filter(({ before }) => before === undefined || mayMatch(sentence, before)),
);

function refuses({ of, not, before, after, unless }: Refusal, here: Occurrence): boolean {
  const { kind, rule } = here.quantity;
  if (of !== undefined && !of.some((one) => one === kind || one === rule)) return false;
  if (not?.includes(kind) === true) return false;
  if (before !== undefined && !ends(here.before, before)) return false;
  return (after === undefined || after.test(here.after)) && unless?.test(here.after) !== true;
}

/** “ví dụ …”, “tin đồn …”. */
const QUOTED =
  /(?:đừng (?:lấy|đem|so)|(?:báo|tờ báo|báo chí|báo mạng)[^.;]{0,25} (?:viết|đưa tin|loan tin)|(?:không ít|nhiều|có) người (?:viết|nói|đồn)|cách viết|lấy ví dụ|(?<!là (?:một |những |các )?)(?<!(?:dẫn|nêu|đưa ra)(?: một)? )ví dụ(?! (?:rõ|điển hình|tiêu biểu|sinh động))|tin đồn|tung tin|phao tin|giả mạo|giấc mơ|bác bỏ|bác tin) [^.;]*$/;
const SUPPOSED =
  /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như)(?! (?:nói|kể|bàn|đề cập|căn cứ|dựa|đối chiếu|phân tích|hỏi|như|so|tính|xét|chỉ|tách|lấy|nhìn|loại|cộng|theo|giữ|dùng|chia|áp|đặt)) [^.;]*(?<![a-zà-ỹ])(?:sẽ|thì|có thể|chắc)(?![a-zà-ỹ])[^.;]*$/;

const NOT = "(?<![a-zà-ỹ])(?:không|chưa|chẳng)(?: còn| hề| thể| bao giờ| từng| được";
const STOOD = ")*(?: giữ| xếp| đứng| ở| đạt| lên| vào| lọt| nằm| có mặt| có tên| góp mặt)? $";
/** Years of which each has a place of its own: “Sau 2 năm”, “từng ba kỳ liền”. */
const YEARS =
  "(?:sau|trong|qua|suốt|từng|đã) (?:\\d|hai|ba|bốn) (?:năm|kỳ)(?: đánh giá| xếp hạng| công bố)?(?: liền| liên tiếp)?(?:, [^,.;]{2,30})? (?:chỉ )?(?:xếp|đứng|ở|giữ|về)?[^,.;]{0,15}";

/** In this order: the first that refuses says why. */
const REFUSALS: readonly Refusal[] = [
  // “điều mừng nhất không phải là 29 bậc tăng thêm” denies the joy, not the places.
  { why: "denied, not stated", before: new RegExp(NOT + STOOD) },
  { why: "denied, not stated", not: ["rank-change"], before: new RegExp(`${NOT}| phải(?: là)?${STOOD}`) },
  // “những chỉ số còn nằm ngoài nhóm 30”
  {
    why: "told of some parts of the index, not of somebody",
    of: ["top"],
    before:
      /(?:những|các|nhiều|một số) (?:chỉ số|tiêu chí|nội dung|lĩnh vực)(?: (?:thành phần|chính|số))?(?: (?:còn|đang|vẫn|hiện|mà tỉnh))* $/,
  },
  // “Đồ họa: Top 10 địa phương …”
  {
    why: "the caption of a list",
    of: ["top"],
    before: /^["“[]?(?:đồ họa|đồ hoạ|infographics?|biểu đồ|bảng|video|ảnh|hình|clip)[^.;]{0,20}(?:[:.\]]|-) ?$/,
  },
  { why: "a run that has ended", of: ["rank/leader"], before: RUN_ENDED },
  { why: "quoted as an example or a rumour", before: QUOTED },
  { why: "said of any place", after: /^ (?:hay|hoặc) [^.;]{0,40}(?:không quan trọng|cũng vậy|cũng thế)/ },
  {
    why: "told as an error",
    before: /(?:nhầm|tưởng|đồn|hiểu sai|thông tin sai)(?: (?:là|rằng|lầm|nhầm))+ [^.;]*$/,
  },
  {
    why: "missed or hoped for, not reached",
    of: ["top"],
    before: /(?:lỡ hẹn|lỡ|hụt|trượt|suýt|mong|hy vọng|(?<![a-zà-ỹ])(?:ước gì|mơ))[^,.;]{0,30}$/,
  },
  // “Sau 2 năm xếp thứ 4 và 7”
  {
    why: "places of several years, which of which is not said",
    before: new RegExp(`${YEARS}$`),
    after: /^ (?:và|rồi) (?:thứ |hạng )?\d/,
  },
  {
    why: "places of several years, which of which is not said",
    before: new RegExp(`${YEARS}(?:thứ |hạng )?\\d{1,2} (?:và|rồi) $`),
  },
  // “Sau hai kỳ liên tiếp đứng ngoài nhóm 20”: of the editions before.
  {
    why: "places of several years, which of which is not said",
    of: ["top"],
    before:
      /(?:^|[,;.] )sau (?:\d|hai|ba|bốn|năm|nhiều) (?:năm|kỳ)(?: đánh giá| xếp hạng)?(?: liền| liên tiếp| liên tục)?(?: (?:đứng|nằm|ở|xếp|bị))* $/,
  },
  // “Giả sử Hà Nam được thêm 0,05 điểm”, “sẽ vào tốp 3 nếu trung ương cho thêm tiền”
  { why: "supposed, not stated", before: /(?:^|[,;.“"] ?)(?:giả sử|giá như|ví như) [^.;]*$/ },
  { why: "supposed, not stated", before: /sẽ $/, after: /^[”"]? nếu / },
  {
    why: "denied, not stated",
    before: /chưa (?:lần nào|bao giờ|khi nào|năm nào|một lần)[^,.;:()]{0,60}$/,
  },
  { why: "supposed, not stated", before: SUPPOSED },
  {
    why: "supposed, not stated",
    before: /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như) (?:mình|ta|chúng ta|tỉnh ta) $/,
    after: /^[^,.;]{0,20} mà /,
  },
  // “khoảng cách với tỉnh đứng đầu lên tới …”: whoever that is, it is not the one told of.
  {
    why: "the one in front, whoever that is",
    of: ["rank/leader"],
    before: /(?:với|so với|cách|kém|thua|hơn|bằng|sau|như) (?:các )?(?:tỉnh|địa phương|đơn vị|nơi|bộ|thành phố) $/,
    unless: /^(?: (?:cả nước|toàn quốc|bảng))?,? (?:là |\()/,
  },
  // “có 4 triệu thuê bao, bỏ xa đối thủ đứng thứ hai”
  {
    why: "the one behind, whoever that is",
    of: ["rank"],
    before:
      /(?:bỏ xa|vượt xa|bỏ lại|hơn hẳn|hơn) (?:các )?(?:đối thủ|nhà mạng|doanh nghiệp|tỉnh|địa phương|đơn vị|nơi|bộ|thành phố|nước|quốc gia)(?: khác)? $/,
    unless: /^(?: (?:cả nước|toàn quốc|bảng))?,? (?:là |\()/,
  },
  // “Quảng Ninh thứ 3, sau sáu lần giữ ngôi quán quân”, “địa phương từng nhiều năm giữ ngôi quán quân”
  {
    why: "of the years before",
    of: ["rank/leader"],
    before: /sau (?:[^ ,.;]+ ){1,2}(?:lần|năm|kỳ)(?: liền| liên tiếp)?(?: giữ| ở)? $/,
  },
  {
    why: "of the years before",
    of: ["rank/leader"],
    before: /từng (?:nhiều|các|mấy) (?:năm|kỳ|lần|mùa)(?: liền| liên tiếp)?(?: giữ| đứng| ở)? $/,
  },
  // “địa phương xếp cuối chỉ đạt 77,32%”
  {
    why: "the first or last, whoever that is",
    of: ["rank/leader", "rank/last"],
    before: /(?:^|[,;] |và |còn )(?:địa phương|đơn vị|nơi|tỉnh) $/,
    after: /^(?: (?:bảng|cả nước))? (?:chỉ |mới |cũng )*(?:đạt|được|có) \d/,
  },
  // “khoảng cách giữa đơn vị đầu bảng và cuối bảng”, “các đơn vị xếp từ hạng 16 trở xuống”, “đơn vị nào để chỉ số giảm quá 2 bậc”
  {
    why: "of whoever is there, nobody is named",
    before:
      /(?:(?:đầu bảng|dẫn đầu|đứng đầu) (?:và|với) (?:đơn vị |nơi |nhóm )?|(?:các|những|mọi) (?:đơn vị|sở, ngành|sở|xã|phường|cơ quan|phòng|tập thể|cá nhân)(?: (?:xếp|đứng|có|đạt|từ|ở|đang))* |(?:đơn vị|nơi|tỉnh|ai|địa phương) nào [^,.;]{0,40})$/,
  },
  // “Những bộ xếp cuối phần lớn là nơi …”: they are several.
  {
    why: "the first or last, whoever that is",
    of: ["rank/leader", "rank-last"],
    before:
      /(?:những|các|nhiều|một số|mấy) (?:bộ|tỉnh|địa phương|thành phố|nơi|đơn vị|cơ quan)(?: (?:còn|đang|vẫn|luôn|thường|từng))* $/,
  },
  // “khoảng cách giữa tỉnh đầu và tỉnh cuối lên tới hơn bốn mươi bậc”
  {
    why: "how far apart two are",
    of: ["rank-change"],
    before: /(?:khoảng cách|chênh lệch|cách biệt) (?:giữa|của|với|so)[^.;]{0,70}$/,
  },
  // “TP.HCM vượt lên, cả nước nhích thêm một nấc”
  {
    why: "everybody, nobody alone",
    of: ["rank-change"],
    before: /(?:cả nước|toàn quốc|các tỉnh|nhiều tỉnh|mặt bằng chung)(?: cùng| đều| cũng)? $/,
  },
  // “thoát vị trí cuối bảng”, “gần chót bảng”, “quanh quẩn ngoài hạng 50”
  {
    why: "near it or away from it, not there",
    of: ["rank"],
    before: /(?:thoát|thoát khỏi|tránh|tránh được|ngoài|(?:đứng|xếp|nằm|ở|xuống) dưới)(?: cảnh)? $/,
  },
  {
    why: "near it or away from it, not there",
    of: ["rank-last"],
    before: /(?:thoát|thoát khỏi|tránh|tránh được|sát|gần|cận|suýt)(?: cảnh| vị trí| ngôi| nhóm)? $/,
  },
  // “ngôi đầu đổi chủ”, “quán quân nhiều năm liền”
  {
    why: "who that is, or when, is not said",
    of: ["rank/leader"],
    after: /^ (?:đổi chủ|đổi tay|có chủ mới|thay chủ|(?:nhiều|các|suốt|mấy) (?:năm|kỳ|mùa) (?:liền|liên|qua|trước))/,
  },
  // “một tỉnh miền núi nhích được 3 bậc”
  {
    why: "said of any of them",
    before: /(?:^|[,;] |rằng |mà )một (?:tỉnh|địa phương|bộ|đơn vị|thành phố|đô thị)(?: (?!này|đó|ấy)[^,;.]{0,20})? $/,
  },
];
