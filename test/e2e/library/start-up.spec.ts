import type { ElectronApplication } from 'playwright';

import { signIn } from '../app/attempt.ts';
import { someOf } from '../app/albums.ts';
import { expect, test } from '../app/kept.ts';
import { libraryPid } from '../app/library.ts';
import { expectSynced } from '../app/sign-in.ts';

test.skip(process.platform !== 'linux', 'brings up a Linux keyring of its own');

/** Laid into the main process: the names of the processes there are at the first paint. */
interface Noted {
  processesAtPaint?: readonly string[];
}

async function notePaint(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ app, BrowserWindow }) => {
    const note = (window: Electron.BrowserWindow): void => {
      window.once('ready-to-show', () => {
        const names = app.getAppMetrics().map(({ name, type }) => name ?? type);
        Object.assign(globalThis, { processesAtPaint: names });
      });
    };
    BrowserWindow.getAllWindows().forEach(note);
    app.on('browser-window-created', (_event, window) => note(window));
  });
}

test('the window is painted before the library’s process is started', async ({
  startKept,
  instagram,
}) => {
  instagram.setAlbum(someOf(4));
  const first = await startKept();
  // Nobody is signed in: there is nothing to start it for.
  expect(await libraryPid(first)).toBeNull();
  await signIn(first);
  await expectSynced(first);
  await first.close();

  // The debugger may be attached only after the first paint: then nothing was noted.
  let atPaint: readonly string[] | null = null;
  for (let start = 0; start < 5 && atPaint === null; start += 1) {
    const app = await startKept({ onAttached: notePaint });
    await expectSynced(app);
    await expect.poll(() => libraryPid(app)).not.toBeNull();
    atPaint = await app.electron.evaluate(
      // Laid there above.
      () => (globalThis as Noted).processesAtPaint ?? null,
    );
    await app.close();
  }
  expect(atPaint).toContain('Browser');
  expect(atPaint).not.toContain('Albumen Library');
});
