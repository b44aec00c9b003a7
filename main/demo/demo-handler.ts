import type { Clock } from '../clock.ts';
import { demoPageWords as words } from '../messages/demo-page.ts';
import { createAuthorizePage } from './authorize-page.ts';
import type { DemoAlbum } from './demo-album.ts';
import { createDemoCodes } from './demo-codes.ts';
import type { DemoHandler, DemoReply, DemoRequest } from './demo-http.ts';
import type { DemoSecrets } from './demo-secrets.ts';
import { createDemoTokens } from './demo-tokens.ts';
import { createExchangeEndpoints } from './exchange-endpoints.ts';
import { createGraphEndpoints } from './graph-endpoints.ts';
import { fileNames } from './graph-nodes.ts';
import { graphErrorReply } from './graph-replies.ts';
import { problemPage } from './html-page.ts';
import { createMediaAddresses } from './media-addresses.ts';
import { createMediaEndpoint } from './media-endpoint.ts';
import { createPostPages } from './post-pages.ts';
import { createSigner } from './signer.ts';
import type { StillReader } from './still-reader.ts';

/**
 * Makes Instagram's three hosts in one, on the paths of the real ones: sign-in page, code exchange,
 * Graph API and files. Whoever serves it (the demo account's server, the tests') gives the port.
 */
export function createDemoHandler(dependencies: {
  readonly secrets: DemoSecrets;
  /** Character for character as the app sends it. */
  readonly redirectUri: string;
  readonly album: DemoAlbum;
  readonly stills: StillReader;
  readonly clock: Clock;
}): DemoHandler {
  const { secrets, redirectUri, album, stills, clock } = dependencies;
  const { appId, appSecret } = secrets;
  const signer = createSigner(secrets.signingKey);
  const tokens = createDemoTokens({ signer, clock });
  const codes = createDemoCodes(clock);
  const addresses = createMediaAddresses({ signer, clock });
  const authorizePage = createAuthorizePage({
    appId,
    redirectUri,
    username: album.profile.username,
    portrait:
      album.profile.picture === null
        ? null
        : (origin) => addresses.address(origin, fileNames.profilePicture),
    codes,
    signer,
    clock,
  });
  const { appScopedId } = album.profile;
  const exchange = createExchangeEndpoints({
    appId,
    appSecret,
    redirectUri,
    appScopedId,
    codes,
    tokens,
    clock,
  });
  const graph = createGraphEndpoints({ album, tokens, media: addresses });
  const media = createMediaEndpoint({ album, addresses, stills });
  const pages = createPostPages({ album, addresses });

  const endpoints: ReadonlyMap<string, (request: DemoRequest) => DemoReply> = new Map([
    ['GET /oauth/authorize', authorizePage.show],
    ['POST /oauth/authorize', authorizePage.answer],
    ['POST /oauth/access_token', exchange.exchangeCode],
    ['GET /access_token', exchange.exchangeForLongLived],
    ['GET /refresh_access_token', exchange.refresh],
  ]);

  return async (request) => {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const version = /^\/v[0-9]{1,3}\.[0-9]{1,2}(?=\/)/.exec(request.path)?.[0] ?? '';
    const path = request.path.slice(version.length);
    const endpoint = endpoints.get(`${method} ${path}`);
    if (endpoint !== undefined) return endpoint(request);
    const page = version === '' && method === 'GET' ? pages(request) : null;
    const found = page ?? (await media(request)) ?? graph(request, path);
    if (found !== null) return found;
    return version === ''
      ? problemPage(words.notFound, 404)
      : graphErrorReply({ message: `Unknown path components: ${path}`, code: 2500 });
  };
}
