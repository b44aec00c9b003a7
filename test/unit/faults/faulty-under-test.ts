import { onTestFinished } from 'vitest';

import { authorizeUrl } from '../../../main/auth/authorize-url.ts';
import { createTokenEndpoints } from '../../../main/auth/token-endpoints.ts';
import type { TokenEndpoints } from '../../../main/auth/token-endpoints.ts';
import { createInstagramHttp } from '../../../main/instagram/http.ts';
import type { AccessToken, InstagramClient } from '../../../main/instagram/instagram-types.ts';
import { singleOrigin } from '../../../main/instagram/origins.ts';
import { startFaultyInstagram, testMetaApp } from '../../faults/faulty-instagram.ts';
import type { Fault, FaultyInstagram } from '../../faults/faulty-instagram.ts';
import { silent } from '../main/auth/profile-folder.ts';
import { createClientUnderTest } from '../main/instagram/client-under-test.ts';
import { consentIn } from '../main/demo/demo-under-test.ts';

/** When it is, for the app and for Instagram. */
export const now = Date.UTC(2026, 10, 23);

/** How long the product waits for an answer here, in milliseconds: enough for a busy computer. */
const patience = 1000;

/** The faulty Instagram, with the product's own client before it. */
export interface FaultyUnderTest {
  readonly instagram: FaultyInstagram;
  readonly client: InstagramClient;
  readonly endpoints: TokenEndpoints;
  /** The authorize page as the app opens it. */
  authorizePage(state?: string): Promise<Response>;
  /** Where Allow leads; null where it leads nowhere. */
  allow(state?: string): Promise<URL | null>;
  /** A token of the truth: taken before any fault is set. */
  signIn(): Promise<AccessToken>;
}

/** Starts one for a test; it is stopped afterwards. */
export async function startFaultyUnderTest(...faults: readonly Fault[]): Promise<FaultyUnderTest> {
  const instagram = await startFaultyInstagram({ faults, clock: { now: () => now } });
  onTestFinished(() => instagram.stop());
  const origins = singleOrigin(instagram.origin);
  const { appId, appSecret, redirectUri } = testMetaApp;
  const endpoints = createTokenEndpoints({
    http: createInstagramHttp({ fetch: globalThis.fetch, timeout: patience }),
    origins,
    clock: { now: () => now },
    sleep: () => Promise.resolve(),
    random: () => 0,
    log: silent,
  });
  const authorizePage = (state = 'a-state'): Promise<Response> =>
    fetch(authorizeUrl({ origins, appId, redirectUri, state, forceReauth: false }), {
      redirect: 'manual',
    });

  async function allow(state?: string): Promise<URL | null> {
    const consent = consentIn(await (await authorizePage(state)).text());
    const answer = await fetch(`${instagram.origin}/oauth/authorize`, {
      method: 'POST',
      body: new URLSearchParams({ consent, decision: 'allow' }),
      redirect: 'manual',
    });
    const location = answer.headers.get('location');
    return location === null ? null : new URL(location);
  }

  return {
    instagram,
    client: createClientUnderTest(instagram.origin, { timeout: patience }).client,
    endpoints,
    authorizePage,
    allow,
    signIn: async () => {
      const code = (await allow())?.searchParams.get('code') ?? '';
      const short = await endpoints.exchangeCode({ appId, appSecret, redirectUri, code });
      if (!short.ok) throw new Error(short.error.kind);
      const { token: shortToken } = short.value;
      const long = await endpoints.exchangeForLongLived({ appSecret, shortToken });
      if (!long.ok) throw new Error(long.error.kind);
      return long.value.token;
    },
  };
}
