import { expect, test } from 'vitest';

import type { SignedIn } from '../../../../main/auth/accounts.ts';
import type { AttemptEnd, SignInRequest } from '../../../../main/auth/sign-in-attempt.ts';
import { createSignIn } from '../../../../main/auth/sign-in.ts';
import type { InstagramService } from '../../../../main/auth/sign-in.ts';
import type { SignInSurface } from '../../../../main/auth/sign-in-window.ts';
import type { ExchangeError, RefreshOutcome } from '../../../../main/auth/token-endpoints.ts';
import { isAccessToken } from '../../../../main/instagram/access-token.ts';
import { singleOrigin } from '../../../../main/instagram/origins.ts';
import type { AccessToken, InstagramProfile } from '../../../../main/instagram/instagram-types.ts';
import type { Account } from '../../../../preload/contract/account.ts';
import type { AppError, InstagramError } from '../../../../preload/contract/errors.ts';
import { accountIdOf } from '../../../../preload/contract/ids.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';
import type { Result } from '../../../../preload/contract/result.ts';
import { turns } from './fake-timers.ts';
import { silent } from './profile-folder.ts';

function tokenOf(text: string): AccessToken {
  if (!isAccessToken(text)) throw new Error('no token');
  return text;
}

const profile: InstagramProfile = {
  userId: '17841400000000001',
  username: 'ada',
  name: 'Ada',
  accountType: 'business',
  profilePictureUrl: null,
  biography: null,
  website: null,
  followersCount: null,
  followsCount: null,
  mediaCount: null,
};

/** A window that a test ends, an Instagram that answers as told, and a registry that remembers. */
function begin() {
  const runs: {
    readonly place: string;
    readonly request: SignInRequest;
    readonly end: (end: AttemptEnd) => void;
    readonly onTrouble: (trouble: AppError | null) => void;
  }[] = [];
  let focused = 0;
  const surface = (place: string): SignInSurface => ({
    run: (request, signal, onTrouble) =>
      new Promise((resolve) => {
        runs.push({ place, request, end: resolve, onTrouble });
        signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
      }),
    focus: () => {
      focused += 1;
    },
  });
  const added: SignedIn[] = [];
  const listed: Account[] = [];
  const calls: string[] = [];
  const answers: {
    profile: Result<InstagramProfile, InstagramError>;
    refresh: Result<RefreshOutcome, InstagramError>;
    exchange: ExchangeError | null;
  } = { profile: ok(profile), refresh: ok({ kind: 'too-young' }), exchange: null };
  const service: InstagramService = {
    provider: 'demo',
    origins: singleOrigin('http://127.0.0.1:4711'),
    appId: '1234567',
    appSecret: 'the-secret',
    redirectUri: 'https://localhost/albumen/callback',
    endpoints: {
      exchangeCode: async ({ code, redirectUri }) => {
        calls.push(`exchange ${code} ${redirectUri}`);
        if (answers.exchange !== null) return fail(answers.exchange);
        return ok({ token: tokenOf('short'), permissions: null });
      },
      exchangeForLongLived: async ({ shortToken }) => {
        calls.push(`long-lived ${shortToken}`);
        return ok({ token: tokenOf('long'), expiresAt: 42 });
      },
      refresh: async (token) => {
        calls.push(`refresh ${token}`);
        return answers.refresh;
      },
    },
    client: {
      getProfile: async (token) => {
        calls.push(`me ${token}`);
        return answers.profile;
      },
    },
  };
  const signIn = createSignIn({
    window: surface('window'),
    browser: surface('browser'),
    accounts: {
      list: () => listed,
      add: async (signedIn) => {
        added.push(signedIn);
        const account: Account = {
          id: accountIdOf(signedIn.provider, signedIn.profile.userId),
          provider: signedIn.provider,
          username: signedIn.profile.username,
          name: signedIn.profile.name,
          token: 'kept',
          problem: null,
          expiresAt: null,
        };
        listed.push(account);
        return ok(account);
      },
    },
    log: silent,
  });
  const phases: string[] = [];
  signIn.subscribe(() => phases.push(signIn.state().phase));
  const open = () => signIn.start('demo', async () => ok(service));
  return { signIn, open, runs, added, calls, answers, service, phases, focused: () => focused };
}

test('a code becomes an account: exchanged once, made long-lived, asked who it is', async () => {
  const { open, runs, added, calls, phases, signIn } = begin();
  const outcome = open();
  await turns();
  expect(signIn.state()).toEqual({ phase: 'in-window', provider: 'demo', trouble: null });
  runs[0]?.end(ok('the-code'));
  expect(await outcome).toMatchObject({
    ok: true,
    value: { outcome: 'signed-in', account: { id: 'demo-17841400000000001' } },
  });
  expect(calls).toEqual([
    'exchange the-code https://localhost/albumen/callback',
    'long-lived short',
    'me long',
  ]);
  expect(added).toMatchObject([{ provider: 'demo', token: 'long', expiresAt: 42 }]);
  expect(phases).toEqual(['in-window', 'finishing', 'idle']);
});

