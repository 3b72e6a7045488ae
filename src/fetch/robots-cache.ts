/**
 * The rules of each host, asked for once a day. By RFC 9309: rules where they are given; none where the host says
 * there are none (4xx); nothing may be fetched while it cannot say (5xx, silence, and 429 too: who asks for fewer
 * requests does not invite us). Up to 500 KiB of it is read.
 */
import type { Clock } from "./clock.ts";
import type { Turn } from "./host-clock.ts";
import { ALLOW_ALL, parseRobots, type RobotsRules } from "./parse-robots.ts";
import type { Sent } from "./send-politely.ts";
import { headerOf } from "./request-hop.ts";

export type RobotsVerdict =
  | { readonly kind: "rules"; readonly rules: RobotsRules }
  /** `status` is null where no answer came. */
  | { readonly kind: "unreachable"; readonly status: number | null; readonly met: string; readonly hint: string }
  | Extract<Sent, { kind: "forbidden" | "deferred" }>;

export interface RobotsOptions {
  readonly agent: string;
  readonly clock: Clock;
  /** Sends one request in the host's turn. */
  readonly send: (url: URL, turn: Turn) => Promise<Sent>;
  readonly isFetchable: (url: URL) => boolean;
}

export const MOST_ROBOTS_BYTES = 500 * 1024;

const DAY = 24 * 3600 * 1000;
const HOUR = 3600 * 1000;
const MOST_REDIRECTS = 5;

/** @returns what asks for the rules that hold for an address; side-by-side calls share one request */
export function createRobotsCache(options: RobotsOptions): (target: URL, turn: Turn) => Promise<RobotsVerdict> {
  const known = new Map<string, { verdict: Promise<RobotsVerdict>; until: number }>();
  const look = (origin: string, turn: Turn): { verdict: Promise<RobotsVerdict>; isOwn: boolean } => {
    const held = known.get(origin);
    if (held && held.until > options.clock.now()) return { verdict: held.verdict, isOwn: false };
    const asked = { verdict: askRobots(new URL("/robots.txt", origin), options, turn), until: Infinity };
    known.set(origin, asked);
    asked.verdict.then(
      (verdict) => {
        asked.until = options.clock.now() + lifeOf(verdict);
      },
      () => known.delete(origin),
    );
    return { verdict: asked.verdict, isOwn: true };
  };
  return async (target, turn) => {
    for (;;) {
      const { verdict, isOwn } = look(target.origin, turn);
      try {
        return await verdict;
      } catch (error) {
        turn.signal?.throwIfAborted();
        // Another caller's request, who gave up: the next look makes one of our own.
        if (isOwn) throw error;
      }
    }
  };
}

function lifeOf({ kind }: RobotsVerdict): number {
  if (kind === "rules") return DAY;
  return kind === "unreachable" ? HOUR : 0;
}

async function askRobots(first: URL, options: RobotsOptions, turn: Turn): Promise<RobotsVerdict> {
  let target = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const sent = await options.send(target, turn);
    if (sent.kind === "forbidden" || sent.kind === "deferred") return sent;
    if (sent.kind === "trouble") return { kind: "unreachable", status: null, ...sent.trouble };
    const { status, headers, body, truncated } = sent.exchange;
    const location = headerOf(headers, "location");
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, target.href)) {
      target = new URL(location, target);
      if (options.isFetchable(target)) continue;
      return { kind: "rules", rules: ALLOW_ALL };
    }
    if (status >= 500 || status === 429) return { kind: "unreachable", status, met: `status ${status}`, hint: "" };
    if (status !== 200) return { kind: "rules", rules: ALLOW_ALL };
    // The line that the cap cuts in two could mean another address than was meant.
    const whole =
      truncated === null ? body : body.subarray(0, Math.max(body.lastIndexOf(LF), body.lastIndexOf(CR)) + 1);
    return { kind: "rules", rules: parseRobots(whole, options.agent) };
  }
  // RFC 9309, 2.3.1.2: after five redirects the file may be taken for unavailable.
  return { kind: "rules", rules: ALLOW_ALL };
}

const LF = 0x0a;
const CR = 0x0d;
