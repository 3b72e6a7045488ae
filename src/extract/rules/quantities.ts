/** Percentages, money and counted things: what a metric may take as its value. */
import { comparatorOf, pattern, readNumber } from "../pattern.ts";
import { keepSafe, scaleUp, SCALES } from "../scale-words.ts";
import type { QuantityReading, QuantityRule } from "../quantity.ts";

type Groups = Readonly<Record<string, string | undefined>>;

export const percent: QuantityRule = {
  id: "percent/plain",
  because: "A number before “%” is a share, where a metric is named beside it.",
  kind: "percent",
  priority: 30,
  pattern: pattern(
    `(?:(?:(?:vượt|kém xa|cao hơn|thấp hơn) )?mức |từ (?=[\\d.,]+ ?%(?: [a-zà-ỹđ]+){0,5} trở lên)|{hedge} (?:tới |đến )?)?{dec} ?(?:%|phần trăm)(?<more>(?: gr?dp)? trở lên)?(?=(?<later>(?: [a-zà-ỹđ]+){1,5} trở lên)?)(?! (?:so với )?(?:kế hoạch|dự toán|chỉ tiêu (?:giao|được giao|năm|kế hoạch|đề ra)))`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    if (number === null) return null;
    return {
      value: number.value,
      decimals: number.decimals,
      unit: "percent",
      comparator: (groups["more"] ?? groups["later"]) === undefined ? comparatorOf(groups["hedge"]) : "gte",
    };
  },
  examples: [
    {
      gives: {
        index: null,
        indicator: "digital-economy-share",
        measure: "share",
        value: 25,
        modality: "target",
        period: "2025",
      },
      in: ["Năm 2025, Lạng Sơn phấn đấu kinh tế số chiếm 25% GRDP."],
    },
    {
      gives: { indicator: "online-services-share", value: 80, comparator: "gt" },
      in: ["Tỷ lệ dịch vụ công trực tuyến toàn trình của Lạng Sơn đạt trên 80%."],
    },
  ],
  refusals: [{ text: "Lạng Sơn hoàn thành 98% kế hoạch trồng rừng.", because: "fulfilment of a plan" }],
};

export const percentRange: QuantityRule = {
  id: "percent/plain-range",
  because: "“từ 20% đến 25%”, “16 đến 17%”, “12-14%”: two bounds of one share.",
  kind: "percent",
  priority: 60,
  pattern: pattern(
    `(?:(?:vào |trong )?khoảng )?từ {dec} ?%? ?(?:-|đến|tới) ?{dec:high} ?(?:%|phần trăm)`,
    `(?<![\\d.,/-]){dec} ?%? ?(?:-|đến|tới) ?{dec:high} ?%`,
  ),
  read: (groups) => {
    const low = readNumber(groups["n"]);
    const high = readNumber(groups["high"]);
    return low === null || high === null || high.value <= low.value || high.value > 100
      ? null
      : { value: low.value, upTo: high.value, decimals: low.decimals, unit: "percent" };
  },
  examples: [
    {
      gives: { indicator: "digital-economy-share", value: 20, comparator: "gte", modality: "target", period: "2030" },
      in: [
        "Lạng Sơn phấn đấu đến năm 2030 kinh tế số chiếm từ 20% đến 25% GRDP.",
        "Lạng Sơn phấn đấu đến năm 2030 kinh tế số chiếm 20 đến 25% GRDP.",
        "Lạng Sơn phấn đấu đến năm 2030 kinh tế số chiếm khoảng 20-25% GRDP.",
      ],
    },
  ],
  refusals: [
    { text: "Lạng Sơn rút ngắn từ 60 đến 70% thời gian xử lý, DTI không nói gì.", because: "no metric of ours" },
  ],
};

const SCALE = `(?<scale>${Object.keys(SCALES).join("|")})`;
const UNIT = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười";
const INNER = `${UNIT}|mốt|tư|lăm|nhăm|mươi|trăm|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ`;
/** “hai mươi lăm”, “một triệu hai trăm nghìn”; one word alone only before a scale, since “năm” is a year as well. */
const WORDS = `(?<words>(?:${UNIT})(?: (?:${INNER})){1,12}|nửa (?:triệu|tỷ)|mười)`;
/** “1 triệu rưỡi”, “hai tỷ rưỡi”. */
const HALF = "(?<half> rưỡi)?";

