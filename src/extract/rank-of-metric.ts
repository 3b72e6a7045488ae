/** “Tỷ trọng kinh tế số … chiếm 12,52% GRDP, đứng thứ 12/63”: a place by a metric, not by an index. */
import type { Article, Sentence } from "./article.ts";
import { bindPopulation } from "./bind-population.ts";
import { bindSubject } from "./bind-subject.ts";
import { type Discourse, known } from "./discourse.ts";
import { type Draft, type LastValue, draftOf } from "./draft.ts";
import type { Quantity } from "./quantity.ts";

/** @returns null where the place is one in an index */
export function rankOfMetric(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  discourse: Discourse,
  values: LastValue[],
): Draft[] | null {
  if (quantity.kind !== "rank" || article.text.startsWith("bỏ xa", quantity.start)) return null;
  const last = values.at(-1);
  if (last?.kind !== "metric") return null;
  const closer = sentence.mentions.some(
    ({ kind, start }) =>
      (kind === "index" || kind === "indicator" || kind === "hint") && start > last.at && start < quantity.end + 60,
  );
  if (closer) return null;
  const subject = bindSubject(article, sentence, quantity, discourse) ?? last.subject;
  if (subject.value.startsWith("ministry:")) return null;
  const { of, population } = bindPopulation(
    article,
    sentence,
    quantity,
    subject.value,
    "none",
    last.period?.value ?? null,
    discourse,
  );
  return [
    draftOf(quantity, {
      index: null,
      subject,
      indicator: { ...known(last.id, null, "the metric just named"), how: "inherited" },
      measure: "rank",
      unit: "rank",
      of,
      population,
      period: last.period,
      object: last.object,
      start: quantity.start,
      end: quantity.end,
    }),
  ];
}
