/** The everyday words of an index, “chuyển đổi số”, “Chính phủ điện tử”: they name it only where they are ranked. */
import type { Article } from "./article.ts";
import type { Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

/** Of the United Nations, whom their survey ranks. */
const MEMBER_STATES = 193;

/** The everyday word counts where it is ranked: “xếp hạng chuyển đổi số”, “chuyển đổi số … đứng thứ”. */
export function hintBefore({ article, sentence, quantity }: Occurrence): Mention | null {
  // “Thứ hạng Chính phủ điện tử năm 2022 của Việt Nam là 86/193”: the reading holds the name.
  const within = sentence.mentions.find(
    ({ kind, start, end }) => kind === "hint" && start >= quantity.start && end <= quantity.end,
  );
  if (within !== undefined && quantity.kind === "rank") return within;
  const hint = sentence.mentions.filter(({ kind, end }) => kind === "hint" && end <= quantity.start).at(-1);
  if (hint === undefined) return null;
  if (hint.id === "egdi" && quantity.of === MEMBER_STATES) return hint;
  // “Đối với chuyển đổi số, Bình Thuận phấn đấu … đứng trong nhóm 25”
  if (
    hint.id === "dti" &&
    /^(?:đối với|riêng|còn với|với|còn|riêng về) (?:lĩnh vực |mảng )?$/.test(
      article.text.slice(sentence.start, hint.start),
    ) &&
    /^(?: \([^)]*\))?, /.test(article.text.slice(hint.end, hint.end + 20)) &&
    /^(?:rank|top)/.test(quantity.kind)
  )
    return hint;
  const before = article.text.slice(Math.max(sentence.start, hint.start - 14), hint.start);
  if (ends(before, /(?:chỉ số|hạng|xếp hạng|điểm) (?:đánh giá )?$/)) return hint;
  // “Bài về chuyển đổi số của phóng viên … xếp thứ 2”: “về” must open the clause or follow what is ranked.
  if (
    ends(before, /về (?:đánh giá )?$/) &&
    !ABOUT_A_THING.test(article.text.slice(Math.max(sentence.start, hint.start - 40), hint.start))
  )
    return hint;
  // “PAR Index xếp thứ 5, chuyển đổi số xếp thứ 7”: the head of its own clause.
  const opens = ends(before, /(?:^|[,;:–-] |\n)(?:còn |riêng |và )?$/);
  const between = article.text.slice(hint.end, quantity.start);
  // “Chính phủ điện tử đang thứ 71”, “đến năm 2030 Chính phủ điện tử phải thuộc 50 nước dẫn đầu”: the United Nations' ranking.
  if (hint.id === "egdi" && OF_OURS.test(between) && ranksNations(article, quantity)) return hint;
  // “Với Chính phủ điện tử, Việt Nam tiến 15 bậc lên hạng 71”
  if (
    hint.id === "egdi" &&
    /^(?:với|về|ở|riêng|trong|còn)(?: lĩnh vực| mảng| phát triển| xếp hạng)* $/.test(
      article.text.slice(sentence.start, hint.start),
    ) &&
    /^, (?:(?:liên hợp quốc|liên hiệp quốc|lhq) (?:xếp|đặt|đánh giá) )?(?:việt nam|nước ta|ta)(?: [^.;]*)? $/.test(
      between,
    ) &&
    ranksNations(article, quantity)
  )
    return hint;
  if (!opens || (quantity.kind !== "rank" && quantity.kind !== "top")) return null;
  if (/^(?: \(cđs\))?(?: năm \d{4})?(?: của [^,.;:()\d]{2,30})? (?:được )?$/.test(between))
    return ranksProvinces(article, quantity) ? hint : null;
  // “Chuyển đổi số Lào Cai xếp thứ 25 toàn quốc”
  const nationwide =
    quantity.of === 63 ||
    quantity.of === 34 ||
    /^ (?:toàn quốc|cả nước|trên cả nước|trong cả nước)/.test(article.text.slice(quantity.end, quantity.end + 16));
  const owned = sentence.mentions.some(
    ({ kind, start, end }) => kind === "subject" && start >= hint.end && end <= quantity.start,
  );
  return nationwide && owned && OF_NAMED.test(between) ? hint : null;
}

/** “… Lào Cai”, “… năm 2022: Trà Vinh”, “… cấp tỉnh 2023 - Long An”, “… 2023: Yên Bái tăng 5 bậc, …” */
const OF_NAMED =
  /^(?: \(cđs\))?(?: (?:cấp tỉnh|cả nước|toàn quốc))?(?:(?: năm)? 20\d\d)?(?::| [-–])? (?!(?:ngành|sở|phòng|huyện|xã|phường|công an|bệnh viện) )(?:tỉnh |thành phố |tp\.? ?)?[^,.;:()\d]{2,25}(?: \d{1,2} (?:bậc|hạng),?)? (?:được |lên )?$/;

const OF_OURS = /^(?: (?:của )?(?:việt nam|nước ta|ta))?(?: (?:đang|hiện|phải|đã|được|vẫn|mới|còn|sẽ))* $/;

function ranksNations(article: Article, quantity: Quantity): boolean {
  return (
    (quantity.of ?? 0) > 150 ||
    /^ ?(?:nước|quốc gia|thế giới)/.test(article.text.slice(quantity.end, quantity.end + 10)) ||
    / (?:nước|quốc gia) /.test(article.text.slice(quantity.start, quantity.end)) ||
    /liên hợp quốc|liên hiệp quốc|egdi/.test(article.text)
  );
}

/** The everyday word heads a place only in a text on rankings; “chuyển đổi số xếp thứ 6” may be the sixth of the topics. */
function ranksProvinces(article: Article, quantity: Quantity): boolean {
  return (
    quantity.of === 63 ||
    quantity.of === 34 ||
    article.sentences.some(({ mentions }) => mentions.some(({ kind }) => kind === "index"))
  );
}

const ABOUT_A_THING =
  /(?<![a-zà-ỹ])(?:bài|bài viết|bài báo|sách|cuốn sách|tựa sách|tin|tác phẩm|phim|video|ảnh|báo cáo|văn bản|kiến nghị|ý kiến|tham luận|câu hỏi|hội thảo|hội nghị|cuộc thi|hội thi|họp|bàn|nói|kết luận|lớp|khóa học|tập huấn|tuyên truyền|chuyên đề|chủ đề)(?: [^,.;:]{0,20})? về (?:đánh giá )?$/;

/** “Năm 2022 Bắc Giang xếp thứ 10, năm 2021 xếp thứ 15 về chuyển đổi số”: said once for all, at the end. */
export function hintAfter({ article, sentence, quantity }: Occurrence): Mention | null {
  const hint = sentence.mentions.find(({ kind, start }) => kind === "hint" && start >= quantity.end);
  if (hint === undefined || !["rank", "rank-change", "rank-from", "top"].includes(quantity.kind)) return null;
  const between = article.text.slice(quantity.end, hint.start);
  // “xếp hạng 5 chuyển đổi số khối bộ”
  if (between === " " && (quantity.kind === "rank" || quantity.kind === "top")) return hint;
  return between.length < 90 && !/[.;:]/.test(between) && ends(between, / về (?:chỉ số |mức độ )?$/) ? hint : null;
}
