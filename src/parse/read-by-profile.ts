/**
 * A page read as its site's profile says: the selectors' elements are marked in a tree, what is to be removed is
 * taken out, and the page goes through the same readers as any other. A field whose selectors find nothing is left
 * to the generic reader, and named.
 */
import { load, type CheerioAPI } from "cheerio/slim";
import type { SiteProfile } from "../model/site-profile.ts";
import { UserError } from "../model/user-error.ts";
import { readMachineDate } from "../vietnamese/article-date.ts";
import { collapse } from "./collapse.ts";
import type { PageEvents, Role } from "./page-events.ts";
import { cleanAuthor } from "./read-author.ts";
import type { Line } from "./read-lines.ts";
import { readPage, type ReadPage } from "./read-page.ts";
import { walkTree, type TreeElement } from "./walk-tree.ts";

/** What every article has. */
export type ProfileField = "title" | "body" | "date";

export interface ProfiledPage {
  readonly page: ReadPage;
  readonly title: string | null;
  readonly author: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  /** Fields whose selectors found nothing. */
  readonly unmatched: readonly ProfileField[];
}

/**
 * @param html as decodePage prepares it
 * @throws UserError for a selector that is not CSS
 */
export function readByProfile(html: string, profile: SiteProfile): ProfiledPage {
  const $ = load(html);
  const find = (field: string, selector: string): TreeElement[] => findElements($, profile, field, selector);
  for (const selector of profile.remove ?? []) for (const element of find("remove", selector)) $(element).remove();
  const roles = new Map<TreeElement, Role>();
  const mark = (role: Role): boolean => {
    for (const selector of profile[role] ?? []) {
      const elements = find(role, selector).filter((element) => /\S/.test($(element).text()));
      // Of several headlines the first is the page's own; a lead and a body may stand in several boxes.
      const marked = role === "title" || role === "author" ? elements.slice(0, 1) : elements;
      for (const element of marked) roles.set(element, role);
      if (marked.length > 0) return true;
    }
    return false;
  };
  const found = { body: mark("body"), lead: mark("lead"), author: mark("author"), title: mark("title") };
  const published = readDate(profile, (selector) =>
    find("date", selector).map((element) => [
      element.attribs["datetime"],
      element.attribs["content"],
      collapse($(element).text()),
    ]),
  );
  const page = readPage(
    (events: PageEvents) => {
      for (const root of $.root().get()) walkTree(root, events, (element) => roles.get(element) ?? null);
    },
    { readsHidden: false },
  );
  const textOf = (role: Role): string | null => {
    const texts = page.page.lines.filter((line) => line.role === role).map(({ text }: Line) => text);
    return texts.length === 0 ? null : texts.join(" ");
  };
  const author = textOf("author");
  return {
    page,
    title: textOf("title"),
    author: author === null ? null : cleanAuthor(author),
    published,
    unmatched: [
      ...(profile.title && !found.title ? (["title"] as const) : []),
      ...(profile.body && !found.body ? (["body"] as const) : []),
      ...(profile.date && published === null ? (["date"] as const) : []),
    ],
  };
}

/** Tries every selector, so that a mistake is met before the night and not in it. @throws UserError for one that is not CSS */
export function checkSelectors(profile: SiteProfile): void {
  readByProfile("", profile);
}

function findElements($: CheerioAPI, profile: SiteProfile, field: string, selector: string): TreeElement[] {
  try {
    return $(selector)
      .get()
      .filter((node) => "attribs" in node);
  } catch (cause) {
    throw new UserError(
      `Unexpected selector "${selector}" for "${field}" in the profile "${profile.id}", expected CSS`,
      `Mend it in pipelines/sites/${profile.id}.yaml`,
      { cause },
    );
  }
}

/** The first date that any element of any selector holds. */
function readDate(
  profile: SiteProfile,
  valuesOf: (selector: string) => readonly (readonly (string | undefined)[])[],
): string | null {
  for (const selector of profile.date ?? []) {
    for (const value of valuesOf(selector).flat()) {
      if (value === undefined || value === "") continue;
      const ordered =
        profile.dateForm === "month-day-year"
          ? value.replace(MONTH_FIRST, "$<day>$<mark>$<month>$<mark>$<year>")
          : value;
      const date = readMachineDate(ordered, profile.language !== "en");
      if (date !== null) return date;
    }
  }
  return null;
}

const MONTH_FIRST = /(?<month>\d{1,2})(?<mark>[/.-])(?<day>\d{1,2})\k<mark>(?<year>\d{4})/;
