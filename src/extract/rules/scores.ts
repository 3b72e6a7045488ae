/** Scores on the scales that are printed: 0,7024; 774.45 điểm; 593,4/1000 điểm. */
import { comparatorOf, pattern, readNumber } from "../pattern.ts";
import type { QuantityRule } from "../quantity.ts";

export const scoreByRatio: QuantityRule = {
  id: "score/ratio",
  because:
    "A decimal between 0 and 1 with two digits or more, or with one where “đạt … điểm” says so, is a score of an index; “điểm” does not set the scale.",
  kind: "score",
  priority: 45,
  pattern: pattern(
    `(?:(?<hedge>tối thiểu|ít nhất|không dưới|xấp xỉ|khoảng|gần|trên|(?<=(?:đạt|được|là|với|lên) )hơn) )?(?<n>(?:0[.,]\\d{2,4}|(?<=(?:đạt|được|giá trị|với|\\()(?: điểm)?(?: tuyệt đối)? ?\\(?)1[.,]0{2,4}|(?<=tuyệt đối ?\\(?)1[.,]0|(?<=(?:đạt|với|được|chỉ|còn|lên|\\()(?: (?:trên|tối thiểu|ít nhất|khoảng|gần|hơn|xấp xỉ|không dưới))? )0[.,]\\d(?= điểm)|(?<=(?:mốc|ngưỡng|chạm mức|lên mức|đạt mức|(?:điểm số|điểm|giá trị|dti(?: (?:trung bình|bình quân|cấp tỉnh|cấp bộ|quốc gia|của(?: (?!có |tỷ |số |là )[^\\s\\d.,;:()]+){1,5}?|(?:năm )?20\\d\\d))*) (?:phải |cần |sẽ )?(?:đạt|lên|vượt)(?: (?:từ|trên|tối thiểu|ít nhất|khoảng|gần|hơn))?) )0[.,]\\d(?!\\d)))(?:/(?<max>1(?![\\d.,])|1\\.?000|500))?(?: điểm)?(?<more> trở lên)?(?![\\d%]|[.,/]\\d| ?%| (?:doanh nghiệp|thuê bao|tỷ|triệu|ha|giây|lần|so với (?!0[.,]\\d{2,4})))`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    // “1.000” is one with three digits after the mark.
    if (number === null) return null;
    return {
      value: Math.min(1, number.value),
      unit: "ratio",
      decimals: number.decimals,
      comparator: groups["more"] === undefined ? comparatorOf(groups["hedge"]) : "gte",
    };
  },
  examples: [
    {
      gives: { subject: "province:da-nang", measure: "score", value: 0.8002, unit: "ratio" },
      in: ["DTI của Đà Nẵng đạt 0,8002 điểm.", "Dẫn đầu DTI là Đà Nẵng (0.8002)."],
    },
    { gives: { subject: "province:da-nang", value: 0.8 }, in: ["DTI năm 2023 của Đà Nẵng đạt 0,8 điểm."] },
    { gives: { subject: "country:vn", measure: "score", value: 0.71 }, in: ["DTI quốc gia năm 2022 là 0,71."] },
    {
      gives: { subject: "province:ha-giang", value: 0.7, comparator: "gte", modality: "target", period: "2025" },
      in: ["Phấn đấu chỉ số DTI của Hà Giang năm 2025 đạt tối thiểu 0,7."],
    },
  ],
  refusals: [
    { text: "Cả nước có 0,717 doanh nghiệp công nghệ số trên 1.000 dân, theo báo cáo DTI.", because: "a rate" },
    { text: "Lãi suất 0,75%/năm không liên quan DTI.", because: "a percentage" },
  ],
};

