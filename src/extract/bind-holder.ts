/** Whose metric a number is: a province’s, a company’s or the nation’s; bodies that only report it never own it. */
import { isCity } from "../knowledge/provinces.ts";
import { withoutPlaces } from "./among-all.ts";
import type { Article, Sentence } from "./article.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { FoundMetric } from "./found-metric.ts";
import { ownedByMinistry } from "./held-by-ministry.ts";
import {
  goesOnNationwide,
  isParagraphOfNation,
  NATION,
  NATIONWIDE,
  speaksForNation,
  STILL_NATIONWIDE,
} from "./held-by-nation.ts";
import { placeOf, townMeant } from "./held-by-place.ts";
import { known, type Known } from "./known.ts";
import { provinceOfApp } from "./metric-object.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

export function bindHolder(here: Occurrence, metric: FoundMetric, discourse: Discourse): Bound<string> {
  return groupIn(here) ?? carriedHolder(here, metric, discourse) ?? freshHolder(here, metric, discourse);
}

/** “…; các bộ, ngành đạt 52,13%, khối tỉnh 17,58%”: a group that opens the clause of its percentage. */
function groupIn({ article, sentence, quantity }: Occurrence): Bound<string> | null {
  if (quantity.kind !== "percent") return null;
  const group = sentence.mentions.findLast(({ kind, end }) => kind === "group" && end <= quantity.start);
  if (group === undefined || !/^(?:provinces|ministries)/.test(group.id)) return null;
  // “… toàn tỉnh đạt 85%; cấp tỉnh 92%, cấp xã 80%”: the province's own offices.
  const within =
    article.text.slice(group.start, group.end) === "cấp tỉnh" &&
    (/(?:cấp (?:huyện|xã|sở)|toàn tỉnh)/.test(article.text.slice(sentence.start, sentence.end)) ||
      sentence.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("province:")));
  if (within) return null;
  const opens =
    !/^(?:cả nước|toàn quốc)$/.test(article.text.slice(group.start, group.end)) &&
    ends(
      article.text.slice(sentence.start, group.start),
      /(?:^|[;,:.] |% và |trong đó |còn |riêng |(?:con số|tỷ lệ)(?: này)? |trực tuyến )(?:ở |tại |với |của )?(?:các |khối |nhóm )*$/,
    ) &&
    /^(?: (?:đạt|là|mới|chỉ|được|ở mức|chiếm|khoảng))* $/.test(article.text.slice(group.end, quantity.start));
  return opens ? { ...known(`average:${group.id}`, group), how: "stated" } : null;
}

/**
 * Whom the numbers that go on with this one are of: “… kém trung bình cả nước (12,33%). Nghị quyết đề ra mức 15%” comes
 * back from the nation to whom the series was of.
 */
export function holderOfSeries(
  { article, sentence, quantity }: Occurrence,
  metric: string,
  subject: Bound<string>,
  { metric: before }: Discourse,
): Known<string> {
  if (subject.value !== NATION.value || before?.id !== metric || before.subject === null) return subject;
  const beside =
    ends(
      article.text.slice(Math.max(sentence.start, quantity.start - 60), quantity.start),
      /(?:hơn|kém|so với|vượt|bằng|trung bình|bình quân|mặt bằng)[^.;]{0,25}(?:cả nước|toàn quốc|chung)[^.;]{0,20}$/,
    ) ||
    (/^ (?:gr?dp )?(?:của|trên) (?:cả nước|toàn quốc)(?![a-zà-ỹ])/.test(
      article.text.slice(quantity.end, quantity.end + 24),
    ) &&
      /(?:hơn|kém|so với|vượt|bằng|dưới|trên)(?: (?:mức|con số|tỷ lệ))? $|^(?:vượt|cao hơn|thấp hơn|kém)/.test(
        article.text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start),
      ));
  return beside && sentence.index - before.sentence <= 1 ? before.subject : subject;
}

/** “LaiChau-S”, “Công dân số Lai Châu”: a province’s app bears its name. */
export function ownerOfApp(app: string | null, holder: Bound<string>): Bound<string> {
  if (holder.how !== "assumed") return holder;
  const owner = provinceOfApp(app);
  return owner === null ? holder : { ...known(`province:${owner}`, null, "the app bears its name"), how: "inherited" };
}

