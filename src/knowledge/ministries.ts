/**
 * Ministries and bodies that the DTI ranks, before and after the reorganisation of 2025-03-01 (Nghị quyết 176/2025/QH15).
 * `group` is the ranking they stand in until 2025: with or without public services. Abbreviations that mean something
 * else as well (BTC, BCT, TTCP, MIC alone) are left out.
 */
export interface Ministry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: "with-public-services" | "without-public-services" | null;
  readonly mergedInto: string | null;
}

export const ministries = {
  "bo-tai-chinh": { name: "Bộ Tài chính", aliases: ["Bộ TC"], group: "with-public-services", mergedInto: null },
  "bo-ke-hoach-va-dau-tu": {
    name: "Bộ Kế hoạch và Đầu tư",
    aliases: ["Bộ KH&ĐT", "Bộ KHĐT", "Bộ KH-ĐT", "Bộ KH và ĐT", "BKHĐT"],
    group: "with-public-services",
    mergedInto: "bo-tai-chinh",
  },
  "bo-thong-tin-va-truyen-thong": {
    name: "Bộ Thông tin và Truyền thông",
    aliases: ["Bộ TT&TT", "Bộ TT-TT", "Bộ TTTT", "Bộ TT và TT", "BTTTT", "Bộ Thông tin & Truyền thông"],
    group: "with-public-services",
    mergedInto: "bo-khoa-hoc-va-cong-nghe",
  },
  "bo-khoa-hoc-va-cong-nghe": {
    name: "Bộ Khoa học và Công nghệ",
    aliases: ["Bộ KH&CN", "Bộ KH-CN", "Bộ KHCN", "BKHCN"],
    group: "with-public-services",
    mergedInto: null,
  },
  "bo-tai-nguyen-va-moi-truong": {
    name: "Bộ Tài nguyên và Môi trường",
    aliases: ["Bộ TN&MT", "Bộ TN-MT", "Bộ TNMT", "BTNMT"],
    group: "with-public-services",
    mergedInto: "bo-nong-nghiep-va-moi-truong",
  },
  "bo-nong-nghiep-va-phat-trien-nong-thon": {
    name: "Bộ Nông nghiệp và Phát triển nông thôn",
    aliases: ["Bộ NN&PTNT", "Bộ NN-PTNT", "Bộ NNPTNT", "BNNPTNT"],
    group: "with-public-services",
    mergedInto: "bo-nong-nghiep-va-moi-truong",
  },
  "bo-nong-nghiep-va-moi-truong": {
    name: "Bộ Nông nghiệp và Môi trường",
    aliases: ["Bộ NN&MT", "Bộ NNMT", "Bộ NN-MT"],
    group: null,
    mergedInto: null,
  },
  "bo-giao-thong-van-tai": {
    name: "Bộ Giao thông vận tải",
    aliases: ["Bộ GTVT", "BGTVT", "Bộ Giao thông Vận tải"],
    group: "with-public-services",
    mergedInto: "bo-xay-dung",
  },
  "bo-xay-dung": { name: "Bộ Xây dựng", aliases: ["Bộ XD"], group: "with-public-services", mergedInto: null },
  "bo-lao-dong-thuong-binh-va-xa-hoi": {
    name: "Bộ Lao động - Thương binh và Xã hội",
    aliases: [
      "Bộ LĐ-TB&XH",
      "Bộ LĐTB&XH",
      "Bộ LĐTBXH",
      "Bộ LĐ-TBXH",
      "BLĐTBXH",
      "Bộ Lao động, Thương binh và Xã hội",
      "Bộ Lao động – Thương binh và Xã hội",
    ],
    group: "with-public-services",
    mergedInto: "bo-noi-vu",
  },
  "bo-noi-vu": { name: "Bộ Nội vụ", aliases: [], group: "with-public-services", mergedInto: null },
  "bo-cong-thuong": {
    name: "Bộ Công Thương",
    aliases: ["Bộ Công thương"],
    group: "with-public-services",
    mergedInto: null,
  },
  "bo-van-hoa-the-thao-va-du-lich": {
    name: "Bộ Văn hóa, Thể thao và Du lịch",
    aliases: [
      "Bộ VHTT&DL",
      "Bộ VHTTDL",
      "Bộ VH-TT&DL",
      "Bộ VH,TT&DL",
      "Bộ VH-TT-DL",
      "BVHTTDL",
      "Bộ Văn hoá, Thể thao và Du lịch",
      "Bộ Văn hóa - Thể thao và Du lịch",
    ],
    group: "with-public-services",
    mergedInto: null,
  },
  "bo-y-te": { name: "Bộ Y tế", aliases: [], group: "with-public-services", mergedInto: null },
  "bo-giao-duc-va-dao-tao": {
    name: "Bộ Giáo dục và Đào tạo",
    aliases: ["Bộ GD&ĐT", "Bộ GD-ĐT", "Bộ GDĐT", "BGDĐT"],
    group: "with-public-services",
    mergedInto: null,
  },
  "bo-tu-phap": { name: "Bộ Tư pháp", aliases: [], group: "with-public-services", mergedInto: null },
  "bo-ngoai-giao": { name: "Bộ Ngoại giao", aliases: [], group: null, mergedInto: null },
  "bo-quoc-phong": { name: "Bộ Quốc phòng", aliases: [], group: null, mergedInto: null },
  "bo-cong-an": { name: "Bộ Công an", aliases: [], group: null, mergedInto: null },
  "ngan-hang-nha-nuoc-viet-nam": {
    name: "Ngân hàng Nhà nước Việt Nam",
    aliases: ["NHNN", "NHNN Việt Nam", "NHNNVN", "Ngân hàng Nhà nước"],
    group: "with-public-services",
    mergedInto: null,
  },
  "thanh-tra-chinh-phu": {
    name: "Thanh tra Chính phủ",
    aliases: [],
    group: "without-public-services",
    mergedInto: null,
  },
  "van-phong-chinh-phu": { name: "Văn phòng Chính phủ", aliases: ["VPCP"], group: null, mergedInto: null },
  "uy-ban-dan-toc": {
    name: "Ủy ban Dân tộc",
    aliases: ["UBDT", "Uỷ ban Dân tộc"],
    group: "without-public-services",
    mergedInto: "bo-dan-toc-va-ton-giao",
  },
  "bo-dan-toc-va-ton-giao": {
    name: "Bộ Dân tộc và Tôn giáo",
    aliases: ["Bộ DT&TG", "Bộ DTTG"],
    group: null,
    mergedInto: null,
  },
  "bao-hiem-xa-hoi-viet-nam": {
    name: "Bảo hiểm xã hội Việt Nam",
    aliases: ["BHXH Việt Nam", "BHXH VN", "BHXHVN"],
    group: "with-public-services",
    mergedInto: "bo-tai-chinh",
  },
  "vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam": {
    name: "Viện Hàn lâm Khoa học và Công nghệ Việt Nam",
    aliases: [
      "Viện Hàn lâm KH&CN Việt Nam",
      "Viện Hàn lâm KHCN Việt Nam",
      "VHLKHCNVN",
      "Viện hàn lâm khoa học và công nghệ Việt Nam",
    ],
    group: "without-public-services",
    mergedInto: null,
  },
  "vien-han-lam-khoa-hoc-xa-hoi-viet-nam": {
    name: "Viện Hàn lâm Khoa học xã hội Việt Nam",
    aliases: ["Viện Hàn lâm KHXH Việt Nam", "VHLKHXHVN"],
    group: "without-public-services",
    mergedInto: null,
  },
  "dai-truyen-hinh-viet-nam": {
    name: "Đài Truyền hình Việt Nam",
    aliases: ["VTV", "Đài THVN", "THVN"],
    group: "without-public-services",
    mergedInto: null,
  },
  "dai-tieng-noi-viet-nam": {
    name: "Đài Tiếng nói Việt Nam",
    aliases: ["VOV", "Đài TNVN", "TNVN"],
    group: "without-public-services",
    mergedInto: null,
  },
  "thong-tan-xa-viet-nam": {
    name: "Thông tấn xã Việt Nam",
    aliases: ["TTXVN"],
    group: "without-public-services",
    mergedInto: null,
  },
  "uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep": {
    name: "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
    aliases: ["UBQLVNN", "UB QLVNN", "CMSC", "Ủy ban Quản lý vốn", "Ủy ban Quản lý vốn Nhà nước", "Ủy ban QLVNN"],
    group: "without-public-services",
    mergedInto: null,
  },
  "ban-quan-ly-lang-chu-tich-ho-chi-minh": {
    name: "Ban Quản lý Lăng Chủ tịch Hồ Chí Minh",
    aliases: ["BQL Lăng"],
    group: null,
    mergedInto: "bo-quoc-phong",
  },
} as const satisfies Record<string, Ministry>;

/** Ministries that publish indices and counts of others: named beside a number, they mostly only report it. */
export const publishers: ReadonlySet<string> = new Set([
  "bo-thong-tin-va-truyen-thong",
  "bo-khoa-hoc-va-cong-nghe",
  "bo-noi-vu",
]);
