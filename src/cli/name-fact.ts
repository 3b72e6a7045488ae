/**
 * Names for a person: whom a claim or fact is about (“Thái Nguyên”), what it counts (“DTI rank, digital-economy”) and
 * its value. Slugs that the knowledge tables do not hold are shown as they are.
 */
import { ministries } from "../knowledge/ministries.ts";
import { provinces } from "../knowledge/provinces.ts";
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import { formatNumber, formatValue } from "./format-value.ts";

const NAMES = new Map<string, string>([
  ["country:vn", "Việt Nam"],
  ...Object.entries(provinces).map(([slug, { name }]): [string, string] => [`province:${slug}`, name]),
  ...Object.entries(ministries).map(([slug, { name }]): [string, string] => [`ministry:${slug}`, name]),
]);

const INDEX_NAMES: Readonly<Record<string, string>> = { par: "PAR Index", ict: "ICT Index" };

export function nameSubject({ subject }: Pick<Claim, "subject">): string {
  const name = NAMES.get(subject);
  if (name !== undefined) return name;
  const [kind = "", slug = ""] = subject.split(":");
  if (kind === "average") return `Mean of ${slug.replaceAll("-", " ")}`;
  if (kind === "index") return `The ${nameIndex(slug)} itself`;
  return slug === "" ? kind : `${slug.replaceAll("-", " ")} (${kind})`;
}

export function nameIndex(index: string): string {
  return INDEX_NAMES[index] ?? index.toUpperCase();
}

type Named = Pick<Claim, "index" | "indicator" | "measure" | "modality" | "object">;

/** “DTI rank”, “DTI rank, digital economy”, “digital economy revenue (target)”. */
export function nameWhat(named: Named): string {
  return named.index === null ? nameMeasureOf(named) : `${nameIndex(named.index)} ${nameMeasureOf(named)}`;
}

/** The same without the index: “rank”, “rank, digital economy”. */
export function nameMeasureOf({ index, indicator, measure, modality, object }: Named): string {
  const plain = indicator.replaceAll("-", " ");
  const part = indicator === "overall" ? "" : `, ${plain}`;
  const name = index === null ? `${plain}${measure === "growth" ? " growth" : ""}` : nameMeasure(measure) + part;
  const kind = modality === "actual" || modality === "estimate" ? "" : ` (${modality})`;
  return `${name}${object === null ? "" : ` (${object})`}${kind}`;
}

export function formatClaimValue(claim: Pick<Claim, "measure" | "comparator" | "unit" | "of" | "value">): string {
  return formatValue(claim);
}

export function formatFactValue(
  fact: Pick<Fact, "measure" | "comparator" | "unit" | "value" | "population" | "low" | "high">,
): string {
  const { measure, comparator, unit, value, low, high } = fact;
  if (value !== null) return formatValue({ measure, comparator, unit, of: rankedIn(fact), value });
  if (low === null && high === null) return "undecided";
  return `undecided, ${low === null ? "" : formatNumber(low)}–${high === null ? "" : formatNumber(high)}`;
}

/** A fact has no `of`: how many are ranked follows from the population (“provinces-63”). */
export function rankedIn({ measure, population }: Pick<Fact, "measure" | "population">): number | null {
  const count = /-(?<count>\d+)$/.exec(population ?? "")?.groups?.["count"];
  return measure === "rank" && count !== undefined ? Number(count) : null;
}

function nameMeasure(measure: string): string {
  return measure.replaceAll("-", " ").replace("indicator count", "indicators").replace("pillar count", "pillars");
}