/** A series belongs to whom its first number belonged, unless a name stands between. */
function carriedHolder(here: Occurrence, metric: FoundMetric, discourse: Discourse): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const held = discourse.metric;
  // “So với mức 14,26% của cả nước”
  if (/^ (?:gr?dp )?của (?:cả nước|toàn quốc)/.test(article.text.slice(quantity.end, quantity.end + 24))) return null;
  const whole = ownerOfWhole(here, discourse);
  if (whole !== null) return whole;
  // “Bộ này từng đưa ra con số 18,3% cho năm 2024”: a ministry counts for the nation.
  if (
    metric.id === "digital-economy-share" &&
    !/grdp/.test(article.text.slice(sentence.start, sentence.end)) &&
    /(?<![a-zà-ỹ])bộ này [^.;]*(?:đưa ra|công bố|ước tính|tính|nêu)(?![a-zà-ỹ])/.test(here.before)
  )
    return NATION;
  // GDP is the nation’s, whomever the series was of.
  if (metric.id === "digital-economy-share" && /^ (?:của )?gdp(?![a-z])/.test(here.after)) return null;
  if (metric.start >= 0 || held === null || held.id !== metric.id || held.subject === null) return null;
  // The mean of a group is told beside what goes on.
  if (held.subject.value.startsWith("average:")) return null;
  // Another country is told of in passing.
  if (
    held.subject.value.startsWith("country:") &&
    held.subject.value !== NATION.value &&
    held.sentence !== sentence.index
  )
    return null;
  const named = sentence.mentions.some(
    ({ kind, role, start, end }) =>
      kind === "subject" && role !== "issuer" && start >= held.at && end <= quantity.start,
  );
  return named ||
    (held.subject.value !== NATION.value && /cả nước|toàn quốc/.test(article.text.slice(held.at, quantity.start)))
    ? null
    : { ...held.subject, how: "inherited", note: "the series that it goes on with" };
}

function freshHolder(here: Occurrence, metric: FoundMetric, discourse: Discourse): Bound<string> {
  const { article, sentence, quantity } = here;
  const bound = backHome(here, bindSubject(here, discourse), discourse);
  const subject = bound?.how === "inherited" ? (ofOwnBodies(article, sentence, discourse) ?? bound) : bound;
  const town = townMeant(here, discourse);
  if (town !== null) return town;
  const place = placeOf(here);
  // “Hồ sơ nộp trực tuyến của Tuyên Quang đạt 58,2%; tại huyện Lâm Bình, tỷ lệ này chỉ 41%”
  const isLater = article.text.slice(subject?.end ?? 0, Math.max(subject?.end ?? 0, place?.start ?? 0)).includes(";");
  if (place !== null && (subject?.how !== "stated" || isLater)) return place;
  const owned = subject !== null && subject.how === "stated" && subject.start !== null ? subject.start : -1;
  const before = here.before;
  const next = sentence.quantities.find(({ start, kind }) => start >= quantity.end && kind !== "other");
  const rest = article.text.slice(quantity.end, next?.start ?? sentence.end);
  const clause = withoutPlaces(
    before.slice(Math.max(...[";", ", đến năm", ", trong khi "].map((joint) => before.lastIndexOf(joint))) + 1),
  );
  const wide = NATIONWIDE.exec(clause);
  const ofProvince = wide?.[0] === "các địa phương" && (discourse.dominant || discourse.headed);
  if (wide !== null && !ofProvince && quantity.start - clause.length + wide.index > owned) return NATION;
  // “cao hơn mức 14,26% của cả nước”
  if (
    /^ (?:gr?dp )?(?:của|trên) (?:cả nước|toàn quốc)(?![a-zà-ỹ])/.test(
      article.text.slice(quantity.end, quantity.end + 24),
    )
  )
    return NATION;
  if (
    owned < 0 &&
    /^[^,.;]{0,40}(?:trong |trên |của )?(?:cả nước|toàn quốc)/.test(
      article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 50)),
    )
  )
    return NATION;
  // GDP is the nation’s, GRDP a province’s.
  if (
    metric.id === "digital-economy-share" &&
    owned < 0 &&
    /(?<![a-z])gdp/.test(
      article.text.slice(Math.max(sentence.start, quantity.start - 60), Math.min(sentence.end, quantity.end + 12)),
    )
  )
    return NATION;
  const ministry = ownedByMinistry(here, metric, subject, rest, discourse);
  if (ministry !== null) return ministry;
  if (subject?.how !== "stated" && goesOnNationwide(article, sentence, discourse))
    return { ...NATION, how: "inherited", note: STILL_NATIONWIDE };
  const foreign =
    subject?.how === "inherited" && subject.value.startsWith("country:") && !/nước (?:này|bạn|ấy)/.test(before);
  if (subject?.how === "stated" && subject.value.startsWith("commune:")) return subject;
  if (subject === null || foreign || /^(?:ministry|average|department|commune|region):/.test(subject.value))
    return { ...NATION, how: "assumed", note: "no province is named" };
  // A province that only comes up later, in passing, is not whom the text has been speaking of.
  const isSpoken = sentence.mentions.some(
    ({ kind, id, end }) => kind === "pronoun" && id === "tỉnh" && end <= quantity.start,
  );
  if (subject.how === "inherited" && !isSpoken && isYetToCome(subject, quantity, discourse))
    return { ...NATION, how: "assumed", note: "no province is named so far" };
  return subject;
}

