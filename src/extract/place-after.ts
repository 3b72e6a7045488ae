/** “Trong 13 tỉnh đồng bằng, Long An chỉ đứng sau Cần Thơ”: a place that is told by who alone stands above it. */
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindPopulation } from "./bind-population.ts";
import { bindSubject } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, OVERALL, rankDraft } from "./draft.ts";
import type { Mention } from "./mention.ts";
import type { Relation } from "./neighbour-words.ts";
import { occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";

/**
 * With one province above it, it is second. What is known of another set does not hold there; where the set is not one we
 * keep, nothing is said.
 * @param anchor the place of the same subject that was told before, among all
 */
export function placeAfter(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  relation: Relation,
  anchor: Draft | null,
  discourse: Discourse,
): Draft | null {
  const last = members.at(-1);
  if (!relation.only || relation.side !== "above" || relation.told || last === undefined) return null;
  const quantity: Quantity = {
    kind: "rank",
    rule: "list/only-after",
    start: relation.start,
    end: last.end,
    value: members.length + 1,
    upTo: null,
    of: null,
    comparator: "eq",
    unit: "rank",
    decimals: 0,
  };
  const here = occurrenceIn(article, sentence, quantity);
  const found = bindIndex(here, discourse);
  const subject = bindSubject(here, discourse);
  const kindOf = (id: string | undefined): string => (id ?? "").split(":")[0] ?? "";
  if ("refused" in found || subject === null || kindOf(subject.value) !== kindOf(last.id)) return null;
  if (members.some(({ id }) => id === subject.value)) return null;
  const index = found.bound;
  const period = bindEdition(here, index.value, discourse, false);
  const edition = period?.value ?? null;
  const size = bindPopulation(here, subject.value, index.value, edition, discourse);
  const within = /^(?:provinces|countries)-of:/.test(size.population?.value ?? "");
  if (!within && anchor !== null) return null;
  if (
    !within &&
    /(?:^|[ ,])(?:trong|so với|ở) (?:nhóm|khối|các|những|số|\d)/.test(wordsBefore(article, sentence, relation))
  )
    return null;
  const [indicator = OVERALL] = index.value === "dti" ? bindIndicators(here) : [OVERALL];
  return rankDraft(quantity, {
    index,
    subject,
    indicator,
    ...size,
    period,
    derived: true,
    start: relation.start,
    end: last.end,
  });
}

function wordsBefore(article: Article, sentence: Sentence, relation: Relation): string {
  return article.text.slice(sentence.start, relation.start);
}
