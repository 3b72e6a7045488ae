/**
 * “Sau khi hợp nhất với Quảng Nam và rơi xuống hạng 17 ở kỳ 2023, Đà Nẵng lên thứ 9”: a clause that opens a sentence, of
 * whom the sentence is about, tells how things stood before.
 */
import type { Article, Sentence } from "./article.ts";
import { canOwn, type Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** “Sau khi hợp nhất với Quảng Nam và rơi xuống hạng 17, Đà Nẵng lên thứ 9”: the opening is of whom the sentence is about. */
export function ownerOfOpening({ article, sentence, quantity }: Occurrence): Mention | null {
  const opening = openingClause(article, sentence);
  if (opening === null || quantity.end > opening.end) return null;
  const inside = sentence.mentions.filter((mention) => canOwn(mention) && mention.end <= quantity.start);
  return inside.every(({ start }) => ends(article.text.slice(sentence.start, start), BESIDE)) ? opening.owner : null;
}

/** In an opening clause: whom somebody did something with. */
const BESIDE = / (?:với|cùng|vào|từ|của|qua|nhập|nhất)(?: tỉnh| thành phố)? $/;

/** “Sau khi …, <whom the sentence is about> …”: the clause that opens it, and its owner. */
function openingClause(article: Article, sentence: Sentence): { readonly end: number; readonly owner: Mention } | null {
  if (!OPENING.test(article.text.slice(sentence.start, sentence.start + 12))) return null;
  const owner = sentence.mentions.find(
    (mention) =>
      canOwn(mention) &&
      mention.role === "topic" &&
      ends(article.text.slice(sentence.start, mention.start), /, (?:tỉnh |thành phố |tp\.? ?)?$/),
  );
  return owner === undefined ? null : { end: owner.start, owner };
}

const OPENING = /^(?:sau khi|từ chỗ|trước khi|kể từ khi) /;

/** Where an opening clause ends that tells how things stood before; null where it tells no number. */
export function pastOpening(article: Article, sentence: Sentence): number | null {
  const opening = openingClause(article, sentence);
  return opening !== null && sentence.quantities.some(({ kind, end }) => kind !== "other" && end <= opening.end)
    ? opening.end
    : null;
}
