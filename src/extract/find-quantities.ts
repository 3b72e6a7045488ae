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
  const found = readingsOf(stretch);
  if (found.length === 0) return { kept: [], lost: [] };
  const years = periods.map(({ start, end }): Reading => ({
    order: -1,
    quantity: quantityOf({ kind: "other", rule: "other/period", start, end }),
  }));
  const kept: Quantity[] = [];
  const lost: LostQuantity[] = [];
  for (const cluster of clustersOf(inOrder(years, found))) settle(cluster, kept, lost);
  return { kept: kept.filter(({ rule }) => rule !== "other/period").sort((a, b) => a.start - b.start), lost };
}

/** What a rule read, and the number of the rule. */
interface Reading {
  readonly order: number;
  readonly quantity: Quantity;
}

/** Both come from left to right; where two begin together, that of the first goes first. */
function inOrder(first: readonly Reading[], second: readonly Reading[]): Reading[] {
  const merged: Reading[] = [];
  let next = 0;
  for (const reading of second) {
    for (let one = first[next]; one !== undefined && one.quantity.start <= reading.quantity.start; one = first[next]) {
      merged.push(one);
      next += 1;
    }
    merged.push(reading);
  }
  return [...merged, ...first.slice(next)];
}

/** Readings that share words, directly or through others: only these compete. Each in the order of the rules. */
function clustersOf(readings: readonly Reading[]): Quantity[][] {
  const clusters: Reading[][] = [];
  let end = -1;
  for (const reading of readings) {
    const cluster = clusters.at(-1);
    if (cluster !== undefined && reading.quantity.start < end) cluster.push(reading);
    else clusters.push([reading]);
    end = Math.max(end, reading.quantity.end);
  }
  for (const cluster of clusters) if (cluster.length > 1) cluster.sort((a, b) => a.order - b.order);
  return clusters.map((cluster) => cluster.map(({ quantity }) => quantity));
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

/** From left to right, and where several begin, in the order of the rules. */
function readingsOf(stretch: Stretch): Reading[] {
  const { offset } = stretch;
  const readings: Reading[] = [];
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
  return readings;
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