function isYetToCome(
  subject: Bound<string>,
  quantity: Quantity,
  { main, topic, dominant, headed }: Discourse,
): boolean {
  return (
    topic === null &&
    !dominant &&
    !headed &&
    subject.value === main?.value &&
    main.start !== null &&
    main.start >= quantity.end
  );
}

/** “Kế hoạch của UBND tỉnh đề ra …”, after a sentence on the neighbours: the province that the text is about. */
function ofOwnBodies(article: Article, sentence: Sentence, { main }: Discourse): Bound<string> | null {
  const body = OWN_BODIES.exec(article.text.slice(sentence.start, sentence.end))?.[0];
  return main?.value.startsWith("province:") === true &&
    body !== undefined &&
    /thành/.test(body) === isCity(main.value.slice("province:".length)) &&
    !sentence.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("province:"))
    ? { ...main, how: "inherited" }
    : null;
}

const OWN_BODIES =
  /(?<![a-zà-ỹ])(?:(?:ubnd|hđnd|cục thống kê|đảng bộ) (?:tỉnh|thành phố)|tỉnh (?:ủy|uỷ)|thành (?:ủy|uỷ))(?![a-zà-ỹ])/;

/**
 * A town is told of in passing: what follows without a name is the province’s again, where the text is about one. A
 * company, and a province in a text on the nation, is told of to the end of its paragraph.
 */
function backHome(here: Occurrence, subject: Bound<string> | null, discourse: Discourse): Bound<string> | null {
  const { article, sentence } = here;
  const { main, topicSentence, headed, dominant } = discourse;
  if (subject === null || subject.how !== "inherited") return subject;
  const isPast =
    (subject.value.startsWith("enterprise:") ||
      (main?.value === NATION.value &&
        subject.value.startsWith("province:") &&
        !sentence.mentions.some(({ kind }) => kind === "pronoun"))) &&
    subject.value !== main?.value &&
    article.sentences[topicSentence]?.line !== sentence.line;
  if (isPast) return main === null ? null : { ...main, how: "inherited" };
  if (subject.value.startsWith("province:") && !headed && !dominant && isParagraphOfNation(here, discourse))
    return { ...NATION, how: "inherited", note: STILL_NATIONWIDE };
  if (subject.value.startsWith("province:") && !headed && !dominant && speaksForNation(here))
    return { ...NATION, how: "inherited", note: "a body of the nation speaks" };
  return subject.value.startsWith("district:") && main !== null ? { ...main, how: "inherited" } : subject;
}

/** “11,8% GRDP của tỉnh Tây Ninh và 12,6% GRDP của tỉnh Long An”: whose whole it is a share of. */
function ownerOfWhole({ article, sentence, quantity }: Occurrence, { metric }: Discourse): Bound<string> | null {
  // “chiếm 21,5% GRDP của TP.HCM, 15,2% của Đồng Nai và chỉ 8,4% của Tây Ninh”
  const goesOn = metric?.sentence === sentence.index && metric.kind === "percent" && quantity.kind === "percent";
  const owner = sentence.mentions.find(
    ({ kind, id, start }) =>
      kind === "subject" &&
      id.startsWith("province:") &&
      start > quantity.end &&
      (goesOn ? OF_ANOTHER : OF_WHOLE).test(article.text.slice(quantity.end, start)),
  );
  return owner === undefined ? null : { ...known(owner.id, owner), how: "stated" };
}

const OF_WHOLE = /^ (?:trong )?(?:tổng )?grdp (?:của )?(?:toàn )?(?:tỉnh |thành phố |tp\.? ?)?$/;
const OF_ANOTHER = /^ (?:(?:trong )?(?:tổng )?grdp (?:của )?|của )(?:toàn )?(?:tỉnh |thành phố |tp\.? ?)?$/;
