/**
 * Why a number with the words of a metric is of no province and not of the nation: it numbers an item, tells how much
 * something grew, a rate, what was lost, or is that of a commune, a town that no list knows, one business.
 * The traps stand with each test.
 */
import type { Article } from "./article.ts";
import { provinceOfApp } from "./metric-object.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { slugOf } from "./read-town.ts";
import { ends } from "./search.ts";

/** A percentage that no metric is looked for: a change, or how many of those counted before. */
export function strayShare(here: Occurrence): string | null {
  const { article, sentence, quantity } = here;
  if (quantity.kind !== "percent") return null;
  const before = here.before;
  if (ends(before.slice(-50), ABOVE_THEN)) return "a change since the like period before";
  const clause = before.slice(before.lastIndexOf(";") + 1).trimStart();
  const offices =
    ends(before, OWN_OFFICES, sentence) &&
    /cấp (?:huyện|xã|sở)|toàn tỉnh/.test(article.text.slice(sentence.start, sentence.end));
  // “Ở cấp huyện, tỷ lệ hồ sơ trực tuyến của thị xã La Gi đạt 94,2%”
  const ofTown = sentence.mentions.some(
    ({ kind, id, end }) =>
      kind === "subject" &&
      /^(?:district|commune):/.test(id) &&
      end <= quantity.start &&
      !/[;.]/.test(article.text.slice(end, quantity.start)),
  );
  if (
    offices ||
    ends(before, OF_LEVEL, sentence) ||
    (AT_LEVEL.test(clause) && !ofTown && !/toàn (?:tỉnh|thành phố)/.test(clause))
  )
    return "the share of districts, communes or offices";
  if (OF_ONE_COMMUNE.test(clause)) return "what one commune says";
  if (ends(before, /(?:thay vì|chứ không phải(?: là)?|không phải) (?:là |mức |con số )?$/, sentence))
    return "a figure that is withdrawn";
  if (ADVISED.test(article.text.slice(quantity.start, quantity.start + 60))) return "a rate that somebody recommends";
  if (ends(before, SHARE_OF_COUNT, sentence)) return "the share that some of them are";
  if (ends(before, OF_GDP_GROWTH, sentence)) return "how fast the whole economy grew";
  if (ends(before, CUT_BY, sentence)) return "a cut, not a share";
  if (ends(before, OTHERS_PAST, sentence) || ends(before, MANY_ABOUT, sentence))
    return "a bar that some of them passed";
  if (OWNERS.test(here.after) && OF_USERS.test(article.text.slice(sentence.start, quantity.end)))
    return "how many of them the count before is";
  const some = SOME_OF_THEM.exec(before)?.groups;
  return some !== undefined && Number(some["some"]) < Number(some["all"]) ? "what some of them have reached" : null;
}

/** “thấp hơn mức 1% theo khuyến nghị” */
const ADVISED = /^[^.,;]{0,25}% (?:theo |như |mà [^.,;]{3,25} )?(?:khuyến nghị|khuyến cáo)(?![a-zà-ỹ])/;

/** “Một xã báo cáo hồ sơ trực tuyến đạt trên 90% nhưng …” */
const OF_ONE_COMMUNE =
  /^"?(?:có )?(?:một|1) (?:xã|phường|thôn|bản|ấp|huyện|sở|đơn vị|cơ quan)(?! của tỉnh| duy nhất)(?![a-zà-ỹ])/;
/** “mức tăng GDP 5,05%”, “tăng trưởng kinh tế cả năm đạt 6,5%” */
const OF_GDP_GROWTH =
  /tăng(?: trưởng)?(?: tổng sản phẩm| của)?(?: (?:gr?dp|kinh tế(?! số)))(?: (?:cả năm|năm 20\d\d|quý [iv]{1,3}|là|đạt|khoảng|ước|ở mức|trên|hơn|gần|của cả nước|cả nước))* $/;
