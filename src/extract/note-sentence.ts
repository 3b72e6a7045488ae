/** What the next sentence inherits from one that was read: topic, index, edition, year, period, goals. */
import { publishers } from "../knowledge/ministries.ts";
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { AS_OF_REACH } from "./bind-metric-period.ts";
import { setsEstimate, setsTarget } from "./bind-modality.ts";
import { resolve, turnedTo } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import { type Discourse, indicesNamed } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { editionsIn } from "./editions-told.ts";
import { type Known, known } from "./known.ts";
import type { Mention } from "./mention.ts";
import { ends, mayMatch } from "./search.ts";
import { fromMention } from "./time-of-mention.ts";

/** What the next sentence inherits. */
export function noteSentence(article: Article, sentence: Sentence, discourse: Discourse, here: readonly Draft[]): void {
  const index = indexCarried(article, sentence, discourse);
  if (index !== undefined) {
    discourse.index = known(index.id, index);
    discourse.indexSentence = sentence.index;
  }
  const topics = sentence.mentions.filter(({ kind, role }) => kind === "subject" && role === "topic");
  const owners = new Set(here.filter(({ derived }) => !derived).map(({ subject }) => subject.value));
  // A name is spoken of all the time; it is the topic where it owns a number or opens the sentence, a province also
  // where the text is about none yet.
  const first =
    topics.find(({ id }) => owners.has(id) && id === discourse.main?.value) ??
    topics.find(
      ({ id, start }) =>
        owners.has(id) ||
        (id.startsWith("ministry:") &&
          (start === sentence.start ||
            (!publishers.has(id.slice("ministry:".length)) &&
              (discourse.main === null || discourse.main.value === id) &&
              opens(article, sentence, start)) ||
            presents(article, sentence, start))) ||
        (/^(?:province|country):/.test(id) &&
          (discourse.main === null || discourse.main.value === id || opens(article, sentence, start))),
    );
  const town = topics.find(({ id }) => id.startsWith("district:"));
  const unnamed = topics.length === 0 && here.length === 0;
  const turned = unnamed ? turnedTo(article, sentence, sentence.end) : null;
  const means = unnamed ? meansOf(article, sentence) : null;
  const office = unnamed ? officeOf(sentence, discourse) : null;
  if (town !== undefined) discourse.town = known(town.id, town);
  const commune = sentence.mentions.find(({ kind, id }) => kind === "subject" && id.startsWith("commune:"));
  if (commune !== undefined) discourse.commune = known(commune.id, commune);
  // A list of names is no topic; neither is a name that only stands in the middle of things.
  const several = owners.size === 0 && listsOf(article, sentence, "subject").some(([one]) => one === first);
  if (first !== undefined && !several && (topics.length < 3 || first.start - sentence.start < 25)) {
    discourse.topicOwns = owners.has(first.id) || (discourse.topicOwns && first.id === discourse.topic?.value);
    discourse.topic = resolve(first, discourse);
    discourse.topicSentence = sentence.index;
  } else if (turned !== null) {
    discourse.topic = known(turned.id, turned);
    discourse.topicSentence = sentence.index;
  } else if (topics.length === 0 && saysNation(article, sentence)) {
    discourse.topic = known("country:vn", null, "the nation’s own index");
  } else if (
    topics.length === 0 &&
    discourse.topic?.value.startsWith("average:") === true &&
    sentence.mentions.some(({ kind }) => kind === "pronoun")
  ) {
    discourse.topic = discourse.main;
  } else if (means !== null) {
    discourse.topic = means;
  } else if (office !== null) {
    discourse.topic = office;
    discourse.topicSentence = sentence.index;
  } else if (discourse.topic === null && topics.length === 0) {
    discourse.topic = onlyMinistry(sentence);
  }
  const provinces = new Map(
    sentence.mentions
      .filter(
        ({ kind, id, start }) =>
          kind === "subject" &&
          id.startsWith("province:") &&
          !ends(article.text.slice(sentence.start, start), VISITORS),
      )
      .map((mention) => [mention.id, mention]),
  );
  const [named] = provinces.values();
  discourse.lastNamed = provinces.size === 1 && named !== undefined ? known(named.id, named) : null;
  if (setsTarget(article, sentence)) discourse.target = sentence.index;
  // “Kết quả chính thức gần nhất là của năm 2022. Khi đó tỉnh đạt 581,1 điểm”
  if (/^kết quả chính thức/.test(article.text.slice(sentence.start, sentence.start + 20))) discourse.estimate = null;
  const estimate = setsEstimate(article, sentence);
  if (estimate !== null)
    discourse.estimate = {
      sentence: sentence.index,
      modality: estimate,
      index: discourse.index?.value ?? null,
      period: discourse.estimate?.period ?? null,
    };
  const year = sentence.periods.find(
    ({ role, period, start }) =>
      role === "plain" &&
      period !== null &&
      /^\d{4}$/.test(period) &&
      !ends(article.text.slice(sentence.start, start), /\($/) &&
      !isToldBeside(article, sentence, start, period, discourse),
  );
  if (year?.period != null) {
    discourse.year = known(year.period, year);
    discourse.yearLine = sentence.line;
  }
  // The year of a ranking is an edition, not a time of counting.
  if (here.every(({ index }) => index === null)) notePeriod(article, sentence, discourse);
}

/** The index that the next sentences are of: the last one named; where several are announced together, the text’s own, or the first. */
function indexCarried(article: Article, sentence: Sentence, { mainIndex }: Discourse): Mention | undefined {
  const named = indicesNamed(article, sentence);
  const together =
    new Set(named.map(({ id }) => id)).size > 1 &&
    sentence.quantities.every(({ kind }) => kind === "other") &&
    /(?<![a-zà-ỹ])(?:công bố|phát hành)(?![a-zà-ỹ])/.test(article.text.slice(sentence.start, named[0]?.start));
  if (together) return named.find(({ id }) => id === mainIndex?.id) ?? named[0];
  return [
    ...named,
    ...sentence.mentions.filter(({ kind, start }) => kind === "hint" && isFrame(article, sentence, start)),
  ]
    .sort((one, other) => one.start - other.start)
    .at(-1);
}

/** “Đoàn cán bộ Quảng Trị đến Thừa Thiên Huế học tập. Địa phương này …”: the hosts. */
const VISITORS =
  /(?:^|[,;.] )(?:(?:mới đây|vừa qua|sáng nay|chiều nay),? )?(?:đoàn|lãnh đạo|đại diện|cán bộ)(?: (?:công tác|cán bộ|đại biểu|khảo sát|lãnh đạo|của|sở|ubnd|[^ ,.;]{2,6} (?:tt&tt|nội vụ)))*(?: tỉnh| thành phố)? $/;

/** “đóng góp 11,6%; năm 2022 là 10,9%”: a year before the one that the text is on. */
function isToldBeside(article: Article, sentence: Sentence, at: number, year: string, discourse: Discourse): boolean {
  return (
    discourse.year !== null &&
    year < discourse.year.value &&
    ends(article.text.slice(sentence.start, at), /\d[^;]*; (?:còn |trong khi )?$/)
  );
}

/** “Giá trị trung bình của cấp tỉnh tăng ở cả ba trụ cột.”: whose means the next sentences give. */
function meansOf(article: Article, sentence: Sentence): Known<string> | null {
  if (!mayMatch(sentence, MEANS)) return null;
  const said = MEANS.exec(article.text.slice(sentence.start, sentence.end));
  if (said === null) return null;
  const group = sentence.mentions.find(
    ({ kind, id, start }) => kind === "group" && id !== "rest" && start >= sentence.start + said.index,
  );
  return group === undefined ? null : known(`average:${group.id}`, group);
}

const MEANS =
  /(?:giá trị|điểm|điểm số|chỉ số|dti) (?:[^.;,\d]{0,15})?(?:trung bình|bình quân)|(?:trung bình|bình quân)[^.;,\d]{0,20}(?:tăng|giảm|cải thiện|đi lên|có tiến bộ)/;

/** “Bảo hiểm xã hội Việt Nam vừa công bố …”: it issues the news, and is what the news is of, unless it publishes those of others. */
function onlyMinistry({ mentions }: Sentence): Known<string> | null {
  const ministries = mentions.filter(({ kind, id }) => kind === "subject" && id.startsWith("ministry:"));
  const [one] = ministries;
  return one === undefined || ministries.length > 1 || publishers.has(one.id.slice("ministry:".length))
    ? null
    : known(one.id, one);
}

/** “Ông A, Giám đốc Sở TT&TT Lâm Đồng, cho biết …”, in a text on several provinces: whom the next sentences are about. */
function officeOf({ mentions }: Sentence, { dominant, headed }: Discourse): Known<string> | null {
  const subjects = mentions.filter(({ kind }) => kind === "subject");
  const [province, ...others] = subjects.filter(({ id }) => id.startsWith("province:"));
  const isOffice = subjects.some(({ id, end }) => id.startsWith("department:") && end + 1 === province?.start);
  return province === undefined || others.length > 0 || !isOffice || dominant || headed
    ? null
    : known(province.id, province);
}

/** “Cả ba trụ cột của DTI quốc gia năm 2024 cùng đi lên.” */
function saysNation(article: Article, sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ kind, id, end }) =>
      kind === "index" && id === "dti" && /^\)?(?: \([^)]{1,20}\))? quốc gia/.test(article.text.slice(end, end + 35)),
  );
}

