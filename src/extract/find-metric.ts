/** Which metric a percentage, amount or count belongs to: what follows it, else the nearest head before it in its clause. */
import { metrics, secondMeasures, type MetricRow } from "../knowledge/metrics.ts";
import { groupsSaid } from "../vietnamese/words-said.ts";
import type { Article, Sentence } from "./article.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Quantity } from "./quantity.ts";
import { remember } from "./remember.ts";
import { riseAfter } from "./rise.ts";
import { ends, lastMatch } from "./search.ts";

export interface MetricMatch {
  readonly id: string;
  readonly row: MetricRow;
  /** Where the metric's words stand (folded). */
  readonly start: number;
  readonly end: number;
  readonly object: string | null;
}

/** @param last the metric told last, which a short form goes on with */
export function findMetric(
  { article, sentence, quantity }: Occurrence,
  last: string | null = null,
): MetricMatch | null {
  const takes = quantity.kind === "amount" || quantity.kind === "count" ? quantity.kind : "percent";
  const text = article.text.slice(sentence.start, sentence.end);
  // What makes “2.310 sản phẩm” a shop’s may stand in the sentence before.
  const wider = withBefore(article, sentence);
  const follows = said(article, quantity.end, Math.min(sentence.end, quantity.end + 100));
  // “1.384 là số tổ công nghệ số cộng đồng …”
  const named = takes === "count" ? IS_THE_NUMBER.exec(follows) : null;
  const link = (named ?? riseAfter({ article, sentence, quantity }))?.[0].length ?? 0;
  const after = follows.slice(link);
  const shared = takes === "percent" ? sharedTail(after) : null;
  const clauseStart = sentence.start + Math.max(text.lastIndexOf(";", quantity.start - sentence.start - 1) + 1, 0);
  const before = said(article, Math.max(clauseStart, quantity.start - 220), quantity.start);
  let best: (MetricMatch & { distance: number }) | null = null;
  for (const compiled of withLast(candidatesIn(article, sentence), last)) {
    if (compiled.row.takes !== takes) continue;
    if (compiled.needs !== null && !compiled.needs.test(wider)) continue;
    const echo =
      compiled.echo !== null && (compiled.id === last || compiled.echo.needs.test(wider)) ? compiled.echo : null;
    const own = compiled.tail?.exec(after) ?? echo?.tail?.exec(after) ?? null;
    const tail = own ?? (shared === null ? null : (compiled.tail?.exec(after.slice(shared.next)) ?? null));
    const head = tail
      ? null
      : (later(lastOf(compiled.head, before), lastOf(echo?.head ?? null, before)) ??
        (takes === "count" ? countedNoun(compiled, before) : null));
    if (!tail && head === null) continue;
    if (tail === null && head !== null && OF_SOME.test(before.slice(0, head.start))) continue;
    if (compiled.not !== null && ends(before, compiled.not)) continue;
    if (own && isRate(article, quantity.end + link + own[0].length)) continue;
    if (
      head !== null &&
      takes === "percent" &&
      countsAnew(after) &&
      (compiled.of?.test(after) !== true || isSpent(sentence, quantity, before, head))
    )
      continue;
    if (head !== null && takes === "count" && !LINKED.test(before.slice(head.end))) continue;
    if (head !== null && takes === "count" && !STANDS_ALONE.test(after)) continue;
    if (tail && takes === "count" && OUT_OF_USE.test(after.slice(tail[0].length))) continue;
    // A tail touches the number; a head may stand off, but no other number may stand between: that is a series.
    const headEnd = quantity.start - before.length + (head?.end ?? 0);
    // Of two that touch it the shorter: “100% xã có cáp quang và sóng 4G phủ 100% ấp”.
    const distance = own
      ? own[0].length / 1000
      : tail
        ? SHARED_DISTANCE
        : before.length - (head?.end ?? 0) + 1 + 80 * numbersBetween(sentence, quantity, headEnd);
    if (
      distance > (numbersBetween(sentence, quantity, headEnd) === 0 ? 140 : 80) ||
      (best !== null && best.distance <= distance)
    )
      continue;
    const start = tail ? quantity.end : quantity.start - before.length + (head?.start ?? 0);
    const end = tail
      ? quantity.end + link + (own?.[0].length ?? shared?.whole ?? 0)
      : quantity.start - before.length + (head?.end ?? 0);
    const until = Math.max(end, quantity.end);
    const clause = article.text.slice(Math.min(start, quantity.start), until) + beforeBreak(article, until);
    const words = article.text.slice(start, end);
    best = {
      id: compiled.id,
      row: compiled.row,
      start,
      end,
      object: objectOf(compiled, words) ?? objectOf(compiled, clause),
      distance,
    };
  }
  return best;
}

