/** Lines and sentences of a folded text, as offsets. A line end always ends a sentence: headings carry no full stop. */
import type { Token } from "./tokens.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Counted from 0 over lines that hold something. */
  readonly line: number;
  /** Its tokens: the number of the first, and of the one after the last. */
  readonly fromToken: number;
  readonly toToken: number;
}

/** No sentence of prose is longer; what is, is debris, and is cut so that reading stays linear in the text. */
const LONGEST = 1500;

/** Words after which a point abbreviates and ends nothing. */
const ABBREVIATIONS = new Set([
  "tp",
  "ts",
  "ths",
  "pgs",
  "gs",
  "ông",
  "bà",
  "st",
  "q",
  "p",
  "tx",
  "tt",
  "bs",
  "ncs",
  "cn",
  "ks",
  "no",
  "vs",
  "mr",
  "ms",
  "dr",
]);

/**
 * @param tokens of the folded text
 * @param isCapital whether the original letter at a folded offset is upper case
 */
export function splitSentences(
  folded: string,
  tokens: readonly Token[],
  isCapital: (offset: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  let line = 0;
  let first = -1;
  const close = (end: number): void => {
    const [head, tail] = [tokens[first], tokens[end - 1]];
    if (head !== undefined && tail !== undefined && first >= 0)
      spans.push({ start: head.start, end: tail.end, line, fromToken: first, toToken: end });
    first = -1;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "newline") {
      close(i);
      if (spans.at(-1)?.line === line) line += 1;
      continue;
    }
    if (first < 0) first = i;
    if (endsSentence(folded, tokens, i, isCapital) || token.end - (tokens[first]?.start ?? 0) > LONGEST) close(i + 1);
  }
  close(tokens.length);
  return spans;
}

function endsSentence(
  folded: string,
  tokens: readonly Token[],
  at: number,
  isCapital: (offset: number) => boolean,
): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "sign" || !".!?…".includes(folded.charAt(token.start))) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "newline") return true;
  if (next.start === token.end && !(next.kind === "word" && isCapital(next.start))) return false;
  const before = tokens[at - 1];
  if (
    folded.charAt(token.start) === "." &&
    before?.kind === "word" &&
    before.end === token.start &&
    ABBREVIATIONS.has(folded.slice(before.start, before.end))
  )
    // “… của Bộ TT&TT. Năm 2022, …” ends on a name.
    return folded[tokens[at - 2]?.start ?? -1] === "&" && next.kind === "word" && isCapital(next.start);
  // “gồm: 1. Đà Nẵng; 2. TP.HCM”: the number of an item.
  if (before?.kind === "digits" && before.end === token.start && before.end - before.start <= 2) {
    const sign = tokens[at - 2];
    if (sign?.kind === "sign" && ":;(".includes(folded.charAt(sign.start))) return false;
  }
  // “TP.HCM”, “v.v.”: single letters and short heads tied to the next word go on.
  if (next.start === token.end && before !== undefined && before.end - before.start <= 2) return false;
  if (next.kind === "word") return isCapital(next.start);
  return next.kind === "digits" || `"'([-+*•`.includes(folded.charAt(next.start));
}
