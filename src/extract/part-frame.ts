/**
 * The part of the index that words before a sentence set: a heading (“2. Nhận thức số” alone on its line) for the lines
 * under it, the first words of a paragraph for its sentences, “trụ cột này” for the part told last. The trap: a heading
 * ends where the next one begins.
 */
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { known } from "./known.ts";
import { mentionsOf } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";

/** What holds for a number that its own sentence says nothing of; empty for the whole index. */
export function framedParts(here: Occurrence, discourse: Discourse): readonly Bound<string>[] {
  const { article, sentence, quantity } = here;
  const before = here.before;
  const last = discourse.lastPart;
  if (
    last !== null &&
    sentence.index - last.sentence <= 1 &&
    (THIS_PART.test(before) || (quantity.kind === "score" && IN_THIS_PART.test(here.after)))
  )
    return [{ ...last.part, how: "inherited", note: "the part told last" }];
  const meant =
    IN_THIS_PART.test(here.after) || (last === null && THIS_PART.test(before))
      ? onlyPartBefore(article, sentence)
      : null;
  if (meant !== null) return [meant];
  const told = answeredPart(article, sentence) ?? turnedPart(sentence, quantity, before, discourse);
  if (told !== null) return [told];
  const heading = discourse.partHeading;
  if (heading === null || sentence.line - heading.line > UNDER || WHOLE.test(before)) return [];
  if (sentence.mentions.some(({ kind, role }) => kind === "index" && role === "topic")) return [];
  return heading.parts.map((part) => ({ ...part, how: "inherited", note: "the heading above" }));
}

/** “… an toàn thông tin mạng là chỉ số mà nhiều nơi mất điểm. Đà Nẵng cũng chỉ đạt 0,7578 ở chỉ số này” */
function onlyPartBefore(article: Article, sentence: Sentence): Bound<string> | null {
  const [part, ...others] =
    article.sentences[sentence.index - 1]?.mentions.filter(({ kind }) => kind === "indicator") ?? [];
  return part === undefined || others.some(({ id }) => id !== part.id)
    ? null
    : { ...known(part.id, part), how: "inherited", note: "the part that the sentence before names" };
}

/** “An toàn thông tin mạng. 0,4780 điểm, hạng 47.”: an answer of one name, then its numbers. */
function answeredPart(article: Article, sentence: Sentence): Bound<string> | null {
  const answer = article.sentences[sentence.index - 1];
  const [part, more] = answer?.mentions.filter(({ kind }) => kind === "indicator") ?? [];
  if (answer === undefined || part === undefined || more !== undefined || answer.line !== sentence.line) return null;
  return ANSWER.test(article.text.slice(answer.start, part.start)) &&
    /^\.?$/.test(article.text.slice(part.end, answer.end).trim()) &&
    NUMBERS.test(article.text.slice(sentence.start, sentence.start + 50))
    ? { ...known(part.id, part), how: "inherited", note: "the half sentence before" }
    : null;
}

/** What the first sentence of the paragraph turned to, for the provinces named after it. */
function turnedPart(
  sentence: Sentence,
  quantity: Quantity,
  before: string,
  { paragraphPart: turned }: Discourse,
): Bound<string> | null {
  if (turned === null || turned.line !== sentence.line || turned.sentence >= sentence.index) return null;
  if (WHOLE.test(before.slice(before.lastIndexOf(";") + 1))) return null;
  const owned = sentence.mentions.some(
    ({ kind, id, end }) => kind === "subject" && id.startsWith("province:") && end <= quantity.start,
  );
  return owned && !sentence.mentions.some(({ kind }) => kind === "index")
    ? { ...turned.part, how: "inherited", note: "the part that the paragraph is about" }
    : null;
}

/** “Ông Hoàng Đức Thiện: An toàn thông tin mạng. 0,4780 điểm, hạng 47.” */
const ANSWER = /(?:^(?:[-–] )?|: ?)(?:là |đó là |chỉ số |trụ cột )*"?$/;
const NUMBERS =
  /^(?:(?:chúng tôi|tỉnh|thành phố|địa phương|bộ|ta)(?: (?:chỉ|mới|cũng|vẫn|đang|còn))* )?(?:(?:đạt|được|có) )?(?:0[.,]\d|hạng|thứ|đứng|xếp)/;
