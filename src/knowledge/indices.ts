/**
 * Composite indices that the press prints beside the DTI. Each keeps its own claims.
 * `names` settle the index wherever they stand; `hints` are everyday words that name it only after “về”, “xếp hạng”, “chỉ số”.
 */
export interface IndexRow {
  readonly names: readonly string[];
  readonly hints: readonly string[];
  /** How scores are printed: 0.7024, 91.43 %, 74.84 points. */
  readonly scale: "ratio" | "percent" | "points";
  /** Where whole scores have lain so far, with room: a number inside it beside the index is a score without being called one. */
  readonly range: readonly [low: number, high: number] | null;
  /** Whom it ranks where nothing else is said. */
  readonly ranks: "provinces" | "countries" | "departments";
  /** Components whose ranks and scores are not those of the whole; the DTI’s stand in indicators.ts. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

export const indices = {
  dti: {
    names: [
      "DTI",
      "PDTI",
      "chỉ số chuyển đổi số",
      "chỉ số CĐS",
      "chỉ số đánh giá chuyển đổi số",
      "chỉ số đánh giá về chuyển đổi số",
      "chỉ số đánh giá mức độ chuyển đổi số",
      "chỉ số đánh giá kết quả chuyển đổi số",
      "mức độ chuyển đổi số",
      "mức độ CĐS",
      "xếp hạng chuyển đổi số",
      "xếp hạng CĐS",
      "xếp hạng mức độ chuyển đổi số",
      "kết quả chuyển đổi số",
      "đánh giá chuyển đổi số",
      "đánh giá mức độ chuyển đổi số",
      "chỉ số về chuyển đổi số",
      "thứ hạng chuyển đổi số",
      "hạng chuyển đổi số",
      "bảng chuyển đổi số",
      "điểm số chuyển đổi số",
      "bảng điểm chuyển đổi số",
      "vị trí chuyển đổi số",
      "bảng tổng sắp chuyển đổi số",
      "digital transformation index",
    ],
    hints: ["chuyển đổi số", "CĐS"],
    scale: "ratio",
    range: null,
    ranks: "provinces",
    parts: {},
  },
  par: {
    names: [
      "PAR Index",
      "PAR",
      "PARINDEX",
      "chỉ số cải cách hành chính",
      "chỉ số CCHC",
      "chỉ số về cải cách hành chính",
    ],
    hints: ["cải cách hành chính", "CCHC"],
    scale: "percent",
    range: [60, 99.9],
    ranks: "provinces",
    parts: {},
  },
  sipas: {
    names: [
      "SIPAS",
      "chỉ số hài lòng",
      "mức độ hài lòng của người dân",
      "mức hài lòng của người dân",
      "hài lòng về sự phục vụ hành chính",
      "mức hài lòng đối với phục vụ hành chính",
      "mức độ hài lòng về sự phục vụ hành chính",
    ],
    hints: ["hài lòng"],
    scale: "percent",
    range: [60, 99.9],
    ranks: "provinces",
    parts: {},
  },
  papi: {
    names: ["PAPI", "chỉ số hiệu quả quản trị và hành chính công", "hiệu quả quản trị và hành chính công"],
    hints: [],
    scale: "points",
    range: [30, 55],
    ranks: "provinces",
    parts: {},
  },
  pci: {
    names: ["PCI", "chỉ số năng lực cạnh tranh cấp tỉnh", "năng lực cạnh tranh cấp tỉnh", "chỉ số năng lực cạnh tranh"],
    hints: [],
    scale: "points",
    range: [50, 80],
    ranks: "provinces",
    parts: {},
  },
  pgi: {
    names: ["PGI", "chỉ số xanh cấp tỉnh", "chỉ số xanh"],
    hints: [],
    scale: "points",
    range: [10, 40],
    ranks: "provinces",
    parts: {},
  },
  ddci: {
    names: ["DDCI", "chỉ số năng lực cạnh tranh cấp sở", "năng lực cạnh tranh cấp sở, ngành"],
    hints: [],
    scale: "points",
    range: null,
    ranks: "departments",
    parts: {},
  },
  dbi: {
    names: ["DBI", "chỉ số đánh giá mức độ chuyển đổi số doanh nghiệp"],
    hints: [],
    scale: "points",
    range: null,
    ranks: "departments",
    parts: {},
  },
  pii: {
    names: [
      "PII",
      "chỉ số đổi mới sáng tạo cấp địa phương",
      "đổi mới sáng tạo cấp địa phương",
      "đổi mới sáng tạo địa phương",
    ],
    hints: [],
    scale: "points",
    range: [15, 75],
    ranks: "provinces",
    parts: {},
  },
  egdi: {
    names: [
      "EGDI",
      "chỉ số chính phủ điện tử",
      "chỉ số phát triển chính phủ điện tử",
      "xếp hạng chính phủ điện tử",
      "khảo sát chính phủ điện tử",
      "chỉ số phát triển chính phủ số",
      "xếp hạng chính phủ số của liên hợp quốc",
      "chính phủ điện tử của liên hợp quốc",
    ],
    hints: ["chính phủ điện tử"],
    scale: "ratio",
    range: [0.2, 1],
    ranks: "countries",
    parts: {},
  },
  gii: {
    names: ["GII", "chỉ số đổi mới sáng tạo toàn cầu", "đổi mới sáng tạo toàn cầu"],
    hints: [],
    scale: "points",
    range: [15, 75],
    ranks: "countries",
    parts: { input: ["đầu vào", "chỉ số đầu vào"], output: ["đầu ra", "chỉ số đầu ra"] },
  },
  gci: {
    names: [
      "GCI",
      "chỉ số an toàn thông tin mạng toàn cầu",
      "chỉ số an toàn thông tin toàn cầu",
      "an toàn thông tin toàn cầu",
      "chỉ số an ninh mạng toàn cầu",
      "an ninh mạng toàn cầu",
      "an toàn thông tin mạng toàn cầu",
    ],
    hints: [],
    scale: "points",
    range: [10, 100],
    ranks: "countries",
    parts: {},
  },
  ict: {
    names: [
      "ICT Index",
      "Vietnam ICT Index",
      "chỉ số sẵn sàng cho phát triển và ứng dụng",
      "chỉ số ICT",
      "mức độ sẵn sàng cho phát triển và ứng dụng",
      "lan tỏa công nghệ thông tin và truyền thông",
      "mức sẵn sàng ICT",
    ],
    hints: [],
    scale: "ratio",
    range: [0.05, 1],
    ranks: "provinces",
    parts: {},
  },
} as const satisfies Record<string, IndexRow>;

export type IndexId = keyof typeof indices;

const ROWS: ReadonlyMap<string, IndexRow> = new Map(Object.entries(indices));

/** The row of an index; null for one that the table does not hold. */
export function indexRow(id: string): IndexRow | null {
  return ROWS.get(id) ?? null;
}

/** EGDI, GII, GCI: a world index does not rank provinces, nor the DTI countries. */
export function ranksCountries(id: string): boolean {
  return ROWS.get(id)?.ranks === "countries";
}

/** When each edition of the DTI came out, for documents that do not name it. */
export const DTI_EDITIONS = [
  { edition: "2020", published: "2021-10-19" },
  { edition: "2021", published: "2022-08-08" },
  { edition: "2022", published: "2023-07-12" },
  { edition: "2023", published: "2025-02-06" },
  { edition: "2024", published: "2025-10-21" },
] as const;
