/** Places told one after the other, without their verb or noun: “thể chế số 6/63”, “từ 27 lên 15”, “Gia Lai: 34/63”. */
import { REGION_NAMES } from "../../knowledge/provinces.ts";
import { pattern } from "../pattern.ts";
import type { QuantityRule } from "../quantity.ts";
import { readRank } from "../read-rank.ts";

const REGION = REGION_NAMES.map(([name]) => name).join("|");

export const rankByFraction: QuantityRule = {
  id: "rank/fraction",
  because:
    "In chains the verb is dropped: “thể chế số 6/63, nhận thức số - 16/63”. A bare N/M counts only right after what is ranked, or before “về”.",
  kind: "rank",
  priority: 40,
  pattern: pattern(
    `(?<=(?:số|mạng|cqs|kts|xhs|dti|index|minh)"?\\)?(?: của (?:tỉnh|thành phố))? ?[-:]? ?)(?:là |đạt )?{int}(?<!,) ?/ ?{of}`,
    `{int} ?/ ?{of}(?=(?: tỉnh, thành| tỉnh, thành phố| cả nước)? về)`,
  ),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:ben-tre", indicator: "digital-awareness", value: 16, of: 63 },
      in: ["DTI của Bến Tre: thể chế số hạng 6/63, nhận thức số 16/63.", "DTI của Bến Tre: nhận thức số - 16/63."],
    },
  ],
  refusals: [
    { text: "DTI cho thấy 23/63 tỉnh, thành phố có cải thiện.", because: "how many provinces, not a place" },
    { text: "Ngày 8/8, Bộ công bố DTI của Thái Nguyên.", because: "a date" },
  ],
};

export const rankOfAll: QuantityRule = {
  id: "rank/of-all",
  because: "“Gia Lai: 34/63”, “năm 2021: 37/63”: N of all provinces, where a name or a year stands right before it.",
  kind: "count",
  priority: 21,
  pattern: pattern(`{int}(?= ?/ ?(?:63|34)(?!\\d|[.,/]\\d))`),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:gia-lai", measure: "rank", value: 34, of: 63 },
      in: ["Xếp hạng DTI năm 2022: Gia Lai 34/63.", "Về DTI: Kon Tum (35/63), Gia Lai (34/63)."],
    },
  ],
  refusals: [{ text: "Đến nay 23/63 tỉnh, thành phố đã công bố DTI.", because: "how many provinces" }],
};

export const rankInRegion: QuantityRule = {
  id: "rank/in-region",
  because:
    "“thứ 14/63 toàn quốc, 5/14 vùng Tây Bắc”: after a place in the nation the bare N/M of a region is the place in it.",
  kind: "rank",
  priority: 87,
  pattern: pattern(
    `{int} ?/ ?(?<of>[2-9]|1[0-4])(?!\\d)(?: (?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương))?(?= (?:(?:trong |thuộc |của |ở )?(?:toàn |các tỉnh )?(?:vùng|khu vực) )?(?:${REGION})(?! (?:đều |đã |cùng )?(?:tăng|giảm|có|lên|vào|đạt)(?![a-zà-ỹ])))(?<=(?:/ ?(?:63|34)|(?:thứ|hạng|vị trí) \\d{1,2})[^.;]{0,60}(?:, | và |, và | \\()\\d{1,2} ?/ ?\\d{1,2}(?: [a-zà-ỹ, ]{4,15})?)`,
  ),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:tay-ninh", value: 4, of: 6, population: "provinces-of:southeast" },
      in: [
        "DTI năm 2022, Tây Ninh xếp thứ 23/63 và 4/6 tỉnh Đông Nam Bộ.",
        "DTI năm 2022, Tây Ninh xếp hạng 23/63 toàn quốc, 4/6 khu vực Đông Nam Bộ.",
      ],
    },
  ],
  refusals: [
    { text: "Tây Ninh xếp thứ 23/63 về DTI, 4/6 tỉnh Đông Nam Bộ tăng hạng.", because: "how many provinces rose" },
  ],
};

