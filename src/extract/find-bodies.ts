/**
 * Names that are not what they look like: a province's name in that of a body (“Công an tỉnh Hưng Yên”), an abbreviation that means
 * something else in this text (PCI the stent).
 */
import { bodyHeads } from "../knowledge/places.ts";
import { EDGE, type Mention } from "./mention.ts";

/** “Bệnh viện Sản Nhi Bắc Ninh”, “Bưu điện tỉnh Hà Giang”: every word from the head to the name belongs to it. */
export function withBody(
  mention: Mention | null,
  text: string,
  isCapital: (offset: number) => boolean,
): Mention | null {
  if (mention === null) return null;
  const from = Math.max(0, mention.start - 70);
  const match = BODY_BEFORE.exec(text.slice(from, mention.start));
  const rest = match?.groups?.["rest"];
  if (match === null || rest === undefined) return mention;
  let at = mention.start - 1 - rest.length;
  for (const word of rest.split(" ")) {
    if (word !== "" && !isCapital(at) && !IN_NAMES.test(word)) return mention;
    at += word.length + 1;
  }
  return { ...mention, role: "issuer", body: true };
}

const BODY_BEFORE = new RegExp(
  `${EDGE}(?:${bodyHeads.join("|")})(?<rest>(?: (?!tại|ở|về|của|cho|do|với|theo|là|đã|có|đạt|xếp|đứng|giúp|để)[^ ,.;:()"“”\\d]+){0,6}) $`,
);

/** What may stand in a body's name without a capital. */
const IN_NAMES =
  /^(?:tỉnh|thành|phố|tp\.?|chi|nhánh|khu|vực|trung|ương|và|-|đa|khoa|quân|sự|biên|phòng|nhân|dân|dự|tối|cao|kinh|tế|công|ty|cổ|phần|y)$/;

/** @returns whether the abbreviation of an index, or its loose name, means something else in this text */
export function namesakesIn(text: string): (index: string) => boolean {
  const known = new Map<string, boolean>();
  return (index) => {
    const isNamesake = known.get(index) ?? meansAnother(index, text);
    known.set(index, isNamesake);
    return isNamesake;
  };
}

function meansAnother(index: string, text: string): boolean {
  if (index === "dti" && !OF_PROVINCES.test(text) && OF_ANOTHER.test(text)) return true;
  const namesake = NAMESAKES[index];
  if (namesake === undefined) return false;
  const { said, other, own } = namesake;
  return said.some((name) => text.includes(name)) && !own.test(text) && (other?.test(text) ?? true);
}

/** “chấm điểm mức độ chuyển đổi số của 16 khoa”, “… năm học 2022-2023”: schools, firms and hospitals have scores of their own. */
const OF_ANOTHER =
  /(?:mức độ|chỉ số|bộ tiêu chí|tiêu chí|đánh giá|chấm điểm|xếp hạng)[^.;\n]{0,30} chuyển đổi số (?:của|trong|tại|cho|ở|năm)(?: \S+){0,3}? (?:trường|nhà trường|khoa|cơ sở giáo dục|cơ sở y tế|bệnh viện|doanh nghiệp|hợp tác xã|ngân hàng|học \d{4}|học viện|giáo dục)(?![a-zà-ỹ])/;
/** What only a text on the provinces' or ministries' own index says. */
const OF_PROVINCES =
  /(?<![a-z])dti(?![a-z])|(?:63|34) (?:tỉnh|địa phương)|\/(?:63|34)(?!\d)|cấp tỉnh|bộ (?:thông tin và truyền thông|tt&tt|tt-tt)|bộ, ngành/;

interface Namesake {
  /** The abbreviation, or the names that anybody may use. */
  readonly said: readonly string[];
  /** What speaks for another meaning; null where the name alone says too little. */
  readonly other: RegExp | null;
  /** What only a text on the index says. */
  readonly own: RegExp;
}

/** Names that mean something else where their subject is another: a stent, a scan, golf, air travellers, the sexes. */
const NAMESAKES: Readonly<Partial<Record<string, Namesake>>> = {
  dti: {
    said: ["dti"],
    other: /cộng hưởng từ|khuếch tán|debt|nợ trên thu nhập|trả góp|philippines|người vay|vay mua nhà|khoản vay/,
    own: /chuyển đổi số|cđs/,
  },
  pci: {
    said: ["pci"],
    other:
      /động mạch|stent|tim mạch|can thiệp|bệnh nhân|(?:số |thực hiện )ca |kỹ thuật pci|bo mạch|pci[ -]?dss|pci express|thẻ thanh toán/,
    own: /năng lực cạnh tranh|vcci|điều hành|môi trường kinh doanh/,
  },
  par: {
    said: ["par"],
    other: /golf|gậy|birdie|bogey|hố \d/,
    own: /cải cách hành chính|cchc|bộ nội vụ/,
  },
  papi: { said: ["papi"], other: /sân bay|đường băng|hạ cánh/, own: /quản trị|hành chính công|undp/ },
  pii: {
    said: ["pii"],
    other: /dữ liệu cá nhân|thông tin cá nhân|định danh cá nhân|personal|rò rỉ|lộ (?:lọt|pii)|số vụ lộ/,
    own: /đổi mới sáng tạo/,
  },
  gii: {
    said: ["gii"],
    other: /bất bình đẳng|bình đẳng giới|phát triển con người/,
    own: /đổi mới sáng tạo|wipo/,
  },
  sipas: {
    said: ["chỉ số hài lòng"],
    other: null,
    own: /sipas|hành chính|nội vụ|nhà nước|chính quyền|dịch vụ công|par index|ubnd|sự phục vụ/,
  },
  pgi: {
    said: ["chỉ số xanh", "pgi"],
    other: null,
    own: /chỉ số xanh cấp tỉnh|vcci|năng lực cạnh tranh|(?<![a-z])pci(?![a-z])|pgi,? (?:năm )?20\d\d/,
  },
};
