/**
 * Years tied to an index in its own sentence: “DTI năm 2021”, “hai kỳ 2020, 2021”, “bảng của năm 2021”. The trap: a year that
 * tells a story, opens a number of its own, or is that of an event is no edition.
 */
import { DTI_EDITIONS } from "../knowledge/indices.ts";
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article, Sentence } from "./article.ts";
import { isEvent } from "./bind-period.ts";
import { announcedIn, isAnnounced } from "./edition-out.ts";
import { type Known, known } from "./known.ts";
import type { Mention } from "./mention.ts";
import { readNumber } from "./pattern.ts";
import { remember } from "./remember.ts";
import { ends, mayMatch } from "./search.ts";

/** Years tied to an index: “DTI năm 2021”, “chỉ số chuyển đổi số (DTI) năm 2024”, “PAPI năm 2023”. */
export const editionsIn = remember(readEditions);

interface EditionTold {
  readonly index: string;
  readonly edition: Known<string>;
  readonly at: number;
}

function readEditions(article: Article, sentence: Sentence): readonly EditionTold[] {
  const found: EditionTold[] = [];
  const named = sentence.mentions.filter(
    ({ kind, start }) => kind === "index" || (kind === "hint" && isRanked(article, start)),
  );
  for (const mention of named) {
    const announced = sentence.periods.find(
      (candidate) =>
        candidate.start >= mention.end &&
        candidate.start - mention.end < 45 &&
        isAnnounced(article, candidate) &&
        !/[.;,]/.test(article.text.slice(mention.end, candidate.start)),
    );
    const out = announced === undefined || mention.id !== "dti" ? null : announcedIn(announced);
    if (out !== null) {
      found.push({ index: mention.id, edition: out, at: mention.start });
      continue;
    }
    const period = sentence.periods.find(
      (candidate) => candidate.start >= mention.end && isTied(article, mention, candidate),
    );
    if (period?.period !== null && period !== undefined && /^\d{4}$/.test(period.period)) {
      found.push({ index: mention.id, edition: known(period.period, period), at: mention.start });
      // “DTI không đổi qua hai kỳ 2020, 2021”: the last of the years is the news.
      const newest = newestJoined(article, sentence, period);
      if (newest !== null) found.push({ index: mention.id, edition: newest, at: mention.start });
    }
  }
  const counted = found.some(({ index }) => index === "dti") ? null : countedEdition(article, sentence);
  if (counted !== null) found.push(counted);
  if (named.length === 0) {
    const edition = sentence.periods.find(
      (period) =>
        /^\d{4}$/.test(period.period ?? "") &&
        period.role !== "baseline" &&
        (ends(article.text.slice(Math.max(sentence.start, period.start - 24), period.start), EDITION_OF) ||
          RESULT_OF.test(article.text.slice(sentence.start, period.start))),
    );
    if (edition?.period != null && namesDti(article))
      found.push({ index: "dti", edition: known(edition.period, edition), at: edition.start });
    // “ở kỳ đánh giá đầu tiên công bố tháng 10/2021”
    const announced = sentence.periods.find(
      (period) =>
        isAnnounced(article, period) &&
        ends(article.text.slice(sentence.start, period.start), ROUND_ANNOUNCED, sentence),
    );
    const out = announced === undefined || !namesDti(article) ? null : announcedIn(announced);
    if (edition === undefined && announced !== undefined && out !== null)
      found.push({ index: "dti", edition: out, at: announced.start });
  }
  return found;
}

/** “lần đánh giá chuyển đổi số (CĐS) thứ tư”: the DTI was first counted for 2020. */
function countedEdition(article: Article, sentence: Sentence): EditionTold | null {
  if (!mayMatch(sentence, NTH_TIME)) return null;
  const match = NTH_TIME.exec(article.text.slice(sentence.start, sentence.end));
  const nth = readNumber(match?.groups?.["nth"])?.value ?? 0;
  const edition = DTI_EDITIONS[nth - 1]?.edition;
  if (match === null || edition === undefined || !namesDti(article)) return null;
  if (!sentence.mentions.some(({ kind, id }) => id === "dti" && (kind === "index" || kind === "hint"))) return null;
  const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
  return { index: "dti", edition: known(edition, { start, end }, "counted from the first edition"), at: start };
}

const NTH_TIME =
  /lần (?:đánh giá|công bố|xếp hạng|chấm điểm)(?: [^,.;:()\d]{1,45}?)?(?: \([a-zđ]{2,6}\))? thứ (?<nth>\d|nhất|hai|ba|tư|năm|sáu|bảy)(?![a-zà-ỹ])/;

function namesDti({ sentences }: Article): boolean {
  return sentences.some(({ mentions }) => mentions.some(({ kind, id }) => kind === "index" && id === "dti"));
}

