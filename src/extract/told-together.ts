/** Several whom one number is told of: “A và B cùng tăng 1 bậc”, “cả hai đều đạt 20%”. */
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import { known } from "./known.ts";
import type { Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";

/** @returns the subject that was bound, with the one that it shares the number with */
export function toldTogether(here: Occurrence, subject: Bound<string>): Bound<string>[] {
  const { article, sentence, quantity } = here;
  // “Ninh Thuận đứng thứ 24/63. … Nghĩa là cả hai cùng tăng 5 bậc”
  if (subject.how !== "stated" && BOTH.test(here.before)) {
    const both = [...ownersTold(article, sentence, 2).values()];
    if (both.length === 2) return both.map((one) => ({ ...known(one.id, one), how: "inherited" }));
  }
  if (subject.how !== "stated" || subject.start === null || subject.end === null) return [subject];
  const { start, end } = subject;
  const named = sentence.mentions.filter(({ kind }) => kind === "subject");
  // “Có hai tỉnh cùng xếp thứ 15 là Thanh Hóa và Yên Bái”
  if (start >= quantity.end && TWO_SHARE.test(here.before)) {
    const second = named.find((one) => one.start > start && AND.test(article.text.slice(end, one.start)));
    if (second !== undefined) return [subject, { ...known(second.id, second), how: "stated" }];
  }
  if (!TOGETHER.test(article.text.slice(end, quantity.start))) return [subject];
  const partner = named.find((one) => one.end <= start && WITH.test(article.text.slice(one.end, start)));
  return partner === undefined ? [subject] : [{ ...known(partner.id, partner), how: "stated" }, subject];
}

const BOTH = /(?<![a-zà-ỹ])cả hai(?: tỉnh| thành phố| địa phương| bộ)?,? (?:cùng|đều) /;
const TWO_SHARE = /(?<![a-zà-ỹ])(?:hai|2) (?:tỉnh|địa phương|thành phố|bộ|đơn vị|cơ quan) (?:cùng|đều|đồng) $/;
const AND = /^ và (?:tỉnh |thành phố |tp\.? ?)?$/;
const TOGETHER =
  /^,? ?(?:mỗi \S+ \S+ )?(?:cùng|đều) |^ mỗi (?:nơi|tỉnh|thành phố|bên|địa phương|bộ|ngành|cơ quan|đơn vị) /;
const WITH = /^ (?:và|cùng|cùng với|với) (?:tỉnh |thành phố |tp\.? ?)?$/;

/** Whom the sentences before name, in their order, back to where there are as many as asked for. */
export function ownersTold(article: Article, sentence: Sentence, size: number): ReadonlyMap<string, Mention> {
  let told: readonly Mention[] = [];
  for (let back = 1; back <= TOLD_REACH && new Set(told.map(({ id }) => id)).size < size; back += 1) {
    const before = article.sentences[sentence.index - back];
    if (before === undefined || (back > 1 && before.line !== sentence.line)) break;
    told = [...before.mentions.filter(({ kind, role }) => kind === "subject" && role !== "issuer"), ...told];
  }
  return new Map(told.map((one) => [one.id, one]));
}

/** How many sentences back “hai tỉnh” may have been named. */
const TOLD_REACH = 3;
