import type { InstagramError, SignInError } from '../../preload/contract/errors.ts';
import { fail, ok } from '../../preload/contract/result.ts';
import type { Result } from '../../preload/contract/result.ts';
import { z } from '../../preload/contract/zod.ts';
import type { Clock } from '../clock.ts';
import { isAccessToken } from '../instagram/access-token.ts';
import { createCallBudget } from '../instagram/call-budget.ts';
import { classifyOutcome } from '../instagram/graph-errors.ts';
import type { Said } from '../instagram/graph-errors.ts';
import { createGraphRequester } from '../instagram/graph-request.ts';
import type { InstagramHttp } from '../instagram/http.ts';
import type { AccessToken, InstagramOrigins } from '../instagram/instagram-types.ts';
import { sleepFor } from '../instagram/retry.ts';
import type { Sleep } from '../instagram/retry.ts';
import { unwrapSingle } from '../instagram/schemas.ts';
import type { Logger } from '../log/logger.ts';

/** A token that lives for 60 days, with its end. */
export interface LongLivedToken {
  readonly token: AccessToken;
  /** Milliseconds since the epoch, from the `expires_in` that Instagram gave. */
  readonly expiresAt: number;
}

/** What the code was exchanged for. */
export interface ShortLivedToken {
  /** Lives for an hour. */
  readonly token: AccessToken;
  /** The scopes that the person allowed; null where Instagram does not say. */
  readonly permissions: readonly string[] | null;
}

export type ExchangeError = InstagramError | Extract<SignInError, { kind: 'exchange-refused' }>;

export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly token: AccessToken; readonly expiresAt: number }
  /** Not 24 hours old yet: the token is as good as it was, and this is no error to show. */
  | { readonly kind: 'too-young' };

/** Instagram's three token calls. None of them ever puts a secret into an error. */
export interface TokenEndpoints {
  /** Exchanges a code, once: a code that was sent is spent, so that this is never tried again. */
  exchangeCode(
    input: {
      readonly appId: string;
      readonly appSecret: string;
      /** Character for character as in the authorize URL. */
      readonly redirectUri: string;
      /** Without the `#_` that Instagram puts behind it. */
      readonly code: string;
    },
    signal?: AbortSignal,
  ): Promise<Result<ShortLivedToken, ExchangeError>>;
  exchangeForLongLived(
    input: { readonly appSecret: string; readonly shortToken: AccessToken },
    signal?: AbortSignal,
  ): Promise<Result<LongLivedToken, ExchangeError>>;
  /** Renews a long-lived token; an expired or revoked one answers `token-dead`. */
  refresh(
    token: AccessToken,
    signal?: AbortSignal,
  ): Promise<Result<RefreshOutcome, InstagramError>>;
}

const accessToken = z.string().refine(isAccessToken);

/** `user_id` is left unread: it is a number above 2^53 and app-scoped; `/me` knows better. */
const shortReplySchema = z.object({
  access_token: accessToken,
  permissions: z
    .union([
      z.array(z.string()),
      z.string().transform((list) =>
        list
          .split(',')
          .map((scope) => scope.trim())
          .filter((scope) => scope !== ''),
      ),
    ])
    .nullish()
    .catch(null),
});

const longReplySchema = z.object({
  access_token: accessToken,
  /** Seconds. */
  expires_in: z.union([
    z.number().positive(),
    z
      .string()
      .regex(/^[0-9]{1,10}$/)
      .transform(Number),
  ]),
});

/** Meta documents the 24 hours but no code for them, so that only the words can tell. */
const tooYoung = /24[ -]?hours|too (?:young|new|recent)/i;

function unexpectedReply(what: string): InstagramError {
  return { kind: 'unexpected-reply', detail: `${what} holds no usable token` };
}

/** What Instagram refuses at this point is the app's id, secret, redirect URI or code. */
function asExchangeError(error: InstagramError): ExchangeError {
  return error.kind === 'request-refused' ? { ...error, kind: 'exchange-refused' } : error;
}

/** Makes the token calls for one Instagram. */
export function createTokenEndpoints(dependencies: {
  readonly http: InstagramHttp;
  readonly origins: InstagramOrigins;
  readonly clock: Clock;
  readonly sleep?: Sleep;
  readonly random?: () => number;
  readonly log: Logger;
}): TokenEndpoints {
  const { http, origins, clock, log } = dependencies;
  const request = createGraphRequester({
    budget: createCallBudget({ clock }),
    sleep: dependencies.sleep ?? sleepFor,
    random: dependencies.random ?? Math.random,
    // It says nothing of the budget that reading has.
    onUsage: () => undefined,
    log,
  });

  async function askForLongLived(
    path: string,
    query: Readonly<Record<string, string>>,
    secrets: readonly string[],
    said: Said,
    signal: AbortSignal | undefined,
  ): Promise<Result<LongLivedToken, InstagramError>> {
    const answer = await request({
      limit: null,
      secrets,
      said,
      signal,
      send: () => http.get(`${origins.graph}/${path}`, { query, signal }),
    });
    if (!answer.ok) return fail(answer.failure.error);
    const reply = longReplySchema.safeParse(unwrapSingle(answer.value));
    if (!reply.success) return fail(unexpectedReply('The reply'));
    return ok({
      token: reply.data.access_token,
      expiresAt: clock.now() + reply.data.expires_in * 1000,
    });
  }

  return {
    exchangeCode: async ({ appId, appSecret, redirectUri, code }, signal) => {
      const outcome = await http.postForm(
        `${origins.api}/oauth/access_token`,
        {
          client_id: appId,
          client_secret: appSecret,
          grant_type: 'authorization_code',
          redirect_uri: redirectUri,
          code,
        },
        signal,
      );
      const answer = classifyOutcome(outcome, [appSecret, code], 'exchange');
      if (!answer.ok) {
        log.warn('The code exchange failed', { kind: answer.failure.error.kind });
        return fail(asExchangeError(answer.failure.error));
      }
      const reply = shortReplySchema.safeParse(unwrapSingle(answer.value));
      if (!reply.success) return fail(unexpectedReply('The reply to the code'));
      return ok({
        token: reply.data.access_token,
        permissions: reply.data.permissions ?? null,
      });
    },

    exchangeForLongLived: async ({ appSecret, shortToken }, signal) => {
      const result = await askForLongLived(
        'access_token',
        {
          grant_type: 'ig_exchange_token',
          client_secret: appSecret,
          access_token: shortToken,
        },
        [appSecret, shortToken],
        'exchange',
        signal,
      );
      if (result.ok) return result;
      log.warn('The exchange for a long-lived token failed', { kind: result.error.kind });
      return fail(asExchangeError(result.error));
    },

    refresh: async (token, signal) => {
      const result = await askForLongLived(
        'refresh_access_token',
        { grant_type: 'ig_refresh_token', access_token: token },
        [token],
        'graph',
        signal,
      );
      if (result.ok) return ok({ kind: 'refreshed', ...result.value });
      const { error } = result;
      const refused = error.kind === 'request-refused' || error.kind === 'token-dead';
      if (refused && tooYoung.test(error.detail)) {
        return ok({ kind: 'too-young' });
      }
      log.warn('A token was not refreshed', { kind: error.kind });
      return fail(error);
    },
  };
}
