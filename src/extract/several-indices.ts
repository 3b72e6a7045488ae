/** One place that is told of several indices at once. */
import type { Article } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import { listsOf } from "./coordination.ts";
import type { Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

/** “các chỉ số PAR, SIPAS, PCI đều thuộc top 3”, “giữ vị trí số 1 về PAR Index và PCI”: all that are listed, else the one given. */
export function indicesOf({ article, sentence, quantity }: Occurrence, last: Bound<string>): Bound<string>[] {
  const lists = listsOf(article, sentence, "index");
  const ahead = lists.find(
    ([first]) => first !== undefined && first.start === last.start && first.start >= quantity.end,
  );
  if (ahead !== undefined) return areJoined(article, quantity, ahead) ? ahead.map(stated) : [last];
  const list = lists.find((members) => members.at(-1)?.start === last.start);
  if (list === undefined || last.start === null) return [last];
  const [first] = list;
  const before = article.text.slice(sentence.start, first?.start);
  const between = article.text.slice(last.end ?? last.start, quantity.start);
  const together =
    ends(before, /(?:các|cả|những|bộ)(?: \S+)?(?: chỉ số(?: gồm|:| như)?)? $/) ||
    ends(between, /(?:đều|cùng|cả) [^,.;]*$/);
  return together && !/lần lượt|tương ứng/.test(between) ? list.map(stated) : [last];
}

/** “thứ 20 về PCI, PAR cũng loanh quanh hạng 18” is no such list. */
function areJoined(article: Article, quantity: Quantity, members: readonly Mention[]): boolean {
  const [first, last, next] = [members[0], members.at(-1), members.at(-2)];
  return (
    / (?:về|ở)(?: chỉ số)? $/.test(article.text.slice(quantity.end - 1, first?.start)) &&
    / và /.test(article.text.slice(next?.end, last?.start))
  );
}

function stated({ id, start, end }: Mention): Bound<string> {
  return { value: id, start, end, note: null, how: "stated" };
}
