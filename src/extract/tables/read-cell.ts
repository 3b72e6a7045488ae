/**
 * What a cell says: “12”, “12/63”, “0,6419 (hạng 1)”, “+5”, “▲ 3”, “giữ nguyên”, “0,6903 (hạng 22, tăng 3 bậc)”. A cell is
 * read whole or not at all: a word that is not understood makes it a cell of words.
 */
import { readDigits } from "../../vietnamese/digits.ts";
import { matchesOf } from "../search.ts";

export interface Part {
  /** `plain`: a bare number, for the heading to name. */
  readonly kind: "plain" | "rank" | "score" | "change" | "percent";
  readonly value: number;
  readonly decimals: number;
  readonly of: number | null;
  /** `lte` for “tốp 10”. */
  readonly comparator: "eq" | "lte" | "gte" | "gt" | "lt" | "approx";
  /** “bậc” or “điểm”, after a change. */
  readonly unit: "places" | "points" | "percent" | null;
  /** “(năm 2021: 18)”, “(kỳ trước: 18)”: another year than the rest of the cell; `before` for the one before. */
  readonly year: string | null;
  /** Whether a number with decimals stands before it: “0,8517 (24)”. */
  readonly second: boolean;
  /** Where it ends in the cell. */
  readonly end: number;
}

const LONGEST = 90;