test('each attempt has a state of its own; a further account is asked who it is', async () => {
  const { open, runs } = begin();
  const first = open();
  await turns();
  runs[0]?.end(ok('a'));
  await first;
  void open();
  await turns();
  const urls = runs.map(({ request }) => new URL(request.authorizeUrl));
  expect(urls.map((url) => url.searchParams.get('force_reauth'))).toEqual([null, 'true']);
  const states = urls.map((url) => url.searchParams.get('state'));
  expect(states[0]).not.toBe(states[1]);
  expect(states).toEqual(runs.map(({ request }) => request.state.value));
  const again = new URL(runs[1]?.request.authorizeAgainUrl ?? '');
  expect(again.searchParams.get('state')).toBe(states[1]);
  expect(again.searchParams.has('force_reauth')).toBe(false);
});

test('the browser leads to the same account; the state says where it is waited for', async () => {
  const { signIn, service, runs, calls, phases } = begin();
  const outcome = signIn.start('instagram', async () => ok(service), 'browser');
  await turns();
  expect(signIn.state()).toEqual({ phase: 'in-browser', provider: 'instagram' });
  expect(runs.map(({ place }) => place)).toEqual(['browser']);
  runs[0]?.end(ok('the-code'));
  expect(await outcome).toMatchObject({ ok: true, value: { outcome: 'signed-in' } });
  expect(calls[0]).toBe('exchange the-code https://localhost/albumen/callback');
  expect(phases).toEqual(['in-browser', 'finishing', 'idle']);
});

test('going another way ends the one before', async () => {
  const { signIn, open, service, runs } = begin();
  const first = open();
  await turns();
  const second = signIn.start('instagram', async () => ok(service), 'browser');
  expect(await first).toEqual(fail({ kind: 'cancelled' }));
  await turns();
  expect(signIn.state()).toEqual({ phase: 'in-browser', provider: 'instagram' });
  runs[1]?.end(ok('b'));
  expect((await second).ok).toBe(true);
});

test('one that was cancelled is not in the way of the next, even at once', async () => {
  const { signIn, open, runs } = begin();
  const first = open();
  await turns();
  void signIn.cancel();
  const second = open();
  expect(await first).toEqual(fail({ kind: 'cancelled' }));
  await turns();
  runs[1]?.end(ok('b'));
  expect((await second).ok).toBe(true);
});

test.each([
  ['code-spent', 'browser', 'pasted-code-spent'],
  ['app-secret-wrong', 'browser', 'app-secret-wrong'],
  ['code-spent', 'window', 'code-spent'],
] as const)('%s, in the %s, is %s', async (said, place, kind) => {
  const { signIn, service, runs, answers } = begin();
  answers.exchange = { kind: said, detail: 'as Instagram says it' };
  const outcome = signIn.start('instagram', async () => ok(service), place);
  await turns();
  runs[0]?.end(ok('a'));
  expect(await outcome).toEqual(fail({ kind, detail: 'as Instagram says it' }));
});

test('a second click brings the window to the front', async () => {
  const { open, runs, focused } = begin();
  const first = open();
  expect(await open()).toEqual({ ok: true, value: { outcome: 'already-open' } });
  expect(focused()).toBe(1);
  await turns();
  expect(runs).toHaveLength(1);
  runs[0]?.end(ok('a'));
  expect((await first).ok).toBe(true);
});

test('an attempt without a code ends in its error, exchanges nothing, and frees the way', async () => {
  const { open, runs, calls, signIn } = begin();
  const first = open();
  await turns();
  runs[0]?.end(fail({ kind: 'sign-in-refused' }));
  expect(await first).toEqual({ ok: false, error: { kind: 'sign-in-refused' } });
  expect(calls).toEqual([]);
  expect(signIn.state()).toEqual({ phase: 'idle' });
  const second = open();
  await turns();
  runs[1]?.end(ok('b'));
  expect((await second).ok).toBe(true);
});

test.each([
  ['demo', 'demo-window-closed'],
  ['instagram', 'sign-in-window-closed'],
] as const)('the closed window of %s is told as %s', async (provider, kind) => {
  const { signIn, runs, service } = begin();
  const outcome = signIn.start(provider, async () => ok(service));
  await turns();
  runs[0]?.end(fail({ kind: 'sign-in-window-closed' }));
  expect(await outcome).toEqual(fail({ kind }));
});

test('a failure after the code is the error that it is, and the code is not sent again', async () => {
  const { open, runs, calls, answers, added } = begin();
  answers.exchange = { kind: 'offline', detail: '' };
  const outcome = open();
  await turns();
  runs[0]?.end(ok('a'));
  expect(await outcome).toEqual({ ok: false, error: { kind: 'offline', detail: '' } });
  expect(calls).toHaveLength(1);
  expect(added).toEqual([]);
});

