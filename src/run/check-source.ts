/**
 * Does a source of the web still answer, parse and yield? Everything it announces is looked at, and a few of its
 * newest articles are read. Nothing is stored, and nothing that was stored is looked at, but the host's clock and
 * robots.txt are kept to as in a run.
 */
import { extractClaims } from "../extract/extract-claims.ts";
import { discover } from "../fetch/discover.ts";
import type { FoundAddress } from "../fetch/discovery.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Issue } from "../model/issue.ts";
import type { Pipeline, Source } from "../model/pipeline.ts";
import type { PageBytes } from "../parse/page-bytes.ts";
import { parsePage } from "../parse/parse-page.ts";
import { profileOf } from "../parse/profile-of.ts";
import { profilesOf } from "./profiles-of.ts";
import { discoverySource } from "./discovery-source.ts";
import { relevanceOf } from "./relevance-of.ts";

export interface SourceCheck {
  readonly source: string;
  /** Articles announced, and those whose headline, lead or address has one of our words. */
  readonly announced: number;
  readonly relevant: number;
  /** Of the articles tried: asked, answered with a page, parsed to a text, and what was found in them. */
  readonly asked: number;
  readonly answered: number;
  readonly parsed: number;
  readonly titled: number;
  readonly dated: number;
  /** Of the articles tried, those that their site's profile does not fit. */
  readonly misfits: number;
  readonly claims: number;
  readonly issues: readonly Issue[];
}

export interface CheckOptions {
  readonly fetcher: Fetcher;
  readonly now: () => string;
  /** How many articles are read. */
  readonly sample: number;
  readonly since?: string;
  readonly signal?: AbortSignal;
}

export async function checkSource(source: Source, pipeline: Pipeline, options: CheckOptions): Promise<SourceCheck> {
  const { fetcher, now, sample, since, signal } = options;
  const issues: Issue[] = [];
  const counts = {
    announced: 0,
    relevant: 0,
    asked: 0,
    answered: 0,
    parsed: 0,
    titled: 0,
    dated: 0,
    misfits: 0,
    claims: 0,
  };
  const newest: FoundAddress[] = [];
  const about = {
    fetcher,
    now,
    ...(since === undefined ? {} : { since }),
    ...(signal === undefined ? {} : { signal }),
  };
  for await (const found of discover(discoverySource(source, pipeline, false), about)) {
    if (found.kind === "issue") issues.push(found.issue);
    if (found.kind !== "address") continue;
    counts.announced += 1;
    if (found.relevance === "relevant") counts.relevant += 1;
    newest.push(found);
    newest.sort(byPromise);
    newest.length = Math.min(newest.length, sample);
  }
  const isRelevant = relevanceOf(source, pipeline);
  const profiles = profilesOf(pipeline);
  for (const { url } of newest) {
    signal?.throwIfAborted();
    const result = await fetcher.fetchPage(url, signal === undefined ? {} : { signal });
    counts.asked += 1;
    if ("issue" in result) issues.push(result.issue);
    if (result.kind !== "page") continue;
    counts.answered += 1;
    const profile = profileOf(profiles, result.input.page.url, source.site ?? null);
    const read = readArticle({ ...result.input, profile }, isRelevant);
    issues.push(...read.issues);
    counts.parsed += read.parsed;
    counts.titled += read.titled;
    counts.dated += read.dated;
    counts.misfits += read.issues.some(({ code }) => code === "profile-unmatched") ? 1 : 0;
    counts.claims += read.claims;
  }
  return { source: source.id, ...counts, issues };
}

/** Those that are about our subject first, then the newest. */
function byPromise(one: FoundAddress, other: FoundAddress): number {
  const rank = ({ relevance }: FoundAddress): number => ["relevant", "unknown", "irrelevant"].indexOf(relevance);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  const [a, b] = [one.published ?? one.modified ?? "", other.published ?? other.modified ?? ""];
  return a < b ? 1 : a > b ? -1 : 0;
}

function readArticle(input: PageBytes, isRelevant: ((text: string) => boolean) | null) {
  const { documents, issues } = parsePage(input);
  const [document] = documents;
  if (document === undefined) return { parsed: 0, titled: 0, dated: 0, claims: 0, issues };
  return {
    parsed: 1,
    titled: document.title === null ? 0 : 1,
    dated: document.published === null ? 0 : 1,
    claims: isRelevant === null || isRelevant(document.text) ? extractClaims(document).length : 0,
    issues,
  };
}
