/**
 * Pages from the web, politely and safely: robots.txt, one request at a time to a host, conditional where the page is
 * known, every redirect checked like a first address, limits on time and decoded size, and every answer archived.
 * Order of the checks on each hop: scheme and port, robots.txt, the host's turn, the resolved address; only then is a
 * connection opened, to the address that was checked.
 */
import { createHash } from "node:crypto";
import { Agent } from "undici";
import { UserError } from "../model/user-error.ts";
import { concludePage } from "./conclude-page.ts";
import type { ArchivedAt, Exchange } from "./exchange.ts";
import * as issues from "./fetch-issues.ts";
import type { FetchResult, Validators } from "./fetch-result.ts";
import type { FetchAsk, Fetcher, FetcherOptions } from "./fetcher.ts";
import { isFetchable, redirectOf, targetOf } from "./fetch-target.ts";
import { createDial, createGuardedConnector, resolveBySystem } from "./guarded-connector.ts";
import { createHostClock, type Turn } from "./host-clock.ts";
import { DEFAULT_MAX_BYTES } from "./read-inputs.ts";
import { requestHop } from "./request-hop.ts";
import { createRobotsCache, MOST_ROBOTS_BYTES } from "./robots-cache.ts";
import { sendPolitely, type Sender } from "./send-politely.ts";
import { sniffContent } from "./sniff-content.ts";
import { refused, stopByRobots, stopByTrouble } from "./stop-page.ts";

const DEFAULTS = {
  delayMs: 2000,
  patienceMs: 600_000,
  retries: 2,
  backoffMs: 1000,
  restAfter: 10,
  maxRedirects: 5,
  maxBytes: DEFAULT_MAX_BYTES,
  connectTimeoutMs: 10_000,
  headersTimeoutMs: 20_000,
  bodyTimeoutMs: 20_000,
  deadlineMs: 60_000,
  allowLoopback: false,
};

/** @throws UserError for a user agent without a name or a contact */
export function createFetcher(options: FetcherOptions): Fetcher {
  const settings = { ...DEFAULTS, ...options };
  const { clock, archive, userAgent } = settings;
  const robotsAgent = options.robotsAgent ?? nameOf(userAgent);
  const addresses = new Map<string, string>();
  const agent = new Agent({
    connect: createGuardedConnector({
      allowLoopback: settings.allowLoopback,
      resolve: settings.resolve ?? resolveBySystem,
      dial: settings.dial ?? createDial(settings.connectTimeoutMs),
      onConnected: (origin, address) => addresses.set(origin, address),
    }),
    connections: 1,
    pipelining: 1,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
  });
  const hosts = createHostClock(clock, options.deferrals ?? []);
  const seen = {
    now: () => new Date(clock.now()).toISOString(),
    ipOf: (origin: string) => addresses.get(origin) ?? null,
  };
  const senderFor = (validators: Validators | null): Sender => ({
    clock,
    random: settings.random,
    hosts,
    retries: settings.retries,
    backoffMs: settings.backoffMs,
    restAfter: settings.restAfter,
    send: (asked) => requestHop(agent, asked, seen),
    keep: (exchange) => keep(archive, exchange, validators),
  });
  const basics = { "user-agent": userAgent, "accept-encoding": "gzip, deflate, br" };
  const { deadlineMs, patienceMs } = settings;
  const robots = createRobotsCache({
    agent: robotsAgent,
    clock,
    isFetchable,
    send: (url, turn) => {
      const limits = { maxBytes: MOST_ROBOTS_BYTES, deadlineMs, signal: turn.signal, isWanted: () => true };
      const headers = { ...basics, accept: "text/plain, */*;q=0.5" };
      return sendPolitely(senderFor(null), { url, headers, ...limits }, turn, () => undefined);
    },
  });

  const fetchPage = async (url: string, ask: FetchAsk = {}): Promise<FetchResult> => {
    const { signal, validators = null } = ask;
    const accept = ask.accept ?? "page";
    const maxBytes = ask.maxBytes ?? settings.maxBytes;
    const turn: Turn = { delayMs: ask.delayMs ?? settings.delayMs, patienceMs, signal };
    const visited = new Set<string>();
    let requests = 0;
    const start = targetOf(url);
    if (!start || !isFetchable(start)) return refused("scheme", issues.refusedScheme(url, url), url, url, 0);
    let target = start;
    for (;;) {
      visited.add(target.href);
      const trail = () => ({ url, finalUrl: target.href, requests });
      const verdict = await robots(target, turn);
      const stop = stopByRobots(verdict, url, target, robotsAgent);
      if (stop) return { ...stop, ...trail() };
      const crawlDelay = verdict.kind === "rules" ? (verdict.rules.crawlDelay ?? 0) : 0;
      const turnHere = { ...turn, delayMs: Math.max(turn.delayMs, crawlDelay * 1000) };
      const headers = { ...basics, accept: ACCEPT[accept], ...conditionsOf(validators, target) };
      const isWanted = (type: string | null, head: Uint8Array): boolean => WANTED[accept].has(sniffContent(type, head));
      const asked = { url: target, headers, maxBytes, deadlineMs, signal, isWanted };
      const sent = await sendPolitely(senderFor(validators), asked, turnHere, () => (requests += 1));
      if (sent.kind !== "answer") return { ...stopByTrouble(sent, url, target, requests), ...trail() };
      const next = redirectOf(sent.exchange, target);
      if (next === null) {
        return concludePage({ ...sent, trail: trail(), validators, maxBytes, isRedirected: visited.size > 1 });
      }
      const { archived } = sent;
      const why = visited.has(next.href) ? "circle of redirects" : "redirect beyond the last one followed";
      if (!isFetchable(next))
        return { ...refused("scheme", issues.refusedScheme(url, next.href), url, target.href, requests), archived };
      if (visited.has(next.href) || visited.size > settings.maxRedirects)
        return {
          ...refused("redirects", issues.endlessRedirects(url, next.href, why), url, target.href, requests),
          archived,
        };
      target = next;
    }
  };
  return {
    fetchPage,
    sitemapsOf: async (url) => {
      const target = targetOf(url);
      if (!target || !isFetchable(target)) return [];
      const verdict = await robots(target, { delayMs: settings.delayMs, patienceMs });
      return verdict.kind === "rules" ? verdict.rules.sitemaps : [];
    },
    readyAt: (url) => {
      const ready = hosts.readyAt(targetOf(url)?.host ?? "", settings.delayMs);
      return ready > clock.now() ? new Date(ready).toISOString() : null;
    },
    deferrals: hosts.deferrals,
    close: () => agent.destroy(),
  };
}

