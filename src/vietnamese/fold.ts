/**
 * A copy of a text that is easier to match: lower case, composed, one way to write each tone, dash, quote and space.
 * Offsets in the copy map back to the caller's string, which is never changed.
 * The trap: only fold what keeps words apart. Diacritics stay, since “Quảng Bình” is not “Quang Bình”.
 */
import { codesOf, textOf } from "./codes.ts";

export interface Folded {
  readonly text: string;
  /** Of the text, as `codesOf` gives them. */
  readonly codes: Uint16Array;
  /** Offset in the original of the character that the folded offset stands on; `text.length` maps to the original's end. */
  original(offset: number): number;
}

/** @returns the folded copy; linear in the length of the text */
export function fold(text: string): Folded {
  const codes = codesOf(text);
  // Most text is composed, has no invisible characters and keeps its length: then offsets are the same in both.
  return foldEach(codes) ? folded(codes, (offset) => offset) : foldByCluster(text);
}

function folded(codes: Uint16Array, original: Folded["original"]): Folded {
  return { text: textOf(codes), codes, original };
}

/** @returns false where a letter cannot be folded alone; the codes are then of no use */
function foldEach(codes: Uint16Array): boolean {
  const last = codes.length - 1;
  let before = 0;
  for (let at = 0; at < last; at += 1) {
    const plain = PLAIN[codes[at] ?? 0] ?? 0;
    if (plain === 0) return false;
    codes[at] = plain;
    if (MAY_END[before] === 1 && !isLetter(plain)) placeTone(codes, at - 1);
    before = plain;
  }
  if (MAY_END[before] === 1) placeTone(codes, last - 1);
  return true;
}

/** Combining marks (decomposed letters) and characters that print nothing. */
const NEEDS_CARE = /[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** A letter with all that hangs on it; an invisible character does not part a letter from its marks. */
const CLUSTER = /[^][\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]*/g;

function foldByCluster(text: string): Folded {
  let lower = "";
  const starts: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = cluster.replace(INVISIBLE, "").normalize("NFC").toLowerCase();
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(index);
    lower += piece;
  }
  starts.push(text.length);
  const map = Uint32Array.from(starts);
  const codes = codesOf(lower).map((code) => PLAIN[code] || code);
  for (let at = 0; at < codes.length - 1; at += 1)
    if (MAY_END[codes[at] ?? 0] === 1 && !isLetter(codes[at + 1] ?? 0)) placeTone(codes, at);
  return folded(codes, (offset) => map[offset] ?? text.length);
}

/** One character for one character, so that offsets stand. Eth (U+00F0) is typed for đ on some keyboards. */
const SIGNS: Readonly<Record<string, string>> = {
  ð: "đ",
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\t": " ",
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‟": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "′": "'",
  "`": "'",
  "\r": "\n",
  "\u2028": "\n",
  "\u2029": "\n",
};
/**
 * By code unit, the one that it is folded to, or 0 where a letter cannot be folded alone: one table costs less than a
 * search for each kind. Letters that are pairs of units stay as they are, none of them is Latin.
 */
const PLAIN = Uint16Array.from({ length: 2 ** 16 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const lower = letter.toLowerCase();
  if (lower.length > 1 || NEEDS_CARE.test(letter)) return 0;
  return (SIGNS[lower] ?? lower).charCodeAt(0);
});

/** “hoà” and “hòa” are one syllable; “hoàn” is not touched. */
const OPEN_SYLLABLES: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
/** Words that the press spells with i or y at will. */
const WITH_Y: Readonly<Record<string, string>> = { tỉ: "tỷ", kĩ: "kỹ", kì: "kỳ", lí: "lý", mĩ: "mỹ", quí: "quý" };

/** A spelling and the one that is kept for it, as codes. */
interface Respelling {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Whether it is a word of its own, not the end of one. */
  readonly whole: boolean;
}

/** By the last letter. */
const RESPELLINGS = new Map<number, Respelling[]>();
for (const [spellings, whole] of [
  [OPEN_SYLLABLES, false],
  [WITH_Y, true],
] as const)
  for (const [spelling, kept] of Object.entries(spellings)) {
    const respelling = { from: unitsOf(spelling), to: unitsOf(kept), whole };
    const last = respelling.from.at(-1) ?? 0;
    RESPELLINGS.set(last, [...(RESPELLINGS.get(last) ?? []), respelling]);
  }
const MAY_END = Uint8Array.from({ length: 2 ** 16 }, (_, code) => (RESPELLINGS.has(code) ? 1 : 0));

function unitsOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** One way to write what is spelt in two and ends there; as long as it was. */
function placeTone(codes: Uint16Array, at: number): void {
  const code = codes[at] ?? 0;
  for (const { from, to, whole } of RESPELLINGS.get(code) ?? []) {
    const start = at + 1 - from.length;
    if (!from.every((unit, i) => codes[start + i] === unit)) continue;
    const before = codes[start - 1] ?? 0;
    // The u of “quý” is no vowel.
    if (whole ? isLetter(before) : before === Q) continue;
    codes.set(to, start);
  }
}

const Q = "q".charCodeAt(0);

/** a-z, and à to ỹ with all that stands between. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x1ef9);
}
