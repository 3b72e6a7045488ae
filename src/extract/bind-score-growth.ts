/** “tăng 13,3%” of a score; on a percent scale a difference in points. */
import { bindEdition } from "./bind-edition.ts";
import { bindIndex, scaleOf } from "./bind-index.ts";
import { bindIndicators, partBefore } from "./bind-indicator.ts";
import { bindMean, toldOfScores } from "./bind-mean.ts";
import { bindModality } from "./bind-modality.ts";
import { bindBaseline } from "./bind-period.ts";
import type { Bound } from "./bind-subject.ts";
import { bindSubject } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, type LastValue, draftOf, spanOf } from "./draft.ts";
import type { Occurrence } from "./occurrence.ts";
import { framedParts } from "./part-frame.ts";
import { boundsOf } from "./quantity.ts";
import { ends } from "./search.ts";

/** @returns the claims, or why there are none */
export function bindScoreGrowth(
  here: Occurrence,
  discourse: Discourse,
  values: readonly LastValue[],
): Draft[] | string {
  const { article, sentence, quantity } = here;
  const last = values.at(-1);
  const lead = here.before;
  const named = sentence.mentions.some(
    ({ kind, end }) => (kind === "index" || kind === "indicator") && end <= quantity.start,
  );
  if (
    last === undefined &&
    !named &&
    !goesOn(here, discourse) &&
    !ofToldScore(here, discourse) &&
    !(toldOfScores(article, sentence) && bindMean(here, discourse) !== null) &&
    !(discourse.index?.value === "dti" && RISE.test(lead)) &&
    !/trung bình|bình quân|(?:tổng điểm|điểm số|số điểm|điểm|giá trị)[^,.;]{0,15}$/.test(lead)
  )
    return "what grew is not named";
  const found = bindIndex(here, discourse);
  if ("refused" in found) return found.refused;
  const index = found.bound;
  const isPercent = scaleOf(index.value) === "percent";
  if (!isPercent && index.value !== "dti" && index.value !== "egdi") return "this index has no growth";
  if (last === undefined && index.how === "inherited" && index.value !== "dti" && !isPercent)
    return "what grew is not named";
  const subject = bindMean(here, discourse) ?? bindSubject(here, discourse);
  if (subject === null) return "no subject is near";
  // “Năm 2023, con số này là 82,66%, tức đã tăng 1,28%”: up to the newest.
  const newest = ends(here.before, /(?:tức|nghĩa) (?:là )?(?:đã )?$/) ? discourse.newest.get(index.value) : undefined;
  const edition = bindEdition(here, index.value, discourse, false);
  const period: Bound<string> | null =
    newest !== undefined && edition !== null && newest.value > edition.value
      ? { ...newest, how: "inherited" }
      : edition;
  return indicatorsOf(here, discourse, index.value).flatMap((indicator) => {
    const { start, end } = spanOf(sentence, quantity, [indicator]);
    return boundsOf(quantity).map(({ value, comparator }) =>
      draftOf(quantity, {
        index,
        subject,
        indicator,
        measure: isPercent ? "score-change" : "score-growth",
        value,
        comparator,
        unit: "percent",
        period,
        baseline: bindBaseline(sentence, quantity, period?.value ?? null),
        modality: bindModality(here, discourse),
        start,
        end,
      }),
    );
  });
}

/** “DTI quốc gia tăng 8,6%. Tốc độ đã nhanh trở lại, bởi năm 2023 chỉ tăng 3%”: growth of the edition that is named, of what grew before. */
function goesOn(here: Occurrence, { growth }: Discourse): boolean {
  const { sentence } = here;
  return (
    growth !== null &&
    sentence.index - growth <= 1 &&
    /(?:^|[,;] |bởi |vì |trong khi |còn )(?:(?:năm|kỳ) 20\d\d|(?<=so với[^.;]{0,30})(?:chỉ số|giá trị|điểm số|mức|con số)(?: này| ấy| đó| dti)?) (?:chỉ |mới |đã |còn )*$/.test(
      here.before,
    )
  );
}

/** “DTI quốc gia đạt 0,7955. Đặt cạnh năm 2023, mức này nhỉnh hơn 8,6%”: of the score that the sentence before gave. */
function ofToldScore({ article, sentence, before }: Occurrence, { index }: Discourse): boolean {
  return (
    index?.value === "dti" &&
    TOLD_SCORE.test(before) &&
    article.sentences[sentence.index - 1]?.quantities.findLast(({ kind }) => kind !== "other")?.kind === "score"
  );
}

const TOLD_SCORE =
  /^(?:(?:so với|đặt cạnh|bên cạnh|đối chiếu với) [^,;.]{3,40}, )?(?:mức|con số|giá trị|điểm số|kết quả|chỉ số) (?:này|ấy|đó|trên) /;

/** “Mức tăng của năm 2024 là 8,6%”, “khác hẳn cú nhảy 33,5% của năm trước đó”: told as a thing. */
export const RISE =
  /(?:mức tăng(?! trưởng kinh)|(?:tốc độ|nhịp) tăng(?! trưởng kinh)|đà tăng|cú (?:nhảy|bứt|tăng|bứt phá))(?: (?:của|trong|ở) [^.;,\d]{0,25}(?:20\d\d)?)?(?: (?:là|đạt|ở mức|chỉ|mới|lên tới|lên đến|tới))*(?: \(|:)? ?$/;

/** The parts of the index that a score, or its growth, is of. */
export function indicatorsOf(here: Occurrence, discourse: Discourse, index: string): Bound<string>[] {
  const { sentence, quantity } = here;
  return index === "dti" ? bindIndicators(here, framedParts(here, discourse)) : [partBefore(sentence, quantity, index)];
}
