/** The year that a document speaks from: what lies after it is a goal or a forecast. */
import type { PeriodMention } from "../vietnamese/periods.ts";
import type { Article } from "./article.ts";
import { ends } from "./search.ts";

/** The year of publication; without it the latest year that is told as past. */
export function findYear(article: Article): number | null {
  const published = article.document.published;
  if (published !== null) return Number(published.slice(0, 4));
  // “31/12/2020” alone on a line near the top is the date of the page.
  const dateline = article.sentences
    .slice(0, 8)
    .find(
      ({ start, end, periods }) =>
        end - start < 60 && periods.some(({ period }) => period !== null && DAY.test(period)),
    );
  const date = dateline?.periods.find(({ period }) => period !== null && DAY.test(period))?.period;
  if (date != null) return Number(date.slice(0, 4));
  const years = article.sentences
    .flatMap(({ periods }) => periods)
    .filter((mention) => isTold(article, mention))
    .map(
      ({ period, start }) =>
        Number((/^\d{4}\/\d{4}$/.test(period ?? "") ? period?.slice(5) : period?.slice(0, 4)) ?? 0) +
        // Nobody is ranked before the year is over.
        (ends(article.text.slice(Math.max(0, start - 30), start), RANKED_IN) ? 1 : 0),
    );
  return years.length === 0 ? null : Math.max(...years);
}

const RANKED_IN = /(?:xếp hạng|báo cáo|kết quả|bảng) (?:dti|chỉ số chuyển đổi số)(?: cấp tỉnh| cấp bộ| quốc gia)? $/;

/** Whether the text looks back on that time: plans look to years that are still to come. */
function isTold(article: Article, { role, period, start, end }: PeriodMention): boolean {
  // “các năm từ 2020 đến 2024 lần lượt là”
  if (period !== null && /^\d{4}\/\d{4}$/.test(period))
    return Number(period.slice(5)) < HORIZON && /^,? (?:lần lượt|tương ứng)/.test(article.text.slice(end, end + 12));
  if (period === null || !/^\d{4}(?:$|-)/.test(period) || Number(period.slice(0, 4)) >= HORIZON) return false;
  const before = article.text.slice(Math.max(0, start - 40), start);
  // “tính đến tháng 5/2024”
  if (period.length > 4 && ends(before, /tính (?:đến|tới)(?: hết| cuối| ngày| thời điểm)* ?$/)) return true;
  // “đến năm 2023 đã vươn lên”
  if (
    /^,? (?:(?:toàn |cả )?(?:tỉnh|thành phố|nước) )?(?:đã|vừa|mới) (?!ban hành|đặt|đề ra)/.test(
      article.text.slice(end, end + 30),
    )
  )
    return true;
  if (role === "until" && period.length > 4 && !AIMS.test(sentenceAt(article, start))) return true;
  return (
    role !== "until" &&
    !ends(
      before,
      /(?:(?:mục tiêu|phấn đấu|chỉ tiêu|đến|hết|đặt ra|đề ra|vào cuối)[^.;]{0,25}| (?:mốc|cho) (?:(?:cho|của) )?(?:năm )?|(?:giao|nêu|xác định|chọn|quy định|ghi)[^.;:]{0,20}: )$/,
    )
  );
}

/** A day with its year; “8/8” tells none. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The years from here on are those of goals, whenever a text was written. */
export const HORIZON = 2030;

/** “Đến tháng 7/2024, cả nước có 10,1 triệu chứng thư”: plans go by years, and say so. */
const AIMS =
  /mục tiêu|phấn đấu|chỉ tiêu|kế hoạch|sẽ|dự kiến|dự báo|yêu cầu|đặt ra|đề ra|nghị quyết|chiến lược|giao|hoàn thành|phải|cần|trở thành|phủ/;

function sentenceAt({ text, sentences }: Article, at: number): string {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence === undefined ? "" : text.slice(sentence.start, sentence.end);
}
