/** Changes of rank and score, growth: the unit word after the number decides which. */
import { comparatorOf, pattern, readNumber } from "../pattern.ts";
import type { QuantityReading, QuantityRule } from "../quantity.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const RISE =
  "cú nhảy|bước nhảy|nhảy cóc|mức nhảy|cú bật|tăng trưởng|tăng|cao hơn|nhích|thêm|cải thiện|nhảy vọt|nhảy|bật|thăng|leo|tiến|bứt|vươn|vượt|vọt|cộng|lấy lại|giành lại|lên|hơn";
const FALL = "sa sút|hụt|đánh rơi|đánh mất|giảm|hạ|tụt|tuột|trượt|rơi|thụt lùi|lùi|rớt|sụt|xuống|mất|thấp hơn|kém";
/** Percentages are also “lên 83,6%”, “vượt 75%”: a level, not a change. */
const PERCENT_VERB =
  "(?:(?<rise>tăng trưởng|tăng|cao hơn|nhỉnh hơn|nhỉnh|phình(?: ra)?|(?<=(?:thì|, đã|,|\\)) )(?:nhiều|lớn) hơn|nhích|tăng thêm|cao thêm|đi lên|vọt|cộng|thêm)|(?<fall>giảm|thấp hơn|sụt|hụt))";
const HOW =
  "(?:(?: liền| tiếp| tới| đến| thêm| vọt| được| nhẹ| mạnh| lên| hạng| xuống| là| ngay| ước| một mạch| một lèo| những| tận| phá| tổng cộng|(?: mạnh| nhiều| sâu| cao| ấn tượng| đậm)? nhất,)*)";
/** “tăng lên 16%” and “nhích lên trên 16%” state the level reached, “tăng lên 3% so với năm 2022” the change. */
const CHANGED = "(?<!(?:lên|xuống)(?: (?:tới|đến|là|hơn|trên|gần|khoảng|dưới))* [\\d.,]+ ?%(?! so với))";
/** “lên 0,52 điểm”, “tăng lên 0,52 điểm” and “vượt 0,5 điểm” state the level reached, “tăng 0,07 điểm” the change. */
const SCORE_VERB =
  "(?:(?<rise>tăng trưởng|tăng thêm|tăng|cao hơn|nhích|thêm|cải thiện|(?<!tổng )cộng|(?<!(?:đạt|được|là|có|lên) )hơn)|(?<fall>giảm|tụt|sụt|hụt|(?<!(?:là|sẽ|bị|thể|thì) )mất|thấp hơn|kém))(?:(?: liền| tới| đến| thêm| vọt| được| nhẹ| mạnh| ngay| ước| tổng cộng)*)(?: {hedge})?";
const VERB = `(?:(?<rise>${RISE})|(?<fall>${FALL}))"?${HOW}(?: {hedge})?`;

export const rankChange: QuantityRule = {
  id: "rank-change/verb",
  because: "“tăng N bậc/hạng” is a change of rank: positive is better, negative worse.",
  kind: "rank-change",
  priority: 75,
  pattern: pattern(
    `(?:mức )?${VERB} (?:từ )?{num}(?: ?(?:-|đến) ?{int:high})? (?:bậc|nấc|thứ bậc|hạng|thứ hạng)(?<more> trở lên)?(?! (?:nhất|nhì|ba|tư|\\d))`,
  ),
  read: (groups) => {
    const change = readChange(groups);
    const high = readNumber(groups["high"]);
    if (change !== null && groups["more"] !== undefined) return { ...change, comparator: "gte" };
    if (change === null || high === null) return change;
    return high.value > Math.abs(change.value) ? { ...change, upTo: high.value } : null;
  },
  examples: [
    {
      gives: { subject: "province:thai-nguyen", measure: "rank-change", value: 4, baseline: "2020" },
      in: ["DTI của Thái Nguyên tăng 4 bậc so với năm 2020.", "Thái Nguyên thăng liền bốn bậc về DTI so với năm 2020."],
    },
    {
      gives: { subject: "province:ben-tre", indicator: "digital-society", measure: "rank-change", value: -31 },
      in: [
        "Trong DTI, xã hội số của Bến Tre giảm 31 bậc so với năm 2020.",
        "Trong DTI, xã hội số của Bến Tre tụt 31 hạng.",
      ],
    },
  ],
  refusals: [
    { text: "Trên bảng FIFA tháng này, tuyển nữ nước ta lùi hai bậc.", because: "a ranking of something else" },
    { text: "DTI của Bến Tre tăng 31 điểm.", because: "points, not places" },
  ],
};

