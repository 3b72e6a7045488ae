/** Which set a rank is a place in: 63 or 34 provinces, a group of ministries, countries, a region, a province's districts. */
import { ministries } from "../knowledge/ministries.ts";
import { REGION_NAMES } from "../knowledge/provinces.ts";
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse, MinistryGroup } from "./discourse.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { ends, lastMatch, mayMatch } from "./search.ts";

export interface Population {
  readonly of: number | null;
  readonly population: Bound<string> | null;
}

export function bindPopulation(
  here: Occurrence,
  subject: string,
  index: string,
  period: string | null,
  discourse: Discourse,
): Population {
  const { article, quantity } = here;
  const say = (value: string, how: Bound<string>["how"] = "stated", note: string | null = null): Bound<string> => ({
    value,
    start: null,
    end: null,
    note,
    how,
  });
  const [kind = "", slug = ""] = subject.split(":");
  if (kind === "ministry") {
    const told = discourse.ministries;
    const own = index === "dti" ? groupOf(slug) : null;
    if (own === null || own === told?.population)
      return {
        of: quantity.of ?? told?.of ?? null,
        population: told === null ? null : say(told.population, "inherited", "the group that the text speaks of"),
      };
    // “… khối không có dịch vụ công; Bộ Tài chính vẫn dẫn đầu”: each ministry has been in one of the two all along.
    const size = discourse.ministryGroups.find(({ population }) => population === own)?.of ?? null;
    return { of: quantity.of ?? size, population: say(own, "assumed", "the group that the ministry has been in") };
  }
  if (kind === "district" || kind === "commune" || kind === "department") {
    const province =
      discourse.main?.value.startsWith("province:") === true ? discourse.main.value.slice("province:".length) : null;
    return {
      of: quantity.of,
      population: province === null ? null : say(`${kind}s-of:${province}`, "inherited"),
    };
  }
  if (kind === "country") {
    // “thứ 17/194, đứng thứ 4 ở châu Á - Thái Bình Dương”: no part of the world has so many countries.
    const world = (quantity.of ?? 0) > MOST_IN_A_PART;
    const part = world ? null : partOfWorld(here);
    return {
      of: quantity.of,
      population:
        part !== null
          ? say(`countries-of:${part}`)
          : world
            ? say("countries")
            : index === "none" || mayBeOfGroup(here)
              ? null
              : say("countries", "assumed", "the index ranks the countries of the world"),
    };
  }
  if (kind !== "province" || slug === "") return { of: quantity.of, population: null };
  if (quantity.of === 63) return { of: 63, population: say("provinces-63") };
  if (quantity.of === 34) return { of: 34, population: say("provinces-34") };
  const region = regionRanked(here);
  if (region !== null) return { of: quantity.of ?? region.of, population: say(`provinces-of:${region.slug}`) };
  if (quantity.of !== null) return { of: quantity.of, population: null };
  if (discourse.provinces !== null)
    return {
      of: discourse.provinces.of,
      population: say(discourse.provinces.population, "inherited", "the ranking that the text speaks of"),
    };
  // Until the merger of July 2025 there was one set of provinces.
  const last = LAST_OF_63[index];
  if (last !== undefined && period !== null && period <= last)
    return { of: null, population: say("provinces-63", "assumed", "one ranking of provinces before 2025") };
  // DTI 2024 was published for both; what is of a later year ranks those of the merger.
  const merged = (article.document.published ?? "") >= "2025-07";
  return last !== undefined && period !== null && period > "2024" && merged
    ? { of: null, population: say("provinces-34", "assumed", "one ranking of provinces since the merger of 2025") }
    : { of: null, population: null };
}

/** The last edition for which there was no other ranking than that of the 63. */
const LAST_OF_63: Readonly<Record<string, string>> = { dti: "2023", par: "2024", sipas: "2024", pci: "2024" };

function groupOf(slug: string): string | null {
  const group = MINISTRY_GROUPS.get(slug) ?? null;
  return group === null ? null : `ministries-${group}`;
}
const MINISTRY_GROUPS: ReadonlyMap<string, string | null> = new Map(
  Object.entries(ministries).map(([slug, { group }]) => [slug, group]),
);

