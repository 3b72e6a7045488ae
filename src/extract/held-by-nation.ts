/** Whether a metric is the nation's: the words before it say so, the paragraph goes on about it, one of its bodies speaks. */
import type { Article, Sentence } from "./article.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";

export const NATION: Bound<string> = { ...known("country:vn", null, "the whole country"), how: "stated" };
/** “34/63 tỉnh, thành phố đã lập 27.218 tổ” speaks of the nation. */
export const NATIONWIDE =
  /(?:cả nước|toàn quốc|\d+(?:\/63)? (?:tỉnh, thành phố|tỉnh, thành|địa phương) (?:đã|có|trên)|các địa phương)(?!.*(?:cả nước|toàn quốc))/;

/** “Đến hết tháng 6, cả nước có 74.008 tổ. Tỷ lệ hộ gia đình dùng cáp quang đạt 77,2%.”: the sentence before speaks of the nation. */
export function goesOnNationwide(article: Article, sentence: Sentence, { metric }: Discourse): boolean {
  const before = article.sentences[sentence.index - 1];
  if (before?.line !== sentence.line || metric?.sentence !== before.index) return false;
  if (metric.subject?.value !== NATION.value) return false;
  if (sentence.mentions.some(({ kind }) => kind === "pronoun")) return false;
  if (metric.subject.note === STILL_NATIONWIDE) return true;
  const first = before.quantities.find(({ kind }) => kind !== "other");
  const lead = article.text.slice(before.start, first?.start ?? before.end);
  return (
    /(?:^|[,:] )(?:tính đến nay |hiện |hiện nay |đến nay )?,? ?(?:trên )?(?:cả nước|toàn quốc) /.test(lead) &&
    !before.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("province:"))
  );
}

export const STILL_NATIONWIDE = "the nation, as in the sentence before";

/** “Đến cuối năm 2024, cả nước có 73.788 doanh nghiệp công nghệ số. … Bộ đặt mục tiêu có 80.000”, after a paragraph on a province. */
export function isParagraphOfNation({ article, sentence }: Occurrence, { metric, topicSentence }: Discourse): boolean {
  return (
    metric?.subject?.value === NATION.value &&
    metric.sentence > topicSentence &&
    article.sentences[metric.sentence]?.line === sentence.line &&
    !refersToProvince(sentence)
  );
}

/** “tỉnh”, “địa phương này” stand for somebody; “bộ” for none whose number it is. */
function refersToProvince({ mentions }: Sentence): boolean {
  return mentions.some(({ kind, id }) => kind === "pronoun" && !id.startsWith("bộ"));
}

/** “Theo Tổng cục Thuế, 100% doanh nghiệp …”, “Đề án … (Quyết định số 1813/QĐ-TTg) đặt mục tiêu …”, after a sentence on a province. */
export function speaksForNation({ sentence, before }: Occurrence): boolean {
  return (
    !refersToProvince(sentence) &&
    !sentence.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("province:")) &&
    NATIONAL.test(before)
  );
}

const NATIONAL =
  /^(?:cũng )?(?:theo )?(?:số liệu (?:của|từ) )?(?:tổng cục(?! thống kê tỉnh)|ngân hàng nhà nước(?! chi nhánh)|văn phòng chính phủ|thủ tướng|chính phủ|ủy ban quốc gia|bộ [^,.;]{2,40}? (?:cho biết|cho hay|thống kê|ước tính|đặt mục tiêu|thông tin))(?![a-zà-ỹ])|\/qđ-ttg(?![a-z])[^;]*(?:mục tiêu|yêu cầu|đề ra|xác định|giao|phấn đấu)[^;]*$/;
