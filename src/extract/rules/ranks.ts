/** Places in a ranking: “xếp thứ 8/63”, “hạng chín”, “dẫn đầu”, “lọt vào top 10”, “từ vị trí 27”. */
import { pattern, readNumber } from "../pattern.ts";
import type { QuantityRule } from "../quantity.ts";
import { readRank } from "../read-rank.ts";

const STANDING =
  "(?:được )?(?:cao|xếp|(?<!lâm )đồng|đứng|về|dừng|bám|trụ|giữ|ở|đạt|lên|chiếm|vươn|xuống|còn|nằm|cán đích|tụt|nhảy)";
const PLACE = "(?:vị trí|thứ hạng|thứ bậc|ngôi vị|hạng)";
/** “/63”, “ trong 63 tỉnh”, “ trong tổng số 63”, “ trên 132 quốc gia”, “ trong bảng xếp hạng 63”. */
const OUT_OF =
  "(?:(?: ?/ ?(?=\\d{2})| ?/ ?(?=\\d (?:tỉnh|địa phương|đơn vị|cơ quan|khu vực|vùng|các tỉnh|thành phố|là|với))| trong tổng số | trong số | trong bảng xếp hạng | trong | trên tổng số | trên )(?<of>\\d{1,3})(?![\\d%]|[.,]\\d| điểm| năm(?! (?:19|20)\\d\\d)))?";

export const rankByOrdinal: QuantityRule = {
  id: "rank/ordinal",
  because: "“thứ N” after a verb of standing or a place noun is a rank; “/M” or “trong M” says how many are ranked.",
  kind: "rank",
  priority: 60,
  pattern: pattern(
    `(?:${STANDING} )?(?:liền |ngay )?(?:ở |lên |tại )?(?:${PLACE} ?)?"?thứ (?:hạng )?{ord}"?(?! (?:của )?(?:các )?trụ cột(?! (?:chính|kinh|xã))|(?<=một) (?:cách|số|loạt|phần|chút)(?![a-zà-ỹ]))${OUT_OF}`,
  ),
  read: readRank,
  examples: [
    {
      gives: { index: "dti", subject: "province:thai-nguyen", measure: "rank", value: 8, of: 63, comparator: "eq" },
      in: [
        "Thái Nguyên xếp thứ 8/63 về DTI.",
        "Về DTI, Thái Nguyên đứng vị trí thứ 8 trong 63 tỉnh, thành phố.",
        "Chỉ số chuyển đổi số của Thái Nguyên ở vị trí thứ 8 trong tổng số 63 tỉnh.",
        "DTI của Thái Nguyên xếp thứ 8/63 năm 2021.",
      ],
    },
    {
      gives: { subject: "province:da-nang", measure: "rank", value: 1 },
      in: ["Đà Nẵng đứng thứ nhất về DTI.", "Xếp thứ nhất về chỉ số DTI là Đà Nẵng."],
    },
    {
      gives: { subject: "province:quang-ninh", indicator: "digital-government", value: 4 },
      in: ["Trụ cột chính quyền số trong DTI của Quảng Ninh xếp thứ tư."],
    },
  ],
  refusals: [
    { text: "Hội nghị về DTI họp vào thứ hai, ngày 8/6.", because: "a weekday and a date" },
    { text: "Đây là năm thứ ba Thái Nguyên tham gia chấm DTI.", because: "the third year, not a place" },
    { text: "Phiên họp lần thứ 6 bàn về DTI của Thái Nguyên.", because: "the sixth meeting" },
    {
      text: "Đội bóng Nam Định xếp thứ 8/14 ở giải vô địch quốc gia.",
      because: "no index is near: a ranking of something else",
    },
  ],
};

