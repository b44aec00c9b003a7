import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import type { ElectronApplication } from 'playwright';

import { expect, test as base } from './app/albumen.ts';
import { root } from './app/find-electron.ts';
import { buildHarness } from './harness/build-harness.ts';
import { launchHarness } from './harness/launch-harness.ts';
import { claiming, turned } from './thumbnailer/files.ts';
import type { Outcome, ThumbnailHarness } from './thumbnailer/main.ts';

const pageAddress = 'app://albumen/thumbnailer/index.html';

const test = base.extend<{ readonly electron: ElectronApplication }, { readonly folder: string }>({
  folder: [
    async ({}, use) => {
      await use(await buildHarness('thumbnailer', { main: 'main.ts' }));
    },
    { scope: 'worker' },
  ],
  electron: async ({ folder, profile }, use) => {
    const electron = await launchHarness(folder, profile, { HARNESS_ROOT: root });
    await electron.evaluate(({ app }) => app.whenReady());
    await use(electron);
    await electron.close();
  },
});

function make(electron: ElectronApplication, file: string): Promise<Outcome> {
  return electron.evaluate((_electron, given) => globalThis.thumbnails.make(given), file);
}

function picture(
  electron: ElectronApplication,
  options: Parameters<ThumbnailHarness['picture']>[0],
): Promise<string> {
  return electron.evaluate((_electron, given) => globalThis.thumbnails.picture(given), options);
}

/** Deadlines and idle times pass so many times as fast from now on. */
const hasten = (electron: ElectronApplication, haste: number): Promise<void> =>
  electron.evaluate((_electron, times) => {
    globalThis.thumbnails.haste = times;
  }, haste);

/** The colours of a thumbnail at shares of its width and height, as another page decodes it. */
async function coloursAt(
  electron: ElectronApplication,
  outcome: Outcome,
  places: readonly (readonly [number, number])[],
): Promise<readonly string[]> {
  const window = await electron.firstWindow();
  return window.evaluate(
    async ({ webp, at }) => {
      const bytes = Uint8Array.from(atob(webp), (letter) => letter.codePointAt(0) ?? 0);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return at.map(([x, y]) => {
        const pixel = context?.getImageData(x * bitmap.width, y * bitmap.height, 1, 1).data;
        const [red = 0, , blue = 0, alpha = 0] = pixel ?? [];
        if (alpha < 128) return 'clear';
        return red > blue ? 'red' : 'blue';
      });
    },
    { webp: outcome.made ? outcome.webp : '', at: places },
  );
}

const hasPage = (electron: ElectronApplication): Promise<boolean> =>
  electron.evaluate(
    ({ webContents }, url) => webContents.getAllWebContents().some((each) => each.getURL() === url),
    pageAddress,
  );