/** “trong khu vực, Việt Nam đứng thứ 5”: a set of countries that is not named here. */
function mayBeOfGroup(here: Occurrence): boolean {
  return wordsAround(here).some((words) => /khu vực|nhóm|khối|vùng|châu (?!á)/.test(words));
}

/** “thứ 4 ở châu Á - Thái Bình Dương và thứ 3 trong ASEAN”: the part named after the place, up to the next; else before it. */
function partOfWorld(here: Occurrence): string | null {
  for (const words of wordsAround(here)) {
    const named = PARTS_OF_WORLD.find(([pattern]) => pattern.test(words));
    if (named !== undefined) return named[1];
  }
  return null;
}

/** The words after a place up to the next number or clause, and those before it since the last. */
function wordsAround({ article, sentence, quantity: { start, end } }: Occurrence): [after: string, before: string] {
  const others = sentence.quantities.filter(({ kind }) => kind !== "other");
  const next = others.find((other) => other.start >= end)?.start ?? sentence.end;
  const last = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
  const after = article.text.slice(end, Math.min(next, end + 60)).split(";")[0] ?? "";
  return [after, article.text.slice(Math.max(last, start - 70), start)];
}

/** More countries than any part of the world has. */
const MOST_IN_A_PART = 60;
/** The longer name before the one that it holds. */
const PARTS_OF_WORLD: readonly (readonly [RegExp, string])[] = [
  [/đông nam á/, "southeast-asia"],
  [/châu á ?[-–] ?thái bình dương/, "asia-pacific"],
  [/asean/, "asean"],
  [/châu á/, "asia"],
  [/thu nhập trung bình thấp/, "lower-middle-income"],
];

/** “thứ hai vùng Đông Nam Bộ”, “thứ 2 trong 5 tỉnh Tây Nguyên”: a place among the provinces of a region. */
function regionRanked({ article, sentence, quantity }: Occurrence): { slug: string; of: number | null } | null {
  if (quantity.value > MOST_IN_A_REGION || !mayMatch(sentence, REGION)) return null;
  const next = sentence.quantities.find(
    ({ start, kind }) => start >= quantity.end && kind !== "other" && kind !== "count",
  );
  const after = article.text.slice(quantity.end, Math.min(next?.start ?? sentence.end, quantity.end + 80));
  const before = article.text.slice(Math.max(sentence.start, quantity.start - 70), quantity.start);
  const named = nearestRegion(after, "first");
  const ahead = named === null ? null : IN_REGION.exec(after.slice(0, named.at));
  if (
    named !== null &&
    (ahead !== null || quantity.of !== null || ends(after.slice(0, named.at), /(?:khu vực|vùng|ở) $/))
  )
    return { slug: named.slug, of: sizeOf(ahead, quantity) };
  const told = nearestRegion(before, "last");
  if (told === null) return null;
  const lead = IN_REGION.exec(before.slice(0, told.at));
  return lead !== null || quantity.of !== null || ends(before.slice(0, told.at), /(?:khu vực|vùng|ở) (?:các tỉnh )?$/)
    ? { slug: told.slug, of: sizeOf(lead, quantity) }
    : null;
}

const IN_REGION =
  /(?:^|(?:(?<of>\d{1,2}) |các )?(?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương))(?: (?:của|thuộc|vùng|khu vực|trong|toàn|ở|các))* $/;

const REGION = new RegExp([...REGION_NAMES].map(([name]) => name).join("|"));

function nearestRegion(text: string, which: "first" | "last"): { slug: string; at: number } | null {
  let best: { slug: string; at: number; length: number } | null = null;
  for (const [name, slug] of REGION_NAMES) {
    const at = which === "first" ? text.indexOf(name) : text.lastIndexOf(name);
    if (at < 0) continue;
    const [start, end] = [at, at + name.length];
    const overlaps = best !== null && start < best.at + best.length && best.at < end;
    const nearer = best === null || (which === "first" ? start < best.at : start > best.at);
    if (overlaps ? name.length > (best?.length ?? 0) : nearer) best = { slug, at, length: name.length };
  }
  return best;
}

function sizeOf(lead: RegExpExecArray | null, quantity: Quantity): number | null {
  const of = Number(lead?.groups?.["of"]);
  return of >= quantity.value ? of : null;
}

/** The largest region had 14 provinces before July 2025. */
const MOST_IN_A_REGION = 14;

