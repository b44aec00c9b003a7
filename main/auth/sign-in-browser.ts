import type { AppError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { deferred } from '../deferred.ts';
import { readCallback } from './callback.ts';
import { readPastedAddress } from './pasted-address.ts';
import { endOf, idleMinutes } from './sign-in-attempt.ts';
import type { AttemptEnd, SignInRequest } from './sign-in-attempt.ts';
import type { SignInSurface } from './sign-in-window.ts';
import type { Timers } from './timers.ts';

/** The system's browser as the place to sign in, and the address that comes back by hand. */
export interface SignInBrowser extends SignInSurface {
  /**
   * Takes the address that the browser landed on. One that is not this attempt's answer is refused
   * with what it is instead, and costs nothing: the state is used by its own answer alone.
   */
  paste(text: string): Result<null, AppError>;
}

interface Waiting {
  readonly request: SignInRequest;
  readonly settle: (end: AttemptEnd) => void;
  readonly restartTimer: () => void;
}

/**
 * Makes the third way in. Nobody listens at the redirect URI, so the browser shows an error page
 * with the code in its address; pasted here, it is read as the sign-in window's redirect is.
 */
export function createSignInBrowser(dependencies: {
  /** Hands an address to the system's browser, or refuses it. */
  readonly openExternal: (address: string) => Promise<Result<null, AppError>>;
  readonly timers: Timers;
}): SignInBrowser {
  const { openExternal, timers } = dependencies;
  let waiting: Waiting | null = null;

  return {
    run: async (request, signal) => {
      if (signal.aborted) return fail({ kind: 'cancelled' });
      const { promise, resolve } = deferred<AttemptEnd>();
      let stopTimer: () => void = () => undefined;
      const restartTimer = (): void => {
        stopTimer();
        stopTimer = timers.after(idleMinutes * 60_000, () => {
          resolve(fail({ kind: 'browser-timed-out', minutes: idleMinutes }));
        });
      };
      const mine: Waiting = { request, settle: resolve, restartTimer };
      waiting = mine;
      restartTimer();
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })), { once: true });
      // A browser that does not open ends the attempt; nothing waits for one that does.
      void openExternal(request.authorizeUrl).then((opened) => {
        if (!opened.ok) resolve(opened);
      });
      const end = await promise;
      stopTimer();
      if (waiting === mine) waiting = null;
      return end;
    },

    focus: () => {
      if (waiting === null) return;
      waiting.restartTimer();
      void openExternal(waiting.request.authorizeUrl);
    },

    paste: (text) => {
      if (waiting === null) return fail({ kind: 'pasted-too-late' });
      const { request, settle, restartTimer } = waiting;
      restartTimer();
      const address = readPastedAddress(text, request);
      if (!address.ok) return address;
      const { state } = request;
      const callback = readCallback(
        address.value,
        (candidate) => state.matches(candidate) && state.redeem(candidate),
      );
      if (callback.kind === 'state-mismatch') return fail({ kind: 'pasted-earlier-attempt' });
      // From here on it is over: what is pasted again must not find it.
      waiting = null;
      settle(endOf(callback));
      return ok(null);
    },
  };
}
