/**
 * Writes claims as a press of many years would make them: 63 provinces and 25 ministries, their ranks, scores and metrics,
 * repeated by tens of thousands of documents with quotes of usual length; one claim in a hundred is wrong.
 *   node bench/make-claims.mjs COUNT FILE
 * The same count gives the same file.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import process from "node:process";

const INDICATORS = [
  "overall",
  "digital-government",
  "digital-economy",
  "digital-society",
  "digital-awareness",
  "cyber-security",
];
const METRICS = [
  ["digital-economy-share", "share", "percent"],
  ["digital-economy-revenue", "amount", "VND"],
  ["digital-enterprises", "count", "enterprises"],
  ["online-filing-share", "share", "percent"],
  ["base-stations", "count", "stations"],
];
const HEDGES = ["eq", "eq", "eq", "eq", "eq", "eq", "approx", "gt"];
const WORDS = { approx: "khoảng ", gt: "hơn ", eq: "" };

export function makeClaims(count, file) {
  const out = openSync(file, "w");
  let lines = "";
  for (let at = 0; at < count; at += 1) {
    lines += `${JSON.stringify(makeClaim(at))}\n`;
    if (lines.length < 1 << 20) continue;
    writeSync(out, lines);
    lines = "";
  }
  writeSync(out, lines);
  closeSync(out);
}

function makeClaim(at) {
  const dice = scramble(at);
  const subject = dice % 88 < 63 ? `province:tinh-${dice % 88}` : `ministry:bo-${dice % 88}`;
  const year = 2020 + ((dice >>> 8) % 6);
  const document = `https://bao-${(dice >>> 4) % 97}.example/chuyen-doi-so/bai-${(at / 12) | 0}.html`;
  const wrong = (dice >>> 16) % 100 === 0 ? 1 : 0;
  const about = scramble(hashOf(`${subject} ${year}`));
  const common = {
    id: `c${at.toString(16).padStart(15, "0")}`,
    document,
    subject,
    period: String(year),
    modality: "actual",
    derived: false,
    rule: "bench",
    confidence: 0.9,
    start: at % 4000,
    end: (at % 4000) + 60,
  };
  if ((dice >>> 12) % 3 > 0) {
    const indicator = INDICATORS[(dice >>> 20) % INDICATORS.length];
    const own = scramble(about + hashOf(indicator));
    if ((dice >>> 24) % 2 === 0) {
      const value = 1 + ((own + wrong) % 63);
      return {
        ...common,
        index: "dti",
        indicator,
        measure: "rank",
        value,
        comparator: "eq",
        unit: "rank",
        of: 63,
        quote: `đứng thứ ${value}/63 tỉnh, thành phố về chỉ số chuyển đổi số năm ${year}`,
      };
    }
    const value = (4000 + ((own + wrong * 50) % 4500)) / 10000;
    return {
      ...common,
      index: "dti",
      indicator,
      measure: "score",
      value,
      comparator: "eq",
      unit: "ratio",
      of: null,
      quote: `đạt ${String(value).replace(".", ",")} điểm trong bảng đánh giá chuyển đổi số năm ${year}`,
    };
  }
  const [indicator, measure, unit] = METRICS[(dice >>> 20) % METRICS.length];
  const own = scramble(about + hashOf(indicator));
  const value =
    measure === "share"
      ? (500 + ((own + wrong * 70) % 9000)) / 100
      : (1000 + ((own + wrong * 900) % 90_000)) * (unit === "VND" ? 1e9 : 1);
  const comparator = HEDGES[(dice >>> 27) % HEDGES.length];
  return {
    ...common,
    index: null,
    indicator,
    measure,
    value,
    comparator,
    unit,
    attribution: dice % 5 === 0 ? "Tổng cục Thống kê" : null,
    quote: `${WORDS[comparator]}${value} được ghi nhận trên địa bàn trong năm ${year}`,
  };
}

function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function scramble(seed) {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

if (process.argv[1] === import.meta.filename)
  makeClaims(Number(process.argv[2] ?? 1_000_000), process.argv[3] ?? "claims.jsonl");
