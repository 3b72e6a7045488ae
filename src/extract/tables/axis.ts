/**
 * What the words over a column, or at the head of a row, say of the numbers under or beside them: “Hạng năm 2021”,
 * “Điểm DTI”, “Kinh tế số”, “Mục tiêu 2025 (%)”, “PAR Index”, “Thừa Thiên Huế”, “Trung bình 63 tỉnh”. The same words mean
 * the same on either axis; what one axis leaves open the other gives.
 */
import type { Modality } from "../../model/claim.ts";
import type { Mention } from "../mention.ts";
import { nameMetric, type TableMetric } from "./name-metric.ts";

export interface Axis {
  readonly text: string;
  readonly subject: { readonly id: string; readonly start: number; readonly end: number } | null;
  readonly index: Mention | null;
  readonly indicator: Mention | null;
  /** The whole index is named: “DTI chung”, “Vị trí chung”. */
  readonly overall: boolean;
  readonly measure: "rank" | "score" | "change" | "max" | null;
  readonly period: string | null;
  readonly baseline: string | null;
  readonly modality: Modality | null;
  readonly metric: TableMetric | null;
  readonly percent: boolean;
  readonly of: number | null;
  /** “Cấp tỉnh”, “Bộ có dịch vụ công”: whose mean it is, where means are told. */
  readonly group: string | null;
  /** A running number: “STT”. */
  readonly running: boolean;
  /** “ĐVT”. */
  readonly unit: boolean;
  /** Words that say something else: what is read beside them is not ours. */
  readonly foreign: boolean;
}

/** @param mentions those within the text, at `start` in the article */
export function readAxis(text: string, mentions: readonly Mention[], start: number): Axis {
  const [only, second] = mentions;
  const isName = only?.kind === "subject" && only.start === start && only.end === start + text.length;
  // Most rows are headed by a name and nothing else.
  if (isName && second === undefined) return { ...NAME, text, subject: subjectOf(text, mentions, "") };
  const indicator = mentions.filter(({ kind }) => kind === "indicator").at(-1) ?? null;
  const index = mentions.find(({ kind }) => kind === "index") ?? mentions.find(({ kind }) => kind === "hint") ?? null;
  const rest = leftOver(text, mentions, start);
  const measure = measureOf(text);
  const { period, baseline } = yearsOf(text, measure === "change");
  const metric = indicator === null || METRIC_WORD.test(text) ? nameMetric(text) : null;
  return {
    text,
    subject: subjectOf(text, mentions, rest),
    index,
    indicator,
    overall: OVERALL.test(text),
    measure,
    period,
    baseline,
    // “Bộ Kế hoạch và Đầu tư” plans nothing here.
    modality: mentions.some(({ kind }) => kind === "subject") ? null : modalityOf(text),
    metric,
    percent: /%/.test(text),
    of: ofOf(text),
    group: mentions.find(({ kind }) => kind === "group")?.id ?? null,
    running: RUNNING.test(text),
    unit: UNIT.test(text),
    foreign: rest !== "" || SKIPPED.test(text),
  };
}

const NAME: Axis = {
  text: "",
  subject: null,
  index: null,
  indicator: null,
  overall: false,
  measure: null,
  period: null,
  baseline: null,
  modality: null,
  metric: null,
  percent: false,
  of: null,
  group: null,
  running: false,
  unit: false,
  foreign: false,
};

