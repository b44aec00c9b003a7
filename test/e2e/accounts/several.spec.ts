import { existsSync } from 'node:fs';

import AxeBuilder from '@axe-core/playwright';

import { decide, openSignIn, signInButton } from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { expectAllPosts, libraryFolder } from '../app/library.ts';
import { sessionOf } from '../app/session-of.ts';
import {
  clickMenuItem,
  expectPicturesSettled,
  expectPosts,
  expectSynced,
  gallery,
  nextWindow,
} from '../app/sign-in.ts';
import { lookAtRow, tile } from '../gallery/grid-on-screen.ts';
import {
  ada,
  albumOf,
  expectShown,
  grace,
  openAccountMenu,
  openWaysIn,
  signInAs,
} from './people.ts';

async function expectNoViolations({ window }: RunningApp, screen: string): Promise<void> {
  // The legacy mode opens no second page, which Electron would not make.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** The accounts of the application menu, the checked one in stars. */
function menuAccounts({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) =>
      (submenu?.items ?? [])
        .filter(({ type }) => type === 'radio')
        .map(({ label, checked }) => (checked ? `*${label}*` : label)),
    ),
  );
}

test('two accounts and the demo: added, switched, signed out of, opened and removed', async ({
  startOnline,
  instagram,
  profile,
}) => {
  test.setTimeout(180_000);
  instagram.setAlbum(albumOf(ada));
  const app = await startOnline();
  const { window } = app;

  await test.step('the second is asked who they are, by a window that knows nobody', async () => {
    const first = await openSignIn(app);
    await first.evaluate(() => {
      document.cookie = 'who=ada; path=/';
      localStorage.setItem('who', 'ada');
    });
    await decide(first, 'Allow');
    await expectShown(app, ada);

    instagram.addPerson(albumOf(grace));
    const dialog = await openWaysIn(app);
    await expectNoViolations(app, 'ways in');
    const second = await openSignIn(app, () =>
      dialog.getByRole('button', { name: 'Sign in with Instagram' }).click(),
    );
    expect(await second.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
    // Whoever was here is here until somebody else has come.
    await expect(window.getByRole('heading', { level: 1, name: ada.name })).toBeVisible();
    await decide(second, 'Allow');
    await expectShown(app, grace);
    expect(
      instagram.requestsFor('authorize-page').map(({ query }) => query.get('force_reauth')),
    ).toEqual([null, 'true']);
  });

  await test.step('the demo is one of them', async () => {
    await clickMenuItem(app, 'add-account');
    const opened = nextWindow(app);
    await window.getByRole('dialog').getByRole('button', { name: 'Try the demo account' }).click();
    await decide(await opened, 'Allow');
    await expect(window.getByRole('heading', { level: 1, name: 'Demo Album' })).toBeVisible();
    await expectPosts(app);
    await openAccountMenu(app);
    await expect(window.getByRole('menuitemradio')).toHaveText([
      /Ada Prints.*@ada\.prints.*Signed in/,
      /Grace Albums.*@grace\.albums.*Signed in/,
      /Demo Album.*Demo.*@albumen\.demo.*Signed in/,
    ]);
    await expect(window.getByRole('menuitemradio', { checked: true })).toHaveText(/Demo Album/);
    await expectNoViolations(app, 'account menu');
    await window.keyboard.press('Escape');
  });

  await test.step('by key, by menu and by the application menu, each comes back as it was', async () => {
    await window.keyboard.press('Control+Shift+Digit1');
    await expectShown(app, ada);
    await expect(window.getByText('Showing Ada Prints, @ada.prints')).toBeAttached();
    await expectSynced(app);
    // A row stands at the top: it is rows that are come back to.
    const seen = await lookAtRow(window, 2400);
    // At once: what has not come to rest yet is noted all the same.
    await window.keyboard.press('Control+Shift+Digit2');
    await expectShown(app, grace);
    expect(await window.evaluate(() => scrollY)).toBe(0);
    await window.keyboard.press('Control+Shift+Digit1');
    await expect(window.getByRole('heading', { level: 1, name: ada.name })).toBeAttached();
    const topNow = async (): Promise<number> =>
      (await tile(window, seen.place).boundingBox())?.y ?? Infinity;
    await expect.poll(async () => Math.abs((await topNow()) - seen.top)).toBeLessThan(16);

    await expect
      .poll(() => menuAccounts(app))
      .toEqual([
        '*Ada Prints @ada.prints*',
        'Grace Albums @grace.albums',
        'Demo Album @albumen.demo · Demo',
      ]);
    const [, second] = (await sessionOf(app)).accounts;
    await clickMenuItem(app, `account-${second?.id ?? ''}`);
    await expectShown(app, grace);
    await expect.poll(async () => (await sessionOf(app)).active).toBe(second?.id);
  });

  await test.step('from a tile into the tiles, and from the menu to its button', async () => {
    await gallery(app).getByRole('gridcell').first().focus();
    await window.keyboard.press('Control+Shift+Digit3');
    await expect(window.getByRole('heading', { level: 1, name: 'Demo Album' })).toBeVisible();
    await expect(gallery(app).locator('[role=gridcell]:focus')).toHaveCount(1);
    await openAccountMenu(app);
    await window.keyboard.press('Home');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: 'Account: Ada Prints' })).toBeFocused();
  });

  const folders: string[] = [];
  await test.step('signed out of all at once, with the libraries kept', async () => {
    for (const digit of [1, 2, 3]) {
      await window.keyboard.press(`Control+Shift+Digit${digit}`);
      await expectSynced(app);
      folders.push(await libraryFolder(app, profile));
    }
    await expectPicturesSettled(app);
    await clickMenuItem(app, 'sign-out-all');
    const question = window.getByRole('dialog', { name: 'Sign out of all accounts?' });
    await expect(question).toContainText(/@ada\.prints, @grace\.albums,? and @albumen\.demo/);
    await expectNoViolations(app, 'sign out of all');
    await question.getByRole('button', { name: 'Sign out' }).click();
    await expect(signInButton(app)).toBeVisible();
    await expectNoViolations(app, 'welcome with kept libraries');
    expect((await sessionOf(app)).accounts.map(({ token }) => token)).toEqual(
      Array.from({ length: 3 }, () => 'signed-out'),
    );
    expect(folders.map((folder) => existsSync(folder))).toEqual([true, true, true]);
  });

  await test.step('opened without signing in, also with nobody there to ask', async () => {
    await instagram.goAway();
    const asked = instagram.requests.length;
    await window.getByRole('button', { name: 'Open the library of @grace.albums' }).click();
    await expectShown(app, grace);
    await expect(window.getByRole('note')).toContainText('You are signed out of this account');
    await expect(window.getByRole('alert')).toHaveCount(0);
    await expectAllPosts(app, grace.posts);
    await expectNoViolations(app, 'kept library');
    await window.getByRole('searchbox').fill('Albums 7');
    await expect(gallery(app).getByRole('gridcell')).toHaveCount(1);
    await window.getByRole('searchbox').fill('');
    expect(instagram.requests).toHaveLength(asked);
    await instagram.comeBack();
  });

  await test.step('removed, it is gone from the list and from the disk', async () => {
    await openAccountMenu(app);
    await window.getByRole('menuitem', { name: 'Remove from this computer…' }).click();
    const question = window.getByRole('dialog', { name: /^Remove @grace\.albums/ });
    await expect(question).toContainText(/It holds \d+ files/);
    await question.getByRole('button', { name: 'Remove' }).click();
    await expect(signInButton(app)).toBeVisible();
    expect(folders.map((folder) => existsSync(folder))).toEqual([true, false, true]);
    await expect(window.getByRole('list', { name: 'Accounts' }).getByRole('listitem')).toHaveCount(
      2,
    );
  });

  await test.step('signing in finds the library that was kept', async () => {
    const sent = instagram.requestsFor('file').length;
    instagram.addPerson(albumOf(ada));
    await signInAs(app, ada);
    await expectSynced(app);
    expect((await sessionOf(app)).accounts.map(({ username, token }) => [username, token])).toEqual(
      [
        [ada.username, expect.not.stringMatching('signed-out')],
        ['albumen.demo', 'signed-out'],
      ],
    );
    // The sign-in page and the profile show its picture.
    const again = instagram.requestsFor('file').slice(sent);
    expect(again.filter(({ path }) => !path.includes('profile-picture'))).toEqual([]);
  });
  expect(app.complaints()).toEqual([]);
});
