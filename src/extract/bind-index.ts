/** Which index a number belongs to, or that it ranks something we know nothing of. */
import { indexRow, ranksCountries } from "../knowledge/indices.ts";
import type { Article, Sentence } from "./article.ts";
import { setsTarget } from "./bind-modality.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { hintAfter, hintBefore } from "./index-by-hint.ts";
import { known } from "./known.ts";
import type { Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { ends, matchesOf, mayMatch } from "./search.ts";

/** How many sentences an index may be carried over without being named again. */
const REACH = 12;
/** How many sentences after the headline its index may first be named. */
const HEADLINE_REACH = 6;
/** A rank of a province among 63 or 34 needs less: no other index of the text ranks them. */
const FAR_REACH = 40;

/** Rankings and topics that are no index of ours; a number beside one of them is not ours unless an index is nearer. */
const FOREIGN =
  /fifa|(?<![a-z])idi(?![a-z])|chỉ số phát triển (?:công nghệ thông tin|cntt)|giải ngân|v\.?league|đội bóng|đội tuyển|hộ chiếu|visa|gr?dp|xuất khẩu|nhập khẩu|bóng đá|trận|huy chương|sea games|olympic|căn cước|nông thôn mới|ocop|tốc độ (?:mạng|internet|tải|truy cập)|ookla|speedtest|mbps|du lịch|đại học thế giới|qs \d|gạo|lúa|tăng trưởng kinh tế|thu hút đầu tư|thu ngân sách|hạnh phúc|tiêm|học sinh giỏi|tốt nghiệp|giải thưởng|dự thi|bình chọn|hội sách|sơ khảo|chung khảo|triển lãm|đầu sách|tin bài|lượt xem|giải báo chí|trưởng thành số|phục vụ người dân|chứng khoán|bão|câu lạc bộ|hội thi|cuộc thi|thi đua|giải (?:huyện|tỉnh|toàn quốc|vô địch)|fdi|cà phê|tỷ trọng|dân số thế giới|thương hiệu quốc gia|oxford insights|sẵn sàng (?:về )?(?:ai|trí tuệ nhân tạo)(?![a-zà-ỹ])/g;

export type IndexBinding = { readonly bound: Bound<string> } | { readonly refused: string };

export function bindIndex(here: Occurrence, discourse: Discourse): IndexBinding {
  const { article, sentence, quantity } = here;
  if (article.text[sentence.end - 1] === "?" && !WHY.test(article.text.slice(sentence.start, sentence.end)))
    return { refused: "a question states nothing" };
  const linked = indexAfter(here);
  if (linked !== null) {
    if ("refused" in linked) return linked;
    return bound(linked.mention);
  }
  const mentions = sentence.mentions.filter(({ kind }) => kind === "index");
  const before = mentions.filter(({ end }) => end <= quantity.start).at(-1);
  // “lên hạng 71/193 ở bảng Chính phủ điện tử, cải thiện 15 bậc”: the index that the place before was of.
  const told = discourse.index;
  if (
    before !== undefined &&
    quantity.kind === "rank-change" &&
    told?.start != null &&
    told.start > before.end &&
    told.start < quantity.start &&
    !article.text.slice(told.start, quantity.start).includes(";")
  )
    return { bound: { ...told, how: "inherited", note: "the index of the place before" } };
  const foreign = foreignBefore(here);
  const hint = hintBefore(here);
  const nearer = hint !== null && (before === undefined || hint.start > before.end);
  if (before !== undefined && !nearer)
    return foreign > before.end ? { refused: "another ranking is named nearer than the index" } : bound(before);
  if (hint !== null && foreign < hint.start) return bound(hint);
  if (foreign >= 0 && !hasIndicatorBefore(sentence, quantity, foreign))
    return { refused: "the sentence ranks something else" };
  const after = mentions.find(({ start }) => start >= quantity.end);
  if (
    after !== undefined &&
    (discourse.index === null || discourse.index.value === after.id || nearAfter(article, quantity, after))
  )
    return bound(after);
  const hinted = hintAfter(here);
  if (hinted !== null && (discourse.index === null || discourse.index.value === hinted.id)) return bound(hinted);
  const own = ownIndicator(sentence, quantity, discourse);
  if (own !== null) return own;
  const headline = article.sentences[0];
  if (
    headline !== undefined &&
    mayMatch(headline, CONTEST) &&
    CONTEST.test(article.text.slice(headline.start, headline.end))
  )
    return { refused: "the standings of a contest" };
  const goal = goalOfMain(article, sentence, quantity, discourse);
  if (goal !== null) return goal;
  const home = backFromTheWorld(sentence, quantity, discourse);
  if (home !== null) return home;
  if (discourse.index !== null && sentence.index - discourse.indexSentence <= reachOf(sentence, quantity, discourse)) {
    return { bound: { ...discourse.index, how: "inherited", note: "a sentence before" } };
  }
  const main = discourse.mainIndex;
  const near = sentence.index === 0 ? HEADLINE_REACH : 3;
  if (main !== null && discourse.index === null && sentence.index <= 3 && main.sentence - sentence.index <= near)
    return {
      bound: { value: main.id, start: null, end: null, how: "inherited", note: "the index that the document is about" },
    };
  if (discourse.index !== null && discourse.index.value === main?.id && main.sentence <= 3)
    return { bound: { ...discourse.index, how: "inherited", note: "the index that the document is about" } };
  return impliedByPart(here, discourse) ?? { refused: "no index is near" };
}

/**
 * “Trụ cột kinh tế số của Bắc Ninh đứng thứ 3 toàn quốc”, “Nhân lực số của Tuyên Quang đạt 0,4120 điểm”, in a text that
 * names no index at all: nobody else ranks provinces in these.
 */
function impliedByPart({ article, sentence, quantity }: Occurrence, { mainIndex }: Discourse): IndexBinding | null {
  if (mainIndex !== null || !/^(?:rank|score)/.test(quantity.kind)) return null;
  const owned = sentence.mentions.some(
    ({ kind, id }) =>
      (kind === "subject" && /^(?:province|ministry):/.test(id)) || (kind === "group" && id === "provinces"),
  );
  const part = sentence.mentions.find(
    ({ kind, id, start }) =>
      kind === "indicator" &&
      start < quantity.start &&
      (OWN_PARTS.has(id) ||
        ends(article.text.slice(sentence.start, start), /(?:trụ cột|chỉ số) (?:về )?$/) ||
        (quantity.unit === "ratio" && quantity.decimals >= 3)),
  );
  return owned && part !== undefined
    ? { bound: { ...known("dti", part, "the index that the indicator belongs to"), how: "assumed" } }
    : null;
}

/** Main indicators whose names nothing else bears. */
const OWN_PARTS: ReadonlySet<string> = new Set([
  "digital-awareness",
  "digital-institutions",
  "digital-human-resources",
  "activity-digital-government",
  "activity-digital-economy",
  "activity-digital-society",
]);

/** After a paragraph on the PCI, “Nghị quyết đặt đích đến năm 2025 thuộc tốp 15”: of the index that the text is about. */
function goalOfMain(
  article: Article,
  sentence: Sentence,
  quantity: Quantity,
  { index, indexSentence, mainIndex }: Discourse,
): IndexBinding | null {
  const isElsewhere =
    index !== null && index.value !== mainIndex?.id && article.sentences[indexSentence]?.line !== sentence.line;
  return quantity.kind === "top" && mainIndex?.id === "dti" && isElsewhere && setsTarget(article, sentence)
    ? { bound: { ...known(mainIndex.id, null, "the index that the document is about"), how: "inherited" } }
    : null;
}

/** After a paragraph on the EGDI, “Giá trị trung bình của các tỉnh là 0,6783”: no index of the world ranks provinces. */
function backFromTheWorld(
  sentence: Sentence,
  quantity: Quantity,
  { index, mainIndex }: Discourse,
): IndexBinding | null {
  if (index === null || !ranksCountries(index.value) || mainIndex === null || ranksCountries(mainIndex.id)) return null;
  const ofOurs = sentence.mentions.some(
    ({ kind, id, end }) =>
      end <= quantity.end + 40 &&
      ((kind === "subject" && /^(?:province|ministry):/.test(id)) || kind === "group" || kind === "indicator"),
  );
  const nation = sentence.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("country:"));
  return ofOurs && !nation
    ? { bound: { ...known(mainIndex.id, null, "the index that the document is about"), how: "inherited" } }
    : null;
}

