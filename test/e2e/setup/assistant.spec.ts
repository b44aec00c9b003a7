import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright';

import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import {
  decide,
  enterMetaApp,
  expectSignedIn,
  goToStep,
  passOldRuntime,
  setupAssistant,
  signInButton,
} from '../app/attempt.ts';
import { expect, overridesFor, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { standInForDesktop } from '../app/native.ts';
import { sessionOf } from '../app/session-of.ts';
import { clickMenuItem, nextWindow } from '../app/sign-in.ts';
import { pressByKeyboard, tabTo } from './by-keyboard.ts';
import { expectNoViolations } from './no-violations.ts';

const { appId, appSecret, redirectUri } = testMetaApp;

/** Everything the page holds that could show a secret: its markup and what its fields contain. */
function pageText(app: RunningApp): Promise<string> {
  return app.window.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...values].join('\n');
  });
}

/** The Instagram of the tests without a Meta app: what somebody meets who has just installed it. */
const withoutMetaApp = (origin: string): Readonly<Record<string, string>> => ({
  ALBUMEN_INSTAGRAM_ORIGIN: overridesFor(origin)['ALBUMEN_INSTAGRAM_ORIGIN'] ?? '',
});

/** Starts the test run and hands over the sign-in window. */
async function startTest(app: RunningApp, press: () => Promise<void>): Promise<Page> {
  const opened = nextWindow(app);
  await press();
  await passOldRuntime(app);
  return opened;
}

const stages = (app: RunningApp): Locator =>
  setupAssistant(app).getByRole('list', { name: 'The test run' }).getByRole('listitem');

async function atStep(app: RunningApp, heading: string): Promise<void> {
  const title = setupAssistant(app).getByRole('heading', { level: 3, name: heading });
  await expect(title).toBeFocused();
  await expectNoViolations(app.window, heading);
}

test('a new user, by keyboard alone: through every step, the test run, and into the gallery', async ({
  start,
  instagram,
}) => {
  const app = await start({ env: withoutMetaApp(instagram.origin) });
  const { window } = app;
  const desktop = await standInForDesktop(app);
  await expect(signInButton(app)).toBeVisible();
  await pressByKeyboard(window, /^Sign in with Instagram/);

  await atStep(app, 'Have a professional account');
  await pressByKeyboard(window, /^How to switch/);
  await pressByKeyboard(window, /^My account is professional/);
  await atStep(app, 'Make a Meta app of type Business');
  await pressByKeyboard(window, /^Open the Meta dashboard/);
  await pressByKeyboard(window, /^My Meta app is made/);

  await atStep(app, 'Enter the Instagram App ID and its secret');
  await tabTo(window, /^Instagram App ID/);
  await window.keyboard.type('my app');
  await window.keyboard.press('Enter');
  const id = setupAssistant(app).getByLabel('Instagram App ID', { exact: true });
  const secret = setupAssistant(app).getByLabel('Instagram app secret', { exact: true });
  await expect(id).toHaveAccessibleDescription(/An Instagram App ID is 5 to 20 digits/);
  await expect(secret).toHaveAccessibleDescription(/The app secret is needed to sign in/);
  await expect(secret).toHaveAttribute('type', 'password');
  await expectNoViolations(window, 'fields that are not valid');
  await expect(id).toBeFocused();
  await window.keyboard.press('ControlOrMeta+A');
  await window.keyboard.type(appId);
  await expect(setupAssistant(app).getByText('16 digits, as Meta’s IDs have')).toBeVisible();
  await tabTo(window, /^Instagram app secret/);
  await window.keyboard.type(appSecret);
  await window.keyboard.press('Enter');

  await atStep(app, 'Register the redirect URI');
  await pressByKeyboard(window, /^Copy the redirect URI/);
  const copied = (): Promise<string> =>
    app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe(redirectUri);
  await pressByKeyboard(window, /^It is registered/);
  await atStep(app, 'Invite your account, and accept');
  await pressByKeyboard(window, /^Open tester invites on Instagram/);
  await pressByKeyboard(window, /^The invite is accepted/);
  await expect.poll(desktop).toMatchObject({
    opened: [
      'https://help.instagram.com/502981923235522',
      'https://developers.facebook.com/apps/',
      'https://www.instagram.com/accounts/manage_access/',
    ],
  });

  await atStep(app, 'Try it');
  expect(instagram.requests).toEqual([]);
  const page = await startTest(app, () => pressByKeyboard(window, /^Start the test/));
  await expect(stages(app).nth(1)).toContainText('under way');
  await decide(page, 'Allow');
  await expect(stages(app).filter({ hasText: 'worked' })).toHaveCount(6);
  await expect(
    setupAssistant(app).getByText(/^It works: signed in as @.+, 25 posts read\.$/),
  ).toHaveCount(2);
  await expectNoViolations(window, 'a test that passed');
  await pressByKeyboard(window, /^Open the gallery/);
  await expectSignedIn(app);
  expect(instagram.requestsFor('exchange')[0]?.form?.get('client_secret')).toBe(appSecret);

  // To be come back to, with everything marked, and the secret shown nowhere.
  await window.getByRole('button', { name: /^Account: / }).click();
  await window.getByRole('menuitem', { name: 'Your Meta app…' }).click();
  const done = setupAssistant(app)
    .getByRole('navigation')
    .getByRole('button', { name: /, done$/ });
  await expect(done).toHaveCount(6);
  await goToStep(app, 'Instagram App ID');
  await expect(id).toHaveValue(appId);
  await expect(secret).toHaveAttribute('placeholder', 'stored');
  expect(await pageText(app)).not.toContain(appSecret);
  const session = await sessionOf(app);
  expect(session.metaApp).toMatchObject({ appId, redirectUri });
  expect(JSON.stringify(session)).not.toContain(appSecret);
});

