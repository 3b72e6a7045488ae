/**
 * Whose number it is. In order: the name right before an opening bracket; the name that “là”, “thuộc về” hangs on the
 * number; the nearest topical name before it in the sentence; the name after it, where none went before; the topic
 * carried over; the document's own subject.
 */
import { ranksCountries } from "../knowledge/indices.ts";
import { isCity } from "../knowledge/provinces.ts";
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import { known, type Known } from "./known.ts";
import { canOwn, type Mention } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import { ownerOfOpening } from "./opening-clause.ts";
import type { Quantity } from "./quantity.ts";
import { ends } from "./search.ts";

export interface Bound<T> extends Known<T> {
  readonly how: "stated" | "inherited" | "assumed";
}

export function bindSubject(here: Occurrence, discourse: Discourse): Bound<string> | null {
  const { article, sentence, quantity } = here;
  const owners = sentence.mentions.filter(canOwn);
  const within = ownerWithin(article, owners, quantity);
  if (within !== null) return stated(within, resolve(within, discourse));
  const bracketed = ownerOfBracket(article, owners, quantity);
  if (bracketed !== null) return stated(bracketed, resolve(bracketed, discourse));
  const glossed = ownerInBracket(here);
  if (glossed !== null) return stated(glossed, resolve(glossed, discourse));
  const linked = ownerAfterLink(here, owners);
  if (linked !== null) return stated(linked, resolve(linked, discourse));
  const ahead = ownerOfOpening(here);
  if (ahead !== null) return stated(ahead, resolve(ahead, discourse));
  const before = ownerBefore(here, owners);
  const beside = before?.kind === "pronoun" ? (namedBeside(here, before, owners) ?? officeBefore(here, before)) : null;
  if (beside !== null) return stated(beside, resolve(beside, discourse));
  if (before !== null) {
    const subject = resolve(before, discourse, owners);
    if (subject !== null)
      return before.kind === "pronoun"
        ? { ...subject, how: "inherited", note: `“${article.text.slice(before.start, before.end)}” stands for it` }
        : { ...subject, how: "stated" };
  }
  const after = ownerAfter(here, owners);
  if (after !== null) return stated(after, resolve(after, discourse));
  const placed = openingPlace(here);
  if (placed !== null) return { ...known(placed.id, placed), how: "stated" };
  const carried = discourse.topic ?? discourse.main;
  return carried === null
    ? null
    : { ...carried, how: "inherited", note: discourse.topic === null ? carried.note : "the sentence before" };
}

/** “Theo Sở TT&TT Kon Tum, tỉnh mất điểm ở …”: the province of the office that is cited. */
function officeBefore({ article, sentence }: Occurrence, pronoun: Mention): Mention | null {
  const [office, ...others] = sentence.mentions.filter(
    ({ kind, id, start }) => kind === "subject" && id.startsWith("province:") && start < pronoun.start,
  );
  const cited =
    office?.role === "issuer" &&
    others.length === 0 &&
    pronoun.id === "tỉnh" &&
    /^theo [^,.;]*$/.test(article.text.slice(sentence.start, office.start)) &&
    article.text.slice(office.end, pronoun.start) === ", ";
  // “Sở Công Thương Lâm Đồng cho hay sàn thương mại điện tử của tỉnh …”
  const speaks =
    office?.role === "issuer" &&
    others.length === 0 &&
    pronoun.id === "tỉnh" &&
    /^ (?:\([^)]*\) )?(?:cho hay|cho biết|thông tin|thống kê|khẳng định|báo cáo)(?![a-zà-ỹ])[^.;]*$/.test(
      article.text.slice(office.end, pronoun.start),
    );
  return cited || speaks ? (office ?? null) : null;
}

