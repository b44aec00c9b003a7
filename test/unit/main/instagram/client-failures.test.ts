import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createClientUnderTest, tokenForTests } from './client-under-test.ts';
import { graphError, json, startScriptedServer } from './scripted-server.ts';
import type { Answer, ScriptedServer } from './scripted-server.ts';

const token = tokenForTests();
const firstPage = { after: null, limit: 50 };
const good = json({ id: '1', username: 'a' });

let server: ScriptedServer;
beforeAll(async () => {
  server = await startScriptedServer();
});
afterAll(() => server.close());

function html(status: number): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sorry</title>');
  };
}

const hangUp: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

const cutOff: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"id":"1","user', () => {
    response.socket?.destroy();
  });
};

describe('errors by code', () => {
  it.each([
    [
      { code: 190, error_subcode: 458 },
      { kind: 'token-dead', reason: 'app-removed' },
    ],
    [
      { code: 190, error_subcode: 459 },
      { kind: 'token-dead', reason: 'checkpoint' },
    ],
    [
      { code: 190, error_subcode: 460 },
      { kind: 'token-dead', reason: 'password-changed' },
    ],
    [
      { code: 190, error_subcode: 463 },
      { kind: 'token-dead', reason: 'expired' },
    ],
    [
      { code: 190, error_subcode: 464 },
      { kind: 'token-dead', reason: 'unconfirmed' },
    ],
    [
      { code: 190, error_subcode: 467 },
      { kind: 'token-dead', reason: 'logged-out' },
    ],
    [
      { code: 190, error_subcode: 492 },
      { kind: 'token-dead', reason: 'other' },
    ],
    [
      { code: 190, type: 'IGApiException' },
      { kind: 'token-dead', reason: 'other' },
    ],
    [{ code: 102 }, { kind: 'token-dead', reason: 'other' }],
    [{ code: 10 }, { kind: 'permission-missing' }],
    [{ code: 200 }, { kind: 'permission-missing' }],
    [{ code: 299 }, { kind: 'permission-missing' }],
    [{ code: 368 }, { kind: 'blocked-for-a-while' }],
    [{ code: 300 }, { kind: 'request-refused' }],
    [{ code: 803 }, { kind: 'unsupported-account' }],
    [{}, { kind: 'request-refused' }],
  ])('%j', async (sent, error) => {
    server.answer(graphError(sent));
    const { client, waits } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ ok: false, error });
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('tells a bad field from an account that this Meta app cannot read', async () => {
    const { client } = createClientUnderTest(server.origin);
    server.answer(graphError({ code: 100, message: 'Tried accessing nonexisting field' }));
    expect(await client.getProfile(token)).toMatchObject({ error: { kind: 'request-refused' } });
    server.answer(graphError({ code: 100, message: 'Unsupported request - method type: get' }));
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'unsupported-account' },
    });
    expect(server.seen).toHaveLength(2);
  });

  it('finds an error in a reply that calls itself 200', async () => {
    server.answer(graphError({ code: 190, error_subcode: 463 }, 200));
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ error: { kind: 'token-dead' } });
  });

  it('never lets a token into the detail', async () => {
    const { client } = createClientUnderTest(server.origin);
    for (const message of [
      `Malformed access token ${token}`,
      `GET https://graph.instagram.com/me?access_token=${token} failed`,
      'Cannot parse EAAGm0PX4ZCpsBA1234567890abcdefghij',
    ]) {
      server.answer(graphError({ code: 300, message }));
      const result = await client.getProfile(token);
      expect(result).toMatchObject({ ok: false, error: { kind: 'request-refused' } });
      expect(JSON.stringify(result)).not.toMatch(/IGAAR|R7t0ken|EAAGm|access_token=[^…]/);
    }
  });
});

