import type { Clock } from '../../../../main/clock.ts';
import type { Timers } from '../../../../main/auth/timers.ts';

/** A clock and timers that move only when told to. */
export interface FakeTime {
  readonly clock: Clock;
  readonly timers: Timers;
  /** Lets `milliseconds` pass; timers fire in order, and what they start is given its turn. */
  pass(milliseconds: number): Promise<void>;
  /** The computer sleeps: the clock goes on, timers do not fire. */
  sleep(milliseconds: number): void;
  /** How many timers wait. */
  pending(): number;
}

/** Gives promises that are ready their turn. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

export function createFakeTime(start = Date.UTC(2026, 10, 23)): FakeTime {
  let now = start;
  let waiting: { at: number; run: () => void }[] = [];
  return {
    clock: { now: () => now },
    timers: {
      after: (delay, run) => {
        const timer = { at: now + delay, run };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((other) => other !== timer);
        };
      },
    },
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
        await turns();
      }
      now = end;
      await turns();
    },
    sleep: (milliseconds) => {
      now += milliseconds;
      waiting = waiting.map((timer) => ({ ...timer, at: timer.at + milliseconds }));
    },
    pending: () => waiting.length,
  };
}
