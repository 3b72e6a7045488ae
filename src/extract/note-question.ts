/**
 * “Kinh tế số của tỉnh năm 2023 đóng góp bao nhiêu vào GRDP?”: a question names the metric, its owner and its time, and the
 * answer gives the number alone.
 */
import type { Article, Sentence } from "./article.ts";
import { bindHolder } from "./bind-holder.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import type { Discourse } from "./discourse.ts";
import { findMetric } from "./find-metric.ts";
import { occurrenceIn } from "./occurrence.ts";
import { quantityOf } from "./quantity.ts";
import { mayMatch } from "./search.ts";

export function noteQuestion(article: Article, sentence: Sentence, discourse: Discourse): void {
  if (!mayMatch(sentence, ASKED)) return;
  const asked = ASKED.exec(article.text.slice(sentence.start, sentence.end));
  if (asked === null) return;
  const start = sentence.start + asked.index;
  for (const kind of ["percent", "amount", "count"] as const) {
    const quantity = quantityOf({ kind, rule: "question", start, end: start + asked[0].length });
    const here = occurrenceIn(article, sentence, quantity);
    const found = findMetric(here);
    if (found === null) continue;
    const { id, object, row } = found;
    const metric = { id, object, measure: row.measure, unit: row.unit };
    discourse.metric = {
      ...metric,
      sentence: sentence.index,
      kind,
      at: sentence.end,
      subject: bindHolder(here, { ...metric, start: found.start, end: found.end }, discourse),
      period: bindMetricPeriod(here, discourse, false, id),
      interrupted: false,
    };
    return;
  }
}

const ASKED = /(?<![a-zà-ỹ])(?:bao nhiêu|mấy)(?: phần trăm| ?%)?(?![a-zà-ỹ])/;
