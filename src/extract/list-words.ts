/** Words that the heads and ends of ranked lists share, as sources of patterns over folded text. */
import type { Sentence } from "./article.ts";
import type { Mention } from "./mention.ts";

export interface ListHead {
  readonly members: readonly Mention[];
  /** The place of the first member; null where nothing is said or implied of the order. */
  readonly first: number | null;
  /** Whether the order is told in words, or only that of a complete list. */
  readonly order: "stated" | "supposed";
  /** The places that the list covers: the first N, or the last N of all that are ranked. */
  readonly covers: { readonly from: "top" | "bottom"; readonly size: number } | null;
  /** Members whose place stands beside them in the text. */
  readonly told?: ReadonlySet<Mention>;
  /** The sentence before, where the words of the group stand there: “Top 10 về hạ tầng số” over “Danh sách gồm: …”. */
  readonly above?: Sentence;
  /** Whether the places stand in the head: “các vị trí từ thứ 5 đến thứ 10 lần lượt là”. */
  readonly numbered?: boolean;
  /** The words of the head. */
  readonly start: number;
  readonly end: number;
  /** From the first word to the last, members included. */
  readonly span: { readonly start: number; readonly end: number };
}

/** The order of the numbers is that of the names. */
export const EACH = /lần lượt|tương ứng|theo (?:đúng )?(?:thứ tự|trình tự)/;

/** What is counted in a ranking. */
export const UNIT =
  "(?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương|bộ, cơ quan(?: ngang bộ)?|bộ, ngành|bộ ngành|bộ|đơn vị|cơ quan|thành phố|vị trí|nơi|quốc gia|nước|cái tên|gương mặt|đại diện|ngôi vị|thứ hạng|suất|ghế|bậc)";
/** The upper end. */
export const LEAD =
  "(?:dẫn đầu|đứng đầu|đầu bảng|đầu tiên|đầu(?! tư| mối| vào| ra)|trên cùng|cao nhất|tốt nhất|mạnh nhất|hàng đầu|tốp đầu|nhóm đầu)";
/** The lower end. */
export const LAST =
  "(?:cuối bảng|cuối cùng|đứng cuối(?: bảng)?|xếp cuối(?: bảng)?|nằm cuối(?: bảng)?|ở cuối(?: bảng)?|đứng chót|chót bảng|đội sổ|thấp nhất|thấp điểm nhất|điểm thấp nhất|kém nhất|yếu nhất|cuối danh sách|ở đáy bảng|đáy bảng|chót)";
export const N = "(?:\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";

/** “(thứ 61)” right after a name. */
export const BRACKETED_PLACE =
  /^ ?\((?:(?:thứ|hạng|xếp|vị trí)(?: thứ)? (?=\S)|(?=(?:nhất|nhì|ba|tư)\)))(?<place>\d{1,2}(?!\d|[.,]\d)|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?![a-zà-ỹ])/;

/** “Kế đến là Đắk Lắk ở vị trí 43”: the member's place is told after it. */
export const OWN_PLACE =
  /^(?: \([^)]{1,30}\))?,? (?:(?:ở|xếp|đứng|giữ|với|tại) )?(?:vị trí|hạng|thứ|thứ hạng)(?: thứ| số)? (?:\d|nhất|nhì|hai|ba|tư)/;

/** The order is told in words. */
export const ORDERED =
  /(?<![a-zà-ỹ])(?:lần lượt|theo (?:đúng )?(?:thứ tự|trình tự)|từ trên xuống|từ cao (?:xuống|đến|tới) thấp)(?![a-zà-ỹ])/;
/** Those that the group has not, or has no more. */
export const ABSENT =
  /(?<![a-zà-ỹ])(?:không(?! (?:có |cung cấp )+(?:dịch vụ|dvc)| (?:theo|xếp))|chưa|vắng|thiếu|khỏi|rời|rớt|ngoài|mất|nhường|mục tiêu|phấn đấu|trừ)(?![a-zà-ỹ])/;
