/** Claims of one document. Pure: the same text always gives the same claims, in the order of their quotes. */
import { createHash } from "node:crypto";
import type { Claim, Origin } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { quote, readArticle, type Article } from "./article.ts";
import { bindQuantities } from "./bind-quantities.ts";
import type { Bound } from "./bind-subject.ts";
import type { Draft, Unbound } from "./draft.ts";

export function extractClaims(document: Document): Claim[] {
  return mayHoldClaims(document.text) ? extractWithReadings(document).claims : [];
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
    claimOf.set(draft, claim);
    if (!byId.has(claim.id)) byId.set(claim.id, claim);
  }
  const claims = [...byId.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return { article, claims, claimOf, drafts, unbound };
}

/** General news has none of these words: it is passed over without being read. */
const TRIGGER =
  /DTI|[Cc]hỉ số|CHỈ SỐ|[Xx]ếp hạng|[Cc]huyển đổi số|CĐS|CÐS|[Ii]ndex|INDEX|SIPAS|PAPI|PCI|EGDI|GII|GCI|PII|[Kk]inh tế số|công nghệ số|[Dd]ịch vụ công|[Tt]huê bao|phát sóng|[Cc]áp quang|5G|4G|chữ ký số|chứng thư|hóa đơn điện tử|hoá đơn điện tử|lượt tải|lượt cài|cài đặt|[Tt]hông tin và [Tt]ruyền thông|TT&TT|kỹ năng số|tiền mặt|dân cư|doanh thu/;
const DECOMPOSED = /[\u0300-\u036f]/;

function mayHoldClaims(text: string): boolean {
  return TRIGGER.test(text) || DECOMPOSED.test(text);
}

function finish(article: Article, draft: Draft): Claim {
  const span = quote(article, draft.start, draft.end);
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
    ...span,
    derived: draft.derived,
  };
  const context: Record<string, Origin> = {};
  const bounds = {
    index: draft.index,
    subject: draft.subject,
    indicator: draft.indicator,
    population: draft.population,
    period: draft.period,
    baseline: draft.baseline,
  };
  for (const [field, bound] of Object.entries(bounds)) if (bound !== null) context[field] = originOf(article, bound);
  const id = createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 20);
  return { id, ...fields, rule: draft.rule, confidence: confidenceOf(draft, Object.values(context)), context };
}

function originOf(article: Article, bound: Bound<string>): Origin {
  const { how, start, end, note } = bound;
  return start === null || end === null
    ? { how, start: null, end: null, note }
    : { how, start: article.folded.original(start), end: article.folded.original(end), note };
}

/** Each field that was carried over or supposed makes the reading a little less sure; so does what is only implied. */
function confidenceOf(draft: Draft, origins: readonly Origin[]): number {
  const inherited = origins.filter(({ how }) => how === "inherited").length;
  const assumed = origins.filter(({ how }) => how === "assumed").length;
  return Math.max(0.3, Math.round((0.98 - 0.04 * inherited - 0.1 * assumed - (draft.derived ? 0.1 : 0)) * 100) / 100);
}
