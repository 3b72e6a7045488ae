/** “tăng từ 45% năm 2022 lên 60%”: two numbers of one thing, what it was and what it came to. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Sentence } from "./article.ts";
import type { Occurrence } from "./occurrence.ts";

/** What stands from the end of a number up to that of the one that it came to; null where it is not what something was. */
export function riseAfter({
  article,
  sentence,
  quantity,
}: Pick<Occurrence, "article" | "sentence" | "quantity">): RegExpExecArray | null {
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 14), quantity.start);
  return FROM.test(before)
    ? CAME_TO.exec(article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 60)))
    : null;
}

/** Whether a number is what something came to: “tăng từ 96 lên 318 doanh nghiệp”. */
export function isRisen(here: Occurrence): boolean {
  return former(here) !== null;
}

function former({ article, sentence, quantity }: Occurrence): RegExpExecArray | null {
  return FORMER.exec(article.text.slice(Math.max(sentence.start, quantity.start - 80), quantity.start));
}

/** The sentence without the times of what a number came from, where it is one that something came to. */
export function withoutFormerTimes(here: Occurrence): Sentence {
  const { sentence, quantity } = here;
  const words = former(here);
  if (words === null) return sentence;
  const from = quantity.start - words[0].length;
  const isFormer = ({ start }: PeriodMention): boolean => start >= from && start < quantity.start;
  return sentence.periods.some(isFormer)
    ? { ...sentence, periods: sentence.periods.filter((period) => !isFormer(period)) }
    : sentence;
}

const FROM = /(?:^| )từ (?:mức |con số |chỗ |tỷ lệ )?$/;
const HEDGED = "(?: (?:khoảng|hơn|gần|trên|mức|thành|tới|đến))*";
const CAME_TO = new RegExp(
  `^(?: gr?dp)?(?: (?!lên |xuống |còn |tới |thành )[a-zà-ỹđ]+){0,3}?(?: \\(?(?:của |vào |hồi |ở |trong )?(?:cuối |đầu |giữa )?(?:năm|quý|tháng)(?: [^,.;:()%]{1,14}?)?\\)?)?,? (?:lên|xuống|còn|tới|thành)${HEDGED} \\d[\\d.,]*(?: ?%| (?:triệu|nghìn|ngàn|tỷ)(?![a-zà-ỹ]))?`,
);
const FORMER = new RegExp(
  `từ (?:mức |con số |chỗ |tỷ lệ )?\\d[\\d.,]* ?%?[^.;%]{0,40} (?:lên|xuống|còn|tới|thành)${HEDGED} $`,
);
