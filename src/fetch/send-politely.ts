/**
 * One address asked for until it answers or will not: in the host's turn, with pauses that grow between repeats. GET
 * changes nothing on the server, so a repeat is safe; only what may pass is repeated. Follows nothing.
 */
import type { Clock } from "./clock.ts";
import { describeTrouble, type Trouble } from "./describe-trouble.ts";
import type { ArchivedAt, Exchange } from "./exchange.ts";
import { RefusedAddressError } from "./guarded-connector.ts";
import type { HostClock, Turn } from "./host-clock.ts";
import { headerOf, type HopAnswer, type HopRequest } from "./request-hop.ts";
import { readRetryAfter } from "./retry-after.ts";

export type Sent =
  | { readonly kind: "answer"; readonly exchange: Exchange; readonly archived: ArchivedAt | null }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly archived: ArchivedAt | null }
  | { readonly kind: "forbidden"; readonly hostname: string; readonly address: string }
  | { readonly kind: "deferred"; readonly until: number };

export interface Sender {
  readonly clock: Clock;
  readonly random: () => number;
  readonly hosts: HostClock;
  readonly retries: number;
  readonly backoffMs: number;
  readonly restAfter: number;
  readonly send: (asked: HopRequest) => Promise<HopAnswer>;
  readonly keep: (exchange: Exchange) => Promise<ArchivedAt | null>;
}

/** @param count called before every request that is sent; @throws the signal's reason, and what `keep` throws */
export async function sendPolitely(sender: Sender, asked: HopRequest, turn: Turn, count: () => void): Promise<Sent> {
  const { clock, hosts } = sender;
  const host = asked.url.host;
  let last: Sent = { kind: "deferred", until: 0 };
  for (let attempt = 0; attempt <= sender.retries; attempt++) {
    const entered = await hosts.enter(host, turn);
    if ("until" in entered) return { kind: "deferred", until: entered.until };
    try {
      count();
      last = await sendOnce(sender, asked);
      if (last.kind === "answer") takeWish(sender, host, last.exchange);
    } finally {
      entered.leave();
    }
    if (!mayPass(last)) {
      if (last.kind === "answer") hosts.countFailure(host, false);
      return last;
    }
    // Full jitter: clients that failed together do not come back together.
    const pause = sender.random() * sender.backoffMs * 2 ** attempt;
    if (attempt < sender.retries) hosts.defer(host, clock.now() + pause, false);
  }
  // A host that is down or overrun is not asked page by page for a whole night.
  if (hosts.countFailure(host, true) >= sender.restAfter) hosts.defer(host, clock.now() + REST_MS, false);
  // Out of repeats, and the host said when to come again: that is no failure.
  const until = hosts.readyAt(host, turn.delayMs);
  return until - clock.now() > turn.patienceMs ? { kind: "deferred", until } : last;
}

async function sendOnce(sender: Sender, asked: HopRequest): Promise<Sent> {
  let answer;
  try {
    answer = await sender.send(asked);
  } catch (error) {
    asked.signal?.throwIfAborted();
    if (error instanceof RefusedAddressError)
      return { kind: "forbidden", hostname: error.hostname, address: error.address };
    return { kind: "trouble", trouble: describeTrouble(error), archived: null };
  }
  const archived = await sender.keep(answer.exchange);
  if (answer.error === null) return { kind: "answer", exchange: answer.exchange, archived };
  return { kind: "trouble", trouble: describeTrouble(answer.error), archived };
}

/** What the host asks for is its due whatever its status, and is not capped. */
function takeWish({ hosts, clock }: Sender, host: string, { status, headers }: Exchange): void {
  if (status < 300) return;
  const wait = readRetryAfter(headerOf(headers, "retry-after"), headerOf(headers, "date"), clock.now());
  if (wait !== null && wait > 0) hosts.defer(host, clock.now() + wait, true);
}

const REST_MS = 15 * 60_000;

const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

function mayPass(sent: Sent): boolean {
  if (sent.kind === "trouble") return sent.trouble.mayPass;
  return sent.kind === "answer" && PASSING.has(sent.exchange.status);
}