export const rankByPlace: QuantityRule = {
  id: "rank/place",
  because: "“hạng N”, “vị trí N”, “xếp N/M” and “số 1” state a place without “thứ”.",
  kind: "rank",
  priority: 58,
  pattern: pattern(
    `(?:${STANDING} )?(?:ở )?(?:(?:xếp )?hạng|(?<=(?:đứng|xếp|ở|nằm|tên) )hàng(?: thứ)?|(?<=(?:ở|tại|đứng|nằm|lên|xuống|giữ|vào|chiếm) )(?:bậc|nấc|dòng|ghế)(?: thứ| số)?|vị trí(?: số)?|thứ hạng) "?{ord}"?(?!(?<=một) (?:cách|số|loạt|phần|chút)(?![a-zà-ỹ])| tỉnh(?<=bảng xếp hạng \\d{1,2} tỉnh)| (?:tỉnh, thành|tỉnh thành|địa phương|quốc gia|nền kinh tế|cơ quan|đơn vị|khối|nhóm|bảng|lĩnh vực)(?![a-zà-ỹ]))${OUT_OF}(?! (?:dẫn đầu|đầu|tiếp|kế|sau (?:là|lần|thuộc|đó|gồm|này|cùng)|trên cùng|còn lại|này|đứng|trụ cột(?! (?:chính|kinh|xã))))`,
    `(?:(?:xếp|đứng|ở|vào) (?:vào )?)?(?<hedge>khoảng|chừng|xấp xỉ) (?:hạng|thứ hạng|vị trí|thứ)(?: thứ)? {int}(?:(?: ?/ ?| trong | trong số | trên )(?<of>63|34)(?!\\d))?(?![\\d%]|[.,] ?\\d| (?:bậc|điểm))`,
    `(?:xếp(?: chung cuộc| chung| chung toàn quốc)?|đứng|ở(?! ?\\d{1,2} ?/ ?\\d{2} (?:tỉnh|địa phương|thành phố))) {ord} ?/ ?{of}`,
    `{int} ?/ ?(?<of>1\\d\\d)(?= ?(?:quốc gia|nước|nền kinh tế|vùng lãnh thổ))(?<=(?:xếp|đưa|đặt|để) (?:việt nam|nước ta|ta)(?: (?:ở|vào|lên|đứng|hạng|thứ|vị trí))* \\d{1,3} ?/ ?\\d{3})`,
    `bậc(?: thứ)? {int}(?! (?:lương|thợ|học|hạng|so với))(?<=(?:(?:chính quyền|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số|thông tin mạng)[^.;\\d]{0,25} bậc(?: thứ)? \\d{1,2})`,
    `bậc {int}(?= (?:của|trong|ở|trên) (?:bảng|egdi|gii|gci|dti|xếp hạng))`,
    `(?:xếp|đứng) {int}(?= (?:ở |trong |tại |vào )?(?:kỳ|lần|năm) (?:dti )?(?:20\\d\\d|trước|ngoái|đầu|liền trước))`,
    `(?:xếp|đứng|về) (?<word>nhất|nhì)(?! (?:trí|quán|thể|định))`,
    `(?:xếp|đứng|về) {ord}(?<=ba|tư)(?=[,.;]|$| (?:với|toàn quốc|cả nước))`,
    `(?:thứ hạng|xếp hạng|hạng) (?:chung|tổng thể|chung cuộc)(?: (?:toàn quốc|cả nước))? ?- {int}`,
    `(?:thứ hạng|vị trí|xếp hạng)(?: (?!(?:này|ấy|đó|trên) )(?:[^\\d,.;:()]|20\\d\\d){1,45})? là (?:thứ )?{int}(?: ?/ ?{of})?(?![\\d%]|[.,] ?\\d| (?:bậc|điểm|năm|và \\d))`,
    `(?:cuối|chót|đáy|đầu)(?: bảng| nhóm| danh sách| bảng xếp hạng)? \\({int}(?= ?\\))`,
    `(?<word>nhất|nhì)(?= bảng)`,
    `(?<word>nhì)(?= (?:toàn quốc|cả nước))`,
    `(?:cũng|vẫn|lại|tiếp tục|đang) (?<word>nhất)(?= (?:với|bảng|cả nước|toàn quốc)|[,.;]|$)`,
    `(?:xếp|đứng) {int}(?=[,;]|\\.(?: |$)|$| (?:về|và|rồi|nhưng)(?! ?\\d))`,
    `(?:xếp|đứng|về) {int}(?= (?:trên |trong )?(?:toàn quốc|cả nước|thế giới))`,
    `(?:lên|giữ|đứng|xếp|ở|vào|cũng|vẫn|là|tiếp tục|(?:là|mới là|vẫn là) (?:địa phương|tỉnh|đơn vị|bộ|cái tên)) (?<word>số (?:1(?!\\d)|một))`,
    `(?<=(?:^|[:;,.(] ?))(?<word>số (?:1(?!\\d)|một))(?= (?:vẫn )?(?:là|thuộc về))`,
    `(?<word>nhất)(?= về (?:(?:chỉ số|trụ cột) )?(?:(?:chính quyền|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số|an toàn thông tin))(?<=(?:^|[,;] |và |còn )[^,.;:()\\d]{2,40} nhất)(?<!(?:bậc|cao|lớn|mạnh|tốt|yếu|kém|nhiều|nhanh|chậm|thấp|đông|ít|duy|thống|đẹp|rộng|dài|sớm|mới|hợp|tiến bộ|thứ|hạng|khá|giỏi|rõ|nổi bật|vững|hoàn thiện|đồng đều|xuất sắc) nhất)`,
    `(?<word>nhất)(?: luôn)?(?= (?:(?:ở|về|trên|tại) )?cả (?:\\S+ trụ cột|chính quyền số|kinh tế số|xã hội số))`,
    `(?<word>nhất)(?= (?:cả nước|toàn quốc)[,.;])(?<!(?:bậc|cao|lớn|mạnh|tốt|nhiều|nhanh|thấp|đông|ít|duy|thống|đẹp|rộng|dài|sớm|mới|hợp|tiến bộ) nhất)`,
  ),
  read: (groups) => {
    const { word } = groups;
    return word === undefined ? readRank(groups) : { value: word === "nhì" ? 2 : 1 };
  },
  examples: [
    {
      gives: { subject: "province:lang-son", value: 16 },
      in: ["Lạng Sơn hạng 16 về chuyển đổi số.", "Năm qua DTI xếp Lạng Sơn ở vị trí 16."],
    },
    {
      gives: { subject: "province:ho-chi-minh", value: 3, of: 63 },
      in: ["Bộ TT&TT xếp TP.HCM hạng 3/63 về DTI.", "DTI của TP. Hồ Chí Minh xếp 3/63."],
    },
    {
      gives: { subject: "province:hung-yen", indicator: "digital-institutions", value: 58 },
      in: ["DTI năm 2022, thể chế số của Hưng Yên về gần cuối (58)."],
    },
    {
      gives: { subject: "province:ca-mau", value: 22, comparator: "approx", modality: "estimate" },
      in: ["DTI của Cà Mau dự kiến xếp khoảng thứ 22.", "Sở dự báo DTI của Cà Mau sẽ vào khoảng hạng 22."],
    },
    {
      gives: { subject: "province:tra-vinh", value: 31 },
      in: ["DTI 2022 tỉnh Trà Vinh: Hạng chung - 31.", "Trà Vinh ngồi vào ghế 31 của bảng DTI 2022."],
    },
    {
      gives: { subject: "province:quang-ninh", indicator: "digital-economy", value: 9 },
      in: ["Trong DTI, kinh tế số của Quảng Ninh xếp hạng chín."],
    },
  ],
  refusals: [
    { text: "Bảng xếp hạng DTI có 63 tỉnh, trong đó Thái Nguyên góp mặt.", because: "how many are ranked" },
    { text: "Bốn vị trí tiếp theo của DTI chưa được công bố.", because: "how many places follow" },
    { text: "Xếp hạng 3 trụ cột DTI của Nghệ An chưa được công bố.", because: "how many pillars are ranked" },
  ],
};