/** “bớt 10% số thủ tục nội bộ” */
const CUT_BY = /(?<![a-zà-ỹ])(?:bớt|cắt giảm|cắt bỏ|tinh gọn|rút ngắn|đơn giản hóa)(?: (?:được|thêm|đi))* $/;
/** “…, trong lúc 9 tỉnh khác chưa qua nổi 20%” */
const OTHERS_PAST =
  /(?:^|[,;] |còn |trong lúc |trong khi |và )(?:vẫn |mới |chỉ )?(?:có |còn )?(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương|bộ, ngành|bộ|đơn vị|cơ quan|nơi|huyện|xã)(?: (?:tỷ trọng|khác|còn lại|vẫn|mới|chỉ|chưa|không|đã|đạt|được|có|qua|vượt|nổi|tới|đến|trên|dưới|mức|tỷ lệ|ngưỡng|mốc))+ $/;
/** “nhiều tỉnh Tây Nguyên cũng quanh ngưỡng 5%” */
const MANY_ABOUT =
  /(?<![a-zà-ỹ])(?:nhiều|một số|phần lớn|hầu hết|đa số)(?: các)? (?:tỉnh|địa phương|nơi|huyện|xã|bộ)[^.;\d]{0,45} (?:quanh|dưới|trên|loanh quanh|quanh quẩn)(?: (?:mức|ngưỡng|mốc))? $/;
/** “118.460 lượt cài đặt, xấp xỉ 13,7% số người có điện thoại thông minh” */
const OF_USERS =
  /\d(?: triệu| nghìn| ngàn)? (?:lượt|người|tài khoản|thuê bao|công dân)(?: [^,.;\d]{0,30})?, (?:tức |tức là )?(?:bằng|chiếm|ứng với|tương ứng|tương đương|xấp xỉ)(?: (?:với|khoảng|gần|hơn|trên))* \d[\d.,]* ?%$/;
const OWNERS =
  /^ (?:tổng )?(?:số )?(?:người|dân số|người dân|thuê bao)[^,.;]{0,30} (?:có|dùng|sở hữu|xài|sử dụng) (?:điện thoại|smartphone|internet)/;

/** “…; cấp huyện 74,03%, cấp xã 80,5%” */
const OF_LEVEL =
  /(?:^|[;,:(] |và |còn |riêng )(?:cấp|khối) (?:huyện|xã|sở(?:, ngành)?|cơ sở)(?: (?:đạt|là|được|chiếm|chỉ|mới|ở mức))* $/;

/** “… toàn tỉnh đạt 85%; cấp tỉnh 92%, cấp xã 80%” */
const OWN_OFFICES = /(?:^|[;,:(] |và |còn |riêng |trong đó )cấp tỉnh(?: (?:đạt|là|được|chiếm|chỉ|mới|ở mức))* $/;

/** “Ở cấp huyện, Gò Dầu dẫn đầu với 92,4% hồ sơ nộp trực tuyến” */
const AT_LEVEL = /^(?:ở|riêng|trong|còn|với) (?:các )?(?:cấp|khối) (?:huyện|xã|sở|cơ sở),/;

/** “thuộc số 23/63 địa phương đã cung cấp 100% dịch vụ công” */
const SOME_OF_THEM =
  /(?:^|(?<!(?:thứ|hạng|trí|xếp|đứng|đầu))[ ,;])(?<some>\d{1,2}) ?\/ ?(?<all>63|34) (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương) [^.;:,\d]{0,40}$/;

/** Whose a number is that is neither a province's nor the nation's, or what it is instead; null where nothing says so. */
export function strayCount(here: Occurrence, metric: string): string | null {
  const { article, sentence, quantity } = here;
  const before = here.before;
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 70));
  const clause = before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf(". ")) + 1);
  const counted = quantity.kind === "count" ? noStock(here, { before, clause, after }) : null;
  if (counted !== null) return counted;
  // Resolution 57’s 3 % are of science, technology and innovation together.
  if (metric === "it-budget-share" && /^(?:(?! cho )[^.;,]){0,40} cho (?:phát triển )?khoa học/.test(after))
    return "money for science, too";
  if (PRIVATE.has(metric) && !ofThePublic(here)) return "the app, shop or exchange of somebody";
  if (metric === "cashless-share" && ONE_COUNTER.test(article.text.slice(sentence.start, sentence.end)))
    return "the payments of one hospital or market";
  if (OF_COMMUNE.test(clause)) return "the number of a commune or of somebody";
  if (ONE_BUSINESS.test(clause) && !/toàn tỉnh|cả tỉnh|cả nước|toàn quốc|trên địa bàn/.test(clause + after))
    return "the number of one business or school";
  return metric === "online-filing-share" && APPLICANTS.test(article.text.slice(sentence.start, sentence.end))
    ? "dossiers of applicants, not of a public service"
    : null;
}

