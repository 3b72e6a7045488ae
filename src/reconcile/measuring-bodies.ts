/**
 * Metrics that two bodies measure by two methods, both of them right: Tổng cục Thống kê put the digital economy at
 * 12,67 % of GDP in 2022, Bộ TT&TT at 14,26 %. There the body is part of the key; everywhere else it is not.
 */
import { fold } from "../vietnamese/fold.ts";

interface Body {
  /** As facts carry it. */
  readonly name: string;
  /** Any of these in the folded attribution. */
  readonly called: readonly string[];
}

const STATISTICS: Body = {
  name: "Tổng cục Thống kê",
  called: ["tổng cục thống kê", "cục thống kê", "niên giám thống kê", "gso", "nso", "general statistics office"],
};
/** The ministry was merged into Bộ Khoa học và Công nghệ in 2025, which goes on with its method. */
const COMMUNICATIONS: Body = {
  name: "Bộ TT&TT",
  called: [
    "bộ tt&tt",
    "bộ tttt",
    "bộ thông tin và truyền thông",
    "bộ thông tin & truyền thông",
    "bộ khoa học và công nghệ",
    "bộ kh&cn",
    "mic",
    "ministry of information and communications",
  ],
};

const SEA_REPORT: Body = { name: "e-Conomy SEA", called: ["e-conomy", "economy sea", "google", "temasek", "bain"] };
/** Retail of goods, all trade, five platforms, merchandise value: each counts its own. */
const TRADE: readonly Body[] = [
  SEA_REPORT,
  { name: "VECOM", called: ["vecom", "hiệp hội thương mại điện tử"] },
  { name: "Bộ Công Thương", called: ["bộ công thương", "cục thương mại điện tử", "idea"] },
  { name: "Metric", called: ["metric"] },
];

const METHODS: Readonly<Record<string, readonly Body[]>> = {
  "digital-economy-share": [STATISTICS, COMMUNICATIONS],
  "digital-economy-revenue": [SEA_REPORT],
};
/** Every number of e-commerce but those that are plain counts. */
const OF_TRADE = "ecommerce-";
const COUNTED_ALIKE: ReadonlySet<string> = new Set(["ecommerce-visits", "ecommerce-products"]);

/** @returns the measuring body, or null where it does not matter or is not named */
export function measuringBody(indicator: string, attribution: string | null): string | null {
  const bodies = attribution === null ? [] : bodiesOf(indicator);
  if (bodies.length === 0 || attribution === null) return null;
  const folded = fold(attribution).text.replace(/\s+/g, " ").trim();
  for (const { name, called } of bodies) {
    if (called.some((word) => containsWords(folded, word))) return name;
  }
  return null;
}

export function hasMethods(indicator: string): boolean {
  return bodiesOf(indicator).length > 0;
}

function bodiesOf(indicator: string): readonly Body[] {
  if (indicator.startsWith(OF_TRADE)) return COUNTED_ALIKE.has(indicator) ? [] : TRADE;
  return Object.hasOwn(METHODS, indicator) ? (METHODS[indicator] ?? []) : [];
}

/** Whole words only: “mic” is not in “economic”. */
function containsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + words.length] ?? " ";
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return true;
  }
  return false;
}
