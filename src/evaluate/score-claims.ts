/**
 * Precision, recall and F1 of found claims against gold claims. A distinct claim counts once a document however often
 * the document says it; gold claims marked optional or derived may be found, but need not be. Strict compares all
 * eight fields of the key, core leaves out comparator, modality and period. The rest (unit, of, object, population,
 * quotation) is counted among the right claims only.
 */
import { agreesOn, agreesOnAll, CORE_FIELDS, STRICT_FIELDS, type ScoredClaim, type ScoredField } from "./agreement.ts";
import type { GoldClaim } from "./gold-claim.ts";
import { phenomenonOfMiss, phenomenonOfSpurious } from "./phenomenon.ts";
import { emptyScore, ratiosOf, type Score } from "./score.ts";

export interface GoldDocument {
  readonly id: string;
  readonly gold: readonly GoldClaim[];
  readonly found: readonly ScoredClaim[];
  /** null where the text is missing: no quotation of it can be right. */
  readonly text: string | null;
}

export interface ScoreReport {
  score: Score;
  measures: { measure: string; tp: number; fn: number; fp: number; precision: number; recall: number }[];
  /** `phenomenon`: how it was missed, what is wrong with it. */
  misses: { document: string; phenomenon: string; claim: GoldClaim }[];
  spurious: { document: string; phenomenon: string; claim: ScoredClaim }[];
}

export function scoreClaims(documents: readonly GoldDocument[]): ScoreReport {
  const report: ScoreReport = { score: emptyScore(documents.length), measures: [], misses: [], spurious: [] };
  for (const document of documents) addDocument(document, report);
  const { score, misses, spurious } = report;
  score.strict = ratiosOf(score.tp, score.fn, score.fp);
  score.core = ratiosOf(score.core_tp, score.core_fn, score.core_fp);
  report.measures = byMeasure(documents, misses, spurious);
  return report;
}

function addDocument(document: GoldDocument, { score, misses, spurious }: ScoreReport): void {
  const { id, gold, found, text } = document;
  const strict = compare(gold, found, STRICT_FIELDS);
  const core = compare(gold, found, CORE_FIELDS);
  score.span_all += found.length;
  score.span_bad += found.filter((claim) => !isQuotation(text, claim)).length;
  for (const claim of requiredOf(gold)) {
    if (strict.hit.has(claim)) {
      score.tp += 1;
      addDetails(document, claim, score);
    } else {
      score.fn += 1;
      misses.push({ document: id, phenomenon: phenomenonOfMiss(claim, found), claim });
    }
    if (core.hit.has(claim)) score.core_tp += 1;
    else score.core_fn += 1;
  }
  score.fp += strict.wrong.length;
  score.core_fp += core.wrong.length;
  for (const claim of strict.wrong)
    spurious.push({ document: id, phenomenon: phenomenonOfSpurious(claim, gold), claim });
  const derived = gold.filter((claim) => claim.derived);
  score.derived += derived.length;
  score.derived_found += derived.filter((claim) => strict.hit.has(claim)).length;
  if (gold.length > 0) return;
  score.negative_docs += 1;
  if (strict.wrong.length === 0) score.clean_docs += 1;
}

/** Gold claims that were found, and distinct found claims that no gold claim knows. */
function compare(
  gold: readonly GoldClaim[],
  found: readonly ScoredClaim[],
  fields: readonly (typeof STRICT_FIELDS)[number][],
) {
  const distinct = new Map<string, ScoredClaim>();
  for (const claim of found) {
    const key = JSON.stringify(fields.map((field) => claim[field] ?? null));
    if (!distinct.has(key)) distinct.set(key, claim);
  }
  const hit = new Set<GoldClaim>();
  const wrong: ScoredClaim[] = [];
  for (const claim of distinct.values()) {
    const known = gold.filter((candidate) => agreesOnAll(candidate, claim, fields));
    if (known.length === 0) wrong.push(claim);
    for (const candidate of known) hit.add(candidate);
  }
  return { hit, wrong };
}

/** What else the right claims have right. */
function addDetails({ found, text }: GoldDocument, gold: GoldClaim, score: Score): void {
  const same = found.filter((claim) => agreesOnAll(gold, claim, STRICT_FIELDS));
  if (isGiven(gold.of)) {
    score.of_all += 1;
    if (same.some((claim) => claim.of === gold.of)) score.of_ok += 1;
  }
  for (const field of ["object", "population"] as const) {
    if (!isGiven(gold[field])) continue;
    score[`${field}_all`] += 1;
    if (same.some((claim) => agreesOn(gold, claim, field) || foldName(claim[field]) === foldName(gold[field])))
      score[`${field}_ok`] += 1;
  }
  if (isGiven(gold.unit)) {
    score.unit_all += 1;
    if (same.some((claim) => agreesOn(gold, claim, "unit"))) score.unit_ok += 1;
  }
  const { quote } = gold;
  if (isGiven(quote) && text !== null && !same.some((claim) => sharesWords(text, quote, claim))) score.off_quote += 1;
}

function byMeasure(
  documents: readonly GoldDocument[],
  misses: ScoreReport["misses"],
  spurious: ScoreReport["spurious"],
): ScoreReport["measures"] {
  const counts = new Map<string, { tp: number; fn: number; fp: number }>();
  const of = (measure: string): { tp: number; fn: number; fp: number } => {
    const count = counts.get(measure) ?? { tp: 0, fn: 0, fp: 0 };
    counts.set(measure, count);
    return count;
  };
  for (const { gold } of documents) for (const { measure } of requiredOf(gold)) of(measure).tp += 1;
  for (const { claim } of misses) {
    of(claim.measure).tp -= 1;
    of(claim.measure).fn += 1;
  }
  for (const { claim } of spurious) of(claim.measure).fp += 1;
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([measure, { tp, fn, fp }]) => {
      const { precision, recall } = ratiosOf(tp, fn, fp);
      return { measure, tp, fn, fp, precision, recall };
    });
}

function requiredOf(gold: readonly GoldClaim[]): GoldClaim[] {
  return gold.filter((claim) => !claim.optional && !claim.derived);
}

function isQuotation(text: string | null, { quote, start, end }: ScoredClaim): boolean {
  return text !== null && isGiven(quote) && text.slice(start ?? undefined, end ?? undefined) === quote;
}

/** Whether the found words share a character with any occurrence of the gold quotation. */
function sharesWords(text: string, quote: string, found: ScoredClaim): boolean {
  if (!isGiven(found.quote) || !isGiven(found.start) || !isGiven(found.end)) return false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (found.start < at + quote.length && found.end > at) return true;
  return false;
}

/** Names of apps and populations compared without accents, case and punctuation. */
function foldName(name: ScoredClaim[Extract<ScoredField, "object">]): string {
  const letters = (name ?? "")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return letters.replaceAll("đ", "d").replace(/[^a-z0-9]/g, "");
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