/** Why a count is not how many there are. */
function noStock(
  { article, sentence, quantity }: Occurrence,
  { before, clause, after }: { readonly before: string; readonly clause: string; readonly after: string },
): string | null {
  // “1. Bắc Ninh cấp phép 3 trạm 5G; 2. Thị xã …”
  const isItem = quantity.end - quantity.start <= 2 && /(?:^|[:;.] ?)$/.test(before) && /^[.)](?: |$)/.test(after);
  if (before.endsWith("#") || isItem) return "numbers an item of a list";
  if (quantity.value < 2100 && ends(before, /20[0-4]\d ?- ?$/, sentence)) return "a year";
  if (ends(clause, GREW_BY, sentence) || ends(clause, MORE_THAN_THEN, sentence)) return "how much it grew, not a stock";
  if (ends(clause, STILL_TO_COME, sentence)) return "how many more there must be, not a stock";
  if (ends(clause, ONE_IN, sentence) || (quantity.value === 1 && /^ trong (?:số |những |các |\d)/.test(after)))
    return "one in so many";
  if (ends(clause, PER_TIME, sentence)) return "a rate in time, not a stock";
  if (ends(clause, PER_HEAD, sentence)) return "a rate per head, not a stock";
  if (ends(clause, UNDONE, sentence) || CAME_BY.test(after)) return "counts what was lost, forged or only came by";
  return isUnlistedName(article, quantity) ? "the number of a town that is not listed" : null;
}

