/** Percentages that are scores: PAR and SIPAS print theirs so. */
import { withoutPlaces } from "./among-all.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex, isWholeScore, scaleOf } from "./bind-index.ts";
import { bindMean } from "./bind-mean.ts";
import { bindModality, modalityByYear } from "./bind-modality.ts";
import { type Bound, bindSubject } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { type Draft, type LastValue, OVERALL, draftOf, spanOf } from "./draft.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { isOfUnlistedPart } from "./part-reach.ts";
import type { Quantity } from "./quantity.ts";
import { isOfUnnamed } from "./refuse-score.ts";
import { isScoreOf } from "./said-as-score.ts";
import { ends } from "./search.ts";

/** How many sentences a percentage may stand from the index that prints scores in percent. */
const PERCENT_REACH = 4;

/** PAR and SIPAS print scores in percent. Null where the percentage is not theirs to claim. */
export function percentAsScore(here: Occurrence, discourse: Discourse, values: LastValue[]): Draft[] | string | null {
  const { article, sentence, quantity } = here;
  const found = bindIndex(here, discourse);
  if ("refused" in found || scaleOf(found.bound.value) !== "percent") return null;
  if (!isScoreOf(found.bound.value, here)) return "nothing says that this is the score of the index";
  if (isOfUnlistedPart(here)) return "the score of a part of the index";
  if (isOfUnnamed(here)) return "of the first or last, whoever that is";
  if (quantity.upTo !== null || ends(here.before, /từ [\d.,]+ ?% (?:đến|tới) $/)) return "a range over many";
  if (
    quantity.comparator !== "eq" &&
    ends(
      here.before,
      /\d+(?:\/\d+)? (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương|bộ, ngành|bộ|đơn vị)(?: [^.;,\d]{0,20})? $/,
    )
  )
    return "a bar that some of them passed";
  // “Hải Phòng 96,17%, nhất cả nước; Hà Nội 92,75%”
  const beside = sentence.mentions.find(
    ({ kind, role, end }) =>
      kind === "subject" && role === "topic" && /^(?: |: | \()$/.test(article.text.slice(end, quantity.start)),
  );
  const mean = beside === undefined ? bindMean(here, discourse) : null;
  const owner: Bound<string> | null =
    (beside === undefined ? null : { ...known(beside.id, beside), how: "stated" as const }) ??
    mean ??
    (isOfAll(here) ? WHOLE : (previousOwner(here, discourse) ?? bindSubject(here, discourse)));
  if (owner === null) return "no subject is near";
  if (
    found.bound.how === "inherited" &&
    (sentence.index - lastSentenceOf(found.bound.value, quantity, discourse) > PERCENT_REACH ||
      ((owner.start ?? -1) < sentence.start &&
        !isOfMain(here, found.bound.value, owner, discourse) &&
        owner.how !== "stated" &&
        mean === null &&
        !ends(here.before, THIS_NUMBER)))
  )
    return null;
  if (owner === WHOLE || mean !== null) discourse.topic = owner;
  const said = bindModality(here, discourse);
  const period = bindEdition(here, found.bound.value, discourse, said === "target");
  const modality = modalityByYear(said, period?.value ?? null, article, quantity, discourse);
  values.push({ kind: "score", at: quantity.end });
  const { start, end } = spanOf(sentence, quantity, [owner]);
  return [
    draftOf(quantity, {
      index: found.bound,
      subject: owner,
      indicator: OVERALL,
      measure: "score",
      unit: "percent",
      period,
      modality,
      rule: "score/percent",
      start,
      end,
    }),
  ];
}

/** Where the index was named last, or where it told a number last, for one that lies where its whole scores lie. */
function lastSentenceOf(index: string, quantity: Quantity, { indexSentence, indexTold }: Discourse): number {
  return isWholeScore(index, quantity.value) ? Math.max(indexSentence, indexTold) : indexSentence;
}

/** “Hà Nội giữ vị trí thứ 3 PAR Index 2023” over “Thành phố đạt 91,43%”, “Tỉnh xếp thứ 60/63, đạt 81,9%”: of whom and of which index the text is. */
function isOfMain(
  { sentence, quantity }: Occurrence,
  index: string,
  owner: Bound<string>,
  { main, mainIndex, indexTold }: Discourse,
): boolean {
  if (quantity.comparator !== "eq" || !isWholeScore(index, quantity.value)) return false;
  return (
    indexTold === sentence.index ||
    (mainIndex?.id === index && mainIndex.sentence === 0 && owner.value === main?.value && sentence.index <= 2)
  );
}

/** “Năm 2023, con số này là 82,66%” */
const THIS_NUMBER =
  /(?:tỷ lệ|con số|chỉ số|mức|kết quả|điểm số) (?:này|ấy|đó|tương ứng)(?: (?:là|đạt|chỉ|mới|được|ở mức))* $/;

const WHOLE: Bound<string> = { ...known("country:vn", null, "the whole country"), how: "stated" };

function isOfAll(here: Occurrence): boolean {
  const { article, sentence, quantity } = here;
  const near = withoutPlaces(here.before).slice(-50);
  const all = /(?:cả nước|toàn quốc)(?!.*(?:cả nước|toàn quốc))/.exec(near);
  const named =
    all !== null &&
    sentence.mentions.some(
      ({ kind, id, start, end }) =>
        kind === "subject" &&
        /^(?:province|ministry):/.test(id) &&
        start >= quantity.start - near.length + all.index &&
        end <= quantity.start,
    );
  return (
    (all !== null &&
      !named &&
      // “Dẫn đầu cả nước là Hải Phòng với 96,17%”
      !ends(
        here.before,
        /(?:dẫn đầu|đứng đầu|quán quân) (?:cả nước|toàn quốc) (?:vẫn |tiếp tục )?(?:là|thuộc về) [^.;]*$/,
      )) ||
    /^ [^,.;:()\d]{0,50}(?:trong|trên|của) (?:phạm vi )?(?:cả nước|toàn quốc)/.test(
      article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 70)),
    )
  );
}

/** “tăng 2,58% so với năm 2022 (80,08%)”: the old value of the same owner. */
function previousOwner(here: Occurrence, discourse: Discourse): Bound<string> | null {
  const { sentence } = here;
  const inBracket = ends(here.before, /\d \($/);
  const named = sentence.mentions.some(({ kind, role }) => kind === "subject" && role === "topic");
  return inBracket && !named && discourse.topic !== null ? { ...discourse.topic, how: "stated" } : null;
}