/** “chỉ kém Quảng Ninh (72,95 điểm), tỉnh đã sáu năm liền giữ ngôi đầu”: “tỉnh” tells of the name beside it. */
function namedBeside({ article }: Occurrence, pronoun: Mention, owners: readonly Mention[]): Mention | null {
  const name = owners.findLast(({ kind, end }) => kind === "subject" && end <= pronoun.start);
  // “cùng vượt qua Huế, địa phương tụt hai bậc”, “còn Lạng Sơn, địa phương xếp thứ 21 về ICT Index, …”
  if (
    (name?.role === "compared" || name?.role === "topic") &&
    pronoun.id === "địa phương" &&
    article.text.slice(name.end, pronoun.start) === ", "
  )
    return name;
  return name?.role === "compared" &&
    /^ \([^()]{1,30}\), $/.test(article.text.slice(name.end, pronoun.start)) &&
    /^ (?:đã|vốn|đang|từng|có|giữ|nắm|mới) /.test(article.text.slice(pronoun.end, pronoun.end + 8))
    ? name
    : null;
}

/** “Tại Lào Cai, nghị quyết đặt mục tiêu vào top 20”: whom the sentence turns to, unless only something took place there. */
function openingPlace({ article, sentence, quantity }: Occurrence): Mention | null {
  return turnedTo(article, sentence, quantity.start);
}

/** “Tại Lào Cai, câu trả lời là sự kiên định.”: the province that the words up to `until` turn to. */
export function turnedTo(article: Article, sentence: Sentence, until: number): Mention | null {
  const [place] = sentence.mentions.filter(({ kind, id }) => kind === "subject" && id.startsWith("province:"));
  if (place === undefined || place.role === "issuer" || place.end > until || article.text[place.end] !== ",")
    return null;
  return /^(?:tại|ở|với|đối với|riêng với)(?: tỉnh| thành phố| tp\.?)? $/.test(
    article.text.slice(sentence.start, place.start),
  ) && !TOOK_PLACE.test(article.text.slice(place.end, until))
    ? place
    : null;
}

const TOOK_PLACE =
  /hội nghị|hội thảo|họp|diễn đàn|tọa đàm|phát biểu|tổ chức|diễn ra|khai mạc|sự kiện|triển lãm|phiên|công bố|bộ (?:tt|thông tin|khoa học|kh|nội vụ)|thủ tướng|việt nam/;

/** “GII 2024: hạng 44/133”, “Liên Hợp Quốc xếp ta thứ 71”: an index of the world is told of the nation where no country is named. */
export function nationIn(here: Occurrence, index: string, discourse: Discourse): Bound<string> | null {
  const { sentence } = here;
  if (!ranksCountries(index)) return null;
  if (sentence.mentions.some(({ kind, id }) => kind === "subject" && id.startsWith("country:"))) return null;
  const lead = here.before;
  const labelled = sentence.mentions.some(
    ({ kind, id, start }) => kind === "index" && id === index && start - sentence.start < 12,
  );
  const ours = /(?<![a-zà-ỹ])(?:ta|chúng ta|nước ta|chúng tôi)(?![a-zà-ỹ])/.test(lead);
  const told = discourse.topic?.value === "country:vn" || discourse.main?.value === "country:vn";
  return labelled || ours || told
    ? { ...known("country:vn", null, "whom the world's index is told of"), how: "assumed" }
    : null;
}

/** A pronoun stands for the topic of its kind: “tỉnh” for a province, “bộ này” for a ministry. */
export function resolve(mention: Mention, discourse: Discourse, owners: readonly Mention[] = []): Known<string> | null {
  if (mention.kind === "subject") return known(mention.id, mention);
  const word = mention.id;
  const fits = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    if (word === "thủ đô") return id === "province:ha-noi";
    if (/^(?:bộ|viện|cơ quan|ngành)/.test(word)) return id.startsWith("ministry:");
    if (/thành phố|^tp$/.test(word)) return isCity(id.replace("province:", "")) || id.startsWith("district:");
    if (/tỉnh/.test(word)) return id.startsWith("province:") && !isCity(id.replace("province:", ""));
    return id.startsWith("province:") || id.startsWith("district:");
  };
  if (word === "thủ đô") return known("province:ha-noi", mention);
  const here = owners.filter(
    ({ kind, role, end, id }) => kind === "subject" && role === "topic" && end <= mention.start && fits(id),
  );
  if (here.length === 1 && here[0] !== undefined) return known(here[0].id, here[0]);
  const town = /thành phố|^tp$/.test(word) ? discourse.town : null;
  // “Tỉnh ủy Hải Dương cũng thông qua nghị quyết. Tỉnh này muốn …”: who was named last, if only by a body.
  const shown = / này$/.test(word) ? discourse.lastNamed : null;
  // “Xếp trên cùng là Bộ Kế hoạch và Đầu tư. PAR INDEX năm 2023 của Bộ đạt 84,09%”, in the other ministry’s own article.
  const own = word === "bộ" && discourse.headed ? discourse.main : null;
  for (const candidate of [shown, own, discourse.topic, discourse.main, town])
    if (candidate !== null && fits(candidate.value)) return candidate;
  return null;
}

