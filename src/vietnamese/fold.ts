/**
 * A copy of a text that is easier to match: lower case, composed, one way to write each tone, dash, quote and space.
 * Offsets in the copy map back to the caller's string, which is never changed.
 * The trap: only fold what keeps words apart. Diacritics stay, since “Quảng Bình” is not “Quang Bình”.
 */
import { codesOf } from "./codes.ts";

export interface Folded {
  readonly text: string;
  /** Offset in the original of the character that the folded offset stands on; `text.length` maps to the original's end. */
  original(offset: number): number;
}

/** @returns the folded copy; linear in the length of the text */
export function fold(text: string): Folded {
  const plain = text.toLowerCase();
  // Most text is composed, has no invisible characters and keeps its length: then offsets are the same in both.
  if (plain.length === text.length && !NEEDS_CARE.test(text)) {
    return { text: placeTones(normalizeSigns(plain)), original: (offset) => offset };
  }
  return foldByCluster(text);
}

/** Combining marks (decomposed letters) and characters that print nothing. */
const NEEDS_CARE = /[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** A letter with all that hangs on it; an invisible character does not part a letter from its marks. */
const CLUSTER = /[^][\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]*/g;

function foldByCluster(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const piece = cluster.replace(INVISIBLE, "").normalize("NFC").toLowerCase();
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(index);
    folded += piece;
  }
  starts.push(text.length);
  const map = Uint32Array.from(starts);
  return { text: placeTones(normalizeSigns(folded)), original: (offset) => map[offset] ?? text.length };
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
/** The same by code unit. */
const SIGN_AT: readonly (string | undefined)[] = Array.from(
  { length: 1 + Math.max(...Object.keys(SIGNS).map((sign) => sign.charCodeAt(0))) },
  (_, code) => SIGNS[String.fromCharCode(code)],
);

/** Most letters need no look: one table for all of them costs less than a search for each kind. */
function normalizeSigns(text: string): string {
  let normal = "";
  let from = 0;
  const codes = codesOf(text);
  for (let at = 0; at < codes.length; at += 1) {
    const sign = SIGN_AT[codes[at] ?? 0];
    if (sign === undefined) continue;
    normal += text.slice(from, at) + sign;
    from = at + 1;
  }
  return from === 0 ? text : normal + text.slice(from);
}

const OPEN_SYLLABLE: Readonly<Record<string, string>> = {
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
/** Syllables that the press spells with i or y at will. */
const WITH_Y: Readonly<Record<string, string>> = { tỉ: "tỷ", kĩ: "kỹ", kì: "kỳ", lí: "lý", mĩ: "mỹ", quí: "quý" };
/** “hoà” and “hòa” are one syllable, “tỉ” and “tỷ”; “hoàn” and “quý” are not touched. */
const SPELT_TWO_WAYS = /(?:(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])|(?<![a-zà-ỹđ])(?:tỉ|kĩ|kì|lí|mĩ|quí))(?![a-zà-ỹđ])/g;

function placeTones(text: string): string {
  return text.replace(SPELT_TWO_WAYS, (syllable) => OPEN_SYLLABLE[syllable] ?? WITH_Y[syllable] ?? syllable);
}