/** “Số trạm BTS của Hòa Bình tăng từ 1.520”: the noun that mostly follows its number stands before it, as what is counted. */
function countedNoun({ tail }: Compiled, before: string): Span | null {
  const counted = tail === null ? null : COUNTED_NOUN.exec(before);
  const noun = counted === null ? null : (tail?.exec(counted.groups?.["noun"] ?? "") ?? null);
  if (counted === null || noun === null) return null;
  const start = counted.index + counted[0].length - (counted.groups?.["noun"] ?? "").length + 1;
  return { start, end: before.length - (counted.groups?.["verb"] ?? "").length };
}

const COUNTED_NOUN =
  /(?:^|[,;:.] ?|\d |là |thì )(?:tổng )?(?:số lượng|lượng|số)(?<noun> [^.;\d][^.;]{2,90}?(?<verb> (?:(?:đã|ước|hiện|cũng|mới|nay|lũy kế) )*(?:là|đạt|lên|lên tới|có|ở mức|(?:(?:tăng|giảm|nâng)(?: mạnh| nhanh| thêm)? )?từ)(?: (?:tới|đến|mức|khoảng|gần|hơn|trên|chừng))* ))$/;

/** A little of what follows, up to where the next clause begins. */
function beforeBreak({ text }: Article, from: number): string {
  return /^[^;.\n]*/.exec(text.slice(from, from + 25))?.[0] ?? "";
}

/** “100% xã và 91% thôn đã có cáp quang”: what the next percentage is followed by is told of this one too. */
function sharedTail(after: string): { readonly whole: number; readonly next: number } | null {
  const match = SHARED_TAIL.exec(after);
  return match === null ? null : { whole: (match.groups?.["whole"] ?? "").length, next: match[0].length };
}

/** What names the number itself is nearer. */
const SHARED_DISTANCE = 79;

const SHARED_TAIL =
  /^(?<whole> (?:số |tổng số )?(?:hộ gia đình|hộ|xã, phường, thị trấn|xã, phường|xã|phường|thị trấn|thôn, bản|thôn|bản|ấp|khóm|tổ dân phố|khu dân cư|trường học|trường|cơ quan|doanh nghiệp))(?:, và|,| và) (?:(?:gần|hơn|trên|khoảng) )?\d+(?:[.,]\d+)? ?%/;

const IS_THE_NUMBER = /^ là (?:tổng )?(?:số lượng|số|lượng)(?= [a-zà-ỹđ])/;

/** Rows of which the sentence, or a little of what stands before it, holds a cue: found once for all its numbers. */
const candidatesIn = remember(({ folded }, { start, end }): readonly Compiled[] =>
  cuesSaid(folded.codes, Math.max(0, start - BEFORE), end)
    .map((row) => COMPILED[row])
    .filter((row) => row !== undefined),
);

/** What was told last may go on by its short form alone: “Huyện Ba Tri có 131 tổ”. */
function withLast(candidates: readonly Compiled[], last: string | null): readonly Compiled[] {
  if (last === null || candidates.some(({ id }) => id === last)) return candidates;
  const told = COMPILED.find(({ id, echo }) => id === last && echo !== null);
  return told === undefined ? candidates : [...candidates, told];
}

/** The sentence and a little of what stands before it. */
function withBefore(article: Article, { start, end }: Sentence): string {
  return said(article, Math.max(0, start - BEFORE), end);
}

/** How far before a sentence its metric may be named. */
const BEFORE = 160;

/** The dot of “TP.HCM” ends no clause. */
function said({ text }: Article, from: number, to: number): string {
  const words = text.slice(from, to);
  return words.includes("tp.") ? words.replace(/(?<=(?<![a-zà-ỹ])tp)\./g, " ") : words;
}

interface Compiled {
  readonly id: string;
  readonly row: MetricRow;
  readonly head: RegExp | null;
  readonly tail: RegExp | null;
  readonly needs: RegExp | null;
  readonly echo: { readonly head: RegExp | null; readonly tail: RegExp | null; readonly needs: RegExp } | null;
  readonly of: RegExp | null;
  readonly not: RegExp | null;
  readonly objects: readonly (readonly [RegExp, string])[];
}

const COMPILED: readonly Compiled[] = [...Object.entries(metrics), ...Object.entries(secondMeasures)].map(
  ([id, row]: [string, MetricRow]) => ({
    id,
    row,
    head: headOf(row.head),
    tail: tailOf(row.tail),
    needs: row.needs === null ? null : new RegExp(row.needs),
    echo:
      row.echo === null
        ? null
        : {
            head: headOf(row.echo.head === undefined ? [] : [row.echo.head]),
            tail: tailOf(row.echo.tail === undefined ? [] : [row.echo.tail]),
            needs: new RegExp(row.echo.needs),
          },
    not: row.not === undefined ? null : new RegExp(`(?:${row.not})$`),
    of: row.of === undefined ? null : tailOf([row.of]),
    objects: row.objects.map(([source, object]) => [new RegExp(source), object] as const),
  }),
);

const cuesSaid = groupsSaid(COMPILED.map(({ row }) => row.cues));

