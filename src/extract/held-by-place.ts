/** Where a metric was counted, where its holder is told by a place: “Tại Lai Châu, …”, “của huyện”. */
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { NATIONWIDE } from "./held-by-nation.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/** “Tại Lai Châu, thuê bao di động đạt …”, “62% người dân ở Lạng Sơn”: where it was counted, unless only a meeting was held there. */
export function placeOf(here: Occurrence): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const places = sentence.mentions.filter(
    ({ kind, role, id, start, end }) =>
      kind === "subject" &&
      role === "place" &&
      /^(?:province|district|commune):/.test(id) &&
      ends(article.text.slice(sentence.start, start), /(?:tại|ở|địa bàn)(?: tỉnh| thành phố| tp\.?)? $/) &&
      // In a town a meeting was held, unless the number is told right after it.
      (id.startsWith("province:") || HELD.test(article.text.slice(end, quantity.start))),
  );
  const before = places.filter(({ end }) => end <= quantity.start).at(-1);
  if (before !== undefined) {
    // “Bình quân cả nước …; tại Quảng Bình, tỷ lệ này là …”: what goes before the place's own clause is another matter.
    const clause = here.before.lastIndexOf(";") + 1;
    const lead = before.start >= sentence.start + clause ? here.before.slice(clause) : here.before;
    return MEETING.test(lead) || NATIONWIDE.test(lead) ? null : { ...known(before.id, before), how: "stated" };
  }
  const after = places.find(
    ({ start }) =>
      start >= quantity.end &&
      start - quantity.end < 90 &&
      !/[.;:()]|cả nước|toàn quốc/.test(article.text.slice(quantity.end, start)),
  );
  return after === undefined ? null : { ...known(after.id, after), how: "stated" };
}

const HELD =
  /^, (?:tỷ lệ|tỷ trọng|con số|chỉ tiêu) (?:này|ấy|đó) (?:[a-zà-ỹđ]+ ){0,3}$|^ (?:chỉ|mới|còn)(?: (?:đạt|là|có|được|còn))* $|^(?: \([^()]{3,25}\))? (?:đã |hiện |mới |cũng )*(?:đạt|là|có|chiếm|lên|được)(?: [a-zà-ỹđ]+){0,2} $/;

const MEETING =
  /hội nghị|hội thảo|họp|diễn đàn|tọa đàm|phát biểu|tổ chức|diễn ra|làm việc|thăm|khai mạc|sự kiện|triển lãm|phiên|chia sẻ|cho biết|công bố|việt nam|nước ta/;

/** “Tỷ lệ hồ sơ nộp trực tuyến của huyện đạt 87,4%”: of the district or commune that was named last. */
export function townMeant({ before }: Occurrence, { town, commune }: Discourse): Bound<string> | null {
  const groups = IS_OF_TOWN.exec(before)?.groups;
  const head = groups?.["head"] ?? groups?.["opening"];
  if (head === undefined) return null;
  const meant = /^(?:xã|phường|thị trấn)$/.test(head) ? commune : town;
  return meant === null ? null : { ...meant, how: "inherited", note: `“${head}” stands for it` };
}

/** Whether the words before a number say that it is that of one district or commune, named or not. */
export function saysTown({ before }: Occurrence): boolean {
  return IS_OF_TOWN.test(before);
}

const IS_OF_TOWN =
  /^(?<opening>huyện|thị xã|quận|xã|phường|thị trấn) (?:này |cũng |đã |đang |hiện )*(?:đề ra|đặt|phấn đấu|có|đạt|quyết tâm|giao)(?: [^.;,]{0,60})? $|(?:^|,? )(?:của|toàn) (?<head>huyện|thị xã|quận|xã|phường|thị trấn)(?: (?:năm|tháng|quý|kỳ|ta|này|đã|hiện|cũng|mới|nay|\d[\d/]*))*,? (?:đạt|là|chiếm|được|lên|ở mức|có|chỉ|mới|còn)(?: [a-zà-ỹ]+){0,2} $/;