test('a test run that fails names the stage and leads to the step', async ({
  start,
  instagram,
}) => {
  const app = await start({ env: withoutMetaApp(instagram.origin) });
  const assistant = setupAssistant(app);
  await enterMetaApp(app, testMetaApp);
  await goToStep(app, 'Test run');
  const press = (name: string) => (): Promise<void> =>
    assistant.getByRole('button', { name, exact: true }).click();

  for (const row of [
    {
      fault: { at: 'exchange', does: misbehave.exchangeError('Error validating client secret.') },
      stage: 'The exchange of the code',
      what: 'The app secret is not the right one',
      step: 'Instagram App ID',
      heading: 'Enter the Instagram App ID and its secret',
    },
    {
      fault: { at: 'graph', does: misbehave.graphError('unsupportedRequest') },
      stage: 'Reading your profile',
      what: 'Instagram does not open this account to your Meta app',
      step: 'Tester invite',
      heading: 'Invite your account, and accept',
    },
  ] as const) {
    instagram.setFaults(row.fault);
    await decide(await startTest(app, press('Start the test')), 'Allow');
    await expect(stages(app).filter({ hasText: 'failed' })).toContainText(row.stage);
    await expect(assistant.getByRole('alert')).toContainText(row.what);
    await expectNoViolations(app.window, row.stage);
    await press(`Go to “${row.step}”`)();
    await expect(assistant.getByRole('heading', { name: row.heading })).toBeFocused();
    await expect(
      assistant.getByRole('button', { name: `${row.step} , needs a look` }),
    ).toBeVisible();
    await app.window.keyboard.press('Escape');
    await expect(assistant).toBeHidden();
    await clickMenuItem(app, 'meta-app');
    await goToStep(app, 'Test run');
  }

  instagram.setFaults();
  const page = await startTest(app, press('Start the test'));
  await decide(page, 'Cancel');
  await expect(stages(app).filter({ hasText: 'failed' })).toContainText('Your permission');
  await decide(await startTest(app, press('Test again')), 'Allow');
  await press('Open the gallery')();
  await expectSignedIn(app);
});

test('a set-up is handed to a colleague as a file, without the secret', async ({
  start,
  instagram,
  profile,
}) => {
  const file = join(profile, 'from a colleague.json');
  const app = await start({ env: withoutMetaApp(instagram.origin) });
  const assistant = setupAssistant(app);
  await app.electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await enterMetaApp(app, testMetaApp);
  await assistant.getByRole('button', { name: 'Save the set-up for a colleague…' }).click();
  await expect(
    assistant.getByText('Saved as from a colleague.json, without the secret'),
  ).toBeVisible();
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toMatchObject({ appId, redirectUri });
  expect(written).not.toContain(appSecret);

  const open = assistant.getByRole('button', { name: 'Open a set-up file…' });
  await open.click();
  const question = app.window.getByRole('dialog', { name: 'Use this set-up?' });
  await expect(question).toContainText('It is what is set up here already.');
  await app.window.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(assistant).toBeVisible();

  await writeFile(file, '{"format":"something else"}');
  await open.click();
  await expect(assistant.getByRole('alert')).toContainText('That is no set-up of Albumen');

  await writeFile(file, written.replace(appId, '2222222222222222'));
  await assistant.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(question).toContainText('2222222222222222');
  await expectNoViolations(app.window, 'a set-up from a file');
  await question.getByRole('button', { name: 'Use it' }).click();
  const id = assistant.getByLabel('Instagram App ID', { exact: true });
  await expect(id).toHaveValue('2222222222222222');
  await assistant.getByRole('button', { name: 'Save and continue' }).click();
  await expect(
    assistant.getByLabel('Instagram app secret', { exact: true }),
  ).toHaveAccessibleDescription(/The app secret is needed/);
  // Nothing was stored before it was saved.
  expect((await sessionOf(app)).metaApp.appId).toBe(appId);
});

test('the assistant in a narrow window, at 200 %, in the dark, from right to left and in forced colours', async ({
  start,
}) => {
  const app = await start({ args: ['--force-device-scale-factor=1'] });
  const { window } = app;
  await expect(signInButton(app)).toBeVisible();
  const sideways = (): Promise<number> =>
    window.evaluate(() => {
      const dialog = document.querySelector('dialog');
      return dialog === null ? -1 : dialog.scrollWidth - dialog.clientWidth;
    });
  await clickMenuItem(app, 'meta-app');
  for (const [width, zoom] of [
    [700, 1],
    [1280, 2],
  ] as const) {
    await app.electron.evaluate(
      ({ BrowserWindow }, size) => {
        const [main] = BrowserWindow.getAllWindows();
        main?.setContentSize(size.width, 800);
        if (main !== undefined) main.webContents.zoomFactor = size.zoom;
      },
      { width, zoom },
    );
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width / zoom);
    for (const step of ['Instagram App ID', 'Redirect URI', 'Test run']) {
      await goToStep(app, step);
      expect(await sideways(), `${step} at ${width} × ${zoom}`).toBe(0);
      await expect(setupAssistant(app).getByRole('heading', { level: 3 })).toBeInViewport();
    }
  }
  await app.electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect
    .poll(() => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
    .toBe(true);
  for (const step of ['Test run', 'Instagram App ID']) {
    await goToStep(app, step);
    await expectNoViolations(window, `${step}, dark`);
  }
  await window.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  expect(await sideways()).toBe(0);
  await window.emulateMedia({ forcedColors: 'active', colorScheme: null });
  await expectNoViolations(window, 'forced colours');
});