function headOf(sources: readonly string[]): RegExp | null {
  return sources.length === 0 ? null : new RegExp(`(?<![a-z\u00df-\u024f\u1e00-\u1eff])(?:${sources.join("|")})`, "g");
}

function tailOf(sources: readonly string[]): RegExp | null {
  return sources.length === 0 ? null : new RegExp(`^ (?:${sources.join("|")})`);
}

function lastOf(pattern: RegExp | null, text: string): { readonly start: number; readonly end: number } | null {
  return pattern === null ? null : lastMatch(pattern, text);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function later(a: Span | null, b: Span | null): Span | null {
  return a === null || (b !== null && b.end > a.end) ? b : a;
}

/** “0,16 doanh nghiệp công nghệ số/1.000 dân”, “82 thuê bao di động trên 100 dân”: a rate is neither count nor share. */
function isRate(article: Article, end: number): boolean {
  return /^ ?(?:\/ ?(?:[\d.]+ ?(?:dân|người|hộ)|vạn|nghìn|ngàn|dân|người|ngày|tháng)|(?:trên|cho|trong)(?: mỗi)? (?:\d[\d.]*|một|mười)(?: (?:nghìn|ngàn|vạn|triệu))? (?:dân|người))/.test(
    article.text.slice(end, end + 30),
  );
}

/**
 * “…, 95% cán bộ có máy tính”: what follows a percentage is what it is a share of; a metric named before it is then
 * another matter. Words that date, bound or go on with the sentence name no such whole.
 */
export function countsAnew(after: string): boolean {
  return COUNTS_ANEW.test(after);
}

const COUNTS_ANEW =
  /^ (?:vào|cho|trong) (?:mức |tốc độ )?tăng trưởng|^ (?=[a-zà-ỹđ])(?!(?:gr?dp|năm|vào|trong|ngay|cho|theo|so với|và|của|trở lên|mà|là|đã|nhưng|còn|do|thì|tính|cũng|mỗi|hoặc|đến|ở|tại|từ|với|cao|thấp|bằng|trên|khi|chưa|vẫn|phải|cần|để|nhờ|trước|sau|xếp|đứng|tăng|giảm|vượt|hết|cuối|qua|như|nên|đề ra|đặt ra|giao|được giao|nêu ra|kế hoạch|mục tiêu|chỉ tiêu|tổng|bỏ xa|dẫn đầu|đứng đầu|đều|cùng|khá|chỉ|thay vì|chứ không)(?![a-zà-ỹđ]))/;

/** “75% hộ gia đình có Internet cáp quang và 100% thôn …”: the words before belong to the percentage that they follow. */
function isSpent(sentence: Sentence, quantity: Quantity, before: string, head: Span): boolean {
  const start = quantity.start - before.length + head.start;
  return (
    / (?:và|cùng) $/.test(before) &&
    sentence.quantities.some(({ kind, end }) => kind === quantity.kind && end <= start && start - end <= 4)
  );
}

/** Only numbers that the metric could be told in part it from its own: “từ 15 tuổi” does not stand before a percentage. */
function numbersBetween(sentence: Sentence, quantity: Quantity, from: number): number {
  const rivals = RIVALS[quantity.kind] ?? [];
  return sentence.quantities.filter(
    ({ start, kind }) => start >= from && start < quantity.start && rivals.includes(kind),
  ).length;
}

const RIVALS: Readonly<Record<string, readonly string[]>> = {
  percent: ["percent", "percent-change", "amount"],
  amount: ["percent-change", "amount"],
  count: ["percent", "percent-change", "amount", "count"],
};

/** “doanh nghiệp công nghệ số đạt 560”; a comma or another story between head and count parts them. */
const LINKED = /^(?!.* và )[^.;,]*$/;
/** “7/8 huyện có tỷ lệ hồ sơ nộp trực tuyến trên 70%”: a bar that some of them passed, nobody’s value. */
const OF_SOME =
  /(?:\d+(?:\/\d+)?|nhiều|một số|hầu hết các|các) (?:huyện|xã|phường|thị xã|địa phương|đơn vị|sở|cơ quan|ngành)[^.;,]{0,30} (?:có|đạt) (?:tỷ lệ |số )?$/;
/** “1.604 trạm BTS mất liên lạc” counts a failure, not the stations there are. */
const OUT_OF_USE =
  /^ (?:bị|mất|hư|hỏng|gãy|nghiêng|cháy|đổ|ngừng|tạm ngừng|gián đoạn|giải thể|phá sản|chưa|không)(?![a-zà-ỹ])/;

/** The counted noun went before: none other may follow. */
const STANDS_ALONE =
  /^(?:$|[.,;:)]| \(| (?:đơn vị|doanh nghiệp(?=[.,;)]|$)|thuê bao|tổ|trạm|lượt|lần|chứng thư|sản phẩm(?=[.,;)]|$)|và|vào|trong|năm|so với|trên|đến|tính|chỉ sau|sau|nhờ|cuối|đầu))/;

function objectOf(compiled: Compiled, clause: string): string | null {
  return compiled.objects.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
}