export const money: QuantityRule = {
  id: "amount/money",
  because: "A number with “tỷ đồng”, “triệu USD” is an amount, in full.",
  kind: "amount",
  priority: 78,
  pattern: pattern(
    `(?:{hedge} (?:tới |đến )?)?(?:{dec} (?:${SCALE}${HALF} )?(?:(?<rest>\\d{1,3}) triệu )?|${WORDS}(?<halves> rưỡi)? )(?<currency>đồng|vnđ|vnd|usd|đô la mỹ|đô la)`,
  ),
  read: (groups) => {
    const scaled = readScaled(groups);
    // “174 tỷ 600 triệu đồng”
    const amount = scaled === null ? null : { ...scaled, value: scaled.value + Number(groups["rest"] ?? 0) * 1e6 };
    return amount === null ? null : { ...amount, unit: currencyOf(groups) };
  },
  examples: [
    {
      gives: {
        index: null,
        indicator: "digital-economy-revenue",
        measure: "amount",
        value: 18e9,
        unit: "USD",
        comparator: "approx",
      },
      in: ["Doanh thu kinh tế số của Thái Nguyên đạt khoảng 18 tỷ USD."],
    },
    {
      gives: { indicator: "ict-revenue", value: 4243984e9, unit: "VND" },
      in: ["Doanh thu toàn ngành thông tin và truyền thông cả nước đạt 4.243.984 tỷ đồng."],
    },
    {
      gives: { indicator: "it-budget", value: 2.5e9, unit: "VND" },
      in: [
        "Năm 2023, Lai Châu chi 2 tỷ rưỡi đồng cho chuyển đổi số.",
        "Năm 2023, Lai Châu chi hai tỷ năm trăm triệu đồng cho chuyển đổi số.",
      ],
    },
  ],
  refusals: [
    { text: "Bão gây thiệt hại 8.016 tỷ đồng.", because: "no metric of ours" },
    {
      text: "Doanh thu công nghiệp công nghệ số của Bắc Ninh đạt 9,1 triệu tỷ đồng.",
      because: "beyond 2^53: refused, not rounded",
    },
  ],
};

export const moneyRange: QuantityRule = {
  id: "amount/range",
  because: "“từ 90 đến 200 tỷ USD”, “1.500 - 2.000 tỷ đồng”: two bounds of one amount.",
  kind: "amount",
  priority: 79,
  pattern: pattern(
    `(?:(?:vào |trong )?khoảng )?(?:từ )?{dec:low}(?: (?<lowScale>${Object.keys(SCALES).join("|")}))?(?: (?:đồng|usd))? ?(?:-|đến|tới) ?{dec} (?:${SCALE} )?(?<currency>đồng|vnđ|vnd|usd|đô la mỹ|đô la)`,
  ),
  read: (groups) => {
    const range = readRange(groups);
    return range === null ? null : { ...range, unit: currencyOf(groups) };
  },
  examples: [
    {
      gives: { indicator: "digital-economy-revenue", value: 90e9, comparator: "gte", unit: "USD", period: "2030" },
      in: [
        "Quy mô kinh tế số Việt Nam năm 2030 dự báo từ 90 đến 200 tỷ USD.",
        "Quy mô kinh tế số Việt Nam năm 2030 dự báo đạt 90 tỷ - 200 tỷ USD.",
      ],
    },
  ],
  refusals: [{ text: "Vé xem kinh tế số giá từ 200.000 đến 500.000 đồng.", because: "no metric of ours" }],
};

