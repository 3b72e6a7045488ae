/**
 * Scores that belong to nobody in particular: the mean over a group, and the nation’s own. “giá trị trung bình cả nước”
 * is the mean of the provinces, “DTI quốc gia” is the nation: two different numbers.
 */
import type { Article, Sentence } from "./article.ts";
import { ownerInBracket, type Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import { known } from "./known.ts";
import { type Mention, mentionsOf } from "./mention.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { ends, matchesOf } from "./search.ts";

/** Whichever of the two is named nearer before the number; null where neither is, or a subject stands nearer still. */
export function bindMean(here: Occurrence, discourse: Discourse): Bound<string> | null {
  if (ownerInBracket(here) !== null) return null;
  const mean = meanOf(here, discourse) ?? meanAfter(here, discourse);
  const nation = nationOf(here);
  if (mean === null || nation === null) return mean?.bound ?? nation?.bound ?? null;
  return nation.at > mean.at ? nation.bound : mean.bound;
}

interface Named {
  readonly bound: Bound<string>;
  readonly at: number;
}

/** “DTI quốc gia đạt 0,7955”. */
function nationOf(here: Occurrence): Named | null {
  const { article, sentence, quantity } = here;
  if (/^ (?:điểm )?của (?:dti|chỉ số[^,;.]{0,30}) quốc gia/.test(article.text.slice(quantity.end, quantity.end + 60)))
    return { bound: { ...known("country:vn", null, "the nation’s own"), how: "stated" }, at: quantity.start };
  const level =
    /(?:ở |về |xét |trên )?(?:cấp (?:độ )?|tầm |phạm vi |quy mô )quốc gia|(?:tính |xét |nhìn )?chung (?:cả nước|quốc gia|toàn quốc)(?=,)|bình diện quốc gia|(?:chính phủ|kinh tế|xã hội) số quốc gia(?= (?:đều |cùng |đã )*(?:$|tăng|đạt|là|có|ở mức|lên))|(?<=^|[,.;:] |[-+*•] |20\d\d |(?:rằng|thì|nếu|khi) )chỉ số quốc gia/.exec(
      here.before,
    );
  if (level !== null && !ownerAfter(sentence, quantity, sentence.start + level.index))
    return {
      bound: { ...known("country:vn", null, "at national level"), how: "stated" },
      at: sentence.start + level.index,
    };
  const index = sentence.mentions.filter(({ kind, end }) => kind === "index" && end <= quantity.start).at(-1);
  if (index === undefined) return null;
  const after = article.text.slice(index.end, quantity.start);
  const before = article.text.slice(Math.max(sentence.start, index.start - 40), index.start);
  // “DTI quốc gia”, “DTI 2022 quốc gia”, “chỉ số chuyển đổi số quốc gia DTI”
  if (
    !/^\)?(?: ?\([^)]{1,50}\))?(?: năm)?(?: 20\d\d)? (?:(?:cấp )?quốc gia|(?:chung )?của (?:cả nước|việt nam|nước ta)(?= (?:năm 20\d\d )?(?:đạt|là|chỉ|mới|dừng|lên|ở|tăng)))/.test(
      after,
    ) &&
    !ends(before, /số (?:cấp )?quốc gia \(?$/)
  )
    return null;
  return ownerAfter(sentence, quantity, index.end)
    ? null
    : { bound: { ...known("country:vn", index), how: "stated" }, at: index.start };
}

/** “Trung bình: 0,3982” under a heading that names a group of ministries. */
const ONLY_MEAN = /^(?:[-+•*] ?)?(?:giá trị |điểm |điểm số )?(?:trung bình|bình quân)(?: chung)?(?: (?:là|đạt)|:) $/;
const THIS_GROUP = /của (?:khối|nhóm) này(?![a-zà-ỹ])/;

/** “Bộ Tài chính dẫn đầu các bộ. … Giá trị trung bình của khối này …”: the group named last, in the paragraph. */
function groupSaidBefore(article: Article, sentence: Sentence): Mention | null {
  const paragraph = article.sentences.filter(({ line, index }) => line === sentence.line && index < sentence.index);
  return mentionsOf(paragraph).findLast(({ kind, id }) => kind === "group" && id !== "rest") ?? null;
}

