/**
 * Lists of numbers with one meaning: “22, 9, 13”, “14/63 và 31/63”, “5 và 7 bậc”, “thứ hai, thứ ba”. The trap: “lần lượt
 * có 14 và 31 xã” counts something; a bare list is one of places only where the words before say so and no noun follows.
 */
import type { Article, Sentence } from "./article.ts";
import { readNumber } from "./pattern.ts";
import { remember } from "./remember.ts";
import { ends, matchesOf } from "./search.ts";

export interface NumberList {
  readonly unit: "rank" | "change" | "ratio" | "percent" | "points";
  /** Whether ratios or points are what was won or lost, not scores. */
  readonly gained?: boolean;
  readonly values: readonly { readonly value: number; readonly of: number | null }[];
  readonly start: number;
  readonly end: number;
}

/** Lists of two numbers or more with one meaning. */
export const numberLists = remember(readNumberLists);

function readNumberLists(article: Article, sentence: Sentence): readonly NumberList[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const found: NumberList[] = [];
  if ((sentence.digits < 2 && !NAMED_ORDINAL.test(text)) || !TWO_NUMBERS.test(text)) return found;
  found.push(...changeLists(text, sentence.start));
  for (const { from, to } of matchesOf(LIST, text).flatMap((match) => runsOf(match[0], match.index))) {
    const list = text.slice(from, to);
    const read = meaningOf(list, text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH));
    if (read === null) continue;
    const values = matchesOf(VALUE, list.replace(ASIDE, "")).map(({ groups }) => ({
      value: read.sign * (readNumber((groups?.["n"] ?? groups?.["word"] ?? "").replace(",", "."))?.value ?? 0),
      of: groups?.["of"] === undefined ? null : Number(groups["of"]),
    }));
    // “các năm 2020, 2021, 2022” are no numbers of anything.
    if (values.some(({ value }) => value > MOST && read.unit !== "points")) continue;
    found.push({
      unit: read.unit,
      values,
      start: sentence.start + from,
      end: sentence.start + to + read.tail,
      ...(read.gained === true ? { gained: true } : {}),
    });
  }
  return found;
}

/** Above this stands a year, not a place. */
const MOST = 1000;
/** How far from a list its meaning is looked for. */
const REACH = 140;
const ORDINAL = "nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười";
/** The “số” of “xã hội số” belongs to the name. */
const MARK = "(?:thứ |hạng |vị trí |(?<!(?:quyền|phủ|tế|hội|chế|thức|tầng|lực|đổi|nghệ|kỹ năng|chỉ) )số |xếp )";
/** “hạng 39 (có tài liệu ghi 40) và 24”. */
const ASIDE = / \([a-zà-ỹ][^()\d]{3,30}\d{1,2}\)/g;
const ITEM = `(?:${MARK}*(?!(?:19|20)\\d\\d(?!\\d))\\d+(?:[.,]\\d+)?(?:/\\d+)?(?: ?%| điểm)?(?:${ASIDE.source})?|(?:thứ|hạng) (?:${ORDINAL})(?![a-zà-ỹ]))`;
const AND = "(?:, và |, | và | rồi |; |(?<=[.,]\\d{2,4}) - (?=\\d[\\d]*[.,]\\d))";
/** “xếp thứ nhất, nhì và ba”: after the first the words stand alone. */
const IN_WORDS = `(?<![a-zà-ỹ])(?:(?:xếp|đứng|về|vị trí) )?(?:thứ |hạng |số )?(?<=(?:xếp|đứng|về|vị trí|thứ|hạng|vị trí số) )(?:${ORDINAL})(?:(?:, và |, | và | rồi )(?:thứ |hạng |số )?(?:${ORDINAL}))+(?=[.;:()]|,(?! (?:và )?(?:thứ |hạng )?(?:${ORDINAL})(?![a-zà-ỹ]))|$| (?:lần lượt|thuộc|là|gọi|dành|cả|toàn|về|ở|trong|trên|với|của|theo|so)(?![a-zà-ỹ]))`;
const LIST = new RegExp(
  `${IN_WORDS}|(?<![\\d.,/-])${ITEM}(?:${AND}${ITEM})+(?![\\d%/]|[.,]\\d| (?:tỉnh|năm|tháng)(?![a-zà-ỹ]))`,
  "g",
);
const VALUE = new RegExp(`(?<n>\\d+(?:[.,]\\d+)?)(?:/(?<of>\\d+))?|(?<![a-zà-ỹ])(?<word>${ORDINAL})(?![a-zà-ỹ])`, "g");
/** Without digits a list begins so. */
const NAMED_ORDINAL = new RegExp(`(?:xếp|đứng|về|vị trí|thứ|hạng|số) (?:${ORDINAL})(?![a-zà-ỹ])`);
/** Two items of a list side by side: the cheap test before the search. */
const TWO_NUMBERS = new RegExp(
  `(?:[\\d)]|thứ [a-zà-ỹ]{2,4}|hạng [a-zà-ỹ]{2,4}|nhất|nhì|hai|ba|tư)(?: ?%| điểm| bậc| hạng)?${AND}(?:(?:${MARK}|tăng |giảm |lên |tụt )*\\d|(?:thứ|hạng|số) [a-zà-ỹ]|(?:${ORDINAL})(?![a-zà-ỹ]))`,
);

