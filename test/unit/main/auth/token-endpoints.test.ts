import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTokenEndpoints } from '../../../../main/auth/token-endpoints.ts';
import { createInstagramHttp } from '../../../../main/instagram/http.ts';
import { singleOrigin } from '../../../../main/instagram/origins.ts';
import { tokenForTests } from '../instagram/client-under-test.ts';
import { graphError, json, startScriptedServer } from '../instagram/scripted-server.ts';
import type { Answer, ScriptedServer } from '../instagram/scripted-server.ts';

const now = Date.UTC(2026, 10, 23);
const appSecret = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const shortToken = tokenForTests('IGAAshort0token1');
const longToken = tokenForTests();
const codeInput = {
  appId: '1234567890123456',
  appSecret,
  redirectUri: 'https://localhost/albumen/callback?a=b&c=d',
  code: 'AQBx-code_1',
};

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

function endpoints() {
  const waits: number[] = [];
  const logged: string[] = [];
  const note = (...line: readonly unknown[]): void => {
    logged.push(JSON.stringify(line));
  };
  return {
    waits,
    logged,
    tokens: createTokenEndpoints({
      http: createInstagramHttp({ fetch: globalThis.fetch }),
      origins: singleOrigin(server.origin),
      clock: { now: () => now },
      sleep: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      random: () => 0,
      log: { info: note, warn: note, error: note },
    }),
  };
}

const reset: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

