/** Lists of names, as the press coordinates them: “A, B, C và D”, “A (0,79), B (0,78) và C”. */
import type { Article, Sentence } from "./article.ts";
import type { Mention } from "./mention.ts";
import { remember } from "./remember.ts";

/** What may stand between two members of one list; an ellipsis may not, it breaks the count. */
const JOIN =
  /^"?(?: cũ| mới)?(?: ?\([^)]{1,40}\)|(?: của (?:các tỉnh, thành phố|các tỉnh, thành|các tỉnh|cả nước|tỉnh|thành phố))? (?:với |đạt |là )?\d[.,]\d+(?: điểm)?)?(?:, và |, cùng | và | lẫn |, |; | rồi(?: đến| tới)? | cùng với | cùng |,)(?:\d{1,2}[.)] ?)?(?:tỉnh |thành phố |tp\.? ?|thủ đô )?"?$/;

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
  /^ (?:chỉ |cũng |vẫn |đã |lại |thì )?(?:đứng|xếp|hạng|thứ|tăng|giảm|tụt|rớt|lên|xuống|đạt|được|dẫn đầu|ở|chiếm|vươn|giành|giữ|về|nằm|leo|có|khép lại|chốt|đóng lại)(?![a-zà-ỹ])/;

/** The names that can be ranked, in the lists that they stand in; a name alone is a list of one. */
export const rankedLists = remember(readRankedLists);

function readRankedLists(article: Article, sentence: Sentence): readonly (readonly Mention[])[] {
  const subjects = sentence.mentions.filter(
    ({ kind, id }) => kind === "subject" && /^(?:province|ministry|country):/.test(id),
  );
  const lists: (readonly Mention[])[] = [];
  for (let at = 0; at < subjects.length; at += Math.max(1, lists.at(-1)?.length ?? 0))
    lists.push(withoutNextClause(article, sentence, membersFrom(article, subjects, at)));
  return lists;
}

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
