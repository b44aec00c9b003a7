import type { Account, SignInState } from '../../preload/contract/account.ts';
import type { SignInOutcome, SignInPlace } from '../../preload/contract/contract.ts';
import type { AppError } from '../../preload/contract/errors.ts';
import type { Provider } from '../../preload/contract/ids.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { deferred } from '../deferred.ts';
import type {
  AccessToken,
  InstagramClient,
  InstagramOrigins,
} from '../instagram/instagram-types.ts';
import type { Logger } from '../log/logger.ts';
import type { Accounts } from './accounts.ts';
import { authorizeUrl } from './authorize-url.ts';
import { createSignInState } from './sign-in-state.ts';
import type { SignInSurface } from './sign-in-window.ts';
import type { TokenEndpoints } from './token-endpoints.ts';

/** One Instagram to sign in to, with the Meta app that asks: the real one, the demo's, an override's. */
export interface InstagramService {
  readonly provider: Provider;
  readonly origins: InstagramOrigins;
  readonly appId: string;
  readonly appSecret: string;
  readonly redirectUri: string;
  readonly endpoints: TokenEndpoints;
  readonly client: Pick<InstagramClient, 'getProfile'>;
}

/** What a pasted token needs: no Meta app. */
export type TokenService = Pick<InstagramService, 'provider' | 'client'> & {
  readonly endpoints: Pick<TokenEndpoints, 'refresh'>;
};

/** The flow from a click to an account. One at a time. */
export interface SignIn {
  state(): SignInState;
  /** Calls `listener` when `state` changed. */
  subscribe(listener: () => void): () => void;
  /**
   * Opens the sign-in page and ends with an account. A second call for the same place while one is
   * running brings its page to the front; one for the other place ends the first.
   * @param prepare makes the service; it may take a while (the demo's server starts)
   * @param place where the page opens; the sign-in window where not given
   */
  start(
    provider: Provider,
    prepare: () => Promise<Result<InstagramService, AppError>>,
    place?: SignInPlace,
  ): Promise<Result<SignInOutcome, AppError>>;
  /** Signs in with a token from the Meta dashboard; ends whatever attempt is running. */
  withToken(token: AccessToken, service: TokenService): Promise<Result<Account, AppError>>;
  /** Ends the running attempt, whatever it is doing; resolves when another can begin. */
  cancel(): Promise<void>;
}

