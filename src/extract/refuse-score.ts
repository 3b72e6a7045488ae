/**
 * Why a number with the words of a score is nobody’s: a maximum, a gap between two, a cell of a row whose heading was not
 * understood, the score of districts, or of a first or last that is not named. The traps stand with each test.
 */
import type { Bound } from "./bind-subject.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** “Bảo Thắng đứng đầu DTI cấp huyện của tỉnh Lào Cai với 85,6 điểm” */
export function isOfDistricts({ article, sentence, quantity }: Occurrence, index: Bound<string>): boolean {
  // “thành phố Rạch Giá dẫn đầu khối huyện, thành phố với 91,5 điểm”
  if (LED_IN_PROVINCE.test(article.text.slice(sentence.start, quantity.start))) return true;
  const end = index.end !== null && index.end >= sentence.start && index.end <= quantity.start ? index.end : null;
  return (
    end !== null &&
    /^(?: ?\([^)]{1,40}\))? (?:cấp|khối) (?:huyện|xã|sở|cơ sở)/.test(article.text.slice(end, quantity.start))
  );
}

const LED_IN_PROVINCE =
  /(?:huyện|quận|thị xã|thành phố|xã|phường|sở) [^,.;:()]{2,30} (?:dẫn đầu|đứng đầu|xếp thứ \S+|đứng thứ \S+)(?: trong)? (?:các |khối |nhóm |cấp )*(?:huyện|xã|sở|phường)[^.;\d]{0,30}$/;

/** “Bài kiểm tra 1.000 điểm” says how many there are to get; “điểm tuyệt đối (1.000 điểm)” that they were got. */
export function isMaximum(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  if (ends(here.before, /trọng số(?: đều| là| bằng| mỗi trụ cột)* $/, sentence)) return true;
  // “Chính phủ số (400 điểm) được 0,8312”
  if (
    /^(?:1\.?000|[1-5]\d0) điểm$/.test(article.text.slice(quantity.start, quantity.end)) &&
    article.text[quantity.start - 1] === "(" &&
    /^\) ?(?:được|đạt|là|:|chỉ|mới) ?\d?/.test(article.text.slice(quantity.end, quantity.end + 8))
  )
    return true;
  return (
    /^1\.?000 điểm$/.test(article.text.slice(quantity.start, quantity.end)) &&
    !ends(here.before, /(?:đạt|được) $/, sentence) &&
    !/tuyệt đối|tối đa|trọn vẹn/.test(
      article.text.slice(Math.max(sentence.start, quantity.start - 40), Math.min(sentence.end, quantity.end + 30)),
    )
  );
}

/** “điểm bình quân khối sở, ban, ngành là 72,46”, “khối huyện bình quân 68,15 điểm”: within a province. */
export function isMeanOfOffices({ sentence, before }: Occurrence): boolean {
  return ends(before, MEAN_OF_OFFICES, sentence);
}

const OFFICES =
  "(?:các )?(?:\\d{1,3} )?(?:sở|ban, ngành|huyện|quận|thị xã|xã|phường|phòng|đơn vị sự nghiệp|cơ quan chuyên môn)";
const MEAN_OF_OFFICES = new RegExp(
  `(?:(?:trung bình|bình quân)(?: chung)?(?: của)?(?: (?:khối|nhóm|cấp))? ${OFFICES}(?![a-zà-ỹ])[^.;:\\d]{0,40}|(?:khối|nhóm|cấp) ${OFFICES}(?![a-zà-ỹ])[^.;:\\d]{0,40}(?:trung bình|bình quân)[^.;:\\d]{0,15})$`,
);

