/**
 * Shares that are known by the whole they are of, or by what is ranked after them: of the households and hamlets that are
 * covered, of the GRDP.
 */
import type { Discourse } from "./discourse.ts";
import type { LastValue } from "./draft.ts";
import type { FoundMetric } from "./found-metric.ts";
import type { Occurrence } from "./occurrence.ts";

/** “Cáp quang phủ trên 75% hộ gia đình, 100% xã”: the same coverage, of another whole. */
export function furtherWhole({ article, sentence, quantity }: Occurrence, { metric }: Discourse): FoundMetric | null {
  if (metric === null || !metric.id.startsWith("coverage-") || metric.sentence !== sentence.index) return null;
  const after = article.text.slice(quantity.end, quantity.end + 60);
  const whole = FURTHER_WHOLE.exec(after);
  if (quantity.kind !== "percent" || whole === null || OTHER_COVERAGE.test(after)) return null;
  if (!BETWEEN_WHOLES.test(article.text.slice(metric.at, quantity.start))) return null;
  const object = WHOLES.find(([pattern]) => pattern.test(whole[0]))?.[1] ?? null;
  return { id: metric.id, measure: metric.measure, unit: metric.unit, object, start: -1, end: -1 };
}

const WHOLE =
  "(?:hộ gia đình|hộ dân|hộ|xã|phường|thị trấn|thôn|bản|buôn|làng|sóc|ấp|xóm|khóm|khối|khu phố|tổ dân phố|khu dân cư|khu vực)";
const FURTHER_WHOLE = new RegExp(`^ (?:số )?(?:trung tâm )?${WHOLE}(?:,? (?:và )?${WHOLE})*(?=[.,;)]|$| và)`);
/** “100% thôn, tổ dân phố được phủ sóng di động”: what covers them is said anew. */
const OTHER_COVERAGE = new RegExp(`^ (?:${WHOLE}(?:,| và)? ?){1,3}[^.;,\\d]{0,20}(?:sóng|cáp|internet|3g|4g|5g)`);
const BETWEEN_WHOLES = new RegExp(
  `^(?: (?:số )?(?:trung tâm |dân số|dân cư)?(?:${WHOLE}(?:(?:,| và)? ${WHOLE})*)?)?(?:,| và) (?:và )?(?:tới |đến )?$`,
);
const WHOLES: readonly (readonly [RegExp, string])[] = [
  [/hộ/, "households"],
  [/(?<![a-zà-ỹđ])(?:xã(?! hội)|phường|thị trấn)(?![a-zà-ỹđ])/, "communes"],
  [/thôn|bản|buôn|làng|sóc|ấp|xóm|khóm|phố/, "hamlets"],
];

/** “Đà Nẵng (19,76%) đứng thứ 6 về tỷ trọng kinh tế số”: the metric is named after the place. */
export function shareRanked({ article, sentence, quantity }: Occurrence): FoundMetric | null {
  if (quantity.kind !== "percent") return null;
  const after = article.text.slice(quantity.end, Math.min(sentence.end, quantity.end + 80));
  return RANKED_BY_SHARE.test(after)
    ? { id: "digital-economy-share", measure: "share", unit: "percent", object: null, start: -1, end: -1 }
    : null;
}

const RANKED_BY_SHARE =
  /^\)?(?:(?:,| và) [^.;,()\d]{2,25} \(\d[\d.,]* ?%\))*,? (?:(?:đứng|xếp|ở|dẫn đầu|giữ)[^.;()]{0,35} về|(?:không |chưa )?(?:có mặt|góp mặt|có tên|nằm|lọt|thuộc)[^.;()]{0,45} có) (?:tỷ trọng|tỷ lệ đóng góp)(?: của)? kinh tế số/;

/** “doanh thu kinh tế số ước trên 98.000 tỷ đồng, tương đương 18,7% GRDP”: the same as a share of the whole. */
export function shareOfWhole(here: Occurrence, values: readonly LastValue[]): FoundMetric | null {
  const { article, quantity } = here;
  const last = values.at(-1);
  if (quantity.kind !== "percent") return null;
  if (!/^ (?:của |tổng )?gr?dp/.test(article.text.slice(quantity.end, quantity.end + 12))) return null;
  const before = here.before;
  const revenue = last?.kind === "metric" && last.id === "digital-economy-revenue";
  if (!revenue && !/kinh tế số(?! lõi)[^;]*(?:bằng|tương đương|tức|chiếm)[^;,]{0,20}$/.test(before)) return null;
  if (OTHER_SHARE.test(before.slice(before.lastIndexOf("kinh tế số")).slice(11))) return null;
  return { id: "digital-economy-share", measure: "share", unit: "percent", object: null, start: -1, end: -1 };
}

/** Those of the GRDP that are not the digital economy’s. */
export const OTHER_SHARE =
  /công nghiệp|nông|lâm|dịch vụ|ngân sách|nợ|xuất khẩu|vốn|đầu tư|xây dựng|du lịch|tín dụng|tài sản|thu |chi /;
