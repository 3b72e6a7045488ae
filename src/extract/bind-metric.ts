/** Percentages, amounts and counts: which metric they are of, whose, and when. */
import type { Article } from "./article.ts";
import { bindGrowth, growthOfPart } from "./bind-growth.ts";
import { bindHolder, holderOfSeries, ownerOfApp } from "./bind-holder.ts";
import { bindMetricPeriod } from "./bind-metric-period.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft, LastValue } from "./draft.ts";
import { draftOfMetric, isNamedIn } from "./draft-metric.ts";
import { findCarriedMetric } from "./find-carried-metric.ts";
import { findMetric } from "./find-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import { saysTown } from "./held-by-place.ts";
import { objectOfMetric, STICKY } from "./metric-object.ts";
import type { Occurrence } from "./occurrence.ts";
import { percentAsScore } from "./percent-as-score.ts";
import { boundsOf, type Quantity } from "./quantity.ts";
import { ofNobody, strayCount, strayShare } from "./refuse-metric.ts";
import { saidUnreal } from "./refuse-said.ts";
import { ends } from "./search.ts";
import { furtherWhole } from "./shares-of-wholes.ts";
import { toldTogether } from "./told-together.ts";

/** @returns the claims, or why there are none; remembers in `values` what the number turned out to be */
export function bindValue(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string {
  const { article, sentence, quantity } = here;
  if (quantity.kind === "percent-change") return bindGrowth(here, discourse, values);
  const lead = article.text.slice(Math.max(sentence.start, quantity.start - 50), quantity.start);
  const unkept = strayShare(here);
  if (unkept !== null) return unkept;
  const metric =
    furtherWhole(here, discourse) ?? namedMetric(here, discourse) ?? findCarriedMetric(here, discourse, values);
  if (metric !== null) {
    const stray = strayCount(here, metric.id);
    if (stray !== null) return stray;
  }
  const grown = metric === null ? growthOfPart(here, discourse, values) : null;
  if (grown !== null) return grown;
  if (metric === null) {
    const score = quantity.kind === "percent" ? percentAsScore(here, discourse, values) : null;
    if (score !== null) return score;
    if (quantity.kind !== "count") {
      values.push({ kind: "unknown", at: quantity.end });
      // “14 tỉnh dưới 5%” is a bar, not another matter.
      const bar =
        /^(?:gt|gte|lt|lte)$/.test(quantity.comparator) &&
        ends(lead, /\d (?:tỉnh|địa phương|bộ|đơn vị|nơi)(?: [^,.;]{0,20})? $/);
      if (discourse.metric?.kind === quantity.kind && !bar) discourse.metric.interrupted = true;
    }
    return "no metric is near";
  }
  if (saidUnreal(here) === "quoted as an example or a rumour") return "quoted as a rumour";
  const said = bindModality(here, discourse);
  const holder = bindHolder(here, metric, discourse);
  const period = bindMetricPeriod(here, discourse, said === "target", metric.id);
  const byYear = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  // Nobody aims at the size that others count: what is still to come is forecast.
  const modality =
    metric.id === "digital-economy-revenue" && byYear !== said && byYear === "target" ? "estimate" : byYear;
  const object = objectOfMetric(here, metric, discourse);
  if (saysTown(here) && !/^(?:district|commune):/.test(holder.value))
    return "of a district or commune that is not named";
  const nobody = ofNobody(here, metric.id, object, holder);
  if (nobody !== null) return nobody;
  const subject = metric.id === "app-installs" ? ownerOfApp(object, holder) : holder;
  discourse.metric = {
    id: metric.id,
    object: STICKY.has(metric.id) ? object : metric.object,
    sentence: sentence.index,
    kind: quantity.kind,
    at: quantity.end,
    measure: metric.measure,
    unit: metric.unit,
    subject: holderOfSeries(here, metric.id, subject, discourse),
    period,
    interrupted: false,
  };
  values.push({ kind: "metric", id: metric.id, object, period, subject, at: quantity.end });
  const comparator =
    modality === "target" && isYardstick(article, quantity)
      ? "eq"
      : quantity.comparator === "eq" && (OR_MORE.test(here.after) || ends(here.before, AT_LEAST, sentence))
        ? "gte"
        : quantity.comparator;
  const span = isNamedIn(here, metric)
    ? { start: Math.min(metric.start, quantity.start), end: Math.max(metric.end, quantity.end) }
    : quantity;
  const bounds = boundsOf({ ...quantity, comparator });
  const drafts: Draft[] = [];
  for (const owner of toldTogether(here, subject))
    for (const bound of bounds)
      drafts.push(
        draftOfMetric(here, metric, {
          subject: owner,
          period,
          modality,
          object,
          rule: `metric/${metric.id}`,
          start: span.start,
          end: span.end,
          value: bound.value,
          comparator: bound.comparator,
        }),
      );
  return drafts;
}

/** “1.000 doanh nghiệp công nghệ số trở lên” */
const OR_MORE = /^(?: [a-zà-ỹđ]+){1,8} trở lên(?![a-zà-ỹ])/;

/** “tỷ lệ này tối thiểu phải là 80%” */
const AT_LEAST = /(?:tối thiểu|ít nhất) (?:phải|cần|là|đạt)(?: (?:là|đạt|bằng|ở mức))? $/;

/** “vượt mức 25% vào năm 2025 mà nghị quyết đề ra”: the goal is 25, it is the actual figure that is above. */
function isYardstick(article: Article, quantity: Quantity): boolean {
  return /^(?:vượt|kém xa|cao hơn|thấp hơn) mức/.test(article.text.slice(quantity.start, quantity.end));
}

function namedMetric(here: Occurrence, { metric }: Discourse): FoundMetric | null {
  const { sentence } = here;
  const last = metric !== null && sentence.index - metric.sentence <= 3 ? metric.id : null;
  const found = findMetric(here, last);
  return found === null
    ? null
    : {
        id: found.id,
        measure: found.row.measure,
        unit: found.row.unit,
        object: found.object,
        start: found.start,
        end: found.end,
      };
}
