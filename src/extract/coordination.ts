/** Lists of names and of numbers, as the press coordinates them: “A, B, C và D”, “22, 9, 13”, “A (0,79), B (0,78) và C”. */
import type { Article, Sentence } from "./article.ts";
import type { Mention } from "./find-mentions.ts";
import { ends } from "./search.ts";

/** What may stand between two members of one list; an ellipsis may not, it breaks the count. */
const JOIN =
  /^"?(?: ?\([^)]{1,40}\)| (?:với|đạt) \d[.,]\d+(?: điểm)?)?(?:, và |, cùng | và |, |; | rồi(?: đến)? | cùng với | cùng |,)(?:tỉnh |thành phố |tp\.? ?|thủ đô )?"?$/;

/** The members from the first mention on, of one kind, joined without a gap. */
export function membersFrom(article: Article, mentions: readonly Mention[], first: number): Mention[] {
  const members: Mention[] = [];
  for (let i = first; i < mentions.length; i += 1) {
    const mention = mentions[i];
    if (mention === undefined) break;
    const last = members.at(-1);
    if (last !== undefined && !JOIN.test(article.text.slice(last.end, mention.start))) break;
    members.push(mention);
  }
  return members;
}

/** “… là A, B và C, D xếp thứ 7”: the last name opens a clause of its own. */
export function withoutNextClause(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
): readonly Mention[] {
  const [last, before] = [members.at(-1), members.at(-2)];
  if (last === undefined || before === undefined) return members;
  const joined = article.text.slice(before.end, last.start);
  const after = article.text.slice(last.end, Math.min(sentence.end, last.end + 24));
  return /[,;] ?(?:tỉnh |thành phố |tp\.? ?)?$/.test(joined) && OWN_CLAUSE.test(after) ? members.slice(0, -1) : members;
}

const OWN_CLAUSE =
  /^ (?:chỉ |cũng |vẫn |đã |lại |thì )?(?:đứng|xếp|hạng|thứ|tăng|giảm|tụt|rớt|lên|xuống|đạt|được|dẫn đầu|ở|chiếm|vươn|giành|giữ|về|nằm|leo|có)(?![a-zà-ỹ])/;

/** Maximal lists (two members or more) of one kind of mention in a sentence. */
export function listsOf(article: Article, sentence: Sentence, kind: Mention["kind"]): Mention[][] {
  const mentions = sentence.mentions.filter((mention) => mention.kind === kind);
  const lists: Mention[][] = [];
  let at = 0;
  while (at < mentions.length) {
    const list = membersFrom(article, mentions, at);
    if (list.length > 1) lists.push(list);
    at += Math.max(1, list.length);
  }
  return lists;
}

export interface NumberList {
  readonly unit: "rank" | "ratio" | "percent" | "points";
  readonly values: readonly { readonly value: number; readonly of: number | null }[];
  readonly start: number;
  readonly end: number;
}

const ITEM = "(?:thứ |hạng |vị trí |số )*(?:\\d+(?:[.,]\\d+)?)(?:/\\d+)?(?: ?%| điểm)?";
const LIST = new RegExp(
  `(?<![\\d.,/-])${ITEM}(?:(?:, và |, | và |; )${ITEM})+(?![\\d%/]|[.,]\\d| (?:tỉnh|năm|tháng))`,
  "g",
);

/** Two items of a list side by side: the cheap test before the search. */
const TWO_NUMBERS = /\d(?: ?%| điểm)?(?:, và | và |, |; )(?:thứ |hạng |vị trí |số )*\d/;

/** Lists of two numbers or more with one meaning; ranks only where the words before say so. */
export function numberLists(article: Article, sentence: Sentence): NumberList[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const found: NumberList[] = [];
  if (!TWO_NUMBERS.test(text)) return found;
  for (const match of text.matchAll(LIST)) {
    const unit = unitOf(match[0], text.slice(Math.max(0, match.index - 90), match.index));
    if (unit === null) continue;
    const values = [...match[0].matchAll(/(?<n>\d+(?:[.,]\d+)?)(?:\/(?<of>\d+))?/g)].map(({ groups }) => ({
      value: Number((groups?.["n"] ?? "").replace(",", ".")),
      of: groups?.["of"] === undefined ? null : Number(groups["of"]),
    }));
    found.push({
      unit,
      values,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    });
  }
  return found;
}

function unitOf(list: string, before: string): NumberList["unit"] | null {
  if (/%/.test(list)) return "percent";
  if (/\d[.,]\d/.test(list)) return /(?<!\d)0[.,]\d/.test(list) ? "ratio" : "points";
  return /^(?:thứ|hạng|vị trí)/.test(list) ||
    ends(before, /(?:thứ|hạng|vị trí|thứ hạng|bậc)(?: [^\d,.;]{0,40})?(?:là |lần lượt )?(?:thứ |số )?$/) ||
    ends(
      before,
      /(?:thứ|hạng|vị trí|bậc) [^;]*; (?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)? (?:là|lần lượt|tương ứng) $/,
    )
    ? "rank"
    : null;
}