export const rankByChain: QuantityRule = {
  id: "rank/chain",
  because: "“nhận thức số số 16/63, thể chế số - 57”: after one full rank the chain goes on with a dash and a number.",
  kind: "rank",
  priority: 35,
  pattern: pattern(`(?<=(?:số|mạng) - ){int}(?![/%]| (?:bậc|hạng|điểm|chỉ số|tiêu chí))`),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:ben-tre", indicator: "digital-institutions", value: 57 },
      in: ["DTI Bến Tre: nhận thức số xếp thứ 16/63, thể chế số - 57."],
    },
  ],
  refusals: [
    { text: "Chương trình DTI gồm hạ tầng số - 12 nhiệm vụ tại Bến Tre và 3 chỉ số.", because: "a count of tasks" },
  ],
};

export const rankByFrom: QuantityRule = {
  id: "rank/from",
  because: "“từ (vị trí) 27 lên 15”: the first number is the place before, the second the place now.",
  kind: "rank-from",
  priority: 70,
  pattern: pattern(
    `từ (?:(?:vị trí|hạng|thứ hạng)(?: thứ)? |thứ ){ord}(?:/\\d{2,3})?(?= (?:của|ở|tại|trong) (?:(?:năm|kỳ|bảng|lần) )?(?:(?:chỉ số )?dti )?(?:năm )?20\\d\\d,? (?:lên|xuống|vươn|nhảy|vọt|bật|leo|tụt|rớt|rơi|trượt|tiến|lùi)| \\(?(?:năm|lên|xuống|vươn|nhảy|vọt|bật|tụt|rớt|rơi|leo|tiến|lùi|toàn|cả|trong)|,[^.;\\d]{1,45} (?:lên|xuống) (?:vị trí |hạng |thứ |thứ hạng )*\\d)`,
    `(?<=(?:đi|trượt|tụt|vươn|nhảy|rơi|leo|rớt|tiến|lùi|bật|thăng|chuyển|mạch) )từ (?:(?:vị trí|hạng|thứ hạng)(?: thứ)? |thứ )?{int}(?= (?:về|tới|đến) (?:vị trí |hạng |thứ |thứ hạng )*\\d)`,
    `(?<=(?:bậc|hạng),? )từ (?:vị trí|hạng|thứ hạng)(?: thứ)? {int}(?=[,;)]|\\.(?: |$)|$| (?:của|năm|ở|song|nhưng|về)(?![a-zà-ỹ]))`,
    `(?<=(?:rời|thoát khỏi|chia tay|tạm biệt) )(?:vị trí|hạng|thứ hạng)(?: thứ)? {int}(?:/\\d{2,3})?(?= (?:để |và |rồi )?(?:lên|vươn|nhảy|tiến|leo|vọt|xuống|tụt))`,
    `từ {int}(?:/\\d{2,3})?(?= (?:(?:vọt|nhảy|vươn|leo|tiến|bật|tụt|rớt|rơi|lùi) )?(?:lên|xuống|còn)(?: (?:vị trí|hạng|thứ|thứ hạng))* ?\\d)(?! (?:lên|xuống|còn) \\d[\\d.,]* (?:nghìn |ngàn |triệu )?(?:doanh nghiệp|tổ(?! chức)|trạm|chứng thư|sản phẩm|thuê bao|lượt|người|hộ|dịch vụ|thủ tục|điểm)(?![a-zà-ỹ]))`,
  ),
  read: ({ n }) => readRank({ n }),
  examples: [
    {
      gives: { subject: "province:yen-bai", measure: "rank", value: 27, period: "2021" },
      in: ["DTI năm 2022, Yên Bái đi từ vị trí 27 lên vị trí thứ 15/63."],
    },
    {
      gives: { subject: "province:yen-bai", measure: "rank", value: 39, period: "2020" },
      in: ["Yên Bái vươn từ vị trí 39 của DTI 2020 lên vị trí 18 của DTI 2021."],
    },
  ],
  refusals: [
    {
      text: "Số doanh nghiệp công nghệ số trong DTI của Yên Bái tăng từ 96 lên 118 doanh nghiệp, vượt dự kiến của sở.",
      because: "what is counted follows",
    },
    { text: "DTI tính từ năm 2020 lên nhiều lần ở Yên Bái.", because: "a year" },
    { text: "Các vị trí từ thứ 5 đến thứ 7 của DTI 2022 đổi chủ, Yên Bái cho biết.", because: "a range of places" },
  ],
};

