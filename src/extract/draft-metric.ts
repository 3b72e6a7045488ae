/** The claim that a number makes of a metric that has been found, whoever found it. */
import { bindAttribution } from "./bind-attribution.ts";
import type { Bound } from "./bind-subject.ts";
import { type Draft, writeOut } from "./draft.ts";
import type { FoundMetric } from "./found-metric.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";

/** What is told of the number beside its metric. */
type Told = Pick<Draft, "subject" | "period" | "modality" | "object" | "start" | "end"> &
  Partial<Omit<Draft, "index" | "indicator" | "measure" | "unit" | "attribution">>;

/** @param here the number, in the sentence in which its metric may be named */
export function draftOfMetric(here: Occurrence, metric: FoundMetric, told: Told): Draft {
  const { quantity } = here;
  return writeOut(quantity, told, {
    index: null,
    indicator: indicatorOf(here, metric),
    measure: metric.measure,
    unit: metric.unit ?? quantity.unit ?? "VND",
    attribution: bindAttribution(here),
  });
}

/** Whether the metric is named in the sentence of the number. */
export function isNamedIn({ sentence }: Occurrence, metric: FoundMetric): boolean {
  return metric.start >= sentence.start;
}

function indicatorOf(here: Occurrence, metric: FoundMetric): Bound<string> {
  return isNamedIn(here, metric)
    ? { ...known(metric.id, metric), how: "stated" }
    : { ...known(metric.id, null, "the metric named before"), how: "inherited" };
}
