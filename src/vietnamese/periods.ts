/**
 * Periods as news print them: “năm 2021”, “quý I/2023”, “6 tháng đầu năm 2022”, “tháng 8-2022”, “đến ngày 31/8/2023”.
 * The trap: a year stands for the period described, a year compared with, or a year to come; `role` keeps them apart.
 */
import { buildScanner, scanWords, type Stretch } from "./scan-words.ts";

export interface PeriodMention {
  /** `2021`, `2022-H1`, `2022-Q3`, `2022-08`, `2020-12-31`, `2021/2025`; null for relative words. */
  readonly period: string | null;
  readonly relative:
    | "this-year"
    | "same-year"
    | "now"
    | "past-year"
    | "reported-year"
    | "last-year"
    | "same-period"
    | "previous-edition"
    | "next-edition"
    | "two-years-before"
    | "last-month"
    | null;
  /** `baseline` after “so với”; `until` after “đến”, “hết”, “vào”; else `plain`. */
  readonly role: "plain" | "baseline" | "until";
  /** A month or day without its year: the caller adds it from the context. */
  readonly yearless: boolean;
  readonly start: number;
  readonly end: number;
}

/** All periods in a folded sentence, left to right; they count in the whole text. */
export function findPeriods(stretch: Stretch): PeriodMention[] {
  const { text: sentence, offset } = stretch;
  const found: PeriodMention[] = [];
  scanWords(SCANNER, stretch, (_form, match) => {
    const read = readPeriod(match.groups ?? {});
    if (read === null) return;
    found.push({
      period: read.period,
      relative: read.relative,
      yearless: read.yearless,
      role: roleOf(sentence, match.index, match.index + match[0].length, read.period),
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    });
  });
  return found.map((mention, i) => withYearOf(mention, found[i + 1], sentence, offset));
}

/** “quý I và quý II/2023”, “tháng 7, tháng 8/2024”: the year of the next goes for those joined to it. */
function withYearOf(
  mention: PeriodMention,
  next: PeriodMention | undefined,
  sentence: string,
  offset: number,
): PeriodMention {
  if (!mention.yearless || next?.period == null || mention.period === null) return mention;
  const shape = (period: string): string => period.replace(/\d/g, "0");
  const joined = /^(?:,| và|, và| đến| rồi| -) $/.test(sentence.slice(mention.end - offset, next.start - offset));
  const year = /^\d{4}/.exec(next.period)?.[0];
  return joined && year !== undefined && shape(next.period) === shape(`${year}${mention.period}`)
    ? { ...mention, period: `${year}${mention.period}`, yearless: false }
    : mention;
}

