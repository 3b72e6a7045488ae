/**
 * What an operator writes in pipelines/sites/*.yaml, one file a site: who prints there, where its news is announced,
 * and where on a page headline, lead, body, date and author stand. Sites change their layout every year or two, so a
 * profile is data with a date on it, never code; `dti sources check` says which have stopped matching.
 */
import { z } from "zod";
import { Authority } from "./authority.ts";
import type { SiteProfile } from "./site-profile.ts";

export const SlugId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as bao-thai-nguyen");

export const WebAddress = z.url({ protocol: /^https?$/ });

/** CSS, the newest layout first. */
const selectors = z.array(z.string().min(1)).exactOptional();

export const Listing = z.strictObject({
  url: WebAddress.describe("A page that lists articles"),
  links: z
    .string()
    .min(1)
    .optional()
    .describe("CSS selector of the links to articles; without one every link that looks like an article is taken"),
  next: z.string().min(1).optional().describe("CSS selector of the link to the next page of the list"),
  pages: z.int().positive().max(100).optional().describe("How many pages of the list are read; 1 if left out"),
});
export type Listing = z.infer<typeof Listing>;

export const Site = z.strictObject({
  id: SlugId.describe("The name of the file without .yaml"),
  name: z.string().min(1).describe("The name for a reader"),
  url: WebAddress.describe("The site's address"),
  hosts: z
    .array(
      z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, "a host such as baothainguyen.vn or *.dongnai.gov.vn"),
    )
    .min(1)
    .describe(
      "Hosts whose pages have this layout: baothainguyen.vn is also www.baothainguyen.vn; *.dongnai.gov.vn is all below it",
    ),
  authority: Authority.exactOptional().describe("How near the site stands to the numbers it prints"),
  language: z
    .enum(["vi", "en"])
    .exactOptional()
    .describe("Language of the articles and their dates; told by the page if left out"),
  dateForm: z
    .enum(["day-month-year", "month-day-year"])
    .exactOptional()
    .describe("How 07/08/2023 is meant; day first if left out"),
  seen: z.iso
    .date()
    .nullable()
    .describe("The day on which the profile was last seen to work on a live page; null where nobody has tried"),
  evidence: z.string().min(1).exactOptional().describe("Where the selectors and addresses come from"),
  feeds: z.array(WebAddress).exactOptional().describe("RSS and Atom feeds"),
  sitemaps: z.array(WebAddress).exactOptional().describe("Sitemaps and news sitemaps"),
  listings: z.array(Listing).exactOptional().describe("Pages that list articles"),
  articles: z
    .array(z.string().refine(isPattern, "a regular expression"))
    .exactOptional()
    .describe("Regular expressions over the whole address: what matches none is not an article"),
  title: selectors.describe("The headline: the first element found"),
  lead: selectors.describe("The lead (sapo) before the body: every element found"),
  body: selectors.describe("The body: every element found, so that a body in several boxes is whole"),
  date: selectors.describe("Where the date of publication is printed"),
  author: selectors.describe("Where the author is named"),
  remove: selectors.describe("Taken out before anything is read: related news, tools, captions"),
});
export type Site = z.infer<typeof Site>;

/** A Site is what parse takes as a profile: the two may not drift apart. */
Site satisfies z.ZodType<SiteProfile>;

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
