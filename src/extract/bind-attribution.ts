/** Whom the text credits with a number: “theo Tổng cục Thống kê”, “số liệu của Bộ TT&TT”. The nearest credit in the sentence. */
import type { Occurrence } from "./occurrence.ts";
import { matchesOf, mayMatch } from "./search.ts";

const BODY =
  "(?<body>tổng cục thống kê|cục thống kê(?: quốc gia)?|cục thuế(?: tỉnh| thành phố)?|cục (?:viễn thông|chuyển đổi số quốc gia|thương mại điện tử và kinh tế số)|sở (?:tt&tt|tt-tt|thông tin và truyền thông|kh&cn|khoa học và công nghệ|công thương|tài chính|nội vụ)|ngân hàng nhà nước|neac|trung tâm chứng thực điện tử quốc gia|bộ (?:tt&tt|tt-tt|thông tin và truyền thông|kh&cn|khoa học và công nghệ|công thương|nội vụ|tài chính|công an)|google[^.;]{0,40}bain(?: & company| & co)?|liên hợp quốc|vecom|viện nghiên cứu phát triển[^.,;]{0,20})";
const SPEAKS =
  "công bố|cho biết|cho hay|cho rằng|ước tính|tính toán|đánh giá|thông tin|báo cáo|nêu|dẫn|đưa ra|thống kê|ghi nhận|ghi";
const CREDIT = new RegExp(
  `(?:theo|do|của|từ|số liệu|báo cáo)(?: (?:số liệu|báo cáo|đánh giá|tính toán|thống kê|công bố|ước tính|kết quả|của|công bố của|do|từ|e-conomy sea \\d{4}))*,? ${BODY}|${BODY.replace("<body>", "<speaker>")}(?: [^.,;:\\d]{0,25}?)?,? (?:${SPEAKS})(?![a-zà-ỹđ])`,
  "g",
);

/** As printed, in the document’s own letters. */
export function bindAttribution({ article, sentence, quantity }: Occurrence): string | null {
  if (!mayMatch(sentence, CREDIT)) return null;
  const text = article.text.slice(sentence.start, sentence.end);
  const at = quantity.start - sentence.start;
  let best: { start: number; end: number; distance: number } | null = null;
  for (const match of matchesOf(CREDIT, text)) {
    const body = match.groups?.["body"] ?? match.groups?.["speaker"] ?? "";
    const start = match.index + match[0].indexOf(body);
    const after = match.index >= quantity.end - sentence.start;
    // After the number only in its own segment: “12,63% theo Tổng cục Thống kê và 14,26% theo …”.
    if (after && !/^[^,;.%]{0,25}$/.test(text.slice(quantity.end - sentence.start, match.index))) continue;
    const distance = after ? match.index - at - 1000 : at - match.index;
    if (best === null || distance < best.distance) best = { start, end: start + body.length, distance };
  }
  if (best === null) return null;
  return article.document.text.slice(
    article.folded.original(sentence.start + best.start),
    article.folded.original(sentence.start + best.end),
  );
}
