/**
 * What an operator writes in pipelines/*.yaml: which sources to read, how gently, and into which database. `PipelineFile`
 * is what is written; `Pipeline` is what a run works with, each source completed from the profile of its site.
 */
import { z } from "zod";
import { Authority } from "./authority.ts";
import { Listing, SlugId, WebAddress, type Site } from "./site.ts";
import { Criterion } from "./weighing.ts";

const paths = z.array(z.string().min(1));

const waysOfFinding = {
  files: paths
    .min(1)
    .optional()
    .describe("Paths, folders or globs (*, ?, **), relative to this file, so a pipeline runs from any directory"),
  warcs: paths.min(1).optional().describe("WARC files to read pages from, written like files"),
  feeds: z.array(WebAddress).optional().describe("RSS and Atom feeds"),
  sitemaps: z.array(WebAddress).optional().describe("Sitemaps and news sitemaps"),
  listings: z.array(Listing).optional().describe("Pages that list articles"),
  pages: z.array(WebAddress).optional().describe("Pages to read, whatever announces them"),
};

export const Source = z.strictObject({
  id: SlugId.describe("Used once; tables and reports name the source by it"),
  name: z.string().min(1).describe("The name for a reader"),
  ...waysOfFinding,
  url: WebAddress.optional().describe("The site's address: pages that carry no canonical link are named below it"),
  authority: Authority.optional().describe("How near the site stands to the numbers it prints"),
  site: SlugId.optional().describe("A profile, sites/ID.yaml beside this file: gives name, addresses and layout"),
  relevance: z
    .enum(["words", "all"])
    .optional()
    .describe(
      "words: only pages that hold one of the pipeline's words (the rule on the web and in WARC files); all: every page",
    ),
  delaySeconds: z.number().positive().max(3600).optional().describe("Least pause between two requests to this host"),
  pagesPerRun: z.int().positive().optional().describe("At most so many articles of this source in one run"),
});
/** As a run works with it: paths are joined to the pipeline's folder, a site's addresses are filled in. */
export type Source = z.infer<typeof Source> & { readonly profile?: Site };

export const FetchSettings = z.strictObject({
  contact: z
    .union([z.email(), WebAddress])
    .optional()
    .describe("Where the people of a site can reach you: an address that every request carries. Needed for the web"),
  delaySeconds: z
    .number()
    .positive()
    .max(3600)
    .default(5)
    .describe("Least pause between two requests to one host; a longer Crawl-delay or Retry-After wins"),
  hosts: z.int().positive().max(64).default(8).describe("How many hosts are asked at a time"),
  timeoutSeconds: z.number().positive().max(600).default(60).describe("Longest time for one page, redirects included"),
  maxBytes: z.int().positive().default(10_000_000).describe("Largest page, in decoded bytes"),
  retries: z.int().nonnegative().max(5).default(2).describe("How often a request that failed by chance is repeated"),
  pagesPerRun: z.int().positive().default(500).describe("At most so many articles of one source in one run"),
  recheckDays: z
    .array(z.int().positive())
    .default([1, 3, 7, 30])
    .describe("How many days after it was first read a page is asked again whether it has changed"),
});
export type FetchSettings = z.infer<typeof FetchSettings>;

export const AlarmSettings = z.strictObject({
  silentDays: z.int().positive().default(7).describe("A source that gives nothing new for so long is an issue"),
  factsFallPercent: z
    .number()
    .min(1)
    .max(100)
    .default(20)
    .describe("A run that would leave so many percent fewer facts is not published"),
  unmatchedPercent: z
    .number()
    .min(1)
    .max(100)
    .default(50)
    .describe("A profile that fails on so many percent of a run's pages is an issue"),
});
export type AlarmSettings = z.infer<typeof AlarmSettings>;

const settings = {
  name: z.string().min(1).describe("Runs and issues are told apart by it"),
  description: z.string().optional(),
  database: z
    .string()
    .min(1)
    .default("data/dti.sqlite")
    // As `--db` is: a pipeline may come from an installed, read-only package.
    .describe("Where the facts go, relative to the directory dti is started in; --db wins"),
  archive: z
    .string()
    .min(1)
    .optional()
    .describe("Folder of the WARC files; beside the database if left out: data/dti.sqlite has data/dti.archive"),
  reports: z.string().min(1).optional().describe("Folder for a report of each run, as Markdown and JSON"),
  words: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("A page of the web is kept where its headline, lead or text holds one of these"),
  order: z
    .array(Criterion)
    .optional()
    .describe("What decides between sources that contradict each other, first to last; an empty list: nothing does"),
  fetch: FetchSettings.optional().describe("How gently the web is asked"),
  alarms: AlarmSettings.optional().describe("When a person should look"),
  maxBytes: z.int().positive().optional().describe("Files above this many bytes become issues and are not read"),
};

/** A source as written: what its site's profile says may be left out. */
export const WrittenSource = Source.partial({ id: true, name: true }).check(({ value, issues }) => {
  if (value.site !== undefined) return;
  for (const key of ["id", "name"] as const)
    if (value[key] === undefined)
      issues.push({ code: "custom", path: [key], input: value[key], message: `text, or a site that gives its ${key}` });
});
export type WrittenSource = z.infer<typeof WrittenSource>;

export const PipelineFile = z
  .strictObject({ ...settings, sources: z.array(WrittenSource).min(1).describe("One source is one site") })
  .check(({ value, issues }) => {
    for (const [index, criterion] of (value.order ?? []).entries()) {
      const first = value.order?.indexOf(criterion) ?? index;
      if (first === index) continue;
      issues.push({
        code: "custom",
        path: ["order", index],
        input: criterion,
        message: "every criterion once",
        params: { met: `second "${criterion}"`, first: ["order", first] },
      });
    }
    const seen = new Map<string, number>();
    for (const [index, { id = "", site = "" }] of value.sources.entries()) {
      const first = seen.get(id || site);
      seen.set(id || site, first ?? index);
      if (first === undefined || (id || site) === "") continue;
      issues.push({
        code: "custom",
        path: ["sources", index, id === "" ? "site" : "id"],
        input: id || site,
        message: "every id once",
        params: { met: `second source "${id || site}"`, first: ["sources", first] },
      });
    }
  });
export type PipelineFile = z.infer<typeof PipelineFile>;

export type Pipeline = Omit<PipelineFile, "sources"> & { readonly sources: readonly Source[] };
