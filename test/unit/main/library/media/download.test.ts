import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { realDisk } from '../../../../../main/library/media/disk-steps.ts';
import { downloadInto } from '../../../../../main/library/media/download.ts';
import type { DownloadOptions } from '../../../../../main/library/media/download.ts';
import { bytes, cutOff, startFileServer, status } from '../file-server.ts';
import type { Serve } from '../file-server.ts';
import { filesBelow, makeFolder, mp4, png } from '../sample-files.ts';

type Outcome = Awaited<ReturnType<typeof downloadInto>>;

/** Downloads what `answer` serves; answers what came of it and which files it left. */
async function download(
  answer: Serve,
  options: Partial<DownloadOptions> = {},
): Promise<{
  readonly outcome: Outcome;
  readonly folder: string;
  readonly left: readonly string[];
}> {
  const server = await startFileServer();
  server.serve('/file', answer);
  const folder = makeFolder();
  const outcome = await downloadInto({
    folder,
    address: `${server.origin}/file?oh=secret-signature`,
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    ...options,
  });
  return { outcome, folder, left: filesBelow(folder) };
}

describe('a download', () => {
  it('is filed under the SHA-256 of its content, with the extension of its content', async () => {
    const body = png(1200, 800, 300_000);
    const hash = createHash('sha256').update(body).digest('hex');
    const { outcome, folder, left } = await download(bytes(body, 'text/plain'));
    expect(outcome).toEqual({
      ok: true,
      value: { name: `${hash}.png`, bytes: body.length, size: { width: 1200, height: 800 } },
    });
    expect(left).toEqual([`${hash}.png`]);
    expect(readFileSync(join(folder, hash.slice(0, 2), `${hash}.png`)).equals(body)).toBe(true);
  });

  it.each([
    ['a picture in one write', 300_000, 1],
    ['what is large in a few', 2_000_000, 4],
  ])('comes onto the disk whole, %s', async (_, length, most) => {
    const body = png(1200, 800, length);
    body.fill(9, body.length - 1000);
    const writes: number[] = [];
    const { folder, left } = await download(bytes(body), {
      disk: {
        ...realDisk,
        create: async (path) => {
          const file = await realDisk.create(path);
          const write = (...pieces: readonly Uint8Array[]): Promise<void> => {
            writes.push(pieces.length);
            return file.write(...pieces);
          };
          return { ...file, write };
        },
      },
    });
    expect(writes.length).toBeLessThanOrEqual(most);
    const [name = ''] = left;
    expect(readFileSync(join(folder, name.slice(0, 2), name)).equals(body)).toBe(true);
  });

  it('needs no promised length', async () => {
    const body = mp4(100_000);
    const { outcome } = await download((response) => {
      response.write(body.subarray(0, 10));
      response.end(body.subarray(10));
    });
    expect(outcome.ok).toBe(true);
  });

  it('leaves nothing when it is cut off', async () => {
    const { outcome, left } = await download(cutOff(png(10, 10, 50_000)));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'temporarily-unavailable' } });
    expect(left).toEqual([]);
  });

  it('leaves nothing when fewer bytes come than were promised', async () => {
    const body = png(10, 10, 50_000);
    // Node's `fetch` notices by itself; one that does not stands in for others.
    const { outcome, left } = await download(status(500), {
      fetch: () =>
        Promise.resolve(
          new Response(new Uint8Array(body), {
            headers: { 'content-length': String(body.length + 1) },
          }),
        ),
    });
    expect(outcome).toEqual({
      ok: false,
      error: {
        kind: 'temporarily-unavailable',
        detail: `${String(body.length)} of ${String(body.length + 1)} bytes came`,
      },
    });
    expect(left).toEqual([]);
  });

  it.each([
    ['short HTML', '<!DOCTYPE html><title>Sorry</title>'],
    ['long HTML', `<!DOCTYPE html><body>${'<p>Sorry</p>'.repeat(10_000)}`],
    ['nothing', ''],
  ])('refuses %s, whatever its header says', async (_what, body) => {
    const { outcome, left } = await download(bytes(body, 'image/jpeg'));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'unexpected-reply' } });
    expect(left).toEqual([]);
  });

  it.each([
    ['a promised length', bytes(png(10, 10, 5000))],
    ['a length that only shows', chunked(png(10, 10, 5000))],
  ])('refuses a picture that is too large, by %s', async (_how, answer) => {
    const limits = { image: 5000, video: 10_000 };
    const { outcome, left } = await download(answer, { limits });
    expect(outcome).toEqual({
      ok: false,
      error: { kind: 'unexpected-reply', detail: 'the file is too large' },
    });
    expect(left).toEqual([]);
    expect((await download(bytes(mp4(5000)), { limits })).outcome.ok).toBe(true);
    expect((await download(bytes(mp4(12_000)), { limits })).outcome.ok).toBe(false);
  });

  it.each([
    [401, 'address-expired'],
    [403, 'address-expired'],
    [410, 'address-expired'],
    [404, 'gone'],
    [429, 'temporarily-unavailable'],
    [500, 'temporarily-unavailable'],
    [503, 'temporarily-unavailable'],
    [204, 'unexpected-reply'],
    [206, 'unexpected-reply'],
    [418, 'unexpected-reply'],
  ])('HTTP %i is %s', async (code, kind) => {
    const { outcome, left } = await download(status(code));
    expect(outcome).toMatchObject({ ok: false, error: { kind } });
    expect(left).toEqual([]);
  });

  it('does not follow a redirect, wherever it leads', async () => {
    const foreign = await startFileServer();
    foreign.serve('/stolen', bytes(png(10, 10)));
    const { outcome, left } = await download(status(302, { location: `${foreign.origin}/stolen` }));
    expect(outcome).toEqual({
      ok: false,
      error: { kind: 'unexpected-reply', detail: 'redirected' },
    });
    expect(foreign.asked).toEqual([]);
    expect(left).toEqual([]);
  });

  it('is offline when nobody answers, without naming the signed address', async () => {
    const folder = makeFolder();
    const outcome = await downloadInto({
      folder,
      address: 'http://127.0.0.1:1/file?oh=secret-signature',
      fetch: globalThis.fetch,
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'offline' } });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });

  it('gives up a server that falls silent, before and within the body', async () => {
    const before = await download(() => {}, { silence: 50 });
    expect(before.outcome).toEqual({ ok: false, error: { kind: 'offline', detail: 'no answer' } });
    const within = await download(
      (response) => {
        response.writeHead(200, { 'content-length': 100_000 });
        response.write(png(10, 10));
      },
      { silence: 50 },
    );
    expect(within.outcome).toMatchObject({ error: { kind: 'temporarily-unavailable' } });
    expect(within.left).toEqual([]);
  });

  it('is cancelled in the middle of a body, and leaves nothing', async () => {
    const abort = new AbortController();
    const { outcome, left } = await download(
      (response) => {
        response.writeHead(200, { 'content-length': 100_000 });
        response.write(png(10, 10), () => setImmediate(() => abort.abort()));
      },
      { signal: abort.signal },
    );
    expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(left).toEqual([]);
  });

  it('says that the disk refuses where a file stands in the place of the folder', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'media'), 'a file');
    const { outcome } = await download(bytes(png(10, 10)), { folder: join(folder, 'media') });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'disk-refused' } });
    expect(readFileSync(join(folder, 'media'), 'utf8')).toBe('a file');
  });
});

function chunked(body: Uint8Array): Serve {
  return (response) => {
    response.write(body.subarray(0, 4500));
    response.end(body.subarray(4500));
  };
}
