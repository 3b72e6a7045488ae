/** “Tỷ trọng kinh tế số … chiếm 12,52% GRDP, đứng thứ 12/63”: a place by a metric, not by an index. */
import { bindPopulation } from "./bind-population.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, type LastValue, draftOf } from "./draft.ts";
import { countsAnew } from "./find-metric.ts";
import { known } from "./known.ts";
import { numberLists } from "./number-lists.ts";
import type { Occurrence } from "./occurrence.ts";
import { isInOtherSet } from "./refuse-standing.ts";

/** @returns null where the place is one in an index */
export function rankOfMetric(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | null {
  const { article, sentence, quantity } = here;
  if (isInOtherSet(here)) return null;
  if (quantity.kind !== "rank" || article.text.startsWith("bỏ xa", quantity.start)) return null;
  const last = values.at(-1) ?? ranked(here, discourse);
  if (last?.kind !== "metric") return null;
  const closer = sentence.mentions.some(
    ({ kind, start }) =>
      (kind === "index" || kind === "indicator" || kind === "hint") && start > last.at && start < quantity.end + 60,
  );
  if (closer || OTHER_RANKED.test(article.text.slice(last.at, quantity.start))) return null;
  const subject = memberAt(here) ?? bindSubject(here, discourse) ?? last.subject;
  if (subject.value.startsWith("ministry:")) return null;
  const { of, population } = bindPopulation(here, subject.value, "none", last.period?.value ?? null, discourse);
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

/** “… 99,4% thôn; tốc độ tải xuống 158,3 Mbps, xếp thứ 15 thế giới” */
const OTHER_RANKED = /mbps|tốc độ (?:tải|mạng|internet)|mức lương|kim ngạch|xuất khẩu/;

/** “Dẫn đầu là Bắc Ninh với 56,83%” after a sentence on the share: its number says by what they are ranked. */
function ranked(
  { article, sentence, quantity }: Occurrence,
  { metric }: Discourse,
): Extract<LastValue, { kind: "metric" }> | null {
  if (metric?.subject == null || metric.measure !== "share" || sentence.index - metric.sentence > 2) return null;
  if (sentence.mentions.some(({ kind }) => kind === "index" || kind === "indicator" || kind === "hint")) return null;
  const next = sentence.quantities.find(({ start, kind }) => start >= quantity.end && kind !== "other");
  if (next !== undefined && countsAnew(article.text.slice(next.end, next.end + 30))) return null;
  if (next?.kind !== "percent" || !WITH.test(article.text.slice(quantity.end, next.start))) return null;
  const { id, object } = metric;
  const subject: Bound<string> = { ...metric.subject, how: "inherited" };
  const period: Bound<string> | null = metric.period === null ? null : { ...metric.period, how: "inherited" };
  return { kind: "metric", id, object, period, subject, at: sentence.start };
}

const WITH = /^(?: (?:cả nước|toàn quốc))? (?:là|thuộc về|vẫn là) [^,.;:()\d]{2,40}(?:,? (?:với|đạt)| \() ?$/;

/** “TP.HCM (18,66%) và Hà Nội (17,12%) đứng thứ 6 và thứ 7”: each its own. */
function memberAt({ article, sentence, quantity }: Occurrence): Bound<string> | null {
  const list = numberLists(article, sentence).find(
    ({ unit, start, end }) => unit === "rank" && start <= quantity.start + 5 && quantity.end <= end,
  );
  if (list === undefined) return null;
  const members = listsOf(article, sentence, "subject").findLast(
    (names) => names.length === list.values.length && (names.at(-1)?.end ?? 0) <= list.start,
  );
  const at = list.values.findIndex(({ value }) => value === quantity.value);
  const member = members?.[at];
  return member === undefined ? null : { ...known(member.id, member), how: "stated" };
}
