/** Whom a document is about, and how surely. */
import { publishers } from "../knowledge/ministries.ts";
import { withoutPlaces } from "./among-all.ts";
import type { Article, Sentence } from "./article.ts";
import { known, type Known } from "./known.ts";
import { type Mention, mentionsOf } from "./mention.ts";
import { ends } from "./search.ts";

export interface Main {
  readonly main: Known<string> | null;
  /** Whether the document is about one province: each new paragraph then is about it again. */
  readonly dominant: boolean;
  /** Whether it alone stands in the headline: a province, or a ministry that the text is about. */
  readonly headed: boolean;
}

/** The province that stands in the headline and lead, and is named most often. */
export function findMain(article: Article): Main {
  const ministry = ministryOfHeadline(article);
  if (ministry !== null)
    return { main: known(ministry.id, ministry, "whom the document is about"), dominant: false, headed: true };
  const counts = new Map<string, { first: Mention; count: number; named: number; leads: boolean }>();
  for (const sentence of article.sentences) {
    for (const mention of sentence.mentions) {
      if (mention.kind !== "subject" || mention.role !== "topic" || !mention.id.startsWith("province:")) continue;
      // “Khách giao dịch tại một ngân hàng ở Hà Nội. Ảnh: …”
      if (standsForPlace(article, sentence, mention)) continue;
      const leads = sentence.index < 2;
      const seen = counts.get(mention.id);
      if (seen === undefined) counts.set(mention.id, { first: mention, count: leads ? 3 : 1, named: 1, leads });
      else {
        seen.count += 1;
        seen.named += 1;
      }
    }
  }
  const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start);
  // “Giám đốc Sở TT&TT Lai Châu cho biết, tỉnh …”: the province is named only in the names of its bodies.
  const body = best === undefined ? onlyBody(article) : null;
  if (body !== null)
    return { main: known(body.id, body, "whom the document is about"), dominant: false, headed: false };
  const place = best === undefined ? onlyPlace(article) : null;
  if (place !== null)
    return { main: known(place.id, place, "where the document tells of"), dominant: false, headed: false };
  if (best === undefined) {
    const nation = nationOf(article);
    return { main: nation, dominant: false, headed: nation !== null };
  }
  // A province that comes up once or twice in a text on the nation is only an example of it.
  const national = nationalMentions(article);
  const [nation] = national;
  // “Hà Nội và TP.HCM là hai nơi tập trung đông nhất”: neither is more than the other.
  const nationFirst = nation !== undefined && nation.start < best.first.start;
  const rivals = nationFirst && best.count === second?.count;
  // “… tỷ lệ của cả nước là 45,2%. Nghệ An thuộc nhóm khá khi có 61,4%”: named once, after the nation.
  const example =
    nationFirst && !isPlace(article, nation) && best.named === 1 && best.first.start > (article.sentences[0]?.end ?? 0);
  if (
    rivals ||
    example ||
    (nation !== undefined && isBoard(article, counts.size, best)) ||
    (!best.leads && nation !== undefined && best.count <= 2 && national.length > best.count)
  )
    return {
      main: { value: "country:vn", start: nation.start, end: nation.end, note: "what the document is about" },
      dominant: false,
      headed: false,
    };
  const main = known(best.first.id, best.first, "whom the document is about");
  const inHeadline = new Set(
    article.sentences[0]?.mentions
      .filter(({ kind, id }) => kind === "subject" && id.startsWith("province:"))
      .map(({ id }) => id),
  );
  return {
    main,
    dominant: best.count >= 4 && best.count >= 2 * (second?.count ?? 0),
    headed: inHeadline.size === 1 && inHeadline.has(best.first.id),
  };
}

/** “Chỉ số quốc gia tăng 8,6%, Hà Nội dẫn đầu …”: a text that goes through a whole board is about none of those on it. */
function isBoard({ sentences, text }: Article, named: number, best: { first: Mention; named: number }): boolean {
  if (named < BOARD || best.named * 2 > named) return false;
  const { start, end } = best.first;
  const headed = start < (sentences[0]?.end ?? 0);
  if (headed && !/^ (?:tiếp tục |vẫn |lại )?(?:dẫn đầu|đứng đầu|đứng nhất|quán quân)/.test(text.slice(end, end + 30)))
    return false;
  return !sentences.some(({ mentions }) => mentions.some(({ kind, id }) => kind === "pronoun" && id === "tỉnh"));
}
/** Provinces on a board, at least. */
const BOARD = 8;

