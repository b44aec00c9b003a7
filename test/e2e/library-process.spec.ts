import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { join } from 'node:path';

import type { ElectronApplication } from 'playwright';

import { accountIdOf, mediaIdSchema, postIdSchema } from '../../preload/contract/ids.ts';
import { expect, test as base } from './app/albumen.ts';
import { buildHarness } from './harness/build-harness.ts';
import { launchHarness } from './harness/launch-harness.ts';

const accountId = accountIdOf('demo', '17');
const postId = postIdSchema.parse('1');

/** A picture no other file holds, with all that would make a cache keep it. */
const marker = 'a stretch of bytes that is in no other file';
const picture = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000', 'hex'),
  Buffer.from('\0\0\0\0\0\0\0\0IDAT'.padEnd(5000, marker), 'latin1'),
]);

interface MediaServer {
  readonly origin: string;
  /** Headers of the requests, in order. */
  readonly asked: readonly IncomingHttpHeaders[];
}

interface Fixtures {
  readonly server: MediaServer;
  readonly electron: ElectronApplication;
}

const test = base.extend<Fixtures, { readonly harnessFolder: string }>({
  harnessFolder: [
    async ({}, use) => {
      await use(await buildHarness('library-process', { main: 'main.ts', library: 'library.ts' }));
    },
    { scope: 'worker' },
  ],
  server: async ({}, use) => {
    const asked: IncomingHttpHeaders[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.headers);
      if (request.url === '/2') {
        response.writeHead(302, { Location: '/1' }).end();
        return;
      }
      response.writeHead(200, {
        'Content-Type': 'image/png',
        'Content-Length': picture.length,
        'Cache-Control': 'public, max-age=31536000, immutable',
        ETag: '"1"',
        'Set-Cookie': 'kept=cookie-of-the-media-host; Max-Age=31536000',
      });
      // The third breaks off in the middle, and stays open.
      if (request.url === '/3') response.write(picture.subarray(0, 4500));
      else response.end(picture);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await use({ origin: `http://127.0.0.1:${address.port}`, asked });
    server.closeAllConnections();
    server.close();
  },
  electron: async ({ harnessFolder, profile, server }, use) => {
    const electron = await launchHarness(harnessFolder, profile, {
      ALBUMEN_INSTAGRAM_ORIGIN: server.origin,
      ALBUMEN_APP_SECRET: 'not for the library',
    });
    await electron.evaluate(async ({ app }, origin) => {
      await app.whenReady();
      globalThis.harness.loopback = origin;
      globalThis.harness.library.start();
    }, server.origin);
    await use(electron);
    await electron.close();
  },
});

function fileNow(electron: ElectronApplication, id: string): Promise<unknown> {
  const input = { accountId, postId, mediaId: mediaIdSchema.parse(id), role: 'original' as const };
  return electron.evaluate(
    (_electron, asked) => globalThis.harness.library.ask('fileNow', asked),
    input,
  );
}

const linesOf = (electron: ElectronApplication): Promise<readonly string[]> =>
  electron.evaluate(() => globalThis.harness.lines);

const phaseOf = (electron: ElectronApplication): Promise<string> =>
  electron.evaluate(() => globalThis.harness.library.state().phase);

/** The id of the process that said last that it runs. */
async function pidOf(electron: ElectronApplication): Promise<number> {
  await expect.poll(() => phaseOf(electron)).toBe('running');
  const line = (await linesOf(electron)).findLast((each) => each.includes('library: runs'));
  return Number(/"pid":(\d+)/.exec(line ?? '')?.[1]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the library runs in a process of its own, under its name, without the app’s environment', async ({
  electron,
}) => {
  const pid = await pidOf(electron);
  const process = await electron.evaluate(
    ({ app }, id) => app.getAppMetrics().find((each) => each.pid === id),
    pid,
  );
  expect(process).toMatchObject({ type: 'Utility', name: 'Albumen Library' });
  const line = (await linesOf(electron)).find((each) => each.includes('library: runs')) ?? '';
  expect(line).toContain('LANG');
  expect(line).not.toMatch(/ALBUMEN|HOME|PATH/);
});

test('it fetches by Chromium’s network: no redirect, no cookie, nothing in a cache on disk', async ({
  electron,
  server,
  profile,
}) => {
  const stored = { ok: true, value: expect.stringMatching(/^[0-9a-f]{64}\.png$/) as string };
  expect(await fileNow(electron, '1')).toMatchObject(stored);
  expect(await fileNow(electron, '1')).toMatchObject(stored);
  expect(await fileNow(electron, '2')).toMatchObject({
    ok: false,
    error: { kind: 'unexpected-reply', detail: 'redirected' },
  });
  // Both times it was asked for, with nothing that an earlier answer gave.
  expect(server.asked).toHaveLength(3);
  for (const headers of server.asked) {
    expect(headers.cookie).toBeUndefined();
    expect(headers['if-none-match']).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers['user-agent']).toContain('Chrome/');
  }
  await electron.close();

  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const holding: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    if (bytes.includes(marker) || bytes.includes('cookie-of-the-media-host')) {
      holding.push(file.name);
    }
  }
  expect(holding).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/)]);
});

test('a request that is cancelled ends in the process, too, and leaves no half file', async ({
  electron,
  server,
}) => {
  const input = { accountId, postId, mediaId: mediaIdSchema.parse('3'), role: 'original' as const };
  await electron.evaluate((_electron, asked) => {
    const abort = new AbortController();
    const answer = globalThis.harness.library.ask('fileNow', asked, abort.signal);
    Object.assign(globalThis, { abort, answer });
  }, input);
  await expect.poll(() => server.asked.length).toBe(1);
  const use = (): Promise<unknown> =>
    electron.evaluate((_electron, id) => globalThis.harness.library.ask('storageUse', id), {
      accountId,
    });
  await expect.poll(use).toMatchObject({ value: { files: 1 } });
  const answer = await electron.evaluate(() => {
    // Laid there above.
    const kept = globalThis as unknown as { abort: AbortController; answer: Promise<unknown> };
    kept.abort.abort();
    return kept.answer;
  });
  expect(answer).toEqual({ ok: false, error: { kind: 'cancelled' } });
  await expect.poll(use).toMatchObject({ value: { files: 0 } });
});

test('killed, it fails what waits, is logged, and comes back', async ({ electron, server }) => {
  const first = await pidOf(electron);
  const asked = fileNow(electron, '3');
  await expect.poll(() => server.asked.length).toBe(1);
  process.kill(first, 'SIGKILL');
  expect(await asked).toMatchObject({ ok: false, error: { kind: 'library-stopped' } });
  await expect.poll(() => phaseOf(electron)).toBe('running');
  const second = await pidOf(electron);
  expect(second).not.toBe(first);
  expect(await fileNow(electron, '1')).toMatchObject({ ok: true });
  expect(await linesOf(electron)).toContainEqual(
    expect.stringMatching(/^error the library’s process ended .*"deaths":1/),
  );
});

test('finished, it is gone and stays so', async ({ electron }) => {
  const pid = await pidOf(electron);
  const milliseconds = await electron.evaluate(async () => {
    const start = performance.now();
    await globalThis.harness.library.finish();
    return performance.now() - start;
  });
  expect(milliseconds).toBeLessThan(2000);
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(await phaseOf(electron)).toBe('finished');
});

test('it ends with main, however main ends', async ({ electron }) => {
  const pid = await pidOf(electron);
  electron.process().kill('SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
});
