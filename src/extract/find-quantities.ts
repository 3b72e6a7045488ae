/**
 * Every reading of every number in a sentence, then one total order: covering beats covered, then priority, then
 * longer, then earlier. The losers are kept, for whoever asks why.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import { buildScanner, scanWords, type Stretch } from "../vietnamese/scan-words.ts";
import { type Quantity, quantityOf } from "./quantity.ts";
import { QUANTITY_RULES } from "./rules/all.ts";

export interface LostQuantity {
  readonly quantity: Quantity;
  /** Who took the digits. */
  readonly to: Pick<Quantity, "rule" | "start" | "end">;
}

export function findQuantities(
  stretch: Stretch,
  periods: readonly PeriodMention[],
): { kept: Quantity[]; lost: LostQuantity[] } {
  const years = periods.map(({ start, end }) => quantityOf({ kind: "other", rule: "other/period", start, end }));
  const found = readingsOf(stretch);
  if (found.length === 0) return { kept: [], lost: [] };
  const readings = [...years, ...found];
  const kept: Quantity[] = [];
  const lost: LostQuantity[] = [];
  for (const cluster of clustersOf(readings)) settle(cluster, kept, lost);
  return { kept: kept.filter(({ rule }) => rule !== "other/period").sort((a, b) => a.start - b.start), lost };
}

/** Readings that share words, directly or through others: only these compete. Each in the order of the rules. */
function clustersOf(readings: readonly Quantity[]): Quantity[][] {
  const clusters: { order: number; reading: Quantity }[][] = [];
  let end = -1;
  for (const entry of readings
    .map((reading, order) => ({ order, reading }))
    .sort((a, b) => a.reading.start - b.reading.start)) {
    const cluster = clusters.at(-1);
    if (cluster !== undefined && entry.reading.start < end) cluster.push(entry);
    else clusters.push([entry]);
    end = Math.max(end, entry.reading.end);
  }
  return clusters.map((cluster) => cluster.sort((a, b) => a.order - b.order).map(({ reading }) => reading));
}

function settle(readings: readonly Quantity[], kept: Quantity[], lost: LostQuantity[]): void {
  const [only] = readings;
  if (only !== undefined && readings.length === 1) {
    kept.push(only);
    return;
  }
  const uncovered: Quantity[] = [];
  for (const reading of readings) {
    const cover = readings.find((other) => covers(other, reading));
    if (cover === undefined) uncovered.push(reading);
    else lost.push({ quantity: reading, to: cover });
  }
  const won: Quantity[] = [];
  for (const reading of uncovered.sort(bySeniority)) {
    const winner = won.find((other) => reading.start < other.end && other.start < reading.end);
    if (winner === undefined) won.push(reading);
    else lost.push({ quantity: reading, to: winner });
  }
  kept.push(...won);
}

const SCANNER = buildScanner(QUANTITY_RULES.map(({ pattern }) => pattern));

function readingsOf(stretch: Stretch): Quantity[] {
  const { offset } = stretch;
  const readings: { readonly order: number; readonly quantity: Quantity }[] = [];
  scanWords(SCANNER, stretch, (order, match) => {
    const rule = QUANTITY_RULES[order];
    const reading = rule?.read(match.groups ?? {}) ?? null;
    if (rule === undefined || reading === null) return;
    const quantity: Quantity = {
      kind: reading.kind ?? rule.kind,
      rule: rule.id,
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      value: reading.value,
      upTo: reading.upTo ?? null,
      of: reading.of ?? null,
      comparator: reading.comparator ?? "eq",
      unit: reading.unit ?? null,
      decimals: reading.decimals ?? 0,
    };
    readings.push({ order, quantity });
  });
  return readings.sort((a, b) => a.order - b.order).map(({ quantity }) => quantity);
}

const PRIORITY: ReadonlyMap<string, number> = new Map([
  ["other/period", 77],
  ...QUANTITY_RULES.map(({ id, priority }) => [id, priority] as const),
]);

/** Negative: `a` goes first. None of the two covers the other. */
function bySeniority(a: Quantity, b: Quantity): number {
  const priority = (PRIORITY.get(b.rule) ?? 0) - (PRIORITY.get(a.rule) ?? 0);
  return priority || b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** Same span: neither covers, priority decides. */
function covers(a: Quantity, b: Quantity): boolean {
  return a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;
}
