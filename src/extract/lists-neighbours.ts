/**
 * Those told of beside a place: “thứ 5, chỉ sau A, B, C và D” (above it), “chỉ trên A và B” (below it), “ngay sau là C”
 * (the next), “đồng hạng với D” (the same). Read once the places of the sentence are known, since they hang on one of them.
 * The trap: “kém A về dân số” compares something else.
 */
import type { Article, Sentence } from "./article.ts";
import { rankedLists } from "./coordination.ts";
import type { Discourse } from "./discourse.ts";
import { SUPPOSED, type Draft } from "./draft.ts";
import { BRACKETED_PLACE } from "./list-words.ts";
import type { Mention } from "./mention.ts";
import { NEIGHBOUR_CUE, relationOf, type Relation } from "./neighbour-words.ts";
import { placeAfter } from "./place-after.ts";
import { mayMatch } from "./search.ts";

export function readNeighbours(
  article: Article,
  sentence: Sentence,
  discourse: Discourse,
  held: readonly Draft[],
  first: number,
): Draft[] {
  const drafts: Draft[] = [];
  const named = new Set<string>();
  const lists = rankedLists(article, sentence);
  if (lists.length === 0 || !mayMatch(sentence, NEIGHBOUR_CUE)) return drafts;
  if (!NEIGHBOUR_CUE.test(article.text.slice(sentence.start, sentence.end))) return drafts;
  for (const members of lists) {
    const listed = held
      .slice(first)
      .some(({ rule, subject }) => rule.startsWith("list/") && subject.start === members[0]?.start);
    const relation = listed ? null : relationOf(article, sentence, members);
    if (relation === null) continue;
    const anchor = anchorOf(article, sentence, members, relation, { held, first, named }, discourse);
    const own = isPlaced(sentence, relation)
      ? null
      : placeAfter(article, sentence, members, relation, anchor, discourse);
    const place = own ?? anchor;
    if (place === null) continue;
    if (own !== null) drafts.push(own);
    const earlier = relation.told ? discourse.lastList : [];
    if (relation.told) discourse.lastList = members.map(({ id }) => id);
    const told = (mention: Mention): boolean => BRACKETED_PLACE.test(article.text.slice(mention.end, mention.end + 24));
    if (!members.some(told)) drafts.push(...placed(sentence, members, earlier, relation, place));
    for (const { id } of members) named.add(id);
  }
  return drafts;
}

/** Whether a place of the sentence stands so near that the words hang on it. */
function isPlaced(sentence: Sentence, relation: Relation): boolean {
  return sentence.quantities.some(({ kind, start }) => kind === "rank" && Math.abs(start - relation.start) <= NEAR);
}

interface Told {
  readonly held: readonly Draft[];
  /** The number of drafts held before the sentence. */
  readonly first: number;
  /** Those placed beside a place already: no place is theirs to hang on. */
  readonly named: ReadonlySet<string>;
}

/** The place that the words hang on: that of the one named, else the nearest before them, else right after the members. */
function anchorOf(
  article: Article,
  sentence: Sentence,
  members: readonly Mention[],
  relation: Relation,
  told: Told,
  discourse: Discourse,
): Draft | null {
  const { held, first, named } = told;
  const last = members.at(-1);
  const kind = members[0]?.id.split(":")[0] ?? "";
  const ids = new Set(members.map(({ id }) => id));
  const fits = (draft: Draft): boolean =>
    draft.measure === "rank" &&
    draft.comparator === "eq" &&
    draft.index !== null &&
    draft.modality === "actual" &&
    draft.subject.value.startsWith(`${kind}:`) &&
    !ids.has(draft.subject.value);
  const here = held.slice(first).filter((draft) => fits(draft) && draft.quantity !== null);
  const whose = relation.whose?.kind === "subject" ? relation.whose.id : null;
  if (whose === null) {
    const before = newest(
      here.filter(
        ({ quantity }) => quantity !== null && quantity.end <= relation.start && relation.start - quantity.end <= NEAR,
      ),
    );
    if (before !== undefined) return before;
    // A place right before the words that nobody owns is not to be passed over for the next one.
    const unowned = sentence.quantities.some(
      ({ kind: sort, end }) => sort === "rank" && end <= relation.start && relation.start - end <= 60,
    );
    if (unowned) return null;
    const after = here.find(
      ({ quantity, subject }) =>
        quantity !== null &&
        last !== undefined &&
        quantity.start >= last.end &&
        // “xếp dưới Hà Nội và Huế, trên TP.HCM (thứ 4)”: that place is of another.
        !(subject.end !== null && subject.end >= last.end && article.text.startsWith(" (", subject.end)) &&
        quantity.start - last.end <= 60 &&
        !article.text.slice(last.end, quantity.start).includes(";"),
    );
    if (after !== undefined) return after;
  }
  const subject =
    whose ??
    sentence.mentions.find(
      ({ kind: sort, role, end, id }) =>
        sort === "subject" && role === "topic" && end <= relation.start && !named.has(id),
    )?.id ??
    discourse.topic?.value ??
    null;
  if (subject === null) return null;
  const limit = sentence.start - TOLD_REACH;
  const places = held
    .slice(-LATEST)
    .filter(
      (draft) =>
        fits(draft) &&
        draft.subject.value === subject &&
        draft.start >= limit &&
        draft.indicator.value === "overall" &&
        draft.population?.value.startsWith("provinces-of:") !== true,
    );
  // “ngay sau Hà Nội ở bảng 34 là Huế”
  const set = /(?:bảng|trong|theo|nhóm) (?<size>63|34)(?!\d)(?!.*(?:bảng|trong|theo|nhóm) (?:63|34)(?!\d))/.exec(
    article.text.slice(sentence.start, members[0]?.start ?? relation.start),
  )?.groups?.["size"];
  const within = places.filter(({ population }) => population?.value === `provinces-${set ?? ""}`);
  return (
    newest(
      within.length === 0 ? places.filter(({ population }) => set === undefined || population === null) : within,
    ) ?? null
  );
}