const YEAR = "(?:19|20)\\d{2}(?![\\d%]|[.,]\\d)";
const EDGE = "(?<![a-z\u00df-\u024f\u1e00-\u1eff\\d.,/-])";
const PERIOD = new RegExp(
  [
    `(?:giai đoạn|thời kỳ|các năm(?: từ)?|từ năm) (?<from>${YEAR}) ?(?:-|đến|tới|đến năm) ?(?:năm )?(?<to>${YEAR})`,
    `(?<spanFrom>20[0-4]\\d) ?- ?(?<spanTo>20[0-4]\\d)(?![\\d/%]|[.,]\\d)`,
    `(?<firstHalf>6 tháng đầu|sáu tháng đầu|nửa đầu)(?: của)? năm(?: (?<h1>${YEAR})|(?! (?:ngoái|trước|học|${YEAR})))`,
    `(?<lastHalf>6 tháng cuối|sáu tháng cuối|nửa cuối) năm(?: (?<h2>${YEAR}))?`,
    `(?<!(?:sau|vòng|mỗi|hơn|gần|suốt) )(?<months>\\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?:(?: đầu| của){0,2} năm (?<monthsYear>${YEAR})| đầu năm(?! (?:ngoái|trước|học))|(?: vừa)? qua|(?<=(?:trong|cộng dồn|lũy kế|luỹ kế|tính chung) (?:\\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng)(?=[,.;)]|$| \\()|(?= (?:ước|đạt|mới|thu|vượt|đầu tiên|là \\d|ghi nhận)|, (?:tỷ|số|toàn|doanh|tỉnh|thành|cả|hồ|kinh)))`,
    `(?:hết )?quý (?<quarter>iv|iii|ii|i|[1-4])(?![a-zà-ỹđ\\d])(?:(?: ?[/-] ?| năm | )(?<quarterYear>${YEAR}))?`,
    `(?:hết )?tháng (?<month>1[0-2]|0?[1-9])(?: ?[/-] ?| năm )(?<monthYear>${YEAR})`,
    `(?<day>3[01]|[12]\\d|0?[1-9]) ?[/.-] ?(?<dayMonth>1[0-2]|0?[1-9]) ?[/.-] ?(?<dayYear>${YEAR})`,
    `(?:ngày|đến|hết|chiều|sáng|tối|mốc|thời điểm) (?<barDay>3[01]|[12]\\d|0?[1-9]) ?[/.-] ?(?<barMonth>1[0-2]|0?[1-9])(?![\\d/%])`,
    `(?<!\\d )tháng (?<bareMonth>1[0-2]|0?[1-9])(?! (?:năm|tuổi))(?![/-]\\d)`,
    `(?:năm|niên độ) (?<year>${YEAR})(?: ?- ?(?<untilYear>${YEAR}))?`,
    `(?<yearEnd>cuối năm(?: nay)?|hết năm nay)(?! (?:${YEAR}|trước|ngoái|học))`,
    `(?<reported>(?<=^ ?)trong năm)(?=, )`,
    `(?<relative>năm nay|(?<=^ ?)(?:lần|kỳ) này(?=,? (?:tỉnh|thành phố|bộ|đã|được|xếp|đứng|chỉ|[a-zđ]))|năm (?:vừa )?qua|năm (?:vừa )?rồi|(?:hai|2) năm trước(?: đó)?|năm trước đó|trước đó (?:một|1) năm|(?<=(?:^|[,;:] ?))một năm sau(?: đó)?|(?<=(?:^|[,;:(] ?|khi |mà |còn ))một năm trước(?: đó)?(?=,| còn| tỉnh| mới| là| chỉ)|(?:kỳ|lần đánh giá|lần công bố) (?:tới|kế tiếp|tiếp theo)|năm trước|năm ngoái|năm liền trước|cùng kỳ năm trước|cùng kỳ năm ngoái|kỳ (?:(?:công bố|đánh giá|xếp hạng|khảo sát) )?trước|năm đánh giá trước|lần đánh giá trước|lần công bố trước|lần trước|tháng trước|cùng kỳ(?! năm)|cùng năm|trong năm(?= (?:đạt|là|được|ước|có|chiếm|tăng|giảm))|(?<=(?:^|[.:“"] ?))năm (?:đó|ấy)(?=,? )|(?<!(?:thực|xuất|thể|phát|biểu|tái|đại|cải) )hiện(?: nay| có| tại)?(?= (?!đại|trạng|vật|tượng|trường))|đang có|đến nay|tới nay|(?<=(?:^|[(,;] ?|còn |và |thì ))nay(?= (?:đã |mới |chỉ |còn )?(?:là |đứng |xếp |lên |xuống |ở |vươn |thứ |hạng |[a-zà-ỹđ]+ [a-zà-ỹđ]+ (?:lên|xuống|xếp|đứng|ở) |"?(?:chính (?:quyền|phủ)|kinh tế|xã hội) số)))`,
    `(?<bareYear>20[1-4]\\d)(?![\\d%/]|[.,]\\d| (?:doanh|thuê|hộ|người|tổ|lượt|sản|tỷ|triệu|điểm|trạm|đồng|hồ))`,
  ]
    .map((form) => `${EDGE}(?:${form})`)
    .join("|"),
);
const SCANNER = buildScanner([PERIOD]);

type Read = Pick<PeriodMention, "period" | "relative" | "yearless">;

function readPeriod(groups: Readonly<Record<string, string | undefined>>): Read | null {
  const pad = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");
  const at = (period: string): Read => ({ period, relative: null, yearless: false });
  if (groups["from"] !== undefined) return at(`${groups["from"]}/${groups["to"] ?? ""}`);
  if (groups["spanFrom"] !== undefined) return at(`${groups["spanFrom"]}/${groups["spanTo"] ?? ""}`);
  if (groups["firstHalf"] !== undefined) return maybeYearless(groups["h1"], "-H1");
  if (groups["lastHalf"] !== undefined) return maybeYearless(groups["h2"], "-H2");
  if (groups["months"] !== undefined) return readMonths(groups["months"], groups["monthsYear"]);
  if (groups["quarter"] !== undefined)
    return maybeYearless(groups["quarterYear"], `-Q${ROMAN[groups["quarter"]] ?? groups["quarter"]}`);
  if (groups["month"] !== undefined) return at(`${groups["monthYear"] ?? ""}-${pad(groups["month"])}`);
  if (groups["day"] !== undefined)
    return at(`${groups["dayYear"] ?? ""}-${pad(groups["dayMonth"])}-${pad(groups["day"])}`);
  if (groups["barDay"] !== undefined)
    return { period: `-${pad(groups["barMonth"])}-${pad(groups["barDay"])}`, relative: null, yearless: true };
  if (groups["bareMonth"] !== undefined)
    return { period: `-${pad(groups["bareMonth"])}`, relative: null, yearless: true };
  if (groups["untilYear"] !== undefined) return at(`${groups["year"] ?? ""}/${groups["untilYear"]}`);
  if (groups["year"] !== undefined) return at(groups["year"]);
  if (groups["bareYear"] !== undefined) return at(groups["bareYear"]);
  if (groups["yearEnd"] !== undefined) return { period: null, relative: "this-year", yearless: false };
  // “Trong năm, tỷ lệ … đạt 74,8%” opens what a report says of its year.
  if (groups["reported"] !== undefined) return { period: null, relative: "reported-year", yearless: false };
  if (groups["relative"] !== undefined)
    return {
      period: null,
      relative:
        RELATIVE[groups["relative"]] ?? (NEXT_EDITION.test(groups["relative"]) ? "next-edition" : "previous-edition"),
      yearless: false,
    };
  return null;
}

