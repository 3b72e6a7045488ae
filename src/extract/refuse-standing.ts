/**
 * Why a place or a change of place is nobody's whom we rank: that of a body, in a set of other things, the last of a
 * list, a point of a speech. The traps stand with each test; what is denied, quoted or supposed is in refuse-said.ts.
 */
import { listsOf } from "./coordination.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends, mayMatch } from "./search.ts";

/** “Cuối bảng có Điện Biên (61), Lai Châu (62)”: which of them is the last their own numbers say. */
export function headsList({ article, sentence, quantity }: Occurrence): boolean {
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
export function isExtremeOfSomething({ article, sentence, quantity: { start, end }, before }: Occurrence): boolean {
  const words = article.text.slice(start, end);
  if (/^(?:cao|thấp) nhất/.test(words) && PLACE_FOLLOWS.test(article.text.slice(end, sentence.end))) return true;
  const numbered = /^(?:, |: | với )\d/.test(article.text.slice(end, Math.min(sentence.end, end + 7)));
  if (words !== "thấp nhất" && !(words === "cao nhất" && numbered)) return false;
  if (ends(before, HAS_THE, sentence)) return false;
  const owns = sentence.mentions.some(
    (mention) =>
      mention.kind === "subject" &&
      /^(?:province|ministry):/.test(mention.id) &&
      (mention.end === start - 1 ||
        (ends(before, /(?:^|[.;,] )$/, sentence) &&
          /^(?: (?:cả nước|toàn quốc|bảng))? (?:là|thuộc về) (?:tỉnh |thành phố |tp\.? ?)?$/.test(
            article.text.slice(end, mention.start),
          ))),
  );
  return !owns;
}

/** “Quảng Ninh cũng là tỉnh có mức hài lòng cao nhất” */
const HAS_THE =
  /[a-zà-ỹđ] (?:(?:cũng|vẫn|tiếp tục|lại|đồng thời) )*là (?:tỉnh|thành phố|địa phương|đơn vị|bộ|cơ quan)(?: duy nhất)? (?:có |đạt )?(?:chỉ số|điểm số|điểm|giá trị|mức độ hài lòng|mức hài lòng|tỷ lệ hài lòng|dti|par index|sipas)(?: (?:này|chung|dti|par index|sipas|chuyển đổi số|cải cách hành chính|hài lòng|trung bình))* $/;

/** “Ở khối xã, cao nhất là xã Thanh Miện, đứng thứ 9/114”: the first of some, whose place is told. */
const PLACE_FOLLOWS =
  /^[^,.;:()\d]{0,30} (?:là|thuộc về) [^,.;:()\d]{3,35}(?:,| \()(?: ?(?:chỉ|cũng|mới))? ?(?:xếp|đứng|ở|hạng|thứ)(?: (?:hạng|thứ|vị trí|thứ hạng))* (?!1(?!\d))\d/;

/** “Xã Mường Khương xếp thứ 5 toàn tỉnh …”, “Đại học … Đà Nẵng”: no list has them, and what they are ranked in is their own. */
const BODY_OPENS =
  /^ ?(?:riêng )?(?:bệnh viện|trường(?! hợp)|đại học|học viện(?! chính trị)|ngân hàng(?! nhà nước| chính sách)|công ty|tổng công ty|hợp tác xã) [^.;:]{2,60}? (?:xếp|đứng|đạt|được|dẫn đầu)(?![a-zà-ỹ])/;

/** “Sở Y tế Thanh Hóa xếp thứ 2 khối sở, đạt 91 điểm”: the score of the body, as its place is. */
export function isScoreOfBody(here: Occurrence): boolean {
  const { article, sentence, quantity, before } = here;
  if (BODY_OPENS.test(before)) return true;
  const last = sentence.mentions.findLast(
    ({ kind, end }) => (kind === "subject" || kind === "pronoun") && end <= quantity.start,
  );
  if (last?.body !== true) return false;
  const between = article.text.slice(last.end, quantity.start);
  return (
    between.length < 110 &&
    /^ (?:xếp|đứng|đạt|được|dẫn đầu|giữ|lên|giành)(?![a-zà-ỹ])/.test(between) &&
    !/[;:(]|cho (?:biết|hay|rằng)|thông tin|công bố|báo cáo|dti(?![a-z])|của tỉnh/.test(between)
  );
}

/** “Bưu điện tỉnh Hà Giang xếp thứ 8 …”: the body stands right before its place. */
export function isOfBody(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  const lead = here.before;
  if (BODY_OPENS.test(lead)) return true;
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
export function isOfUnlisted({ article, sentence, quantity: { start }, before }: Occurrence): boolean {
  const { head, name } = UNLISTED.exec(before)?.groups ?? {};
  if (name === undefined) return false;
  const from = start - name.length;
  const known = sentence.mentions.some(({ start: at, end }) => at < start && end > from);
  const words = article.document.text.slice(article.folded.original(from), article.folded.original(start)).split(" ");
  const capitals = words.filter((word) => word !== "" && word.charAt(0) !== word.charAt(0).toLowerCase()).length;
  return head === undefined ? !known && words.length > 2 && capitals === words.length - 1 : capitals > 0;
}

const UNLISTED =
  /(?:^|[,;:.“"] ?)(?<head>(?:phường|xã|thị trấn|huyện|quận|thị xã|đặc khu|ban|sở|phòng|chi cục|trung tâm|văn phòng) )?(?<name>(?:[a-zà-ỹđ]+ ){1,4})$/;

/** “…, trường được 74 điểm, tăng 8 điểm”, “đơn vị ở Huế được 3,1 điểm, thứ hai”. */
const THING =
  /(?:^ ?|, )(?:nhà |một |cả )?(?:trường|khoa|lớp|bộ môn|chi đoàn|câu lạc bộ|bệnh viện|công ty|tổng công ty|tập đoàn|chi nhánh|phòng giao dịch|cửa hàng|doanh nghiệp|xưởng|nhà máy|tòa soạn|ban (?!chỉ đạo|thường vụ|quản lý lăng|cơ yếu|tôn giáo|tổ chức|tuyên giáo)[^,;.\d]{2,20}|đơn vị (?:ở|tại))(?: (?!(?:tỉnh|cho|của tỉnh|trên địa bàn)(?![a-zà-ỹ]))[^,;.\d]{0,40})? ?(?:được|đạt|xếp|đứng|dẫn đầu|tăng|giảm|chấm)(?![a-zà-ỹ])(?!.*(?:tỉnh|thành phố|địa phương) (?:xếp|đứng|đạt|tăng|giảm))/;

/** “xếp thứ 3 toàn ngành”, “thứ 8 trong 34 bưu điện tỉnh”, “11/60 trường chính trị”, “dẫn đầu khối bệnh viện”. */
export function isInOtherSet({ article, sentence, quantity }: Occurrence): boolean {
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 40));
  // “huy động trên 7.770 thành viên ở 200/200 xã, phường”
  if (
    quantity.of !== null &&
    /^ (?:xã|phường|thị trấn|thôn|bản|ấp|khóm|tổ dân phố|khu phố|khu dân cư|hộ)(?![a-zà-ỹ])/.test(after)
  )
    return true;
  return (
    quantity.kind !== "leading-indicator-count" &&
    /^(?: sau \d{1,3} (?:vòng|trận|lượt)|(?: về (?:chỉ số |mức độ |công tác )?(?:chuyển đổi số|cđs|dti|cải cách hành chính))?(?:(?: trong)? (?:toàn |các |những )?(?:ngành|lực lượng|hệ thống|tập đoàn|tổng công ty|khối (?:thi đua|bệnh viện|trường|doanh nghiệp|ngân hàng|đảng))|(?: trong (?:số )?(?:\d{1,3} |các |những |năm |sáu |bảy |tám |chín |mười )?)? ?(?:bưu điện|phòng(?! ban)|trường|công ty|tổng công ty|tập đoàn|chi nhánh|bệnh viện|trung tâm|chủ đề|lĩnh vực được|môn|đầu sách|tác phẩm|thí sinh|đội|câu lạc bộ|ngân hàng|doanh nghiệp|báo(?! cáo)|đài|tòa án|viện kiểm sát|tổ chức|hạng mục|bài|tiết mục|gian hàng)))(?![a-zà-ỹ])/.test(
      after,
    )
  );
}

/** “là tỉnh thứ ba trong khu vực hoàn tất số hóa hộ tịch”: how many had done it before, no place. */
export function isNthToDo({ article, sentence, quantity, before, after }: Occurrence): boolean {
  if (!article.text.startsWith("thứ ", quantity.start)) return false;
  // “khép lại kỳ đánh giá chuyển đổi số thứ hai”
  return (
    ends(before, TIME, sentence) ||
    (ends(before, /(?<![a-zà-ỹ])(?:tỉnh|thành phố|địa phương|bộ|cơ quan|đơn vị|nơi|ngành) $/, sentence) &&
      DOES.test(after))
  );
}

const TIME = /(?<![a-zà-ỹ])(?:lần|kỳ|đợt) (?:đánh giá|công bố|xếp hạng|chấm điểm)[^,.;:\d]{0,45} $/;
const DOES =
  /^(?: (?:của|trong|ở|tại|trên) [^,.;:]{2,30}?)?(?: (?:cả nước|toàn quốc|khu vực|vùng))? (?:đã |được )?(?:hoàn (?:tất|thành)|triển khai|ban hành|ra mắt|khai trương|khánh thành|ký|thành lập|công bố|tổ chức|đưa|áp dụng|thực hiện|thí điểm|vận hành|phê duyệt|số hóa|tham gia|mở|xây dựng|bãi bỏ|miễn|cam kết|kết nối|làm)(?![a-zà-ỹ])/;

/** “Thứ nhất là dữ liệu, thứ hai là con người”, “Thứ hai, đào tạo.”: points of a speech, no name follows. */
export function enumerates(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  if (
    quantity.kind !== "rank" ||
    !/^thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)$/.test(article.text.slice(quantity.start, quantity.end))
  )
    return false;
  const before = here.before;
  const rest = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 8));
  const named = sentence.mentions.some(
    ({ kind, start }) =>
      (kind === "subject" || kind === "indicator") &&
      start >= quantity.end &&
      // “Thứ nhất, tỉnh đã giao Sở TT&TT …” names nobody there.
      /^[^.;]{0,30}$/.test(article.text.slice(quantity.end, start)) &&
      !/(?:đã|phải|cần|sẽ|được|tiếp tục|thường xuyên|luôn) /.test(article.text.slice(quantity.end, start)),
  );
  return (
    !named &&
    ends(before, /(?:^|[:;,.] |và )$/, sentence) &&
    /^(?: là|,| phải| cần| gửi| bị|:)/.test(rest) &&
    !ends(before, /\d,? $/, sentence)
  );
}
