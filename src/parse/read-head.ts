/** What a page declares about itself, mostly in tags that are not shown: gathered in document order, nothing judged. */
import { collapse } from "./collapse.ts";
import type { Attributes, PageEvents } from "./page-events.ts";

export interface Head {
  readonly lang: string;
  /** The title tag. */
  readonly title: string;
  /** First value of each meta tag, by its name, property or itemprop in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  /** Source of each block of linked data. */
  readonly jsonLd: readonly string[];
  /** Values of itemprop="datePublished", in document order. */
  readonly datesPublished: readonly string[];
  /** Texts of itemprop="author". */
  readonly authors: readonly string[];
  /** Time elements, in document order. */
  readonly times: readonly TimeElement[];
}

export interface TimeElement {
  /** Its datetime attribute, else its text. */
  readonly value: string;
  /** Marked as the time of publication by the page. */
  readonly isPublication: boolean;
  /** Marked as the time of a change. */
  readonly isChange: boolean;
}

export interface HeadReader extends PageEvents {
  finish(): Head;
}

/** An element whose text is being gathered. */
interface Gathering {
  depth: number;
  text: string;
  readonly take: (text: string) => void;
}

export function createHeadReader(): HeadReader {
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  const datesPublished: string[] = [];
  const authors: string[] = [];
  const times: TimeElement[] = [];
  let lang = "";
  let title = "";
  let canonical: string | null = null;
  let gathering: Gathering | null = null;

  const gather = (take: (text: string) => void): void => {
    gathering ??= { depth: 0, text: "", take };
  };
  const readProperty = (property: string, attributes: Attributes): void => {
    const [to, cap] = property === "datePublished" ? [datesPublished, 100] : [authors, 200];
    const declared = attributes["content"] || attributes["datetime"];
    if (declared !== undefined && declared !== "") to.push(declared);
    else gather((text) => to.push(text.slice(0, cap)));
  };

  return {
    open(name, attributes) {
      if (gathering !== null) gathering.depth += 1;
      switch (name) {
        case "html":
          lang ||= attributes["lang"] ?? "";
          break;
        case "title":
          if (title === "") gather((text) => (title = text));
          break;
        case "meta":
          addMeta(attributes, meta);
          break;
        case "link":
          if (/\bcanonical\b/i.test(attributes["rel"] ?? "")) canonical ??= attributes["href"] ?? null;
          break;
        case "script":
          if (/ld\+json/i.test(attributes["type"] ?? "")) gather((text) => jsonLd.push(text));
          break;
        case "time":
          readTime(attributes, times, gather);
          break;
      }
      const property = attributes["itemprop"];
      if (property === "datePublished" || property === "author") readProperty(property, attributes);
    },
    text(data) {
      if (gathering !== null && gathering.text.length < MAX_GATHERED) gathering.text += data;
    },
    close() {
      if (gathering === null) return;
      if (gathering.depth > 0) {
        gathering.depth -= 1;
        return;
      }
      const { text, take } = gathering;
      gathering = null;
      take(collapse(text));
    },
    finish() {
      return { lang, title, meta, canonical, jsonLd, datesPublished, authors, times };
    },
  };
}

/** Linked data with whole articles in it is some 100 KB. */
const MAX_GATHERED = 2_000_000;

function addMeta(attributes: Attributes, meta: Map<string, string>): void {
  const content = collapse(attributes["content"] ?? "");
  if (content === "") return;
  for (const attribute of ["property", "name", "itemprop"]) {
    const name = (attributes[attribute] ?? "").toLowerCase();
    if (name !== "" && !meta.has(name)) meta.set(name, content);
  }
}

function readTime(attributes: Attributes, times: TimeElement[], gather: (take: (text: string) => void) => void): void {
  const names = `${attributes["class"] ?? ""} ${attributes["itemprop"] ?? ""}`.toLowerCase();
  const isPublication = /publish|entry-date|posted/.test(names) || attributes["pubdate"] !== undefined;
  const isChange = /updat|modif/.test(names) && !isPublication;
  const datetime = attributes["datetime"] ?? "";
  if (datetime !== "") times.push({ value: datetime, isPublication, isChange });
  else gather((text) => times.push({ value: text.slice(0, 100), isPublication, isChange }));
}
