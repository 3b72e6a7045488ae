/** The metric that a row or column of a table is named after: “Tỷ lệ hồ sơ trực tuyến”, “Tổ công nghệ số cộng đồng”. */
import { metrics, type MetricRow } from "../../knowledge/metrics.ts";
import { mayHold, printOf, wordsFor, type Words } from "../../vietnamese/letter-print.ts";
import { neededWords } from "../../vietnamese/needed-words.ts";

export interface TableMetric {
  readonly id: string;
  readonly row: MetricRow;
  readonly object: string | null;
}

/** @param label folded; a share needs no sign of per cent in its name, the unit column has it */
export function nameMetric(label: string): TableMetric | null {
  let best: (TableMetric & { readonly length: number }) | null = null;
  const share = SHARE.test(label);
  const print = printOf(` ${label} đạt `);
  for (const { id, row, words, head, tail, needs, objects } of COMPILED) {
    if (share && row.takes !== "percent") continue;
    if (words !== null && !mayHold(print, words)) continue;
    if (needs !== null && !needs.test(label)) continue;
    const match = head?.exec(`${label} đạt `) ?? tail?.exec(` ${label} `) ?? null;
    if (match === null || (best !== null && best.length >= match[0].length)) continue;
    best = { id, row, object: objects.find(([pattern]) => pattern.test(label))?.[1] ?? null, length: match[0].length };
  }
  return best;
}

/** “Tỷ trọng kinh tế số”: not how much, but which part. */
const SHARE = /tỷ (?:lệ|trọng)|%|grdp/;

/** Of which one stands in every label that names the metric: most labels hold none, and no pattern need be tried. */
function wordsOf({ head, tail }: MetricRow): Words | null {
  const words = neededWords(new RegExp([...head, ...tail].join("|")));
  return words === null ? null : wordsFor(words);
}

const COMPILED = Object.entries(metrics).map(([id, row]: [string, MetricRow]) => ({
  id,
  row,
  words: wordsOf(row),
  head: row.head.length === 0 ? null : new RegExp(`(?<![a-z\u00df-\u024f\u1e00-\u1eff])(?:${row.head.join("|")})`),
  tail: row.tail.length === 0 ? null : new RegExp(` (?:${row.tail.join("|")})`),
  needs: row.needs === null ? null : new RegExp(row.needs),
  objects: row.objects.map(([source, object]) => [new RegExp(source), object] as const),
}));
