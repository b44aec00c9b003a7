import type { Page } from 'playwright';

import { misbehave } from '../../faults/misbehaviour.ts';
import {
  attemptAfter,
  decide,
  expectNotice,
  expectSignedIn,
  openSignIn,
  passOldRuntime,
  signInButton,
  signOut,
} from '../app/attempt.ts';
import { expect, overridesFor, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { hurryTimers, standInForDesktop } from '../app/native.ts';
import { notices } from '../app/notices.ts';
import { sessionOf } from '../app/session-of.ts';
import { signInToDemo, windowsOf } from '../app/sign-in.ts';

/** Presses the notice's button, and signs in. */
async function succeedAfter(app: RunningApp, ends: keyof typeof notices): Promise<void> {
  await expectNotice(app, notices[ends]);
  await decide(await attemptAfter(app, notices[ends]), 'Allow');
  await expectSignedIn(app);
}

async function close(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close();
  await closed;
}

test('a page that never leads back: closing it names the usual causes, and a new attempt works at once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  // Neither its status nor its title says what its text does.
  const words = 'Insufficient Developer Role';
  instagram.setFaults({ at: 'authorize-page', does: misbehave.pageError(words) });
  const page = await openSignIn(app);
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await close(page);
  instagram.setFaults();
  await succeedAfter(app, 'sign-in-window-closed');
  expect(instagram.requestsFor('exchange')).toHaveLength(1);
  expect(app.complaints()).toEqual([]);
});

test('a page that crashes, a connection that breaks: said, and a new attempt works at once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const crashing = await openSignIn(app);
  await expect(crashing.getByRole('button', { name: 'Allow' })).toBeVisible();
  await app.electron.evaluate(({ BrowserWindow, session }) => {
    const partition = session.fromPartition('sign-in');
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.session === partition)
      ?.webContents.forcefullyCrashRenderer();
  });
  await succeedAfter(app, 'sign-in-page-crashed');
  await signOut(app);

  instagram.setFaults({ at: 'authorize-page', does: misbehave.reset() });
  await signInButton(app).click();
  await expectNotice(app, notices['sign-in-page-unreachable']);
  instagram.setFaults();
  await succeedAfter(app, 'sign-in-page-unreachable');
});

test('an Instagram that is not there: said, and the demo account works at once', async ({
  start,
  instagram,
}) => {
  await instagram.stop();
  const app = await start({ env: overridesFor(instagram.origin) });
  await signInButton(app).click();
  await passOldRuntime(app);
  await expectNotice(app, notices['sign-in-page-unreachable']);
  await signInToDemo(app);
});

test('a sign-in that nobody goes on with ends after 15 minutes, and a new attempt works at once', async ({
  startOnline,
}) => {
  const app = await startOnline();
  await hurryTimers(app, 15 * 60_000);
  const page = await openSignIn(app);
  await expect.poll(() => page.isClosed()).toBe(true);
  await succeedAfter(app, 'sign-in-timed-out');
});

test('a second click brings the one sign-in window to the front', async ({ startOnline }) => {
  const app = await startOnline();
  const page = await openSignIn(app);
  await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible();
  const focusedHost = (): Promise<string | null> =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const address = BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? '';
      return URL.canParse(address) ? new URL(address).protocol : null;
    });
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app:'))
      ?.focus();
  });
  await expect.poll(focusedHost).toBe('app:');
  await app.window.getByRole('button', { name: 'Bring it to the front' }).click();
  await expect.poll(focusedHost).toBe('http:');
  expect(await windowsOf(app)).toHaveLength(2);

  await app.window.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(async () => (await windowsOf(app)).length).toBe(1);
  await decide(await openSignIn(app), 'Allow');
  await expectSignedIn(app);
});

test('a page on a foreign host is offered in the browser, and signing in goes on', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const desktop = await standInForDesktop(app);
  instagram.setFaults({
    at: 'authorize-page',
    times: 1,
    does: misbehave.page(
      () =>
        '<!doctype html><html lang="en"><title>Links</title><a href="https://example.com/help">Help</a>',
    ),
  });
  const page = await openSignIn(app);
  const address = page.url();
  // No navigation follows that could be waited for.
  await page.getByRole('link', { name: 'Help' }).click({ noWaitAfter: true });
  await expect.poll(desktop).toEqual({
    asked: ['Open example.com in your browser?'],
    opened: ['https://example.com/help'],
  });
  expect(page.url()).toBe(address);
  await page.reload();
  await decide(page, 'Allow');
  await expectSignedIn(app);
});

test('landing beside the authorize page after a check loads it again, once and only once', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  for (const path of ['/', '/accounts/onetap/'] as const) {
    await test.step(path, async () => {
      const before = instagram.requestsFor('authorize-page').length;
      instagram.setFaults({ at: 'consent', does: misbehave.leadTo(path), times: 1 });
      const page = await openSignIn(app);
      const again = page.waitForEvent('framenavigated', {
        predicate: (frame) => frame.url().includes('/oauth/authorize?'),
      });
      await page.getByRole('button', { name: 'Allow' }).click();
      await again;
      await decide(page, 'Allow');
      await expectSignedIn(app);
      const asked = instagram.requestsFor('authorize-page').slice(before);
      expect(asked).toHaveLength(2);
      expect(asked[1]?.query.get('state')).toBe(asked[0]?.query.get('state'));
      expect(asked[1]?.query.has('force_reauth')).toBe(false);
      await signOut(app);
    });
  }

  await test.step('landing there time and again stays there', async () => {
    const before = instagram.requestsFor('authorize-page').length;
    instagram.setFaults({ at: 'consent', does: misbehave.leadTo('/') });
    const page = await openSignIn(app);
    const again = page.waitForEvent('framenavigated', {
      predicate: (frame) => frame.url().includes('/oauth/authorize?'),
    });
    await page.getByRole('button', { name: 'Allow' }).click();
    await again;
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
    expect(instagram.requestsFor('authorize-page').slice(before)).toHaveLength(2);
    await close(page);
    instagram.setFaults();
    await succeedAfter(app, 'sign-in-astray');
  });
});

test('quitting in the middle of a sign-in ends it; the next start signs in', async ({
  startOnline,
  instagram,
}) => {
  const first = await startOnline();
  await openSignIn(first);
  const ended = new Promise<number | null>((resolve) => {
    first.electron.process().once('exit', resolve);
  });
  await first.electron.evaluate(({ app }) => app.quit());
  expect(await ended).toBe(0);
  expect(instagram.requestsFor('exchange')).toEqual([]);
  expect(first.complaints()).toEqual([]);

  const second = await startOnline();
  expect((await sessionOf(second)).accounts).toEqual([]);
  await decide(await openSignIn(second), 'Allow');
  await expectSignedIn(second);
});

test('a main window that crashes in the middle of a sign-in comes back to it', async ({
  startOnline,
}) => {
  const app = await startOnline();
  const desktop = await standInForDesktop(app);
  const page = await openSignIn(app);
  // Playwright takes a page that crashed for lost, so that the window itself is asked.
  const screen = (): Promise<string> =>
    app.electron.evaluate(async ({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('app:'),
      );
      return String(await main?.webContents.executeJavaScript('document.body.innerText'));
    });
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('app:'))
      ?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(desktop).toMatchObject({ asked: ['The window stopped working'] });
  await expect.poll(screen).toContain('Waiting for the sign-in window');
  await decide(page, 'Allow');
  await expect.poll(screen).toContain('Demo Album');
});
