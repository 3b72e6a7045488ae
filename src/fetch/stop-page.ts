/** The results of a page that was not to be had: refused, deferred or failed, before its last answer. */
import * as issues from "./fetch-issues.ts";
import type { FetchResult, RefusedPage } from "./fetch-result.ts";
import type { RobotsVerdict } from "./robots-cache.ts";
import type { Sent } from "./send-politely.ts";

export type Stop =
  | Pick<RefusedPage, "kind" | "reason" | "issue" | "archived">
  | Omit<Extract<FetchResult, { kind: "deferred" }>, "url" | "finalUrl" | "requests">
  | Omit<Extract<FetchResult, { kind: "failed" }>, "url" | "finalUrl" | "requests">;

export function refused(
  reason: RefusedPage["reason"],
  issue: RefusedPage["issue"],
  url: string,
  finalUrl: string,
  requests: number,
): RefusedPage {
  return { kind: "refused", reason, issue, url, finalUrl, requests, archived: null };
}

export function stopByRobots(verdict: RobotsVerdict, url: string, target: URL, agent: string): Stop | null {
  if (verdict.kind === "rules") {
    if (verdict.rules.isAllowed(target.href)) return null;
    const issue = issues.robotsDisallow(url, target.href, agent);
    return { kind: "refused", reason: "robots", issue, archived: null };
  }
  if (verdict.kind !== "unreachable") return stopByTrouble(verdict, url, target, 0);
  if (verdict.status === null)
    return {
      kind: "failed",
      status: null,
      issue: issues.noRobotsAnswer(url, target.href, verdict.met, verdict.hint),
      archived: null,
    };
  const issue = issues.robotsUnreachable(url, target.href, verdict.met);
  return { kind: "refused", reason: "robots-unreachable", issue, archived: null };
}

export function stopByTrouble(
  sent: Exclude<Sent, { kind: "answer" }>,
  url: string,
  target: URL,
  requests: number,
): Stop {
  if (sent.kind === "forbidden") {
    const issue = issues.refusedAddress(url, sent.hostname, sent.address);
    return { kind: "refused", reason: "address", issue, archived: null };
  }
  if (sent.kind === "deferred") {
    const until = new Date(sent.until).toISOString();
    return { kind: "deferred", until, issue: issues.hostDeferred(url, target.host, until) };
  }
  const issue = issues.noAnswer(url, sent.trouble.met, requests, sent.trouble.hint);
  return { kind: "failed", status: null, issue, archived: sent.archived };
}
