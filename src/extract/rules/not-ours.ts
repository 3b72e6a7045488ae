/** Readings that win their digits so that no claim takes them: dates, documents, ordinals of events, votes, gaps. */
import { pattern } from "../pattern.ts";
import type { QuantityRule } from "../quantity.ts";

const nothing = (): { value: number } => ({ value: 0 });

export const date: QuantityRule = {
  id: "other/date",
  because: "“8/8/2022”, “ngày 19/10”, “chiều 12-7”, “sáng 8.8” are dates.",
  kind: "other",
  priority: 90,
  pattern: pattern(
    `\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)\\d{2}`,
    `(?:ngày|sáng|trưa|chiều|tối|hôm|đêm|đến|hết|từ|tháng)(?: nay)?(?: ngày)? \\(?\\d{1,2}[/.-](?:1[0-2]|0?\\d)(?:[/.-]\\d{4})?(?![\\d%])`,
    `(?:ngày )?\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?`,
    `tháng \\d{1,2}(?:[/-]\\d{4})?`,
    `\\(\\d{1,2}[/.-](?:1[0-2]|0?\\d)\\)`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Chiều 19/10, Bộ công bố DTI, Thái Nguyên dự họp.", because: "a date" }],
};

export const legalDocument: QuantityRule = {
  id: "other/legal-document",
  because: "“922/QĐ-BTTTT”, “Nghị quyết số 111-NQ/TU”, “Nghị quyết 57” number documents.",
  kind: "other",
  priority: 90,
  pattern: pattern(
    `\\d+(?:/\\d{4})?[/-](?:qđ|nq|ct|kh|bc|cv|tt|nđ|tb|ttg|cp|hđnd|ubtvqh|qh(?=\\d))[a-zđ/-]*\\d{0,2}`,
    `(?:nghị quyết|quyết định|kế hoạch|chỉ thị|nghị định|thông tư|đề án|công văn)(?: số)? \\d+`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Quyết định 922/QĐ-BTTTT phê duyệt DTI cho Thái Nguyên.", because: "the number of a decision" }],
};

export const eventOrdinal: QuantityRule = {
  id: "other/ordinal",
  because: "“lần thứ 6”, “năm thứ ba liên tiếp”, “phiên họp thứ hai”, “vòng 3” count events.",
  kind: "other",
  priority: 88,
  pattern: pattern(
    `(?:lần(?: (?:đánh giá|công bố|xếp hạng|chấm điểm|khảo sát|đo lường)(?! (?:trước|này|ấy))(?: [^,.;:()\\d]{1,45}?)?(?: \\([a-zđ]{2,6}\\))?)?|năm|(?<!chung )cuộc|cột|phiên(?: họp)?|mốc|chặng|kỳ họp|kỳ(?: đánh giá| công bố| xếp hạng| khảo sát)?|khóa|đợt|thế hệ|lĩnh vực|hướng|nhiệm vụ|cuộc họp|hội nghị|vòng|bảng|khối|nhóm(?: (?:nhiệm vụ|giải pháp|chỉ số|vấn đề|mục tiêu))?|trụ cột|mũi|bước|giai đoạn|phòng họp|tầng|câu hỏi|nội dung|nguyên nhân|đột phá|thách thức|khó khăn|bài học|đối tượng|nhiệm kỳ|tuần|quý|trận(?: thua| thắng)?|tháng|ngày|lượt|vấn đề|yêu cầu|giải pháp|bài|cuốn|cuốn sách|sách|tờ|tác phẩm|chương|ca|vụ|người|con|đứa|đứa con|cháu|bé|vợ|chồng|quê hương|ngôi nhà|ngoại ngữ|ngôn ngữ|nghề|tập|phần|mục|khoản|liều|làn sóng|tuyến|chuyến|bàn thắng|huy chương|chiếc|vòng|hiệp|thế hệ|buổi|khâu|ưu tiên|việc|điều|điểm) thứ {ord}`,
    `thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy) (?:hằng|hàng) tuần`,
    `thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,? ?(?:ngày|-|\\d))`,
    `(?:sáng|trưa|chiều|tối|đêm|cứ|mỗi|vào|cả|trực|làm việc|\\d{1,2} ?(?:h|g|giờ)(?: ?\\d{2})?(?: phút)?|tuần) thứ (?:hai|ba|tư|năm|sáu|bảy)`,
    `(?:thứ hạng|hạng|vị trí) năm(?= (?:sau|trước|nay|ngoái|tới|\\d))`,
    `{num:run} năm (?:liên tiếp|liền|qua)`,
    `(?:nhanh|lớn|đông|(?<!(?:(?:dti|điểm|chuyển đổi số)|(?<![a-zà-ỹ])(?:chỉ số|trụ cột|điểm) [^,.;:()\\d]{3,45}) (?:đạt )?)cao|nhiều|mạnh|rộng|dài|đông dân|giàu|trẻ|già|rẻ|đắt) thứ {ord:superlative}`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Đây là lần thứ 6 Thái Nguyên dự hội nghị DTI.", because: "the sixth time" }],
};

export const listOfLeaders: QuantityRule = {
  id: "other/list-head",
  because: "“4 địa phương dẫn đầu” heads a list: it ranks its members, not the last-named subject.",
  kind: "list-head",
  priority: 82,
  pattern: pattern(
    `{num} (?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương|bộ, ngành|bộ ngành|bộ|đơn vị|cơ quan|thành phố|quốc gia|nước|vị trí|nơi|cái tên|tên|gương mặt|đại diện)(?: có (?:(?! do )[^,.;:]){0,40})?(?: đứng| xếp)?(?: dẫn đầu| đứng đầu| đầu bảng| đầu tiên| đầu| trên cùng| cao nhất| cuối bảng| thấp nhất)`,
    `{num:next} (?:vị trí|địa phương|đơn vị|tỉnh) (?:tiếp theo|kế tiếp|sau|kế sau|tiếp sau)`,
    `(?:nhóm|các|những) (?:địa phương |tỉnh |tỉnh, thành phố |tỉnh, thành |thành phố |bộ, ngành |bộ |đơn vị |cơ quan |các tỉnh |các địa phương )?(?:dẫn đầu|đứng đầu)`,
    `(?:tốp|top|nhóm) đầu`,
    `(?:dẫn đầu|đứng đầu) (?:có|gồm) {num:several} (?:cái tên|đơn vị|cơ quan|bộ|tỉnh|địa phương|nơi)`,
    `do (?:đồng chí |ông |bà )?(?:bí thư|chủ tịch|phó|thủ tướng|bộ trưởng|giám đốc|lãnh đạo|trưởng)[^.;,\\d]{0,60} đứng đầu`,
    `người đứng đầu`,
    `đứng đầu (?:cơ quan|ngành|các cấp|cấp(?! (?:tỉnh|bộ)(?: là| thuộc|,|:))|đơn vị|địa phương|ubnd)`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Thái Nguyên học 4 địa phương dẫn đầu về DTI.", because: "a list of others" }],
};

export const gapToAverage: QuantityRule = {
  id: "other/gap",
  because:
    "“cao hơn 0,105 so với bình quân”, “cao hơn trung bình cả nước 1,43 điểm” are gaps to an average, not changes.",
  kind: "other",
  priority: 86,
  pattern: pattern(
    `(?:cao|thấp|nhỉnh|kém|lớn|nhỏ)?(?: )?(?:hơn|kém) (?:khoảng |gần )?\\d+(?:[.,]\\d+)*(?: điểm| ?%)?(?: so với| so) (?:mức )?(?:bình quân|trung bình)`,
    `(?:cao|thấp|nhỉnh|kém|vượt)(?: hơn)? (?:so với )?(?:mức )?(?:bình quân|trung bình)(?: [^\\d.,;(]{0,30})? (?!0[.,][3-9]|[6-9]\\d[.,]\\d+ ?%)\\d+(?:[.,]\\d+)*(?: điểm| ?%)?`,
    `(?:là |tới |đến )?0[.,]\\d+(?<=(?:cao|thấp|nhỉnh|kém|thua)(?: hơn)? (?:so với )?(?:mức )?(?:bình quân|trung bình)[^.;]{0,40}\\(\\d[\\d.,]*(?: điểm)?\\) (?:là |tới |đến )?0[.,]\\d+)(?: điểm)?`,
    `một khoảng (?:là |tới )?0[.,]\\d+`,
    `(?:là |còn )?\\d+[.,]\\d+(?<=khoảng cách [^.;]{0,60} (?:là |còn )\\d+[.,]\\d+)`,
    `(?:lên |đến |tới |là |còn )+\\d+[.,]\\d+ điểm(?<=(?:khoảng cách|chênh lệch|cách biệt) [^.;]{0,60} (?:lên |đến |tới |là |còn )+\\d+[.,]\\d+ điểm)`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "DTI của Thanh Hóa cao hơn bình quân 0,0866.", because: "a gap to an average" }],
};

export const threshold: QuantityRule = {
  id: "other/threshold",
  because: "“từ 0,5 trở lên”, “từ khoảng 0,5 đến gần 0,6”, “ngưỡng trên 0,75” bound a group, nobody’s score.",
  kind: "other",
  priority: 86,
  pattern: pattern(
    `(?<=\\d+(?:/\\d+)? (?:bộ|tỉnh|địa phương|đơn vị|cơ quan|thành phố|sở|huyện|xã|phường|quận|nước|quốc gia)[^.;]{0,50})(?<!(?:sipas|index|pci|papi|dti|chỉ số [^.;,]{0,20}) (?:phải )?(?:đạt )?)từ \\d+(?:[.,]\\d+)*(?: ?%| điểm)? trở (?:lên|xuống)`,
    `(?:khoảng|quanh|quẩn|dao động|trải|biến thiên|chạy) (?:từ )?0[.,]\\d+ ?(?:điểm )?[-–] ?0[.,]\\d+`,
    `(?<=(?:trải|dao động|biến thiên|chạy|kéo dài) )từ \\d+[.,]\\d+(?: ?%| điểm)?(?: \\([^()\\d]{3,20}\\))? (?:đến|tới) \\d+[.,]\\d+(?: ?%| điểm)?`,
    `từ (?:khoảng |gần )?0[.,]\\d+ (?:đến|tới) (?:khoảng |gần |dưới |chưa tới |chưa đến |hơn |trên )?0[.,]\\d+`,
    `ngưỡng (?:[^\\d.;]{0,30})\\d+[.,]\\d+`,
    `(?<=\\d+(?:/\\d+)? (?:bộ|tỉnh|địa phương|đơn vị|cơ quan)[^.;]{0,40}(?:vượt|qua|trên|dưới) (?:mốc )?)0[.,]\\d+(?!\\d)(?: điểm)?(?= ?[,.;]|$)`,
    `(?:giá trị )?(?<!(?:trung bình|bình quân|điểm số|điểm|mức) )thấp nhất (?:\\(|là )\\d+[.,]\\d+(?! \\()`,
    `thấp nhất \\d+[.,]\\d+(?<=cao nhất (?:là )?\\d+[.,]\\d+(?: điểm)?(?:,| và) thấp nhất \\d+[.,]\\d+)`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Có 12 tỉnh đạt DTI từ 0,5 trở lên; Thái Nguyên không nói gì.", because: "a threshold" }],
};

export const rate: QuantityRule = {
  id: "other/rate",
  because: "“86,06 thuê bao/100 dân”, “0,717 doanh nghiệp/1.000 dân” are rates, neither counts nor shares.",
  kind: "other",
  priority: 86,
  pattern: pattern(
    `\\d+(?:[.,]\\d+)* (?:thuê bao|doanh nghiệp|người|máy|giao dịch)(?: [^\\d/.;]{0,20})? ?(?:/|trên) ?\\d[\\d.]* (?:người )?dân`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Thái Nguyên đạt 100 thuê bao/100 dân.", because: "a rate" }],
};

export const clock: QuantityRule = {
  id: "other/clock-and-counter",
  because: "“15:14”, “14h”, “Lượt xem: 25”, “0208.3855.555” are times, counters and phone numbers.",
  kind: "other",
  priority: 90,
  pattern: pattern(
    `\\d{1,2}:\\d{2}(?::\\d{2})?`,
    `\\d{1,2}h\\d{0,2}`,
    `(?:lượt xem|lượt đọc|số lượt|xem) ?:? ?\\d+`,
    `(?:điện thoại|đt|hotline|fax|tel)(?![a-zà-ỹ])[^\\d\\n]{0,5}[\\d. -]{7,}`,
    `0\\d{2,3}[. ]\\d{3,4}[. ]\\d{3,4}`,
  ),
  read: nothing,
  examples: [],
  refusals: [{ text: "Lượt xem: 8 bài DTI Thái Nguyên lúc 15:14.", because: "a counter and a time" }],
};