/** “hơn năm 2021 (thứ 12)”, “kém lần công bố trước”: what it is compared with stands between the verb and the number. */
const THAN_BEFORE =
  "(?:(?:(?<!(?:thấp|kém) )hơn(?: hẳn)?|trên)|(?<fall>kém|thua|(?:thấp|kém) hơn)) (?:so với )?(?:(?:năm|kỳ|lần|bảng|kết quả|dti|chỉ số) (?:[^,.;:()\\d]{0,25} )?\\d{4}|năm (?:trước|ngoái|liền trước)|(?:kỳ|lần)(?: (?:công bố|xếp hạng|đánh giá|chấm|chấm điểm))*(?: (?:trước|liền trước|gần nhất|đầu tiên|ngay trước|trước đó))+)(?: ?\\([^)]{1,20}\\))?(?: (?:tới|đến|những|là|tận|khoảng))*";

export const rankChangeAfterYear: QuantityRule = {
  id: "rank-change/after-year",
  because:
    "“hơn năm 2020 hai bậc” and “12 bậc so với năm 2021 và 15 bậc so với năm 2020”: the verb stands far from the number or is shared.",
  kind: "rank-change",
  priority: 60,
  pattern: pattern(
    `{num} (?:bậc|hạng)(?<=${THAN_BEFORE} [^ ,.;()]{1,6}(?: [^ ,.;()]{1,6}){0,2} (?:bậc|hạng))`,
    `(?<=(?:bậc|hạng) so với (?:năm )?\\d{4} và ){num} (?:bậc|hạng)(?= so với)`,
    `{num} (?:bậc|hạng)(?<=(?:lấy mốc|tính từ|so với) (?:năm |kỳ )?\\d{4}(?:,| thì)* (?:được|là|tăng) \\S{1,4} (?:bậc|hạng))`,
    `{num} (?:bậc|hạng)(?<=(?:đều|cùng|cả hai) (?:tăng|lên|thăng|nhích|(?<fall>tụt|giảm|lùi|rớt|mất|xuống))(?: hạng| bậc)?: [^.;\\d]{2,60} (?:\\d{1,2}|[a-zà-ỹ]{2,4}(?: [a-zà-ỹ]{2,4})?) (?:bậc|hạng))`,
    `{num} (?:bậc|hạng)(?<=(?:tăng|thăng|bứt phá|nhảy|tiến|lên|cải thiện)(?: (?:thứ )?hạng)?(?: [a-zà-ỹ]{2,6}){0,2} nhất(?: (?:về|của|ở) [^,.;:\\d]{2,24}(?: năm \\d{4})?)? (?:là|thuộc về) [^.;:\\d]{3,40}(?::|,| với| \\() ?(?:tới |những )?(?:\\d{1,2}|[a-zà-ỹ]{2,5}) (?:bậc|hạng))`,
    `{num} (?:bậc|hạng) (?:tăng thêm|tăng lên)`,
    `(?:mức|số bậc) (?:tăng|thăng)(?: hạng| bậc)?(?: [^,.;:()\\d]{0,40})?(?: \\d{4})? là {int}(?: bậc)?(?! ?%)`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    if (number === null || number.value > 200) return null;
    return { value: groups["fall"] === undefined ? number.value : -number.value };
  },
  examples: [
    {
      gives: { subject: "province:ninh-binh", measure: "rank-change", value: 2 },
      in: [
        "Ninh Bình đứng thứ 6/63 về DTI, hơn năm 2020 hai bậc.",
        "Ninh Bình đứng thứ 6/63 về DTI, trên lần công bố trước hai bậc.",
        "DTI 2022: tăng nhiều nhất là Ninh Bình: 2 bậc.",
      ],
    },
    {
      gives: { subject: "province:ha-nam", measure: "rank-change", value: -2, baseline: "2021" },
      in: [
        "DTI năm 2022 của Hà Nam xuống thứ 34/63, kém năm 2021 hai bậc.",
        "DTI năm 2022 của Hà Nam thua năm 2021 tới 2 bậc.",
      ],
    },
  ],
  refusals: [{ text: "DTI của Ninh Bình hơn năm 2020 hai điểm.", because: "points, not places" }],
};

