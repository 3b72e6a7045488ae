/**
 * Editions told by a step from another: “kỳ trước”, “một năm sau”, “hai năm trước”, “cùng năm”, a year that lies ahead.
 */
import type { Sentence } from "./article.ts";
import { periodBefore } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { editionOut } from "./edition-out.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";

/** “đến năm 2025, DTI của Sơn La đứng trong 30 tỉnh”: a year after the document’s own holds for what follows it. */
export function aheadYear({ article, sentence, quantity }: Occurrence, discourse: Discourse): Bound<string> | null {
  const ownYear = discourse.ownYear;
  if (ownYear === null) return null;
  const years = sentence.periods.filter(
    ({ period, role, end }) =>
      period !== null && /^\d{4}$/.test(period) && role !== "baseline" && end <= quantity.start,
  );
  const last = years.at(-1);
  // “… đến 2030 vào top 10, nhưng đến thời điểm này …”: the turn comes back to the present.
  if (
    last !== undefined &&
    /(?:nhưng|song|tuy nhiên|còn hiện|đến thời điểm này|hiện nay|vốn|hiện đang)/.test(
      article.text.slice(last.end, quantity.start),
    )
  )
    return null;
  return last?.period != null && Number(last.period) > ownYear ? { ...known(last.period, last), how: "stated" } : null;
}

/** “Hai năm trước, nước ta đứng thứ 86”. */
export function twoBefore(
  { article, sentence, quantity }: Occurrence,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const mention = sentence.periods.find(
    ({ relative, end }) => relative === "two-years-before" && end <= quantity.start,
  );
  const current = discourse.editions.get(index) ?? discourse.newest.get(index);
  if (mention === undefined || current === undefined || !/^\d{4}$/.test(current.value)) return null;
  return /[;.]|nay /.test(article.text.slice(mention.end, quantity.start))
    ? null
    : { ...known(String(Number(current.value) - 2), mention), how: "inherited", note: "two years before" };
}

/** “Một năm sau, tỉnh lên bậc 17”, “Kỳ tới phải vào top 40”: the edition after the one that was told of. */
export function editionAfter(
  { article, sentence, quantity }: Occurrence,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const mention = sentence.periods.find(({ relative, end }) => relative === "next-edition" && end <= quantity.start);
  if (mention === undefined || article.text.slice(mention.end, quantity.start).includes(";")) return null;
  const held = discourse.editions.get(index);
  // “Một năm sau, tỉnh lên thứ 12, rồi lùi về thứ 15 ở DTI năm 2022”: counted from what was told before the sentence.
  const told = (held?.start ?? -1) > mention.start ? discourse.editionsBefore?.get(index) : held;
  // The number before in the same sentence has taken the step already.
  if (told?.start === mention.start) return { ...told, how: "inherited" };
  const current =
    told?.value ??
    (index === "dti" && article.document.published !== null ? editionOut(article.document.published) : null);
  return current === null || !/^\d{4}$/.test(current)
    ? null
    : { ...known(String(Number(current) + 1), mention), how: "inherited", note: "the edition after" };
}

/** “Kỳ trước, Bộ chấm Khánh Hòa 589,1 điểm”: the edition before the one that the text is about. */
export function editionBefore(
  { article, sentence, quantity }: Occurrence,
  index: string,
  discourse: Discourse,
): Bound<string> | null {
  const frame = sentence.periods.find(
    ({ relative, role, start, end }) =>
      ((relative === "previous-edition" && start - sentence.start < 12) ||
        (relative === "last-year" &&
          (start === sentence.start || /^một năm/.test(article.text.slice(start, start + 8))))) &&
      role === "plain" &&
      end <= quantity.start,
  );
  const current = discourse.draftEditions.get(index) ?? discourse.editions.get(index);
  if (frame === undefined || current === undefined) return null;
  const since = article.text.slice(frame.end, quantity.start);
  if (
    /năm nay|(?<![a-zà-ỹ])(?:kỳ|lần) này|, nay /.test(since) ||
    (since.includes(";") && frame.relative === "last-year")
  )
    return null;
  // “Kỳ công bố trước (DTI 2022), Đồng Nai đứng 43/63” says which one it was.
  const said = sentence.periods.find(
    ({ start, end, period }) =>
      start > frame.end && end <= quantity.start && start - frame.end < 14 && /^\d{4}$/.test(period ?? ""),
  );
  if (said?.period != null) return { ...known(said.period, said), how: "stated" };
  const last = periodBefore(current.value, null);
  // The United Nations rank every second year.
  const before = last !== null && index === "egdi" ? periodBefore(last, null) : last;
  return before === null ? null : { ...known(before, frame), how: "inherited", note: "the edition before" };
}

/** “tăng 50 bậc so với năm 2017, khi đó Việt Nam đứng thứ 100/193”: the year told right before. */
export function thatYear(here: Occurrence): Bound<string> | null {
  const { sentence } = here;
  const then = THEN.exec(here.before);
  if (then === null) return null;
  const year = sentence.periods.findLast(
    ({ end, period }) => end === sentence.start + then.index && /^\d{4}$/.test(period ?? ""),
  );
  return year?.period == null ? null : { ...known(year.period, year), how: "stated" };
}

const THEN = /,? (?:khi|lúc|thời điểm|năm mà)(?: đó| ấy)?,? [^.;,\d]{0,40}$/;

/** “Cùng năm, tỉnh xếp thứ 28 về PAR Index”. */
export function sameYear(sentence: Sentence, quantity: Quantity, discourse: Discourse): Bound<string> | null {
  const same = sentence.periods.find(({ relative, end }) => relative === "same-year" && end <= quantity.start);
  if (same === undefined || discourse.year === null) return null;
  return { ...discourse.year, how: "inherited", note: "“cùng năm”" };
}
