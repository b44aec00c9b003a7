import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

import { knownFailures } from '../../../main/instagram/failures/known-failures.ts';
import type { KnownFailure } from '../../../main/instagram/failures/known-failures.ts';
import { failureDocument } from '../app/failure-document.ts';
import { faultOf } from '../../faults/failure-faults.ts';
import { testMetaApp } from '../../faults/faulty-instagram.ts';
import { failureExamples } from '../../faults/known-failures.ts';
import { misbehave } from '../../faults/misbehaviour.ts';
import { decide, expectNotice, expectSignedIn, openSignIn } from '../app/attempt.ts';
import type { Notice } from '../app/attempt.ts';
import { expect, test } from '../app/instagram.ts';
import type { RunningApp } from '../app/launch.ts';
import { notices } from '../app/notices.ts';
import { clipboardText } from '../app/selection.ts';
import { sessionOf } from '../app/session-of.ts';
import { windowsOf } from '../app/sign-in.ts';

const rowsSaid = (said: KnownFailure['said']): readonly KnownFailure[] =>
  knownFailures.filter((row) => row.said === said);

async function close(page: Page): Promise<void> {
  const closed = page.waitForEvent('close');
  await page.close();
  await closed;
}

async function expectNoViolations(app: RunningApp): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

/** How many pixels are free between the main window and the sign-in window to its right. */
async function gapBetweenWindows(app: RunningApp): Promise<number> {
  const bounds = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      ...window.getBounds(),
      isMain: window.webContents.getURL().startsWith('app:'),
    })),
  );
  const main = bounds.find(({ isMain }) => isMain);
  const other = bounds.find(({ isMain }) => !isMain);
  if (main === undefined || other === undefined) throw new Error('there are no two windows');
  return other.x - (main.x + main.width);
}

test('every known page that leads nowhere is explained beside it while it is open, and after', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const words = await failureDocument();
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 700, height: 800 });
  });
  for (const row of rowsSaid('page')) {
    await test.step(row.id, async () => {
      instagram.setFaults(faultOf(failureExamples[row.id]));
      const page = await openSignIn(app);
      await expectNotice(app, words(row.id));
      expect(await gapBetweenWindows(app)).toBeGreaterThanOrEqual(0);
      expect(page.isClosed()).toBe(false);
      await expect(app.window.getByRole('button', { name: 'Bring it to the front' })).toBeVisible();
      await close(page);
      // What it meant is still there to be read, and the way in beside it.
      await expect(app.window.getByRole('button', { name: 'Try the demo account' })).toBeVisible();
      await expectNotice(app, words(row.id));
    });
  }
  expect(instagram.requestsFor('exchange')).toEqual([]);
  expect(app.complaints()).toEqual([]);
});

test('an error page that nobody knows shows its status and title, and a report of it holds no secret; going on takes it away', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  instagram.setFaults({
    at: 'authorize-page',
    does: misbehave.pageError('I am a teapot.', { status: 418, title: 'Teapot' }),
  });
  const page = await openSignIn(app);
  const alert = await expectNotice(app, {
    what: 'The sign-in window shows an error',
    why: 'It is one that Albumen does not know.',
    todo: 'Try again. If it stays, a report helps whoever you ask.',
    button: 'Try again',
  });
  await expect(alert).toContainText('Status 418, “Teapot”');
  for (const scheme of ['light', 'dark'] as const) {
    await app.electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    await expectNoViolations(app);
  }

  await test.step('a report is copied by main', async () => {
    await alert.getByRole('button', { name: 'Copy report' }).focus();
    await app.window.keyboard.press('Enter');
    await expect(alert.getByRole('button', { name: 'Report copied' })).toBeVisible();
    const report = await clipboardText(app);
    expect(report).toContain('What happened: sign-in-page-error');
    expect(report).toContain('HTTP status 418');
    expect(report).toMatch(/- Electron: [0-9.]+ \(released with [0-9.]+\)/);
    expect(report).toContain('The sign-in page shows an error {"kind":"sign-in-page-error"}');
    const state = instagram.requestsFor('authorize-page')[0]?.query.get('state') ?? 'none';
    for (const secret of [testMetaApp.appSecret, state]) expect(report).not.toContain(secret);
  });

  await test.step('the page that comes next is none, and signs in', async () => {
    instagram.setFaults();
    await page.reload();
    await expect(alert).toHaveCount(0);
    await expect(app.window.getByText('Waiting for the sign-in window')).toBeVisible();
    await decide(page, 'Allow');
    await expectSignedIn(app);
  });
});

