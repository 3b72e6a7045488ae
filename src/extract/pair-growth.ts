/** “mức tăng của các trụ cột lần lượt là 41%, 37,5% và 52%”: growth of the parts of the index. The trap: money grows as well. */
import { PILLARS } from "../knowledge/indicators.ts";
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindMean } from "./bind-mean.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { draftOf, type Draft } from "./draft.ts";
import { known } from "./known.ts";
import type { Mention } from "./mention.ts";
import type { NumberList } from "./number-lists.ts";
import { occurrenceIn } from "./occurrence.ts";
import { asQuantity } from "./pair-one.ts";
import { nationOf } from "./pair-years.ts";
import type { Quantity } from "./quantity.ts";

/** “mức tăng của các trụ cột lần lượt là 41%, 37,5% và 52%”: without names the three pillars in their order. */
export function pairGrowth(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  discourse: Discourse,
  held: readonly Draft[],
  heads: readonly Mention[] | undefined,
  each: boolean,
): Draft[] {
  const before = article.text.slice(sentence.start, list.start);
  const grown = GROWTH.exec(before);
  if (grown === null || !each) return [];
  const quantity: Quantity = { ...asQuantity(list, 0), kind: "percent-change" };
  if (heads === undefined && (list.values.length !== PILLARS.length || !/(?:các|ba|3) trụ cột/.test(before))) return [];
  // Money and shares grow as well; without the index in sight the names are those of things.
  const near = held.at(-1);
  const ours =
    sentence.mentions.some(({ kind, id, end }) => kind === "index" && id === "dti" && end <= list.start) ||
    /trụ cột|điểm|giá trị|chỉ số/.test(before);
  if (!ours || /doanh thu|tỷ trọng|grdp|gdp/.test(before)) return [];
  const here = occurrenceIn(article, sentence, quantity);
  const subject =
    groupOfMeans(article, sentence, list) ??
    bindMean(occurrenceIn(article, sentence, { ...quantity, start: heads?.[0]?.start ?? list.start }), discourse) ??
    bindSubject(here, discourse) ??
    nationOf(article, sentence) ??
    near?.subject ??
    null;
  const found = bindIndex(here, discourse);
  if (subject === null || "refused" in found || found.bound.value !== "dti") return [];
  const period = bindEdition(here, "dti", discourse, false);
  const baseline = bindBaseline(sentence, quantity, period?.value ?? null);
  const parts =
    heads?.map(({ id, start, end }) => ({ ...known(id, { start, end }), how: "stated" as const })) ??
    PILLARS.map((value) => ({ ...known<string>(value, null, "the pillars in their order"), how: "stated" as const }));
  return parts.map((indicator, i) =>
    draftOf(asQuantity(list, i), {
      index: found.bound,
      subject,
      indicator,
      measure: "score-growth",
      unit: "percent",
      value: (/giảm/.test(grown[0]) ? -1 : 1) * (list.values[i]?.value ?? 0),
      period,
      baseline,
      start: Math.max(sentence.start, Math.min(indicator.start ?? list.start, sentence.start + grown.index)),
      end: list.end,
    }),
  );
}

/** “Giá trị trung bình của cấp tỉnh là 0,6961; trong đó chính quyền số …, tăng lần lượt …”: whose parts they are. */
function groupOfMeans(article: Article, sentence: Sentence, list: NumberList): Bound<string> | null {
  const mean = /(?:trung bình|bình quân)[^.]*[;,] (?:trong đó|cụ thể|gồm)/.exec(
    article.text.slice(sentence.start, list.start),
  );
  if (mean === null) return null;
  const group = sentence.mentions.find(
    ({ kind, id, start }) => kind === "group" && id !== "rest" && start >= sentence.start + mean.index,
  );
  return group === undefined || group.start > sentence.start + mean.index + mean[0].length
    ? null
    : { ...known(`average:${group.id}`, group), how: "stated" };
}

const GROWTH = /(?:mức tăng|mức giảm|tăng|giảm|tốc độ tăng|cao thêm)(?![a-zà-ỹ])[^.;]{0,110}$/;
