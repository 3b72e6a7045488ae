/** Subjects other than provinces and ministries, and names that only look like a subject. */

export const countries = {
  vn: ["Việt Nam", "nước ta", "Vietnam", "Viet Nam"],
  th: ["Thái Lan"],
  my: ["Malaysia"],
  sg: ["Singapore"],
  in: ["Ấn Độ"],
  cn: ["Trung Quốc"],
  ph: ["Philippines"],
  id: ["Indonesia"],
  tr: ["Thổ Nhĩ Kỳ"],
  ua: ["Ukraine", "Ucraina"],
  bn: ["Brunei"],
  la: ["Lào"],
  kh: ["Campuchia"],
  jp: ["Nhật Bản"],
  kr: ["Hàn Quốc"],
  us: ["Hoa Kỳ"],
} as const satisfies Record<string, readonly string[]>;

/** Groups whose mean is printed: the subject of a score is then `average:…`, the population of a rank the set itself. */
export const groups = {
  provinces: [
    "cấp tỉnh",
    "khối tỉnh",
    "các tỉnh",
    "khối địa phương",
    "các địa phương",
    "khối tỉnh, thành phố",
    "các tỉnh, thành phố",
    "nhóm tỉnh",
    "cả nước",
    "toàn quốc",
  ],
  ministries: ["cấp bộ", "khối bộ", "các bộ", "khối bộ, ngành", "các bộ, ngành", "nhóm bộ"],
  departments: ["cấp sở", "các sở", "khối sở, ngành", "cấp sở, ngành"],
  districts: ["cấp huyện", "các huyện", "khối huyện"],
} as const satisfies Record<string, readonly string[]>;

/** Phrases that hold a province's name and are not the province. */
export const lookAlikes: readonly string[] = [
  "Thái Bình Dương",
  "Điện Biên Phủ",
  "Hoàng Anh Gia Lai",
  "Hà Nam Ninh",
  "Bình Trị Thiên",
  "Nghệ Tĩnh",
  "Quảng Nam - Đà Nẵng",
  "Hà Nội Mới",
  "Hànộimới",
  "Thép Xanh Nam Định",
  "Xa lộ Hà Nội",
  "Sài Gòn Giải Phóng",
  "Liên Hợp Quốc",
  "Liên Hiệp Quốc",
];

/** Words after which a province's name is part of another name: a school, a paper, a person, a road, a company. */
export const nameHeads: readonly string[] = [
  "đại học",
  "học viện",
  "cao đẳng",
  "trường",
  "báo",
  "đài",
  "tạp chí",
  "chủ tịch",
  "bác",
  "đường",
  "sân bay",
  "cảng",
  "đường mòn",
  "tư tưởng",
  "công ty",
  "tập đoàn",
  "ngân hàng",
  "clb",
  "câu lạc bộ",
  "đội",
  "thanh niên cộng sản",
  "đoàn tncs",
  "quốc gia",
  "bệnh viện",
  "viễn thông",
  "lăng",
  "kho bạc",
  "cục thuế",
  "hiệp hội",
  "vịnh",
  "sông",
  "cầu",
  "ga",
  "phường",
  "xã",
];

/** Words before a province's name that make it a district-level town, unless the province is a centrally run city. */
export const townHeads: readonly string[] = ["thành phố", "tp", "tx", "thị xã", "huyện", "quận"];

export const regions = {
  world: ["thế giới"],
  asia: ["châu Á"],
  "southeast-asia": ["Đông Nam Á"],
  asean: ["ASEAN"],
  "asia-pacific": ["châu Á - Thái Bình Dương"],
} as const satisfies Record<string, readonly string[]>;

/** Companies that count stations and subscribers of their own: their numbers are not the nation’s. */
export const enterprises = {
  viettel: ["Viettel"],
  vnpt: ["VNPT", "VinaPhone", "Vinaphone"],
  mobifone: ["MobiFone", "Mobifone"],
  fpt: ["FPT"],
  vietnamobile: ["Vietnamobile"],
} as const satisfies Record<string, readonly string[]>;
