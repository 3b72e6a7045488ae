/** A fetcher for commands that store nothing: no archive. */
import { createFetcher } from "../fetch/create-fetcher.ts";
import type { Deferral, Fetcher } from "../fetch/fetcher.ts";
import { FetchSettings, type Pipeline } from "../model/pipeline.ts";
import type { WebOptions } from "../run/open-web.ts";

/** @param deferrals what hosts asked for in runs before, where there is a data set that remembers it */
export function openFetcher(options: WebOptions, pipeline: Pipeline, deferrals: readonly Deferral[] = []): Fetcher {
  const { userAgent, clock, random, allowLoopback = false } = options;
  const { delaySeconds, timeoutSeconds, maxBytes, retries } = FetchSettings.parse(pipeline.fetch ?? {});
  return createFetcher({
    userAgent,
    clock,
    random,
    allowLoopback,
    delayMs: delaySeconds * 1000,
    deadlineMs: timeoutSeconds * 1000,
    maxBytes,
    retries,
    deferrals,
  });
}
