/**
 * Why a place or a change of place is nobody's whom we rank: that of a body, in a set of other things, the last of a
 * list, a point of a speech, denied, quoted or supposed. The traps stand with each test.
 */
import type { Article, Sentence } from "./article.ts";
import { listsOf } from "./coordination.ts";
import type { Quantity } from "./quantity.ts";
import { ends, mayMatch } from "./search.ts";

/** “Cuối bảng có Điện Biên (61), Lai Châu (62)”: which of them is the last their own numbers say. */
export function headsList(article: Article, sentence: Sentence, quantity: Quantity): boolean {
  return listsOf(article, sentence, "subject").some(
    ([first, ...others]) =>
      // “Điện Biên, Bắc Kạn và Cao Bằng nằm cuối bảng”
      /^(?: \([^)]{1,30}\))?(?: cùng| đều| lần lượt)? $/.test(
        article.text.slice(others.at(-1)?.end ?? quantity.end, quantity.start),
      ) ||
      (first !== undefined &&
        first.start >= quantity.end &&
        /^[^.;:]{0,40} (?:có|gồm|là|lần lượt)(?: [^.;:,]{0,20})?:? $/.test(
          article.text.slice(quantity.end, first.start),
        )),
  );
}

/** “Cao Bằng thấp nhất với 38,8 điểm”, “Thấp nhất là Cao Bằng”: the name must touch the words; “trụ cột thấp nhất” is no province. */
export function isExtremeOfSomething(article: Article, sentence: Sentence, { start, end }: Quantity): boolean {
  const words = article.text.slice(start, end);
  const numbered = /^(?:, |: | với )\d/.test(article.text.slice(end, Math.min(sentence.end, end + 7)));
  if (words !== "thấp nhất" && !(words === "cao nhất" && numbered)) return false;
  const owns = sentence.mentions.some(
    (mention) =>
      mention.kind === "subject" &&
      /^(?:province|ministry):/.test(mention.id) &&
      (mention.end === start - 1 ||
        (ends(article.text.slice(sentence.start, start), /(?:^|[.;,] )$/) &&
          /^(?: (?:cả nước|toàn quốc|bảng))? (?:là|thuộc về) (?:tỉnh |thành phố |tp\.? ?)?$/.test(
            article.text.slice(end, mention.start),
          ))),
  );
  return !owns;
}

