/** Places, changes of place, and in how many indicators somebody leads. */
import { PILLARS } from "../knowledge/indicators.ts";
import { ranksCountries } from "../knowledge/indices.ts";
import type { Article } from "./article.ts";
import { bindEdition, editionOfOwn, releasedEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators, partBefore } from "./bind-indicator.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import { bindBaseline } from "./bind-period.ts";
import { bindPopulation } from "./bind-population.ts";
import { type Bound, bindSubject, nationIn } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, type LastValue, OVERALL, rankDraft, spanOf } from "./draft.ts";
import type { Occurrence } from "./occurrence.ts";
import { framedParts } from "./part-frame.ts";
import { followsUnlistedPart } from "./part-reach.ts";
import { boundsOf, type Quantity } from "./quantity.ts";
import { rankOfMetric } from "./rank-of-metric.ts";
import { saidUnreal } from "./refuse-said.ts";
import {
  enumerates,
  headsList,
  isExtremeOfSomething,
  isOfUnlisted,
  isInOtherSet,
  isNthToDo,
  isOfBody,
} from "./refuse-standing.ts";
import { ends } from "./search.ts";
import { indicesOf } from "./several-indices.ts";
import { periodOfFrom, sharedYears } from "./standing-years.ts";
import { toldTogether } from "./told-together.ts";

/** @returns the claims, or why there are none */
export function bindStanding(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string {
  const { quantity } = here;
  const metricRank = rankOfMetric(here, discourse, values);
  if (metricRank !== null) return metricRank;
  if (isExtremeOfSomething(here)) return "the highest or lowest of something else";
  if (quantity.kind === "rank-last" && headsList(here)) return "several are last";
  if (isOfBody(here)) return "the place of a body, not of its province";
  if (isNthToDo(here)) return "how many had done something before, no place";
  if (isInOtherSet(here)) return "a place among others than provinces and ministries";
  if (enumerates(here)) return "counts points of a speech";
  const unreal = saidUnreal(here);
  if (unreal !== null) return unreal;
  const found = bindIndex(here, discourse);
  if ("refused" in found) return found.refused;
  const several = indicesOf(here, found.bound);
  if (several.length > 1) return several.flatMap((index) => standingsIn(here, discourse, index));
  return standingIn(here, discourse, found.bound);
}

function standingsIn(here: Occurrence, discourse: Discourse, index: Bound<string>): Draft[] {
  const drafts = standingIn(here, discourse, index);
  return typeof drafts === "string" ? [] : drafts;
}

function standingIn(here: Occurrence, discourse: Discourse, index: Bound<string>): Draft[] | string {
  const { article, sentence, quantity } = here;
  if (index.value !== "dti" && followsUnlistedPart(here)) return "the place of a part of the index";
  const nation = nationIn(here, index.value, discourse);
  const subjects = nation === null ? bindSubjects(here, discourse) : [nation];
  if (subjects.length === 0) return "no subject is near";
  if (!subjects.every(({ value }) => canBeRanked(value, index.value, quantity)))
    return "the subject is not ranked by this index";
  if (subjects.every(({ value, how }) => value.startsWith("province:") && how !== "stated") && isOfUnlisted(here))
    return "the place of somebody unlisted";
  if (subjects.every(({ value }) => value.startsWith("province:")) && isWithinProvince(here, subjects))
    return "a ranking of offices or districts within the province";
  const said = bindModality(here, discourse);
  const indicators =
    index.value === "dti" && quantity.kind === "leading-indicator-count" && ends(here.before, /,? và $/, sentence)
      ? [OVERALL]
      : index.value === "dti"
        ? bindIndicators(here, framedParts(here, discourse))
        : [partBefore(sentence, quantity, index.value)];
  const bound = bindEdition(here, index.value, discourse, said === "target");
  const edition =
    said !== "actual"
      ? bound
      : isRankedNationwide(subjects)
        ? releasedEdition(here, index.value, bound, discourse)
        : isRankedByProvince(subjects)
          ? editionOfOwn(bound, here, discourse)
          : bound;
  const period = quantity.kind === "rank-from" ? periodOfFrom(here, index.value, edition) : edition;
  const modality = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  const drafts: Draft[] = [];
  const alike = sharedYears(here, edition);
  for (const subject of subjects) {
    const { of, population } = bindPopulation(here, subject.value, index.value, period?.value ?? null, discourse);
    const isKnown = population?.how !== "assumed" || (index.value === "dti" && subject.value.startsWith("province:"));
    const size =
      quantity.kind === "rank-last"
        ? ((isKnown ? (of ?? sizeOf(population)) : quantity.of) ?? sizeSaid(article, subject.value))
        : null;
    if (quantity.kind === "rank-last" && size === null) return "the last place, of how many is not said";
    for (const indicator of indicators) {
      const { start, end } = spanOf(sentence, quantity, [subject, indicator]);
      const rank: Draft = rankDraft(quantity, {
        index,
        subject,
        indicator,
        of,
        population,
        period,
        modality,
        start,
        end,
      });
      for (const year of alike) drafts.push({ ...rank, period: year, population: null });
      if (quantity.kind === "rank-change")
        for (const bound of boundsOf(quantity))
          drafts.push({
            ...rank,
            ...bound,
            measure: "rank-change",
            unit: "places",
            of: null,
            baseline: bindBaseline(sentence, quantity, period?.value ?? null),
          });
      else if (quantity.kind === "leading-indicator-count")
        drafts.push({
          ...rank,
          measure: "leading-indicator-count",
          unit: "indicators",
          of: quantity.of,
          population: null,
        });
      else if (size !== null) drafts.push({ ...rank, value: size - quantity.value, of: size, derived: true });
      else drafts.push(rank);
    }
    if (quantity.kind === "leading-indicator-count")
      drafts.push(...ledIndicators(here, { index, subject, period, population, modality }));
  }
  return drafts;
}

function isRankedByProvince(subjects: readonly Bound<string>[]): boolean {
  return subjects.every(({ value }) => /^(?:district|commune):/.test(value));
}

function isRankedNationwide(subjects: readonly Bound<string>[]): boolean {
  return subjects.every(({ value }) => /^(?:province|ministry):/.test(value));
}

/** “dẫn đầu 4 chỉ số chính là Nhận thức số, …”: first in each of them. */
function ledIndicators(
  here: Occurrence,
  shared: Pick<Draft, "index" | "subject" | "period" | "population" | "modality">,
): Draft[] {
  const { sentence, quantity } = here;
  const after = here.after;
  if (!/^(?: (?:của |trong )?dti(?: năm)?(?: \d{4})?)?,? ?(?:\(|:|(?:đó )?là|gồm|bao gồm)/.test(after)) return [];
  const named = sentence.mentions.filter(({ kind, start }) => kind === "indicator" && start >= quantity.end);
  const next = sentence.quantities.find(({ start, kind }) => start > quantity.end && kind !== "other");
  return named
    .filter(({ end }) => next === undefined || end <= next.start)
    .map((mention, i) =>
      rankDraft(quantity, {
        index: shared.index,
        subject: shared.subject,
        indicator: {
          value: activityOf(mention.id, named[i - 1]?.id),
          start: mention.start,
          end: mention.end,
          note: null,
          how: "stated",
        },
        value: 1,
        comparator: "eq",
        population: shared.population,
        period: shared.period,
        modality: shared.modality,
        start: quantity.start,
        end: mention.end,
      }),
    );
}

/** “hoạt động kinh tế số và xã hội số” among the main indicators: the activity of both, no pillar is one of them. */
function activityOf(id: string, before: string | undefined): string {
  return before?.startsWith("activity-") === true && PILLARS.some((pillar) => pillar === id) ? `activity-${id}` : id;
}

/** “A và B cùng tăng 1 bậc”: both. */
function bindSubjects(here: Occurrence, discourse: Discourse): Bound<string>[] {
  const subject = bindSubject(here, discourse);
  if (subject === null) return [];
  // A mean has no place: whom the text is about has.
  if (subject.value.startsWith("average:"))
    return subject.how === "stated" || discourse.main === null || discourse.main.value.startsWith("average:")
      ? []
      : [{ ...discourse.main, how: "inherited" }];
  return toldTogether(here, subject);
}

/** “Trong 12 huyện, thành phố: Đà Lạt dẫn đầu”, “Khối sở: …”: the province is not what is ranked. */
function isWithinProvince({ article, sentence, quantity }: Occurrence, subjects: readonly Bound<string>[]): boolean {
  const named = subjects.find(({ how, start }) => how === "stated" && start !== null && start >= sentence.start);
  const from = named?.end ?? sentence.start;
  if (OF_OFFICES.test(article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 40)))) return true;
  if ((quantity.of !== null && (quantity.of === 63 || quantity.of === 34)) || from > quantity.start) return false;
  return /(?:(?:trong|số|cho|của|giữa) \d+ |khối (?:các )?|cấp )(?:sở|huyện|xã|phường|quận|thị xã)(?![a-zà-ỹ])/.test(
    article.text.slice(from, quantity.start),
  );
}

