/** Numbers that lists carry: paired by position, ranked in order, bounded by a place, chained without their verb. */
import type { Article, Sentence } from "./article.ts";
import { numberLists } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { boundByRank } from "./lists-after.ts";
import { chainedRanks } from "./lists-chained.ts";
import { listHeads, rankMembers } from "./lists-leaders.ts";
import { pair, pairBack, pointsBack } from "./lists-paired.ts";
import type { Quantity } from "./quantity.ts";

export interface Listed {
  readonly drafts: Draft[];
  /** Numbers that the lists used up. */
  readonly taken: ReadonlySet<Quantity>;
}

export function readLists(article: Article, sentence: Sentence, discourse: Discourse, held: readonly Draft[]): Listed {
  const drafts: Draft[] = [];
  const taken = new Set<Quantity>();
  for (const list of numberLists(article, sentence)) {
    const paired = pair(article, sentence, list, discourse);
    if (paired.length === 0) continue;
    drafts.push(...paired);
    for (const quantity of sentence.quantities)
      if (quantity.start < list.end && list.start < quantity.end) taken.add(quantity);
  }
  for (const head of listHeads(article, sentence, held)) {
    const members = head.members;
    discourse.lastList = members.map(({ id }) => id);
    drafts.push(...rankMembers(article, sentence, head, discourse));
    for (const quantity of sentence.quantities)
      if (quantity.start < head.end && head.start < quantity.end && quantity.kind === "top") taken.add(quantity);
  }
  drafts.push(...boundByRank(article, sentence, discourse));
  for (const draft of chainedRanks(article, sentence, discourse)) {
    drafts.push(draft);
    const { start, end } = draft.quantity ?? draft;
    for (const quantity of sentence.quantities)
      if (quantity.kind === "count" && quantity.start < end && start < quantity.end) taken.add(quantity);
  }
  return { drafts, taken };
}

/** “(năm 2021, các thứ hạng này là 24, 27, 29)”; after the numbers of its own sentence are known. */
export function readBackLists(
  article: Article,
  sentence: Sentence,
  discourse: Discourse,
  held: readonly Draft[],
): Draft[] {
  return numberLists(article, sentence)
    .filter((list) => list.unit === "rank" && pointsBack(article, sentence, list))
    .flatMap((list) => pairBack(article, sentence, list, held, discourse));
}
