/** What stands around a table and holds for all of it: index, edition, whose it is, of how many, in which order. */
import { indexRow } from "../../knowledge/indices.ts";
import type { Article, Sentence } from "../article.ts";
import { isEvent } from "../bind-period.ts";
import { resolve, type Bound } from "../bind-subject.ts";
import type { Discourse } from "../discourse.ts";
import { editionsIn } from "../editions-told.ts";
import { known, type Known } from "../known.ts";
import type { Mention } from "../mention.ts";
import type { Line } from "./lines.ts";
import { nameMetric, type TableMetric } from "./name-metric.ts";

export interface Setting {
  readonly index: Bound<string> | null;
  readonly period: (index: string) => Bound<string> | null;
  /** What the numbers beside names are of, where the caption ends on a colon: “Tỷ lệ hồ sơ trực tuyến của một số tỉnh:”. */
  readonly metric: TableMetric | null;
  /** A period of any kind that the caption names, for plain metrics. */
  readonly time: Bound<string> | null;
  readonly subject: Bound<string> | null;
  readonly of: number | null;
  readonly baseline: Known<string> | null;
  /** Bare whole numbers are places. */
  readonly ranks: boolean;
  /** Bare whole numbers may be scores. */
  readonly scores: boolean;
  /** The table is in the order of the ranking. */
  readonly ordered: boolean;
  /** “Tốp 5 địa phương”: how many are listed, and no others stand before them. */
  readonly top: number | null;
  /** It is about something that is no index of ours. */
  readonly foreign: boolean;
  /** It tells means of groups. */
  readonly means: boolean;
  readonly selfAssessed: boolean;
  readonly target: boolean;
}

/** How many lines above a table may be its caption. */
const CAPTIONS = 4;
/** How many sentences further up the index may have been named. */
const REACH = 8;

/**
 * @param lines those above, the nearest last
 * @param names what its heads name: a table of two parts of the DTI is about the DTI
 */
export function settingOf(
  article: Article,
  discourse: Discourse,
  above: readonly Line[],
  first: Sentence,
  names: readonly Mention[],
  heads: string,
): Setting {
  const captions = above.slice(-CAPTIONS).reverse();
  const near = captions.flatMap(({ sentences }) => [...sentences].reverse());
  const text = captions
    .slice(0, 2)
    .map(({ start, end }) => article.text.slice(start, end))
    .join("\n");
  const nearest = captions[0] === undefined ? "" : article.text.slice(captions[0].start, captions[0].end);
  const index = indexOf(article, discourse, captions, first, names, heads);
  // A bullet above is a row of its own, an aside in brackets tells of something else.
  const own = near
    .slice(0, 6)
    .filter(({ start, end }) => !/^(?:[-+*•·]|\([^()]*\)\.?$)/.test(article.text.slice(start, end)));
  const periods = new Map<string, { readonly found: Bound<string> | null }>();
  return {
    index,
    period: (id) => {
      const held = periods.get(id) ?? { found: periodOf(article, discourse, own, first, id) };
      periods.set(id, held);
      return held.found;
    },
    metric: metricOf(captions[0], nearest),
    time: timeOf(article, own),
    subject: meanOf(captions[0], nearest) ?? subjectOf(discourse, own),
    of: sizeOf(text),
    baseline: baselineOf(captions.slice(0, 2)),
    ranks: /hạng|vị trí|thứ bậc/.test(nearest) && !/điểm|giá trị/.test(nearest),
    scores: /điểm|giá trị/.test(nearest),
    ordered:
      /xếp hạng|thứ hạng|thứ tự|(?<![a-z])top|tốp|dẫn đầu|đứng đầu|cao nhất|đầu bảng|vị trí đầu/.test(text) &&
      !/thấp nhất|cuối bảng|đứng cuối|vùng|khu vực|miền|đồng bằng|tây nguyên|abc|theo vần/.test(text),
    top: topOf(nearest),
    foreign: index === null && FOREIGN.test(`${text}\n${heads}`),
    means: /trung bình|bình quân/.test(nearest),
    selfAssessed: /tự (?:chấm|đánh giá)/.test(nearest),
    target: /mục tiêu|chỉ tiêu (?:đến|năm|phấn đấu)|phấn đấu/.test(nearest),
  };
}

/** “DTI của các tỉnh có nhiều doanh nghiệp công nghệ số:” is over scores: a heading that names an index is of that. */
function metricOf(caption: Line | undefined, text: string): TableMetric | null {
  const namesIndex = caption?.sentences.some(({ mentions }) => mentions.some(({ kind }) => kind === "index")) ?? true;
  return namesIndex || !METRIC_HEADING.test(text) ? null : nameMetric(text.replace(/ ?:\s*$/, ""));
}