export const rankByLeader: QuantityRule = {
  id: "rank/leader",
  because: "“dẫn đầu”, “đứng đầu”, “quán quân”, “ngôi đầu bảng” are first place without a digit; “á quân” is second.",
  kind: "rank",
  priority: 50,
  pattern: pattern(
    `(?:giữ |lên |giành |chiếm |ở )?(?:vị trí )?(?<!(?:sát|gần|cạnh|tranh|đua|phải|cần|hãy|nên) )(?:dẫn đầu(?: bảng)?|(?:đứng|xếp) đầu(?: bảng)?(?! mối|tư)|(?<!(?:kém|thua|hơn|với|gấp|cách|của|bằng) (?:các )?(?:tỉnh|địa phương|đơn vị|nơi|bộ|thành phố) )(?<!(?:giữa|khoảng cách|từ|nửa) )đầu bảng|ngôi (?:đầu(?: bảng)?|vương|quán quân|nhất|cao nhất|số (?:một|1))|ngôi vị dẫn đầu|(?:vị trí|ngôi vị) (?:đầu bảng|cao nhất(?! (?:của tỉnh|từ trước|trong lịch sử|mà tỉnh|kể từ|từng|so với))(?<=(?:(?:giữ|ở|chiếm|giành|lên|vào|là|đứng) (?:vị trí|ngôi vị)|^vị trí|[.;:,] vị trí) cao nhất))|quán quân|vô địch(?= (?:về )?(?:chuyển đổi số|dti|bảng|lần thứ|năm thứ))|(?:đứng|xếp|ở|nằm|vượt|vượt lên) trên (?:cùng|tất cả|mọi)|(?:phần thắng|chiến thắng|ngôi cao nhất)(?= thuộc về)|trên đỉnh(?: bảng)?(?= (?:vẫn )?là)|người (?:thắng|chiến thắng|thắng cuộc|về nhất)(?= là)|bỏ xa (?:phần còn lại|tất cả|mọi đối thủ)|cao nhất (?:cả nước|toàn quốc|(?:trong )?(?:số )?(?:cả )?(?:63|34) (?:tỉnh|địa phương|đơn vị))(?<=0[.,]\\d{2,4}(?: điểm)?(?: dti)?(?: năm \\d{4})?(?:,| và| -)? (?:là )?(?:mức )?cao nhất [^,.;]{0,30}))`,
    `cao nhất(?=, \\d|: \\d| với \\d)`,
    `cao nhất(?=: ?[^\\d,.;:]{3,30}(?: ?[-(,:]| \\d|$))(?<=^(?:[-+•*] ?)?cao nhất)`,
    `vị trí (?:đầu tiên|đầu)(?= (?:vẫn )?(?:thuộc về|là))`,
    `(?:cán đích|về đích) (?:đầu tiên|trước tiên|sớm nhất)(?=[,.;]| với)`,
    `(?<!\\d (?:nơi|tỉnh|địa phương|đơn vị|nước|bộ) )cao điểm nhất(?=[:,;.(]| (?:với|là|cả nước|toàn quốc))`,
    `(?<second>á quân)`,
    `(?<!(?:hạng|thứ hạng|vị trí) )cao nhất(?= (?:là|thuộc về) (?!\\d|trụ cột|chỉ số|nội dung|tiêu chí|nhóm|mảng|lĩnh vực|hợp phần))`,
    `cao nhất(?<=có (?:giá trị |điểm |điểm số )?(?:(?:chỉ số )?chuyển đổi số|chỉ số dti|dti)[^,.;:]{0,30} cao nhất)(?=[,.;]|$| (?:với|là|trong|cả nước|toàn quốc)(?![a-zà-ỹ]))`,
    `(?:cao|lớn) nhất(?<=có (?:tổng )?(?:giá trị|điểm|điểm số)(?: dti)? (?:cao|lớn) nhất)(?<!(?:số|mạng|minh|nào|nơi|địa phương|đơn vị|tỉnh|thành phố|bộ|cơ quan) có (?:tổng )?(?:giá trị|điểm|điểm số)(?: dti)? (?:cao|lớn) nhất)(?=(?: (?:nước|cả nước|toàn quốc|bảng|khối))?(?:,? (?:với |là |đạt )?0[.,]\\d|,? \\(0[.,]\\d|[.;]|$))`,
    `(?<=\\d(?: ?%| điểm)?\\)?, )cao nhất(?= (?:trên |trong )?(?:cả nước|toàn quốc))`,
  ),
  read: (groups) => ({ value: groups["second"] === undefined ? 1 : 2 }),
  examples: [
    {
      gives: { subject: "province:da-nang", measure: "rank", value: 1 },
      in: [
        "Đà Nẵng tiếp tục dẫn đầu cả nước về DTI.",
        "Đứng đầu cả nước về DTI vẫn là Đà Nẵng.",
        "Đà Nẵng giữ ngôi đầu bảng DTI.",
      ],
    },
    {
      gives: { subject: "province:da-nang", measure: "rank", value: 1, period: "2020" },
      in: [
        "Theo DTI năm 2020, Đà Nẵng có giá trị DTI lớn nhất nước, 0,4874.",
        "Theo DTI năm 2020, Đà Nẵng có điểm cao nhất cả nước.",
      ],
    },
    {
      gives: { subject: "province:thua-thien-hue", index: "papi", value: 1 },
      in: ["Thừa Thiên Huế là quán quân PAPI."],
    },
  ],
  refusals: [
    { text: "Cán bộ Đà Nẵng phải dẫn đầu trong chuyển đổi số, nhất là DTI.", because: "what people ought to do" },
    { text: "Người đứng đầu cơ quan chịu trách nhiệm về DTI của Đà Nẵng.", because: "the head of an office" },
    { text: "Đà Nẵng nằm trong nhóm dẫn đầu về DTI.", because: "a group without a number" },
  ],
};

