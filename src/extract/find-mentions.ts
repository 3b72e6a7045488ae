/**
 * Names in a sentence that a number can belong to: subjects, groups, pronouns, indices, indicators. A name that only
 * looks like a subject (a school, a road, the issuer of the report, the party compared with) says so in its role.
 */
import { publishers } from "../knowledge/ministries.ts";
import { nameHeads, townHeads } from "../knowledge/places.ts";
import { isCity } from "../knowledge/provinces.ts";
import { type Stretch, buildScanner, scanWords } from "../vietnamese/scan-words.ts";
import { withBody } from "./find-bodies.ts";
import { type NameHit, findNames } from "./lexicon.ts";
import type { Groups, Mention, Surroundings } from "./mention.ts";
import { EDGE, END } from "./mention.ts";
import { TOWN, findTownsAgain, readTown } from "./read-town.ts";
import { ends } from "./search.ts";

/**
 * @param text the whole text, in which the mentions count
 * @param isNamesake whether the abbreviation of an index means something else there
 * @param towns names of towns that went before → their ids
 */
export function findMentions(
  stretch: Stretch,
  text: string,
  isCapital: (offset: number) => boolean,
  isNamesake: (index: string) => boolean,
  towns: ReadonlyMap<string, string>,
): Mention[] {
  const { tokens, from, to, offset } = stretch;
  const names = findNames(tokens, from, to, text)
    .filter(({ kind, id }) => kind !== "index" || !isNamesake(id))
    .map((hit) => readName(hit, text, isCapital, stretch))
    .filter((mention) => mention !== null);
  const special: Mention[] = [];
  const pronouns: Mention[] = [];
  scanWords(SCANNER, stretch, (form, match) => {
    const start = offset + match.index;
    const mention =
      FORMS[form]?.read(match.groups ?? {}, start, start + match[0].length, { text, names, isCapital }) ?? null;
    if (mention !== null) (mention.kind === "pronoun" ? pronouns : special).push(mention);
  });
  const again = townsAgain(stretch, text, isCapital, towns, names);
  if (special.length + pronouns.length + again.length === 0) return spreadRoles(names, text);
  const plain = [...names, ...pronouns, ...again].filter(
    (name) => !special.some((other) => name.start < other.end && other.start < name.end),
  );
  const kept = plain.filter(
    (name) => name.kind !== "pronoun" || !names.some((other) => name.start < other.end && other.start < name.end),
  );
  return spreadRoles(
    [...special, ...kept].sort((a, b) => a.start - b.start || b.end - a.end),
    text,
  );
}

/** “Hồng Lĩnh xếp thứ 4”, after “thị xã Hồng Lĩnh”. */
function townsAgain(
  stretch: Stretch,
  text: string,
  isCapital: (offset: number) => boolean,
  towns: ReadonlyMap<string, string>,
  names: readonly Mention[],
): Mention[] {
  if (towns.size === 0) return [];
  const { text: words, offset } = stretch;
  return findTownsAgain(towns, text, { start: offset, end: offset + words.length }, isCapital)
    .filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))
    .map((town) => ({
      kind: "subject",
      ...town,
      role: roleOf(text.slice(Math.max(0, town.start - 40), town.start), stretch),
    }));
}

/** “vượt A, B và C để đứng đầu”, “ở A, B và C”: what holds of the first of a list holds of them all. */
function spreadRoles(mentions: readonly Mention[], text: string): Mention[] {
  const spread: Mention[] = [];
  for (const mention of mentions) {
    const before = spread.at(-1);
    const inherits =
      before !== undefined && (before.role === "compared" || before.role === "place") && before.kind === "subject";
    const joined =
      inherits &&
      mention.kind === "subject" &&
      mention.role === "topic" &&
      NEXT_MEMBER.test(text.slice(before.end, mention.start)) &&
      // “Sau khi sáp nhập Hải Dương, Hải Phòng đứng thứ 3”
      !(text[before.end] === "," && OWN_VERB.test(text.slice(mention.end, mention.end + 30)));
    spread.push(joined ? { ...mention, role: before.role } : mention);
  }
  return spread;
}

const OWN_VERB =
  /^ (?:(?:năm )?nay |hiện |chỉ |mới |đã |vẫn |cũng |lại |còn )*(?:đứng|xếp|đạt|vươn|giữ|dẫn đầu|tăng|giảm|lùi|tụt|lên|xuống|rơi|rớt|mấp mé|ở|có|được)(?![a-zà-ỹ])/;
