/** “593,4/1.000 điểm”, “541,46 điểm trên thang 1.000”: the score says in passing how high the scale goes. */
import type { Article, Sentence } from "./article.ts";
import type { Draft } from "./draft.ts";
import { readNumber } from "./pattern.ts";

export function readScales(article: Article, sentence: Sentence, here: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const score of here) {
    const { measure, index, quantity } = score;
    if (measure !== "score" || index?.value !== "dti" || quantity === null) continue;
    const words = article.text.slice(quantity.start, Math.min(sentence.end, quantity.end + 40));
    const match = SCALE.exec(words);
    const top = readNumber(match?.groups?.["top"]);
    const said = sentence.quantities.some(
      ({ kind, start }) => kind === "max-score" && start >= quantity.start && start <= quantity.end + 40,
    );
    if (said || match === null || top === null || top.decimals > 0 || top.value < 10 || top.value < quantity.value)
      continue;
    drafts.push({
      ...score,
      subject: { value: `index:${index.value}`, start: null, end: null, note: "the index itself", how: "stated" },
      measure: "max-score",
      value: top.value,
      comparator: "eq",
      unit: "points",
      population: null,
      modality: "actual",
      attribution: null,
      derived: true,
      rule: "score/scale",
      quantity: null,
      start: quantity.start,
      end: quantity.start + match[0].length,
    });
  }
  return drafts;
}

const SCALE =
  /^[^\d/]{0,40}\d[\d.,]*(?: điểm)? ?(?:\/ ?|trên (?:thang (?:điểm )?|tổng (?:số )?|tối đa )|\(thang (?:điểm )?|, thang (?:điểm )?)(?<top>1[. ]?000|\d{2,4})(?![\d%/]|[.,]\d)/;
