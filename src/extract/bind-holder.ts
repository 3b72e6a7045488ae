/** Whose metric a number is: a province’s, a company’s or the nation’s; bodies that only report it never own it. */
import { publishers } from "../knowledge/ministries.ts";
import { isCity } from "../knowledge/provinces.ts";
import { withoutPlaces } from "./among-all.ts";
import type { Article, Sentence } from "./article.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { FoundMetric } from "./found-metric.ts";
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
  // “Tỷ lệ hồ sơ nộp trực tuyến của Bộ Tư pháp đạt 71,35%”
  const ministry = /^(?:online-|it-budget)/.test(metric.id)
    ? sentence.mentions.find(
        ({ kind, id, start, end }) =>
          kind === "subject" &&
          id.startsWith("ministry:") &&
          end <= quantity.start &&
          ends(article.text.slice(sentence.start, start), / (?:của|tại) $/) &&
          /^(?: năm \d{4})? (?:đạt|là|chỉ|mới|đã|chiếm|ở mức|lên|tăng)(?: [a-zà-ỹ]+){0,3} $/.test(
            article.text.slice(end, quantity.start),
          ),
      )
    : undefined;
  if (ministry !== undefined && !publishers.has(ministry.id.slice("ministry:".length)))
    return { ...known(ministry.id, ministry), how: "stated" };
  const speaker = /^online-/.test(metric.id) ? speakerOf(here) : null;
  if (speaker !== null) return speaker;
  // “Bộ đặt mục tiêu …, nâng tỷ lệ dịch vụ công toàn trình lên 70%”: a ministry has services and dossiers of its own.
  const isMain = discourse.headed && subject !== null && subject.value === discourse.main?.value;
  if (
    subject?.value.startsWith("ministry:") === true &&
    (/^(?:online-|it-budget|app-installs)/.test(metric.id) ||
      (isMain && metric.id === "digital-signatures" && IN_THE_MINISTRY.test(rest))) &&
    !publishers.has(subject.value.slice("ministry:".length)) &&
    (subject.how === "stated" ||
      isMain ||
      // “tỷ lệ hồ sơ nộp trực tuyến của Bộ đạt 71,35%. Đến hết tháng 6/2023, 100% dịch vụ công …”
      (discourse.metric?.subject?.value === subject.value && sentence.index - discourse.metric.sentence <= 2) ||
      OF_THE_MINISTRY.test(before) ||
      OF_THE_MINISTRY.test(rest) ||
      (metric.id === "it-budget" && /của toàn ngành/.test(before)) ||
      /(?:^|[,;] |(?:^|[,;] )(?:đến nay|hiện nay|hiện|năm qua|thời gian qua|(?:tính )?đến (?:hết |cuối )?[^,;]{2,20}),? )bộ (?=đặt|phấn đấu|đã|cũng|có|đạt|hiện|cung cấp)/.test(
        before,
      ))
  )
    return subject;
  if (subject?.how !== "stated" && goesOnNationwide(article, sentence, discourse))
    return { ...NATION, how: "inherited", note: STILL_NATIONWIDE };
  const foreign =
    subject?.how === "inherited" && subject.value.startsWith("country:") && !/nước (?:này|bạn|ấy)/.test(before);
  if (subject?.how === "stated" && subject.value.startsWith("commune:")) return subject;
  if (subject === null || foreign || /^(?:ministry|average|department|commune|region):/.test(subject.value))
    return { ...NATION, how: "assumed", note: "no province is named" };
  // A province that only comes up later, in passing, is not whom the text has been speaking of.
  const itself = sentence.mentions.some(
    ({ kind, id, end }) => kind === "pronoun" && id === "tỉnh" && end <= quantity.start,
  );
  if (subject.how === "inherited" && !itself && isYetToCome(subject, quantity, discourse))
    return { ...NATION, how: "assumed", note: "no province is named so far" };
  return subject;
}

/** “Bộ Công Thương cho biết 100% thủ tục hành chính …”: a ministry that speaks of nobody else speaks of its own services. */
function speakerOf({ article, sentence }: Occurrence): Bound<string> | null {
  const [speaker, ...others] = sentence.mentions.filter(({ kind }) => kind === "subject" || kind === "group");
  return speaker?.start === sentence.start &&
    others.length === 0 &&
    speaker.id.startsWith("ministry:") &&
    !publishers.has(speaker.id.slice("ministry:".length)) &&
    /^ (?:cho biết|cho hay|thông tin|khẳng định),? (?!cả nước|toàn quốc)/.test(
      article.text.slice(speaker.end, speaker.end + 30),
    ) &&
    !/cả nước|toàn quốc|các (?:bộ|địa phương|tỉnh)/.test(article.text.slice(speaker.end, sentence.end))
    ? { ...known(speaker.id, speaker), how: "stated" }
    : null;
}

