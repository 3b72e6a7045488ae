/** Whether a pipeline sends requests, so that somebody must be named who sends them. */
import type { Pipeline, Source } from "../model/pipeline.ts";

export function asksTheWeb({ sources }: Pick<Pipeline, "sources">): boolean {
  return sources.some(isOnTheWeb);
}

export function isOnTheWeb({ feeds, sitemaps, listings, pages }: Source): boolean {
  return [feeds, sitemaps, listings, pages].some((found) => (found?.length ?? 0) > 0);
}