/** “kỳ 2024”, “bảng của năm 2021”; “cùng kỳ 2023” compares. */
const EDITION_OF =
  /(?<!(?:cùng|so với|nhiệm|đến|học|thời|so) )(?:kỳ|kỳ đánh giá|kỳ công bố|kỳ xếp hạng|bảng|bảng xếp hạng|lần đánh giá|lần chấm) (?:của |(?:đầu tiên|gần nhất|mới nhất|thứ \S+),? \(?)?(?:năm )?$/;

const ROUND_ANNOUNCED =
  /(?:kỳ|lần|đợt|bảng) (?:đánh giá|xếp hạng|chấm điểm)(?: [^,.;:()\d]{1,20})?,? (?:được )?(?:công bố|ra mắt) (?:vào |trong |hồi )?(?:đầu |cuối |giữa )?$/;

/** “DTI xếp tỉnh thứ 6. Đây là kết quả năm 2021 …” */
const RESULT_OF =
  /^kết quả (?:chính thức|công bố|mới nhất|gần nhất|xếp hạng|đánh giá)(?: [^,.;\d]{2,20})? là (?:của |ở )?(?:kỳ )?$|^điểm (?:các )?(?:thành phần|chỉ số|trụ cột)(?: chính)? $|^(?:đây|đó) (?:là|cũng là) (?:kết quả|thứ hạng|vị trí|số liệu)(?: xếp hạng| đánh giá| dti)? (?:của )?$/;

function newestJoined(article: Article, sentence: Sentence, first: PeriodMention): Known<string> | null {
  let last = first;
  for (const next of sentence.periods) {
    if (next.start <= last.end) continue;
    const joined = /^(?:, |, và | và | rồi )(?:năm )?$/.test(article.text.slice(last.end, next.start));
    const follows = Number(next.period) === Number(last.period) + 1;
    // “năm 2021, 2022 thứ 3”: a year that opens a number of its own is not one of the list.
    if (
      !joined ||
      !follows ||
      /^(?: ?:| (?:thứ|hạng|xếp|đứng|là|đạt|được|lên|xuống|tăng|giảm))/.test(article.text.slice(next.end, next.end + 6))
    )
      break;
    last = next;
  }
  return last === first || last.period === null ? null : known(last.period, last);
}

function isRanked(article: Article, start: number): boolean {
  return ends(
    article.text.slice(Math.max(0, start - 30), start),
    /(?:(?:mức độ|kết quả|xếp hạng|chỉ số|hạng|bảng) (?:về )?|\d(?: (?:cả nước|toàn quốc|tỉnh|tỉnh, thành phố|tỉnh, thành|địa phương))? về )$/,
  );
}

function isTied(article: Article, mention: Mention, period: PeriodMention): boolean {
  if (period.role === "baseline") return false;
  const between = article.text.slice(mention.end, period.start);
  // “DTI được đo từ năm 2020”
  if (
    / (?:đo|chấm|đánh giá|công bố|xếp hạng|thực hiện|triển khai|tính|có|ra đời|xây dựng|ban hành|áp dụng)[^,.;]{0,20} (?:kể )?từ $/.test(
      between,
    )
  )
    return false;
  // “… về mức độ sẵn sàng CNTT-TT, năm 2015 mới là thứ 22”: the year opens a clause of its own.
  if (
    /,\s*(?:năm )?$/.test(between) &&
    /^ (?:mới|chỉ|thì|xếp|đứng|là|ở|được|đạt|tỉnh|thành phố|trong|vào|thuộc|lọt|nằm|phấn đấu|sẽ)(?![a-zà-ỹ])/.test(
      article.text.slice(period.end, period.end + 12),
    )
  )
    return false;
  // Nothing that tells a story may stand between: “DTI cấp bộ, cấp tỉnh năm 2021”, “(DTI) năm 2024”, “DTI của tỉnh (năm 2022)”.
  return (
    between.length <= 70 &&
    !/[.;:\d]|công bố|ban hành|tổ chức|đến|vào|tại|hội nghị|so với|kế hoạch|nghị quyết|triển khai|tăng|giảm|xếp|đứng|đạt|lần|vì|tức|khi|nhưng|bậc|hạng (?!dti)|thứ|(?<![a-zà-ỹ])họ(?![a-zà-ỹ])/.test(
      between,
    ) &&
    !opensOwnNumber(article, between, period) &&
    !isEvent(article, period)
  );
}

/** “trên thang DTI (2021: hạng 17; 2020: hạng 21)”: those years go with the numbers after them. */
function opensOwnNumber(article: Article, between: string, period: PeriodMention): boolean {
  return (
    between.includes("(") &&
    /^(?::| ?(?:xếp|hạng|thứ|là|đứng|đạt|vị trí) )/.test(article.text.slice(period.end, period.end + 12))
  );
}
