/** One number of a table, or of a list of labels, as a claim: what its column, its row and its surroundings say of it. */
import { indicators } from "../../knowledge/indicators.ts";
import { scaleOf } from "../bind-index.ts";
import type { Bound } from "../bind-subject.ts";
import { known, type Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { OVERALL } from "../draft.ts";
import type { Axis } from "./axis.ts";
import type { Cell } from "./lines.ts";
import type { Part } from "./read-cell.ts";
import { isScore, type Setting } from "./setting.ts";
import type { Column } from "./table.ts";

export interface Spot {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly row: Axis;
  /** The head of the rows around it. */
  readonly section: Axis | null;
  readonly unit: string;
  /** The quote: the row. */
  readonly start: number;
  readonly end: number;
  readonly cell: Cell;
  readonly towns: boolean;
  readonly derived: boolean;
}

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
      quantity: null,
      start: spot.start,
      end: spot.end,
    },
  ];
}

function indexAt(setting: Setting, { column, row, section }: Spot): Bound<string> | null {
  const named = row.index ?? column.index ?? section?.index ?? null;
  const indicator = row.indicator ?? column.indicator;
  if (named !== null) return { ...known(named.id, null, "the heading of the table"), how: "stated" };
  if (indicator !== null && setting.index !== null && setting.index.value !== "dti" && indicator.id in indicators)
    return null;
  // A row of an indicator table that names neither a part nor the whole is about something else.
  if (
    row.subject === null &&
    column.subject === null &&
    !isMean(row) &&
    !(setting.means && row.group !== null) &&
    indicator === null &&
    !row.overall &&
    row.period === null
  )
    return null;
  return setting.index;
}

function subjectAt(
  discourse: Discourse,
  setting: Setting,
  { column, row, section, towns }: Spot,
): Bound<string> | null {
  const named = row.subject ?? column.subject;
  if (named !== null) {
    const id = towns ? named.id.replace(/^district:/, "province:") : named.id;
    return { ...known(id, row.subject === null ? null : named), how: "stated" };
  }
  if (setting.means && row.group !== null && row.subject === null)
    return { ...known(`average:${row.group}`, null), how: "stated" };
  for (const axis of [row, column])
    if (isMean(axis)) return { ...known(`average:${groupOf(discourse, axis.text)}`, null), how: "stated" };
  if (row.foreign && row.indicator === null && row.index === null) return null;
  return section?.subject == null
    ? setting.subject
    : { ...known(section.subject.id, section.subject), how: "inherited" };
}

function isMean({ text }: Axis): boolean {
  return /^(?:điểm )?(?:giá trị )?(?:trung bình|bình quân|tb)(?![a-zà-ỹ])/.test(text);
}

function groupOf(discourse: Discourse, text: string): string {
  if (/không (?:có |cung cấp )?(?:dịch vụ công|dvc)/.test(text)) return "ministries-without-public-services";
  if (/(?:có|cung cấp) (?:dịch vụ công|dvc)/.test(text)) return "ministries-with-public-services";
  if (/tỉnh|địa phương|cả nước|toàn quốc/.test(text)) return "provinces";
  return discourse.ministries?.population ?? (/bộ/.test(text) ? "ministries" : "provinces");
}

function periodAt(
  setting: Setting,
  { column, columns, row, section }: Spot,
  part: Part,
  index: string,
): Bound<string> | null {
  const told = part.year === "before" ? null : part.year;
  const own = told ?? column.period ?? row.period ?? section?.period ?? null;
  const step = own === null && (column.measure === "change" || part.kind === "change") ? stepOf(columns) : null;
  const value = own ?? step?.to ?? null;
  const period: Bound<string> | null =
    value === null ? setting.period(index) : { ...known(value, null, "the heading of the table"), how: "inherited" };
  return part.year === "before" ? yearBefore(period) : period;
}

/** “2024-H1” to “2023-H1”; null where the year is not known. */
function yearBefore(period: Bound<string> | null): Bound<string> | null {
  return period === null
    ? null
    : { ...period, value: period.value.replace(/\d{4}/g, (year) => String(Number(year) - 1)), note: "the year before" };
}

/** “Hạng 2021 | Hạng 2022 | Tăng/giảm”: the change leads from the one edition to the other. */
function stepOf(columns: readonly Column[]): { readonly from: string | null; readonly to: string } | null {
  const years = columns
    .map(({ period }) => period)
    .filter((period, i, all) => period !== null && all.indexOf(period) === i)
    .sort();
  const [from, to, more] = years;
  if (from == null || more !== undefined) return null;
  return { from: to == null ? null : from, to: to ?? from };
}

function baselineAt(setting: Setting, { column, columns }: Spot, period: string | null): Bound<string> | null {
  const step = stepOf(columns);
  const value = column.baseline ?? setting.baseline?.value ?? (step?.to === period ? (step?.from ?? null) : null);
  if (value === null || value === period) return null;
  return { ...known(value, null, "the year compared with"), how: "inherited" };
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

/** Null where the row and the column are about an index. */
function draftMetric(setting: Setting, spot: Spot, part: Part, discourse: Discourse): Draft[] | null {
  const { column, row, section, unit } = spot;
  const metric = row.metric ?? column.metric;
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
      quantity: null,
      start: spot.start,
      end: spot.end,
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
  if (takes === "count") return { value: round(value * factor), unit: null };
  const unit = /usd|đô la/.test(words) ? "USD" : /đồng|vnd|vnđ/.test(words) ? "VND" : null;
  return unit === null ? null : { value: round(value * factor), unit };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