const NEXT_MEMBER = /^(?: ?\([^)]{1,30}\))?(?:, và | và |, )(?:tỉnh |thành phố |tp\.? ?)?$/;

/** “chỉ số hài lòng của người bệnh nội trú” */
const OF_CUSTOMERS =
  /^ (?:của |đối với |về )?(?:người (?:bệnh|nhà người bệnh|lao động|dùng|tiêu dùng|học)|bệnh nhân|khách|du khách|hành khách|sinh viên|học sinh|phụ huynh|nhân viên|cử tri|chất lượng bệnh viện)/;

function readName(hit: NameHit, text: string, isCapital: (offset: number) => boolean, within: Stretch): Mention | null {
  const { start, end } = hit;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 100);
  switch (hit.kind) {
    case "look-alike":
      return null;
    case "index":
      // “dti.gov.vn” is an address; patients and guests have a satisfaction of their own.
      return /^\.[a-z]/.test(after) || (hit.id === "sipas" && OF_CUSTOMERS.test(after))
        ? null
        : { kind: "index", id: hit.id, start, end, role: "topic" };
    case "index-hint":
      return hit.id === "sipas" && OF_CUSTOMERS.test(after)
        ? null
        : { kind: "hint", id: hit.id, start, end, role: "topic" };
    case "indicator":
      return ends(before, PLAIN_PHRASE, within) ? null : { kind: "indicator", id: hit.id, start, end, role: "topic" };
    case "group":
      return { kind: "group", id: hit.id, start, end, role: "topic" };
    case "region":
      return { kind: "region", id: `region:${hit.id}`, start, end, role: "place" };
    case "index-part":
      return { kind: "part", id: hit.id, start, end, role: "topic" };
    case "enterprise":
      return {
        kind: "subject",
        id: `enterprise:${hit.id}`,
        start,
        end,
        // “…, tức hai tháng sau khi Viettel khai trương dịch vụ, tỷ lệ này …”
        role: ends(before, /(?:sau khi|từ khi|từ lúc|trước khi|kể từ khi) $/, within)
          ? "place"
          : roleOf(before, within),
      };
    case "country":
      return (isCapital(start) && !isInPersonName(hit, text, isCapital)) || hit.id === "vn"
        ? {
            kind: "subject",
            id: `country:${hit.id}`,
            start,
            end,
            role:
              ends(before, OWNER_HEAD, within) || (ends(before, IN_A_CITY, within) && /^[.,;)]/.test(after))
                ? "place"
                : roleOf(before, within),
          }
        : null;
    case "ministry":
      // “1302/QĐ-BTTTT” is the number of a paper.
      if (ends(before, /(?:qđ|tt|cv|kh|tb|nq|ttr|bc)-$/, within)) return null;
      return {
        kind: "subject",
        id: `ministry:${hit.id}`,
        start,
        end,
        role: ministryRole(hit.id, before, after, within),
      };
    case "province":
      // “Hà Nội Mới” is a newspaper, “Hà Nội mới xếp thứ 27” is not.
      if (/^ mới(?![a-zà-ỹ])/.test(after) && isCapital(end + 1)) return null;
      return isCapital(start) ? withBody(readProvince(hit, before, after, within), text, isCapital) : null;
  }
}

/** “ông Hoàng Đức Thiện” names no Germany: a country of one short syllable beside another with a capital is part of a name. */
function isInPersonName({ start, end }: NameHit, text: string, isCapital: (offset: number) => boolean): boolean {
  if (end - start > 4) return false;
  const before = /[a-zà-ỹđ]+(?= $)/.exec(text.slice(Math.max(0, start - 9), start))?.[0];
  const follows = / [a-zà-ỹđ]/.test(text.slice(end, end + 2)) && isCapital(end + 1);
  return follows || (before !== undefined && before !== "nước" && isCapital(start - 1 - before.length));
}

/** “tỷ trọng kinh tế số”, “phát triển xã hội số”, “doanh thu kinh tế số” speak of the thing, not of the indicator. */
const PLAIN_PHRASE =
  /(?:tỷ trọng|tỷ lệ|doanh thu|quy mô|nền|phát triển|xây dựng|đóng góp của|giá trị tăng thêm của|giá trị tăng thêm|tăng trưởng|ngành|lõi) $/;

