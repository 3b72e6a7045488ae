/**
 * How far a part of the index reaches: past which names and words a number is of the whole index again. What opens a
 * sentence holds for all of it; a name in the subject's place, a new thought, “chung” start afresh.
 */
import type { Article, Sentence } from "./article.ts";
import type { Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

/** “Điểm nhận thức số trong bộ chỉ số DTI 2023”: the index only says which board it is. */
const FRAMED_BY_INDEX =
  /(?:trong|theo|tại|thuộc|ở)(?: (?:bảng xếp hạng|xếp hạng|bảng|bộ chỉ số|bộ|kỳ|kết quả|báo cáo|chỉ số|khuôn khổ))* $/;

/** A name in the subject's place after the indicator, or the index itself, starts afresh with the whole index. */
export function isReset(
  article: Article,
  sentence: Sentence,
  indicator: Mention,
  quantity: Quantity,
  between: string,
): boolean {
  const lead = article.text.slice(sentence.start, indicator.start);
  // “Về nhân lực số, Thái Nguyên đạt …”: the frame of the sentence holds over its subject.
  if (
    /^["'-]* ?(?:riêng |còn )?(?:(?:dẫn đầu|đứng đầu|đứng nhất|cao nhất|quán quân|(?:nhóm|top|tốp) \d{1,2} [^;:]{0,30}(?:dẫn đầu|cao nhất|tốt nhất))(?: cả nước| toàn quốc)? )?(?:về|đối với|ở|trong|xét|trụ cột|chỉ số)(?: (?:chỉ số|trụ cột|lĩnh vực|theo|nhóm))* ?"?$/.test(
      lead,
    ) &&
    !/;|, (?:chỉ số |điểm )?dti(?![a-z])/.test(between)
  )
    return false;
  if (frames(lead, between) || opensFor(article, sentence, indicator, quantity)) return false;
  if (/;/.test(between) && !/^[^;]*;[^;]*$/.test(between)) return true;
  // “…; cộng lại, chỉ số chung là 0,7955”
  if (/;[^;]*(?:điểm|điểm số|tổng điểm|giá trị) của (?:tỉnh|thành phố|địa phương|bộ|đơn vị)(?![a-zà-ỹ])/.test(between))
    return true;
  // The words of the number may hold it: “thứ hạng chung chỉ là 12”.
  const own = article.text.slice(quantity.start, quantity.end);
  if (
    /(?:chỉ số|điểm|tính|hạng|giá trị) chung|chung cuộc|tổng thể|cộng lại|nhìn chung|điểm tổng|tổng điểm/.test(
      between + own,
    )
  )
    return true;
  // A new thought: what one wants, what it shows.
  if (/[,;] (?:[^,;]{0,20})?(?:phấn đấu|mục tiêu|muốn|cho thấy|nhằm) /.test(between) || / cho thấy, /.test(between))
    return true;
  // “khi tách riêng chỉ số chính Hoạt động kinh tế số, Đà Nẵng chỉ xếp thứ 6”: named only to frame what follows.
  const framed =
    ends(
      lead.slice(-30),
      /(?:về|đối với|ở|xét|riêng|chỉ số chính|trụ cột|theo)(?: (?:chỉ số|trụ cột|lĩnh vực))? ?"?$/,
    ) &&
    // “29 ở xã hội số, Vĩnh Long đứng hạng 30”: the part has its number.
    !/\d (?:về|ở) "?$/.test(lead.slice(-8)) &&
    /^"?, (?:tỉnh |thành phố |tp\.? ?)?/.test(between);
  for (const mention of sentence.mentions) {
    if (mention.start < indicator.end || mention.end > quantity.start) continue;
    const gap = article.text.slice(indicator.end, mention.start);
    // “Điểm nhận thức số của Hà Giang trong DTI 2022 là …”: the index only frames.
    if (mention.kind === "index" && !ends(gap, FRAMED_BY_INDEX)) return true;
    if (
      mention.kind === "subject" &&
      mention.role === "topic" &&
      /[,;)]/.test(gap) &&
      // “nhận thức số, nơi Bắc Giang cùng 8 tỉnh chia nhau vị trí dẫn đầu”
      !/^"?, (?:nơi|mảng mà|chỉ số mà)(?: tỉnh| thành phố)? $/.test(gap) &&
      !(framed && /^"?, (?:tỉnh |thành phố |tp\.? ?)?$/.test(gap))
    )
      return true;
    // “nhân lực số tự chấm 75,5 điểm, Bộ cho 52,1 điểm”
    if (
      mention.id === "bộ" &&
      /^ (?:(?:chỉ|mới|lại) )?(?:cho|chấm|công nhận|thẩm định)/.test(article.text.slice(mention.end, mention.end + 22))
    )
      continue;
    if (mention.kind === "pronoun" && mention.role === "topic" && /[,;)]/.test(gap) && !ends(gap, / của (?:\S+ )?$/))
      return true;
  }
  if (framed) return false;
  // The indicators were only enumerated, in a clause that says nothing of their numbers.
  const clause = between.replace(OF_ALL, "").split(/[,;]/);
  return (
    clause.length > 1 &&
    !sentence.quantities.some(
      ({ start, end, kind }) =>
        start >= indicator.end - 60 &&
        end <= quantity.start &&
        kind !== "other" &&
        Math.min(Math.abs(start - indicator.end), Math.abs(indicator.start - end)) < 60,
    ) &&
    !/^"?(?: số)?(?: \([^)]*\))?,? ?$/.test(clause.slice(0, -1).join(",")) &&
    !MOVED_MOST.test(clause[0] ?? "")
  );
}

/** “xã hội số có mức thăng hạng mạnh nhất, tăng 13 bậc”: what follows says by how much. */
const MOVED_MOST =
  /^"? [^.;]{0,30}(?:tăng|thăng|cải thiện|tiến bộ|bứt phá|giảm|tụt|sụt|lùi|thay đổi|biến động)[^.;]{0,15} nhất$/;

/** The comma in “các tỉnh, thành phố” parts nothing. */
const OF_ALL = /(?:của |ở )?(?:các |63 |34 |cấp )?tỉnh, thành(?: phố)?/;

/** “Mảng chính quyền số, tỉnh được …”, “Hạ tầng số thì hơn, ta đứng đầu”: the clause is about the part, whoever follows. */
function frames(lead: string, between: string): boolean {
  if (/[;:]|, (?:chỉ số |điểm )?dti(?![a-z])/.test(between)) return false;
  const clause = lead
    .slice(Math.max(lead.lastIndexOf("; "), lead.lastIndexOf(": ")) + 1)
    .trimStart()
    .replace(LISTED, "");
  const opens = OPENING.exec(ends(clause, /trong đó,? $/) ? "" : clause);
  if (opens === null) return BRACKETED.test(lead) && TOGETHER.test(between);
  return (
    (opens.groups?.["word"] !== undefined && OWNER_NEXT.test(between)) ||
    DESCRIBED.test(between) ||
    (BRACKETED.test(lead) && TOGETHER.test(between))
  );
}

/**
 * “Với xã hội số, Đắk Nông tăng 17 bậc, Kon Tum tăng 6 bậc”, “… nằm ở chính quyền số: Lâm Đồng thứ 17, Đắk Nông thứ 36”:
 * what the sentence opens with holds for all the names after it, until the index itself is named.
 */
function opensFor(article: Article, sentence: Sentence, indicator: Mention, quantity: Quantity): boolean {
  const after = article.text.slice(indicator.end, quantity.start);
  const opens = FRAME.test(article.text.slice(sentence.start, indicator.start)) && FRAMED.test(after);
  const owner = sentence.mentions.find(
    ({ kind, start }) => kind === "subject" && start >= indicator.end && start < quantity.start,
  );
  const heads = owner !== undefined && HEADING.test(article.text.slice(indicator.end, owner.start));
  return (
    (opens || heads) &&
    !/(?:chỉ số|điểm|hạng|giá trị|xếp hạng) chung|chung cuộc|tổng thể|cộng lại/.test(after) &&
    !sentence.mentions.some(
      ({ kind, start }) =>
        (kind === "index" || kind === "hint") &&
        start >= indicator.end + (opens ? after.indexOf(",") : 0) &&
        start < quantity.start,
    )
  );
}

const FRAME =
  /^(?:(?:năm|kỳ) 20\d\d,? )?(?:tuy nhiên,? |nhưng,? |song,? |còn |ngược lại,? |trong khi đó,? )?(?:nếu |khi )?(?:chỉ )?(?:sang|với|đến|tới|về|ở|trên|đối với|xét|tính|tách|nói|nhìn|soi|bóc tách|riêng|đi|bước|chuyển)(?: (?:riêng|sâu|sang|về|ở|theo|trong|tới|vào|trụ cột|chỉ số|chính|mảng|lĩnh vực|nhóm))* "?$/;
const FRAMED = /^"?(?: \([a-zđ]{2,6}\))?(?: (?:của|trong) dti(?: (?:năm )?20\d\d)?)?(?:,| thì [^,.;:\d]{3,25}[,;])/;
const HEADING =
  /^"?(?: \([a-zđ]{2,6}\))?(?: (?:vẫn )?là [^,.;:\d]{3,35})?: ?(?:riêng |ngay cả )?(?:tỉnh |thành phố |tp\.? ?)?$/;

/** “Ở cả chính quyền số, kinh tế số lẫn xã hội số, tỉnh …”: the last of a list stands where the first does. */
const LISTED =
  /(?:cả )?(?:(?:hoạt động )?(?:chính quyền|chính phủ|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số(?:, | và | lẫn | cùng ))+$/;
/** What may open a clause before its part of the index; an edition may stand before it. */
const OPENING =
  /^(?:(?:trong|theo|về|ở|tại|so với) [^,;:]{0,45}, )?(?:[-+*•] ?)?(?:riêng |chỉ riêng |chỉ có |duy chỉ |chỉ |duy |còn |nhưng |ngược lại, |trong khi đó, |(?:dù vậy|tuy vậy|tuy nhiên|thế nhưng|đáng chú ý|đặc biệt|bên cạnh đó|trái lại|mặt khác|trong đó), )?(?<word>(?:(?:về|với|ở|riêng|trong|mảng|lĩnh vực|trụ cột|nhóm|chỉ số|chỉ số chính)(?: |$))+)?"?$/;
/** “…, tỉnh đạt 0,4 điểm, xếp thứ 8”. */
const OWNER_NEXT =
  /^"?(?: \([a-zđ]{2,6}\))?, (?:ta|tỉnh|tỉnh nhà|thành phố|địa phương|thủ đô|bộ)(?: này)? (?![^,;]{0,40}(?:phát triển|triển khai|đã có|hiện có|có))[^;]{0,60}$/;
/** “… tốt nhất, thứ 16”, “… là mảng tỉnh còn lận đận, chỉ thứ 33”: how the part fares, then its place. */
const DESCRIBED =
  /^"?(?: của (?:ta|chúng ta|chúng tôi|tỉnh|thành phố|địa phương)(?: này)?)? (?:(?:cũng|lại|đã|đang|rất|vẫn) )*(?:có (?:giá trị|điểm số|điểm|mức|thứ hạng|bước (?:tiến|lùi|nhảy)|sự (?:tiến bộ|bứt phá|cải thiện|sụt giảm)|chuyển biến)(?: trung bình)?|tăng|tiến|nhích|bứt|giảm|tụt|lùi|rớt|sụt|rơi|xuống|thì|vẫn|còn|là|tốt|yếu|kém|tiến bộ|cao|thấp|khá|mạnh|hơn|chậm|nổi bật|nhỉnh|đuối|hụt|khởi sắc|sáng|khả quan)(?![a-zà-ỹ])[^,.;:()\d]{0,45}, (?:(?:ta|tỉnh|thành phố|địa phương) )?(?:(?:chỉ|mới|đang|nay|cũng|còn|hiện|đã|vẫn|tức|với|đứng|xếp|đạt|được|ở|giữ|vị trí|hạng|tận|điểm|mất|thêm|tăng|giảm|khi) )*$/;
/** “Ba trụ cột (chính quyền số; kinh tế số; xã hội số) thành phố đều xếp số 1”. */
const BRACKETED = /(?:trụ cột|chỉ số|lĩnh vực|chỉ số chính)(?: của dti)? \([^()]*$/;
/** “… thành phố đều xếp số 1”: one number of several. */
export const TOGETHER =
  /^\),?(?: của)? [^,.;:()\d]{0,40}(?:đều|cùng) (?:(?:xếp|đứng|ở|giữ|đạt|vị trí|hạng|về) ?)*$|^, (?:ta|tỉnh|thành phố|địa phương|bộ|đơn vị)(?: này)? (?:đều|cùng|cũng) (?:(?:đều|xếp|đứng|ở|giữ|đạt|vị trí|hạng|về) ?)*$|^,? mỗi (?:trụ cột|lĩnh vực|chỉ số|nhóm) $/;

/** “lĩnh vực xây dựng chính quyền điện tử, chính quyền số đạt 84,10%”: a score of a part that has no name in our list. */
export function isOfUnlistedPart(here: Occurrence): boolean {
  return UNLISTED_SCORE.test(here.before);
}

/** “lĩnh vực xây dựng chính quyền điện tử của tỉnh đạt 84,10%, xếp thứ 19, giảm 2 bậc”: the place after such a score. */
export function followsUnlistedPart(here: Occurrence): boolean {
  return UNLISTED_PLACE.test(here.before);
}

const UNLISTED =
  /(?:^|[,;:] )(?:riêng )?(?:lĩnh vực|nội dung|trục nội dung|hợp phần|chỉ số thành phần)(?! (?:này|trên|đó|được|nào|tăng|giảm))/;
const UNLISTED_SCORE = new RegExp(`${UNLISTED.source}[^;.%]{5,110} (?:đạt|được|là) $`);
const UNLISTED_PLACE = new RegExp(`${UNLISTED.source}[^;.]{5,110} (?:đạt|được) [\\d.,]+(?: ?%| điểm)?,[^;.]*$`);
