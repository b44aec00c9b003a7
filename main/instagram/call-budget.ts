import type { Clock } from '../clock.ts';
import type { CallUsage } from './usage-headers.ts';

const minute = 60_000;
/** Where Instagram names no wait: five minutes, doubled each time, up to an hour. */
const firstWait = 5;
const longestOwnWait = 60;

/** Holds calls back while Instagram limits them: calling on lengthens the wait. */
export interface CallBudget {
  /** Whole minutes until a call may go out again; null when one may go now. */
  minutesLeft(): number | null;
  /** A reply came: its headers may announce a limit before an error does. */
  noteReply(usage: CallUsage): void;
  /** A call succeeded: the next wait of our own starts short again. */
  noteSuccess(): void;
  /** Instagram refused for the limit. Answers the minutes to wait. */
  noteLimited(usage: CallUsage): number;
}

/** Makes the budget of one client; it starts free. */
export function createCallBudget({ clock }: { readonly clock: Clock }): CallBudget {
  let freeAt = 0;
  let ownWait = firstWait;

  function waitFor(minutes: number): void {
    freeAt = Math.max(freeAt, clock.now() + minutes * minute);
  }

  return {
    minutesLeft: () => {
      const left = freeAt - clock.now();
      return left <= 0 ? null : Math.ceil(left / minute);
    },
    noteReply: (usage) => {
      if (usage.minutesToRegainAccess !== null) waitFor(usage.minutesToRegainAccess);
    },
    noteSuccess: () => {
      ownWait = firstWait;
    },
    noteLimited: (usage) => {
      const minutes = usage.minutesToRegainAccess ?? ownWait;
      if (usage.minutesToRegainAccess === null) ownWait = Math.min(ownWait * 2, longestOwnWait);
      waitFor(minutes);
      return minutes;
    },
  };
}
