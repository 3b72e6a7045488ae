/** Where a number of a table stands, and what its column, its row, their section and the surroundings settle between them. */
import { indicators } from "../../knowledge/indicators.ts";
import type { Bound } from "../bind-subject.ts";
import type { Discourse } from "../discourse.ts";
import { known } from "../known.ts";
import type { Axis } from "./axis.ts";
import type { Cell } from "./lines.ts";
import type { Part } from "./read-cell.ts";
import type { Setting } from "./setting.ts";
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

export function indexAt(setting: Setting, { column, row, section }: Spot): Bound<string> | null {
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

export function subjectAt(
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
  if (NATIONAL.test(row.text)) return { ...known("country:vn", null), how: "stated" };
  for (const axis of [row, column])
    if (isMean(axis)) return { ...known(`average:${groupOf(discourse, axis.text)}`, null), how: "stated" };
  if (row.foreign && row.indicator === null && row.index === null) return null;
  return section?.subject == null
    ? setting.subject
    : { ...known(section.subject.id, section.subject), how: "inherited" };
}

/** “DTI quốc gia: 0,8217” */
const NATIONAL =
  /^(?:(?:giá trị|điểm) )?(?:dti|chỉ số(?: chuyển đổi số)?)(?: \(?dti\)?)? (?:cấp )?quốc gia(?![a-zà-ỹ])/;

function isMean({ text }: Axis): boolean {
  return /^(?:(?:điểm|giá trị|dti|chỉ số(?: dti)?) )*(?:trung bình|bình quân|tb)(?![a-zà-ỹ])/.test(text);
}

function groupOf(discourse: Discourse, text: string): string {
  if (/không (?:có |cung cấp )?(?:dịch vụ công|dvc)/.test(text)) return "ministries-without-public-services";
  if (/(?:có|cung cấp) (?:dịch vụ công|dvc)/.test(text)) return "ministries-with-public-services";
  if (/tỉnh|địa phương|cả nước|toàn quốc/.test(text)) return "provinces";
  return discourse.ministries?.population ?? (/bộ/.test(text) ? "ministries" : "provinces");
}

export function periodAt(
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
export function yearBefore(period: Bound<string> | null): Bound<string> | null {
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

export function baselineAt(setting: Setting, { column, columns }: Spot, period: string | null): Bound<string> | null {
  const step = stepOf(columns);
  const value = column.baseline ?? setting.baseline?.value ?? (step?.to === period ? (step?.from ?? null) : null);
  if (value === null || value === period) return null;
  return { ...known(value, null, "the year compared with"), how: "inherited" };
}
