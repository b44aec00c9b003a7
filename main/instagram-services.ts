import type { AppError } from '../preload/contract/errors.ts';
import { providerOf } from '../preload/contract/ids.ts';
import type { AccountId, Provider } from '../preload/contract/ids.ts';
import { fail, ok } from '../preload/contract/result.ts';
import type { Result } from '../preload/contract/result.ts';
import type { MetaAppCredentials } from './auth/meta-app.ts';
import type { InstagramService, TokenService } from './auth/sign-in.ts';
import { createTokenEndpoints } from './auth/token-endpoints.ts';
import type { TokenEndpoints } from './auth/token-endpoints.ts';
import type { Clock } from './clock.ts';
import type { KeptDemo } from './demo/kept-demo.ts';
import type { InstagramHttp } from './instagram/http.ts';
import { createCallsLeft } from './instagram/calls-left.ts';
import type { CallsLeft } from './instagram/calls-left.ts';
import { createInstagramClient } from './instagram/instagram-client.ts';
import type { InstagramClient, InstagramOrigins } from './instagram/instagram-types.ts';
import { instagramOrigins, singleOrigin } from './instagram/origins.ts';
import type { Logger } from './log/logger.ts';

/** Which Instagram an account belongs to, and the clients to talk to it. */
export interface InstagramServices {
  /** The provider behind "Sign in with Instagram": the real one, or a development override. */
  readonly realProvider: Exclude<Provider, 'demo'>;
  origins(provider: Provider): Promise<Result<InstagramOrigins, AppError>>;
  /** The loopback origin of an account's Instagram where it runs; null for the real one. */
  loopbackOf(accountId: AccountId): string | null;
  /** The client of an account: it remembers the account's limits and field sets. */
  client(accountId: AccountId): Promise<Result<InstagramClient, AppError>>;
  /** What Instagram last said of the calls that it allows. */
  readonly callsLeft: CallsLeft['read'];
  endpoints(accountId: AccountId): Promise<Result<TokenEndpoints, AppError>>;
  /** What a sign-in in the window needs. */
  forSignIn(
    provider: Provider,
    credentials: MetaAppCredentials,
  ): Promise<Result<InstagramService, AppError>>;
  /** What a pasted token needs. */
  forToken(provider: Provider): Promise<Result<TokenService, AppError>>;
}

/** Makes the services of all providers. */
export function createInstagramServices(dependencies: {
  readonly http: InstagramHttp;
  /** Ends open connections: Chromium sends again by itself on one that turns out to be dead. */
  readonly closeConnections: () => Promise<void>;
  readonly overrideOrigin: string | null;
  readonly demo: KeptDemo;
  readonly clock: Clock;
  readonly log: Logger;
}): InstagramServices {
  const { http, overrideOrigin, demo, clock, log } = dependencies;
  const callsLeft = createCallsLeft({ clock });
  const clients = new Map<string, InstagramClient>();
  const endpointsByOrigin = new Map<string, TokenEndpoints>();

  async function origins(provider: Provider): Promise<Result<InstagramOrigins, AppError>> {
    if (provider === 'instagram') return ok(instagramOrigins);
    if (provider === 'demo') return ok(singleOrigin((await demo.start()).origin));
    // An account of a development override, started without it: there is nobody to ask.
    return overrideOrigin === null
      ? fail({ kind: 'offline', detail: 'ALBUMEN_INSTAGRAM_ORIGIN is not set' })
      : ok(singleOrigin(overrideOrigin));
  }

  function endpointsAt(at: InstagramOrigins): TokenEndpoints {
    const known = endpointsByOrigin.get(at.graph);
    if (known !== undefined) return known;
    const endpoints = createTokenEndpoints({ http, origins: at, clock, log });
    // A code works once, so it must be sent once.
    const once: TokenEndpoints = {
      ...endpoints,
      exchangeCode: async (input, signal) => {
        await dependencies.closeConnections();
        return endpoints.exchangeCode(input, signal);
      },
    };
    endpointsByOrigin.set(at.graph, once);
    return once;
  }

  const newClient = (
    at: InstagramOrigins,
    onUsage: (percent: number) => void = () => undefined,
  ): InstagramClient => createInstagramClient({ http, graphOrigin: at.graph, onUsage, clock, log });

  return {
    realProvider: overrideOrigin === null ? 'instagram' : 'override',
    origins,
    loopbackOf: (accountId) => {
      const provider = providerOf(accountId);
      if (provider === 'instagram') return null;
      // An origin that nothing has: without its server, nothing of the account may be fetched.
      return (provider === 'demo' ? demo.origin() : overrideOrigin) ?? 'none:';
    },
    client: async (accountId) => {
      const at = await origins(providerOf(accountId));
      if (!at.ok) return at;
      const key = `${accountId} ${at.value.graph}`;
      const client =
        clients.get(key) ?? newClient(at.value, (used) => callsLeft.note(accountId, used));
      clients.set(key, client);
      return ok(client);
    },
    callsLeft: callsLeft.read,
    endpoints: async (accountId) => {
      const at = await origins(providerOf(accountId));
      return at.ok ? ok(endpointsAt(at.value)) : at;
    },
    forSignIn: async (provider, credentials) => {
      const at = await origins(provider);
      if (!at.ok) return at;
      const endpoints = endpointsAt(at.value);
      const client = newClient(at.value);
      return ok({ provider, origins: at.value, ...credentials, endpoints, client });
    },
    forToken: async (provider) => {
      const at = await origins(provider);
      if (!at.ok) return at;
      return ok({ provider, endpoints: endpointsAt(at.value), client: newClient(at.value) });
    },
  };
}