const NAME_HEAD = new RegExp(`${EDGE}(?:${nameHeads.join("|")}) $`);
const TOWN_HEAD = new RegExp(`${EDGE}(?:${townHeads.join("|")})(?: |(?<=tp|tx)\\.? ?)$`);
/** “Hiệp hội Doanh nghiệp Việt Nam”: part of another name. */
const OWNER_HEAD =
  /(?:đài truyền hình|thông tấn xã|ngân hàng nhà nước|hội [^,.;]{0,20}|đảng cộng sản|tập đoàn [^,.;]{0,25}|xã hội) $/;

/** “lễ công bố ở Geneva, Thụy Sĩ” */
const IN_A_CITY = /(?:ở|tại|từ) [a-zà-ỹđ]+(?: [a-zà-ỹđ]+)?, $/;

function readProvince(hit: NameHit, before: string, after: string, within: Stretch): Mention | null {
  const { start, end, id } = hit;
  if (ends(before, NAME_HEAD, within) || ends(before, /c ?- ?$/, within) || /^ ?-? ?id(?![a-z])/.test(after))
    return null;
  const city = isCity(id);
  const town = !city && ends(before, TOWN_HEAD, within);
  const bracketed = ends(before, /\($/, within) && /^\)/.test(after);
  const visited =
    ends(before, /(?:tại|(?<!kế |tiếp |rồi |mới )đến|ở thăm|từ|tập trung ở) (?:tỉnh |tp\.? ?|thành phố )?$/, within) ||
    (town && ends(before, /ở (?:tp\.? ?|thành phố )$/, within)) ||
    ends(
      before,
      /(?:hội nghị|hội thảo|họp|diễn đàn|tọa đàm|sự kiện|triển lãm|phiên)[^.;]{0,30} ở (?:tỉnh |tp\.? ?|thành phố )?$/,
    );
  // “Trà Vinh - bảng thành tích DTI 2022” alone on its line is a headline.
  const dateline =
    ends(before, /(?:^|\n)\(?$/, within) &&
    /^(?: \([a-zà-ỹđ+./ ]{2,20}\))?\)?,? ?- /.test(after) &&
    !/^ - [^\n.!?:]{0,90}(?:\n|$)/.test(after);
  // “một tỉnh biên giới như Lạng Sơn lại lọt vào Top 5”: the example is the very one that is told of.
  const example =
    ends(before, / như (?:tỉnh |thành phố |tp\.? ?)?$/, within) &&
    /^ (?:lại|cũng|vẫn|đã|mà|lọt|vươn|đạt|đứng|xếp)(?![a-zà-ỹ])/.test(after);
  // “đã hợp nhất Quảng Nam, nơi chỉ đạt 0,5803”
  const toldOf = /^, (?:nơi|địa phương|tỉnh) (?!mới|này)/.test(after) && roleOf(before, within) === "place";
  const role = bracketed || visited || dateline ? "place" : example || toldOf ? "topic" : roleOf(before, within);
  return { kind: "subject", id: `${town ? "district" : "province"}:${id}`, start, end, role };
}