/** Of places told beside each other, that of the newest edition; of the same edition, the last. */
function newest(drafts: readonly Draft[]): Draft | undefined {
  return drafts.reduce<Draft | undefined>(
    (best, draft) =>
      best?.period == null || (draft.period !== null && draft.period.value >= best.period.value) ? draft : best,
    undefined,
  );
}

/** How far from the words their place may stand. */
const NEAR = 90;
/** More drafts are never looked through. */
const LATEST = 80;
/** How far back the place may have been told. */
const TOLD_REACH = 400;

function placed(
  sentence: Sentence,
  members: readonly Mention[],
  earlier: readonly string[],
  relation: Relation,
  anchor: Draft,
): Draft[] {
  const [head] = members;
  const place = anchor.value;
  const count = members.length + earlier.length;
  const room = relation.side === "above" ? place - 1 : relation.side === "below" ? (anchor.of ?? MOST) - place : count;
  if (head === undefined || count > room) return [];
  // “dẫn đầu, xếp trên A và B”: everybody is behind the first.
  if (place === 1 && relation.side === "below" && !relation.next && !relation.near) return [];
  const begins = anchor.start >= sentence.start ? Math.min(anchor.start, relation.start) : relation.start;
  const span = { start: begins, end: Math.max(members.at(-1)?.end ?? head.end, relation.start) };
  const names = [
    ...members.map(({ id, start, end }) => ({ id, start, end })),
    ...earlier.map((id) => ({ id, start: head.start, end: head.end })),
  ];
  return names.flatMap(({ id, start, end }, i): Draft[] => {
    const draft = (value: number, comparator: Draft["comparator"], rule: string): Draft => ({
      ...anchor,
      subject: { value: id, start, end, note: null, how: "stated" },
      value,
      comparator,
      derived: true,
      rule,
      quantity: null,
      trust: rule === "list/supposed-order" ? SUPPOSED : null,
      start: span.start,
      end: span.end,
    });
    if (relation.side === "same") return [draft(place, "eq", "list/same-place")];
    const away = relation.side === "above" ? -1 : 1;
    if (relation.next) return [draft(place + away * (i + 1), "eq", "list/next")];
    // “đứng cuối, ngay phía trên là A và B”: how far down they are says more than that somebody is below.
    const size = rankedOf(anchor);
    if (relation.near && relation.side === "above" && size !== null && 2 * place > size)
      return [draft(place - count, "gte", "list/next")];
    const bound =
      relation.side === "above"
        ? draft(place - 1, place === 2 ? "eq" : "lte", "list/after")
        : draft(place + 1, rankedOf(anchor) === place + 1 ? "eq" : "gte", "list/before");
    // All that stand above are named: the press lists them as they stand.
    const known = relation.side === "above" || anchor.of !== null;
    const supposed = known && relation.all && count === room && count > 1 && earlier.length === 0;
    const order = relation.side === "above" ? i + 1 : place + i + 1;
    return supposed ? [bound, draft(order, "eq", "list/supposed-order")] : [bound];
  });
}

/** Of how many the place is, told or known of the set. */
function rankedOf({ of, population }: Draft): number | null {
  return of ?? (Number(/^provinces-(?<size>\d\d)$/.exec(population?.value ?? "")?.groups?.["size"]) || null);
}

/** The most provinces that were ever ranked. */
const MOST = 63;