const WITHIN = "(?! (?:vùng|khu vực|năm|tháng|tuần|quý|kỳ|trong (?:\\S+ )?(?:chỉ số|tiêu chí|trụ cột)))";

/** “áp chót (62/63)” says the place itself. */
const NO_NUMBER = "(?! ?[,(]? ?(?:thứ|hạng|vị trí)? ?\\d)";

export const rankLast: QuantityRule = {
  id: "rank/last",
  because:
    "“đứng cuối”, “chót bảng”, “áp chót”: the last place or the one before it, where the size of the ranking is known.",
  kind: "rank-last",
  priority: 50,
  pattern: pattern(
    `(?:đứng|xếp|nằm|ở|về|rơi xuống|xuống|tụt xuống)(?: (?:ở|tại))?(?: vị trí)? (?:(?<next>áp chót|áp cuối|kế cuối)${NO_NUMBER}|(?<!(?:ở|về|xuống) )cuối(?: cùng| bảng| nhóm| khối| danh sách)?|chót(?: cùng| bảng| nhóm| khối)?|bét(?: bảng)?)${WITHIN}`,
    `(?<lowest>thấp nhất)(?= (?:với|cả nước|toàn quốc|bảng|trong 6[0-3]|là)(?![a-zà-ỹ])|, |; |\\. |\\.$| \\()${WITHIN}`,
    `(?<!(?:từ|từ chỗ|thoát|khỏi|cảnh|nguy cơ|phận) "?)đội sổ`,
    `(?:khép lại|chốt) danh sách {of} (?:tỉnh|địa phương|bộ|đơn vị|cơ quan)`,
    `(?<!(?:địa phương|tỉnh|thành phố|đơn vị|nhóm|từ|tốp|top|nửa) )(?:cuối bảng|chót bảng|đáy bảng|cuối danh sách(?= (?:là|thuộc về))|chốt sổ(?= là)|(?<nextOfAll>áp chót)(?: bảng)?${NO_NUMBER})${WITHIN}`,
  ),
  read: (groups) => {
    const isNext = groups["next"] !== undefined || groups["nextOfAll"] !== undefined;
    return { value: isNext ? 1 : 0, ...(groups["of"] === undefined ? {} : { of: Number(groups["of"]) }) };
  },
  examples: [
    {
      gives: { subject: "province:phu-yen", measure: "rank", value: 63, derived: true },
      in: ["Phú Yên xếp chót bảng DTI năm 2022.", "Phú Yên đội sổ bảng DTI năm 2022."],
    },
    { gives: { subject: "province:phu-yen", value: 62 }, in: ["Năm 2022 Phú Yên đứng áp chót về DTI."] },
    {
      gives: { subject: "province:dak-nong", index: "papi", measure: "rank", value: 61, derived: true },
      in: [
        "PAPI xếp hạng 61 tỉnh, thành phố; Đắk Nông đứng cuối với 38,97 điểm.",
        "PAPI xếp hạng 61 tỉnh, thành phố, Đắk Nông đứng chót.",
        "PAPI xếp hạng 61 tỉnh, thành phố; chót bảng là Đắk Nông.",
      ],
    },
    {
      gives: { subject: "province:dak-nong", index: "papi", measure: "rank", value: 60, derived: true },
      in: ["PAPI xếp hạng 61 tỉnh, thành phố; Đắk Nông áp chót."],
    },
  ],
  refusals: [
    { text: "Cuối năm, Đắk Nông công bố DTI.", because: "the end of the year" },
    { text: "Phú Yên đi từ đội sổ đến tốp giữa bảng DTI năm 2022.", because: "where it came from, no year is told" },
    { text: "DTI của 63 tỉnh: Bạc Liêu đứng cuối vùng.", because: "the last of a region, of how many is not said" },
  ],
};

