/** Time as an effect that is passed in: tests give one that does not wait. */
import { setTimeout as sleep } from "node:timers/promises";

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @throws the signal's reason when it fires first */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** A timer counts at most 2^31 - 1 ms (25 days) and fires at once beyond that. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: async (milliseconds, signal) => {
    signal?.throwIfAborted();
    for (let left = milliseconds; left > 0; left -= LONGEST_TIMER) {
      try {
        await sleep(Math.min(left, LONGEST_TIMER), undefined, signal && { signal });
      } catch (cause) {
        signal?.throwIfAborted();
        throw cause;
      }
    }
  },
};
