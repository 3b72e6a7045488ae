/** Whether the words around a number call it a score. */
import { isWholeScore, scaleOf } from "./bind-index.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** The components of other indices print points as well: only a number that is called a score is one. */
function saidAsScore({ article, sentence, quantity }: Occurrence): boolean {
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 30), quantity.start);
  return ends(
    before,
    /(?:đạt|được|giành|với|là|mới|chỉ|giá trị|điểm|chỉ số|\()(?: số| chỉ số| tổng điểm| giá trị)? ?$/,
  );
}

/** In the range of whole scores it need not be called one; outside it must be, and the range must not speak against it. */
export function isScoreOf(index: string, here: Occurrence): boolean {
  const { quantity } = here;
  const ranged = scaleOf(index) !== "ratio";
  // Nothing else is printed with three digits after the mark.
  if ((!ranged || (index === "gci" && quantity.unit === "ratio")) && quantity.decimals >= 3) return true;
  if (ends(here.before, /(?:từ|trên|dưới|khoảng) $/)) return false;
  if (ranged && isWholeScore(index, quantity.value)) return true;
  return saidAsScore(here) && (!ranged || quantity.value > 10);
}

/** From here on a number of points, told to a part of one, is a whole score of the DTI. */
const WHOLE = 300;

/** “tỉnh hụt khoảng 40 điểm” is no score; “thể chế số 95 điểm”, “chấm 94,6 điểm”, “801.91/1.000 điểm” are. */
export function saidAsPoints(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  if (/[/]|trên/.test(article.text.slice(quantity.start, quantity.end))) return true;
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start);
  if (ends(before, /(?:hụt|mất|thiếu|trừ|cộng|thêm|kém|bớt|khoảng|chênh)(?: [^,.;]{0,12})? ?$/)) return false;
  const named = sentence.mentions.some(
    ({ kind, end }) =>
      (kind === "indicator" || kind === "subject" || kind === "index") &&
      end <= quantity.start &&
      quantity.start - end <= 2,
  );
  // “Huyện Đắk R'lấp xếp hạng nhì, 79,10 điểm”
  const owner = sentence.mentions.findLast(({ kind, end }) => kind === "subject" && end <= quantity.start);
  const besidePlace =
    /^(?:district|commune):/.test(owner?.id ?? "") &&
    sentence.quantities.some(({ kind, end }) => kind === "rank" && article.text.slice(end, quantity.start) === ", ");
  return (
    named ||
    besidePlace ||
    saidAsScore(here) ||
    (quantity.value >= WHOLE && quantity.decimals > 0 && ends(before, / có(?: được| tới| tổng cộng)? $/)) ||
    ends(
      before,
      /(?:chấm|dự kiến|tự tin|chỉ|còn|lên|đạt|được|là|mốc|mức|con số|phấn đấu|mục tiêu|đánh giá|cho|với|\()[^,.;\d]{0,25}$/,
    )
  );
}
