/**
 * Whether a number that names no metric is of the one told before it because of how the two stand: the other is an
 * earlier time’s, the nation’s, the rest of the places, or a goal.
 */
import type { Discourse } from "./discourse.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

type Told = NonNullable<Discourse["metric"]>;

/**
 * “tăng mạnh so với 10,1 triệu của tháng 7/2024”
 * @param after what follows the number, without who set it
 */
export function isAgainstPeriod({ before, sentence }: Occurrence, after: string): boolean {
  return ends(before, /so với (?:mức |con số )?$/, sentence) && OF_PERIOD.test(after);
}

const OF_PERIOD =
  /^(?: (?:ước tính|ước thực hiện|thực hiện|đạt được|ghi nhận))? (?:của|ở|hồi|vào) (?:cuối |hết |đầu |giữa )?(?:tháng|năm|quý|kỳ)/;

/** In the sentence of the metric itself: what the nation has, or what other places have. */
export function isToldBeside({ article, sentence, quantity, before, after }: Occurrence, metric: Told): boolean {
  // “đạt 69,5%, dưới mức bình quân 82,4% của cả nước”
  if (ends(before, OF_MEAN, sentence) && /^ (?:của|trên) (?:cả nước|toàn quốc)(?![a-zà-ỹ])/.test(after)) return true;
  // “thấp hơn mặt bằng chung của cả nước là 18,3%”
  if (ends(before, NATION_BESIDE, sentence)) return true;
  // “cáp quang đã được kéo tới 100% xã và 97% thôn của tỉnh”
  return (
    metric.id.startsWith("coverage-") &&
    /^ [^.;,\d]{2,30} và (?:(?:gần|hơn|trên|khoảng) )?$/.test(article.text.slice(metric.at, quantity.start)) &&
    OF_PEOPLE.test(after)
  );
}

const OF_MEAN = /(?:so với|hơn|kém|dưới|trên|bằng) (?:mức |con số )?(?:bình quân|trung bình)(?: chung)? $/;
const NATION_BESIDE =
  /(?:so với|hơn|kém|dưới|trên|bằng) (?:mức |con số |tỷ lệ )?(?:bình quân|trung bình|mặt bằng|chung)(?: chung)?(?: của)? (?:cả nước|toàn quốc) (?:là |ở mức |\()?$|^(?:tỷ lệ|mức|con số)(?: (?:chung|bình quân|trung bình))+(?: của)? (?:cả nước|toàn quốc) (?:là|ở mức|vào khoảng|khoảng|đạt|hiện là)? ?$/;
const OF_PEOPLE = /^ (?:số )?(?:hộ|dân số|dân|thôn|xã|bản|ấp|khu|trung tâm|trường|tổ dân phố)(?![a-zà-ỹ])/;

/** “Dù đo cách nào, đích 20% GDP vào năm 2025 vẫn là thách thức”, paragraphs after the share was told. */
export function isGoalOfProduct({ sentence, quantity, before, after }: Occurrence, metric: Told): boolean {
  return (
    quantity.kind === "percent" &&
    metric.id === "digital-economy-share" &&
    sentence.index - metric.sentence <= GOAL_REACH &&
    /^ gr?dp(?![a-z])/.test(after) &&
    ends(before, /(?:đích|mốc|ngưỡng|mục tiêu)(?: (?:đạt|là|chiếm|tối thiểu|ít nhất))* $/, sentence)
  );
}

/** “… có 1.046 doanh nghiệp công nghệ số. Tỉnh đặt mục tiêu đến năm 2025 đạt 1.200 doanh nghiệp.”: the noun alone, in a goal. */
export function isGoalOfCount({ sentence, quantity, before, after }: Occurrence, metric: Told): boolean {
  const noun = SHORT_NOUNS[metric.id];
  return (
    noun !== undefined &&
    quantity.kind === "count" &&
    metric.kind === "count" &&
    sentence.index - metric.sentence <= 2 &&
    noun.test(after) &&
    ends(before, GOAL_OF, sentence)
  );
}

const GOAL_OF =
  /(?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:là|đạt))? $|(?:mục tiêu|phấn đấu|chỉ tiêu|kế hoạch|dự kiến|(?:đến|vào|trong|và) (?:hết |cuối )?năm 20\d\d)[^.;]{0,45}? (?:có|đạt|lên|là|mục tiêu|chỉ tiêu|phát triển|thành lập)(?: (?:được|ít nhất|tối thiểu|trên|hơn|khoảng))* $/;
/** What is counted, without what sort of it. */
export const SHORT_NOUNS: Readonly<Partial<Record<string, RegExp>>> = {
  "digital-enterprises": /^ doanh nghiệp(?=[.,;)"]|$| (?:vào|trong|trên)(?![a-zà-ỹ]))/,
  "community-digital-teams": /^ tổ(?=[.,;)"]|$| (?:vào|trong|trên)(?![a-zà-ỹ]))/,
  "ecommerce-products": /^ sản phẩm(?=[.,;)]|$| (?:vào|trong)(?![a-zà-ỹ]))/,
  "app-installs": /^ lượt(?=[.,;)]|$| (?:của|vào|trong)(?![a-zà-ỹ]))/,
  "base-stations": /^ trạm(?=[.,;)]|$| (?:vào|trong)(?![a-zà-ỹ]))/,
};

const GOAL_REACH = 8;