/** “chỉ sau X”, “xếp trên X”, “so với X”, “vượt X”: X is the measure, not the measured. */
const COMPARED =
  /(?:^|[ ,(])(?:sau|trên|dưới|vượt|vượt qua|vượt mặt|qua mặt|bỏ lại|so với|hơn|kém|ngang|như|cùng với|bằng|(?<!(?:lần|năm|kỳ|tháng|quý|đợt) )trước|theo sát|bám sát|ngay sau|chỉ sau|đứng sau|xếp sau)(?: (?:cả|tỉnh|thành phố|tp\.?|các tỉnh|\d nơi là|\d tỉnh là))* ?(?:(?<!hơn|kém|thấp|cao): ?)?$/;

function roleOf(before: string, within: Stretch): Mention["role"] {
  return ends(before, COMPARED, within)
    ? "compared"
    : ends(before, MERGED, within) || ends(before, RANKED_IN, within) || ends(before, OF_TOWN, within)
      ? "place"
      : "topic";
}

/** “Xã Hợp Thành, tỉnh Lào Cai hiện có 19 tổ”: where the commune lies. */
const OF_TOWN =
  /(?<![a-zà-ỹ])(?:xã|phường|thị trấn|huyện|thị xã) [^,.;()\d]{2,22}, (?:huyện [^,.;()]{2,20}, )?(?:thuộc )?tỉnh $/;

/** “xã Mường Khương xếp thứ 5 toàn tỉnh Lào Cai”: where somebody else is ranked. */
const RANKED_IN =
  /(?:(?:thứ|hạng|vị trí) (?:[a-zà-ỹ]+|\d{1,3}(?:\/\d{1,3})?)|dẫn đầu|đứng đầu)(?: trong| của)? toàn (?:tỉnh |thành phố |tp\.? ?)?$/;

/** “Đà Nẵng sau khi hợp nhất với Quảng Nam”, “trên cơ sở sáp nhập ba tỉnh A, B và C”: those that it was made of. */
const MERGED =
  /(?:hợp nhất|sáp nhập|hình thành từ|thành lập từ)(?: (?:với|vào|về|cùng|thêm|từ|của|hai|ba|2|3|các|nguyên trạng|toàn bộ|tỉnh|thành phố|tp\.?|địa phương))* $/;

const ISSUED_BY =
  /(?:theo|(?:theo|qua) (?:số liệu|báo cáo|công bố|đánh giá|thống kê|kết quả|thông tin)(?: của| từ)?|của|do|bởi|được|tại|từ|cùng|với|lãnh đạo|bộ trưởng|thứ trưởng|đại diện|giữa|trực thuộc|thuộc|phía) $/;
const ISSUES =
  /^(?: \([^)]{1,20}\))? ?(?:vừa|mới|công bố|xếp (?!(?:lần lượt|các) |ở|thứ|hạng|vị|nhất|nhì|đầu|trên|dưới|cuối|sau|chót|áp|đồng|cao|thấp|số|trong|top|tốp|nhóm|vào|ngay|kế|liền|\d)|đánh giá|tổ chức|cho biết|cho hay|ghi nhận|chấm|thẩm định|công nhận|xác nhận|rà soát|đưa ra|tính toán|thông báo|vinh danh|phối hợp|ban hành|yêu cầu|phát hành|làm đánh giá|và vdca|thực hiện|đã (?:công bố|ban hành|tổ chức|chấm|xếp)|sẽ|tiến hành|triển khai|khẳng định|nhận định|thống kê|phê duyệt|cho (?:kết quả|con số|ra)|tính (?:tỷ|ra|được)|ước (?!đạt)|nêu|dự báo|lại (?:công bố|đưa ra|tính))/;

const LEADS = /^ (?:dẫn đầu|đứng đầu|đứng thứ|đứng số|đứng nhất|về nhất|xếp thứ|giữ ngôi|chiếm ngôi)(?![a-zà-ỹ])/;

/** “Bộ Y tế cùng Bộ Tư pháp đều tăng 3 bậc” */
const SHARES = /^ (?:đều|cùng|lần lượt|mỗi|đồng|chia|xếp (?=thứ|hạng|vị)|đứng|tăng|giảm|dẫn đầu)(?![a-zà-ỹ])/;

/** Who counts the DTI of all the others. */
const ISSUES_DTI: ReadonlySet<string> = new Set(["bo-thong-tin-va-truyen-thong", "bo-khoa-hoc-va-cong-nghe"]);
const HAS_SCORE = /^ (?:(?:năm|kỳ) 20\d\d )?(?:đạt|là|xếp|đứng|tăng|giảm|được|ở mức)(?![a-zà-ỹ])/;

function ministryRole(id: string, before: string, after: string, within: Stretch): Mention["role"] {
  // “DTI 2021 của Bộ Y tế”: whose standing it is; those that publish it are told apart by their name.
  if (
    !publishers.has(id) &&
    ends(before, /(?:dti|chỉ số|giá trị|điểm|điểm số|thứ hạng|vị trí|năm \d{4}|20\d\d|số|vẫn|là) của $/, within)
  )
    return "topic";
  // “DTI 2024 của Bộ Khoa học và Công nghệ đạt 0,8102 điểm”
  if (
    ends(before, /(?:dti|chỉ số chuyển đổi số)(?: (?:năm )?20\d\d)? của $/, within) &&
    (HAS_SCORE.test(after) || (/^\n/.test(after) && !ISSUES_DTI.has(id)))
  )
    return "topic";
  if (ends(before, / so với $/, within)) return "compared";
  // “bảng tự chấm mà Bạc Liêu nộp lên Bộ TT&TT có tổng cộng 688 điểm”
  if (ends(before, / (?:nộp|gửi|trình|đệ trình|báo cáo)(?: lên| cho| tới| về| sang)? $/, within)) return "issuer";
  if (ends(before, / (?:cùng|với) $/, within) && SHARES.test(after)) return "topic";
  // “khối có dịch vụ công do Bộ Tài chính dẫn đầu”
  if (ends(before, / do $/, within) && LEADS.test(after)) return "topic";
  return ends(before, ISSUED_BY, within) || ISSUES.test(after) ? "issuer" : roleOf(before, within);
}

