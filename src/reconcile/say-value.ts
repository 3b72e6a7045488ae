/** A claim's number and words as a reader meets them in reasons, traces and issues. */
import type { Claim } from "../model/claim.ts";
import type { Statement } from "./statement.ts";

/** “more than 10,000,000,000 USD”, “rank at most 10” */
export function sayValue(claim: Pick<Claim, "measure" | "comparator" | "value" | "unit">): string {
  const number = `${WORDS[claim.comparator]}${Math.abs(claim.value) < 1000 ? String(claim.value) : NUMBER.format(claim.value)}`;
  if (claim.unit === "rank") return `rank ${number}`;
  if (claim.unit === "percent") return `${number} %`;
  return claim.unit === "ratio" ? number : `${number} ${claim.unit}`;
}

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 10 });
const WORDS = {
  eq: "",
  approx: "about ",
  gt: "more than ",
  gte: "at least ",
  lt: "less than ",
  lte: "at most ",
} as const satisfies Record<Claim["comparator"], string>;

/** “xếp thứ 8/63” in docs/a.txt */
export function quoteOf({ claim }: Pick<Statement, "claim">): string {
  const quote = claim.quote.replace(/\s+/g, " ").trim();
  const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : quote;
  return `${short === "" ? sayValue(claim) : `“${short}”`} in ${claim.document}`;
}

const LONGEST_QUOTE = 90;

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