/** “Vì sao Bình Định rớt 21 bậc?” takes it for granted that it did. */
const WHY = /(?<![a-zà-ỹ])(?:vì sao|vì đâu|tại sao|do đâu|nhờ đâu)(?![a-zà-ỹ])/;

function reachOf(sentence: Sentence, quantity: Quantity, discourse: Discourse): number {
  const ranked =
    (quantity.kind === "rank" || quantity.kind === "rank-change" || quantity.kind === "top") &&
    sentence.mentions.some(
      ({ kind, id, role }) => kind === "subject" && role !== "place" && /^(?:province|ministry):/.test(id),
    );
  const named = sentence.mentions.some(({ kind }) => kind === "indicator");
  const grouped = sentence.mentions.some(({ kind }) => kind === "group");
  return discourse.index?.value === "dti" && (ranked || named || grouped || quantity.of === 63 || quantity.of === 34)
    ? FAR_REACH
    : REACH;
}

/** “Nhân lực số tăng 12 bậc” after a sentence on SIPAS: the indicator is the DTI’s, where the text speaks of the DTI at all. */
function ownIndicator(sentence: Sentence, quantity: Quantity, discourse: Discourse): IndexBinding | null {
  if (
    discourse.index === null ||
    discourse.index.value === "dti" ||
    discourse.index.value === "gci" ||
    discourse.index.value === "ict"
  )
    return null;
  if (discourse.mainIndex?.id !== "dti") return null;
  const indicator = sentence.mentions.filter(({ kind, end }) => kind === "indicator" && end <= quantity.start).at(-1);
  return indicator === undefined
    ? null
    : {
        bound: {
          value: "dti",
          start: indicator.start,
          end: indicator.end,
          how: "inherited",
          note: "the index that the indicator belongs to",
        },
      };
}