const THIS_PART =
  /(?:^|[,;] )(?:ở |về |với |riêng )?(?:trụ cột|chỉ số|chỉ số chính|mảng|lĩnh vực|hạng mục) (?:này|ấy|đó)(?![a-zà-ỹ])/;
/** “cũng chỉ đạt 0,7578 ở chỉ số này” */
const IN_THIS_PART =
  /^(?: điểm)? (?:ở|về|tại|cho|của) (?:trụ cột|chỉ số|chỉ số chính|mảng|lĩnh vực|hạng mục) (?:này|ấy|đó)(?![a-zà-ỹ])/;
const WHOLE = /(?<![a-zà-ỹ])(?:chung|chung cuộc|tổng thể|tổng điểm|cộng lại|toàn diện)(?![a-zà-ỹ])/;
/** How many lines a heading speaks for. */
const UNDER = 5;

/** Called for the first sentence of each line. */
export function notePartHeading(article: Article, sentence: Sentence, discourse: Discourse): void {
  const sentences = article.sentences
    .slice(sentence.index, sentence.index + LONGEST)
    .filter(({ line }) => line === sentence.line);
  const last = sentences.at(-1) ?? sentence;
  const text = article.text.slice(sentence.start, last.end);
  if (text.length > 90 || sentences.length === LONGEST) return;
  const parts = mentionsOf(sentences).filter(({ kind }) => kind === "indicator");
  let rest = "";
  let from = sentence.start;
  for (const { start, end } of parts) {
    rest += article.text.slice(from, start);
    from = end;
  }
  rest += article.text.slice(from, last.end);
  if (parts.length > 0 && ONLY_NAMES.test(rest))
    discourse.partHeading = { line: sentence.line, parts: parts.map((part) => known(part.id, part)) };
  else if (NUMBERED.test(text) || !/[.!?;,]$/.test(text)) discourse.partHeading = null;
}

const LONGEST = 4;
const NUMBERED = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[ivx]{1,4}[.)]|[a-zđ][.)]) /;
const ONLY_NAMES =
  /^(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|[ivx]{1,4}[.)]|[a-zđ][.)]|[-+*•]) ?)?(?:về|trụ cột|chỉ số|chính|lĩnh vực|mảng|nhóm|và|[,;:" ])*$/;

/**
 * “Đi vào trụ cột chính quyền số, Lào Cai …”, “Trụ cột kinh tế số là sở trường của Yên Bái”, “Xã hội số cho một trật tự
 * khác.”: in a text that compares provinces the paragraph goes on about that part, until the index itself is named.
 */
export function noteParagraphPart(article: Article, sentence: Sentence, discourse: Discourse): void {
  const held = discourse.paragraphPart;
  const isFirst = article.sentences[sentence.index - 1]?.line !== sentence.line;
  if (held !== null && held.line === sentence.line && sentence.mentions.some(({ kind }) => kind === "index"))
    discourse.paragraphPart = null;
  if (!isFirst) {
    const other = sentence.mentions.find(({ kind, id }) => kind === "indicator" && id !== held?.part.value);
    if (held !== null && held.line === sentence.line && other !== undefined) discourse.paragraphPart = null;
    return;
  }
  const parts = sentence.mentions.filter(({ kind }) => kind === "indicator");
  const [part] = parts;
  const opens =
    part !== undefined &&
    new Set(parts.map(({ id }) => id)).size === 1 &&
    TURNS.test(article.text.slice(sentence.start, part.start)) &&
    !sentence.mentions.some(({ kind }) => kind === "index");
  discourse.paragraphPart = opens
    ? { line: sentence.line, sentence: sentence.index, part: known(part.id, part) }
    : null;
}

const TURNS =
  /^(?:(?:đi|đi sâu|bước|nhìn|chuyển|xét|soi|nói|tính)(?: riêng)? (?:vào|sang|tới|đến|về|ở) |(?:sang|với|về|ở|riêng|còn) )?(?:trụ cột |chỉ số |mảng |lĩnh vực |chỉ số chính )?"?$/;

/** Called after each sentence with its claims. */
export function noteLastPart(sentence: Sentence, here: readonly Draft[], discourse: Discourse): void {
  const last = here.filter(({ index, derived }) => index?.value === "dti" && !derived).at(-1);
  if (last === undefined) return;
  discourse.lastPart = last.indicator.value === "overall" ? null : { sentence: sentence.index, part: last.indicator };
}
