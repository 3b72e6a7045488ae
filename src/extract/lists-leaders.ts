/**
 * Members of a ranked list: each bounded by how many places the list covers, and placed where its order is told. The
 * order of a complete list whose order is not told is a guess that mostly holds: its places come out with little trust.
 */
import { ranksCountries } from "../knowledge/indices.ts";
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindModality } from "./bind-modality.ts";
import { bindPopulation, notePopulations } from "./bind-population.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { OVERALL, SUPPOSED, rankDraft, type Draft } from "./draft.ts";
import type { ListHead } from "./list-words.ts";
import { occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";

export function rankMembers(article: Article, sentence: Sentence, head: ListHead, discourse: Discourse): Draft[] {
  const quantity: Quantity = {
    kind: "rank",
    rule: "list/leaders",
    start: head.start,
    end: head.end,
    value: 1,
    upTo: null,
    of: null,
    comparator: "eq",
    unit: "rank",
    decimals: 0,
  };
  if (ranksSomethingElse(article, sentence, head)) return [];
  const anchor: Quantity = { ...quantity, end: quantity.start };
  const found = bindIndex(occurrenceIn(article, sentence, quantity), discourse);
  if ("refused" in found) return [];
  const index = found.bound;
  const world = ranksCountries(index.value);
  if (head.members.some(({ id }) => id.startsWith("country:") !== world)) return [];
  notePopulations(article, sentence, discourse, head.start + 30);
  const before = occurrenceIn(article, sentence, anchor);
  const modality = bindModality(before, discourse);
  const period = yearAbove(head) ?? bindEdition(before, index.value, discourse, modality === "target");
  const indicator = index.value === "dti" ? indicatorOf(article, sentence, head, anchor) : OVERALL;
  return head.members.flatMap((member, i): Draft[] => {
    const subject: Bound<string> = {
      value: member.id,
      start: member.start,
      end: member.end,
      note: null,
      how: "stated",
    };
    const edition = period?.value ?? null;
    const size = bindPopulation(before, member.id, index.value, edition, discourse);
    const place = (value: number, comparator: Draft["comparator"], rule: string, end: number): Draft =>
      rankDraft(quantity, {
        index,
        subject,
        indicator,
        value,
        comparator,
        ...size,
        period,
        modality,
        derived: true,
        rule,
        start: head.span.start,
        end,
        quantity: null,
        trust: rule === SUPPOSED_ORDER ? SUPPOSED : null,
      });
    const drafts: Draft[] = [];
    // Of the parts of the index lists are told in any order.
    if (
      head.first !== null &&
      head.told?.has(member) !== true &&
      (head.order === "stated" || indicator.value === "overall")
    )
      drafts.push(
        place(
          head.first + i,
          "eq",
          head.order === "stated" ? "list/in-order" : SUPPOSED_ORDER,
          Math.max(member.end, head.start < head.span.end && head.start > member.end ? head.span.end : 0),
        ),
      );
    const bound = boundOf(head, size.of ?? sizeOf(size.population));
    if (bound !== null) drafts.push(place(bound.value, bound.comparator, bound.rule, head.span.end));
    return drafts;
  });
}

const SUPPOSED_ORDER = "list/supposed-order";

/** “lte 10” for the first ten, “gte 61” for the last three of 63; nothing where it is not known how many are ranked. */
function boundOf(head: ListHead, of: number | null): Pick<Draft, "value" | "comparator" | "rule"> | null {
  if (head.covers === null) return null;
  const { from, size } = head.covers;
  if (from === "top") return { value: size, comparator: "lte", rule: "list/top-members" };
  return of === null ? null : { value: of - size + 1, comparator: "gte", rule: "list/bottom-members" };
}

function sizeOf(population: Bound<string> | null): number | null {
  const size = /^provinces-(?<size>63|34)$/.exec(population?.value ?? "")?.groups?.["size"];
  return size === undefined ? null : Number(size);
}

/** “10 địa phương mạnh nhất năm 2022” over the list. */
function yearAbove(head: ListHead): Bound<string> | null {
  const years = (head.above?.periods ?? []).filter(
    ({ role, period }) => role === "plain" && /^\d{4}$/.test(period ?? ""),
  );
  const [year] = years;
  return years.length !== 1 || year?.period == null
    ? null
    : { value: year.period, start: year.start, end: year.end, note: "the line above the list", how: "inherited" };
}

/** “10 tỉnh dẫn đầu về hạ tầng số gồm”: the part of the index that the head itself names wins. */
function indicatorOf(article: Article, sentence: Sentence, head: ListHead, anchor: Quantity): Bound<string> {
  const own = sentence.mentions
    .filter(
      ({ kind, start, end }) =>
        kind === "indicator" &&
        start >= head.start &&
        // “… cùng nằm trong nhóm 10 địa phương dẫn đầu về hạ tầng số”
        (end <= head.end ||
          /^(?: (?:cả nước|toàn quốc))? (?:về|ở)(?: (?:chỉ số|trụ cột))? $/.test(article.text.slice(head.end, start))),
    )
    .at(-1);
  const over = head.above?.mentions.filter(({ kind }) => kind === "indicator").at(-1);
  if (own === undefined && over !== undefined)
    return { value: over.id, start: over.start, end: over.end, note: "the line above the list", how: "inherited" };
  if (own !== undefined) return { value: own.id, start: own.start, end: own.end, note: null, how: "stated" };
  const [indicator = OVERALL] = bindIndicators(occurrenceIn(article, sentence, anchor));
  return indicator;
}

/** “5 tỉnh dẫn đầu về xuất khẩu”, “10 tỉnh có dân số cao nhất”: the head names what is ranked, and it is no index of ours. */
function ranksSomethingElse(article: Article, sentence: Sentence, head: ListHead): boolean {
  const words = article.text.slice(head.start, head.end);
  // “Hai địa phương rớt hạng mạnh nhất về DTI là A và B”: how far they moved, no place.
  if (MOVED_MOST.test(article.text.slice(sentence.start, head.end))) return true;
  const about = /(?<![a-zà-ỹ])(?:(?<!thuộc )về|có) (?<what>[^,.;:()]{2,60})/.exec(words);
  if (about === null) return false;
  const what = about.groups?.["what"] ?? "";
  if (OURS.test(what) || !/^(?:về|có [^,.;:()]*(?:nhất|đầu))/.test(about[0])) return false;
  return !sentence.mentions.some(
    ({ kind, start, end }) =>
      (kind === "index" || kind === "hint" || kind === "indicator" || kind === "part") &&
      start >= head.start &&
      end <= head.end,
  );
}

const MOVED_MOST =
  /(?:^|[^a-zà-ỹ])(?:tăng|thăng|giảm|tụt|rớt|lùi|rơi|sụt|cải thiện|bứt phá|tiến bộ|thăng tiến|bứt tốc)(?: (?:thứ )?(?:hạng|bậc|điểm))?(?: (?!nhất)[a-zà-ỹđ]+)? nhất(?![a-zà-ỹ])[^.;]{0,40}$/;
const OURS = /chỉ số|điểm|giá trị|xếp hạng|thứ hạng|bảng|chuyển đổi số|trụ cột|lĩnh vực này|mảng này|đích|tay/;
