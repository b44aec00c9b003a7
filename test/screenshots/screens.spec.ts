import type { Locator, Page } from 'playwright';

import { expect, test } from '../e2e/app/albumen.ts';
import { withKeyring } from '../e2e/app/keyring.ts';
import {
  clickMenuItem,
  gallery,
  nextWindow,
  openDemoSignIn,
  signInToDemo,
} from '../e2e/app/sign-in.ts';
import { misbehave } from '../faults/misbehaviour.ts';
import { startFaultyInstagram, testMetaApp } from '../faults/faulty-instagram.ts';
import { arrange, settled, shoot, shootForReadme, steady } from './camera.ts';
import type { Setting } from './camera.ts';

const settings: readonly Setting[] = (['light', 'dark'] as const).flatMap((scheme) => [
  { scheme, width: 1280, height: 800 },
  { scheme, width: 700, height: 900 },
]);

/** The steps of the assistant, each with the button that ends it; the last one starts a test. */
const setupSteps = [
  ['account', 'My account is professional'],
  ['app', 'My Meta app is made'],
  ['product', 'Save and continue'],
  ['redirect', 'It is registered'],
  ['tester', 'The invite is accepted'],
  ['test', null],
] as const;

async function openPost(window: Page, kind: RegExp): Promise<void> {
  await window.getByRole('gridcell', { name: kind }).first().click();
  await expect(window.getByRole('dialog')).toBeVisible();
}

/** Goes on past the warning that comes with a runtime other than the released one. */
async function acceptRuntime(window: Page, setting: Setting, next: Locator): Promise<void> {
  const warning = window.getByRole('dialog', { name: 'For trying and testing only' });
  await expect(warning.or(next)).toBeVisible();
  if (!(await warning.isVisible())) return;
  await shoot(window, setting, 'old-runtime');
  await warning.getByRole('button', { name: 'Continue' }).click();
}

async function closeDialog(window: Page): Promise<void> {
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
}