export const scoreByPoints: QuantityRule = {
  id: "score/points",
  because: "“774.45 điểm”, “593,4/1000 điểm”, “tổng điểm … là 94,59”: a score on a scale above 1.",
  kind: "score",
  priority: 44,
  pattern: pattern(
    `(?:từ |{hedge} )?{dec} ?(?:(?:/ ?|trên (?:tổng (?:số |điểm )?)?)(?<max>1\\.?000|[1-9]\\d{1,2}) ?)?điểm(?<more> trở lên)?(?! (?:(?:%)|(?:phần|phục vụ|thu phát|đến|du lịch|sáng|nghẽn|nghẹt|cầu|bán|chạm|lõm|đen|trũng|nóng|mù|trường|giao dịch|tiếp nhận|hỗ trợ|wifi|wi-fi|phát|dừng|đỗ|thi|dân cư|sạt|ngập|kết nối|đại lý|bưu điện|truy cập|tiêm|cách ly|kiểm|xung yếu)(?![a-zà-ỹ])))`,
    `{dec} (?:điểm )?trên thang (?:điểm )?(?<max>100|1\\.?000)(?![\\d%]|[.,]\\d)`,
    `{dec}(?= \\((?:100|150|200|300|400|500|1\\.?000)\\))(?<=(?:số|mạng|thông minh) [\\d.,]+)`,
    `{dec}(?=[;,.)](?: |$)|$)(?<=(?:(?:chính quyền|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số|thông tin mạng) \\d{2,3}[.,]\\d{1,2})`,
    `{dec} ?(?:/ ?|trên (?:tối đa )?)(?:[1-3]00|150|250|[1-9]0)(?: điểm)?(?![\\d%/]|[.,]\\d| (?:bộ|tỉnh|xã|huyện|cơ quan|đơn vị|nhiệm vụ|chỉ|tiêu))(?<=(?:(?:chính quyền|kinh tế|xã hội|thể chế|nhận thức|hạ tầng|nhân lực) số|thông tin(?: mạng)?)(?: (?:được|đạt|chỉ|mới|còn|là))*:? [\\d.,]+ ?(?:/ ?|trên (?:tối đa )?)\\d{2,3}(?: điểm)?)`,
    `{dec} ?/ ?1\\.?000(?![\\d%]| (?:dân|người|tỷ|đồng|hộ))`,
    `(?<=(?:^|[,;(] ?|với |đạt |có |được )(?:tổng điểm|điểm số|số điểm|tổng số điểm|điểm) ){dec}(?=[,;)]|\\.(?: |$)|$)(?<=\\d[.,]\\d+)`,
    `(?<=(?:tổng điểm|điểm số|số điểm|điểm)(?: [^.,;:]{0,45})?(?: (?:là|đạt|được)|:) ){dec}(?! ?%|\\d|[-/]| [a-zà-ỹ]{2,4} [a-zà-ỹ]|[,.]\\d)`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    if (number === null || number.value <= 1 || number.value > 1000) return null;
    return {
      value: number.value,
      unit: "points",
      decimals: number.decimals,
      comparator: groups["more"] === undefined ? comparatorOf(groups["hedge"]) : "gte",
    };
  },
  examples: [
    {
      gives: { subject: "province:ninh-thuan", measure: "score", value: 593.4, unit: "points" },
      in: ["DTI của Ninh Thuận đạt 593,4/1000 điểm."],
    },
    {
      gives: { index: "pci", subject: "province:hai-phong", value: 74.84 },
      in: ["Hải Phòng dẫn đầu PCI với 74,84 điểm."],
    },
  ],
  refusals: [{ text: "Ninh Thuận có 225 điểm phục vụ bưu chính, theo báo cáo DTI.", because: "places that serve" }],
};

export const scoreBesideName: QuantityRule = {
  id: "score/beside-name",
  because:
    "“Thái Nguyên 45,78 và Bắc Ninh 45,70”, “Đắk Nông (38,97)”: right beside a name, where another index prints its scores so.",
  kind: "score",
  priority: 20,
  pattern: pattern(`{dec}(?<=(?<![.,\\d])[1-9]\\d[.,]\\d{1,4})(?=[,;)]|\\.(?: |$)|$| (?:và|rồi)(?![a-zà-ỹ]))`),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    return number === null || number.decimals === 0
      ? null
      : { value: number.value, unit: "points", decimals: number.decimals };
  },
  examples: [
    {
      gives: { index: "papi", subject: "province:thai-nguyen", measure: "score", value: 45.78 },
      in: ["PAPI năm 2023: Thái Nguyên 45,78 và Bắc Ninh 45,70.", "Trên bảng PAPI năm 2023 có Thái Nguyên (45,78)."],
    },
  ],
  refusals: [
    { text: "PAPI năm 2023 không nói vì sao ở Thái Nguyên trời nóng tới 39,5.", because: "no name stands beside it" },
    { text: "DTI năm 2023 có Thái Nguyên 45,78.", because: "the DTI prints ratios, or says “điểm”" },
  ],
};