/** “Riêng chuyển đổi số, …”, “Về chuyển đổi số, …”: what the sentence and those after it are about. */
function isFrame(article: Article, sentence: Sentence, start: number): boolean {
  return (
    /^(?:riêng|về|còn|còn với|với|còn về|riêng về|đối với|ở)(?: (?:lĩnh vực|mảng))? $/.test(
      article.text.slice(sentence.start, start),
    ) && sentence.quantities.length === 0
  );
}

/** “Năm 2022, Cao Bằng …”, “Tại hội nghị, đại diện tỉnh Cao Bằng …”; not “Xếp dưới chỉ còn Cao Bằng”. */
function opens(article: Article, sentence: Sentence, start: number): boolean {
  const before = article.text.slice(sentence.start, start);
  return before.length < 25
    ? !/ (?:là|còn|có|gồm|sau|trên|dưới|với|và|như) (?:tỉnh |thành phố |tp\.? ?)?$/.test(before)
    : ends(before, /(?:, |: |riêng |còn )(?:tỉnh |thành phố |tp\.? ?)?$/) && before.length < 90;
}

/** “Tiến bộ nhanh nhất là Bộ Y tế.”: a sentence that only brings a name in. */
function presents(article: Article, sentence: Sentence, start: number): boolean {
  return (
    sentence.quantities.every(({ kind }) => kind === "other") &&
    ends(
      article.text.slice(sentence.start, start),
      /(?:nhất|đáng chú ý|nổi bật|ấn tượng|bất ngờ)[^,.;:()]{0,30} là (?:tỉnh |thành phố |tp\.? ?)?$/,
    )
  );
}

