/**
 * “đứng đầu cả nước”, “thứ 8 toàn quốc”, “trong nhóm 10 tỉnh”: a place among all. The trap: “cả nước” there says nothing of
 * whose number stands beside it.
 */
export function withoutPlaces(text: string): string {
  return text.replace(AMONG_ALL, (words) => " ".repeat(words.length));
}

const AMONG_ALL =
  /(?:dẫn đầu|đứng đầu|đầu|(?<=(?:đứng|xếp|nằm) )trên|nhất|nhì|(?:top|tốp|nhóm|thứ|hạng|vị trí)(?: thứ)? (?:\d{1,2}(?:\/\d\d)?|nhất|nhì|ba|tư)|bảng) (?:cả nước|toàn quốc)|(?:top|tốp|nhóm|trong) (?:số )?\d{1,2} (?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương)/g;