/** A place stands right before the bracket: “hạng 37/63 (”, “thứ 12 (”, “: 40 (”. */
const AFTER_PLACE =
  "(?<=(?:hạng|thứ|vị trí|số|bậc|[:-]) ?\\d{1,2}(?: ?/ ?\\d{2})?(?: (?:cả nước|toàn quốc))? \\([^()]{1,20})";

export const rankChangeInBrackets: QuantityRule = {
  id: "rank-change/brackets",
  because: "“hạng 37/63 (tăng 6)”, “thứ 12 (+5)”, “(▲ 4 bậc)”: a sign or verb and a number in brackets after a place.",
  kind: "rank-change",
  priority: 76,
  pattern: pattern(
    `(?:[+▲↑]|(?<fall>[-–▼↓]))(?<=[ :][-–+▲↑▼↓]) ?{int} (?:bậc|hạng)`,
    `\\((?:(?:[+▲↑]|tăng|lên|thăng|nhích) ?|(?<fall>(?:[-–▼↓]|giảm|tụt|lùi|xuống|rớt) ?)){int}(?: (?:bậc|hạng)|(?=\\)|[,;] )${AFTER_PLACE})`,
    `(?:[▲↑]|(?<fall>[▼↓])) ?{int} (?:bậc|hạng)`,
    `\\((?:\\+|(?<fall>[-–])){int}\\)(?<=\\([-–+]\\d{1,2} (?:bậc|hạng)\\)[^.;]{1,120})`,
    `\\({int} (?:bậc|hạng)\\)(?<=(?:kém|sau|hơn|thua|trên) [^\\d.;()]{2,30} \\(\\d{1,2} (?:bậc|hạng)\\))`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    if (number === null || number.value === 0 || number.value > 200) return null;
    return { value: groups["fall"] === undefined ? number.value : -number.value };
  },
  examples: [
    {
      gives: { subject: "province:quang-binh", measure: "rank-change", value: 6 },
      in: [
        "DTI 2021 của Quảng Bình xếp hạng 37/63 (tăng 6).",
        "DTI 2021 của Quảng Bình đứng thứ 37 (+6), điểm 0,3875.",
        "DTI 2021 của Quảng Bình đứng thứ 37 (↑ 6).",
      ],
    },
    {
      gives: { subject: "province:quang-binh", indicator: "digital-economy", measure: "rank-change", value: -2 },
      in: ["DTI 2021 của Quảng Bình: kinh tế số 0,3960, hạng 33/63 (giảm 2)."],
    },
  ],
  refusals: [
    { text: "DTI 2021 của Quảng Bình có 37 chỉ số (tăng 6).", because: "what grew is no place" },
    { text: "DTI 2021 của Quảng Bình đứng thứ 37 (tăng 6%).", because: "growth, not places" },
  ],
};

