/** Claims of one document. Pure: the same text always gives the same claims, in the order of their quotes. */
import { hash } from "node:crypto";
import type { Claim, Origin } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { anyWord } from "../vietnamese/words-said.ts";
import { offsetIn, quote, readArticle, type Article } from "./article.ts";
import { bindQuantities } from "./bind-quantities.ts";
import type { Bound } from "./bind-subject.ts";
import type { Draft, Unbound } from "./draft.ts";

export function extractClaims(document: Document): Claim[] {
  const { title, text } = document;
  return mayHoldClaims(text) || (title !== null && mayHoldClaims(title)) ? extractWithReadings(document).claims : [];
}

/** The claims, and what became of every number: for `explain`. */
export function extractWithReadings(document: Document): {
  article: Article;
  claims: Claim[];
  claimOf: Map<Draft, Claim>;
  drafts: Draft[];
  unbound: Unbound[];
} {
  const article = readArticle(document);
  const { drafts, unbound } = bindQuantities(article);
  const claimOf = new Map<Draft, Claim>();
  const byId = new Map<string, Claim>();
  for (const draft of drafts) {
    const claim = finish(article, draft);
    // What stands only in the headline cannot be quoted from the text.
    if (claim.start < 0) continue;
    claimOf.set(draft, claim);
    if (!byId.has(claim.id)) byId.set(claim.id, claim);
  }
  const claims = [...byId.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return { article, claims, claimOf, drafts, unbound };
}

/**
 * General news has none of these words and is passed over without being read. A test holds the list against the
 * knowledge tables: whatever names an index, a part of the DTI or a metric must be let through. What is let through
 * without need (“par” in “apartment”) only costs the time to read it.
 */
const namesOurs = anyWord([
  "dti",
  "ddci",
  "quản trị",
  "sẵn sàng",
  "thể chế",
  "chỉ số",
  "xếp hạng",
  "chuyển đổi",
  "cđs",
  "cðs",
  "index",
  "par",
  "sipas",
  "papi",
  "pci",
  "pgi",
  "dbi",
  "pii",
  "egdi",
  "gii",
  "gci",
  "cchc",
  "cải cách hành chính",
  "hài lòng",
  "cạnh tranh",
  "sáng tạo",
  "chính phủ",
  "kinh tế số",
  "kts",
  "xhs",
  "cqs",
  "công nghệ số",
  "xã hội số",
  "quyền số",
  "nhận thức số",
  "hạ tầng số",
  "kỹ năng số",
  "kĩ năng số",
  "chữ ký số",
  "nền tảng số",
  "nhân lực",
  "thông minh",
  "đttm",
  "att",
  "an toàn",
  "an ninh",
  "dịch vụ công",
  "thủ tục hành chính",
  "tthc",
  "trực tuyến",
  "toàn trình",
  "hồ sơ",
  "thuê bao",
  "phát sóng",
  "trạm",
  "điểm thu",
  "phủ sóng",
  "cáp quang",
  "băng rộng",
  "4g",
  "5g",
  "internet",
  "chứng thư",
  "hóa đơn",
  "hoá đơn",
  "lượt",
  "cài đặt",
  "tài khoản",
  "truyền thông",
  "tt&tt",
  "tt-tt",
  "tiền mặt",
  "dân cư",
  "doanh thu",
  "thương mại điện tử",
  "công nghệ thông tin",
  "cntt",
  "ict",
  "sản phẩm",
  "điện thoại",
  "smartphone",
  "viễn thông",
  "doanh số",
  "doanh nghiệp số",
  "ứng dụng",
  "tổ công nghệ",
  "tổ cnscđ",
  "dvc",
  "bts",
  "3g",
  "mặt hàng",
  "chữ ký",
  "lương hưu",
  "trợ cấp",
  "học phí",
  "viện phí",
  "tiền điện",
  "tiền nước",
]);
const DECOMPOSED = /[\u0300-\u036f]/;

export function mayHoldClaims(text: string): boolean {
  return namesOurs(text) || DECOMPOSED.test(text);
}

function finish(article: Article, draft: Draft): Claim {
  // “(tăng 6” in “hạng 37 (tăng 6)”: half a pair of brackets is no part of a quote.
  const opens = article.text[draft.start] === "(" && !article.text.slice(draft.start, draft.end).includes(")");
  const span = quote(article, opens ? draft.start + 1 : draft.start, draft.end);
  const fields = {
    document: article.document.id,
    index: draft.index?.value ?? null,
    subject: draft.subject.value,
    indicator: draft.indicator.value,
    measure: draft.measure,
    value: draft.value,
    comparator: draft.comparator,
    unit: draft.unit,
    of: draft.of,
    population: draft.population?.value ?? null,
    period: draft.period?.value ?? null,
    baseline: draft.baseline?.value ?? null,
    modality: draft.modality,
    object: draft.object,
    attribution: draft.attribution,
    quote: span.quote,
    start: span.start,
    end: span.end,
    derived: draft.derived,
  };
  const id = hash("sha256", JSON.stringify(fields), "hex").slice(0, 20);
  // Written out once more, since the id comes first: a copy of so many fields into the middle costs more than the hash.
  return {
    id,
    document: fields.document,
    index: fields.index,
    subject: fields.subject,
    indicator: fields.indicator,
    measure: fields.measure,
    value: fields.value,
    comparator: fields.comparator,
    unit: fields.unit,
    of: fields.of,
    population: fields.population,
    period: fields.period,
    baseline: fields.baseline,
    modality: fields.modality,
    object: fields.object,
    attribution: fields.attribution,
    quote: fields.quote,
    start: fields.start,
    end: fields.end,
    derived: fields.derived,
    rule: draft.rule,
    confidence: confidenceOf(draft),
    context: contextOf(article, draft),
  };
}

function contextOf(article: Article, draft: Draft): Record<string, Origin> {
  const context: Record<string, Origin> = {};
  for (const field of CONTEXT) {
    const bound = draft[field];
    if (bound !== null) context[field] = originOf(article, bound);
  }
  return context;
}

const CONTEXT = ["index", "subject", "indicator", "population", "period", "baseline"] as const;

function originOf(article: Article, bound: Bound<string>): Origin {
  const { how, start, end, note } = bound;
  if (start === null || end === null) return { how, start: null, end: null, note };
  const from = offsetIn(article, start);
  return from < 0
    ? { how, start: null, end: null, note: note ?? "the headline" }
    : { how, start: from, end: offsetIn(article, end), note };
}

/** Each field that was carried over or supposed makes the reading a little less sure; so does what is only implied. */
function confidenceOf(draft: Draft): number {
  let [inherited, assumed] = [0, 0];
  for (const field of CONTEXT) {
    const how = draft[field]?.how;
    if (how === "inherited") inherited += 1;
    if (how === "assumed") assumed += 1;
  }
  const read = 0.98 - 0.04 * inherited - 0.1 * assumed - (draft.derived ? 0.1 : 0);
  return Math.max(0.3, Math.min(draft.trust ?? 1, Math.round(read * 100) / 100));
}