/** “Bưu điện tỉnh Hà Giang xếp thứ 8 …”: the body stands right before its place. */
export function isOfBody(article: Article, sentence: Sentence, quantity: Quantity): boolean {
  const lead = article.text.slice(sentence.start, quantity.start);
  if (mayMatch(sentence, THING) && THING.test(lead.slice(lead.lastIndexOf(";") + 1))) return true;
  const last = sentence.mentions
    .filter(({ kind, end }) => (kind === "subject" || kind === "pronoun") && end <= quantity.start)
    .at(-1);
  if (last?.body !== true) return false;
  const between = article.text.slice(last.end, quantity.start);
  return (
    between.length < 60 &&
    !/[,;:.(]|cho (?:biết|hay|rằng)|thông tin|công bố|báo cáo|dti|chỉ số|tỉnh|thành phố/.test(between)
  );
}

/** “phường Hà Huy Tập đứng đầu”, “Hội An đứng nhất”: of a place or body that no dictionary lists; “xã hội số” has no capitals. */
export function isOfUnlisted(article: Article, sentence: Sentence, { start }: Quantity): boolean {
  const { head, name } = UNLISTED.exec(article.text.slice(sentence.start, start))?.groups ?? {};
  if (name === undefined) return false;
  const from = start - name.length;
  const known = sentence.mentions.some(({ start: at, end }) => at < start && end > from);
  const words = article.document.text.slice(article.folded.original(from), article.folded.original(start)).split(" ");
  const capitals = words.filter((word) => word !== "" && word.charAt(0) !== word.charAt(0).toLowerCase()).length;
  return head === undefined ? !known && words.length > 2 && capitals === words.length - 1 : capitals > 0;
}

const UNLISTED =
  /(?:^|[,;:.“"] ?)(?<head>(?:phường|xã|thị trấn|huyện|quận|thị xã|đặc khu) )?(?<name>(?:[a-zà-ỹđ]+ ){1,4})$/;

/** “…, trường được 74 điểm, tăng 8 điểm”, “đơn vị ở Huế được 3,1 điểm, thứ hai”. */
const THING =
  /(?:^ ?|, )(?:nhà |một |cả )?(?:trường|khoa|lớp|bộ môn|chi đoàn|câu lạc bộ|bệnh viện|công ty|tổng công ty|tập đoàn|chi nhánh|phòng giao dịch|cửa hàng|doanh nghiệp|xưởng|nhà máy|tòa soạn|ban (?!chỉ đạo|thường vụ|quản lý lăng|cơ yếu|tôn giáo|tổ chức|tuyên giáo)[^,;.\d]{2,20}|đơn vị (?:ở|tại))(?: (?!(?:tỉnh|cho|của tỉnh|trên địa bàn)(?![a-zà-ỹ]))[^,;.\d]{0,40})? ?(?:được|đạt|xếp|đứng|dẫn đầu|tăng|giảm|chấm)(?![a-zà-ỹ])(?!.*(?:tỉnh|thành phố|địa phương) (?:xếp|đứng|đạt|tăng|giảm))/;

/** “xếp thứ 3 toàn ngành”, “thứ 8 trong 34 bưu điện tỉnh”, “11/60 trường chính trị”, “dẫn đầu khối bệnh viện”. */
export function isInOtherSet(article: Article, sentence: Sentence, quantity: Quantity): boolean {
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 40));
  return (
    quantity.kind !== "leading-indicator-count" &&
    /^(?: sau \d{1,3} (?:vòng|trận|lượt)|(?: về (?:chỉ số |mức độ |công tác )?(?:chuyển đổi số|cđs|dti|cải cách hành chính))?(?:(?: trong)? (?:toàn |các |những )?(?:ngành|lực lượng|hệ thống|tập đoàn|tổng công ty|khối (?:thi đua|bệnh viện|trường|doanh nghiệp|ngân hàng|đảng))|(?: trong (?:số )?(?:\d{1,3} |các |những |năm |sáu |bảy |tám |chín |mười )?)? ?(?:bưu điện|phòng(?! ban)|trường|công ty|tổng công ty|tập đoàn|chi nhánh|bệnh viện|trung tâm|chủ đề|lĩnh vực được|môn|đầu sách|tác phẩm|thí sinh|đội|câu lạc bộ|ngân hàng|doanh nghiệp|báo(?! cáo)|đài|tòa án|viện kiểm sát|tổ chức|hạng mục|bài|tiết mục|gian hàng)))(?![a-zà-ỹ])/.test(
      after,
    )
  );
}

/** “Thứ nhất là dữ liệu, thứ hai là con người”, “Thứ hai, đào tạo.”: points of a speech, no name follows. */
export function enumerates(article: Article, sentence: Sentence, quantity: Quantity): boolean {
  if (
    quantity.kind !== "rank" ||
    !/^thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)$/.test(article.text.slice(quantity.start, quantity.end))
  )
    return false;
  const before = article.text.slice(sentence.start, quantity.start);
  const rest = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 8));
  const named = sentence.mentions.some(
    ({ kind, start }) =>
      (kind === "subject" || kind === "indicator") && start >= quantity.end && start - quantity.end < 30,
  );
  return (
    !named &&
    ends(before, /(?:^|[:;,.] |và )$/) &&
    /^(?: là|,| phải| cần| gửi| bị|:)/.test(rest) &&
    !ends(before, /\d,? $/)
  );
}

