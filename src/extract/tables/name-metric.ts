/** The metric that a row or column of a table is named after: “Tỷ lệ hồ sơ trực tuyến”, “Tổ công nghệ số cộng đồng”. */
import { metrics, type MetricRow } from "../../knowledge/metrics.ts";

export interface TableMetric {
  readonly id: string;
  readonly row: MetricRow;
  readonly object: string | null;
}

/** @param label folded; a share needs no sign of per cent in its name, the unit column has it */
export function nameMetric(label: string): TableMetric | null {
  let best: (TableMetric & { readonly length: number }) | null = null;
  const share = SHARE.test(label);
  for (const { id, row, head, tail, needs, objects } of COMPILED) {
    if (share && row.takes !== "percent") continue;
    if (needs !== null && !needs.test(label)) continue;
    const match = head?.exec(`${label} đạt `) ?? tail?.exec(` ${label} `) ?? null;
    if (match === null || (best !== null && best.length >= match[0].length)) continue;
    best = { id, row, object: objects.find(([pattern]) => pattern.test(label))?.[1] ?? null, length: match[0].length };
  }
  return best;
}

/** “Tỷ trọng kinh tế số”: not how much, but which part. */
const SHARE = /tỷ (?:lệ|trọng)|%|grdp/;

const COMPILED = Object.entries(metrics).map(([id, row]: [string, MetricRow]) => ({
  id,
  row,
  head: row.head.length === 0 ? null : new RegExp(`(?<![a-z\u00df-\u024f\u1e00-\u1eff])(?:${row.head.join("|")})`),
  tail: row.tail.length === 0 ? null : new RegExp(` (?:${row.tail.join("|")})`),
  needs: row.needs === null ? null : new RegExp(row.needs),
  objects: row.objects.map(([source, object]) => [new RegExp(source), object] as const),
}));
