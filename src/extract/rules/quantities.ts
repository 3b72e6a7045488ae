/** Percentages, money and counted things: what a metric may take as its value. */
import { comparatorOf, pattern, readNumber } from "../pattern.ts";
import type { QuantityReading, QuantityRule } from "../quantity.ts";

type Groups = Readonly<Record<string, string | undefined>>;

export const percent: QuantityRule = {
  id: "percent/plain",
  because: "A number before “%” is a share, where a metric is named beside it.",
  kind: "percent",
  priority: 30,
  cues: [],
  pattern: pattern(
    `(?:(?:(?:vượt|kém xa|cao hơn|thấp hơn) )?mức |từ (?=[\\d.,]+ ?%(?: [a-zđ]{3,4})? trở lên)|{hedge} (?:tới |đến )?)?{dec} ?(?:%|phần trăm)(?<more>(?: gr?dp)? trở lên)?(?! kế hoạch)`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    if (number === null) return null;
    return {
      value: number.value,
      decimals: number.decimals,
      unit: "percent",
      comparator: groups["more"] === undefined ? comparatorOf(groups["hedge"]) : "gte",
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
  because: "“từ 20% đến 25%”, “12-14%”: two bounds of one share.",
  kind: "percent",
  priority: 60,
  cues: [],
  pattern: pattern(`(?:khoảng )?từ {dec} ?%? ?(?:-|đến|tới) ?{dec:high} ?%|(?<![\\d.,/-]){dec:low}-{dec:top} ?%`),
  read: (groups) => {
    const low = readNumber(groups["n"] ?? groups["low"]);
    const high = readNumber(groups["high"] ?? groups["top"]);
    return low === null || high === null || high.value <= low.value
      ? null
      : { value: low.value, upTo: high.value, decimals: low.decimals, unit: "percent" };
  },
  examples: [
    {
      gives: { indicator: "digital-economy-share", value: 20, comparator: "gte", modality: "target", period: "2030" },
      in: ["Lạng Sơn phấn đấu đến năm 2030 kinh tế số chiếm từ 20% đến 25% GRDP."],
    },
  ],
  refusals: [
    { text: "Lạng Sơn rút ngắn từ 60 đến 70% thời gian xử lý, DTI không nói gì.", because: "no metric of ours" },
  ],
};

const SCALES: Readonly<Record<string, number>> = {
  "nghìn tỷ": 1e12,
  "ngàn tỷ": 1e12,
  "triệu tỷ": 1e15,
  tỷ: 1e9,
  triệu: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  "trăm tỷ": 1e11,
};
const SCALE = "(?<scale>nghìn tỷ|ngàn tỷ|triệu tỷ|tỷ|triệu|nghìn|ngàn|vạn)";

export const money: QuantityRule = {
  id: "amount/money",
  because: "A number with “tỷ đồng”, “triệu USD” is an amount, in full.",
  kind: "amount",
  priority: 78,
  cues: ["đồng", "usd", "đô", "vnđ"],
  pattern: pattern(
    `(?:{hedge} (?:tới |đến )?)?{dec} (?:${SCALE} )?(?:(?<rest>\\d{1,3}) triệu )?(?<currency>đồng|vnđ|vnd|usd|đô la mỹ|đô la)`,
  ),
  read: (groups) => {
    const scaled = readScaled(groups);
    // “174 tỷ 600 triệu đồng”
    const amount = scaled === null ? null : { ...scaled, value: scaled.value + Number(groups["rest"] ?? 0) * 1e6 };
    return amount === null ? null : { ...amount, unit: /^(?:usd|đô)/.test(groups["currency"] ?? "") ? "USD" : "VND" };
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
  ],
  refusals: [{ text: "Bão gây thiệt hại 8.016 tỷ đồng.", because: "no metric of ours" }],
};

export const counted: QuantityRule = {
  id: "count/things",
  because: "A number before what it counts, grouped and scaled in full: “1,18 triệu thuê bao”, “71.000”.",
  kind: "count",
  priority: 20,
  cues: [],
  pattern: pattern(
    `(?<!(?:thêm|tăng|giảm) )(?:{hedge} (?:tới |đến )?)?{dec}(?: ${SCALE})?(?! ?(?:%|/\\s?\\d|-|đồng|usd|bậc|hạng))`,
  ),
  read: readScaled,
  examples: [
    {
      gives: { index: null, indicator: "digital-enterprises", measure: "count", value: 324, unit: "enterprises" },
      in: ["Thái Nguyên có 324 doanh nghiệp công nghệ số."],
    },
    {
      gives: { indicator: "mobile-subscribers", value: 1180000, comparator: "gt" },
      in: ["Thái Nguyên có hơn 1,18 triệu thuê bao điện thoại di động."],
    },
  ],
  refusals: [{ text: "Thái Nguyên có 324 hợp tác xã nông nghiệp.", because: "not a thing that we count" }],
};

function readScaled(groups: Groups): QuantityReading | null {
  const number = readNumber(groups["n"]);
  if (number === null) return null;
  const scale = SCALES[groups["scale"] ?? ""] ?? 1;
  // With a scale word after it a comma or a point is always the decimal mark: “1,321 triệu”, “1.321 tỷ” stays grouped.
  const value = Math.round(number.value * scale * 1e6) / 1e6;
  if (value > Number.MAX_SAFE_INTEGER) return null;
  return { value, comparator: comparatorOf(groups["hedge"]), decimals: number.decimals };
}
