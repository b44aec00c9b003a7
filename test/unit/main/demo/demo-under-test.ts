import { fileURLToPath } from 'node:url';

import { onTestFinished } from 'vitest';

import { authorizeUrl } from '../../../../main/auth/authorize-url.ts';
import { createTokenEndpoints } from '../../../../main/auth/token-endpoints.ts';
import type { TokenEndpoints } from '../../../../main/auth/token-endpoints.ts';
import { createBundledPictures } from '../../../../main/demo/bundled-pictures.ts';
import type { DemoAlbum, PictureSource } from '../../../../main/demo/demo-album.ts';
import { startDemoInstagram } from '../../../../main/demo/demo-instagram.ts';
import { createDemoSecrets } from '../../../../main/demo/demo-secrets.ts';
import type { DemoSecrets } from '../../../../main/demo/demo-secrets.ts';
import type { CutPicture } from '../../../../main/demo/still-reader.ts';
import { createInstagramHttp } from '../../../../main/instagram/http.ts';
import { createInstagramClient } from '../../../../main/instagram/instagram-client.ts';
import type { AccessToken, InstagramClient } from '../../../../main/instagram/instagram-types.ts';
import { singleOrigin } from '../../../../main/instagram/origins.ts';
import { silent } from '../auth/profile-folder.ts';

export const hour = 3_600_000;
export const redirectUri = 'https://localhost/albumen/callback';
/** When every demo under test is made, unless the test moves the clock. */
export const madeAt = Date.UTC(2026, 10, 23, 12);
export const picturesFolder = fileURLToPath(
  new URL('../../../../main/demo/pictures', import.meta.url),
);

/** The committed pictures, read once for all tests of a file. */
let bundled: Promise<DemoAlbum> | null = null;
export function bundledAlbum(): Promise<DemoAlbum> {
  bundled ??= createBundledPictures({ folder: picturesFolder }).load(madeAt);
  return bundled;
}

/** The demo, with the product's own client before it and a clock that the test moves. */
export interface DemoUnderTest {
  readonly origin: string;
  readonly secrets: DemoSecrets;
  readonly endpoints: TokenEndpoints;
  readonly client: InstagramClient;
  /** Moves the clock on, in milliseconds. */
  pass(milliseconds: number): void;
  /** A GET that follows no redirect, of a path or a whole address. */
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  postForm(path: string, form: Readonly<Record<string, string>>): Promise<Response>;
  /** Opens the authorize page as the app does, with what a test changes about it. */
  openAuthorizePage(changes?: Readonly<Record<string, string>>): Promise<Response>;
  /** Opens the page and presses a button; answers the address that it leads to. */
  decide(decision: 'allow' | 'cancel', changes?: Readonly<Record<string, string>>): Promise<URL>;
  /** Allows, and exchanges the code. */
  shortToken(): Promise<AccessToken>;
  /** The whole of a sign-in. */
  signIn(): Promise<AccessToken>;
}

/** The sealed consent in the form of an authorize page. */
export function consentIn(page: string): string {
  const consent = /name="consent" value="([^"]+)"/.exec(page)?.[1];
  if (consent === undefined) throw new Error('The page asks nothing');
  return consent;
}

/** Starts the demo for one test; it is stopped afterwards. */
export async function startDemoUnderTest(
  options: { readonly pictures?: PictureSource; readonly cutPicture?: CutPicture } = {},
): Promise<DemoUnderTest> {
  let now = madeAt;
  const clock = { now: () => now };
  const secrets = createDemoSecrets(clock);
  const server = await startDemoInstagram({
    secrets,
    redirectUri,
    pictures: options.pictures ?? { load: bundledAlbum },
    cutPicture: options.cutPicture ?? (() => null),
    clock,
    log: silent,
  });
  onTestFinished(() => server.close());
  const { origin } = server;
  const origins = singleOrigin(origin);
  const http = createInstagramHttp({ fetch: globalThis.fetch });
  const endpoints = createTokenEndpoints({ http, origins, clock, log: silent });
  const client = createInstagramClient({ http, graphOrigin: origin, clock, log: silent });

  const get: DemoUnderTest['get'] = (address, headers = {}) =>
    fetch(new URL(address, origin), { headers, redirect: 'manual' });

  const postForm: DemoUnderTest['postForm'] = (path, form) =>
    fetch(origin + path, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    });

  const openAuthorizePage: DemoUnderTest['openAuthorizePage'] = (changes = {}) => {
    const { appId } = secrets;
    const url = new URL(
      authorizeUrl({ origins, appId, redirectUri, state: 'a-state', forceReauth: false }),
    );
    for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
    return get(url.href);
  };

  const decide: DemoUnderTest['decide'] = async (decision, changes) => {
    const page = await openAuthorizePage(changes);
    const consent = consentIn(await page.text());
    const answer = await postForm('/oauth/authorize', { consent, decision });
    return new URL(answer.headers.get('location') ?? '');
  };

  async function shortToken(): Promise<AccessToken> {
    const code = (await decide('allow')).searchParams.get('code') ?? '';
    const { appId, appSecret } = secrets;
    const exchanged = await endpoints.exchangeCode({ appId, appSecret, redirectUri, code });
    if (!exchanged.ok) throw new Error(`The code was refused: ${exchanged.error.kind}`);
    return exchanged.value.token;
  }

  return {
    origin,
    secrets,
    endpoints,
    client,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    get,
    postForm,
    openAuthorizePage,
    decide,
    shortToken,
    signIn: async () => {
      const { appSecret } = secrets;
      const long = await endpoints.exchangeForLongLived({
        appSecret,
        shortToken: await shortToken(),
      });
      if (!long.ok) throw new Error(`No long-lived token: ${long.error.kind}`);
      return long.value.token;
    },
  };
}