/** “Bộ Tư pháp: một năm làm dữ liệu”: a ministry that opens the headline and is named more than any province. */
function ministryOfHeadline({ sentences }: Article): Mention | null {
  const [headline, next] = sentences;
  if (headline === undefined || headline.line === next?.line) return null;
  const [first, second] = headline.mentions.filter(({ kind }) => kind === "subject");
  if (first === undefined || second !== undefined) return null;
  // “Chỉ số chuyển đổi số năm 2022 của Bộ Nội vụ”
  if (
    first.id.startsWith("ministry:") &&
    first.role === "topic" &&
    first.end === headline.end &&
    headline.mentions.some(({ kind }) => kind === "index")
  )
    return first;
  if (first.start !== headline.start) return null;
  if (!first.id.startsWith("ministry:") || publishers.has(first.id.slice("ministry:".length))) return null;
  const counts = new Map<string, number>();
  for (const { kind, id } of mentionsOf(sentences)) if (kind === "subject") counts.set(id, (counts.get(id) ?? 0) + 1);
  const own = counts.get(first.id) ?? 0;
  const rivals = [...counts].filter(([id]) => id !== first.id && /^(?:province|ministry):/.test(id));
  return own >= 2 && rivals.every(([, count]) => count < own) ? first : null;
}

function standsForPlace(article: Article, sentence: Sentence, { start }: Mention): boolean {
  const isCaption = /^(?:\(?ảnh|ảnh minh họa)\b/.test(
    article.text.slice(article.sentences[sentence.index + 1]?.start ?? 0, sentence.end + 16),
  );
  return isCaption && ends(article.text.slice(sentence.start, start), / (?:ở|tại)(?: tỉnh| thành phố| tp\.?)? $/);
}

/** “Tại Sơn La, dịch vụ công trực tuyến …”: the one province that is named, where a sentence opens with it. */
function onlyPlace(article: Article): Mention | null {
  const provinces = article.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention) =>
      mention.kind === "subject" && mention.id.startsWith("province:") ? [{ mention, sentence }] : [],
    ),
  );
  const [first] = provinces;
  if (first === undefined || new Set(provinces.map(({ mention }) => mention.id)).size > 1) return null;
  const { mention, sentence } = first;
  return ends(article.text.slice(sentence.start, mention.start), /^(?:tại|ở)(?: tỉnh| thành phố| tp\.?)? $/) &&
    article.text[mention.end] === "," &&
    !/hội nghị|hội thảo|họp|diễn đàn|tổ chức|diễn ra|khai mạc|công bố/.test(
      article.text.slice(mention.end, sentence.end),
    )
    ? mention
    : null;
}

function onlyBody(article: Article): Mention | null {
  const bodies = mentionsOf(article.sentences).filter(({ body }) => body === true);
  return new Set(bodies.map(({ id }) => id)).size === 1 ? (bodies[0] ?? null) : null;
}

/** “Đứng đầu cả nước là …”, “thứ 8 toàn quốc”: a place, not the nation. */
function isPlace({ text }: Article, { start, end }: Mention): boolean {
  return withoutPlaces(text.slice(Math.max(0, start - 24), end)).endsWith(" ");
}

function nationalMentions(article: Article): readonly Mention[] {
  return mentionsOf(article.sentences).filter(
    ({ kind, id, start, end }) =>
      id === "country:vn" || (kind === "group" && /^(?:cả nước|toàn quốc)$/.test(article.text.slice(start, end))),
  );
}

/** Where no province is told of, Vietnam, if it stands in the headline or lead. */
function nationOf(article: Article): Known<string> | null {
  const first = mentionsOf(article.sentences.slice(0, 3)).find(
    ({ kind, id }) => kind === "subject" && id.startsWith("country:"),
  );
  return first?.id === "country:vn" ? known(first.id, first, "whom the document is about") : null;
}
