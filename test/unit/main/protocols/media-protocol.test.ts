import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createMediaHandler } from '../../../../main/protocols/media-protocol.ts';
import type { AppError } from '../../../../preload/contract/errors.ts';
import { parseMediaAddress } from '../../../../preload/contract/media-address.ts';
import { fail, ok } from '../../../../preload/contract/result.ts';

const address = 'media://demo-17841400000000731/posts/18000000000000731/18000000000000738/original';
const bytes = Buffer.from('0123456789');

describe('media: serves files, in ranges', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'albumen-media-'));
    path = join(folder, 'file.mp4');
    await writeFile(path, bytes);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const handler = (lasting = true): ReturnType<typeof createMediaHandler> =>
    createMediaHandler(() =>
      Promise.resolve(ok({ path, bytes: bytes.length, mime: 'video/mp4', lasting })),
    );

  test('whole', async () => {
    const response = await handler()(new Request(address));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('video/mp4');
    expect(response.headers.get('content-length')).toBe('10');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-origin')).toBe('app://albumen');
    expect(await response.text()).toBe('0123456789');
  });

  test.each([
    [true, 'max-age=31536000, immutable'],
    [false, 'no-cache'],
  ])('a file that lasts: %s, is kept by the page: %s', async (lasting, policy) => {
    const response = await handler(lasting)(new Request(address));
    expect(response.headers.get('cache-control')).toBe(policy);
  });

  test('a range', async () => {
    const response = await handler()(new Request(address, { headers: { Range: 'bytes=2-4' } }));
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(response.headers.get('content-length')).toBe('3');
    expect(await response.text()).toBe('234');
  });

  test('a range beyond the end', async () => {
    const response = await handler()(new Request(address, { headers: { Range: 'bytes=10-' } }));
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  test('anything but GET is refused', async () => {
    expect((await handler()(new Request(address, { method: 'POST' }))).status).toBe(405);
  });
});

test.each<[AppError, number]>([
  [{ kind: 'not-found' }, 404],
  [{ kind: 'gone', detail: '' }, 404],
  [{ kind: 'unknown-account' }, 404],
  [{ kind: 'offline', detail: '' }, 503],
  [{ kind: 'rate-limited', minutes: 3, detail: '' }, 429],
  [{ kind: 'disk-full', detail: '' }, 507],
  [{ kind: 'disk-refused', detail: '' }, 507],
  [{ kind: 'unexpected-reply', detail: '' }, 502],
  [{ kind: 'library-stopped', detail: '' }, 503],
  [{ kind: 'unexpected', detail: '' }, 500],
])('%j is status %i, and is not kept', async (error, status) => {
  const response = await createMediaHandler(async () => fail(error))(new Request(address));
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test.each([
  'media://demo-1/',
  'media://demo-1/posts/1/2/huge',
  'media://demo-1/posts/../2/original',
  'media://demo-1/posts/1/%2e%2e/original',
  'media://other-1/profile-picture',
  'media://demo-x/profile-picture',
  'media://demo-1/profile-picture?x=1',
  'media://demo-1:80/profile-picture',
  'media://demo-1/posts/1/2/original/',
  'app://albumen/',
])('%s names nothing', async (other) => {
  expect(parseMediaAddress(other)).toBeNull();
});
