/**
 * “thị xã Trảng Bàng”, “TP Cao Lãnh”, “Sở Công Thương”, “xã La Bằng”: towns, offices and communes, that no dictionary can list.
 */
import { EDGE, type Groups, type Mention, type Surroundings } from "./mention.ts";
import { ends } from "./search.ts";

/** “thị xã Trảng Bàng”, “TP Cao Lãnh”, “Sở Công Thương”, “xã La Bằng”: the head and the capitalised words after it. */
export const TOWN = new RegExp(
  `${EDGE}(?<head>huyện(?: (?:miền núi|biên giới|vùng cao|ven biển|đảo|nghèo))?|thị xã|quận|thành phố|tp\\.?|xã|phường|thị trấn|đặc khu|sở|văn phòng)(?![a-zà-ỹ]) ?(?<name>(?<office>thông tin và truyền thông|tt&tt|tt-tt|khoa học và công nghệ|kh&cn|kế hoạch và đầu tư|kh&đt|tài nguyên và môi trường|tn&mt|nông nghiệp và phát triển nông thôn|nông nghiệp và môi trường|giáo dục và đào tạo|gd&đt|lao động - thương binh và xã hội|văn hóa, thể thao và du lịch|giao thông vận tải|công thương|xây dựng|tài chính|tư pháp|nội vụ|y tế|ngoại vụ|du lịch|ubnd tỉnh)|[a-zà-ỹđ]+(?:'[a-zà-ỹđ]+)?(?: (?:và |- )?[a-zà-ỹđ]+(?:'[a-zà-ỹđ]+)?){0,6})`,
);

