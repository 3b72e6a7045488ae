/** How an index is built: main and component indicators, pillars, maximum scores; and in how many of them somebody leads. */
import { pattern, readNumber } from "../pattern.ts";
import type { QuantityReading, QuantityRule } from "../quantity.ts";

type Groups = Readonly<Record<string, string | undefined>>;

const LEADS =
  "(?:dẫn đầu|đứng đầu|(?:giữ |ở |chiếm )?(?:vị trí|ngôi|ngôi vị) (?:số (?:một|1)|đầu|thứ nhất|dẫn đầu)|ngôi (?:đầu|nhất|quán quân)|quán quân|(?:đứng |xếp |xếp hạng |hạng |thứ )?nhất)";

export const mainIndicatorCount: QuantityRule = {
  id: "structure/main-indicators",
  because: "“09 chỉ số chính”, “8 nhóm với … tiêu chí” count the main indicators; counts of a sub-group do not.",
  kind: "main-indicator-count",
  priority: 55,
  pattern: pattern(
    `(?<!\\/ ?){num} chỉ số chính(?! (?:là|còn lại|nền tảng|tương ứng|đo|về|thuộc|có(?! tính điểm)|một|mỗi|nằm|lọt|lùi|giảm|tăng|tự chấm))`,
    `(?<=chỉ số thành phần,? (?:được )?(?:chia|gom|xếp|phân)(?: thành| làm| theo| vào)* ){num} nhóm`,
    `{num} nhóm(?: chỉ số| tiêu chí)?(?=,? (?:(?:với|gồm|bao gồm|tổng cộng|tổng số) )*\\d+ (?:tiêu chí|chỉ số))`,
    `(?<=trong ){num} nhóm chỉ số`,
    `(?:số )?chỉ số chính (?:giữ nguyên |vẫn )?là {int}`,
    `(?:số )?chỉ số chính (?:giảm|tăng|rút) từ \\d+ (?:còn|xuống|lên) {int}`,
    `(?<=chỉ số chính \\((?:cấp )?(?:bộ|tỉnh) (?:có|là) ){int}(?=\\))`,
  ),
  read: (groups) => readCount(groups["n"], 3, 30),
  examples: [
    {
      gives: { subject: "index:dti", measure: "main-indicator-count", value: 9 },
      in: ["DTI năm 2021 gồm 09 chỉ số chính.", "Năm 2021, DTI được tính từ chín chỉ số chính."],
    },
    {
      gives: { subject: "index:dti", measure: "main-indicator-count", value: 8 },
      in: ["DTI năm 2023 gồm 8 nhóm với 100 tiêu chí thành phần."],
    },
  ],
  refusals: [{ text: "Trong DTI, nhóm hoạt động gồm 3 chỉ số chính còn lại.", because: "a sub-group" }],
};

export const componentIndicatorCount: QuantityRule = {
  id: "structure/component-indicators",
  because: "“98 chỉ số thành phần”, “tiêu chí thành phần” count the component indicators.",
  kind: "component-indicator-count",
  priority: 55,
  pattern: pattern(
    `{num} (?:chỉ số|tiêu chí) thành phần(?! (?:tăng|giảm|đạt|chưa|không|có điểm|được|sẽ|cần|phải|còn|thiếu|bị|rút|xuống|thu gọn|nằm(?! trong \\d{1,2} (?:chỉ số|nhóm))|lọt|mất))`,
    `(?:số )?(?:chỉ số|tiêu chí) thành phần(?: (?:của|trong) [^\\d,.;:()]{2,30})? (?:nay )?(?:được )?(?:là|còn|(?:giảm|tăng|rút|rút gọn|thu gọn|cắt)(?: từ \\d+(?: (?:chỉ số|tiêu chí))?)? (?:còn|xuống|lên|xuống còn|lại còn)) {int}`,
    `từ \\d+ (?:chỉ số|tiêu chí) thành phần (?:nay )?(?:được )?(?:giảm|rút|rút gọn|thu gọn|cắt|xuống)(?: xuống)?(?: chỉ)? còn {int}`,
  ),
  read: (groups) => readCount(groups["n"], 3, 400),
  examples: [
    {
      gives: { subject: "index:dti", measure: "component-indicator-count", value: 98 },
      in: [
        "DTI năm 2021 có 98 chỉ số thành phần.",
        "DTI năm 2021 được chia nhỏ thành 98 tiêu chí thành phần.",
        "Năm 2021, số chỉ số thành phần của DTI giảm từ 108 xuống còn 98.",
        "DTI năm 2021 từ 108 chỉ số thành phần rút còn 98.",
      ],
    },
  ],
  refusals: [{ text: "So với năm trước, DTI của tỉnh có 22 tiêu chí thành phần tăng.", because: "how many rose" }],
};

