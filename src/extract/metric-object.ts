/** What a metric is counted of, where it needs to be said: the app’s name, the industry, the new ones alone. */
import { provinces } from "../knowledge/provinces.ts";
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import type { FoundMetric } from "./found-metric.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { slugOf } from "./read-town.ts";
import { ends, matchesOf } from "./search.ts";

export function objectOfMetric(here: Occurrence, metric: FoundMetric, discourse: Discourse): string | null {
  const { article, sentence, quantity } = here;
  return metric.id === "app-installs"
    ? appName(here)
    : (metric.object ??
        newOf(article, quantity) ??
        (/bưu chính/.test(article.text.slice(metric.start, quantity.start))
          ? null
          : heldObject(metric.id, sentence, discourse)) ??
        measuredBy(article, metric.id, quantity));
}

/** “thành lập mới 12 doanh nghiệp”, “xây thêm 210 trạm”: those that came, not those there are. */
function newOf(article: Article, quantity: Quantity): string | null {
  const before = article.text.slice(Math.max(0, quantity.start - 30), quantity.start);
  return quantity.kind === "count" &&
    ends(before, /(?:thành lập|cấp|phát triển|xây dựng|xây|lắp đặt|lắp|bổ sung) (?:mới|thêm)(?: được)? $/)
    ? "new"
    : null;
}

/** “Doanh thu toàn ngành TT&TT … Riêng quý II, doanh thu ước …”: of the same industry still. */
function heldObject(id: string, sentence: Sentence, { metric }: Discourse): string | null {
  return metric?.id === id && STICKY.has(id) && sentence.index - metric.sentence <= 2 && metric.object !== "new"
    ? metric.object
    : null;
}

/** The size that Google and Temasek count is that of all goods sold, not of the value added. */
function measuredBy(article: Article, id: string, quantity: Quantity): string | null {
  return id === "digital-economy-revenue" && quantity.unit === "USD" && GMV.test(article.text) ? "GMV" : null;
}
const GMV = /(?<![a-z])gmv(?![a-z])|temasek|e-conomy|tổng giá trị (?:hàng hóa|giao dịch)/;

export const STICKY: ReadonlySet<string> = new Set(["ict-revenue", "digital-economy-revenue", "digital-signatures"]);

/** The name nearest before the number, in its own capitals: “C-ThaiNguyen”, “Hue-S”, “Thái Nguyên ID”. */
function appName({ article, sentence, quantity }: Occurrence): string | null {
  const text = article.document.text;
  const [start, at, end] = [sentence.start, quantity.start, sentence.end].map((one) => article.folded.original(one));
  const here = nameIn(text.slice(start, at)) ?? nameIn(text.slice(at, end));
  // “Tỉnh ra mắt YenBai-S. … Đến nay, ứng dụng ghi nhận 312.480 lượt tải”
  return here ?? nameIn(text.slice(Math.max(0, (start ?? 0) - APP_REACH), start));
}

/** “LaiChau-S”, “Công dân số Lai Châu”: the province whose name an app bears. */
export function provinceOfApp(app: string | null): string | null {
  const letters = slugOf(app ?? "").replaceAll("-", "");
  return Object.keys(provinces).find((slug) => letters.includes(slug.replaceAll("-", ""))) ?? null;
}

/** How far before its sentence an app may have been named. */
const APP_REACH = 400;

function nameIn(text: string): string | null {
  const last = matchesOf(APP, text).at(-1)?.groups;
  const name = last?.["quoted"] ?? last?.["named"] ?? last?.["bare"];
  return name === undefined ? null : name.replace(/\s*-\s*ID$/, " ID").trim();
}

const APP =
  /(?:ứng dụng|nền tảng|app|App|Ứng dụng)[^.;,“"]{0,40}[“"](?<quoted>[^”"]{2,30})[”"]|(?:ứng dụng|Ứng dụng|app|App) (?<named>Công dân số(?: (?:TP\.HCM|\p{Lu}\p{L}*))*|(?:\p{Lu}\p{L}*|\p{Ll}\p{Lu}\p{L}+)(?:-\p{Lu}\p{L}*|(?: (?:\p{Lu}\p{L}*|số(?! \d)))+)|\p{L}*\p{Ll}\p{Lu}\p{L}*|\p{Lu}{2,}\p{L}*)|(?<bare>Công dân số(?: (?:TP\.HCM|\p{Lu}\p{L}*))+|[ie]\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|(?:\p{Lu}\p{L}* ){1,3}(?:Smart|Số|App|City)(?![\p{L}])|Smart \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?|(?:\p{Lu}[\p{L}]*[ -]?){1,4}(?:- ?)?ID\b|\p{Lu}[\p{L}]*-\p{Lu}[\p{L}]*(?: \p{Lu}\p{L}+)?|\p{Lu}\p{L}+ID)/gu;