export const rankByTo: QuantityRule = {
  id: "rank/to",
  because: "“… lên 15”, “… xuống 114” after “từ N”: the place now.",
  kind: "rank",
  priority: 65,
  pattern: pattern(
    `(?<=từ (?:(?:vị trí|hạng|thứ hạng)(?: thứ)? |thứ )?\\d{1,3}(?:/\\d{2,3})?(?: \\(?năm \\d{4}\\)?)? )(?:vươn |nhảy |vọt |bật |tụt |rớt |rơi |leo |tiến |lùi )?(?:lên|xuống|còn) (?:vị trí |hạng |thứ |thứ hạng )*{int}(?:/{of})?(?! bậc| hạng|%)`,
  ),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:ha-noi", measure: "rank", value: 24 },
      in: ["Hà Nội tăng 4 bậc về DTI, từ 28 lên 24."],
    },
  ],
  refusals: [{ text: "Doanh thu tăng từ 28 lên 24 tỷ đồng sau khi có DTI.", because: "money" }],
};

const OF_ALL_SAID =
  " ?/ ?(?<of>63|34|1[2-9]\\d)(?![\\d%]|[.,/]\\d| (?:tỉnh|địa phương|đơn vị|thành phố|huyện|xã|bộ|nước|quốc gia|nền|thủ tục|dịch vụ|nhiệm vụ|thôn|hồ sơ|chỉ tiêu|trường))";

export const rankOfAllSaid: QuantityRule = {
  id: "rank/of-all-said",
  because:
    "“về 63/63”, “(62/63)”, “thứ hạng chung không đổi: 48/63”, “lên 44/133”: N of all that are ranked, where no noun follows.",
  kind: "rank",
  priority: 39,
  pattern: pattern(
    `(?:về|còn|lên|xuống|ở mức|dừng ở|chỉ đạt|(?:cũng |vẫn |mới )*chỉ|đứng|tận) {int}${OF_ALL_SAID}`,
    `{int}(?<=[(:] ?\\d{1,2})${OF_ALL_SAID}`,
  ),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:bac-kan", measure: "rank", value: 63, of: 63 },
      in: ["DTI năm 2022, Bắc Kạn rớt 14 bậc, về 63/63."],
    },
    {
      gives: { subject: "province:gia-lai", value: 62, of: 63 },
      in: ["Gia Lai đứng áp chót (62/63) về DTI.", "Thứ hạng DTI của Gia Lai không đổi: 62/63."],
    },
    {
      gives: { index: "gii", subject: "country:vn", value: 44, of: 133, period: "2024" },
      in: ["GII: Việt Nam xếp thứ 46 năm 2023, năm 2024 lên 44/133."],
    },
  ],
  refusals: [{ text: "Chương trình DTI đã về 63/63 tỉnh, thành phố; Gia Lai hưởng ứng.", because: "all provinces" }],
};

