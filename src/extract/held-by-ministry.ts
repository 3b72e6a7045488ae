/** Whether a metric is a ministry's own: its services, dossiers, budget and apps, not what it only reports. */
import { publishers } from "../knowledge/ministries.ts";
import type { Bound } from "./bind-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { FoundMetric } from "./found-metric.ts";
import { known } from "./known.ts";
import type { Occurrence } from "./occurrence.ts";
import { ends } from "./search.ts";

/**
 * @param subject whom the sentence is about
 * @param rest the words after the number, up to the next one
 */
export function ownedByMinistry(
  here: Occurrence,
  metric: FoundMetric,
  subject: Bound<string> | null,
  rest: string,
  discourse: Discourse,
): Bound<string> | null {
  const { article, sentence, quantity, before } = here;
  // “Tỷ lệ hồ sơ nộp trực tuyến của Bộ Tư pháp đạt 71,35%”
  const ministry = /^(?:online-|it-budget)/.test(metric.id)
    ? sentence.mentions.find(
        ({ kind, id, start, end }) =>
          kind === "subject" &&
          id.startsWith("ministry:") &&
          end <= quantity.start &&
          ends(article.text.slice(sentence.start, start), / (?:của|tại) $/) &&
          /^(?: năm \d{4})? (?:đạt|là|chỉ|mới|đã|chiếm|ở mức|lên|tăng)(?: [a-zà-ỹ]+){0,3} $/.test(
            article.text.slice(end, quantity.start),
          ),
      )
    : undefined;
  if (ministry !== undefined && !publishers.has(ministry.id.slice("ministry:".length)))
    return { ...known(ministry.id, ministry), how: "stated" };
  const speaker = /^online-/.test(metric.id) ? speakerOf(here) : null;
  if (speaker !== null) return speaker;
  // “Bộ đặt mục tiêu …, nâng tỷ lệ dịch vụ công toàn trình lên 70%”: a ministry has services and dossiers of its own.
  const isMain = discourse.headed && subject !== null && subject.value === discourse.main?.value;
  if (
    subject?.value.startsWith("ministry:") === true &&
    (/^(?:online-|it-budget|app-installs)/.test(metric.id) ||
      (isMain && metric.id === "digital-signatures" && IN_THE_MINISTRY.test(rest))) &&
    !publishers.has(subject.value.slice("ministry:".length)) &&
    (subject.how === "stated" ||
      isMain ||
      // “tỷ lệ hồ sơ nộp trực tuyến của Bộ đạt 71,35%. Đến hết tháng 6/2023, 100% dịch vụ công …”
      (discourse.metric?.subject?.value === subject.value && sentence.index - discourse.metric.sentence <= 2) ||
      OF_THE_MINISTRY.test(before) ||
      OF_THE_MINISTRY.test(rest) ||
      (metric.id === "it-budget" && /của toàn ngành/.test(before)) ||
      /(?:^|[,;] |(?:^|[,;] )(?:đến nay|hiện nay|hiện|năm qua|thời gian qua|(?:tính )?đến (?:hết |cuối )?[^,;]{2,20}),? )bộ (?=đặt|phấn đấu|đã|cũng|có|đạt|hiện|cung cấp)/.test(
        before,
      ))
  )
    return subject;
  return null;
}

/** “Bộ Công Thương cho biết 100% thủ tục hành chính …”: a ministry that speaks of nobody else speaks of its own services. */
function speakerOf({ article, sentence }: Occurrence): Bound<string> | null {
  const [speaker, ...others] = sentence.mentions.filter(({ kind }) => kind === "subject" || kind === "group");
  return speaker?.start === sentence.start &&
    others.length === 0 &&
    speaker.id.startsWith("ministry:") &&
    !publishers.has(speaker.id.slice("ministry:".length)) &&
    /^ (?:cho biết|cho hay|thông tin|khẳng định),? (?!cả nước|toàn quốc)/.test(
      article.text.slice(speaker.end, speaker.end + 30),
    ) &&
    !/cả nước|toàn quốc|các (?:bộ|địa phương|tỉnh)/.test(article.text.slice(speaker.end, sentence.end))
    ? { ...known(speaker.id, speaker), how: "stated" }
    : null;
}

const IN_THE_MINISTRY = /(?:trong|của|toàn) (?:ngành|bộ)(?![a-zà-ỹ])/;
const OF_THE_MINISTRY =
  /(?<![a-zà-ỹ])(?:của|cho|tại) bộ(?=$|[,.;:]| (?:đạt|là|chỉ|đã|mới|được|có|tăng|giảm|lên|chiếm|ở|còn|hiện|cũng|thì|giữ)(?![a-zà-ỹ]))|(?:^|[,;:“"] ?|20\d\d )bộ (?:chỉ |mới |đã |cũng |được |đang )*(?:được |có |bố trí|dành|chi|giải quyết|cung cấp|tiếp nhận|đạt)/;