export const pillarCount: QuantityRule = {
  id: "structure/pillars",
  because: "“03 trụ cột” counts the pillars of the index.",
  kind: "pillar-count",
  priority: 54,
  pattern: pattern(
    `(?<!(?:hạng|điểm|vị trí) ){num} trụ cột(?! (?:của tỉnh|của thành phố|trên|đều|trong(?! (?:bộ chỉ số|bộ tiêu chí))|còn lại|kia|khác|này|ấy|đó|cùng|tăng|giảm))`,
  ),
  read: (groups) => readCount(groups["n"], 2, 6),
  examples: [
    {
      gives: { subject: "index:dti", measure: "pillar-count", value: 3 },
      in: ["DTI năm 2022 có 03 trụ cột.", "DTI năm 2022 được xây dựng trên ba trụ cột."],
    },
  ],
  refusals: [
    { text: "Cả 3 trụ cột của tỉnh trong DTI đều lên hạng.", because: "said of a province, not of the index" },
    { text: "DTI của Hòa Bình: xã hội số lên hạng, hai trụ cột còn lại thì không.", because: "those that are left" },
  ],
};

export const leadingIndicatorCount: QuantityRule = {
  id: "structure/leads",
  because: "“đứng đầu 4/8 chỉ số chính” says in how many indicators somebody leads; the N/M is no rank.",
  kind: "leading-indicator-count",
  priority: 85,
  pattern: pattern(
    `${LEADS} (?:cả nước |thế giới |toàn cầu )?(?:ở |tại |về |trong )?{num}(?:(?: ?/ ?| trên | trong (?:số |tổng số )?)(?<of>\\d{1,3}))? (?:chỉ số|tiêu chí)(?: chính| thành phần)?`,
    `{num}(?: ?/ ?(?<of>\\d{1,3}))? (?:chỉ số|tiêu chí)(?: chính| thành phần)? (?:[^,.;:()\\d]{2,25} )?${LEADS}(?<!dẫn đầu|đứng đầu|(?:tăng|giảm|cải thiện|tiến bộ|tốt|mạnh|yếu|kém|nhanh|chậm|nhiều|ít|thấp|cao|sụt|tụt)(?: [a-zà-ỹ]+)? nhất)(?=[,.;)]|$| (?:cả nước|toàn quốc|về|gồm))`,
    `(?<=(?:có|giữ|sở hữu) ){num} (?:chỉ số|tiêu chí)(?: chính| thành phần)? (?:dẫn đầu|đứng đầu) (?:thế giới|toàn cầu|cả nước|toàn quốc)`,
    `{num} ?/ ?(?<of>\\d{1,3}) (?:chỉ số|tiêu chí)(?: chính| thành phần)? (?:dẫn đầu|đứng đầu)(?=[,.;)]|$| (?:cả nước|toàn quốc))`,
    `(?<=nhiều (?:chỉ số|tiêu chí)(?: chính)? (?:đứng đầu|dẫn đầu)(?: nhất)?,? (?:với|gồm|là|có) ){num} ?/ ?(?<of>\\d{1,3}) (?:chỉ số|tiêu chí)(?: chính)?`,
  ),
  read: (groups) => {
    const count = readCount(groups["n"], 1, 200);
    const of = groups["of"];
    return count === null ? null : { ...count, of: of === undefined ? null : Number(of) };
  },
  examples: [
    {
      gives: { subject: "province:ha-noi", measure: "leading-indicator-count", value: 4, of: 8 },
      in: [
        "Hà Nội đứng đầu 4/8 chỉ số chính của DTI.",
        "Hà Nội giữ vị trí số một ở 4/8 chỉ số chính của DTI.",
        "Về DTI, Hà Nội có 4/8 chỉ số chính đứng đầu cả nước.",
      ],
    },
  ],
  refusals: [{ text: "Hà Nội có 4/8 chỉ số chính của DTI tăng điểm.", because: "how many rose" }],
};