export const rankAtLeast: QuantityRule = {
  id: "rank/at-least",
  because: "“từ thứ 20 trở lên”, “thứ hạng không thấp hơn 18”: a place not below N.",
  kind: "top",
  priority: 73,
  pattern: pattern(
    `(?:xếp |đứng |ở |đạt |giữ )?(?:từ )?(?:(?:vị trí|thứ hạng|hạng)(?: thứ)?|thứ) {ord} trở lên`,
    `(?:thứ hạng|vị trí|xếp hạng|thứ bậc)[^,.;:()\\d]{0,45} không (?:thấp hơn|dưới|thấp quá|kém hơn|kém) (?:vị trí |hạng )?(?:thứ )?{int}(?! ?[%\\d])`,
    `(?:thứ hạng|vị trí|xếp hạng|thứ bậc)[^,.;:()\\d]{0,25} (?:về|xuống|ở|còn) (?<strict>dưới) {int}(?! ?[%\\d])`,
  ),
  read: (groups) => {
    const rank = readRank({ n: groups["n"] });
    return rank === null ? null : { value: rank.value, comparator: groups["strict"] === undefined ? "lte" : "lt" };
  },
  examples: [
    {
      gives: {
        subject: "province:gia-lai",
        measure: "rank",
        value: 30,
        comparator: "lte",
        modality: "target",
        period: "2025",
      },
      in: [
        "Phấn đấu đến năm 2025, Gia Lai xếp từ thứ 30 trở lên về chuyển đổi số.",
        "Đến năm 2025, Gia Lai phấn đấu thứ hạng DTI của tỉnh không thấp hơn 30.",
      ],
    },
  ],
  refusals: [{ text: "DTI thưởng các xã có từ thứ hai sáng trở lên.", because: "a weekday" }],
};

