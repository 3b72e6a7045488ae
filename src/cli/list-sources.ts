/** The sources of a pipeline as rows to read: what each is, where its news is found, how its pages are read. */
import type { Pipeline, Source } from "../model/pipeline.ts";

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly host: string | null;
  readonly authority: string | null;
  /** How many of each: “2 feeds, 1 listing”. */
  readonly found: string;
  /** What the profile of its site tells of a page: “title lead body date”; “” leaves all to the generic reader. */
  readonly layout: string;
  /** The day the profile was last seen to work. */
  readonly seen: string | null;
}

export function listSources({ sources }: Pipeline): SourceRow[] {
  return sources.map((source) => ({
    id: source.id,
    name: source.name,
    host: source.url === undefined ? null : new URL(source.url).host,
    authority: source.authority ?? null,
    found: WAYS.flatMap(([key, one, many]) => countOf(source[key], one, many)).join(", "),
    layout: FIELDS.filter((field) => source.profile?.[field] !== undefined).join(" "),
    seen: source.profile?.seen ?? null,
  }));
}

const WAYS = [
  ["feeds", "feed", "feeds"],
  ["sitemaps", "sitemap", "sitemaps"],
  ["listings", "listing", "listings"],
  ["pages", "page", "pages"],
  ["files", "file", "files"],
  ["warcs", "WARC file", "WARC files"],
] as const satisfies readonly (readonly [keyof Source, string, string])[];

const FIELDS = ["title", "lead", "body", "date", "author"] as const;

function countOf(found: readonly unknown[] | undefined, one: string, many: string): string[] {
  const count = found?.length ?? 0;
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
