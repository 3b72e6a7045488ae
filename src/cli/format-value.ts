/**
 * A number of a claim or a fact as a person says it: “8th of 63”, “top 10”, “≈ 18 billion USD”, “up 4 places”.
 * No digit is dropped: a figure is shortened to millions only where nothing is lost.
 */
import type { Claim, Comparator } from "../model/claim.ts";

export type Value = Pick<Claim, "measure" | "comparator" | "unit" | "of"> & { value: number };

export function formatValue({ measure, value, comparator, unit, of }: Value): string {
  switch (measure) {
    case "rank":
      return formatRank(value, comparator, of);
    case "rank-change":
      return formatMove(value, comparator);
    case "score":
    case "max-score":
      return WORDS[comparator] + formatQuantity(value, unit);
    case "score-change":
    case "score-growth":
    case "growth":
      return WORDS[comparator] + formatSigned(value, unit);
    case "main-indicator-count":
    case "component-indicator-count":
    case "pillar-count":
    case "leading-indicator-count":
      return WORDS[comparator] + formatNumber(value) + (of === null ? "" : ` of ${of}`);
    default:
      return WORDS[comparator] + formatQuantity(value, unit);
  }
}

/** 1180000 → “1.18 million”, 45678 → “45,678”, 0.8738 → “0.8738”. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  for (const { from, name } of SCALES) {
    if (size < from) continue;
    const scaled = value / from;
    if (Number(scaled.toFixed(3)) * from === value) return `${plain(Number(scaled.toFixed(3)))} ${name}`;
  }
  return plain(value);
}

const WORDS: Record<Comparator, string> = {
  eq: "",
  approx: "≈ ",
  gt: "over ",
  gte: "at least ",
  lt: "under ",
  lte: "at most ",
};

const SCALES = [
  { from: 1e12, name: "trillion" },
  { from: 1e9, name: "billion" },
  { from: 1e6, name: "million" },
];

function formatRank(value: number, comparator: Comparator, of: number | null): string {
  const among = of === null ? "" : ` of ${of}`;
  switch (comparator) {
    case "eq":
      return ordinal(value) + among;
    case "approx":
      return `≈ ${ordinal(value)}${among}`;
    case "lte":
      return `top ${value}${among}`;
    case "lt":
      return `above ${ordinal(value)}${among}`;
    case "gte":
      return `${ordinal(value)} or lower${among}`;
    case "gt":
      return `below ${ordinal(value)}${among}`;
  }
}

function formatMove(value: number, comparator: Comparator): string {
  if (value === 0) return "same place";
  const places = countOf(Math.abs(value), "place");
  return `${value > 0 ? "up" : "down"} ${WORDS[comparator]}${places}`;
}

function formatSigned(value: number, unit: string): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return sign + formatQuantity(Math.abs(value), unit);
}

function formatQuantity(value: number, unit: string): string {
  if (unit === "ratio") return plain(value);
  if (unit === "percent") return `${plain(value)}%`;
  if (unit === "points") return countOf(value, "point");
  return `${formatNumber(value)} ${unit}`;
}

/** “1 place”, “4 places”. */
function countOf(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? "" : "s"}`;
}

function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}

function plain(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 12 }).format(value);
}