export const rankThen: QuantityRule = {
  id: "rank/then",
  because:
    "“năm ngoái xếp 28, năm nay lên 16”, “nhích một bậc lên 61”: after a place or a change told, the bare number is the place now.",
  kind: "rank",
  priority: 64,
  pattern: pattern(
    `(?:(?:leo|vươn|vọt|nhảy|tiến|bật|tụt|rớt|rơi|trượt|lùi) (?:lên|xuống|về)|trở lại|quay lại|về lại) {int}(?=[,;)]|\\.(?: |$)|$| rồi (?:năm |kỳ )?20\\d\\d)(?! ?%)`,
    `{int}(?= \\((?:năm )?20\\d\\d\\)(?:, | và |; | rồi |, (?:sau đó|rồi|kế đó) là )\\d{1,2} \\((?:năm )?20\\d\\d\\))`,
    `{int}(?= \\((?:năm )?20\\d\\d\\))(?<=\\d{1,2} \\((?:năm )?20\\d\\d\\)(?:, | và |; | rồi |, (?:sau đó|rồi|kế đó) là )\\d{1,2})`,
    `{int}(?=[,;)]|\\.(?: |$)|$)(?<=(?:hạng|vị trí|xếp|tốp|top)[^.]{0,80}20\\d\\d ?[-:] ?\\d{1,2})`,
    `{int}(?:/{of})?(?= \\((?:hoạt động )?(?:chính quyền|chính phủ|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số\\))(?<=(?:thứ|hạng|vị trí) \\d{1,2}(?:/\\d\\d)? \\([^()]{5,30}\\)[^.;]{0,60}(?:, | và )\\d{1,2}(?:/\\d\\d)?)`,
    `(?<=bậc \\()(?:nay |hiện |giờ )?(?:còn|lên|xuống|ở|đứng)(?: thứ| hạng)? {int}(?=\\))`,
    `{int}(?= của (?:năm |kỳ )?20\\d\\d)(?<=(?:hạng|thứ|vị trí) \\d{1,2} (?:của )?(?:năm |kỳ )?20\\d\\d[^.;]{1,60})`,
    `{int}(?=(?:/\\d\\d)? (?:về|ở|tại|trong|với) (?:chỉ số |par|sipas|papi|pci|pgi|pii|dti|ict|ddci|cải cách|chuyển đổi|(?:hoạt động )?(?:chính (?:quyền|phủ)|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số|an toàn|trụ cột))(?<=(?:hạng|thứ|vị trí|xếp|đứng|/\\d\\d)[^.;]{1,30} (?:về|ở|tại|trong|với) [^.;]{2,60}(?:,| và|;) \\d{1,2})`,
    `{int}(?= vào năm 20\\d\\d)(?<=(?:hạng|thứ|vị trí)[^.;]{1,80} vào năm 20\\d\\d(?:,| rồi) \\d{1,3})`,
    `(?:là|lên|xuống|về|ở) {int}(?=[,;.]|$| (?:và|rồi) )(?<=(?:hạng|thứ|vị trí) \\d{1,3}(?:/\\d+)?[^.]{0,90}(?:năm |kỳ )20\\d\\d (?:là|lên|xuống|về|ở) \\d{1,3})`,
    `(?:lên|xuống|còn|rồi|là) (?:thứ |hạng )?{int}(?= (?:vào )?năm 20\\d\\d)(?<=(?:hạng|thứ|vị trí)[^.;]{1,80})`,
    `(?:lên|xuống|còn) {int}(?:/{of})?(?=[,;)]|\\.(?: |$)|$| (?:trong|ở|vào|sau|toàn quốc|cả nước|bộ|cơ quan|tỉnh|địa phương)(?![a-zà-ỹ]))(?<=(?:xếp|hạng|thứ|vị trí) (?:thứ )?\\d{1,2}(?:/\\d\\d)?[^.;\\d%]{0,30}(?:năm nay|năm \\d{4}|nay|kỳ này|lần này) (?:đã |thì )?(?:lên|xuống|còn) \\d{1,2}(?:/\\d\\d)?|(?:một|hai|ba|bốn|năm|\\d{1,2}) (?:bậc|hạng),? (?:lên|xuống|còn) \\d{1,2}(?:/\\d\\d)?)`,
  ),
  read: readRank,
  examples: [
    {
      gives: { subject: "province:hau-giang", indicator: "digital-economy", measure: "rank", value: 30, of: 63 },
      in: ["DTI 2023: Hậu Giang ở vị trí 20/63 (Chính quyền số), 30/63 (Kinh tế số) và 19/63 (Xã hội số)."],
    },
    {
      gives: { subject: "province:bac-kan", measure: "rank", value: 61 },
      in: ["Về DTI, Bắc Kạn nhích được một bậc lên 61.", "DTI năm 2022: Bắc Kạn đã leo lên 61."],
    },
    {
      gives: { subject: "province:phu-yen", measure: "rank", value: 58, period: "2021" },
      in: ["DTI của Phú Yên qua các năm: 62 (2020), 58 (2021), 54 (2022)."],
    },
    {
      gives: { subject: "province:hau-giang", measure: "rank", value: 16, period: "2021" },
      in: ["Về DTI, năm 2020 Hậu Giang xếp 28, năm 2021 lên 16."],
    },
    {
      gives: { subject: "province:hau-giang", indicator: "digital-society", measure: "rank", value: 29 },
      in: ["Theo DTI, Hậu Giang hạng 27 ở chính quyền số, 35 ở kinh tế số và 29 ở xã hội số."],
    },
  ],
  refusals: [
    { text: "DTI của Bắc Kạn tăng một bậc, hồ sơ trực tuyến còn 61.", because: "no place was told right before" },
  ],
};
