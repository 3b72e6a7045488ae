/**
 * “dẫn đầu 3 năm liên tiếp”, “lần thứ tư liên tiếp là quán quân”, “năm thứ hai liền lọt tốp 20”: the same place in the
 * editions before. The trap: a run must not reach back to editions that never were.
 */
import { DTI_EDITIONS } from "../knowledge/indices.ts";
import type { Article, Sentence } from "./article.ts";
import { type Draft, OVERALL } from "./draft.ts";
import { readNumber } from "./pattern.ts";
import { mayMatch } from "./search.ts";

export function readStreaks(article: Article, sentence: Sentence, here: readonly Draft[]): Draft[] {
  if (!mayMatch(sentence, STREAK)) return [];
  const match = STREAK.exec(article.text.slice(sentence.start, sentence.end));
  if (match === null || RUN_ENDED.test(match.input.slice(0, match.index))) return [];
  const years = readNumber(match.groups?.["nth"] ?? match.groups?.["run"])?.value ?? 0;
  const at = sentence.start + match.index;
  const held = here
    .filter(
      ({ measure, comparator, derived, period, modality, index }) =>
        measure === "rank" &&
        (comparator === "eq" || comparator === "lte") &&
        !derived &&
        modality === "actual" &&
        period !== null &&
        index !== null,
    )
    .sort((a, b) => distance(a, at) - distance(b, at) || (a.indicator.value === OVERALL.value ? -1 : 1))[0];
  if (held?.period == null || held.index === null || distance(held, at) > REACH || years < 2 || years > LONGEST)
    return [];
  if (held.comparator === "eq" && held.value > 3) return [];
  // “từng hai năm liền đứng hạng 3 và hạng 2, nay đã nhất bảng”
  if (held.start > at && TURNED.test(article.text.slice(at, held.quantity?.start ?? held.start))) return [];
  const { period, index } = held;
  const earliest = index.value === "dti" ? Number(DTI_EDITIONS[0]?.edition) : 0;
  return Array.from({ length: years - 1 }, (_, i) => String(Number(period.value) - i - 1))
    .filter((year) => Number(year) >= earliest)
    .map((year): Draft => ({
      ...held,
      period: { ...period, value: year, how: "assumed", note: `${String(years)} editions in a row` },
      of: null,
      derived: true,
      rule: "rank/streak",
      start: Math.min(held.start, at),
      end: Math.max(held.end, at + match[0].length),
    }));
}

const NUMBER = "\\d{1,2}|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười";
const STREAK = new RegExp(
  `(?:năm|lần|kỳ) thứ (?<nth>${NUMBER}) (?:liên tiếp|liền|liên tục)|(?<run>${NUMBER}) (?:năm|lần|kỳ)(?: liền)? (?:liên tiếp|liền|liên tục)`,
);
/** “kết thúc chuỗi bốn năm liên tiếp dẫn đầu của Đà Nẵng”: of whoever it was, it is no longer so. */
export const RUN_ENDED =
  /(?:kết thúc|chấm dứt|cắt đứt|cắt|khép lại|phá vỡ|ngắt|làm đứt)(?: một| trọn)? (?:chuỗi|mạch|kỷ lục)(?: [^.;,]{0,30} (?:liên tiếp|liền|liên tục))? $/;

const TURNED = /[,;] (?:nhưng |còn )?(?:nay|giờ|năm nay|kỳ này)(?![a-zà-ỹ])/;

/** Of no index were there more editions in a row when somebody counted them. */
const LONGEST = 20;
/** How far the place may stand from the words of the run. */
const REACH = 90;

function distance(draft: Draft, at: number): number {
  const quantity = draft.quantity;
  return quantity === null ? 1e6 : Math.abs(quantity.start - at);
}
