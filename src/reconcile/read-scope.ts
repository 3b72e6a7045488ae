/**
 * The qualifier of a metric that a claim's quote carries though its `object` does not: stations newly built or in all, one
 * operator's or the nation's, the whole sector's revenue or the industry's. Left out of the key, each of these pairs
 * is a false conflict. The names are those that extraction gives, so that both ways of saying one thing meet.
 */
import type { Claim } from "../model/claim.ts";
import { fold } from "../vietnamese/fold.ts";

interface Scope {
  readonly metrics: RegExp;
  /** In the folded quote. */
  readonly said: RegExp;
  readonly name: string;
}

/** Instead of an object, where a claim has none: of one metric only the first that is found. */
const KINDS: readonly Scope[] = [
  {
    metrics: /^ict-revenue$/,
    said: /công nghiệp (?:ict|cntt|công nghệ thông tin|công nghệ số|điện tử)/,
    name: "cong-nghiep-cntt",
  },
  { metrics: /^ict-revenue$/, said: /viễn thông(?! và)/, name: "vien-thong" },
  { metrics: /^ict-revenue$/, said: /toàn ngành|ngành (?:thông tin|tt)/, name: "nganh-tttt" },
  { metrics: /^digital-enterprises$/, said: /đang hoạt động|còn hoạt động/, name: "active" },
  { metrics: /^digital-enterprises$/, said: /đăng ký/, name: "registered" },
  { metrics: /^digital-signatures$/, said: /cá nhân/, name: "personal" },
  { metrics: /^online-services-share$/, said: /tích hợp|cổng dịch vụ công quốc gia/, name: "national-portal" },
  { metrics: /^online-services-share$/, said: /toàn trình/, name: "toan-trinh" },
  { metrics: /^online-services-share$/, said: /mức độ 3 (?:và|,|-) ?(?:mức độ )?4/, name: "level-3-4" },
  { metrics: /^online-services-share$/, said: /mức độ 4/, name: "level-4" },
  { metrics: /^online-services-share$/, said: /mức độ 3/, name: "level-3" },
];

const COUNTED =
  /^(?:base-stations|digital-enterprises|community-digital-teams|mobile-subscribers|internet-subscribers|digital-signatures|app-installs)$/;
const NETWORKS = /^(?:base-stations|mobile-subscribers|internet-subscribers|coverage-[45]g|coverage-fibre)$/;

/** Beside an object. “Mới đạt 39 %” is “only”, not “new”, so the bare word does not count. */
const NEW: Scope = {
  metrics: COUNTED,
  said: /(?:phát triển|lắp(?: đặt)?|thành lập|đăng ký|xây(?: dựng)?|cấp|kích hoạt|thêm) (?:thêm |được )*mới|(?:tăng|lắp(?: đặt)?|xây(?: dựng)?|bổ sung|có) thêm|mới (?:thành lập|phát triển|lắp|đăng ký)|thành lập mới|newly|^thêm/,
  name: "new",
};

const OPERATORS: readonly (readonly [said: RegExp, name: string])[] = [
  [/(?<!\p{L})viettel(?!\p{L})/u, "Viettel"],
  [/(?<!\p{L})(?:vnpt|vinaphone)(?!\p{L})/u, "VNPT"],
  [/(?<!\p{L})mobi ?fone(?!\p{L})/u, "MobiFone"],
  [/(?<!\p{L})vietnamobile(?!\p{L})/u, "Vietnamobile"],
  [/(?<!\p{L})fpt(?!\p{L})/u, "FPT"],
];

/** @returns the qualifiers found, in a fixed order; most claims have none */
export function readScope(claim: Pick<Claim, "index" | "indicator" | "object" | "quote" | "attribution">): string[] {
  const { index, indicator, object, quote, attribution } = claim;
  if (index !== null || (quote === "" && attribution === null)) return [];
  const kinds = object === null ? KINDS.filter(({ metrics }) => metrics.test(indicator)) : [];
  // Folding is dear, and most metrics have no scopes.
  if (kinds.length === 0 && !NEW.metrics.test(indicator) && !NETWORKS.test(indicator)) return [];
  const said = fold(quote).text;
  const scopes: string[] = [];
  const kind = kinds.find((one) => one.said.test(said));
  if (kind !== undefined) scopes.push(kind.name);
  if (NEW.metrics.test(indicator) && NEW.said.test(said) && object !== NEW.name) scopes.push(NEW.name);
  if (NETWORKS.test(indicator)) {
    const by = `${said} ${fold(attribution ?? "").text}`;
    const told = (object ?? "").toLowerCase();
    scopes.push(...OPERATORS.flatMap(([pattern, name]) => (pattern.test(by) && !pattern.test(told) ? [name] : [])));
  }
  return scopes;
}
