/**
 * Numbers that lists carry: “lần lượt” pairs names with values by position; “5 địa phương dẫn đầu lần lượt là …” ranks
 * its members by place, “top 10 gồm …” only bounds them; “chỉ sau A, B” bounds A and B from below.
 */
import { readNumber } from "./pattern.ts";
import type { Article, Sentence } from "./article.ts";
import { bindIndex } from "./bind-index.ts";
import { bindIndicators } from "./bind-indicator.ts";
import { bindEdition, bindMetricPeriod, periodBefore } from "./bind-period.ts";
import { bindModality } from "./bind-modality.ts";
import { bindPopulation, notePopulations } from "./bind-population.ts";
import { bindSubject, type Bound } from "./bind-subject.ts";
import { listsOf, membersFrom, numberLists, type NumberList } from "./coordination.ts";
import { known, type Discourse } from "./discourse.ts";
import { draftOf, type Draft } from "./draft.ts";
import { findMetric } from "./find-metric.ts";
import type { Mention } from "./find-mentions.ts";
import type { Quantity } from "./quantity.ts";

export interface Listed {
  readonly drafts: Draft[];
  /** Numbers that the lists used up. */
  readonly taken: ReadonlySet<Quantity>;
}

export function readLists(article: Article, sentence: Sentence, discourse: Discourse, held: readonly Draft[]): Listed {
  const drafts: Draft[] = [];
  const taken = new Set<Quantity>();
  for (const list of numberLists(article, sentence)) {
    const paired = pair(article, sentence, list, discourse);
    if (paired.length === 0) continue;
    drafts.push(...paired);
    for (const quantity of sentence.quantities)
      if (quantity.start < list.end && list.start < quantity.end) taken.add(quantity);
  }
  for (const head of listHeads(article, sentence, held)) {
    const members = head.members;
    discourse.lastList = members.map(({ id }) => id);
    drafts.push(...rankMembers(article, sentence, head, discourse));
    for (const quantity of sentence.quantities)
      if (quantity.start < head.end && head.start < quantity.end && quantity.kind === "top") taken.add(quantity);
  }
  drafts.push(...boundByRank(article, sentence, discourse));
  for (const draft of chainedRanks(article, sentence, discourse)) {
    drafts.push(draft);
    const { start, end } = draft.quantity ?? draft;
    for (const quantity of sentence.quantities)
      if (quantity.kind === "count" && quantity.start < end && start < quantity.end) taken.add(quantity);
  }
  return { drafts, taken };
}

/** “(năm 2021, các thứ hạng này là 24, 27, 29)”; after the numbers of its own sentence are known. */
export function readBackLists(
  article: Article,
  sentence: Sentence,
  discourse: Discourse,
  held: readonly Draft[],
): Draft[] {
  return numberLists(article, sentence)
    .filter((list) => list.unit === "rank" && BACK.test(article.text.slice(sentence.start, list.start)))
    .flatMap((list) => pairBack(article, sentence, list, held, discourse));
}

const BACK =
  /(?:kỳ|năm|lần) (?:liền |ngay )?trước(?: đó)? (?:là|lần lượt|tương ứng)[^,.;\d]{0,20}$|(?:các|ba|những|hai|bốn) (?:thứ hạng|vị trí|con số|giá trị)(?: này| ấy| trên| đó| nói trên)?[^,.;]{0,15}(?:là|lần lượt)[^,.;]{0,12}$/;

// ── “lần lượt”: names and values by position ─────────────────────────────────────────────────────────────────────────