export const rankChangeChain: QuantityRule = {
  id: "rank-change/chain",
  because: "“A tăng 15 bậc, B 12 bậc và C 10 bậc”, “tăng 0,03 điểm và 5 bậc”: the verb of the first change holds on.",
  kind: "rank-change",
  priority: 70,
  // Looked for backwards once “N bậc” is found: a change with its verb, and no other verb or place since.
  pattern: pattern(
    `{int} bậc(?<=(?:(?<rise>tăng|thăng|leo|nhích|vọt|nhảy|vươn|bứt|cộng|cải thiện|lên|tiến|bật)|(?<fall>giảm|tụt|lùi|rớt|sụt))(?: [^\\d ,.;]{1,6}){0,3} \\d[\\d.,]* (?:bậc|hạng|điểm)(?:(?!tăng|giảm|tụt|lùi|rớt|sụt|cách|kém|hơn|thứ |từ |[.;] ).){1,90}[ (]\\d{1,2} bậc)`,
  ),
  read: readChange,
  examples: [
    {
      gives: { subject: "province:kon-tum", measure: "rank-change", value: 12 },
      in: [
        "DTI 2022: Gia Lai tăng 15 bậc, Kon Tum 12 bậc và Đắk Lắk 10 bậc.",
        "DTI 2022: tăng hạng mạnh có Gia Lai (tăng 15 bậc), Kon Tum (12 bậc).",
      ],
    },
    {
      gives: { subject: "province:lao-cai", measure: "rank-change", value: -5, indicator: "digital-economy" },
      in: ["DTI 2022, Lào Cai giảm 8 bậc về chính quyền số và 5 bậc về kinh tế số."],
    },
    {
      gives: { subject: "province:lao-cai", indicator: "overall", measure: "rank-change", value: 5 },
      in: ["DTI 2022: Lào Cai tăng 0,0321 điểm và 5 bậc so với năm 2021."],
    },
  ],
  refusals: [{ text: "DTI 2022, Lào Cai tăng 8 bậc; cách tỉnh đứng trên 5 bậc.", because: "a gap, not a change" }],
};

export const pointsChange: QuantityRule = {
  id: "score-change/points",
  because: "“tăng 76,9 điểm” and “tăng 0,13 so với năm 2020” are differences of a score.",
  kind: "score-change",
  priority: 74,
  pattern: pattern(
    `${SCORE_VERB} {dec}(?: ?điểm(?! ?%)(?! (?:phần trăm|của (?:năm|kỳ|lần|cả nước)|cầu|cụm|phục vụ|giao dịch|thu phát|bán|truy cập|phát)(?![a-zà-ỹ]))|(?= so với)|(?<=(?:tăng|giảm|nhích|tụt|sụt|cải thiện|cộng|dày)(?: thêm| được| nhẹ| mạnh| vọt| tới)* 0[.,]\\d{2,4})(?=[,;)]|\\.(?: |$)|$| (?:nhưng|song|dù|và|vẫn|lên|thì|mà)(?![a-zà-ỹ])))`,
    `tăng (?:ít|nhiều|mạnh|cao) nhất(?: với|,| là| tới)* {dec} điểm`,
    `{dec} điểm(?<=tăng (?:ít|nhiều|mạnh|cao) nhất là [^,.;\\d]{3,40}(?: với| tới|,) [\\d.,]+ điểm)`,
    `(?:nhỉnh hơn|cao hơn|hơn|(?<fall>kém|thua|thấp hơn)) (?:so với )?(?:kỳ trước|năm trước đó|năm trước|năm liền trước|lần trước|(?:kỳ|lần) (?:công bố|đánh giá|xếp hạng) trước|(?:năm|kỳ|dti|bảng) \\d{4})(?: là| tới| đến)? {dec}(?: điểm|(?<= 0[.,]\\d{3,4})(?! ?%))`,
    `{dec} điểm(?<=(?:(?:tăng|thăng|nhích|cải thiện|cộng|lên)|(?<fall>giảm|tụt|lùi|rớt|sụt))(?: [^\\d,.;]{1,20})? (?:\\d{1,2}|[a-zà-ỹ]{2,4}) (?:bậc|hạng) và [\\d.,]+ điểm)`,
    `\\((?:[+▲↑]|(?<fall>[-–▼↓])) ?{dec}(?: điểm|(?<=[^\\d.,]0[.,]\\d{2,4}))(?=\\)|[,;] )`,
  ),
  read: (groups) => {
    const change = readChange(groups);
    // Without “điểm” only a ratio can be meant.
    return change !== null && (change.decimals ?? 0) === 0 && change.value < 1 ? null : change;
  },
  examples: [
    {
      gives: { subject: "province:quang-ninh", measure: "score-change", value: 0.2052, unit: "ratio" },
      in: ["DTI của Quảng Ninh tăng 0,2052 điểm so với năm 2021."],
    },
    {
      gives: { subject: "province:ca-mau", measure: "score-change", value: 333.04, unit: "points" },
      in: ["Điểm DTI của Cà Mau tăng 333.04 điểm so với năm 2022."],
    },
  ],
  refusals: [
    { text: "DTI của Quảng Ninh cao hơn trung bình cả nước 1,43 điểm.", because: "a gap to an average" },
    { text: "DTI của Quảng Ninh cao hơn 0,105 so với bình quân cả nước.", because: "a gap to an average" },
  ],
};