/** What a sentence says of the sets: “Trong 17 bộ có dịch vụ công”, “34 tỉnh, thành phố (sau sáp nhập)”. Updates the discourse. */
export function notePopulations(article: Article, sentence: Sentence, discourse: Discourse, upTo: number): void {
  for (const mention of sentence.mentions) {
    if (mention.kind !== "group" || mention.start >= upTo) continue;
    const before = article.text.slice(Math.max(sentence.start, mention.start - 14), mention.end);
    const after = article.text.slice(mention.end, Math.min(sentence.end, mention.end + 20));
    const size =
      /(?<size>\d{1,3}) (?:bộ|cơ quan)/.exec(before)?.groups?.["size"] ??
      /^ \((?<size>\d{1,2}) (?:đơn vị|bộ|cơ quan)/.exec(after)?.groups?.["size"];
    if (mention.id.startsWith("ministries-")) {
      const same = discourse.ministries?.population === mention.id;
      discourse.ministries = {
        population: mention.id,
        of: size !== undefined ? Number(size) : same ? (discourse.ministries?.of ?? null) : null,
        at: mention.start,
      };
      noteGroup(discourse.ministryGroups, discourse.ministries);
    } else if (mention.id === "rest" && discourse.ministries !== null && discourse.ministries.at !== mention.start) {
      discourse.ministries = theOther(discourse.ministries, discourse.ministryGroups, mention.start);
    } else if (mention.id === "provinces" || mention.id === "ministries") {
      discourse.ministries = null;
    }
  }
  const text = article.text.slice(sentence.start, Math.min(sentence.end, Math.max(sentence.start, upTo)));
  if (discourse.ministryGroups.length === 2) noteNth(text, discourse);
  if (!namesSet(article, sentence).any || !SETS.test(text)) return;
  const merge = lastMatch(MERGED, text)?.start ?? -1;
  const old = lastMatch(FORMER, text)?.start ?? -1;
  if (merge < 0 && old < 0) return;
  if (merge > old)
    discourse.provinces = { population: "provinces-34", of: /34 (?:tỉnh|địa phương|đơn vị)/.test(text) ? 34 : null };
  else discourse.provinces = { population: "provinces-63", of: 63 };
}

/** “Khối còn lại”: of the two sets of ministries the one that was not spoken of. */
function theOther({ population }: MinistryGroup, groups: readonly MinistryGroup[], at: number): MinistryGroup {
  const other =
    population === "ministries-with-public-services"
      ? "ministries-without-public-services"
      : "ministries-with-public-services";
  return { population: other, of: groups.find((group) => group.population === other)?.of ?? null, at };
}

function noteGroup(groups: MinistryGroup[], named: MinistryGroup): void {
  const held = groups.find(({ population }) => population === named.population);
  if (held === undefined) groups.push({ ...named });
  else held.of = named.of ?? held.of;
}

/** “Nhóm thứ hai có 9 đơn vị: …”, “Nhóm sau: dẫn đầu là …”: the one of two groups by the order in which they were named. */
function noteNth(text: string, discourse: Discourse): void {
  const match = NTH.exec(text);
  const { first, second, size } = match?.groups ?? {};
  const group = discourse.ministryGroups[first !== undefined ? 0 : second !== undefined ? 1 : -1];
  if (group === undefined || text.slice((match?.index ?? 0) + 1).includes("dịch vụ công")) return;
  if (size !== undefined) group.of = Number(size);
  discourse.ministries = { ...group };
}

const NTH =
  /(?:nhóm|khối|bảng) (?:(?<first>thứ nhất|đầu(?=:))|(?<second>thứ hai|sau(?=:)))(?: có (?<size>\d{1,2}) (?:đơn vị|bộ|cơ quan))?/;

const SETS = /34|63|sáp nhập|hợp nhất/;
const namesSet = remember(({ text }, { start, end }) => ({ any: SETS.test(text.slice(start, end)) }));
const MERGED = /34 (?:tỉnh|địa phương|đơn vị)|bảng 34(?!\d)|sau (?:khi )?sáp nhập|sau hợp nhất/g;
const FORMER = /63 (?:tỉnh|địa phương|đơn vị)[^.;]{0,30}|bảng 63(?!\d)|trước (?:khi )?sáp nhập/g;
