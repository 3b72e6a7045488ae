/**
 * What a number of a list tells, read off the sentence as it would stand with that number and its member alone:
 * “tỷ lệ phủ sóng 4G và 5G lần lượt là 99% và 62%” is “tỷ lệ phủ sóng 5G là 62%” for the second.
 */
import { readArticle, type Article, type Sentence } from "./article.ts";
import { findMetric } from "./find-metric.ts";
import type { FoundMetric } from "./found-metric.ts";
import type { NumberRun, RunItem } from "./number-runs.ts";
import { occurrenceIn } from "./occurrence.ts";
import { matchesOf } from "./search.ts";

/**
 * The metric of all the numbers, where the list is one of names or years.
 * @param list where the members stand; of them only the first is read
 */
export function metricOfAll(
  article: Article,
  sentence: Sentence,
  run: NumberRun,
  list: { readonly firstEnd: number; readonly end: number },
): FoundMetric | null {
  const [first] = run.items;
  const from = Math.max(sentence.start, list.firstEnd - REACH);
  const words = article.text.slice(from, list.firstEnd) + article.text.slice(list.end, run.each.start);
  const found = readAlone(article, sentence, run, first, words);
  if (found === null) return null;
  const named = findMetric(occurrenceIn(article, sentence, first.quantity));
  const { start, end } = named ?? { start: run.each.start, end: run.each.start };
  return { ...found, start, end };
}

/** The metric of each number, where the list is one of metrics; null where one of them is none, or the same again. */
export function metricsOfEach(article: Article, sentence: Sentence, run: NumberRun): FoundMetric[] | null {
  const from = Math.max(sentence.start, run.each.start - REACH);
  const listed = splitMembers(article.text.slice(from, run.each.start), run.items.length);
  if (listed === null) return null;
  const { head, names, owner } = listed;
  const found: FoundMetric[] = [];
  for (const [i, item] of run.items.entries()) {
    const name = names[i - 1];
    const wordings = name === undefined ? [head] : ["", ...openingsOf(head)].map((opening) => opening + name);
    const metric = wordings
      .map((words) => readAlone(article, sentence, run, item, words + owner))
      .find((one) => one !== null && !found.some(({ id, object }) => id === one.id && object === one.object));
    if (metric == null) return null;
    found.push({ ...metric, start: from + listed.start, end: run.each.start });
  }
  return found;
}

/** How far before and after the numbers their words are looked for. */
const REACH = 250;

interface Members {
  /** Where the words of the first begin. */
  readonly start: number;
  /** The words of the first: “tỷ lệ phủ sóng 4g”. */
  readonly head: string;
  /** Those of the others. */
  readonly names: readonly string[];
  /** Whose, where and when, which holds for all: “ của hà nam năm 2024”. */
  readonly owner: string;
}

function splitMembers(lead: string, size: number): Members | null {
  const start = Math.max(lead.lastIndexOf(";"), lead.lastIndexOf(":")) + 1;
  const joints = matchesOf(JOINT, lead)
    .filter(({ index }) => index >= start)
    .slice(1 - size);
  const [first] = joints;
  if (first === undefined || joints.length !== size - 1) return null;
  const names = joints.map(({ index, 0: joint }, i) =>
    lead.slice(index + joint.length, joints[i + 1]?.index).trimEnd(),
  );
  const last = names.at(-1) ?? "";
  const owner = OWNER.exec(last)?.[0] ?? "";
  return {
    start: start + (/^ */.exec(lead.slice(start))?.[0].length ?? 0),
    head: lead.slice(start, first.index).trimStart(),
    names: [...names.slice(0, -1), last.slice(0, last.length - owner.length)],
    owner,
  };
}

const JOINT = /, và |, | và /g;
const OWNER = / (?:của|tại|ở|trên|trong|năm|tính|đến|hiện|cả nước|toàn quốc|toàn tỉnh|tỉnh)(?![a-zà-ỹ]).*$/;

/** Of “tỷ lệ phủ sóng 4g” what a second member may share: “tỷ lệ phủ sóng ”, “tỷ lệ phủ ”, …; the longest first. */
function openingsOf(head: string): string[] {
  const words = head.split(" ");
  const counts = [1, 2, 3, 4].filter((count) => count < words.length);
  return counts.map((count) => `${words.slice(0, -count).join(" ")} `);
}

/** What “<words> là <number> <what follows the list>” tells. */
function readAlone(
  article: Article,
  sentence: Sentence,
  { each, start, end }: NumberRun,
  { quantity, alone }: RunItem,
  words: string,
): FoundMetric | null {
  const verb = article.text.slice(each.end, start).replace(/^[, ]+|:? $/g, "");
  const rest = article.text.slice(end, Math.min(sentence.end, end + REACH));
  const text = `${words.trim()} ${verb === "" ? "là" : verb} ${alone}${rest}`;
  const read = readArticle({ ...article.document, title: null, text });
  const [only] = read.sentences;
  const number = only?.quantities.find(({ kind, value }) => kind === quantity.kind && value === quantity.value);
  if (only === undefined || number === undefined) return null;
  const found = findMetric(occurrenceIn(read, only, number));
  if (found === null) return null;
  const { measure, unit } = found.row;
  return { id: found.id, measure, unit, object: found.object, start: found.start, end: found.end };
}
