/**
 * Numbers written in words: “hai mươi mốt”, “một trăm linh năm”, “mười lăm”, “hai vạn”.
 * The trap: “năm” is both five and year, “tư” both four and private; the caller decides where a number may stand.
 */
const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** Words for first and second that stand only after “thứ”, “hạng”, “vị trí”. */
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, nhì: 2 };
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
};

export interface WordNumber {
  readonly value: number;
  /** How many words were taken. */
  readonly words: number;
}

/** Reads the longest number that starts at `words[from]`; null where none does. Words are folded (lower case, NFC). */
export function readNumberWords(words: readonly string[], from: number): WordNumber | null {
  let total = 0;
  let at = from;
  let floor = Infinity;
  while (at < words.length) {
    const group = readHundreds(words, at, at > from);
    if (group === null) break;
    let next = at + group.words;
    let scale = 1;
    // “nghìn tỷ”: scales multiply, and the groups that follow must be smaller.
    while (next < words.length && SCALES[words[next] ?? ""] !== undefined) {
      scale *= SCALES[words[next] ?? ""] ?? 1;
      next += 1;
    }
    if (scale >= floor) break;
    floor = scale;
    total += group.value * scale;
    at = next;
    if (scale === 1) break;
  }
  if (at === from) return null;
  return Number.isSafeInteger(total) ? { value: total, words: at - from } : null;
}

/** “nhất”, “nhì”, else any number in words; for the place after “thứ” or “hạng”. */
export function readOrdinalWords(words: readonly string[], from: number): WordNumber | null {
  const single = ORDINALS[words[from] ?? ""];
  return single === undefined ? readNumberWords(words, from) : { value: single, words: 1 };
}

/** 0 to 999; after a scale also “không trăm linh năm” and “linh năm”. */
function readHundreds(words: readonly string[], from: number, inner: boolean): WordNumber | null {
  let at = from;
  const hundreds = DIGITS[words[at] ?? ""];
  if (hundreds !== undefined && words[at + 1] === "trăm") {
    const value = hundreds * 100;
    at += 2;
    if (words[at] === "linh" || words[at] === "lẻ") {
      const units = DIGITS[words[at + 1] ?? ""];
      return units === undefined ? { value, words: at - from } : { value: value + units, words: at + 2 - from };
    }
    const rest = readTens(words, at);
    return rest === null ? { value, words: at - from } : { value: value + rest.value, words: at + rest.words - from };
  }
  if (inner && (words[at] === "linh" || words[at] === "lẻ")) {
    const units = DIGITS[words[at + 1] ?? ""];
    return units === undefined ? null : { value: units, words: 2 };
  }
  return readTens(words, at);
}

function readTens(words: readonly string[], from: number): WordNumber | null {
  const first = words[from] ?? "";
  if (first === "mười") {
    const units = DIGITS[words[from + 1] ?? ""];
    return units === undefined || units === 0 ? { value: 10, words: 1 } : { value: 10 + units, words: 2 };
  }
  const tens = DIGITS[first];
  if (tens === undefined) return null;
  if (words[from + 1] === "mươi" && tens > 1) {
    const units = DIGITS[words[from + 2] ?? ""];
    return units === undefined || units === 0 ? { value: tens * 10, words: 2 } : { value: tens * 10 + units, words: 3 };
  }
  // “hai mốt”, “ba lăm” without “mươi” are speech; a lone “lăm”, “mốt”, “tư” after nothing is no number in print.
  return first === "mốt" || first === "lăm" || first === "nhăm" ? null : { value: tens, words: 1 };
}

/** The standard spelling of 0 ≤ n < 10^12, for examples and for tests that read it back. */
export function numberInWords(n: number): string {
  if (n < 1000) return sayHundreds(n, false);
  const groups: string[] = [];
  for (const [scale, word] of [
    [1e9, "tỷ"],
    [1e6, "triệu"],
    [1e3, "nghìn"],
  ] as const) {
    const group = Math.floor(n / scale) % 1000;
    if (group > 0) groups.push(`${sayHundreds(group, groups.length > 0)} ${word}`);
  }
  if (n % 1000 > 0) groups.push(sayHundreds(n % 1000, true));
  return groups.join(" ");
}

const NAMES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

function sayHundreds(n: number, inner: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  const head = hundreds > 0 || inner ? `${NAMES[hundreds] ?? ""} trăm` : "";
  if (rest === 0 && head !== "") return head;
  if (rest < 10 && head !== "") return `${head} linh ${NAMES[rest] ?? ""}`;
  return `${head} ${sayTens(rest)}`.trim();
}

function sayTens(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return NAMES[units] ?? "";
  const head = tens === 1 ? "mười" : `${NAMES[tens] ?? ""} mươi`;
  if (units === 0) return head;
  const tail = units === 5 ? "lăm" : units === 1 && tens > 1 ? "mốt" : (NAMES[units] ?? "");
  return `${head} ${tail}`;
}
