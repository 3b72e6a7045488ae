/**
 * Who wrote it: linked data, meta tags, microdata, then the byline the page prints. In all of them sites put their
 * own name (VnExpress and every NukeViet portal in meta[name=author]); that is no author.
 */
import { collapse } from "./collapse.ts";
import { decodeEntities } from "./decode-entities.ts";
import type { Head } from "./read-head.ts";
import type { LinkedData } from "./read-json-ld.ts";
import type { Line } from "./read-lines.ts";

export function readAuthor(
  { meta, authors }: Head,
  lines: readonly Line[],
  linked: LinkedData,
  title: string | null,
): string | null {
  const sites = [meta.get("og:site_name"), linked.publisher, meta.get("application-name"), meta.get("generator")];
  const siteNames = new Set(sites.filter((one) => typeof one === "string").map((one) => one.toLowerCase()));
  const accept = (names: readonly (string | undefined)[]): string | null => {
    const people = names
      .filter((one) => one !== undefined)
      .map((one) => cleanAuthor(one))
      .filter((one) => isName(one) && !isSite(one, siteNames));
    return people.length === 0 ? null : [...new Set(people)].join(", ");
  };
  return (
    accept(linked.authors) ??
    accept(
      META_NAMES.map((name) => meta.get(name))
        .filter((one) => one !== undefined && one !== "")
        .slice(0, 1),
    ) ??
    accept(authors.slice(0, 1)) ??
    accept(readByline(lines, title))
  );
}

const META_NAMES = [
  "author",
  "article:author",
  "dc.creator",
  "parsely-author",
  "sailthru.author",
  "byl",
  "twitter:data1",
];

/** “Tác giả: Bình Minh”, “By Jane Doe | 22 October 2025”, “Bình Minh (tổng hợp)”: the name alone. */
export function cleanAuthor(text: string): string {
  return collapse(decodeEntities(text))
    .replace(
      /^(?:tác giả|bài(?: và ảnh)?|người viết|thực hiện|theo|written by|posted by|by|author)(?:\s*:\s*|\s+(?=\p{Lu}))/iu,
      "",
    )
    .replace(/\s*(?:[|•·]|\s[-–—]\s).*$/u, "")
    .replace(/[.,;:]+$/, "")
    .trim();
}

const MAX_LENGTH = 60;

/** Short, not an address, no date, and begins as names do. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_LENGTH || /https?:|www\.|@|\d{3}|\.(?:com|vn|net|org)\b/i.test(text))
    return false;
  return /^\p{Lu}/u.test(text) || /^\p{Ll}+$/u.test(text);
}

const DESK =
  /^(?:admin(?:istrator)?|editor(?:ial)?|staff|ban biên tập|quản trị(?: viên)?|webmaster|user|unknown|none|null)$/i;
const PORTAL = /^(?:báo|cổng|trang|sở|bộ|ủy ban|ubnd|tạp chí|đài|trung tâm) /i;

function isSite(name: string, siteNames: ReadonlySet<string>): boolean {
  return siteNames.has(name.toLowerCase()) || DESK.test(name) || PORTAL.test(name);
}

const LINES_NEAR_TITLE = 14;

/** Near the headline; a line that says “Tác giả:” anywhere. */
function readByline(lines: readonly Line[], title: string | null): string[] {
  const at = Math.max(
    0,
    lines.findIndex(({ text }) => text === title),
  );
  const near = lines.slice(Math.max(0, at - 4), at + LINES_NEAR_TITLE);
  const named = near.find(({ isNamedAuthor, text }) => isNamedAuthor && isName(cleanAuthor(text)));
  const labelled = lines.find(({ text }) => text.length <= MAX_LENGTH + 20 && /^tác giả\s*:/i.test(text));
  return [labelled ?? named].filter((line) => line !== undefined).map(({ text }) => text);
}
