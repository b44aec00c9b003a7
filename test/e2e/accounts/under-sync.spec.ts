import { misbehave } from '../../faults/misbehaviour.ts';
import { expect, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { sessionOf } from '../app/session-of.ts';
import { clickMenuItem, expectSynced, gallery, syncLine } from '../app/sign-in.ts';
import { ada, albumOf, expectShown, grace, openWaysIn, signInAs } from './people.ts';

/** Files that the sync of an account has stored, by its own count; null while none runs. */
async function filesStored(app: RunningApp, place: number): Promise<number | null> {
  const account = (await sessionOf(app)).accounts[place];
  const state = await app.window.evaluate(
    (accountId) =>
      accountId === undefined ? undefined : window.albumen?.calls.getSync({ accountId }),
    account?.id,
  );
  if (state?.ok !== true) throw new Error('the sync could not be read');
  return 'progress' in state.value ? state.value.progress.filesStored : null;
}

test('a sync goes on behind another account, and ends with a sign-out, to be gone on with later', async ({
  startOnline,
  instagram,
}) => {
  test.setTimeout(120_000);
  instagram.setAlbum(albumOf(ada));
  // Slow enough to be met under way, whatever the machine.
  instagram.setFaults({ at: 'file', does: misbehave.slow(400) });
  const app = await startOnline();
  const { window } = app;
  await signInAs(app, ada);
  await expect(syncLine(app)).toContainText(/Saving pictures and videos: [1-9]/);
  const adasToken = instagram.requestsFor('posts').at(-1)?.authorization;

  instagram.addPerson(albumOf(grace));
  await test.step('behind another account', async () => {
    const dialog = await openWaysIn(app);
    await signInAs(app, grace, () =>
      dialog.getByRole('button', { name: 'Sign in with Instagram' }).click(),
    );
    const before = (await filesStored(app, 0)) ?? 0;
    await expect.poll(() => filesStored(app, 0)).toBeGreaterThan(before);
    // To and fro, in one breath, and no tile is of the other's.
    for (const [digit, person] of [
      [1, ada],
      [2, grace],
      [1, ada],
    ] as const) {
      await window.keyboard.press(`Control+Shift+Digit${digit}`);
      await expectShown(app, person);
      const names = gallery(app).getByRole('gridcell').first();
      await expect(names).toHaveAccessibleName(new RegExp(`^${person.name}`));
    }
    await expect(syncLine(app)).toContainText('Saving pictures and videos');
  });

  await test.step('signed out of while it syncs, it asks for nothing more', async () => {
    await clickMenuItem(app, 'sign-out');
    const question = window.getByRole('dialog', { name: 'Sign out of @ada.prints?' });
    await question.getByRole('button', { name: 'Sign out' }).click();
    // The next that is signed in comes into sight.
    await expectShown(app, grace);
    await expect(question).toBeHidden();
    const ofAda = (): number =>
      instagram.requests.filter(({ authorization }) => authorization === adasToken).length;
    const asked = ofAda();
    instagram.setFaults();
    await expectSynced(app);

    await window.keyboard.press('Control+Shift+Digit1');
    await expectShown(app, ada);
    await expect(window.getByRole('note')).toContainText('You are signed out of this account');
    await expect(window.getByRole('alert')).toHaveCount(0);
    await expect(gallery(app)).toHaveAttribute('aria-rowcount', /\d\d/);
    expect(await filesStored(app, 0)).toBeNull();
    expect(ofAda()).toBe(asked);
  });

  await test.step('somebody else who signs in instead is said to have', async () => {
    // At the sign-in page is still the one who came last.
    const again = window.getByRole('note').getByRole('button', { name: 'Sign in again' });
    await signInAs(app, grace, () => again.click());
    const said = window.getByRole('note').filter({ hasText: 'You signed in as @grace.albums' });
    await expect(said).toContainText('@ada.prints still waits to be signed in');
    expect((await sessionOf(app)).accounts).toHaveLength(2);

    instagram.addPerson(albumOf(ada));
    await signInAs(app, ada, () =>
      said.getByRole('button', { name: 'Sign in to @ada.prints' }).click(),
    );
    await expect(said).toHaveCount(0);
    await expectSynced(app);
  });
  expect(app.complaints()).toEqual([]);
});
