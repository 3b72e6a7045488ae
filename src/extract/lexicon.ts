/**
 * A dictionary of names, found in one pass over the tokens: longest name first, names separated as the press does
 * (“TT&TT”, “Thừa Thiên - Huế”, “TP. HCM”). Built once from the knowledge tables.
 */
import { indicators } from "../knowledge/indicators.ts";
import { indices } from "../knowledge/indices.ts";
import { ministries } from "../knowledge/ministries.ts";
import { countries, enterprises, groups, lookAlikes, regions } from "../knowledge/places.ts";
import { provinces } from "../knowledge/provinces.ts";
import { fold } from "../vietnamese/fold.ts";
import { numberToken, tokenize, type Token } from "../vietnamese/tokens.ts";

export type NameKind =
  | "province"
  | "ministry"
  | "country"
  | "region"
  | "group"
  | "index"
  | "index-hint"
  | "index-part"
  | "indicator"
  | "enterprise"
  | "look-alike";

export interface Name {
  readonly kind: NameKind;
  readonly id: string;
}

export interface NameHit extends Name {
  /** Index of the token after the last. */
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

interface Node {
  name: Name | null;
  /** By the number of the word. */
  readonly next: Map<number, Node>;
}

/** All names in the tokens, left to right, never overlapping: the longest at each place wins. */
export function findNames(tokens: readonly Token[], from: number, end: number, folded: string): NameHit[] {
  const hits: NameHit[] = [];
  let at = from;
  while (at < end) {
    const hit = BEGINS[tokens[at]?.number ?? 0] === 1 ? longestNameAt(tokens, at, end, folded) : null;
    if (hit !== null) hits.push(hit);
    at = hit === null ? at + 1 : hit.to;
  }
  return hits;
}

function longestNameAt(tokens: readonly Token[], from: number, end: number, folded: string): NameHit | null {
  let node: Node | undefined = root;
  let best: NameHit | null = null;
  let at = from;
  let crossedComma = false;
  while (at < end) {
    const token: Token | undefined = tokens[at];
    if (token === undefined || token.kind !== "word") break;
    node = node.next.get(token.number);
    if (node === undefined) break;
    if (node.name !== null && !(crossedComma && NO_COMMA.has(node.name.kind)))
      best = {
        kind: node.name.kind,
        id: node.name.id,
        to: at + 1,
        start: tokens[from]?.start ?? 0,
        end: token.end,
      };
    const gap: number = signsBetween(tokens, at, folded);
    if (gap < 0) break;
    crossedComma ||= gap === 1 && folded[tokens[at + 1]?.start ?? -1] === ",";
    at += 1 + gap;
  }
  return best;
}

/** “Cửu Long, An Giang” holds no Long An; “Văn hóa, Thể thao và Du lịch” is one name. */
const NO_COMMA: ReadonlySet<NameKind> = new Set(["province", "country", "region", "look-alike", "enterprise"]);

/** How many sign tokens may stand between two words of one name: “-”, “&”, “.”, “,” alone; -1 where the name must end. */
function signsBetween(tokens: readonly Token[], at: number, folded: string): number {
  const here = tokens[at];
  const next = tokens[at + 1];
  if (here === undefined || next === undefined) return -1;
  if (next.kind === "word") return next.start - here.end <= 2 ? 0 : -1;
  if (next.kind !== "sign" || !"-&.,".includes(folded.charAt(next.start))) return -1;
  const after = tokens[at + 2];
  if (after?.kind !== "word") return -1;
  // “TP. HCM” has its point tied to a short word; “… Thái. Bình …” is the end of a sentence.
  if (folded[next.start] === "." && (here.end - here.start > 3 || next.start !== here.end)) return -1;
  return after.start - here.end <= 3 ? 1 : -1;
}

const root: Node = buildTrie();
/** By the number of a word, whether a name begins with it: most words of a text begin none. */
const BEGINS = Uint8Array.from({ length: Math.max(...root.next.keys()) + 1 }, (_, word) =>
  root.next.has(word) ? 1 : 0,
);

function buildTrie(): Node {
  const trie: Node = { name: null, next: new Map() };
  const add = (kind: NameKind, id: string, spellings: readonly string[]): void => {
    for (const spelling of spellings) insert(trie, spelling, { kind, id });
  };
  for (const [slug, { name, aliases }] of Object.entries(provinces)) add("province", slug, [name, ...aliases]);
  for (const [slug, { name, aliases }] of Object.entries(ministries)) add("ministry", slug, [name, ...aliases]);
  for (const [code, names] of Object.entries(countries)) add("country", code, names);
  for (const [slug, names] of Object.entries(regions)) add("region", slug, names);
  for (const [id, names] of Object.entries(groups)) add("group", id, names);
  for (const [slug, names] of Object.entries(enterprises)) add("enterprise", slug, names);
  for (const { parts } of Object.values(indices))
    for (const [id, names] of Object.entries(parts)) add("index-part", id, names);
  for (const [id, { names }] of Object.entries(indicators)) add("indicator", id, names);
  for (const [id, { hints }] of Object.entries(indices)) add("index-hint", id, hints);
  for (const [id, { names }] of Object.entries(indices)) add("index", id, names);
  add("look-alike", "none", lookAlikes);
  return trie;
}

/** Signs inside a spelling are left out: the matcher allows them between any two words of a name. */
function insert(trie: Node, spelling: string, name: Name): void {
  let node = trie;
  const { text } = fold(spelling);
  for (const { kind, start, end } of tokenize(text)) {
    if (kind !== "word") continue;
    const word = numberToken(text.slice(start, end));
    let next = node.next.get(word);
    if (next === undefined) {
      next = { name: null, next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.name ??= name;
}