describe('exchangeCode', () => {
  const permissions = ['instagram_business_basic', 'instagram_business_manage_comments'];

  it.each([
    [
      'wrapped, permissions as text',
      `{"data":[{"access_token":"${shortToken}","user_id":"1","permissions":"${permissions.join(',')}"}]}`,
      permissions,
    ],
    [
      'flat, with a user_id above 2^53',
      `{"access_token":"${shortToken}","user_id":27281358591558845,"permissions":${JSON.stringify(permissions)}}`,
      permissions,
    ],
    ['flat, without permissions', `{"access_token":"${shortToken}"}`, null],
  ])('reads a reply that is %s', async (_, reply, allowed) => {
    server.answer(json(reply));
    expect(await endpoints().tokens.exchangeCode(codeInput)).toEqual({
      ok: true,
      value: { token: shortToken, permissions: allowed },
    });
  });

  it('posts a form, with nothing in the address', async () => {
    server.answer(json({ access_token: shortToken }));
    await endpoints().tokens.exchangeCode(codeInput);
    const [request] = server.seen;
    expect(request).toMatchObject({ method: 'POST', path: '/oauth/access_token' });
    expect([...(request?.query ?? [])]).toEqual([]);
    expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(Object.fromEntries(request?.form ?? [])).toEqual({
      client_id: codeInput.appId,
      client_secret: appSecret,
      grant_type: 'authorization_code',
      redirect_uri: codeInput.redirectUri,
      code: codeInput.code,
    });
  });

  const refusal = (message: string): Answer =>
    json({ error_type: 'OAuthException', code: 400, error_message: message }, 400);

  it.each([
    ['a spent code', refusal('Matching code was not found or was already used'), 'code-spent'],
    ['a refusal that nobody knows', refusal('No.'), 'exchange-refused'],
    ['a Graph-like refusal', graphError({ code: 100 }), 'exchange-refused'],
    ['a failing server', graphError({ code: 2 }, 500), 'temporarily-unavailable'],
    ['a reset connection', reset, 'offline'],
    ['HTML', json('<!doctype html>'), 'unexpected-reply'],
    ['an empty reply', json(''), 'unexpected-reply'],
    ['no token', json({ access_token: '' }), 'unexpected-reply'],
    ['a token that is none', json({ access_token: 'a b' }), 'unexpected-reply'],
  ])('sends the code once, whatever comes back: %s', async (_, answer, kind) => {
    server.answer(answer);
    const { tokens, waits } = endpoints();
    const result = await tokens.exchangeCode(codeInput);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('keeps secret and code out of the error and the log, even where the reply repeats them', async () => {
    server.answer(refusal(`Bad secret ${appSecret} or code ${codeInput.code}`));
    const { tokens, logged } = endpoints();
    const result = await tokens.exchangeCode(codeInput);
    expect(result).toMatchObject({ error: { detail: 'HTTP 400: Bad secret … or code …' } });
    expect(logged.join('\n')).not.toMatch(/a1b2c3|AQBx/);
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    server.answer(() => {
      controller.abort();
    });
    const result = await endpoints().tokens.exchangeCode(codeInput, controller.signal);
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('exchangeForLongLived', () => {
  const input = { appSecret, shortToken };

  it('takes expires_in as given and asks the unversioned address', async () => {
    server.answer(json({ access_token: longToken, token_type: 'bearer', expires_in: 5_183_944 }));
    expect(await endpoints().tokens.exchangeForLongLived(input)).toEqual({
      ok: true,
      value: { token: longToken, expiresAt: now + 5_183_944_000 },
    });
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/access_token' });
    expect(Object.fromEntries(server.seen[0]?.query ?? [])).toEqual({
      grant_type: 'ig_exchange_token',
      client_secret: appSecret,
      access_token: shortToken,
    });
  });

  it('asks again after what passes', async () => {
    server.answer(reset, graphError({ code: 2 }, 500), json({ access_token: 'x', expires_in: 1 }));
    const { tokens, waits } = endpoints();
    expect(await tokens.exchangeForLongLived(input)).toMatchObject({ ok: true });
    expect(waits).toEqual([500, 1000]);
  });

  it.each([
    ['a refusal', graphError({ code: 100, message: 'Invalid client' }), 'exchange-refused'],
    [
      'an account that is no tester',
      graphError({ code: 100, message: 'Unsupported request - method type: get' }),
      'unsupported-account',
    ],
    ['a dead token', graphError({ code: 190 }), 'token-dead'],
    ['a rate limit', graphError({ code: 4 }), 'rate-limited'],
    ['a reply without expires_in', json({ access_token: 'x' }), 'unexpected-reply'],
    ['a negative expires_in', json({ access_token: 'x', expires_in: -5 }), 'unexpected-reply'],
  ])('answers %s', async (_, answer, kind) => {
    server.answer(answer);
    const result = await endpoints().tokens.exchangeForLongLived(input);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(server.seen).toHaveLength(1);
    expect(JSON.stringify(result)).not.toMatch(/a1b2c3|IGAAshort/);
  });
});

describe('refresh', () => {
  it('sends the token and no secret, and takes the new one', async () => {
    server.answer(json({ access_token: 'IGAAnew', token_type: 'bearer', expires_in: 5_000_000 }));
    expect(await endpoints().tokens.refresh(longToken)).toEqual({
      ok: true,
      value: { kind: 'refreshed', token: 'IGAAnew', expiresAt: now + 5_000_000_000 },
    });
    expect(server.seen[0]).toMatchObject({ method: 'GET', path: '/refresh_access_token' });
    expect(Object.fromEntries(server.seen[0]?.query ?? [])).toEqual({
      grant_type: 'ig_refresh_token',
      access_token: longToken,
    });
  });

  it.each([
    [100, 'The access token must be at least 24 hours old to be refreshed'],
    [190, 'Token is too young'],
  ])('does not call a young token an error (code %i)', async (code, message) => {
    server.answer(graphError({ code, message }));
    const result = await endpoints().tokens.refresh(longToken);
    expect(result).toEqual({ ok: true, value: { kind: 'too-young' } });
  });

  it.each([
    ['expired', 463],
    ['app-removed', 458],
  ])('says that a token is dead: %s', async (reason, subcode) => {
    server.answer(
      graphError({
        code: 190,
        error_subcode: subcode,
        message: 'Session has expired on Friday, 11-Sep-26 06:41:31 PDT',
      }),
    );
    const { tokens, logged } = endpoints();
    const result = await tokens.refresh(longToken);
    expect(result).toMatchObject({ ok: false, error: { kind: 'token-dead', reason } });
    expect(logged.join('\n')).not.toContain('IGAA');
  });
});