const MEAN_WORDS = ["trung bình", "bình quân", "mặt bằng"];

/** “giá trị trung bình cả nước đạt 0,6961”, “bộ không có DVC 0,2151”, “trung bình thế giới là 0.6382”. */
function meanOf(here: Occurrence, discourse: Discourse): Named | null {
  const { article, sentence, quantity } = here;
  const before = here.before;
  const word = Math.max(...MEAN_WORDS.map((phrase) => before.lastIndexOf(phrase)));
  const meanAt = word < 0 ? -1 : sentence.start + word;
  // “nhỉnh hơn trung bình nhóm (0,6355) và tăng 21,4%”: only measured by.
  if (word >= 0 && /change$/.test(quantity.kind) && MEASURED_BY.test(before.slice(Math.max(0, word - 24)))) return null;
  const region = sentence.mentions.filter(({ kind, end }) => kind === "region" && end <= quantity.start).at(-1);
  if (word >= 0 && region !== undefined && region.start > meanAt && !ownerAfter(sentence, quantity, region.end))
    return { bound: { ...known(region.id, region), how: "stated" }, at: region.start };
  const groups = sentence.mentions.filter(
    ({ kind, start, end }) =>
      kind === "group" && end <= quantity.start && !inClosedBracket(article, sentence, start, quantity),
  );
  const group = groups.at(-1);
  if (word >= 0 && !ownerAfter(sentence, quantity, meanAt) && !before.slice(word).includes(";")) {
    const since = before.slice(word);
    const named =
      group !== undefined && !ownerAfter(sentence, quantity, group.end) && !OF_ALL_PROVINCES.test(since) ? group : null;
    if (
      named === null &&
      /(?:nhóm|khối|bảng|\d+ (?:bộ|bộ, ngành|cơ quan|đơn vị)) này|của (?:cả |toàn )?(?:nhóm|khối) (?!tỉnh|địa phương)|(?:trung bình|bình quân)(?: chung| cả| toàn| của)* (?:nhóm|khối|bảng)(?= ?\(| là| đạt| chỉ| mới|,|$)/.test(
        before,
      ) &&
      discourse.ministries !== null
    )
      return {
        bound: {
          ...known(`average:${discourse.ministries.population}`, null, "the group that the text speaks of"),
          how: "inherited",
        },
        at: meanAt,
      };
    // “thấp hơn con số 0,6355 của các bộ có dịch vụ công”
    const whose = sentence.mentions.find(({ kind, start }) => kind === "group" && start >= quantity.end);
    if (
      whose !== undefined &&
      /^(?:provinces|ministries)/.test(whose.id) &&
      /^ (?:điểm )?của (?:các |khối |nhóm )?$/.test(article.text.slice(quantity.end, whose.start))
    )
      return { bound: { ...known(`average:${whose.id}`, whose), how: "stated" }, at: meanAt };
    // “cao hơn mức trung bình 0,6355 của khối này”
    if (
      named === null &&
      discourse.ministries !== null &&
      /^ của (?:cả |toàn )?(?:khối|nhóm)(?: này| đó| trên)?(?![a-zà-ỹ])/.test(
        article.text.slice(quantity.end, quantity.end + 24),
      )
    )
      return {
        bound: {
          ...known(`average:${discourse.ministries.population}`, null, "the group that the text speaks of"),
          how: "inherited",
        },
        at: meanAt,
      };
    const said = named === null && THIS_GROUP.test(since) ? groupSaidBefore(article, sentence) : null;
    if (said !== null)
      return {
        bound: { ...known(`average:${said.id}`, said, "the group that the text speaks of"), how: "inherited" },
        at: meanAt,
      };
    const nth = named === null ? matchesOf(NTH_GROUP, since).at(-1) : undefined;
    const counted =
      nth === undefined ? undefined : discourse.ministryGroups[nth.groups?.["second"] === undefined ? 0 : 1];
    if (counted !== undefined)
      return {
        bound: { ...known(`average:${counted.population}`, null, "the group by its number"), how: "inherited" },
        at: meanAt,
      };
    if (named === null && OF_MINISTRIES.test(since))
      return {
        bound: {
          ...known(`average:${discourse.ministries?.population ?? "ministries"}`, null, "the mean of the ministries"),
          how: "stated",
        },
        at: meanAt,
      };
    return { bound: average(named, discourse, before), at: meanAt };
  }
  // “giá trị trung bình của các bộ là 0,5702; …; của 63 tỉnh, thành phố là 0,5763”
  if (word >= 0 && OF_ALL_NEXT.test(before)) return { bound: average(null, discourse), at: meanAt };
  if (group === undefined || ownerAfter(sentence, quantity, group.end)) return null;
  // “Đà Nẵng tiếp tục giữ ngôi đầu khối tỉnh với 0,6419”: where it is first.
  const rankedIn = sentence.quantities.some(
    ({ kind, end }) =>
      kind === "rank" &&
      end < group.start &&
      /^ (?:trong |của |ở )?(?:khối |nhóm |cấp |các )*$/.test(article.text.slice(end, group.start)),
  );
  if (rankedIn && ownerBefore(sentence, group)) return null;
  // “Thanh Hóa đứng thứ 5 ở bảng DTI cấp tỉnh năm 2024, tổng điểm 0,7614”: the table, not the mean of who is in it.
  const tabled = ends(
    article.text.slice(sentence.start, group.start),
    /(?:bảng|xếp hạng)(?: xếp hạng)?(?: dti| chỉ số(?: chuyển đổi số)?| chuyển đổi số)*(?: \(dti\))? $/,
  );
  if (tabled && ownerBefore(sentence, group)) return null;
  // “Viện … giành quán quân trong nhóm 9 cơ quan không cung cấp dịch vụ công, điểm 0,4813”: the set, not whose score it is.
  const among = ends(
    article.text.slice(sentence.start, group.start),
    /(?:trong|của|thuộc|ở|đứng đầu|dẫn đầu|thứ nhất|hạng nhất)(?: nhóm| khối| số)?(?: \d+)?(?: cơ quan| bộ)?(?:,| ngành)* $/,
  );
  if (among && ownerBefore(sentence, group)) return null;
  // “đứng đầu cả nước” ranks; only a mean makes the whole country own a score.
  if (group.id === "provinces" && /^(?:cả nước|toàn quốc)$/.test(article.text.slice(group.start, group.end)))
    return null;
  // “Cấp tỉnh đứng sau về tốc độ, giá trị 0,6783”, in a text that tells of means.
  if (discourse.topic?.value.startsWith("average:") === true && quantity.unit === "ratio")
    return { bound: average(group, discourse), at: group.start };
  const headed = ends(article.text.slice(sentence.start, group.start), /(?:dti|chỉ số|giá trị)[^.;]{0,30}$/);
  const since = article.text.slice(group.end, quantity.start);
  const linked =
    /^(?: năm \d{4})? (?:là |đạt |chỉ |thì |có giá trị )?$/.test(since) ||
    (toldOfScores(article, sentence) && GREW.test(since));
  const far = article.text.slice(group.end, quantity.start).length > 60;
  return linked || (headed && !far) ? { bound: average(group, discourse), at: group.start } : null;
}

/** “Con số 0,6783 là giá trị trung bình DTI của 63 tỉnh”: the mean is told after its number. */
function meanAfter({ article, sentence, quantity }: Occurrence, discourse: Discourse): Named | null {
  const told = MEAN_AFTER.exec(article.text.slice(quantity.end, sentence.end));
  if (told === null) return null;
  const end = quantity.end + told[0].length;
  const group = sentence.mentions.find(
    ({ kind, start }) => kind === "group" && start >= quantity.end && start <= end + 12,
  );
  return group === undefined && !OF_PROVINCES.test(article.text.slice(end, end + 12))
    ? null
    : { bound: average(group ?? null, discourse), at: quantity.end };
}

const MEAN_AFTER =
  /^(?: điểm)? (?:chính )?là (?:giá trị |điểm số |điểm |mức )?(?:trung bình|bình quân)(?: chung)?(?: dti| chỉ số dti| chuyển đổi số)?(?: (?:của|cấp|các|khối|cả))* /;
const OF_PROVINCES = /^(?:6[0-3]|34) (?:tỉnh|địa phương)|^(?:các )?(?:tỉnh|địa phương)/;

const MEASURED_BY =
  /(?:hơn|kém|vượt|dưới|trên|so với) (?:mức )?(?:trung bình|bình quân|mặt bằng)[^(),;]{0,30} \([\d.,]+(?: điểm)?\)(?:,| và) /;

/** “giá trị DTI của cả ba khối đều tăng. Khối tỉnh tăng 17,1%, lên 0,6783”: what the sentence before says of the groups. */
export function toldOfScores(article: Article, sentence: Sentence): boolean {
  const before = article.sentences[sentence.index - 1];
  return (
    before?.line === sentence.line &&
    before.mentions.some(({ kind, id }) => kind === "index" && id === "dti") &&
    /(?:giá trị|điểm|dti|chỉ số)[^.;]* (?:khối|nhóm)(?![a-zà-ỹ])/.test(article.text.slice(before.start, before.end))
  );
}

const GREW =
  /^(?: [^,.;:()\d]{0,30},)? ?(?:(?:tăng|giảm)(?: thêm| mạnh| nhẹ)? \d[\d.,]* ?%(?: so với năm \d{4})?,? (?:và )?(?:lên|đạt|ở mức|còn|với|xuống|giá trị|lên mức) )?$/;

/** “(cấp bộ có 6): nhận thức số 0,8125”: a gloss owns nothing outside it. */
function inClosedBracket(article: Article, sentence: Sentence, at: number, quantity: Quantity): boolean {
  const open = article.text.lastIndexOf("(", at);
  if (open < sentence.start) return false;
  const close = article.text.indexOf(")", open);
  return close > at && close < quantity.start;
}

/** “của bảng thứ nhất là 0,4595, của bảng thứ hai là 0,2151” */
const NTH_GROUP = /(?:bảng|nhóm|khối) thứ (?:nhất|(?<second>hai))/g;

/** “giá trị trung bình của 17 bộ” */
const OF_MINISTRIES =
  /^\S+ \S+ (?:chung )?(?:của )?(?:các |cả |\d{1,2} |khối )*bộ(?:, ngành|, cơ quan)?(?= (?!tt|kh|nội|y|thông|khoa)|[,(:])/;

/** “trung bình của 63 tỉnh, thành là …” */
const OF_ALL_PROVINCES = /^\S+ \S+ (?:chung )?(?:của )?(?:các |cả )?(?:6[0-3]|34) (?:tỉnh|địa phương)/;

const OF_ALL_NEXT =
  /; (?:còn |và )?(?:của )?(?:các |cả )?(?:6[0-3]|34) (?:tỉnh|địa phương)[^;:\d]{0,20} (?:là|đạt|ở mức) $/;

function ownerBefore(sentence: Sentence, group: Mention): boolean {
  return sentence.mentions.some(({ kind, role, end }) => kind === "subject" && role === "topic" && end <= group.start);
}

function ownerAfter(sentence: Sentence, quantity: Quantity, at: number): boolean {
  return sentence.mentions.some(
    ({ kind, role, start, end }) =>
      (kind === "subject" || kind === "pronoun") && role === "topic" && start >= at && end <= quantity.start,
  );
}

/** Without a named group the mean is that of the provinces. “nhóm còn lại” is the other group of ministries. */
function average(group: Mention | null, { ministries }: Discourse, said: string | null = null): Bound<string> {
  const id =
    group?.id ?? (said !== null && ONLY_MEAN.test(said) ? (ministries?.population ?? "provinces") : "provinces");
  const other = ministries?.population ?? "ministries-without-public-services";
  return { ...known(`average:${id === "rest" ? other : id}`, group), how: group === null ? "inherited" : "stated" };
}
