/**
 * “… lần lượt là 12,3%, 10,5% và 11,8%”: percentages, amounts or counts in a row, told one by one. The trap: places,
 * scores and what rose or fell go in rows as well, and are none of these.
 */
import type { Article, Sentence } from "./article.ts";
import { EACH } from "./list-words.ts";
import { comparatorOf, HEDGES } from "./pattern.ts";
import { type Quantity, quantityOf } from "./quantity.ts";
import { scaleUp, SCALES } from "./scale-words.ts";
import { matchesOf, mayMatch } from "./search.ts";

export interface NumberRun {
  readonly items: readonly [RunItem, ...RunItem[]];
  /** Where “lần lượt” stands, and where it ends. */
  readonly each: { readonly start: number; readonly end: number };
  readonly start: number;
  readonly end: number;
}

export interface RunItem {
  readonly quantity: Quantity;
  /** The number as it would stand alone: “1,2 triệu” of “1,2 và 0,9 triệu”. */
  readonly alone: string;
}

export function numberRuns(article: Article, sentence: Sentence): NumberRun[] {
  if (sentence.quantities.length === 0 || !mayMatch(sentence, EACH)) return [];
  return matchesOf(RUN, article.text.slice(sentence.start, sentence.end)).flatMap(({ index, 0: all, groups = {} }) => {
    const from = sentence.start + index;
    const end = from + all.length;
    const start = end - (groups["run"] ?? "").length;
    const [first, ...others] = itemsOf(groups["run"] ?? "", start);
    return first === undefined || others.length === 0 || others.length >= MOST_ITEMS
      ? []
      : [{ items: [first, ...others], each: { start: from, end: from + (groups["each"] ?? "").length }, start, end }];
  });
}

/** More than these nobody pairs with names. */
const MOST_ITEMS = 15;
const HEDGE = HEDGES.map(([phrase]) => phrase).join("|");
const NUMBER = `(?:(?<hedge>${HEDGE}) )?(?<n>\\d+(?:[.,]\\d+)*)(?: ?(?<percent>%)| (?<scale>${Object.keys(SCALES).join("|")}))?(?: (?<money>đồng|usd))?`;
const ITEM = new RegExp(NUMBER, "g");
const UNNAMED = NUMBER.replaceAll(/\?<[a-z]+>/g, "?:");
const AND = "(?:, và |, | và |; )";
const CHANGED = "(?:tăng|giảm|thêm|xếp|đứng|hạng|thứ|vị trí|điểm)(?![a-zà-ỹ])";
const RUN = new RegExp(
  `(?<each>${EACH.source}),?(?: (?!${CHANGED})[a-zà-ỹđ]+){0,4}:? (?<run>${UNNAMED}(?:(?: (?!và )[a-zà-ỹđ]+){0,3}?${AND}${UNNAMED})+)(?![\\d/]|[.,]\\d| (?:bậc|hạng|điểm)(?![a-zà-ỹ]))`,
  "g",
);

/** Scale and unit of the last are those of all that have none. */
function itemsOf(run: string, start: number): RunItem[] {
  const matches = matchesOf(ITEM, run);
  const last = matches.at(-1)?.groups ?? {};
  const kind = run.includes("%") ? "percent" : last["money"] === undefined ? "count" : "amount";
  return matches.flatMap(({ index, 0: all, groups = {} }) => {
    const scale = groups["scale"] ?? last["scale"];
    const read = scaleUp(groups["n"], scale);
    if (read === null) return [];
    const quantity = quantityOf({
      kind,
      rule: "list/respectively",
      start: start + index,
      end: start + index + all.length,
      value: read.value,
      comparator: comparatorOf(groups["hedge"]),
      unit: kind === "amount" ? (last["money"] === "usd" ? "USD" : "VND") : null,
      decimals: read.decimals,
    });
    const unit =
      kind === "percent" ? "%" : [scale, last["money"]].map((word) => (word === undefined ? "" : ` ${word}`)).join("");
    return [{ quantity, alone: `${groups["n"] ?? ""}${unit}` }];
  });
}
