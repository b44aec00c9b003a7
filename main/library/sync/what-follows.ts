import type { AppError } from '../../../preload/contract/errors.ts';
import type { SyncWait } from '../../../preload/contract/sync.ts';

const second = 1000;
const minute = 60 * second;

/** Waits after failures in a row, in milliseconds; the last one goes on. */
const backOff = {
  network: [5 * second, 15 * second, minute, 2 * minute, 5 * minute],
  /** The client has tried four times already. */
  instagram: [minute, 5 * minute, 15 * minute, 30 * minute],
} as const;
/** Where Instagram limits calls and nobody says for how long. */
const usualLimit = 5 * minute;
/** Replies that make no sense, in a row, after which it is no passing trouble. */
const mostUnexpected = 4;

/** What a run does about a failure. */
export type Following =
  | { readonly do: 'wait'; readonly wait: SyncWait }
  /** The run ends, and says why. */
  | { readonly do: 'fail' }
  /** It was cancelled: nothing is to be said. */
  | { readonly do: 'stop' };

/**
 * Decides what follows a failure.
 * @param failures how many came in a row before this one
 * @param now milliseconds since the epoch
 */
export function whatFollows(error: AppError, failures: number, now: number): Following {
  const later = (waits: readonly number[]): number =>
    now + (waits[Math.min(failures, waits.length - 1)] ?? minute);
  switch (error.kind) {
    case 'rate-limited': {
      const length = error.minutes === null ? usualLimit : error.minutes * minute;
      return { do: 'wait', wait: { for: 'rate-limit', until: now + Math.max(length, minute) } };
    }
    case 'offline':
      return { do: 'wait', wait: { for: 'network', until: later(backOff.network), error } };
    case 'temporarily-unavailable':
      return { do: 'wait', wait: { for: 'instagram', until: later(backOff.instagram), error } };
    case 'unexpected-reply':
      // A hotel's sign-in page, half a reply: it passes, or Instagram has changed.
      return failures >= mostUnexpected
        ? { do: 'fail' }
        : { do: 'wait', wait: { for: 'instagram', until: later(backOff.instagram), error } };
    case 'disk-full':
      return { do: 'wait', wait: { for: 'disk-space' } };
    case 'token-dead':
    case 'keyring-locked':
    case 'secret-unreadable':
    case 'secret-not-kept':
    case 'signed-out':
      return { do: 'wait', wait: { for: 'sign-in', error } };
    case 'cancelled':
      return { do: 'stop' };
    default:
      return { do: 'fail' };
  }
}
