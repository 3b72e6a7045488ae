/** “thứ 5, chỉ sau A, B, C và D”: those named stand above, each bounded by the place. */
import type { Article, Sentence } from "./article.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindPopulation, notePopulations } from "./bind-population.ts";
import { membersFrom } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import { OVERALL, type Draft } from "./draft.ts";
import { ends } from "./search.ts";

const AFTER_THEM =
  /(?:chỉ sau|bám ngay sau|ngay sau|đứng sau|xếp sau|sau)(?: (?:\d+|\S+) (?:nơi|tỉnh|địa phương|đơn vị))?(?: là)?:? ?(?:tỉnh |thành phố |tp\.? ?)?$/;

/** “… chỉ sau 4 địa phương vừa kể trên và 2 tỉnh: A, B” */
const TOLD_AND =
  / ?\d{1,2} (?:địa phương|tỉnh|đơn vị|bộ) (?:vừa kể|vừa nêu|kể trên|nói trên|nêu trên)(?: trên)? và \d{1,2} (?:tỉnh|địa phương|đơn vị|bộ):? $/;

export function boundByRank(article: Article, sentence: Sentence, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  const subjects = sentence.mentions.filter(
    ({ kind, id }) => kind === "subject" && /^(?:province|ministry|country):/.test(id),
  );
  let at = 0;
  while (at < subjects.length) {
    const members = membersFrom(article, subjects, at);
    at += Math.max(1, members.length);
    const first = members[0];
    if (first === undefined) continue;
    const told = ends(article.text.slice(sentence.start, first.start), TOLD_AND);
    const before = article.text.slice(sentence.start, first.start).replace(TOLD_AND, "");
    if (!ends(before, AFTER_THEM) && !told) continue;
    const rank = sentence.quantities.filter(({ kind, end }) => kind === "rank" && end <= first.start).at(-1);
    if (rank === undefined || rank.value < 2 || first.start - rank.end > 90) continue;
    const found = bindIndex(article, sentence, rank, discourse);
    if ("refused" in found) continue;
    const earlier = told ? discourse.lastList : [];
    if (members.length + earlier.length > rank.value - 1) continue;
    discourse.lastList = members.map(({ id }) => id);
    const period = bindEdition(article, sentence, rank, found.bound.value, discourse, false);
    const [indicator = OVERALL] =
      found.bound.value === "dti" ? bindIndicators(article, sentence, rank, null) : [OVERALL];
    notePopulations(article, sentence, discourse, rank.end);
    const names = [
      ...members.map(({ id, start, end }) => ({ id, start, end })),
      ...earlier.map((id) => ({ id, start: first.start, end: first.end })),
    ];
    for (const { id, start, end } of names) {
      const { of, population } = bindPopulation(
        article,
        sentence,
        rank,
        id,
        found.bound.value,
        period?.value ?? null,
        discourse,
      );
      const limit = rank.value - 1;
      drafts.push({
        index: found.bound,
        subject: { value: id, start, end, note: null, how: "stated" },
        indicator,
        measure: "rank",
        value: limit,
        comparator: limit === 1 ? "eq" : "lte",
        unit: "rank",
        of,
        population,
        period,
        baseline: null,
        modality: "actual",
        object: null,
        attribution: null,
        derived: true,
        rule: "list/after",
        quantity: null,
        start: rank.start,
        end: members.at(-1)?.end ?? end,
      });
    }
  }
  return drafts;
}