export function readTown(
  groups: Groups,
  start: number,
  end: number,
  { text, names, isCapital }: Surroundings,
): Mention | null {
  const head = (groups["head"] ?? "").replace(".", "");
  const nameStart = end - (groups["name"] ?? "").length;
  if (!isCapital(nameStart)) return null;
  // “Thông tấn xã Việt Nam” holds no “xã Việt Nam”.
  if (names.some((name) => name.kind === "subject" && name.start < start && name.end > start)) return null;
  // “Tỉnh, thành phố Nhận thức số …” heads a table.
  if (names.some((name) => name.kind !== "subject" && name.start === nameStart)) return null;
  // “XẾP THỨ 17/63 TỈNH, THÀNH PHỐ VỀ CHUYỂN ĐỔI SỐ”
  if (ends(text.slice(Math.max(0, start - 6), start), /tỉnh, $/)) return null;
  const cityHead = head === "thành phố" || head === "tp";
  if (cityHead && names.some((name) => name.kind === "subject" && name.start < end && start < name.end)) return null;
  const office = groups["office"];
  if (office !== undefined && (head === "sở" || head.startsWith("văn phòng"))) {
    const ranked = / ?(?:xếp|hạng|đứng|dẫn đầu|thứ|đạt)/.test(text.slice(end, end + 12));
    const slug = head === "sở" ? `so-${slugOf(office)}` : "van-phong-ubnd";
    return { kind: "subject", id: `department:${slug}`, start, end, role: ranked ? "topic" : "issuer" };
  }
  const words = (groups["name"] ?? "").split(" ");
  let length = 0;
  let at = nameStart;
  for (const word of words) {
    // “phường Xuân Hương - Đà Lạt” has its name of two.
    const joins = head === "sở" ? word === "và" : word === "-" && COMMUNE_HEADS.has(head) && isCapital(at + 2);
    if (!joins && !isCapital(at)) break;
    at += word.length + 1;
    length = at - 1 - nameStart;
  }
  const slug = slugOf((groups["name"] ?? "").slice(0, length));
  if (slug === "") return null;
  const kind =
    head === "sở" || head.startsWith("văn phòng") ? "department" : COMMUNE_HEADS.has(head) ? "commune" : "district";
  const id = kind === "department" ? `department:${head === "sở" ? "so-" : "van-phong-"}${slug}` : `${kind}:${slug}`;
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(nameStart + length, nameStart + length + 40);
  // A commune is mostly where something took place.
  const placed =
    ends(
      before,
      /(?:(?:tại|ở|từ|đến|về|ra)(?: (?:trung tâm|nội thành|nội thị|khu vực|một số khu vực|địa bàn|các phường|các xã))*|(?:(?<!thị )xã|phường) (?:(?!xếp |đứng |đạt )[^,.;]){1,20},|gồm:?|\() $/,
    ) ||
    (kind === "commune" && !RANKED.test(after) && !ends(before, RANKED_BEFORE));
  return {
    kind: "subject",
    id,
    start,
    end: nameStart + length,
    role: kind === "department" ? "issuer" : placed ? "place" : "topic",
  };
}

const COMMUNE_HEADS: ReadonlySet<string> = new Set(["xã", "phường", "thị trấn", "đặc khu"]);
/** “phường Lê Chân xếp thứ nhất”, “xã Bảo Thắng (93,2 điểm)”, “xã Đạ Tẻh 97,6%” */
const RANKED =
  /^(?:(?:,? (?:thuộc )?(?:huyện|tỉnh|thành phố|tp\.?|thị xã) [^,.;()]{3,22}?,?| \([^()]{3,25}\))?(?: (?:hiện|đã|đang|mới|chỉ|cũng))* (?:có|lập|thành lập|duy trì|ra mắt|đạt|được) (?:được |tới |trên |gần |hơn |khoảng )?\d| \d[\d.,]* ?(?:%|điểm)|(?: được [^,.;]{3,25})?,? (?:tiếp tục |vẫn |cũng |đã |hiện |lại |cùng )*(?:xếp|đứng|dẫn đầu|giữ (?:vị trí|hạng|ngôi)|hạng \d|thứ (?:nhất|nhì|hai|ba|tư|\d)|đạt \d[\d.,]* điểm|được \d[\d.,]* điểm)| \(\d[\d.,]* điểm)/;
/** “Đứng đầu là phường Cam Đường”, “cao nhất là xã Thanh Miện” */
const RANKED_BEFORE =
  /(?:đứng đầu|dẫn đầu|đứng cuối|cuối bảng|cao nhất|thấp nhất|thứ (?:nhất|nhì|hai|ba|\d+))[^.;:,]{0,14} (?:là|thuộc về) $/;

/** “thị xã Hồng Lĩnh”: what it may be called afterwards; a name of one word (“Vinh”) may be anybody’s. */
export function bareNameOf({ id, kind, start, end }: Mention, text: string): string | null {
  if (kind !== "subject" || !/^(?:district|commune):/.test(id)) return null;
  const name = text.slice(start, end).replace(HEAD, "");
  return name.includes(" ") && name.length < end - start ? name : null;
}

const HEAD =
  /^(?:huyện(?: (?:miền núi|biên giới|vùng cao|ven biển|đảo|nghèo))?|thị xã|quận|thành phố|tp\.?|xã|phường|thị trấn|đặc khu) ?/;

/** Towns named before that are named again without their head: “Hồng Lĩnh xếp thứ 4”. */
export function findTownsAgain(
  towns: ReadonlyMap<string, string>,
  text: string,
  { start: from, end: to }: { readonly start: number; readonly end: number },
  isCapital: (offset: number) => boolean,
): { readonly id: string; readonly start: number; readonly end: number }[] {
  const found = [];
  const words = text.slice(from, to);
  for (const [name, id] of towns) {
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
      const [start, end] = [from + at, from + at + name.length];
      const isWord = !LETTER.test(text[start - 1] ?? "") && !LETTER.test(text[end] ?? "");
      // “xã Hồng Lĩnh Đông” is another.
      const goesOn = text[end] === " " && isCapital(end + 1);
      if (isWord && !goesOn && isCapital(start)) found.push({ id, start, end });
    }
  }
  return found;
}

const LETTER = /[a-zà-ỹđ\d]/;

/** Lower-case ASCII with hyphens, as the contract writes subjects. */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/gi, "d")
    .replace(/['’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
