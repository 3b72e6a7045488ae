/**
 * When each host may be asked: one request at a time, the next no sooner than a pause after the last one's end, and
 * never before the instant that the host itself asked for. The pause is the caller's, so that what robots.txt asks for
 * counts from the request after it; what the host asked for is never capped.
 */
import type { Clock } from "./clock.ts";
import type { Deferral } from "./fetcher.ts";

export interface HostClock {
  /**
   * Waits in line and for the clock. Answers `until` (ms) without having waited for the clock where that would take
   * longer than the patience; else `leave`, to be called when the request is over.
   * @throws the signal's reason
   */
  readonly enter: (host: string, turn: Turn) => Promise<{ leave: () => void } | { until: number }>;
  /** The next request not before this instant (ms). A wish of the host's is remembered for the next run. */
  readonly defer: (host: string, until: number, isWish: boolean) => void;
  /** @returns how many requests in a row the host has failed, this one counted */
  readonly countFailure: (host: string, hasFailed: boolean) => number;
  /** ms; 0 for a host never asked. */
  readonly readyAt: (host: string, delayMs: number) => number;
  readonly deferrals: () => readonly Deferral[];
}

export interface Turn {
  readonly delayMs: number;
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The end of the year 9999: later instants have no four-digit year, and ISO texts of them do not sort. */
export const END_OF_TIME = 253_402_300_799_000;

interface HostState {
  isBusy: boolean;
  readonly line: (() => void)[];
  /** End of the last request. */
  lastEnd: number;
  notBefore: number;
  wish: number;
  failures: number;
}

export function createHostClock(clock: Clock, deferrals: readonly Deferral[]): HostClock {
  const hosts = new Map<string, HostState>();
  const stateOf = (host: string): HostState => {
    const known = hosts.get(host);
    if (known) return known;
    const state: HostState = { isBusy: false, line: [], lastEnd: -Infinity, notBefore: 0, wish: 0, failures: 0 };
    hosts.set(host, state);
    return state;
  };
  const defer: HostClock["defer"] = (host, until, isWish) => {
    const state = stateOf(host);
    state.notBefore = Math.max(state.notBefore, Math.min(until, END_OF_TIME));
    if (isWish) state.wish = state.notBefore;
  };
  for (const { host, until } of deferrals) {
    const instant = Date.parse(until);
    if (Number.isFinite(instant)) defer(host, instant, true);
  }
  return {
    enter: async (host, turn) => {
      const state = stateOf(host);
      if (state.isBusy) await new Promise<void>((resolve) => state.line.push(resolve));
      state.isBusy = true;
      const letNext = (): void => {
        const next = state.line.shift();
        if (next) next();
        else state.isBusy = false;
      };
      try {
        const until = await waitForTurn(clock, state, turn);
        if (until === null) return { leave: leaveOnce(clock, state, letNext) };
        letNext();
        return { until };
      } catch (reason) {
        letNext();
        throw reason;
      }
    },
    defer,
    countFailure: (host, hasFailed) => {
      const state = stateOf(host);
      state.failures = hasFailed ? state.failures + 1 : 0;
      return state.failures;
    },
    readyAt: (host, delayMs) => {
      const state = hosts.get(host);
      return state === undefined ? 0 : Math.max(0, readyAt(state, delayMs));
    },
    deferrals: () =>
      [...hosts]
        .filter(([, { wish }]) => wish > clock.now())
        .map(([host, { wish }]) => ({ host, until: new Date(wish).toISOString() })),
  };
}

/** null when the turn has come; the instant where it lies beyond the patience. */
async function waitForTurn(clock: Clock, state: HostState, turn: Turn): Promise<number | null> {
  for (;;) {
    turn.signal?.throwIfAborted();
    const now = clock.now();
    // Where the machine's clock was set back, the last request is not in the future.
    state.lastEnd = Math.min(state.lastEnd, now);
    const ready = readyAt(state, turn.delayMs);
    if (ready <= now) return null;
    if (ready - now > turn.patienceMs) return ready;
    await clock.wait(ready - now, turn.signal);
  }
}

function readyAt(state: HostState, delayMs: number): number {
  return Math.min(END_OF_TIME, Math.max(state.lastEnd + delayMs, state.notBefore));
}

function leaveOnce(clock: Clock, state: HostState, letNext: () => void): () => void {
  let isLeft = false;
  return () => {
    if (isLeft) return;
    isLeft = true;
    state.lastEnd = clock.now();
    letNext();
  };
}
