import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright';

import { launchSwitches } from '../open-app.mjs';

/**
 * Milliseconds from the start of the process to the first contentful paint of its window. The page
 * tells when it painted (Paint Timing), as wall-clock time, so what the debugger's connection takes
 * does not count. A profile of its own for every run.
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.folder the app
 * @param {string} options.waitFor a selector that is there once what is measured is shown
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<number>}
 */
export async function firstPaint({ executable, folder, waitFor, env }) {
  const profile = await mkdtemp(join(tmpdir(), 'albumen-bench-'));
  const started = Date.now();
  const child = spawn(
    executable,
    [...launchSwitches(), folder, `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(child));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('no window');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.waitForSelector(waitFor);
    const painted = await page.evaluate(
      `new Promise((resolve) => {
        const report = (entry) => resolve(performance.timeOrigin + entry.startTime);
        const [entry] = performance.getEntriesByName('first-contentful-paint');
        if (entry) return report(entry);
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName('first-contentful-paint')[0];
          if (found) report(found);
        }).observe({ type: 'paint', buffered: true });
      })`,
    );
    await browser.close();
    return Number(painted) - started;
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
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
