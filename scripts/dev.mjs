import { join } from 'node:path';

import { chromium } from 'playwright';

import { buildApp, root } from './build-app.mjs';
import { openApp } from './open-app.mjs';
import { orReportFailure } from './report-failure.mjs';
import { announce } from './runtime/announce.mjs';
import { watchSources } from './watch-sources.mjs';

/**
 * The app under development: the same files, the same `app:` scheme and the same policy as ever.
 * A change of the page is built and the window reloaded; a change elsewhere starts the app anew.
 */
await orReportFailure(async () => {
  await buildApp();
  /** @type {import('node:child_process').ChildProcess | null} */
  let app = null;
  let wantsRestart = false;
  const port = 9333;

  /** @type {Set<string>} */
  const changed = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  let pending;
  const onChange = (/** @type {string} */ folder) => {
    changed.add(folder);
    clearTimeout(pending);
    // Editors write a file in several steps: wait until they are done.
    pending = setTimeout(() => void apply(), 150);
  };

  async function apply() {
    const onlyPage = [...changed].every((folder) => folder === 'renderer');
    changed.clear();
    try {
      await buildApp();
    } catch (error) {
      announce(error instanceof Error ? error.message : String(error));
      return;
    }
    if (onlyPage) {
      await reload(port).catch(() => announce('the window could not be reloaded'));
    } else {
      wantsRestart = true;
      app?.kill();
    }
  }

  for (const folder of ['main', 'preload', 'renderer']) {
    watchSources(join(root, folder), () => onChange(folder));
  }
  let code = 0;
  do {
    wantsRestart = false;
    code = await openApp(
      root,
      [`--remote-debugging-port=${port}`, ...process.argv.slice(2)],
      (child) => (app = child),
    );
  } while (wantsRestart);
  process.exit(code);
});

/**
 * Reloads every page of the app through Chromium's debugger.
 * @param {number} port
 */
async function reload(port) {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if (page.url().startsWith('app:')) await page.reload();
  }
  await browser.close();
  announce('reloaded');
}
