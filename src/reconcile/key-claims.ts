/**
 * Claims to statements: each gets the key of what it speaks of. What a claim leaves out is filled in from the other
 * claims only where they leave one possibility, and noted; so a key depends on the set of claims, never on their order.
 */
import type { Claim } from "../model/claim.ts";
import { canonicalPeriod } from "./canonical-period.ts";
import type { FactKey } from "./fact-key.ts";
import { countedScope, hasTwoTables, previousEdition, setNearSize } from "./editions.ts";
import type { Judgements } from "./judgement.ts";
import { measuringBody } from "./measuring-bodies.ts";
import { readScope } from "./read-scope.ts";
import { scaleOf } from "./score-scale.ts";
import { makeStatement, type Statement } from "./statement.ts";
import { isSupposed } from "./supposed-order.ts";

/** @param judgements what people said of these claims */
export function keyClaims(claims: readonly Claim[], judgements?: Judgements): Statement[] {
  const dated = claims.map((claim) => {
    return { claim, keyed: withCanonicalPeriods(claim), isSupposed: isSupposed(claim, judgements?.get(claim.id)) };
  });
  const hearsay = collectHearsay(dated.flatMap(({ keyed, isSupposed }) => (isSupposed ? [] : [keyed])));
  return dated.map((one) => keyClaim(one, hearsay));
}

function withCanonicalPeriods(claim: Claim): Claim {
  const [period, baseline] = [canonicalPeriod(claim.period), canonicalPeriod(claim.baseline)];
  return period === claim.period && baseline === claim.baseline ? claim : { ...claim, period, baseline };
}

/** Measures that compare two periods. */
export const CHANGES: ReadonlySet<string> = new Set(["rank-change", "score-change", "score-growth", "growth"]);
/** Measures of a place in a set. Scores keep the population they state, and are not filled in: most pages state none. */
const OF_A_SET: ReadonlySet<string> = new Set(["rank", "rank-change"]);

interface Dated {
  /** As it came, which the statement keeps. */
  readonly claim: Claim;
  readonly keyed: Claim;
  readonly isSupposed: boolean;
}

function keyClaim({ claim: printed, keyed: claim, isSupposed }: Dated, hearsay: Hearsay): Statement {
  const filled: string[] = [];
  const inPoints = claim.unit === "points";
  const { dimension, maximum } = scaleOf(claim, inPoints ? hearsay.maxima.get(scoreText(claim)) : undefined);
  const key: FactKey = {
    index: claim.index,
    subject: claim.subject,
    indicator: claim.indicator,
    measure: claim.measure,
    period: claim.period,
    object: qualify(claim, filled),
    population: OF_A_SET.has(claim.measure) ? fillPopulation(claim, hearsay, filled) : claim.population,
    modality: claim.modality === "estimate" ? "actual" : claim.modality,
    dimension,
    attribution: measuringBody(claim.indicator, claim.attribution),
    baseline: CHANGES.has(claim.measure) ? fillBaseline(claim, filled) : null,
  };
  return makeStatement(printed, key, maximum, { filled, isSupposed });
}

/** What all claims together know of sets and scales. */
interface Hearsay {
  /** Of a subject in an edition: the populations it is said to be ranked in. */
  readonly populations: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a population in an edition: the sizes it is said to have (17 or 18 ministries with public services). */
  readonly sizes: ReadonlyMap<string, ReadonlySet<number>>;
  /** Of a score: the maxima printed with it. */
  readonly maxima: ReadonlyMap<string, ReadonlySet<number>>;
}

function collectHearsay(claims: readonly Claim[]): Hearsay {
  const populations = new Map<string, Set<string>>();
  const sizes = new Map<string, Set<number>>();
  const maxima = new Map<string, Set<number>>();
  for (const claim of claims) {
    if (OF_A_SET.has(claim.measure)) {
      const population = statedPopulation(claim);
      if (population === null) continue;
      addTo(populations, rankedText(claim), population);
      if (claim.of !== null) addTo(sizes, setText(claim, population), claim.of);
    } else if (claim.measure === "score" && claim.unit === "points" && claim.of !== null && claim.value > 1) {
      addTo(maxima, scoreText(claim), claim.of);
    }
  }
  return { populations, sizes, maxima };
}

function fillPopulation(claim: Claim, hearsay: Hearsay, filled: string[]): string | null {
  const stated = statedPopulation(claim);
  if (stated !== null) {
    const from = claim.of === null ? "since countries are ranked among each other" : `from “of ${claim.of}”`;
    if (claim.population === null) filled.push(`population ${stated}, ${from}`);
    return stated;
  }
  // An edition with two tables cannot be told by the only population that happens to be known.
  if (hasTwoTables(claim.index, claim.subject, claim.period)) return claim.of === null ? null : `of ${claim.of}`;
  const known = [...(hearsay.populations.get(rankedText(claim)) ?? [])];
  const fitting = claim.of === null ? known : known.filter((one) => hasSize(hearsay, claim, one));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) {
    filled.push(`population ${only}, the only one known for this subject and edition`);
    return only;
  }
  return claim.of === null ? null : `of ${claim.of}`;
}

/** What a number is a count of, where the metric has several: what the claim says, and what its quote says. */
function qualify(claim: Claim, filled: string[]): string | null {
  const scopes = [...readScope(claim), ...countedScope(claim)];
  if (scopes.length > 0) filled.push(`object ${scopes.join(", ")}, from the quote`);
  const object = claim.object === null ? [] : [foldObject(claim.object)];
  const all = [...object, ...scopes];
  return all.length === 0 ? null : all.join(", ");
}

/** 63 and 34 of a province name their set, and so do numbers close to 63; any other number is only a size. */
function statedPopulation(claim: Claim): string | null {
  if (claim.population !== null) return claim.population;
  if (claim.subject.startsWith("country:") && claim.index !== null) return "countries";
  if (!claim.subject.startsWith("province:") || claim.of === null) return null;
  return setNearSize(claim.of);
}

function hasSize(hearsay: Hearsay, claim: Claim, population: string): boolean {
  return claim.of !== null && hearsay.sizes.get(setText(claim, population))?.has(claim.of) === true;
}

function fillBaseline(claim: Claim, filled: string[]): string | null {
  if (claim.baseline !== null) return claim.baseline;
  const previous = previousEdition(claim.index, claim.period);
  if (previous !== null) filled.push(`compared with ${previous}, the edition before`);
  return previous;
}

function foldObject(object: string): string {
  return object.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** A metric's ranks are apart by indicator; an index is ranked with all its parts in one set. */
function rankedText(claim: Claim): string {
  return JSON.stringify([claim.index ?? claim.indicator, claim.subject, claim.period]);
}

function setText(claim: Claim, population: string): string {
  return JSON.stringify([claim.index ?? claim.indicator, claim.period, population]);
}

function scoreText(claim: Claim): string {
  return JSON.stringify([claim.index, claim.subject, claim.indicator, claim.period]);
}

function addTo<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