test('a picture becomes as small as covers a cell, with its colour', async ({ electron }) => {
  const file = await picture(electron, { width: 1080, height: 1350, type: 'jpeg' });
  expect(await hasPage(electron)).toBe(false);
  const outcome = await make(electron, file);
  expect(outcome).toMatchObject({ made: true, size: [384, 480], original: [1080, 1350] });
  const halves = await coloursAt(electron, outcome, [
    [0.25, 0.5],
    [0.75, 0.5],
  ]);
  expect(halves).toEqual(['red', 'blue']);
  expect(outcome).toMatchObject({
    colour: expect.stringMatching(/^#(5|6)[0-9a-f]0[0-9a-f](5|6)[0-9a-f]$/),
  });
});

test('a picture that a camera held sideways stands upright', async ({ electron }) => {
  const file = await picture(electron, { width: 1600, height: 1200, type: 'jpeg' });
  const outcome = await make(electron, turned(file, 6));
  expect(outcome).toMatchObject({ made: true, size: [360, 480], original: [1200, 1600] });
  // Turned clockwise: what was left is at the top.
  const places = [
    [0.5, 0.25],
    [0.5, 0.75],
  ] as const;
  expect(await coloursAt(electron, outcome, places)).toEqual(['red', 'blue']);
});

test('a fine pattern becomes its mean, not every seventh of its pixels', async ({ electron }) => {
  const file = await picture(electron, { width: 2998, height: 2250, type: 'png', stripes: true });
  const outcome = await make(electron, file);
  expect(outcome).toMatchObject({ made: true, size: [640, 480] });
  const window = await electron.firstWindow();
  const brightness = await window.evaluate(
    async (webp) => {
      const bytes = Uint8Array.from(atob(webp), (letter) => letter.codePointAt(0) ?? 0);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
      const context = new OffscreenCanvas(640, 480).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const row = context?.getImageData(0, 240, 640, 1).data ?? [];
      return Array.from({ length: 640 }, (_, x) => row[x * 4] ?? 0);
    },
    outcome.made ? outcome.webp : '',
  );
  expect(Math.min(...brightness)).toBeGreaterThan(96);
  expect(Math.max(...brightness)).toBeLessThan(160);
});

test('transparency stays, and counts for nothing in the colour', async ({ electron }) => {
  const file = await picture(electron, { width: 800, height: 800, type: 'png', clear: true });
  const outcome = await make(electron, file);
  expect(outcome).toMatchObject({ made: true, size: [480, 480] });
  const places = [
    [0.25, 0.5],
    [0.75, 0.5],
  ] as const;
  expect(await coloursAt(electron, outcome, places)).toEqual(['red', 'clear']);
  expect(outcome).toMatchObject({
    colour: expect.stringMatching(/^#(b|c)[0-9a-f]0[0-9a-f]0[0-9a-f]$/),
  });
});

test('WebP, twelve megapixels and a single pixel', async ({ electron }) => {
  const small = await picture(electron, { width: 300, height: 200, type: 'png' });
  const first = await make(electron, small);
  // Never larger than the original.
  expect(first).toMatchObject({ made: true, size: [300, 200], original: [300, 200] });
  expect(await make(electron, first.made ? first.webp : '')).toMatchObject({
    made: true,
    size: [300, 200],
  });
  const large = await picture(electron, { width: 4000, height: 3000, type: 'jpeg', noise: true });
  expect(await make(electron, large)).toMatchObject({
    made: true,
    size: [640, 480],
    original: [4000, 3000],
  });
  const pixel = await picture(electron, { width: 1, height: 1, type: 'png' });
  expect(await make(electron, pixel)).toMatchObject({ made: true, size: [1, 1] });
});

test('a video without a poster gives a frame', async ({ electron }) => {
  const clip = await readFile(join(root, 'main/demo/pictures/dandelions-in-the-breeze.mp4'));
  const outcome = await make(electron, clip.toString('base64'));
  expect(outcome).toMatchObject({ made: true });
});

test('what is no picture, or a bomb, is a failure, and the next one is made', async ({
  electron,
}) => {
  const sound = await picture(electron, { width: 1080, height: 1350, type: 'jpeg' });
  const bytes = Buffer.from(sound, 'base64');
  // Its header is whole, what follows is not a picture's.
  const broken = Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(4000, 7)]);
  const files: readonly (readonly [string, string])[] = [
    ['too-large', claiming(60_000, 60_000)],
    ['not-decodable', claiming(2000, 2000)],
    ['not-decodable', broken.toString('base64')],
    ['not-decodable', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
  ];
  for (const [kind, file] of files) {
    expect(await make(electron, file)).toMatchObject({ made: false, kind });
  }
  expect(await make(electron, sound)).toMatchObject({ made: true });
});

test('a page that crashes or hangs costs its picture only', async ({ electron }) => {
  const file = await picture(electron, { width: 1080, height: 1350, type: 'jpeg' });
  expect(await make(electron, file)).toMatchObject({ made: true });
  for (const [fault, kind] of [
    ['crash', 'crashed'],
    ['hang', 'hung'],
  ] as const) {
    const outcome = await electron.evaluate(
      ({ webContents }, { url, given, how }) => {
        const page = webContents.getAllWebContents().find((each) => each.getURL() === url);
        // Busy for ever, so that the picture waits before the page.
        void page?.executeJavaScript('for (;;);').catch(() => {});
        if (how === 'hang') globalThis.thumbnails.haste = 10;
        const made = globalThis.thumbnails.make(given);
        if (how === 'crash') setTimeout(() => page?.forcefullyCrashRenderer(), 100);
        return made;
      },
      { url: pageAddress, given: file, how: fault },
    );
    expect(outcome).toMatchObject({ made: false, kind });
    await hasten(electron, 1);
    expect(await make(electron, file)).toMatchObject({ made: true });
  }
});

test('the page is closed when there is nothing to do, and opened again', async ({ electron }) => {
  const file = await picture(electron, { width: 100, height: 100, type: 'png' });
  await hasten(electron, 10);
  await hasten(electron, 10);
  expect(await make(electron, file)).toMatchObject({ made: true });
  expect(await hasPage(electron)).toBe(true);
  await expect.poll(() => hasPage(electron)).toBe(false);
  expect(await make(electron, file)).toMatchObject({ made: true });
  // It is no window: it neither shows nor keeps the app open.
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
});

test('the page has a session, a policy and a sandbox of its own, and no network', async ({
  electron,
}) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('reached');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;

  const file = await picture(electron, { width: 100, height: 100, type: 'png' });
  expect(await make(electron, file)).toMatchObject({ made: true });
  const found = await electron.evaluate(
    async ({ webContents, session }, { url, origin }) => {
      const page = webContents.getAllWebContents().find((each) => each.getURL() === url);
      if (page === undefined) throw new Error('no page');
      const reach = (from: Promise<unknown>): Promise<string> =>
        from.then(
          () => 'reached',
          () => 'refused',
        );
      // Not in Electron's public types; the only way to read what a live page was made with.
      const live = page as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const policy = await page.session.fetch(url);
      return {
        preferences: live.getLastWebPreferences(),
        isOwnSession: page.session !== session.defaultSession && !page.session.isPersistent(),
        policy: policy.headers.get('content-security-policy') ?? '',
        globals: (await page.executeJavaScript(
          "['albumen', 'require', 'process', 'electron'].filter((name) => name in window)",
        )) as unknown,
        fromPage: await reach(page.executeJavaScript(`fetch('${origin}/page')`)),
        fromSession: await reach(page.session.fetch(`${origin}/session`)),
      };
    },
    { url: pageAddress, origin: `http://127.0.0.1:${port}` },
  );
  server.close();
  expect(found).toMatchObject({
    isOwnSession: true,
    globals: [],
    fromPage: 'refused',
    fromSession: 'refused',
    preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  expect(asked).toEqual([]);
  expect(found.policy).toContain("default-src 'none'");
  expect(found.policy).not.toMatch(/unsafe|https?:|\*/);
});
