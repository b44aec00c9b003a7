import { describe, expect, it } from 'vitest';

import { endpointOf, startFaultyInstagram } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import { startFaultyUnderTest } from './faulty-under-test.ts';

it.each([
  ['GET', '/oauth/authorize', 'authorize-page'],
  ['POST', '/oauth/authorize', 'consent'],
  ['POST', '/oauth/access_token', 'exchange'],
  ['GET', '/access_token', 'long-lived'],
  ['GET', '/refresh_access_token', 'refresh'],
  ['GET', '/v26.0/me', 'profile'],
  ['GET', '/me/media', 'posts'],
  ['GET', '/v26.0/17841400000000001', 'post'],
  ['GET', '/17841400000000001/children', 'post'],
  ['DELETE', '/me/permissions', 'revocation'],
  ['GET', '/media/1.jpg', 'file'],
  ['GET', '/p/DAAAAAAAAAA/', 'other'],
])('%s %s is for: %s', (method, path, endpoint) => {
  expect(endpointOf({ method, path })).toBe(endpoint);
});

describe('faults', () => {
  const statuses = async (origin: string, path: string, times: number): Promise<number[]> => {
    const seen = [];
    for (let time = 0; time < times; time += 1) seen.push((await fetch(origin + path)).status);
    return seen;
  };

  it('none: the demo’s Instagram, that can be signed in to', async () => {
    const { instagram, client, signIn } = await startFaultyUnderTest();
    expect(await client.getProfile(await signIn())).toMatchObject({ ok: true });
    expect(instagram.requests.map(({ endpoint }) => endpoint)).toEqual([
      'authorize-page',
      'consent',
      'exchange',
      'long-lived',
      'profile',
    ]);
    expect(instagram.requests.every(({ spoilt }) => !spoilt)).toBe(true);
    expect(instagram.requestsFor('profile')[0]?.authorization).toMatch(/^Bearer IGAA/);
  });

  it('let `after` requests through, then spoil `times`', async () => {
    const { instagram } = await startFaultyUnderTest({
      at: 'other',
      does: misbehave.html(418),
      after: 1,
      times: 2,
    });
    expect(await statuses(instagram.origin, '/', 5)).toEqual([200, 418, 418, 200, 200]);
    expect(instagram.requests.map(({ spoilt }) => spoilt)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('at `graph` are at profile, posts and post, and nowhere else', async () => {
    const { instagram } = await startFaultyUnderTest({ at: 'graph', does: misbehave.html(418) });
    const { origin } = instagram;
    for (const path of ['/me', '/v26.0/me/media', '/123']) {
      expect(await statuses(origin, path, 1)).toEqual([418]);
    }
    for (const path of ['/', '/access_token', '/media/1.jpg', '/oauth/authorize']) {
      expect(await statuses(origin, path, 1)).not.toEqual([418]);
    }
  });

  it('are taken one after the other, and replaced by new ones', async () => {
    const { instagram } = await startFaultyUnderTest(
      { at: 'other', does: misbehave.html(418), times: 1 },
      { at: 'other', does: misbehave.html(503), times: 1 },
    );
    expect(await statuses(instagram.origin, '/', 3)).toEqual([418, 503, 200]);
    instagram.setFaults({ at: 'other', does: misbehave.html(404), times: 1 });
    expect(await statuses(instagram.origin, '/', 2)).toEqual([404, 200]);
  });

  it('that wait do not hold up the stop', async () => {
    const instagram = await startFaultyInstagram({
      faults: [
        { at: 'other', does: misbehave.silence(), times: 1 },
        { at: 'other', does: misbehave.slow(60_000) },
      ],
    });
    const asked = [1, 2].map(() => fetch(instagram.origin).catch(() => 'broken off'));
    await expect.poll(() => instagram.requests.length).toBe(2);
    await instagram.stop();
    expect(await Promise.all(asked)).toEqual(['broken off', 'broken off']);
  });
});
