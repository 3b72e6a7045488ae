/** One number of a table that is counted in a unit and belongs to no index: “Tỷ lệ hồ sơ trực tuyến | % | 71,4”. */
import type { Bound } from "../bind-subject.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { known } from "../known.ts";
import type { Part } from "./read-cell.ts";
import type { Setting } from "./setting.ts";
import { subjectAt, yearBefore, type Spot } from "./spot.ts";

/** @returns null where the row and the column are about an index. */
export function draftMetric(setting: Setting, spot: Spot, part: Part, discourse: Discourse): Draft[] | null {
  const { column, row, section, unit } = spot;
  const metric = row.metric ?? column.metric ?? (row.subject === null ? null : setting.metric);
  if (metric === null || row.index !== null || column.index !== null) return null;
  const inPercent =
    part.kind === "percent" || /^%/.test(unit) || column.percent || row.percent || /\(%\)|%/.test(column.text);
  if ((metric.row.takes === "percent") !== inPercent)
    return row.indicator === null && column.indicator === null ? [] : null;
  if (part.kind === "rank" || part.kind === "change" || column.measure !== null) return [];
  const scaled = scale(metric.row.takes, `${unit} ${column.text} ${row.text}`, part.value);
  if (
    scaled === null ||
    (/^(?:tỷ lệ )?(?:%|so)|so sánh|tỷ lệ (?:đạt|hoàn thành)/.test(column.text) && column.metric === null)
  )
    return [];
  const subject = subjectAt(discourse, setting, { ...spot, row: { ...row, foreign: false } });
  if (subject === null) return [];
  const told = part.year === "before" ? null : part.year;
  const own = told ?? column.period ?? row.period ?? section?.period ?? null;
  const period: Bound<string> | null =
    own === null ? setting.time : { ...known(own, null, "the heading of the table"), how: "inherited" };
  return [
    {
      index: null,
      subject,
      indicator: { ...known(metric.id, null, "the heading of the table"), how: "stated" },
      measure: metric.row.measure,
      value: scaled.value,
      comparator: part.comparator,
      unit: scaled.unit ?? metric.row.unit ?? "units",
      of: null,
      population: null,
      period: part.year === "before" ? yearBefore(period) : period,
      baseline: null,
      modality: column.modality ?? row.modality ?? section?.modality ?? (setting.target ? "target" : "actual"),
      object: metric.object,
      attribution: null,
      derived: false,
      rule: "table/metric",
      start: spot.start,
      end: spot.end,
      quantity: null,
      trust: null,
    },
  ];
}

/** An amount needs its currency; a count may be printed in thousands. */
function scale(takes: string, words: string, value: number): { value: number; unit: string | null } | null {
  const factor = /nghìn tỷ/.test(words)
    ? 1e12
    : /tỷ/.test(words.replace(/tỷ (?:lệ|trọng)/g, ""))
      ? 1e9
      : /triệu/.test(words)
        ? 1e6
        : /nghìn|ngàn|1\.000/.test(words)
          ? 1e3
          : 1;
  if (takes === "percent") return { value, unit: null };
  // Nobody counts a part of one.
  if (takes === "count")
    return Number.isInteger(round(value * factor)) ? { value: round(value * factor), unit: null } : null;
  const unit = /usd|đô la/.test(words) ? "USD" : /đồng|vnd|vnđ/.test(words) ? "VND" : null;
  return unit === null ? null : { value: round(value * factor), unit };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