describe('the call budget', () => {
  it.each([4, 17, 32, 341, 613, 80002])('stops at once on code %i', async (code) => {
    server.answer(graphError({ code }));
    const { client, waits, pass } = createClientUnderTest(server.origin);
    const limited = { ok: false, error: { kind: 'rate-limited', minutes: 5 } };
    expect(await client.getProfile(token)).toMatchObject(limited);
    expect(await client.getMediaPage(token, firstPage)).toMatchObject(limited);
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
    server.answer(good);
    pass(5);
    expect(await client.getProfile(token)).toMatchObject({ ok: true });
  });

  it('waits the minutes that Instagram names, counted down', async () => {
    const usage = '{"17841405822304914":[{"estimated_time_to_regain_access":30}]}';
    server.answer(graphError({ code: 80002 }, 400, { 'x-business-use-case-usage': usage }));
    const { client, pass } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ error: { minutes: 30 } });
    pass(29);
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'rate-limited', minutes: 1 },
    });
    expect(server.seen).toHaveLength(1);
  });

  it('heeds a wait announced by a good reply, and status 429 without a code', async () => {
    const usage = '{"1":[{"estimated_time_to_regain_access":3}]}';
    const announced = createClientUnderTest(server.origin);
    server.answer(json({ id: '1', username: 'a' }, 200, { 'x-business-use-case-usage': usage }));
    expect(await announced.client.getProfile(token)).toMatchObject({ ok: true });
    expect(await announced.client.getProfile(token)).toMatchObject({ error: { minutes: 3 } });

    server.answer(html(429));
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ error: { kind: 'rate-limited' } });
  });
});

describe('the usage of the budget', () => {
  it('is logged once when it comes near its end, and again after it was lower', async () => {
    const used = (percent: number) =>
      json({ id: '1', username: 'a' }, 200, { 'x-app-usage': `{"call_count":${String(percent)}}` });
    server.answer(used(89), used(90), used(95), used(10), used(100));
    const { client, warnings } = createClientUnderTest(server.origin);
    for (let call = 0; call < 5; call += 1) await client.getProfile(token);
    expect(warnings.map((warning) => warning.fields)).toEqual([{ percent: 90 }, { percent: 100 }]);
  });
});

describe('retries', () => {
  it.each([
    ['code 1', graphError({ code: 1 }, 500)],
    ['code 2', graphError({ code: 2 }, 500)],
    ['code -1', graphError({ code: -1 })],
    ['code -2', graphError({ code: -2 })],
    ['is_transient', graphError({ code: 9999, is_transient: true })],
    ['HTML with status 502', html(502)],
    ['an empty reply with status 503', json('', 503)],
    ['a connection that is reset', hangUp],
    ['a reply that is cut off', cutOff],
  ])('asks again after %s', async (_, passing) => {
    server.answer(passing, passing, good);
    const { client, waits } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ ok: true });
    expect(server.seen).toHaveLength(3);
    expect(waits).toEqual([500, 1000]);
  });

  it.each([
    ['errors', html(500), 'temporarily-unavailable'],
    ['resets', hangUp, 'offline'],
    ['halves of replies', cutOff, 'unexpected-reply'],
  ])('gives up after four %s', async (_, passing, kind) => {
    server.answer(passing);
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({ ok: false, error: { kind } });
    expect(server.seen).toHaveLength(4);
  });

  it('tries half a page last', async () => {
    const passing = graphError({ code: 2 }, 500);
    server.answer(passing, passing, passing, passing, json({ data: [] }));
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getMediaPage(token, firstPage)).toMatchObject({ ok: true });
    expect(server.seen.map((request) => request.query.get('limit'))).toEqual([
      '50',
      '50',
      '50',
      '50',
      '25',
    ]);
    server.answer(json({ data: [] }));
    await client.getMediaPage(token, firstPage);
    expect(server.seen.map((request) => request.query.get('limit'))).toEqual(['50']);
  });
});