/** Without a percentage of its own, which the numbers below would be beside. */
const METRIC_HEADING = /^[^%]{10,200}:\s*$/;

/** Tables of sport, school, trade and the economy are ranked and scored too. */
const FOREIGN =
  /trận|(?:số )?bàn (?:thắng|thua)|hiệu số|bóng đá|v-league|v\.league|giải vô địch|huy chương|hcv|clb|câu lạc bộ|đội|thí sinh|học sinh|điểm thi|điểm chuẩn|ngữ văn|toán|môn|giá (?:vàng|xăng|lúa|gạo|bán|mua|heo|cà)|tấn|diện tích|sản lượng|dân số|grdp|fdi|xuất khẩu|ca (?:nhiễm|mắc)|nhiệt độ|xổ số|bình chọn|cuộc thi|hội thi|giải thưởng|đại biểu/;

function indexOf(
  article: Article,
  discourse: Discourse,
  captions: readonly Line[],
  first: Sentence,
  names: readonly Mention[],
  heads: string,
): Bound<string> | null {
  for (const [distance, { sentences, start, end }] of captions.entries()) {
    const mentions = sentences.flatMap((sentence) => sentence.mentions);
    const named = mentions.filter(({ kind }) => kind === "index").at(-1);
    if (named !== undefined)
      return { ...known(named.id, named, "the index that the table is about"), how: "inherited" };
    const text = article.text.slice(start, end);
    const hint = mentions.find(({ kind }) => kind === "hint");
    if (hint !== undefined && distance < 2 && /hạng|chỉ số|điểm|bảng|kết quả|vị trí/.test(text))
      return { ...known(hint.id, hint, "the index that the table is about"), how: "inherited" };
    if (FOREIGN.test(text)) return null;
  }
  const parts = new Set(names.filter(({ kind }) => kind === "indicator").map(({ id }) => id));
  if (FOREIGN.test(heads) && parts.size === 0) return null;
  if (discourse.index !== null && first.index - discourse.indexSentence <= REACH + captions.length)
    return { ...discourse.index, how: "inherited", note: "the index that the text is about" };
  const toldAnywhere = article.sentences.some(({ mentions }) =>
    mentions.some(({ kind, id }) => kind === "index" && id === "dti"),
  );
  return parts.size >= 2 && toldAnywhere
    ? { value: "dti", start: null, end: null, note: "the index whose parts the table names", how: "inherited" }
    : null;
}

function periodOf(
  article: Article,
  discourse: Discourse,
  near: readonly Sentence[],
  first: Sentence,
  index: string,
): Bound<string> | null {
  for (const sentence of near) {
    // “DTI 2022 so với DTI 2021”: the table is about the later.
    const tied = editionsIn(article, sentence)
      .filter((edition) => edition.index === index)
      .sort((one, other) => one.edition.value.localeCompare(other.edition.value))
      .at(-1);
    if (tied !== undefined) return { ...tied.edition, how: "inherited", note: "the edition that the table is about" };
    const text = article.text.slice(sentence.start, sentence.end);
    // The DTI of a year comes out in the next: a bare year over it may be that of the event.
    if (index === "dti" && !/hạng|chỉ số|điểm|kết quả|vị trí|dti/.test(text)) continue;
    const years = sentence.periods.filter(
      (period) => period.role === "plain" && /^\d{4}$/.test(period.period ?? "") && !isEvent(article, period),
    );
    const [year] = years;
    // “Năm 2021, tỉnh ở hạng 13”: the year of a number of its own, before the one that the text is about.
    const told = discourse.editions.get(index)?.value;
    if (
      year?.period != null &&
      told !== undefined &&
      year.period < told &&
      sentence.quantities.some(({ kind }) => kind !== "other")
    )
      continue;
    if (years.length === 1 && year?.period != null && Number(year.period) <= (discourse.ownYear ?? 9999))
      return { ...known(year.period, year), how: "inherited", note: "the year that the table is about" };
  }
  const carried = discourse.editions.get(index);
  if (carried !== undefined) return { ...carried, how: "inherited", note: "the edition that the text is about" };
  for (const later of article.sentences.slice(first.index)) {
    const edition = editionsIn(article, later).find((candidate) => candidate.index === index);
    if (edition !== undefined)
      return { ...edition.edition, how: "inherited", note: "the edition named later in the text" };
  }
  return null;
}

