import { setTimeout as pause } from 'node:timers/promises';

import { chromium } from 'playwright';

const patience = 30_000;

/**
 * Connects to an app that was started with `--remote-debugging-port=0`, once its first window has
 * loaded a page: a debugger that attaches while Chromium is still making the window sometimes
 * never gets its answer.
 * @param {import('node:child_process').ChildProcess} child its stderr is a pipe
 * @returns {Promise<{ browser: import('playwright').Browser, page: import('playwright').Page }>}
 * @throws {Error} with what the app printed, where it ended or shows no window
 */
export async function connectToApp(child) {
  const address = await debuggerAddress(child);
  await windowLoaded(new URL(address).port);
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The app has no window');
  return { browser, page };
}

/**
 * The address that Chromium names on stderr.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggerAddress(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('close', () => reject(new Error(`The app ended before its window: ${text}`)));
  });
}

/**
 * Waits until a page has a title of its own, which comes with its document.
 * @param {string} port
 */
async function windowLoaded(port) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    /** @type {readonly { type: string, url: string, title: string }[]} */
    const targets = JSON.parse(await answer.text());
    const isLoaded = targets.some(
      ({ type, url, title }) =>
        type === 'page' && !['', 'about:blank'].includes(title) && !url.includes(title),
    );
    if (isLoaded) return;
    await pause(20);
  }
  throw new Error(`The app showed no window within ${patience / 1000} s`);
}
