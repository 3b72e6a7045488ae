/**
 * The line by which a text says that it was taken from another paper: “Theo TTXVN”, “(Nguồn: Báo Thái Nguyên)”.
 * The trap: “Theo Bộ TT&TT, năm 2022 …” opens a sentence and credits a number, not the text; so only a whole short line,
 * or the brackets that end one, count, and only names of papers.
 */
const WHOLE_LINE =
  /^[ \t(*–-]*(?:(?:[Tt]heo|THEO)[ \t]+|(?:[Nn]guồn|NGUỒN)(?: tin)?[ \t]*:[ \t]*|Source:[ \t]*)(?<name>\p{L}(?:[^\n.,;:!?]|\.(?=[\p{L}\p{N}])){1,60})$/mu;
const CLOSING_BRACKETS = /\((?:[Tt]heo[ \t]+|[Nn]guồn(?: tin)?[ \t]*:?[ \t]+)(?<name>\p{L}[^()\n]{1,60})\)[ \t.]*$/mu;

/** Bodies and papers of state that a number is credited to; a text is credited to a newspaper. */
const NOT_A_PAPER =
  /^(?:bộ|sở|tổng cục|cục|ubnd|báo cáo|quyết định|kế hoạch|nghị quyết|số liệu|thống kê|kết quả)(?!\p{L})/iu;
/** What a paper may be called without a capital: “báo Sông Công”, “vietnamplus.vn”. */
const PAPER = /^(?:(?:báo|tạp chí|đài|cổng)\s+\p{Lu}|[\w-]+(?:\.[\w-]+)+$)/u;
const MOST_WORDS = 8;

/** @returns whom the text credits, or null */
export function creditLine(text: string): string | null {
  const composed = text.normalize("NFC");
  for (const pattern of [WHOLE_LINE, CLOSING_BRACKETS]) {
    const name = pattern
      .exec(composed)
      ?.groups?.name?.replace(/[\s)*]+$/u, "")
      .trim();
    if (name === undefined || NOT_A_PAPER.test(name)) continue;
    const isName = /^\p{Lu}/u.test(name) || PAPER.test(name);
    if (isName && name.split(/\s+/u).length <= MOST_WORDS) return name;
  }
  return null;
}