/** “quý III”, “nửa đầu năm”: the caller adds the year from the context. */
function maybeYearless(year: string | undefined, part: string): Read {
  return { period: `${year ?? ""}${part}`, relative: null, yearless: year === undefined };
}

const ROMAN: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };
const RELATIVE: Readonly<Record<string, PeriodMention["relative"]>> = {
  "năm nay": "this-year",
  nay: "this-year",
  "lần này": "this-year",
  "kỳ này": "this-year",
  "năm qua": "past-year",
  "năm vừa qua": "past-year",
  "năm rồi": "past-year",
  "năm vừa rồi": "past-year",
  "hai năm trước": "two-years-before",
  "hai năm trước đó": "two-years-before",
  "2 năm trước": "two-years-before",
  "2 năm trước đó": "two-years-before",
  "năm trước": "last-year",
  "một năm trước": "last-year",
  "một năm trước đó": "last-year",
  "năm trước đó": "last-year",
  "trước đó một năm": "last-year",
  "trước đó 1 năm": "last-year",
  "năm ngoái": "last-year",
  "năm liền trước": "last-year",
  "cùng kỳ năm trước": "same-period",
  "cùng kỳ năm ngoái": "same-period",
  "cùng kỳ": "same-period",
  "tháng trước": "last-month",
  "cùng năm": "same-year",
  "trong năm": "same-year",
  "năm đó": "same-year",
  "năm ấy": "same-year",
  hiện: "now",
  "hiện nay": "now",
  "hiện có": "now",
  "hiện tại": "now",
  "đang có": "now",
  "đến nay": "now",
  "tới nay": "now",
};
const NEXT_EDITION = /sau|tới|kế tiếp|tiếp theo/;
const MONTHS: Readonly<Record<string, number>> = { ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 };

/** “9 tháng năm 2022” runs from January; three and six months have names of their own. */
function readMonths(text: string, year: string | undefined): Read | null {
  const months = MONTHS[text] ?? Number(text);
  if (months < 1 || months > 12) return null;
  const prefix = year ?? "";
  const period =
    months === 3
      ? `${prefix}-Q1`
      : months === 6
        ? `${prefix}-H1`
        : `${prefix}-01/${prefix}-${String(months).padStart(2, "0")}`;
  return { period, relative: null, yearless: year === undefined };
}

/** “so với (cùng kỳ, mức, kỳ …) năm 2020”, “hơn năm 2020”; “đến năm 2025”, “hết năm”, “vào cuối năm”. */
const BASELINE =
  /(?:so với|so cùng kỳ|so|(?:đặt|để) (?:cạnh|bên)|đối chiếu với|lùi về mốc|hơn(?: hẳn)?|kém|thua|cùng kỳ|(?<!nếu )như|khác với|(?:nếu|khi) lấy(?: mốc| gốc)?|lấy (?:mốc|gốc)|gấp (?:rưỡi|đôi|hai|ba|bốn|\d(?:[.,]\d)? lần|hai lần|ba lần)|trên(?= (?:năm|kỳ|lần) ))(?: (?:cùng kỳ|mức|kỳ|lần|bảng|bảng xếp hạng|báo cáo|thứ hạng|kết quả|thời điểm|điểm|số liệu|năm|của|(?<=hơn )hồi|cuối|chấm|công bố|đánh giá|khảo sát|xếp hạng|dti|thử|thử nghiệm|đầu tiên))* ?$/;
const UNTIL = /(?:đến|hết|vào|tới|trước|chốt|(?:^|[,;.] )mới)(?: (?:hết|cuối|nay|ngày|thời điểm|tháng))* ?$/;

function roleOf(sentence: string, start: number, end: number, period: string | null): PeriodMention["role"] {
  const before = sentence.slice(Math.max(0, start - 48), start);
  if (BASELINE.test(before)) return "baseline";
  if (!UNTIL.test(before)) return "plain";
  // “đến năm 2023 đã vươn lên” tells of that year.
  const isYear = period !== null && /^\d{4}$/.test(period);
  return isYear && /(?:đến|tới) $/.test(before) && /^,? đã /.test(sentence.slice(end, end + 6)) ? "plain" : "until";
}