describe('what is no answer', () => {
  it.each([
    ['HTML', html(200)],
    ['HTML with status 403', html(403)],
    ['nothing', json('')],
    ['half of a JSON text', json('{"id":"1","userna')],
    ['JSON of another kind', json([1, 2])],
    ['JSON without an error and status 404', json({}, 404)],
  ])('%s is unexpected, and not asked for again', async (_, answer) => {
    server.answer(answer);
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({
      ok: false,
      error: { kind: 'unexpected-reply' },
    });
    expect(server.seen).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('refuses a redirect by %i', async (status) => {
    const elsewhere = await startScriptedServer();
    elsewhere.answer(good);
    server.answer((response) => {
      response.writeHead(status, { location: `${elsewhere.origin}/me` });
      response.end();
    });
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'unexpected-reply', detail: 'A redirect was refused' },
    });
    expect(elsewhere.seen).toHaveLength(0);
    await elsewhere.close();
  });

  it.each([
    ['declares', { 'content-length': '200000' }],
    ['does not declare', {}],
  ])('stops at a reply beyond the size limit that it %s', async (_, headers) => {
    server.answer((response) => {
      response.writeHead(200, headers);
      response.end(' '.repeat(200_000));
    });
    const { client } = createClientUnderTest(server.origin, { maxReplySize: 100_000 });
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'unexpected-reply', detail: 'maxContentLength size of 100000 exceeded' },
    });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ['before it answers', (): void => {}],
    [
      'in the middle of its answer',
      (response: Parameters<Answer>[0]) => {
        response.writeHead(200);
        response.write('{');
      },
    ],
  ])('gives up on a server that goes silent %s', async (_, answer) => {
    server.answer(answer);
    const { client } = createClientUnderTest(server.origin, { timeout: 150 });
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'offline', detail: 'No answer within 0.15 s' },
    });
    expect(server.seen).toHaveLength(1);
  });

  it('gives up on a body that nothing can end', async () => {
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    });
    const { client } = createClientUnderTest('https://graph.instagram.com', {
      timeout: 50,
      fetch: () => Promise.resolve(new Response(endless)),
    });
    expect(await client.getProfile(token)).toMatchObject({
      error: { kind: 'offline', detail: 'No answer within 0.05 s' },
    });
  });

  it('says offline at once when nobody listens', async () => {
    const gone = await startScriptedServer();
    await gone.close();
    const { client, waits } = createClientUnderTest(gone.origin);
    expect(await client.getProfile(token)).toMatchObject({ error: { kind: 'offline' } });
    expect(waits).toEqual([]);
  });

  it.each([
    ['net::ERR_INTERNET_DISCONNECTED', 'offline', 1],
    ['net::ERR_CONNECTION_RESET', 'offline', 4],
    ["Attempt to redirect, but redirect policy was 'error'", 'unexpected-reply', 1],
  ])('understands Chromium: %s', async (message, kind, calls) => {
    let made = 0;
    const { client } = createClientUnderTest('https://graph.instagram.com', {
      fetch: () => {
        made += 1;
        return Promise.reject(new Error(message));
      },
    });
    expect(await client.getProfile(token)).toMatchObject({ error: { kind } });
    expect(made).toBe(calls);
  });

  it('hands fetch no cookies, no cache and no redirects', async () => {
    const options: RequestInit[] = [];
    const { client } = createClientUnderTest(server.origin, {
      fetch: (url, init) => {
        options.push(init);
        return fetch(url, init);
      },
    });
    server.answer(good);
    await client.getProfile(token);
    expect(options).toMatchObject([
      { credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' },
    ]);
  });
});

describe('cancelling', () => {
  it('ends a call that is under way', async () => {
    const controller = new AbortController();
    server.answer(() => {
      controller.abort();
    });
    const { client } = createClientUnderTest(server.origin);
    expect(await client.getProfile(token, controller.signal)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  it('makes no call when cancelled before, or while waiting to ask again', async () => {
    const controller = new AbortController();
    server.answer(html(500));
    const { client } = createClientUnderTest(server.origin, {
      onWait: () => {
        controller.abort();
      },
    });
    const cancelled = { ok: false, error: { kind: 'cancelled' } };
    expect(await client.getMediaPage(token, firstPage, controller.signal)).toEqual(cancelled);
    expect(server.seen).toHaveLength(1);
    expect(await client.getMediaPage(token, firstPage, controller.signal)).toEqual(cancelled);
    expect(server.seen).toHaveLength(1);
  });
});
