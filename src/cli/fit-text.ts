/**
 * Text in columns: how wide a string stands in a terminal, and the string cut or filled to a width.
 * Vietnamese letters count as one column however they are composed (counted in NFC, marks left over count nothing);
 * East Asian wide letters and emoji count as two. Control characters never reach the terminal.
 */

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
const ZERO_WIDTH = /^\p{M}$/u;
const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]$/u;

/** One line of at most `width` columns; a cut shows as “…”. */
export function fitText(text: string, width: number): string {
  const line = oneLine(text);
  if (textWidth(line) <= width) return line;
  let used = 0;
  let kept = "";
  for (const letter of line) {
    const columns = columnsOf(letter);
    if (used + columns > width - 1) break;
    used += columns;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` cut or filled with spaces to exactly `width` columns. */
export function padText(text: string, width: number, align: "left" | "right" = "left"): string {
  const line = fitText(text, width);
  const fill = " ".repeat(Math.max(0, width - textWidth(line)));
  return align === "right" ? fill + line : line + fill;
}

/** Columns that `text` takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize("NFC")) width += columnsOf(letter);
  return width;
}

/** NFC, every run of blanks and control characters one space. */
export function oneLine(text: string): string {
  return text.normalize("NFC").replace(CONTROL, " ").trim();
}

/** Words of `text` on lines of at most `width` columns; of a word longer than a line (an address) the middle is cut. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const whole of oneLine(text).split(" ")) {
    const word = textWidth(whole) <= width ? whole : cutMiddle(whole, width);
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** The same with nothing cut: a word longer than a line (a path to copy) goes on in the next. */
export function breakText(text: string, width: number): string[] {
  const words = oneLine(text).split(" ");
  return wrapText(words.flatMap((word) => breakWord(word, width)).join(" "), width);
}

function breakWord(word: string, width: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const piece = pieces.at(-1) ?? "";
    if (textWidth(piece) + columnsOf(letter) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = piece + letter;
  }
  return pieces;
}

/** The end of an address names the page: more of it is kept than of the beginning. */
function cutMiddle(word: string, width: number): string {
  const letters = Array.from(word.normalize("NFC"));
  const head = Math.floor((width - 1) / 3);
  return `${letters.slice(0, head).join("")}…${letters.slice(-(width - 1 - head)).join("")}`;
}

function columnsOf(letter: string): number {
  if (ZERO_WIDTH.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