/** “Tỷ lệ hồ sơ nộp trực tuyến của huyện đạt 87,4%”: of the district or commune that was named last. */
function townMeant({ before }: Occurrence, { town, commune }: Discourse): Bound<string> | null {
  const groups = OF_TOWN.exec(before)?.groups;
  const head = groups?.["head"] ?? groups?.["opening"];
  if (head === undefined) return null;
  const meant = /^(?:xã|phường|thị trấn)$/.test(head) ? commune : town;
  return meant === null ? null : { ...meant, how: "inherited", note: `“${head}” stands for it` };
}

/** Whether the words before a number say that it is that of one district or commune, named or not. */
export function saysTown({ before }: Occurrence): boolean {
  return OF_TOWN.test(before);
}

const OF_TOWN =
  /^(?<opening>huyện|thị xã|quận|xã|phường|thị trấn) (?:này |cũng |đã |đang |hiện )*(?:đề ra|đặt|phấn đấu|có|đạt|quyết tâm|giao)(?: [^.;,]{0,60})? $|(?:^|,? )(?:của|toàn) (?<head>huyện|thị xã|quận|xã|phường|thị trấn)(?: (?:năm|tháng|quý|kỳ|ta|này|đã|hiện|cũng|mới|nay|\d[\d/]*))*,? (?:đạt|là|chiếm|được|lên|ở mức|có|chỉ|mới|còn)(?: [a-zà-ỹ]+){0,2} $/;

/** “Đến hết tháng 6, cả nước có 74.008 tổ. Tỷ lệ hộ gia đình dùng cáp quang đạt 77,2%.”: the sentence before speaks of the nation. */
function goesOnNationwide(article: Article, sentence: Sentence, { metric }: Discourse): boolean {
  const before = article.sentences[sentence.index - 1];
  if (before?.line !== sentence.line || metric?.sentence !== before.index) return false;
  if (metric.subject?.value !== NATION.value) return false;
  if (sentence.mentions.some(({ kind }) => kind === "pronoun")) return false;
  if (metric.subject.note === STILL_NATIONWIDE) return true;
  const first = before.quantities.find(({ kind }) => kind !== "other");
  const lead = article.text.slice(before.start, first?.start ?? before.end);
  return (
    /(?:^|[,:] )(?:tính đến nay |hiện |hiện nay |đến nay )?,? ?(?:trên )?(?:cả nước|toàn quốc) /.test(lead) &&
    !before.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("province:"))
  );
}

const STILL_NATIONWIDE = "the nation, as in the sentence before";

