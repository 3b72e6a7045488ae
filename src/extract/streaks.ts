/** “dẫn đầu 3 năm liên tiếp”, “năm thứ 2 liên tiếp dẫn đầu”: the same place in the editions before. */
import { readNumber } from "./pattern.ts";
import type { Article, Sentence } from "./article.ts";
import type { Draft } from "./draft.ts";

const STREAK =
  /(?:năm thứ (?<nth>\d{1,2}|hai|ba|tư|bốn|năm|sáu) (?:liên tiếp|liền|liên tục)|(?<run>\d{1,2}|hai|ba|bốn|năm|sáu) năm (?:liên tiếp|liền|liên tục))/;
/** Longer runs would claim editions that never were. */
const LONGEST = 6;

export function readStreaks(article: Article, sentence: Sentence, here: readonly Draft[]): Draft[] {
  const match = STREAK.exec(article.text.slice(sentence.start, sentence.end));
  if (match === null) return [];
  const years = readNumber(match.groups?.["nth"] ?? match.groups?.["run"])?.value ?? 0;
  const at = sentence.start + match.index;
  const held = here
    .filter(
      ({ measure, comparator, derived, period, modality, index }) =>
        measure === "rank" &&
        comparator === "eq" &&
        !derived &&
        modality === "actual" &&
        period !== null &&
        index !== null,
    )
    .sort((a, b) => distance(a, at) - distance(b, at))[0];
  if (held?.period == null || held.value > 3 || distance(held, at) > 90 || years < 2 || years > LONGEST) return [];
  const period = held.period;
  return Array.from({ length: years - 1 }, (_, i): Draft => ({
    ...held,
    period: { ...period, value: String(Number(period.value) - i - 1), how: "assumed", note: `${years} years in a row` },
    of: null,
    derived: true,
    rule: "rank/streak",
    start: Math.min(held.start, at),
    end: Math.max(held.end, at + match[0].length),
  }));
}

function distance(draft: Draft, at: number): number {
  const quantity = draft.quantity;
  return quantity === null ? 1e6 : Math.abs(quantity.start - at);
}