const GREW_BY = /(?:tăng|giảm|thêm)[^.;()]{0,20}% ?\((?:(?:tương ứng|tương đương|tức|bằng|thêm)[^()\d]{0,15})?$/;
/** “chín tháng thêm được hơn 91.000 chứng thư”, “nhiều hơn hồi cuối năm 2022 chừng 400 tổ”. */
const MORE_THAN_THEN =
  /(?:(?:^|[ ,])(?:tăng thêm|thêm|bớt) được |(?:nhiều|ít|cao|thấp) hơn (?:so với )?(?:hồi |cùng kỳ|cuối |đầu |thời điểm |năm |kỳ |tháng |quý )[^,;.]{0,30})$/;
/** “mỗi quý cần thêm chừng 5 triệu chứng thư” */
const STILL_TO_COME = /(?:cần|phải|sẽ)(?: có| cấp| phát triển)? thêm(?: khoảng| chừng| gần| hơn)? $/;
/** “Cứ 3 doanh nghiệp công nghệ số của cả nước thì gần một …” */
const ONE_IN = /(?:^|[,;] ?)cứ $/;
const PER_TIME =
  /(?:(?:bình quân|trung bình),?(?: mỗi| một)? (?:ngày|tháng|tuần|năm|giờ)[^,;]{0,20}|(?:mỗi|một) (?:ngày|tháng|tuần)[^,;\d]{0,20})$/;
const CAME_BY =
  /^[^,.;]{0,40} (?:giả|rác|dừng hoạt động|lừa đảo|(?:tham )?dự|tham gia (?:hội|triển|diễn|chương)|góp mặt|trưng bày)(?![a-zà-ỹ])/;

/** “40 địa phương có nghị quyết miễn phí dịch vụ công, bằng 63,5%” */
const SHARE_OF_COUNT =
  /(?:^|[,;] )(?:có |đã có )?\d+(?:\/\d+)? (?:địa phương|tỉnh, thành phố|tỉnh, thành|tỉnh|bộ, ngành|bộ|xã|huyện|đơn vị|cơ quan) [^.;\d]{5,120}, (?:bằng|chiếm|đạt|tương ứng|tương đương)(?: tỷ lệ)? $/;

/** “Minh Hóa lập được 109 tổ, Tuyên Hóa 158 tổ”: two capitals right before the number, of no name that we know. */
function isUnlistedName(article: Article, { start }: Quantity): boolean {
  const name = /(?:^|[,;] |và )(?<name>[a-zà-ỹđ]+ [a-zà-ỹđ]+ )$/.exec(
    article.text.slice(Math.max(0, start - 30), start),
  )?.groups?.["name"];
  if (name === undefined) return false;
  const known = article.sentences.some(({ mentions }) =>
    mentions.some(({ start: at, end }) => at < start && end > start - name.length),
  );
  const words = article.document.text
    .slice(article.folded.original(start - name.length), article.folded.original(start))
    .trim()
    .split(" ");
  return !known && words.length === 2 && words.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
}

/** “Năm 2022, cả xã chỉ 12% hồ sơ …”, “Có tỉnh mỗi năm chi …”, “ở ba tỉnh còn lại, tỷ lệ này …”. */
const OF_COMMUNE =
  /(?:^ ?|[,;:“"] ?)(?:(?:cả|toàn|trong|riêng) (?:xã|thôn|bản|xóm|ấp|phường|tổ dân phố)|(?:xã|thôn|bản|xóm|ấp|phường) (?:này|ấy|đó)|có (?:tỉnh|nơi|địa phương|xã|huyện|đơn vị)|(?:ở |tại )?(?:các|hai|ba|bốn|năm|\d+) (?:tỉnh|địa phương|nơi) (?:còn lại|khác))(?![a-zà-ỹ])[^;]*$/;
const PER_HEAD =
  /(?:(?:^|[,;] )(?:bình quân|trung bình|tính bình quân|cứ)(?:,? (?:mỗi|cứ))? [^;]{0,40}(?:có|dùng|là|sở hữu) |mỗi (?:[a-zà-ỹ]+ ){1,3}(?:ở |của )?[^,;]{0,25}(?:có|dùng|sở hữu) )$/;
const UNDONE =
  /(?:thu giữ|bắt giữ|trộm(?: cắt)?|cắt cáp của|cắt|thu hồi|phát hiện|triệt phá|phá hoại|phá|đốt|làm giả)(?: [^,.;\d]{0,15})? $/;
/** “Quán cà phê ở Huế cho biết 85% khách …”: whoever opens the clause. */
const ONE_BUSINESS =
  /^ ?(?:một |anh |chị |ông |bà )?(?:quán|cửa hàng|gian hàng|shop|tiệm|trường (?:tiểu học|thpt|thcs|mầm non|đại học|cao đẳng)|bệnh viện|công ty|khách sạn|siêu thị|hợp tác xã|trên sàn [^,]{0,25}, một)(?![a-zà-ỹ])/;
/** Metrics that anybody's app, shop or exchange has a number of. */
const PRIVATE: ReadonlySet<string> = new Set(["ecommerce-products", "ecommerce-visits"]);

/** “ứng dụng của một câu lạc bộ”: neither its name nor what stands around it speaks of a province or the nation. */
function isPrivateApp(here: Occurrence, app: string | null): boolean {
  const { article, sentence } = here;
  if (PUBLIC_APP.test(slugOf(app ?? "")) || provinceOfApp(app) !== null) return false;
  const ofPlace = sentence.mentions.some(
    ({ kind, id, start }) =>
      kind === "subject" &&
      /^(?:province|ministry|district):/.test(id) &&
      ends(article.text.slice(sentence.start, start), OWN_APP),
  );
  const ofOne = OF_ONE.test(article.text.slice(sentence.start, sentence.end));
  return !ofPlace && (ofOne || !ofThePublic(here));
}

const OF_ONE = /(?<![a-zà-ỹ])(?:của|do) (?:em|thầy|cô|anh|chị|nhóm|học sinh|sinh viên)(?![a-zà-ỹ])/;

const PUBLIC_APP = /(?:^|-)(?:cong-dan|so|id|s|smart|vneid|ihanoi|city)(?:-|$)/;
const OWN_APP = /(?:ứng dụng|app|nền tảng)(?: [^.;,]{0,30})?(?: (?:của|tại|ở))? (?:tỉnh |thành phố |tp\.? ?)?$/;

/** Whether the lines around speak of a province's or the nation's own: its app, its exchange, its goods. */
function ofThePublic({ article, sentence }: Occurrence): boolean {
  const near = article.sentences.slice(Math.max(0, sentence.index - PUBLIC_REACH), sentence.index + PUBLIC_REACH + 1);
  const text = article.text.slice(near[0]?.start ?? sentence.start, near.at(-1)?.end ?? sentence.end);
  const own = near.find(({ line }) => line === sentence.line) ?? sentence;
  return OF_THE_PUBLIC.test(text) && !OTHER_EXCHANGE.test(article.text.slice(own.start, sentence.end));
}

/** How many sentences off the public body may be named. */
const PUBLIC_REACH = 8;
const OF_THE_PUBLIC =
  /(?<![a-zà-ỹ])(?:ubnd|hđnd|sở|(?<!toàn )tỉnh|tỉnh ủy|thành ủy|chính quyền|công dân số|vneid|dịch vụ công|công dân|ocop|postmart|vỏ sò|voso|nông sản|thương mại điện tử|phản ánh|đô thị thông minh|trung tâm chuyển đổi số|smart|cả nước|toàn quốc|bộ (?:công an|công thương|tt&tt|khoa học|thông tin))(?![a-zà-ỹ])|[a-z]-s(?![a-z])/;
const OTHER_EXCHANGE =
  /sàn (?:giao dịch )?(?:bất động sản|nhà đất|ngoại hối|forex|vàng|việc làm|diễn|đấu giá|hàng hóa|tiền|crypto)|căn hộ|chung cư|bất động sản|ngoại hối/;
const ONE_COUNTER =
  /(?<!học phí,? (?:và )?)viện phí|(?<!(?:các|nhiều|những) [^.;]{0,30})(?<![a-zà-ỹ])(?:bệnh viện|tiểu thương|siêu thị|chợ)(?![a-zà-ỹ])/;
const APPLICANTS =
  /tuyển sinh|visa|thị thực|vay vốn|hồ sơ vay|bồi thường|dự thi|viện kiểm sát|tòa án|vụ án|xét tuyển|xin việc|ứng tuyển|bệnh án|thí sinh|nhập học|hội việc làm/;
/** “cao hơn cùng kỳ 6,3%” */
const ABOVE_THEN =
  /(?:cao|thấp|nhiều|ít) hơn (?:cùng kỳ|năm ngoái|năm trước|kỳ trước|tháng trước|quý trước)[^,;.(]{0,16}$/;

/** Apps and money of somebody whom the contract has no name for. */
export function ofNobody(
  here: Occurrence,
  metric: string,
  object: string | null,
  holder: { readonly how: string; readonly value: string },
): string | null {
  if (holder.value.startsWith("country:") && holder.how !== "stated" && ONE_OPERATOR.test(here.before))
    return "of one operator, which is not named beside it";
  if (metric === "app-installs" && isPrivateApp(here, object)) return "the app of somebody";
  if (metric === "app-installs" && object === null && holder.how === "assumed") return "the app of nobody we know";
  const { article, sentence } = here;
  return metric === "it-budget" &&
    holder.how === "assumed" &&
    !PUBLIC_MONEY.test(article.text.slice(sentence.start, sentence.end))
    ? "money of nobody we know"
    : null;
}

/** “Nhà mạng này … có 4 triệu thuê bao” */
const ONE_OPERATOR =
  /(?:^|[.;] )(?:nhà mạng|công ty|hãng|liên doanh|doanh nghiệp|tập đoàn|đơn vị) (?:này|ấy|đó)(?![a-zà-ỹ])/;

/** Banks and companies spend on digital transformation as well. */
const PUBLIC_MONEY = /ngân sách|nhà nước|cả nước|quốc gia|chính phủ|trung ương/;