for (const setting of settings) {
  const { scheme, width } = setting;

  test(`before sign-in, ${scheme}, ${width}`, async ({ start, profile }) => {
    const keyring = await withKeyring(profile);
    const app = await start({ ...keyring, ...steady, env: { ...keyring.env, ...steady.env } });
    const { window } = app;
    await arrange(app, setting);
    await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
    await shoot(window, setting, 'welcome');
    await window.getByText('What is stored where').click();
    await shoot(window, setting, 'welcome-folded');
    await window.getByText('What is stored where').click();

    await clickMenuItem(app, 'meta-app');
    const setup = window.getByRole('dialog', { name: 'Your Meta app' });
    await expect(setup).toBeVisible();
    for (const [step, done] of setupSteps) {
      await shoot(window, setting, `setup-${step}`);
      if (step === 'product') {
        await setup.getByRole('button', { name: 'Save and continue' }).click();
        await shoot(window, setting, 'setup-product-refused');
        await setup.getByLabel('Instagram App ID', { exact: true }).fill(testMetaApp.appId);
        await setup.getByLabel('Instagram app secret', { exact: true }).fill('5ca1ab1e-short');
        await shoot(window, setting, 'setup-product-warned');
        await setup.getByLabel('Instagram app secret', { exact: true }).fill(testMetaApp.appSecret);
        if (width === 1280 && scheme === 'light') await shootForReadme(window, 'setup-light');
      }
      if (done !== null) await setup.getByRole('button', { name: done }).click();
    }
    await closeDialog(window);

    await window.getByRole('link', { name: 'Sign in with your browser' }).click();
    const browser = window.getByRole('dialog', { name: 'Sign in with your browser' });
    await acceptRuntime(window, setting, browser);
    await app.electron.evaluate(({ shell }) => {
      shell.openExternal = () => Promise.resolve();
    });
    await shoot(window, setting, 'browser');
    await browser.getByRole('button', { name: 'Open the sign-in page' }).click();
    await browser.getByLabel('Address that the browser ended on').fill('https://example.org/');
    await browser.getByRole('button', { name: 'Sign in' }).click();
    await shoot(window, setting, 'browser-refused');
    await browser.getByRole('button', { name: 'Cancel' }).click();
    await expect(window.getByRole('dialog')).toBeHidden();

    await window.getByRole('link', { name: 'Use a token from the Meta dashboard' }).click();
    const token = window.getByRole('dialog', { name: 'Use a token from the Meta dashboard' });
    await acceptRuntime(window, setting, token);
    await expect(token).toBeVisible();
    await shoot(window, setting, 'token');
    await token.getByRole('button', { name: 'Sign in' }).click();
    await shoot(window, setting, 'token-refused');
    await closeDialog(window);

    const signIn = await openDemoSignIn(app);
    await shoot(signIn, setting, 'sign-in-window');
    await shoot(window, setting, 'welcome-waiting');
    await signIn.close();
    await expect(window.getByRole('alert')).toBeVisible();
    await shoot(window, setting, 'welcome-error');
  });

  test(`signed in, ${scheme}, ${width}`, async ({ start, profile }) => {
    const keyring = await withKeyring(profile);
    const app = await start({ ...keyring, ...steady, env: { ...keyring.env, ...steady.env } });
    const { window } = app;
    await arrange(app, setting);
    await signInToDemo(app);
    await arrange(app, setting);
    await shoot(window, setting, 'gallery');
    if (width === 1280) await shootForReadme(window, `gallery-${scheme}`);

    await window.getByRole('button', { name: /^Account:/ }).click();
    await expect(window.getByRole('menu')).toBeVisible();
    await shoot(window, setting, 'account-menu');
    await window.keyboard.press('Escape');

    await openPost(window, /picture/i);
    await shoot(window, setting, 'viewer-picture');
    await closeDialog(window);
    await openPost(window, /carousel/i);
    await window.keyboard.press('ArrowRight');
    await shoot(window, setting, 'viewer-carousel');
    await closeDialog(window);
    await openPost(window, /reel|video/i);
    await window.locator('dialog video').evaluate(async (video: HTMLVideoElement) => {
      if (video.readyState < 2) {
        await new Promise((resolve) => video.addEventListener('loadeddata', resolve));
      }
      video.muted = true;
      await video.play();
      video.pause();
      const seeked = new Promise((resolve) => video.addEventListener('seeked', resolve));
      video.currentTime = 1;
      await seeked;
    });
    await shoot(window, setting, 'viewer-video');
    await closeDialog(window);
    await openPost(window, /does not hand out/i);
    await shoot(window, setting, 'viewer-withheld');
    await closeDialog(window);

    await clickMenuItem(app, 'sign-out');
    await expect(window.getByRole('dialog').getByText(/[0-9] files?/)).toBeVisible();
    await shoot(window, setting, 'sign-out');
    await closeDialog(window);

    await window.evaluate(() => scrollTo(0, 1800));
    await expect.poll(() => gallery(app).locator('img').count()).toBeGreaterThan(5);
    await shoot(window, setting, 'gallery-scrolled');
    await window.evaluate(() => scrollTo(0, 0));
    await gallery(app).getByRole('gridcell').first().focus();
    await window.keyboard.press('ArrowRight');
    await shoot(window, setting, 'gallery-keyboard');
  });

  test(`without a keyring, ${scheme}, ${width}`, async ({ start }) => {
    const app = await start(steady);
    await arrange(app, setting);
    await signInToDemo(app);
    await arrange(app, setting);
    await expect(app.window.getByText(/this session only/i).first()).toBeVisible();
    await shoot(app.window, setting, 'session-only');
  });

  test(`the test run of the set-up, ${scheme}, ${width}`, async ({ start }) => {
    const instagram = await startFaultyInstagram({
      faults: [{ at: 'graph', does: misbehave.graphError('unsupportedRequest') }],
    });
    const { appId, appSecret } = testMetaApp;
    const app = await start({
      ...steady,
      env: {
        ...steady.env,
        ALBUMEN_INSTAGRAM_ORIGIN: instagram.origin,
        ALBUMEN_APP_ID: appId,
        ALBUMEN_APP_SECRET: appSecret,
      },
    });
    const { window } = app;
    await arrange(app, setting);
    await expect(window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
    await clickMenuItem(app, 'meta-app');
    const setup = window.getByRole('dialog', { name: 'Your Meta app' });
    await setup.getByRole('button', { name: 'Test run' }).click();
    const first = nextWindow(app);
    await setup.getByRole('button', { name: 'Start the test' }).click();
    await acceptRuntime(window, setting, setup.getByText(/^The test is under way/));
    await (await first).getByRole('button', { name: 'Allow' }).click();
    await expect(setup.getByRole('alert')).toBeVisible();
    await shoot(window, setting, 'setup-test-failed');

    instagram.setFaults();
    const second = nextWindow(app);
    await setup.getByRole('button', { name: 'Test again' }).click();
    const page = await second;
    await expect(setup.getByText(/^The test is under way/)).toBeVisible();
    // What turns would never settle.
    await window.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
    await shoot(window, setting, 'setup-test-running');
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(setup.getByRole('button', { name: 'Open the gallery' })).toBeVisible();
    await shoot(window, setting, 'setup-test-passed');
    await app.close();
    await instagram.stop();
  });

  test(`Instagram does not answer, ${scheme}, ${width}`, async ({ start }) => {
    const instagram = await startFaultyInstagram({
      faults: [{ at: 'posts', does: misbehave.reset() }],
    });
    const app = await start({
      ...steady,
      env: {
        ...steady.env,
        ALBUMEN_INSTAGRAM_ORIGIN: instagram.origin,
        ALBUMEN_APP_ID: testMetaApp.appId,
        ALBUMEN_APP_SECRET: testMetaApp.appSecret,
      },
    });
    const { window } = app;
    await arrange(app, setting);
    await window.getByRole('button', { name: 'Sign in with Instagram' }).click();
    const opened = app.electron.waitForEvent('window');
    await acceptRuntime(window, setting, window.getByText('Waiting for the sign-in window'));
    const page = await opened;
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(window.getByRole('alert')).toBeVisible();
    await settled(window);
    await shoot(window, setting, 'gallery-error');
    await instagram.stop();
  });
}
