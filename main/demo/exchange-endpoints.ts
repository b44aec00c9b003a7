import { assertNever } from '../../preload/contract/result.ts';
import type { Clock } from '../clock.ts';
import type { DemoCodes } from './demo-codes.ts';
import { jsonReply, jsonTextReply } from './demo-http.ts';
import type { DemoReply, DemoRequest } from './demo-http.ts';
import { tokenLifetimes, youngestToRefresh } from './demo-tokens.ts';
import type { DemoTokens, TokenVerdict } from './demo-tokens.ts';
import { exchangeErrorReply, graphErrorReply } from './graph-replies.ts';

/** The three token calls, as Instagram answers them. */
export interface ExchangeEndpoints {
  /** `POST /oauth/access_token`: a code for a token that lives an hour. */
  exchangeCode(request: DemoRequest): DemoReply;
  /** `GET /access_token`: a short-lived token for a long-lived one. */
  exchangeForLongLived(request: DemoRequest): DemoReply;
  /** `GET /refresh_access_token`. */
  refresh(request: DemoRequest): DemoReply;
}

/** The reply to a token that is not good. */
export function tokenError(verdict: Exclude<TokenVerdict, { kind: 'valid' }>): DemoReply {
  switch (verdict.kind) {
    case 'expired':
      return graphErrorReply({
        message: `Error validating access token: Session has expired on ${new Date(verdict.token.expiresAt).toUTCString()}.`,
        code: 190,
        subcode: 463,
      });
    case 'revoked':
      return graphErrorReply({
        message: 'Error validating access token: The user has not authorized application.',
        code: 190,
        subcode: 458,
      });
    case 'malformed':
      return graphErrorReply({
        message: 'Invalid OAuth access token - Cannot parse access token',
        code: 190,
      });
    default:
      return assertNever(verdict);
  }
}

function longLivedReply(token: string): DemoReply {
  return jsonReply({
    access_token: token,
    token_type: 'bearer',
    expires_in: tokenLifetimes.long,
  });
}

/** Makes the token calls. */
export function createExchangeEndpoints(dependencies: {
  readonly appId: string;
  readonly appSecret: string;
  readonly redirectUri: string;
  /** Decimal digits of a number above 2^53. */
  readonly appScopedId: string;
  readonly codes: DemoCodes;
  readonly tokens: DemoTokens;
  readonly clock: Clock;
}): ExchangeEndpoints {
  const { appId, appSecret, redirectUri, appScopedId, codes, tokens, clock } = dependencies;
  return {
    exchangeCode: ({ form }) => {
      // JSON bodies and query strings leave the form empty: the real answer is as misleading.
      if (form?.get('client_id') !== appId) return exchangeErrorReply('Invalid platform app');
      if (form.get('client_secret') !== appSecret) {
        return exchangeErrorReply('Error validating client secret.');
      }
      if (form.get('grant_type') !== 'authorization_code') {
        return exchangeErrorReply('Invalid grant_type');
      }
      if (form.get('redirect_uri') !== redirectUri) {
        return exchangeErrorReply(
          'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
        );
      }
      const scopes = codes.spend(form.get('code') ?? '');
      if (scopes === null) {
        return exchangeErrorReply('Matching code was not found or was already used');
      }
      // Written by hand: the id is a bare number that JavaScript would round.
      return jsonTextReply(
        `{"data":[{"access_token":${JSON.stringify(tokens.issue('short'))},"user_id":${appScopedId},"permissions":${JSON.stringify(scopes.join(','))}}]}`,
      );
    },

    exchangeForLongLived: ({ query }) => {
      if (query.get('grant_type') !== 'ig_exchange_token') {
        return graphErrorReply({ message: 'Unsupported grant type', code: 100 });
      }
      if (query.get('client_secret') !== appSecret) {
        return graphErrorReply({ message: 'Error validating client secret.', code: 100 });
      }
      const verdict = tokens.read(query.get('access_token') ?? '');
      return verdict.kind === 'valid' ? longLivedReply(tokens.issue('long')) : tokenError(verdict);
    },

    refresh: ({ query }) => {
      if (query.get('grant_type') !== 'ig_refresh_token') {
        return graphErrorReply({ message: 'Unsupported grant type', code: 100 });
      }
      const verdict = tokens.read(query.get('access_token') ?? '');
      if (verdict.kind !== 'valid') return tokenError(verdict);
      if (verdict.token.kind !== 'long') {
        return graphErrorReply({ message: 'The access token is not long-lived', code: 100 });
      }
      if (clock.now() - verdict.token.issuedAt < youngestToRefresh) {
        return graphErrorReply({
          message: 'The access token must be at least 24 hours old to be refreshed',
          code: 100,
        });
      }
      return longLivedReply(tokens.issue('long'));
    },
  };
}
