/**
 * What a heading says of the lines under it: “II. Mục tiêu đến năm 2025” makes them goals of that year, “III. Hiện trạng
 * (hết năm 2022)” and “Kết quả 6 tháng đầu năm 2024:” date them. A line that ends with a colon speaks for the list under
 * it; a numbered or capital heading for everything until the next one.
 */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { setsTarget } from "./bind-modality.ts";
import type { Discourse, Scope } from "./discourse.ts";
import { known } from "./known.ts";
import { fromMention } from "./time-of-mention.ts";

/** Called for the first sentence of each line. */
export function noteSection(article: Article, sentence: Sentence, discourse: Discourse): void {
  const line = lineOf(article, sentence);
  const isItem = ITEM.test(line.text) || TOPIC.test(line.text);
  const goals = discourse.goalList;
  const dated = discourse.section;
  const isTitle = line.text.length < 90 && !isItem && !/[.!?;:,…”"]$/.test(line.text) && !/\d/.test(line.text);
  const stays = (scope: Scope | undefined): boolean =>
    scope === "section" || (scope === "list" && isItem) || (scope === "titled" && !isTitle);
  discourse.goalList = goals !== null && stays(goals.scope) ? { ...goals, line: sentence.line } : null;
  discourse.section = dated !== null && stays(dated.scope) ? { ...dated, line: sentence.line } : null;
  const scope = headingOf(article, sentence, line.text);
  if (scope === null) return;
  const last = line.sentences.at(-1) ?? sentence;
  // “Mục tiêu chung của năm 2025 là … Cụ thể:”
  const tells = /^(?:cụ thể|trong đó|gồm|như sau)[^:]{0,20}:$/.test(article.text.slice(last.start, last.end));
  const told = tells ? (line.sentences.at(-2) ?? last) : last;
  const isGoal =
    (setsTarget(article, told) || isPlan(line.text, discourse)) &&
    !(DONE.test(line.text) && !OPENS_AIMING.test(line.text));
  const period = line.sentences.flatMap(({ periods }) => periods).find((mention) => isTime(mention));
  // A list inside a section of goals keeps their year, a heading of another section does not.
  if (scope === "section" || isGoal) discourse.goalList = null;
  if (scope === "section" || period !== undefined) discourse.section = null;
  if (isGoal) {
    // “Kế hoạch ban hành cuối năm 2025 nêu các mốc cho năm 2026:”: the last of the years is the one to reach them.
    const year = line.sentences
      .flatMap(({ periods }) => periods)
      .filter(({ period: text }) => text !== null && /^\d{4}(?:$|\/)/.test(text))
      .reduce<PeriodMention | undefined>(
        (last, one) => (last === undefined || (one.period ?? "") > (last.period ?? "") ? one : last),
        undefined,
      );
    discourse.goalList = {
      line: sentence.line,
      scope,
      year: year?.period == null ? null : known(year.period, year),
    };
  } else if (period !== undefined) {
    const time = fromMention(period, article, discourse);
    if (time !== null) discourse.section = { line: sentence.line, scope, period: time };
  }
}

/** “Kế hoạch nêu các mốc cho năm 2026:”, “ĐẾN NĂM 2025”, “Nấc 2030:”: what a plan lists is to be reached. */
function isPlan(text: string, { ownYear }: Discourse): boolean {
  if (
    /(?:kế hoạch|nghị quyết|chương trình|đề án|chiến lược)[^:]*(?:mốc|chỉ tiêu|đích|nêu|đặt|đề ra|vạch|định ra|ấn định|xác định|liệt kê|yêu cầu|giao|cho năm|đến năm)[^:]*:$/.test(
      text,
    )
  )
    return true;
  const year = (BY_YEAR.exec(text) ?? GOAL_TITLE.exec(text))?.groups?.["year"];
  return year !== undefined && (ownYear === null || Number(year) > ownYear);
}

const BY_YEAR = /^(?:\S{1,4} )?(?:đến|tới|hết|vào|mốc|nấc|cho)(?: cuối| hết)?(?: năm)? (?<year>20[2-4]\d):?$/;

/** “Mục tiêu đến năm 2025”, “2. Định hướng đến năm 2030” over the paragraphs that tell them. */
const GOAL_TITLE =
  /^(?:\d{1,2}[.)] )?(?:các |một số |những )?(?:mục tiêu|chỉ tiêu|định hướng|tầm nhìn)(?: (?:chủ yếu|cụ thể|tổng quát|phấn đấu|cơ bản|chung|của tỉnh|của thành phố))*(?: (?:đến|tới|cho|trong|giai đoạn|hết|cuối|năm))+ (?:20[2-4]\d ?[-–] ?)?(?<year>20[2-4]\d)$/;