test('a service that cannot be made ends the attempt without a window', async () => {
  const { signIn, runs } = begin();
  const outcome = await signIn.start('instagram', async () => fail({ kind: 'meta-app-missing' }));
  expect(outcome).toEqual({ ok: false, error: { kind: 'meta-app-missing' } });
  expect(runs).toEqual([]);
  expect(signIn.state()).toEqual({ phase: 'idle' });
});

test('a bug in making it does not block the next attempt', async () => {
  const { signIn, open, runs } = begin();
  await expect(signIn.start('demo', async () => Promise.reject(new Error('bug')))).rejects.toThrow(
    'bug',
  );
  void open();
  await turns();
  expect(runs).toHaveLength(1);
});

test('cancelling ends it in the window, and also while the token is fetched', async () => {
  const { signIn, open, runs, added, service } = begin();
  const first = open();
  await turns();
  void signIn.cancel();
  expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });

  const second = signIn.start('demo', async () =>
    ok({
      ...service,
      client: {
        getProfile: async () => {
          void signIn.cancel();
          return ok(profile);
        },
      },
    }),
  );
  await turns();
  runs[1]?.end(ok('b'));
  expect(await second).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(added).toEqual([]);
});

test('a pasted token too young to be renewed is taken as it is, its end unknown', async () => {
  const { signIn, service, added, calls } = begin();
  const result = await signIn.withToken(tokenOf('pasted'), service);
  expect(result).toMatchObject({ ok: true, value: { username: 'ada' } });
  expect(calls).toEqual(['refresh pasted', 'me pasted']);
  expect(added).toMatchObject([{ token: 'pasted', expiresAt: null }]);
});

test('an older pasted token is renewed at once', async () => {
  const { signIn, service, added, answers } = begin();
  answers.refresh = ok({ kind: 'refreshed', token: tokenOf('renewed'), expiresAt: 7 });
  await signIn.withToken(tokenOf('pasted'), service);
  expect(added).toMatchObject([{ token: 'renewed', expiresAt: 7 }]);
});

test.each([
  [{ kind: 'token-dead', reason: 'expired', detail: 'x' }, 'pasted-token-refused'],
  [{ kind: 'offline', detail: 'x' }, 'offline'],
] as const)('a pasted token whose renewal ends in %o: %s', async (error, kind) => {
  const { signIn, service, added, answers } = begin();
  answers.refresh = fail(error);
  expect(await signIn.withToken(tokenOf('pasted'), service)).toMatchObject({
    ok: false,
    error: { kind },
  });
  expect(added).toEqual([]);
});

test('a pasted token that Instagram will not say anything about is refused in words', async () => {
  const { signIn, service, answers } = begin();
  const said = { code: 300, subcode: null, status: 400, trace: null };
  answers.refresh = fail({ kind: 'request-refused', said, detail: 'x' });
  answers.profile = fail({ kind: 'request-refused', said, detail: 'Invalid token' });
  expect(await signIn.withToken(tokenOf('pasted'), service)).toEqual({
    ok: false,
    error: { kind: 'pasted-token-refused', detail: 'Invalid token' },
  });
});

test('pasting a token closes the window that did not help', async () => {
  const { signIn, open, service } = begin();
  const first = open();
  await turns();
  expect((await signIn.withToken(tokenOf('pasted'), service)).ok).toBe(true);
  expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(signIn.state()).toEqual({ phase: 'idle' });
});

test('what the page means is told while its window is open, and is over with it', async () => {
  const { signIn, runs, service } = begin();
  const outcome = signIn.start('instagram', async () => ok({ ...service, provider: 'instagram' }));
  await turns();
  expect(runs[0]?.request.explainsPages).toBe(true);
  runs[0]?.onTrouble({ kind: 'app-id-unknown', detail: 'x' });
  expect(signIn.state()).toEqual({
    phase: 'in-window',
    provider: 'instagram',
    trouble: { kind: 'app-id-unknown', detail: 'x' },
  });
  runs[0]?.onTrouble(null);
  expect(signIn.state()).toMatchObject({ phase: 'in-window', trouble: null });
  runs[0]?.end(ok('a'));
  expect((await outcome).ok).toBe(true);
  expect(signIn.state()).toEqual({ phase: 'idle' });
});

test('the demo’s own pages are not explained', async () => {
  const { open, runs } = begin();
  void open();
  await turns();
  expect(runs[0]?.request.explainsPages).toBe(false);
});

test('cancelling is over when another attempt can begin', async () => {
  const { signIn, open, runs, service } = begin();
  const first = open();
  await turns();
  await signIn.cancel();
  expect(signIn.state()).toEqual({ phase: 'idle' });
  const second = signIn.start('demo', async () => ok(service));
  await turns();
  runs[1]?.end(ok('b'));
  expect((await second).ok).toBe(true);
  expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });
  await signIn.cancel();
});