function bound(mention: Mention): IndexBinding {
  return { bound: { value: mention.id, start: mention.start, end: mention.end, note: null, how: "stated" } };
}

/** “thứ 28 về PAR Index”, “71/193 nước theo EGDI”; “thứ hai về cấp căn cước” is foreign. */
const SCOPE =
  "(?: (?:cả nước|toàn quốc|trong cả nước|trên cả nước|thế giới|toàn cầu|tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương(?: cả nước)?|quốc gia(?: và nền kinh tế)?|nước|nền kinh tế|vùng lãnh thổ|bộ, ngành|các tỉnh[^.;:()]{0,20}|trong (?:số )?\\d+ [^.;:(),]{0,25}|năm 20\\d\\d))*";
const ABOUT = new RegExp(`^${SCOPE} ?(?:về|ở|trong|theo|trên)(?: về)? `);
/** “tốp 10 địa phương có mức độ sẵn sàng ứng dụng CNTT (ICT Index) cao nhất” */
const HAVING = new RegExp(`^${SCOPE} có (?:mức độ|chỉ số|kết quả|điểm) `);

function indexAfter({ article, sentence, quantity }: Occurrence): { mention: Mention } | { refused: string } | null {
  if (!["rank", "top", "rank-change", "rank-from", "rank-last", "leading-indicator-count"].includes(quantity.kind))
    return null;
  const rest = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 160));
  // “đứng thứ 33 PAR Index, thứ 51 PCI”
  const touching = sentence.mentions.find(
    ({ kind, start }) =>
      kind === "index" && start >= quantity.end && /^ (?:chỉ số )?$/.test(article.text.slice(quantity.end, start)),
  );
  if (touching !== undefined) return { mention: touching };
  const about = ABOUT.exec(rest) ?? (quantity.kind === "top" ? HAVING.exec(rest) : null);
  if (about === null) return null;
  const from = quantity.end + about[0].length;
  // “17/194 về an toàn thông tin mạng (GCI)”: the abbreviation in the bracket names the index.
  const stop = from + nextBreak(rest.slice(about[0].length).replace(/\((?=[a-z]{2,8}(?: index)?\))/, " "));
  const named = sentence.mentions.find(
    ({ kind, start }) => (kind === "index" || kind === "hint") && start >= from && start < stop,
  );
  // “trong báo cáo Chính phủ điện tử (EGDI)”
  const glossed = sentence.mentions.find(
    ({ kind, start }) => kind === "index" && named?.kind === "hint" && article.text.slice(named.end, start) === " (",
  );
  if (glossed !== undefined) return { mention: glossed };
  // “dẫn đầu về số lượt dự thi … chuyển đổi số”: what is ranked is what “về” names first.
  if (named?.kind === "hint" && !TIED_HINT.test(article.text.slice(from, named.start)))
    return { refused: "“về …” names something else about it" };
  if (named !== undefined) return { mention: named };
  const indicator = sentence.mentions.find(({ kind, start }) => kind === "indicator" && start >= from && start < stop);
  if (indicator !== undefined) return null;
  // “Theo GCI 2018, Việt Nam đứng thứ 50 trong 175 nước về an toàn thông tin”: what that index is of.
  const world = sentence.mentions.some(
    ({ kind, id, end }) => kind === "index" && ranksCountries(id) && end <= quantity.start,
  );
  return !world &&
    ends(about[0], / về $/) &&
    !/^(?:đích|số (?:điểm|hóa|1(?!\d)|một)|các chỉ số|bộ chỉ số|chỉ số này|bảng xếp hạng|lĩnh vực này|cả \S+ trụ cột|(?:cả )?\S+ trụ cột)/.test(
      rest.slice(about[0].length),
    )
    ? { refused: "“về …” names something that is no index of ours" }
    : null;
}