const ACCEPT = {
  page: "text/html, application/xhtml+xml, application/xml;q=0.8, text/plain;q=0.7, */*;q=0.5",
  feed: "application/rss+xml, application/atom+xml, application/xml, text/xml, text/html;q=0.7, */*;q=0.5",
};
const WANTED = {
  page: new Set(["html", "text", "xml"]),
  feed: new Set(["html", "text", "xml", "gzip"]),
};

/** The name that robots.txt may address us by. */
function nameOf(userAgent: string): string {
  const name = /^[A-Za-z_-]+/.exec(userAgent)?.[0];
  const hint = 'Set userAgent to something like "dti-facts/0.1 (+https://example.vn/bot; bot@example.vn)"';
  if (name === undefined || !/^[\x20-\x7e]+$/.test(userAgent))
    throw new UserError(`Unexpected user agent "${userAgent}", expected one that begins with a name, in ASCII`, hint);
  if (!/@|https?:\/\//.test(userAgent))
    throw new UserError(
      `Unexpected user agent "${userAgent}" without contact, expected an address to complain to`,
      hint,
    );
  return name;
}

async function keep(
  archive: FetcherOptions["archive"],
  exchange: Exchange,
  validators: Validators | null,
): Promise<ArchivedAt | null> {
  if (!archive) return null;
  if (validators?.archived) {
    const { url, fetchedAt, archived, hash } = validators;
    if (exchange.status === 304 && url === exchange.url)
      return archive.writeRevisit(exchange, { by: "status", url, fetchedAt, archived });
    if (exchange.status === 200 && exchange.truncated === null && hashOf(exchange.body) === hash)
      return archive.writeRevisit(exchange, { by: "bytes", url, fetchedAt, archived });
  }
  return archive.writeResponse(exchange);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function conditionsOf(validators: Validators | null, target: URL): Record<string, string> {
  if (validators?.url !== target.href) return {};
  const { etag, lastModified } = validators;
  return {
    ...(etag === null || !SENDABLE.test(etag) ? {} : { "if-none-match": etag }),
    ...(lastModified === null || !SENDABLE.test(lastModified) ? {} : { "if-modified-since": lastModified }),
  };
}

/** A server may have sent a header that no client may send back. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/;
