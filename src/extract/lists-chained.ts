/** “Tuyên Quang đứng thứ 23; Sơn La 25”, “năm 2021: 37/63”: places that go on without their verb. */
import type { Article, Sentence } from "./article.ts";
import { bindEdition } from "./bind-edition.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindPopulation } from "./bind-population.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { OVERALL, rankDraft, type Draft } from "./draft.ts";
import { known } from "./known.ts";
import { occurrenceIn } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends, mayMatch } from "./search.ts";

const OUT_OF_ALL = /^ ?\/ ?(?<of>63|34)(?!\d)/;
/** What may stand between a name or a year and its place: “Gia Lai: 34/63”, “năm 2021 là 45”. */
const HEADED = /^[^:]{0,40}(?:thứ hạng|xếp hạng|vị trí|hạng)[^.;:\d]{0,40}:/;
const LEAD_IN = /(?:(?: xếp| đứng| là|:| -)* | \()$/;

/**
 * A chain drops “thứ” after its first member: a bare number right after a name or a year, in a sentence that has ranked
 * before. “34/63” needs no rank before it.
 */
export function chainedRanks(article: Article, sentence: Sentence, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  const series = bracketSeries(article, sentence);
  const plain = plainSeries(article, sentence);
  // “Hạng của hai kỳ trước: năm 2020 là 6, năm 2021 là 23”
  const headed =
    mayMatch(sentence, HEADED) &&
    HEADED.test(article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)));
  for (const quantity of sentence.quantities) {
    if (
      quantity.kind !== "count" ||
      quantity.decimals > 0 ||
      quantity.value < 1 ||
      quantity.value > 63 ||
      quantity.comparator !== "eq"
    )
      continue;
    const out = OUT_OF_ALL.exec(article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 6)));
    const of = out === null ? null : Number(out.groups?.["of"]);
    const end = quantity.end + (out?.[0].length ?? 0);
    const lead =
      LEAD_IN.exec(article.text.slice(Math.max(sentence.start, quantity.start - 12), quantity.start))?.[0] ?? "";
    const dated = sentence.periods.find(
      (period) => period.end === quantity.start - lead.length && period.period !== null,
    );
    const before = sentence.quantities.filter(({ kind, end: to }) => kind === "rank" && to < quantity.start).at(-1);
    // “Lâm Đồng (thứ 38), Đắk Lắk (47)”: the first bracket says what the next ones hold.
    const bracketed =
      lead === " (" &&
      article.text[end] === ")" &&
      before !== undefined &&
      ends(article.text.slice(Math.max(sentence.start, before.start - 12), before.start + 1), /\((?:xếp |đứng )?.$/);
    // “xếp thứ 8 (chính quyền số: 5, kinh tế số: 12)”: the bracket gives the places of the parts.
    const glossed =
      before !== undefined && /^[^()]{0,60}\([^()]*$/.test(article.text.slice(before.end, quantity.start));
    const bare = plain.has(quantity);
    const inSeries = lead === " (" && article.text[end] === ")" && series.has(quantity);
    const head = sentence.mentions.find(
      ({ kind, end: to, id }) =>
        (kind === "indicator" || (kind === "subject" && id.startsWith("province:"))) &&
        (to === quantity.start - 1 ||
          ((of !== null || bracketed || inSeries || (glossed && kind === "indicator")) &&
            to === quantity.start - lead.length)),
    );
    if (
      (head === undefined && (dated === undefined || lead.length < 2)) ||
      (before === undefined && of === null && !inSeries && !headed && !bare) ||
      (of !== null && of < quantity.value) ||
      !(of === null ? ENDS : ENDS_OF_ALL).test(article.text.slice(end, Math.min(sentence.end, end + 7)))
    )
      continue;
    const rank: Quantity = { ...quantity, end, of, kind: "rank", rule: "list/chain", unit: "rank" };
    const here = occurrenceIn(article, sentence, rank);
    const found = bindIndex(here, discourse);
    if ("refused" in found) continue;
    const named: Bound<string> | null =
      head === undefined ? null : { value: head.id, start: head.start, end: head.end, note: null, how: "stated" };
    const subject = head?.kind === "subject" ? named : bindSubject(here, discourse);
    if (subject === null) continue;
    const period: Bound<string> | null =
      dated?.period != null && /^\d{4}$/.test(dated.period)
        ? { ...known(dated.period, dated), how: "stated" }
        : bindEdition(here, found.bound.value, discourse, false);
    const [indicator = OVERALL] =
      head?.kind === "indicator" && named !== null
        ? [named]
        : found.bound.value === "dti"
          ? bindIndicators(occurrenceIn(article, sentence, before ?? rank))
          : [OVERALL];
    const size = bindPopulation(here, subject.value, found.bound.value, period?.value ?? null, discourse);
    drafts.push(
      rankDraft(rank, {
        index: found.bound,
        subject,
        indicator,
        ...size,
        period,
        start: head?.start ?? quantity.start,
        end,
      }),
    );
  }
  return drafts;
}