/** @returns the numbers in order, none for a dash; null where the cell holds words */
export function readCell(text: string): Part[] | null {
  if (text.length > LONGEST) return null;
  if (BARE.test(text)) {
    const number = readDigits(text);
    return number === null ? null : [{ ...PLAIN, value: number.value, decimals: number.decimals, end: text.length }];
  }
  const bare = text.replace(/^[("]+|[)."*]+$/g, "").trim();
  if (EMPTY.test(bare)) return [];
  if (!/\d/.test(bare) && !SAME.test(bare)) return null;
  const parts: Part[] = [];
  let year: string | null = null;
  for (const { 0: piece, index } of matchesOf(PIECE, text)) {
    const said = piece.trim();
    if (said === "") continue;
    // “0,8217 (năm 2024: 0,7955), tăng 3,3%”: the year holds up to its bracket.
    if (text.lastIndexOf(")", index) > text.lastIndexOf("(", index)) year = null;
    const dated = DATED.exec(said);
    if (dated !== null) year = dated.groups?.["year"] ?? null;
    const before = BEFORE.exec(said);
    if (before !== null) year = "before";
    const rest = said.slice((dated ?? before)?.[0].length ?? 0);
    if (rest === "") continue;
    const part = readPiece(rest);
    if (part === null) return null;
    // “hạng 17 (năm trước: 41)”
    const again = part.kind === "plain" && part.decimals === 0 && year !== null && parts[0]?.kind === "rank";
    parts.push({
      ...part,
      kind: again ? "rank" : part.kind,
      year,
      second: (parts[0]?.decimals ?? 0) > 0,
      end: index + piece.trimEnd().length,
    });
  }
  return parts.length === 0 ? null : parts;
}

/** Most cells are a number and nothing else. */
const BARE = /^\d+(?:[.,]\d+)*$/;
/** Between brackets, semicolons, and commas that are no decimal mark. */
const PIECE = /(?:[^,;()"]|,(?=\d)(?<=\d,))+/g;
const EMPTY = /^(?:|-+|\.{2,}|…|n\/?a|x|không có|chưa có|\*)$/;
const BEFORE =
  /^(?:cùng kỳ(?: năm (?:trước|ngoái))?|năm (?:trước|ngoái)|kỳ trước|lần trước)(?: là| đạt)? ?:? ?(?=\d|hạng|thứ)/;
const DATED = /^(?:năm |kỳ )?(?<year>20\d\d) ?(?::|=|là|-) ?|^năm (?<=năm )(?=20\d\d)/;

const NUMBER = "\\d[\\d.,]*";
const RANKED = new RegExp(
  `^(?:(?:được )?(?:xếp|đứng|ở) (?:ở )?)?(?:thứ hạng|vị trí(?: thứ)?|thứ|hạng|xếp hạng|xếp|đứng|số|#|no\\.?)? ?(?<n>\\d{1,3}) ?/ ?(?<of>\\d{2,3})(?: (?:tỉnh|địa phương|bộ|đơn vị|cơ quan)[^\\d]{0,25})?$`,
);
const PLACED =
  /^(?:(?:được )?(?:xếp|đứng|ở|giữ) (?:ở )?)?(?:thứ hạng|vị trí(?: thứ)?|thứ|hạng|xếp hạng|xếp|đứng|#|no\.?) ?(?<n>\d{1,3})(?: (?:cả nước|toàn quốc))?$/;
const TOP = /^(?:thuộc |trong |vào )?(?:top|tốp|nhóm) (?<n>\d{1,3})(?: (?:cả nước|toàn quốc|dẫn đầu))?$/;
const STEP = new RegExp(
  `^(?<sign>[+\\-↑↓▲▼△▽↗↘⬆⬇]|tăng|lên|giảm|tụt|lùi|xuống) ?(?<n>${NUMBER}) ?(?<unit>bậc|hạng|thứ bậc|điểm|%)?(?: so với [^\\d]{0,20}(?:20\\d\\d)?)?$`,
);
const UNSIGNED_STEP = new RegExp(`^(?<n>${NUMBER}) ?(?<sign>[↑↓▲▼△▽↗↘⬆⬇])$|^(?<places>\\d{1,2}) bậc$`);
const SAME = /^(?:giữ nguyên(?: (?:vị trí|thứ hạng|hạng))?|không (?:đổi|thay đổi)|không tăng|không giảm|=|±0|↔|→)$/;
const VALUE = new RegExp(
  `^(?<hedge>trên |hơn |khoảng |gần |xấp xỉ |≥ ?|>= ?|> ?|≤ ?|< ?|dưới )?(?<n>${NUMBER})(?: ?/ ?(?:1\\.?000|100|1)(?= điểm| ?$))?(?<unit> ?%| ?điểm| (?:tổ|trạm|doanh nghiệp|thuê bao|sản phẩm|lượt|chứng thư|chữ ký số))?$`,
);
const FALLS = /^(?:[-↓▼▽↘⬇]|giảm|tụt|lùi|xuống)$/;

/** Every part is a copy of this one, so that all have one shape. */
const PLAIN: Part = {
  kind: "plain",
  value: 0,
  decimals: 0,
  of: null,
  comparator: "eq",
  unit: null,
  year: null,
  second: false,
  end: 0,
};

/** @returns where it ends, and what was said before it, is for the caller to add */
function readPiece(text: string): Part | null {
  const ranked = RANKED.exec(text)?.groups;
  if (ranked !== undefined) {
    const [value, of] = [Number(ranked["n"]), Number(ranked["of"])];
    return value >= 1 && value <= of && of !== 100 ? { ...PLAIN, kind: "rank", value, of } : null;
  }
  const placed = PLACED.exec(text)?.groups;
  if (placed !== undefined) return { ...PLAIN, kind: "rank", value: Number(placed["n"]) };
  const top = TOP.exec(text)?.groups;
  if (top !== undefined) return { ...PLAIN, kind: "rank", value: Number(top["n"]), comparator: "lte" };
  if (SAME.test(text)) return { ...PLAIN, kind: "change", value: 0, unit: "places" };
  const step = STEP.exec(text)?.groups ?? UNSIGNED_STEP.exec(text)?.groups;
  if (step !== undefined) {
    const number = readDigits((step["n"] ?? step["places"] ?? "").replace(/[.,]$/, ""));
    if (number === null) return null;
    const unit = step["unit"];
    return {
      ...PLAIN,
      kind: "change",
      value: number.value === 0 ? 0 : FALLS.test(step["sign"] ?? "") ? -number.value : number.value,
      decimals: number.decimals,
      unit:
        step["places"] !== undefined || (unit !== undefined && /bậc|hạng/.test(unit))
          ? "places"
          : unit === "điểm"
            ? "points"
            : unit === "%"
              ? "percent"
              : null,
    };
  }
  const value = VALUE.exec(text)?.groups;
  const number = readDigits((value?.["n"] ?? "").replace(/[.,]$/, ""));
  if (value === undefined || number === null) return null;
  const unit = value["unit"]?.trim();
  return {
    ...PLAIN,
    kind: unit === "%" ? "percent" : unit === "điểm" ? "score" : "plain",
    value: number.value,
    decimals: number.decimals,
    comparator: HEDGES[value["hedge"]?.trim() ?? ""] ?? "eq",
  };
}

const HEDGES: Readonly<Record<string, Part["comparator"]>> = {
  trên: "gt",
  hơn: "gt",
  ">": "gt",
  "≥": "gte",
  ">=": "gte",
  khoảng: "approx",
  gần: "approx",
  "xấp xỉ": "approx",
  dưới: "lt",
  "<": "lt",
  "≤": "lte",
};