const RUNNING = /^(?:stt|tt|s\.?t\.?t\.?|số tt|số thứ tự|thứ tự|#|no\.?|n°)$/;
const UNIT = /^(?:đơn vị tính|đvt|đ\.?v\.?t|đơn vị \(?tính\)?|unit)$/;
const OVERALL =
  /^(?:(?:vị trí|thứ hạng|xếp hạng|hạng|điểm(?: số)?|giá trị|kết quả|dti|chỉ số(?: dti)?|xếp loại) )?(?:chung|tổng thể|tổng hợp|toàn tỉnh|tổng|chung cuộc|tổng cộng|tổng điểm|tổng số điểm|chung toàn tỉnh|overall)$|^(?:vị trí|thứ hạng|xếp hạng|hạng|tổng điểm)$/;
const METRIC_WORD = /tỷ (?:trọng|lệ)|%|số lượng|doanh thu|grdp/;

/** What no reader can take for a score or a place of the index: “Ghi chú”, “Hạng vùng”, “Tỷ lệ hoàn thành”. */
const SKIPPED =
  /ghi chú|nguồn|trọng số|xếp loại|(?:hạng|thứ|vị trí)[^|]{0,12} (?:vùng|khu vực|miền|cụm)|hoàn thành|so (?:với )?(?:kế hoạch|kh|mục tiêu|chỉ tiêu|trung bình|bình quân)|% kh|đạt kế hoạch|số (?:lượng )?(?:tiêu chí|chỉ số)|chênh lệch với/;

function measureOf(text: string): Axis["measure"] {
  if (/tối đa|điểm chuẩn|thang điểm|điểm trần/.test(text)) return "max";
  if (
    /tăng|giảm|thay đổi|biến động|\+ ?\/ ?-|±|chênh lệch|so (?:với )?(?:năm|kỳ|20\d\d|cùng|lần)|mức tăng|↑|▲|cải thiện|chênh/.test(
      text,
    )
  )
    return "change";
  if (/^điểm xếp hạng/.test(text)) return "score";
  if (/hạng|vị trí|thứ bậc|(?<!số )thứ tự|rank|xếp thứ|(?<![a-zà-ỹ])xh(?![a-zà-ỹ])/.test(text)) return "rank";
  return /điểm|giá trị|score|trị số/.test(text) ? "score" : null;
}

function yearsOf(text: string, change: boolean): Pick<Axis, "period" | "baseline"> {
  const months = /(?<![\d.,])(?<months>\d{1,2}) tháng(?: đầu)?(?: năm)? ?(?<year>20\d\d)/.exec(text)?.groups;
  if (months !== undefined) return { period: monthsOf(Number(months["months"]), months["year"] ?? ""), baseline: null };
  const quarter = /quý (?<quarter>iv|iii|ii|i|[1-4])[ /-]*(?:năm )?(?<year>20\d\d)/.exec(text)?.groups;
  if (quarter !== undefined)
    return {
      period: `${quarter["year"] ?? ""}-Q${ROMAN[quarter["quarter"] ?? ""] ?? quarter["quarter"] ?? ""}`,
      baseline: null,
    };
  const month = /tháng (?<month>1[0-2]|0?[1-9])(?:[/-]| năm )(?<year>20\d\d)/.exec(text)?.groups;
  if (month !== undefined)
    return { period: `${month["year"] ?? ""}-${(month["month"] ?? "").padStart(2, "0")}`, baseline: null };
  const years = (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).filter((year, i, all) => all.indexOf(year) === i);
  const [first = null, second = null] = years;
  if (!change) return { period: second !== null && /20\d\d ?[-/] ?20\d\d/.test(text) ? null : first, baseline: null };
  const compared = /so (?:với )?(?:(?:cùng )?kỳ |năm |dti )*(?<year>20\d\d)/.exec(text)?.groups?.["year"] ?? null;
  if (compared !== null) return { period: years.find((year) => year !== compared) ?? null, baseline: compared };
  if (first === null || second === null) return { period: first, baseline: null };
  return first < second ? { period: second, baseline: first } : { period: first, baseline: second };
}

const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

/** As the contract writes them: three and six months have names of their own. */
function monthsOf(months: number, year: string): string | null {
  if (months < 1 || months > 12) return null;
  if (months === 3) return `${year}-Q1`;
  if (months === 6) return `${year}-H1`;
  return months === 12 ? year : `${year}-01/${year}-${String(months).padStart(2, "0")}`;
}

function modalityOf(text: string): Modality | null {
  if (/tự (?:chấm|đánh giá)/.test(text)) return "self-assessed";
  // Beside a column of what a province gave itself stands what it was given.
  if (/thẩm định|bộ (?:chấm|đánh giá|công bố)|chính thức|công nhận/.test(text)) return "actual";
  if (/mục tiêu|kế hoạch|chỉ tiêu (?:giao|năm|đến|kh|20)|phấn đấu|(?<![a-zà-ỹ])kh ?20|đề ra/.test(text))
    return "target";
  return /(?<![a-zà-ỹ])ước|dự kiến|dự báo/.test(text) ? "estimate" : null;
}

function ofOf(text: string): number | null {
  const groups = /(?:trên|trong|\/) ?(?:tổng số )?(?<of>\d{2,3})(?!\d)(?: (?:tỉnh|địa phương|bộ|đơn vị))?/.exec(
    text,
  )?.groups;
  return groups === undefined || Number(groups["of"]) === 100 ? null : Number(groups["of"]);
}

/** A subject fills its cell, but for “tỉnh”, “(mới)”, a star: “SHB Đà Nẵng”, “Sở Y tế Thái Nguyên” are others. */
function subjectOf(text: string, mentions: readonly Mention[], rest: string): Axis["subject"] {
  const subject = mentions.find(({ kind }) => kind === "subject");
  if (subject === undefined) return null;
  return rest === "" && !CLUB.test(text) ? { id: subject.id, start: subject.start, end: subject.end } : null;
}
const CLUB = /(?<![a-zà-ỹ])(?:fc|clb|shb|u\d\d)(?![a-zà-ỹ])/;

/** The letters that no name and no word of a heading accounts for. */
function leftOver(text: string, mentions: readonly Mention[], start: number): string {
  let rest = text;
  for (const { start: from, end } of mentions)
    rest = rest.slice(0, from - start) + " ".repeat(end - from) + rest.slice(end - start);
  return rest
    .replace(ABBREVIATION, " ")
    .replace(COMMON, " ")
    .replace(/[^a-zà-ỹđ]+/g, " ")
    .trim();
}

/** “Thể chế số (TC)”: the short form of the name before, which is blank by now. */
const ABBREVIATION = /(?<= {3})\([a-zđ&]{1,6}\)/g;

/** Words that headings and row heads are made of beside names; none of them tells what is ranked. */
const COMMON_WORDS =
  "biến động · bình quân · bậc · bộ · cdti · chung · chuẩn · chênh lệch · chính · chấm · chỉ số · chỉ tiêu · cuộc " +
  "· các · công bố · cùng kỳ · cũ · cơ quan · cả nước · cải thiện · cấp · của · dti · dự kiến · giá trị · giảm · " +
  "hiện · hoạt động · hđ · hướng · hạng · hợp nhất · index · khối · kế hoạch · kết quả · kỳ · lĩnh vực · lần · " +
  "mới · mục · mục tiêu · mức · mức độ · ngành · nhóm · năm · phát triển · quy đổi · quý · quốc gia · rank · " +
  "ratio · sau · sau sáp nhập · score · so · so với · stt · sáp nhập · số · tb · thang · thay đổi · theo · thành " +
  "· thành phần · thành phố · tháng · thẩm định · thứ · thứ tự · thực hiện · toàn quốc · toàn tỉnh · tp · trong · " +
  "trung bình · trên · trước · trước sáp nhập · trị số · trụ cột · tt · tên · tính · tăng · tăng/giảm · tỉnh · " +
  "tối đa · tổng · tổng cộng · tổng hợp · tổng thể · tổng điểm · tự chấm · tự đánh giá · việt nam · vn · và · về " +
  "· vị trí · với · xh · xếp · xếp hạng · điểm · đvt · đánh giá · đơn vị · được · đạt · đầu · địa phương · ước";
const COMMON = new RegExp(
  `(?<![a-zà-ỹđ])(?:${COMMON_WORDS.split(/ *· */)
    .sort((one, other) => other.length - one.length)
    .join("|")})(?![a-zà-ỹđ])`,
  "g",
);