function timeOf(article: Article, near: readonly Sentence[]): Bound<string> | null {
  for (const sentence of near) {
    const period = sentence.periods.find(
      ({ role, period: value, start }) =>
        role !== "baseline" &&
        value !== null &&
        /^\d{4}/.test(value) &&
        !/-\d{2}-\d{2}$/.test(value) &&
        !/đến $/.test(article.text.slice(start - 4, start)),
    );
    if (period?.period != null)
      return { ...known(period.period, period), how: "inherited", note: "the time that the table is about" };
  }
  return null;
}

/** “Bình quân cấp tỉnh của từng trụ cột:”, “… Bảng dưới đây so sánh giá trị trung bình cấp tỉnh của hai năm.” */
const MEAN_HEADING =
  /^(?:[-+*•] ?)?(?:giá trị |điểm |mức )?(?:trung bình|bình quân)[^.;\d]{0,70}:$|(?:^|[.;] )(?:[^.;]{0,20} )?(?:bảng|biểu|số liệu)(?: [^.;]{0,40})? (?:giá trị |điểm |mức )(?:trung bình|bình quân)[^.;\d]{0,70}[.:]?$/;

/** “Bình quân cấp tỉnh của từng trụ cột:” over parts of the index: the group whose means the rows are. */
function meanOf(caption: Line | undefined, text: string): Bound<string> | null {
  if (!MEAN_HEADING.test(text.trim())) return null;
  const group = caption?.sentences.at(-1)?.mentions.find(({ kind }) => kind === "group");
  return group === undefined || group.id === "rest"
    ? null
    : { ...known(`average:${group.id}`, group, "the group whose means the heading announces"), how: "inherited" };
}

/** Whom a table of indicators is about: the caption says, or the text before. */
function subjectOf(discourse: Discourse, near: readonly Sentence[]): Bound<string> | null {
  for (const { mentions } of near) {
    const subjects = mentions.filter(
      ({ kind, id, role }) =>
        kind === "subject" && role !== "compared" && /^(?:province|ministry|country|district):/.test(id),
    );
    const topic =
      subjects.find(({ role }) => role === "topic") ?? subjects.find(({ id }) => id.startsWith("province:"));
    if (topic !== undefined && new Set(subjects.map(({ id }) => id)).size < 3)
      return { ...known(topic.id, topic, "whom the table is about"), how: "inherited" };
    // “Kết quả của tỉnh theo từng trụ cột:”, after a sentence on whoever leads
    const pronoun = mentions.find(({ kind, role }) => kind === "pronoun" && role === "topic");
    const meant = pronoun === undefined ? null : resolve(pronoun, { ...discourse, topic: null });
    if (meant !== null) return { ...meant, how: "inherited", note: "whom the caption means" };
  }
  const carried = discourse.topic ?? discourse.main;
  return carried === null ? null : { ...carried, how: "inherited", note: "whom the text is about" };
}

/** “(hạng trong 34 tỉnh, thành)”, “trên 63 địa phương”. */
function sizeOf(text: string): number | null {
  const size =
    /(?:trong|trên|của|số|cho|giữa) (?:tổng số |số |cả )?(?<of>\d{1,2}) (?:tỉnh|địa phương|đơn vị|bộ|cơ quan|thành)/.exec(
      text,
    )?.groups?.["of"] ?? null;
  return size === null || Number(size) < 5 ? null : Number(size);
}

function topOf(text: string): number | null {
  const groups =
    /(?:top|tốp|nhóm) (?<top>\d{1,2})(?!\d)|(?<many>\d{1,2}) (?:tỉnh|địa phương|đơn vị|bộ|cơ quan)[^.;]{0,40}(?:dẫn đầu|đứng đầu|cao nhất|đầu bảng)/.exec(
      text,
    )?.groups;
  return groups === undefined || /thấp nhất|cuối/.test(text) ? null : Number(groups["top"] ?? groups["many"]);
}

function baselineOf(captions: readonly Line[]): Known<string> | null {
  const period = captions
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ periods }) => periods)
    .find(({ role, period: value }) => role === "baseline" && /^\d{4}$/.test(value ?? ""));
  return period?.period == null ? null : known(period.period, period);
}

/** Whether a whole score of the index may be this number. */
export function isScore(index: string, value: number, decimals: number): boolean {
  if (index === "dti") return (value <= 1 && (decimals > 0 || value === 1)) || (value > 20 && value <= 1000);
  const row = indexRow(index);
  return row === null || value <= 1000;
}