interface Line {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** The sentences of the line come one after the other from its first. */
function lineOf(article: Article, first: Sentence): Line {
  const sentences: Sentence[] = [];
  for (let i = first.index; article.sentences[i]?.line === first.line && sentences.length < 12; i += 1) {
    const sentence = article.sentences[i];
    if (sentence !== undefined) sentences.push(sentence);
  }
  return { text: article.text.slice(first.start, sentences.at(-1)?.end ?? first.end), sentences };
}

/** “- ”, “+ ”, “1. ”, “a) ”, “2) ”. */
const ITEM = /^(?:[-+*•–]|\d{1,2}[.)](?!\d)|[a-zđ][.)] )/;
/** “Về kinh tế số: …” under “Cụ thể:” */
const TOPIC = /^(?:về|đối với|trong|lĩnh vực|nhóm) [^:.;\d]{3,60}:/;
const ROMAN = /^(?:[ivx]{1,5}|phần (?:[ivx]{1,4}|thứ [a-zà-ỹ]{2,4}|\d))(?:[.:)]| -) /;
/** “Mục tiêu chung của năm 2025 là hoàn thành các chỉ tiêu …” */
const OPENS_AIMING =
  /^(?:\S{1,4} )?(?:mục tiêu|chỉ tiêu|nhiệm vụ)(?![a-zà-ỹ])(?!.*(?:đã (?:đạt|hoàn thành|vượt)|vượt mức))/;
/** Goals that were met are told as results. */
const DONE =
  /(?:kết quả|tình hình|tiến độ)[^:]{0,30}(?:mục tiêu|chỉ tiêu)|(?:hoàn thành|đã đạt|vượt)[^:]{0,20}(?:mục tiêu|chỉ tiêu)|(?:mục tiêu|chỉ tiêu)[^:]{0,40}(?:đã (?:đạt|hoàn thành|vượt)|vượt mức)/;

/** “Những kết quả chính (tính đến hết tháng 8/2024)”: a title that says when its section was counted. */
const COUNTED = /\((?:số liệu )?(?:tính )?đến (?:hết |cuối |ngày )?[^()]{4,25}\)$/;

function headingOf(article: Article, sentence: Sentence, text: string): Scope | null {
  if (text.length > 400) return null;
  if (text.length < 140 && (COUNTED.test(text) || GOAL_TITLE.test(text))) return "titled";
  if (text.length < 140 && (ROMAN.test(text) || BY_YEAR.test(text) || isShouted(article, sentence, text)))
    return "section";
  return text.endsWith(":") ? "list" : null;
}

/** All in capitals: at least ten letters, none of them small. */
function isShouted(article: Article, sentence: Sentence, text: string): boolean {
  const from = article.folded.original(sentence.start);
  const original = article.document.text.slice(from, article.folded.original(sentence.start + text.length));
  return !SMALL.test(original) && (original.match(/\p{L}/gu)?.length ?? 0) >= 10;
}

const SMALL = /\p{Ll}/u;

function isTime({ period, role, yearless, relative }: PeriodMention): boolean {
  return role !== "baseline" && !yearless && (period === null ? relative === "this-year" : !/-\d\d-\d\d$/.test(period));
}
