/** Numbers that lists carry: paired by position, ranked in order, bounded by a place, chained without their verb. */
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { readScales } from "./implied-scale.ts";
import { chainedRanks, namedOrdinals } from "./lists-chained.ts";
import { listHeads } from "./lists-heads.ts";
import { rankMembers } from "./lists-leaders.ts";
import { readNeighbours } from "./lists-neighbours.ts";
import { pair } from "./lists-paired.ts";
import { numberLists } from "./number-lists.ts";
import { numberRuns } from "./number-runs.ts";
import { pairBack, pointsBack } from "./pair-back.ts";
import { pairMetrics } from "./pair-metrics.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

export interface Listed {
  readonly drafts: Draft[];
  /** Numbers that the lists used up. */
  readonly taken: ReadonlySet<Quantity>;
}

export function readLists(article: Article, sentence: Sentence, discourse: Discourse, held: readonly Draft[]): Listed {
  const drafts: Draft[] = [];
  const taken = new Set<Quantity>();
  const take = (list: { readonly start: number; readonly end: number }): void => {
    for (const quantity of sentence.quantities)
      if (quantity.start < list.end && list.start < quantity.end) taken.add(quantity);
  };
  for (const list of numberLists(article, sentence)) {
    const paired = pair(article, sentence, list, discourse, held);
    if (paired.length === 0 && !(list.unit === "rank" && pointsBack(article, sentence, list))) continue;
    drafts.push(...paired);
    take(list);
  }
  for (const run of numberRuns(article, sentence)) {
    if (drafts.some(({ quantity }) => quantity !== null && quantity.start < run.end && run.start < quantity.end))
      continue;
    const paired = pairMetrics(article, sentence, run, discourse, held);
    drafts.push(...paired);
    if (paired.length > 0) take(run);
  }
  for (const head of listHeads(article, sentence, held)) {
    const members = head.members;
    discourse.lastList = members.map(({ id }) => id);
    const placed = rankMembers(article, sentence, head, discourse);
    drafts.push(...placed);
    for (const quantity of sentence.quantities) {
      const inHead = quantity.start < head.end && head.start < quantity.end;
      const leads =
        quantity.kind === "top" ||
        quantity.rule === "rank/leader" ||
        (head.numbered === true && quantity.kind === "rank");
      if ((placed.length > 0 || (head.told?.size ?? 0) > 0) && inHead && leads) taken.add(quantity);
    }
  }
  for (const quantity of sentence.quantities)
    if (quantity.kind === "top" && tellsOfOthers(article, sentence, quantity)) taken.add(quantity);
  for (const draft of [...chainedRanks(article, sentence, discourse), ...namedOrdinals(article, sentence, discourse)]) {
    const { start, end } = draft.quantity ?? draft;
    if ([...taken].some((quantity) => quantity.start < end && start < quantity.end)) continue;
    drafts.push(draft);
    for (const quantity of sentence.quantities)
      if (quantity.kind === "count" && quantity.start < end && start < quantity.end) taken.add(quantity);
  }
  return { drafts, taken };
}

/** “rời top 10 là A”, “top 10 vắng A và B”: those that are named are not in it. */
function tellsOfOthers(article: Article, sentence: Sentence, { start, end }: Quantity): boolean {
  const before = article.text.slice(Math.max(sentence.start, start - 30), start);
  const after = article.text.slice(end, Math.min(sentence.end, end + 40));
  return (
    ends(before, /(?<![a-zà-ỹ])(?:rời|rời khỏi|chia tay|tạm biệt|mất chỗ trong|mất suất) $/) ||
    /^(?: [^,.;:()]{0,24}?)? (?:vắng|vắng mặt|vắng bóng|không có(?! (?:cung cấp )?dịch vụ| dvc)|không còn|thiếu) /.test(
      after,
    )
  );
}

/**
 * What hangs on the numbers of its own sentence: “(năm 2021, các thứ hạng này là 24, 27, 29)”, “thứ 5, chỉ sau A và B”.
 * @param first the number of drafts held before the sentence
 */
export function readBackLists(
  article: Article,
  sentence: Sentence,
  discourse: Discourse,
  held: readonly Draft[],
  first: number,
): Draft[] {
  const back = numberLists(article, sentence)
    .filter((list) => list.unit === "rank" && pointsBack(article, sentence, list))
    .flatMap((list) => pairBack(article, sentence, list, held, discourse));
  return [
    ...back,
    ...readNeighbours(article, sentence, discourse, held, first),
    ...readScales(article, sentence, held.slice(first)),
  ];
}