/** A period that plain numbers may take over: of counting, not of an edition, a programme or the signing of a paper. */
function notePeriod(article: Article, sentence: Sentence, discourse: Discourse): void {
  const editions = editionsIn(article, sentence).map(({ edition }) => edition.start);
  const period = sentence.periods.find(({ role, relative, period: text, start, end }) => {
    if (
      role === "baseline" ||
      relative !== null ||
      text === null ||
      (/^-\d\d(?:-\d\d)?$/.test(text) &&
        role !== "until" &&
        !ends(article.text.slice(Math.max(sentence.start, start - 8), start), /(?:cuối|hết) $/)) ||
      editions.includes(start) ||
      isToldBeside(article, sentence, start, text, discourse) ||
      // “đóng góp 9,8% GRDP trong 6 tháng (cả năm 2023 là 8,7%)”
      (sentence.quantities.some((one) => one.kind !== "other" && one.end <= start) &&
        ends(article.text.slice(sentence.start, start), /\([^()]{0,12}$/))
    )
      return false;
    if (discourse.ownYear !== null && Number(/^\d{4}/.exec(text)?.[0] ?? 0) > discourse.ownYear) return false;
    const dayOfEvent = ends(text, /-\d{2}-\d{2}$/) && role !== "until";
    return (
      !dayOfEvent &&
      !/đến năm|giai đoạn|nghị quyết|quyết định|kế hoạch/.test(article.text.slice(Math.max(0, start - 24), end))
    );
  });
  if (period === undefined) return;
  // “Tính đến tháng 11/2025 … Với 5G, tỷ lệ này là 90,2%, trong khi cuối năm 2024 mới là 25,5%.”: the report still stands there.
  const back =
    discourse.periodAsOf &&
    sentence.line - discourse.periodLine <= AS_OF_REACH &&
    sentence.quantities.some(({ kind, end }) => kind !== "other" && end <= period.start) &&
    Number(period.period?.slice(0, 4)) < Number(discourse.period?.value.slice(0, 4));
  if (back || (discourse.periodAsOf && discourse.periodLine === sentence.line && isOfPlan(article, sentence, period)))
    return;
  discourse.period = fromMention(period, article, discourse);
  discourse.periodAsOf =
    ends(article.text.slice(sentence.start, period.start), /^(?:kết thúc|khép lại|tổng kết) $/) ||
    ((period.role === "until" ||
      /^(?:hết|đến)/.test(article.text.slice(period.start, period.end)) ||
      ends(article.text.slice(sentence.start, period.start), /(?:báo cáo|số liệu|thống kê)[^,.;:\d]{0,45}$/)) &&
      (period.period?.length ?? 0) > 4);
  discourse.periodLine = sentence.line;
}

/** “62 thôn chưa có sóng đã được lập danh sách để đầu tư trong năm 2025”: when something is to be done, not a time of counting. */
function isOfPlan(article: Article, sentence: Sentence, { start, role }: PeriodMention): boolean {
  return (
    role === "plain" &&
    !sentence.quantities.some((one) => one.kind !== "other" && one.start >= start) &&
    /(?:để|sẽ|nhằm|kế hoạch|dự kiến)[^.;,]{3,60}$/.test(article.text.slice(sentence.start, start))
  );
}

/** “Báo cáo tính tỷ trọng kinh tế số trên GRDP của từng nơi.”: names the share that the numbers after it are. */
export function noteNamedShare(article: Article, sentence: Sentence, discourse: Discourse): void {
  if (sentence.quantities.some(({ kind }) => kind === "percent")) return;
  if (!mayMatch(sentence, NAMED_SHARE) || !NAMED_SHARE.test(article.text.slice(sentence.start, sentence.end))) return;
  const year = sentence.periods.find(
    ({ role, period }) => role === "plain" && period !== null && /^\d{4}$/.test(period),
  );
  discourse.metric = {
    id: "digital-economy-share",
    object: null,
    sentence: sentence.index,
    kind: "percent",
    at: sentence.end,
    measure: "share",
    unit: "percent",
    subject: null,
    period: year?.period == null ? null : known(year.period, year),
    interrupted: false,
  };
}

const NAMED_SHARE =
  /tỷ trọng(?: đóng góp| giá trị tăng thêm)?(?: của)? kinh tế số|đóng góp của kinh tế số (?:vào|cho|trong) gr?dp|kinh tế số (?:trên|trong) gr?dp/;

/** An index that a number of the sentence stated, if only as “về chuyển đổi số”, is the one that the next sentences are about. */
export function noteIndex(sentence: Sentence, made: readonly Draft[], discourse: Discourse): void {
  const index = made.at(-1)?.index;
  if (index != null && index.value === discourse.index?.value) discourse.indexTold = sentence.index;
  if (index == null || index.how !== "stated") return;
  discourse.index = index;
  discourse.indexSentence = sentence.index;
}
