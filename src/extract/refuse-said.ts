/**
 * Why what is said of a place or a number is not so, or so of nobody: denied, quoted, mistaken, supposed; told of the first
 * or last whoever that is, of everybody, of a place that somebody left or came near.
 */
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";
import { RUN_ENDED } from "./streaks.ts";

/** “không xếp thứ 8”, “nếu …, sẽ tụt xuống hạng 60”, “nhầm rằng … xếp thứ 3”: nobody says that it is so. */
export function saidUnreal(here: Occurrence): string | null {
  const { sentence, quantity } = here;
  const before = here.before;
  // “điều mừng nhất không phải là 29 bậc tăng thêm” denies the joy, not the places.
  const ofJudgement = quantity.kind === "rank-change" && ends(before, /phải(?: là)? $/, sentence);
  const endsOn = (pattern: RegExp): boolean => ends(before, pattern, sentence);
  if (endsOn(DENIED) && !ofJudgement) return "denied, not stated";
  if (quantity.kind === "top" && endsOn(OF_PARTS)) return "told of some parts of the index, not of somebody";
  if (quantity.kind === "top" && CAPTION.test(before)) return "the caption of a list";
  if (quantity.rule === "rank/leader" && endsOn(RUN_ENDED)) return "a run that has ended";
  if (endsOn(QUOTED)) return "quoted as an example or a rumour";
  if (/^ (?:hay|hoặc) [^.;]{0,40}(?:không quan trọng|cũng vậy|cũng thế)/.test(here.after)) return "said of any place";
  if (endsOn(MISTAKEN)) return "told as an error";
  if (
    quantity.kind === "top" &&
    ends(before, /(?:lỡ hẹn|lỡ|hụt|trượt|suýt|mong|hy vọng|ước gì|mơ)[^,.;]{0,30}$/, sentence)
  )
    return "missed or hoped for, not reached";
  // “Sau 2 năm xếp thứ 4 và 7”: which year is which is not said.
  const alone = before.replace(/(?:thứ |hạng )?\d{1,2} (?:và|rồi) $/, "");
  if (
    ends(
      alone,
      /(?:sau|trong|qua|suốt|từng|đã) (?:\d|hai|ba|bốn) (?:năm|kỳ)(?: đánh giá| xếp hạng| công bố)?(?: liền| liên tiếp)?(?:, [^,.;]{2,30})? (?:chỉ )?(?:xếp|đứng|ở|giữ|về)?[^,.;]{0,15}$/,
      sentence,
    ) &&
    (alone !== before || /^ (?:và|rồi) (?:thứ |hạng )?\d/.test(here.after))
  )
    return "places of several years, which of which is not said";
  // “Sau hai kỳ liên tiếp đứng ngoài nhóm 20”: of the editions before.
  if (quantity.kind === "top" && ends(before, YEARS_BEFORE, sentence))
    return "places of several years, which of which is not said";
  // “Giả sử Hà Nam được thêm 0,05 điểm”, “sẽ vào tốp 3 nếu trung ương cho thêm tiền”, “một tỉnh miền núi nhích được 3 bậc”
  if (
    ends(before, /(?:^|[,;.“"] ?)(?:giả sử|giá như|ví như) [^.;]*$/, sentence) ||
    (ends(before, /sẽ $/, sentence) && /^[”"]? nếu /.test(here.after))
  )
    return "supposed, not stated";
  if (ends(before, /chưa (?:lần nào|bao giờ|khi nào|năm nào|một lần)[^,.;:()]{0,60}$/, sentence))
    return "denied, not stated";
  if (endsOn(SUPPOSED) || (endsOn(SUPPOSED_OF_US) && /^[^,.;]{0,20} mà /.test(here.after)))
    return "supposed, not stated";
  return saidOfNobody(here);
}

const YEARS_BEFORE =
  /(?:^|[,;.] )sau (?:\d|hai|ba|bốn|năm|nhiều) (?:năm|kỳ)(?: đánh giá| xếp hạng)?(?: liền| liên tiếp| liên tục)?(?: (?:đứng|nằm|ở|xếp|bị))* $/;

/** “những chỉ số còn nằm ngoài nhóm 30” */
const OF_PARTS =
  /(?:những|các|nhiều|một số) (?:chỉ số|tiêu chí|nội dung|lĩnh vực)(?: (?:thành phần|chính|số))?(?: (?:còn|đang|vẫn|hiện|mà tỉnh))* $/;

/** “Đồ họa: Top 10 địa phương …” */
const CAPTION = /^["“[]?(?:đồ họa|đồ hoạ|infographics?|biểu đồ|bảng|video|ảnh|hình|clip)[^.;]{0,20}(?:[:.\]]|-) ?$/;

/** The one in front, whoever that is; everybody; a place that nobody holds. */
function saidOfNobody(here: Occurrence): string | null {
  const { sentence, quantity } = here;
  const before = here.before;
  // “khoảng cách với tỉnh đứng đầu lên tới …”: whoever that is, it is not the one told of.
  if (
    quantity.rule === "rank/leader" &&
    ends(
      before,
      /(?:với|so với|cách|kém|thua|hơn|bằng|sau|như) (?:các )?(?:tỉnh|địa phương|đơn vị|nơi|bộ|thành phố) $/,
      sentence,
    ) &&
    !/^(?: (?:cả nước|toàn quốc|bảng))?,? (?:là |\()/.test(here.after)
  )
    return "the one in front, whoever that is";
  // “Quảng Ninh thứ 3, sau sáu lần giữ ngôi quán quân”
  if (
    ends(before, /sau (?:[^ ,.;]+ ){1,2}(?:lần|năm|kỳ)(?: liền| liên tiếp)?(?: giữ| ở)? $/, sentence) &&
    quantity.rule === "rank/leader"
  )
    return "of the years before";
  // “Quảng Ninh, địa phương từng nhiều năm giữ ngôi quán quân”
  if (
    quantity.rule === "rank/leader" &&
    ends(before, /từng (?:nhiều|các|mấy) (?:năm|kỳ|lần|mùa)(?: liền| liên tiếp)?(?: giữ| đứng| ở)? $/, sentence)
  )
    return "of the years before";
  // “địa phương xếp cuối chỉ đạt 77,32%”
  if (
    (quantity.rule === "rank/leader" || quantity.rule === "rank/last") &&
    ends(before, /(?:^|[,;] |và |còn )(?:địa phương|đơn vị|nơi|tỉnh) $/, sentence) &&
    /^(?: (?:bảng|cả nước))? (?:chỉ |mới |cũng )*(?:đạt|được|có) \d/.test(here.after)
  )
    return "the first or last, whoever that is";
  // “khoảng cách giữa đơn vị đầu bảng và cuối bảng”, “các đơn vị xếp từ hạng 16 trở xuống”, “đơn vị nào để chỉ số giảm quá 2 bậc”
  if (
    ends(
      before,
      /(?:(?:đầu bảng|dẫn đầu|đứng đầu) (?:và|với) (?:đơn vị |nơi |nhóm )?|(?:các|những|mọi) (?:đơn vị|sở, ngành|sở|xã|phường|cơ quan|phòng|tập thể|cá nhân)(?: (?:xếp|đứng|có|đạt|từ|ở|đang))* |(?:đơn vị|nơi|tỉnh|ai|địa phương) nào [^,.;]{0,40})$/,
      sentence,
    )
  )
    return "of whoever is there, nobody is named";
  // “khoảng cách giữa tỉnh đầu và tỉnh cuối lên tới hơn bốn mươi bậc”
  if (
    quantity.kind === "rank-change" &&
    ends(before, /(?:khoảng cách|chênh lệch|cách biệt) (?:giữa|của|với|so)[^.;]{0,70}$/, sentence)
  )
    return "how far apart two are";
  // “TP.HCM vượt lên, cả nước nhích thêm một nấc”
  if (
    quantity.kind === "rank-change" &&
    ends(before, /(?:cả nước|toàn quốc|các tỉnh|nhiều tỉnh|mặt bằng chung)(?: cùng| đều| cũng)? $/, sentence)
  )
    return "everybody, nobody alone";
  // “thoát vị trí cuối bảng”, “gần chót bảng”, “quanh quẩn ngoài hạng 50”
  if (
    (quantity.kind === "rank" &&
      ends(
        before,
        /(?:thoát|thoát khỏi|tránh|tránh được|ngoài|(?:đứng|xếp|nằm|ở|xuống) dưới)(?: cảnh)? $/,
        sentence,
      )) ||
    (quantity.kind === "rank-last" &&
      ends(before, /(?:thoát|thoát khỏi|tránh|tránh được|sát|gần|cận|suýt)(?: cảnh| vị trí| ngôi| nhóm)? $/, sentence))
  )
    return "near it or away from it, not there";
  // “ngôi đầu đổi chủ”, “quán quân nhiều năm liền”
  if (
    quantity.rule === "rank/leader" &&
    /^ (?:đổi chủ|đổi tay|có chủ mới|thay chủ|(?:nhiều|các|suốt|mấy) (?:năm|kỳ|mùa) (?:liền|liên|qua|trước))/.test(
      here.after,
    )
  )
    return "who that is, or when, is not said";
  if (
    ends(
      before,
      /(?:^|[,;] |rằng |mà )một (?:tỉnh|địa phương|bộ|đơn vị|thành phố|đô thị)(?: (?!này|đó|ấy)[^,;.]{0,20})? $/,
      sentence,
    )
  )
    return "said of any of them";
  return null;
}

/** “ví dụ …”, “tin đồn …”. */
const QUOTED =
  /(?:đừng (?:lấy|đem|so)|(?:báo|tờ báo|báo chí|báo mạng)[^.;]{0,25} (?:viết|đưa tin|loan tin)|(?:không ít|nhiều|có) người (?:viết|nói|đồn)|cách viết|lấy ví dụ|(?<!là (?:một |những |các )?)ví dụ(?! (?:rõ|điển hình|tiêu biểu|sinh động))|tin đồn|tung tin|phao tin|giả mạo|giấc mơ|bác bỏ|bác tin) [^.;]*$/;
const MISTAKEN = /(?:nhầm|tưởng|đồn|hiểu sai|thông tin sai)(?: (?:là|rằng|lầm|nhầm))+ [^.;]*$/;
const SUPPOSED =
  /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như)(?! (?:nói|kể|bàn|đề cập|căn cứ|dựa|đối chiếu|phân tích|hỏi|như|so|tính|xét|chỉ|tách|lấy|nhìn|loại|cộng|theo|giữ|dùng|chia|áp|đặt)) [^.;]*(?<![a-zà-ỹ])(?:sẽ|thì|có thể|chắc)(?![a-zà-ỹ])[^.;]*$/;
const SUPPOSED_OF_US = /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như) (?:mình|ta|chúng ta|tỉnh ta) $/;
const DENIED =
  /(?<![a-zà-ỹ])(?:không|chưa|chẳng)(?: còn| hề| thể| phải(?: là)?| bao giờ| từng| được)*(?: giữ| xếp| đứng| ở| đạt| lên| vào| lọt)? $/;