export const percentChange: QuantityRule = {
  id: "growth/percent",
  because: "“tăng 17% so với” is growth of what was just counted, or of a score.",
  kind: "percent-change",
  priority: 74,
  pattern: pattern(
    `${PERCENT_VERB}${HOW}(?: {hedge})? {dec} ?(?:%${CHANGED}(?! (?:so với )?(?:kế hoạch|dự toán))|phần trăm|điểm (?:%|phần trăm)(?= so với))(?:-{dec:high} ?%)?`,
    `(?<=% so với (?:cùng kỳ )?(?:năm )?\\d{4} và ){dec} ?%(?= so với)`,
    `tương đương (?:mức )?(?:tăng )?{dec} ?%(?<=từ (?:mức )?\\d[\\d.,]*(?: điểm)?(?: (?:năm |kỳ )?20\\d\\d)? lên(?: mức)? \\d[\\d.,]*(?: điểm)?(?: (?:năm |kỳ )?20\\d\\d)?,? \\(?tương đương (?:mức )?(?:tăng )?[\\d.,]+ ?%)`,
    `(?:cao|nhiều|lớn|nhỉnh|(?<fall>thấp|ít|kém)) hơn (?:so với )?(?:tháng (?:trước|\\d{1,2}(?:/\\d{4})?)|(?:cùng kỳ )?năm (?:\\d{4}|trước|ngoái|liền trước)|cùng kỳ|quý [ivx]+/\\d{4}|một năm trước|kỳ trước|kỳ liền trước) (?:tới |đến |là )?(?:{hedge} )?{dec} ?%(?! gr?dp)`,
    `(?<=(?:cao|nhiều|lớn|nhỉnh|(?<fall>thấp|ít|kém)) hơn (?:so với )?(?:năm (?:\\d{4}|trước|ngoái)|cùng kỳ|kỳ trước) \\([^)]{1,15}\\) (?:tới |đến |là |khoảng |gần )?){dec} ?%`,
    `{dec} ?%(?= (?:trong|sau) (?:một|hai|ba|bốn|năm|\\d{1,2}) (?:năm|kỳ))(?<=% (?:trong|sau) (?:một|hai|ba|\\d{1,2}) (?:năm|kỳ) và [\\d.,]+ ?%)`,
    `{dec} ?%(?<=mức tăng (?:của )?(?:năm |kỳ )?20\\d\\d (?:chỉ |mới |cũng )*(?:là|đạt|ở mức) [\\d.,]+ ?%)`,
    `(?:vượt|hơn) (?:(?:năm|kỳ) (?:trước|ngoái)|cùng kỳ(?: năm (?:trước|ngoái|\\d{4}))?) {dec} ?%`,
    `(?:tương ứng|tương đương|tức)(?: (?:là|tăng|mức tăng|khoảng))* {dec} ?%(?! gr?dp)(?<=(?:tăng|thêm|nhích|(?<fall>giảm|mất))(?: thêm| được)? 0[.,]\\d+(?: điểm)?(?: so với [^.;,]{3,20})?,? \\(?(?:tương ứng|tương đương|tức)[^.;]{1,40}%)`,
    `(?<=(?:bỏ xa|hơn|vượt) (?:con số|mức|giá trị) 0[.,]\\d{2,4}(?: điểm)?(?: của| năm| kỳ| hồi)* 20\\d\\d )(?:tới |đến |là |khoảng |gần )?{dec} ?%`,
    `(?<=(?:tăng|thêm|hơn (?:cùng kỳ|năm trước|năm ngoái)(?: năm \\d{4}| năm ngoái| năm trước)?(?: là| tới| đến)?|(?<fall>giảm)) [\\d.,]+(?: triệu| nghìn| tỷ)(?: [^\\d(),.;]{2,20})? \\(){dec} ?%(?=\\))`,
    `\\((?:[+▲↑]|(?<fall>[-–▼↓])) ?{dec} ?%`,
    `[+▲↑] ?{dec} ?%(?<=(?:số|mạng|\\d|:) [+▲↑] ?[\\d.,]+ ?%)`,
    `(?<!(?:cao|thấp|nhiều|ít|kém|lớn) )hơn (?:năm |kỳ )?20\\d\\d (?:là |tới |đến )?{dec} ?%`,
  ),
  read: (groups) => {
    const change = readChange(groups);
    const high = readNumber(groups["high"]);
    return change === null || high === null ? change : { ...change, upTo: high.value };
  },
  examples: [
    {
      gives: { subject: "average:provinces", measure: "score-growth", value: 2.6 },
      in: ["DTI bình quân cấp tỉnh đạt 0,6961, tăng 2,6% so với năm 2023."],
    },
    {
      gives: { subject: "province:binh-dinh", indicator: "digital-government", measure: "score-growth", value: 39.5 },
      in: ["DTI 2022 của Bình Định: chính quyền số 0,6802 (+39,5%)."],
    },
    {
      gives: { index: null, indicator: "ict-revenue", measure: "growth", value: 13.2 },
      in: ["Doanh thu toàn ngành thông tin và truyền thông cả nước đạt 4.243.984 tỷ đồng, tăng 13,2% so với năm 2023."],
    },
  ],
  refusals: [{ text: "GRDP của Bắc Giang tăng 14,14% so với cùng kỳ.", because: "no metric of ours" }],
};