/** “địa phương xếp cuối chỉ đạt 72,54%”, “không còn tỉnh nào dưới 0,55 điểm” */
export function isOfUnnamed({ sentence, before }: Occurrence): boolean {
  if (
    ends(
      before,
      /(?:tỉnh|địa phương|thành phố|bộ|đơn vị|cơ quan|nơi) nào (?:[^,.;\d]{0,20} )?(?:dưới|trên|vượt|đạt|được|quá|có)(?: mức| mốc| ngưỡng)? $/,
      sentence,
    )
  )
    return true;
  return ends(
    before,
    /(?:^|[,;] |và |còn )(?:địa phương|tỉnh|đơn vị|nơi) (?:xếp |đứng |ở |có điểm )?(?:cuối|chót|thấp nhất|cao nhất|đầu bảng|dẫn đầu|đứng đầu)(?: bảng| cả nước| cùng)? (?:(?:chỉ |mới |cũng )*(?:đạt|được|có|là) )?$/,
    sentence,
  );
}

/** “3 Quảng Ninh 0.9581 0.9000 0.7648 …”: numbers with nothing but a space between are what is left of a table. */
export function isInRow({ article, sentence, quantity: { start, end }, before }: Occurrence): boolean {
  return (
    (/^\d/.test(article.text.slice(start, end)) && ends(before, /\d[.,]\d{2,4} $/, sentence)) ||
    /^ \d[.,]\d{2,4}(?!\d| ?(?:điểm|%))/.test(article.text.slice(end, Math.min(sentence.end, end + 8)))
  );
}

/** “hơn đơn vị xếp ngay sau là Huế 0,029 điểm”, “bỏ xa Kon Tum 0,1 điểm”: the number touches the name that is compared. */
export function isGap(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  // “hơn bình quân cấp tỉnh (0,5763 điểm) 0,0524”, “chênh nhau 5 bậc có khi chỉ là 0,01 điểm”
  if (
    quantity.kind === "score" &&
    ends(
      here.before,
      /(?:(?:hơn|kém|thua|cách|vượt) [^,.;:()]{3,40} \([\d.,]+(?: điểm)?\)|(?:chênh|cách|hơn kém) nhau [^.;:]{0,40})(?: tới| đến| là| chỉ| khoảng| gần)* $/,
      sentence,
    )
  )
    return true;
  // “thấp hơn mức bình quân của nhóm 0,0049”; a mean itself is no such small number.
  if (quantity.value < SMALL && ends(here.before, BESIDE_MEAN, sentence)) return true;
  // “So với trung bình cấp tỉnh (0,5763 điểm), tỉnh cao hơn 0,0054 điểm”
  if (
    quantity.kind === "score-change" &&
    /(?:so với|(?:đặt|để) (?:cạnh|bên)|bên cạnh|đối chiếu với) (?:mức |giá trị |điểm )?(?:bình quân|trung bình|mặt bằng)[^;.]*$/.test(
      here.before.replace(/\d[.,]\d/g, ""),
    )
  )
    return true;
  const rival = sentence.mentions.find(
    ({ kind, end }) => (kind === "subject" || kind === "group") && end === quantity.start - 1,
  );
  return (
    quantity.kind === "score" &&
    rival !== undefined &&
    // “cao hơn mức bình quân cấp tỉnh 0,4014” tells the mean.
    !(
      rival.kind === "group" &&
      quantity.unit === "ratio" &&
      quantity.value >= SMALL &&
      /(?:bình quân|trung bình)[^.;,]{0,20}$/.test(article.text.slice(sentence.start, rival.start))
    ) &&
    ends(
      article.text.slice(sentence.start, rival.start),
      /(?:hơn|kém|thua|cách|bỏ xa|vượt)(?: [^,.;:()\d]{0,40})? (?:tỉnh |thành phố |tp\.? ?)?$/,
    )
  );
}

/** Nobody's score of the DTI is below. */
const SMALL = 0.1;
const BESIDE_MEAN =
  /(?:thấp|cao|nhỉnh|kém|ít|nhiều) hơn (?:mức |giá trị )?(?:bình quân|trung bình|mặt bằng)[^,.;:()\d]{0,30}(?: tới| đến| là| chỉ| khoảng| gần)* $/;