/** “bộ, ngành có dịch vụ công”, “khối không cung cấp DVC”, “cơ quan không có dịch vụ công”. */
const SERVICE_GROUP = new RegExp(
  `${EDGE}(?:khối |nhóm |các |\\d+ )*(?:các )?(?:bộ, ngành|bộ ngành|bộ|cơ quan(?: ngang bộ| thuộc chính phủ| trung ương| cấp bộ)?|ngành|khối|nhóm)?(?: nhóm)? ?(?:ngang bộ )?(?<without>không )?(?:có |cung cấp |cung ứng )(?:cung cấp |cung ứng )?(?:dịch vụ công|dvc)(?: trực tuyến)?${END}`,
);
/** “18 bộ cung cấp dịch vụ công và 7 cơ quan không cung cấp.” */
const ELIDED_GROUP = new RegExp(
  `(?<=(?:dịch vụ công|dvc)(?: trực tuyến)?,? (?:và|còn|với) )(?:nhóm |khối )?(?:\\d{1,2} )?(?:cơ quan|bộ, ngành|bộ|đơn vị|nhóm|khối) không (?:có|cung cấp|cung ứng)(?=[.,;:)]|$)`,
);
const REST_GROUP = new RegExp(`${EDGE}(?:nhóm|khối) (?:còn lại|kia)${END}`);

/** Words that stand for the subject of the sentence before. */
const PRONOUN = new RegExp(
  `${EDGE}(?<!(?:các|cấp|mỗi|nhiều|số|khối|những|ubnd|hđnd|\\d|hai|ba|bốn|từng|nhóm|liên|đoàn|quan|xuyên|ngoại|tỉnh,|huyện,|thị xã,|quận,|xã,) )(?<word>toàn tỉnh|tỉnh [a-zà-ỹđ]+ [a-zà-ỹđ]+ này|nơi đây|tỉnh nhà|tỉnh này|tỉnh|địa phương này|địa phương|thành phố này|thành phố|toàn thành phố|thủ đô|bộ này|viện này|viện|bộ|cơ quan này|chúng ta|chúng tôi|tp|(?<=^|[,.;:] )ngành(?= (?:lần lượt|xếp|đứng|đạt|được|tăng|giảm|vươn|giữ|tụt|lên|xuống|này)(?![a-zà-ỹ])))(?! ?(?:ủy|uỷ|, thành|thành |thành,|trưởng|trung|thứ|hội|đoàn|tổng|và các|chỉ số|máy|phận|ngành|lập|bộ|hàn lâm|nào|khác|nông|tính))${END}`,
);

function readPronoun(groups: Groups, start: number, end: number, { text, isCapital }: Surroundings): Mention | null {
  const word = groups["word"] ?? "";
  // “Bộ Tài chính”, “tỉnh Sơn La”: the head of a name.
  const next = text[end] === " " && isCapital(end + 1);
  if (next) return null;
  if ((word === "bộ" || word === "viện" || word === "thủ đô") && !isCapital(start)) return null;
  const before = text.slice(Math.max(0, start - 30), start);
  return {
    kind: "pronoun",
    id: word,
    start,
    end,
    role: /\d ?$|\d+ (?:bộ|sở|ngành), $/.test(before) ? "place" : "topic",
  };
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, start: number, end: number, around: Surroundings) => Mention | null;
}

/** Names that no dictionary can list. */
const FORMS: readonly Form[] = [
  { pattern: TOWN, read: readTown },
  {
    pattern: SERVICE_GROUP,
    read: (groups, start, end) => {
      const id =
        groups["without"] === undefined ? "ministries-with-public-services" : "ministries-without-public-services";
      return { kind: "group", id, start, end, role: "topic" };
    },
  },
  {
    pattern: ELIDED_GROUP,
    read: (_groups, start, end) => ({
      kind: "group",
      id: "ministries-without-public-services",
      start,
      end,
      role: "topic",
    }),
  },
  { pattern: REST_GROUP, read: (_groups, start, end) => ({ kind: "group", id: "rest", start, end, role: "topic" }) },
  { pattern: PRONOUN, read: readPronoun },
];
const SCANNER = buildScanner(FORMS.map(({ pattern }) => pattern));