export const percentChangeRange: QuantityRule = {
  id: "percent/range",
  because: "“tăng 45%-55%”, “đi lên, biên độ từ 12% tới 18%”: two bounds at once.",
  kind: "percent-change",
  priority: 80,
  pattern: pattern(
    `(?:tăng(?: trưởng)?|giảm|cao thêm|nhích|thêm|đi lên|cải thiện)(?:,? (?:trong khoảng|dao động|ở mức|(?:với )?(?:biên độ|mức(?: tăng)?)))?,? (?:từ )?{dec} ?%? ?(?:-|đến|tới) ?{dec:high} ?%`,
  ),
  read: (groups) => {
    const low = readNumber(groups["n"]);
    const high = readNumber(groups["high"]);
    return low === null || high === null ? null : { value: low.value, upTo: high.value, decimals: low.decimals };
  },
  examples: [
    {
      gives: {
        subject: "country:vn",
        indicator: "digital-economy",
        measure: "score-growth",
        value: 45,
        comparator: "gte",
      },
      in: [
        "Trong DTI quốc gia, kinh tế số tăng 45%-55%.",
        "Trong DTI quốc gia, kinh tế số đi lên, biên độ từ 45% tới 55%.",
      ],
    },
  ],
  refusals: [{ text: "Nhờ DTI, thời gian xử lý hồ sơ giảm từ 60 đến 70%.", because: "nothing that we keep" }],
};

function readChange(groups: Groups): QuantityReading | null {
  const number = readNumber(groups["n"]);
  const fall = groups["fall"];
  if (number === null || number.value === 0) return null;
  return {
    value: fall === undefined ? number.value : -number.value,
    comparator: comparatorOf(groups["hedge"]),
    decimals: number.decimals,
  };
}
