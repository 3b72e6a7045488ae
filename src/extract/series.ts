/**
 * Whether only words of a series stand between two numbers: when, whose, how far it went. “…, sang năm 2023 lên”, “Đến hết
 * quý III của Bắc Ninh ước đạt”. A word of no class below brings another matter, and the next number may be of that.
 */
import type { Article, Sentence } from "./article.ts";

/** @param text the words between, with the names and numbers taken out */
export function isOfSeries(text: string): boolean {
  return SERIES.test(text.replace(/ +/g, " ").trim());
}

/** The text between two numbers of a series, with the names that own them taken out. */
export function withoutNames(article: Article, sentence: Sentence, from: number, to: number): string {
  let text = article.text.slice(from, to);
  for (const { kind, start, end } of [...sentence.mentions].reverse()) {
    if ((kind === "subject" || kind === "region" || kind === "group") && start >= from && end <= to)
      text = text.slice(0, start - from) + text.slice(end - from);
  }
  return text.replace(COUNTING_BODIES, "");
}

const COUNTING_BODIES =
  /(?:tổng cục|cục|chi cục|cơ quan) thống kê|bộ (?:tt&tt|tt-tt|thông tin và truyền thông|khoa học và công nghệ|kh&cn)|sở (?:tt&tt|thông tin và truyền thông|khoa học và công nghệ|kh&cn)/g;

const JOINING =
  "thay vì|số liệu|chính thức|là|thì|và|với|của|cho|vào|theo|trong|trong khi|khi|khi đó|khi ấy|nhưng|song|còn|riêng|rồi|cũng|đều|lại|các|này|ấy|đó|kia|có|được|phải|cần|tức|qua|ra|nhiều|lớn|xa";
const TIMES =
  "năm|quý|tháng|ngày|giai đoạn|thời điểm|cùng thời điểm|cùng kỳ|kỳ trước|nửa năm|năm trước|năm ngoái|năm sau|một năm sau|cả năm|năm kế tiếp|năm tiếp theo|năm liền sau|cuối năm|đầu năm|đầu|giữa|nửa|cuối|hết|nay|hiện|hiện tại|mới đây|gần đây|sau đó|trước đó|tương lai|i|ii|iii|iv";
const REACHING =
  "đạt|đạt được|chạm|cán|chiếm|nằm|ở|ở mức|tới|đến|từ|sang|lên|xuống|tăng|giảm|nhích|vươn|leo|tiến|nhảy|vọt|bứt|tụt|lùi|rơi|sụt|hạ|nâng|dừng|vượt|dao động|phủ|phủ sóng|đưa ra|cho ra|đặt";
const HOW_MUCH =
  "chỉ|mới|trên|gần|hơn|khoảng|chừng|xấp xỉ|ít nhất|tối thiểu|mức|mốc|ngưỡng|đáy|ở đáy|khiêm tốn|một|hai|ba|bốn|sáu|bảy|tám|chín|mười";
const BESIDE =
  "so với|thấp hơn|cao hơn|ít hơn|nhiều hơn|kém|thua|cách|khá|cao nhất|thấp nhất|đứng đầu|đứng thứ|dẫn đầu|nhì|xếp sau|kế đến|kế đó|tiếp đến|tiếp theo|tiếp sau|tương ứng|tương đương|quy đổi";
const PLANS =
  "phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|quy hoạch|tầm nhìn|lộ trình|đề án|chương trình|nghị quyết|quy định|dự toán|yêu cầu|đòi|đòi hỏi|đề ra|đặt ra|giao|giao năm|ấn định|xác định|thực hiện|công bố|đại hội|tỉnh ủy|hđnd|ubnd|trung ương|chính phủ|quốc hội";
const COUNTED =
  "ước|ước tính|dự tính|có thể|sẽ|đã|đã là|chỉnh lại|điều chỉnh|thành|tính thử|dự|dự ước|dự báo|dự kiến|sơ bộ|tính|tính ra|tính được|tính chung|tính toán|kết quả|số|con số|các con số|tổng số|nâng tổng số|tỷ lệ|tỷ trọng|lũy kế|luỹ kế|cộng dồn|tính gộp|gộp lại|bình quân|trung bình|gr?dp|thu|chi ngân sách";
const PLACES =
  "bộ|chia theo khối|chia theo nhóm|tỉnh|thành phố|thành phố này|tp|vùng|khu vực|đô thị|cả nước|toàn quốc|toàn tỉnh|toàn thành phố";

const SERIES = new RegExp(
  `^(?: ?(?:[,.;:()/%]|-|(?:${[JOINING, TIMES, REACHING, HOW_MUCH, BESIDE, PLANS, COUNTED, PLACES].join("|")})(?![a-zà-ỹ])))*$`,
);
