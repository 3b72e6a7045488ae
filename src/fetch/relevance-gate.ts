/**
 * Whether a page may be about the subject, by words: before it is fetched from title, lead and the words in its
 * address, and again from its text. Words are phrases; case, the place of tone marks and kinds of dashes and spaces do
 * not matter, diacritics do, save in addresses, which have none.
 */
import { fold } from "../vietnamese/fold.ts";

export interface RelevanceGate {
  /** "unknown": what is known of it does not say; fetch it, then ask `judgeText`. */
  readonly judge: (page: Described) => "relevant" | "irrelevant" | "unknown";
  /** @param text title, lead and body, or as much as there is */
  readonly judgeText: (text: string) => boolean;
}

export interface Described {
  readonly url: string;
  readonly title: string | null;
  readonly lead: string | null;
}

/**
 * How much must be silent before a page is passed over unread: "title": title or address; "lead": title and lead;
 * "text": always the text itself.
 */
export type GateDepth = "title" | "lead" | "text";

/** @param words none: everything is relevant */
export function createRelevanceGate(words: readonly string[], depth: GateDepth = "lead"): RelevanceGate {
  const phrases = words.map((word) => plain(word).trim()).filter((word) => word !== "");
  if (phrases.length === 0) return { judge: () => "relevant", judgeText: () => true };
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "u");
  const slugs = phrases.map((phrase) => `-${slugOf(phrase)}-`);
  const judgeText = (text: string): boolean => pattern.test(plain(text));
  return {
    judgeText,
    judge: ({ url, title, lead }) => {
      if (judgeText(`${title ?? ""}\n${lead ?? ""}`)) return "relevant";
      const slug = slugOfAddress(url);
      if (slugs.some((one) => slug.includes(one))) return "relevant";
      const isTold =
        depth === "title" ? title !== null || wordsIn(slug) >= FEWEST_WORDS : title !== null && lead !== null;
      return depth !== "text" && isTold ? "irrelevant" : "unknown";
    },
  };
}

function plain(text: string): string {
  return fold(text).text.replace(/\s+/g, " ");
}

function escape(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function slugOf(phrase: string): string {
  const bare = phrase
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đð]/g, "d");
  return bare.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** The path's words, with a hyphen at each end: "-vi-news-chuyen-doi-so-4043-html-". */
function slugOfAddress(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Not every address is encoded in UTF-8; then only its plain letters are read.
  }
  return `-${slugOf(decoded.toLowerCase())}-`;
}

/** A slug this long is a headline: “/chuyen-doi-so/147341.htm” is not. */
const FEWEST_WORDS = 6;

function wordsIn(slug: string): number {
  return slug.split("-").filter((word) => /^[a-z]+$/.test(word)).length;
}