const TIED_HINT =
  /^(?:(?:chỉ số|bộ chỉ số|mức độ|kết quả|công tác|lĩnh vực|xếp hạng|bảng xếp hạng|đánh giá|thực hiện|triển khai|thứ hạng|hạng|phát triển|chỉ tiêu|điểm|cấp tỉnh|bảng|tiến trình|mặt|mảng|trưởng thành|năm|20\d\d|về) ?)*$/;

function nextBreak(text: string): number {
  const at = text.search(/[,;:()]|\.(?= |$)/);
  return at < 0 ? text.length : at;
}

function nearAfter(article: Article, quantity: Quantity, mention: Mention): boolean {
  const between = article.text.slice(quantity.end, mention.start);
  return between.length < 70 && !/[.;]/.test(between);
}

/** A headline on a contest: what is told under it is its standings, not an index's. */
const CONTEST = /hội thi|cuộc thi|giải chạy|giải đấu|giải bóng|chung kết|marathon|hội diễn|hội thao/;

/** Where the first of them stands before the number, or in its clause; -1 where none does. */
function foreignBefore({ article, sentence, quantity }: Occurrence): number {
  const { start, end } = foreignIn(article, sentence);
  if (start < 0) return -1;
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 40));
  return end <= quantity.end + nextBreak(after.replace(/ và .*/, "")) ? start : -1;
}

const foreignIn = remember(({ text }, sentence): { start: number; end: number } => {
  if (!mayMatch(sentence, FOREIGN)) return NOWHERE;
  const words = text.slice(sentence.start, sentence.end);
  const spans = matchesOf(FOREIGN, words).map(({ 0: { length }, index }) => spanAt(sentence.start + index, length));
  if (spans.length === 0) return NOWHERE;
  const shares = matchesOf(OWN_SHARE, words).map(({ 0: { length }, index }) => spanAt(sentence.start + index, length));
  // “Bộ Văn hóa, Thể thao và Du lịch xếp thứ 8” ranks no tourism.
  const named = [...shares, ...sentence.mentions.filter(({ kind }) => kind === "subject")];
  return spans.find(({ start, end }) => !named.some((one) => one.start < end && start < one.end)) ?? NOWHERE;
});
const NOWHERE = spanAt(-1, 0);

function spanAt(start: number, length: number): { start: number; end: number } {
  return { start, end: start + length };
}

/** “kinh tế số chiếm 25% GRDP; đến năm 2030 vào nhóm 10”: a metric of ours with its number ranks nothing. */
const OWN_SHARE = /(?:tỷ trọng )?kinh tế số[^.;,\d]{0,40}\d[\d.,]* ?% (?:trong |của )?gr?dp/g;

function hasIndicatorBefore(sentence: Sentence, quantity: Quantity, foreign: number): boolean {
  return sentence.mentions.some(
    ({ kind, end, start }) => kind === "indicator" && end <= quantity.start + 60 && start > foreign,
  );
}

/** Whether a number lies where whole scores of the index lie; its components are printed far below. */
export function isWholeScore(index: string, value: number): boolean {
  const range = indexRow(index)?.range ?? null;
  return range !== null && value >= range[0] && value <= range[1];
}

export function scaleOf(index: string): "ratio" | "percent" | "points" {
  return indexRow(index)?.scale ?? "points";
}
