import { createDemoTokens } from '../../../../../main/demo/demo-tokens.ts';
import { createSigner } from '../../../../../main/demo/signer.ts';
import type { Clock } from '../../../../../main/clock.ts';
import { isAccessToken } from '../../../../../main/instagram/access-token.ts';
import { createInstagramHttp } from '../../../../../main/instagram/http.ts';
import { createInstagramClient } from '../../../../../main/instagram/instagram-client.ts';
import type { AccessToken } from '../../../../../main/instagram/instagram-types.ts';
import { createPagesAhead } from '../../../../../main/library/process/pages-ahead.ts';
import type { SyncSource } from '../../../../../main/library/sync/sync-source.ts';
import { ok } from '../../../../../preload/contract/result.ts';

/** The key that `startFaultyInstagram` signs with. */
const signingKey = '7e57'.repeat(16);

/** A token that `startFaultyInstagram` takes. */
export function tokenFor(clock: Clock): AccessToken {
  const token = createDemoTokens({ signer: createSigner(signingKey), clock }).issue('long');
  if (!isAccessToken(token)) throw new Error('Not a token');
  return token;
}

/** What the sync reads, from the real client over real HTTP. Its own retries do not wait. */
export function instagramSource(origin: string, clock: Clock, most?: number): SyncSource {
  const token = tokenFor(clock);
  const client = createInstagramClient({
    http: createInstagramHttp({ fetch: globalThis.fetch }),
    graphOrigin: origin,
    clock,
    random: () => 0,
    sleep: () => Promise.resolve(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const pages = createPagesAhead(clock);
  return {
    profile: (signal) => client.getProfile(token, signal),
    page: ({ after, limit, goesOn }, signal) =>
      pages(
        { after, limit: Math.min(limit, most ?? limit), goesOn },
        (page, onNext, stop) => client.getMediaPage(token, { ...page, onNext }, stop),
        signal,
      ),
    post: (id, signal) => client.getMedia(token, id, signal),
    loopback: () => Promise.resolve(ok(origin)),
    fetch: globalThis.fetch,
  };
}