export const counted: QuantityRule = {
  id: "count/things",
  because: "A number before what it counts, grouped and scaled in full: “1,18 triệu thuê bao”, “71.000”.",
  kind: "count",
  priority: 20,
  pattern: pattern(
    `(?<!(?:thêm|tăng|giảm) (?:gần |hơn |trên |khoảng |ít nhất |tới |đến |không dưới |không )?)(?:{hedge} (?:tới |đến )?)?(?:{dec}(?: ${SCALE}${HALF})?|${WORDS}(?<halves> rưỡi)?)(?! ?(?:%|/\\s?\\d|-|đồng|usd|bậc|hạng|phần trăm|tỷ|triệu|nghìn|ngàn|vạn))`,
  ),
  // “0,9 thuê bao” is a rate.
  read: (groups) => {
    const number = readScaled(groups);
    return number === null || Number.isInteger(number.value) ? number : null;
  },
  examples: [
    {
      gives: { index: null, indicator: "digital-enterprises", measure: "count", value: 324, unit: "enterprises" },
      in: ["Thái Nguyên có 324 doanh nghiệp công nghệ số."],
    },
    {
      gives: { indicator: "mobile-subscribers", value: 1180000, comparator: "gt" },
      in: ["Thái Nguyên có hơn 1,18 triệu thuê bao điện thoại di động."],
    },
    {
      gives: { indicator: "mobile-subscribers", value: 1500000 },
      in: [
        "Thái Nguyên có 1 triệu rưỡi thuê bao điện thoại di động.",
        "Thái Nguyên có một triệu rưỡi thuê bao điện thoại di động.",
        "Thái Nguyên có một triệu năm trăm nghìn thuê bao điện thoại di động.",
        "Thái Nguyên có 150 vạn thuê bao điện thoại di động.",
      ],
    },
    {
      gives: { indicator: "digital-enterprises", value: 25 },
      in: ["Thái Nguyên có hai mươi lăm doanh nghiệp công nghệ số."],
    },
  ],
  refusals: [
    { text: "Thái Nguyên có 324 hợp tác xã nông nghiệp.", because: "not a thing that we count" },
    { text: "Thái Nguyên đạt 0,16 doanh nghiệp công nghệ số trên một nghìn dân.", because: "a rate, not a count" },
    { text: "Thái Nguyên có 9.007.199.254.740.993 thuê bao di động.", because: "beyond 2^53" },
  ],
};

export const countRange: QuantityRule = {
  id: "count/range",
  because: "“từ 5.000 đến 6.000 doanh nghiệp công nghệ số”: two bounds of one count.",
  kind: "count",
  priority: 25,
  pattern: pattern(
    `(?<!(?:thêm|tăng|giảm) )(?:(?:vào |trong )?khoảng )?(?:từ {dec:low}(?: (?<lowScale>${Object.keys(SCALES).join("|")}))? ?(?:-|đến|tới) ?|(?<![\\d.,/-]){dec:bare} ?- ?){dec}(?: ${SCALE})?(?= [a-zà-ỹđ])(?! (?:đồng|usd|bậc|hạng|phần trăm|năm \\d|điểm))`,
  ),
  read: readRange,
  examples: [
    {
      gives: { indicator: "digital-enterprises", value: 200, comparator: "gte", modality: "target", period: "2025" },
      in: [
        "Đến năm 2025, Thái Nguyên phấn đấu có từ 200 đến 250 doanh nghiệp công nghệ số.",
        "Đến năm 2025, Thái Nguyên phấn đấu có 200 - 250 doanh nghiệp công nghệ số.",
      ],
    },
  ],
  refusals: [{ text: "Thái Nguyên: từ 7 đến 11 giờ, DTI được công bố.", because: "times of day" }],
};

function currencyOf(groups: Groups): string {
  return /^(?:usd|đô)/.test(groups["currency"] ?? "") ? "USD" : "VND";
}

/** The scale word of the upper bound holds for both, unless the lower has its own. */
function readRange(groups: Groups): QuantityReading | null {
  const lowScale = groups["lowScale"] ?? groups["scale"];
  const low = scaleUp(groups["low"] ?? groups["bare"], lowScale);
  const high = scaleUp(groups["n"], groups["scale"]);
  return low === null || high === null || high.value <= low.value
    ? null
    : { value: low.value, decimals: low.decimals, upTo: high.value };
}

function readScaled(groups: Groups): QuantityReading | null {
  const { words, scale } = groups;
  const half = groups["half"] ?? groups["halves"];
  if (words === undefined) {
    const number = scaleUp(groups["n"], scale);
    if (number === null) return null;
    const more = half === undefined ? 0 : (SCALES[scale ?? ""] ?? 0) / 2;
    return keepSafe({
      value: number.value + more,
      decimals: number.decimals,
      comparator: comparatorOf(groups["hedge"]),
    });
  }
  const spoken = words.split(" ");
  const unit = SCALES[spoken.at(-1) ?? ""] ?? 0;
  const value = spoken[0] === "nửa" ? unit / 2 : readNumber(words)?.value;
  if (value === undefined || (half !== undefined && unit === 0)) return null;
  return keepSafe({
    value: value + (half === undefined ? 0 : unit / 2),
    decimals: 0,
    comparator: comparatorOf(groups["hedge"]),
  });
}