interface Attempt {
  readonly phase: Phase;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

type Running = Exclude<SignInState, { readonly phase: 'idle' }>;
type Phase = Running['phase'];

const phaseIn = { window: 'in-window', browser: 'in-browser' } as const satisfies Readonly<
  Record<SignInPlace, Phase>
>;

const cancelled: Result<never, AppError> = fail({ kind: 'cancelled' });

/** Makes the flow. */
export function createSignIn(dependencies: {
  readonly window: SignInSurface;
  readonly browser: SignInSurface;
  readonly accounts: Pick<Accounts, 'list' | 'add'>;
  readonly log: Logger;
}): SignIn {
  const { accounts, log } = dependencies;
  const listeners = new Set<() => void>();
  let state: SignInState = { phase: 'idle' };
  let running: Attempt | null = null;

  function setState(next: SignInState): void {
    state = next;
    listeners.forEach((listener) => listener());
  }

  /** Holds the one place while `work` runs; frees it however that ends. */
  async function hold<Value>(
    first: Running,
    work: (signal: AbortSignal) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    const { phase, provider } = first;
    const { promise: ended, resolve: end } = deferred<void>();
    const attempt: Attempt = { phase, abort: new AbortController(), ended };
    running = attempt;
    setState(first);
    try {
      const result = await work(attempt.abort.signal);
      log.info('A sign-in ended', { provider, outcome: result.ok ? 'ok' : result.error.kind });
      return result;
    } finally {
      // Another attempt may have taken the place of this one.
      if (running === attempt) {
        running = null;
        setState({ phase: 'idle' });
      }
      end();
    }
  }

  async function fetchCode(
    service: InstagramService,
    surface: SignInSurface,
    signal: AbortSignal,
  ): Promise<Result<string, AppError>> {
    const { provider } = service;
    const attemptState = createSignInState();
    const address = (forceReauth: boolean): string =>
      authorizeUrl({ ...service, state: attemptState.value, forceReauth });
    const request = {
      origins: service.origins,
      redirectUri: service.redirectUri,
      state: attemptState,
      authorizeUrl: address(accounts.list().length > 0),
      authorizeAgainUrl: address(false),
      explainsPages: provider !== 'demo',
    };
    return surface.run(request, signal, (trouble) => {
      if (signal.aborted) return;
      if (trouble !== null) log.info('The sign-in page shows an error', { kind: trouble.kind });
      setState({ phase: 'in-window', provider, trouble });
    });
  }

  async function finish(
    { provider, appId, appSecret, redirectUri, endpoints, client }: InstagramService,
    code: string,
    signal: AbortSignal,
  ): Promise<Result<SignInOutcome, AppError>> {
    const short = await endpoints.exchangeCode({ appId, appSecret, redirectUri, code }, signal);
    if (!short.ok) return short;
    const long = await endpoints.exchangeForLongLived(
      { appSecret, shortToken: short.value.token },
      signal,
    );
    if (!long.ok) return long;
    const { token, expiresAt } = long.value;
    const profile = await client.getProfile(token, signal);
    if (!profile.ok) return profile;
    if (signal.aborted) return cancelled;
    const account = await accounts.add({ provider, profile: profile.value, token, expiresAt });
    return account.ok ? ok({ outcome: 'signed-in', account: account.value }) : account;
  }

  async function cancel(): Promise<void> {
    const attempt = running;
    attempt?.abort.abort();
    await attempt?.ended;
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    start: async (provider, prepare, place = 'window') => {
      const surface = dependencies[place];
      const underWay = running !== null && !running.abort.signal.aborted ? running.phase : null;
      if (underWay === phaseIn[place] || underWay === 'finishing') {
        surface.focus();
        return ok({ outcome: 'already-open' });
      }
      // Somebody who goes another way has given up on the one before.
      void cancel();
      return hold<SignInOutcome>(opening(place, provider), async (signal) => {
        const service = await prepare();
        if (!service.ok) return service;
        if (signal.aborted) return cancelled;
        const code = await fetchCode(service.value, surface, signal);
        if (!code.ok) {
          const ofDemo = provider === 'demo' && code.error.kind === 'sign-in-window-closed';
          return ofDemo ? fail({ kind: 'demo-window-closed' }) : code;
        }
        if (signal.aborted) return cancelled;
        setState({ phase: 'finishing', provider });
        const finished = await finish(service.value, code.value, signal);
        return !finished.ok && place === 'browser' ? fail(ofPasted(finished.error)) : finished;
      });
    },

    withToken: async (token, { provider, endpoints, client }) => {
      // Somebody who pastes a token has given up on the window.
      void cancel();
      return hold<Account>({ phase: 'finishing', provider }, async (signal) => {
        // Tells the token's end, and renews it at once; one younger than a day is as good.
        const refreshed = await endpoints.refresh(token, signal);
        if (!refreshed.ok && isAboutToken(refreshed.error)) return fail(refusal(refreshed.error));
        if (!refreshed.ok && refreshed.error.kind !== 'request-refused') return refreshed;
        const renewed =
          refreshed.ok && refreshed.value.kind === 'refreshed'
            ? { token: refreshed.value.token, expiresAt: refreshed.value.expiresAt }
            : { token, expiresAt: null };
        const profile = await client.getProfile(renewed.token, signal);
        if (!profile.ok) {
          const { error } = profile;
          const refused = isAboutToken(error) || error.kind === 'request-refused';
          return fail(refused ? refusal(error) : error);
        }
        if (signal.aborted) return cancelled;
        return accounts.add({ provider, profile: profile.value, ...renewed });
      });
    },

    cancel,
  };
}

function opening(place: SignInPlace, provider: Provider): Running {
  return place === 'window'
    ? { phase: 'in-window', provider, trouble: null }
    : { phase: 'in-browser', provider };
}

/** A person who pastes an address can have pasted one that is no longer of use. */
function ofPasted(error: AppError): AppError {
  return error.kind === 'code-spent' ? { kind: 'pasted-code-spent', detail: error.detail } : error;
}

function isAboutToken(error: AppError): boolean {
  return error.kind === 'token-dead';
}

function refusal(error: AppError): AppError {
  const detail = 'detail' in error ? error.detail : '';
  return { kind: 'pasted-token-refused', detail };
}
