/**
 * The parts of the DTI. A pillar and the main indicator “Hoạt động …” of the like name are different numbers since 2021.
 * Basis: Quyết định 1726/QĐ-BTTTT (2020), 922/QĐ-BTTTT (2021–2023), 405/QĐ-BKHCN (2024), and names as pages print them.
 */
export interface IndicatorRow {
  readonly kind: "pillar" | "main";
  readonly names: readonly string[];
}

export const indicators = {
  "digital-government": {
    kind: "pillar",
    names: ["chính quyền số", "chính phủ số", "CQS", "chính quyền điện tử, chính quyền số"],
  },
  "digital-economy": { kind: "pillar", names: ["kinh tế số", "KTS"] },
  "digital-society": { kind: "pillar", names: ["xã hội số", "XHS"] },
  "digital-awareness": { kind: "main", names: ["nhận thức số", "chuyển đổi nhận thức"] },
  "digital-institutions": { kind: "main", names: ["thể chế số", "kiến tạo thể chế"] },
  "digital-infrastructure": {
    kind: "main",
    names: ["hạ tầng số", "hạ tầng và nền tảng số", "phát triển hạ tầng và nền tảng số"],
  },
  "digital-human-resources": {
    kind: "main",
    names: ["nhân lực số", "nguồn nhân lực số", "đào tạo và phát triển nhân lực", "phát triển nhân lực số"],
  },
  "cyber-security": {
    kind: "main",
    names: [
      "an toàn thông tin mạng",
      "ATTTM",
      "ATTT mạng",
      "an toàn, an ninh mạng",
      "an toàn an ninh mạng",
      "an toàn thông tin, an ninh mạng",
      "an ninh mạng",
      "an toàn thông tin",
    ],
  },
  "smart-city": { kind: "main", names: ["đô thị thông minh", "ĐTTM"] },
  "activity-digital-government": {
    kind: "main",
    names: ["hoạt động chính quyền số", "hoạt động CQS", "HĐ chính quyền số", "hoạt động chính phủ số"],
  },
  "activity-digital-economy": { kind: "main", names: ["hoạt động kinh tế số", "hoạt động KTS", "HĐ kinh tế số"] },
  "activity-digital-society": { kind: "main", names: ["hoạt động xã hội số", "hoạt động XHS", "HĐ xã hội số"] },
} as const satisfies Record<string, IndicatorRow>;

export type IndicatorId = keyof typeof indicators;

/** The three pillars, in the order in which the decisions name them. */
export const PILLARS = [
  "digital-government",
  "digital-economy",
  "digital-society",
] as const satisfies readonly IndicatorId[];