function pair(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const size = list.values.length;
  const before = article.text.slice(sentence.start, list.start);
  const back = BACK.test(before);
  if (list.unit === "percent") return pairYears(article, sentence, list, discourse);
  const indicators = listsOf(article, sentence, "indicator")
    .filter((members) => members.length === size && (members[0]?.start ?? 0) < list.start)
    .at(-1);
  const subjects = listsOf(article, sentence, "subject")
    .filter(
      (members) =>
        members.length === size &&
        (members[0]?.start ?? 0) < list.start &&
        members.every(({ role }) => role === "topic" || role === "compared"),
    )
    .at(-1);
  if (back && list.unit === "rank") return [];
  if (subjects !== undefined && (indicators === undefined || (subjects[0]?.start ?? 0) > (indicators[0]?.start ?? 0))) {
    return subjects.flatMap((member, i) =>
      pairOne(
        article,
        sentence,
        list,
        i,
        { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
        null,
        discourse,
      ),
    );
  }
  if (indicators === undefined || !/lần lượt|thứ hạng|vị trí|giữ|xếp|đứng|đạt/.test(before)) return [];
  const quantity = asQuantity(list, 0);
  const subject = bindSubject(article, sentence, quantity, discourse);
  if (subject === null) return [];
  return indicators.flatMap((member, i) =>
    pairOne(
      article,
      sentence,
      list,
      i,
      subject,
      { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
      discourse,
    ),
  );
}

function pairOne(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  at: number,
  subject: Bound<string>,
  indicator: Bound<string> | null,
  discourse: Discourse,
): Draft[] {
  const quantity = asQuantity(list, at);
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found || list.unit === "percent") return [];
  const modality = bindModality(article, sentence, quantity, discourse);
  const period = bindEdition(article, sentence, quantity, found.bound.value, discourse, modality === "target");
  const isRank = list.unit === "rank";
  const { of, population } = isRank
    ? bindPopulation(article, sentence, quantity, subject.value, found.bound.value, period?.value ?? null, discourse)
    : { of: null, population: null };
  return [
    {
      index: found.bound,
      subject,
      indicator: indicator ?? OVERALL,
      measure: isRank ? "rank" : "score",
      value: quantity.value,
      comparator: "eq",
      unit: isRank ? "rank" : list.unit,
      of,
      population,
      period,
      baseline: null,
      modality,
      object: null,
      attribution: null,
      derived: false,
      rule: "list/respectively",
      quantity,
      start: Math.max(
        sentence.start,
        Math.min(
          subject.start !== null && subject.start >= sentence.start ? subject.start : list.start,
          indicator?.start ?? list.start,
          list.start,
        ),
      ),
      end: list.end,
    },
  ];
}

const OVERALL: Bound<string> = { value: "overall", start: null, end: null, note: null, how: "stated" };

/** “(năm 2021, các thứ hạng này là 24, 27, 29)”: the last ranks of indicators, in the order they were told. */
function pairBack(
  article: Article,
  sentence: Sentence,
  list: NumberList,
  held: readonly Draft[],
  discourse: Discourse,
): Draft[] {
  const told = held
    .filter(
      ({ measure, indicator, index }) => measure === "rank" && index?.value === "dti" && indicator.value !== "overall",
    )
    .slice(-list.values.length);
  if (told.length !== list.values.length) return [];
  const quantity = asQuantity(list, 0);
  const period = bindEdition(article, sentence, quantity, "dti", discourse, false);
  const named = sentence.periods
    .filter(({ end, period: year }) => end <= list.start && year !== null && /^\d{4}$/.test(year))
    .at(-1);
  const former = /(?:kỳ|năm|lần) (?:liền |ngay )?trước[^;]*$/.test(article.text.slice(sentence.start, list.start));
  const before = former && told[0]?.period != null ? periodBefore(told[0].period.value, null) : null;
  const edition: Bound<string> | null =
    before !== null
      ? { ...known(before, null, "the edition before"), how: "inherited" }
      : named?.period == null
        ? period
        : { ...known(named.period, named), how: "stated" };
  return told.map((draft, i): Draft => ({
    ...draft,
    value: list.values[i]?.value ?? 0,
    of: list.values[i]?.of ?? null,
    period: edition,
    rule: "list/told-before",
    start: list.start,
    end: list.end,
    quantity: asQuantity(list, i),
  }));
}

/** “tỷ trọng kinh tế số/GDP năm 2021, 2022 lần lượt là 11,91% và 14,26%”. */
function pairYears(article: Article, sentence: Sentence, list: NumberList, discourse: Discourse): Draft[] {
  const first = sentence.quantities.find(
    ({ start, end, kind }) => kind === "percent" && start < list.end && end > list.start,
  );
  const metric = first === undefined ? null : findMetric(article, sentence, first);
  if (first === undefined || metric === null || !/lần lượt/.test(article.text.slice(sentence.start, list.start)))
    return [];
  const years = expandYears(sentence, list, article);
  if (years.length !== list.values.length) return [];
  const subject = bindSubject(article, sentence, first, discourse);
  const holder: Bound<string> =
    subject === null || !subject.value.startsWith("province:")
      ? { value: "country:vn", start: null, end: null, note: "no province is named", how: "assumed" }
      : subject;
  discourse.metric = {
    id: metric.id,
    object: metric.object,
    sentence: sentence.index,
    kind: "percent",
    at: list.end,
    measure: "share",
    unit: "percent",
    subject: holder,
  };
  return list.values.map(({ value }, i): Draft => ({
    index: null,
    subject: holder,
    indicator: { value: metric.id, start: metric.start, end: metric.end, note: null, how: "stated" },
    measure: "share",
    value,
    comparator: "eq",
    unit: "percent",
    of: null,
    population: null,
    period: years[i] ?? bindMetricPeriod(article, sentence, first, discourse, false),
    baseline: null,
    modality: "actual",
    object: metric.object,
    attribution: null,
    derived: false,
    rule: "list/respectively",
    quantity: asQuantity(list, i),
    start: metric.start,
    end: list.end,
  }));
}

function expandYears(sentence: Sentence, list: NumberList, article: Article): Bound<string>[] {
  const named = sentence.periods.filter(({ end, period }) => end <= list.start && period !== null);
  const span = named.at(-1);
  const range = /^(?<from>\d{4})\/(?<to>\d{4})$/.exec(span?.period ?? "");
  if (range !== null && span !== undefined) {
    const [from, to] = [Number(range.groups?.["from"]), Number(range.groups?.["to"])];
    return Array.from({ length: Math.min(30, to - from + 1) }, (_, i) => ({
      ...known(String(from + i), span),
      how: "stated" as const,
    }));
  }
  return named
    .filter(({ start }) => list.start - start < 80 && article.text.length > 0)
    .slice(-list.values.length)
    .map((period) => ({ ...known(period.period ?? "", period), how: "stated" }));
}

function asQuantity(list: NumberList, at: number): Quantity {
  return {
    kind: list.unit === "rank" ? "rank" : "score",
    rule: "list/respectively",
    start: list.start,
    end: list.end,
    value: list.values[at]?.value ?? 0,
    upTo: null,
    of: list.values[at]?.of ?? null,
    comparator: "eq",
    unit: list.unit,
    decimals: 0,
  };
}

// ── Lists of leaders ─────────────────────────────────────────────────────────────────────────────────────────────────

interface ListHead {
  readonly members: readonly Mention[];
  /** The place of the first member where the order is said; null where the list only bounds. */
  readonly first: number | null;
  /** How many places the list covers. */
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

const UNITS =
  "(?:tỉnh, thành phố|tỉnh, thành|tỉnh thành|tỉnh|địa phương|bộ, ngành|bộ ngành|bộ|đơn vị|cơ quan|thành phố|vị trí|nơi|quốc gia)";
const LEAD = "(?:dẫn đầu|đứng đầu|đầu bảng|đầu tiên|đầu|trên cùng|cao nhất)";
const N = "(?<size>\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)";
/** Each form ends where the first member stands. */
const HEADS: readonly { readonly pattern: RegExp; readonly order: "first" | "next" | "none" }[] = [
  {
    order: "first",
    pattern: new RegExp(
      `${N} ${UNITS}(?: [^,.;:()]{0,30})? ${LEAD}(?: [^.;:]{0,60}?)?,? (?:lần lượt|theo thứ tự)(?: (?:là|gồm|thuộc về|gọi tên))*:? $`,
    ),
  },
  {
    order: "first",
    pattern: new RegExp(
      `(?:top|tốp|nhóm) ${N}(?: [^.;:]{0,60}?)?,? (?:lần lượt|theo thứ tự)(?: (?:là|gồm|thuộc về))*:? $`,
    ),
  },
  {
    order: "next",
    pattern: new RegExp(
      `${N}? ?(?:các )?${UNITS} (?:tiếp theo|kế tiếp|kế sau|tiếp sau|sau)(?: [^.;:]{0,40}?)?(?: (?:lần lượt|theo thứ tự|là|thuộc về|gồm))+:? $`,
    ),
  },
  {
    order: "next",
    pattern:
      /(?:tiếp theo|kế tiếp|tiếp đó|tiếp đến|kế đó|kế đến|sau đó|theo sau|xếp sau(?= (?:lần lượt|đó|là))(?: đó)?|bám sau|đi tiếp|nối tiếp)(?: [^,.;:()]{0,25}?)?(?: (?:lần lượt|theo thứ tự))?(?: là| thuộc về| có)?:? $/,
  },
  { order: "next", pattern: /sau [^,.;:()]{3,40}?(?: ở [^,.;:()]{0,20})? theo thứ tự là $/ },
  {
    order: "none",
    pattern: new RegExp(`(?:top|tốp|nhóm) ${N}(?: [^.;:()]{0,60}?)?(?: gồm có| bao gồm| gồm| là|:)+:? $`),
  },
  {
    order: "none",
    pattern: new RegExp(
      `${N} ${UNITS}(?: [^,.;:()]{0,30})? ${LEAD}(?: [^.;:()]{0,50}?)?(?: gồm có| bao gồm| gồm| là|:)+:? $`,
    ),
  },
];
/** “A, B và C là 4 địa phương dẫn đầu”: the members went before. */
const TAIL = new RegExp(
  `^ (?:là|thuộc|nằm trong|góp mặt trong) (?:nhóm |top |tốp )?${N} ${UNITS}(?: [^,.;:()]{0,25})? ${LEAD}`,
);

function listHeads(article: Article, sentence: Sentence, held: readonly Draft[]): ListHead[] {
  const heads: ListHead[] = [];
  const subjects = sentence.mentions.filter(({ kind, id }) => kind === "subject" && /^(?:province|ministry):/.test(id));
  let at = 0;
  while (at < subjects.length) {
    const members = membersFrom(article, subjects, at);
    const head = headOf(article, sentence, members, held) ?? tailOf(article, sentence, members);
    if (head !== null) heads.push(head);
    at += Math.max(1, members.length);
  }
  return heads;
}

function headOf(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  held: readonly Draft[],
): ListHead | null {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  // “TP.”, “tỉnh” before a name belong to it.
  const before = article.text.slice(sentence.start, first.start).replace(/(?:tp\.? ?|thành phố |tỉnh |"|thủ đô )$/, "");
  for (const { pattern, order } of HEADS) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const size = readNumber(match.groups?.["size"])?.value ?? members.length;
    if (order === "none" && (members.length < 2 || size > 20)) continue;
    const start = sentence.start + match.index;
    if (order !== "next") return { members, first: order === "first" ? 1 : null, size, start, end: last.end };
    const anchor = rankBefore(article, sentence, start, first, held);
    if (anchor === null) continue;
    return { members, first: anchor + 1, size: members.length, start, end: last.end };
  }
  return null;
}

function tailOf(article: Article, sentence: Sentence, members: readonly Mention[]): ListHead | null {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined || members.length < 2) return null;
  const match = TAIL.exec(article.text.slice(last.end, sentence.end));
  const size = match === null ? null : readNumber(match.groups?.["size"]);
  return match === null || size === null
    ? null
    : { members, first: null, size: size.value, start: first.start, end: last.end + match[0].length };
}

/** The place that “tiếp theo” goes on from: the last rank in the sentence before it, else the last one told. */
function rankBefore(
  article: Article,
  sentence: Sentence,
  at: number,
  next: Mention,
  held: readonly Draft[],
): number | null {
  const here = sentence.quantities.filter(({ kind, end }) => kind === "rank" && end <= at).at(-1);
  if (here !== undefined) return here.value;
  const kind = next.id.split(":")[0] ?? "";
  const told = held
    .filter(
      ({ measure, comparator, indicator, subject, end }) =>
        measure === "rank" &&
        comparator === "eq" &&
        indicator.value === "overall" &&
        subject.value.startsWith(`${kind}:`) &&
        end > at - 400,
    )
    .at(-1);
  return told === undefined || article.text.length === 0 ? null : told.value;
}

function rankMembers(article: Article, sentence: Sentence, head: ListHead, discourse: Discourse): Draft[] {
  const quantity: Quantity = {
    kind: "rank",
    rule: "list/leaders",
    start: head.start,
    end: head.members[0]?.start ?? head.end,
    value: 1,
    upTo: null,
    of: null,
    comparator: "eq",
    unit: "rank",
    decimals: 0,
  };
  const anchor: Quantity = { ...quantity, end: quantity.start };
  const found = bindIndex(article, sentence, quantity, discourse);
  if ("refused" in found) return [];
  if (head.first === null && (head.size < head.members.length || head.members.length < 2)) return [];
  notePopulations(article, sentence, discourse, head.start + 30);
  const modality = bindModality(article, sentence, anchor, discourse);
  const period = bindEdition(article, sentence, anchor, found.bound.value, discourse, modality === "target");
  const [indicator = OVERALL] =
    found.bound.value === "dti" ? bindIndicators(article, sentence, anchor, null) : [OVERALL];
  return head.members.map((member, i): Draft => {
    const { of, population } = bindPopulation(
      article,
      sentence,
      anchor,
      member.id,
      found.bound.value,
      period?.value ?? null,
      discourse,
    );
    return {
      index: found.bound,
      subject: { value: member.id, start: member.start, end: member.end, note: null, how: "stated" },
      indicator,
      measure: "rank",
      value: head.first === null ? head.size : head.first + i,
      comparator: head.first === null ? "lte" : "eq",
      unit: "rank",
      of,
      population,
      period,
      baseline: null,
      modality,
      object: null,
      attribution: null,
      derived: true,
      rule: head.first === null ? "list/top-members" : "list/in-order",
      quantity: null,
      start: head.start,
      end: Math.max(member.end, head.first === null ? head.end : member.end),
    };
  });
}

// ── “thứ 5, chỉ sau A, B, C và D” ────────────────────────────────────────────────────────────────────────────────────

const AFTER_THEM =
  /(?:chỉ sau|bám ngay sau|ngay sau|đứng sau|xếp sau|sau)(?: (?:\d+|\S+) (?:nơi|tỉnh|địa phương|đơn vị))?(?: là)?:? ?(?:tỉnh |thành phố |tp\.? ?)?$/;

function boundByRank(article: Article, sentence: Sentence, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
  const subjects = sentence.mentions.filter(
    ({ kind, id }) => kind === "subject" && /^(?:province|ministry|country):/.test(id),
  );
  let at = 0;
  while (at < subjects.length) {
    const members = membersFrom(article, subjects, at);
    at += Math.max(1, members.length);
    const first = members[0];
    if (first === undefined) continue;
    const told = /\d địa phương vừa kể(?: trên)? và \d tỉnh:? $/.test(article.text.slice(sentence.start, first.start));
    const before = article.text
      .slice(sentence.start, first.start)
      .replace(/ ?\d địa phương vừa kể(?: trên)? và \d tỉnh:? $/, "");
    if (!AFTER_THEM.test(before) && !told) continue;
    const rank = sentence.quantities.filter(({ kind, end }) => kind === "rank" && end <= first.start).at(-1);
    if (rank === undefined || rank.value < 2 || first.start - rank.end > 90) continue;
    const found = bindIndex(article, sentence, rank, discourse);
    if ("refused" in found) continue;
    const earlier = told ? discourse.lastList : [];
    if (members.length + earlier.length > rank.value - 1) continue;
    discourse.lastList = members.map(({ id }) => id);
    const period = bindEdition(article, sentence, rank, found.bound.value, discourse, false);
    const [indicator = OVERALL] =
      found.bound.value === "dti" ? bindIndicators(article, sentence, rank, null) : [OVERALL];
    notePopulations(article, sentence, discourse, rank.end);
    const names = [
      ...members.map(({ id, start, end }) => ({ id, start, end })),
      ...earlier.map((id) => ({ id, start: first.start, end: first.end })),
    ];
    for (const { id, start, end } of names) {
      const { of, population } = bindPopulation(
        article,
        sentence,
        rank,
        id,
        found.bound.value,
        period?.value ?? null,
        discourse,
      );
      const limit = rank.value - 1;
      drafts.push({
        index: found.bound,
        subject: { value: id, start, end, note: null, how: "stated" },
        indicator,
        measure: "rank",
        value: limit,
        comparator: limit === 1 ? "eq" : "lte",
        unit: "rank",
        of,
        population,
        period,
        baseline: null,
        modality: "actual",
        object: null,
        attribution: null,
        derived: true,
        rule: "list/after",
        quantity: null,
        start: rank.start,
        end: members.at(-1)?.end ?? end,
      });
    }
  }
  return drafts;
}

// ── “Tuyên Quang đứng thứ 23; Sơn La 25; Điện Biên 29 và Lai Châu 30” ─────────────────────────────────────────────────

const OUT_OF_ALL = /^ ?\/ ?(?<of>63|34)(?!\d)/;
/** What may stand between a name or a year and its place: “Gia Lai: 34/63”, “năm 2021 là 45”. */
const LEAD_IN = /(?:(?: xếp| đứng| là|:| -)* | \()$/;

/**
 * A chain drops “thứ” after its first member: a bare number right after a name or a year, in a sentence that has ranked
 * before. “34/63” needs no rank before it.
 */
function chainedRanks(article: Article, sentence: Sentence, discourse: Discourse): Draft[] {
  const drafts: Draft[] = [];
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
    const head = sentence.mentions.find(
      ({ kind, end: to, id }) =>
        (kind === "indicator" || (kind === "subject" && id.startsWith("province:"))) &&
        (to === quantity.start - 1 || (of !== null && to === quantity.start - lead.length)),
    );
    const before = sentence.quantities.filter(({ kind, end: to }) => kind === "rank" && to < quantity.start).at(-1);
    if (
      (head === undefined && (dated === undefined || lead.length < 2)) ||
      (before === undefined && of === null) ||
      (of !== null && of < quantity.value) ||
      !/^(?:[,;.)]| \(| và | rồi |$)/.test(article.text.slice(end, Math.min(sentence.end, end + 5)))
    )
      continue;
    const rank: Quantity = { ...quantity, end, of, kind: "rank", rule: "list/chain", unit: "rank" };
    const found = bindIndex(article, sentence, rank, discourse);
    if ("refused" in found) continue;
    const named: Bound<string> | null =
      head === undefined ? null : { value: head.id, start: head.start, end: head.end, note: null, how: "stated" };
    const subject = head?.kind === "subject" ? named : bindSubject(article, sentence, rank, discourse);
    if (subject === null) continue;
    const period: Bound<string> | null =
      dated?.period != null && /^\d{4}$/.test(dated.period)
        ? { ...known(dated.period, dated), how: "stated" }
        : bindEdition(article, sentence, rank, found.bound.value, discourse, false);
    const [indicator = OVERALL] =
      head?.kind === "indicator" && named !== null
        ? [named]
        : found.bound.value === "dti"
          ? bindIndicators(article, sentence, before ?? rank, null)
          : [OVERALL];
    const size = bindPopulation(
      article,
      sentence,
      rank,
      subject.value,
      found.bound.value,
      period?.value ?? null,
      discourse,
    );
    drafts.push(
      draftOf(rank, {
        index: found.bound,
        subject,
        indicator,
        measure: "rank",
        unit: "rank",
        ...size,
        period,
        start: head?.start ?? quantity.start,
        end,
      }),
    );
  }
  return drafts;
}
