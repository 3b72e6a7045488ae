/** One number of a table, or of a list of labels, as a claim: what its column, its row and its surroundings say of it. */
import { scaleOf } from "../bind-index.ts";
import type { Bound } from "../bind-subject.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { OVERALL } from "../draft.ts";
import { known } from "../known.ts";
import { draftMetric } from "./draft-metric.ts";
import type { Part } from "./read-cell.ts";
import { isScore, type Setting } from "./setting.ts";
import { baselineAt, indexAt, periodAt, subjectAt, type Spot } from "./spot.ts";

export function draftCell(discourse: Discourse, setting: Setting, spot: Spot, part: Part): Draft[] {
  const metric = draftMetric(setting, spot, part, discourse);
  if (metric !== null) return metric;
  const { column, row, section } = spot;
  const indicator = row.indicator ?? column.indicator;
  const index = indexAt(setting, spot);
  if (index === null || column.foreign || column.metric !== null) return [];
  const subject = subjectAt(discourse, setting, spot);
  if (subject === null) return [];
  const measured = measureOf(setting, spot, part, index.value);
  if (measured === null) return [];
  if (indicator !== null && index.value !== "dti") return [];
  const period = periodAt(setting, spot, part, index.value);
  const { measure, unit } = measured;
  const isRank = measure === "rank";
  const max = measure === "max-score";
  const of = isRank ? (part.of ?? column.of ?? row.of ?? setting.of) : null;
  const people = isRank ? populationOf(discourse, subject.value, index.value, of, period?.value ?? null) : null;
  return [
    {
      index,
      subject: max
        ? { value: `index:${index.value}`, start: null, end: null, note: "the index itself", how: "stated" }
        : subject,
      indicator:
        indicator === null
          ? OVERALL
          : {
              ...known(
                indicator.id,
                null,
                row.indicator === null ? "the heading of the column" : "the head of the row",
              ),
              how: row.indicator === null ? "inherited" : "stated",
            },
      measure,
      value: part.value,
      comparator: part.comparator,
      unit,
      of: isRank ? (of ?? people?.of ?? null) : null,
      population: people?.population ?? null,
      period,
      baseline: measure.endsWith("-change") ? baselineAt(setting, spot, period?.value ?? null) : null,
      modality:
        column.modality ??
        row.modality ??
        section?.modality ??
        (setting.selfAssessed ? "self-assessed" : setting.target ? "target" : "actual"),
      object: null,
      attribution: null,
      derived: spot.derived,
      rule: `table/${measure}`,
      start: spot.start,
      end: spot.end,
      quantity: null,
      trust: null,
    },
  ];
}

interface Measured {
  readonly measure: string;
  readonly unit: string;
}

function measureOf(setting: Setting, { column, row }: Spot, part: Part, index: string): Measured | null {
  const head = column.measure ?? row.measure;
  const rank: Measured | null =
    part.decimals === 0 && part.value >= 1 && part.value <= MOST_RANKED ? { measure: "rank", unit: "rank" } : null;
  const score: Measured | null = isScore(index, part.value, part.decimals)
    ? { measure: "score", unit: unitOf(index, part) }
    : null;
  if (part.kind === "rank") return rank;
  if (part.kind === "score") return score;
  // “0,8517 (24)”: the score, and the place in brackets.
  if (part.second && part.kind === "plain" && part.decimals === 0) return rank;
  if (part.kind === "change" || head === "change") {
    if (part.kind === "percent" || part.unit === "percent" || column.percent)
      return { measure: "score-growth", unit: "percent" };
    if (part.decimals > 0 || part.unit === "points")
      return { measure: "score-change", unit: part.value <= 1 && index === "dti" ? "ratio" : "points" };
    return { measure: "rank-change", unit: "places" };
  }
  if (part.kind === "percent")
    return scaleOf(index) === "percent" && head !== "rank" ? { measure: "score", unit: "percent" } : null;
  if (head === "max") return { measure: "max-score", unit: "points" };
  if (head === "rank") return rank ?? (/\([^)]*hạng/.test(column.text) ? score : null);
  // A column of scores may be filled with places, and a place never has a decimal mark.
  if (
    column.whole &&
    (head === null || column.indicator !== null || setting.ranks) &&
    part.value <= MOST_RANKED &&
    !/điểm/.test(column.text)
  )
    return setting.ranks || column.indicator !== null || /hạng/.test(column.text) ? rank : null;
  // “Đà Nẵng: 998” in a list: nobody says of what.
  if (column.text === "" && head === null && part.decimals === 0 && !setting.scores) return null;
  return score;
}

const MOST_RANKED = 200;

function unitOf(index: string, { value, kind }: Part): string {
  if (scaleOf(index) === "percent" || kind === "percent") return "percent";
  return value <= 1 ? "ratio" : "points";
}

function populationOf(
  discourse: Discourse,
  subject: string,
  index: string,
  of: number | null,
  period: string | null,
): { population: Bound<string> | null; of: number | null } {
  const say = (value: string, how: Bound<string>["how"]): Bound<string> => ({
    value,
    start: null,
    end: null,
    note: null,
    how,
  });
  if (subject.startsWith("ministry:")) {
    const group = discourse.ministries;
    return { population: group === null ? null : say(group.population, "inherited"), of: group?.of ?? null };
  }
  if (subject.startsWith("district:") || subject.startsWith("department:")) {
    const main = discourse.main?.value ?? "";
    const kind = subject.startsWith("district:") ? "districts" : "departments";
    return {
      population: main.startsWith("province:") ? say(`${kind}-of:${main.slice(9)}`, "inherited") : null,
      of: null,
    };
  }
  if (!subject.startsWith("province:")) return { population: null, of: null };
  if (of === 63 || of === 34) return { population: say(`provinces-${String(of)}`, "inherited"), of };
  if (of !== null) return { population: null, of };
  if (discourse.provinces !== null)
    return { population: say(discourse.provinces.population, "inherited"), of: discourse.provinces.of };
  return index === "dti" && period !== null && period < "2024"
    ? { population: say("provinces-63", "assumed"), of: null }
    : { population: null, of: null };
}