export const topGroup: QuantityRule = {
  id: "rank/top",
  because: "“top 10”, “nhóm 10 tỉnh dẫn đầu”, “1 trong 9 địa phương đứng đầu”: a place not below N.",
  kind: "top",
  priority: 72,
  pattern: pattern(
    `(?:(?<kept>không (?:để )?(?:bị )?(?:rớt |tụt |rơi |bật |văng |ra )(?:khỏi|ngoài))|(?:chưa )?(?:rớt |tụt |rơi |bật |văng |ra )?khỏi|(?:nằm |đứng |xếp |rơi |rớt |ở )?(?:ra )?(?<out>ngoài)) (?:top|tốp|nhóm) {num:outside}`,
    `(?:lọt |nằm |xếp |đứng |có tên |góp mặt )?(?:vào|trong|ở)? ?(?:vị trí )?(?:top|tốp) {num}(?: trong {of}| (?:trong (?:số )?)?(?:tỉnh|địa phương|bộ|đơn vị|thành phố|nước|quốc gia|nền kinh tế)[^.;:()\\d]{0,30}?(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất))?`,
    `(?:(?:lọt|nằm|đứng|trở) )?(?:vào|thuộc|là|về|xuống|lên|trong|lại|duy trì|giữ|giữ vững) (?:nhóm|tốp|top) {num}(?=(?:/(?:34|63))?(?:[,.;)]|$| (?:cả nước|toàn quốc|và|rồi)(?![a-zà-ỹ])))(?<=(?:20[2-4]\\d|mục tiêu|phấn đấu|chỉ tiêu|kế hoạch|đưa|yêu cầu)[^.;]{0,70}(?:nhóm|tốp|top) \\S{1,5})`,
    `(?:(?:lọt|nằm|đứng|xếp) )?(?:vào|thuộc|trong) (?:nhóm|tốp) {num} (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương)(?= (?:cả nước )?về (?:chỉ số )?(?:dti|chuyển đổi số))(?<=(?:mục tiêu|phấn đấu|chỉ tiêu|kế hoạch|quyết tâm)[^.;]{0,110})`,
    `(?:thuộc|vào|trong|nằm trong|lọt vào|lọt|đứng trong|(?:hướng|nhắm) (?:đến|tới|vào)|trở lại) (?:nhóm|tốp) {num:round}(?!-\\d| (?:tỉnh|địa phương|bộ|đơn vị|nơi)[^.;:()\\d]{0,40}(?:cuối|chót|thấp|kém|yếu|đáy|(?:nhanh|sớm|nhiều|lớn|đông|ít|chậm) nhất))(?<unit> (?:tỉnh|địa phương|bộ|cơ quan|đơn vị|thành phố|nước|quốc gia|nền kinh tế)(?:[^,.;:()\\d]|, (?:thành|ngành)){0,40}?(?:dẫn đầu|đứng đầu|đầu|cao nhất|tốt nhất|tốp trên|tốp đầu)(?: bảng)?| (?:cả nước|toàn quốc))?`,
    `(?<=(?:nhóm|tốp|top) \\d{1,2}[^.;]{0,70}(?:,| và| rồi) )(?:nhóm|tốp|top) {num}(?:(?= (?:đến|vào|năm|trong năm))|(?: (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương|bộ|đơn vị|nước|quốc gia|nền kinh tế))? (?:dẫn đầu|đứng đầu|cao nhất)(?= (?:cả nước )?về))`,
    `(?:nhóm|tốp|top) {num:round}(?=(?: (?:của |trên )?thế giới)? (?:trở lên )?về |[,.;]|$)(?<=(?:egdi|gii|gci|index|papi|pci|sipas|pii|pgi|dti|nhóm \\d{1,3} [^.]{0,60}|thuộc|vào|và)(?: cùng| đều)? (?:nhóm|tốp|top) \\d{1,3})`,
    `(?:1|một) trong(?: số)? {num} (?:tỉnh|địa phương|bộ|đơn vị|thành phố|nước|quốc gia|nền kinh tế|nơi|cơ quan|cái tên|gương mặt)(?:[^.;:()\\d]|20\\d\\d){0,45}?(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)(?: bảng)?`,
    `(?:(?:nằm|đứng|lọt|xếp|có tên|có mặt|góp mặt|ở|vẫn|còn|lại|cũng|vào) (?:trong|vào)|thuộc|vào)(?: số)? {num} (?:tỉnh|địa phương|bộ|đơn vị|thành phố|nước|quốc gia|nền kinh tế|nơi|cơ quan)[^.;:()\\d]{0,30}?(?:dẫn đầu|đứng đầu|đầu bảng|cao nhất|tốt nhất|tốp trên|tốp đầu|hàng đầu)(?: bảng)?`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"] ?? groups["round"] ?? groups["outside"]);
    if (number === null || number.value < 2 || number.value > 100) return null;
    // “không để rơi khỏi tốp 15” keeps to it, “rớt khỏi tốp 15” says little; “ngoài tốp 35” tells: every place beyond 35.
    if (groups["kept"] !== undefined) return { value: number.value, comparator: "lte" };
    if (groups["outside"] !== undefined)
      return groups["out"] === undefined ? null : { value: number.value, comparator: "gt" };
    // “nhóm 2” is the second group; a bare “nhóm N” must look like a number of places.
    const bare = groups["round"] !== undefined && groups["unit"] === undefined;
    if (bare && number.value % 5 !== 0) return null;
    return { value: number.value, comparator: "lte", of: groups["of"] === undefined ? null : Number(groups["of"]) };
  },
  examples: [
    {
      gives: { subject: "province:ha-noi", measure: "rank", value: 10, comparator: "lte" },
      in: [
        "Hà Nội lọt vào Top 10 về DTI.",
        "Về DTI, Hà Nội thuộc nhóm 10 tỉnh, thành phố dẫn đầu cả nước.",
        "Hà Nội là 1 trong 10 địa phương đứng đầu DTI.",
      ],
    },
    {
      gives: { subject: "province:ha-noi", measure: "rank", value: 40, comparator: "gt" },
      in: ["DTI năm 2022, Hà Nội nằm ngoài top 40.", "Về DTI, Hà Nội còn ở ngoài tốp 40."],
    },
    {
      gives: {
        subject: "province:da-nang",
        measure: "rank",
        value: 3,
        comparator: "lte",
        modality: "target",
        period: "2025",
      },
      in: ["Mục tiêu đến năm 2025 Đà Nẵng thuộc nhóm ba địa phương dẫn đầu về chuyển đổi số."],
    },
    {
      gives: { subject: "province:ha-giang", value: 12, comparator: "lte", modality: "target", period: "2027" },
      in: [
        "Phấn đấu đến năm 2027 Hà Giang nằm trong nhóm 12 tỉnh, thành phố về DTI.",
        "Phấn đấu năm 2027 chỉ số DTI của Hà Giang duy trì nhóm 12.",
      ],
    },
  ],
  refusals: [
    { text: "DTI chia các tỉnh thành nhóm 2 và nhóm 3, Hà Nội không nói gì.", because: "the name of a group" },
    { text: "Tốc độ mạng di động của Việt Nam vào Top 20 thế giới.", because: "a ranking of something else" },
    { text: "Hà Nội chỉ mong không rớt khỏi tốp 15 về DTI.", because: "a wish to stay" },
  ],
};