/** “không xếp thứ 8”, “nếu …, sẽ tụt xuống hạng 60”, “nhầm rằng … xếp thứ 3”: nobody says that it is so. */
export function saidUnreal(article: Article, sentence: Sentence, quantity: Quantity): string | null {
  const before = article.text.slice(sentence.start, quantity.start);
  // “điều mừng nhất không phải là 29 bậc tăng thêm” denies the joy, not the places.
  const ofJudgement = quantity.kind === "rank-change" && ends(before, /phải(?: là)? $/);
  const endsOn = (pattern: RegExp): boolean => mayMatch(sentence, pattern) && ends(before, pattern);
  if (endsOn(DENIED) && !ofJudgement) return "denied, not stated";
  if (endsOn(QUOTED)) return "quoted as an example or a rumour";
  if (
    /^ (?:hay|hoặc) [^.;]{0,40}(?:không quan trọng|cũng vậy|cũng thế)/.test(
      article.text.slice(quantity.end, sentence.end),
    )
  )
    return "said of any place";
  if (endsOn(MISTAKEN)) return "told as an error";
  if (quantity.kind === "top" && ends(before, /(?:lỡ hẹn|lỡ|hụt|trượt|suýt|mong|hy vọng|ước gì|mơ)[^,.;]{0,30}$/))
    return "missed or hoped for, not reached";
  // “Sau 2 năm xếp thứ 4 và 7”: which year is which is not said.
  if (
    ends(
      before,
      /(?:sau|trong|qua|suốt) (?:\d|hai|ba|bốn) (?:năm|kỳ)(?: liền| liên tiếp)? (?:xếp|đứng|ở|giữ|về)?[^,.;]{0,15}$/,
    ) &&
    /^ (?:và|rồi) (?:thứ )?\d/.test(article.text.slice(quantity.end, sentence.end))
  )
    return "places of several years, which of which is not said";
  // “khoảng cách với tỉnh đứng đầu lên tới …”: whoever that is, it is not the one told of.
  if (
    quantity.rule === "rank/leader" &&
    ends(
      before,
      /(?:với|so với|cách|kém|thua|hơn|bằng|sau|như) (?:các )?(?:tỉnh|địa phương|đơn vị|nơi|bộ|thành phố) $/,
    ) &&
    !/^(?: (?:cả nước|toàn quốc|bảng))?,? (?:là |\()/.test(article.text.slice(quantity.end, sentence.end))
  )
    return "the one in front, whoever that is";
  // “Quảng Ninh thứ 3, sau sáu lần giữ ngôi quán quân”
  if (
    ends(before, /sau (?:[^ ,.;]+ ){1,2}(?:lần|năm|kỳ)(?: liền| liên tiếp)?(?: giữ| ở)? $/) &&
    quantity.rule === "rank/leader"
  )
    return "of the years before";
  // “địa phương xếp cuối chỉ đạt 77,32%”
  if (
    (quantity.rule === "rank/leader" || quantity.rule === "rank/last") &&
    ends(before, /(?:^|[,;] |và |còn )(?:địa phương|đơn vị|nơi|tỉnh) $/) &&
    /^(?: (?:bảng|cả nước))? (?:chỉ |mới |cũng )*(?:đạt|được|có) \d/.test(
      article.text.slice(quantity.end, sentence.end),
    )
  )
    return "the first or last, whoever that is";
  // “khoảng cách giữa đơn vị đầu bảng và cuối bảng”, “các đơn vị xếp từ hạng 16 trở xuống”, “đơn vị nào để chỉ số giảm quá 2 bậc”
  if (
    ends(
      before,
      /(?:(?:đầu bảng|dẫn đầu|đứng đầu) (?:và|với) (?:đơn vị |nơi |nhóm )?|(?:các|những|mọi) (?:đơn vị|sở, ngành|sở|xã|phường|cơ quan|phòng|tập thể|cá nhân)(?: (?:xếp|đứng|có|đạt|từ|ở|đang))* |(?:đơn vị|nơi|tỉnh|ai|địa phương) nào [^,.;]{0,40})$/,
    )
  )
    return "of whoever is there, nobody is named";
  // “TP.HCM vượt lên, cả nước nhích thêm một nấc”
  if (
    quantity.kind === "rank-change" &&
    ends(before, /(?:cả nước|toàn quốc|các tỉnh|nhiều tỉnh|mặt bằng chung)(?: cùng| đều| cũng)? $/)
  )
    return "everybody, nobody alone";
  // “thoát vị trí cuối bảng”, “gần chót bảng”, “quanh quẩn ngoài hạng 50”
  if (
    (quantity.kind === "rank" &&
      ends(before, /(?:thoát|thoát khỏi|tránh|tránh được|ngoài|(?:đứng|xếp|nằm|ở|xuống) dưới)(?: cảnh)? $/)) ||
    (quantity.kind === "rank-last" &&
      ends(before, /(?:thoát|thoát khỏi|tránh|tránh được|sát|gần|cận|suýt)(?: cảnh| vị trí| ngôi| nhóm)? $/))
  )
    return "near it or away from it, not there";
  // “ngôi đầu đổi chủ”, “quán quân nhiều năm liền”
  if (
    quantity.rule === "rank/leader" &&
    /^ (?:đổi chủ|đổi tay|có chủ mới|thay chủ|(?:nhiều|các|suốt|mấy) (?:năm|kỳ|mùa) (?:liền|liên|qua|trước))/.test(
      article.text.slice(quantity.end, sentence.end),
    )
  )
    return "who that is, or when, is not said";
  // “Giả sử Hà Nam được thêm 0,05 điểm”, “sẽ vào tốp 3 nếu trung ương cho thêm tiền”, “một tỉnh miền núi nhích được 3 bậc”
  if (
    ends(before, /(?:^|[,;.“"] ?)(?:giả sử|giá như|ví như) [^.;]*$/) ||
    (ends(before, /sẽ $/) && /^[”"]? nếu /.test(article.text.slice(quantity.end, sentence.end)))
  )
    return "supposed, not stated";
  if (
    ends(
      before,
      /(?:^|[,;] |rằng |mà )một (?:tỉnh|địa phương|bộ|đơn vị|thành phố|đô thị)(?: (?!này|đó|ấy)[^,;.]{0,20})? $/,
    )
  )
    return "said of any of them";
  if (ends(before, /chưa (?:lần nào|bao giờ|khi nào|năm nào|một lần)[^,.;:()]{0,60}$/)) return "denied, not stated";
  return endsOn(SUPPOSED) ||
    (endsOn(SUPPOSED_OF_US) && /^[^,.;]{0,20} mà /.test(article.text.slice(quantity.end, sentence.end)))
    ? "supposed, not stated"
    : null;
}

/** “ví dụ …”, “tin đồn …”. */
const QUOTED =
  /(?:đừng (?:lấy|đem|so)|(?:báo|tờ báo|báo chí|báo mạng)[^.;]{0,25} (?:viết|đưa tin|loan tin)|(?:không ít|nhiều|có) người (?:viết|nói|đồn)|cách viết|lấy ví dụ|ví dụ|tin đồn|tung tin|phao tin|giả mạo|giấc mơ|bác bỏ|bác tin) [^.;]*$/;
const MISTAKEN = /(?:nhầm|tưởng|đồn|hiểu sai|thông tin sai)(?: (?:là|rằng|lầm|nhầm))+ [^.;]*$/;
const SUPPOSED =
  /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như)(?! (?:như|so|tính|xét|chỉ|tách|lấy|nhìn|loại|cộng|theo|giữ|dùng|chia|áp|đặt)) [^.;]*(?<![a-zà-ỹ])(?:sẽ|thì|có thể|chắc)(?![a-zà-ỹ])[^.;]*$/;
const SUPPOSED_OF_US = /(?:^|[,;:.“"] ?)(?:nếu|giả sử|giá như) (?:mình|ta|chúng ta|tỉnh ta) $/;
const DENIED =
  /(?<![a-zà-ỹ])(?:không|chưa|chẳng)(?: còn| hề| thể| phải(?: là)?| bao giờ| từng| được)*(?: giữ| xếp| đứng| ở| đạt| lên| vào| lọt)? $/;