test('starting over opens one new window; an error that only the person can read is explained too', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  instagram.setFaults({ at: 'authorize-page', does: misbehave.bareError('Insufficient role') });
  const first = await openSignIn(app);
  const alert = app.window.getByRole('alert');
  await expect(alert).toContainText('Instagram’s page refuses the sign-in');

  // Its title says nothing, and its status is good.
  instagram.setFaults({
    at: 'authorize-page',
    does: misbehave.pageError('Insufficient Developer Role'),
  });
  const closed = first.waitForEvent('close');
  const second = await openSignIn(app, () =>
    alert.getByRole('button', { name: 'Try again' }).click(),
  );
  await closed;
  await expect(second.getByRole('heading')).toHaveText('Insufficient Developer Role');
  await expect(alert).toHaveCount(0);
  expect(await windowsOf(app)).toHaveLength(2);

  await app.window.getByText('Does the window show an error?').click();
  await expectNoViolations(app);
  await app.window.getByRole('button', { name: 'Insufficient developer role' }).click();
  await expectNotice(app, (await failureDocument())('page-tester'));
  await alert.getByRole('button', { name: 'It says something else' }).click();
  await expect(alert).toHaveCount(0);
  await close(second);
  await expectNotice(app, notices['sign-in-window-closed']);
});

/** Signs in on an Instagram that says what a row says behind its page, and reads the words. */
async function expectWords(app: RunningApp, row: KnownFailure, notice: Notice): Promise<void> {
  const page = await openSignIn(app);
  await decide(page, 'Allow');
  await expectNotice(app, notice);
  expect((await sessionOf(app)).accounts, row.id).toEqual([]);
}

test('every known refusal in the redirect and in the exchange is said in words', async ({
  startOnline,
  instagram,
}) => {
  const app = await startOnline();
  const words = await failureDocument();
  for (const row of [...rowsSaid('redirect'), ...rowsSaid('exchange')]) {
    await test.step(row.id, async () => {
      instagram.setFaults(faultOf(failureExamples[row.id]));
      await expectWords(app, row, words(row.id));
    });
  }
  expect(instagram.requestsFor('long-lived')).toEqual([]);
  expect(app.complaints()).toEqual([]);
});

/** Rows that read otherwise where the person's own profile is asked for. */
const atTheProfile: Readonly<Record<string, string>> = {
  'object-missing': 'unsupported-request',
  'object-gone': 'unsupported-request',
};

test(
  'every known error of the Graph API is said in words',
  { tag: '@full' },
  async ({ startOnline, instagram }) => {
    test.setTimeout(240_000);
    const app = await startOnline();
    const words = await failureDocument();
    for (const row of rowsSaid('graph')) {
      await test.step(row.id, async () => {
        instagram.setFaults(faultOf(failureExamples[row.id]));
        const notice = words(atTheProfile[row.id] ?? row.id);
        // Instagram names no wait here, and there is one all the same.
        const isLimit = notice.what === 'Instagram asks for a pause';
        await expectWords(
          app,
          row,
          isLimit ? { ...notice, todo: 'Try again in 5 minutes.' } : notice,
        );
      });
    }

    await test.step('one that nobody knows shows its code', async () => {
      instagram.setFaults({ at: 'profile', does: misbehave.graphError('unheardOf') });
      await decide(await openSignIn(app), 'Allow');
      const alert = app.window.getByRole('alert');
      await expect(alert).toContainText('Instagram’s code 4711, subcode 1390008');
      await alert.getByRole('button', { name: 'Copy report' }).click();
      await expect(alert.getByRole('button', { name: 'Report copied' })).toBeVisible();
      const report = await clipboardText(app);
      expect(report).toContain('Instagram says: code 4711, subcode 1390008, HTTP status 400');
      expect(report).toMatch(/Meta’s fbtrace_id: A[\w-]+/);
      expect(report).not.toMatch(/IGAA|AQ[\w-]{10}/);
      expect(report).not.toContain(testMetaApp.appSecret);
    });
    expect(app.complaints()).toEqual([]);
  },
);