export const maxScore: QuantityRule = {
  id: "structure/max-score",
  because: "“tổng điểm tối đa là 1.000 điểm”, “10 tiêu chí thành phần với 100 điểm” state the maximum.",
  kind: "max-score",
  priority: 80,
  pattern: pattern(
    `(?:tổng điểm|thang điểm|điểm số|điểm)(?: tối đa)? (?:(?:đánh giá |có thể đạt )?(?:tối đa|cao nhất) |trần )(?:của [^\\d,.;:()]{1,25} )?(?:vẫn |đều )?(?:là |đạt )?{int}(?: điểm)?`,
    `(?:dùng|theo|trên) thang (?:điểm )?{int}(?: điểm)?`,
    `mỗi trụ cột {int} điểm`,
    `tổng điểm (?:là )?{int}(?=(?: điểm)?,? (?:trong đó|gồm|bao gồm|chia)(?![a-zà-ỹ]))`,
    `tổng cộng (?:là )?{int} điểm`,
    `tổng điểm tối đa (?:là )?{int}`,
    `thang điểm(?: của)?(?: dti)?(?:(?: năm)? 20[12]\\d)?(?: cấp (?:tỉnh|bộ|quốc gia))?(?: là| vẫn là)? {int}(?<! 20[12]\\d)`,
    `(?<=, |; |\\) )tổng điểm (?:là )?{int}(?=[.;]|$)(?<=\\d điểm\\)[^.]{0,30} tổng điểm (?:là )?[\\d.]+)`,
    `(?<=(?:tiêu chí|chỉ số) thành phần với ){int} điểm`,
    `tối đa {int} điểm`,
    `(?<=(?:chỉ số|tiêu chí)(?: thành phần)?,? với ){int} điểm tối đa`,
  ),
  read: (groups) => {
    const number = readNumber(groups["n"]);
    return number === null || number.value < 10 ? null : { value: number.value, unit: "points" };
  },
  examples: [
    {
      gives: { subject: "index:dti", measure: "max-score", value: 1000, unit: "points" },
      in: ["DTI năm 2023 có tổng điểm tối đa là 1.000 điểm."],
    },
    {
      gives: { subject: "index:dti", indicator: "digital-infrastructure", measure: "max-score", value: 150 },
      in: ["Trong DTI năm 2023, phần hạ tầng số có 12 tiêu chí thành phần với 150 điểm."],
    },
  ],
  refusals: [{ text: "DTI năm 2023 của Huế được 774,45 điểm.", because: "a score" }],
};

export const reached: QuantityRule = {
  id: "other/progress",
  because: "“23/63 tỉnh đã …”, “9/33 nhiệm vụ”, “12/89 bộ, tỉnh” say how many of how many, not a place.",
  kind: "other",
  priority: 38,
  pattern: pattern(
    `{int} ?/ ?(?<of>\\d[\\d.]*) (?:tỉnh|thành phố|bộ|cơ quan|ngành|nhiệm vụ|chỉ số|tiêu chí|tổ|xã|huyện|đơn vị|chỉ tiêu|địa phương|sản phẩm|điểm|dân|tổ chức)`,
  ),
  read: (groups) => readCount(groups["n"], 0, 1e9),
  examples: [],
  refusals: [{ text: "Đến nay 23/63 tỉnh, thành phố đã công bố DTI riêng.", because: "how many provinces" }],
};

function readCount(text: Groups[string], low: number, high: number): QuantityReading | null {
  const number = readNumber(text);
  return number === null || number.decimals > 0 || number.value < low || number.value > high
    ? null
    : { value: number.value, unit: "indicators" };
}
