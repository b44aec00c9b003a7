import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator } from 'playwright';

import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import { someOf } from '../app/albums.ts';
import { signIn, signInButton } from '../app/attempt.ts';
import { expect, test } from '../app/kept.ts';
import type { RunningApp } from '../app/launch.ts';
import { clipboardText } from '../app/selection.ts';
import { expectPosts, expectSynced, gallery } from '../app/sign-in.ts';
import { expectNoViolations, factOf, openSettings, sections } from './open-settings.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

const isDark = ({ window }: RunningApp): Promise<boolean> =>
  window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

async function zoomTo(app: RunningApp, width: number, factor: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(to.width, 820);
      window?.webContents.setZoomFactor(to.factor);
    },
    { width, factor },
  );
  await expect.poll(() => app.window.evaluate(() => innerWidth)).toBe(width / factor);
}

/** From section to section, by arrows; each is looked at by axe. */
async function walk(app: RunningApp, dialog: Locator, scheme: string): Promise<void> {
  await dialog.getByRole('tab', { selected: true }).focus();
  await app.window.keyboard.press('Home');
  for (const name of sections) {
    await expect(dialog.getByRole('tab', { name, selected: true })).toBeFocused();
    await expect(dialog.getByRole('tabpanel', { name })).not.toBeEmpty();
    await expectNoViolations(app, `${name}, ${scheme}`);
    await app.window.keyboard.press('ArrowDown');
  }
}

test('Settings by keyboard: every section, what is chosen is kept, and the report has no secret', async ({
  startKept,
  instagram,
  profile,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(someOf(12));
  instagram.setFaults({ at: 'graph', does: misbehave.usage(37) });
  const first = await startKept();
  const { keyboard } = first.window;
  await signIn(first);
  await expectSynced(first);
  const columns = await gallery(first).getAttribute('aria-colcount');

  const dialog = await openSettings(first);
  await test.step('accounts say how they are', async () => {
    const account = dialog.getByRole('listitem').filter({ hasText: '@albumen.demo' });
    await expect(account).toContainText(/Signed in until .+, 60 days/);
    await expect(factOf(account, 'Renewal')).toContainText('By itself, ');
    await expect(factOf(account, 'Instagram’s limit')).toContainText('About 63% of the calls');
    await expect(factOf(account, 'Next sync')).toContainText(/ at \d/);
  });
  await walk(first, dialog, 'light');

  await test.step('appearance: dark, tiny cells, no single keys', async () => {
    await dialog.getByRole('tab', { name: 'Accounts' }).press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect(dialog.getByRole('radio', { name: 'As the system' })).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect.poll(() => isDark(first)).toBe(true);
    await keyboard.press('Tab');
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    await expect(dialog.getByRole('radio', { name: 'Tiny' })).toBeChecked();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect(dialog.getByRole('checkbox', { name: 'Single-key shortcuts' })).not.toBeChecked();
  });
  await walk(first, dialog, 'dark');

  await test.step('at 700 px and 200 % nothing is wider than its section', async () => {
    await zoomTo(first, 700, 2);
    for (const name of sections) {
      await dialog.getByRole('tab', { name }).click();
      const panel = dialog.getByRole('tabpanel', { name });
      await expect(panel).not.toBeEmpty();
      expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    }
    await zoomTo(first, 1200, 1);
  });

  await test.step('sync: once a day, and not at start', async () => {
    await dialog.getByRole('tab', { name: 'Sync' }).click();
    await dialog.getByRole('radio', { name: 'Once a day' }).check();
    await dialog.getByRole('checkbox', { name: 'Also at start' }).uncheck();
  });

  await test.step('diagnostics: what runs, and a report to hand on', async () => {
    await dialog.getByRole('tab', { name: 'Diagnostics' }).click();
    await expect(factOf(dialog, 'Key store')).toHaveText('gnome_libsecret. Secrets are kept.');
    await expect(factOf(dialog, 'SQLite')).toHaveText(/^\d+\.\d+\.\d+$/);
    await expect(factOf(dialog, 'Settings file')).toHaveText('In order');
    await expect(dialog.getByRole('region', { name: /lines of the log/ })).toContainText('started');
    await dialog.getByRole('button', { name: 'Copy report' }).click();
    const report = await clipboardText(first);
    expect(report).toContain('Key store: gnome_libsecret, secrets kept');
    expect(report).toContain('Sync: day');
    expect(report).toMatch(/Account: override-…\d{3}, kept, lasting/);
    const shown = `${report}${await dialog.innerText()}`;
    const sent = instagram.requests.flatMap(({ query, authorization }) => [
      query.get('access_token'),
      authorization?.replace(/^Bearer /, '') ?? null,
    ]);
    for (const secret of [testMetaApp.appSecret, ...sent]) {
      if (secret !== null) expect(shown).not.toContain(secret);
    }
    expect(report).not.toContain('albumen.demo');
  });

  await test.step('the gallery has the cells, and letters do nothing in it', async () => {
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(gallery(first)).not.toHaveAttribute('aria-colcount', columns ?? '');
    await keyboard.press('g');
    await keyboard.press('/');
    await keyboard.press('?');
    await expect(first.window.getByRole('dialog')).toHaveCount(0);
    await expect(first.window.getByRole('searchbox')).not.toBeFocused();
  });
  const pages = instagram.requestsFor('posts').length;
  await first.close();

  await test.step('all of it after a restart, before the first paint', async () => {
    const second = await startKept();
    expect(await isDark(second)).toBe(true);
    await expectPosts(second);
    await expect(gallery(second)).not.toHaveAttribute('aria-colcount', columns ?? '');
    const again = await openSettings(second);
    await again.getByRole('tab', { name: 'Sync' }).click();
    await expect(again.getByRole('radio', { name: 'Once a day' })).toBeChecked();
    // It was synced a moment ago, and starting is no reason to do it again.
    await expect(factOf(again, 'Next sync')).toContainText(/ at \d/);
    expect(instagram.requestsFor('posts')).toHaveLength(pages);
    await second.close();
  });

  await test.step('a damaged file is set aside, and named', async () => {
    await writeFile(join(profile, 'config.json'), '{"accounts": [');
    const third = await startKept();
    await expect(signInButton(third)).toBeVisible();
    const settings = await openSettings(third);
    await settings.getByRole('tab', { name: 'Diagnostics' }).click();
    await expect(factOf(settings, 'Settings file')).toContainText('config.json.damaged-');
    await expect(factOf(settings, 'Set aside earlier')).toContainText('config.json.damaged-');
    await expectNoViolations(third, 'Diagnostics with damaged settings');
  });
});