/** “vị trí của Việt Nam là 76” */
function ownerWithin({ text }: Article, owners: readonly Mention[], { start, end }: Quantity): Mention | null {
  const owner = owners.find((one) => one.kind === "subject" && one.start >= start && one.end <= end);
  return owner !== undefined && ends(text.slice(start, owner.start), / của (?:tỉnh |thành phố |tp\.? ?)?$/)
    ? owner
    : null;
}

/** “Đà Nẵng (0,8002 điểm)”, “Hải Phòng (thứ ba)”: the number is all that the bracket opens with. */
function ownerOfBracket(article: Article, owners: readonly Mention[], quantity: Quantity): Mention | null {
  for (const owner of owners) {
    if (owner.end > quantity.start) continue;
    // “Kon Tum (12 bậc)”: the reading may hold the bracket itself.
    const from = article.text[quantity.start] === "(" ? quantity.start + 1 : quantity.start;
    if (
      (/^\s?\([^()]{1,45}$/.test(article.text.slice(owner.end, from)) &&
        !owners.some(({ start, end }) => start > owner.end && end <= from)) ||
      /^\s?\((?:nay |năm nay |năm \d{4} (?:là )?)?(?:đạt |với |giá trị |hạng |thứ |xếp )?$/.test(
        article.text.slice(owner.end, from),
      )
    )
      return owner;
  }
  return null;
}

/** “cao nhất 0,8241 (Hà Nội)”, “hạng nhất (Bộ Tài chính)”: a name alone in the bracket after the number. */
export function ownerInBracket({ article, sentence, quantity }: Occurrence): Mention | null {
  if (!/^(?: điểm)? \(/.test(article.text.slice(quantity.end, quantity.end + 8))) return null;
  const owner = sentence.mentions.find(
    ({ kind, id, start }) => start >= quantity.end && kind === "subject" && /^(?:province|ministry|country):/.test(id),
  );
  if (owner === undefined || article.text[owner.end] !== ")") return null;
  return /^(?: điểm)? \((?:của |thuộc về |là )?(?:tỉnh |thành phố |tp\.? ?)?$/.test(
    article.text.slice(quantity.end, owner.start),
  )
    ? owner
    : null;
}

/** “đứng đầu … vẫn là Đà Nẵng”, “vị trí thứ 3 thuộc về X”, “thứ hai X”: nothing but the scope between. */
const LINK =
  /^(?: (?:này|ấy|đó))?(?: (?:cả nước|toàn quốc|trong cả nước|toàn vùng|vùng|khu vực|bảng|bảng xếp hạng|xếp hạng(?: dti)?|(?:tỉnh, thành phố|tỉnh, thành|tỉnh|địa phương|bộ, ngành|bộ|đơn vị)(?: cả nước| toàn quốc)?|(?:năm|kỳ) \d{4}|(?:chung )?(?:(?:lẫn|và|cùng)(?: ở)? )?cả (?:\S+ )?(?:trụ cột|chỉ số)(?: chính)?|về [^,.;:()]{0,40}|ở [^,.;:()]{0,30}|trong (?:63|34) tỉnh, thành phố|trong [^,.;:()]{0,40}|cấp (?:tỉnh|bộ|địa phương)|(?:nhóm|khối|bảng)(?: này| đó| ấy)?|(?:khối|nhóm \d{1,2}) (?:\d{1,2} )?[^,.;:()\d]{0,45}|nhóm (?:bộ|các bộ|cơ quan|các cơ quan|có|không)(?![a-zà-ỹ])(?:[^,.;:()\d]|20\d\d){0,45}|\d+ [^.;:()%]{0,45}|(?:chỉ số |bảng |bảng xếp hạng )?(?:[a-z]{2,5}(?: index)?|cải cách hành chính|chuyển đổi số)?(?: năm)?(?: \d{4})?|của [^,.;:()]{0,30}))?(?: \(\d{1,2} [^()]{2,20}\))?(?: ?,)?(?: đều| tiếp tục| vẫn| hiện| lại| nay| cũng| đương nhiên)?(?: là| không đổi:| không thay đổi:| vẫn của| (?:vẫn )?là của|(?<= năm \d{4}) của| thuộc(?: về)?|(?: được)? (?:gọi|xướng) tên(?: là)?| về tay| vào tay|(?: được)? (?:dành|trao) cho| (?:không|chưa)(?: hề)? đổi chủ:|:) (?:tỉnh |thành phố |tp\.? ?)?$/;

function ownerAfterLink(
  { article, sentence, quantity, before }: Occurrence,
  owners: readonly Mention[],
): Mention | null {
  if (quantity.kind !== "rank" && quantity.kind !== "rank-last" && quantity.kind !== "top") return null;
  const next = owners.find(({ start, kind }) => start >= quantity.end && kind === "subject");
  if (next === undefined || next.start > sentence.end) return null;
  const between = article.text.slice(quantity.end, next.start);
  // “Huyện Vân Hồ đứng thứ 12/12 về DTI cấp huyện năm 2024 của Sơn La”: whose board it is.
  const ofBoard =
    / của (?:tỉnh |thành phố |tp\.? ?)?$/.test(between) &&
    owners.some(({ id, role, end }) => role === "topic" && /^(?:district|commune):/.test(id) && end <= quantity.start);
  if (LINK.test(between) && !ofBoard) return next;
  // “đầu bảng Hà Nội 0,8241”
  if (between === " " && ends(article.text.slice(quantity.start, quantity.end), /(?:đầu bảng|quán quân|á quân)$/))
    return next;
  // “hạng nhất - Bộ Tài chính; hạng nhì - …”: the place opens the clause.
  const opens = ends(before, /(?:^|[:;,(*+•]) ?$/);
  if (opens && /^ ?[-:] ?(?:tỉnh |thành phố |tp\.? ?)?$/.test(between)) return next;
  // “Quán quân của bảng cũ, TP.HCM, chỉ còn xếp thứ tư”: the place and the name that stands beside it.
  if (
    quantity.start - sentence.start < 24 &&
    !owners.some(({ end }) => end <= quantity.start) &&
    /^[^,.;:()\d]{0,35}, (?:tỉnh |thành phố |tp\.? ?)?$/.test(between) &&
    (article.text[next.end] === "," || article.text.startsWith("ở ", quantity.start))
  )
    return next;
  // “quán quân PAPI”, “thứ 2 là …” are linked; “kế đến Bắc Giang” is a list.
  return null;
}

function ownerBefore({ article, sentence, quantity, before }: Occurrence, owners: readonly Mention[]): Mention | null {
  const candidates = owners.filter(({ end }) => end <= quantity.start);
  for (const owner of candidates.reverse()) {
    const between = article.text.slice(owner.end, quantity.start);
    // “Thành phố đạt 0,7951 điểm, sau Hà Nội với 0,8241 điểm”
    const told = (kind: Quantity["kind"]): boolean =>
      sentence.quantities.some((one) => one.kind === kind && one.end <= owner.start);
    if (owner.role === "compared" && between === " với " && quantity.kind === "score" && told("score")) return owner;
    // “chỉ còn trên Bạc Liêu, vốn đứng thứ 60”: the clause is about the one compared with.
    if (
      owner.role === "compared" &&
      !/^,? (?:vốn|vừa|nơi|địa phương|đơn vị|cơ quan|tỉnh|thành phố)(?: đang| cũng| chỉ)?(?: (?:xếp|đứng)[^,.;]{1,25} (?:với|đạt))? $/.test(
        between,
      )
    )
      continue;
    if (insideClosedBracket(before, owner.start - sentence.start)) continue;
    // The owner of the clause before “; ” stays the owner only where the new clause has none of its own.
    if (/ sẽ giúp /.test(between)) continue;
    if (standsAside(article, sentence, owner, between)) continue;
    return owner;
  }
  return null;
}

/** “Đà Nẵng, sau khi có thêm Quảng Nam, từ hạng 2 …”: the name stands in an aside of the one that the clause is about. */
function standsAside(article: Article, sentence: Sentence, owner: Mention, between: string): boolean {
  if (isPartOfMerged(article, sentence, owner, between)) return true;
  if (!/^[^,;]{0,40},(?! (?:đồng thời|và|rồi) )/.test(between)) return false;
  const lead = article.text.slice(sentence.start, owner.start);
  const comma = lead.lastIndexOf(",");
  return (
    comma > 0 &&
    /^, (?:sau khi|trước khi|từ khi|kể từ khi|khi|do|vì|nhờ|dù|tuy|nơi|vốn)(?![a-zà-ỹ])[^;:]*$/.test(
      lead.slice(comma),
    ) &&
    sentence.mentions.some(
      ({ kind, role, end }) => kind === "subject" && role === "topic" && end === sentence.start + comma,
    )
  );
}

/** “Đà Nẵng mới, gồm Đà Nẵng và Quảng Nam cũ, đứng thứ 17”: what a province was made of. */
function isPartOfMerged(article: Article, sentence: Sentence, owner: Mention, between: string): boolean {
  if (!/^(?:(?:,| và) [^.;:()\d]{2,25}?)*(?: cũ| trước đây| \(cũ\))?(?:, | $)/.test(between)) return false;
  const made = MADE_OF.exec(article.text.slice(sentence.start, owner.start));
  return (
    made !== null &&
    sentence.mentions.some(
      ({ kind, end }) =>
        kind === "subject" && end <= sentence.start + made.index && sentence.start + made.index - end < 12,
    )
  );
}

const MADE_OF =
  /,? \(?(?:gồm|bao gồm|hợp nhất từ|được hợp nhất từ|sáp nhập từ|hình thành từ|vốn là|sau (?:khi )?(?:sáp nhập|hợp nhất)(?: (?:với|cùng))+)(?: [^.;:()]{0,60}(?: và|,))? (?:tỉnh |thành phố |tp\.? ?)?$/;

/** “Với 46,0414 điểm, Thừa Thiên Huế là quán quân”: the name follows in the same clause. */
function ownerAfter({ article, quantity, before }: Occurrence, owners: readonly Mention[]): Mention | null {
  const next = owners.find(({ start, role, kind }) => start >= quantity.end && role === "topic" && kind === "subject");
  // “Mức 0,6321 của bộ này”
  const whose = owners.find(({ kind, start }) => kind === "pronoun" && start >= quantity.end);
  if (whose !== undefined && /^(?: điểm)? của $/.test(article.text.slice(quantity.end, whose.start))) return whose;
  if (next === undefined) return null;
  const between = article.text.slice(quantity.end, next.start);
  if (/[.;:]/.test(between)) return null;
  if (/^(?:với|sau|đạt|được) /.test(before) && /^[^,]*, $/.test(between)) return next;
  return ends(between, / (?:của|tại|ở|cho|trên địa bàn)(?: tỉnh| thành phố| tp\.?)? $/) && between.length < 60
    ? next
    : null;
}

function insideClosedBracket(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  if (open < 0) return false;
  const close = text.indexOf(")", open);
  return close >= 0 && close > at;
}

function stated(mention: Mention, subject: Known<string> | null): Bound<string> | null {
  if (subject === null) return null;
  return { ...subject, how: mention.kind === "pronoun" ? "inherited" : "stated" };
}
