import { describe, expect, it } from 'vitest';

import { hour, madeAt, redirectUri, startDemoUnderTest } from './demo-under-test.ts';
import type { DemoUnderTest } from './demo-under-test.ts';
import { textLike } from '../../matchers.ts';

async function newCode(demo: DemoUnderTest): Promise<string> {
  return (await demo.decide('allow')).searchParams.get('code') ?? '';
}

function formFor(demo: DemoUnderTest, code: string): Record<string, string> {
  return {
    client_id: demo.secrets.appId,
    client_secret: demo.secrets.appSecret,
    grant_type: 'authorization_code',
    redirect_uri: redirectUri,
    code,
  };
}

describe('a code', () => {
  it('is exchanged by the app for a token and the scopes that were allowed', async () => {
    const demo = await startDemoUnderTest();
    const { appId, appSecret } = demo.secrets;
    const input = { appId, appSecret, redirectUri, code: await newCode(demo) };
    expect(await demo.endpoints.exchangeCode(input)).toEqual({
      ok: true,
      value: {
        token: textLike(/^IGAA[\w-]+$/),
        permissions: ['instagram_business_basic'],
      },
    });
  });

  it('is answered with a bare user_id above 2^53, as Instagram does', async () => {
    const demo = await startDemoUnderTest();
    const reply = await demo.postForm('/oauth/access_token', formFor(demo, await newCode(demo)));
    const id = /"user_id":([0-9]+),/.exec(await reply.text())?.[1] ?? '';
    expect(id).toHaveLength(17);
    expect(String(Number(id))).not.toBe(id);
  });

  it('works once', async () => {
    const demo = await startDemoUnderTest();
    const form = formFor(demo, await newCode(demo));
    const statuses = [];
    for (let time = 0; time < 2; time += 1) {
      statuses.push((await demo.postForm('/oauth/access_token', form)).status);
    }
    expect(statuses).toEqual([200, 400]);
  });

  it.each([
    [hour - 1, true],
    [hour, false],
  ])('after %i ms: good is %s', async (age, isGood) => {
    const demo = await startDemoUnderTest();
    const form = formFor(demo, await newCode(demo));
    demo.pass(age);
    const reply = await demo.postForm('/oauth/access_token', form);
    expect(reply.ok).toBe(isGood);
  });

  it.each([
    ['client_id', '1', 'Invalid platform app'],
    ['client_secret', 'f'.repeat(32), 'Error validating client secret.'],
    ['grant_type', 'password', 'Invalid grant_type'],
    ['redirect_uri', `${redirectUri}/`, /redirect_uri is identical/],
    ['code', 'AQunknown', 'Matching code was not found or was already used'],
  ])(
    'is refused with another %s, in the shape of the exchange host',
    async (name, value, words) => {
      const demo = await startDemoUnderTest();
      const form = { ...formFor(demo, await newCode(demo)), [name]: value };
      const reply = await demo.postForm('/oauth/access_token', form);
      expect(reply.status).toBe(400);
      expect(await reply.json()).toEqual({
        error_type: 'OAuthException',
        code: 400,
        error_message: words instanceof RegExp ? textLike(words) : words,
      });
    },
  );

  it('is refused in a JSON body and in a query string: Invalid platform app', async () => {
    const demo = await startDemoUnderTest();
    const form = formFor(demo, await newCode(demo));
    const address = `${demo.origin}/oauth/access_token`;
    const asJson = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    });
    const inQuery = await fetch(`${address}?${new URLSearchParams(form).toString()}`, {
      method: 'POST',
    });
    for (const reply of [asJson, inQuery]) {
      expect(await reply.json()).toMatchObject({
        code: 400,
        error_message: 'Invalid platform app',
      });
    }
    // Nothing of that spent it.
    expect((await demo.postForm('/oauth/access_token', form)).ok).toBe(true);
  });
});

describe('the long-lived token', () => {
  it('is given for a short-lived one, with the seconds that Instagram gives', async () => {
    const demo = await startDemoUnderTest();
    const { appSecret } = demo.secrets;
    const shortToken = await demo.shortToken();
    expect(await demo.endpoints.exchangeForLongLived({ appSecret, shortToken })).toEqual({
      ok: true,
      value: {
        token: textLike(/^IGAA[\w-]+$/),
        expiresAt: madeAt + 5_183_944_000,
      },
    });
  });

  it('is refused with another secret', async () => {
    const demo = await startDemoUnderTest();
    const shortToken = await demo.shortToken();
    const input = { appSecret: '0'.repeat(32), shortToken };
    expect(await demo.endpoints.exchangeForLongLived(input)).toMatchObject({
      error: { kind: 'app-secret-wrong' },
    });
  });

  it('is refused once the hour of the short-lived one is over', async () => {
    const demo = await startDemoUnderTest();
    const { appSecret } = demo.secrets;
    const shortToken = await demo.shortToken();
    demo.pass(hour);
    expect(await demo.endpoints.exchangeForLongLived({ appSecret, shortToken })).toMatchObject({
      error: { kind: 'token-dead', reason: 'expired' },
    });
  });
});

describe('refreshing', () => {
  it.each([
    ['an hour old', hour, { ok: true, value: { kind: 'too-young' } }],
    ['just not 24 hours old', 24 * hour - 1, { ok: true, value: { kind: 'too-young' } }],
    ['24 hours old', 24 * hour, { ok: true, value: { kind: 'refreshed' } }],
    ['in its last second', 5_183_943_000, { ok: true, value: { kind: 'refreshed' } }],
    ['expired', 5_183_944_000, { ok: false, error: { kind: 'token-dead', reason: 'expired' } }],
  ])('a token that is %s', async (_, age, outcome) => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    demo.pass(age);
    expect(await demo.endpoints.refresh(token)).toMatchObject(outcome);
  });

  it('gives a token that outlives the old one', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.signIn();
    demo.pass(30 * 24 * hour);
    const refreshed = await demo.endpoints.refresh(token);
    demo.pass(40 * 24 * hour);
    if (!refreshed.ok || refreshed.value.kind !== 'refreshed') throw new Error('not refreshed');
    expect(await demo.client.getProfile(token)).toMatchObject({ ok: false });
    expect(await demo.client.getProfile(refreshed.value.token)).toMatchObject({ ok: true });
  });

  it('takes no short-lived token', async () => {
    const demo = await startDemoUnderTest();
    const token = await demo.shortToken();
    expect(await demo.endpoints.refresh(token)).toMatchObject({
      error: { kind: 'request-refused' },
    });
  });
});