/** “0,6428 và 0,5977 điểm, xếp thứ 13 và 26” are two lists: points, then places. */
function runsOf(list: string, at: number): { from: number; to: number }[] {
  const change = POINTS_THEN_PLACES.exec(list);
  if (change === null) return [{ from: at, to: at + list.length }];
  const [points = "", joint = "", places = ""] = change.slice(1);
  return [
    { from: at, to: at + points.length },
    { from: at + points.length + joint.length, to: at + points.length + joint.length + places.length },
  ].filter(({ from, to }) => JOINED.test(list.slice(from - at, to - at)));
}

const JOINED = new RegExp(AND);
const POINTS_THEN_PLACES = new RegExp(
  `^((?:\\d+[.,]\\d+(?: điểm)?${AND})*\\d+[.,]\\d+(?: điểm)?)(${AND})((?:(?:xếp|đứng) )?(?:thứ|hạng|vị trí) \\d{1,2}(?:/\\d+)?(?:${AND}${MARK}*\\d{1,2}(?:/\\d+)?)*)$`,
);

/** “lần lượt tăng 8, giảm 2 và tăng 1 bậc”, “tăng 4,7%, giảm 1,3% và tăng 13,4%”: each number has a verb of its own. */
function changeLists(text: string, offset: number): NumberList[] {
  return matchesOf(CHANGES, text).map((match) => {
    const values = matchesOf(CHANGE, match[0]).map(({ groups }) => ({
      value:
        (groups?.["fall"] === undefined ? 1 : -1) * (readNumber((groups?.["n"] ?? "").replace(",", "."))?.value ?? 0),
      of: null,
    }));
    return {
      unit: /%/.test(match[0]) ? "percent" : "change",
      values,
      start: offset + match.index,
      end: offset + match.index + match[0].length,
    };
  });
}

const CHANGED = "(?:tăng|lên|thăng|nhích|(?:giảm|tụt|lùi|xuống|rớt|mất))(?: lên| thêm| mất| xuống)? ";
const CHANGES = new RegExp(
  `(?<![a-zà-ỹ])(?:${CHANGED}\\d{1,2}(?: bậc| hạng)?(?:${AND}${CHANGED}\\d{1,2}(?: bậc| hạng)?)+(?<=bậc|hạng)|${CHANGED}\\d+(?:[.,]\\d+)? ?%(?:${AND}${CHANGED}\\d+(?:[.,]\\d+)? ?%)+)(?![a-zà-ỹ\\d])`,
  "g",
);
const CHANGE =
  /(?:(?<rise>tăng|lên|thăng|nhích)|(?<fall>giảm|tụt|lùi|xuống|rớt|mất))(?: [a-zà-ỹ]{3,5})? (?<n>\d+(?:[.,]\d+)?)/g;

interface Meaning {
  readonly unit: NumberList["unit"];
  /** -1 where the places were lost. */
  readonly sign: 1 | -1;
  readonly gained?: boolean;
  /** How many letters after the numbers belong to them. */
  readonly tail: number;
}

