import type { AppError } from '../../preload/contract/errors.ts';
import { assertNever, fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { deferred } from '../deferred.ts';
import type { InstagramOrigins } from '../instagram/instagram-types.ts';
import { isCallback, readCallback } from './callback.ts';
import type { Callback } from './callback.ts';
import { troubleOf } from './page-trouble.ts';
import type { ShownPage } from './page-trouble.ts';
import { decideHost, isChallengeLanding } from './sign-in-hosts.ts';
import type { SignInState } from './sign-in-state.ts';
import type { Timers } from './timers.ts';

/** Minutes without a navigation after which an attempt ends; a second factor takes a while. */
export const idleMinutes = 15;

/** Where one attempt goes, and what it waits for. */
export interface SignInRequest {
  readonly origins: InstagramOrigins;
  readonly redirectUri: string;
  readonly state: SignInState;
  /** The page to begin with. */
  readonly authorizeUrl: string;
  /**
   * The same page without asking again who it is: somebody who has just passed a check is signed
   * in already.
   */
  readonly authorizeAgainUrl: string;
  /** False for the demo: its pages say themselves what is to be done. */
  readonly explainsPages: boolean;
}

/** A code, or why there is none. */
export type AttemptEnd = Result<string, AppError>;

/** What the window is to do with an address. */
export type Verdict =
  | { readonly do: 'load' }
  /** Cancelled without a word: the callback, or something that is no website. */
  | { readonly do: 'cancel' }
  /** Cancelled, and the person asked whether to open it in the browser. */
  | { readonly do: 'offer-browser'; readonly url: string };

/** Chromium's names for a load that something else cancelled: no failure of the page. */
const aborted = new Set([-3, -20]);

/** One run of the sign-in window, without the window: what it may load and how it ends. */
export interface SignInAttempt {
  /** Resolves once, with the first end that is reported. */
  readonly end: Promise<AttemptEnd>;
  isSettled(): boolean;
  /** The main frame is about to load an address; a callback ends the attempt. */
  mainFrameWants(url: string): Verdict;
  /** Anything else is about to load one: a callback is blocked there, and counts for nothing. */
  subFrameWants(url: string): 'load' | 'cancel';
  /**
   * The main frame shows an address; answers what to load instead, once, after a challenge.
   * @param status the HTTP status; null for a step within the page
   */
  navigated(url: string, status: number | null): { readonly loadInstead: string | null };
  /** The page in the main frame has, or was given, a title. */
  titled(title: string): void;
  /** A load of the main frame failed; `code` is Chromium's net error. */
  loadFailed(url: string, code: number, description: string): void;
  crashed(reason: string): void;
  closed(): void;
  cancel(): void;
}

/** How an attempt ends with what a callback says. */
export function endOf(callback: Callback): AttemptEnd {
  switch (callback.kind) {
    case 'code':
      return ok(callback.code);
    case 'declined':
      return fail(callback.error);
    case 'state-mismatch':
      return fail({ kind: 'sign-in-state-mismatch' });
    case 'malformed':
      return fail({ kind: 'sign-in-bad-callback', detail: callback.detail });
    default:
      return assertNever(callback);
  }
}

/**
 * Begins an attempt. Its clock runs from here.
 * @param onTrouble hears what the page that is shown means, whenever that is another; null once it
 * is one that signing in goes through
 */
export function createSignInAttempt(
  request: SignInRequest,
  timers: Timers,
  onTrouble: (trouble: AppError | null) => void,
  minutes: number = idleMinutes,
): SignInAttempt {
  const { origins, redirectUri, state } = request;
  const { promise: end, resolve } = deferred<AttemptEnd>();
  let settled = false;
  let reloaded = false;
  let stopTimer: () => void = () => undefined;
  let page: ShownPage | null = null;
  let trouble: AppError | null = null;

  function show(next: ShownPage): void {
    page = next;
    if (settled || !request.explainsPages) return;
    const found = troubleOf(next, origins);
    if (JSON.stringify(found) === JSON.stringify(trouble)) return;
    trouble = found;
    onTrouble(found);
  }

  function settle(result: AttemptEnd): void {
    if (settled) return;
    settled = true;
    stopTimer();
    resolve(result);
  }

  function restartTimer(): void {
    if (settled) return;
    stopTimer();
    stopTimer = timers.after(minutes * 60_000, () => {
      settle(fail({ kind: 'sign-in-timed-out', minutes }));
    });
  }
  restartTimer();

  return {
    end,
    isSettled: () => settled,

    mainFrameWants: (url) => {
      // Whatever the page does after the end, nothing more leaves the machine.
      if (settled) return { do: 'cancel' };
      if (isCallback(url, redirectUri)) {
        settle(endOf(readCallback(url, (candidate) => state.redeem(candidate))));
        return { do: 'cancel' };
      }
      const decision = decideHost(url, origins);
      switch (decision) {
        case 'load':
          return { do: 'load' };
        case 'offer-browser':
          return { do: 'offer-browser', url };
        case 'refuse':
          return { do: 'cancel' };
        default:
          return assertNever(decision);
      }
    },

    subFrameWants: (url) => (isCallback(url, redirectUri) ? 'cancel' : 'load'),

    navigated: (url, status) => {
      restartTimer();
      if (!settled && !reloaded && isChallengeLanding(url, origins)) {
        reloaded = true;
        return { loadInstead: request.authorizeAgainUrl };
      }
      if (status !== null) show({ url, status, title: null });
      else if (page !== null && isAt(page.url, url)) show({ ...page, url });
      // A page that builds another one in itself asks no server how that went.
      else show({ url, status: 200, title: page?.title ?? null });
      return { loadInstead: null };
    },
    titled: (title) => {
      if (page !== null) show({ ...page, title: title === '' ? null : title });
    },

    loadFailed: (url, code, description) => {
      // What was cancelled here is reported as a failure too.
      const cancelledHere = isCallback(url, redirectUri) || decideHost(url, origins) !== 'load';
      if (aborted.has(code) || cancelledHere) return;
      const detail = `${description === '' ? 'ERR' : description} (${String(code)})`;
      settle(fail({ kind: 'sign-in-page-unreachable', detail }));
    },

    crashed: (reason) => settle(fail({ kind: 'sign-in-page-crashed', detail: reason })),
    // Who closes it on an error page has read what that means.
    closed: () => settle(fail(trouble ?? { kind: 'sign-in-window-closed' })),
    cancel: () => settle(fail({ kind: 'cancelled' })),
  };
}

/** Whether two addresses lead to the same page, whatever they ask of it. */
function isAt(one: string, other: string): boolean {
  const place = (url: string): string => {
    if (!URL.canParse(url)) return url;
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  };
  return place(one) === place(other);
}