/** “Dẫn đầu 20 sở, ngành là …” */
const OF_OFFICES =
  /^ (?:là |thuộc về |trong |khối |nhóm |số )*(?:\d{1,3} |các )?(?:sở|huyện|xã|phường|quận|thị xã)(?![a-zà-ỹ]| hội)/;

/** A world index does not rank provinces, nor the DTI countries. */
function canBeRanked(subject: string, index: string, quantity: Quantity): boolean {
  const world = ranksCountries(index);
  if (subject.startsWith("country:")) return world;
  if (subject.startsWith("province:")) return !world && (quantity.of ?? 0) <= PROVINCES && quantity.value <= PROVINCES;
  if (subject.startsWith("commune:")) return index === "dti";
  if (/^(?:enterprise|department):/.test(subject)) return false;
  return !world;
}

/** There were never more. */
const PROVINCES = 63;

function sizeOf(population: Bound<string> | null): number | null {
  return Number(/^provinces-(?<size>63|34)$/.exec(population?.value ?? "")?.groups?.["size"]) || null;
}

/** “PAPI chỉ có 61 tỉnh, thành phố”: how many provinces are ranked, where the text says so. */
function sizeSaid(article: Article, subject: string): number | null {
  if (!subject.startsWith("province:")) return null;
  const said = /(?:chỉ có|có|của|trong|số|hạng) (?<size>6[0-3]|34) (?:tỉnh|địa phương)/.exec(article.text)?.groups?.[
    "size"
  ];
  return said === undefined ? null : Number(said);
}