const IN_THE_MINISTRY = /(?:trong|của|toàn) (?:ngành|bộ)(?![a-zà-ỹ])/;
const OF_THE_MINISTRY =
  /(?<![a-zà-ỹ])(?:của|cho|tại) bộ(?=$|[,.;:]| (?:đạt|là|chỉ|đã|mới|được|có|tăng|giảm|lên|chiếm|ở|còn|hiện|cũng|thì|giữ)(?![a-zà-ỹ]))|(?:^|[,;:“"] ?|20\d\d )bộ (?:chỉ |mới |đã |cũng |được |đang )*(?:được |có |bố trí|dành|chi|giải quyết|cung cấp|tiếp nhận|đạt)/;

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

/** “Tại Lai Châu, thuê bao di động đạt …”, “62% người dân ở Lạng Sơn”: where it was counted, unless only a meeting was held there. */
function placeOf(here: Occurrence): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const places = sentence.mentions.filter(
    ({ kind, role, id, start, end }) =>
      kind === "subject" &&
      role === "place" &&
      /^(?:province|district|commune):/.test(id) &&
      ends(article.text.slice(sentence.start, start), /(?:tại|ở|địa bàn)(?: tỉnh| thành phố| tp\.?)? $/) &&
      // In a town a meeting was held, unless the number is told right after it.
      (id.startsWith("province:") || HELD.test(article.text.slice(end, quantity.start))),
  );
  const before = places.filter(({ end }) => end <= quantity.start).at(-1);
  if (before !== undefined) {
    // “Bình quân cả nước …; tại Quảng Bình, tỷ lệ này là …”: what goes before the place's own clause is another matter.
    const clause = here.before.lastIndexOf(";") + 1;
    const lead = before.start >= sentence.start + clause ? here.before.slice(clause) : here.before;
    return MEETING.test(lead) || NATIONWIDE.test(lead) ? null : { ...known(before.id, before), how: "stated" };
  }
  const after = places.find(
    ({ start }) =>
      start >= quantity.end &&
      start - quantity.end < 90 &&
      !/[.;:()]|cả nước|toàn quốc/.test(article.text.slice(quantity.end, start)),
  );
  return after === undefined ? null : { ...known(after.id, after), how: "stated" };
}

const HELD =
  /^, (?:tỷ lệ|tỷ trọng|con số|chỉ tiêu) (?:này|ấy|đó) (?:[a-zà-ỹđ]+ ){0,3}$|^ (?:chỉ|mới|còn)(?: (?:đạt|là|có|được|còn))* $|^(?: \([^()]{3,25}\))? (?:đã |hiện |mới |cũng )*(?:đạt|là|có|chiếm|lên|được)(?: [a-zà-ỹđ]+){0,2} $/;

const MEETING =
  /hội nghị|hội thảo|họp|diễn đàn|tọa đàm|phát biểu|tổ chức|diễn ra|làm việc|thăm|khai mạc|sự kiện|triển lãm|phiên|chia sẻ|cho biết|công bố|việt nam|nước ta/;

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
function backHome(
  here: Occurrence,
  subject: Bound<string> | null,
  { main, topicSentence, headed, dominant, metric }: Discourse,
): Bound<string> | null {
  const { article, sentence } = here;
  if (subject === null || subject.how !== "inherited") return subject;
  const isPast =
    (subject.value.startsWith("enterprise:") ||
      (main?.value === NATION.value &&
        subject.value.startsWith("province:") &&
        !sentence.mentions.some(({ kind }) => kind === "pronoun"))) &&
    subject.value !== main?.value &&
    article.sentences[topicSentence]?.line !== sentence.line;
  if (isPast) return main === null ? null : { ...main, how: "inherited" };
  // “Đến cuối năm 2024, cả nước có 73.788 doanh nghiệp công nghệ số. … Bộ đặt mục tiêu có 80.000”
  const isSince =
    metric?.subject?.value === NATION.value &&
    metric.sentence > topicSentence &&
    article.sentences[metric.sentence]?.line === sentence.line &&
    !sentence.mentions.some(({ kind, id }) => kind === "pronoun" && !id.startsWith("bộ"));
  if (subject.value.startsWith("province:") && !headed && !dominant && isSince)
    return { ...NATION, how: "inherited", note: STILL_NATIONWIDE };
  if (subject.value.startsWith("province:") && !headed && !dominant && speaksForNation(here))
    return { ...NATION, how: "inherited", note: "a body of the nation speaks" };
  return subject.value.startsWith("district:") && main !== null ? { ...main, how: "inherited" } : subject;
}

/** “Theo Tổng cục Thuế, 100% doanh nghiệp …”, “Đề án … (Quyết định số 1813/QĐ-TTg) đặt mục tiêu …”, after a sentence on a province. */
function speaksForNation({ sentence, before }: Occurrence): boolean {
  return (
    !sentence.mentions.some(
      ({ kind, id }) => kind === "pronoun" || (kind === "subject" && id.startsWith("province:")),
    ) && NATIONAL.test(before)
  );
}

const NATIONAL =
  /^(?:cũng )?(?:theo )?(?:số liệu (?:của|từ) )?(?:tổng cục(?! thống kê tỉnh)|ngân hàng nhà nước(?! chi nhánh)|văn phòng chính phủ|thủ tướng|chính phủ|ủy ban quốc gia|bộ [^,.;]{2,40}? (?:cho biết|cho hay|thống kê|ước tính|đặt mục tiêu|thông tin))(?![a-zà-ỹ])|\/qđ-ttg(?![a-z])[^;]*(?:mục tiêu|yêu cầu|đề ra|xác định|giao|phấn đấu)[^;]*$/;

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

const NATION: Bound<string> = { ...known("country:vn", null, "the whole country"), how: "stated" };
/** “34/63 tỉnh, thành phố đã lập 27.218 tổ” speaks of the nation. */
const NATIONWIDE =
  /(?:cả nước|toàn quốc|\d+(?:\/63)? (?:tỉnh, thành phố|tỉnh, thành|địa phương) (?:đã|có|trên)|các địa phương)(?!.*(?:cả nước|toàn quốc))/;