function meaningOf(list: string, before: string, after: string): Meaning | null {
  const plain = (unit: NumberList["unit"]): Meaning => ({ unit, sign: 1, tail: 0 });
  if (/%/.test(list)) return plain("percent");
  const scored = /(?<!\d)0[.,][2-9]/.test(list) && ends(before, /được(?: lần lượt| tương ứng)? $/);
  if (!scored && /điểm/.test(list + after.slice(0, 6)) && (ends(before, GAINED) || ends(before, LOST)))
    return {
      unit: /(?<!\d)0[.,]\d/.test(list) ? "ratio" : "points",
      sign: ends(before, LOST) ? -1 : 1,
      tail: 0,
      gained: true,
    };
  // “lần lượt có 756, 1.576 và 713 tổ”: thousands are grouped so.
  const grouped = /(?<![.,\d])\d{2,3}(?![.,]?\d)/.test(list) && !/\d[.,]\d(?!\d\d(?!\d))/.test(list);
  if (!grouped && /\d[.,]\d/.test(list)) return plain(/(?<!\d)0[.,]\d/.test(list) ? "ratio" : "points");
  const places = PLACES.exec(after);
  if (places !== null) {
    if (ends(before, GAINED)) return { unit: "change", sign: 1, tail: places[0].length };
    return ends(before, LOST) ? { unit: "change", sign: -1, tail: places[0].length } : null;
  }
  const lead = /^[^\d]*/.exec(list)?.[0] ?? "";
  return isRanks(list, before + lead, after) ? plain("rank") : null;
}

/** “… bậc về DTI năm 2022” holds a year, “… bậc và 5 …” another number. */
const PLACES = /^ (?:bậc|hạng|thứ hạng|vị trí)(?![a-zà-ỹ]|[^,.;()\d]{0,20}(?!20\d\d(?!\d))\d)/;
const GAINED =
  /(?:tăng|thăng|được|lên|thêm|cải thiện|vượt|nhích|vươn|leo|tiến|nhảy|cộng)(?: lên)?(?: thêm)?(?: lần lượt| tương ứng| theo thứ tự)?(?: là)? $/;
const LOST = /(?:giảm|tụt|rớt|mất|lùi|xuống|rơi|hạ|trượt)(?: mất)?(?: lần lượt| tương ứng| theo thứ tự)?(?: là)? $/;

function isRanks(list: string, before: string, after: string): boolean {
  if (/^(?:xếp |đứng |về )?(?:thứ|hạng|vị trí|nhất|nhì)/.test(list)) return true;
  if (ends(before, NAMED) || ends(before, NAMED_AGAIN)) return true;
  if (!/^(?:[,.;)]|$| (?:cả nước|toàn quốc|trong|trên|trong số|về|ở|của|so với|\(|và|còn|khi)(?![a-zà-ỹ]))/.test(after))
    return false;
  return ends(before, RANKED) || ends(before, RANKED_PARTS) || ends(before, RANKED_EACH) || ends(before, RANKING);
}

const NAMED = /(?:thứ|hạng|vị trí|thứ hạng|bậc)(?: [^\d,.;]{0,40})?(?:là |lần lượt )?(?:thứ |số )?$/;
const NAMED_AGAIN =
  /(?:thứ|hạng|vị trí|bậc) [^;.()]{3,40} \((?:năm|kỳ) (?:20\d\d|trước),?(?: (?:lần lượt|tương ứng|theo (?:đúng )?(?:thứ tự|trình tự)(?: (?:đó|ấy|này))?))?(?: là|:) $|(?:thứ|hạng|vị trí|bậc) [^;]*; (?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)? (?:là|lần lượt|tương ứng) $/;
/** “lần lượt xếp 55, 48 và 46”. */
const RANKED = /(?:lần lượt|tương ứng|theo (?:đúng )?thứ tự)(?: đều| cùng)?(?: được)? (?:xếp|đứng|về|giữ)(?: ở)? $/;
/** “xếp lần lượt 21 và 33”. */
const RANKED_EACH = /(?:xếp|đứng)(?: ở)? (?:lần lượt|tương ứng|theo (?:đúng )?thứ tự)(?: là| ở)?:? $/;
/** “rơi xuống thứ 52/63; ba trụ cột chính quyền số, kinh tế số, xã hội số thì lần lượt là 49, 55, 46”. */
const RANKED_PARTS =
  /(?:xếp|thứ|hạng|vị trí) [^.]{0,60}[;,] (?:các |ba |3 |hai )?trụ cột [^.;\d]{0,70}(?:lần lượt|tương ứng)(?: là| ở)? $/;
/** “Thứ hạng DTI các năm 2020, 2021, 2022 lần lượt là 45, 37 và 34”. */
const RANKING =
  /(?:thứ hạng|xếp hạng|vị trí|thứ bậc) [^.;]{0,110}(?:lần lượt|tương ứng|theo thứ tự)(?: là| đạt| ở)?:? $|(?:các|ba|những) (?:thứ hạng|vị trí|con số(?: này| ấy| đó| trên| tương ứng| lần lượt)+)[^.;]{0,45}(?: là)? $|(?:ba|các) trụ cột (?:ấy|này|đó) (?:đã |hiện |nay |còn )*(?:là|ở|lên|xếp) $/;