/** “Đà Nẵng nhất, TP.HCM nhì, Quảng Ninh ba”: places in words right after the names, the first or second among them. */
export function namedOrdinals(article: Article, sentence: Sentence, discourse: Discourse): Draft[] {
  if (!mayMatch(sentence, FIRST_PLACES) || !mayMatch(sentence, NEXT_PLACES)) return [];
  const text = article.text.slice(sentence.start, sentence.end);
  if (!FIRST_PLACES.test(text) || !NEXT_PLACES.test(text)) return [];
  const placed = sentence.mentions.flatMap((owner) => {
    if (owner.kind !== "subject" || !/^(?:province|ministry|country):/.test(owner.id)) return [];
    const match = ORDINAL_AFTER.exec(article.text.slice(owner.end, Math.min(sentence.end, owner.end + 20)));
    const word = match?.groups?.["word"] ?? "";
    const value = ORDINALS.indexOf(word) + 1;
    if (match === null || value === 0) return [];
    // “Hà Nội (nhất)”: the quote holds the whole bracket.
    const end = owner.end + match[0].length;
    return [{ owner, value, end: match[0].startsWith(" (") && article.text[end] === ")" ? end + 1 : end }];
  });
  const values = placed.map(({ value }) => value);
  if (placed.length < 2 || values.some((value, i) => i > 0 && value <= (values[i - 1] ?? 0))) return [];
  return placed.flatMap(({ owner, value, end }) => {
    const rank: Quantity = {
      kind: "rank",
      rule: "list/named-ordinal",
      start: owner.end + 1,
      end,
      value,
      upTo: null,
      of: null,
      comparator: "eq",
      unit: "rank",
      decimals: 0,
    };
    const here = occurrenceIn(article, sentence, rank);
    const found = bindIndex(here, discourse);
    if ("refused" in found) return [];
    const subject: Bound<string> = { ...known(owner.id, owner), how: "stated" };
    const period = bindEdition(here, found.bound.value, discourse, false);
    const indicators =
      found.bound.value === "dti"
        ? bindIndicators(occurrenceIn(article, sentence, { ...rank, start: placed[0]?.owner.start ?? rank.start }))
        : [OVERALL];
    const size = bindPopulation(here, owner.id, found.bound.value, period?.value ?? null, discourse);
    return indicators.map((indicator) =>
      rankDraft(rank, {
        index: found.bound,
        subject,
        indicator,
        ...size,
        period,
        start: owner.start,
        end,
      }),
    );
  });
}

const FIRST_PLACES = /[ (](?:nhất|nhì)(?![a-zà-ỹ])/;
const NEXT_PLACES = /[ (](?:nhì|ba)(?![a-zà-ỹ])/;
const ORDINALS = ["nhất", "nhì", "ba", "tư"];
const ORDINAL_AFTER = /^ \(?(?<word>nhất|nhì|ba|tư)(?= (?:với|bảng|\(|-)|[,.;)]|$)/;

/** “cuối bảng là Cao Bằng (61), Bắc Kạn (62)”, “trong nhóm 30 có nhân lực số (28)”: numbers alone in brackets, where places are told of. */
function bracketSeries(article: Article, sentence: Sentence): ReadonlySet<Quantity> {
  const members = sentence.quantities.filter(
    ({ kind, start, end, value, decimals }) =>
      kind === "count" &&
      decimals === 0 &&
      value <= 63 &&
      article.text.slice(start - 2, start) === " (" &&
      article.text[end] === ")",
  );
  const [first] = members;
  if (first === undefined || members.length < 2) return new Set();
  const before = article.text.slice(sentence.start, first.start);
  const clause = article.text.slice(sentence.start + before.lastIndexOf(";") + 1, members.at(-1)?.end);
  return new Set(TELLS_PLACES.test(clause) ? members : []);
}

const TELLS_PLACES =
  /thứ hạng|xếp hạng|xếp thứ|vị trí|hạng (?:cao|thấp|chung)|dẫn đầu|đứng đầu|mở đầu|cuối|chót|danh sách|bảng|tốp|top|nhóm (?:\d|đầu|trên|dưới)|(?:ngay|phía|xếp|đứng) (?:trên|dưới|sau)/;

/** “Phú Thọ lên hạng 19. Lào Cai 24, Yên Bái 26, Hòa Bình 38.”: names with bare numbers, right after a sentence of places. */
function plainSeries(article: Article, sentence: Sentence): ReadonlySet<Quantity> {
  const before = article.sentences[sentence.index - 1];
  if (before?.line !== sentence.line || !before.quantities.some(({ kind }) => kind === "rank")) return new Set();
  const members = sentence.quantities.filter(
    ({ kind, start, decimals, value }) =>
      kind === "count" &&
      decimals === 0 &&
      value <= 63 &&
      sentence.mentions.some(
        ({ kind: sort, id, end }) =>
          end === start - 1 && (sort === "indicator" || (sort === "subject" && id.startsWith("province:"))),
      ),
  );
  return new Set(members.length > 1 ? members : []);
}

const ENDS = /^(?:[,;.)]| \(| và | rồi |$)/;
/** “Bình Định 18/63 trong đánh giá DTI năm 2022” */
const ENDS_OF_ALL = /^(?:[,;.)]| \(| và | rồi | trong | theo | tại | về |$)/;
